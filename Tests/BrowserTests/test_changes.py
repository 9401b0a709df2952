"""The page that tells a committee what has changed needs no other file, and breaks no rule of accessibility."""
import os
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import ROOT, TODAY, WAYMARK
from test_accessibility import SCREENS


@pytest.fixture(scope="module")
def changes(tmp_path_factory):
    """What has changed since this project's own content was put into a repository: an action, some words, a page."""
    site = tmp_path_factory.mktemp("changes")
    shutil.copytree(ROOT / "content", site / "content")
    shutil.copy(ROOT / "waymark.yaml", site)
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
    git = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-C", site]
    for command in ["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "Start"]:
        subprocess.run([*git, *command], check=True, env=environment)
    plan = site / "content/plans/sorrel-vale-community-plan.md"
    plan.write_text(plan.read_text().replace("status: under way", "status: done", 1))
    (site / "content/guides/new.md").write_text("---\ntitle: New\nsummary: A new guide.\n---\n\nWords.\n")
    page = subprocess.run(
        [WAYMARK, "report", "changes", "--since", "HEAD", "--format", "html", "--site", site, "--today", TODAY],
        check=True, env=environment, capture_output=True).stdout
    file = tmp_path_factory.mktemp("page") / "changes.html"
    file.write_bytes(page)
    return file


@pytest.mark.parametrize("width,colours,rules", SCREENS, ids=["wide", "narrow", "wide and dark", "narrow and dark"])
def test_the_page_of_changes_breaks_no_rule(screens, changes, width, colours, rules):
    page = screens(width, colours)
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(changes.as_uri())
    assert page.locator("h2").all_inner_texts() == ["Actions", "New pages"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert Axe().run(page, options=rules).response["violations"] == []
    assert requests == [changes.as_uri()]
