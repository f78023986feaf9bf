"""The zone in which stamps were rendered, by what the entries themselves tell; silent while the witnesses are few or divided."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.claims.clocks.zoning import offset_text
from reconcile.claims.kinds import PageZone
from reconcile.engine import load_rules, packaged_rules
from reconcile.pipeline import check, understand
from reconcile.sources import read_page

RULES = tuple(r for r in load_rules(packaged_rules())[0] if r.id == "TIM013")
NOON, EIGHT_H = 12 * 60, 8 * 60
DAY = datetime(2023, 1, 12, 9, 0, tzinfo=UTC)
WORDS = (
    "It is now {clock} and the doors of the hall are open.",
    "In the last few minutes, at {clock}, the choir came in.",
    "The organ has just started at {clock}.",
    "The time is {clock}, and the hall is full.",
)


def page_of(
    told, *, off_min, head="All times stated are UK", day=datetime(2023, 1, 12, tzinfo=UTC), words=WORDS
):
    """A page whose entries were written at these minutes of a winter day in UTC, with every stamp moved by off_min."""
    lines = [f"{day:%d %B %Y}, {head}"]
    for minute, sentence in zip(told, words, strict=False):
        at, shown = day + timedelta(minutes=minute), day + timedelta(minutes=minute + off_min)
        lines.append(f"{shown:%Y-%m-%d %H:%M}  {sentence.format(clock=f'{at:%H:%M}')}")
    return read_page("\n".join(lines).encode(), name="x.txt")


def mixed(offs_min, *, lags_min=(2,)):
    """A LiveBlogPosting whose ids hold a second every 67 minutes, with stamps moved by these minutes and by a lag."""
    return blog_of([DAY + timedelta(minutes=67 * i) for i in range(len(offs_min))], offs_min, lags_min)


def blog_of(made, offs_min, lags_min=(2,)):
    updates = [
        {
            "@type": "BlogPosting",
            "headline": f"Boat {i} is in",
            "articleBody": f"Boat {i} is in the harbour.",
            "datePublished": f"{at + timedelta(minutes=off + lags_min[i % len(lags_min)]):%Y-%m-%dT%H:%M:%SZ}",
            "@id": f"#post_{int(at.timestamp()):08x}{i:016x}",
        }
        for i, (at, off) in enumerate(zip(made, offs_min, strict=True))
    ]
    return read_page(
        json.dumps({"@type": "LiveBlogPosting", "liveBlogUpdate": updates}).encode(), name="b.json"
    )


def claim_of(page):
    return next((c for c in understand(page).claims if isinstance(c, PageZone)), None)


def found_on(page):
    return check([page], rules=RULES).issues


SILENT = [
    pytest.param(page_of([NOON, NOON + 61, NOON + 140], off_min=0), id="the stamps are right"),
    pytest.param(page_of([NOON, NOON + 61, NOON + 140], off_min=4), id="minutes between writing and stamp"),
    pytest.param(page_of([NOON, NOON + 61], off_min=EIGHT_H), id="two witnesses"),
    pytest.param(page_of([NOON, NOON + 61, NOON + 140], off_min=EIGHT_H, head="all times local time"), id="no zone is stated, so that there are no stamps"),
    pytest.param(mixed([0] * 5), id="ids agree with the stamps"),
    pytest.param(blog_of([DAY + timedelta(minutes=i) for i in range(5)], [600] * 5), id="drafts of one evening, published in one go"),
    pytest.param(mixed([EIGHT_H] * 2), id="two ids"),
    pytest.param(mixed([0, 0, 0, EIGHT_H, EIGHT_H, EIGHT_H]), id="some ids agree with their stamps"),
    pytest.param(mixed([EIGHT_H, EIGHT_H, EIGHT_H, 0]), id="one of four ids agrees with its stamp"),
    pytest.param(mixed([60, 60, 60, 60, 0, 0, 0]), id="a page over the change of the clocks"),
    pytest.param(mixed([200, 345, 75, 150, 610]), id="ids that agree on nothing"),
]  # fmt: skip


@pytest.mark.parametrize("page", SILENT)
def test_few_or_agreeing_witnesses_say_nothing(page):
    assert found_on(page) == ()


@pytest.mark.parametrize("hours", [1, -5, 5.5, 5.75, 8, -3.5, 11])
def test_clocks_told_as_now_tell_the_offset(hours):
    issues = found_on(page_of([NOON, NOON + 61, NOON + 140, NOON + 200], off_min=int(hours * 60)))
    assert [i.code for i in issues] == ["TIM013"]
    assert offset_text(int(hours * 60)) in issues[0].message
    assert any("All times stated are UK" in q.text for q in issues[0].quotes)


@pytest.mark.parametrize("hours", [1, -5, 5.5, 8, 13, -11])
def test_ids_tell_the_offset_and_its_side_of_the_day(hours):
    assert claim_of(mixed([int(hours * 60)] * 5)).off_min == hours * 60


def test_entries_published_hours_after_they_were_made_do_not_hide_the_offset():
    claim = claim_of(mixed([EIGHT_H] * 6 + [EIGHT_H + 95, EIGHT_H + 220]))
    assert (claim.off_min, claim.witnesses, claim.astray) == (EIGHT_H, 6, 2)


def test_the_stamps_are_read_anew_and_the_words_in_the_zone_that_they_had():
    understood = understand(page_of([NOON, NOON + 61, NOON + 140], off_min=EIGHT_H))
    first = understood.reading.page.entries[0]
    assert (first.stamp.interval.start.hour, first.stamp.interval.start.minute) == (12, 0)
    assert first.stamp.text == "2023-01-12 20:00"
    assert understood.reading.zone == "Europe/London"
    clock = next(t for t in understood.reading.mentions[1].times if t.form == "clock")
    assert clock.interval.start == first.stamp.interval.start
    line = understood.dating.evidence[-1]
    assert (line.rule, line.agrees) == ("page zone", True)
    assert "UTC+8" in line.text


def test_greetings_alone_leave_the_stamps_as_they_are():
    words = ("Good morning!", "Good morning, and welcome.", "Morning all.")
    page = page_of([480, 490, 500], off_min=EIGHT_H, words=words)
    claim = claim_of(page)
    assert (claim.off_min, claim.estimated, claim.corrected, claim.witnesses) == (None, "", False, 3)
    assert understand(page).reading.page.entries == page.entries
    assert len(found_on(page)) == 1


@pytest.mark.parametrize(
    "greeting",
    [
        "Good Morning Britain is on.",
        "“Good morning,” she said.",
        "He wished a good morning of fishing.",
        "Good evening dress is worn.",
    ],
)
def test_words_that_greet_nobody_are_no_witness(greeting):  # fmt: skip
    page = page_of(
        [480, 490, 500, 510], off_min=EIGHT_H, words=[greeting + " " + w for w in ("A.", "B.", "C.", "D.")]
    )
    assert claim_of(page) is None


@settings(max_examples=60, deadline=None)
@given(
    quarters=st.integers(-47, 47),
    start=st.integers(0, 1_000),
    gaps=st.lists(st.integers(20, 120), min_size=3, max_size=3),
    lag=st.integers(0, 4),
)
def test_stamps_moved_by_quarters_of_an_hour_are_moved_back_by_exactly_these(quarters, start, gaps, lag):
    told = [start, start + gaps[0], start + sum(gaps[:2]), start + sum(gaps)]
    page = page_of(told, off_min=15 * quarters + lag)
    claim = claim_of(page)
    if not quarters:
        assert claim is None
    else:
        assert (claim.off_min, claim.corrected) == (15 * quarters, True)
        stamps = [e.stamp.interval.start for e in understand(page).reading.page.entries]
        assert stamps == [datetime(2023, 1, 12, tzinfo=UTC) + timedelta(minutes=t + lag) for t in told]


@settings(max_examples=40, deadline=None)
@given(quarters=st.integers(-56, 56), lags=st.lists(st.integers(0, 12), min_size=4, max_size=4))
def test_ids_give_back_exactly_the_quarters_by_which_stamps_were_moved(quarters, lags):
    claim = claim_of(mixed([15 * quarters] * 4, lags_min=lags))
    assert (claim.off_min if claim else 0) == 15 * quarters
