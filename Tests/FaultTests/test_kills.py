"""Builds killed or interrupted at moments chosen at random, and builds that meet."""
import fcntl
import random
import signal
import subprocess
import time
import unittest

from sites import SiteCase, build, command, tree


class Kills(SiteCase):
    def end_at_random(self, number, times):
        start = time.monotonic()
        self.assertEqual(build(self.site()).returncode, 0)
        length = time.monotonic() - start
        moments = random.Random(number)
        for turn in range(times):
            site = self.site()
            running = subprocess.Popen(command(site), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(moments.uniform(0, length))
            running.send_signal(number)
            status = running.wait(60)
            self.assertIn(status, (0, -number))
            self.check(site, f"signal {number}, turn {turn}")

    def test_killed_at_random_moments(self):
        self.end_at_random(signal.SIGKILL, 30)

    def test_interrupted_at_random_moments(self):
        self.end_at_random(signal.SIGINT, 15)


class Meetings(SiteCase):
    def test_a_second_build_waits_and_says_so_or_fails_if_it_may_not_wait(self):
        site = self.site()
        with open(site / ".waymark/lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            refused = build(site, "--no-wait")
            self.assertEqual(refused.returncode, 3)
            self.assertIn("another build of this site is running", refused.stderr)
            waiting = subprocess.Popen(command(site), stderr=subprocess.PIPE, text=True)
            self.assertEqual(waiting.stderr.readline(), "Another build of this site is running; waiting for it.\n")
            self.assertIsNone(waiting.poll())
            self.assertEqual(tree(site / "output"), self.old)
            fcntl.flock(lock, fcntl.LOCK_UN)
            self.assertEqual(waiting.wait(60), 0)
            waiting.stderr.close()
        self.assertTrue(self.check(site, "waited"))

    def test_many_builds_at_once_all_succeed(self):
        site = self.site()
        running = [subprocess.Popen(command(site), stderr=subprocess.DEVNULL) for _ in range(4)]
        self.assertEqual([one.wait(120) for one in running], [0] * 4)
        self.assertTrue(self.check(site, "four at once"))


if __name__ == "__main__":
    unittest.main()
