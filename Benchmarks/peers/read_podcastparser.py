"""read_podcastparser.py FEED: reads a feed with podcastparser; prints the number of its episodes."""

import sys

import podcastparser

with open(sys.argv[1], "rb") as file:
    print(len(podcastparser.parse("https://podcasts.example.com/bench/feed.xml", file)["episodes"]))
