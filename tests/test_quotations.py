from __future__ import annotations

import pytest

from name_fixture import reading_of
from reconcile.claims.pages.quotations import make_quotations


def quotations(*texts):
    return [(q.speaker, q.words, q.bag) for q in make_quotations(reading_of(*texts))]


def test_words_are_lower_case_and_the_bag_is_sorted():
    assert quotations('Anna Hestvik said it was "Firmly and calmly" done.') == [
        ("Anna Hestvik", "firmly and calmly", "and calmly firmly")
    ]


def test_two_orders_of_one_voice_share_speaker_and_bag():
    made = quotations(
        'The South Koreans say they are "firmly waiting" for news.',
        'This is from South Korea\'s defence who told us they were "waiting firmly" for news.',
    )
    assert len({(speaker, bag) for speaker, _, bag in made}) == 1
    assert len({words for _, words, _ in made}) == 2


def test_what_an_editor_inserts_is_not_quoted():
    assert quotations('Anna Hestvik said "we will tell [where it is] later".')[0][1] == "we will tell later"


def test_one_word_is_no_quotation():
    assert quotations('Anna Hestvik called it "strange".') == []


def test_words_of_nobody_are_left_out():
    assert quotations('Reports say it was "firmly and calmly" done.') == []
    assert quotations('It was "firmly and calmly" done.') == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('Anna Hestvik: "We sail slowly and late."', '"We sail late and slowly," Anna Hestvik said.'),
        ('"We fix the quay and the crane," Anna Hestvik told reporters.', 'Anna Hestvik was quoted as saying: "We fix the crane and the quay."'),
        ('According to Anna Hestvik, the fjord is "open and calm".', 'Anna Hestvik called the fjord "calm and open".'),
        ('"It is a wide and cold fjord," says Anna Hestvik.', 'As Anna Hestvik put it: "It is a cold and wide fjord."'),
        ('Anna Hestvik tweeted: "Eat well and sleep well."', 'Anna Hestvik wrote on X: "Sleep well and eat well."'),
        ('Anna Hestvik said "the crew and the cook are home".', 'Reuters quotes Anna Hestvik as saying "the cook and the crew are home".'),
        ('The mayor, Anna Hestvik, warned of "ice and fog".', 'Anna Hestvik is warning of "fog and ice".'),
    ],
)  # fmt: skip
def test_one_speaker_in_two_shapes_of_reporting(one, other):
    ((speaker, words, bag),), ((speaker2, words2, bag2),) = quotations(one), quotations(other)
    assert (speaker, bag) == (speaker2, bag2)
    assert words != words2
