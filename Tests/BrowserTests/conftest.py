"""A built site, served on loopback under a subpath with the strictest policy, and a browser to read it with."""
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = os.environ.get("WAYMARK", str(ROOT / ".build/release/waymark"))
BASE = "/some/toolkit"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below BASE, as a static host would."""

    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}

    def translate_path(self, path):
        if not path.startswith(BASE + "/"):
            return str(pathlib.Path(self.directory) / "nothing-here")
        return super().translate_path(path[len(BASE):])

    def end_headers(self):
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def output(tmp_path_factory):
    """This project's own content, built for a subpath."""
    site = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "content", site / "content")
    configuration = (ROOT / "waymark.yaml").read_text()
    lines = [f"baseURL: https://example.org{BASE}/" if line.startswith("baseURL:") else line
             for line in configuration.splitlines()]
    (site / "waymark.yaml").write_text("\n".join(lines) + "\n")
    subprocess.run([WAYMARK, "build", "--site", site, "--today", "2026-11-21"], check=True)
    return site / "output"


@pytest.fixture(scope="session")
def address(output):
    """Where the site is served."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}/"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        program = shutil.which("chromium") or "/usr/bin/chromium"
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A page that fails the test if the site writes an error to the console or asks for something that is not there."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    problems = []
    page.on("console", lambda message: message.type == "error" and problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("response", lambda response: response.status >= 400 and problems.append(f"{response.status} {response.url}"))
    yield page
    context.close()
    assert problems == []
