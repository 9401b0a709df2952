#!/usr/bin/env python3
"""Runs a command quietly; prints its wall time and user time in seconds, and its peak memory in MB, as JSON.

usage: measured.py COMMAND [ARGUMENT …]
"""
import json
import resource
import subprocess
import sys
import time

start = time.monotonic()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
wall = time.monotonic() - start
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"wall": wall, "user": usage.ru_utime, "memory": usage.ru_maxrss / 1024}))
