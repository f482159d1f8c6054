"""Prints what feedparser and podcastparser read in feeds, as one JSON object: feed, reader, fields and items by guid.

Usage: read.py FEED...

The values are those of the readers, as text; nothing is mended. A field that a reader does not know is missing, one that
it knows and found nothing for is null.
"""

import calendar
import io
import json
import sys

import feedparser
import podcastparser

#: The address of the podcast namespace, and the older one, which is all that podcastparser knows.
NAMESPACE = b"https://podcastindex.org/namespace/1.0"
OLDER = b"https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"


def text(value):
    """A value as text; true and false in small letters."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value) if isinstance(value, bool) else str(value)


def attribute(entry, element, name):
    """An attribute of an element, as feedparser keeps it."""
    kept = entry.get(element)
    return kept.get(name) if isinstance(kept, dict) else None


def by_feedparser(content):
    read = feedparser.parse(content, sanitize_html=False)
    if read.bozo:
        raise SystemExit(f"feedparser: {read.bozo_exception}")
    feed = read.feed
    fields = {
        "title": feed.get("title"),
        "link": feed.get("link"),
        "description": feed.get("subtitle"),
        "language": feed.get("language"),
        "copyright": feed.get("rights"),
        "author": feed.get("author"),
        "owner": feed.get("publisher_detail", {}).get("name"),
        "owner's address": feed.get("publisher_detail", {}).get("email"),
        "categories": ", ".join(tag.term for tag in feed.get("tags", [])),
        "explicit": feed.get("itunes_explicit"),
        "order": feed.get("itunes_type"),
        "picture": feed.get("image", {}).get("href"),
        "own address": next((link.href for link in feed.links if link.rel == "self"), None),
        "last change": calendar.timegm(feed.updated_parsed),
        "guid": feed.get("podcast_guid"),
        "medium": feed.get("podcast_medium"),
        "locked for": attribute(feed, "podcast_locked", "owner"),
        "licence": attribute(feed, "podcast_license", "url"),
    }
    items = {}
    for entry in read.entries:
        enclosure = next((link for link in entry.links if link.rel == "enclosure"), {})
        items[entry.id] = {
            "title": entry.get("title"),
            "link": entry.get("link"),
            "guid is an address": entry.get("guidislink"),
            "date": calendar.timegm(entry.published_parsed),
            "summary and notes": entry.get("summary"),
            "all notes": entry.content[0].value if entry.get("content") else None,
            "media": enclosure.get("href"),
            "bytes of media": enclosure.get("length"),
            "type of media": enclosure.get("type"),
            "duration": entry.get("itunes_duration"),
            "season": entry.get("itunes_season"),
            "number": entry.get("itunes_episode"),
            "number, again": entry.get("podcast_episode"),
            "name of the season": attribute(entry, "podcast_season", "name"),
            "kind": entry.get("itunes_episodetype"),
            "explicit": entry.get("itunes_explicit"),
            "transcripts": attribute(entry, "podcast_transcript", "url"),
            "chapters": attribute(entry, "podcast_chapters", "url"),
            "roles of people": attribute(entry, "podcast_person", "role"),
            "titles of alternates": attribute(entry, "podcast_alternateenclosure", "title"),
            "places": attribute(entry, "podcast_location", "geo"),
            "starts of soundbites": attribute(entry, "podcast_soundbite", "starttime"),
        }
    return fields, items


def by_podcastparser(content):
    address = "https://podcasts.example.com/feed.xml"
    read = podcastparser.parse(address, io.BytesIO(content))
    older = podcastparser.parse(address, io.BytesIO(content.replace(NAMESPACE, OLDER)))
    owner = read.get("itunes_owner", {})
    fields = {
        "title": read.get("title"),
        "link": read.get("link"),
        "description": read.get("description"),
        "language": read.get("language"),
        "author": read.get("itunes_author"),
        "owner": owner.get("name"),
        "owner's address": owner.get("email"),
        "categories": ", ".join(" > ".join(names) for names in read.get("itunes_categories", [])),
        "explicit": read.get("explicit"),
        "order": read.get("type"),
        "picture": read.get("cover_url"),
        "locked": older.get("import_prohibited"),
    }
    items = {}
    with_podcasting = {episode["guid"]: episode for episode in older["episodes"]}
    for episode in read["episodes"]:
        enclosure = episode["enclosures"][0]
        podcasting = with_podcasting[episode["guid"]]
        items[episode["guid"]] = {
            "title": episode.get("title"),
            "link": episode.get("link"),
            "date": episode.get("published"),
            "all notes": episode.get("description_html"),
            "media": enclosure["url"],
            "bytes of media": enclosure["file_size"],
            "type of media": enclosure["mime_type"],
            "duration": episode.get("total_time"),
            "season": episode.get("season"),
            "number": episode.get("number"),
            "kind": episode.get("type"),
            "explicit": episode.get("explicit"),
            "transcripts": podcasting.get("transcript_url"),
            "chapters": podcasting.get("chapters_json_url"),
            "people": ", ".join(person["name"] for person in podcasting.get("persons", [])) or None,
        }
    return fields, items


def main():
    result = {}
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            content = file.read()
        result[path] = {}
        for name, reader in (("feedparser", by_feedparser), ("podcastparser", by_podcastparser)):
            fields, items = reader(content)
            result[path][name] = {
                "feed": {field: text(value) for field, value in fields.items()},
                "items": {
                    guid: {field: text(value) for field, value in item.items()} for guid, item in items.items()
                },
            }
    json.dump(result, sys.stdout)


main()
