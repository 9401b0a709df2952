"""The files that `waymark init --ci` writes are what their hosts read, and keep to what protects a repository."""
import pathlib
import re
import subprocess
import sys

import pytest
import yaml
from workflow import FILES, WAYMARK

SCHEMAS = {"github": "vendor.github-workflows", "gitlab": "vendor.gitlab-ci"}


def begin(folder, host, *site):
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    subprocess.run([WAYMARK, "init", "--ci", host, *site], cwd=folder, check=True, capture_output=True)
    return (folder / FILES[host])


@pytest.fixture(params=FILES)
def written(request, tmp_path):
    return request.param, begin(tmp_path, request.param)


def test_the_published_schema_accepts_the_file(written):
    host, file = written
    subprocess.run([sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[host], file], check=True)


def test_what_others_run_is_pinned_and_may_do_little(tmp_path):
    text = begin(tmp_path, "github").read_text()
    workflow = yaml.safe_load(text)
    uses = re.findall(r"uses: (.+)", text)
    assert uses and all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", name) for name in uses)
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in text and "secrets." not in text
    writing = {name for name, job in workflow["jobs"].items() if "write" in job.get("permissions", {}).values()}
    assert writing == {"publish", "inbox"}
    # Jobs that may write never run for a pull request of a fork.
    assert "github.event_name != 'pull_request'" in workflow["jobs"]["publish"]["if"]
    assert "head.repo.full_name == github.repository" in workflow["jobs"]["inbox"]["if"]
    checkout = workflow["jobs"]["check"]["steps"][0]
    assert checkout["with"]["persist-credentials"] is False


def test_this_project_checks_its_own_content_as_others_do(tmp_path):
    file = pathlib.Path(__file__).resolve().parents[2] / ".github/workflows/website.yml"
    subprocess.run([sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS["github"], file], check=True)
    own, written = yaml.safe_load(file.read_text()), yaml.safe_load(begin(tmp_path, "github").read_text())
    assert own["jobs"]["publish"] == written["jobs"]["publish"]
    theirs = [step for step in written["jobs"]["check"]["steps"] if step.get("name") != "Install Waymark"]
    assert [step for step in own["jobs"]["check"]["steps"] if step.get("name") != "Build Waymark"] == theirs
    for name in ("permissions", "concurrency", "defaults"):
        assert own[name] == written[name]


def test_a_site_below_the_root_is_named_in_its_workflow(tmp_path):
    workflow = yaml.safe_load(begin(tmp_path, "gitlab", "a web site").read_text())
    assert workflow["variables"]["SITE"] == "a web site"
    assert not (tmp_path / "a web site" / FILES["gitlab"]).exists()
