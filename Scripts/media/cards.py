"""Title cards of a video episode: one picture for each part, shown while it is heard."""

import subprocess
from html import escape
from string import Template

from catalogue import HERE
from speech import RATE

TEMPLATE = Template((HERE / "cards" / "card.svg").read_text(encoding="utf-8"))
LINE_HEIGHT = {"title": 86, "text": 46}


def draw(episode, recording, folder):
    """Draws the cards and returns the list that ffmpeg's concat demuxer reads."""
    ends = [*recording.starts[1:], len(recording.samples)]
    rows = ["ffconcat version 1.0"]
    for index, (part, start, end) in enumerate(zip(episode.parts, recording.starts, ends)):
        picture = folder / f"card-{index}.png"
        render(svg(part.card, [other.card for other in episode.parts], index), picture)
        rows += [f"file {picture.name}", "duration %.6f" % ((end - start) / RATE)]
    rows.append(f"file {picture.name}")  # without a picture after it, the demuxer ignores the last duration
    listing = folder / "cards.ffconcat"
    listing.write_text("\n".join(rows) + "\n")
    return listing


def svg(card, cards, index):
    titles = card["title"]
    top = 340 - LINE_HEIGHT["title"] * (len(titles) - 1) / 2
    return TEMPLATE.substitute(
        accent=card["accent"],
        kicker=escape(card["kicker"]),
        kicker_y=top - 96,
        title=rows(titles, top, LINE_HEIGHT["title"]),
        text=rows(card["text"], top + LINE_HEIGHT["title"] * len(titles) - 14, LINE_HEIGHT["text"]),
        marks=marks(cards, index),
    )


def rows(lines, top, height):
    return "".join(f'<tspan x="96" y="{top + n * height}">{escape(line)}</tspan>' for n, line in enumerate(lines))


def marks(cards, index):
    drawn, x = [], 96
    for n, card in enumerate(cards):
        width, colour, opacity = (72, card["accent"], 1) if n == index else (28, "#ffffff", 0.35)
        drawn.append(f'<rect x="{x}" y="650" width="{width}" height="8" rx="4" fill="{colour}" opacity="{opacity}"/>')
        x += width + 14
    return "".join(drawn)


def render(drawing, target):
    subprocess.run(["rsvg-convert", "--width", "1280", "--height", "720", "--output", str(target)],
                   input=drawing.encode(), check=True)
