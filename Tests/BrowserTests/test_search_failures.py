"""What readers see of a search that cannot work, of hostile questions, and of odd text in pages."""
import subprocess

import pytest
from playwright.sync_api import expect

from conftest import BASE, WAYMARK, serve

FAILED = "The search could not be loaded."
FILES = {
    "client": "**/search/client.js*", "entry": "**/search/index.json", "root": "**/search/en-GB/*.bin",
    "terms": "**/search/en-GB/terms/*", "titles": "**/search/en-GB/pages/*", "facets": "**/search/en-GB/facets/*",
}


@pytest.fixture
def quiet_page(chromium):
    """A page on which files may be missing."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def missing(route):
    route.fulfill(status=404, body="")


def cut_short(route):
    body = route.fetch().body()
    route.fulfill(body=body[:len(body) // 2], content_type="text/javascript" if route.request.url.endswith(".js") else None)


@pytest.mark.parametrize("harm", [missing, cut_short], ids=["missing", "cut short"])
@pytest.mark.parametrize("file", FILES)
def test_a_file_that_cannot_be_used_is_told_and_is_asked_for_again(quiet_page, address, file, harm):
    page = quiet_page
    page.route(FILES[file], harm)
    page.goto(address + "search/?q=referendum")
    expect(page.locator(".search-status")).to_contain_text(FAILED)
    expect(page.locator("[data-search-listing]")).to_be_visible()
    page.unroute(FILES[file])
    page.locator("main input[name=q]").press("Enter")
    expect(page.locator(".search-results").get_by_role("link", name="Upper Eden votes on its own plan").first).to_be_visible()


@pytest.mark.parametrize("harm", [missing, cut_short], ids=["missing", "cut short"])
def test_the_box_tells_it_too(quiet_page, address, harm):
    page = quiet_page
    page.route(FILES["terms"], harm)
    page.goto(address + "methods/")
    page.get_by_role("combobox").press_sequentially("vote")
    expect(page.locator(".search-note")).to_contain_text(FAILED)
    page.unroute(FILES["terms"])
    page.get_by_role("combobox").press_sequentially("s")
    expect(page.get_by_role("listbox")).to_be_visible()
    expect(page.locator(".search-note")).to_be_hidden()


@pytest.mark.parametrize("harm", [missing, cut_short], ids=["missing", "cut short"])
def test_words_for_typos_that_cannot_be_loaded_are_told(quiet_page, address, harm):
    page = quiet_page
    page.route("**/search/en-GB/words/*", harm)
    page.goto(address + "search/?q=referendom")
    expect(page.locator(".search-status")).to_contain_text(FAILED)
    page.unroute("**/search/en-GB/words/*")
    page.locator("main input[name=q]").press("Enter")
    expect(page.locator(".search-status")).to_contain_text("“referendum”")


def test_a_page_that_cannot_be_loaded_leaves_its_result_without_an_excerpt(quiet_page, address):
    page = quiet_page
    page.route("**/examples/upper-eden-referendum/", missing)
    page.goto(address + "search/?q=upper+eden+referendum")
    entry = page.locator(".search-results .entry", has_text="Upper Eden votes on its own plan")
    expect(entry).to_be_visible()
    assert entry.locator(".search-excerpt").inner_text() != ""


@pytest.mark.parametrize("question", [
    "(((((", "[a-", ".*+?^${}()|\\", "<script>alert(1)</script>", "x" * 10_000, "a-" * 5_000, "'" * 10_000, "\u2028 \u202e", "%00 %",
], ids=lambda question: question[:12])
def test_a_hostile_question_is_only_text(page, address, question):
    page.goto(address + "search/")
    field = page.locator("main input[name=q]")
    field.fill(question)
    field.press("Enter")
    expect(page.locator(".search-status")).not_to_have_text("")
    expect(page.locator(".search-results")).to_have_attribute("aria-busy", "false")
    expect(page.locator(".search-status")).not_to_contain_text(FAILED)
    assert page.locator("main script").count() == 0


def test_half_a_character_and_a_zero_are_only_text(page, address):
    page.goto(address + "search/?q=%00referendum%ED%A0%80")
    expect(page.locator(".search-results .entry").first).to_be_visible()
    page.evaluate("""() => {
      const field = document.querySelector('main input[name=q]')
      field.value = 'referendum \\ud800 \\u0000'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }""")
    page.wait_for_url(lambda url: "%EF%BF%BD" in url)
    expect(page.locator(".search-results .entry").first).to_be_visible()


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """A site whose pages hold what could be taken for markup."""
    site = tmp_path_factory.mktemp("odd")
    (site / "content/guides").mkdir(parents=True)
    (site / "waymark.yaml").write_text(f"title: Odd\nbaseURL: https://example.org{BASE}/\n")
    (site / "content/guides/odd.md").write_text(
        "---\ntitle: 'Zebra </script><b>bold</b>'\nsummary: 'A </title> <!-- and \u2028 it.'\n---\n\n## Part\n\n"
        "The zebra says \\</script> and \\<mark>this\\</mark> \u2028 and \\<img src=x onerror=alert(1)> loudly.\n")
    subprocess.run([WAYMARK, "build", "--site", site], check=True, stderr=subprocess.DEVNULL)
    server, address = serve(site / "output")
    yield address
    server.shutdown()


def test_text_of_a_page_comes_out_as_text(page, odd):
    page.goto(odd + "search/?q=zebra")
    entry = page.locator(".search-results .entry")
    expect(entry.locator(".entry-title")).to_have_text("Zebra </script><b>bold</b>")
    excerpt = entry.locator(".search-excerpt")
    expect(excerpt).to_contain_text("says </script> and <mark>this</mark>")
    expect(excerpt).to_contain_text("<img src=x onerror=alert(1)> loudly.")
    assert excerpt.locator("mark").all_inner_texts() == ["zebra"]
    assert entry.locator("img, script, b").count() == 0
    page.locator("main input[name=q]").fill("title")
    expect(entry.locator(".entry-title")).to_have_text("Zebra </script><b>bold</b>")
