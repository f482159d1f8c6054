import os
import urllib.error
import urllib.parse
import urllib.request

from . import Row
from .loopback import Server


class WebDAV(Row):
    """nginx's WebDAV; the listener asks the same nginx for the same files."""

    name = "webdav"

    def start(self):
        self.server = Server("webdav", f"{self.folder}/webdav")

    def stop(self):
        self.server.stop()

    def entry(self):
        return f"{{ webdav: '{self.server['url']}/site' }}"

    def environment(self):
        return {"PODFEED_WEBDAV_USER": self.server["user"], "PODFEED_WEBDAV_PASSWORD": self.server["password"]}

    def read(self, path):
        try:
            with urllib.request.urlopen(f"{self.server['public']}/site/{urllib.parse.quote(path)}") as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return None
            raise

    def exists(self, path):
        return os.path.isfile(f"{self.server['root']}/site/{path}")

    def secrets(self):
        return [self.server["password"]]
