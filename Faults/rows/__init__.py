"""The kinds of target that publishers are killed on: a module each, with classes that derive from Row."""

import importlib
import pkgutil


class Row:
    """A kind of target, with a way to read it as a listener does.

    A row is made in an empty folder; `start` sets up what it needs there, and may raise `Missing`.
    """

    # The name in the table.
    name = ""
    # Whether a reader finds each file whole at every moment: where not, polls that saw neither are counted, not wrong.
    whole = True

    def __init__(self, folder):
        self.folder = folder

    def start(self):
        """Sets the target up."""

    def stop(self):
        """Takes it down."""

    def entry(self):
        """What stands behind `target:` in `publish:` of podfeed.yaml, in one line of YAML."""
        raise NotImplementedError

    def environment(self):
        """What the publisher's environment has besides."""
        return {}

    def read(self, path):
        """The bytes of a file as a listener gets them; None when there is none."""
        raise NotImplementedError

    def exists(self, path):
        """Whether a listener finds a file."""
        return self.read(path) is not None

    def missing(self, paths):
        """Those of some files that a listener does not find."""
        return [path for path in paths if not self.exists(path)]

    def secrets(self):
        """What must stand in no output."""
        return []


class Missing(Exception):
    """What a row needs is not on this machine."""


def all_rows():
    """All rows, by their names."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return {row.name: row for row in sorted(Row.__subclasses__(), key=lambda row: row.name)}
