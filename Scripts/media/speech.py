"""Sentences to sound: flite says a line, and its list of phones tells when each part of it is heard."""

import re
import subprocess
import tempfile
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

from catalogue import HERE

RATE = 16_000
VOICES = {"presenter": "slt", "narrator": "rms"}
STRETCH = {"presenter": 1.04, "narrator": 0.98}
LEVEL = 3_000  # RMS of every sentence, so that the two voices are equally loud
CUE_LENGTH = 84  # two lines of 42


@dataclass(frozen=True)
class Cue:
    start: int  # in samples
    end: int
    voice: str
    text: str


@dataclass(frozen=True)
class Phone:
    name: str
    start: float
    end: float


def speak(line, voice):
    """The sound of a line and its cues, counted from the line's first sample."""
    samples, phones = synthesize(line.say, voice)
    heard = [phone for phone in phones if phone.name != "pau"]
    first = max(0, at(heard[0].start - 0.03))
    last = min(len(samples), at(heard[-1].end + 0.08))
    sound = levelled(samples[first:last])

    pieces = split_for_reading(line.text)
    if len(pieces) > 1 and line.say != line.text:
        raise SystemExit(f"too long for one cue and has its own `say`: {line.text}")
    ends = [count_phones(" ".join(pieces[: n + 1]), voice) for n in range(len(pieces) - 1)] + [len(heard)]
    starts = [0, *ends[:-1]]
    cues = [
        Cue(at(heard[a].start) - first, at(heard[b - 1].end) - first, voice, text)
        for a, b, text in zip(starts, ends, pieces)
    ]
    return sound, cues


def at(seconds):
    return round(seconds * RATE)


def synthesize(text, voice):
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "line.wav"
        output = flite(text, voice, target)
        with wave.open(str(target)) as sound:
            assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (RATE, 1, 2)
            samples = array("h", sound.readframes(sound.getnframes()))
    return samples, read_phones(output)


def flite(text, voice, target):
    command = ["flite", "-voice", VOICES[voice], "--setf", f"duration_stretch={STRETCH[voice]}",
               "-add_lex", str(HERE / "pronunciation.txt"), "-psdur", "-t", plain(text), "-o", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    # flite tells of a wrong entry in the lexicon and then goes on without it
    if complaints := [line for line in (done.stdout + done.stderr).splitlines() if "add_addenda" in line]:
        raise SystemExit("\n".join(complaints))
    return done.stdout


def plain(text):
    # flite reads ASCII; it also takes text without a space for the name of a file
    text = text.translate(str.maketrans({"–": "-", "—": ",", "“": "", "”": "", '"': "", "’": "'"}))
    return text.encode("ascii").decode() + " "


def read_phones(output):
    phones, start = [], 0.0
    for name, end in re.findall(r"(\S+):([\d.]+)", output):
        phones.append(Phone(name, start, float(end)))
        start = float(end)
    return phones


def count_phones(text, voice):
    _, phones = synthesize(text, voice)
    return sum(phone.name != "pau" for phone in phones)


def levelled(samples):
    power = sum(value * value for value in samples) / len(samples)
    gain = LEVEL / power**0.5
    return array("h", (max(-32_767, min(32_767, round(value * gain))) for value in samples))


def split_for_reading(text):
    """Pieces that fit a cue, broken at punctuation where there is any near the middle."""
    if len(text) <= CUE_LENGTH:
        return [text]
    spaces = [match.start() for match in re.finditer(" ", text)]
    middle = len(text) / 2

    def cost(space):
        return abs(space - middle) - (20 if text[space - 1] in ",;:" else 0)

    best = min(spaces, key=cost)
    return split_for_reading(text[:best]) + split_for_reading(text[best + 1 :])
