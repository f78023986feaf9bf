"""Clocks of the nights in which the clocks change: skipped, or shown twice."""

from __future__ import annotations

import pytest

from reconcile.pipeline import claims_of_text

SPRING, AUTUMN = "31 March 2024, all times UK", "27 October 2024, all times UK"
US_SPRING, US_AUTUMN = "10 March 2024, all times GMT", "3 November 2024, all times GMT"

# Head of the page, words, "gap" or "fold", first and second UTC reading, the change.
NIGHTS = (
    (SPRING, "at 01:30", "gap", "00:30", "01:30", "Europe/London went from 01:00 to 02:00 on 31 March 2024"),
    (SPRING, "at 1.30am", "gap", "00:30", "01:30", "from 01:00 to 02:00"),
    (SPRING, "at 1.05 a.m. on Sunday", "gap", "00:05", "01:05", "from 01:00 to 02:00"),
    (SPRING, "at about 1.30am", "gap", "00:30", "01:30", "from 01:00 to 02:00"),
    (SPRING, "this morning at 01:59", "gap", "00:59", "01:59", "from 01:00 to 02:00"),
    (SPRING, "at 0115 hrs", "gap", "00:15", "01:15", "from 01:00 to 02:00"),
    (SPRING, "at 1.30am UK time", "gap", "00:30", "01:30", "from 01:00 to 02:00"),
    (SPRING, "at 2.30am Paris time", "gap", "00:30", "01:30", "Europe/Paris went from 02:00 to 03:00"),
    (SPRING, "at 02:30 in Berlin", "gap", "00:30", "01:30", "from 02:00 to 03:00"),
    (SPRING, "in Athens at 03:30 local time", "gap", "00:30", "01:30", "from 03:00 to 04:00"),
    (
        US_SPRING,
        "at 2.30am ET",
        "gap",
        "06:30",
        "07:30",
        "America/New_York went from 02:00 to 03:00 on 10 March 2024",
    ),
    (
        US_SPRING,
        "at 2:30 a.m. Pacific Time",
        "gap",
        "09:30",
        "10:30",
        "America/Los_Angeles went from 02:00 to 03:00",
    ),
    (US_SPRING, "in Boston at 2.30am local time", "gap", "06:30", "07:30", "from 02:00 to 03:00"),
    (
        AUTUMN,
        "at 01:30",
        "fold",
        "00:30",
        "01:30",
        "Europe/London went back from 02:00 to 01:00 on 27 October 2024",
    ),
    (AUTUMN, "at 1.30am", "fold", "00:30", "01:30", "went back"),
    (AUTUMN, "at 1.45am this morning", "fold", "00:45", "01:45", "went back"),
    (AUTUMN, "at around 01:10", "fold", "00:10", "01:10", "went back"),
    (AUTUMN, "at 1.30am London time", "fold", "00:30", "01:30", "went back"),
    (AUTUMN, "at 02:30 in Berlin", "fold", "00:30", "01:30", "from 03:00 to 02:00"),
    (AUTUMN, "in Athens at 03:30 local time", "fold", "00:30", "01:30", "from 04:00 to 03:00"),
    (
        US_AUTUMN,
        "at 1.40am New York time",
        "fold",
        "05:40",
        "06:40",
        "America/New_York went back from 02:00 to 01:00",
    ),
    (US_AUTUMN, "at 1:40 a.m. Eastern", "fold", "05:40", "06:40", "went back"),
    (US_AUTUMN, "in Denver at 1:40am local time", "fold", "07:40", "08:40", "America/Denver went back"),
)
SILENT = (
    ("31 March 2024, all times GMT", "at 01:30"), (SPRING, "at 01:30 GMT"), (SPRING, "at 01:30 BST"), (SPRING, "at 01:30 UTC"),
    (SPRING, "at 00:59"), (SPRING, "at 02:00"), (SPRING, "at 02:30"), (SPRING, "at 13:30"), (SPRING, "at 1.30pm"), (SPRING, "at 1.30"),
    (SPRING, "at 1am"), (SPRING, "at 01:00"), (SPRING, "shortly before 01:30"), (SPRING, "on Friday at 01:30"), (SPRING, "on 2 April at 01:30"),
    (SPRING, "in Nairobi at 01:30"), (SPRING, "in Nairobi at 01:30 local time"), (SPRING, "every night at 01:30"), (SPRING, "at half past one"),
    (SPRING, "at 01:30, when the clocks had gone forward"), (SPRING, "at 01:30, as British Summer Time began"), (SPRING, "at 01:30 EDT"),
    (AUTUMN, "at 01:30 BST"), (AUTUMN, "at 01:30 GMT"), (AUTUMN, "at 1am"), (AUTUMN, "at 02:00"), (AUTUMN, "at 00:59"), (AUTUMN, "daily at 01:30"),
    (AUTUMN, "at 01:30, the second time round"), (AUTUMN, "at 01:30, before the clocks went back"), (AUTUMN, "at 01:30 Moscow time"),
    (AUTUMN, "in Tokyo at 01:30"), (US_SPRING, "in Phoenix at 2.30am local time"), (US_AUTUMN, "at 1.40am EST"), (US_AUTUMN, "at 1.40am EDT"),
    ("30 March 2024, all times UK", "at 01:30"), ("7 April 2024, all times UK", "at 01:30"), (US_SPRING, "at 06:30 UTC+1"),
)  # fmt: skip


def nights(head, words):
    stamp = "08:05" if "UK" in head else "18:05 GMT"
    claims = claims_of_text(f"{head}\n{stamp}  The alarm at the depot went off {words}.")
    return [claim for claim in claims if type(claim).__name__ == "ClockChange"]


@pytest.mark.parametrize(
    ("head", "words", "expected"),
    [(h, w, e) for h, w, *e in NIGHTS],
    ids=[f"{w}, {h}" for h, w, *_ in NIGHTS],
)
def test_a_clock_of_the_night_of_a_change(head, words, expected):
    what, first, second, change = expected
    (claim,) = nights(head, words)
    assert (claim.what, claim.first_utc, claim.second_utc) == (what, f"{first} UTC", f"{second} UTC")
    assert claim.change.startswith("clocks in ")
    assert change in claim.change


@pytest.mark.parametrize(("head", "words"), SILENT, ids=[f"{w}, {h}" for h, w in SILENT])
def test_a_clock_with_one_reading(head, words):
    assert nights(head, words) == []
