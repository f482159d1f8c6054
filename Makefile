# The two that matter are `make feeds` and `make test`. Both install what is missing first.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
SOURCES := Sources Tests Benchmarks/gate Package.swift
# With Swift's libraries inside, podfeed starts in half the time, and runs where there is no Swift.
RELEASE := $(SWIFT) build -c release $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)

.PHONY: help setup feeds test interop check lint format docs picture record synthetic bench fleet gate faults fuzz media artwork clean

help: ## Print this list.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s  %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install the libraries and programs that are missing.
	@Scripts/setup

feeds: setup ## Build podfeed, and the feeds of Feeds/ into public/.
	$(RELEASE) --product podfeed
	.build/release/podfeed build

test: setup ## Build and run all tests.
	$(SWIFT) test

interop: setup ## Let feedparser and podcastparser read the feeds, and compare what they find with the model.
	@Scripts/setup interop || Scripts/setup
	@Tests/interop/setup
	$(SWIFT) test --filter InteroperationTests
	@[ ! -e .build/interop/installed ] || grep '^|' docs/interoperation.md

check: setup lint ## Run what CI runs: layout, sizes, safety, and the tests; warnings are errors.
	@$(MAKE) --no-print-directory test

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)
	Scripts/check-sizes
	Scripts/check-unsafe

format: ## Lay the code out as .swift-format says.
	$(SWIFT) format --in-place --recursive $(SOURCES)

record: setup ## Run the tests, writing down what comes out as what is expected; look at the difference.
	RECORD=1 $(SWIFT) test

docs: setup ## Write the pages that are made from code: those of the rules, and of the libraries in .build/docs.
	RECORD=1 $(SWIFT) test --filter Documents
	Scripts/make-api-pages

picture: setup ## Draw the README's picture of a terminal again, from what podfeed really prints.
	$(RELEASE) --product podfeed
	Scripts/terminal-picture .build/release/podfeed

N ?= 10000
SHOWS ?= 1
PAGE ?=
INTO ?= .build/synthetic

synthetic: ## Write a made-up show: N=10000 INTO=DIR, and PAGE=1000 episodes a page; or SHOWS=10000 N=10.
	Benchmarks/synthetic '$(INTO)' --episodes $(N) --shows $(SHOWS) $(if $(PAGE),--page-size $(PAGE))

COUNTS ?=
ROUNDS ?= 5
ROWS ?=
FULL ?=

bench: setup ## Measure beside peers, and write docs/performance.md: COUNTS='100 1000', ROUNDS=5, ROWS=files, FULL=1.
	$(RELEASE) --product podfeed
	$(SWIFT) build -c release --package-path Benchmarks
	Benchmarks/setup
	Benchmarks/bench --rounds $(ROUNDS) --rows '$(ROWS)' $(if $(COUNTS),--counts '$(COUNTS)') $(if $(FULL),--full)
	Benchmarks/page

gate: ## Count instructions, and fail where one count grew by over 5 %; RECORD=1 writes the counts down anew.
	@Scripts/setup gate || Scripts/setup
	$(RELEASE) --product podfeed
	$(RELEASE) --product GatedWork
	$(RELEASE) --product InstructionGate
	Benchmarks/gate/run .build/release

COUNT ?= 100000

fleet: setup ## Validate COUNT=100000 changed feeds by workers that PySpark and Dask drive, in .build/fleet.
	$(RELEASE) --product podfeed
	$(SWIFT) build -c release --package-path Benchmarks
	.build/release/podfeed build -q
	@mkdir -p .build/fleet
	Benchmarks/.build/release/FeedBenchmark 2000 .build/fleet/made-up.xml
	Benchmarks/fleet/run .build/release/podfeed .build/fleet/made-up.xml $(COUNT) .build/fleet

KILLS ?= 200
TARGETS ?=

faults: setup ## Kill publishers and builds KILLS=200 times while a reader polls the feed, on all TARGETS or those named.
	$(RELEASE) --product podfeed
	Faults/run .build/release/podfeed --kills $(KILLS) $(if $(TARGETS),--only $(TARGETS))

MINUTES ?= 5
SEEDS ?=

fuzz: setup ## Look for feeds that crash the validator: MINUTES=5, SEEDS=folders of feeds to begin with.
	Fuzzing/run $(MINUTES) $(SEEDS)

media: setup ## Make the sample catalogue's audio and video again; `make feeds` never does.
	Scripts/media/make-media

artwork: setup ## Draw the sample catalogue's covers again.
	Scripts/artwork/make-artwork

clean: ## Remove what was built, the feeds too.
	rm -rf .build public .podfeed
