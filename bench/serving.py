"""A site of made-up words, and a command that serves it while it is measured."""
import argparse
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def arguments(description, count, times):
    """The command line of a bench: the command, how many pages, how many times (`count` is what that is called), and where."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("waymark")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument(f"--{count}", type=int, default=times)
    parser.add_argument("--work", type=pathlib.Path)
    return parser.parse_args()


@contextlib.contextmanager
def serving(options, subcommand):
    """The site, and the lines that the command prints on standard error; it is ended, and a temporary site removed, at the end."""
    work = options.work or pathlib.Path(tempfile.mkdtemp(prefix="waymark-bench-"))
    site = work / f"site-{options.pages}"
    try:
        if not site.exists():
            subprocess.run([sys.executable, HERE / "make_pages.py", site, str(options.pages)], check=True)
        command = [os.path.abspath(options.waymark), subcommand, "--site", site, "--port", "0", "--today", "2026-11-21"]
        server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        try:
            yield site, server.stderr
        finally:
            server.terminate()
            server.wait()
    finally:
        if not options.work:
            shutil.rmtree(work)
