"""What a publisher says and does on a full disk and on one that can't be written."""

import os
import subprocess


class Disk:
    """A small file system in a folder; only root may make one."""

    def __init__(self, folder, megabytes):
        self.folder = folder
        os.makedirs(folder)
        options = f"size={megabytes}m"
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True)
        self.is_there = made.returncode == 0

    def fill(self, free):
        """Leaves so many bytes."""
        left = os.statvfs(self.folder)
        with open(f"{self.folder}/filler", "wb") as file:
            file.write(b"." * max(0, left.f_bavail * left.f_bsize - free))

    def empty(self):
        os.remove(f"{self.folder}/filler")

    def make_read_only(self):
        subprocess.run(["mount", "-o", "remount,ro", self.folder], check=True)

    def end(self):
        if self.is_there:
            subprocess.run(["umount", self.folder], check=True)


def check(name, run, feed, expected_status, words):
    """Runs a publisher that must fail in one line while the feed stays as it is; gives what is wrong, or None."""
    with open(feed, "rb") as file:
        before = file.read()
    ended = subprocess.run(run, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    with open(feed, "rb") as file:
        after = file.read()
    lines = ended.stderr.strip().splitlines()
    if ended.returncode != expected_status:
        return f"{name}: status {ended.returncode} in the place of {expected_status}: {ended.stderr}"
    if len(lines) != 1 or words not in lines[0]:
        return f"{name}: not one line with '{words}': {ended.stderr}"
    if before != after:
        return f"{name}: the feed has changed"
    print(f"{name}: {lines[0]}")
    return None
