"""Texts that give much to every pattern: every time stands where it says. How the work grows is for `bench/time.py --growth`."""

from __future__ import annotations

import sys

import pytest

from pages_fixture import ROOT
from reconcile import find_times

sys.path.insert(0, str(ROOT / "bench"))
import itertools

from timex_cost import DCT, DENSE, HOSTILE, text_of

sys.path.remove(str(ROOT / "bench"))


@pytest.mark.parametrize("words", [*HOSTILE, DENSE, DENSE.replace("\n", " ")], ids=lambda w: ascii(w)[:24])
def test_times_of_hostile_text_stand_where_they_say(words):
    text = text_of(words, 8_000)
    times = find_times(text, dct=DCT, zone="Europe/London")
    assert [text[t.quote.span.start : t.quote.span.end] for t in times] == [t.quote.text for t in times]
    assert all(a.quote.span.end <= b.quote.span.start for a, b in itertools.pairwise(times))
