"""Who is let into the editor, and whether it can be used by everybody who is."""
import http.client
import json
import signal
import subprocess
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe

from editing import EDITOR, EditedSite, photograph
from test_accessibility import COLOURS, RULES


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = EditedSite(tmp_path_factory.mktemp("guarded") / "site").start()
    yield site
    site.stop()


def ask(site, method, path, body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=10)
    own = {"Host": f"127.0.0.1:{site.port}", "Cookie": f"waymark-edit={site.token}", "Origin": site.host,
           "Content-Type": "application/json"}
    sent = {name: value for name, value in {**own, **{k.replace("_", "-"): v for k, v in headers.items()}}.items() if value is not None}
    connection.request(method, EDITOR + path, body if body is None or isinstance(body, bytes) else json.dumps(body), sent)
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response, content


@pytest.mark.parametrize("path", ["", "page.html", "editor.css", "api/pages", "api/page?path=content/index.md", "nothing"])
def test_nothing_is_given_without_the_token(site, path):
    for cookie in [None, "waymark-edit=0123456789abcdef0123456789abcdef", "waymark-edit="]:
        response, content = ask(site, "GET", path, Cookie=cookie, Origin=None)
        assert response.status == 403 and b"Open the address that waymark edit printed" in content


def test_the_address_gives_a_cookie_that_only_the_editor_sees(site):
    response, _ = ask(site, "GET", f"?token={site.token}", Cookie=None, Origin=None)
    assert (response.status, response.headers["Location"]) == (303, EDITOR)
    assert response.headers["Set-Cookie"] == f"waymark-edit={site.token}; Path={EDITOR}; HttpOnly; SameSite=Strict"
    response, _ = ask(site, "GET", "?token=" + "0" * 32, Cookie=None, Origin=None)
    assert response.status == 403 and "Set-Cookie" not in response.headers


WISH = {"path": "content/index.md", "version": "", "fields": {"title": {"from": "x", "to": "Taken over"}}, "text": None}


@pytest.mark.parametrize("headers", [
    {"Origin": "http://evil.example"}, {"Origin": None}, {"Origin": "null"}, {"Host": "evil.example"}, {"Cookie": None},
    {"Content_Type": "text/plain"}, {"Content_Type": "application/x-www-form-urlencoded"},
], ids=str)
def test_no_other_website_can_change_anything(site, headers):
    before = site.file("index.md").read_bytes()
    response, _ = ask(site, "POST", "api/save", WISH, **headers)
    assert response.status in (400, 403)
    assert site.file("index.md").read_bytes() == before


@pytest.mark.parametrize("path", [
    "../waymark.yaml", "content/../waymark.yaml", "/etc/passwd", "content/linked/secret.md", "content/link.md", "waymark.yaml",
    "content/.hidden.md", "content/%2e%2e/waymark.yaml", "content/examples/none.md", "",
])
def test_no_path_leads_out_of_the_content(site, tmp_path, path):
    (tmp_path / "secret.md").write_text("---\ntitle: Secret\n---\n")
    for name, target in [("linked", tmp_path), ("link.md", tmp_path / "secret.md")]:
        link = site.file(name)
        link.unlink(missing_ok=True)
        link.symlink_to(target)
    try:
        response, content = ask(site, "GET", f"api/page?path={path}")
        assert response.status == 404 and b"Secret" not in content
        wish = {**WISH, "path": path}
        assert ask(site, "POST", "api/save", wish)[0].status == 422
        assert ask(site, "POST", f"api/picture?path={path}&name=x.jpg", b"\xff\xd8\xff", Content_Type="application/octet-stream")[0].status == 422
        assert (tmp_path / "secret.md").read_text() == "---\ntitle: Secret\n---\n"
    finally:
        site.file("linked").unlink()
        site.file("link.md").unlink()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"path": 1}', b"\xff", b'{"path": "content/index.md"}', b"[" * 100_000])
def test_what_is_no_form_is_refused(site, body):
    response, content = ask(site, "POST", "api/save", body)
    assert response.status == 400 and json.loads(content)["message"].startswith("The form could not be understood")


def test_too_much_is_refused_before_it_is_read(site):
    response, _ = ask(site, "POST", "api/save", b"", Content_Length=str(10**9))
    assert response.status == 413


def test_the_editors_pages_run_only_their_own_scripts(site):
    response, content = ask(site, "GET", "page.html")
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src 'self';" in policy and "unsafe" not in policy
    assert b"<style" not in content and b"style=" not in content and b"<script>" not in content


FORM = "page.html?path=content/examples/romsey-assembly-2019.md"


def broken_rules(page, rules=RULES):
    found = Axe().run(page, options=rules).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]} {node.get('failureSummary', '')}" for rule in found for node in rule["nodes"]]


@pytest.fixture(scope="module")
def looks(chromium, site):
    """A page of each screen, let into the editor."""
    pages = {}
    for width, colours in [(1280, "light"), (320, "light"), (1280, "dark")]:
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=colours, bypass_csp=True)
        pages[width, colours] = context.new_page()
        pages[width, colours].goto(site.entrance)
    yield pages
    for page in pages.values():
        page.context.close()


SCREENS = [(1280, "light", RULES), (320, "light", RULES), (1280, "dark", COLOURS)]


@pytest.mark.parametrize("width,colours,rules", SCREENS, ids=["wide", "narrow", "dark"])
def test_no_page_of_the_editor_breaks_a_rule(looks, site, tmp_path, width, colours, rules):
    page = looks[width, colours]
    problems = []
    page.goto(site.host + EDITOR)
    page.wait_for_selector("#pages li")
    problems += broken_rules(page, rules)
    page.goto(site.host + EDITOR + "new.html")
    page.wait_for_selector("#kind option", state="attached")
    problems += broken_rules(page, rules)
    page.goto(site.host + EDITOR + FORM)
    page.frame_locator("#preview").locator("h1").wait_for()
    page.locator("#more > summary").click()
    page.get_by_label("Started").fill("31 April 2024")
    page.get_by_text("April 2024 has 30 days").wait_for()
    page.get_by_role("button", name="Save this page").click()
    page.get_by_role("group", name="Not saved").wait_for()
    problems += broken_rules(page, rules)
    page.get_by_role("button", name="Link …").click()
    problems += broken_rules(page, rules)
    page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.on("dialog", lambda dialog: dialog.accept())
    assert problems == []


@pytest.mark.parametrize("width,colours,rules", SCREENS, ids=["wide", "narrow", "dark"])
def test_nor_does_the_page_that_shows_two_versions(looks, site, width, colours, rules):
    page = looks[width, colours]
    page.goto(site.host + EDITOR + "page.html?path=content/steps/adopt-the-plan.md")
    page.frame_locator("#preview").locator("h1").wait_for()
    page.get_by_label("Title (needed)").fill(f"Mine {width} {colours}")
    file = site.file("steps/adopt-the-plan.md")
    lines = file.read_text().splitlines(keepends=True)
    file.write_text("".join(f"title: Theirs {width} {colours}\n" if line.startswith("title:") else line for line in lines))
    page.get_by_role("button", name="Save this page").click()
    page.get_by_role("region", name="Somebody else has changed this page meanwhile").wait_for()
    assert broken_rules(page, rules) == []


def test_the_advice_to_keep_pages_in_git_begins_the_same_editor(tmp_path):
    site = EditedSite(tmp_path / "site", "--scope", "parishes/larkmere")
    subprocess.run(["git", "init", "--quiet", site.folder], check=True)
    site.start()
    # Once it answers, it has printed everything.
    urllib.request.urlopen(site.host).close()
    site.process.send_signal(signal.SIGINT)
    advice = site.process.communicate(timeout=10)[1]
    assert f"waymark edit --site {site.folder} --scope parishes/larkmere --branch my-changes\n" in advice
