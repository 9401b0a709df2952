"""Every page works with a keyboard alone: the skip link first, focus that can be seen, in order, and no trap."""
import pytest

PAGES = ["", "principles/decide-together/", "methods/", "plans/sorrel-vale-community-plan/", "parishes/", "search/"]

# What the focus is on: whether it can be seen, and what it is. A ring may be drawn by what is around the focus.
FOCUS = """() => {
  const element = document.activeElement
  if (element === document.body) return null
  window.focused ??= []
  const before = window.focused.at(-1)
  const isNew = !window.focused.includes(element)
  window.focused.push(element)
  const rings = [element, element.closest('.search-box'), element.closest('.card')].filter(Boolean)
  const isRinged = (style) =>
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
  const box = element.getBoundingClientRect()
  return {
    isNew,
    isSeen: rings.some((ring) => isRinged(getComputedStyle(ring))) && box.width > 0 && box.bottom > 0,
    follows: !before || Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
    words: element.outerHTML.slice(0, 120),
  }
}"""

REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })).length"""


@pytest.mark.parametrize("path", PAGES)
def test_the_focus_goes_through_the_whole_page_in_order_and_is_seen(page, address, path):
    # Without motion, so that what has the focus is in sight at once.
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + path)
    reachable = page.evaluate(REACHABLE)
    stops = []
    for _ in range(reachable + 20):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None or not stop["isNew"]:
            break
        stops.append(stop)
    assert "skip-link" in stops[0]["words"]
    assert [stop["words"] for stop in stops if not stop["isSeen"] or not stop["follows"]] == []
    assert len(stops) == reachable


def test_the_skip_link_leads_to_the_content(page, address):
    page.goto(address + "principles/decide-together/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")


def test_the_rest_of_the_menu_opens_and_closes_by_keyboard(page, address):
    page.goto(address + "principles/decide-together/")
    more = page.locator(".more > summary")
    more.focus()
    page.keyboard.press("Enter")
    glossary = page.locator(".more").get_by_role("link", name="Glossary")
    assert glossary.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not glossary.is_visible()
    assert page.evaluate("document.activeElement.matches('.more > summary')")


def test_the_menu_opens_on_a_narrow_screen_without_a_script(chromium, address):
    context = chromium.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "principles/decide-together/")
    page.locator(".menu > summary").click()
    page.locator(".menu").get_by_role("link", name="Glossary").click()
    assert page.url.endswith("/glossary/")
    context.close()
