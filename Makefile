# Waymark: the command, its own website, and its tests.
#
#   make site     build the command and, with it, content/ into output/
#   make test     run every test
#   make deb      make a Debian package of the command, in .build/deb/
#   make test-package  look at the package, install it in a clean Debian and use it there
#   make test-all-pages   check every page of the website for accessibility, not one of each kind
#   make screenshots      take the pictures in docs/screenshots/ anew
#   make fuzz     look for inputs that break the readers of Markdown and front matter, for FUZZ_SECONDS each
#   make bench    measure the Markdown parser against libcmark alone, and builds of a large site, stage by stage
#   make test-slow  run the tests of parallel work under the thread sanitizer
#   make bench-preview  measure how long it takes from saving a file to the page in the browser
#   make bench-editor  measure how long the editor takes to open, to show a change and to save
#   make bench-search SITE=… COLLECTIONS=…,…   measure the search beside Pagefind: see bench/search/README.md
#   make clean    remove what was built
#
# What is missing is installed with apt and pip; everything else is found as it is.

# Nothing in the command names the folder that it was built in.
SWIFT_FLAGS := -c release --static-swift-stdlib \
	-Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. -Xcc -ffile-prefix-map=$(CURDIR)=.
WAYMARK := .build/release/waymark
VENV := .venv
FIXTURE := $(abspath .build/search-fixture)
STEMS := $(abspath .build/stems.tsv)
APT_BUILD := libcmark-dev libstemmer-dev libxxhash-dev zlib1g-dev
APT_TEST := apache2-bin chromium default-jre-headless fonts-liberation git libvips-tools media-types nginx nodejs pandoc python3-venv rsync strace
APT_PACKAGE := debootstrap dpkg-dev fish lintian man-db zsh
DEB := .build/deb
DEBIAN_ROOT := $(abspath .build/debian-12.tar)

# Packages of their own beside the command's, built apart so that neither waits for the other.
FUZZ_BUILD := .build/fuzz
FUZZ_SECONDS ?= 600
# libFuzzer keeps the input that broke something only where no other handler takes the signal.
FUZZ := SWIFT_BACKTRACE=enable=no $(FUZZ_BUILD)/release/fuzz
FUZZ_FLAGS := -timeout=10 -max_len=4096
BENCH_BUILD := .build/bench
PAGEFIND := .build/pagefind

.PHONY: site test test-all-pages screenshots unit-tests client-tests browser-tests lint tools test-tools command clean
.PHONY: fuzz fuzz-tests fuzzers bench bench-preview bench-editor bench-search fault-tests host-tests test-slow workflow-tests
.PHONY: deb test-package package-tools

site: command
	$(WAYMARK) build

# `swift build` knows best what is out of date.
command: tools
	swift build $(SWIFT_FLAGS) --product waymark

test: tools test-tools lint unit-tests client-tests command fault-tests host-tests workflow-tests browser-tests fuzz-tests test-package
	@echo "Every test passed."

lint:
	swift format lint --strict --recursive --parallel Sources Tests fuzz bench Package.swift

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

# The files that waymark init --ci writes: against their schemas, and every command in them.
workflow-tests: command $(VENV)/installed
	WAYMARK=$(abspath $(WAYMARK)) $(VENV)/bin/python -m pytest -q Tests/WorkflowTests

# Once a release: it takes some minutes.
test-all-pages: command $(VENV)/installed
	WAYMARK=$(abspath $(WAYMARK)) WAYMARK_ALL_PAGES=1 $(VENV)/bin/python -m pytest -q Tests/BrowserTests/test_accessibility.py

screenshots: command $(VENV)/installed
	WAYMARK=$(abspath $(WAYMARK)) $(VENV)/bin/python scripts/take-screenshots

fuzzers: tools
	swift build --package-path fuzz --scratch-path $(FUZZ_BUILD) -c release -Xswiftc -sanitize=fuzzer

# What is new to the corpus is kept in the build folder, and what breaks something in its found/.
fuzz: fuzzers
	@mkdir -p $(FUZZ_BUILD)/found
	@for reader in markdown front-matter; do \
	    mkdir -p $(FUZZ_BUILD)/corpus/$$reader; \
	    $(FUZZ)-$$reader -max_total_time=$(FUZZ_SECONDS) $(FUZZ_FLAGS) \
	        -artifact_prefix=$(FUZZ_BUILD)/found/ $(FUZZ_BUILD)/corpus/$$reader fuzz/corpus/$$reader || exit 1; \
	done

# The same from the same seed, without what earlier runs have learnt.
fuzz-tests: fuzzers
	@mkdir -p $(FUZZ_BUILD)/found $(FUZZ_BUILD)/seeded
	@for reader in markdown front-matter; do \
	    rm -rf $(FUZZ_BUILD)/seeded/*; \
	    $(FUZZ)-$$reader -seed=1 -max_total_time=20 $(FUZZ_FLAGS) -verbosity=0 \
	        -artifact_prefix=$(FUZZ_BUILD)/found/ $(FUZZ_BUILD)/seeded fuzz/corpus/$$reader || exit 1; \
	done

bench: command
	swift run --package-path bench --scratch-path $(BENCH_BUILD) -c release --static-swift-stdlib markdown-benchmark
	bench/start.py $(WAYMARK)
	bench/build.py $(WAYMARK)

# Builds that are killed, interrupted, or met by a failing disk.
fault-tests: command test-tools
	cd Tests/FaultTests && WAYMARK=$(abspath $(WAYMARK)) python3 -m unittest

deb: command package-tools
	@rm -f $(DEB)/*.deb
	packaging/build-deb $(WAYMARK) $(DEB)

test-package: deb $(VENV)/installed $(DEBIAN_ROOT)
	cd Tests/PackageTests && WAYMARK=$(abspath $(WAYMARK)) DEB=$(abspath $(DEB)) DEBIAN_ROOT=$(DEBIAN_ROOT) \
	    $(abspath $(VENV))/bin/python -m unittest

# A Debian with nothing in it but what every Debian has, and git; kept, since it has to be fetched.
$(DEBIAN_ROOT): scripts/make-debian-root
	@scripts/install-packages $(APT_PACKAGE)
	scripts/make-debian-root $@

# The website behind nginx and Apache.
host-tests: command test-tools
	cd Tests/HostTests && WAYMARK=$(abspath $(WAYMARK)) python3 -m unittest

# In a folder of its own: everything is compiled anew for the sanitizer.
test-slow: tools
	TSAN_OPTIONS=suppressions=$(abspath Tests/thread-sanitizer.txt) swift test --scratch-path .build/sanitized --sanitize=thread \
	    --filter "ParallelTests|DeterminismTests|IncrementalBuildTests"

bench-preview: command $(VENV)/installed
	$(VENV)/bin/python bench/preview.py $(WAYMARK)

bench-editor: command $(VENV)/installed
	$(VENV)/bin/python bench/editor.py $(WAYMARK)

bench-search: command $(PAGEFIND)
	node bench/search.mjs $(WAYMARK) --own . --site "$(SITE)" --collections "$(COLLECTIONS)" $(if $(LARGE),--large "$(LARGE)") \
		--pagefind $$($(PAGEFIND)/bin/python -c 'import pagefind_bin, pathlib; print(pathlib.Path(pagefind_bin.__file__).parent / "pagefind")')

$(PAGEFIND):
	@scripts/install-packages $(APT_TEST)
	python3 -m venv $@
	$@/bin/python -m pip install --quiet pagefind_bin==1.5.2

# Package lists are fetched only where a package is missing.
tools:
	@scripts/install-packages $(APT_BUILD)

test-tools:
	@scripts/install-packages $(APT_TEST)

package-tools:
	@scripts/install-packages $(APT_PACKAGE)

$(VENV)/installed: Tests/BrowserTests/requirements.txt
	@scripts/install-packages $(APT_TEST)
	python3 -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --requirement $<
	touch $@

clean:
	rm -rf .build $(VENV) .waymark
	find output -mindepth 1 ! -name .gitignore -delete
