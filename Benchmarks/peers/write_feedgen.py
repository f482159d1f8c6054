"""write_feedgen.py FEED COPY: the items of a feed through feedgen; prints the seconds (wall, CPU) from dictionaries to the file."""

import sys
import time

from feedgen.feed import FeedGenerator
from items import items

held = list(items(sys.argv[1]))
start, start_cpu = time.perf_counter(), time.process_time()
feed = FeedGenerator()
feed.load_extension("podcast")
feed.title("Harbour Hours")
feed.link(href="https://podcasts.example.com/bench/")
feed.description("A made-up show, to measure with.")
feed.language("en")
for item in held:
    entry = feed.add_entry(order="append")
    entry.title(item["title"])
    entry.link(href=item["link"])
    entry.guid(item["guid"], permalink=False)
    entry.pubDate(item["date"])
    entry.description(item["description"])
    entry.content(item["content"], type="CDATA")
    entry.enclosure(item["url"], item["length"], item["type"])
    entry.podcast.itunes_duration(int(item["duration"]))
    entry.podcast.itunes_explicit("no")
    if item["image"]:
        entry.podcast.itunes_image(item["image"])
    if item["episode"]:
        entry.podcast.itunes_episode(int(item["episode"]))
    entry.podcast.itunes_season(int(item["season"]))
    entry.podcast.itunes_episode_type(item["episode_type"])
feed.rss_file(sys.argv[2])
print(time.perf_counter() - start, time.process_time() - start_cpu)
