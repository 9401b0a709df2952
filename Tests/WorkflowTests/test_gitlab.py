"""Every command of the pipeline for GitLab, run as GitLab runs it."""
import json

import pytest
from workflow import PACKAGE, PARISH, GitLab, git


@pytest.fixture(params=[".", "web"])
def repository(request, tmp_path):
    return GitLab(tmp_path, request.param)


@pytest.fixture
def plain(tmp_path):
    return GitLab(tmp_path)


def test_the_package_is_installed_only_if_it_is_the_one_named(plain):
    for package in ("", "http://example.org/a.deb#sha256=0", "https://example.org/a.deb#sha256=" + "0" * 64):
        assert plain.job("pages", WAYMARK_PACKAGE=package).returncode != 0
    assert "waymark.deb" not in "".join(line for line in plain.calls.read_text().splitlines() if "apt-get" in line)


@pytest.mark.parametrize("shell", [("bash", "-eo", "pipefail"), ("sh", "-e")])
def test_a_good_change_passes_and_the_site_is_built(repository, shell):
    repository.change(f"{PARISH}/index.md", "title: First Parish", "title: Ash")
    repository.commit()
    result = repository.job("check", shell, GITLAB_USER_LOGIN="ash-clerk")
    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.startswith("## All is well\n") and result.stdout.count("## ") == 1
    assert json.loads((repository.folder / "codequality.json").read_text()) == []
    assert repository.job("pages", shell).returncode == 0
    assert (repository.folder / "public/parishes/first-parish/index.html").exists()


def test_a_mistake_is_told_at_its_line_and_in_one_summary(repository):
    with (repository.site / f"{PARISH}/index.md").open("a") as page:
        page.write("\n[gone](gone.md)\n")
    for author in ("ash-clerk", "officer"):
        result = repository.check(author)
        assert result.returncode == 1
        report = json.loads((repository.folder / "codequality.json").read_text())
        site = "" if repository.site == repository.folder else "web/"
        assert [entry["location"]["path"] for entry in report] == [f"{site}{PARISH}/index.md"]
        assert result.summary.count("## 1 thing must be put right\n") == 1
        for name in ("summary.md", "codequality.json"):
            git(repository.folder, "rm", "--quiet", "--cached", "--ignore-unmatch", name)
            (repository.folder / name).unlink()


def test_a_clerk_stays_in_the_parish(plain):
    plain.change("content/index.md", "Every place", "Each place")
    plain.commit()
    assert plain.job("check", GITLAB_USER_LOGIN="officer").returncode == 0
    for name in ("summary.md", "codequality.json"):
        (plain.folder / name).unlink()
    result = plain.job("check", GITLAB_USER_LOGIN="ash-clerk")
    assert result.returncode == 1
    assert "may only touch content/parishes/first-parish/" in result.stdout


def test_mistakes_from_before_do_not_count(plain):
    with (plain.site / f"{PARISH}/index.md").open("a") as page:
        page.write("\n[gone](gone.md)\n")
    plain.waymark("check", "--write-baseline", "known-mistakes.txt")
    plain.publish()
    plain.change(f"{PARISH}/index.md", "**First Parish", "\n\n**First Parish")
    assert plain.check("ash-clerk").returncode == 0


def test_a_word_file_becomes_a_page_to_download_or_of_the_merge_request(plain):
    assert plain.job("inbox").returncode == 0
    plain.write(f"{PARISH}/inbox/June minutes.docx", "A Word file.")
    plain.commit()
    result = plain.job("inbox")
    assert result.returncode == 0, result.stderr
    assert (plain.folder / "made" / f"{PARISH}/June minutes.md").read_text().startswith("---\ntitle: Minutes\n")
    assert f"{PARISH}/June minutes.md\n" in result.stdout
    assert "--parish=first-parish -- " in plain.calls.read_text()
    assert git(plain.folder, "log", "--format=%s", "-1") == "Change"
    git(plain.folder, "reset", "--quiet", "--hard")
    host = plain.folder.parent / "host.git"
    git(plain.folder, "config", f"url.{host}.insteadOf", "https://inbox:key@gitlab.example.org/vale/toolkit.git")
    assert plain.job("inbox", INBOX_TOKEN="key").returncode == 0
    assert git(host, "log", "--format=%s", "-1", "change") == "Make pages of the Word files in the inbox"


def test_a_word_file_that_is_refused_fails_the_job(plain):
    plain.write(f"{PARISH}/inbox/refused.docx", "A Word file.")
    plain.commit()
    result = plain.job("inbox")
    assert result.returncode == 1
    assert "This file has tracked changes." in result.stdout
    assert (plain.site / f"{PARISH}/inbox/refused.docx").exists()


@pytest.mark.parametrize("shell", [("bash", "-eo", "pipefail"), ("sh", "-e")])
def test_a_word_file_may_be_called_anything(plain, shell):
    plain.fill_inbox_with_strange_names()
    plain.commit()
    host = plain.folder.parent / "host.git"
    git(plain.folder, "config", f"url.{host}.insteadOf", "https://inbox:key@gitlab.example.org/vale/toolkit.git")
    result = plain.job("inbox", shell, INBOX_TOKEN="key")
    git(plain.folder, "fetch", "--quiet", "origin")
    plain.assert_strange_names_became_pages("origin/change")
    assert not any(ord(sign) < 0x20 and sign != "\n" for sign in result.stdout + result.stderr)


def test_every_job_is_in_a_test_above(plain):
    jobs = {name for name, job in plain.workflow().items() if isinstance(job, dict) and "script" in job}
    assert jobs == {"check", "pages", "inbox"}
