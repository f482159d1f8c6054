"""Drives `podfeed worker` by engines over the same tasks, and checks that each result is there once, and the same.

Usage: fleet.py PODFEED FOLDER RESULT.json [RUN...]

FOLDER holds `tasks/` and `sizes.json` of mutate.py; without RUN, all of RUNS are made.
"""

import contextlib
import hashlib
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import time

import psutil
import pyspark

import meter

HERE = pathlib.Path(__file__).parent
CORES = os.cpu_count()
LINE = re.compile(r'^\{"version":1,"id":(\d+),"line":\d+,')


def one(command, work):
    """Several jobs in one process, without any engine."""
    def run(jobs):
        with open(work.results / "part-0", "wb") as output:
            files = subprocess.Popen(["cat", *sorted(work.tasks.glob("*.jsonl"))], stdout=subprocess.PIPE)
            meter.call(command + ["--jobs", str(jobs)], stdin=files.stdout, stdout=output)
            files.wait()
    work.results.mkdir()
    return run


def spark(master, command, work):
    """Spark's `rdd.pipe`."""
    meter.call([sys.executable, HERE / "on_spark.py", master, work.tasks, work.results, *command])


@contextlib.contextmanager
def standalone(work):
    """A master and two workers, each with half of the cores; gives the master's address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"spark://127.0.0.1:{free.getsockname()[1]}"
    program = pathlib.Path(pyspark.__file__).parent / "bin" / "spark-class"
    common = [program, "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--webui-port", "0"]
    commands = [common + ["--port", address.rpartition(":")[2]]]
    for number in range(2):
        commands.append([
            program, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--webui-port", "0", "--cores",
            str(max(1, CORES // 2)), "--memory", "2g", "--work-dir", work.folder / f"spark-{number}", address])
    with open(work.folder / "spark.log", "ab") as log:
        processes = [subprocess.Popen(command, stdout=log, stderr=log) for command in commands]
    try:
        yield address
    finally:
        for process in reversed(processes):
            process.terminate()
            process.wait()


def dask(command, work):
    """Dask's `Client.map`, with a process for each core."""
    meter.call([sys.executable, HERE / "on_dask.py", str(CORES), work.tasks, work.results, *command])


def is_spark_worker(process):
    return "org.apache.spark.deploy.worker.Worker" in process.cmdline()


def is_dask_worker(process):
    return any("spawn_main" in word for word in process.cmdline())


RUNS = {
    "one process": "podfeed worker, one job",
    "all cores": "podfeed worker, a job for each core",
    "spark local": "PySpark, local",
    "spark standalone": "PySpark, a master and two workers",
    "spark killed": "the same, a podfeed process and a worker killed on the way",
    "dask": "Dask, a process for each core",
    "dask killed": "the same, a podfeed process and a worker killed on the way",
}


class Work:
    """A run in a folder."""

    def __init__(self, name, folder):
        self.name, self.folder, self.tasks = name, folder, folder / "tasks"
        self.results, self.times = folder / "results", folder / "times"
        shutil.rmtree(self.results, ignore_errors=True)
        self.times.unlink(missing_ok=True)

    def carry_out(self, podfeed):
        """Makes the run; gives the meter that watched it."""
        command = [podfeed, "worker", "--report", "rules", "--as-of", "2026-02-01"]
        timed = meter.timed(self.times, command)
        with contextlib.ExitStack() as stack:
            master = stack.enter_context(standalone(self)) if self.name in ("spark standalone", "spark killed") else None
            time.sleep(5 if master else 0)
            watch = stack.enter_context(meter.Meter(self.times, self.killings()))
            if self.name in ("one process", "all cores"):
                one(timed, self)(1 if self.name == "one process" else CORES)
            elif self.name.startswith("spark"):
                spark(master or f"local[{CORES},4]", timed, self)
            else:
                dask(timed, self)
        return watch

    def killings(self):
        """After how many ended processes which process is killed."""
        if not self.name.endswith("killed"):
            return []
        parts = len(list(self.tasks.glob("*.jsonl")))
        worker = is_spark_worker if self.name.startswith("spark") else is_dask_worker
        return [(parts // 4, "podfeed", meter.is_worker), (parts // 2, "worker", worker)]

    def outcome(self):
        """The digest of all results in the order of their ids, and how many there are, of how many ids."""
        found = []
        for path in self.results.glob("part-*"):
            with open(path, encoding="utf-8") as file:
                for line in file:
                    match = LINE.match(line)
                    found.append((int(match.group(1)), line[match.end():]))
        found.sort()
        digest = hashlib.sha256()
        for number, rest in found:
            digest.update(f"{number} {rest}".encode())
        return digest.hexdigest(), len(found), len({number for number, _ in found})


def measured(name, podfeed, folder, sizes):
    """What a run took and whether its results are whole."""
    work = Work(name, folder)
    watch = work.carry_out(podfeed)
    digest, results, ids = work.outcome()
    rows = meter.rows(work.times)
    ours = sum(row[0] + row[1] for row in rows)
    run = {
        "name": name, "what": RUNS[name], "load": round(watch.load, 1), "seconds": round(watch.seconds, 1),
        "feeds per second": round(sizes["feeds"] / watch.seconds), "MB per second": round(
            sizes["bytes"] / 1e6 / watch.seconds, 1),
        "CPU seconds of podfeed": round(ours, 1), "CPU seconds of the engine": round(watch.engine, 1),
        "cores used": round((ours + watch.engine) / watch.seconds, 2),
        "share of podfeed": round(ours / (ours + watch.engine), 3),
        "most MiB of a podfeed": round(max(row[2] for row in rows) / 1024), "podfeed processes": len(rows),
        "killed": watch.killed, "results": results, "ids": ids, "digest": digest,
    }
    print(json.dumps(run), flush=True)
    return run


def main():
    podfeed, folder, target = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    names = sys.argv[4:] or list(RUNS)
    sizes = json.loads((folder / "sizes.json").read_text())
    runs = [measured(name, podfeed, folder, sizes) for name in names]
    for run in runs:
        if not run["results"] == run["ids"] == sizes["feeds"] or run["digest"] != runs[0]["digest"]:
            raise SystemExit(f"fleet: the results of '{run['name']}' are not those of '{runs[0]['name']}', each once")
        if run["name"].endswith("killed") and len(run["killed"]) != 2:
            raise SystemExit(f"fleet: '{run['name']}' ended before both were killed: take more feeds")
    machine = {"cores": CORES, "GiB": round(psutil.virtual_memory().total / 2**30)}
    target.write_text(json.dumps({"machine": machine, "feeds": sizes, "runs": runs}, indent=2) + "\n")


if __name__ == "__main__":
    main()
