"""The search box of every page, by keyboard alone."""
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from test_accessibility import RULES


def open_list(page, address, words="assembly"):
    """Types into the box of a page; its list is open."""
    page.goto(address + "methods/")
    box = page.get_by_role("combobox")
    box.focus()
    page.keyboard.type(words)
    expect(page.get_by_role("listbox")).to_be_visible()
    return box


def test_arrows_go_through_the_list_and_enter_follows(page, address):
    box = open_list(page, address, "citizens assembly")
    expect(box).to_have_attribute("aria-expanded", "true")
    options = page.get_by_role("option")
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    page.keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    place = next(number for number, text in enumerate(options.all_inner_texts()) if text.startswith("Citizens' assembly"))
    for _ in range(place + 1):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Citizens' assembly")


def test_escape_closes_the_list_and_then_clears_the_box(page, address):
    box = open_list(page, address)
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("assembly")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(box).to_have_value("")
    expect(box).to_be_focused()


def test_tab_leaves_the_box_and_closes_the_list(page, address):
    box = open_list(page, address)
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).not_to_be_focused()


def test_enter_without_a_choice_leads_to_the_search_page(page, address):
    open_list(page, address, "local vote")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=local+vote")


def test_a_last_word_is_completed(page, address):
    open_list(page, address, "neighbourh")
    expect(page.get_by_role("option").first).to_have_text("neighbourhood")


def test_a_pause_in_typing_is_followed_by_one_message(page, address):
    page.goto(address + "methods/")
    page.evaluate("""() => {
      window.said = []
      const status = document.querySelector('form.search [role=status]')
      new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true })
    }""")
    page.get_by_role("combobox").focus()
    page.keyboard.type("assembly", delay=60)
    expect(page.locator("form.search [role=status]")).to_contain_text("Results: ")
    page.wait_for_timeout(1000)
    said = page.evaluate("window.said")
    assert len(said) == 1 and said[0].startswith("Results: "), said


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_the_open_list_breaks_no_rule_of_accessibility(screens, address, width, colours):
    page = screens(width, colours)
    open_list(page, address)
    page.keyboard.press("ArrowDown")
    violations = Axe().run(page, options=RULES).response["violations"]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in violations] == []
