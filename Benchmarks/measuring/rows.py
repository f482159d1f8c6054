"""What is compared: each row is a command that a group measures at several sizes."""

import dataclasses
import shutil
import typing

from .places import LIMITS, PEERS, PODFEED, PYTHON, W3C, WRITER

#: Nothing in the made-up shows is of later.
NOW = ["--as-of", "2026-01-01"]
MILLION = 1_000_000


def nothing(place, turn):
    pass


@dataclasses.dataclass
class Row:
    group: str
    key: str
    label: str
    #: The command, for a Place.
    command: typing.Callable
    #: What is done before the clock runs, for a Place and the number of the turn.
    before: typing.Callable = nothing
    #: Where the command runs, for a Place.
    folder: typing.Callable = lambda place: None
    #: The file or folder that is read, for a Place.
    input: typing.Callable = lambda place: place.feed
    #: The file that comes out, for a Place.
    output: typing.Callable = lambda place: None
    #: Whether the program prints the seconds of what is compared.
    inside: bool = False
    ours: bool = False
    #: The sizes beyond which the row is never run.
    largest: int = 100_000
    #: How often it is run a turn.
    times: int = 1
    #: Why it cannot run here; `None` when it can.
    missing: typing.Optional[str] = None
    #: Whether the items of the output are compared with ours.
    compared: bool = False


def needs(program):
    return None if shutil.which(program) else f"{program} is not installed"


def needs_python():
    return None if PYTHON.exists() else "the peers in Python are not installed"


def build(*options):
    return lambda place: [PODFEED, "build", "-q", *NOW, *options, "-C", place.ours]


def afresh(place, turn):
    place.clear()


def changed(place, turn):
    place.touch(turn)


def empty(*folders):
    def put_away(place, turn):
        place.put_away(*(place.folder / folder for folder in folders))

    return put_away


def validate(*options):
    return lambda place: [PODFEED, "validate", "--format", "json", "--fail-on", "never", *NOW, *options, place.feed]


def python(script, *more):
    return lambda place: [PYTHON, PEERS / f"{script}.py", *more, place.feed]


def copying(row):
    """A library of Python that writes the items of the feed again."""
    return lambda place: [PYTHON, PEERS / f"write_{row}.py", place.feed, place.copy(row)]


def rows():
    """All rows, in the order in which a turn runs them."""
    return [*files(), *write(), *read(), *start()]


def files():
    def ours(key, label, command, before, **more):
        return Row(
            "files", key, label, command, before, input=lambda place: place.ours / "Feeds",
            output=lambda place: place.built, ours=True, **more)

    return [
        Row(
            "files", "hugo", "Hugo", lambda place: ["hugo", "--quiet"], empty("hugo/public", "hugo/resources"),
            folder=lambda place: place.hugo, input=lambda place: place.hugo / "content",
            output=lambda place: place.hugo / "public/bench/feed.xml", missing=needs("hugo"), compared=True),
        ours("one", "podfeed, one thread", build("--jobs", "1"), afresh),
        Row(
            "files", "jekyll", "Jekyll", lambda place: ["jekyll", "build", "--quiet"], empty("jekyll/_site"),
            folder=lambda place: place.jekyll, input=lambda place: place.jekyll / "_episodes",
            output=lambda place: place.jekyll / "_site/bench/feed.xml", missing=needs("jekyll"), compared=True),
        # Before the two that go on from what it leaves.
        ours("all", "podfeed, all cores", build(), afresh, largest=MILLION),
        ours("unchanged", "podfeed, nothing changed", build(), nothing, largest=MILLION),
        ours("changed", "podfeed, one episode changed", build(), changed, largest=MILLION),
        Row(
            "files", "feedgen", "PyYAML, cmark-gfm and feedgen",
            lambda place: [PYTHON, PEERS / "build_feedgen.py", place.hugo / "content/episodes", place.copy("files")],
            input=lambda place: place.hugo / "content", output=lambda place: place.copy("files"),
            missing=needs_python(), compared=True),
    ]


def write():
    def library(key, label):
        return Row(
            "write", key, label, copying(key), output=lambda place: place.copy(key), inside=True,
            missing=needs_python(), compared=True)

    return [
        Row(
            "write", "limit", "C, xmlTextWriter", lambda place: [LIMITS / "write", place.feed, place.copy("limit")],
            output=lambda place: place.copy("limit"), inside=True),
        Row(
            "write", "ours", "podfeed's FeedWriter",
            lambda place: [WRITER, place.count, place.copy("ours"), "--held"],
            output=lambda place: place.copy("ours"), inside=True, ours=True),
        library("pyrss2gen", "PyRSS2Gen"),
        library("podgen", "podgen"),
        library("feedgen", "feedgen"),
        Row(
            "write", "streamed", "podfeed's FeedWriter, streaming",
            lambda place: [WRITER, place.count, place.copy("ours")], output=lambda place: place.copy("ours"),
            inside=True, ours=True, largest=MILLION),
    ]


def read():
    return [
        Row("read", "limit", "C, SAX2 push", lambda place: [LIMITS / "read", place.feed], largest=MILLION),
        Row(
            "read", "xmllint", "xmllint --stream --noout",
            lambda place: ["xmllint", "--stream", "--noout", place.feed], missing=needs("xmllint"),
            largest=MILLION),
        Row("read", "one", "podfeed validate, one thread", validate("--jobs", "1"), ours=True, largest=MILLION),
        Row("read", "all", "podfeed validate, all cores", validate(), ours=True, largest=MILLION),
        Row("read", "podcastparser", "podcastparser", python("read_podcastparser"), missing=needs_python()),
        Row("read", "feedparser", "feedparser", python("read_feedparser"), missing=needs_python()),
        # It takes minutes for more.
        Row(
            "read", "w3c", "W3C Feed Validator", python("read_w3c", W3C), largest=10_000,
            missing=None if W3C else "W3C_FEEDVALIDATOR names no copy of it"),
    ]


def start():
    return [
        Row("start", "podfeed", "podfeed --version", lambda place: [PODFEED, "--version"], ours=True, times=10),
        Row("start", "hugo", "hugo version", lambda place: ["hugo", "version"], times=10, missing=needs("hugo")),
        Row("start", "xmllint", "xmllint --version", lambda place: ["xmllint", "--version"], times=10,
            missing=needs("xmllint")),
    ]
