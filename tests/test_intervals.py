"""Intervals, wall clocks and zones: the algebra that everything else stands on."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.errors import UsageError
from reconcile.time_labels import iso, offset_label, span_label
from reconcile.times import (
    DAY_S,
    Interval,
    Wall,
    day_wall,
    instants,
    is_fold,
    is_gap,
    known_zone,
    labels_of,
    month_wall,
    parse_stamp,
    wall_of,
    wall_parts,
    wall_seconds,
    weekday_of,
    year_wall,
)

ZONES = ["UTC", "Europe/London", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"]
moments = st.datetimes(datetime(1950, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


@st.composite
def intervals(draw):
    start = draw(st.none() | moments)
    if start is None:
        return Interval(None, draw(st.none() | moments))
    end = draw(st.none() | st.timedeltas(timedelta(seconds=1), timedelta(days=400)).map(lambda d: start + d))
    return Interval(start, end)


@given(intervals(), intervals())
def test_intersection_is_symmetric_and_inside_both(a, b):
    common = a.intersection(b)
    assert common == b.intersection(a)
    if common is not None:
        assert a.contains(common)
        assert b.contains(common)


@given(intervals(), intervals())
def test_the_hull_holds_both(a, b):
    assert a.hull(b).contains(a)
    assert a.hull(b).contains(b)


@given(intervals(), st.integers(-(10**7), 10**7))
def test_shifting_forth_and_back_changes_nothing(interval, seconds):
    assert interval.shifted(seconds).shifted(-seconds) == interval


@given(moments, st.sampled_from(ZONES))
def test_a_wall_time_leads_back_to_its_instant(at, zone):
    whole = at.replace(microsecond=0)
    wall = wall_of(whole, zone)
    readings = instants(wall, zone)
    assert whole in readings
    assert list(readings) == sorted(readings)
    assert not is_gap(wall, zone)
    assert is_fold(wall, zone) is (len(readings) > 1)


@given(
    st.integers(wall_seconds(1950), wall_seconds(2060)), st.integers(1, 10 * DAY_S), st.sampled_from(ZONES)
)
def test_a_wall_span_always_starts_before_it_ends(start, width, zone):
    interval = Wall(start, start + width).at(zone)
    assert interval.width_s > 0


def test_the_repeated_hour_of_autumn_has_two_readings():
    readings = instants(wall_seconds(2024, 10, 27, 1, 30), "Europe/London")
    assert [iso(r) for r in readings] == ["2024-10-27T00:30:00Z", "2024-10-27T01:30:00Z"]


def test_the_skipped_hour_of_spring_has_two_readings_and_does_not_exist():
    wall = wall_seconds(2024, 3, 31, 1, 30)
    assert len(instants(wall, "Europe/London")) == 2
    assert is_gap(wall, "Europe/London")
    assert not is_fold(wall, "Europe/London")


GAPS = (
    ("Europe/London", (2024, 3, 31, 1, 30), "2024-03-31T00:30:00Z", "2024-03-31T01:30:00Z"),
    ("America/New_York", (2024, 3, 10, 2, 0), "2024-03-10T06:00:00Z", "2024-03-10T07:00:00Z"),
    ("Australia/Lord_Howe", (2023, 10, 1, 2, 15), "2023-09-30T15:15:00Z", "2023-09-30T15:45:00Z"),
    ("Pacific/Apia", (2011, 12, 30, 12, 0), "2011-12-29T22:00:00Z", "2011-12-30T22:00:00Z"),
    ("Asia/Pyongyang", (2018, 5, 4, 23, 45), "2018-05-04T14:45:00Z", "2018-05-04T15:15:00Z"),
    ("Africa/Cairo", (2023, 4, 28, 0, 20), "2023-04-27T21:20:00Z", "2023-04-27T22:20:00Z"),
)
FOLDS = (
    ("Europe/London", (2024, 10, 27, 1, 0), "2024-10-27T00:00:00Z", "2024-10-27T01:00:00Z"),
    ("America/New_York", (2023, 11, 5, 1, 59), "2023-11-05T05:59:00Z", "2023-11-05T06:59:00Z"),
    ("Australia/Lord_Howe", (2024, 4, 7, 1, 40), "2024-04-06T14:40:00Z", "2024-04-06T15:10:00Z"),
    ("Asia/Pyongyang", (2015, 8, 14, 23, 40), "2015-08-14T14:40:00Z", "2015-08-14T15:10:00Z"),
    ("Europe/Moscow", (2014, 10, 26, 1, 10), "2014-10-25T21:10:00Z", "2014-10-25T22:10:00Z"),
)
WHOLE = (
    ("Europe/London", (2024, 3, 31, 0, 59)), ("Europe/London", (2024, 3, 31, 2, 0)), ("Europe/London", (2024, 10, 27, 2, 0)),
    ("Australia/Brisbane", (2023, 10, 1, 2, 15)), ("America/Phoenix", (2024, 3, 10, 2, 30)), ("Pacific/Apia", (2011, 12, 31, 0, 0)),
    ("Pacific/Apia", (2011, 12, 29, 23, 59)), ("Asia/Pyongyang", (2018, 5, 5, 0, 0)), ("UTC", (2024, 3, 31, 1, 30)),
)  # fmt: skip


@pytest.mark.parametrize(("zone", "at"), WHOLE)
def test_a_wall_time_beside_a_change_of_the_clocks_has_one_reading(zone, at):
    wall = wall_seconds(*at)
    assert (len(instants(wall, zone)), is_gap(wall, zone), is_fold(wall, zone)) == (1, False, False)


@pytest.mark.parametrize(("zone", "at", "first", "second"), GAPS)
def test_a_gap_of_any_width_gives_both_neighbours(zone, at, first, second):
    wall = wall_seconds(*at)
    assert [iso(r) for r in instants(wall, zone)] == [first, second]
    assert is_gap(wall, zone)
    assert not is_fold(wall, zone)


@pytest.mark.parametrize(("zone", "at", "first", "second"), FOLDS)
def test_a_fold_of_any_width_gives_both_instants(zone, at, first, second):
    wall = wall_seconds(*at)
    assert [iso(r) for r in instants(wall, zone)] == [first, second]
    assert is_fold(wall, zone)
    assert not is_gap(wall, zone)


@given(st.integers(wall_seconds(1950), wall_seconds(2060)), st.sampled_from(ZONES))
def test_every_instant_of_a_wall_time_shows_it_unless_the_clocks_skip_it(wall, zone):
    shown = [wall_of(at, zone) == wall for at in instants(wall, zone)]
    assert all(shown) if not is_gap(wall, zone) else not any(shown)


def test_the_hour_before_the_repeated_one_does_not_run_into_it():
    assert iso(Wall(wall_seconds(2024, 10, 27), wall_seconds(2024, 10, 27, 1)).at("Europe/London").end) == (
        "2024-10-27T00:00:00Z"
    )


def test_the_clocks_of_a_zone_go_by_its_labels():
    assert labels_of("Europe/London", 2023) == {("GMT", 0), ("BST", 60)}
    assert labels_of("America/Phoenix", 2023) == {("MST", -420)}


def test_an_interval_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="before it ends"):
        Interval(datetime(2024, 1, 2, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC))


def test_a_naive_instant_is_refused():
    with pytest.raises(ValueError, match="UTC"):
        Interval(datetime(2024, 1, 2), None)  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(
    ("text", "start", "width"),
    [
        pytest.param("2023-09-12T09:42:10+01:00", "2023-09-12T08:42:10Z", 1, id="an offset is taken off"),
        pytest.param("2023-09-12T09:42Z", "2023-09-12T09:42:00Z", 60, id="a minute is a minute wide"),
        pytest.param("2023-09-12", "2023-09-12T00:00:00Z", 86_400, id="a date is a day wide"),
    ],
)
def test_stamps(text, start, width):
    interval = parse_stamp(text)
    assert iso(interval.start) == start
    assert interval.width_s == width


@pytest.mark.parametrize(
    "text", ["now", "12:30", "yesterday", "2023", "2023-09", "", "2023-02-30", "09/12/2023 10:00"]
)
def test_what_is_no_full_stamp_is_refused_rather_than_guessed(text):
    with pytest.raises(ValueError, match=r"."):
        parse_stamp(text)


def test_an_unknown_zone_is_named():
    with pytest.raises(UsageError, match=r"Mars/Olympus"):
        known_zone("Mars/Olympus")


def test_calendar_walls():
    assert wall_parts(month_wall(2024, 2).end_s)[:3] == (2024, 3, 1)
    assert wall_parts(month_wall(2023, 12).end_s)[:3] == (2024, 1, 1)
    assert year_wall(1990, 10).end_s == wall_seconds(2000)
    assert weekday_of(day_wall(2024, 6, 18).start_s) == 2


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 min"),
        (360, "6 min"),
        (35_640, "9 h 54 min"),
        (-3_600, "1 h"),
        (259_200, "3 days"),
        (90_000, "1 day 1 h"),
    ],
)
def test_lengths_in_words(seconds, words):
    assert span_label(seconds) == words


def test_offsets_in_words():
    at = datetime(2023, 9, 12, tzinfo=UTC)
    assert [
        offset_label(z, at) for z in ("UTC", "Asia/Vladivostok", "Asia/Kathmandu", "America/New_York")
    ] == [
        "UTC",
        "UTC+10",
        "UTC+5:45",
        "UTC-4",
    ]
