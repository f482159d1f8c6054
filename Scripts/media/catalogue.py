"""The episodes of Feeds/ that have a spoken script, and the files that belong to each."""

from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
FEEDS = HERE.parent.parent / "Feeds"
SCRIPTS = HERE / "scripts"


@dataclass(frozen=True)
class Line:
    text: str  # as the transcript spells it
    say: str  # as the synthesizer needs it


@dataclass(frozen=True)
class Part:
    chapter: str | None  # None: the chapter goes on, only the voice changes
    voice: str
    lines: tuple[Line, ...]
    card: dict | None


@dataclass(frozen=True)
class Episode:
    show: str
    show_title: str
    slug: str
    title: str
    note: Path
    media: tuple[Path, ...]
    parts: tuple[Part, ...]

    @property
    def transcript(self):
        return self.note.with_suffix(".vtt")

    @property
    def chapters(self):
        return self.note.with_suffix(".chapters.yaml")


def episodes(slugs=()):
    found = [read_episode(path) for path in sorted(SCRIPTS.glob("*/*.yaml"))]
    unknown = set(slugs) - {episode.slug for episode in found}
    if unknown:
        raise SystemExit(f"no script for {', '.join(sorted(unknown))}")
    chosen = [episode for episode in found if not slugs or episode.slug in slugs]
    return sorted(chosen, key=lambda episode: (episode.show, episode.note.name))


def read_episode(script):
    show = FEEDS / script.parent.name
    note = only(show.glob(f"episodes/????-??-??-{script.stem}.md"), script)
    matter = front_matter(note)
    named = [matter["media"], *(other["media"] for other in matter.get("alternates", []))]
    return Episode(
        show=show.name,
        show_title=load(show / "show.yaml")["title"],
        slug=script.stem,
        title=matter["title"],
        note=note,
        media=tuple((note.parent / name).resolve() for name in named),
        parts=tuple(read_part(part) for part in load(script)["parts"]),
    )


def only(paths, script):
    found = list(paths)
    if len(found) != 1:
        raise SystemExit(f"{script.name}: {len(found)} episodes have this slug, expected one")
    return found[0]


def read_part(part):
    return Part(
        chapter=part.get("chapter"),
        voice=part["voice"],
        lines=tuple(read_line(line) for line in part["lines"]),
        card=part.get("card"),
    )


def read_line(line):
    if isinstance(line, str):
        return Line(text=line, say=line)
    return Line(text=line["text"], say=line["say"])


def front_matter(note):
    return yaml.safe_load(note.read_text(encoding="utf-8").split("---\n")[1])


def load(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))
