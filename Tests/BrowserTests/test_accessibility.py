"""No page breaks a rule of accessibility that a program can check: WCAG 2.2 AA and best practice, by axe-core."""
import os

import pytest
from axe_playwright_python.sync_playwright import Axe

from pages import every_page, one_of_each

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
         "rules": {"target-size": {"enabled": True}}}
# Dark pages differ from light ones in their colours alone.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
SCREENS = [(1280, "light", RULES), (320, "light", RULES), (1280, "dark", COLOURS), (320, "dark", COLOURS)]
# `make test-all-pages` looks at every page, which takes too long for every day.
chosen = every_page if os.environ.get("WAYMARK_ALL_PAGES") else one_of_each


def violations(page, address, path, rules=RULES):
    page.goto(address + path)
    found = Axe().run(page, options=rules).response["violations"]
    return [f"{path}: {rule['id']}: {node['html'][:200]} {node.get('failureSummary', '')}"
            for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("width,colours,rules", SCREENS, ids=["wide", "narrow", "wide and dark", "narrow and dark"])
def test_no_page_breaks_a_rule(screens, output, address, width, colours, rules):
    page = screens(width, colours)
    assert [problem for path in chosen(output) for problem in violations(page, address, path, rules)] == []


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_nor_does_a_site_in_a_councils_colours_and_two_languages(screens, bilingual, colours):
    page = screens(1280, colours)
    paths = ["", "cy/", "cy/principles/decide-together/", "cy/principles/", "principles/be-open/", "parishes/larkmere/",
             "cy/parishes/larkmere/larkmere-plan/", "cy/reports/adopting-the-toolkit/"]
    assert [problem for path in paths for problem in violations(page, bilingual, path)] == []
