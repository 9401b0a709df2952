"""The package in a Debian that has neither Swift nor anything of Waymark's."""
import re
import shutil
import unittest

import clean_root
from clean_root import PROJECT, CleanRoot


@unittest.skipIf(clean_root.obstacle(), f"no clean Debian: {clean_root.obstacle()}")
class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = CleanRoot()
        cls.addClassCleanup(cls.root.remove)
        done = cls.root.install()
        assert done.returncode == 0, done.stdout + done.stderr

    def succeed(self, *command):
        done = self.root.run(*command)
        self.assertEqual(done.returncode, 0, f"{command}\n{done.stdout}{done.stderr}")
        return done

    def test_it_tells_its_version(self):
        self.assertRegex(self.succeed("waymark", "--version").stdout, r"^\d+\.\d+\.\d+\n$")

    def test_a_site_is_checked_built_and_published(self):
        site = self.root.folder / "srv/toolkit"
        site.mkdir(parents=True)
        shutil.copytree(PROJECT / "content", site / "content")
        for name in ("waymark.yaml", "waymark.urls"):
            shutil.copy(PROJECT / name, site)
        self.succeed("waymark", "check", "--strict", "--site", "/srv/toolkit", "--today", "2026-11-21")
        self.succeed("waymark", "build", "--site", "/srv/toolkit", "--today", "2026-11-21")
        self.succeed("waymark", "publish", "--site", "/srv/toolkit", "--to", "/srv/www")
        self.assertIn("<title>", (self.root.folder / "srv/www/index.html").read_text())
        published = self.root.folder / "srv/www/.waymark.json"
        self.assertEqual(published.read_bytes(), (site / "output/.waymark.json").read_bytes())

    def test_it_is_removed_without_a_trace(self):
        root = CleanRoot()
        self.addCleanup(root.remove)
        before = root.run("find", "/usr", "/etc").stdout
        self.assertEqual(root.install().returncode, 0)
        self.assertNotEqual(root.run("find", "/usr", "/etc").stdout, before)
        self.assertEqual(root.run("apt-get", "purge", "--yes", "waymark").returncode, 0)
        self.assertEqual(sorted(root.run("find", "/usr", "/etc").stdout.split()), sorted(before.split()))


if __name__ == "__main__":
    unittest.main()
