import os

from . import Row


class Directory(Row):
    name = "directory"

    def entry(self):
        return f"{{ directory: {self.folder}/site }}"

    def read(self, path):
        try:
            with open(f"{self.folder}/site/{path}", "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def exists(self, path):
        return os.path.isfile(f"{self.folder}/site/{path}")
