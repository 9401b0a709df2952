"""The website behind real servers, configured as docs/publishing.md says."""
import http.client
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import unittest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = os.environ.get("WAYMARK", "waymark")
POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'"


def free_port():
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


class Served(unittest.TestCase):
    """A small site, published into a folder, and a server that shows it."""

    def publish(self, settings=""):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="waymark-hosts-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.folder.chmod(0o755)
        page = "---\ntitle: {}\nsummary: About.\n{}---\n\nText.\n"
        files = {"waymark.yaml": f"title: Toolkit\nbaseURL: https://example.org/\n{settings}",
                 "content/guides/one.md": page.format("One", "aliases: [/old/one/, /a.b/page.html]\n")}
        for name, text in files.items():
            path = self.folder / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        for words in (["build"], ["publish", "--to", str(self.folder / "www")]):
            subprocess.run([WAYMARK, *words, "--site", str(self.folder / "site")], check=True, capture_output=True)

    def serve(self, *command):
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(server.stderr.close)
        self.addCleanup(server.wait, 20)
        self.addCleanup(server.terminate)
        for _ in range(200):
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            self.assertIsNone(server.poll(), server.poll() is not None and server.stderr.read())
            time.sleep(0.05)
        self.fail("the server did not begin")

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        self.addCleanup(connection.close)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode(errors="replace")

    def check_headers_and_caches(self):
        for path, cache in [("/", "no-cache"), ("/guides/one/", "no-cache"), ("/search/index.json", "no-cache"),
                            ("/" + self.one("assets/*.css"), "public, max-age=31536000, immutable"),
                            ("/" + self.one("search/en-GB/*.bin"), "public, max-age=31536000, immutable")]:
            status, headers, _ = self.get(path)
            self.assertEqual((path, status, headers["Cache-Control"]), (path, 200, cache))
            self.assertEqual(headers["Content-Security-Policy"], POLICY)
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(headers["Referrer-Policy"], "strict-origin-when-cross-origin")
        status, headers, text = self.get("/nowhere/")
        self.assertEqual((status, headers["Content-Security-Policy"]), (404, POLICY))
        self.assertEqual(text, (self.folder / "www/404.html").read_text())
        self.assertEqual(self.get("/.waymark.json")[0], 404)

    def one(self, pattern):
        return next((self.folder / "www").glob(pattern)).relative_to(self.folder / "www").as_posix()


@unittest.skipUnless(shutil.which("nginx"), "nginx is not installed")
class Nginx(Served):
    def test_the_configuration_of_the_documentation(self):
        self.publish()
        self.port = free_port()
        section = (PROJECT / "docs/publishing.md").read_text().split("### nginx\n")[1]
        block = re.match(r"\n((?:    .*\n|\n)+)", section)[1]
        text = block.replace("listen 80;", f"listen 127.0.0.1:{self.port};").replace("/var/www/toolkit", str(self.folder / "www"))
        self.assertNotEqual(text, block)
        own = "".join(f"{name}_temp_path {self.folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.folder / "nginx.conf").write_text(
            f"daemon off; pid {self.folder}/pid; error_log stderr; events {{}}\n"
            f"http {{ include /etc/nginx/mime.types; access_log off; {own}\n{text}\n}}\n")
        self.serve("nginx", "-p", str(self.folder), "-c", str(self.folder / "nginx.conf"))
        self.check_headers_and_caches()
        self.assertEqual(self.get("/guides/one")[1]["Location"], "/guides/one/")
        status, _, text = self.get("/old/one/")
        self.assertEqual((status, "/guides/one/" in text), (200, True))


@unittest.skipUnless(shutil.which("apache2"), "Apache is not installed")
class Apache(Served):
    def test_what_host_apache_writes(self):
        self.publish("host: apache\n")
        self.port = free_port()
        modules = "".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
            for name in ("mpm_event", "authz_core", "alias", "dir", "headers", "mime"))
        (self.folder / "apache.conf").write_text(
            f"ServerRoot {self.folder}\nServerName localhost\nListen 127.0.0.1:{self.port}\nPidFile {self.folder}/pid\n"
            f"DefaultRuntimeDir {self.folder}\n"
            f"ErrorLog {self.folder}/errors\n{modules}TypesConfig /etc/mime.types\nDocumentRoot {self.folder}/www\n"
            f"<Directory {self.folder}/www>\nAllowOverride FileInfo Indexes\n</Directory>\n")
        self.serve("apache2", "-D", "FOREGROUND", "-f", str(self.folder / "apache.conf"))
        self.check_headers_and_caches()
        for old in ("/old/one/", "/old/one", "/a.b/page.html"):
            status, headers, _ = self.get(old)
            self.assertEqual((status, headers["Location"]), (301, f"http://127.0.0.1:{self.port}/guides/one/"))
        self.assertNotEqual(self.get("/old/one/more/")[0], 301)


if __name__ == "__main__":
    unittest.main()
