"""The work of finding times grows with the text: texts that give much to every pattern take no more than their length."""

from __future__ import annotations

import sys
import time

import pytest

from pages_fixture import ROOT
from reconcile import find_times

sys.path.insert(0, str(ROOT / "bench"))
from timex_cost import DCT, DENSE, HOSTILE, text_of

sys.path.remove(str(ROOT / "bench"))

SMALL = 4_000
TIMES_LONGER = 4
# Linear work takes 4 times as long, quadratic work 16; what takes less than this tells nothing.
MOST = 9
SHORTEST_S = 0.03


def seconds(text):
    begun = time.process_time()
    find_times(text, dct=DCT, zone="Europe/London")
    return time.process_time() - begun


@pytest.mark.parametrize("words", [*HOSTILE, DENSE, DENSE.replace("\n", " ")], ids=lambda w: ascii(w)[:24])
def test_work_grows_with_the_text(words):
    small, large = (text_of(words, n) for n in (SMALL, SMALL * TIMES_LONGER))
    seconds(small)  # patterns are compiled when first needed
    ratios = []
    for _ in range(3):  # other work on the machine makes a figure too large, never all of them
        once, more = seconds(small), seconds(large)
        ratios.append(more / once if more > SHORTEST_S else 0)
        if ratios[-1] <= MOST:
            break
    assert min(ratios) <= MOST
