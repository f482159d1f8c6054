"""The items of a feed as dictionaries: what the libraries that write feeds are given, and what outputs are compared by."""

import xml.etree.ElementTree as tree

ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"


def items(path):
    """Each item of an RSS feed, in the order of the document; elements are let go as soon as they are read."""
    channel = None
    for event, element in tree.iterparse(path, events=("start", "end")):
        if event == "start":
            if element.tag == "channel":
                channel = element
        elif element.tag == "item":
            yield item(element)
            channel.clear()


def item(element):
    def text(name):
        return element.findtext(name)

    enclosure = element.find("enclosure")
    enclosure = {} if enclosure is None else enclosure.attrib
    image = element.find(ITUNES + "image")
    return {
        "title": text("title"),
        "link": text("link"),
        "guid": text("guid"),
        "date": text("pubDate"),
        "description": text("description"),
        "content": text(CONTENT + "encoded"),
        "url": enclosure.get("url"),
        "length": enclosure.get("length"),
        "type": enclosure.get("type"),
        "duration": text(ITUNES + "duration"),
        "explicit": text(ITUNES + "explicit"),
        "image": None if image is None else image.get("href"),
        "episode": text(ITUNES + "episode"),
        "season": text(ITUNES + "season"),
        "episode_type": text(ITUNES + "episodeType"),
        "elements": {child.tag for child in element.iter()} - {"item"},
    }
