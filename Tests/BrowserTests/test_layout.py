"""Pages fit every screen and every reader's settings."""
import pytest

from pages import one_of_each

# WCAG 2.2, 1.4.12: what a reader may set, and nothing may be lost.
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }"""
LARGE_TEXT = "html { font-size: 200% }"
# The parts of a page whose text is cut off: what is made to scroll, or is only for screen readers, is not lost.
CUT = """() => [...document.querySelectorAll('body *')].filter((element) => {
  const style = getComputedStyle(element)
  if (element.closest('.visually-hidden, svg, .breadcrumbs') || !element.innerText?.trim()) return false
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip'
  return (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
    || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
}).map((element) => element.outerHTML.slice(0, 120))"""
# What cannot be clicked where it stands, because something else lies over it.
COVERED = """() => [...document.querySelectorAll('a[href], button, input, summary')].filter((element) => {
  if (element.closest('.skip-link, .visually-hidden, svg') || !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false
  element.scrollIntoView({ block: 'center' })
  const [box] = element.getClientRects()
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  return top && !element.contains(top) && !top.contains(element)
}).map((element) => element.outerHTML.slice(0, 120))"""
WIDTH = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def losses(page, address, path, style=""):
    page.goto(address + path)
    if style:
        page.add_style_tag(content=style)
    too_wide = page.evaluate(WIDTH)
    return ([f"{path}: {too_wide} pixels too wide"] if too_wide > 0 else []) + \
        [f"{path}: cut off: {part}" for part in page.evaluate(CUT)] + \
        [f"{path}: covered: {part}" for part in page.evaluate(COVERED)]


@pytest.mark.parametrize("width,style", [
    (320, ""), (320, TEXT_SPACING), (1280, TEXT_SPACING), (640, ""), (1280, LARGE_TEXT), (320, LARGE_TEXT), (360, LARGE_TEXT),
], ids=["at 320 pixels", "spaced text at 320", "spaced text at 1280", "zoomed to 200 %", "text at 200 %",
        "text at 200 % at 320", "text at 200 % at 360"])
def test_nothing_is_lost(screens, output, address, width, style):
    page = screens(width)
    assert [loss for path in one_of_each(output) for loss in losses(page, address, path, style)] == []


def test_nothing_is_lost_beside_a_logo_and_in_two_languages(screens, bilingual):
    page = screens(320)
    paths = ["cy/", "cy/principles/", "principles/be-open/"]
    assert [loss for path in paths for loss in losses(page, bilingual, path)] == []
    page.goto(bilingual + "cy/principles/")
    title = page.locator(".masthead-title a").bounding_box()
    assert title["x"] + title["width"] <= page.locator(".menu > summary").bounding_box()["x"]


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_note_that_a_page_is_not_translated_stands_apart_from_the_menu(screens, bilingual, width):
    page = screens(width)
    for style in ["", LARGE_TEXT]:
        page.goto(bilingual + "principles/be-open/")
        if style:
            page.add_style_tag(content=style)
        note = page.locator(".languages-note").bounding_box()
        below = page.locator(".menu > summary" if width < 832 else ".masthead-title").bounding_box()
        assert note["y"] + note["height"] <= below["y"]


def test_a_table_that_is_wider_than_the_screen_shows_that_it_scrolls(screens, address):
    page = screens(360)
    page.goto(address + "methods/")
    table = page.locator(".comparison .table")
    assert table.evaluate("table => table.scrollWidth > table.clientWidth")
    # Shadows stay at the edges, and covers that scroll with the table hide them where there is no more of it.
    assert table.evaluate("table => getComputedStyle(table).backgroundAttachment") == "local, local, scroll, scroll"
    # No cell but the first of a row, which stays in sight, lies over the shadow.
    assert table.evaluate("""table => [...table.querySelectorAll('td, thead th:not(:first-child), tr')]
      .every((cell) => /rgba?\\(0, 0, 0, 0\\)|\\/ 0\\.0/.test(getComputedStyle(cell).backgroundColor))""")


@pytest.mark.parametrize("path", ["", "principles/decide-together/", "parishes/", "search/?q=assembly"])
def test_nothing_moves_while_a_page_loads(page, address, path):
    page.add_init_script("""window.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value
      }).observe({ type: 'layout-shift', buffered: true })""")
    page.goto(address + path, wait_until="networkidle")
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") < 0.01


def test_nothing_moves_beside_a_logo(page, bilingual):
    page.goto(bilingual)
    assert page.locator(".logo").get_attribute("width") == "120"
    assert page.locator(".logo").get_attribute("alt") == "Example District Council"


def test_readers_who_want_no_motion_get_none(screens, output, address):
    page = screens(1280, reduced_motion="reduce")
    for path in one_of_each(output):
        page.goto(address + path)
        assert page.evaluate("document.getAnimations().length") == 0
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        assert page.evaluate("""[...document.querySelectorAll('*')].every((element) => {
          const style = getComputedStyle(element)
          return parseFloat(style.transitionDuration) === 0 && style.animationName === 'none'
        })"""), path


def test_forced_colours_keep_what_is_told_by_shape(screens, address):
    page = screens(1280, forced_colors="active")
    page.goto(address + "plans/sorrel-vale-community-plan/")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    mark = page.evaluate("getComputedStyle(document.querySelector('.status-done'), '::before').backgroundColor")
    assert mark != background
    current = page.locator(".menu [aria-current]").first
    others = page.locator(".menu nav a:not([aria-current])").first
    border = "element => getComputedStyle(element).borderBottomColor"
    assert current.evaluate(border) != others.evaluate(border)
    assert current.evaluate(border) != page.locator(".more > summary").evaluate(border)
    page.goto(address + "methods/citizens-assembly/")
    filled = page.evaluate("getComputedStyle(document.querySelector('.level i')).backgroundColor")
    empty = page.evaluate("getComputedStyle(document.querySelector('.level i:last-child')).backgroundColor")
    assert filled != empty
