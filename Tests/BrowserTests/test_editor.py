"""waymark edit, as a clerk uses it: pages begun, changed, and met by somebody else's changes."""
import base64
import re

import pytest

from editing import EDITOR, EditedSite, photograph


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = EditedSite(tmp_path_factory.mktemp("edited") / "site").start()
    yield site
    site.stop()


@pytest.fixture
def clerk(page, site):
    """A browser that has opened the address, and keeps the words of its live region."""
    page.goto(site.entrance)
    page.wait_for_selector("#pages li")
    return page


def open_form(page, site, path):
    page.goto(site.form(path))
    page.wait_for_selector("#columns:not([hidden])")
    page.frame_locator("#preview").locator("h1").wait_for()


def wait_until_saved(page):
    page.locator("#status", has_text=re.compile("^Saved")).wait_for()


def save(page):
    page.get_by_role("button", name="Save this page").click()
    wait_until_saved(page)


def test_a_new_example_goes_from_nothing_to_a_built_page(clerk, site):
    clerk.get_by_role("link", name="Begin a new page").click()
    clerk.get_by_label("What kind of page is it?").select_option(label="Example")
    clerk.get_by_label("What is it called?").fill("Saturday seed swap")
    clerk.get_by_label("Which parish does it belong to?").select_option(label="Larkmere")
    clerk.get_by_role("button", name="Begin this page").click()
    clerk.wait_for_selector("#columns:not([hidden])")
    assert clerk.get_by_label("Title (needed)").input_value() == "Saturday seed swap"
    clerk.get_by_label("Summary").fill("Neighbours trade seeds: beans, leeks & more.")
    clerk.get_by_label("Started").fill("5 May 2026")
    principles = clerk.get_by_role("group", name="Principles this puts into practice (needed)")
    principles.get_by_role("button", name="Add a page").click()
    principles.get_by_label("Page").fill("Use what the place has")
    principles.get_by_label("How").fill("The library lent its meeting room.")
    facts = clerk.get_by_role("group", name="Facts and figures")
    facts.get_by_role("button", name="Add an entry").click()
    facts.get_by_label("What (needed)").fill("People who came")
    facts.get_by_label("Figure", exact=True).fill("40")
    facts.get_by_label("Target or result").select_option("result")
    clerk.get_by_label("Text", exact=True).fill("We swapped **seeds**.")
    preview = clerk.frame_locator("#preview")
    preview.locator("strong", has_text="seeds").wait_for()
    assert preview.get_by_text("Use what the place has").first.is_visible()
    save(clerk)
    text = site.file("parishes/larkmere/examples/saturday-seed-swap.md").read_text()
    assert "\nsummary: \"Neighbours trade seeds: beans, leeks & more.\"\n" in text
    assert "\nstarted: 2026-05-05\n" in text
    assert "\nprinciples:\n  - id: use-what-the-place-has\n    how: The library lent its meeting room.\n" in text
    assert "\nfacts:\n  - text: People who came\n    value: 40\n    status: result\n" in text
    assert text.endswith("\n---\n\nWe swapped **seeds**.\n")
    built = (site.build() / "parishes/larkmere/examples/saturday-seed-swap/index.html").read_text()
    assert "<strong>seeds</strong>" in built and "The library lent its meeting room." in built and "5 May 2026" in built


def test_an_old_page_keeps_every_byte_that_was_not_changed(clerk, site):
    path = "examples/county-durham-local-votes.md"
    file = site.file(path)
    # A page as careful people leave them, with the line endings of Windows and no last one.
    source = file.read_text().replace("---\ntitle:", "---\n# Checked with the county.\ntitle:", 1).rstrip("\n")
    before = source.replace("\n", "\r\n").encode()
    file.write_bytes(before)
    open_form(clerk, site, path)
    summary = clerk.get_by_label("Summary")
    old = summary.input_value()
    summary.fill(old + " It was the first.")
    clerk.get_by_role("group", name="What was learnt").get_by_role("textbox").first.fill("Ask early.")
    save(clerk)
    after = file.read_bytes()
    lines = list(zip(before.split(b"\r\n"), after.split(b"\r\n"), strict=True))
    changed = [new for was, new in lines if was != new]
    assert len(changed) == 2
    assert changed[0] == b"summary: " + old.encode() + b" It was the first."
    assert changed[1] == b"  - Ask early."
    assert b"\n" not in after.replace(b"\r\n", b"") and not after.endswith(b"\n")


def test_two_peoples_edits_of_the_same_are_both_shown_and_one_is_chosen(clerk, site):
    path = "methods/walkabout.md"
    file = site.file(path)
    open_form(clerk, site, path)
    clerk.get_by_label("Title (needed)").fill("My walkabout")
    clerk.get_by_label("People").fill("Any number")
    text = clerk.get_by_label("Text", exact=True)
    text.fill("My words.")
    theirs = file.read_text().replace("title: Walkabout", "title: Their walkabout")
    theirs = theirs[:theirs.rindex("---\n") + 4] + "\nTheir words.\n"
    assert theirs != file.read_text()
    file.write_text(theirs)
    clerk.expect_problem = "409"
    clerk.get_by_role("button", name="Save this page").click()
    clash = clerk.get_by_role("region", name="Somebody else has changed this page meanwhile")
    clash.wait_for()
    assert file.read_text() == theirs
    assert clerk.evaluate("document.activeElement.id") == "clash"
    title = clash.get_by_role("group", name="Title")
    assert title.get_by_role("region").all_inner_texts() == ["My walkabout", "Their walkabout"]
    clash.get_by_role("button", name="Save what I have chosen").click()
    assert "Choose a version of “Title”." in clash.inner_text()
    title.get_by_label("Your version", exact=True).check()
    clash.get_by_role("group", name="Text").get_by_label("The other version", exact=True).check()
    clash.get_by_role("button", name="Save what I have chosen").click()
    wait_until_saved(clerk)
    assert text.input_value() == "Their words."
    assert file.read_text() == theirs.replace("Their walkabout", "My walkabout").replace(
        next(line for line in theirs.splitlines() if line.startswith("people:")), "people: Any number")


def test_what_only_somebody_else_has_changed_is_kept_and_told(clerk, site):
    path = "methods/asset-map.md"
    file = site.file(path)
    open_form(clerk, site, path)
    clerk.get_by_label("Title (needed)").fill("A map of assets")
    file.write_text(file.read_text().replace("\nsummary:", "\nsummary: Theirs. #", 1))
    save(clerk)
    assert "Somebody else has changed Summary meanwhile; that is kept." in clerk.locator("#status").inner_text()
    assert clerk.get_by_label("Summary").input_value() == "Theirs."
    assert "summary: Theirs." in file.read_text() and "title: A map of assets" in file.read_text()


def test_a_mistake_is_told_beside_its_field_and_leads_to_it(clerk, site):
    path = "examples/romsey-assembly-2024.md"
    before = site.file(path).read_bytes()
    open_form(clerk, site, path)
    started = clerk.get_by_label("Started")
    started.fill("31 April 2024")
    problem = clerk.locator(".field-date .problem").first
    problem.get_by_text("April 2024 has 30 days").wait_for()
    assert started.get_attribute("aria-invalid") == "true"
    assert problem.get_attribute("id") in started.get_attribute("aria-describedby")
    clerk.expect_problem = "422"
    clerk.get_by_role("button", name="Save this page").click()
    summary = clerk.get_by_role("group", name="Not saved: 1 thing to put right first")
    summary.wait_for()
    assert clerk.evaluate("document.activeElement.id") == "summary"
    assert site.file(path).read_bytes() == before
    summary.get_by_role("link", name="Started").click()
    assert started.evaluate("element => element === document.activeElement")
    started.fill("30 April 2024")
    save(clerk)
    assert "started: 2024-04-30" in site.file(path).read_text()
    assert not summary.is_visible()


def test_a_mistake_in_the_text_leads_to_its_line(clerk, site):
    open_form(clerk, site, "guides/about.md")
    text = clerk.get_by_label("Text", exact=True)
    text.fill("One.\n\nA [page](nowhere.md) that is not there.")
    clerk.get_by_role("button", name="Line 3").first.click()
    assert text.evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd)") == "A [page](nowhere.md) that is not there."


def test_the_buttons_put_markdown_into_the_text(clerk, site):
    open_form(clerk, site, "guides/writing-plainly.md")
    text = clerk.get_by_label("Text", exact=True)
    text.fill("plain\none\ntwo")
    choose = "(e, [from, to]) => { e.focus(); e.setSelectionRange(from, to) }"
    text.evaluate(choose, [0, 5])
    clerk.get_by_role("button", name="Bold").click()
    assert text.input_value() == "**plain**\none\ntwo"
    text.evaluate(choose, [12, 17])
    clerk.get_by_role("button", name="List").click()
    assert text.input_value() == "**plain**\n- one\n- two"
    clerk.keyboard.press("Control+z")
    assert text.input_value() == "**plain**\none\ntwo"
    text.evaluate(choose, [0, 0])
    clerk.get_by_role("button", name="Heading").click()
    assert text.input_value() == "## **plain**\none\ntwo"
    text.evaluate(choose, [13, 16])
    clerk.get_by_role("button", name="Link …").click()
    dialog = clerk.get_by_role("dialog", name="Put in a link")
    dialog.get_by_label("Where it leads").fill("Walkabout and nothing")
    dialog.get_by_role("button", name="Put in the link").click()
    assert dialog.get_by_text("Choose a page from the list").is_visible()
    dialog.get_by_label("Where it leads").fill("Be open about facts, money and limits")
    dialog.get_by_role("button", name="Put in the link").click()
    assert text.input_value() == "## **plain**\n[[be-open|one]]\ntwo"
    clerk.frame_locator("#preview").get_by_role("link", name="one").wait_for()


def drop(page, file, target):
    """Drops a file on an element, as somebody does from a folder on their computer."""
    page.evaluate(
        """async ([bytes, name]) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type: 'image/jpeg' }))
          document.getElementById('text').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }))
        }""", [base64.b64encode(file.read_bytes()).decode(), target])


def test_a_picture_is_dropped_in_described_shrunk_and_stripped(clerk, site, tmp_path):
    path = "guides/reading-this-site.md"
    open_form(clerk, site, path)
    picture = photograph(tmp_path / "photo.jpg")
    assert b"Exif" in picture.read_bytes()
    clerk.get_by_label("Text", exact=True).fill("Before.")
    drop(clerk, picture, "Café hall (1).JPG")
    dialog = clerk.get_by_role("dialog", name="Add a picture")
    dialog.get_by_role("button", name="Add the picture").click()
    assert dialog.get_by_text("Say in a few words what the picture shows").is_visible()
    dialog.get_by_label("What does it show?").fill("Forty people in the hall [2026]")
    dialog.get_by_role("button", name="Add the picture").click()
    clerk.wait_for_selector("dialog", state="detached")
    assert clerk.get_by_label("Text", exact=True).input_value() == \
        "Before.\n\n![Forty people in the hall \\[2026\\]](cafe-hall-1.jpg)"
    save(clerk)
    made = site.file("guides/cafe-hall-1.jpg")
    content = made.read_bytes()
    assert content.startswith(b"\xff\xd8\xff") and b"Exif" not in content
    # It stands upright, and its longer side is 1600.
    shown = clerk.frame_locator("#preview").get_by_alt_text("Forty people in the hall [2026]")
    assert shown.evaluate("i => new Promise(done => i.complete ? done() : i.onload = done).then(() => [i.naturalWidth, i.naturalHeight])") == [1200, 1600]


def test_what_is_no_picture_is_refused_and_an_older_picture_stays(clerk, site, tmp_path):
    path = "guides/how-to-add-your-page.md"
    open_form(clerk, site, path)
    older = site.file("guides/hall.png")
    older.write_bytes(b"older")
    fake = tmp_path / "fake"
    fake.write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
    clerk.expect_problem = "422"
    drop(clerk, fake, "hall.jpg")
    dialog = clerk.get_by_role("dialog", name="Add a picture")
    dialog.get_by_label("It is only decoration and shows nothing that matters").check()
    dialog.get_by_role("button", name="Add the picture").click()
    dialog.get_by_text("This is not a picture that can be used.").wait_for()
    dialog.get_by_role("button", name="Cancel").click()
    assert older.read_bytes() == b"older" and not site.file("guides/hall.jpg").exists()


def test_the_list_finds_pages_and_tells_what_is_due(clerk, site):
    assert clerk.get_by_role("region", name="Due to be looked at again").get_by_role("link").count() > 0
    clerk.get_by_label("Find a page by its title").fill("sorrel example")
    rows = clerk.locator("#pages li").all_inner_texts()
    assert rows and all("Sorrel Bridge" in row and "Example" in row for row in rows)
    assert re.fullmatch(f"{len(rows)} pages?\\.", clerk.locator("#status").inner_text())


def test_a_scope_shows_one_parish_alone(page, tmp_path):
    site = EditedSite(tmp_path / "site", "--scope", "parishes/larkmere").start()
    try:
        page.goto(site.entrance)
        page.wait_for_selector("#pages li")
        assert page.get_by_text("Only pages in parishes/larkmere can be changed here.").is_visible()
        assert all("larkmere" in link for link in page.locator("#pages a").evaluate_all("all => all.map(a => a.href)"))
        page.expect_problem = "404"
        page.goto(site.form("parishes/sorrel-bridge/index.md"))
        page.get_by_text("There is no such page, or it cannot be changed here.").wait_for()
    finally:
        site.stop()


def test_everything_is_done_by_keyboard_alone(clerk, site):
    path = "steps/gather-a-group.md"
    page = clerk
    page.get_by_label("Find a page by its title").focus()
    page.keyboard.type("gather a group")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#columns:not([hidden])")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('fieldset')?.querySelector('legend')?.textContent") == "Before you go on" \
                and page.evaluate("document.activeElement.textContent") == "Add another line":
            break
    page.keyboard.press("Enter")
    page.keyboard.type("Written by keyboard")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Move up"
    page.keyboard.press("Enter")
    assert page.locator("#status").inner_text().startswith(("Moved to place", "Not saved yet."))
    page.keyboard.press("Control+s")
    wait_until_saved(page)
    lines = [line.strip() for line in site.file(path).read_text().splitlines()]
    assert "- Written by keyboard" in lines
    place = lines.index("- Written by keyboard")
    assert lines[place + 1].startswith("- ") and lines[place - 1].startswith("- ")


def test_leaving_with_changes_that_are_not_saved_is_asked_about(clerk, site):
    open_form(clerk, site, "steps/know-the-place.md")
    clerk.get_by_label("Title (needed)").fill("Changed")
    asked = []
    clerk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    clerk.goto(site.host + EDITOR)
    assert asked == ["beforeunload"]
