import os
import subprocess

from . import Missing

SERVERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Tests", "servers")


class Server:
    """A server of Tests/servers, which runs until it is stopped."""

    def __init__(self, script, folder):
        need = subprocess.run([f"{SERVERS}/need", script], capture_output=True)
        if need.returncode != 0:
            raise Missing(f"what Tests/servers/{script} needs")
        self.process = subprocess.Popen(
            [f"{SERVERS}/{script}", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.facts = {}
        for line in self.process.stdout:
            if line == "ready\n":
                return
            name, _, value = line.rstrip("\n").partition("=")
            self.facts[name] = value
        raise Missing(f"Tests/servers/{script}, which did not start")

    def __getitem__(self, name):
        return self.facts[name]

    def stop(self):
        self.process.stdin.close()
        self.process.wait()
