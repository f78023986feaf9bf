# The only entries anyone needs: make run, make test, make lint.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: run test lint goldens picture wheel clean

run: $(READY)           ## check the example pages
	$(BIN)/reconcile run examples --fail-on never

test: $(READY)          ## the whole test suite, two processes
	$(BIN)/python -m pytest -n 2

lint: $(READY)          ## ruff (wide) and mypy (strict)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

goldens: $(READY)       ## renew the expected reports; read the result as a diff
	RECONCILE_RENEW_GOLDENS=1 $(BIN)/python -m pytest -n 2 tests/test_goldens.py

picture: $(READY)       ## the screenshot of README; needs Chromium
	mkdir -p build
	$(BIN)/reconcile run examples/harbour-summit.txt --format html --fail-on never --output build/report.html
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=960,1300 \
		--screenshot=docs/report.png file://$(CURDIR)/build/report.html

wheel: $(READY)         ## the package, in dist/
	$(BIN)/python -m build --wheel

clean:                  ## back to a clone
	rm -rf .venv dist build *.egg-info src/*.egg-info

$(READY): pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(READY)
