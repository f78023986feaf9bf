"""Counts and plans that change on one page, in many wordings (CHG001), and what only looks like it; invented sentences."""

from pathlib import Path

import pytest

from amounts_fixture import issues

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "changes.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("says", "first", "second"), CASES, ids=[f"{a} {b}" for _, a, b in CASES])
def test_what_replaces_what(says, first, second):
    found = issues("CHG001", f"14:05 GMT  {first}\n15:10 GMT  {second}")
    assert len(found) == (says != "none"), [i.message for i in found]
