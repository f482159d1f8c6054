"""Pipes files of tasks through a command by Spark. Usage: on_spark.py MASTER TASKS RESULTS COMMAND..."""

import shlex
import sys

from pyspark import SparkConf, SparkContext


def main():
    master, tasks, results = sys.argv[1:4]
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.executor.memory": "1g",
        "spark.log.level": "ERROR",
    }
    context = SparkContext(conf=SparkConf().setMaster(master).setAppName("fleet").setAll(settings.items()))
    # A process that was killed fails its partition, which Spark then does again; a partition is written once.
    context.textFile(tasks).pipe(shlex.join(sys.argv[4:]), checkCode=True).saveAsTextFile(results)
    context.stop()


if __name__ == "__main__":
    main()
