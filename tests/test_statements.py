"""What was said: by whom, where from, when; and the sayings that an event already tells."""

from __future__ import annotations

import pytest

from reconcile.claims.kinds import Event
from reconcile.pipeline import claims_of_text
from reconcile.time_labels import iso

HEAD = "12 September 2023, all times GMT\n14:05 GMT  "


def told(text):
    events = [c for c in claims_of_text(HEAD + text) if isinstance(c, Event)]
    return [e for e in events if e.kind == "statement"], [e for e in events if e.kind != "statement"]


def shown(event):
    when = "no time" if not event.anchored else f"{iso(event.when.start)}"
    return f"{event.subject} @ {event.place or 'nowhere'}, {event.lane}, {when}"


NONE = [
    pytest.param("Anna Berg has arrived in Oslo, the harbour office says.", id="the event tells all of it"),
    pytest.param("The harbour office says that Anna Berg has arrived in Oslo.", id="the event tells all of it, speaker first"),
    pytest.param("According to Nordpress, Anna Berg has landed in Oslo.", id="according to"),
    pytest.param("In July Anna Berg travelled to Lima, the Herald reported.", id="the time is that of the event"),
    pytest.param("The quay is full, according to satellite footage.", id="footage does not speak"),
    pytest.param("The quay will grow, according to a copy seen by the Herald.", id="a copy does not speak"),
    pytest.param("Anna Berg has arrived in Oslo.", id="nobody says so"),
    pytest.param("Reports say that the hall is full.", id="nobody is named"),
]  # fmt: skip

SAID = [
    ("The hall is full, police say.", "police @ nowhere, said, no time"),
    ('"We will come," Anna Berg told reporters in Lisbon.', "Anna Berg @ Lisbon, said, no time"),
    ("The Kremlin says the deal is near.", "Kremlin @ Moscow, said, no time"),
    ("Reuters reports that the deal is near.", "Reuters @ nowhere, said, no time"),
    ("On Monday, Anna Berg said the deal was near.", "Anna Berg @ nowhere, said, 2023-09-11T00:00:00Z"),
    ("Anna Berg said on Monday that the deal was near.", "Anna Berg @ nowhere, said, 2023-09-11T00:00:00Z"),
    ("The harbour office on Monday said the quay was full.", "harbour office @ nowhere, said, 2023-09-11T00:00:00Z"),
    ("The quay is full, the pilot said in a post at 13:40 GMT.", "pilot @ nowhere, said, 2023-09-12T13:40:00Z"),
    ("Anna Berg told the Herald about four hours ago that the deal was near.", "Anna Berg @ nowhere, said, 2023-09-12T09:05:00Z"),
    ("Anna Berg said the bridge was new in 1994.", "Anna Berg @ nowhere, said, no time"),
    ("The weather office in Lisbon says the storm is weak.", "weather office in Lisbon @ Lisbon, said, no time"),
    ("Anna Berg said she would be 40 in 2031.", "Anna Berg @ nowhere, said, no time"),
    ("The bridge was full on Monday, Anna Berg said.", "Anna Berg @ nowhere, said, no time"),
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_a_saying_that_adds_nothing_is_no_line(text):
    assert [shown(s) for s in told(text)[0]] == []


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text for text, _ in SAID])
def test_a_saying_has_a_speaker_a_seat_and_a_time(text, expected):
    assert [shown(s) for s in told(text)[0]] == [expected]


def test_who_says_an_event_is_kept_on_the_event():
    _, events = told("Anna Berg has arrived in Oslo, the harbour office says.")
    assert [(e.attribution, e.modality) for e in events] == [("harbour office", "reported")]


def test_a_saying_with_a_time_of_its_own_stays_beside_its_event():
    said, events = told("The harbour office said on Monday that Anna Berg had left Oslo.")
    assert [shown(s) for s in said] == ["harbour office @ nowhere, said, 2023-09-11T00:00:00Z"]
    assert [(iso(e.when.start), iso(e.when.end), e.anchored) for e in events] == [
        (None, "2023-09-11T22:00:00Z", False)  # the end of that Monday in Oslo
    ]


def test_what_is_planned_on_a_day_comes_after_it():
    _, events = told("The harbour office said on Monday that Anna Berg would leave Oslo.")
    assert [(e.lane, iso(e.when.start), e.when.end) for e in events] == [
        ("planned", "2023-09-10T22:00:00Z", None)
    ]


def test_the_second_clock_in_brackets_belongs_to_the_saying_too():
    _, events = told(
        "Two quays in Oslo are closed, the pilot said in a post at 3:40pm local time (13:40 GMT)."
    )
    assert [(e.anchored, iso(e.when.end)) for e in events] == [(False, "2023-09-12T13:41:00Z")]


def test_a_quotation_over_two_sentences_is_quoted_whole():
    said, _ = told('"We are tired. We are ready," Anna Berg said.')
    assert [s.summary for s in said] == ['"We are tired. We are ready," Anna Berg said.']


def test_a_headline_that_says_what_its_body_says_is_one_saying():
    page = "12 September 2023, all times GMT\n14:05 GMT  Harbour mayor 'ready to talk'\nAnna Berg, the harbour mayor, said she was ready to talk to everyone.\n"
    said = [c for c in claims_of_text(page) if isinstance(c, Event) and c.kind == "statement"]
    assert len(said) <= 1


def test_the_seat_of_an_event_is_not_that_of_its_speaker():
    _, events = told("The weather office in Lisbon says that the storm has hit Porto Alegre.")
    assert all("Lisbon" not in e.places for e in events)
