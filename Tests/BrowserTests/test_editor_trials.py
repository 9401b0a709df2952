"""waymark edit in the hands of somebody new to it: pages left without saving, a server that ends, files that cannot be read, translations."""
import re

import pytest

from editing import EDITOR, EditedSite
from test_editor import clerk, open_form, save, wait_until_saved
from test_editor_access import SCREENS, broken_rules

BROKEN = "---\ntitle: [Broken\nsummary: A page.\n---\n\nText.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = EditedSite(tmp_path_factory.mktemp("tried") / "site")
    configuration = site.folder / "waymark.yaml"
    configuration.write_text(configuration.read_text() + "languages: [en-GB, cy]\n")
    site.file("examples/romsey-assembly-2024.cy.md").write_text("---\ntitle: Romsey eto\nsummary: Eto.\n---\n\nTestun.\n")
    # There is a mistake from the beginning, so there is no website without an error yet.
    site.file("guides/broken.md").write_text(BROKEN)
    site.start()
    yield site
    site.stop()


def test_what_was_left_without_saving_is_offered_again(clerk, site):
    path = "methods/phone-round.md"
    before = site.file(path).read_text()
    clerk.on("dialog", lambda dialog: dialog.accept())
    open_form(clerk, site, path)
    clerk.get_by_label("Summary").fill("Typed, and left.")
    clerk.get_by_label("Text", exact=True).fill("Words that were left.")
    clerk.get_by_role("link", name="All pages").click()
    clerk.wait_for_selector("#pages li")
    clerk.go_back()
    clerk.get_by_role("button", name="Bring it back").click()
    assert clerk.get_by_label("Summary").input_value() == "Typed, and left."
    assert site.file(path).read_text() == before
    save(clerk)
    assert "summary: Typed, and left." in site.file(path).read_text() and "Words that were left." in site.file(path).read_text()
    clerk.reload()
    clerk.wait_for_selector("#columns:not([hidden])")
    assert clerk.get_by_role("button", name="Bring it back").count() == 0
    clerk.get_by_label("Summary").fill("Not wanted.")
    clerk.reload()
    clerk.get_by_role("button", name="Throw it away").click()
    assert clerk.get_by_label("Summary").input_value() == "Typed, and left."
    assert clerk.evaluate("document.activeElement.id") == "heading"
    clerk.reload()
    clerk.wait_for_selector("#columns:not([hidden])")
    assert clerk.get_by_role("button", name="Throw it away").count() == 0


def test_what_is_brought_back_meets_what_somebody_else_has_changed_since(clerk, site):
    path = "steps/agree-how-to-work.md"
    file = site.file(path)
    clerk.on("dialog", lambda dialog: dialog.accept())
    open_form(clerk, site, path)
    clerk.get_by_label("Summary").fill("The clerk's summary.")
    clerk.get_by_label("Text", exact=True).fill("The clerk's text.")
    theirs = re.sub("(?m)^summary: .*$", "summary: Theirs.", file.read_text())
    theirs = theirs[:theirs.rindex("---\n") + 4] + "\nTheir text.\n"
    file.write_text(theirs)
    clerk.reload()
    clerk.get_by_role("button", name="Bring it back").click()
    clerk.expect_problem = "409"
    clerk.get_by_role("button", name="Save this page").click()
    clash = clerk.get_by_role("region", name="Somebody else has changed this page meanwhile")
    clash.wait_for()
    assert file.read_text() == theirs
    assert clash.get_by_role("group", name="Summary").get_by_role("region").all_inner_texts() == ["The clerk's summary.", "Theirs."]
    clash.get_by_role("group", name="Summary").get_by_label("Your version", exact=True).check()
    clash.get_by_role("group", name="Text").get_by_label("The other version", exact=True).check()
    clash.get_by_role("button", name="Save what I have chosen").click()
    wait_until_saved(clerk)
    assert file.read_text() == theirs.replace("Theirs.", "The clerk's summary.")


def hold_answers(page):
    """Lets each save be answered only once `release()` is called in the page."""
    page.evaluate("""() => {
      const ask = window.fetch
      window.fetch = async (address, options) => {
        const answer = await ask(address, options)
        if (String(address).endsWith('save')) {
          document.body.classList.add('is-held')
          await new Promise((release) => { window.release = release })
          document.body.classList.remove('is-held')
        }
        return answer
      }
    }""")


def save_and_hold(page):
    page.get_by_role("button", name="Save this page").click()
    page.wait_for_selector("body.is-held")


def test_what_is_typed_while_a_save_is_on_its_way_stays(clerk, site):
    path = "steps/know-the-place.md"
    open_form(clerk, site, path)
    hold_answers(clerk)
    summary, text = clerk.get_by_label("Summary"), clerk.get_by_label("Text", exact=True)
    summary.fill("First.")
    save_and_hold(clerk)
    summary.fill("First. Second.")
    text.fill("Typed while saving.")
    clerk.evaluate("release()")
    wait_until_saved(clerk)
    assert clerk.locator("#status").inner_text().endswith("What you have typed since is not saved yet.")
    assert "\nsummary: First.\n" in site.file(path).read_text()
    assert (summary.input_value(), text.input_value()) == ("First. Second.", "Typed while saving.")
    assert clerk.evaluate("Object.keys(sessionStorage)") == [f"waymark-draft content/{path}"]
    save_and_hold(clerk)
    clerk.evaluate("release()")
    clerk.locator("#status", has_text=re.compile("published yet.$")).wait_for()
    assert "\nsummary: First. Second.\n" in site.file(path).read_text()
    assert site.file(path).read_text().endswith("---\n\nTyped while saving.\n")
    assert clerk.evaluate("Object.keys(sessionStorage)") == []


def test_what_is_typed_while_a_save_is_on_its_way_meets_what_somebody_else_has_changed(clerk, site):
    path = "steps/write-the-plan.md"
    file = site.file(path)
    open_form(clerk, site, path)
    hold_answers(clerk)
    clerk.get_by_label("Summary").fill("Mine.")
    theirs = file.read_text()[:file.read_text().rindex("---\n") + 4] + "\nTheir text.\n"
    file.write_text(theirs)
    save_and_hold(clerk)
    clerk.get_by_label("Text", exact=True).fill("My text.")
    clerk.evaluate("release()")
    wait_until_saved(clerk)
    clerk.expect_problem = "409"
    save_and_hold(clerk)
    clerk.evaluate("release()")
    clash = clerk.get_by_role("region", name="Somebody else has changed this page meanwhile")
    assert clash.get_by_role("group", name="Text").get_by_role("region").all_inner_texts() == ["My text.", "Their text."]
    assert file.read_text().endswith("\nTheir text.\n") and "summary: Mine." in file.read_text()


def test_saving_tells_what_becomes_of_the_page(clerk, site):
    assert "It is published when whoever looks after the website builds it." in clerk.locator("#keeping").inner_text()
    open_form(clerk, site, "methods/local-vote.md")
    clerk.get_by_label("Summary").fill("A vote on what to do first.")
    save(clerk)
    assert clerk.locator("#status").inner_text() == "Saved. It lies on this computer, and is not published yet."


def test_the_page_beside_the_form_has_its_looks_while_another_page_is_broken(clerk, site):
    open_form(clerk, site, "methods/local-vote.md")
    header = clerk.frame_locator("#preview").locator("body")
    assert header.evaluate("body => getComputedStyle(body).margin") == "0px"


def test_a_file_whose_top_cannot_be_read_is_put_right_and_becomes_a_form(clerk, site):
    open_form(clerk, site, "guides/broken.md")
    file = clerk.get_by_label("The page’s file")
    assert file.input_value() == BROKEN
    assert not clerk.get_by_label("Summary").is_visible()
    clerk.get_by_role("button", name="Line 2").first.click()
    assert file.evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd)") == "title: [Broken"
    file.fill(BROKEN.replace("[Broken", "Mended"))
    clerk.frame_locator("#preview").get_by_role("heading", name="Mended").wait_for()
    clerk.get_by_role("button", name="Save this page").click()
    title = clerk.get_by_label("Title (needed)")
    title.wait_for()
    assert title.input_value() == "Mended" and clerk.locator("#status").inner_text() == "Saved."
    assert site.file("guides/broken.md").read_text() == BROKEN.replace("[Broken", "Mended")


def test_what_was_typed_into_a_broken_file_is_offered_again_and_apart_from_what_was_typed_into_its_form(clerk, site):
    path = "guides/turning.md"
    file = site.file(path)
    sound = BROKEN.replace("[Broken", "Sound")
    file.write_text(sound)
    clerk.on("dialog", lambda dialog: dialog.accept())
    back = clerk.get_by_role("button", name="Bring it back")
    status = clerk.locator("#status")
    try:
        open_form(clerk, site, path)
        clerk.get_by_label("Summary").fill("Typed into the form.")
        file.write_text(BROKEN)
        open_form(clerk, site, path)
        box = clerk.get_by_label("The page’s file")
        assert not back.is_visible()
        mended = BROKEN.replace("[Broken", "Mended").replace("Text.", "Much was typed here.")
        box.fill(mended)
        status.get_by_text("Not saved yet.").wait_for()
        clerk.reload()
        back.click()
        assert box.input_value() == mended
        clerk.get_by_role("button", name="Save this page").click()
        clerk.get_by_label("Title (needed)").wait_for()
        assert file.read_text() == mended
        # Nothing of the form's own is forgotten meanwhile.
        back.click()
        assert clerk.get_by_label("Summary").input_value() == "Typed into the form."
        save(clerk)
        assert file.read_text() == mended.replace("A page.", "Typed into the form.")
        clerk.reload()
        clerk.wait_for_selector("#columns:not([hidden])")
        assert not back.is_visible() and clerk.evaluate("sessionStorage.length") == 0
    finally:
        file.unlink()


def test_what_is_typed_into_a_broken_file_while_it_is_saved_stays(clerk, site):
    path = "guides/hasty.md"
    site.file(path).write_text(BROKEN)
    try:
        open_form(clerk, site, path)
        hold_answers(clerk)
        box = clerk.get_by_label("The page’s file")
        first = BROKEN.replace("[Broken", "Mended")
        box.fill(first)
        save_and_hold(clerk)
        box.fill(first.replace("Text.", "More text."))
        clerk.evaluate("release()")
        clerk.locator("#status").get_by_text("Saved. What you have typed since is not saved yet.").wait_for()
        assert site.file(path).read_text() == first
        save_and_hold(clerk)
        clerk.evaluate("release()")
        clerk.get_by_label("Title (needed)").wait_for()
        assert site.file(path).read_text() == first.replace("Text.", "More text.")
    finally:
        site.file(path).unlink()


def test_a_translation_shows_what_it_takes_from_its_original(clerk, site):
    open_form(clerk, site, "examples/romsey-assembly-2024.cy.md")
    assert clerk.get_by_role("link", name="Translation of “Romsey asks again, in 2024”").is_visible()
    started = clerk.get_by_label("Dechreuodd")
    described = started.get_attribute("aria-describedby").split()
    assert any("taken from the original: 2024" in clerk.locator(f"#{id}").inner_text() for id in described)
    principles = clerk.locator("fieldset.box-pages").first.inner_text()
    assert "• Decide together: The 36 participants weighed three options" in principles and "(needed)" not in principles
    started.fill("2025")
    save(clerk)
    assert site.file("examples/romsey-assembly-2024.cy.md").read_text().startswith("---\ntitle: Romsey eto\nsummary: Eto.\nstarted: 2025\n")


def test_a_second_name_for_a_field_is_shown_only_where_it_is_used(clerk, site):
    path = "parishes/sorrel-bridge/sorrel-bridge-plan.md"
    file = site.file(path)
    actions = clerk.get_by_role("group", name="Actions")
    assert file.read_text().count("    lead: ") > 1
    file.write_text(file.read_text().replace("    lead: ", "    owner: ", 1))
    open_form(clerk, site, path)
    entries = actions.locator(":scope > .entries > .entry")
    assert entries.nth(1).get_by_label("Lead").count() == 1
    assert [entry.get_by_label("Lead").count() for entry in entries.all()].count(2) == 1
    before = file.read_text()
    entries.nth(1).get_by_label("Lead").fill("Somebody else")
    save(clerk)
    changed = [new for old, new in zip(before.splitlines(), file.read_text().splitlines(), strict=True) if old != new]
    assert changed == ["    lead: Somebody else"]


def test_a_parish_is_begun_in_no_parish(clerk, site):
    clerk.goto(site.host + EDITOR + "new.html")
    kind = clerk.get_by_label("What kind of page is it?")
    kind.select_option(label="Example")
    assert clerk.get_by_label("Which parish does it belong to?").is_visible()
    kind.select_option(label="Parish")
    assert not clerk.get_by_label("Which parish does it belong to?").is_visible()


def test_a_page_that_was_begun_by_mistake_is_thrown_away(clerk, site):
    open_form(clerk, site, "methods/walkabout.md")
    assert not clerk.get_by_role("button", name="Throw this page away").is_visible()
    clerk.goto(site.host + EDITOR + "new.html")
    clerk.get_by_label("What kind of page is it?").select_option(label="Plan")
    clerk.get_by_label("What is it called?").fill("Begun by mistake")
    clerk.get_by_role("button", name="Begin this page").click()
    clerk.get_by_label("Summary").fill("A few words.")
    file = site.file("plans/begun-by-mistake.md")
    clerk.get_by_role("button", name="Throw this page away").click()
    dialog = clerk.get_by_role("dialog", name="Throw “Begun by mistake” away?")
    dialog.get_by_role("button", name="Cancel").click()
    assert file.exists()
    clerk.get_by_role("button", name="Throw this page away").click()
    dialog.get_by_role("button", name="Throw it away").click()
    clerk.wait_for_selector("#pages li")
    assert not file.exists() and clerk.get_by_text("Begun by mistake").count() == 0


def test_settings_that_cannot_be_used_are_told_with_their_place(clerk, site):
    open_form(clerk, site, "methods/drop-in-day.md")
    configuration = site.folder / "waymark.yaml"
    good = configuration.read_text()
    clerk.expect_problem = "422"
    try:
        configuration.write_text("title: [Broken\n")
        clerk.locator("#status").evaluate("status => { status.textContent = '' }")
        clerk.wait_for_timeout(500)
        clerk.get_by_label("Summary").fill("Changed.")
        clerk.locator("#status", has_text="In waymark.yaml, line 1: The bracket that opens here is never closed.").wait_for()
    finally:
        configuration.write_text(good)


def test_nothing_typed_is_lost_when_the_server_ends(page, tmp_path):
    site = EditedSite(tmp_path / "site").start()
    page.goto(site.entrance)
    open_form(page, site, "methods/walkabout.md")
    site.stop()
    page.expect_problem = ""
    page.get_by_label("Summary").fill("Typed while nothing ran.")
    page.get_by_role("button", name="Save this page").click()
    page.locator("#status", has_text="Leave this page open, for what you have typed is still here.").wait_for()
    site.options = ("--port", str(site.port))
    site.start()
    page.get_by_role("button", name="Save this page").click()
    page.locator("#status", has_text="Waymark has been started anew since this page was opened.").wait_for()
    other = page.context.new_page()
    other.goto(site.entrance)
    page.get_by_role("button", name="Save this page").click()
    wait_until_saved(page)
    assert "summary: Typed while nothing ran." in site.file("methods/walkabout.md").read_text()
    site.stop()


def test_a_picture_that_is_too_large_is_not_sent(clerk, site, tmp_path):
    open_form(clerk, site, "methods/asset-map.md")
    picture = tmp_path / "IMG_1.HEIC"
    picture.write_bytes(b"\0" * 30_000_001)
    with clerk.expect_file_chooser() as chooser:
        clerk.get_by_role("button", name="Picture …").click()
    chooser.value.set_files(picture)
    dialog = clerk.get_by_role("dialog", name="Add a picture")
    dialog.get_by_text("IMG_1.HEIC (your browser cannot show it before it is added)").wait_for()
    dialog.get_by_label("What does it show?").fill("The hall")
    dialog.get_by_role("button", name="Add the picture").click()
    assert dialog.get_by_text("This picture is larger than 30 MB.").is_visible()
    assert not list(site.file("methods").glob("*.jpg"))


@pytest.mark.parametrize("width,colours,rules", SCREENS, ids=["wide", "narrow", "dark"])
def test_nothing_of_this_breaks_a_rule_of_accessibility(chromium, site, width, colours, rules):
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=colours, bypass_csp=True)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(site.entrance)
    problems = []
    site.file("guides/unread.md").write_text(BROKEN)
    try:
        for path in ("examples/romsey-assembly-2024.cy.md", "guides/unread.md"):
            open_form(page, site, path)
            problems += broken_rules(page, rules)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        open_form(page, site, "methods/working-group.md")
        page.get_by_label("Summary").fill("Left.")
        page.reload()
        page.get_by_role("button", name="Bring it back").wait_for()
        problems += broken_rules(page, rules)
    finally:
        site.file("guides/unread.md").unlink()
        context.close()
    assert problems == []
