"""Writes what fleet.py measured as Markdown. Usage: table.py RESULT.json > RESULT.md"""

import json
import math
import sys

INDEX = 5_000_000


def number(value, digits=0):
    return f"{value:,.{digits}f}"


def table(runs):
    """A row for each run."""
    yield ("| run | seconds | feeds/s | MB/s | CPU s, podfeed | CPU s, engine | cores used | podfeed's share "
           "| most memory of a podfeed | load before |")
    yield "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    for run in runs:
        yield (
            f"| {run['what']} | {number(run['seconds'], 1)} | {number(run['feeds per second'])} "
            f"| {number(run['MB per second'], 1)} | {number(run['CPU seconds of podfeed'], 1)} "
            f"| {number(run['CPU seconds of the engine'], 1)} | {number(run['cores used'], 1)} "
            f"| {number(100 * run['share of podfeed'])} % | {run['most MiB of a podfeed']} MiB | {run['load']} |")


def machines(data):
    """What an index of INDEX feeds would take."""
    cores, feeds = data["machine"]["cores"], data["feeds"]
    for run in data["runs"]:
        if run["name"] not in ("spark standalone", "dask"):
            continue
        cpu = run["CPU seconds of podfeed"] + run["CPU seconds of the engine"]
        each = cpu / feeds["feeds"]
        hours = INDEX * each / 3600
        yield (
            f"- {run['what']}: {number(cpu, 1)} CPU s / {number(feeds['feeds'])} feeds = {number(1000 * each, 2)} ms "
            f"a feed; {number(INDEX)} feeds x {number(1000 * each, 2)} ms = {number(hours, 1)} CPU hours; on machines "
            f"of {cores} cores, {number(hours, 1)} h / {cores} = {number(hours / cores, 2)} h on one, "
            f"or within ten minutes on {math.ceil(hours / cores * 6)}.")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)
    feeds, machine = data["feeds"], data["machine"]
    print(
        f"{number(feeds['feeds'])} feeds of {number(feeds['bytes'] / 1e6)} MB in all: {number(feeds['median'] / 1e3, 1)}"
        f" kB in the middle, {number(feeds['bytes'] / feeds['feeds'] / 1e3, 1)} on average, {number(feeds['p90'] / 1e3, 1)}"
        f" at nine tenths, {number(feeds['largest'] / 1e3)} the largest. One machine with {machine['cores']} cores and "
        f"{machine['GiB']} GiB.\n")
    print("\n".join(table(data["runs"])))
    print(
        f"\nEvery run gave {number(feeds['feeds'])} results, one for each id, and the same ones (SHA-256 of all, by id: "
        f"`{data['runs'][0]['digest'][:16]}…`), also those in which processes were killed.\n")
    print(f"What {number(INDEX)} feeds of that size would take, without fetching them:\n")
    print("\n".join(machines(data)))


if __name__ == "__main__":
    main()
