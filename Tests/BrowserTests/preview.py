"""Running `waymark serve` on a small site of one's own."""
import contextlib
import re
import signal
import subprocess

from conftest import TODAY, WAYMARK


def page(title, body="Some text.", fields=""):
    return f"---\ntitle: {title}\nsummary: About it.\n{fields}---\n\n{body}\n"


class Preview:
    """A site in a folder and the server that shows it."""

    def __init__(self, site, process, address):
        self.site, self.process, self.address = site, process, address
        self.port = int(re.search(r":(\d+)/", address)[1])

    def write(self, path, text):
        file = self.site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def end(self, how=signal.SIGINT):
        """The status that the command ends with, and what else it has to say."""
        self.process.send_signal(how)
        _, errors = self.process.communicate(timeout=20)
        return self.process.returncode, errors


def make(site, base="https://example.org/"):
    (site / "content/guides").mkdir(parents=True)
    (site / "waymark.yaml").write_text(f"title: Little site\nbaseURL: {base}\n")
    (site / "content/guides/walk.md").write_text(page("A walk", "Go along the river."))
    return site


@contextlib.contextmanager
def serving(site, *options):
    process = subprocess.Popen(
        [WAYMARK, "serve", "--site", site, "--today", TODAY, *(options or ("--port", "0"))],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    said = []
    try:
        for line in process.stderr:
            said.append(line)
            if found := re.search(r"http://\S+", line):
                preview = Preview(site, process, found[0])
                preview.said = "".join(said)
                break
        else:
            raise AssertionError("".join(said))
        yield preview
    finally:
        process.kill()
        process.wait()
