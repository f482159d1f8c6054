import subprocess

from . import Row


class Git(Row):
    name = "git"

    def start(self):
        subprocess.run(["git", "init", "--quiet", "--bare", self.repository], check=True)

    @property
    def repository(self):
        return f"{self.folder}/pages.git"

    def entry(self):
        return f"{{ git: {self.repository}, branch: pages, author: Podcasts <podcasts@example.com> }}"

    def read(self, path):
        shown = self.git("show", f"pages:{path}")
        return shown.stdout if shown.returncode == 0 else None

    def missing(self, paths):
        asked = "".join(f"pages:{path}\n" for path in paths).encode()
        told = self.git("cat-file", "--batch-check", input=asked).stdout.decode().splitlines()
        return [path for path, line in zip(paths, told) if line.endswith(" missing")]

    def git(self, *arguments, input=b""):
        command = ["git", "--git-dir", self.repository, *arguments]
        return subprocess.run(command, input=input, capture_output=True)
