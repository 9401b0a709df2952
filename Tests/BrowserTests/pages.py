"""Which pages of a site the tests look at: one of every template and kind, found in what was built."""
import json
import re

TEMPLATE = re.compile(r'<body class="template-([\w-]+)">')


def every_page(output):
    """The path of each page below the site's root, in order."""
    return sorted(file.relative_to(output).as_posix() for file in output.rglob("*.html"))


def one_of_each(output):
    """One page of every template, the longest of them, and one of every kind."""
    longest = {}
    for path in every_page(output):
        text = (output / path).read_text()
        template = TEMPLATE.search(text)
        if template and len(text) > len(longest.get(template[1], ("", ""))[1]):
            longest[template[1]] = (path, text)
    kinds = {}
    for page in json.loads((output / "data/pages.json").read_text()):
        kinds.setdefault(page["kind"], page["url"].split("/some/toolkit/")[1] + "index.html")
    return sorted({path for path, _ in longest.values()} | set(kinds.values()))
