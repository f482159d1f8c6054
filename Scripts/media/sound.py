"""From spoken parts to one mastered recording, and to the files that carry it."""

import json
import math
import re
import subprocess
import wave
from array import array
from dataclasses import dataclass

from speech import RATE, Cue, speak

LOUDNESS = -16.0
PEAK = -2.5  # below the limit of -1.5 dBTP, because lossy coding lets peaks grow
BETWEEN_LINES = 0.22
BETWEEN_PARTS = 0.70

IDENTS = {
    "deep-dive": (293.66, 440.00),
    "lets-meet": (329.63, 415.30, 493.88),
}

# The limiter works at four times the rate, so that it sees peaks between samples.
SHAPE = (
    "aformat=channel_layouts=mono,highpass=f=75,equalizer=f=250:t=q:w=1:g=-1.5,highshelf=f=3500:g=2.5,"
    "acompressor=threshold=0.08:ratio=3:attack=3:release=120:makeup=1,volume=10.5dB,"
    "aresample=176400,alimiter=limit=0.63:attack=3:release=60:level=false:latency=true,aresample=44100"
)

BIT_EXACT = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]


@dataclass(frozen=True)
class Recording:
    samples: array
    cues: tuple[Cue, ...]
    starts: tuple[int, ...]  # of each part, in samples; the first is 0


def record(episode):
    samples, cues, starts = array("h"), [], []
    samples.extend(ident(IDENTS[episode.show]))
    for part in episode.parts:
        starts.append(len(samples) if starts else 0)
        for line in part.lines:
            sound, heard = speak(line, part.voice)
            cues += [Cue(c.start + len(samples), c.end + len(samples), c.voice, c.text) for c in heard]
            samples.extend(sound)
            samples.extend(silence(BETWEEN_LINES))
        samples.extend(silence(BETWEEN_PARTS - BETWEEN_LINES))
    samples.extend(ident(IDENTS[episode.show][::-1]))
    return Recording(samples, tuple(cues), tuple(starts))


def silence(seconds):
    return array("h", bytes(2 * round(seconds * RATE)))


def ident(notes):
    """A few soft bell notes, each entering while the one before still sounds."""
    step, ring = 0.28, 1.1
    length = round((step * (len(notes) - 1) + ring) * RATE)
    sound = [0.0] * length
    for index, pitch in enumerate(notes):
        begin = round(index * step * RATE)
        for n in range(round(ring * RATE)):
            sound[begin + n] += bell(pitch, n / RATE, ring)
    return array("h", (round(2_600 * value) for value in sound))


def bell(pitch, time, ring):
    attack = min(1.0, time / 0.012)
    release = min(1.0, (ring - time) / 0.15)
    partials = ((1.0, 1.0, 3.5), (2.0, 0.35, 5.0), (3.0, 0.10, 8.0))
    tone = sum(level * math.exp(-fall * time) * math.sin(2 * math.pi * pitch * n * time)
               for n, level, fall in partials)
    return attack * release * tone


def master(recording, folder):
    raw, target = folder / "raw.wav", folder / "master.wav"
    with wave.open(str(raw), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(recording.samples.tobytes())

    goal = f"loudnorm=I={LOUDNESS}:TP={PEAK}:LRA=11"
    first = loudness_report(ffmpeg("-i", raw, "-af", f"{SHAPE},{goal}:print_format=json", "-f", "null", "-"))
    measured = ":".join(f"measured_{name}={first[key]}" for name, key in
                        (("I", "input_i"), ("TP", "input_tp"), ("LRA", "input_lra"), ("thresh", "input_thresh")))
    applied = f"{goal}:{measured}:linear=true:print_format=json"
    second = loudness_report(ffmpeg(
        "-i", raw, "-af", f"{SHAPE},{applied},aresample=44100,aformat=channel_layouts=mono",
        *BIT_EXACT, "-c:a", "pcm_s16le", target))
    if second["normalization_type"] != "linear":
        raise SystemExit(f"peaks too high for one gain: {first}")
    return target


def loudness_report(log):
    return json.loads(re.findall(r"\{[^{}]*\}", log)[-1])


def encode(source, target, episode, pictures=None):
    tags = ["-metadata", f"title={episode.title}", "-metadata", f"artist={episode.show_title}",
            "-metadata", f"album={episode.show_title}"]
    audio = ["-c:a", "aac", "-b:a", "64k", "-cutoff", "9000"]
    container = ["-movflags", "+faststart"]
    match target.suffix:
        case ".mp3":
            audio = ["-c:a", "libmp3lame", "-b:a", "64k", "-compression_level", "0"]
            container = ["-id3v2_version", "3", "-write_xing", "1"]
            ffmpeg("-i", source, *BIT_EXACT, *tags, *audio, *container, target)
        case ".m4a":
            ffmpeg("-i", source, *BIT_EXACT, *tags, *audio, *container, target)
        case ".mp4":
            # one thread: with more, the bytes depend on how many cores the machine has
            video = ["-c:v", "libx264", "-preset", "slow", "-tune", "stillimage", "-crf", "27", "-pix_fmt", "yuv420p",
                     "-r", "10", "-g", "100", "-threads", "1", "-flags:v", "+bitexact"]
            ffmpeg("-f", "concat", "-safe", "0", "-i", pictures, "-i", source, "-map", "0:v", "-map", "1:a",
                   *BIT_EXACT, *tags, *video, *audio, *container, "-t", seconds(source), target)


def seconds(recorded):
    with wave.open(str(recorded)) as file:
        return f"{file.getnframes() / file.getframerate():.3f}"


def ffmpeg(*arguments):
    command = ["ffmpeg", "-y", "-hide_banner", "-nostdin", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{done.stderr}")
    return done.stderr
