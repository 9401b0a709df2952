#!/usr/bin/env python3
"""How long it takes from saving a file to the page that shows it, loaded anew in headless Chromium by `waymark serve`.

usage: preview.py WAYMARK [--pages 10000] [--edits 25] [--work DIR]

A site of made-up words (make_pages.py). Each edit is of another page: its text, or its title. The clock runs from before the file is
written to the first load event of the page with the new words. Also told: when the new state reaches a client that only listens, which
leaves the browser out, and when the last does: of a title the page itself is shown first, and then the rest of the site.
"""
import json
import re
import shutil
import socket
import statistics
import sys
import time

from playwright.sync_api import sync_playwright

from serving import arguments, serving

QUIET = 1.5  # seconds
NOTE_LOAD = """addEventListener('load', () => setTimeout(() => {
  const isThere = sessionStorage.word && document.body.innerText.includes(sessionStorage.word)
  if (isThere) sessionStorage.at ??= performance.timeOrigin + performance.getEntriesByType('navigation')[0].loadEventEnd
}))"""


class Listener:
    """A client of the events alone."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.sendall(b"GET /.waymark/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.rest = b""
        self.next()

    def next(self, seconds=None):
        """The next event; None where none comes in time."""
        self.socket.settimeout(seconds)
        while True:
            while b"\n" in self.rest:
                line, self.rest = self.rest.split(b"\n", 1)
                if line.startswith(b"data: "):
                    return json.loads(line[6:])
            try:
                more = self.socket.recv(65536)
            except TimeoutError:
                return None
            if not more:
                sys.exit("the server has ended")
            self.rest += more

    def until_quiet(self):
        """Gives when the last event came, once none has come for a while."""
        last = time.monotonic()
        while self.next(QUIET) is not None:
            last = time.monotonic()
        return last


def told(listener, edit):
    """After how long the first event came, and the last."""
    start = time.monotonic()
    edit()
    listener.next()
    first = time.monotonic()
    return first - start, max(first, listener.until_quiet()) - start


def shown(page, address, word, edit):
    """The page notes for itself when it has first loaded with the word, by the clock that all processes of a machine share."""
    page.goto(address, wait_until="load")
    page.evaluate("word => { sessionStorage.clear(); sessionStorage.word = word }", word)
    start = time.time()
    edit()
    page.wait_for_function("sessionStorage.at", polling=20)
    return float(page.evaluate("sessionStorage.at")) / 1000 - start


def changed(text, sort, word):
    return f"{text}\n{word}.\n" if sort == "text" else re.sub(r"(?m)^title: .*$", f"title: {word}", text, count=1)


def measure(address, port, site, pages, sort):
    listener = Listener(port)
    events, lasts, loads = [], [], []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.add_init_script(NOTE_LOAD)
        for number, file in enumerate(pages):
            text = file.read_text()
            word = f"Word{number}{sort}"
            first, last = told(listener, lambda: file.write_text(changed(text, sort, word + "a")))
            events.append(first)
            lasts.append(last)
            place = file.relative_to(site / "content").with_suffix("").as_posix().removesuffix("index")
            loads.append(shown(page, address + place.rstrip("/") + "/", word + "b", lambda: file.write_text(changed(text, sort, word + "b"))))
            listener.until_quiet()
            # It would load itself anew for the next change as well.
            page.goto("about:blank")
            file.write_text(text)
            listener.until_quiet()
        browser.close()
    for name, times in (("told", events), ("last", lasts), ("loaded", loads)):
        print(f"{sort:6}{name:8}median {statistics.median(times) * 1000:5.0f} ms   max {max(times) * 1000:5.0f} ms   of {len(times)}", flush=True)


def main():
    options = arguments(__doc__, "edits", 25)
    with serving(options, "serve") as (site, lines):
        address = re.search(r"http://\S+", lines.readline())[0]
        port = int(re.search(r":(\d+)/", address)[1])
        pages = sorted((site / "content/parishes").rglob("example-*.md"))[:: max(1, options.pages // (options.edits + 1))]
        for sort in ("text", "title"):
            measure(address, port, site, pages[: options.edits], sort)


main()
