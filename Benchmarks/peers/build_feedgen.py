"""build_feedgen.py CONTENT FEED: Hugo's content through PyYAML (on libyaml), cmark-gfm and feedgen."""

import html
import pathlib
import sys

import cmarkgfm
import yaml
from cmarkgfm.cmark import Options
from feedgen.feed import FeedGenerator


def episodes(folder):
    for path in pathlib.Path(folder).iterdir():
        _, front, notes = path.read_text("utf-8").split("---\n", 2)
        yield yaml.load(front, Loader=yaml.CSafeLoader), notes


feed = FeedGenerator()
feed.load_extension("podcast")
feed.title("Harbour Hours")
feed.link(href="https://podcasts.example.com/bench/")
feed.description("A made-up show, to measure with.")
feed.language("en")
feed.podcast.itunes_author("Harbour Newsroom")
feed.podcast.itunes_explicit("no")
for episode, notes in sorted(episodes(sys.argv[1]), key=lambda pair: pair[0]["date"], reverse=True):
    text = f"<p>{html.escape(episode['summary'], quote=False)}</p>\n"
    if advisory := episode.get("content-advisory"):
        text += f"<p><strong>Content advisory:</strong> {html.escape(advisory, quote=False)}</p>\n"
    text += cmarkgfm.github_flavored_markdown_to_html(notes, options=Options.CMARK_OPT_UNSAFE)
    entry = feed.add_entry(order="append")
    entry.title(episode["title"])
    entry.link(href=episode["page"])
    entry.guid(episode["guid"], permalink=False)
    entry.pubDate(episode["date"])
    entry.description(text)
    entry.content(text, type="CDATA")
    media = episode["media"]
    entry.enclosure(media["url"], str(media["bytes"]), media["type"])
    entry.podcast.itunes_duration(int(media["duration"]))
    entry.podcast.itunes_explicit("yes" if episode["explicit"] else "no")
    if "image" in episode:
        entry.podcast.itunes_image(episode["image"])
    if "number" in episode:
        entry.podcast.itunes_episode(episode["number"])
    entry.podcast.itunes_season(episode["season"])
    entry.podcast.itunes_episode_type(episode.get("type", "full"))
feed.rss_file(sys.argv[2])
