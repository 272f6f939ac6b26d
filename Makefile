# Everything starts here. `make run` and `make test` need Python 3.11 or newer and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: install install-dev run test soak bench docs lint lock clean

install: $(VENV)/.installed

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Kinmap needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V). Set PYTHON=/path/to/python3.11"; exit 2; }
	$(PYTHON) -m venv $(VENV)

# The lock files pin every package with its hash; nothing is resolved on a user's machine.
$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Setting up Kinmap's own environment in $(VENV) (about a minute the first time) …"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

install-dev: $(VENV)/.installed-dev

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

run: install
	@exec $(BIN)/kinmap run

# Three at a time, each with graphs of its own; the tests of one file stay together. Two cores have room for a third: each of them
# waits for servers half of its time.
test: install-dev
	$(BIN)/python -m pytest -n 3 --dist loadfile

soak: install-dev
	KINMAP_SOAK=1 $(BIN)/python -m pytest -m "soak or not soak" --timeout 3600

bench: install-dev
	$(BIN)/python -m tests.benchmarks

# The page that explains every question; a test fails when it is not current.
docs: install-dev
	$(BIN)/python -m ui.question_page

lint: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/codespell --toml pyproject.toml graphmodel queries loaders ui tests *.md

# Needs uv; takes only packages that have been out for a week.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --exclude-newer "7 days" \
	  --group build pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --exclude-newer "7 days" \
	  --group build --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
