#!/usr/bin/env python3
"""Imports feeds, builds them again, and compares old and new with a reader that is not ours (lxml).

    python3 -m venv v && v/bin/pip install lxml
    v/bin/python Scripts/import-roundtrip.py .build/release/podfeed FOLDER… [--keep DIR] [--as-of TIME]

Of every well-formed RSS feed of the folders each item is held against its successor, the one with the same guid: guid,
title, date (the instant), the enclosure with all attributes, duration, description and content:encoded (words and
links), season, episode, explicit, image; and every other element with its text, its attributes and what is in it, as
often as it is there. So are the elements of the channel. What is lost, what is changed, what the build invents or has
twice, and another order of the items are differences, and so is a command that fails. The status is 1 if there are any.

What is not a difference:
- white space around a value, and how much of it there is within one (of a guid only that around it); composed and
  decomposed letters (but in guids); percent-encoding of what no address holds as it is;
- of HTML all but its words and the addresses of its links: pictures, emphasis, lists. A relative link is read from the
  page of the item; one whose words are its address is these words; two that follow each other and lead to one place are
  one. An empty part of a path, and letters of a scheme, are nothing. Control characters are no words. Links of
  content:encoded may come to a description of the same words;
- a media type, language, country, role or kind of episode in other letters; `clean`, `no`, `false`; a number or a time
  written otherwise (`01:02` and 62); a length that is missing or no number, which is 0; an attribute that says what is
  meant without it;
- categories of one name in one element or in several;
- `isPermaLink`, as guids are no links after an import; a link to the guid where that was one and no <link> was there;
- the order of elements of different names, comments, and the prefixes of namespaces;
- what each build says: of the show `generator`, `docs`, `lastBuildDate`, `pubDate`, the link to itself, `image` of the
  cover or the cover of it, `itunes:type`, `podcast:guid`, `podcast:medium`, `podcast:trailer` of an episode; of an item
  `itunes:episodeType`, `podcast:season`, `podcast:episode`, `podcast:chapters` of chapters that it holds, and
  `content:encoded` of the description; and what every channel must have where the old one says nothing (title, link,
  description, language, author, explicit).
"""

import argparse
import collections
import concurrent.futures
import datetime
import email.utils
import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse

from lxml import etree, html as lxml_html

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "http://search.yahoo.com/mrss/"
# Addresses that mean one namespace.
ALIASES = {
    "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": PODCAST,
    "http://www.rssboard.org/media-rss": "http://search.yahoo.com/mrss/",
    "http://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd":
        "http://www.google.com/schemas/play-podcasts/1.0",
    "https://blubrry.com/developer/rawvoice-rss": "http://www.rawvoice.com/rawvoicerssmodule",
}
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


def named(name, space=None):
    return fold("{%s}%s" % (space, name)) if space else name


# What each build makes anew: of the channel, and of what it must have where there is none.
MADE = {"generator", "docs", "lastBuildDate", "pubDate"}
ADDED = {
    "image", named("image", ITUNES), named("type", ITUNES), named("guid", PODCAST), named("medium", PODCAST),
    named("trailer", PODCAST),
}
ADDED_TO_ITEMS = {
    named("episodeType", ITUNES), named("season", PODCAST), named("episode", PODCAST), named("chapters", PODCAST),
}
NEEDED = {"title", "link", "description", "language", named("author", ITUNES), named("explicit", ITUNES)}
# What attributes say of which nothing is said.
MEANT = {
    ("person", "group"): "cast", ("person", "role"): "host", ("valueRecipient", "fee"): "false",
    ("chapters", "version"): str(1.2),
}
# Of what it does not matter in which letters it is written.
LETTERLESS = {"language", "lang", "type", "role", "group", named("restriction", MEDIA), named("episodetype", ITUNES)}
# What of an item is compared by what it means.
FACTS = {
    "guid", "title", "pubDate", "enclosure", "description", "link", named("encoded", CONTENT),
    named("duration", ITUNES), named("season", ITUNES), named("episode", ITUNES), named("explicit", ITUNES),
    named("image", ITUNES),
}


def line(text):
    return unicodedata.normalize("NFC", " ".join((text or "").split()))


def address(text):
    return urllib.parse.quote(line(text), safe="%/:=&?~#+!$,;'@()*[]") if text is not None else None


def tidy(target):
    """An address as Python resolves relative ones: with no empty part in its path."""
    scheme, between, rest = target.partition("://")
    return scheme.lower() + between + re.sub("/+", "/", rest) if between else target


def markup(node):
    """The HTML of an element: its text, or what stands in it without being escaped."""
    if node is None:
        return None
    text = node.text or ""
    for child in node:
        if isinstance(child.tag, str):
            text += etree.tostring(child, encoding="unicode")
        else:
            text += child.tail or ""
    return text


def prose(node, base):
    """The words of an element that holds HTML, and where its links lead."""
    text = markup(node)
    if text is None:
        return None
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]", "", text)
    if not text.strip():
        return "", []
    if "<" not in text:
        return line(html.unescape(text)), []
    try:
        root = lxml_html.fragment_fromstring(text, create_parent="div")
    except etree.ParserError:
        return "cannot be read: " + text, []
    etree.strip_elements(root, "script", "style", etree.Comment, with_tail=False)
    words, links = [], []

    def walk(node):
        if not isinstance(node.tag, str):
            words.append(node.tail or "")
            return
        if node.tag == "a" and node.get("href") is not None:
            said = line("".join(node.itertext()))
            target = address(re.sub(r"[\t\n\r]", "", node.get("href")).strip())
            target = re.sub("^mailto:(%20)+", "mailto:", target)
            whole = tidy(urllib.parse.urljoin(base or "", target))
            if said and tidy(address(said)).lower() not in (whole.lower(), whole.removeprefix("mailto:").lower()):
                if links[-1:] != [whole]:
                    links.append(whole)
        if node.tag in BLOCKS:
            words.append(" ")
        words.append(node.text or "")
        for child in node:
            walk(child)
        if node.tag in BLOCKS:
            words.append(" ")
        words.append(node.tail or "")

    walk(root)
    return re.sub(r"[\x7f-\x9f]", "", line("".join(words))), links


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
        return int(datetime.datetime.fromisoformat(line(text).replace("Z", "+00:00")).timestamp())
    except ValueError:
        return line(text)


def seconds(text):
    try:
        numbers = [float(field) for field in line(text).split(":")]
    except ValueError:
        return line(text)
    total = 0
    for number in numbers:
        total = total * 60 + number
    return round(total)


def truth(text):
    return {"yes": True, "true": True, "explicit": True, "no": False, "false": False, "clean": False}.get(
        line(text).lower(), line(text))


def number(text):
    said = line(text)
    return int(said) if said.isascii() and said.isdigit() else said


def child(node, name, space=None):
    """The first child of a name."""
    wanted = named(name, space)
    return next((one for one in node if isinstance(one.tag, str) and fold(one.tag) == wanted), None)


def value(node, read):
    return None if node is None else read("".join(node.itertext()))


def facts(item, page):
    enclosure = child(item, "enclosure")
    enclosure = {} if enclosure is None else dict(enclosure.attrib)
    image = child(item, "image", ITUNES)
    link = child(item, "link")
    guid = child(item, "guid")
    base = address(value(link, line)) or page
    said = value(guid, str.strip) or None
    if link is None and said and guid.get("isPermaLink", "true").lower() != "false" and "://" in said:
        own = address(said)
    else:
        own = value(link, address)
    has_media = bool(enclosure)
    length = line(enclosure.pop("length", None))
    fact = {
        "guid": said,
        "title": value(child(item, "title"), line) or None,
        "date": value(child(item, "pubDate"), instant),
        "link": own,
        "enclosure url": address(enclosure.pop("url", None)),
        "enclosure length": (int(length) if length.isascii() and length.isdigit() else 0) if has_media else None,
        "enclosure type": line(enclosure.pop("type", None)).lower() or None,
        "enclosure, other attributes": sorted(enclosure.items()),
        "duration": value(child(item, "duration", ITUNES), seconds),
        "season": value(child(item, "season", ITUNES), number),
        "episode": value(child(item, "episode", ITUNES), number),
        "explicit": value(child(item, "explicit", ITUNES), truth),
        "image": None if image is None else address(image.get("href")),
    }
    for name, node in (("description", child(item, "description")), ("notes", child(item, "encoded", CONTENT))):
        read = prose(node, base)
        fact[name] = None if read is None else read[0]
        fact["links of the " + name] = None if read is None else read[1]
    return fact


def plain(key, text):
    """A text or the value of an attribute, in the one way that all that mean the same are written in."""
    said = line(text)
    if key.lower() in LETTERLESS or said.lower() in ("yes", "no", "true", "false", "clean"):
        said = said.lower().replace("_", "-")
        return str(truth(said)) if key.endswith("explicit") else said
    if re.fullmatch(r"[0-9]+(:[0-9]+)*(\.[0-9]+)?", said):
        return str(sum(60 ** place * float(part) for place, part in enumerate(reversed(said.split(":")))))
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:?[0-9]{2})", said):
        return str(instant(said))
    return address(said) if "://" in said or said.startswith("//") else said


def form(node):
    """An element with its text, its attributes and what is in it, so that equal ones mean the same."""
    name = fold(node.tag)
    local = name.split("}")[-1]
    attributes = sorted((fold(key), plain(key, said)) for key, said in node.attrib.items() if said.strip())
    attributes = [(key, said) for key, said in attributes if MEANT.get((local, key)) != said]
    inner = sorted(form(one) for one in node if isinstance(one.tag, str))
    text = (node.text or "") + "".join(one.tail or "" for one in node)
    return name, plain(name, text), tuple(attributes), tuple(inner)


def forms(node, skipped):
    """How often each element directly in one is there, but for those of some names beyond the first of it."""
    found = collections.Counter()
    seen = set()
    for one in node:
        if not isinstance(one.tag, str):
            continue
        name = fold(one.tag)
        if name in skipped and name not in seen:
            seen.add(name)
            continue
        made = form(one)
        # An empty element says nothing of what every channel must have.
        if name not in NEEDED or any(made[1:]):
            found[made] += 1
    return found


def note_forms(note, where, old, new, added=()):
    """Notes what is in one of two and not in the other: of one name and number it is another value."""
    lost, come = old - new, new - old
    names_lost, names_come = collections.Counter(), collections.Counter()
    for one, count in lost.items():
        names_lost[one[0]] += count
    for one, count in come.items():
        names_come[one[0]] += count
    for name in names_lost.keys() | names_come.keys():
        changed = min(names_lost[name], names_come[name])
        if changed:
            one, other = (next(form for form in found if form[0] == name) for found in (lost, come))
            note(f"{where}, another value: {name}", [str(one[1:])[:200], str(other[1:])[:200]], changed)
        if names_lost[name] > changed:
            note(f"{where}, lost: {name}", str(next(form for form in lost if form[0] == name)[1:])[:200],
                 names_lost[name] - changed)
        had = any(one[0] == name for one in old)
        if names_come[name] > changed and (had or name not in added):
            note(f"{where}, invented: {name}", str(next(form for form in come if form[0] == name)[1:])[:200],
                 names_come[name] - changed)


def paths(channel):
    """The categories of a channel, each with that around it."""
    found = set()
    for one in channel:
        if isinstance(one.tag, str) and fold(one.tag) == named("category", ITUNES):
            name = line(one.get("text")).lower()
            inner = [line(each.get("text")).lower() for each in one if isinstance(each.tag, str)]
            found |= {(name, each) for each in inner} or {(name,)}
    return found


def pairs(old, new, page):
    """Each old item with its successor: those that agree in most come first. And the items that succeed none."""
    made = [facts(item, page) for item in new]
    by = collections.defaultdict(list)
    for index, fact in enumerate(made):
        by[fact["guid"]].append(index)
    result = []
    for item in old:
        fact = facts(item, page)
        candidates = by.get(fact["guid"]) or []
        if not candidates:
            result.append((item, fact, None))
            continue
        best = max(candidates, key=lambda index: sum(said == made[index][name] for name, said in fact.items()))
        candidates.remove(best)
        result.append((item, fact, best))
    return result, made, sorted(index for rest in by.values() for index in rest)


def is_added(fact, made, name):
    """Whether a build says something of an item that the old feed left open."""
    if name in ("notes", "links of the notes") and not fact["notes"]:
        return made[name] == made[name.replace("notes", "description")]
    if name == "links of the description" and not fact[name] and fact["description"] == fact["notes"]:
        return made[name] == made["links of the notes"]
    return False


def compare(old, new):
    """What differs, by cause."""
    causes, examples = collections.Counter(), {}

    def note(cause, example, count=1):
        causes[cause] += count
        examples.setdefault(cause, example)

    before, after = old.find("channel"), new.find("channel")
    items = after.findall("item")
    page = value(child(before, "link"), address)
    found, made, invented = pairs(before.findall("item"), items, page)
    for item, fact, index in found:
        if index is None:
            note("item lost", fact["guid"] or fact["title"])
            continue
        for name, said in fact.items():
            if said != made[index][name] and not is_added(fact, made[index], name):
                note(name, [str(said)[:300], str(made[index][name])[:300]])
        note_forms(note, "item", forms(item, FACTS), forms(items[index], FACTS), ADDED_TO_ITEMS)
    for index in invented:
        note("item invented", made[index]["guid"] or made[index]["title"])
    order = [index for _, _, index in found if index is not None]
    if order != sorted(order):
        note("order of items", [found[0][1]["date"], found[-1][1]["date"]])
    lost, come = paths(before), paths(after)
    if lost - come:
        note("channel, lost: categories", sorted(lost - come))
    if come - lost:
        note("channel, invented: categories", [sorted(lost), sorted(come - lost)])
    channels = []
    for channel in (before, after):
        own = [one for one in channel if isinstance(one.tag, str)
               and (one.tag in MADE or one.tag == "item" or fold(one.tag) == named("category", ITUNES)
                    or fold(one.tag) == named("link", ATOM) and one.get("rel") == "self")]
        for one in own:
            channel.remove(one)
        channels.append(forms(channel, ()))
    note_forms(note, "channel", *channels, ADDED | NEEDED)
    return causes, examples


def run(podfeed, number, path, as_of, keep):
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    try:
        old = etree.parse(str(path), parser).getroot()
    except etree.XMLSyntaxError:
        return path.name, "not well-formed", {}, {}
    if old.tag != "rss" or old.find("channel") is None:
        return path.name, "no RSS 2.0", {}, {}
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(keep, f"{number}-{path.name}") if keep else os.path.join(folder, "show")
        shutil.rmtree(target, ignore_errors=True)
        for arguments in (
            ["import", str(path), "--into", target, "--format", "json"],
            ["build", "-C", target, "--fail-on", "never", "--as-of", as_of, "--format", "json"],
        ):
            done = subprocess.run([podfeed] + arguments, capture_output=True, timeout=600)
            if done.returncode != 0:
                cause = f"{arguments[0]} ends with {done.returncode}"
                return path.name, "failed", {cause: 1}, {
                    cause: done.stderr.decode()[-300:] + done.stdout.decode()[:600]}
        feeds = list(pathlib.Path(target).glob("public/*/feed.xml"))
        if len(feeds) != 1:
            return path.name, "failed", {"no feed": 1}, {"no feed": str(feeds)}
        causes, examples = compare(old, etree.parse(str(feeds[0]), parser).getroot())
    return path.name, "compared", causes, examples


def main():
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
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
        results = list(pool.map(
            lambda pair: run(options.podfeed, pair[0], pair[1], options.as_of, options.keep), enumerate(files)))
    compared = [result for result in results if result[1] in ("compared", "failed")]
    clean = [result for result in compared if not result[2]]
    by_cause = collections.defaultdict(list)
    for name, _, causes, examples in compared:
        for cause, count in causes.items():
            by_cause[cause].append((name, count, examples.get(cause)))
    if options.json:
        print(json.dumps({cause: found for cause, found in by_cause.items()}, indent=1, default=str))
    print(f"{len(compared)} feeds compared, {len(clean)} without difference "
          f"({100 * len(clean) / max(1, len(compared)):.1f} %)")
    for state in ("not well-formed", "no RSS 2.0", "failed"):
        print(f"{sum(result[1] == state for result in results)} {state}")
    print("\n| cause | feeds | times | for example |\n|---|---|---|---|")
    for cause, found in sorted(by_cause.items(), key=lambda pair: -len(pair[1])):
        print(f"| {cause} | {len(found)} | {sum(count for _, count, _ in found)} | {found[0][0][:40]}: "
              f"{str(found[0][2])[:260]} |")
    return 0 if len(clean) == len(compared) else 1


if __name__ == "__main__":
    sys.exit(main())
