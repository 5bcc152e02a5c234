# Everything sets itself up from Python 3.11+ and make. See README.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FAST := .venv-compiled

.PHONY: demo test lint ftm data bench bench-record compiled score clean

$(VENV)/.base: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e .
	touch $@

$(VENV)/.dev: $(VENV)/.base
	$(BIN)/python -m pip install --quiet -e '.[dev,html,postgres,parquet,ray,warc]'
	touch $@

ftm: $(VENV)/.dev  ## add FollowTheMoney's library; needs libicu-dev, pkg-config and g++
	$(BIN)/python -m pip install --quiet -e '.[ftm]'

demo: $(VENV)/.base  ## read the shipped examples, and keep a record of what several outlets tell
	$(BIN)/marsad read examples --format table
	rm -f $(VENV)/demo.db*
	$(BIN)/marsad ingest examples/told_by_many.jsonl --db $(VENV)/demo.db
	$(BIN)/marsad events --origins 2 --db $(VENV)/demo.db

test: $(VENV)/.dev  ## every check; skips PostgreSQL without MARSAD_TEST_POSTGRES, FollowTheMoney without `make ftm`
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

lint: $(VENV)/.dev
	$(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports

data: $(VENV)/.dev  ## rebuild the generated tables, byte for byte
	$(BIN)/python tools/build_data.py

bench: $(VENV)/.dev $(FAST)/.done  ## speed by stage, start-up, memory, linearity; interpreted, then compiled
	$(BIN)/python tools/bench.py
	$(FAST)/bin/python tools/bench.py

# The package compiled to machine code, in an environment of its own. Built from an archive of the sources, for compiled
# modules left beside the sources would go before them.
$(FAST)/.done: $(VENV)/.dev $(shell find src -name '*.py' -o -name '*.toml' -o -name '*.csv' -o -name '*.json')
	rm -rf $(FAST) build/compiled
	$(PYTHON) -m venv $(FAST)
	$(FAST)/bin/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m build --quiet --sdist --outdir build/compiled
	HATCH_BUILD_HOOKS_ENABLE=1 $(FAST)/bin/python -m pip install --quiet build/compiled/marsad-*.tar.gz
	touch $@

compiled: $(FAST)/.done  ## the package compiled to machine code, in $(FAST)

bench-record: $(VENV)/.dev  ## cost of keeping a record, growth to 100,000 articles, queries; some minutes
	$(BIN)/python tools/bench_record.py

score: $(VENV)/.dev  ## measure against a gold set: make score GOLD=path/to/gold
	$(BIN)/python tools/measure.py $(GOLD)

clean:
	rm -rf $(VENV) $(FAST) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
