"""Search as readers meet it: in the box, on the search page, by keyboard."""
from playwright.sync_api import expect


def test_searching_for_a_word_leads_to_the_page(page, address):
    page.goto(address)
    page.locator("input[name=q]").fill("citizens assembly")
    page.locator("input[name=q]").press("Enter")
    page.wait_for_url("**/search/?q=citizens+assembly*")
    result = page.locator("main").get_by_role("link", name="Citizens' assembly").first
    expect(result).to_be_visible()
    result.click()
    expect(page.locator("h1")).to_have_text("Citizens' assembly")
    assert "/some/toolkit/" in page.url


def test_the_query_in_an_address_is_answered(page, address):
    page.goto(address + "search/?q=referendum")
    expect(page.locator("main input[name=q]")).to_have_value("referendum")
    expect(page.locator("main").get_by_role("link", name="Upper Eden votes on its own plan").first).to_be_visible()


def test_a_typo_is_forgiven_and_said(page, address):
    page.goto(address + "search/?q=referendom")
    expect(page.locator("main")).to_contain_text("referendum")
    expect(page.locator("main").get_by_role("link", name="Upper Eden votes on its own plan").first).to_be_visible()


def test_markup_in_a_query_is_only_text(page, address):
    page.goto(address + "search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+assembly")
    expect(page.locator("main").get_by_role("link", name="Citizens' assembly").first).to_be_visible()
    assert page.locator("main img[src=x]").count() == 0


def test_without_a_script_the_form_leads_to_a_list_of_everything(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("input[name=q]").fill("vote")
    page.locator("button.search-button").click()
    expect(page.locator("h1")).to_have_text("Search")
    expect(page.locator("main").get_by_role("link", name="Upper Eden votes on its own plan")).to_be_visible()
    context.close()
