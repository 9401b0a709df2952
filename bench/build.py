#!/usr/bin/env python3
"""How long builds take, stage by stage, and how far they are from the floor.

usage: build.py WAYMARK [--pages 10000] [--runs 3] [--work DIR]

A site of made-up words (make_pages.py) is built in full, again with nothing changed, and after each of a few edits; each run is a new process.
Medians; wall and processor time, peak memory and, where perf may count them, instructions in user mode. The floor (floor.c) reads
each page, makes its HTML with libcmark and writes it.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def measure(command, stdin=None):
    """One process, by the kernel's own accounts; with the last line of standard error."""
    start = time.monotonic()
    with open(stdin or os.devnull) as feed, tempfile.TemporaryFile() as errors:
        child = subprocess.Popen(command, stdin=feed, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        errors.seek(0)
        lines = errors.read().decode(errors="replace").splitlines()
    if status:
        sys.exit("failed: " + " ".join(map(str, command)) + "\n" + "\n".join(lines[-5:]))
    return {"wall": wall, "user": used.ru_utime, "system": used.ru_stime, "MB": used.ru_maxrss / 1024}, lines[-1:]


def instructions(command, stdin=None):
    """Millions of instructions in user mode, or None where perf may not count."""
    if not shutil.which("perf"):
        return None
    with open(stdin or os.devnull) as feed:
        done = subprocess.run(["perf", "stat", "-x,", "-e", "instructions:u", *command], stdin=feed, capture_output=True, text=True)
    counts = [line.split(",")[0] for line in done.stderr.splitlines() if "instructions" in line]
    return int(counts[-1]) / 1e6 if done.returncode == 0 and counts and counts[-1].isdigit() else None


def middle(runs):
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


class Bench:
    def __init__(self, waymark, pages, runs, work):
        self.runs = runs
        self.cleared = 0
        self.trash = pathlib.Path(tempfile.mkdtemp(prefix="old-", dir=work))
        self.site = work / f"site-{pages}"
        if not self.site.exists():
            subprocess.run([sys.executable, HERE / "make_pages.py", self.site, str(pages)], check=True)
        self.command = [waymark, "build", "--site", self.site, "--timings", "--format", "json", "--today", "2026-11-21"]
        self.edited = sorted((self.site / "content/parishes").rglob("example-*.md"))[pages // 3]
        self.floor = [work / "floor", work / "floor-output", "2"]
        self.names = work / "names"
        self.names.write_text("".join(f"{path}\n" for path in sorted((self.site / "content").rglob("*.md"))))
        subprocess.run(["cc", "-O2", "-pthread", HERE / "floor.c", "-lcmark", "-o", self.floor[0]], check=True)

    def clear(self):
        # Moved away, not deleted: ext4 passes over inodes deleted in the last five seconds one by one, which would be most
        # of what is measured.
        for folder in (self.site / "output", self.site / ".waymark", self.floor[1]):
            if folder.exists():
                self.cleared += 1
                folder.rename(self.trash / str(self.cleared))

    def edit(self):
        self.edited.write_text(self.text + f"\nEdited {time.monotonic()}.\n")

    def figures(self):
        cases = {"full": self.clear, "nothing changed": lambda: None, "one page edited": self.edit}
        floors, found, stages = [], {name: [] for name in cases}, {}
        self.text = self.edited.read_text()
        try:
            for _ in range(self.runs):
                self.clear()
                floors.append(measure(self.floor, self.names)[0])
                for name, prepare in cases.items():
                    prepare()
                    figures, told = measure(self.command)
                    found[name].append(figures)
                    stages[name] = json.loads(told[0])
            rows = {"floor": middle(floors), **{name: middle(runs) for name, runs in found.items()}}
            self.clear()
            rows["floor"]["M instr."] = instructions(self.floor, self.names)
            for name, prepare in cases.items():
                prepare()
                rows[name]["M instr."] = instructions(self.command)
        finally:
            self.edited.write_text(self.text)
        return rows, stages


def show(rows, stages):
    columns = ["wall", "user", "system", "MB", "M instr."]
    print(f"{'':20}" + "".join(f"{name:>10}" for name in columns))
    for name, figures in rows.items():
        cells = ["" if figures[c] is None else f"{figures[c]:.2f}" if figures[c] < 100 else f"{figures[c]:.0f}" for c in columns]
        print(f"{name:20}" + "".join(f"{cell:>10}" for cell in cells))
    for name, told in stages.items():
        print(f"\n{name}: {told['parsedPages']} parsed, {told['renderedFiles']} rendered, {told['keptFiles']} kept")
        for stage in told["stages"]:
            print(f"    {stage['name']:12}{stage['microseconds'] / 1000:8.0f} ms{stage['processorMicroseconds'] / 1000:8.0f} ms of processors")
    full, floor = rows["full"], rows["floor"]
    processors = lambda row: row["user"] + row["system"]
    print(f"\nfull ÷ floor                {full['wall'] / floor['wall']:.2f}, processor time {processors(full) / processors(floor):.2f}")
    for name in ("nothing changed", "one page edited"):
        print(f"{name} ÷ full    {rows[name]['wall'] / full['wall']:.2f}, processor time {processors(rows[name]) / processors(full):.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("waymark")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--work", type=pathlib.Path)
    options = parser.parse_args()
    work = options.work or pathlib.Path(tempfile.mkdtemp(prefix="waymark-bench-"))
    work.mkdir(parents=True, exist_ok=True)
    try:
        show(*Bench(os.path.abspath(options.waymark), options.pages, options.runs, work).figures())
    finally:
        if not options.work:
            shutil.rmtree(work)


if __name__ == "__main__":
    main()
