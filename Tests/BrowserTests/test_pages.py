"""Pages as readers meet them: from principle to practice and back, and by each way in."""
import re

import pytest
from playwright.sync_api import expect

from pages import one_of_each


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
    assert days == sorted(days, reverse=True) and len(days) > 5


def test_the_accessibility_statement_is_a_link_away(page, address):
    page.goto(address + "methods/walkabout/")
    page.get_by_role("contentinfo").get_by_role("link", name="Accessibility statement").click()
    for part in ["Compliance status", "What does not meet the standard", "If you are not happy with our answer"]:
        expect(page.locator("main").get_by_text(part).first).to_be_visible()


def test_a_principle_leads_to_its_examples_from_the_first_screen(screens, output, address):
    page = screens(360)
    page.goto(address + "principles/decide-together/")
    way = page.locator(".jumps").get_by_role("link", name="Put into practice by")
    box = way.bounding_box()
    assert box["y"] + box["height"] < 900
    count = int(way.inner_text().split(":")[1].split()[0])
    assert page.locator(".ways-wm-example-principles .entry").count() == count
    way.click()
    heading = page.locator("#wm-example-principles").bounding_box()
    assert 0 <= heading["y"] < 450


# Where each link of the contents leads, from the top of the page; nothing where it leads nowhere.
PLACES = """() => [...document.querySelectorAll('.contents a')].map((link) =>
  document.getElementById(decodeURIComponent(link.hash.slice(1)))?.getBoundingClientRect().top ?? null)"""


def test_contents_are_in_the_order_of_the_page(screens, output, address):
    page = screens(1280)
    seen = 0
    for path in one_of_each(output):
        page.goto(address + path)
        places = page.evaluate(PLACES)
        assert None not in places, path
        assert places == sorted(places), path
        seen += len(places) > 0
    assert seen > 5


def contrast(one, other):
    def luminance(colour):
        parts = [int(part) / 255 for part in re.findall(r"[0-9]+", colour)[:3]]
        linear = [part / 12.92 if part <= .04045 else ((part + .055) / 1.055) ** 2.4 for part in parts]
        return .2126 * linear[0] + .7152 * linear[1] + .0722 * linear[2]
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + .05) / (dark + .05)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_risk_has_the_colour_that_its_word_names(screens, address, colours):
    page = screens(1280, colours)
    page.goto(address + "reports/adopting-the-toolkit/")
    for name, is_it in {"red": lambda red, green, blue: red > 150 and green < 80 and blue < 80,
                        "yellow": lambda red, green, blue: red > 200 and green > 160 and blue < 100,
                        "green": lambda red, green, blue: green > red + 40 and green > blue + 20}.items():
        level = page.locator(f".level-of-risk-{name}").first
        assert level.inner_text().lower() == name
        paper, ink = level.evaluate("level => [getComputedStyle(level).backgroundColor, getComputedStyle(level).color]")
        assert is_it(*[int(part) for part in re.findall(r"[0-9]+", paper)]), (name, paper)
        assert contrast(paper, ink) >= 4.5


def test_a_risk_is_told_by_word_and_shape_without_its_colour(screens, address):
    page = screens(1280)
    page.goto(address + "reports/adopting-the-toolkit/")
    shape = "level => { const style = getComputedStyle(level, '::before'); return style.clipPath + style.borderRadius }"
    shapes = {page.locator(f".level-of-risk-{name}").first.evaluate(shape) for name in ["red", "yellow", "green"]}
    assert len(shapes) == 3
    page.emulate_media(media="print")
    level = page.locator(".level-of-risk-red").first
    assert level.evaluate("level => getComputedStyle(level).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert contrast(level.evaluate("level => getComputedStyle(level).color"), "rgb(255, 255, 255)") >= 4.5
    page.emulate_media(media="screen")


def test_lettered_paragraphs_of_a_report_are_set_in(screens, address):
    page = screens(1280)
    page.goto(address + "reports/adopting-the-toolkit/")
    number, letter = (page.locator(f'[id="{id}"] .paragraph-number').bounding_box()["x"] for id in ["p-2.3", "p-2.3-a"])
    assert letter > number + 20


@pytest.mark.parametrize("path", ["cy/", "principles/be-open/"])
def test_a_brands_colours_are_calm_on_dark_pages(screens, bilingual, path):
    page = screens(1280, "dark")
    page.goto(bilingual + path)
    paper, ink = page.locator(".footer-body").evaluate(
        "footer => [getComputedStyle(footer).backgroundColor, getComputedStyle(footer).color]")
    paper = re.sub(r"color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)",
                   lambda parts: "rgb(%d, %d, %d)" % tuple(round(float(part) * 255) for part in parts.groups()), paper)
    assert contrast(paper, "rgb(0, 0, 0)") < 3
    assert contrast(paper, ink) >= 4.5
