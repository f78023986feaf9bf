"""Clock pairs, clocks of a bad form, on invented pages."""

from __future__ import annotations

import pytest

from reconcile.claims.clocks.clock_pairs import make_clock_pairs
from reconcile.claims.clocks.clocks import make_clocks
from reconcile.claims.reading import Reading
from reconcile.extract.time_resolve import TimeFrame, resolve_times
from reconcile.extract.times import find_times
from reconcile.mentions import Mentions, Toponym
from reconcile.model import Block, BlockKind, Entry, Page, Stamp
from reconcile.places import Place
from reconcile.spans import Origin, Source, Span
from reconcile.times import parse_stamp

ZONES = {
    "Vladivostok": "Asia/Vladivostok",
    "Cairo": "Africa/Cairo",
    "Kathmandu": "Asia/Kathmandu",
    "Dakar": "Africa/Dakar",
    "Nairobi": "Africa/Nairobi",
}

SOUND = (
    "It left at 4.15pm.",
    "2pm PM statement on the budget.",
    "noon-2pm PM Ada Brook meets the mayors.",
    "11am pm to make a statement.",
    "since 2014 pm brook has said so.",
    "It has been so since 2014 PM Brook said.",
    "At 46:30 on the clock he was sent off.",
    "At 2pm am told to wait.",
    "By 2030 pm and president agree.",
    "BBC Radio 5 am show.",
    "In Luke 12:75 and at 3:75 odds.",
    "It left at 0.30am.",
    "It left at 00.12am.",
    "See 4.15pm and 12:15 p.m. and 11:59pm.",
    "It left at 24:00.",
    "They are 237-7.",
    "They won 25:18.",
    "Psalms 119:105 and John 33:16.",
    "Version 2.88 is out.",
    "The film is 16:90.",
    "It stood at 33:10 in the odds.",
    "It costs $14.30 pm.",
    "Broadband for 22.99 pm.",
    "She finished in 25:41.",
    "He ran 10km in 27:12.",
    "The goal came at 32:75 of the second period.",
    "At 25:10 of the video the crowd cheers.",
    "14:00 PM statement on the budget.",
    "At 15:00 PM Ada Brook makes a statement.",
    "15.00 PM's questions.",
    "Noon PMQs.",
    "The last 15 PMs were men.",
    "The last 15 pm tests failed.",
    "It left at 2pm in the afternoon.",
    "It left at 9pm tonight.",
    "It left at 1am tonight.",
    "It left at 12:30 in the morning.",
    "It left at 10 in the morning.",
    "At 2pm in the morning room they met.",
    "It left at 9am. Tonight it is back.",
    "It opens at 9am, tonight it is shut.",
    "It left at 11.30 at night.",
    "It left at 23:30 at night.",
    "Shares fell to 31.75.",
    "At 14:30 am told to go.",
    "The ratio is 12:75.",
    "It rose by 14.30 points.",
    "Call 020 7946 0123.",
    "It left at 23:59 GMT.",
    "It left at 22:30 in the evening.",
    "Flight BA1430 left.",
    "He was 14 a.m. radio's best.",
    "At 30:00 minutes they stopped.",
)  # fmt: skip
FAULTS = (
    ("It left at 14:13pm.", "14:13pm", "24-hour clock with pm", "14:13 or 2:13pm"),
    ("It left at 13.45 pm on Friday.", "13.45 pm", "24-hour clock with pm", "13.45 or 1.45pm"),
    ("It left at 16:05 p.m. sharp.", "16:05 p.m.", "24-hour clock with pm", "16:05 or 4:05pm"),
    ("It left at 20:19 PM Friday.", "20:19 PM", "24-hour clock with pm", "20:19 or 8:19pm"),
    ("It left at 16.45pm GMT.", "16.45pm", "24-hour clock with pm", "4.45pm"),
    ("the gate shut at 14.15pm , she said.", "14.15pm", "24-hour clock with pm", "14.15 or 2.15pm"),
    ("( 16:15pm ) the gate", "16:15pm", "24-hour clock with pm", "16:15 or 4:15pm"),
    ("He won it at 14.13pm.", "14.13pm", "24-hour clock with pm", "14.13 or 2.13pm"),
    ("It was open 13:00-14:00pm.", "14:00pm", "24-hour clock with pm", "14:00 or 2:00pm"),
    ("It was open 1pm-13.30pm.", "13.30pm", "24-hour clock with pm", "13.30 or 1.30pm"),
    ("It left at 14h30pm.", "14h30pm", "24-hour clock with pm", "14h30 or 2h30pm"),
    ("It left at 14.00 hrs pm.", "14.00 hrs pm", "24-hour clock with pm", "14.00 or 2.00pm"),
    ("It left at 1400hrs pm.", "1400hrs pm", "24-hour clock with pm", "1400 or 2:00pm"),
    ("It left at 14pm.", "14pm", "24-hour clock with pm", "14:00 or 2pm"),
    ("It left by 13 p.m. at the latest.", "13 p.m.", "24-hour clock with pm", "13:00 or 1pm"),
    ("It left at 1430pm.", "1430pm", "24-hour clock with pm", "1430 or 2:30pm"),
    ("It left at 15:40am.", "15:40am", "24-hour clock with am", "15:40 or 3:40pm (or 3:40am"),
    ("It left at 00:30pm.", "00:30pm", "24-hour clock with pm", "00:30, 12:30am"),
    ("It left at 0:30pm.", "0:30pm", "24-hour clock with pm", "00:30, 12:30am"),
    ("It left at 0030pm.", "0030pm", "24-hour clock with pm", "0030, 12:30am"),
    ("It left at 0pm.", "0pm", "24-hour clock with pm", "00:00, 12am"),
    ("It left at 24:00pm.", "24:00pm", "24-hour clock with pm", "00:00 or 12:00am"),
    ("It left at 1pm pm.", "1pm pm", "pm stands twice", "1pm"),
    ("It left at 1.15pm am.", "1.15pm am", "am and pm at once", "1.15pm or 1.15am"),
    ("It left at 14:00 in the morning.", "14:00 in the morning", "14:00 is not in the morning", "2:00am"),
    ("It left at 3pm in the morning.", "3pm in the morning", "3pm is not in the morning", "3am"),
    (
        "It left at 2.30am in the afternoon.",
        "2.30am in the afternoon",
        "2.30am is not in the afternoon",
        "2.30pm",
    ),
    ("It left at 9am tonight.", "9am tonight", "9am is not tonight", "9pm"),
    ("It left at 11pm this morning.", "11pm this morning", "11pm is not this morning", "11am"),
    ("It left at 14:00 at night.", "14:00 at night", "14:00 is not at night", "2:00am"),
    (
        "It left at 20:00 in the afternoon.",
        "20:00 in the afternoon",
        "20:00 is not in the afternoon",
        "8:00pm",
    ),
    ("It left at 14:30 in the evening.", "14:30 in the evening", "14:30 is not in the evening", "2:30pm"),
    ("It left at 12am noon.", "12am noon", "12am is not noon", "12pm"),
    ("It left at 12pm midnight.", "12pm midnight", "12pm is not midnight", "12am"),
    ("It left at 15.40pm this afternoon.", "15.40pm", "24-hour clock with pm", "3.40pm"),
    ("It left at 12:75.", "12:75", "no minute 75", "00 to 59"),
    ("It left at 9.60am.", "9.60am", "no minute 60", "00 to 59"),
    ("It leaves at 17:90 CET.", "17:90", "no minute 90", "00 to 59"),
    ("It left at 25:00.", "25:00", "no hour 25", "00 to 23"),
    ("It left at 31:20 GMT.", "31:20", "no hour 31", "13:20"),
    ("It left at 24:30 GMT.", "24:30", "no time after 24:00", "00:30"),
)

# Text, day told, gap in minutes, slip.
PAIRS = (
    ("at 11am ET (3pm GMT)", "2015-09-23", 0, ""),
    ("at 11am ET (4pm GMT)", "2015-12-23", 0, ""),
    ("at 11am EST (4pm GMT)", "2015-07-23", 0, ""),
    ("at 11am EST (3pm GMT)", "2015-07-23", 0, ""),
    ("at 7pm GMT / 8pm BST", "2015-07-23", 0, ""),
    ("in Kathmandu at 14:45 local time (09:00 GMT)", "2015-07-23", 0, ""),
    ("in Dakar at 18:30 local time (19:30 BST)", "2018-03-30", 0, ""),
    ("at 10am Pyongyang time (01:30 GMT)", "2017-02-01", 0, ""),
    ("at midday Moscow time (09:00 GMT)", "2017-02-01", 0, ""),
    ("at 11am ET (4pm GMT)", "2015-09-23", 60, "winter time"),
    ("at 10am ET (2.20pm GMT)", "2015-09-23", 20, ""),
    ("at 8.15pm ET (1.15pm GMT)", "2014-12-04", 720, "am and pm"),
    ("in Nairobi at 1.10am local time (04.10 GMT)", "2016-05-19", 360, "wrong direction"),
    ("in Vladivostok at 15:14 local time (05:41 GMT)", "2023-09-12", 27, "swapped"),
    ("in Vladivostok at 15:14 local time, external (05:17 GMT)", "2023-09-12", 3, "mistyped"),
    ("at 2.40pm ET, 11.40pm PT", "2017-08-21", 720, "am and pm"),
    ("at 8am BST / 10am CEST", "2016-04-29", 60, "BST was written for GMT"),
    ("at 15:00 Moscow time (15:00 GMT)", "2016-04-29", 180, "copied"),
    ("at 20:40 in Vladivostok (11:40 GMT)", "2023-09-12", 60, "the second clock is BST"),
    ("at 6.10pm AEST (6.10pm on Tuesday in Vladivostok)", "2023-07-04", 0, ""),
    ("in Cairo at 6pm on Sunday local time (2pm GMT)", "2023-09-12", 60, "one hour off"),
    ("at 6.20pm BST, or 9.20pm East Africa Time", "2023-07-04", 60, "if the first clock is GMT"),
)
NO_PAIRS = (
    "at 11am ET (updated 3.15pm GMT)", "at 11am ET, then at 3.15pm GMT", "from 11am ET to 3.15pm GMT", "at 11am (3.15pm)",
    "at 11am GMT (12.20pm GMT)", "at 10am ET and 3.10pm GMT", "at 10am spacecraft time (3.10pm GMT)",
)  # fmt: skip


def reading_of(text: str, told: str) -> Reading:
    entry = Entry(
        id="one",
        stamp=Stamp(interval=parse_stamp(told if "T" in told else f"{told}T12:00Z"), text=told, zone="UTC"),
        text=text,
        blocks=(Block(kind=BlockKind.BODY, span=Span(0, len(text))),),
        source=Source.of("page", text),
        origin=Origin.verbatim(0),
    )
    toponyms = [
        Toponym(
            name=n,
            candidates=(),
            place=Place(id=n, name=n, kind="city", zone=z),
            quote=entry.quote(Span(i, i + len(n))),
        )
        for n, z in ZONES.items()
        if (i := text.find(n)) >= 0
    ]
    found = Mentions(entry=entry, toponyms=tuple(toponyms))
    found = Mentions(entry=entry, toponyms=found.toponyms, times=find_times(entry, found))
    times = resolve_times(
        found, TimeFrame(dct=entry.stamp.interval, zone="Europe/London", zone_source="written")
    )
    page = Page(source=entry.source, layout="test", entries=(entry,), zone="Europe/London")
    return Reading(
        page=page, mentions=(Mentions(entry=entry, toponyms=found.toponyms, times=times),), zone="Europe/London",
        zone_source="written",
    )  # fmt: skip


@pytest.mark.parametrize("text", SOUND)
def test_nothing_is_wrong_with_the_clock_in(text):
    assert list(make_clocks(reading_of(text, "2023-09-12"))) == []


@pytest.mark.parametrize(("text", "quoted", "problem", "repair"), FAULTS, ids=[f[0] for f in FAULTS])
def test_the_fault_of(text, quoted, problem, repair):
    (clock,) = make_clocks(reading_of(text, "2023-09-12"))
    assert clock.text == clock.quotes[0].text == quoted
    assert problem in clock.problem
    assert repair in clock.repair


@pytest.mark.parametrize("words", NO_PAIRS)
def test_no_pair_is_made_of(words):
    assert list(make_clock_pairs(reading_of(f"The gate opens {words}.", "2015-09-23"))) == []


@pytest.mark.parametrize(("words", "told", "gap", "slip"), PAIRS, ids=[f"{w}, {t}" for w, t, _, _ in PAIRS])
def test_the_gap_of(words, told, gap, slip):
    (pair,) = make_clock_pairs(reading_of(f"The gate opens {words}.", told))
    assert abs(pair.gap_min) == gap
    assert slip in pair.slip
    assert pair.any_zone is (gap % 15 == 0)
    assert pair.zones_certain
    assert not pair.window


def test_an_unknown_local_place_shows_only_what_no_zone_can_give():
    (pair,) = make_clock_pairs(reading_of("It rang at 2.35pm local time (13:26 GMT).", "2023-09-12"))
    assert not pair.zones_certain
    assert not pair.any_zone
    assert pair.gap_min


@pytest.mark.parametrize(
    "words", ["9am-10am ET (1pm GMT)", "9am to 10am ET (1pm GMT)", "noon until 1pm ET (5pm GMT)"]
)
def test_a_stretch_is_marked_as_a_window(words):
    assert [p.window for p in make_clock_pairs(reading_of(f"It is open {words}.", "2023-09-12"))] == [True]
