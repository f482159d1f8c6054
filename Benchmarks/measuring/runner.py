"""Runs one command, and says what it took."""

import os
import signal
import subprocess
import tempfile

from .places import LIMITS


class Failure(Exception):
    """Why a run gives no figures."""


def run(command, folder, limit, keeps_output=False):
    """The figures of one run in a dictionary.

    The command's standard output is thrown away, or read for its seconds of wall and CPU with `keeps_output`.
    """
    with tempfile.NamedTemporaryFile("r") as report, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [LIMITS / "timed", report.name, *map(str, command)], cwd=folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if keeps_output else subprocess.DEVNULL, stderr=errors, start_new_session=True,
            env=dict(os.environ, LC_ALL="C.UTF-8"),
        )
        try:
            output, _ = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise Failure(f"stopped after {limit:.0f} s") from None
        fields = report.read().split()
        if len(fields) != 5:
            raise Failure("was not measured")
        wall, user, system, peak, status = fields
        if status != "0":
            errors.seek(0)
            lines = errors.read().decode("utf-8", "replace").strip().splitlines()
            raise Failure(f"ended with {status}" + (f": {lines[-1][:200]}" if lines else ""))
    figures = {"wall": float(wall), "cpu": round(float(user) + float(system), 6), "peak_kib": int(peak)}
    if keeps_output:
        seconds = output.split()
        figures["inside_wall"], figures["inside_cpu"] = float(seconds[0]), float(seconds[1])
    return figures
