"""Publishing that is killed at any moment: readers meet no page without its parts, and the next run mends everything."""
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import time
import unittest
import unittest.mock

from sites import SECOND, SiteCase, WAYMARK, build, page, tree, write

# Enough pages for a kill to fall between them.
MANY = {f"content/guides/page-{n}.md": page(f"Page {n}", f"Text {n}. " * 200) for n in range(50)}


def parts_missing(files):
    """What the pages among `files` load from the site and is not there."""
    wanted = set()
    for path, content in files.items():
        if path.endswith(".html"):
            wanted |= set(re.findall(rb'(?:href|src)="/(assets/[^"#?]+)"', content))
    return {one.decode() for one in wanted} - files.keys()


class Publishing(SiteCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sites = []
        for number, colour in enumerate(["#7a1f5c", "#1f5c7a"]):
            site = cls.folder / f"site-{number}"
            more = dict(list(MANY.items())[number * 15:])
            # Another colour is another stylesheet, so that every page changes with its parts.
            settings = SECOND["waymark.yaml"] + f'brand:\n  colour: "{colour}"\n'
            write(site, {**SECOND, **more, "waymark.yaml": settings})
            cls.succeed(site)
            cls.sites.append(site)
        cls.outputs = [tree(site / "output") for site in cls.sites]

    def command(self, number, target):
        return [WAYMARK, "publish", "--site", str(self.sites[number]), "--to", target]

    def publish(self, number, target):
        done = subprocess.run(self.command(number, target), capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr)

    def kill_at_random(self, target, contents, times):
        self.publish(1, target)
        start = time.monotonic()
        self.publish(0, target)
        length = time.monotonic() - start
        self.assertTrue(contents() == self.outputs[0])
        moments = random.Random(target.split(":")[0])
        for turn in range(times):
            number = 1 - turn % 2
            process = subprocess.Popen(self.command(number, target), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                       start_new_session=True)
            time.sleep(moments.uniform(0, length))
            # With the programs that it runs, as when a machine goes down.
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(60)
            self.assertEqual(parts_missing(contents()), set(), f"turn {turn}")
            self.publish(number, target)
            self.assertTrue(contents() == self.outputs[number], f"turn {turn}: the next run did not mend it")
        return self.outputs[number]

    def test_a_folder(self):
        target = self.folder / "www"
        self.kill_at_random(str(target), lambda: {p: b for p, b in tree(target).items() if p != ".waymark.new"}, 8)
        self.assertFalse((target / ".waymark.new").exists())

    def kill_rsync(self, target, folder):
        def contents():
            # A file on its way has a name of its own, which begins with a dot.
            return {p: b for p, b in tree(folder).items() if not re.search(r"(^|/)\.[^/]+\.[A-Za-z0-9]{6}$", p)}

        last = self.kill_at_random(target, contents, 5)
        self.assertEqual(tree(folder).keys(), last.keys(), "something of rsync's own was left behind")

    def test_rsync_with_both_ends_killed(self):
        shell = self.folder / "ssh"
        shell.write_text('#!/bin/sh\nshift\nexec "$@"\n')
        shell.chmod(0o755)
        with unittest.mock.patch.dict(os.environ, {"RSYNC_RSH": str(shell)}):
            self.kill_rsync(f"host:{self.folder}/there", self.folder / "there")

    def test_an_rsync_daemon(self):
        target = self.folder / "module"
        target.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        settings = self.folder / "rsyncd.conf"
        settings.write_text(f"use chroot = no\nuid = {os.getuid()}\ngid = {os.getgid()}\n[toolkit]\npath = {target}\nread only = no\n")
        daemon = subprocess.Popen(["rsync", "--daemon", "--no-detach", f"--config={settings}", f"--port={port}", "--address=127.0.0.1"],
                                  stderr=subprocess.DEVNULL)
        self.addCleanup(daemon.wait, 20)
        self.addCleanup(daemon.terminate)
        for _ in range(100):
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        self.kill_rsync(f"rsync://127.0.0.1:{port}/toolkit/www", target / "www")

    def test_a_branch(self):
        target = self.folder / "pages.git"
        subprocess.run(["git", "init", "--quiet", "--bare", str(target)], check=True)

        def contents():
            copy = self.folder / "copy"
            shutil.rmtree(copy, ignore_errors=True)
            copy.mkdir()
            archive = subprocess.run(["git", "-C", str(target), "archive", "gh-pages"], capture_output=True, check=True).stdout
            subprocess.run(["tar", "-x", "-C", str(copy)], input=archive, check=True)
            files = tree(copy)
            return {p: b for p, b in files.items() if p != ".nojekyll"}

        self.kill_at_random(f"git:{target}#gh-pages", contents, 5)


if __name__ == "__main__":
    unittest.main()
