"""A small site in three states, and the command run on it."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

WAYMARK = os.environ.get("WAYMARK", "waymark")


def page(title, body, fields=""):
    return f"---\ntitle: {title}\nsummary: About {title}.\n{fields}---\n\n{body}\n"


FIRST = {
    "waymark.yaml": "title: Test\nbaseURL: https://example.org/\n",
    "content/index.md": page("Home", "Welcome."),
    "content/principles/share.md": page("Share", "Share the work."),
    "content/principles/gone.md": page("Gone", "Soon gone."),
    "content/guides/old/one.md": page("One", "In a folder that goes."),
    "content/parishes/ash/index.md": page("Ash", "A parish."),
    "content/parishes/ash/examples/swap.md": page("Swap", "Seeds.", "principles: [share]\n"),
    "content/files/map.pdf": "not really a map",
}
SECOND = {
    **{path: text for path, text in FIRST.items() if "gone" not in path and "old" not in path},
    "content/principles/share.md": page("Share", "Share the work and the tea."),
    "content/principles/new.md": page("New", "New."),
    "content/guides/old.md": page("Old", "A file where a folder was."),
    "content/files/map.pdf": "a longer map than it was before",
}
THIRD = {**SECOND, "content/index.md": page("Home", "Welcome back."), "content/guides/two.md": page("Two", "More.")}
STRANGER = "notes/mine.txt"


def write(site, files):
    """Makes the folder hold these files and no others."""
    for part in ("content", "waymark.yaml"):
        target = site / part
        shutil.rmtree(target) if target.is_dir() else target.unlink(missing_ok=True)
    for name, text in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def tree(folder):
    """Every file below a folder with its bytes; none where there is no folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def command(site, *flags):
    return [WAYMARK, "build", "--site", str(site), "--today", "2026-11-21", "--jobs", "2", *flags]


def build(site, *flags, prefix=(), **options):
    """Runs a build to its end."""
    return subprocess.run([*prefix, *command(site, *flags)], capture_output=True, text=True, timeout=120, **options)


class SiteCase(unittest.TestCase):
    """Has sites of the second state with an older spare, and what their output is and may become."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="waymark-faults-")).resolve()
        cls.folder.chmod(0o755)
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.prepared = cls.folder / "prepared"
        for state in (FIRST, SECOND):
            write(cls.prepared, state)
            cls.succeed(cls.prepared)
        stranger = cls.prepared / "output" / STRANGER
        stranger.parent.mkdir()
        stranger.write_text("mine")
        cls.old = tree(cls.prepared / "output")
        clean = cls.folder / "clean"
        write(clean, THIRD)
        cls.succeed(clean)
        cls.new = {**tree(clean / "output"), STRANGER: b"mine"}
        assert cls.old != cls.new

    @classmethod
    def succeed(cls, site):
        done = build(site)
        assert done.returncode == 0, done.stderr

    def site(self):
        """A copy of the prepared site, about to be built in its third state."""
        site = self.folder / "site"
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(self.prepared, site)
        write(site, THIRD)
        return site

    def check(self, site, what):
        """The output is the old site or the new one, whole, and the next build makes the new one."""
        found = tree(site / "output")
        self.assertTrue(found in (self.old, self.new), f"{what}: the output is neither the old site nor the new one")
        self.check_next(site, what)
        return found == self.new

    def check_next(self, site, what):
        done = build(site)
        self.assertEqual(done.returncode, 0, f"{what}, then: {done.stderr}")
        self.assertEqual(tree(site / "output"), self.new, f"{what}: the next build is not that of a clean one")
        left = {p.name for p in (site / ".waymark").iterdir()}
        self.assertEqual(left, {"cache", "lock", "spare", "strangers"}, f"{what}: something was left behind")
