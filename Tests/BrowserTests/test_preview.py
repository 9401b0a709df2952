"""What somebody sees who writes with `waymark serve` beside the editor."""
import os
import signal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from preview import make, page as text, serving


@pytest.fixture
def preview(tmp_path):
    with serving(make(tmp_path)) as preview:
        yield preview


def overlay(page):
    """The list of what is wrong, at the foot of the window."""
    return page.locator("[data-waymark=preview] section")


@pytest.fixture(autouse=True)
def lost_streams(request):
    """The stream of events is cut off whenever a page is loaded anew or the preview ends; its script asks for it again."""
    if "page" in request.fixturenames:
        request.getfixturevalue("page").expect_problem = "net::ERR_CONNECTION_RE"


def test_a_change_is_seen_and_the_place_on_the_page_is_kept(page, preview):
    long = "\n\n".join(f"Line {number}." for number in range(200))
    preview.write("content/guides/walk.md", text("A walk", long))
    page.goto(preview.address + "guides/walk/")
    expect(page.get_by_text("Line 199.")).to_be_visible()
    page.evaluate("scrollTo(0, 3000)")
    preview.write("content/guides/walk.md", text("A longer walk", long))
    expect(page.get_by_role("heading", name="A longer walk")).to_be_attached()
    page.wait_for_function("scrollY > 2900 && scrollY < 3100")


def test_a_mistake_is_told_on_the_page_and_goes_once_it_is_mended(page, preview):
    page.goto(preview.address + "guides/walk/")
    preview.write("content/guides/walk.md", "---\ntitle: A walk\nsumary: About it.\n---\n\nGo up the hill.\n")
    panel = overlay(page)
    expect(panel).to_contain_text("1 mistake in the site. This is the website as it was before.")
    expect(panel).to_contain_text("content/guides/walk.md:3:1")
    expect(panel).to_contain_text("Did you mean \"summary\"?")
    panel.get_by_text("What this means, and what to do").click()
    expect(panel).to_contain_text("Correct the name, or remove the line.")
    # The page is still the last good one, also when it is opened anew.
    expect(page.get_by_text("Go along the river.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Go along the river.")).to_be_visible()
    expect(overlay(page)).to_be_visible()
    preview.write("content/guides/walk.md", text("A walk", "Go up the hill."))
    expect(page.get_by_text("Go up the hill.")).to_be_visible()
    expect(overlay(page)).to_have_count(0)


def test_a_mistake_elsewhere_and_one_in_waymark_yaml_are_told_as_well(page, preview):
    page.goto(preview.address)
    preview.write("content/guides/other.md", "No front matter.\n")
    expect(overlay(page)).to_contain_text("content/guides/other.md:1:1")
    (preview.site / "content/guides/other.md").unlink()
    expect(overlay(page)).to_have_count(0)
    preview.write("waymark.yaml", "title: [\n")
    expect(overlay(page)).to_contain_text("waymark.yaml:")
    preview.write("waymark.yaml", "title: Another name\nbaseURL: https://example.org/\n")
    expect(page).to_have_title("Another name")
    (preview.site / "waymark.yaml").rename(preview.site / "away.yaml")
    expect(overlay(page)).to_contain_text("There is no waymark.yaml in")
    (preview.site / "away.yaml").rename(preview.site / "waymark.yaml")
    expect(overlay(page)).to_have_count(0)


def test_pages_are_added_renamed_and_removed(page, preview):
    page.goto(preview.address + "guides/")
    preview.write("content/guides/swim.md", text("A swim"))
    expect(page.get_by_role("main").get_by_role("link", name="A swim")).to_be_visible()
    (preview.site / "content/guides/swim.md").rename(preview.site / "content/guides/bathe.md")
    expect(page.locator("main a[href$='/guides/bathe/']")).to_be_visible()
    (preview.site / "content/guides/bathe.md").unlink()
    expect(page.get_by_role("main").get_by_role("link", name="A swim")).to_have_count(0)
    # A whole folder, made and renamed.
    preview.write("content/guides/summer/dance.md", text("A dance"))
    expect(page.locator("main a[href$='/guides/summer/dance/']")).to_be_visible()
    (preview.site / "content/guides/summer").rename(preview.site / "content/guides/winter")
    expect(page.locator("main a[href$='/guides/winter/dance/']")).to_be_visible()
    preview.write("content/guides/winter/dance.md", text("A slow dance"))
    expect(page.get_by_role("main").get_by_role("link", name="A slow dance")).to_be_visible()


def test_a_page_that_is_removed_while_it_is_looked_at_is_not_found(chromium, preview):
    page = chromium.new_page()
    page.goto(preview.address + "guides/walk/")
    preview.write("content/guides/swim.md", text("A swim"))
    (preview.site / "content/guides/walk.md").unlink()
    expect(page.get_by_role("heading", level=1)).to_have_text("We cannot find that page")
    preview.write("content/guides/walk.md", text("A walk again"))
    expect(page.get_by_role("heading", level=1)).to_have_text("A walk again")
    page.close()


def test_editors_that_save_by_renaming_are_followed(page, preview):
    page.goto(preview.address + "guides/walk/")
    for number in range(3):
        preview.write("content/guides/.walk.md.tmp", text(f"Walk {number}"))
        os.replace(preview.site / "content/guides/.walk.md.tmp", preview.site / "content/guides/walk.md")
        expect(page.get_by_role("heading", level=1)).to_have_text(f"Walk {number}")


def test_a_site_with_mistakes_from_the_start_lists_them_and_then_appears(chromium, tmp_path):
    make(tmp_path)
    (tmp_path / "content/guides/walk.md").write_text("---\ntitle: A walk\nsumary: S.\n---\n\nText.\n")
    with serving(tmp_path) as preview:
        page = chromium.new_page()
        page.goto(preview.address + "guides/walk/")
        expect(page.get_by_role("heading", level=1)).to_have_text("The website cannot be shown yet")
        expect(page.get_by_role("main")).to_contain_text("content/guides/walk.md:3:1")
        preview.write("content/guides/walk.md", "---\ntitle: A walk\nsumary: S.\nb: c\n---\n\nText.\n")
        expect(page.get_by_role("main")).to_contain_text("content/guides/walk.md:4:1")
        preview.write("content/guides/walk.md", text("A walk"))
        expect(page.get_by_role("heading", level=1)).to_have_text("A walk")
        page.close()


def test_warnings_of_the_page_are_a_button_until_they_are_asked_for(page, preview):
    preview.write("content/guides/walk.md", "---\ntitle: A walk\n---\n\nText.\n")
    page.goto(preview.address + "guides/walk/")
    page.get_by_role("button", name="1 warning").click()
    expect(overlay(page)).to_be_focused()
    expect(overlay(page)).to_contain_text("content/guides/walk.md")
    page.keyboard.press("Escape")
    expect(overlay(page)).to_have_count(0)
    expect(page.get_by_role("button", name="1 warning")).to_be_focused()
    page.goto(preview.address)
    expect(page.get_by_role("button", name="1 warning")).to_have_count(0)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_list_of_mistakes_is_accessible(chromium, preview, colours):
    context = chromium.new_context(color_scheme=colours, viewport={"width": 320, "height": 640})
    page = context.new_page()
    preview.write("content/guides/walk.md", "---\ntitle: A walk\nsumary: S.\n---\n\nText.\n")
    page.goto(preview.address)
    expect(page.get_by_role("heading", name="The website cannot be shown yet").or_(overlay(page).first)).to_be_visible()
    preview.write("content/guides/walk.md", text("A walk"))
    expect(page.locator("h1")).to_have_text("Little site")
    preview.write("content/guides/walk.md", "---\ntitle: A walk\nsumary: S.\n---\n\nText.\n")
    expect(overlay(page)).to_be_visible()
    # Somebody who listens is told as well, and nobody's focus is taken.
    expect(page.get_by_role("status").filter(has_text="1 mistake in the site")).to_be_attached()
    assert page.evaluate("document.activeElement === document.body")
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    overlay(page).get_by_role("button", name="Hide").click()
    expect(overlay(page)).to_have_count(0)
    expect(page.get_by_role("button", name="1 mistake")).to_be_focused()
    page.keyboard.press("Enter")
    expect(overlay(page)).to_be_focused()
    context.close()


def test_the_end_of_the_preview_is_told_and_its_return_found(chromium, tmp_path):
    page = chromium.new_page()
    with serving(make(tmp_path)) as preview:
        page.goto(preview.address + "guides/walk/")
        port = preview.port
        assert preview.end() == (0, "")
        expect(page.get_by_text("The preview has ended.").first).to_be_visible(timeout=10_000)
    with serving(tmp_path, "--port", str(port)) as preview:
        preview.write("content/guides/walk.md", text("After a rest"))
        expect(page.get_by_role("heading", level=1)).to_have_text("After a rest", timeout=10_000)
    page.close()


def test_a_site_below_a_path_is_previewed_there(page, tmp_path):
    with serving(make(tmp_path, base="https://example.org/some/toolkit/")) as preview:
        assert preview.address.endswith("/some/toolkit/")
        page.goto(preview.address.removesuffix("some/toolkit/"))
        assert page.url == preview.address
        page.goto(preview.address + "guides")
        page.get_by_role("main").get_by_role("link", name="A walk").first.click()
        preview.write("content/guides/walk.md", text("A longer walk"))
        expect(page.get_by_role("heading", level=1)).to_have_text("A longer walk")
        page.get_by_role("combobox").press_sequentially("longer")
        expect(page.get_by_role("option").first).to_contain_text("A longer walk")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_and_leaves_nothing_behind(page, tmp_path, how):
    with serving(make(tmp_path)) as preview:
        before = sorted(tmp_path.rglob("*"))
        page.goto(preview.address)
        assert preview.end(how) == (0, "")
        page.goto("about:blank")
    assert sorted(tmp_path.rglob("*")) == before
