#!/usr/bin/env python3
"""Random templates and data with what PyPI's pystache 0.6.8 makes of them, for OracleTests.swift to compare.

usage: templates.py > Tests/ThemeTests/Fixtures/templates.json

Left out is what Waymark does otherwise than the Mustache specification, on purpose: a partial that is indented on its
line, and a name of which an object inside has no value and one around it has. Left out is also where pystache errs: it
does not take a tag with blanks behind it for alone on its line. Apostrophes, which it escapes otherwise, do not occur.
"""
import json
import random
import sys

import pystache

CASES = 100
chance = random.Random(20260314)


def word():
    return chance.choice(["", "plain", '<b> & "c"', "Dŵr"])


def data(depth):
    """What RandomData in OracleTests.swift has."""
    return {
        "text": word(),
        "html": chance.choice(["", f"<i>{word()}</i>"]),
        "flag": chance.random() < 0.5,
        "number": chance.randint(0, 30),
        "child": data(depth - 1) if depth and chance.random() < 0.5 else None,
        "items": [data(depth - 1) for _ in range(chance.randint(0, 2) if depth else 0)],
    }


def before():
    """What may leave a tag alone on its line."""
    return chance.choice(["", "", "\n", "\n  ", "\n\t", "\r\n"])


def after():
    return chance.choice(["", "", "\n", "\r\n"])


def pieces(depth, partials):
    return "".join(piece(depth, partials) for _ in range(chance.randint(1, 5)))


def piece(depth, partials):
    if depth and chance.random() < 0.4:
        return section(depth - 1, partials)
    return chance.choice(
        [
            lambda: before() + "words" + chance.choice(["", " ", "\n", "\t\n"]),
            lambda: chance.choice(["{{text}}", "{{ text }}", "{{number}}", "{{child.text}}", "{{outer}}"]),
            lambda: chance.choice(["{{{html}}}", "{{&html}}", "{{&child.html}}", "{{& html }}"]),
            lambda: before() + chance.choice(["{{! a remark }}", "{{!\n two lines\n}}"]) + after(),
            lambda: chance.choice(["{{>part}}", "\n{{>part}}\n", "x {{> part }}\n"]) if partials else "-",
            lambda: before() + "{{=<% %>=}}" + after() + "<%text%>" + before() + "<%={{ }}=%>" + after(),
        ]
    )()


def section(depth, partials):
    name = chance.choice("text html flag number child items child.flag child.items child.child".split())
    sigil = chance.choice("#^")
    dot = "{{.}}" if (sigil, name) == ("#", "number") else ""
    return (
        f"{before()}{{{{{sigil}{name}}}}}{after()}{dot}{pieces(depth, partials)}{before()}{{{{/{name}}}}}{after()}"
    )


cases = []
for _ in range(CASES):
    page, part = pieces(3, True), pieces(1, False)
    values = data(3) | {"outer": word()}
    renderer = pystache.Renderer(partials={"part": part})
    result = renderer.render(page, values)
    cases.append({"page": page, "part": part, "data": values, "result": result})
json.dump(cases, sys.stdout, ensure_ascii=False, separators=(",", ":"))
