"""Runs the commands of the workflows that `waymark init --ci` writes, as a host would, in a repository of their own."""
import os
import pathlib
import re
import stat
import subprocess

import yaml

WAYMARK = pathlib.Path(os.environ.get("WAYMARK", ".build/release/waymark")).resolve()
FILES = {"github": ".github/workflows/waymark.yml", "gitlab": ".gitlab-ci.yml"}
OWNERS = {"github": ".github/CODEOWNERS", "gitlab": ".gitlab/CODEOWNERS"}
PARISH = "content/parishes/first-parish"
# Each is a file's name.
STRANGE_NAMES = [
    "*", "Minutes [1]", "two\nlines", "$(touch run)", "`touch run`", "'; touch run; '", '"; touch run; "', "--help", "-x",
    "a\r## Not a heading", "\x1b[31mred", "<img src=x>", ":(top)x", "\\"]

# Programs that the workflows call and that a test must not: what each was asked is written down.
STAND_INS = {
    "sudo": 'exec "$@"',
    "apt-get": 'echo "apt-get $*" >> "$CALLS"',
    "gh": 'echo "gh $*" >> "$CALLS"',
    "curl": """
        echo "curl $*" >> "$CALLS"
        while [ $# -gt 1 ]; do if [ "$1" = --output ]; then printf package > "$2"; fi; shift; done""",
    # Import is told apart by its first word; everything else is the command itself.
    "waymark": """
        if [ "$1" != import ]; then exec "$WAYMARK" "$@"; fi
        echo "waymark $*" >> "$CALLS"
        for file; do :; done
        case $file in *refused*) echo "This file has tracked changes. Accept them in Word." >&2; exit 1 ;; esac
        page=$(dirname "$(dirname "$file")")/$(basename "${file%.*}").md
        echo "$page"
        echo "To be filled in: the summary." >&2
        printf -- '---\\ntitle: Minutes\\nsummary: What was said.\\n---\\n\\nText.\\n' > "$page"
        # As where something else of the site is wrong.
        exit 1
    """,
}


def git(folder, *arguments):
    settings = ["user.name=Test", "user.email=test@example.org", "commit.gpgsign=false"]
    command = ["git", "-C", str(folder)] + [word for setting in settings for word in ("-c", setting)]
    return subprocess.run(command + list(arguments), check=True, capture_output=True, text=True, env=bare()).stdout.strip()


def bare():
    """The environment without the settings of whoever runs the tests."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}


class Repository:
    """A repository that `waymark init --ci` made, with a parish that @ash-clerk looks after, and its host's bare copy."""

    def __init__(self, folder, host, site="."):
        self.host = host
        self.folder = folder / "work"
        self.site = self.folder / site
        self.temporary = folder / "temporary"
        self.calls = folder / "calls.txt"
        for path in (self.folder, self.temporary, folder / "bin"):
            path.mkdir()
        self.calls.touch()
        for name, script in STAND_INS.items():
            program = folder / "bin" / name
            program.write_text("#!/bin/bash\n" + script)
            program.chmod(program.stat().st_mode | stat.S_IXUSR)
        self.path = f"{folder / 'bin'}:{os.environ['PATH']}"
        git(self.folder, "init", "--quiet", "--initial-branch=main")
        self.waymark("init", "--ci", host, site)
        self.change(f"{PARISH}/index.md", "\ntype:", "\neditors: [ash-clerk]\ntype:")
        self.change("content/index.md", "\nsummary:", "\neditors: [officer]\nsummary:")
        (self.folder / OWNERS[host]).write_text(self.waymark("report", "editors", "--site", site))
        self.commit()
        git(folder, "init", "--quiet", "--bare", "host.git")
        git(self.folder, "remote", "add", "origin", str(folder / "host.git"))
        git(self.folder, "push", "--quiet", "origin", "main")
        git(self.folder, "fetch", "--quiet", "origin")
        git(self.folder, "switch", "--quiet", "--create", "change")

    def waymark(self, *arguments):
        return subprocess.run(
            [WAYMARK, *arguments], cwd=self.folder, check=True, capture_output=True, text=True, env=bare()).stdout

    def write(self, path, text):
        file = self.site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def change(self, path, old, new):
        text = (self.site / path).read_text()
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def fill_inbox_with_strange_names(self):
        """Files that are made pages of, whatever a shell, git, Markdown or a log could take their names for, and one that is not."""
        for name in STRANGE_NAMES + ["refused"]:
            self.write(f"{PARISH}/inbox/{name}.docx", "A Word file.")
        self.write(f"{PARISH}/plans/inbox/plan.pdf", "Not even a Word file.")

    def assert_strange_names_became_pages(self, revision):
        changed = git(self.folder, "diff", "-z", "--name-status", "--no-renames", "HEAD^", revision).split("\0")[:-1]
        inbox = f"{PARISH}/inbox"
        # As Python reads what programs print.
        names = [name.replace("\r", "\n") for name in STRANGE_NAMES]
        assert set(zip(changed[::2], changed[1::2])) == (
            {("D", f"{inbox}/{name}.docx") for name in names} | {("A", f"{PARISH}/{name}.md") for name in names}
            | {("D", f"{PARISH}/plans/inbox/plan.pdf"), ("A", f"{PARISH}/plans/plan.md")})
        assert (self.site / f"{inbox}/refused.docx").exists()
        assert not list(self.folder.rglob("run"))
        assert self.calls.read_text().count("waymark import --site . --parish=first-parish -- ") == len(STRANGE_NAMES) + 2

    def commit(self):
        git(self.folder, "add", "--all")
        git(self.folder, "commit", "--quiet", "--allow-empty", "--message", "Change")

    def publish(self):
        """What is in the current state becomes the state before the change."""
        self.commit()
        git(self.folder, "push", "--quiet", "origin", "HEAD:main")
        git(self.folder, "fetch", "--quiet", "origin")

    def workflow(self):
        return yaml.safe_load((self.folder / FILES[self.host]).read_text())

    def run(self, script, variables, shell=("bash", "-eo", "pipefail")):
        environment = bare() | {"PATH": self.path, "WAYMARK": str(WAYMARK), "CALLS": str(self.calls)} | variables
        assert "${{" not in script, "an expression would become part of the command's text"
        result = subprocess.run(
            [*shell, "-c", script], cwd=self.folder, env=environment, capture_output=True, text=True,
            stdin=subprocess.DEVNULL)
        assert "unbound" not in result.stderr
        return result


class GitHub(Repository):
    """The steps of jobs, each with the variables that it asks for."""

    def __init__(self, folder, site="."):
        super().__init__(folder, "github", site)
        self.summary = folder / "summary.md"
        self.output = folder / "output.txt"

    def step(self, job, name, **values):
        """Runs one step. `values` stand for the expressions that its variables are given as."""
        workflow = self.workflow()
        step = next(step for step in workflow["jobs"][job]["steps"] if step.get("name") == name)
        variables = dict(workflow["env"])
        for variable, expression in step.get("env", {}).items():
            assert re.fullmatch(r"\$\{\{ .+ \}\}", expression)
            variables[variable] = values[variable]
        variables |= {"RUNNER_TEMP": str(self.temporary), "GITHUB_STEP_SUMMARY": str(self.summary)}
        variables |= {"GITHUB_OUTPUT": str(self.output)} | {k: v for k, v in values.items() if k in workflow["env"]}
        self.summary.unlink(missing_ok=True)
        self.output.unlink(missing_ok=True)
        self.summary.touch()
        result = self.run(step["run"], variables)
        result.summary = self.summary.read_text()
        return result

    def check(self, author="a-stranger", base="main"):
        self.commit()
        return self.step("check", "Check the pages", AUTHOR=author, BASE=base)


class GitLab(Repository):
    """The jobs, each with the predefined variables that it uses."""

    def __init__(self, folder, site="."):
        super().__init__(folder, "gitlab", site)

    def job(self, name, shell=("bash", "-eo", "pipefail"), **values):
        workflow = self.workflow()
        script = "\n".join(workflow[name]["before_script"] + workflow[name]["script"])
        defaults = {
            "WAYMARK_PACKAGE": PACKAGE, "CI_MERGE_REQUEST_DIFF_BASE_SHA": git(self.folder, "rev-parse", "origin/main"),
            "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": "change", "CI_SERVER_HOST": "gitlab.example.org",
            "CI_PROJECT_PATH": "vale/toolkit", "TMPDIR": str(self.temporary)}
        return self.run(script, {k: str(v) for k, v in workflow["variables"].items()} | defaults | values, shell)

    def check(self, author="a-stranger"):
        self.commit()
        result = self.job("check", GITLAB_USER_LOGIN=author)
        summary = self.folder / "summary.md"
        result.summary = summary.read_text() if summary.exists() else ""
        return result


# The address of the package that the stand-in for curl fetches, with its checksum.
PACKAGE = "https://example.org/waymark.deb#sha256=bc4a71180870f7945155fbb02f4b0a2e3faa2a62d6d31b7039013055ed19869a"
