"""The tables of docs/performance.md, in Markdown, made of the figures."""

import json
import subprocess
import sys

from .figures import median, peak_mib
from .places import BENCHMARKS

#: What each group is compared with, and how it is called.
BASES = {"files": ("hugo", "Hugo"), "write": ("limit", "C"), "read": ("xmllint", "xmllint"), "start": ("hugo", "Hugo")}
#: The size that the large tables show, if it was measured.
MAIN = 10_000


def main_count(figures, group):
    """The size of a group's large table."""
    counts = figures.counts(group)
    return MAIN if MAIN in counts else max(counts, default=None)


def seconds(value):
    if value is None:
        return "–"
    if value < 0.1:
        return f"{value:.4f}" if value < 0.01 else f"{value:.3f}"
    return f"{value:.2f}" if value < 10 else f"{value:,.1f}"


def times(value):
    if value is None:
        return "–"
    return f"{value:.2f}" if value < 10 else f"{value:,.0f}"


def table(head, rows):
    """A Markdown table; the first column is text, the others are numbers."""
    if not rows:
        return "Not measured yet."
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def cells(figures, group, count):
    return [cell for cell in figures.cells if (cell["group"], cell["count"]) == (group, count)]


def group_table(figures, group, rate=False):
    """Every row of a group at its main size, the fastest first."""
    count = main_count(figures, group)
    base_row, base_name = BASES[group]
    base = figures.median(group, base_row, count)
    head = ["", "wall s (best)", f"speed, {base_name} = 1", "CPU s", "memory MiB"]
    head += ["MB/s"] if rate else []
    head += [] if group == "start" else ["feed MB"]
    rows = []
    for cell in sorted(cells(figures, group, count), key=lambda cell: median(cell, "wall")):
        wall, size = median(cell, "wall"), cell.get("bytes")
        best = min(run.get("inside_wall", run["wall"]) for run in cell["runs"])
        row = [name(cell), f"{seconds(wall)} ({seconds(best)})", times(base / wall if base else None)]
        row += [seconds(median(cell, "cpu")), f"{peak_mib(cell):,.0f}"]
        row += [f"{size / wall / 1e6:,.0f}" if size else "–"] if rate else []
        row += [] if group == "start" else [f"{size / 1e6:,.1f}" if size else "–"]
        rows.append(row)
    title = "" if group == "start" or count is None else f"{count:,} episodes:\n\n"
    return title + table(head, rows)


def name(cell):
    return f"**{cell['label']}**" if cell["ours"] else cell["label"]


def by_size(figures, group, value=lambda cell: seconds(median(cell, "wall")), rows=None, unit="wall s"):
    """Rows of a group by the number of episodes."""
    counts = figures.counts(group)
    names = {}
    # In the order of the large table; what is not in it comes last.
    for cell in sorted(figures.cells, key=lambda cell: (cell["count"] != main_count(figures, group), median(cell, "wall"))):
        if cell["group"] == group and (rows is None or cell["row"] in rows):
            names.setdefault(cell["row"], name(cell))
    lines = []
    for row, label in names.items():
        found = [figures.cell(group, row, count) for count in counts]
        lines.append([label] + [value(cell) if cell else "–" for cell in found])
    return table([unit] + [f"{count:,}" for count in counts], lines)


def memory(figures):
    """The peak of what must stay flat, and what else needs."""
    kept = {
        "write": ("streamed",), "read": ("one", "all", "xmllint"), "files": ("one", "all", "unchanged", "hugo"),
        "network": ("all",),
    }
    counts = sorted({cell["count"] for cell in figures.cells if cell["row"] in kept.get(cell["group"], ())})
    lines = []
    for group, rows in kept.items():
        for row in rows:
            found = [figures.cell(group, row, count) for count in counts]
            if any(found):
                label = name(next(cell for cell in found if cell))
                if group == "network":
                    label += ", of shows of ten episodes each"
                lines.append([label] + [f"{peak_mib(cell):,.0f}" if cell else "–" for cell in found])
    return table(["peak MiB at"] + [f"{count:,}" for count in counts], lines)


def budget(figures):
    """What each stage of a build costs on one core, and what it may cost."""
    build = figures.median("files", "one", MAIN, "cpu")
    writing = figures.median("write", "ours", MAIN, "cpu")
    start = figures.median("start", "podfeed", 1, "cpu") or 0
    reading = figures.median("read", "one", MAIN, "cpu")
    if None in (build, writing, reading):
        return "Not measured yet."
    validating = reading - start
    stages = [
        ("loading files, and notes from Markdown to HTML", 0.65, build - writing - validating),
        ("writing", 0.10, writing),
        ("validating", 0.35, validating),
        ("the whole build", 1.10, build),
    ]
    return table(
        ["stage, 10,000 episodes", "budget, CPU s", "measured, CPU s"],
        [[stage, f"{may:.2f}", f"{takes:.2f}"] for stage, may, takes in stages])


def goals(figures):
    """What was set out to be reached, and what was."""
    rows = [goal_row(text, ">=", bound, goal, value) for text, bound, goal, value in ratios(figures)]
    rows += [goal_row(text, "<=", bound, None, value) for text, bound, value in limits(figures)]
    return table(["", "asked", "goal", "measured", "reached"], rows)


def goal_row(text, sense, bound, goal, value):
    reached = "–" if value is None else "yes" if (value >= bound if sense == ">=" else value <= bound) else "no"
    sign = "≥" if sense == ">=" else "≤"
    return [text, f"{sign} {bound:g}", f"{sign} {goal:g}" if goal else "–", times(value), reached]


def ratios(figures):
    """Times of others over ours: what is asked at least, the goal, and what was measured."""

    def ratio(group, theirs, ours, count=MAIN, what="wall"):
        over, under = figures.median(group, theirs, count, what), figures.median(group, ours, count, what)
        return over / under if over and under else None

    hugo, one = figures.cell("files", "hugo", MAIN), figures.cell("files", "all", MAIN)
    memory = peak_mib(hugo) / peak_mib(one) if hugo and one else None
    return [
        ("10,000 episodes on one thread: times as fast as Hugo", 3, 5, ratio("files", "hugo", "one")),
        ("10,000 episodes on all cores: times as fast as Hugo", 6, 10, ratio("files", "hugo", "all")),
        ("10,000 episodes, nothing changed: times as fast as Hugo", 20, None, ratio("files", "hugo", "unchanged")),
        ("10,000 episodes: Hugo's CPU over ours", 3, None, ratio("files", "hugo", "one", what="cpu")),
        ("10,000 episodes: Hugo's memory over ours", 8, None, memory),
        ("100 episodes: times as fast as Hugo", 2, None, ratio("files", "hugo", "all", 100)),
        ("writing: times as fast as C with xmlTextWriter", 1, None, ratio("write", "limit", "ours")),
        ("writing: times as fast as feedgen", 10, None, ratio("write", "feedgen", "ours")),
        ("writing: times as fast as podgen", 10, None, ratio("write", "podgen", "ours")),
        (
            "validating 100,000 items on all cores: speed, `xmllint --stream` = 1", 0.5, None,
            ratio("read", "xmllint", "all", 100_000)),
        ("validating on all cores: times as fast as podcastparser", 5, None, ratio("read", "podcastparser", "all")),
        ("validating on all cores: times as fast as the W3C Feed Validator", 40, None, ratio("read", "w3c", "all")),
    ]


def limits(figures):
    """What ours may take at the most, and what it takes."""
    start = figures.median("start", "podfeed", 1)
    rows = [("`podfeed --version`, ms", 20, None if start is None else start * 1000)]
    for text, group, row, each in (
        ("writing, streaming", "write", "streamed", 0), ("validating, less 40 bytes an item", "read", "all", 40),
        ("a build, less 1 KiB an episode", "files", "all", 1024),
    ):
        held = {
            cell["count"]: peak_mib(cell) - cell["count"] * each / 2**20
            for cell in figures.cells if (cell["group"], cell["row"]) == (group, row)}
        rows.append((f"{text}: the most MiB at any size", 64, max(held.values(), default=None)))
        if group != "files":
            largest = max(held, default=MAIN)
            growth = held[largest] / held[MAIN] if largest > MAIN and MAIN in held else None
            rows.append((f"{text}: MiB at the largest size over those at 10,000", 1.2, growth))
    return rows


def peers(figures):
    """What each peer was compared by, and what it leaves out."""
    lines = []
    for group in ("files", "write"):
        chosen = [entry for entry in figures.comparisons if entry["group"] == group]
        for entry in chosen:
            if entry["count"] != max(other["count"] for other in chosen if other["row"] == entry["row"]):
                continue
            cell = figures.cell(group, entry["row"], entry["count"])
            label = cell["label"] if cell else entry["row"]
            agrees = f"{', '.join(entry['same'])} of {entry['items']:,} items"
            if entry["differs"]:
                agrees += f"; **not** {', '.join(entry['differs'])}"
            left = ", ".join(f"`{element}`" for element in entry["leaves_out"]) or "nothing"
            lines.append(f"| {label} | {agrees} | {left} |")
    if not lines:
        return "Not compared yet."
    return "\n".join(["| | the same as ours | elements that it leaves out |", "|---|---|---|", *lines])


def skipped(figures):
    if not figures.skipped:
        return "All rows were measured at all sizes up to their largest."
    return "\n".join(
        f"- {entry['group']}, {entry['row']}, {entry['count']:,}: {entry['reason']}" for entry in figures.skipped)


def machine(figures):
    facts = figures.machine
    if not facts:
        return "Not measured yet."
    versions = ", ".join(f"{name} {version}" for name, version in figures.versions.items())
    dates = sorted({cell["date"] for cell in figures.cells})
    span = dates[0] if len(dates) == 1 else f"{dates[0]} to {dates[-1]}"
    return (
        f"- {facts['cores']} cores of {facts['processor']}, {facts['memory_gib']} GiB of memory, {facts['system']}\n"
        f"- measured {span}; the load of the machine before the last run was {facts['load']}\n"
        f"- {versions}")


def gate():
    """The instructions that Benchmarks/gate holds changes against."""
    path = BENCHMARKS / "gate/record.json"
    if not path.exists():
        return "Not measured yet."
    held = json.loads(path.read_text())
    rows = [[measure["what"], f"{measure['instructions'] / 1e6:,.1f}"] for measure in held["measures"]]
    versions = ", ".join(f"{name} {version}" for name, version in held["versions"].items())
    return table(["", "million instructions"], rows) + f"\n\nWith {versions}; a count may grow by {held['slack']} %."


def fleet():
    """What the script of Benchmarks/fleet makes of its own figures."""
    path, script = BENCHMARKS / "fleet/fleet.json", BENCHMARKS / "fleet/table.py"
    if not (path.exists() and script.exists()):
        return "Not measured yet."
    return subprocess.run([sys.executable, script, path], check=True, capture_output=True, text=True).stdout.strip()
