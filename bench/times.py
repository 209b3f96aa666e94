#!/usr/bin/env python3
"""Times shell commands as whole processes: bench/times.py ROUNDS COMMAND...

One round warms up. Then the commands take turns, ROUNDS times each, so that a noisy moment hits all of them. Prints
medians and how they compare with the first command. Ends with an error if a command fails.
"""
import resource
import statistics
import subprocess
import sys
import time


def seconds(command):
    begin = time.perf_counter()
    subprocess.run(["bash", "-o", "pipefail", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def main():
    rounds, commands = int(sys.argv[1]), sys.argv[2:]
    times = {command: [] for command in commands}
    for number in range(rounds + 1):
        for command in commands:
            elapsed = seconds(command)
            if number > 0:
                times[command].append(elapsed)
    first = statistics.median(times[commands[0]])
    print(f"{'median s':>9} {'fastest':>9} {'slowest':>9} {'ratio':>7}  command")
    for command, measured in times.items():
        median = statistics.median(measured)
        print(f"{median:9.3f} {min(measured):9.3f} {max(measured):9.3f} {median / first:7.2f}  {command}")
    print(f"Largest process: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MiB")


main()
