"""What is in the package, and whether all that ought to be is."""
import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from clean_root import DEB, PROJECT

WAYMARK = os.environ["WAYMARK"]


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="waymark-deb-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        run("dpkg-deb", "--extract", str(DEB), str(cls.folder))

    def test_its_files(self):
        files = {str(p.relative_to(self.folder)) for p in self.folder.rglob("*") if p.is_file()}
        self.assertEqual(files, {
            "usr/bin/waymark", "usr/share/man/man1/waymark.1.gz", "usr/share/bash-completion/completions/waymark",
            "usr/share/zsh/vendor-completions/_waymark", "usr/share/fish/vendor_completions.d/waymark.fish",
            "usr/share/doc/waymark/copyright", "usr/share/doc/waymark/changelog.gz", "usr/share/lintian/overrides/waymark"})

    def test_version_and_architecture_are_the_command_s_and_the_machine_s(self):
        fields = run("dpkg-deb", "--show", "--showformat", "${Package} ${Version} ${Architecture}", str(DEB))
        version, architecture = run(WAYMARK, "--version").strip(), run("dpkg", "--print-architecture").strip()
        self.assertEqual(fields, f"waymark {version} {architecture}")
        self.assertEqual(DEB.name, f"waymark_{version}_{architecture}.deb")

    def test_it_needs_only_what_every_debian_has(self):
        depends = run("dpkg-deb", "--field", str(DEB), "Depends")
        names = {one.split()[0] for one in depends.strip().split(", ")}
        self.assertEqual(names, {"libc6", "libgcc-s1", "libstdc++6"})

    def test_the_command_holds_no_path_of_the_machine_that_built_it(self):
        self.assertNotIn(str(PROJECT).encode(), (self.folder / "usr/bin/waymark").read_bytes())

    def test_lintian_finds_nothing(self):
        done = subprocess.run(["lintian", "--allow-root", "--fail-on", "error,warning", str(DEB)], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stdout + done.stderr)

    def test_the_manual_tells_of_each_command_and_flag(self):
        page = self.folder / "usr/share/man/man1/waymark.1.gz"
        done = subprocess.run(["man", "--warnings", "--local-file", str(page)], capture_output=True, text=True,
                              env={**os.environ, "MANWIDTH": "400", "LC_ALL": "C.UTF-8", "MANROFFOPT": ""})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        text = re.sub(r"\s+", " ", re.sub(r".\x08", "", done.stdout))

        def look(command, above):
            name = " ".join([*above, command["commandName"]])
            below = [one for one in command.get("subcommands", []) if one["commandName"] != "help" and one["shouldDisplay"]]
            if not below:
                self.assertIn(name, text)
                self.assertIn(" ".join(command["abstract"].split()), text)
            for argument in command["arguments"]:
                for flag in argument.get("names", []):
                    if flag["kind"] == "long" and argument["shouldDisplay"] and flag["name"] != "help":
                        self.assertIn("--" + flag["name"], text)
            for one in below:
                look(one, [*above, command["commandName"]])

        look(json.loads(run(WAYMARK, "--experimental-dump-help"))["command"], [])

    def test_the_shells_can_read_the_completions(self):
        share = self.folder / "usr/share"
        for shell, path in [("bash", "bash-completion/completions/waymark"), ("zsh", "zsh/vendor-completions/_waymark"),
                            ("fish", "fish/vendor_completions.d/waymark.fish")]:
            done = subprocess.run([shell, "-n", str(share / path)], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ""), shell)
        script = f'. "{share}/bash-completion/completions/waymark"; COMP_WORDS=(waymark publi); COMP_CWORD=1; ' \
                 'COMP_LINE="waymark publi"; COMP_POINT=13; _waymark waymark publi waymark; echo "${COMPREPLY[@]}"'
        self.assertEqual(run("bash", "-c", script).strip(), "publish")

    def test_the_changelog_begins_with_this_version(self):
        text = gzip.decompress((self.folder / "usr/share/doc/waymark/changelog.gz").read_bytes()).decode()
        self.assertTrue(text.startswith(f"waymark ({run(WAYMARK, '--version').strip()}) "), text[:80])

    def test_the_same_command_gives_the_same_package(self):
        made = []
        for turn in range(2):
            folder = self.folder.with_name(f"{self.folder.name}-{turn}")
            self.addCleanup(shutil.rmtree, folder)
            folder.mkdir()
            path = run(str(PROJECT / "packaging/build-deb"), WAYMARK, str(folder), "none",
                       env={**os.environ, "SOURCE_DATE_EPOCH": "1790000000"}, cwd="/", umask=[0o022, 0o077][turn])
            made.append(pathlib.Path(path.strip()).read_bytes())
        self.assertTrue(made[0] == made[1])


class Licences(unittest.TestCase):
    """The list of what the command holds, against what it is made of."""

    def setUp(self):
        text = (PROJECT / "packaging/copyright").read_text()
        paragraphs = text.strip().split("\n\n")
        self.parts = {}
        self.texts = set()
        for paragraph in paragraphs:
            if found := re.match(r"Files: (\S+)/\*", paragraph):
                self.parts[found[1]] = paragraph
            elif found := re.match(r"License: (\S+)\n .", paragraph):
                self.texts.add(found[1])
        self.named = set(re.findall(r"^License: (\S+)$", text, re.M))

    def test_every_swift_package_is_named(self):
        pins = json.loads((PROJECT / "Package.resolved").read_text())["pins"]
        for pin in pins:
            self.assertIn(pin["identity"], self.parts, "add it, with its licence, to packaging/copyright")
            checkout = PROJECT / ".build/checkouts" / pathlib.Path(pin["location"]).stem
            licence = next(checkout.glob("LICENSE*"), None)
            self.assertIsNotNone(licence, f"{pin['identity']} has no licence that could be read")
            grant = re.search(r"Copyright \(c\) (\d+) (.+?)\.?\n", licence.read_text())
            if grant:
                self.assertIn(f"{grant[1]} {grant[2]}", self.parts[pin["identity"]])

    def test_every_c_library_is_named(self):
        linked = set()
        for module in (PROJECT / "Sources").glob("*/module.modulemap"):
            links = re.findall(r'link "([^"]+)"', module.read_text())
            self.assertTrue(links, f"{module.parent.name} does not say what it links")
            for link in links:
                self.assertRegex(link, r"^:lib.+\.a$", f"{module.parent.name} is not linked statically")
                linked.add(link.removeprefix(":lib").removesuffix(".a"))
        self.assertGreaterEqual(self.parts.keys(), linked, "add it, with its licence, to packaging/copyright")

    def test_nothing_is_named_that_is_gone(self):
        pins = {pin["identity"] for pin in json.loads((PROJECT / "Package.resolved").read_text())["pins"]}
        modules = " ".join(path.read_text() for path in (PROJECT / "Sources").glob("*/module.modulemap")).lower()
        for part in self.parts:
            if part.split("/")[0] not in pins | {"swift"}:
                self.assertIn(part, modules)

    def test_every_licence_has_its_text(self):
        self.assertEqual(self.named, self.texts)


if __name__ == "__main__":
    unittest.main()
