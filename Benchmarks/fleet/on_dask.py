"""Pipes files of tasks through a command by Dask. Usage: on_dask.py PROCESSES TASKS RESULTS COMMAND..."""

import pathlib
import subprocess
import sys

from dask.distributed import Client, LocalCluster, as_completed


def pipe(tasks, command):
    """What a command prints for a file of tasks."""
    with open(tasks, "rb") as file:
        # The process reads the lines itself: nothing of them goes through Python.
        return subprocess.run(command, stdin=file, stdout=subprocess.PIPE, check=True).stdout


def main():
    processes, tasks, results = int(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    results.mkdir()
    cluster = LocalCluster(n_workers=processes, threads_per_worker=1, dashboard_address=None)
    with cluster, Client(cluster) as client:
        parts = sorted(str(path) for path in tasks.glob("*.jsonl"))
        # A process that was killed is an error, for which Dask does the part again.
        futures = client.map(pipe, parts, command=sys.argv[4:], retries=3, pure=False)
        for number, (future, output) in enumerate(as_completed(futures, with_results=True)):
            (results / f"part-{number:05d}").write_bytes(output)
            future.release()


if __name__ == "__main__":
    main()
