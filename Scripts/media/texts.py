"""The two texts that follow from a recording: the WebVTT transcript and the chapters."""

import json
import textwrap

from speech import RATE

NAMES = {"presenter": "Presenter", "narrator": "Narrator"}


def transcript(recording):
    blocks = ["WEBVTT"]
    for cue in recording.cues:
        lines = "\n".join(balanced(cue.text))
        text = lines.replace("&", "&amp;").replace("<", "&lt;")
        blocks.append(f"{clock(cue.start)} --> {clock(cue.end)}\n<v {NAMES[cue.voice]}>{text}")
    return "\n\n".join(blocks) + "\n"


def balanced(text):
    if len(text) <= 42:
        return [text]
    widths = range(len(text) // 2, 60)
    return next(lines for width in widths if len(lines := textwrap.wrap(text, width, break_on_hyphens=False)) <= 2)


def clock(samples):
    ms = milliseconds(samples)
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1_000 % 60:02}.{ms % 1_000:03}"


def milliseconds(samples):
    return samples * 1_000 // RATE


def chapters(episode, recording):
    rows = [
        f'- {{ start: "{short_clock(start)}", title: {json.dumps(part.chapter, ensure_ascii=False)} }}'
        for part, start in zip(episode.parts, recording.starts)
        if part.chapter
    ]
    return "\n".join(rows) + "\n"


def short_clock(samples):
    ms = milliseconds(samples)
    fraction = f".{ms % 1_000:03}".rstrip("0").rstrip(".")
    return f"{ms // 60_000}:{ms // 1_000 % 60:02}{fraction}"
