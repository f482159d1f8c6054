#!/usr/bin/env python3
"""Imports feeds, builds them again, and compares old and new with a reader that is not ours (lxml).

    python3 -m venv v && v/bin/pip install lxml
    v/bin/python Scripts/import-roundtrip.py .build/release/podfeed FOLDER… [--keep DIR] [--as-of TIME]

Of every well-formed RSS feed of the folders each item is held against its successor: guid, title, date (the
instant), enclosure (address, length, type), duration in seconds, the text of the description, season, episode,
explicit and image; and every element of the old feed, by name and number, must be in the new one.
"""

import argparse
import collections
import concurrent.futures
import email.utils
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse

from lxml import etree, html as lxml_html

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
# Addresses that mean one namespace.
ALIASES = {
    "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": PODCAST,
    "http://www.rssboard.org/media-rss": "http://search.yahoo.com/mrss/",
    "http://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd":
        "http://www.google.com/schemas/play-podcasts/1.0",
    "https://blubrry.com/developer/rawvoice-rss": "http://www.rawvoice.com/rawvoicerssmodule",
}
# What each build makes anew: a feed always has it, or it says nothing of the show.
MADE = {"generator", "docs", "lastBuildDate", "pubDate"}
BLOCKS = {
    "p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5",
    "h6", "blockquote", "pre", "hr", "section", "article", "figure", "figcaption", "center",
}


def fold(tag):
    """The name of an element with the address of its namespace as readers know it."""
    if not tag.startswith("{"):
        return tag
    address, local = tag[1:].split("}")
    key = address.lower().rstrip("/")
    key = {a.lower().rstrip("/"): b for a, b in ALIASES.items()}.get(key, key)
    key = re.sub(r"^https?://(www\.)?", "", key.lower().rstrip("/"))
    return "{%s}%s" % (key, local)


def line(text):
    return unicodedata.normalize("NFC", " ".join((text or "").split()))


def plain(markup):
    """The words of a piece of HTML."""
    markup = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]", "", markup or "")
    if not markup.strip():
        return ""
    if "<" not in markup:
        return line(html.unescape(markup))
    try:
        root = lxml_html.fragment_fromstring(markup, create_parent="div")
    except etree.ParserError:
        return ""
    etree.strip_elements(root, "script", "style", etree.Comment, with_tail=False)
    words = []

    def walk(node):
        if not isinstance(node.tag, str):
            words.append(node.tail or "")
            return
        if node.tag in BLOCKS:
            words.append(" ")
        words.append(node.text or "")
        for child in node:
            walk(child)
        if node.tag in BLOCKS:
            words.append(" ")
        words.append(node.tail or "")

    walk(root)
    return line("".join(words))


def instant(text):
    try:
        return int(email.utils.parsedate_to_datetime(line(text)).timestamp())
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    parts = email.utils.parsedate_tz(line(text))
    if parts:
        try:
            return int(email.utils.mktime_tz(parts))
        except (ValueError, OverflowError):
            pass
    try:
        import datetime
        return int(datetime.datetime.fromisoformat(line(text).replace("Z", "+00:00")).timestamp())
    except ValueError:
        return None


def seconds(text):
    fields = line(text).split(":")
    try:
        numbers = [float(field) for field in fields]
    except ValueError:
        return None
    total = 0
    for number in numbers:
        total = total * 60 + number
    return total


def address(text):
    return urllib.parse.quote(line(text).replace("\n", ""), safe="%/:=&?~#+!$,;'@()*[]") if text else None


def truth(text):
    return {"yes": True, "true": True, "explicit": True, "no": False, "false": False, "clean": False}.get(
        line(text).lower(), line(text) or None)


def number(text):
    return int(line(text)) if line(text).isdigit() else None


def child(node, name, space=None):
    """The text of the first child of a name."""
    wanted = fold("{%s}%s" % (space, name)) if space else name
    for one in node:
        if isinstance(one.tag, str) and fold(one.tag) == wanted:
            return one
    return None


def text(node, name, space=None):
    one = child(node, name, space)
    return None if one is None else (one.text or "")


def facts(item):
    enclosure = child(item, "enclosure")
    enclosure = {} if enclosure is None else enclosure.attrib
    image = child(item, "image", ITUNES)
    length = line(enclosure.get("length"))
    duration = text(item, "duration", ITUNES)
    date = text(item, "pubDate")
    return {
        "guid": line(text(item, "guid")) or None,
        "title": None if child(item, "title") is None else line("".join(child(item, "title").itertext())) or None,
        "date": None if date is None else instant(date),
        "enclosure url": address(enclosure.get("url")),
        "enclosure length": (int(length) if length.isdigit() else 0) if enclosure else None,
        "enclosure type": line(enclosure.get("type")).lower() or None,
        "duration": None if duration is None else seconds(duration),
        "description": plain(text(item, "description")),
        "season": number(text(item, "season", ITUNES)),
        "episode": number(text(item, "episode", ITUNES)),
        "explicit": truth(text(item, "explicit", ITUNES)),
        "image": None if image is None else address(image.get("href")),
    }


def same(name, old, new):
    if name == "duration" and old is not None and new is not None:
        return abs(old - new) <= 0.5
    return old == new


def names(node, skip=()):
    found = collections.Counter()
    for one in node:
        if not isinstance(one.tag, str) or one.tag in skip:
            continue
        found[fold(one.tag)] += 1
        for deep in one.iterdescendants():
            if isinstance(deep.tag, str):
                found[fold(one.tag) + "/" + fold(deep.tag)] += 1
    return found


def pairs(old, new):
    """Each old item with its successor: those that agree in most come first."""
    left = list(range(len(new)))
    made = [facts(item) for item in new]
    result = []
    by = collections.defaultdict(list)
    for index in left:
        by[made[index]["guid"]].append(index)
    for item in old:
        fact = facts(item)
        candidates = by.get(fact["guid"]) or by.get(None) or []
        if not candidates:
            result.append((item, fact, None, None))
            continue
        best = max(candidates, key=lambda i: sum(same(k, v, made[i][k]) for k, v in fact.items()))
        candidates.remove(best)
        result.append((item, fact, new[best], made[best]))
    return result


def compare(old, new):
    """What differs, by cause."""
    causes = collections.Counter()
    examples = {}

    def note(cause, example):
        causes[cause] += 1
        examples.setdefault(cause, example)

    before, after = old.find("channel"), new.find("channel")
    for item, fact, successor, made in pairs(before.findall("item"), after.findall("item")):
        if successor is None:
            note("item lost", fact["guid"] or fact["title"])
            continue
        for name, value in fact.items():
            if not same(name, value, made[name]):
                note(name, [str(value)[:300], str(made[name])[:300]])
        for name, count in (names(item) - names(successor)).items():
            note("element lost: " + name, fact["guid"] or fact["title"])
    for name, count in (names(before, ("item", *MADE)) - names(after, ("item", *MADE))).items():
        note("element of the channel lost: " + name, count)
    return causes, examples


def run(podfeed, path, as_of, keep):
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    try:
        old = etree.parse(str(path), parser).getroot()
    except etree.XMLSyntaxError:
        return path.name, "not well-formed", {}, {}
    if old.tag != "rss" or old.find("channel") is None:
        return path.name, "no RSS 2.0", {}, {}
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(keep, path.stem) if keep else os.path.join(folder, "show")
        if keep:
            subprocess.run(["rm", "-rf", target], check=False)
        first = subprocess.run(
            [podfeed, "import", str(path), "--into", target, "--format", "json"], capture_output=True, timeout=600)
        second = subprocess.run(
            [podfeed, "build", "-C", target, "--fail-on", "never", "--as-of", as_of, "--format", "json"],
            capture_output=True, timeout=600)
        feeds = list(pathlib.Path(target).glob("public/*/feed.xml"))
        if not feeds:
            return path.name, "no feed", {"no feed": 1}, {
                "no feed": (first.stderr + second.stderr).decode()[-300:] + second.stdout.decode()[:600]}
        causes, examples = compare(old, etree.parse(str(feeds[0]), parser).getroot())
    return path.name, "compared", causes, examples


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("podfeed")
    arguments.add_argument("folder", nargs="+")
    arguments.add_argument("--as-of", default="2037-01-01")
    arguments.add_argument("--keep")
    arguments.add_argument("--jobs", type=int, default=3)
    arguments.add_argument("--json", action="store_true")
    options = arguments.parse_args()
    files = sorted(
        path for folder in options.folder for path in pathlib.Path(folder).iterdir() if path.is_file())
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda path: run(options.podfeed, path, options.as_of, options.keep), files))
    compared = [result for result in results if result[1] in ("compared", "no feed")]
    clean = [result for result in compared if not result[2]]
    by_cause = collections.defaultdict(list)
    for name, _, causes, examples in compared:
        for cause, count in causes.items():
            by_cause[cause].append((name, count, examples.get(cause)))
    if options.json:
        print(json.dumps({cause: found for cause, found in by_cause.items()}, indent=1, default=str))
    print(f"{len(compared)} feeds compared, {len(clean)} without difference "
          f"({100 * len(clean) / max(1, len(compared)):.1f} %)")
    for state in ("not well-formed", "no RSS 2.0"):
        print(f"{sum(result[1] == state for result in results)} {state}")
    print("\n| cause | feeds | times | for example |\n|---|---|---|---|")
    for cause, found in sorted(by_cause.items(), key=lambda pair: -len(pair[1])):
        print(f"| {cause} | {len(found)} | {sum(count for _, count, _ in found)} | {found[0][0][:40]}: "
              f"{str(found[0][2])[:160]} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
