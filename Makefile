# Waymark: the command, its own website, and its tests.
#
#   make site     build the command and, with it, content/ into output/
#   make test     run every test
#   make test-all-pages   check every page of the website for accessibility, not one of each kind
#   make screenshots      take the pictures in docs/screenshots/ anew
#   make clean    remove what was built
#
# What is missing is installed with apt and pip; everything else is found as it is.

SWIFT_FLAGS := -c release --static-swift-stdlib
WAYMARK := .build/release/waymark
VENV := .venv
FIXTURE := $(abspath .build/search-fixture)
STEMS := $(abspath .build/stems.tsv)
APT_BUILD := libcmark-dev libstemmer-dev libxxhash-dev zlib1g-dev
APT_TEST := chromium default-jre-headless fonts-liberation nodejs python3-venv

.PHONY: site test test-all-pages screenshots unit-tests client-tests browser-tests lint tools test-tools command clean

site: command
	$(WAYMARK) build

# `swift build` knows best what is out of date.
command: tools
	swift build $(SWIFT_FLAGS) --product waymark

test: tools test-tools lint unit-tests client-tests command browser-tests
	@echo "Every test passed."

lint:
	swift format lint --strict --recursive --parallel Sources Tests Package.swift

unit-tests: tools test-tools $(STEMS)
	WAYMARK_SEARCH_FIXTURE=$(FIXTURE) WAYMARK_STEMS=$(STEMS) swift test

# Snowball's own stems, for the index to be held against.
$(STEMS): $(VENV)/installed Tests/oracles/stems.py
	mkdir -p $(dir $@)
	$(VENV)/bin/python Tests/oracles/stems.py > $@

# The search client in Node, on sites that a Swift test wrote.
client-tests: unit-tests
	WAYMARK_SEARCH_FIXTURE=$(FIXTURE) node --test Tests/ClientTests/

browser-tests: command $(VENV)/installed
	WAYMARK=$(abspath $(WAYMARK)) $(VENV)/bin/python -m pytest -q Tests/BrowserTests

# Once a release: it takes some minutes.
test-all-pages: command $(VENV)/installed
	WAYMARK=$(abspath $(WAYMARK)) WAYMARK_ALL_PAGES=1 $(VENV)/bin/python -m pytest -q Tests/BrowserTests/test_accessibility.py

screenshots: command $(VENV)/installed
	WAYMARK=$(abspath $(WAYMARK)) $(VENV)/bin/python scripts/take-screenshots

# Package lists are fetched only where a package is missing.
tools:
	@scripts/install-packages $(APT_BUILD)

test-tools:
	@scripts/install-packages $(APT_TEST)

$(VENV)/installed: Tests/BrowserTests/requirements.txt
	@scripts/install-packages $(APT_TEST)
	python3 -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --requirement $<
	touch $@

clean:
	rm -rf .build $(VENV) .waymark
	find output -mindepth 1 ! -name .gitignore -delete
