# Everything a contributor needs. `make help` lists the targets.
# Also works with the make of macOS (3.81).

VENV        := .venv
BIN         := $(VENV)/bin
PYTHON      ?= $(shell command -v python3.11 || command -v python3)
PORT        ?= 8000
ARGS        ?=
ARTICLES    ?=
CONSTRAINTS ?= constraints.txt
EXTRAS      ?= dev

# The CPU build by its exact name: on Linux plain `torch` pulls in gigabytes of CUDA packages.
# Keep the version equal to the one in constraints.txt.
TORCH       := torch==2.13.0$(if $(filter Linux,$(shell uname -s)),+cpu)
TORCH_INDEX := https://download.pytorch.org/whl/cpu
PIP          = $(BIN)/python -m pip --disable-pip-version-check

# A hash of every name and byte that git sees here; empty outside a git checkout.
TREE = git rev-parse --quiet --verify HEAD > /dev/null 2>&1 && { git rev-parse HEAD; git diff HEAD --binary; \
       git ls-files -o --exclude-standard; git ls-files -oz --exclude-standard | xargs -0 cat; } | git hash-object --stdin

.DEFAULT_GOAL := help
.PHONY: help setup run demo test check lint types docs openapi screenshots articles-given bench bench-peers lock clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(VENV)/.setup ## the virtual environment .venv, with CPU torch and the crosscheck command

run: setup ## the service on 127.0.0.1:8000; an empty store gets the sample articles first
	@$(BIN)/crosscheck load --if-empty seeds
	@printf '\nTry next:\n'; printf '  http://127.0.0.1:$(PORT)%-29s %s\n' \
	  / 'the desk: what conflicts, for editors' \
	  /docs 'the API, described' \
	  '/v1/results?label=conflicting' 'what conflicts, as JSON' \
	  /v1/articles 'the articles'; echo
	@exec $(BIN)/crosscheck serve --port $(PORT)

demo: setup ## the sample articles in a throw-away store: what agrees, what conflicts, what is new
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	  CROSSCHECK_DATA="$$folder" $(BIN)/crosscheck load --matches seeds

test: setup ## the tests; ARGS="-k amounts" for some of them
	@before=$$($(TREE)); \
	$(BIN)/python -m pytest $(ARGS) || exit 1; \
	if $(if $(ARGS),false,[ -n "$$before" ]) && [ "$$before" = "$$($(TREE))" ]; \
	then echo "$$before" > $(VENV)/.tested; fi

check: setup lint types ## everything a change must pass: format, lint, types, tests
	@if [ -s $(VENV)/.tested ] && [ "$$(cat $(VENV)/.tested)" = "$$($(TREE))" ]; \
	then echo "tests: already passed for exactly this tree, not run again"; \
	else $(MAKE) --no-print-directory test; fi

lint: setup
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: setup
	@$(BIN)/mypy

screenshots: setup ## docs/screenshots from the sample articles, with chromium
	@$(BIN)/python -m tests.desk.screenshots

docs: setup ## write the tables of docs/judging.md from the rules and their examples
	@$(BIN)/python -m tests.judging.page

openapi: setup ## write openapi.yaml from the routes
	@$(BIN)/crosscheck openapi > openapi.yaml.new && mv openapi.yaml.new openapi.yaml \
	  || { rm -f openapi.yaml.new; exit 1; }

# News articles belong to those who wrote them: the repository has none to measure with, except the few in seeds.
articles-given:
	@test -n '$(ARTICLES)' || { echo 'Say which articles: make $(MAKECMDGOALS) ARTICLES=FOLDER, a folder of .jsonl.gz files,' \
	  'an object a line with `source`, `id`, `title`, `text` and, where it is known, `date`' >&2; exit 1; }

bench: articles-given setup ## how fast it is, in ratios within one run; ARTICLES=FOLDER of .jsonl.gz, ARGS="--rows encode post"
	@$(BIN)/python -m benchmarks.speed --articles $(ARTICLES) $(ARGS)

bench-peers: articles-given setup ## the same articles embedded and indexed by txtai, chromadb and a plain loop, in a throw-away venv
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	  $(PYTHON) -m venv "$$folder/venv" && \
	  "$$folder/venv/bin/python" -c 'import pathlib, site, sys; \
	    pathlib.Path(site.getsitepackages()[0], "ours.pth").write_text("\n".join(sys.argv[1:]))' \
	    "$(CURDIR)" "$$($(BIN)/python -c 'import site; print(site.getsitepackages()[0])')" && \
	  for peer in txtai chromadb; do "$$folder/venv/bin/python" -m pip install --quiet $$peer || echo "$$peer cannot be installed"; done; \
	  "$$folder/venv/bin/python" -m benchmarks.peers --articles $(ARTICLES) $(ARGS)

lock: ## rewrite constraints.txt with the newest versions that pyproject.toml allows
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	  touch "$$folder/none.txt" && \
	  $(MAKE) --no-print-directory VENV="$$folder/venv" CONSTRAINTS="$$folder/none.txt" EXTRAS=dev,postgresql setup && \
	  "$$folder/venv/bin/python" -m pip freeze --exclude crosscheck | sed 's/^\(torch==[^+]*\)+cpu/\1/' > "$$folder/lock" && \
	  { echo '# Written by `make lock`: the versions that `make setup` and the image install.'; cat "$$folder/lock"; } > constraints.txt

clean: ## remove .venv and the tools' caches; ./data stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info

$(VENV)/.python:
	@test -n "$(PYTHON)" && $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 or newer is needed: make setup PYTHON=/path/to/python3.11'; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo 'Python has no venv module here (Debian, Ubuntu: apt install python3.11-venv)'; exit 1; }
	@touch $@

# Without its dependencies, so that nothing else is ever installed from that index; the next step installs them.
$(VENV)/.torch: $(VENV)/.python $(CONSTRAINTS)
	@echo 'Installing $(TORCH)'
	@$(PIP) install --quiet --no-deps '$(TORCH)' 2>/dev/null || \
	 $(PIP) install --quiet --no-deps --retries 2 --index-url $(TORCH_INDEX) '$(TORCH)'
	@touch $@

$(VENV)/.setup: $(VENV)/.torch pyproject.toml $(CONSTRAINTS)
	@echo 'Installing crosscheck and its dependencies'
	@$(PIP) install --quiet --constraint $(CONSTRAINTS) --editable '.[$(EXTRAS)]'
	@! $(PIP) list 2>/dev/null | grep -i '^nvidia-' || { echo 'CUDA packages were installed, which are not wanted here'; exit 1; }
	@rm -f $(VENV)/.tested
	@touch $@
