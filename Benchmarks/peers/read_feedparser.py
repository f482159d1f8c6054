"""read_feedparser.py FEED: reads a feed with feedparser; prints the number of its entries."""

import sys

import feedparser

print(len(feedparser.parse(sys.argv[1]).entries))
