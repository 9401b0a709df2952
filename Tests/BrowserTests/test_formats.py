"""Reports of mistakes, read back by the programs that they are for."""
import os
import pathlib
import pty
import subprocess
import sys
import xml.etree.ElementTree

import pytest
import sarif.loader

ROOT = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = os.environ.get("WAYMARK", str(ROOT / ".build/release/waymark"))
HOSTILE = 'all, 100%: ]]&é {0}.md'


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site with two broken links, one of them to a name full of signs, and one page without a summary."""
    site = tmp_path_factory.mktemp("broken")
    (site / "waymark.yaml").write_text("title: T\nbaseURL: https://example.org/\n")
    guides = site / "content" / "guides"
    guides.mkdir(parents=True)
    start = "---\ntitle: T\nsummary: S.\n---\n"
    (guides / "a.md").write_text(f"{start}The [village map](nothing.md).\n")
    (guides / "b.md").write_text(f"{start}The [village map](<{HOSTILE}>).\n", encoding="utf-8")
    (guides / "c.md").write_text("---\ntitle: C\n---\nText.\n")
    return site


def report(site, form, status=1):
    result = subprocess.run([WAYMARK, "check", "--format", form], cwd=site, capture_output=True)
    assert (result.returncode, result.stderr) == (status, b"")
    return result.stdout


def test_sarif_tools_reads_every_mistake_at_its_place(site, tmp_path):
    file = tmp_path / "waymark.sarif"
    file.write_bytes(report(site, "sarif"))
    runs = sarif.loader.load_sarif_file(str(file)).runs
    assert [(run.get_tool_name(), run.get_result_count()) for run in runs] == [("Waymark", 3)]
    found = [(record["Severity"], record["Code"], record["Location"], record["Line"])
             for record in runs[0].get_records()]
    assert sorted(found) == [
        ("error", "broken-link", "content/guides/a.md", 5),
        ("error", "broken-link", "content/guides/b.md", 5),
        ("warning", "missing-summary", "content/guides/c.md", 1),
    ]
    # Braces are doubled, since in a SARIF message they stand for arguments.
    messages = [record["Description"] for record in runs[0].get_records()]
    assert any(HOSTILE.replace("{0}", "{{0}}") in message for message in messages)


def test_sarif_tools_sums_up_the_mistakes(site, tmp_path):
    file = tmp_path / "waymark.sarif"
    file.write_bytes(report(site, "sarif"))
    command = [sys.executable, "-m", "sarif", "summary", str(file)]
    summary = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "error: 2\n" in summary
    assert "warning: 1\n" in summary


def test_junit_has_a_suite_for_each_file_and_counts_its_cases(site):
    root = xml.etree.ElementTree.fromstring(report(site, "junit"))
    assert root.tag == "testsuites"
    assert [suite.get("name") for suite in root] == [f"content/guides/{name}.md" for name in "abc"]
    for element in [root, *root]:
        assert int(element.get("tests")) == len(element.findall(".//testcase"))
        assert int(element.get("failures")) == len(element.findall(".//failure"))
    assert [len(suite.findall("testcase/failure")) for suite in root] == [1, 1, 0]
    message = root[1].find("testcase/failure").get("message")
    assert HOSTILE in message
    assert root[1].find("testcase").get("name").endswith(message)


def test_junit_of_a_site_with_nothing_wrong_is_one_test_that_passes(tmp_path):
    (tmp_path / "waymark.yaml").write_text("title: T\nbaseURL: https://example.org/\n")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("---\ntitle: A\nsummary: S.\n---\nText.\n")
    root = xml.etree.ElementTree.fromstring(report(tmp_path, "junit", status=0))
    assert [len(case) for case in root.iter("testcase")] == [0]


@pytest.mark.parametrize("no_color, coloured", [(None, True), ("", True), ("1", False)])
def test_text_is_coloured_on_a_terminal_unless_no_color_is_set(site, no_color, coloured):
    terminal, side = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    if no_color is not None:
        environment["NO_COLOR"] = no_color
    result = subprocess.run([WAYMARK, "check"], cwd=site, env=environment, stdout=subprocess.PIPE, stderr=side)
    os.close(side)
    text = os.read(terminal, 65536)
    os.close(terminal)
    assert (result.returncode, result.stdout) == (1, b"")
    assert b"broken-link" in text
    assert (b"\x1b[1;31m" in text) == coloured
