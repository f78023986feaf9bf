"""Parts of an event by themselves: the sense of a word, who acts without a name, ships, pronouns, means of travel."""

from __future__ import annotations

import pytest

from reconcile.claims.kinds import Event
from reconcile.pipeline import claims_of_text

HEAD = "12 September 2023, all times GMT\n14:05 GMT  "


def events(text):
    return [c for c in claims_of_text(HEAD + text) if isinstance(c, Event) and c.kind != "statement"]


SENSES = [
    ("Lightning struck a barn in Porto.", "disaster"),
    ("A drone struck a barn in Porto.", "attack"),
    ("A shell landed near a school in Kumasi.", "attack"),
    ("A glider landed near a school in Kumasi.", "arrival"),
    ("A footbridge and a wall collapsed in Cork: the bridge collapsed at noon.", "disaster"),
    ("The government collapsed in Peru on Monday.", "other"),
    ("Divers found two bodies off Porto.", "toll"),
    ("Divers found an old bell off Porto.", "other"),
    ("The death toll in Porto rose to nine.", "toll"),
    ("The hostages were released in Kumasi.", "other"),
    ("The report was released in Kumasi.", "announcement"),
]


@pytest.mark.parametrize(("text", "kind"), SENSES, ids=[text for text, _ in SENSES])
def test_the_words_around_it_give_a_word_its_sense(text, kind):
    assert kind in {e.kind for e in events(text)}


NO_SENSE = [
    "Prices rose in Porto on Monday.",
    "An alarm went off in Porto.",
    "She passed a cafe in Porto on Monday.",
    "The bakery charged two euros for a roll in Porto on Monday.",
    "He buried his head in a newspaper in Porto.",
    "The crowd burst into song in Porto.",
    "The idea spread in Porto.",
]


@pytest.mark.parametrize("text", NO_SENSE)
def test_in_no_other_sense_it_tells_of_nothing(text):
    assert events(text) == []


CROWDS = [
    ("Police arrested two men in Leeds.", ("police",)),
    ("Two men were arrested by police in Leeds.", ("police",)),
    ("Farmers from three villages blocked the road to Leeds on Monday.", ("farmers",)),
    ("The mayor said police arrested a man in Leeds on Monday.", ("police",)),
    ("Hundreds of fans marched through Leeds.", ("hundreds",)),
    ("Hundreds of balloons crossed the border with Peru on Monday.", ()),
    ("Lena Moe, a friend of the police, arrived in Leeds.", ("Lena Moe",)),
    ("A van of the police crashed in Leeds.", ()),
    ("Protesters were arrested in Leeds.", ()),
]


@pytest.mark.parametrize(("text", "actors"), CROWDS, ids=[text for text, _ in CROWDS])
def test_who_acts_without_a_name(text, actors):
    assert actors in [e.actors for e in events(text)]


def test_tellings_of_those_without_a_name_are_not_linked_by_them():
    (event,) = events("Police arrested two men in Leeds.")
    assert event.link == ""


MEANS = [
    ("Lena Moe left Oslo by train on Monday.", "train"),
    ("Lena Moe flew to Oslo on Monday.", "plane"),
    ("Lena Moe's train reached Oslo at noon.", "train"),
    ("Lena Moe reached Oslo by helicopter at noon.", "helicopter"),
    ("Lena Moe left Oslo at noon.", ""),
    ("Lena Moe's plane and her car left Oslo at noon.", ""),
]


@pytest.mark.parametrize(("text", "means"), MEANS, ids=[text for text, _ in MEANS])
def test_what_a_traveller_goes_by(text, means):
    assert {e.means for e in events(text)} == {means}


ORIGINS = [
    ("Lena Moe arrived in Bergen from Cardiff on Monday.", "Cardiff"),
    ("Lena Moe left Nairobi for Kisumu on Monday.", "Nairobi"),
    ("Lena Moe travelled from Oslo to Malmo on Monday.", "Oslo"),
    ("Lena Moe arrived in Bergen on Monday.", ""),
    ("Lena Moe met Paul Okoro from Accra in Oslo on Monday.", ""),
]


@pytest.mark.parametrize(("text", "origin"), ORIGINS, ids=[text for text, _ in ORIGINS])
def test_where_a_movement_leads_from(text, origin):
    assert [e.origin for e in events(text)] == [origin]


def test_a_ship_with_a_persons_name_is_no_person():
    text = (
        "Mayor Lena Moe waited in Porto. The ferry Astrid Berg docked in Porto at noon. She then left Porto."
    )
    assert [e.actors for e in events(text)] == [("Astrid Berg",), ("Astrid Berg",)]


def test_a_pronoun_means_whom_it_meant_before():
    text = "Lena Moe is in Oslo. Today she meets Paul Okoro in Oslo. She then flies to Bergen this evening."
    assert events(text)[-1].actors == ("Lena Moe",)


def test_two_nations_leaders_are_two_persons_and_a_nation_before_a_noun_is_nobody():
    text = "Chilean President Lena Moe met Peruvian President Paul Okoro in Lima. The Chilean and Peruvian leaders met in Cusco in 2019."
    assert set(events(text)[-1].actors) == {"Lena Moe", "Paul Okoro"}
    assert [e.actors for e in events("Two Essex officers arrived in Porto on Monday.")] == [("officers",)]
