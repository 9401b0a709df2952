"""Pages as readers meet them: from principle to practice and back, by keyboard, on a narrow screen."""
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PAGES = [
    "", "principles/", "principles/decide-together/", "steps/", "steps/gather-a-group/", "methods/",
    "methods/citizens-assembly/", "examples/", "examples/upper-eden-referendum/", "parishes/", "parishes/larkmere/",
    "parishes/larkmere/larkmere-plan/", "plans/", "guides/about/", "glossary/", "glossary/referendum/", "search/", "404.html", "coverage/",
    "reports/", "reports/adopting-the-toolkit/", "consultations/vale-hall-question/",
    "parishes/larkmere/village-survey/",
]


def test_a_principle_leads_to_an_example_and_the_example_back(page, address):
    page.goto(address + "principles/decide-together/")
    page.locator("main").get_by_role("link", name="Upper Eden votes on its own plan").click()
    expect(page.locator("h1")).to_have_text("Upper Eden votes on its own plan")
    page.locator("main").get_by_role("link", name="Decide together").first.click()
    expect(page.locator("h1")).to_have_text("Decide together")


def test_the_skip_link_comes_first_and_leads_to_the_content(page, address):
    page.goto(address + "principles/decide-together/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")


@pytest.mark.parametrize("path", PAGES)
def test_no_page_breaks_a_rule_of_accessibility(chromium, address, path):
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + path)
    # The policy keeps scripts of others out of the page; the checker is added past it, by the browser itself.
    results = Axe().run(page)
    context.close()
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways_on_a_narrow_screen(chromium, address, path):
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address + path)
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert width <= 320
