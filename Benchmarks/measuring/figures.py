"""The figures in a file: what was measured, of which rows and sizes, and what was not."""

import json
import statistics

#: What tells one measurement from another.
KEY = ("group", "row", "count")
#: What must be the same for figures to stand beside one another.
HARDWARE = ("cores", "processor", "memory_gib", "system")


class Figures:
    def __init__(self, path):
        self.path = path
        self.machine, self.versions = {}, {}
        self.cells, self.skipped, self.comparisons = [], [], []
        if path.exists():
            held = json.loads(path.read_text())
            self.machine, self.versions = held["machine"], held["versions"]
            self.cells, self.skipped, self.comparisons = held["cells"], held["skipped"], held["comparisons"]

    def begin(self, machine, versions):
        """Takes note of the machine; figures of another are let go."""
        if any(self.machine.get(key) != machine[key] for key in HARDWARE):
            self.cells, self.skipped, self.comparisons = [], [], []
        self.machine, self.versions = machine, versions

    def measured(self, cell):
        self._replace(self.cells, cell)
        self.skipped = [other for other in self.skipped if key(other) != key(cell)]

    def not_measured(self, group, row, count, reason):
        entry = {"group": group, "row": row, "count": count, "reason": reason}
        self._replace(self.skipped, entry)
        self.cells = [other for other in self.cells if key(other) != key(entry)]

    def compared(self, group, row, count, result):
        self._replace(self.comparisons, {"group": group, "row": row, "count": count, **result})

    def _replace(self, entries, entry):
        entries[:] = sorted([other for other in entries if key(other) != key(entry)] + [entry], key=key)

    def save(self):
        """Writes a line for each entry, so that differences can be read."""
        parts = {
            "machine": self.machine, "versions": self.versions, "cells": self.cells, "skipped": self.skipped,
            "comparisons": self.comparisons,
        }
        texts = [f"{json.dumps(name)}: {lines(part)}" for name, part in parts.items()]
        self.path.write_text("{\n" + ",\n".join(texts) + "\n}\n")

    def cell(self, group, row, count):
        for cell in self.cells:
            if key(cell) == (group, row, count):
                return cell
        return None

    def median(self, group, row, count, what="wall"):
        """The median of the rounds; what the program timed itself stands over the whole process."""
        cell = self.cell(group, row, count)
        return median(cell, what) if cell else None

    def counts(self, group):
        return sorted({cell["count"] for cell in self.cells if cell["group"] == group})


def lines(part):
    """JSON of an object in one line, or of a list with a line for each entry."""
    if isinstance(part, list) and part:
        return "[\n  " + ",\n  ".join(json.dumps(entry, ensure_ascii=False) for entry in part) + "\n]"
    return json.dumps(part, ensure_ascii=False)


def key(entry):
    return tuple(entry[name] for name in KEY)


def median(cell, what):
    inside = "inside_" + what
    return statistics.median(run.get(inside, run[what]) for run in cell["runs"])


def peak_mib(cell):
    """The most memory of any round."""
    return max(run["peak_kib"] for run in cell["runs"]) / 1024
