import datetime
import hashlib
import hmac
import http.client
import os
import urllib.parse

from . import Row
from .loopback import Server


class S3(Row):
    """rclone's server of S3, which checks signatures; the listener asks it with a signature of its own.

    S3 itself gives each object whole. This server writes an object in place: polls that saw a part of one are its own.
    """

    name = "s3"
    whole = False

    def start(self):
        self.server = Server("s3", f"{self.folder}/s3")

    def stop(self):
        self.server.stop()

    def entry(self):
        return "{ s3: 'store:shows/site' }"

    def environment(self):
        names = {
            "TYPE": "s3", "PROVIDER": "Other", "ENDPOINT": self.server["url"], "REGION": "us-east-1",
            "ACCESS_KEY_ID": self.server["key"], "SECRET_ACCESS_KEY": self.server["secret"],
        }
        return {"RCLONE_CONFIG": "/notfound", **{f"RCLONE_CONFIG_STORE_{name}": names[name] for name in names}}

    def read(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", int(self.server["port"]))
        try:
            connection.request("GET", *self.signed(f"/shows/site/{urllib.parse.quote(path)}"))
            answer = connection.getresponse()
            return answer.read() if answer.status == 200 else None
        except http.client.IncompleteRead as part:
            return part.partial
        finally:
            connection.close()

    def exists(self, path):
        return os.path.isfile(f"{self.server['root']}/site/{path}")

    def secrets(self):
        return [self.server["secret"]]

    def signed(self, path):
        """The path and fields of a request that is signed by AWS's version 4."""
        now = datetime.datetime.now(datetime.timezone.utc)
        time, day = now.strftime("%Y%m%dT%H%M%SZ"), now.strftime("%Y%m%d")
        host, empty = f"127.0.0.1:{self.server['port']}", hashlib.sha256(b"").hexdigest()
        names = "host;x-amz-content-sha256;x-amz-date"
        fields = f"host:{host}\nx-amz-content-sha256:{empty}\nx-amz-date:{time}\n"
        request = f"GET\n{path}\n\n{fields}\n{names}\n{empty}"
        scope = f"{day}/us-east-1/s3/aws4_request"
        text = f"AWS4-HMAC-SHA256\n{time}\n{scope}\n{hashlib.sha256(request.encode()).hexdigest()}"
        key = b"AWS4" + self.server["secret"].encode()
        for part in [day, "us-east-1", "s3", "aws4_request"]:
            key = hmac.digest(key, part.encode(), "sha256")
        signature = hmac.digest(key, text.encode(), "sha256").hex()
        credential = f"{self.server['key']}/{scope}"
        return path, None, {
            "Host": host, "x-amz-date": time, "x-amz-content-sha256": empty,
            "Authorization": f"AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders={names}, Signature={signature}",
        }
