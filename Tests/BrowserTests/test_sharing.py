"""What other programs read of a page: search engines, feed readers, other websites."""
import json
import re
import xml.etree.ElementTree as ElementTree

import pytest

ATOM = "{http://www.w3.org/2005/Atom}"


def structured(output, path):
    text = (output / path / "index.html").read_text()
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)[1])["@graph"]


@pytest.mark.parametrize("path,kind,name", [
    ("principles/decide-together", "Article", "headline"), ("glossary/referendum", "DefinedTerm", "name"),
    ("parishes/larkmere", "Place", "name"), ("", "WebSite", "name"), ("methods", "CollectionPage", "name"),
])
def test_a_page_says_what_it_is(output, path, kind, name):
    thing = structured(output, path)[0]
    assert thing["@type"] == kind
    assert thing[name]
    assert thing["url"] == f"https://example.org/some/toolkit/{path}{'/' if path else ''}"


def test_an_article_says_when_it_was_changed(output):
    assert structured(output, "principles/report-back")[0]["dateModified"] == "2026-10-28"
    assert structured(output, "examples/romsey-assembly-2024")[0]["datePublished"] == "2026-11-02"


def test_a_place_has_a_position_and_the_way_to_a_page_is_told(output):
    assert structured(output, "parishes/larkmere")[0]["geo"] == {
        "@type": "GeoCoordinates", "latitude": "51.25", "longitude": "0.1"}
    way = structured(output, "principles/decide-together")[1]
    assert way["@type"] == "BreadcrumbList"
    assert [item["name"] for item in way["itemListElement"]] == ["Home", "Principles", "Decide together"]


def test_a_browser_takes_it_for_data_whatever_the_policy(page, address):
    """The fixture fails the test if the browser writes to the console that the policy refused something."""
    page.goto(address + "glossary/referendum/")
    assert page.locator('script[type="application/ld+json"]').count() == 1


@pytest.mark.parametrize("path,title", [
    ("feed.xml", "Community planning toolkit"), ("examples/feed.xml", "Examples – Community planning toolkit"),
    ("parishes/larkmere/feed.xml", "Larkmere – Community planning toolkit"),
])
def test_there_is_a_feed_of_all_of_each_kind_and_of_each_parish(output, path, title):
    feed = ElementTree.parse(output / path).getroot()
    assert feed.findtext(ATOM + "title") == title
    assert feed.find(ATOM + "link[@rel='self']").get("href") == "https://example.org/some/toolkit/" + path
    ids = [entry.findtext(ATOM + "id") for entry in feed.iter(ATOM + "entry")]
    assert ids and len(ids) == len(set(ids))
    page = (output / path.replace("feed.xml", "index.html")).read_text()
    assert f'href="/some/toolkit/{path}"' in page


def test_the_icon_and_the_stylesheet_are_in_the_brands_colours(bilingual_output):
    icon = next(bilingual_output.glob("assets/icon.*.svg")).read_text()
    assert 'fill="#7a1f5c"' in icon
    assert "--brand: #7a1f5c;" in next(bilingual_output.glob("assets/site.*.css")).read_text()
