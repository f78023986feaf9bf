"""A TIMEX3 value and its interval say the same: each is worked out here from the other with the standard library."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import find_times
from time_table_fixture import rows

ZONES = st.sampled_from(("UTC", "Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kathmandu"))
DAYS = st.dates(min_value=date(1975, 1, 1), max_value=date(2060, 12, 28))
MONTHS = "January February March April May June July August September October November December".split()
NORTHERN_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
PARTS = {"MO": (6, 12), "AF": (12, 18), "EV": (17, 24)}


def calendar_of(value):
    """First day and the day after the last one of a calendar value; None for values of other kinds."""
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        first = date(*map(int, match.groups()))
        return first, first + timedelta(days=1)
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + timedelta(days=5 if match[3] else 0), monday + timedelta(days=7)
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return months(int(match[1]), 3 * int(match[2]) - 2, 3)
    if match := re.fullmatch(r"(\d{4})-H([12])", value):
        return months(int(match[1]), 6 * int(match[2]) - 5, 6)
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return months(int(match[1]), int(match[2]), 1)
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return months(int(match[1]), NORTHERN_SEASONS[match[2]], 3)
    if match := re.fullmatch(r"\d{3,4}", value):
        years = 10 ** (4 - len(value))
        return date(int(value) * years, 1, 1), date((int(value) + 1) * years, 1, 1)
    return None


def months(year, month, count):
    return date(year, month, 1), date(year + (month + count - 1) // 12, (month + count - 1) % 12 + 1, 1)


def midnight(day, zone, hours=0):
    """An instant, hours on the clock after the day began there."""
    wall = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)) + timedelta(hours=hours)
    return wall.astimezone(UTC)


def value_of(timex):
    """The value that an interval has at its granularity, on the calendar of its zone."""
    first = timex.interval.start.astimezone(ZoneInfo(timex.zone))
    last = (timex.interval.end - timedelta(seconds=1)).astimezone(ZoneInfo(timex.zone))
    forms = {
        "day": f"{first:%Y-%m-%d}",
        "week": f"{first:%G-W%V}" + ("-WE" if first.isoweekday() == 6 and (last - first).days == 1 else ""),
        "month": f"{first:%Y-%m}",
        "quarter": f"{first:%Y}-Q{(first.month + 2) // 3}",
        "year": f"{first:%Y}",
        "decade": f"{first:%Y}"[:3],
    }
    return forms.get(timex.granularity.value)


@pytest.mark.parametrize("kind", ["relative", "absolute"])
def test_values_and_intervals_of_the_table_say_the_same(kind):
    compared = 0
    for row in rows():
        if row.kind != kind or row.expected.check != "equal" or row.known_gap:
            continue
        for timex in find_times(row.sentence, dct=row.dct, zone=row.zone):
            days = calendar_of(timex.value) if timex.type == "DATE" and timex.mod is None else None
            whole = (
                timex.interval is not None
                and timex.anchor != "previous"
                and timex.form not in ("ago", "ahead")
            )
            if days is None or not whole or timex.parts.high is not None or "Sydney" in row.zone:
                continue
            if timex.quote.text != row.expression:
                continue
            compared += 1
            told = (row.id, timex.value)
            assert (timex.interval.start, told) == (midnight(days[0], timex.zone), told)
            if timex.interval.end != midnight(
                days[1], timex.zone
            ):  # a range carries the value of its first day
                assert re.search(r"\d ?(?:[-\u2013]|to|and) ?\w", timex.quote.text), told
    assert compared >= 30


FORMS = {
    "yesterday": "It sank {}.", "tomorrow": "It will sail {}.", "last week": "It sank {}.", "next week": "It sails {}.",
    "last month": "It sank {}.", "next month": "It sails {}.", "last year": "It sank {}.", "the 1980s": "It sank in {}.",
    "{weekday}": "It sank on {}.", "last {weekday}": "It sank {}.", "{month}": "It sank in {}.", "{month} {year}": "It sank in {}.",
    "{day} {month}": "It sank on {}.", "{month} {day}, {year}": "It sank on {}.", "{year}": "It sank in {}.",
    "the second quarter of {year}": "It sank in {}.", "the last quarter": "It sank in {}.", "{year}-0{digit}-1{digit}": "It sank on {}.",
    "the weekend": "It sank at {}.",
}  # fmt: skip


@settings(max_examples=250, deadline=None)
@given(
    form=st.sampled_from(sorted(FORMS)),
    day=st.integers(1, 28),
    at=st.tuples(st.integers(0, 11), st.integers(1, 7), st.integers(1, 9), st.integers(1905, 2049)),
    told=DAYS,
    zone=ZONES,
)
def test_value_to_interval_to_value_is_stable(form, day, at, told, zone):
    month, weekday, digit, year = at
    weekday_name = f"{date.fromisocalendar(2024, 10, weekday):%A}"
    words = form.format(month=MONTHS[month], weekday=weekday_name, day=day, year=year, digit=digit)
    (timex,) = find_times(FORMS[form].format(words), dct=told.isoformat(), zone=zone)
    first, following = calendar_of(timex.value)
    assert (timex.interval.start, timex.interval.end) == (midnight(first, zone), midnight(following, zone))
    assert value_of(timex) == timex.value


@settings(max_examples=60, deadline=None)
@given(
    told=DAYS,
    zone=ZONES,
    words=st.sampled_from(
        ("yesterday {}", "this {}", "tomorrow {}", "on the {} of 3 May 2021", "on Monday {}")
    ),
    part=st.sampled_from(("morning", "afternoon", "evening")),
)
def test_a_part_of_a_day_is_its_hours(told, zone, words, part):
    (timex,) = find_times(f"It sank {words.format(part)}.", dct=told.isoformat(), zone=zone)
    day, code = timex.value.split("T")
    low, high = PARTS[code]
    first = date.fromisoformat(day)
    assert timex.interval.start == midnight(first, zone, low)
    assert timex.interval.end == midnight(first, zone, high)
    assert timex.granularity == "day_part"
