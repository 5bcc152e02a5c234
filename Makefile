# Everything sets itself up from Python 3.11+ and make. See README.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint data bench score clean

$(VENV)/.base: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e .
	touch $@

$(VENV)/.dev: $(VENV)/.base
	$(BIN)/python -m pip install --quiet -e '.[dev,html,postgres,parquet,ray,warc]'
	touch $@

demo: $(VENV)/.base  ## read the shipped examples
	$(BIN)/marsad read examples --format table

test: $(VENV)/.dev  ## what CI runs
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

lint: $(VENV)/.dev
	$(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports

data: $(VENV)/.dev  ## rebuild the generated tables, byte for byte
	$(BIN)/python tools/build_data.py

bench: $(VENV)/.dev  ## speed by stage, start-up, memory, linearity
	$(BIN)/python tools/bench.py

score: $(VENV)/.dev  ## measure against a gold set: make score GOLD=path/to/gold
	$(BIN)/python tools/measure.py $(GOLD)

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
