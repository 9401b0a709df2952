"""Pages as readers meet them: from principle to practice and back, and by each way in."""
from playwright.sync_api import expect


def test_a_principle_leads_to_an_example_and_the_example_back(page, address):
    page.goto(address + "principles/decide-together/")
    page.locator("main").get_by_role("link", name="Upper Eden votes on its own plan").click()
    expect(page.locator("h1")).to_have_text("Upper Eden votes on its own plan")
    page.locator("main").get_by_role("link", name="Decide together").first.click()
    expect(page.locator("h1")).to_have_text("Decide together")


def test_the_home_page_leads_by_principle_step_place_and_search(page, address):
    for words, heading in [("Decide together", "Decide together"), ("Gather a group", "Gather a group"),
                           ("Larkmere", "Larkmere")]:
        page.goto(address)
        page.locator("main").get_by_role("link", name=words, exact=True).first.click()
        expect(page.locator("h1")).to_have_text(heading)
    page.goto(address)
    expect(page.locator("main").get_by_role("search")).to_be_visible()


def test_a_map_shows_the_parishes_and_leads_to_them(page, address):
    page.goto(address + "parishes/")
    page.locator(".map").get_by_role("link", name="Sorrel Bridge").click()
    expect(page.locator("h1")).to_have_text("Sorrel Bridge")


def test_names_on_a_map_cover_nothing(page, address):
    page.goto(address + "parishes/")
    boxes = [text.bounding_box() for text in page.locator(".map text").all()]
    pins = [pin.bounding_box() for pin in page.locator(".map-disc").all()]

    def overlap(one, other):
        return (one["x"] < other["x"] + other["width"] and other["x"] < one["x"] + one["width"]
                and one["y"] < other["y"] + other["height"] and other["y"] < one["y"] + one["height"])

    pairs = [(a, b) for number, a in enumerate(boxes) for b in boxes[number + 1:] + pins]
    assert not any(overlap(a, b) for a, b in pairs)


def test_a_plan_tells_its_progress_in_words_and_its_actions_by_status(page, address):
    page.goto(address + "plans/sorrel-vale-community-plan/")
    expect(page.locator(".field-actions .progress-words")).to_have_text("2 of 6 actions done")
    titles = page.locator(".actions-title").all_inner_texts()
    assert [title.split()[0] for title in titles] == ["Under", "Not", "Done"]


def test_targets_stand_apart_from_results(page, address):
    page.goto(address + "examples/every-one-every-day/")
    expect(page.locator(".field-facts h3")).to_have_text(["Results", "Targets"])
    expect(page.locator(".field-facts .facts").first.locator(".fact-target")).to_have_count(0)


def test_what_is_new_comes_first(output, page, address):
    page.goto(address + "whats-new/")
    days = page.locator("main time").evaluate_all("times => times.map(time => time.dateTime)")
    assert days == sorted(days, reverse=True) and len(days) > 20


def test_the_accessibility_statement_is_a_link_away(page, address):
    page.goto(address + "methods/walkabout/")
    page.get_by_role("contentinfo").get_by_role("link", name="Accessibility statement").click()
    for part in ["Compliance status", "What does not meet the standard", "If you are not happy with our answer"]:
        expect(page.locator("main").get_by_text(part).first).to_be_visible()
