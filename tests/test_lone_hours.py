"""Hours that are written with nothing else, what is fixed for a day, and clocks told as past on pages whose places show the zone."""

from __future__ import annotations

import json

import pytest

from reconcile import find_times
from reconcile.pipeline import claims_of_text, understand
from reconcile.sources import read_page

TOLD = "2017-03-15T17:12Z"  # a Wednesday
# Text, its clocks after the first one.
HOURS = (
    ("The toll at the gate was put at 12 by noon.", ()),
    ("The vote was at 6pm. The index stood at four.", ()),
    ("She began the violin at five and won a prize at 3pm today.", ()),
    ("Rain fell at 3pm. Gusts were at 9 and the temperature at 5.", ()),
    ("He was there at noon, at one with himself, at one point alone.", ()),
    ("Shops close at noon. They sell at 3 for 5 euros.", ()),
    ("The bell rang at seven.", ()),
    ("The raid began at 10.40am and ended at four.", ("15 16:00",)),
    ("Doors opened at 7.30pm; the band came on at 8 and left at 10.", ("14 20:00", "14 22:00")),
    ("Police came at 8.20pm. A smell had been reported at seven.", ("14 19:00",)),
    ("The train left at 3.15pm, and at 4.30 it stopped.", ("15 16:30",)),
    ("The siren went at 6:42 a.m. The ward had been full since 3.", ("15 03:00",)),
    ("We start at 9am. We meet again at seven tomorrow.", ("16 07:00",)),
    ("The gate shut at 1pm. The tower fell shortly before five.", ("15 16:45",)),
)  # fmt: skip
# Text and the day of its time: what was or what is to come.
FIXED = (
    ("The summit was on Friday.", "10"),
    ("They had called a strike for Monday.", "13"),
    ("He bought flowers for Friday.", "10"),
    ("The mayor spoke about Thursday's vote.", "09"),
    ("The last day to vote was Friday.", "10"),
    ("The clerk has arranged a vote for Thursday.", "16"),
    ("A replay has been fixed for Friday.", "17"),
    ("The union announced a walkout for Sunday.", "19"),
    ("Judges fixed a hearing for Monday.", "20"),
    ("The deadline is Friday.", "17"),
    ("The cut-off remains noon on Friday.", "17"),
    ("The funeral is on Monday at noon.", "20"),
    ("The offer lapses on Friday.", "17"),
)
# Places of a page with stamps in UTC and no other zone, the words under the stamp of 17:12, and whether they cannot be.
EARLY = (
    ("Oslo, Bergen", "A tram left the rails in Oslo at ten to seven this evening.", False),
    ("Leeds, York, Hull", "A tram left the rails at ten to five this afternoon.", False),
    ("Leeds, York, Hull", "A tram is to leave at ten to six this evening.", False),
    ("Leeds, York, Hull", "A tram left the rails at ten to six.", False),
    ("Leeds, York, Hull", "A tram left the rails at six.", False),
    ("Leeds, York, Hull", "A tram left the rails at ten to six this evening.", True),
    ("Leeds, York, Hull", "At twenty past six this evening two boats sank in the harbour.", True),
)


@pytest.mark.parametrize(("text", "clocks"), HOURS, ids=lambda v: str(v)[:60])
def test_hours_alone(text, clocks):
    found = [t for t in find_times(text, dct=TOLD, zone="UTC") if t.form == "clock"]
    assert tuple(f"{t.interval.start:%d %H:%M}" for t in found[1:]) == clocks


@pytest.mark.parametrize(("text", "day"), FIXED, ids=lambda v: str(v)[:60])
def test_what_is_fixed_for_a_day_lies_ahead(text, day):
    (found,) = find_times(text, dct=TOLD, zone="UTC")
    assert found.value.split("T")[0] == f"2017-03-{day}"


@pytest.mark.parametrize(("places", "text", "early"), EARLY, ids=lambda v: str(v)[:60])
def test_most_places_of_a_page_show_its_zone(places, text, early):
    blog = {
        "@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": f"Snow in {places}",
        "liveBlogUpdate": [
            {"@type": "BlogPosting", "datePublished": stamp, "articleBody": body}
            for stamp, body in (("2017-03-15T16:00:00+00:00", f"Snow fell in {places}."), ("2017-03-15T17:12:00+00:00", text))
        ],
    }  # fmt: skip
    claims = understand(read_page(json.dumps(blog).encode(), name="b.json")).claims
    assert any(type(c).__name__ == "EarlyTelling" for c in claims) is early


def test_hours_in_words_are_no_conflict_of_clocks():
    pairs = claims_of_text(
        "12 September 2023, all times GMT\n09:05 GMT  At noon it rained. We met at seven (6pm GMT) in Paris."
    )
    assert not any(type(c).__name__ == "ClockPair" and c.gap_min for c in pairs)
