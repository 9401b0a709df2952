"""Disks that are full, elsewhere, or may not be written to."""
import os
import resource
import shutil
import subprocess
import unittest

from sites import SECOND, THIRD, SiteCase, WAYMARK, build, page, tree, write

# A namespace of one's own lets one mount a disk in memory, which is gone with it.
NAMESPACE = ["unshare", "--mount", "--map-root-user"]


def mounting():
    """Why no disk can be mounted, or nothing."""
    if not shutil.which("unshare"):
        return "unshare is not installed"
    done = subprocess.run([*NAMESPACE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, text=True)
    return done.stderr.strip() if done.returncode else ""


class Limits(SiteCase):
    def test_a_file_that_the_system_will_not_let_grow(self):
        site = self.site()
        (site / "content/guides/long.md").write_text(page("Long", "Many words. " * 40_000))
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
        done = build(site, preexec_fn=limit)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("the file is larger than the system allows", done.stderr)
        self.assertEqual(tree(site / "output"), self.old)
        (site / "content/guides/long.md").unlink()
        self.check_next(site, "a limit")

    @unittest.skipIf(os.geteuid() != 0, "only root can become a user who may not write")
    def test_folders_that_may_not_be_written_to(self):
        site = self.site()
        nobody = {"user": 65534, "group": 65534}
        for folder in [site, *site.rglob("*")]:
            os.chown(folder, 65534, 65534)
        (site / "closed").mkdir(mode=0o555)
        refused = build(site, "--output", str(site / "closed/output"), **nobody)
        self.assertEqual(refused.returncode, 3, refused.stderr)
        self.assertIn("permission is denied. Ask whoever runs this computer", refused.stderr)
        site.chmod(0o555)
        refused = build(site, **nobody)
        self.assertEqual(refused.returncode, 3, refused.stderr)
        self.assertEqual(tree(site / "output"), self.old)
        site.chmod(0o755)
        self.check_next(site, "a closed folder")


@unittest.skipIf(mounting(), f"cannot mount a disk: {mounting()}")
class Disks(SiteCase):
    def script(self, text, site):
        """Runs a shell script in a namespace of its own, with the command in $waymark and the site in $site."""
        return subprocess.run(
            [*NAMESPACE, "sh", "-e", "-c", text], capture_output=True, text=True, timeout=120,
            env={**os.environ, "site": str(site), "waymark": WAYMARK, "results": str(self.folder)})

    def test_a_disk_with_room_for_the_website_but_not_for_the_cache_gets_the_website(self):
        site = self.site()
        long = page("Long", "Many words of all sorts. " * 40_000)
        for number in range(4):
            (site / f"content/guides/long-{number}.md").write_text(long)
        shutil.rmtree(site / "output")
        build(site)
        whole = tree(site / "output")
        cache = (site / ".waymark/cache").stat().st_size
        shutil.rmtree(site / ".waymark")
        room = int(subprocess.run(["du", "-s", "--block-size=1", site], capture_output=True, text=True).stdout.split()[0])
        shutil.rmtree(site / "output")
        done = self.script(
            f"""
            mkdir -p "$results/disk" && mount -t tmpfs -o size={room + cache // 2} tmpfs "$results/disk"
            cp -a "$site" "$results/disk/site"
            "$waymark" build --site "$results/disk/site" --today 2026-11-21
            cp -a "$results/disk/site/output" "$results/output"
            ls "$results/disk/site/.waymark"
            """, site)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("The cache was not kept", done.stderr)
        self.assertEqual(tree(self.folder / "output"), whole)
        self.assertNotIn("cache", done.stdout)

    def test_a_full_disk_leaves_the_old_site(self):
        site = self.site()
        done = self.script(
            """
            mkdir -p "$results/disk" && mount -t tmpfs -o size=3m tmpfs "$results/disk"
            cp -a "$site" "$results/disk/site"
            cd "$results/disk/site"
            for n in 1 2 3 4 5; do
                awk 'BEGIN { print "---\\ntitle: Long\\nsummary: Long.\\n---\\n"; while (i++ < 20000) print "Many words. " i "\\n" }' \\
                    > content/guides/long-$n.md
            done
            status=0; "$waymark" build --today 2026-11-21 || status=$?
            cp -a output "$results/after"
            rm content/guides/long-*.md
            "$waymark" build --today 2026-11-21
            cp -a output "$results/next"
            exit $status
            """, site)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("the disk is full. Make room on it and try again.", done.stderr)
        self.assertEqual(tree(self.folder / "after"), self.old)
        self.assertEqual(tree(self.folder / "next"), self.new)

    def test_output_on_another_disk_is_replaced_in_one_step_too(self):
        site = self.site()
        write(site, SECOND)
        write(self.folder / "third", THIRD)
        done = self.script(
            """
            mkdir -p "$results/other" && mount -t tmpfs tmpfs "$results/other"
            build() { "$waymark" build --site "$site" --output "$results/other/www" --today 2026-11-21; }
            build
            mkdir "$results/other/www/notes" && printf mine > "$results/other/www/notes/mine.txt"
            cp -a "$results/other/www" "$results/before"
            cp -a "$results/third/." "$site/"
            build
            cp -a "$results/other/www" "$results/later"
            ls -A "$results/other"
            """, site)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(tree(self.folder / "before"), self.old)
        self.assertEqual(tree(self.folder / "later"), self.new)
        self.assertEqual(done.stdout.split(), [".www.waymark-spare", "www"])

    def test_an_output_that_is_a_disk_of_its_own_is_refused_with_a_way_out(self):
        site = self.site()
        shutil.rmtree(site / "output")
        done = self.script(
            """
            mkdir "$site/output" && mount -t tmpfs tmpfs "$site/output"
            "$waymark" build --site "$site"
            """, site)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("it is a disk of its own", done.stderr)
        self.assertIn("choose a folder inside it with --output", done.stderr)


if __name__ == "__main__":
    unittest.main()
