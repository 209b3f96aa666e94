#!/usr/bin/env python3
"""Runs shell commands one after the other and prints how long each took and the most memory its largest process had:
bench/peak.py COMMAND... Ends with an error if a command fails.
"""
import os
import subprocess
import sys
import time


def measured(command):
    begin = time.perf_counter()
    with subprocess.Popen(["bash", "-c", "exec " + command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"Failed with {process.returncode}: {command}")
    return time.perf_counter() - begin, usage.ru_maxrss // 1024


for command in sys.argv[1:]:
    seconds, mebibytes = measured(command)
    print(f"{seconds:8.2f} s {mebibytes:6} MiB  {command}", flush=True)
