# Attaché: `make chat` talks to it, `make test` tests it, `make check` is what CI demands besides.
# Nothing but Python 3.11 or newer, git and make has to be there; everything else goes into .venv.

PYTHON ?= python3
BIN := .venv/bin
# A process a core; one that has nothing left takes tests from another.
PARALLEL := -n auto --dist worksteal
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input

.PHONY: coverage chat run sync test check bench-discord bench-class screenshots eval fuzz lock messages clean bench-knowledge bench-understanding

chat: .venv/installed
	@$(BIN)/python -m bot chat

run: .venv/installed
	@$(BIN)/python -m bot run

sync: .venv/installed
	@$(BIN)/python -m bot sync

test: .venv/installed-dev
	$(BIN)/python -m pytest $(PARALLEL)

check: .venv/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest $(PARALLEL)

# What no test runs. Tracing makes everything take half as long again, so CI goes without.
coverage: .venv/installed-dev
	$(BIN)/python -m pytest $(PARALLEL) --cov --cov-report=term-missing:skip-covered --cov-fail-under=88

eval: .venv/installed-dev
	$(BIN)/python -m tests.evaluation

# Import, lookups, room on disk and in memory with up to a million facts: some minutes.
bench-knowledge: .venv/installed-dev
	$(BIN)/python -m benchmarks.knowledge

bench-understanding: .venv/installed-dev
	$(BIN)/python -m benchmarks.understanding

# Gather the messages of the program into the catalogs of the languages, and compile them.
messages: .venv/installed-dev
	$(BIN)/python -m intents.locales.gather

# Inputs that nobody would write, for the readers of articles: half an hour.
fuzz: .venv/installed-dev
	$(BIN)/python -m tests.fuzzing

# How fast the bot answers in Discord, beside a bare echo bot.
bench-discord: .venv/installed-dev
	$(BIN)/python -m benchmarks.discord

# How long a press waits where three classes answer a quiz at once, and that none is lost.
bench-class: .venv/installed-dev
	$(BIN)/python -m benchmarks.classes

# Pictures of replies for the README, from the very cards that the bot sends. Needs Chromium.
screenshots: .venv/installed-dev
	$(BIN)/python -m docs.screenshots

.venv/installed: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Attaché needs Python 3.11 or newer; name one with make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing what Attaché needs into .venv (about a minute, once) …" >&2
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.txt
	@echo "Installing what the tests need into .venv …" >&2
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements-dev.txt
	@touch $@

# Pin what pyproject.toml asks for. Needs uv; the files name no index.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		pyproject.toml --extra setup -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		pyproject.toml --extra setup --group test --group check --group data -o requirements-dev.txt

clean:
	rm -rf .venv build *.egg-info .coverage .pytest_cache .mypy_cache .ruff_cache
