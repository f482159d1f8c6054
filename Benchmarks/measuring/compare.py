"""Whether what a peer writes is the same show: else its time says nothing."""

import re
import sys
import xml.etree.ElementTree as tree

from .places import PEERS

sys.path.insert(0, str(PEERS))
from items import CONTENT, ITUNES, PODCAST, items  # noqa: E402

PREFIXES = {"itunes:": ITUNES, "podcast:": PODCAST, "content:": CONTENT}
SAME = ("guid", "title", "url", "length")


def comparison(ours, theirs):
    """How two feeds agree, item by item: what is the same in all, and which elements the second leaves out."""
    try:
        return compared(items(ours), items(theirs))
    except tree.ParseError as error:
        return {"items": 0, "same": [], "differs": [f"well-formed: {error}"], "leaves_out": []}


def compared(left, right):
    result = {"items": 0, "same": [], "differs": [], "leaves_out": []}
    kept, found, different = set(), set(), set()
    while True:
        mine, other = next(left, None), next(right, None)
        if mine is None and other is None:
            break
        if mine is None or other is None:
            different.add("number of items")
            break
        result["items"] += 1
        kept |= mine["elements"]
        found |= other["elements"]
        different.update(field for field in SAME if mine[field] != other[field])
        notes = other["content"] or other["description"] or ""
        if words(mine["content"]) != words(notes):
            different.add("notes")
    result["same"] = [field for field in (*SAME, "notes") if field not in different]
    result["differs"] = sorted(different)
    result["leaves_out"] = sorted(map(short, kept - found))
    return result


def words(html):
    """The text of HTML, however its tags are set."""
    return re.sub(r"\s+", "", re.sub(r"<[^>]*>", "", html))


def short(name):
    """The usual name of an element, such as `itunes:duration`."""
    for prefix, namespace in PREFIXES.items():
        if name.startswith(namespace):
            return prefix + name[len(namespace):]
    return name


def same_bytes_of_items(ours, theirs):
    """Whether two feeds are the same bytes from the first item on; read in pieces."""
    with open(ours, "rb") as left, open(theirs, "rb") as right:
        for file in (left, right):
            start = file.read(1 << 16).find(b"    <item>")
            if start < 0:
                return False
            file.seek(start)
        while True:
            mine, other = left.read(1 << 20), right.read(1 << 20)
            if mine != other:
                return False
            if not mine:
                return True
