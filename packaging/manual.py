"""The manual page, from what the command's own parser says of itself (`waymark --experimental-dump-help`)."""
import datetime

EXIT_STATUS = [
    ("0", "All is well."),
    ("1", "The content has errors; nothing was built."),
    ("2", "The command was used wrongly."),
    ("3", "The machine failed: a disk, a permission, a program that is missing."),
]
ENVIRONMENT = [
    ("SOURCE_DATE_EPOCH", "The time to take for now, in seconds since 1970, where no day is given."),
    ("NO_COLOR", "If it is set to anything, mistakes are told without colours."),
]
FILES = [
    ("waymark.yaml", "What the site is called and where it will live."),
    ("content/", "The pages, and files beside them."),
    ("themes/", "Changes to how the website looks."),
    ("output/", "The website."),
    (".waymark/", "What builds keep for the next one; may be deleted."),
]


def escaped(text):
    """Text as roff reads it: nothing of it is a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text


def paragraphs(text):
    """Paragraphs; lines that begin with two spaces are shown as they are."""
    lines = []
    for paragraph in text.split("\n\n"):
        if paragraph.startswith("  "):
            lines += [".PP", ".nf", *(escaped("  " + line.strip()) for line in paragraph.split("\n")), ".fi"]
        else:
            lines += [".PP", escaped(" ".join(paragraph.split()))]
    return lines


def tagged(name, text):
    return [".TP", name, escaped(text)]


def flag(name):
    return "\\fB" + escaped(("-" if name["kind"] == "short" else "--") + name["name"]) + "\\fR"


def value(argument):
    return "\\fI" + escaped(argument["valueName"]) + "\\fR"


def label(argument):
    """An argument as it is typed, such as `-o, --output FOLDER`."""
    if argument["kind"] == "positional":
        return value(argument)
    names = ", ".join(flag(name) for name in argument["names"])
    return names + " " + value(argument) if argument["kind"] == "option" else names


def explanation(argument):
    text = argument.get("abstract", "")
    if values := argument.get("allValues"):
        text += f" (one of: {', '.join(values)})"
    default = argument.get("defaultValue")
    if default and "(default" not in text and argument["kind"] != "flag":
        text += f" (default: {default})"
    return text


def synopsis(command):
    name = " ".join([*command.get("superCommands", []), command["commandName"]])
    words = ["\\fB" + escaped(name) + "\\fR"]
    for argument in shown(command):
        if argument["kind"] == "positional":
            words.append(value(argument))
        elif argument["kind"] == "option" and not argument["isOptional"]:
            words.append(label(argument))
    return " ".join(words + ["[\\fIoptions\\fR]"])


def shown(command):
    hidden = {"help", "version"}
    return [one for one in command.get("arguments", []) if one["shouldDisplay"] and one["valueName"] not in hidden]


def section(command):
    """A command, or the commands that it is the family name of."""
    if not command["shouldDisplay"] or command["commandName"] == "help":
        return []
    if command.get("subcommands"):
        return [line for below in command["subcommands"] for line in section(below)]
    lines = [".SS " + synopsis(command), escaped(command.get("abstract", ""))]
    if command.get("discussion"):
        lines += paragraphs(command["discussion"])
    for argument in shown(command):
        lines += tagged(label(argument), explanation(argument))
    return lines


def page(help_of_all, version, time):
    """The manual page, of section 1, dated `time` (seconds since 1970)."""
    root = help_of_all["command"]
    name = root["commandName"]
    date = datetime.datetime.fromtimestamp(time, datetime.timezone.utc).strftime("%Y-%m-%d")
    abstract = root["abstract"].rstrip(".")
    lines = [
        f'.TH {name.upper()} 1 {date} "{name} {version}" "User Commands"',
        ".SH NAME", f"{name} \\- {escaped(abstract[0].lower() + abstract[1:])}",
        ".SH SYNOPSIS", f"\\fB{name}\\fR \\fIcommand\\fR [\\fIoptions\\fR]", ".br", f"\\fB{name} \\-\\-version\\fR",
        ".br", f"\\fB{name} help\\fR \\fIcommand\\fR",
        ".SH DESCRIPTION", *paragraphs(root["discussion"])[1:],
        ".SH COMMANDS", *(line for command in root["subcommands"] for line in section(command)),
    ]
    for title, rows in [("EXIT STATUS", EXIT_STATUS), ("ENVIRONMENT", ENVIRONMENT), ("FILES", FILES)]:
        lines += [".SH " + title, *(line for row in rows for line in tagged("\\fB" + escaped(row[0]) + "\\fR", row[1]))]
    lines += [".SH SEE ALSO", "\\fBgit\\fR(1), \\fBrsync\\fR(1)"]
    return "\n".join(lines) + "\n"
