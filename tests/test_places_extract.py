"""Names of places in sentences, and what a whole page settles."""

import itertools

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.extract.places import find_places, places_in_text, settle_places
from reconcile.mentions import Mentions, Name, NameKind
from reconcile.model import Entry, Span

# The sentence, then each name that means a place with that place; names that stay open are not listed.
SILENT = [
    "Nobody here reads maps in May.",
    "Media reports, police sources and rail workers agreed.",
    "The Police said nothing; Of course they did not.",
    "Georgia Smith thanked her coach.",
    "Paris Hilton and Jack London never met.",
    "Mr Lincoln and Dr Lima shook hands.",
    "Readers of the New York Times complained.",
    "A Cambridge University team and the Korea Times disagreed.",
    "Kim Jong Un smiled, and Un sat down.",
    "Manchester United lost to Newcastle United.",
    "They ate turkey with chips on fine china.",
    "March was cold and August was dry.",
    "Nice try, said the keeper.",
    "Split the bill, Reading the small print first.",
    "pro-Kremlin channels were quiet",
    "Lake Vernon froze.",
    "Essex County prosecutors rested.",
    "The Ruritania Express was late.",
]
FOUND = [
    ("The ferry left Oslo at noon.", {"Oslo": "Oslo"}),
    ("She flew from Nairobi to Kigali.", {"Nairobi": "Nairobi", "Kigali": "Kigali"}),
    ("Kyiv's mayor spoke.", {"Kyiv": "Kyiv"}),
    ("Kiev's mayor spoke.", {"Kiev": "Kyiv"}),
    ("Talks in Paris, France, went on.", {"Paris": "Paris", "France": "France"}),
    ("A barn burned in Paris, Texas.", {"Texas": "Texas"}),
    ("A barn burned in St. Petersburg, Fla., on Monday.", {"St. Petersburg": "St. Petersburg"}),
    ("Snow fell in Portland, Oregon, overnight.", {"Portland": "Portland", "Oregon": "Oregon"}),
    ("Birmingham, Alabama, is hot.", {"Birmingham": "Birmingham", "Alabama": "Alabama"}),
    ("Albany, N.Y., is cold.", {"Albany": "Albany"}),
    ("Officials in the US and the U.K. agreed.", {"US": "United States", "U.K.": "United Kingdom"}),
    ("The North Korean capital was calm.", {"North Korean capital": "Pyongyang"}),
    ("The Chilean capital, Santiago, was calm.", {"Chilean capital": "Santiago", "Santiago": "Santiago"}),
    ("Kenya's capital was calm.", {"Kenya's capital": "Nairobi"}),
    ("In the capital of the Netherlands bells rang.", {"capital of the Netherlands": "Amsterdam"}),
    ("The US capital gains tax rose.", {"US": "United States"}),
    ("The Scottish capital was calm.", {"Scottish capital": "Edinburgh"}),
    ("Storms crossed the Russian far east.", {"Russian far east": "Russian Far East"}),
    ("Storms crossed Russia's Far East.", {"Russia's Far East": "Russian Far East"}),
    ("Storms crossed Russia’s far east.", {"Russia’s far east": "Russian Far East"}),
    ("Storms crossed the far east of Russia.", {"far east of Russia": "Russian Far East"}),
    ("A border guard at Khasan waved.", {"Khasan": "Khasan"}),
    ("Barges on the Amur stopped.", {"Amur": "Amur"}),
    ("Fires spread in the Amur region.", {"Amur region": "Amur Oblast"}),
    ("Fires spread in Kursk region, not in Kursk.", {"Kursk region": "Kursk Oblast", "Kursk": "Kursk"}),
    ("Fires spread in the Primorsky region.", {"Primorsky region": "Primorsky Krai"}),
    ("Rice grew in South Pyongan.", {"South Pyongan": "South Pyongan Province"}),
    ("A rocket left Vostochny cosmodrome.", {"Vostochny cosmodrome": "Vostochny Cosmodrome"}),
    ("A rocket left the Vostochny space centre.", {"Vostochny space centre": "Vostochny Cosmodrome"}),
    ("A rocket left Baikonur Cosmodrome.", {"Baikonur Cosmodrome": "Baikonur Cosmodrome"}),
    ("The Kremlin said so.", {"Kremlin": "Moscow"}),
    ("The White House and Downing Street said so.", {"White House": "Washington", "Downing Street": "London"}),
    ("The Élysée said so.", {"Élysée": "Paris"}),
    ("Japanese and South Korean envoys met.", {"Japanese": "Japan", "South Korean": "South Korea"}),
    ("The Norwegian city of Bergen slept.", {"Norwegian": "Norway", "Bergen": "Bergen"}),
    ("A US-led force left.", {"US": "United States"}),
    ("A Tokyo-based firm left.", {"Tokyo": "Tokyo"}),
    ("Ukraine President Ivan Koval left.", {"Ukraine": "Ukraine"}),
    ("The probe reached the Moon.", {"the Moon": "Moon"}),
    ("They hope to walk on the moon.", {"the moon": "Moon"}),
    ("Chad beat Jordan in Doha.", {"Chad": "Chad", "Jordan": "Jordan", "Doha": "Doha"}),
    ("Ships passed the Strait of Hormuz.", {"Strait of Hormuz": "Strait of Hormuz"}),
    ("Queues grew at the Rafah crossing.", {"Rafah crossing": "Rafah crossing"}),
    ("Soldiers met at Panmunjom.", {"Panmunjom": "Panmunjom"}),
    ("Her plane landed at Heathrow.", {"Heathrow": "Heathrow Airport"}),
    ("Her plane landed at Komsomolsk-on-Amur.", {"Komsomolsk-on-Amur": "Komsomolsk-on-Amur"}),
    ("Trams stopped in Sao Paulo and in São Paulo.", {"Sao Paulo": "São Paulo", "São Paulo": "São Paulo"}),
    ("Trams stopped in Washington, D.C.", {"Washington, D.C.": "Washington"}),
    ("GENEVA, June 3 - Envoys met.", {"GENEVA": "Geneva"}),
    ("From London With Hope", {"London": "London"}),
    ("fog in japan and in lima", {"japan": "Japan", "lima": "Lima"}),
    ("New Zealand, Papua New Guinea and Fiji", {"New Zealand": "New Zealand", "Papua New Guinea": "Papua New Guinea", "Fiji": "Fiji"}),
    ("Nets dried in Nice, said the mayor.", {"Nice": "Nice"}),
    ("Lyon is some 390km from Paris.", {"Lyon": "Lyon", "Paris": "Paris"}),
    ("In Bergen it rains. Bergen is used to it.", {"Bergen": "Bergen"}),
]  # fmt: skip


def places(text):
    return {t.name: t.place.name for t in places_in_text(text) if t.place is not None}


@pytest.mark.parametrize("text", SILENT, ids=str)
def test_no_place(text):
    assert places(text) == {}


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_place(text, expected):
    assert places(text) == expected


def test_a_city_not_known_in_the_state_is_left_open():
    (paris, _) = places_in_text("A barn burned in Paris, Texas.")
    assert paris.place is None


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Chilean miners slept.", "demonym"),
        ("Miners in Chile slept.", "name"),
        ("The Pentagon slept.", "metonym"),
        ("The Chilean capital slept.", "capital"),
        ("The London talks went on.", "demonym"),
        ("Pots from Faience Hall in Delft; visitors left.", "name"),
    ],
)
def test_how_a_place_is_named(text, by):
    assert places_in_text(text)[-1].by == by


def mentions(text, key="text", names=()):
    entry = attrs.evolve(Entry.of_text(text), id=key)
    found = Mentions(entry=entry)
    for form, kind in names:
        start = text.index(form)
        quote = entry.quote(Span(start, start + len(form)))
        found = attrs.evolve(found, names=(*found.names, Name(form=form, key=form, kind=kind, quote=quote)))
    return attrs.evolve(found, toponyms=find_places(entry, found))


def test_persons_and_organisations_are_no_places():
    found = mentions(
        "Florence Hull met the Lagos Trust in Lagos.",
        names=[("Florence Hull", NameKind.PERSON), ("Lagos Trust", NameKind.ORGANISATION)],
    )
    assert [(t.name, t.quote.span.start) for t in found.toponyms] == [("Lagos", 37)]


def test_a_metonym_may_be_an_organisation_as_well():
    found = mentions("The Kremlin slept.", names=[("Kremlin", NameKind.ORGANISATION)])
    assert [t.place.name for t in found.toponyms] == ["Moscow"]


def page(*texts):
    return tuple(mentions(text, key=str(i)) for i, text in enumerate(texts))


def settled(*texts):
    return [
        (t.name, t.place.name if t.place else None, t.by)
        for m in settle_places(page(*texts))
        for t in m.toponyms
    ]


def test_the_page_says_which_namesake_is_meant():
    assert ("Birmingham", "Birmingham", "name") in settled(
        "Rain fell in Birmingham.", "England was wet, and Leeds too."
    )
    assert ("Birmingham", None, "name") in settled("Rain fell in Birmingham.", "Tokyo was wet.")
    assert ("Georgia", "Georgia", "name") in settled("Protests in Georgia grew.", "Crowds filled Tbilisi.")


def test_a_small_town_is_the_same_town_all_through_the_page():
    found = settled("Kenya sent lorries. They halted in Lodwar.", "Lodwar has one petrol station.")
    assert [name for name, place, _ in found if place == "Lodwar"] == ["Lodwar", "Lodwar"]
    assert ("Lodwar", "Lodwar", "name") in settled("Lodwar is 505km from Nairobi.")
    assert ("Lodwar", None, "name") in settled("Kenya sent lorries. Lodwar rose 3% on the stock market.")


def test_a_town_and_the_region_around_it():
    def kinds(*texts):
        found = settle_places(page("Kenya sent lorries.", *texts))
        return [t.place.kind for m in found for t in m.toponyms if t.name == "Marsabit" and t.place]

    assert kinds("Goats were sold in Marsabit.") == ["city"]
    assert kinds("Marsabit, 421km from Nairobi, has one petrol station.") == ["city"]
    assert kinds("Marsabit has seen rain.") == ["region"]


def test_a_town_that_bears_a_persons_name():
    assert [t for t in settled("Lyon slept.", "Trams stopped in Lyon.") if t[1]] == [
        ("Lyon", "Lyon", "name")
    ] * 2
    assert settled("Lyon slept.") == []


def test_a_person_of_the_page_is_no_town():
    quiet = mentions("Lyon slept.", key="b")
    told = mentions("Trams stopped in Lyon. Peter Lyon slept.", names=[("Peter Lyon", NameKind.PERSON)])
    assert [len(m.toponyms) for m in settle_places((told, quiet))] == [1, 0]


def test_the_north_is_a_country_only_on_a_page_that_names_it():
    assert ("the North", "North Korea", "name") in settled(
        "Troops from the North fled.", "North Korea is silent."
    )
    assert settled("Rain fell in the North.") == []
    assert ("the North", "Northern Ireland", "name") in settled(
        "Parties in the North met.", "Northern Ireland votes."
    )


def test_a_forum_is_where_the_page_puts_it():
    found = settled(
        "The Eastern Harbour Forum in Aarhus opens.", "At the Eastern Harbour Forum, herring was served."
    )
    assert found.count(("Eastern Harbour Forum", "Aarhus", "learnt")) == 2


def test_a_hotel_is_learnt_from_a_later_entry_too():
    assert ("Grand Fjord Hotel", "Oslo", "learnt") in settled(
        "They slept at the Grand Fjord Hotel.", "The Grand Fjord Hotel in Oslo was full."
    )


def test_the_site_of_a_forum_is_learnt_the_other_way_round():
    assert ("Pine Cone Summit", "Bergen", "learnt") in settled(
        "He went to Bergen - the site of the Pine Cone Summit.", "The Pine Cone Summit ends."
    )


def test_what_the_page_puts_in_two_places_is_not_learnt():
    found = settled(
        "The Harbour Forum in Aarhus opens.", "The Harbour Forum in Oslo opens.", "The Harbour Forum ends."
    )
    assert all(by != "learnt" for _, _, by in found)


TEXTS = (
    "The Lantern Festival in Bergen opens.",
    "At the Lantern Festival rain fell; in Birmingham it did not.",
    "Troops from the North fled. London was calm.",
    "North Korea and England play in Portland.",
)


def test_the_order_of_entries_changes_nothing():
    found = page(*TEXTS)
    expected = {m.entry.id: m.toponyms for m in settle_places(found)}
    for order in itertools.permutations(found):
        assert {m.entry.id: m.toponyms for m in settle_places(order)} == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*SILENT, *(t for t, _ in FOUND), *TEXTS]), max_size=4).map(" ".join))
def test_quotes_are_the_words_and_never_overlap(text):
    found = places_in_text(text)
    assert all(text[t.quote.span.start : t.quote.span.end] == t.quote.text for t in found)
    assert all(a.quote.span.end <= b.quote.span.start for a, b in itertools.pairwise(found))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_searched(text):
    places_in_text(text)
