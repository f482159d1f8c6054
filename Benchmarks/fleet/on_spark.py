"""Pipes files of tasks through a command by Spark. Usage: on_spark.py MASTER python|jvm TASKS RESULTS COMMAND..."""

import shlex
import sys

from pyspark import SparkConf, SparkContext


def main():
    master, side, tasks, results = sys.argv[1:5]
    command = sys.argv[5:]
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.executor.memory": "1g",
        "spark.log.level": "ERROR",
    }
    context = SparkContext(conf=SparkConf().setMaster(master).setAppName("fleet").setAll(settings.items()))
    # A process that was killed fails its partition, which Spark then does again; a partition is written once.
    if side == "python":
        context.textFile(tasks).pipe(shlex.join(command), checkCode=True).saveAsTextFile(results)
    else:
        # The same on the JVM's side alone: the lines do not go through a Python process before they reach ours.
        lines = context._jsc.textFile(tasks)
        lines.pipe(command, {}, False, 65536, "UTF-8").saveAsTextFile(results)
    context.stop()


if __name__ == "__main__":
    main()
