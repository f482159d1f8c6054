"""Makes many feeds out of a few, the same ones for the same seed, as tasks for `podfeed worker`.

Usage: mutate.py COUNT FOLDER FEED...

Each feed is cut to a number of items and then changed: most of them a little, some so that they are no XML any
more. FOLDER gets files of a thousand tasks, a JSON object a line, and `sizes.json`.
"""

import base64
import gzip
import json
import math
import multiprocessing
import os
import pathlib
import random
import re
import sys

SEED = 4
PER_FILE = 1000
# Items of a feed: half of the feeds have up to MEDIAN, and few have very many (log-normal).
MEDIAN, SIGMA, MOST = 6, 1.4, 2000

ELEMENT = re.compile(rb"\n *<(itunes:|podcast:)?[a-zA-Z]+[^<>]*(/>|>[^<]*</[a-zA-Z:]+>)")
TITLE = re.compile(rb"<title>([^<]*)</title>")
DATE = re.compile(rb"<pubDate>([^<]*)</pubDate>")
GUID = re.compile(rb"<guid[^>]*>([^<]*)</guid>")
LENGTH = re.compile(rb'length="[0-9]*"')
ADDRESS = re.compile(rb"https://")

WORDS = ["tea", "harbour", "Über", "新闻", "week", "&amp;", "🎧", "election", "a guest", "Q&amp;A", "part two"]
DATES = [
    "Sat, 07 Sep 2013 06:30:00 +0200", "2013-09-07T06:30:00Z", "Mon, 32 Jan 2024 10:00:00 GMT", "yesterday",
    "Tue, 1 Apr 2031 00:00:00 EST", "Fri, 5 May 2017 25:61:00 +0000", "",
]


class Base:
    """A feed taken apart: what stands before its items, they, and what stands behind."""

    def __init__(self, path):
        data = pathlib.Path(path).read_bytes()
        start, end = data.index(b"<item>"), data.rindex(b"</item>") + len(b"</item>")
        self.head, self.tail = data[:start], data[end:]
        self.items = [piece + b"</item>" for piece in data[start:end].split(b"</item>")[:-1]]

    def cut(self, count, chance):
        """The feed with some of its items, in their order."""
        count = min(count, len(self.items))
        first = chance.randrange(len(self.items) - count + 1)
        return self.head + b"".join(self.items[first:first + count]) + self.tail


def replaced(pattern, data, chance, text):
    """The data with one place that fits a pattern replaced."""
    places = list(pattern.finditer(data))
    if not places:
        return data
    place = chance.choice(places)
    return data[:place.start()] + text(place) + data[place.end():]


def title(data, chance):
    words = " ".join(chance.choices(WORDS, k=chance.randint(0, 12)))
    return replaced(TITLE, data, chance, lambda _: b"<title>%s</title>" % words.encode())


def date(data, chance):
    return replaced(DATE, data, chance, lambda _: b"<pubDate>%s</pubDate>" % chance.choice(DATES).encode())


def drop(data, chance):
    return replaced(ELEMENT, data, chance, lambda _: b"")


def double(data, chance):
    return replaced(ELEMENT, data, chance, lambda place: place.group() * 2)


def guid(data, chance):
    found = GUID.findall(data)
    return replaced(GUID, data, chance, lambda _: b"<guid>%s</guid>" % chance.choice(found))


def length(data, chance):
    return replaced(LENGTH, data, chance, lambda _: chance.choice([b"", b'length="0"', b'length="-1"']))


def insecure(data, chance):
    return replaced(ADDRESS, data, chance, lambda _: b"http://")


def unbound(data, chance):
    return re.sub(rb' xmlns:(itunes|podcast)="[^"]*"', b"", data, count=1)


def broken(data, chance):
    place = chance.randrange(len(data))
    return data[:place] + chance.choice([b"&", b"<", b"]]>", b"\xff", b"\0", b"</b>"]) + data[place:]


def truncated(data, chance):
    return data[:chance.randrange(1, len(data))]


MILD = [title, title, date, drop, drop, double, guid, length, insecure]
RUINOUS = [unbound, broken, truncated]


def task(number, bases):
    """The line of a task, and the size of its feed."""
    chance = random.Random(f"{SEED}/{number}")
    count = min(MOST, max(1, round(MEDIAN * math.exp(chance.gauss(0, SIGMA)))))
    data = chance.choice(bases).cut(count, chance)
    data = data.replace(b"<title>", b"<title>%d " % number, 1)
    for change in chance.choices(MILD, k=chance.randint(0, 6)):
        data = change(data, chance)
    if chance.random() < 0.05:
        data = chance.choice(RUINOUS)(data, chance)
    fields = {"id": number, "name": f"https://feeds.example.com/{number}.xml"}
    packed = chance.random() < 0.02
    try:
        if packed:
            raise ValueError
        fields["feed"] = data.decode()
    except ValueError:
        fields["base64"] = base64.b64encode(gzip.compress(data, mtime=0) if packed else data).decode()
    return json.dumps(fields, ensure_ascii=False) + "\n", len(data)


def write(first, last, folder, bases):
    """Writes a file of tasks, and gives the sizes of its feeds."""
    sizes = []
    with open(folder / f"{first:08d}.jsonl", "w", encoding="utf-8", newline="\n") as file:
        for number in range(first, last):
            line, size = task(number, bases)
            file.write(line)
            sizes.append(size)
    return sizes


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    bases = [Base(path) for path in sys.argv[3:]]
    folder.mkdir(parents=True)
    with multiprocessing.Pool(os.cpu_count()) as pool:
        parts = [(n, min(n + PER_FILE, count), folder, bases) for n in range(0, count, PER_FILE)]
        sizes = sorted(size for part in pool.starmap(write, parts, chunksize=1) for size in part)
    facts = {"feeds": count, "bytes": sum(sizes), "median": sizes[count // 2], "p90": sizes[count * 9 // 10],
             "largest": sizes[-1]}
    (folder.parent / "sizes.json").write_text(json.dumps(facts) + "\n")


if __name__ == "__main__":
    main()
