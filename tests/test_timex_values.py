"""From a value back to its interval, and properties of every time that the tagger resolves."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import find_times
from reconcile.extract.time_values import interval_of_value
from reconcile.times import Granularity

VALUES = [
    ("2024-06-18", "2024-06-17T23:00", 24), ("2024-03-31", "2024-03-31T00:00", 23), ("2024-W25", "2024-06-16T23:00", 168),
    ("2024-W25-WE", "2024-06-21T23:00", 48), ("2024-06", "2024-05-31T23:00", 720), ("2024-Q3", "2024-06-30T23:00", 2208),
    ("2024-H1", "2024-01-01T00:00", 4367), ("2024-SU", "2024-05-31T23:00", 2208), ("2024-WI", "2024-12-01T00:00", 2160),
    ("2024", "2024-01-01T00:00", 8784), ("199", "1990-01-01T00:00", 87648), ("199X", "1990-01-01T00:00", 87648),
    ("19", "1900-01-01T00:00", 876576), ("2024-06-18TMO", "2024-06-18T05:00", 6), ("2024-06-18TNI", "2024-06-18T20:00", 9),
    ("2024-06-18T09:30", "2024-06-18T08:30", 1 / 60),
]  # fmt: skip
WIDTHS_H = {
    Granularity.DAY: (22, 26), Granularity.WEEK: (47, 170), Granularity.MONTH: (24 * 28 - 2, 24 * 31 + 2),
    Granularity.QUARTER: (24 * 88, 24 * 93), Granularity.HALF: (24 * 180, 24 * 185), Granularity.SEASON: (24 * 88, 24 * 93),
    Granularity.YEAR: (24 * 364, 24 * 367), Granularity.DECADE: (24 * 3651, 24 * 3654),
}  # fmt: skip
ZONES = ("UTC", "Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata")
# Forms whose interval is the stretch that the value names, and not an amount from the telling.
NAMED = ("date", "weekday", "day_word", "month", "relative_unit", "unit_shift", "season", "quarter", "account", "running", "holiday", "year", "decade", "nth_day", "day_from")  # fmt: skip
PHRASES = (
    "today", "yesterday", "on Monday", "last Friday", "next Tuesday", "this Thursday", "last week", "this month", "next year",
    "in May", "last September", "in July 2019", "on 3 March", "on June 5, 2023", "in 1998", "in the 1980s", "this quarter",
    "in the third quarter", "the latest quarter", "in the first half of 2020", "last summer", "in the winter of 2020", "on Easter Monday",
    "on Thanksgiving", "at the weekend", "the year", "the same period last year", "on the 13th", "a week from Saturday", "a year ago today",
    "last night", "this morning", "tomorrow evening",
)  # fmt: skip
DAYS = st.dates(dt.date(1985, 1, 1), dt.date(2035, 12, 31))


@pytest.mark.parametrize(("value", "start", "hours"), VALUES)
def test_the_interval_of_a_value(value, start, hours):
    interval = interval_of_value(value, "Europe/London")
    assert interval.start.strftime("%Y-%m-%dT%H:%M") == start
    assert interval.width_s == pytest.approx(hours * 3600)


@pytest.mark.parametrize(
    "value", ["P3D", "PXY", "PAST_REF", "XXXX-06", "1998-WXX", "2024-XX-XX", "", "1989-QX", "P1W"]
)
def test_lengths_sets_and_vague_values_have_no_interval(value):
    assert interval_of_value(value, "UTC") is None


@pytest.mark.parametrize("value", ["2024-02-30", "2024-13", "2024-W54"])
def test_a_value_outside_the_calendar_is_refused(value):
    with pytest.raises(ValueError, match=r"."):
        interval_of_value(value, "UTC")


@settings(max_examples=150, deadline=None)
@given(phrase=st.sampled_from(PHRASES), day=DAYS, zone=st.sampled_from(ZONES))
def test_the_value_of_a_time_gives_its_interval_back(phrase, day, zone):
    for timex in find_times(f"The hall shut {phrase}.", dct=day.isoformat(), zone=zone):
        if timex.interval is None or timex.form not in NAMED or "tonight" in (timex.parts.part or ""):
            continue
        assert interval_of_value(timex.value, timex.zone) == timex.interval


@settings(max_examples=150, deadline=None)
@given(phrase=st.sampled_from(PHRASES), day=DAYS, zone=st.sampled_from(ZONES))
def test_granularity_and_width_agree(phrase, day, zone):
    for timex in find_times(f"The hall shut {phrase}.", dct=day.isoformat(), zone=zone):
        if timex.interval is not None and timex.granularity in WIDTHS_H:
            low, high = WIDTHS_H[timex.granularity]
            assert low <= timex.interval.width_s / 3600 <= high


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *" ,.-/'0123456789",
                "the ",
                "May ",
                "half ",
                "quarter ",
                "ago ",
                "week ",
                "ended ",
                "'90s ",
                "Feb. ",
                "\u00bd ",
                "\u0130 ",
                "  ",
                "\n",
            ]
        ),
        max_size=40,
    )
)
def test_any_run_of_pieces_is_read_without_an_error(pieces):
    for timex in find_times("".join(pieces), dct="2024-06-18"):
        interval = timex.interval
        assert (
            interval is None
            or interval.start is None
            or interval.end is None
            or interval.start < interval.end
        )
