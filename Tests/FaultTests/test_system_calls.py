"""Each system call of a build that touches the disk fails, or is the last: the site stays whole, old or new.

strace does it. Where it may not trace, only the kills at random moments are left.
"""
import random
import re
import shutil
import subprocess
import unittest

from sites import SiteCase, build, command

CALLS = ["openat", "read", "pread64", "write", "close", "rename", "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat",
         "rmdir", "ftruncate", "flock", "chmod", "fstat", "newfstatat", "getdents64", "statx", "mmap", "lseek"]
ERRORS = {
    "ENOSPC": ["openat", "write", "link", "linkat", "mkdir", "mkdirat", "rename", "renameat2", "ftruncate", "lseek"],
    "EIO": ["openat", "read", "pread64", "write", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rename", "renameat2", "rmdir",
            "getdents64", "close", "lseek"],
    "ENOENT": ["openat"],
}
# How many moments of each call are tried: the first few and the last, and others at random.
MOST = 9


def tracing():
    """Why strace cannot be used, or nothing."""
    if not shutil.which("strace"):
        return "strace is not installed"
    done = subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, text=True)
    return done.stderr.strip() if done.returncode else ""


@unittest.skipIf(tracing(), f"cannot trace: {tracing()}")
class SystemCalls(SiteCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.counts = cls.count_calls()

    @classmethod
    def count_calls(cls):
        """How often the busiest thread makes each call: strace counts the calls of each thread for itself."""
        log = cls.folder / "trace"
        subprocess.run(
            ["strace", "-f", "-qq", "-e", "trace=" + ",".join(CALLS), "-o", log, *command(cls.site(cls))],
            check=True, capture_output=True)
        threads = {}
        for line in log.read_text().splitlines():
            if found := re.match(r"(\d+) +(\w+)\(", line):
                calls = threads.setdefault(found[1], {})
                calls[found[2]] = calls.get(found[2], 0) + 1
        return {call: max(calls.get(call, 0) for calls in threads.values()) for call in CALLS}

    def moments(self, call):
        count = self.counts[call]
        if count <= MOST:
            return range(1, count + 1)
        rest = random.Random(call).sample(range(4, count), MOST - 4)
        return sorted({1, 2, 3, count, *rest})

    def inject(self, call, what, moment):
        site = self.site()
        done = build(site, prefix=["strace", "-f", "-qq", "-o", str(self.folder / "trace"), "-e", "trace=" + call,
                                   "-e", f"inject={call}:{what}:when={moment}"])
        return site, done

    def test_killed_at_every_call_the_site_is_the_old_or_the_new(self):
        seen = set()
        for call in CALLS:
            for moment in self.moments(call):
                site, done = self.inject(call, "signal=KILL", moment)
                what = f"killed at {call} {moment}"
                is_new = self.check(site, what)
                seen.add((done.returncode != 0, is_new))
        # Kills before the exchange, and after it.
        self.assertTrue({(True, False), (True, True)} <= seen, f"the kills did not reach everything: {seen}")

    def test_an_error_of_any_call_leaves_a_whole_site_and_says_what_failed(self):
        for error, calls in ERRORS.items():
            for call in calls:
                for moment in self.moments(call):
                    site, done = self.inject(call, f"error={error}", moment)
                    what = f"{call} {moment} gives {error}"
                    if done.returncode < 0:
                        # Swift's runtime ends a process whose threads it cannot look at; our own calls never do.
                        self.assertRegex((self.folder / "trace").read_text(), r'"/(proc|sys)/.*INJECTED', what)
                        self.check(site, what)
                        continue
                    if done.returncode == 0:
                        self.assertTrue(self.check(site, what), f"{what}: it succeeded, but the site is the old one")
                        continue
                    self.check(site, what)
                    # 127: a library could not be loaded, which is before the command begins.
                    self.assertIn(done.returncode, (3, 127), f"{what}: {done.stderr}")
                    self.assertRegex(done.stderr, "waymark: Cannot |error while loading|cannot open shared", what)

    def test_a_filesystem_that_cannot_exchange_folders(self):
        site, done = self.inject("renameat2", "error=EINVAL", "1+")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(self.check(site, "no exchange"))

    def test_killed_between_the_steps_of_such_a_filesystem_the_next_build_loses_nothing(self):
        for moment in range(1, self.counts["rename"] + 4):
            site = self.site()
            build(site, prefix=["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=rename,renameat2",
                                "-e", "inject=renameat2:error=EINVAL:when=1+",
                                "-e", f"inject=rename:signal=KILL:when={moment}"])
            self.check_next(site, f"killed at rename {moment}, without exchange")


if __name__ == "__main__":
    unittest.main()
