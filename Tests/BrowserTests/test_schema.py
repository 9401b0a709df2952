"""The schema that editors check front matter with: it takes every page of this project, and no misspelt key."""
import json
import subprocess

import pytest
import yaml
from jsonschema import Draft202012Validator

from conftest import ROOT, WAYMARK


class EditorLoader(yaml.SafeLoader):
    """Reads YAML 1.2 by its core schema, as editors do: neither dates nor `yes` and `no` are anything but text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":null", ":int", ":float"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
# Every value as text, as Waymark takes it; and as editors take it.
LOADERS = [yaml.BaseLoader, EditorLoader]


@pytest.fixture(scope="module")
def schemas():
    printed = subprocess.run([WAYMARK, "report", "schema", "--site", ROOT], check=True, capture_output=True)
    return json.loads(printed.stdout)


@pytest.fixture(scope="module")
def pages(output):
    """Each page's kind and the text of its front matter, by its file."""
    listed = json.loads((output / "data/pages.json").read_text())
    files = {str(file.relative_to(ROOT)) for file in (ROOT / "content").rglob("*.md")}
    assert {page["source"] for page in listed} == files
    return {page["source"]: (page["kind"], front_matter(page["source"])) for page in listed}


def front_matter(path):
    return (ROOT / path).read_text().split("---\n", 2)[1]


def problems(schema, value):
    return [f"{'.'.join(map(str, error.path))}: {error.message}" for error in Draft202012Validator(schema).iter_errors(value)]


def test_each_schema_is_one(schemas):
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)


def test_one_kind_is_given_alone(schemas):
    printed = subprocess.run(
        [WAYMARK, "report", "schema", "--kind", "example", "--site", ROOT], check=True, capture_output=True)
    assert json.loads(printed.stdout) == schemas["example"]


@pytest.mark.parametrize("loader", LOADERS)
def test_every_page_of_the_content_fits_its_schema(schemas, pages, loader):
    found = {path: problems(schemas[kind], yaml.load(text, loader)) for path, (kind, text) in pages.items()}
    assert {path: errors for path, errors in found.items() if errors} == {}


@pytest.mark.parametrize("loader", LOADERS)
def test_a_misspelt_key_fits_no_page(schemas, pages, loader):
    for kind, text in pages.values():
        value = yaml.load(text, loader)
        value["sumary"] = value.pop("summary")
        assert problems(schemas[kind], value) != []


@pytest.mark.parametrize("lines", [
    "order: 3", "order: '1,250'", "status: draft", "glossary: no", "glossary: true", "date: 2026", "date: 14/03/2026",
    "principles: a", "principles: [a, principle/b]", "principles: {id: a, how: Because.}", "principles: [{id: a}]",
    "place: Ash", "place: {name: Ash, latitude: 51.2, longitude: 0}", "facts: {text: People}", "lessons: One",
    "parish: ash", "kind: example", "review-every: 12 months",
])
def test_what_may_be_written_fits(schemas, lines):
    properties = {name: rule for schema in (schemas["principle"], schemas["example"])
                  for name, rule in schema["properties"].items()}
    value = yaml.load(lines, EditorLoader)
    assert problems({"type": "object", "properties": properties}, value) == []


@pytest.mark.parametrize("lines", [
    "order: three", "status: drafty", "glossary: perhaps", "date: in spring", "date: [2026]", "principles: [{how: Because.}]",
    "principles: [{id: a, hwo: Because.}]", "principles: [A Title]", "place: {latitude: 51.2}", "facts: [{value: 3}]",
    "facts: [{text: People, status: hoped}]", "parish: [ash, beck]", "kind: plan", "review-every: yearly", "title: [a, b]",
])
def test_what_may_not_be_written_does_not_fit(schemas, lines):
    properties = {name: rule for schema in (schemas["principle"], schemas["example"])
                  for name, rule in schema["properties"].items()}
    value = yaml.load(lines, EditorLoader)
    assert problems({"type": "object", "properties": properties}, value) != []
