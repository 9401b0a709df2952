"""A clean Debian to install the package in, and to run commands in."""
import os
import pathlib
import shutil
import subprocess
import tempfile

DEB = next(pathlib.Path(os.environ["DEB"]).glob("waymark_*.deb"))
PROJECT = pathlib.Path(__file__).resolve().parents[2]
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
# Mounts in a namespace of one's own are gone with it, whatever ends the command.
ENTER = """
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev"
ln -s /proc/self/fd "$root/dev/fd"
for device in null zero random urandom; do
    : > "$root/dev/$device"
    mount --bind "/dev/$device" "$root/dev/$device"
done
if [ -n "$shared" ]; then
    mkdir -p "$root$shared"
    mount --bind "$shared" "$root$shared"
fi
exec chroot "$root" /usr/bin/env --chdir "$folder" -i HOME=/root PATH="$PATH_INSIDE" LC_ALL=C.UTF-8 "$@"
"""


def obstacle():
    """Why no other root can be entered, or nothing."""
    if os.geteuid() != 0:
        return "only root may enter another root"
    done = subprocess.run(["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, text=True)
    return done.stderr.strip() if done.returncode else ""


class CleanRoot:
    def __init__(self):
        archive = pathlib.Path(os.environ["DEBIAN_ROOT"])
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="debian-", dir=archive.parent))
        subprocess.run(["tar", "--extract", "--file", archive, "--directory", self.folder], check=True)

    def remove(self):
        shutil.rmtree(self.folder)

    def run(self, *command, shared="", folder="/", **environment):
        """Runs a command inside, to its end, without a network; the folder `shared` has the same path inside as outside."""
        variables = [f"{name}={value}" for name, value in environment.items()]
        return subprocess.run(
            ["unshare", "--mount", "--net", "sh", "-e", "-c", ENTER, "sh", *variables, *command],
            env={**os.environ, "root": str(self.folder), "shared": str(shared), "folder": str(folder), "PATH_INSIDE": PATH},
            capture_output=True, text=True, timeout=300)

    def install(self):
        shutil.copy(DEB, self.folder / DEB.name)
        return self.run("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", f"/{DEB.name}",
                        DEBIAN_FRONTEND="noninteractive")
