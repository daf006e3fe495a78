# Every chore of the project; `make run` and `make test` need nothing but Python 3.11 or newer and make.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes
PORT ?= 8501
TESTS ?=

.PHONY: run test check bench backtest format lock screenshots clean
.DEFAULT_GOAL := run

run: $(VENV)/run.stamp ## The app on http://localhost:8501; its database is created and migrated on the way.
	@STEERDECK_PORT=$(PORT) exec $(BIN)/python app.py

test: $(VENV)/dev.stamp ## All tests; the ones that need a browser or LibreOffice are skipped by name where those are absent.
	@$(BIN)/python -m pytest $(TESTS)

check: $(VENV)/dev.stamp ## Style, format and types.
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: $(VENV)/dev.stamp ## What portfolios of three sizes cost, against a floor of the same run; the largest takes minutes to lay.
	@$(BIN)/python -m benchmarks.sizes_bench

backtest: $(VENV)/dev.stamp ## How well the forecast does on the open series (SERIES="DIR…" for others) and on made-up ones.
	@$(BIN)/python -m benchmarks.forecast $(SERIES) --picture docs/images/forecast.svg
	@$(BIN)/python -m benchmarks.forecast --families

STEERDECK_DATA ?= ../shared/data
SERIES ?= $(addprefix $(STEERDECK_DATA)/,mta_rail_2008_2011 canada_cif un_sdg)

format: $(VENV)/dev.stamp ## Puts the code into the house format.
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

lock: $(VENV)/bin/python ## Writes requirements.txt and requirements-dev.txt anew from pyproject.toml, newest versions that fit.
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	@$(BIN)/uv pip compile pyproject.toml $(LOCK) --output-file requirements.txt
	@$(BIN)/uv pip compile pyproject.toml --extra dev --constraint requirements.txt $(LOCK) --output-file requirements-dev.txt

LOCK := --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" --quiet

screenshots: $(VENV)/dev.stamp ## Every page with the demo portfolio into out/screenshots, those of the guide into docs/images.
	@$(BIN)/python -m tests.browser.screenshots

clean: ## Removes the private environment; the database lives elsewhere and stays.
	@rm -rf $(VENV)

$(VENV)/run.stamp: requirements.txt $(VENV)/bin/python
	@echo "Installing what Steerdeck needs into $(VENV) (once) ..."
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/run.stamp
	@echo "Installing what the tests need into $(VENV) (once) ..."
	@$(PIP) -r requirements-dev.txt
	@touch $@

# A shim may carry the name of a Python that is not there, so each candidate has to answer.
$(VENV)/bin/python:
	@for python in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
		if $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			exec $$python -m venv $(VENV); \
		fi; \
	done; \
	echo "Steerdeck needs Python 3.11 or newer with its venv module (on Debian and Ubuntu: python3-venv)." >&2; \
	echo "Install it, or name yours: make PYTHON=/path/to/python3 $(MAKECMDGOALS)" >&2; \
	exit 1
