# The two that matter are `make feeds` and `make test`. Both install what is missing first.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
SOURCES := Sources Tests Package.swift

.PHONY: help setup feeds test check lint format docs picture record bench fleet fuzz media artwork clean

help: ## Print this list.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s  %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install the libraries and programs that are missing.
	@Scripts/setup

feeds: setup ## Build podfeed, and the feeds of Feeds/ into public/.
	$(SWIFT) build -c release --product podfeed
	.build/release/podfeed build

test: setup ## Build and run all tests.
	$(SWIFT) test

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
	$(SWIFT) build -c release --product podfeed
	Scripts/terminal-picture .build/release/podfeed

bench: setup ## Time writing and validating feeds of 10,000 and 100,000 episodes, and a whole build.
	$(SWIFT) build -c release --product podfeed
	$(SWIFT) build -c release --package-path Benchmarks
	Benchmarks/run .build/release/podfeed Benchmarks/.build/release/FeedBenchmark

COUNT ?= 100000

fleet: setup ## Validate COUNT=100000 changed feeds by workers that PySpark and Dask drive, in .build/fleet.
	$(SWIFT) build -c release --product podfeed
	$(SWIFT) build -c release --package-path Benchmarks
	.build/release/podfeed build -q
	@mkdir -p .build/fleet
	Benchmarks/.build/release/FeedBenchmark 2000 .build/fleet/made-up.xml
	Benchmarks/fleet/run .build/release/podfeed .build/fleet/made-up.xml $(COUNT) .build/fleet

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
