from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from name_fixture import entry_of, reading_of, settled
from reconcile.claims.names.spelling import make_name_pairs
from reconcile.extract.finders import find
from reconcile.extract.hedges import find_hedges
from reconcile.extract.name_order import surname_of
from reconcile.lexicon.sounds import sound_key
from reconcile.mentions import HedgeKind, NameKind
from reconcile.model import BlockKind

NOBODY = [
    "Vladivostok is quiet this morning.",
    "Trains leave Pyongyang for Sinuiju at noon.",
    "The river rose by two metres in Paris.",
    "Flight RSD201 has landed, RSD 389 has not.",
    "Jordan River levels are low.",
    "Victoria Station is closed.",
    "On Tuesday Morning Has Broken was sung.",
    "May Day rallies were held in Lyon.",
    "Will Paris be warm in April?",
    "It rained in Charlotte Street.",
    "A boat named Northern Light ran aground.",
    "Trump Tower was lit in green.",
    "New Year fireworks were seen over Sydney.",
    "The Austin Police union met.",
]

NAMED = [
    ("President Vladimir Putin spoke.", [("Vladimir Putin", "Vladimir Putin", "President")]),
    (
        "Russian Defence Minister Sergey Shoigu landed.",
        [("Sergey Shoigu", "Sergei Shoigu", "Defence Minister")],
    ),
    ("Mr Hestvik was late.", [("Hestvik", "Hestvik", "Mr")]),
    ("Mr. Hestvik was late.", [("Hestvik", "Hestvik", "Mr")]),
    ("Prof Brandvold was early.", [("Brandvold", "Brandvold", "Prof")]),
    ("The spokesman Arne Hestvik left.", [("Arne Hestvik", "Arne Hestvik", "spokesman")]),
    ("Analyst Maria Brandvold left.", [("Maria Brandvold", "Maria Brandvold", "Analyst")]),
    ("Kim Jong Un waved.", [("Kim Jong Un", "Kim Jong Un", None)]),
    ("Xi Jinping waved.", [("Xi Jinping", "Xi Jinping", None)]),
    ("Then Kim Dong-yup, a teacher, waved.", [("Kim Dong-yup", "Kim Dong-yup", None)]),
    ("Then Pak Song Chol waved.", [("Pak Song Chol", "Pak Song Chol", None)]),
    ("Then Liu Wenhai waved.", [("Liu Wenhai", "Liu Wenhai", None)]),
    ("Then Tran Van Minh waved.", [("Tran Van Minh", "Tran Van Minh", None)]),
    ("Ursula von der Leyen waved.", [("Ursula von der Leyen", "Ursula von der Leyen", None)]),
    ("John Tarn-Wright waved.", [("John Tarn-Wright", "John Tarn-Wright", None)]),
    ("J. K. Tarnholm waved.", [("J. K. Tarnholm", "J K Tarnholm", None)]),
    ("Sinead O'Hara waved.", [("Sinead O'Hara", "Sinead O'Hara", None)]),
    ("Putin's guard waved.", [("Putin", "Vladimir Putin", None)]),
    (
        "Kim and Putin waved, Kim Jong Un first.",
        [
            ("Kim", "Kim Jong Un", None),
            ("Putin", "Vladimir Putin", None),
            ("Kim Jong Un", "Kim Jong Un", None),
        ],
    ),
    (
        "The Kim-Putin talks, says Kim Jong Un.",
        [
            ("Kim", "Kim Jong Un", None),
            ("Putin", "Vladimir Putin", None),
            ("Kim Jong Un", "Kim Jong Un", None),
        ],
    ),
    ("Captain Anna Hestvik of the tug Marit left.", [("Anna Hestvik", "Anna Hestvik", "Captain")]),
    ("Lt Col Peter Marsh left.", [("Peter Marsh", "Peter Marsh", "Lt Col")]),
    ("Lyudmila Putin left.", [("Lyudmila Putin", "Lyudmila Putin", None)]),
    ("Volodymyr Zelenskyy left.", [("Volodymyr Zelenskyy", "Volodymyr Zelensky", None)]),
    ("vladimir putin left the hall, said a guard.", [("vladimir putin", "Vladimir Putin", None)]),
]

BODIES = [
    ("Reuters reports rain.", "Reuters", "Reuters", None),
    ("The Tass news agency reports rain.", "Tass news agency", "Tass", None),
    ("RIA Novosti reports rain.", "RIA Novosti", "Ria Novosti", None),
    ("Another agency, Ria, reports rain.", "Ria", "Ria Novosti", None),
    ("The Kremlin denied it.", "Kremlin", "Kremlin", "Moscow"),
    ("The US State Department denied it.", "US State Department", "State Department", "Washington"),
    (
        "South Korea's defence ministry denied it.",
        "South Korea's defence ministry",
        "South Korea defence ministry",
        "Seoul",
    ),
    (
        "The South Korean Defense Ministry denied it.",
        "South Korean Defense Ministry",
        "South Korea defence ministry",
        "Seoul",
    ),
    ("The Norwegian coast guard denied it.", "Norwegian coast guard", "Norway coast guard", "Oslo"),
    ("Then police denied it.", "police", "police", None),
    ("Tarnholm University denied it.", "Tarnholm University", "Tarnholm University", None),
    ("The Ministry of Fisheries denied it.", "Ministry of Fisheries", "Ministry of Fisheries", None),
    (
        "The Hartley Institute for Peace denied it.",
        "Hartley Institute for Peace",
        "Hartley Institute for Peace",
        None,
    ),
    ("Readers of Fjord News denied it.", "Fjord News", "Fjord News", None),
    ("The Korean People's Army denied it.", "Korean People's Army", "Korean People's Army", "Pyongyang"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named_by(text):
    assert [n.form for n in find(entry_of(text)).names if n.kind is NameKind.PERSON] == []


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[t for t, _ in NAMED])
def test_people_are_found_in(text, expected):
    found = settled(text)[0].names
    assert [(n.form, n.key, n.title) for n in found if n.kind is NameKind.PERSON] == expected


@pytest.mark.parametrize(("text", "form", "key", "seat"), BODIES, ids=[row[0] for row in BODIES])
def test_bodies_are_found_in(text, form, key, seat):
    assert [
        (n.form, n.key, n.seat) for n in find(entry_of(text)).names if n.kind is NameKind.ORGANISATION
    ] == [(form, key, seat)]


def test_quotes_of_names_are_verbatim():
    found = find(entry_of("Kim Dong‑yup met Sinead O’Hara."))
    assert [n.quote.text for n in found.names] == ["Kim Dong‑yup", "Sinead O’Hara"]


def test_bylines_give_people():
    found = find(entry_of("Yuna Tarn and Derek Marsh", kind=BlockKind.BYLINE))
    assert [n.key for n in found.names] == ["Yuna Tarn", "Derek Marsh"]


def keys(*texts):
    return [[n.key for n in m.names if n.kind is NameKind.PERSON] for m in settled(*texts)]


def test_a_surname_in_another_entry_takes_the_key_of_the_full_name():
    assert keys("Anna Hestvik opened the quay.", "Rain came, and Hestvik left.") == [
        ["Anna Hestvik"],
        ["Anna Hestvik"],
    ]


def test_the_professor_is_not_the_leader():
    texts = ("Kim Jong Un left.", "Then Kim Dong-yup, a professor, spoke. Prof Kim said no. Mr Kim waved.")
    assert keys(*texts)[1][:2] == ["Kim Dong-yup", "Kim Dong-yup"]


def test_the_bare_surname_means_whom_the_page_names_most():
    texts = (
        "Kim Jong Un left.",
        "Kim Jong Un waved.",
        "His father Kim Jong Il liked trains.",
        "Later Kim slept.",
    )
    assert keys(*texts)[3] == ["Kim Jong Un"]


def test_a_misspelt_name_keeps_its_form_and_takes_the_key():
    found = settled(
        "Kim Jong Un left.",
        "There Kim Jong Un waved again.",
        "Here Kim Jong Un ate.",
        "Soon Kim Jong Un slept.",
        "Kin Jong Un woke.",
    )
    assert [(n.form, n.key) for n in found[-1].names] == [("Kin Jong Un", "Kim Jong Un")]


def test_two_known_people_are_never_one():
    found = settled("Kim Jong Un left.", "Kim Jong Il left.", "Kim Jong Nam left.")
    assert [m.names[0].key for m in found] == ["Kim Jong Un", "Kim Jong Il", "Kim Jong Nam"]


def test_a_place_is_not_taken_for_a_surname():
    found = settled("Anna London left.", "It rains in London.")
    assert found[1].names == ()


def test_the_order_of_entries_does_not_change_the_keys():
    texts = [
        "Kim Jong Un left.",
        "Prof Kim spoke.",
        "Then Kim Dong-yup, a professor, came.",
        "Then Kim slept.",
        "Sergei Brandt met Sergey Brandt.",
    ]
    forward = dict(zip(texts, keys(*texts), strict=True))
    backward = dict(zip(reversed(texts), keys(*reversed(texts)), strict=True))
    assert forward == backward


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergey", "Sergei"),
        ("Zelensky", "Zelenskyy"),
        ("Yevgeny", "Evgeni"),
        ("Dmitriy", "Dmitry"),
        ("Philippe", "Philipe"),
        ("Schröder", "Schroeder"),
    ],
)
def test_transliterations_sound_alike(one, other):
    assert sound_key(one) == sound_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Kim", "Kin"), ("Iran", "Iraq"), ("Moran", "Morgan"), ("Putin", "Rutin")]
)
def test_other_names_do_not_sound_alike(one, other):
    assert sound_key(one) != sound_key(other)


@pytest.mark.parametrize(
    ("form", "surname"),
    [("Kim Dong-yup", "Kim"), ("Anna Hestvik", "Hestvik"), ("Xi Jinping", "Xi"), ("Pope Francis", "")],
)
def test_surname_of(form, surname):
    assert surname_of(form) == surname


HEDGES = [
    ("The bridge is closed.", []),
    ("It is closed due to the storm.", []),
    ("In May the bridge closed.", []),
    ("Some people left.", []),
    ("They talk about ships.", []),
    ("The ship is due to dock at noon.", ["prospective"]),
    ("She is expected to sail on Monday.", ["prospective"]),
    ("She will sail on Monday.", ["prospective"]),
    ("She plans to sail.", ["prospective"]),
    ("The ship is scheduled for noon.", ["prospective"]),
    ("The ship is reportedly lost.", ["reportative"]),
    ("The ship is said to be lost.", ["reportative"]),
    ("The alleged thief ran.", ["reportative"]),
    ("The ship may be lost.", ["epistemic"]),
    ("The ship is thought to be lost.", ["epistemic"]),
    ("The ship was probably lost.", ["epistemic"]),
    ("It is unclear where she is.", ["negated_knowledge"]),
    ("He did not say where she is.", ["negated_knowledge"]),
    ("The owner denied it.", ["denied"]),
    ("The ship is about 40 miles off.", ["approximator"]),
    ("The ship carried some 200 sheep.", ["approximator"]),
]


@pytest.mark.parametrize(("text", "kinds"), HEDGES, ids=[t for t, _ in HEDGES])
def test_hedges(text, kinds):
    found = find(entry_of(text))
    hedges = find_hedges(found.entry, found)
    assert [str(h.kind) for h in hedges] == kinds
    assert all(isinstance(h.kind, HedgeKind) for h in hedges)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_any_text_returns(text):
    for found in settled(text or "x"):
        assert all(found.entry.text[n.quote.span.start : n.quote.span.end] == n.form for n in found.names)


NAMES = st.sampled_from(["Hestvik", "Brandvold", "Tarnholm", "Skoldberg", "Vestergren", "Lindqvistad"])


@settings(max_examples=30, deadline=None)
@given(NAMES, st.sampled_from(["Anna", "Peter", "Maria", "Karl"]))
def test_renaming_a_person_keeps_the_number_of_pairs(surname, first):
    def pairs(a, b):
        slip = b[:3] + b[4] + b[3] + b[5:]
        texts = (
            f"{a} {b} spoke.",
            f"Then {b} left.",
            f"Soon {b} slept.",
            f"Now {b} ate.",
            f"Later {slip} woke.",
        )
        return len(tuple(make_name_pairs(reading_of(*texts))))

    assert pairs(first, surname) == pairs("Laura", "Fjelstadt")
