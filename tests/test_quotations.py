from __future__ import annotations

from name_fixture import reading_of
from reconcile.claims.quotations import make_quotations


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
