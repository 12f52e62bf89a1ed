# demo: real cards from the seeds · test: every test · check: style, types and tests · run: start the bot
# quality: how well the articles are read, against floors · bench: how quickly · clean: forget what was installed and made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# With two cores, two processes are quicker than one; with one they are not.
WORKERS ?= $(shell [ "$$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)" -gt 1 ] && echo 2 || echo 0)
BOT := $(BIN)/python -m bot
DEMO := $(BOT) --config seeds/demo.yaml --now 2026-11-22T09:00:00+00:00
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

# Where the environment keeps Python from writing its bytecode, every answer would compile the sources anew.
COMPILE := $(BIN)/python -m compileall -q bot adapters briefings

.PHONY: demo test check run quality bench clean
.DELETE_ON_ERROR:

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Cuttings needs Python 3.11 or newer; name one with: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) --editable .
	@$(COMPILE)
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(PIP) --editable '.[dev]'
	@$(COMPILE)
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed
	@rm -f seeds/demo.db seeds/demo.db-wal seeds/demo.db-shm
	@$(DEMO) reload
	@for words in "who Sam Tarry" "timeline Sam Tarry vs Labour" "timeline Priya Talwar"; do \
		printf '\n$$ python -m bot ask "%s"\n\n' "$$words"; \
		$(DEMO) ask "$$words" || exit $$?; \
	done

test: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest -n $(WORKERS)

check: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	@$(BIN)/python -m pytest -n $(WORKERS)

run: $(VENV)/.installed
	@$(BOT) run

quality: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.quality

bench: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.benchmarks

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis seeds/demo.db*
