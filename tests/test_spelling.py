from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from name_fixture import reading_of
from reconcile.claims.inflection import is_inflected
from reconcile.claims.names.spelling import make_name_pairs

TOWN = ("The ferry left Murmansk at noon.", "In Murmansk it rains.", "Rain fell on Murmansk all day.")


def pairs(*texts):
    return [
        (p.rare, p.frequent)
        for p in make_name_pairs(reading_of(*texts))
        if not (p.rare_known or p.inflected or p.same_sound)
        and p.rare_uses <= 2
        and p.frequent_uses >= 2 * p.rare_uses
    ]


def variants(*texts):
    return [
        (p.rare, p.frequent) for p in make_name_pairs(reading_of(*texts)) if p.same_sound and p.kind != "word"
    ]


def styles(*texts):
    return [(p.rare, p.frequent) for p in make_name_pairs(reading_of(*texts)) if p.kind == "word"]


SILENT = [
    ("a plural", (*TOWN, "There are no two Murmansks.")),
    ("a demonym", ("Latvia votes.", "In Latvia it rains.", "A Latvian ship left. Latvias do not exist.")),
    (
        "a word of the language",
        ("Sister Hannah Readovka left.", "Readovka slept.", "The Sisters and the Sitter met Sitters."),
    ),
    ("two surnames of the lists", ("Alice Morgan spoke.", "Then Morgan left.", "Later Moran came.")),
    (
        "two first names",
        ("Alice Hestvik and Alicia Hestvik left.", "Alice Hestvik spoke.", "Alice Hestvik slept."),
    ),
    (
        "two towns of the gazetteer",
        (
            "In Bergen it rains.",
            "Rain fell on Bergen.",
            "Snow fell on Bergen.",
            "The sun shone on Bergeno and on Berger.",
        ),
    ),
    (
        "a firm that is nearly a town",
        (
            "In Bergen it rains.",
            "Rain fell on Bergen.",
            "Snow fell on Bergen.",
            "The Bergan Group sold shares.",
        ),
    ),
    (
        "the first of three names",
        (
            "Alice Hestvik spoke.",
            "Then Hestvik left.",
            "Later Hestvik slept.",
            "The court heard Hestvir Borgen Tolm.",
        ),
    ),
    ("short words", ("The Hest left.", "Rain fell on the Hest.", "Then the Hast came.")),
    ("abbreviations", ("The KQTRX crew left.", "Then KQTRX closed.", "The KTQRX crew stayed.")),
    ("numbers", ("Flight RSD201 landed. RSD201 is late.", "Flight RSD202 left.")),
    ("lower-case pages", ("the ferry left murmansk.", "in murmansk it rains.", "the crew radioed murmanks.")),
    ("two people of a family", ("Ivan Skoldberg spoke.", "Ivan Skoldberg left.", "Anna Skoldbergh slept.")),
    (
        "a man and a woman of one surname",
        ("Ivan Skarnov spoke.", "Then Skarnov left.", "Later Skarnova came."),
    ),
    ("a hyphenated compound", (*TOWN, "The Murmanks-based crew left.")),
]

FOUND = [
    ("a letter dropped", (*TOWN, "The crew radioed Murmask."), ("Murmask", "Murmansk")),
    ("two letters swapped", (*TOWN, "The crew radioed Murmanks."), ("Murmanks", "Murmansk")),
    ("a letter added", (*TOWN, "The crew radioed Murmansck."), ("Murmansck", "Murmansk")),
    ("a letter changed", (*TOWN, "The crew radioed Murnansk."), ("Murnansk", "Murmansk")),
    ("two slips in a long word", (*TOWN, "The crew radioed Murnanskk."), ("Murnanskk", "Murmansk")),
    (
        "two letters that changed places over a third",
        (*TOWN, "The crew radioed Munmarsk."),
        ("Munmarsk", "Murmansk"),
    ),
    (
        "the same in a surname",
        ("Ines Sakelund spoke.", "Then Sakelund left.", "Now Sakelund slept.", "Now Salekund ate."),
        ("Salekund", "Sakelund"),
    ),
    ("a possessive", (*TOWN, "The crew saw Murmanks's lights."), ("Murmanks", "Murmansk")),
    (
        "an unknown surname",
        ("Ines Skoldberg spoke.", "Then Skoldberg left.", "Now Skoldberg slept.", "Now Skolberg ate."),
        ("Skolberg", "Skoldberg"),
    ),
    (
        "a first name",
        ("Vladimir Putin spoke.", "Vladimir Putin left.", "Vladmir Putin slept."),
        ("Vladmir Putin", "Vladimir Putin"),
    ),
    (
        "a surname in a full name",
        ("Ines Skoldberg spoke.", "Ines Skoldberg left.", "Ines Skolberg slept."),
        ("Ines Skolberg", "Ines Skoldberg"),
    ),
    (
        "a surname that is a word, once in full beside the surname alone",
        ("Ines Skoldberg spoke.", "Then Skoldberg left.", "Skoldberg slept.", "Ines Scoldberg ate."),
        ("Ines Scoldberg", "Ines Skoldberg"),
    ),
    (
        "a word of the language for a surname",
        ("President Emmanuel Macron spoke.", "Mr Macron left.", "President Emmanuel Macaron ate."),
        ("Emmanuel Macaron", "Emmanuel Macron"),
    ),
    (
        "a lower-case known name",
        ("vladimir putin spoke.", "vladimir putin left.", "vladmir putin slept."),
        ("vladmir putin", "vladimir putin"),
    ),
]


@pytest.mark.parametrize("texts", [t for _, t in SILENT], ids=[i for i, _ in SILENT])
def test_no_slip_is_seen_in(texts):
    assert pairs(*texts) == []


@pytest.mark.parametrize(("texts", "pair"), [(t, p) for _, t, p in FOUND], ids=[i for i, _, _ in FOUND])
def test_a_slip_is_seen_in(texts, pair):
    assert pairs(*texts) == [pair]


def test_all_uses_of_the_rare_form_are_quoted_and_one_of_the_frequent():
    made = next(make_name_pairs(reading_of(*TOWN, "Now Murmansk, then Murmanks.", "Late in Murmanks.")))
    assert [q.text for q in made.quotes] == ["Murmanks", "Murmanks", "Murmansk"]
    assert (made.rare_uses, made.frequent_uses, made.kind) == (2, 4, "place")


VARIANTS = [
    ("Mohammad Siraj Dar left.", "Mohammed Siraj Dar ate.", ("Mohammad Siraj Dar", "Mohammed Siraj Dar")),
    ("President Laxmi Vartak left.", "President Lakshmi Vartak ate.", ("Lakshmi Vartak", "Laxmi Vartak")),
    ("President Yousef Haddan left.", "President Youssef Haddan ate.", ("Yousef Haddan", "Youssef Haddan")),
]


@pytest.mark.parametrize(
    ("first", "second", "pair"), VARIANTS, ids=[f"{r} / {f}" for _, _, (r, f) in VARIANTS]
)
def test_spellings_of_one_first_name_are_variants(first, second, pair):
    assert variants(first, second) == [pair]


def test_the_full_stop_of_an_initial_is_no_spelling():
    assert variants("Ines W. Skoldberg spoke.", "Ines W. Skoldberg left.", "Ines W Skoldberg ate.") == []


def test_three_spellings_of_one_person_share_their_key():
    made = make_name_pairs(reading_of("Sergei Shoigu left.", "Sergey Shoigu ate.", "Sergej Shoigu slept."))
    assert len({p.meant for p in made if p.same_sound}) == 1


def test_two_transliterations_are_variants():
    assert variants("Sergei Shoigu left.", "Sergei Shoigu slept.", "Sergey Shoigu ate.") == [
        ("Sergey Shoigu", "Sergei Shoigu")
    ]


def test_first_names_of_two_people_are_no_variants():
    assert variants("Sergei Shoigu left.", "Sergei Shoigu slept.", "Sergey Lavrov ate.") == []


def test_hyphens_are_variants_and_capitals_alone_are_not():
    assert variants("Kim Jong Un left.", "Kim Jong-un ate.") == [("Kim Jong Un", "Kim Jong-un")]
    assert variants("Kim Jong-un left.", "Kim Jong-Un ate.") == []


def test_short_forms_of_an_agency_are_no_variants():
    assert variants("Ria Novosti reports rain.", "Ria says it snows.", "RIA Novosti reports sun.") == []


def test_one_word_in_two_styles():
    assert styles("The defence minister left.", "The defence staff met.", "The defense minister slept.") == [
        ("defense", "defence")
    ]


def test_a_word_against_the_style_of_its_page():
    assert styles("The harbour and its neighbours.", "The harbour again.", "High caliber shells.") == [
        ("caliber", "calibre")
    ]


def test_names_and_quotations_keep_their_style():
    assert styles("The harbour is shut.", "Pearl Harbor is remembered.", 'The sign says "harbor shut".') == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Korea", "Korean"),
        ("Korea", "Koreas"),
        ("China", "Chinese"),
        ("Iraq", "Iraqi"),
        ("Malta", "Maltese"),
        ("Putin", "Putina"),
        ("London", "Londoner"),
    ],
)
def test_forms_of_one_word(one, other):
    assert is_inflected(one, other)
    assert is_inflected(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Murmansk", "Murmanks"), ("Vladimir", "Vladmir"), ("Macron", "Macronn"), ("Iran", "Iraq")],
)
def test_other_words_are_no_forms(one, other):
    assert not is_inflected(one, other)


def test_the_order_of_entries_changes_nothing():
    texts = (
        *TOWN,
        "The crew radioed Murmanks.",
        "Sergei Shoigu left.",
        "Sergei Shoigu ate.",
        "Sergey Shoigu slept.",
    )
    every = {
        tuple(
            sorted(
                (p.rare, p.frequent, p.rare_uses, p.frequent_uses)
                for p in make_name_pairs(reading_of(*order))
            )
        )
        for order in itertools.islice(itertools.permutations(texts), 0, 5040, 997)
    }
    assert len(every) == 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="ABab Kimputnl'-.", max_size=60), min_size=1, max_size=4))
def test_any_page_returns(texts):
    texts = [f"{i}{t}" for i, t in enumerate(texts)]
    for pair in make_name_pairs(reading_of(*texts)):
        assert pair.rare != pair.frequent
        assert len(pair.quotes) >= 2
