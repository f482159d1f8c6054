"""Kills publishers and builds at random moments while a reader polls the feed."""

import hashlib
import os
import random
import re
import signal
import subprocess
import threading
import time


class Site:
    """A release in a folder: its feed, and what that names."""

    def __init__(self, folder, feed, address):
        self.folder = folder
        with open(f"{folder}/{feed}", "rb") as file:
            self.bytes = file.read()
        urls = re.findall(rb'<enclosure[^>]* url="([^"]*)"', self.bytes)
        self.enclosures = [url.decode()[len(address):].lstrip("/") for url in urls]


class Reader(threading.Thread):
    """Polls a feed, and looks for what it names."""

    def __init__(self, row, feed, sites):
        super().__init__(daemon=True)
        self.row, self.feed = row, feed
        self.sites = {hashlib.sha256(site.bytes).digest(): site for site in sites}
        self.polls = self.neither = self.broken = 0
        self.over = threading.Event()
        self.problems = []

    def run(self):
        while not self.over.is_set():
            self.poll()

    def poll(self):
        site = self.site()
        self.polls += 1
        if site is None:
            self.neither += 1
            return
        missing = self.row.missing(site.enclosures)
        # What a feed named that has been replaced meanwhile may be gone: only what is named still must be there.
        if missing and self.site() is site:
            missing = self.row.missing(missing)
            if missing and self.site() is site:
                self.broken += 1
                self.problems.append(missing[0])

    def site(self):
        bytes = self.row.read(self.feed)
        return self.sites.get(hashlib.sha256(bytes).digest()) if bytes is not None else None


class Killing:
    """A number of runs that are killed, and what came of them."""

    def __init__(self, row, feed, sites, run):
        self.row, self.sites, self.run = row, sites, run
        self.reader = Reader(row, feed, sites)
        self.kills = self.ended = self.completed = self.failed = 0
        self.output = b""
        # How long a run takes that nobody kills, in seconds.
        self.span = 1.0
        self.problems = []

    def go(self, times, seed):
        choice = random.Random(seed)
        self.complete(self.sites[0])
        self.complete(self.sites[1])
        self.reader.start()
        live = 1
        for _ in range(times):
            live = 1 - live
            self.kill(self.sites[live], choice.uniform(0, self.span), choice.random() < 0.5)
            # Half of the time the same release again, else the other one, or another kill.
            if choice.random() < 0.6:
                live = live if choice.random() < 0.5 else 1 - live
                self.complete(self.sites[live])
        self.complete(self.sites[live])
        self.reader.over.set()
        self.reader.join()

    def kill(self, site, delay, group):
        process = self.start(site)
        try:
            process.wait(delay)
            self.ended += 1
        except subprocess.TimeoutExpired:
            self.kills += 1
            # Its children die with it, as when a machine goes down, or go on, as when the system picks one process.
            os.killpg(process.pid, signal.SIGKILL) if group else process.kill()
        self.output += process.communicate()[0]

    def complete(self, site):
        for _ in range(30):
            started = time.monotonic()
            process = self.start(site)
            output = process.communicate()[0]
            self.output += output
            # A child of a killed run may still be at work: that is for the next try.
            if process.returncode != 4:
                break
            time.sleep(0.3)
        if process.returncode == 0 and self.row.read(self.reader.feed) == site.bytes:
            if not self.row.missing(site.enclosures):
                self.completed += 1
                self.span = time.monotonic() - started
                return
        self.failed += 1
        self.problems.append(f"status {process.returncode}: {output.decode(errors='replace')[-300:]}")

    def start(self, site):
        arguments, environment = self.run(site)
        return subprocess.Popen(
            arguments, env={**os.environ, **environment}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, start_new_session=True)

    @property
    def is_good(self):
        return not (self.failed or self.reader.broken or (self.row.whole and self.reader.neither))

    def line(self):
        reader = self.reader
        return (
            f"| {self.row.name} | {self.kills} | {self.ended} | {reader.polls} | {reader.neither} | {reader.broken} "
            f"| {self.completed} | {self.failed} |")
