"""write_podgen.py FEED COPY: the items of a feed through podgen; prints the seconds (wall, CPU) from dictionaries to the file."""

import datetime
import sys
import time
from email.utils import parsedate_to_datetime

import requests
from items import items
from podgen import Episode, Media, Podcast

held = list(items(sys.argv[1]))
start, start_cpu = time.perf_counter(), time.process_time()
network = requests.Session()  # Otherwise each file gets one of its own, which is slow, and not what is measured.
podcast = Podcast(
    name="Harbour Hours", website="https://podcasts.example.com/bench/", explicit=False,
    description="A made-up show, to measure with.", language="en",
)
for item in held:
    podcast.episodes.append(
        Episode(
            title=item["title"], link=item["link"], id=item["guid"], summary=item["description"],
            long_summary=item["content"], publication_date=parsedate_to_datetime(item["date"]), explicit=False,
            media=Media(
                item["url"], int(item["length"]), item["type"], datetime.timedelta(seconds=int(item["duration"])),
                requests_session=network,
            ),
            image=item["image"],
        )
    )
podcast.rss_file(sys.argv[2])
print(time.perf_counter() - start, time.process_time() - start_cpu)
