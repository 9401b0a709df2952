"""A fresh site of `waymark init --ci` goes through every command of its workflow in a clean Debian, from the package."""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import clean_root
from clean_root import DEB, PATH, CleanRoot

sys.path.insert(0, str(clean_root.PROJECT / "Tests/WorkflowTests"))
from workflow import PARISH, GitHub, GitLab, git  # noqa: E402

PACKAGE = f"https://example.org/{DEB.name}#sha256={hashlib.sha256(DEB.read_bytes()).hexdigest()}"
# What cannot run here: there is no network to fetch the package from (nor a host that `gh` could speak to), and sudo is part of
# GitHub's machines, not of every Debian. apt installs for real, from the packages that lie in the Debian; waymark, import with it,
# and pandoc are the ones that it installs.
CURL = f"""#!/bin/bash
while [ $# -gt 1 ]; do if [ "$1" = --output ]; then exec cp "$(dirname "$0")/{DEB.name}" "$2"; fi; shift; done
exit 2"""
KEPT = {"curl", "gh", "sudo"}

MINUTES = """\
---
title: June minutes
description: What the council decided in June.
---

# The hall

The new roof keeps out the rain, and H~2~O in any other form.
"""
CHANGED = """\
---
title: Draft
---

We meet on [Monday]{.insertion author="Clerk" date="2026-06-01T10:00:00Z"}[Tuesday]{.deletion author="Clerk" date="2026-06-01T10:00:00Z"}.
"""
PAGE = """\
---
title: "June minutes"
summary: "What the council decided in June."
date: DATE
---

## The hall

The new roof keeps out the rain, and H2O in any other form.
"""
LOST = "Not as it was in the document:\n  - Raised and lowered letters now stand on the line.\n"
REFUSED = "waymark: The document has tracked changes that nobody has accepted yet (2 of them), so it does not say which words hold."


class InDebian:
    """Has a repository's site begun on one machine, and its workflow run on others, each a Debian of its own."""

    def __init__(self, folder, office):
        self.shared, self.office = folder, office
        super().__init__(folder)
        for program in (folder / "bin").iterdir():
            if program.name not in KEPT:
                program.unlink()
        (folder / "bin/curl").write_text(CURL)
        shutil.copy(DEB, folder / "bin")

    def waymark(self, *arguments):
        done = self.office.run("waymark", *arguments, shared=self.shared, folder=self.folder)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def run(self, script, variables, shell=("bash", "-eo", "pipefail")):
        assert "${{" not in script, "an expression would become part of the command's text"
        return self.machine.run(*shell, "-c", script, shared=self.shared, folder=self.folder, **{
            "PATH": f"{self.shared}/bin:{PATH}", "CALLS": self.calls, "DEBIAN_FRONTEND": "noninteractive",
            "GIT_CONFIG_GLOBAL": "/dev/null", **variables, "WAYMARK_PACKAGE": PACKAGE})

    def write_document(self, path, text):
        file = self.site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["pandoc", "--from=markdown", "--output", file], input=text, check=True, text=True)

    def fill_inbox(self):
        """One document that becomes a page, though not all of it, and one that must not."""
        self.write_document(f"{PARISH}/inbox/June minutes.docx", MINUTES)
        self.write_document(f"{PARISH}/inbox/A draft.docx", CHANGED)
        self.commit()
        git(self.folder, "push", "--quiet", "origin", "change")

    def what_came_of_the_inbox(self, revision):
        return git(self.folder, "diff", "--name-status", "--no-renames", "HEAD^", revision).splitlines()


class OnGitHub(InDebian, GitHub):
    pass


class OnGitLab(InDebian, GitLab):
    pass


@unittest.skipIf(clean_root.obstacle(), f"no clean Debian: {clean_root.obstacle()}")
class Workflows(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = CleanRoot()
        cls.addClassCleanup(cls.office.remove)
        done = cls.office.install()
        assert done.returncode == 0, done.stdout + done.stderr

    def repository(self, kind):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="workflow-", dir=os.environ["DEBIAN_ROOT"].rpartition("/")[0]))
        self.addCleanup(shutil.rmtree, folder)
        self.host = kind(folder, self.office)
        return self.host

    def begin_job(self):
        """Each job has a machine of its own, on which there is nothing yet."""
        self.host.machine = CleanRoot()
        self.addCleanup(self.host.machine.remove)
        self.assertNotEqual(self.host.run("command -v waymark || command -v pandoc", {}).returncode, 0)

    def succeed(self, done):
        self.assertEqual(done.returncode, 0, f"{done.stdout}\n{done.stderr}")
        return done

    def assert_page_arrived(self, revision):
        self.assertEqual(self.host.what_came_of_the_inbox(revision), [
            f"D\t{PARISH}/inbox/June minutes.docx", f"A\t{PARISH}/june-minutes.md"])
        page = git(self.host.folder, "show", f"{revision}:{PARISH}/june-minutes.md") + "\n"
        date = page.partition("\ndate: ")[2].partition("\n")[0]
        self.assertEqual(page, PAGE.replace("DATE", date))

    def test_github(self):
        host = self.repository(OnGitHub)
        done = set()

        def step(job, name, **values):
            done.add((job, name))
            return host.step(job, name, **values)

        self.begin_job()
        self.succeed(step("check", "Install Waymark"))
        host.change(f"{PARISH}/index.md", "title: First Parish", "title: Ash")
        host.commit()
        checked = self.succeed(step("check", "Check the pages", AUTHOR="ash-clerk", BASE="main"))
        self.assertTrue(checked.summary.startswith("## All is well\n"), checked.summary)
        self.succeed(step("check", "Build the website"))
        self.assertIn("Ash", (host.temporary / "website/parishes/first-parish/index.html").read_text())
        with (host.site / PARISH / "index.md").open("a") as page:
            page.write("\n[gone](gone.md)\n")
        refused = host.check("ash-clerk")
        self.assertEqual(refused.returncode, 1)
        self.assertTrue(refused.stdout.startswith(f"::error file={PARISH}/index.md,line="), refused.stdout)
        host.change(f"{PARISH}/index.md", "\n[gone](gone.md)\n", "")
        host.commit()

        host.fill_inbox()
        self.begin_job()
        self.succeed(step("inbox", "Look for Word files"))
        self.succeed(step("inbox", "Install Waymark"))
        made = step("inbox", "Make pages of them", AUTHOR="ash-clerk", BRANCH="change", GH_TOKEN="")
        self.assertEqual(made.returncode, 1, "that one was refused must be seen")
        self.assert_page_arrived("origin/change")
        self.assertIn(f"## A page was made of a Word file\n\n    ./{PARISH}/inbox/June minutes.docx\n"
                      f"    {PARISH}/june-minutes.md\n" + indented(LOST), made.summary)
        self.assertIn("## A Word file could not be made a page\n\n"
                      f"    ./{PARISH}/inbox/A draft.docx\n    \n" + indented(REFUSED), made.summary)
        self.assertEqual(host.calls.read_text(), "gh workflow run waymark.yml --ref change --field author=ash-clerk\n")
        self.assertTrue(self.succeed(host.check("ash-clerk")).summary.startswith("## All is well\n"))

        jobs = host.workflow()["jobs"]
        every = {(name, step.get("name")) for name, job in jobs.items() for step in job["steps"] if "run" in step}
        self.assertEqual(done, every)

    def test_gitlab(self):
        host = self.repository(OnGitLab)
        done = set()

        def job(name, **values):
            done.add(name)
            return host.job(name, **values)

        self.begin_job()
        host.change(f"{PARISH}/index.md", "title: First Parish", "title: Ash")
        host.commit()
        checked = self.succeed(job("check", GITLAB_USER_LOGIN="ash-clerk"))
        self.assertEqual(checked.stdout.count("## All is well\n"), 1)
        self.begin_job()
        self.succeed(job("pages"))
        self.assertIn("Ash", (host.folder / "public/parishes/first-parish/index.html").read_text())
        for made in ("summary.md", "codequality.json"):
            (host.folder / made).unlink()
        shutil.rmtree(host.folder / "public")

        host.fill_inbox()
        git(host.folder, "config", f"url.{host.shared}/host.git.insteadOf",
            "https://inbox:key@gitlab.example.org/vale/toolkit.git")
        self.begin_job()
        made = job("inbox", INBOX_TOKEN="key")
        self.assertEqual(made.returncode, 1, "that one was refused must be seen")
        git(host.folder, "fetch", "--quiet", "origin")
        self.assert_page_arrived("origin/change")
        self.assertEqual((host.folder / f"made/{PARISH}/june-minutes.md").read_text(),
                         git(host.folder, "show", f"origin/change:{PARISH}/june-minutes.md") + "\n")
        self.assertIn(f"./{PARISH}/inbox/June minutes.docx\n{PARISH}/june-minutes.md\n", made.stdout)
        self.assertIn(LOST, made.stdout)
        self.assertIn(REFUSED, made.stdout)

        # What begins with a point is no job, and what has no script is a setting.
        self.assertEqual(done, {name for name, value in host.workflow().items()
                                if not name.startswith(".") and isinstance(value, dict) and "script" in value})


def indented(text):
    return "".join(f"    {line}\n" for line in text.splitlines()).rstrip("\n")


if __name__ == "__main__":
    unittest.main()
