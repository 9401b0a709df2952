"""Every command of the workflow for GitHub, run as GitHub runs it."""
import pytest
from workflow import PACKAGE, PARISH, GitHub, git

GONE = "\n[gone](gone.md)\n"


@pytest.fixture(params=[".", "web"])
def repository(request, tmp_path):
    return GitHub(tmp_path, request.param)


@pytest.fixture
def plain(tmp_path):
    return GitHub(tmp_path)


def test_the_package_is_installed_only_if_it_is_the_one_named(plain):
    for job in ("check", "inbox"):
        unset = plain.step(job, "Install Waymark")
        assert unset.returncode == 1 and "::error::Set WAYMARK_PACKAGE" in unset.stdout
        assert plain.step(job, "Install Waymark", WAYMARK_PACKAGE="http://example.org/a.deb#sha256=0").returncode == 1
        other = plain.step(job, "Install Waymark", WAYMARK_PACKAGE="https://example.org/a.deb#sha256=" + "0" * 64)
        assert other.returncode != 0
        assert "apt-get" not in plain.calls.read_text()
        assert plain.step(job, "Install Waymark", WAYMARK_PACKAGE=PACKAGE).returncode == 0
        assert "https://example.org/waymark.deb\n" in plain.calls.read_text()
        assert "apt-get install --yes" in plain.calls.read_text()
        plain.calls.write_text("")


def test_a_good_change_passes_with_one_summary(repository):
    repository.change(f"{PARISH}/index.md", "title: First Parish", "title: Ash")
    for author in ("ash-clerk", "officer", "a-stranger"):
        result = repository.check(author)
        assert result.returncode == 0, result.stdout + result.stderr
        assert result.stdout == ""
        assert result.summary.startswith("## All is well\n") and result.summary.count("## ") == 1


def test_a_mistake_is_told_at_its_line_and_in_one_summary(repository):
    site = "" if repository.site == repository.folder else "web/"
    with (repository.site / f"{PARISH}/index.md").open("a") as page:
        page.write(GONE)
    for author in ("ash-clerk", "officer"):
        result = repository.check(author)
        assert result.returncode == 1
        assert result.stdout.startswith(f"::error file={site}{PARISH}/index.md,line=")
        assert result.summary.count("## 1 thing must be put right\n") == 1
        assert f"### `{site}{PARISH}/index.md`" in result.summary


def test_a_clerk_stays_in_the_parish(repository):
    repository.change("content/index.md", "Every place", "Each place")
    assert repository.check("officer").returncode == 0
    assert repository.check("a-stranger").returncode == 0
    for author in ("ash-clerk", "Ash-Clerk"):
        result = repository.check(author)
        assert result.returncode == 1
        assert "title=outside-scope::" in result.stdout
        assert "may only touch content/parishes/first-parish/" in result.summary


def test_a_clerk_who_removes_what_others_refer_to_is_told(plain):
    plain.write(f"{PARISH}/plan.md", "---\ntitle: Plan\nkind: plan\nsummary: What we will do.\n---\n\nText.\n")
    plain.change("content/index.md", "Every place", "[[plan]]. Every place")
    plain.publish()
    (plain.site / f"{PARISH}/plan.md").unlink()
    result = plain.check("ash-clerk")
    assert result.returncode == 1
    assert "content/index.md" in result.summary


def test_mistakes_from_before_do_not_count_and_a_change_cannot_add_to_them(repository):
    with (repository.site / f"{PARISH}/index.md").open("a") as page:
        page.write(GONE)
    known = repository.site / "known-mistakes.txt"
    repository.waymark("check", "--site", str(repository.site), "--write-baseline", str(known))
    repository.publish()
    repository.change(f"{PARISH}/index.md", "**First Parish", "\n\n**First Parish")
    for author in ("ash-clerk", "officer"):
        result = repository.check(author)
        assert result.returncode == 0, result.stdout
        assert "1 thing that was wrong before this change is not counted." in result.summary
    repository.change("content/index.md", "Every place", "[gone](gone.md) Every place")
    repository.waymark("check", "--site", str(repository.site), "--write-baseline", str(known))
    assert repository.check("officer").returncode == 1


def test_hostile_names_are_only_names(plain):
    plain.change(f"{PARISH}/index.md", "title: First Parish", 'title: "$(touch hacked) `touch hacked`"')
    result = plain.check('"; touch hacked; "')
    assert result.returncode == 0
    assert not list(plain.folder.rglob("hacked"))


def test_the_website_is_built(repository):
    result = repository.step("check", "Build the website")
    assert result.returncode == 0, result.stderr
    assert (repository.temporary / "website/parishes/first-parish/index.html").exists()


def test_a_word_file_becomes_a_page_of_the_pull_request(repository):
    assert repository.step("inbox", "Look for Word files").returncode == 0
    assert not repository.output.exists()
    for name in (f"{PARISH}/inbox/June minutes.docx", "content/inbox/rules.odt"):
        repository.write(name, "A Word file.")
    repository.commit()
    git(repository.folder, "push", "--quiet", "origin", "change")
    assert repository.step("inbox", "Look for Word files").returncode == 0
    assert repository.output.read_text() == "found=yes\n"
    result = repository.step("inbox", "Make pages of them", AUTHOR="ash-clerk", BRANCH="change", GH_TOKEN="")
    assert result.returncode == 0, result.stderr
    site = "" if repository.site == repository.folder else "web/"
    changed = git(repository.folder, "diff", "--name-status", "--no-renames", "HEAD^", "origin/change").splitlines()
    assert sorted(changed) == sorted([
        f"D\t{site}content/inbox/rules.odt", f"D\t{site}{PARISH}/inbox/June minutes.docx",
        f"A\t{site}{PARISH}/June minutes.md", f"A\t{site}content/rules.md"])
    assert result.summary.count("## A page was made of a Word file\n") == 2
    assert result.summary.count("    To be filled in: the summary.\n") == 2
    calls = repository.calls.read_text()
    assert "--parish=first-parish -- " in calls and calls.count("--parish") == 1
    assert calls.endswith("gh workflow run waymark.yml --ref change --field author=ash-clerk\n")


def test_a_word_file_that_is_refused_stays_and_is_told_of(plain):
    plain.write(f"{PARISH}/inbox/refused.docx", "A Word file.")
    plain.commit()
    plain.step("inbox", "Look for Word files")
    result = plain.step("inbox", "Make pages of them", AUTHOR="ash-clerk", BRANCH="change", GH_TOKEN="")
    assert result.returncode == 1
    assert result.summary == (
        "## A Word file could not be made a page\n\n"
        f"    {plain.workflow()['env']['SITE']}/{PARISH}/inbox/refused.docx\n    \n"
        "    This file has tracked changes. Accept them in Word.\n\n")
    assert "gh " not in plain.calls.read_text()
    assert (plain.site / f"{PARISH}/inbox/refused.docx").exists()


def test_a_word_file_may_be_called_anything(plain):
    plain.fill_inbox_with_strange_names()
    plain.commit()
    git(plain.folder, "push", "--quiet", "origin", "change")
    plain.step("inbox", "Look for Word files")
    result = plain.step("inbox", "Make pages of them", AUTHOR="ash-clerk", BRANCH="change", GH_TOKEN="")
    plain.assert_strange_names_became_pages("origin/change")
    assert b"\r" not in plain.summary.read_bytes()
    assert {line for line in result.summary.splitlines() if line and not line.startswith("    ")} == {
        "## A page was made of a Word file", "## A Word file could not be made a page"}


def test_every_command_of_the_workflow_is_in_a_test_above(plain):
    steps = {
        (name, step.get("name")) for name, job in plain.workflow()["jobs"].items() for step in job["steps"]
        if "run" in step}
    assert steps == {
        ("check", "Install Waymark"), ("check", "Check the pages"), ("check", "Build the website"),
        ("inbox", "Look for Word files"), ("inbox", "Install Waymark"), ("inbox", "Make pages of them")}
