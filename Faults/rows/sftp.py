import os

from . import Row
from .loopback import Server


class SFTP(Row):
    """OpenSSH's server; the listener reads the folder, as the web server over it does."""

    name = "sftp"

    def start(self):
        self.server = Server("sftp", f"{self.folder}/sftp")

    def stop(self):
        self.server.stop()

    def entry(self):
        return "{ sftp: 'podcasts.example:site' }"

    def environment(self):
        return {"PODFEED_SSH_CONFIG": self.server["config"]}

    def read(self, path):
        try:
            with open(f"{self.server['root']}/site/{path}", "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def exists(self, path):
        return os.path.isfile(f"{self.server['root']}/site/{path}")
