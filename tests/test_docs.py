"""What docs/ shows is true: every example runs and says what stands below it, and links lead somewhere."""

from __future__ import annotations

import doctest
import re

import pytest

from pages_fixture import ROOT

DOCS = sorted((ROOT / "docs").glob("*.md"))
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", DOCS, ids=lambda p: p.name)
def test_every_example_says_what_stands_below_it(page):
    known: dict[str, object] = {}
    examples = 0
    text = page.read_text("utf-8")
    for block in _BLOCK.finditer(text):
        line = text.count("\n", 0, block.start(1))
        case = doctest.DocTestParser().get_doctest(block[1], known, page.name, str(page), line)
        failed: list[str] = []
        runner = doctest.DocTestRunner(verbose=False)
        runner.run(case, out=failed.append, clear_globs=False)
        assert failed == [], "".join(failed)
        known = case.globs
        examples += len(case.examples)
    assert examples >= 10


@pytest.mark.parametrize("page", DOCS, ids=lambda p: p.name)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists()
