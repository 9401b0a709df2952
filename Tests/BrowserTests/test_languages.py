"""A site in two languages, of which one has few pages yet."""
from playwright.sync_api import expect


def test_each_page_leads_to_itself_in_the_other_language(page, bilingual):
    page.goto(bilingual + "principles/decide-together/")
    page.get_by_role("navigation", name="Language").get_by_role("link", name="Cymraeg").click()
    expect(page.locator("h1")).to_have_text("Penderfynu gyda’n gilydd")
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    assert page.locator("link[hreflang]").evaluate_all("links => links.map(link => link.hreflang)") == [
        "en-GB", "x-default", "cy"]


def test_so_do_lists_that_waymark_makes(page, bilingual):
    page.goto(bilingual + "cy/principles/")
    page.get_by_role("navigation", name="Iaith").get_by_role("link", name="English").click()
    expect(page.locator("h1")).to_have_text("Principles")
    assert page.url.endswith("/toolkit/principles/")


def test_a_page_that_is_not_translated_says_so_and_leads_to_the_home_page(page, bilingual):
    page.goto(bilingual + "principles/be-open/")
    note = page.get_by_text("Nid yw’r dudalen hon ar gael yn Gymraeg eto.")
    expect(note).to_have_attribute("lang", "cy")
    page.get_by_role("link", name="Cymraeg").click()
    expect(page.locator("h1")).to_have_text("Pecyn cymorth cynllunio")


def test_what_is_not_translated_is_listed_all_the_same_and_marked(page, bilingual):
    page.goto(bilingual + "cy/principles/decide-together/")
    entry = page.locator(".entry", has_text="Romsey's first citizens' assembly")
    expect(entry.locator(".foreign")).to_have_text("English")
    expect(entry.get_by_role("link").first).to_have_attribute("lang", "en-GB")
    page.goto(bilingual + "cy/principles/")
    expect(page.locator(".card")).to_have_count(10)
    expect(page.locator(".card .foreign")).to_have_count(9)


def test_a_word_of_the_theme_is_in_the_pages_language(page, bilingual):
    page.goto(bilingual + "cy/parishes/larkmere/")
    expect(page.get_by_role("link", name="Neidio i’r cynnwys")).to_be_attached()
    expect(page.locator(".page-facts time").first).to_have_text("3 Mawrth 2026")


def test_a_translation_takes_what_it_does_not_say_from_its_original_and_marks_the_words(page, bilingual):
    page.goto(bilingual + "cy/parishes/larkmere/larkmere-plan/")
    expect(page.locator(".field-actions .action")).to_have_count(7)
    expect(page.locator(".field-actions .foreign")).to_have_text("English")
    expect(page.locator(".action-text [lang=en-GB]").first).to_be_visible()
    expect(page.locator(".glance-adopted dd")).to_have_text("13 Mai 2025")
    page.goto(bilingual + "cy/examples/upper-eden-referendum/")
    page.locator(".ways-principles").get_by_role("link", name="Penderfynu gyda’n gilydd").click()
    entry = page.locator(".entry", has=page.get_by_role("link", name="Upper Eden", exact=True))
    expect(entry.locator(".how [lang=en-GB]")).to_be_visible()
    page.goto(bilingual + "principles/decide-together/")
    expect(page.locator(".entry", has_text="Upper Eden")).to_have_count(1)
