# Dejure. `make` alone lists what can be asked for; everything is set up in .venv on first use.

SHELL := bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

# The first Python on the path that is new enough; `make PYTHON=/path/to/python3.12 test` names another.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
    $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; exit; }; done; echo python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
WORKERS ?= 2
EXAMPLES := build/examples.db
UV := uv==0.13.9

# A folder that was moved or copied needs a new .venv: the scripts in it hold their old place.
ifneq ($(filter-out $(CURDIR),$(shell cat $(VENV)/place 2>/dev/null)),)
$(shell rm -rf $(VENV))
endif

.PHONY: help
help:  ## this list
	@echo "make run    first, for a look; make test before every commit"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r target says; do \
	    printf '%-16s %s\n' "$$target" "$$says"; done

.PHONY: run
run: $(VENV)/runtime  ## read the bundled reports into a new ledger and show what follows for the Taliban
	@rm -f $(EXAMPLES) $(EXAMPLES)-wal $(EXAMPLES)-shm
	@mkdir -p $(dir $(EXAMPLES))
	$(BIN)/dejure --ledger $(EXAMPLES) add --manifest src/dejure/examples/manifest.csv
	$(BIN)/dejure --ledger $(EXAMPLES) dossier Taliban --on 2024-12-12

.PHONY: test
test: lint  ## lint, types, layers and the default tests (under three minutes)
	@$(BIN)/python -m pytest -n $(WORKERS)

.PHONY: lint
lint: $(VENV)/development  ## style, types and layers alone
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo --cache-dir build/import_linter

.PHONY: check
check: test  ## the same, and the long tests
	@$(BIN)/python -m pytest -n $(WORKERS) -m long || (($$? == 5))  # 5: there is none

.PHONY: golden
golden: $(VENV)/development  ## show each difference from the golden files and accept one at a time
	@$(BIN)/python -m tests.golden.review

.PHONY: docs
docs: $(VENV)/development  ## write the generated references anew
	@$(BIN)/python -m tools.references

.PHONY: picture
picture: $(VENV)/development  ## draw the picture of the README anew
	@$(BIN)/python -m tools.picture

.PHONY: bench
bench: $(VENV)/development  ## whole-process times beside the bare start of Python and of spaCy; texts a second
	@$(BIN)/python -m benchmarks.startup
	@$(BIN)/python -m benchmarks.throughput

.PHONY: quality
quality: $(VENV)/development  ## what the example reports are read as: scores, confusions, rules, the worst sentences
	@$(BIN)/python -m benchmarks.quality

.PHONY: lock
lock:  ## resolve the dependencies anew into the two lock files (UPGRADE=--upgrade takes newer ones)
	@test -x build/lock/bin/uv || { $(PYTHON) -m venv build/lock && build/lock/bin/pip install --quiet $(UV); }
	@$(call resolve,--group build) --output-file requirements.lock
	@$(call resolve,--extra dev --constraints requirements.lock) --output-file requirements-dev.lock

resolve = env -u UV_FIND_LINKS -u PIP_FIND_LINKS build/lock/bin/uv pip compile pyproject.toml $(UPGRADE) --quiet \
    --no-config --universal --python-version 3.11 --generate-hashes --no-annotate \
    --custom-compile-command "make lock" $(1)

.PHONY: clean
clean:  ## remove .venv and everything made
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# Setting up. Every stamp is written last, so that an interrupted set-up is taken up again.

$(VENV)/place:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	    echo "Dejure needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>/dev/null || echo not there)."; \
	    echo "Install one, or name one that is there: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)"; exit 1; } >&2
	@echo "Setting up .venv (once) …"
	@$(PIP) --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV) || { \
	    echo "'$(PYTHON) -m venv' failed; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@pwd -P > $@

$(VENV)/runtime: requirements.lock pyproject.toml | $(VENV)/place
	@echo "Installing what Dejure needs (about 100 MB, a minute or two) …"
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/development: requirements-dev.lock pyproject.toml | $(VENV)/place
	@echo "Installing what Dejure and its tests need (about 150 MB, a minute or two) …"
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
