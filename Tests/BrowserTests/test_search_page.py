"""The search page: filters, the address, and where results lead."""
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from test_accessibility import RULES


def results(page):
    return page.locator(".search-results .entry-title a")


def ask(page, address, query):
    page.goto(f"{address}search/?{query}")
    expect(results(page).first).to_be_visible()


def total(page):
    return int(page.locator(".search-status").inner_text().split()[-1])


def test_filters_by_keyboard_tell_how_many_results_they_leave(page, address):
    ask(page, address, "q=plan")
    before = total(page)
    box = page.get_by_role("checkbox", name="Example")
    count = int(box.locator("..").inner_text().split("(")[1].rstrip(")"))
    assert 0 < count < before
    box.focus()
    page.keyboard.press("Space")
    expect(page.locator(".search-status")).to_have_text(f"Results: {count}")
    expect(page.get_by_role("checkbox", name="Example")).to_be_focused()
    assert page.url.endswith("search/?q=plan&kind=example")
    page.keyboard.press("Space")
    expect(page.locator(".search-status")).to_have_text(f"Results: {before}")


@pytest.mark.parametrize("group", ["Only these parishes", "Only these principles"])
def test_filters_by_parish_and_principle_fold_out(page, address, group):
    ask(page, address, "q=plan")
    page.locator(".search-filters summary", has_text=group).press("Enter")
    box = page.locator("details", has_text=group).get_by_role("checkbox").first
    count = int(box.locator("..").inner_text().split("(")[1].rstrip(")"))
    box.press("Space")
    expect(page.locator(".search-status")).to_have_text(f"Results: {count}")


def test_back_restores_questions_and_filters(page, address):
    ask(page, address, "q=assembly")
    field = page.locator("main input[name=q]")
    field.fill("referendum")
    page.wait_for_url("**/search/?q=referendum")
    expect(results(page).first).to_have_text("Referendum")
    box = page.get_by_role("checkbox", name="Example")
    box.focus()
    page.keyboard.press("Space")
    page.wait_for_url("**/search/?q=referendum&kind=example")
    results(page).first.click()
    page.wait_for_url(lambda url: "/search/" not in url)
    page.go_back()
    expect(field).to_have_value("referendum")
    expect(page.get_by_role("checkbox", name="Example")).to_be_checked()
    page.go_back()
    expect(page.get_by_role("checkbox", name="Example")).not_to_be_checked()
    expect(results(page).first).to_have_text("Referendum")
    page.go_back()
    expect(field).to_have_value("assembly")


def test_a_result_leads_to_the_section_that_matched(page, address):
    ask(page, address, "q=upper+eden+official+declaration+of+the+result")
    link = results(page).filter(has_text="Upper Eden votes on its own plan")
    assert link.get_attribute("href").endswith("examples/upper-eden-referendum/#where-this-comes-from")
    link.click()
    expect(page.locator("#where-this-comes-from")).to_be_in_viewport()


def test_results_tell_their_kind_and_the_words_found(page, address):
    ask(page, address, "q=referendum")
    entry = page.locator(".search-results .entry", has_text="Upper Eden votes on its own plan")
    expect(entry.locator("mark").first).to_have_text("referendum", ignore_case=True)
    expect(entry.locator(".entry-place")).to_have_text("Example")


def test_what_was_loaded_answers_without_a_connection(page, address):
    ask(page, address, "q=referendum")
    first = results(page).first.inner_text()
    page.locator("main input[name=q]").fill("assembly")
    expect(results(page).first).to_have_text("Citizens' assembly")
    page.route(lambda url: not url.endswith(".svg"), lambda route: route.abort())
    page.locator("main input[name=q]").fill("referendum")
    page.wait_for_url("**/search/?q=referendum")
    expect(results(page).first).to_have_text(first)


def test_each_language_is_searched_on_its_own(page, bilingual):
    page.goto(bilingual + "cy/search/?q=penderfynu")
    expect(results(page)).to_have_text(["Penderfynu gyda’n gilydd"])
    page.goto(bilingual + "search/?q=penderfynu")
    expect(page.locator(".search-status")).to_contain_text("Nothing was found")


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_results_break_no_rule_of_accessibility(screens, address, width, colours):
    page = screens(width, colours)
    ask(page, address, "q=plan&kind=example")
    violations = Axe().run(page, options=RULES).response["violations"]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
