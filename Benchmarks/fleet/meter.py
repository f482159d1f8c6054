"""Measures a run of processes, and kills some of them on the way."""

import os
import subprocess
import threading
import time

import psutil


def family():
    """The processes that this one has started, and those that they have."""
    return psutil.Process().children(recursive=True)


def is_worker(process):
    """Whether a process is a `podfeed worker`."""
    return process.name() == "podfeed"


class Meter:
    """The CPU seconds of all processes below this one, while a block runs.

    Those of `podfeed` come exactly from `time`; the others are looked at twice a second.
    """

    def __init__(self, times, killings=()):
        self.times, self.killings, self.killed = times, list(killings), []
        self.seen, self.done = {}, threading.Event()

    def __enter__(self):
        self.before = {key: value for key, value in self._look()}
        self.load = os.getloadavg()[0]
        self.start = time.monotonic()
        self.thread = threading.Thread(target=self._watch)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.seconds = time.monotonic() - self.start
        self.done.set()
        self.thread.join()
        spent = {key: value - self.before.get(key, 0) for key, value in self.seen.items()}
        self.engine = sum(value for (name, *_), value in spent.items() if name not in ("podfeed", "time"))

    def _look(self):
        for process in family():
            try:
                with process.oneshot():
                    times = process.cpu_times()
                    yield (process.name(), process.pid, process.create_time()), times.user + times.system
            except psutil.Error:
                continue

    def _watch(self):
        while not self.done.wait(0.5):
            self.seen.update(self._look())
            if self.killings and len(rows(self.times)) >= self.killings[0][0]:
                _, what, chosen = self.killings.pop(0)
                self._kill(what, chosen)

    def _kill(self, what, chosen):
        for process in family():
            try:
                if chosen(process):
                    process.kill()
                    self.killed.append(what)
                    return
            except psutil.Error:
                continue


def rows(times):
    """What `time` wrote of each process that has ended: user and system seconds, and KiB."""
    if not times.exists():
        return []
    return [[float(word) for word in line.split(",")] for line in times.read_text().splitlines() if line[0].isdigit()]


def timed(times, command):
    """A command that notes what it took."""
    return ["/usr/bin/time", "-a", "-o", str(times), "-f", "%U,%S,%M", *command]


def call(command, **options):
    """Runs a command to its end, and shows what it complained of when it fails."""
    result = subprocess.run(command, stderr=subprocess.PIPE, **options)
    if result.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {result.returncode}:\n{result.stderr.decode()[-4000:]}")
