"""The year of a page without stamps, where a page that is read with it settles it."""

from __future__ import annotations

import pytest

from reconcile.pipeline import Settings, check
from reconcile.sources import read_page

STAMPED = "Market live\n\n14 March 2017\n\n10:00 GMT\nThe market in Ghent opened.\n\n09:00 GMT\nThe gates were shut.\n"


def _date(text: str, *more: str) -> str | None:
    pages = [read_page(t.encode(), name=f"{i}.txt") for i, t in enumerate((text, *more))]
    report = check(pages, rules=(), settings=Settings())
    return next(page.date for page in report.pages if page.page.name == "0.txt")


UNDATED = "Harbour replay\nLive Reporting\nThe crane fell\nToday, Thursday 16th March, the crane at Ostend fell at noon.\n"


@pytest.mark.parametrize(
    "text",
    [
        UNDATED,
        UNDATED.replace("Today, Thursday 16th March", "Today, Tuesday 14 March"),
        UNDATED.replace("Today, Thursday 16th March", "Today, Monday 20 March"),
    ],
)
def test_a_page_of_the_same_days_settles_the_year(text: str):
    assert _date(text) is None
    assert (_date(text, STAMPED) or "").startswith("2017-03-")


@pytest.mark.parametrize(
    "text",
    [
        UNDATED.replace("Thursday 16th March", "Wednesday 16th March"),  # no such day in that year
        UNDATED.replace("Thursday 16th March", "Thursday 18 May"),  # two months on
        UNDATED.replace("Today, Thursday 16th March,", "In spring"),
    ],
)
def test_a_page_of_other_days_leaves_it_open(text: str):
    assert _date(text, STAMPED) is None
