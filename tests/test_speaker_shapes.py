"""Who speaks, in the ways in which it is written: beside the quotation, before it, behind it, as a label, through others."""

from __future__ import annotations

import pytest

from name_fixture import settled
from reconcile.model import BlockKind

SILENT = [
    "The hall was full. Nobody sang.",
    "The ferry was late. It is cold.",
    'The mayor was in Oslo. "Stay out" stood on the door.',
    'The bridge was clear. "Stay out."',
    "Breaking: two boats are missing.",
    "Update: the road is shut.",
    "In brief: the road is shut.",
    "Weather: rain by noon.",
    "Line 4: no trains.",
    "The score: two goals to one.",
    "Maria Berg visit: what we know.",
    "Boeing: what we know.",
    "The answer is not known.",
    "The minister's answer is awaited.",
    "The words of the hymn are old.",
    "Phil from Ilkley won the race.",
    "Oslo, Hull, Bergen: all dry.",
    "A bank report shines a light on it.",
    "It follows a recent report on the port.",
    "There is a good write up of it here.",
    "Crowds are slowly leaving, writes a hand on the wall.",
    "He earned less, and predicts good news for all.",
    "Safety concerns are growing, he writes in.",
]
HEARD = [
    ('The mayor was blunt. "We were too late."', "mayor"),
    ('Mayor Tjarko Vonne was furious. "We were too late."', "Tjarko Vonne"),
    ('Tjarko Vonne, 41, shook her head. "We were too late."', "Tjarko Vonne"),
    ('Police were clear on one thing. "Nobody is to leave."', "police"),
    ('The coach praised her players. "They ran till they fell."', "coach"),
    ('Asked for his view, the judge shrugged. "I only work here."', "judge"),
    ('Maria Berg put it like this. "We had one boat too few."', "Maria Berg"),
    ('The club thanked its fans. "You sang till the end."', "club"),
    ('"We sailed at dawn." That is what the mate told us.', "mate"),
    ('"We sailed at dawn." So said the mate of the trawler.', "mate of the trawler"),
    ('"We sailed at dawn." Those were the words of the mate, Tjarko Vonne.', "Tjarko Vonne"),
    ("In the words of Maria Berg, it was a long night.", "Maria Berg"),
    ('The minister\'s answer was short: "No."', "minister"),
    ('"No," was the minister\'s reply.', "minister"),
    ('Maria Berg\'s verdict: "A good day."', "Maria Berg"),
    ('"The road is shut," said Tjarko Vonne, who lives beside it.', "Tjarko Vonne"),
    ("The quay is free, said the head of the port, Tjarko Vonne.", "Tjarko Vonne"),
    ("The quay is free, says its chairwoman, Tjarko Vonne.", "Tjarko Vonne"),
    ("The soup is cold, says the cook, Tjarko Vonne, who made it.", "Tjarko Vonne"),
    ("The lens is fine, says its maker, Polar Glass.", "Polar Glass"),
    ("The quay is free, a spokesman told us.", "a spokesman"),
    ("The road is shut, Maria Berg tells the BBC.", "Maria Berg/BBC"),
    ('"It is cold," Maria Berg told Radio Lerwick.', "Maria Berg/Radio Lerwick"),
    ("Speaking to TV Nord, Maria Berg said it was cold.", "Maria Berg/TV Nord"),
    ('Maria Berg tweets: "The road is shut."', "Maria Berg"),
    ('"Stay in," tweeted the island\'s manager, Tjarko Vonne.', "Tjarko Vonne"),
    ('Maria Berg, posting on X: "The road is shut."', "Maria Berg"),
    ('"Why is it shut?" asks Phil from Ilkley.', "Phil"),
    ("A reader, Dot from Hull, asks what a lock is.", "Dot"),
    ('"It is cold," writes Dot in Hull.', "Dot"),
    ('Dot Harper, Hull: "It is cold."', "Dot Harper"),
    ("The deal is near, Reuters reports, quoting a diplomat.", "Reuters+a diplomat/Reuters"),
    ("The deal is near, according to Reuters, which quotes a diplomat.", "Reuters+a diplomat/Reuters"),
    ("Port authority: quay 4 is shut.", "port authority"),
    ("Ties have been poor since Danish investigators concluded that he lied.", "Danish investigators"),
    ("Police report that the quay is shut.", "police"),
    ("Met Office: snow by noon.", "Met Office"),
    ("A person who was in the room says it was cold.", "a person"),
    ("Two people who were not asked said it was cold.", "two people"),
    ("The president's office denies that.", "president's office"),
    ('"It is grim," said Tjarko Vonne of the island council.', "Tjarko Vonne"),
]


def heard(text, kind=BlockKind.BODY):
    found = settled(text, kind=kind)[0].attributions
    return "+".join((a.source or "nobody") + (f"/{a.through}" if a.through else "") for a in found)


@pytest.mark.parametrize("text", SILENT)
def test_nobody_speaks(text):
    assert heard(text) in ("", "nobody")


@pytest.mark.parametrize(("text", "who"), HEARD)
def test_who_is_heard(text, who):
    assert heard(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Maria Berg trial: banker found guilty", ""),
        ("Maria Berg visit to Lima: what we know", ""),
        ("Maria Berg: talks are near", "Maria Berg"),
        ("Minister: savings are safe", "minister"),
    ],
)
def test_a_headline_names_a_speaker_or_a_topic(text, who):
    assert heard(text, BlockKind.SUMMARY) == who
