"""The pictures of docs/performance.md: SVG by hand, for light and dark backgrounds."""

import math
from xml.sax.saxutils import escape

from .figures import median, peak_mib
from .tables import main_count, seconds

STYLE = """
    text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328; }
    .title { font-weight: 600; font-size: 15px; }
    .faint { fill: #59636e; font-size: 12px; }
    .ours { fill: #0969da; } .theirs { fill: #afb8c1; }
    .line { fill: none; stroke-width: 2; stroke: #8c959f; } .line.ours { fill: none; stroke: #0969da; stroke-width: 2.5; }
    .dot { fill: #8c959f; } .dot.ours { fill: #0969da; }
    .grid { stroke: #d1d9e0; stroke-width: 1; }
    text.ours { font-weight: 600; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; } .faint { fill: #9198a1; }
      .ours { fill: #4493f8; } .theirs { fill: #59636e; }
      .line { stroke: #768390; } .line.ours { stroke: #4493f8; }
      .dot { fill: #768390; } .dot.ours { fill: #4493f8; }
      .grid { stroke: #3d444d; }
    }"""
WIDTH = 760


def svg(height, title, body):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'role="img" aria-label="{escape(title, {chr(34): "&quot;"})}">\n  <style>{STYLE}\n  </style>\n'
        f'  <text class="title" x="0" y="18">{escape(title)}</text>\n{body}</svg>\n'
    )


def bars(figures, group, title):
    """A bar for each row of a group at its main size, as long as it takes."""
    count = main_count(figures, group)
    chosen = [cell for cell in figures.cells if (cell["group"], cell["count"]) == (group, count)]
    if not chosen:
        return None
    chosen.sort(key=lambda cell: median(cell, "wall"))
    left, room, step = 270, WIDTH - 270 - 70, 28
    longest = max(median(cell, "wall") for cell in chosen)
    body = ""
    for index, cell in enumerate(chosen):
        wall, y = median(cell, "wall"), 36 + index * step
        kind = "ours" if cell["ours"] else "theirs"
        width = max(1.5, wall / longest * room)
        label = ' class="ours"' if cell["ours"] else ""
        body += (
            f'  <text x="{left - 10}" y="{y + 15}" text-anchor="end"{label}>{escape(shortened(cell["label"]))}</text>\n'
            f'  <rect class="{kind}" x="{left}" y="{y}" width="{width:.1f}" height="20" rx="3"/>\n'
            f'  <text x="{left + width + 8:.1f}" y="{y + 15}">{seconds(wall)} s</text>\n'
        )
    return svg(44 + len(chosen) * step, f"{title}, {count:,} episodes", body)


def shortened(label):
    return label if len(label) <= 38 else label[:36].rsplit(" ", 1)[0].rstrip(",") + " …"


def lines(series, title, unit):
    """Curves over the number of episodes, both ways logarithmic; series are (label, ours, [(count, value)])."""
    series = [(label, ours, points) for label, ours, points in series if len(points) > 1]
    if not series:
        return None
    left, top, width, height = 56, 44, WIDTH - 56 - 276, 330
    counts = sorted({count for _, _, points in series for count, _ in points})
    values = [value for _, _, points in series for _, value in points]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    high = max(high, low + 1)

    def x(count):
        span = math.log10(counts[-1]) - math.log10(counts[0])
        return left + (math.log10(count) - math.log10(counts[0])) / span * width

    def y(value):
        return top + (high - math.log10(value)) / (high - low) * height

    body = ""
    for power in range(low, high + 1):
        at = y(10**power)
        body += f'  <path class="grid" d="M{left} {at:.1f}H{left + width}"/>\n'
        body += f'  <text class="faint" x="{left - 8}" y="{at + 4:.1f}" text-anchor="end">{10**power:g}</text>\n'
    for count in counts:
        body += f'  <text class="faint" x="{x(count):.1f}" y="{top + height + 20}" text-anchor="middle">{count:,}</text>\n'
    body += f'  <text class="faint" x="{left}" y="{top + height + 40}">episodes; {unit}; both scales are logarithmic</text>\n'
    labels = spread([(y(points[-1][1]), x(points[-1][0])) for _, _, points in series])
    for (label, ours, points), at in sorted(zip(series, labels), key=lambda pair: pair[0][1]):
        kind = " ours" if ours else ""
        path = "L".join(f"{x(count):.1f} {y(value):.1f}" for count, value in points)
        body += f'  <path class="line{kind}" d="M{path}"/>\n'
        for count, value in points:
            body += f'  <circle class="dot{kind}" cx="{x(count):.1f}" cy="{y(value):.1f}" r="3"/>\n'
        text = ' class="ours"' if ours else ""
        body += f'  <text{text} x="{left + width + 28}" y="{at + 4:.1f}">{escape(shortened(label))}</text>\n'
        end = x(points[-1][0])
        if end < left + width - 1 or abs(at - y(points[-1][1])) > 3:
            body += f'  <path class="grid" d="M{end + 5:.1f} {y(points[-1][1]):.1f}L{left + width + 24} {at:.1f}"/>\n'
    return svg(top + height + 52, title, body)


def spread(places):
    """Heights for labels, moved apart so that none covers another."""
    order = sorted(range(len(places)), key=lambda index: places[index][0])
    heights, last = [0.0] * len(places), -math.inf
    for index in order:
        last = max(places[index][0], last + 17)
        heights[index] = last
    return heights


def over_sizes(figures, rows, value):
    """The series of `lines` for rows, each a group and a key."""
    series = []
    for group, key in rows:
        found = [cell for cell in figures.cells if (cell["group"], cell["row"]) == (group, key)]
        if found:
            points = sorted((cell["count"], value(cell)) for cell in found)
            series.append((found[0]["label"], found[0]["ours"], points))
    return series


def wall(cell):
    return median(cell, "wall")


def charts(figures):
    """All pictures, by the name of the file."""
    files = [("files", key) for key in ("hugo", "jekyll", "feedgen", "one", "all", "unchanged", "changed")]
    held = [("write", "streamed"), ("read", "all"), ("read", "xmllint"), ("files", "all"), ("files", "hugo")]
    held += [("write", "feedgen"), ("read", "podcastparser")]
    return {
        "performance-files.svg": bars(figures, "files", "From files to the feed"),
        "performance-sizes.svg": lines(over_sizes(figures, files, wall), "From files to the feed, by size", "seconds"),
        "performance-write.svg": bars(figures, "write", "Writing alone"),
        "performance-read.svg": bars(figures, "read", "Reading and validating"),
        "performance-memory.svg": lines(over_sizes(figures, held, peak_mib), "The most memory, by size", "MiB"),
    }
