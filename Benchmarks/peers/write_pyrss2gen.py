"""write_pyrss2gen.py FEED COPY: the items of a feed through PyRSS2Gen; prints the seconds (wall, CPU) from dictionaries to the file."""

import sys
import time
from email.utils import parsedate_to_datetime

import PyRSS2Gen
from items import items

held = list(items(sys.argv[1]))
start, start_cpu = time.perf_counter(), time.process_time()
feed = PyRSS2Gen.RSS2(
    title="Harbour Hours", link="https://podcasts.example.com/bench/", description="A made-up show, to measure with.",
    language="en",
    items=[
        PyRSS2Gen.RSSItem(
            title=item["title"], link=item["link"], guid=PyRSS2Gen.Guid(item["guid"], isPermaLink=False),
            pubDate=parsedate_to_datetime(item["date"]), description=item["description"],
            enclosure=PyRSS2Gen.Enclosure(item["url"], int(item["length"]), item["type"]),
        )
        for item in held
    ],
)
with open(sys.argv[2], "wb") as file:
    feed.write_xml(file, encoding="utf-8")
print(time.perf_counter() - start, time.process_time() - start_cpu)
