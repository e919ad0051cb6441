# `make` alone lists the targets. Needs Node >= 20.19, npm and a C++ toolchain; nothing else.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory

PNPM := npx --yes --loglevel=error pnpm@12.21.0
RAW ?= raw
ARTIFACTS ?= artifacts
MINUTES ?= 1
# Through the environment, so that a folder's name may contain any character.
export RAW ARTIFACTS

ASSEMBLY := $(wildcard packages/*/assembly)
KERNEL := $(ASSEMBLY:assembly=dist/search.wasm)

SAMPLE := node_modules/.bin/movies sample --out "$$RAW"
ETL := node_modules/.bin/movies etl --raw "$$RAW" --out "$$ARTIFACTS"
RUN := node_modules/.bin/movies run --raw "$$RAW" --artifacts "$$ARTIFACTS"
MODEL := node_modules/.bin/movies build-model --artifacts "$$ARTIFACTS"
IF_NO_RAW_THEN_SAMPLE := if ! compgen -G "$$RAW/movies_dataset.*" >/dev/null && ! compgen -G "$$RAW/credits.*" >/dev/null; then $(SAMPLE); fi
SERVE := ARTIFACTS_DIR="$$ARTIFACTS" exec node_modules/.bin/movies-api

# hnswlib-node is compiled at install. If the running node has its own headers beside it, node-gyp uses them
# and downloads nothing; otherwise it downloads them as usual.
NODE_PREFIX := $(shell node -p 'require("path").dirname(require("path").dirname(require("fs").realpathSync(process.execPath)))')
ifneq ($(wildcard $(NODE_PREFIX)/include/node/node_api.h),)
export npm_config_nodedir := $(NODE_PREFIX)
endif

.DEFAULT_GOAL := help
.PHONY: help install build sample etl model serve run test slow full lint types check bench bench-check torture soak prepared picture licenses release pack smoke clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## the whole job: raw/*.csv or else the sample, etl and build-model if anything changed, serve on http://127.0.0.1:8000
	@$(IF_NO_RAW_THEN_SAMPLE)
	@$(RUN)
	@$(SERVE)

test: build ## install, build and run the fast tests
	@$(PNPM) test

slow: build ## whole journeys: browser, documentation, kills, full disks (some minutes)
	@$(PNPM) test:slow

full: build ## the tests on the full data set, from MOVIES_RAW_DIR or ../shared/data
	@$(PNPM) test:full

install:
	@$(PNPM) install --frozen-lockfile

build: install ## install and compile
	@$(PNPM) build
	@$(MAKE) -s $(KERNEL)

# The AssemblyScript compiler takes seconds even if nothing changed.
$(KERNEL): $(wildcard $(ASSEMBLY)/*) pnpm-lock.yaml
	@node_modules/.bin/asc --config $(ASSEMBLY)/asconfig.json

sample: build ## write the demo world into raw/
	@$(SAMPLE)

etl: build ## raw/ to clean files in artifacts/
	@$(ETL)

model: build ## clean files to the model in artifacts/
	@$(MODEL)

serve: build ## serve artifacts/
	@$(SERVE)

lint: build ## Biome, and no import in a circle or past the table in .config/dependency-rules.mjs
	@$(PNPM) lint

types: build ## the TypeScript compiler, tests and scripts included

check: test slow lint types ## what CI runs, except the suite full

torture: prepared ## kills, flipped bits, hostile input: the long forms of what `make test` tries, within 15 minutes
	@ARTIFACTS_DIR="$$ARTIFACTS" .ci/torture

soak: prepared ## mixed load while builds are exchanged, for MINUTES (1; 30 for the real thing)
	@ARTIFACTS_DIR="$$ARTIFACTS" node packages/api/torture/soak.mjs --minutes $(MINUTES)

# The build in $ARTIFACTS, or the sample's if there is none.
prepared: build
	@if [ ! -e "$$ARTIFACTS/manifest.json" ]; then $(IF_NO_RAW_THEN_SAMPLE); $(ETL); $(MODEL); fi

# QUICK=1, ONLY=etl,start, SIZES=10000,45000 and WORLDS=dir are passed on: see packages/bench/src/main.ts.
bench: build ## measure everything beside a comparison, into docs/performance.md (QUICK=1: six minutes, docs left alone)
	@node packages/bench/dist/main.js run
	@if [ -z "$${QUICK:-}$${ONLY:-}" ]; then node packages/bench/dist/main.js write; fi

bench-check: build ## measure, and fail if a ratio is worse than the committed one (QUICK=1 works too)
	@node packages/bench/dist/main.js run >/dev/null
	@node packages/bench/dist/main.js check

picture: build ## docs/page.png, the picture of the READMEs, with Chromium
	@node .ci/picture.mjs

licenses: install ## the licence of every package that ships
	@$(PNPM) licenses list --recursive --prod --json | node .ci/licenses.mjs

release: build ## the service and artifacts/ as tarballs in dist/, the same bytes every time
	@.deploy/release service
	@.deploy/release artifacts "$$ARTIFACTS"

pack: build ## every package as it would be published, in dist/packages
	@.deploy/pack

smoke: release pack ## unpack and install them in empty folders, and serve under a limit of 512 MB
	@node .deploy/smoke.mjs
	@.deploy/smoke-packages

clean: ## delete what was compiled; node_modules, raw/ and artifacts/ stay
	@rm -rf dist packages/*/dist packages/*/*.tsbuildinfo .config/*.tsbuildinfo packages/*/test/*.tsbuildinfo
