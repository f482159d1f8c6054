"""Where things are, and where they are made."""

import os
import pathlib
import shutil

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
ROOT = BENCHMARKS.parent
#: What is made to measure with; all of it may be deleted.
WORK = pathlib.Path(os.environ.get("WORK") or BENCHMARKS / ".build/work")
#: The programs of peers and limits, as Benchmarks/setup makes them.
PYTHON = BENCHMARKS / ".build/peers/bin/python"
LIMITS = BENCHMARKS / ".build/limits"
PEERS = BENCHMARKS / "peers"

PODFEED = pathlib.Path(os.environ.get("PODFEED") or ROOT / ".build/release/podfeed")
WRITER = pathlib.Path(os.environ.get("WRITER") or BENCHMARKS / ".build/release/FeedBenchmark")
W3C = os.environ.get("W3C_FEEDVALIDATOR")

FIGURES = BENCHMARKS / "figures.json"
PAGE = ROOT / "docs/performance.md"
IMAGES = ROOT / "docs/images"


class Place:
    """The catalogue, the feed and the copies of one size."""

    def __init__(self, count):
        self.count = count
        self.folder = WORK / f"{count}"
        self.ours = self.folder / "podfeed"
        self.hugo = self.folder / "hugo"
        self.jekyll = self.folder / "jekyll"
        self.feed = WORK / f"{count}.xml"
        self.away = WORK / f"{count}-away"

    @property
    def built(self):
        """The feed that a build of ours writes."""
        return self.ours / "public/bench/feed.xml"

    def copy(self, row):
        """Where a row writes a feed of its own."""
        return WORK / f"{self.count}-{row}.xml"

    def put_away(self, *folders):
        """Moves what a run has made out of the way.

        It is deleted when all has been measured: a file system that has just deleted thousands of files takes longer
        to make new ones, which would tell nothing about the program that makes them.
        """
        for folder in folders:
            if folder.exists():
                self.away.mkdir(parents=True, exist_ok=True)
                folder.rename(self.away / str(len(list(self.away.iterdir()))))

    def remove(self):
        """Deletes all that was made for this size."""
        for folder in (self.folder, self.away):
            shutil.rmtree(folder, ignore_errors=True)
        for file in (self.feed, *WORK.glob(f"{self.count}-*.xml")):
            file.unlink(missing_ok=True)

    def clear(self):
        """Makes ours as it was before the first build."""
        self.put_away(self.ours / "public", self.ours / ".podfeed")

    def touch(self, turn):
        """Changes the notes of the episode in the middle, in another way each turn."""
        files = sorted((self.ours / "Feeds/bench/episodes").glob(f"*-episode-{(self.count + 1) // 2}.md"))
        text = files[0].read_text("utf-8").split("\n\nChanged")[0].rstrip("\n")
        files[0].write_text(f"{text}\n\nChanged {turn + 1} times.\n", "utf-8")

    def restore(self):
        """Takes back what `touch` has changed."""
        for file in (self.ours / "Feeds/bench/episodes").glob(f"*-episode-{(self.count + 1) // 2}.md"):
            file.write_text(file.read_text("utf-8").split("\n\nChanged")[0].rstrip("\n") + "\n", "utf-8")
