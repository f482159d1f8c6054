"""read_w3c.py FOLDER FEED: validates a feed with a copy of the W3C Feed Validator, which has a folder src."""

import sys

sys.path.insert(0, sys.argv[1] + "/src")
import feedvalidator  # noqa: E402

# Its own limit would cut the feed.
feedvalidator.MAXDATALENGTH = 1 << 40
with open(sys.argv[2], "rb") as file:
    print(len(feedvalidator.validateStream(file)["loggedEvents"]))
