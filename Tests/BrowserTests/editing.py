"""The editor on a site of its own, and what tests of it have in common."""
import pathlib
import re
import shutil
import signal
import struct
import subprocess

from conftest import ROOT, TODAY, WAYMARK

EDITOR = "/.waymark/edit/"


class EditedSite:
    """A copy of this project's content that `waymark edit` is running on."""

    def __init__(self, folder, *options):
        self.folder = pathlib.Path(folder)
        shutil.copytree(ROOT / "content", self.folder / "content")
        (self.folder / "waymark.yaml").write_text("title: Planning toolkit\nbaseURL: https://example.org/\n")
        self.options = options

    def start(self):
        self.process = subprocess.Popen(
            [WAYMARK, "edit", "--site", self.folder, "--port", "0", "--today", TODAY, *self.options],
            stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/\S*token=(\w+)", line):
                self.entrance, self.port, self.token = found[0], int(found[1]), found[2]
                self.host = f"http://127.0.0.1:{self.port}"
                return self
        raise RuntimeError("waymark edit has printed no address")

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(timeout=10) == 0
        self.process.stderr.close()

    def file(self, path):
        return self.folder / "content" / path

    def form(self, path):
        return f"{self.host}{EDITOR}page.html?path=content/{path}"

    def build(self):
        subprocess.run([WAYMARK, "build", "--site", self.folder, "--today", TODAY, "--drafts"], check=True, stderr=subprocess.PIPE)
        return self.folder / "output"


def photograph(path, width=2400, height=1800):
    """A JPEG as a telephone takes it: lying on its side, with the place where it was taken."""
    subprocess.run(["vips", "gaussnoise", f"{path}.v", str(width), str(height)], check=True)
    subprocess.run(["vips", "cast", f"{path}.v", f"{path}[Q=60]", "uchar"], check=True)
    jpeg = path.read_bytes()
    orientation = struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)
    place = struct.pack("<HHII", 0x8825, 4, 1, 38)
    latitude = struct.pack("<HHHI4sI", 1, 0x0001, 2, 2, b"N\0\0\0", 0)
    exif = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 2) + orientation + place + struct.pack("<I", 0) + latitude
    # A first segment of the camera's own, right behind the mark that begins the file.
    path.write_bytes(jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:])
    return path
