"""Pages on paper: any page, and the whole toolkit as one document."""
import io
import re

import pytest
from pypdf import PdfReader


@pytest.fixture(scope="module")
def paper(chromium, address):
    """What a page is when it is printed: its text, page by page."""
    context = chromium.new_context()
    page = context.new_page()

    def printed(path):
        page.goto(address + path)
        return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]

    yield printed
    context.close()


@pytest.fixture(scope="module")
def toolkit(paper):
    return paper("print/")


def test_the_toolkit_is_a_document_with_contents_and_numbered_headings(toolkit):
    text = "\n".join(toolkit)
    contents = toolkit[1]
    assert "Community planning toolkit" in toolkit[0]
    assert "Contents" in contents
    for line in ["1 Principles", "1.2 Decide together", "2 Steps", "2.1 Gather a group"]:
        assert line in re.sub(r"\s+", " ", contents)
    words = re.sub(r"\s+", " ", text)
    assert re.search(r"1\.2 ?Decide together .*1\.2\.1 ?", words)
    assert "Glossary" in words
    assert 40 <= len(toolkit) <= 140


def test_each_chapter_begins_a_sheet(toolkit):
    # Each sheet's text begins with its number, which the browser sets into the margin.
    beginnings = [re.sub(r"\s+", " ", re.sub(r"^\d+ *\n", "", sheet)).strip() for sheet in toolkit]
    assert toolkit[3].startswith("4 ")
    for heading in ["1 Principles", "2 Steps", "3 Methods", "4 Examples", "5 Guides", "6 Glossary"]:
        assert any(beginning.startswith(heading) for beginning in beginnings), heading


def test_the_toolkit_has_addresses_and_no_navigation(toolkit):
    text = re.sub(r"\s+", "", "".join(toolkit))
    assert "https://example.org/some/toolkit/principles/decide-together/" in text
    for word in ["Skiptothecontent", "Darkcolours", "Backtothetop"]:
        assert word not in text


def test_what_parishes_have_added_is_not_printed(output):
    html = (output / "print/index.html").read_text()
    assert 'id="example/romsey-assembly-2019"' in html
    assert 'id="example/tool-library"' not in html


def test_ids_are_unique_and_links_between_printed_pages_stay_inside(output):
    html = (output / "print/index.html").read_text()
    ids = re.findall(r'\bid="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    inside = [link for link in re.findall(r'href="#([^"]*)"', html)]
    assert set(inside) <= set(ids)
    assert 'href="#principle/decide-together"' in html
    assert not re.search(r'<a[^>]*href="/some/toolkit/(principles|steps|methods|examples)/', html)


def test_a_report_keeps_its_paragraph_numbers_on_paper(paper):
    text = "\n".join(paper("reports/adopting-the-toolkit/"))
    assert re.search(r"(?m)^1\.1\b", text)
    assert "On the web:" in text
    assert "Skip to the content" not in text and "Dark colours" not in text


def test_links_to_other_websites_are_followed_by_their_address(paper, output):
    text = re.sub(r"\s+", "", "".join(paper("accessibility/")))
    assert "EqualityAdvisoryandSupportService(https://www.equalityadvisoryservice.com/)" in text
