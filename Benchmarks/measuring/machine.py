"""What the figures were measured on, and with."""

import datetime
import os
import platform
import re
import shutil
import subprocess

from .places import PEERS, PODFEED, PYTHON


def facts():
    return {
        "date": datetime.date.today().isoformat(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "processor": processor(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "system": system(),
        "load": round(os.getloadavg()[0], 1),
    }


def processor():
    try:
        with open("/proc/cpuinfo") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def system():
    try:
        with open("/etc/os-release") as file:
            name = re.search(r'^PRETTY_NAME="(.*)"', file.read(), re.MULTILINE)
    except OSError:
        name = None
    return f"{name.group(1) if name else platform.system()}, {platform.system()} {platform.release().split('-')[0]}"


def versions():
    """The first number that each program tells of itself, by its name."""
    found = {
        "podfeed": first_line([PODFEED, "--version"]),
        "Swift": first_line(["swift", "--version"], r"Swift version ([\d.]+)"),
        "Hugo": first_line(["hugo", "version"], r"v([\d.]+)"),
        "Jekyll": first_line(["jekyll", "--version"], r"([\d.]+)"),
        "libxml2": first_line(["xml2-config", "--version"]),
        "C compiler": first_line(["cc", "--version"], r"(\d+\.\d+\.\d+)"),
        "Python": first_line([PYTHON, "--version"], r"([\d.]+)"),
    }
    if PYTHON.exists():
        for line in (PEERS / "requirements.txt").read_text().splitlines():
            name, _, version = line.partition("==")
            if version:
                found[name] = version
    return {name: version for name, version in found.items() if version}


def first_line(command, pattern=None):
    if not shutil.which(command[0]):
        return None
    result = subprocess.run(command, capture_output=True, text=True)
    text = result.stdout or result.stderr
    if pattern is None:
        return text.strip().splitlines()[0] if text.strip() else None
    found = re.search(pattern, text)
    return found.group(1) if found else None


def available_memory():
    """The bytes that programs may still ask for; `None` where the system does not say."""
    try:
        with open("/proc/meminfo") as file:
            return int(re.search(r"^MemAvailable:\s+(\d+)", file.read(), re.MULTILINE).group(1)) * 1024
    except (OSError, AttributeError):
        return None
