"""Built sites, served on loopback under a subpath with the strictest policy, and one browser to read them with."""
import functools
import http.server
import os
import pathlib
import re
import shutil
import subprocess
import threading

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = os.environ.get("WAYMARK", str(ROOT / ".build/release/waymark"))
BASE = "/some/toolkit"
TODAY = "2026-11-21"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h120v40H0z" fill="#7a1f5c"/></svg>\n'


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


def build(site, configuration):
    """The output of a site with this project's content."""
    shutil.copytree(ROOT / "content", site / "content", dirs_exist_ok=True)
    (site / "waymark.yaml").write_text(configuration)
    subprocess.run([WAYMARK, "build", "--site", site, "--today", TODAY], check=True)
    return site / "output"


def serve(output):
    """A server for a folder, and where it is."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}{BASE}/"


@pytest.fixture(scope="session")
def output(tmp_path_factory):
    """This project's own content, built for a subpath."""
    configuration = (ROOT / "waymark.yaml").read_text()
    return build(tmp_path_factory.mktemp("site"),
                 re.sub(r"(?m)^baseURL: .*$", f"baseURL: https://example.org{BASE}/", configuration))


@pytest.fixture(scope="session")
def bilingual_output(tmp_path_factory):
    """The same content in two languages and a council's colours; few pages are translated."""
    site = tmp_path_factory.mktemp("bilingual")
    for path, text in {
        "index.cy.md": "title: Pecyn cymorth cynllunio\nsummary: Cymorth plaen.\n",
        "principles/decide-together.cy.md": "title: Penderfynu gyda’n gilydd\nsummary: Gyda’n gilydd.\norder: 2\n",
        "parishes/larkmere/index.cy.md": "title: Larkmere\nsummary: Plwyf dychmygol.\ndate: 3 March 2026\n",
        "parishes/larkmere/larkmere-plan.cy.md": "title: Cynllun Larkmere\nsummary: Cynllun dychmygol.\n",
        "reports/adopting-the-toolkit.cy.md": "title: Mabwysiadu pecyn\nsummary: Adroddiad dychmygol.\n",
        "examples/upper-eden-referendum.cy.md": "title: Upper Eden\nsummary: Pleidlais.\n",
    }.items():
        file = site / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{text}---\n\nTestun.\n")
    (site / "content/logo.svg").write_text(LOGO)
    return build(site, f"""title: Planning toolkit
baseURL: https://example.org{BASE}/
languages: [en-GB, cy]
brand:
  name: Example District Council
  colour: "#7a1f5c"
  accent: "#f2b8a0"
  logo: logo.svg
""")


@pytest.fixture(scope="session")
def address(output):
    """Where the site is served."""
    server, address = serve(output)
    yield address
    server.shutdown()


@pytest.fixture(scope="session")
def bilingual(bilingual_output):
    """Where the bilingual site is served."""
    server, address = serve(bilingual_output)
    yield address
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
    """A page that fails the test if the site writes an error to the console or asks for something that is not there.

    A test of what is refused names the status that it is waiting for in `page.expect_problem`.
    """
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.expect_problem = None
    problems = []
    page.on("console", lambda message: message.type == "error" and problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("response", lambda response: response.status >= 400 and problems.append(f"{response.status} {response.url}"))
    yield page
    context.close()
    assert [problem for problem in problems if page.expect_problem is None or page.expect_problem not in problem] == []


@pytest.fixture(scope="session")
def screens(chromium):
    """A page for each screen that a reader may have, by width and colours, shared by all tests that only look."""
    pages = {}

    def screen(width, colours="light", **options):
        key = (width, colours, *sorted(options.items()))
        if key not in pages:
            context = chromium.new_context(
                viewport={"width": width, "height": 900}, color_scheme=colours, bypass_csp=True, **options)
            pages[key] = context.new_page()
        return pages[key]

    yield screen
    for page in pages.values():
        page.context.close()
