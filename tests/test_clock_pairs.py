"""Two clocks set equal: the ways in which they are written, the zones they are in, and the slip that each fault names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.pipeline import claims_of_text

WAYS = (
    "{a} ({b})", "{a} [{b}]", "{a} ( {b} )", "{a} (that's {b})", "{a} (which is {b})", "{a} (i.e. {b})", "{a} (or {b})", "{a} (ie {b})",
    "{a} (= {b})", "{a} (equivalent to {b})", "{a} / {b}", "{a}/{b}", "{a}/ {b}", "{a} | {b}", "{a} = {b}", "{a}, {b},", "{a}, or {b},",
    "{a} or {b}", "{a}, which is {b},", "{a}, that is {b},", "{a}, that’s {b},", "{a} – {b}", "{a} - {b}", "{a} — that's {b}",
    "{a}, external ({b})", "{a} ({b}/5pm CEST)", "{a}; see below ({b})",
)  # fmt: skip
NO_WAYS = (
    "{a} and {b}", "{a} to {b}", "{a} until {b}", "{a}, then {b}", "{a} and again at {b}", "{a} (updated {b})", "{a} (doors close {b})",
    "{a}. {b}", "{a} before {b}", "{a}, later {b}", "{a} spacecraft time ({b})",
)  # fmt: skip
# First clock, the second that is right on 12 August 2015, one that is an hour off.
CLOCKS = (
    ("11am ET", "3pm GMT", "4pm GMT"),
    ("11am Eastern Time", "3pm GMT", "4pm GMT"),
    ("11 a.m. Eastern", "3 p.m. GMT", "4 p.m. GMT"),
    ("11:00 EDT", "15:00 UTC", "16:00 UTC"),
    ("1100 ET", "1500 GMT", "1600 GMT"),
    ("11.00am ET", "16.00 BST", "17.00 BST"),
    ("11am in New York", "4pm in London", "5pm in London"),
    ("11am New York time", "3pm GMT", "4pm GMT"),
    ("noon Moscow time", "09:00 GMT", "10:00 GMT"),
    ("midday Athens time", "11am CEST", "noon CEST"),
    ("midnight Lima time", "5am GMT", "6am GMT"),
    ("8:30pm PT", "11:30pm ET", "12:30am ET"),
    ("9.15pm Indian time", "3.45pm GMT", "4.45pm GMT"),
    ("9pm AEST", "8.30pm ACST", "9.30pm ACST"),
    ("3pm GMT", "11am ET", "10am ET"),
    ("23:30 CEST", "22:30 BST", "21:30 BST"),
    ("6am JST", "9pm GMT", "10pm GMT"),
    ("6pm Nepali time", "12.15pm GMT", "1.15pm GMT"),
    ("5pm Berlin time", "4pm UK time", "3pm UK time"),
    ("half past ten in the morning ET", "2.30pm GMT", "3.30pm GMT"),
    ("7pm local time in Oslo", "17:00 GMT", "18:00 GMT"),
)
# Text, day, words of the slip.
SLIPS = (
    ("at 10am ET (3pm GMT)", "15 August 2014", "the offset of winter time: on the day ET is UTC-4, not UTC-5"),
    ("at 10am ET (3pm GMT)", "15 August 2014", "GMT was written for BST: they agree if the second clock is BST"),
    ("at 3pm GMT (10am ET)", "15 August 2014", "GMT was written for BST: they agree if the first clock is BST"),
    ("at 10am ET (4pm BST)", "15 August 2014", "the offset of winter time"),
    ("at 10am ET (2pm GMT)", "15 January 2014", "the offset of summer time: on the day ET is UTC-5, not UTC-4"),
    ("at 10am EDT (3pm GMT)", "15 August 2014", "this is the offset of EST, not of EDT"),
    ("at 18:00 CEST (17:00 GMT)", "15 August 2014", "this is the offset of CET, not of CEST"),
    ("at 10am ET (1pm GMT)", "15 August 2014", "one hour off"),
    ("at 10am ET (2pm BST)", "15 August 2014", "BST was written for GMT: they agree if the second clock is GMT"),
    ("at 8.15pm ET (1.15pm GMT)", "4 December 2014", "with the first read as 8.15am, or the second as 1.15am, the two agree"),
    ("at 20:15 ET (13:15 GMT)", "4 December 2014", "am and pm are mixed up: read as 01:15"),
    ("at 8.15pm ET (13.15 GMT)", "4 December 2014", "read as 8.15am the two agree"),
    ("at 16:20pm ET (23:20 GMT)", "4 December 2014", "read as 6:20pm the two agree"),
    ("at 11am ET (14:00pm GMT)", "4 December 2014", "read as 4:00pm the two agree"),
    ("at 15:20am ET (08:20 GMT)", "4 December 2014", "read as 03:20am the two agree"),
    ("at 1.10am Nairobi time (04.10 GMT)", "19 May 2016", "in the wrong direction"),
    ("at 7am Brussels time (08:00 GMT)", "24 March 2016", "in the wrong direction"),
    ("at 7.20pm Moscow time (7.20pm GMT)", "4 December 2014", "copied without changing the zone"),
    ("at 1pm ET (1pm PT)", "4 December 2014", "copied without changing the zone"),
    ("at 6.45pm Swiss time (6.45pm BST)", "4 July 2014", "copied without changing the zone"),
    ("at 7.20pm ET (3.20am GMT)", "4 December 2014", "they agree if the first clock is PT"),
    ("at 7.20pm ET (1.20am GMT)", "4 July 2014", "they agree if the first clock is MT"),
    ("at 7.20pm Lima time (5.20pm GMT), while Athens waited", "4 December 2014", "in Athens they agree"),
    ("at 7.20pm ET (12.02am GMT)", "4 December 2014", "two digits are swapped: 12.02am for 12.20am"),
    ("at 15:14 Vladivostok time (05:41 GMT)", "12 September 2023", "two digits are swapped: 05:41 for 05:14"),
    ("at 15:14 Vladivostok time (05:17 GMT)", "12 September 2023", "one digit is mistyped: 05:17 for 05:14"),
    ("at 10am ET (3am GMT)", "15 August 2014", "am and pm are mixed up, and summer time is an hour off"),
    ("at 8.20am Oregon time (3.20pm BST)", "4 December 2014", "BST is not in force in winter"),
)  # fmt: skip
# Text and day of pairs that agree in some reading of their words.
AGREE = (
    ("at 9.30 ET (2.30 BST)", "15 August 2014"),
    ("at 7.05pm ET (12.05 BST)", "15 August 2014"),
    ("at 3.25am Greek time (12.25 GMT)", "19 May 2016"),
    ("on 21 December at 10am ET (3pm GMT)", "15 August 2014"),
    ("on 21 December, with doors at 10am ET (3pm GMT)", "15 August 2014"),
    ("every Sunday at 10am ET (3pm GMT)", "15 August 2014"),
    ("on weekdays at 10am ET (3pm GMT)", "15 August 2014"),
    ("as in 2009 at 10am ET (3pm GMT)", "15 August 2014"),
    ("at 10am EST (3pm GMT)", "15 August 2014"),
    ("at 10am ET (2pm GMT)", "20 March 2015"),
    ("at 10am Pyongyang time (01:30 GMT)", "1 February 2017"),
    ("at 11.30am Yangon time (05:00 GMT)", "1 February 2017"),
)


def pairs(day, words):
    claims = claims_of_text(f"{day}, all times GMT\n09:05 GMT  The gate opens {words}.")
    return [claim for claim in claims if type(claim).__name__ == "ClockPair"]


@pytest.mark.parametrize("way", WAYS[:-1])
def test_a_pair_is_made_of(way):
    for second, gap in (("3pm GMT", 0), ("4pm GMT", 60)):
        first = pairs("12 August 2015", "at " + way.format(a="11am ET", b=second))[0]
        assert (first.first, first.second, abs(first.gap_min)) == ("11am ET", second, gap)


@pytest.mark.parametrize("way", [*NO_WAYS, WAYS[-1]])
def test_no_pair_is_made_of(way):
    assert pairs("12 August 2015", "at " + way.format(a="11am ET", b="4.15pm GMT")) == []


@pytest.mark.parametrize(("first", "right", "wrong"), CLOCKS, ids=[c[0] for c in CLOCKS])
def test_the_gap_between(first, right, wrong):
    assert [p.gap_min for p in pairs("12 August 2015", f"at {first} ({right})")] == [0]
    assert [abs(p.gap_min) for p in pairs("12 August 2015", f"at {first} ({wrong})")] == [60]


@pytest.mark.parametrize(("words", "day", "slip"), SLIPS, ids=[f"{w}: {s}" for w, _, s in SLIPS])
def test_the_slip_names_the_reading_under_which_they_agree(words, day, slip):
    (pair,) = pairs(day, words)
    assert pair.gap_min
    assert slip in pair.slip


@pytest.mark.parametrize(("words", "day"), AGREE, ids=[a[0] for a in AGREE])
def test_some_reading_agrees(words, day):
    assert [p.gap_min for p in pairs(day, words)] == [0]


def test_a_dash_between_far_hours_is_a_stretch():
    assert pairs("12 August 2015", "from 9am ET - 6pm PT") == []


def test_a_local_time_of_the_headline_alone_is_not_certain():
    page = "Oslo: the regatta as it happened\n12 August 2015, all times GMT\n09:05 GMT  The crews start at 11.20am local time (16:20 BST)."
    found = [claim for claim in claims_of_text(page) if type(claim).__name__ == "ClockPair"]
    assert not any(pair.zones_certain and pair.gap_min for pair in found)


@pytest.mark.parametrize(
    ("words", "hedged", "rounded"),
    [
        ("about 7am ET (11:02 GMT)", True, True),
        ("shortly after 7.00am ET (11:02 GMT)", True, False),
        ("7am ET (11:02 GMT)", False, True),
        ("7.10am ET (11:12 GMT)", False, False),
    ],
)
def test_hedges_and_whole_hours_are_marked(words, hedged, rounded):
    (pair,) = pairs("12 August 2015", f"at {words}")
    assert (pair.hedged, pair.rounded) == (hedged, rounded)


FOLLOWING = {
    "ET": "America/New_York",
    "Pacific Time": "America/Los_Angeles",
    "UK time": "Europe/London",
    "Paris time": "Europe/Paris",
    "Kyiv time": "Europe/Kyiv",
    "Moscow time": "Europe/Moscow",
    "Istanbul time": "Europe/Istanbul",
    "Nairobi time": "Africa/Nairobi",
    "Tehran time": "Asia/Tehran",
    "Indian time": "Asia/Kolkata",
    "Nepali time": "Asia/Kathmandu",
    "Pyongyang time": "Asia/Pyongyang",
    "Sydney time": "Australia/Sydney",
    "New Zealand time": "Pacific/Auckland",
    "GMT": "UTC",
}


@settings(max_examples=120, deadline=None)
@given(
    st.integers(0, 16 * 365 * 24 * 4),
    st.lists(st.sampled_from(sorted(FOLLOWING)), min_size=2, max_size=2, unique=True),
    st.booleans(),
)
def test_two_clocks_of_one_moment_never_differ(quarter, names, twelve):
    """Whatever the day, the zones and the half of the world: what the tz database makes one moment is one."""
    at = datetime(2009, 1, 1, tzinfo=UTC) + timedelta(minutes=15 * quarter)
    local = [at.astimezone(ZoneInfo(FOLLOWING[name])) for name in names]
    faces = [
        f"{t.hour % 12 or 12}.{t:%M}{'am' if t.hour < 12 else 'pm'}" if twelve else f"{t:%H:%M}"
        for t in local
    ]
    found = pairs(f"{local[0]:%-d %B %Y}", f"at {faces[0]} {names[0]} ({faces[1]} {names[1]})")
    assert [(pair.gap_min, pair.label) for pair in found] == [(0, "")]


LISTED = (
    ("at 6pm BST, 1pm EDT and {}", "10am PDT", "10.45am PDT"),
    ("at 6pm BST, or 1pm EDT for Keith in Boston and {} for Jo in Seattle", "10am PDT", "11am PDT"),
    ("at 6pm BST, 1pm EDT, and at {}", "7pm CEST", "8pm CEST"),
    ("at 11am EDT, 3pm GMT in London and {}", "8.30pm IST", "7.30pm IST"),
)


@pytest.mark.parametrize(("words", "right", "wrong"), LISTED)
def test_the_last_clock_of_a_list_of_conversions(words, right, wrong):
    assert [p.gap_min for p in pairs("12 August 2015", words.format(right))] == [0, 0]
    assert [p.gap_min != 0 for p in pairs("12 August 2015", words.format(wrong))] == [False, True]


@pytest.mark.parametrize(
    "words",
    [
        "at 8pm ET, 7pm CT and 9pm PT",
        "at 6pm BST, 2pm EDT and 11am PDT",
        "at 6pm BST, 1pm EDT and again at 3pm PDT",
        "at 6pm BST and 3pm PDT",
    ],
)
def test_no_list_of_conversions_goes_on(words):
    assert not any(pair.gap_min for pair in pairs("12 August 2015", words)[1:])


AT_PLACE = (
    ("The next train leaves Paris at {} (11:12 GMT).", "13:12", "12:12"),
    ("at dawn. In Kathmandu the bells ring at {} (18:30 GMT).", "00:15", "00:00"),
    ("The shop in Tokyo on Monday at {} (01:00 GMT) had no bread.", "10am", "9am"),
    ("They reached Lima at {} (15:05 GMT).", "10:05", "11:05"),
)


@pytest.mark.parametrize(("words", "right", "wrong"), AT_PLACE)
def test_a_clock_without_a_zone_behind_its_place(words, right, wrong):
    assert [p.gap_min for p in pairs("12 August 2015", words.format(right))] == [0]
    assert [p.gap_min != 0 for p in pairs("12 August 2015", words.format(wrong))] == [True]


@pytest.mark.parametrize(
    "words",
    [
        "The flight from Oslo lands at 13:12 (18:12 GMT).",
        "In Oslo, the choir of Lima sang at 13:12 (18:12 GMT).",
        "Leaving Oslo behind them, they landed at 13:12 (18:12 GMT).",
        "The envoy to Lima will speak at 13:12 (11:12 GMT).",
    ],
)
def test_a_place_that_is_not_the_clocks_says_nothing(words):
    assert not [p for p in pairs("12 August 2015", words) if p.gap_min and p.zones_certain]


@pytest.mark.parametrize(
    ("place", "gap"),
    [("The King landed at Caen.", None), ("The King landed at Lima.", 420), ("He was away.", 420)],
)
def test_a_namesake_hours_away_is_not_the_place_of_a_page_that_has_another(place, gap):
    page = f"6 June 2024, all times BST\n09:05 BST  {place}\n09:09 BST  At Omaha it starts at 3.30pm local time (2.30pm BST)."
    found = [claim for claim in claims_of_text(page) if type(claim).__name__ == "ClockPair"]
    assert [abs(pair.gap_min) for pair in found] == ([] if gap is None else [gap])
