"""A fresh site of `waymark init --ci github` goes through every command of its workflow in a clean Debian, from the package."""
import hashlib
import os
import pathlib
import shutil
import sys
import tempfile
import unittest

import clean_root
from clean_root import DEB, PATH, CleanRoot

sys.path.insert(0, str(clean_root.PROJECT / "Tests/WorkflowTests"))
from workflow import PARISH, GitHub, git  # noqa: E402

PACKAGE = f"https://example.org/{DEB.name}#sha256={hashlib.sha256(DEB.read_bytes()).hexdigest()}"
# apt works as it does, but without a network it can install nothing else. `waymark` must come from the package alone.
STAND_INS = {
    "apt-get": """
        for word; do shift; [ "$word" = pandoc ] || set -- "$@" "$word"; done
        exec /usr/bin/apt-get "$@\"""",
    "curl": f"""
        while [ $# -gt 1 ]; do if [ "$1" = --output ]; then exec cp "$(dirname "$0")/{DEB.name}" "$2"; fi; shift; done
        exit 2""",
}


class Runner(GitHub):
    """The repository, whose site is begun on one machine and whose workflow runs on another."""

    def __init__(self, folder, office, runner):
        self.shared, self.office, self.machine = folder, office, runner
        self.done = set()
        super().__init__(folder)
        for name, script in STAND_INS.items():
            (folder / "bin" / name).write_text("#!/bin/bash\n" + script)
        shutil.copy(DEB, folder / "bin")

    def waymark(self, *arguments):
        done = self.office.run("waymark", *arguments, shared=self.shared, folder=self.folder)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def run(self, script, variables, shell=("bash", "-eo", "pipefail")):
        assert "${{" not in script, "an expression would become part of the command's text"
        return self.machine.run(*shell, "-c", script, shared=self.shared, folder=self.folder, **{
            "PATH": f"{self.shared}/bin:{PATH}", "CALLS": self.calls, "WAYMARK": "/usr/bin/waymark",
            "DEBIAN_FRONTEND": "noninteractive", "GIT_CONFIG_GLOBAL": "/dev/null", **variables})

    def step(self, job, name, **values):
        self.done.add((job, name))
        return super().step(job, name, WAYMARK_PACKAGE=PACKAGE, **values)

    def every_step(self):
        jobs = self.workflow()["jobs"]
        return {(name, step.get("name")) for name, job in jobs.items() for step in job["steps"] if "run" in step}


@unittest.skipIf(clean_root.obstacle(), f"no clean Debian: {clean_root.obstacle()}")
class Workflow(unittest.TestCase):
    def root(self):
        root = CleanRoot()
        self.addCleanup(root.remove)
        return root

    def succeed(self, done):
        self.assertEqual(done.returncode, 0, f"{done.stdout}\n{done.stderr}")
        return done

    def test_every_command_from_the_package_alone(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="workflow-", dir=os.environ["DEBIAN_ROOT"].rpartition("/")[0]))
        self.addCleanup(shutil.rmtree, folder)
        office = self.root()
        self.succeed(office.install())
        host = Runner(folder, office, self.root())
        self.assertNotEqual(host.run("waymark --version", {}).returncode, 0, "it was there before the package")

        self.succeed(host.step("check", "Install Waymark"))
        host.change(f"{PARISH}/index.md", "title: First Parish", "title: Ash")
        checked = self.succeed(host.check("ash-clerk"))
        self.assertTrue(checked.summary.startswith("## All is well\n"), checked.summary)
        self.succeed(host.step("check", "Build the website"))
        self.assertIn("Ash", (host.temporary / "website/parishes/first-parish/index.html").read_text())
        with (host.site / PARISH / "index.md").open("a") as page:
            page.write("\n[gone](gone.md)\n")
        refused = host.check("ash-clerk")
        self.assertEqual(refused.returncode, 1)
        self.assertTrue(refused.stdout.startswith(f"::error file={PARISH}/index.md,line="), refused.stdout)
        host.change(f"{PARISH}/index.md", "\n[gone](gone.md)\n", "")

        # Each job has a machine of its own.
        host.machine = self.root()
        host.write(f"{PARISH}/inbox/June minutes.docx", "A Word file.")
        host.commit()
        git(host.folder, "push", "--quiet", "origin", "change")
        self.succeed(host.step("inbox", "Look for Word files"))
        self.succeed(host.step("inbox", "Install Waymark"))
        self.succeed(host.step("inbox", "Make pages of them", AUTHOR="ash-clerk", BRANCH="change", GH_TOKEN=""))
        self.assertIn(f"{PARISH}/June minutes.md", git(host.folder, "ls-tree", "-r", "--name-only", "origin/change"))
        self.assertEqual(host.done, host.every_step())


if __name__ == "__main__":
    unittest.main()
