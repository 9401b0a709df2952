#!/usr/bin/env python3
"""How long the command takes to begin: start.py WAYMARK. The median of many runs of --version; at most 20 ms are allowed."""
import sys

from build import measure, middle

ALLOWED = 0.020
RUNS = 40

runs = [measure([sys.argv[1], "--version"])[0] for _ in range(RUNS)]
wall = middle(runs)["wall"]
print(f"waymark --version: {wall * 1000:.1f} ms")
sys.exit(wall > ALLOWED)
