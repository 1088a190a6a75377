# Needs Python >= 3.11 with venv, make, and a package index; nothing else.
.DEFAULT_GOAL := help
.PHONY: help report test lab check docs setup lock clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_TO_TEST := $(VENV)/.ready-to-test
# For every system and Python, with the checksums of all files; no index is named.
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links
PAIR := data/articles/2024-01-12-blinken-liu

help:  ## list these verbs
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

report: $(READY)  ## set up, then write the report on the owner's pair and print its path
	@$(BIN)/wire-workbook report $(PAIR)/wire.txt $(PAIR)/derivative.txt

test: $(READY_TO_TEST)  ## set up, then run all tests
	$(BIN)/python -m pytest --numprocesses logical --dist loadfile --no-loadscope-reorder

lab: $(READY)  ## set up, then open JupyterLab on explore.ipynb
	$(BIN)/jupyter lab --LabApp.default_url=/lab/tree/notebooks/explore.ipynb

check: $(READY_TO_TEST)  ## lint and check types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(READY_TO_TEST)  ## make a site of docs/ in docs/_build, with what a notebook may import
	$(BIN)/python -m sphinx -q -W --keep-going docs docs/_build

setup: $(READY)  ## set up only: an environment in .venv

lock: $(READY_TO_TEST)  ## after a change of requirements.txt or requirements-dev.txt: write the two locks anew
	$(LOCK) --output-file requirements-dev.lock requirements-dev.txt
	$(LOCK) --constraint requirements-dev.lock --output-file requirements.lock requirements.txt

clean:  ## remove the environment and everything derived; reports stay
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Name another with make PYTHON=…")'
	$(PYTHON) -m venv $(VENV)

$(READY): requirements.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m helpers prepare
	@touch $@

$(READY_TO_TEST): requirements-dev.lock $(READY)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.lock
	@touch $@
