"""Which tellings without a name are of one event with another: a table of pairs, those that must stay apart first."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

import reconcile
from reconcile import read_page
from reconcile.claims.events.families import family_of_phrase
from reconcile.pipeline import understand
from reconcile.timeline.merge import grouped

PHRASE_TABLE = Path(reconcile.__file__).parent / "data" / "event_phrases.tsv"
TABLE = Path(__file__).parent / "data" / "linking" / "described.tsv"
DAY = "12 September 2023, all times GMT\n"
FILL = "16:00 GMT  Rain is forecast for the coast.\n"


def rows():
    lines = TABLE.read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


def texts_of(pages, first, second):
    if pages == "entry":
        return [f"{DAY}10:00 GMT  {first} {second}\n{FILL}"]
    if pages == "head":
        return [f"{DAY}10:00 GMT  {first}\n{second}\n{FILL}"]
    told = [f"10:00 GMT  {first}\n", f"15:00 GMT  {second}\n"]
    return [DAY + "".join(told)] if pages == "one" else [DAY + each + FILL for each in told]


def events_of(pages, first, second):
    return [
        event
        for number, text in enumerate(texts_of(pages, first, second))
        for event in understand(read_page(text.encode(), name=f"{number}.txt")).events
        if event.lane == "happened"
    ]


def is_one(pages, first, second):
    """True when one group holds a telling of each of the two."""
    for group in grouped(events_of(pages, first, second)):
        quotes = [q.text for e in group.reports for q in e.quotes]
        if any(q in first for q in quotes) and any(q in second for q in quotes):
            return True
    return False


@pytest.mark.parametrize(("verdict", "pages", "first", "second"), rows(), ids=lambda text: text[:60])
def test_a_telling_without_a_name_is_of_one_event_or_not(verdict, pages, first, second):
    assert is_one(pages, first, second) is (verdict == "one")


def test_rows_that_must_stay_apart_come_first():
    assert [v for v, _ in itertools.groupby(verdict for verdict, *_ in rows())] == ["no", "one"]


# the words that make a family

PHRASES = {
    "distress call": (
        "Runa |sent| a mayday",
        "she |called| for help",
        "the trawler |put| out a distress call",
        "a mayday was |received|",
    ),
    "power loss": (
        "Runa |lost| power",
        "both engines |failed| off Stord",
        "the yacht |suffered| an engine failure",
    ),
    "departure": (
        "Runa |cast| off at eight",
        "the convoy |moved| off",
        "she |began| her voyage",
        "the ferry |got| under way",
    ),
    "presence": (
        "Runa |came| into Bergen",
        "the tug |got| to her",
        "he |stepped| off the plane",
        "she |completed| her voyage",
    ),
    "launch": (
        "it |left| the pad",
        "the rocket |rose| from the coast",
        "Vega |cleared| the tower",
        "the rocket |began| its ascent",
    ),
    "tow": (
        "the tug |began| to tow her",
        "the tow |began| at five",
        "the tanker was |taken| in tow, tugs said",
    ),
    "deal": (
        "both sides |reached| a deal",
        "the union |agreed| terms",
        "a settlement was |reached|",
        "they |struck| a deal",
    ),
    "halt": ("the countdown was |halted|", "engineers |stopped| the clock", "the count |went| into a hold"),
    "strike": ("drivers |walked| out", "the strike |began| at five", "dockers |downed| tools"),
    "return to work": (
        "dockers |returned| to work",
        "loading |resumed| at dawn",
        "crews |went| back to work",
    ),
    "break off": (
        "the talks were |broken| off",
        "they |walked| out of the talks",
        "negotiations |collapsed|",
    ),
    "closing": ("the airport |closed| at six", "the bridge was |shut|", "the tunnel |shut| to traffic"),
    "signing": (
        "they |signed| the agreement",
        "the treaty was |signed|",
        "both |put| their names to the pact",
    ),
    "first signal": (
        "the station |picked| up its first signal",
        "they |received| telemetry",
        "the first signal |came| at two",
    ),
    "separation": ("the satellite |separated|", "the capsule was |released|", "the upper stage |detached|"),
    "drifting": ("the ferry |went| adrift", "the barge |broke| loose", "she |drifted| for hours"),
    "grounding": ("Runa |ran| aground", "the coaster |hit| rocks", "it |struck| a reef"),
    "evacuation": (
        "everyone was |taken| off",
        "passengers were |winched| to safety",
        "the tower was |evacuated|",
    ),
    "": (
        "she |left| the party early",
        "he |cast| a vote",
        "the deal |failed|",
        "he |sent| a letter",
        "prices |came| down",
        "she |lost| the case",
    ),
}


@pytest.mark.parametrize(
    ("family", "told"),
    [(f, told) for f, every in PHRASES.items() for told in every],
    ids=lambda text: text or "none",
)
def test_words_beside_a_verb_give_its_family(family, told):
    assert family_of_phrase(*told.split("|")) == family


def test_the_families_of_phrases_are_many_and_each_has_several_ways():
    listed = [
        line.split("\t") for line in PHRASE_TABLE.read_text("utf-8").splitlines() if not line.startswith("#")
    ]
    forms = {}
    for family, words, *_ in listed:
        forms.setdefault(family, []).extend(words.split())
    assert len(forms) >= 30
    assert [len(row) for row in listed] == [4] * len(listed)


@pytest.mark.parametrize(
    "told",
    [
        "One of them was a woman returning from Norway, said two friends who came to Tromso.",
        "She left Tromso after a plane had left for Oslo.",
        "A man returning from Norway said that two friends had come to Tromso.",
    ],
)
def test_one_sentence_tells_two_things_by_two_verbs(told):
    moved = [e for e in events_of("one", told, "Rain is forecast.") if e.kind in ("arrival", "departure")]
    assert len(grouped(moved)) == len(moved)
