// timed REPORT COMMAND...: runs a command and writes a line to the file REPORT: seconds of the wall, of user and of
// system, the most memory in KiB, and how it ended.
//
// Small on purpose: what a process uses at the most begins with what its parent used when it was forked.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **arguments) {
    if (count < 3) {
        fputs("usage: timed REPORT COMMAND...\n", stderr);
        return 2;
    }
    double start = now();
    pid_t child = fork();
    if (child < 0) {
        perror("timed");
        return 2;
    }
    if (child == 0) {
        execvp(arguments[2], arguments + 2);
        perror(arguments[2]);
        _exit(127);
    }
    int status = 0;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) < 0) {
        perror("timed");
        return 2;
    }
    double wall = now() - start;
    FILE *report = fopen(arguments[1], "w");
    if (!report) {
        perror(arguments[1]);
        return 2;
    }
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    // Linux counts in KiB, macOS in bytes.
#ifdef __APPLE__
    usage.ru_maxrss /= 1024;
#endif
    fprintf(report, "%.6f %.6f %.6f %ld %d\n", wall, seconds(usage.ru_utime), seconds(usage.ru_stime), usage.ru_maxrss,
            code);
    return fclose(report) == 0 ? 0 : 2;
}
