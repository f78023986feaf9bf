"""What holds for every time that a grammar of expressions, or the table of times, can write."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile import find_times
from time_table_fixture import rows

HOUR_S, DAY_S = 3_600, 86_400
DAYS = st.dates(min_value=date(1988, 1, 1), max_value=date(2060, 12, 28))
STEADY = st.sampled_from(("UTC", "Asia/Kolkata", "Asia/Tokyo", "Asia/Kathmandu"))  # one offset since 1987
ZONES = st.sampled_from(("UTC", "Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kathmandu"))
NUMBERS = st.one_of(
    st.integers(2, 48).map(str), st.sampled_from(("two", "three", "ten", "twelve", "twenty-four"))
)
HEDGES = st.sampled_from(("", "about ", "some ", "nearly ", "more than "))
WEEKDAYS = st.sampled_from("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
PARTS = st.sampled_from("morning afternoon evening".split())
MONTHS = "January February March April May June July August September October November December".split()

BY_THE_DAY = st.one_of(
    st.builds("It sank {}{} {} ago.".format, HEDGES, NUMBERS, st.sampled_from(("minutes", "hours", "days"))),
    st.builds(
        "It will sail {}{} {}.".format,
        st.sampled_from(("in ", "in about ")),
        NUMBERS,
        st.sampled_from(("hours", "minutes", "days")),
    ),
    st.sampled_from(
        (
            "It sank yesterday.", "It sails today.", "It will sail tomorrow.", "It sank last night.", "It sails tonight.",
            "It sank the day before yesterday.", "It will sail the day after tomorrow.", "It sank an hour ago.",
            "It sank in the past hour.", "It sank over the past two days.", "It sank at noon yesterday.",
            "It will sail at 9am tomorrow.",
        )
    ),
    st.builds("It sank this {}.".format, PARTS),
    st.builds("It sank yesterday {}.".format, PARTS),
    st.builds("It will sail tomorrow {}.".format, PARTS),
)  # fmt: skip
BY_THE_WEEK = st.one_of(
    st.builds("It sank on {}.".format, WEEKDAYS),
    st.builds("It will sail on {}.".format, WEEKDAYS),
    st.builds("It sank last {}.".format, WEEKDAYS),
    st.builds("It sails next {}.".format, WEEKDAYS),
    st.builds("It sank on {} {}.".format, WEEKDAYS, PARTS),
    st.builds("It sank at 09:15 on {}.".format, WEEKDAYS),
    st.builds("It sank {}{} weeks ago.".format, HEDGES, NUMBERS),
    st.sampled_from(
        ("It sank last week.", "It sails next week.", "It sank at the weekend.", "It sails this weekend.")
    ),
)


def intervals(text, **told):
    return [t.interval for t in find_times(text, **told)]


@settings(max_examples=150, deadline=None)
@given(sentence=BY_THE_DAY, day=DAYS, days=st.integers(-300, 300), zone=STEADY)
def test_times_relative_to_the_day_move_with_it(sentence, day, days, zone):
    first = intervals(sentence, dct=f"{day}T12:00Z", zone=zone)
    second = intervals(sentence, dct=f"{day + timedelta(days=days)}T12:00Z", zone=zone)
    assert any(first)
    assert [i and i.shifted(days * DAY_S) for i in first] == second


@settings(max_examples=100, deadline=None)
@given(sentence=BY_THE_WEEK, day=DAYS, weeks=st.integers(-50, 50), zone=STEADY)
def test_times_relative_to_the_week_move_with_it(sentence, day, weeks, zone):
    first = intervals(sentence, dct=f"{day}T05:00Z", zone=zone)
    second = intervals(sentence, dct=f"{day + timedelta(weeks=weeks)}T05:00Z", zone=zone)
    assert any(first)
    assert [i and i.shifted(weeks * 7 * DAY_S) for i in first] == second


def written(day):
    """A date in the forms of news."""
    month, ordinal = MONTHS[day.month - 1], "th" if 11 <= day.day <= 13 else "st nd rd".split()[day.day % 10 - 1] if 1 <= day.day % 10 <= 3 else "th"  # fmt: skip
    return (
        f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", f"{day.day}{ordinal} {month} {day.year}",
        f"{day.day} {month[:3]} {day.year}", f"{month[:3]}. {day.day}, {day.year}" if month != "May" else f"May {day.day}, {day.year}",
        f"{day:%Y-%m-%d}", f"the {day.day}{ordinal} of {month}, {day.year}", f"{day:%A}, {day.day} {month} {day.year}",
        f"{day:%A} {month} {day.day} {day.year}", f"{day.day} {month.lower()} {day.year}", f"{day.day} {month.upper()} {day.year}",
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(day=DAYS, told=DAYS, form=st.integers(0, 10), zone=ZONES)
def test_a_full_date_is_its_day_in_every_form(day, told, form, zone):
    (found,) = find_times(f"The bridge fell on {written(day)[form]}.", dct=told.isoformat(), zone=zone)
    midnight = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone))
    following = day + timedelta(days=1)
    assert found.interval.start == midnight.astimezone(UTC)
    assert found.interval.end == datetime(
        following.year, following.month, following.day, tzinfo=ZoneInfo(zone)
    ).astimezone(UTC)
    assert (found.value, found.granularity) == (day.isoformat(), "day")


WIDTHS_D = {
    "yesterday": ("day", 1, 1),
    "{weekday}": ("day", 1, 1),
    "{day} {month} {year}": ("day", 1, 1),
    "last week": ("week", 7, 7),
    "in {month} {year}": ("month", 28, 31),
    "last month": ("month", 28, 31),
    "in {month}": ("month", 28, 31),
    "in summer {year}": ("season", 90, 92),
    "last winter": ("season", 90, 92),
    "in the first quarter of {year}": ("quarter", 90, 92),
    "in {year}": ("year", 365, 366),
    "last year": ("year", 365, 366),
    "in the 1970s": ("decade", 3652, 3653),
    "in the 19th century": ("century", 36524, 36525),
}


@settings(max_examples=150, deadline=None)
@given(
    form=st.sampled_from(sorted(WIDTHS_D)),
    weekday=WEEKDAYS,
    month=st.sampled_from(MONTHS),
    day=st.integers(1, 28),
    year=st.integers(1900, 2050),
    told=DAYS,
    zone=ZONES,
)
def test_the_granularity_is_the_width(*, form, weekday, month, day, year, told, zone):
    words = form.format(weekday=weekday, month=month, day=day, year=year)
    (found,) = find_times(f"The bridge fell {words}.", dct=told.isoformat(), zone=zone)
    granularity, least, most = WIDTHS_D[form]
    assert found.granularity == granularity
    assert least * DAY_S - HOUR_S <= found.interval.width_s <= most * DAY_S + HOUR_S


@settings(max_examples=100, deadline=None)
@given(hour=st.integers(0, 23), minute=st.integers(0, 59), day=DAYS, zone=STEADY)
def test_a_clock_in_its_forms_is_one_minute(hour, minute, day, zone):
    half = "am" if hour < 12 else "pm"
    twelve = (hour - 1) % 12 + 1
    start = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    for clock in (
        f"{hour:02}:{minute:02}", f"{twelve}:{minute:02}{half}", f"{twelve}.{minute:02}{half}",
        f"{twelve}:{minute:02} {half.upper()}", f"{twelve}:{minute:02} {half[0]}.m.",
    ):  # fmt: skip
        for words in (
            f"{clock} on {day.day} {MONTHS[day.month - 1]} {day.year}",
            f"{day:%Y-%m-%d} at {clock}",
        ):
            (found,) = find_times(
                f"The bridge fell at {words} and nobody was hurt.", dct=day.isoformat(), zone=zone
            )
            assert (found.interval.start, found.interval.width_s) == (start, 60), words
            assert found.granularity == "minute"


LABELS = (
    ("Europe/London", "BST", 7), ("Europe/London", "British Summer Time", 7), ("Europe/London", "GMT", 1),
    ("Europe/London", "UK time", 7), ("America/New_York", "ET", 7), ("America/New_York", "EDT", 7), ("America/New_York", "EST", 1),
    ("America/Los_Angeles", "PT", 1), ("America/Chicago", "CT", 7), ("Asia/Kolkata", "IST", 7), ("Asia/Jerusalem", "IST", 1),
    ("Asia/Tokyo", "JST", 1), ("Asia/Shanghai", "CST", 1), ("Asia/Seoul", "KST", 7), ("Europe/Moscow", "Moscow time", 1),
    ("Europe/Kyiv", "Kyiv time", 7), ("Europe/Paris", "CEST", 7), ("Europe/Berlin", "CET", 1), ("Australia/Sydney", "AEDT", 1),
    ("Australia/Brisbane", "AEST", 1), ("Asia/Kathmandu", "UTC+5:45", 1), ("UTC", "UTC", 7), ("Asia/Karachi", "PKT", 1),
    ("Africa/Johannesburg", "SAST", 7), ("Pacific/Auckland", "NZDT", 1), ("America/St_Johns", "NST", 1),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    told=st.sampled_from(LABELS),
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    day=st.integers(1, 28),
    shape=st.sampled_from(("{} ({})", "{} {}")),
)
def test_naming_the_page_s_own_zone_changes_no_instant(told, hour, minute, day, shape):
    zone, label, month = told
    clock = f"{hour:02}:{minute:02}"
    (bare,) = find_times(f"The bridge fell at {clock}.", dct=f"2024-{month:02}-{day:02}", zone=zone)
    (named,) = find_times(
        f"The bridge fell at {shape.format(clock, label)}.", dct=f"2024-{month:02}-{day:02}", zone=zone
    )
    assert named.interval == bare.interval


BEFORE = st.sampled_from(
    ("Rain fell. ", "Who knows?\n", "\u201cIt hurts,\u201d she said. ", "Line one.\nLine two. ")
)
AFTER = st.sampled_from(("", " Rain fell.", "\nWho knows?", " \u201cIt hurts,\u201d she said."))
WITH_TIMES = [row for row in rows() if row.expression]
# Lower case begins no sentence, and a text all in capitals is another kind of text than one that has both.
SENTENCES = [
    row for row in WITH_TIMES if not (row.known_gap or row.sentence[0].islower() or row.sentence.isupper())
]


@settings(max_examples=250, deadline=None)
@given(row=st.sampled_from(SENTENCES), before=BEFORE, after=AFTER)
def test_neutral_sentences_around_change_no_time(row, before, after):
    told = {"dct": row.dct, "zone": row.zone}
    alone = find_times(row.sentence, **told)
    within = find_times(before + row.sentence + after, **told)
    assert [(t.quote.span, t.interval, t.value) for t in within] == [
        (t.quote.span.shifted(len(before)), t.interval, t.value) for t in alone
    ]


@pytest.mark.parametrize(
    "space",
    [
        "\u00a0",
        "\u202f",
        "\u2009",
        pytest.param("  ", marks=pytest.mark.xfail(reason="two spaces between the words are not read yet")),
    ],
)
def test_odd_spaces_change_no_time(space):
    for row in WITH_TIMES:
        told = {"dct": row.dct, "zone": row.zone}
        plain = [(t.interval, t.value) for t in find_times(row.sentence, **told)]
        odd = [(t.interval, t.value) for t in find_times(row.sentence.replace(" ", space), **told)]
        assert odd == plain, row.id


CITIES = {
    "Tokyo": "Asia/Tokyo", "Kathmandu": "Asia/Kathmandu", "Tehran": "Asia/Tehran", "Moscow": "Europe/Moscow", "Sydney": "Australia/Sydney",
    "Nairobi": "Africa/Nairobi", "Berlin": "Europe/Berlin", "Chicago": "America/Chicago", "Mumbai": "Asia/Kolkata",
    "Bogota": "America/Bogota", "Auckland": "Pacific/Auckland", "Vladivostok": "Asia/Vladivostok",
}  # fmt: skip
PAIRS = (
    "The plane landed in {city} at {local} local time ({gmt} GMT).",
    "The plane landed at {local} local time ({gmt} GMT) in {city}.",
    "The plane landed in {city} at {gmt} GMT ({local} local time).",
    "In {city} the plane landed at {local} ({gmt} GMT).",
    "the plane landed in {city} at {local} local time ( {gmt} gmt ) .",
    "The plane landed at {local} {city} time, {gmt} GMT.",
)


@settings(max_examples=200, deadline=None)
@given(
    city=st.sampled_from(sorted(CITIES)),
    pair=st.sampled_from(PAIRS),
    at=st.datetimes(datetime(2023, 1, 5), datetime(2025, 12, 20), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis wants them so
    page=st.sampled_from(("UTC", "Europe/London")),
)
def test_both_clocks_of_a_pair_are_the_moment_just_past(city, pair, at, page):
    at = at.replace(second=0, microsecond=0)
    local = at.astimezone(ZoneInfo(CITIES[city]))
    text = pair.format(city=city, local=f"{local:%H:%M}", gmt=f"{at:%H:%M}")
    if len({local.replace(fold=fold).utcoffset() for fold in (0, 1)}) > 1:
        return  # the hour that comes twice
    told = (at + timedelta(minutes=40)).isoformat()
    found = find_times(text, dct=told, zone=page)
    assert [(t.interval.start, t.interval.width_s) for t in found] == [(at, 60)] * 2, text
