#!/usr/bin/env python3
"""How long `waymark edit` takes on a large site in headless Chromium: to show the list of pages and a form, to show a page as it will
look after a change, and to save it.

usage: editor.py WAYMARK [--pages 10000] [--times 10] [--work DIR]

A site of made-up words (make_pages.py). Each time is of another page. The clock for the list and the form runs from the navigation until
they can be used; for a change, from the key to the word in the page beside the form, which leaves out the 0.4 s that the form waits for
more keys; for saving, from the click to the word Saved, first for a page with a new text, then with a new title.
"""
import re
import shutil
import statistics
import time

from playwright.sync_api import sync_playwright

from serving import arguments, serving

# What page.js waits for more keys, in seconds.
PAUSE = 0.4
SAVED = "document.getElementById('status').textContent.startsWith('Saved')"
SHOWN = "word => document.getElementById('preview').contentDocument?.body?.innerText.includes(word)"


def timed(act, page, condition, argument=None):
    start = time.monotonic()
    act()
    page.wait_for_function(condition, arg=argument, polling=5)
    return time.monotonic() - start


def measure(page, root, site, files):
    times = {}

    def note(what, seconds):
        times.setdefault(what, []).append(seconds)

    run = int(time.time())
    for number, file in enumerate(files):
        # What the page before has asked for last is answered by then.
        page.wait_for_timeout(1500)
        note("list", timed(lambda: page.goto(root), page, "document.querySelector('#pages li')"))
        form = f"{root}page.html?path={file.relative_to(site).as_posix()}"
        note("form", timed(lambda: page.goto(form), page, "!document.getElementById('columns').hidden"))
        page.wait_for_function("document.getElementById('preview').contentDocument?.querySelector('h1')")
        for sort, label in (("text", "Text"), ("title", "Title (needed)")):
            field = page.get_by_label(label, exact=True)
            word = f"Word{run}{sort}{number}"
            note(f"{sort} looked at", timed(lambda: field.fill(word), page, SHOWN, word) - PAUSE)
            page.wait_for_timeout(500)
            note(f"{sort} saved", timed(lambda: page.click("#save"), page, SAVED))
    for what, seconds in times.items():
        print(f"{what:16}median {statistics.median(seconds) * 1000:5.0f} ms   max {max(seconds) * 1000:5.0f} ms   of {len(seconds)}", flush=True)


def main():
    options = arguments(__doc__, "times", 10)
    with serving(options, "edit") as (site, lines), sync_playwright() as playwright:
        entrance = next(found[0] for line in lines if (found := re.search(r"http://\S+", line)))
        files = sorted((site / "content/parishes").rglob("*.md"))
        files = [file for file in files if file.name != "index.md"][:: max(1, len(files) // (options.times + 1))][: options.times]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        # The conditions that are waited for are scripts of this bench, which the policy of the editor forbids.
        page = browser.new_page(bypass_csp=True)
        page.goto(entrance)
        measure(page, entrance[: entrance.index("?")], site, files)
        browser.close()


main()
