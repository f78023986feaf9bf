"""Which pairs are claimed to be conversions, and what is concluded of them; all sentences are invented."""

import attrs
import pytest

from reconcile.claims.amounts.conversions import make_conversions
from reconcile.claims.reading import Reading
from reconcile.extract.quantities import find_quantities
from reconcile.extract.sentences import find_sentences
from reconcile.mentions import Mentions
from reconcile.model import Entry, Page

SILENT = [
    "They walked 200km (125 miles) to the coast.",
    "It is 98km (61 miles) from here.",
    "It is 98 km (about 61 miles) from here.",
    "It is around 12.5 miles (20km) from here.",
    "A bag of 15kg (33lb) was left.",
    "They live 10km (six miles) apart.",
    "The ship makes 21 knots (about 24mph).",
    "Winds of 185mph (295km/h) were measured.",
    "Gusts of 90-105 mph (145-169 km/h) are likely.",
    "Highs between 11C and 14C (52-57F) are likely.",
    "Highs of up to 26C (79F) are likely.",
    "It was 40C (104F) and above.",
    "It was -5C (23F) at dawn.",
    "It was 0C (32F) at dawn.",
    "Waves of three to 10ft (0.9-3 metres) broke.",
    "From 15 to 25 inches (up to 63cm) may fall.",
    "Keep it below 2C (3.6F).",
    "A rise of 2C (4F) would melt it.",
    "It reached 36.3C (39C is forecast).",
    "It reached 36.3c (39c) in the shade.",
    "He is 5ft 8in (1.73m) tall.",
    "He is 1.80m (5ft 11in) tall.",
    "They pump 30,000 litres a day (6,600 gallons).",
    "They pump 30,000 litres a day (6,600 gallons a day).",
    "They pumped 30,000 litres (9,000 gallons a day).",
    "Rain fell at 20mm an hour (80 inches a year).",
    "It warms by 2C per decade (3.6F).",
    "He weighs 11st 7lb (73kg).",
    "She weighed 5lb 7oz (2.47kg).",
    "The bell weighs 20 tons (18 tonnes).",
    "It holds 200 litres (44 gallons).",
    "It holds 200 litres (53 gallons).",
    "It is 60 miles/97km away.",
    "It is 50 miles, or 80km, away.",
    "The site of 40 acres (16 hectares) burned.",
    "The lake of 2,500 sq km (965 sq miles) shrank.",
    "The queue was 40km (up from 9 miles) long.",
    "The cloud was 20 miles (at least 40km) wide.",
    "The bid of £3.7bn ($4.7bn) failed.",
    "20 people (12 of them women) left.",
    "It is 90 miles (around 12 minutes) by air.",
    "It sank at 37,000ft, 80 miles (south of here).",
    "It is 500m long (and 20km away).",
    "The tower is 100m (328ft) high.",
    "Some 1,000 miles (1,600km) of pipe burst.",
    "It is 5km from the 3-mile mark.",
    "The queue is 9km/5.6 miles long.",
    "A 400-metre-wide (1,300ft) crater opened.",
    "They face 20mph winds (32km/h).",
    "It covers 12 km² (4.6 mi²).",
]

TOLD = [
    ("loose", "It is about 1,300km (830 miles) to the coast.", "808 miles"),
    ("loose", "A drop of 12ft (3.5m) waited.", ""),
    ("last-digit", "He did 177kph (109mph) on the ring road.", ""),
    ("conflict", "It is 3,200 kilometres (1,500 miles) to the coast.", ""),
    ("conflict", "It is 60 miles (150km) to the coast.", ""),
    ("conflict", "It is 6.4 miles (9.1 km) to the coast.", ""),
    ("conflict", "Winds of 40 mph (20km/h) are likely.", ""),
    ("conflict", "It is 16,400km (8,855 miles) to the coast.", "nautical miles"),
    ("conflict", "It was 32C (95F) at noon.", ""),
    ("conflict", "It was 7c (40f) at noon.", ""),
    ("conflict", "It was 18C (34F) at noon.", ""),
    ("conflict", "It was 19C (66C) at noon.", "same unit twice"),
    ("conflict", "It was 22f (72f) at noon.", "same unit twice"),
    ("conflict", "The mast is 40m (12ft) high.", "swapped"),
    ("conflict", "Flames crossed 540 sq km (336 sq miles).", "factor of a length"),
    ("conflict", "Gusts of 90mph (145km) came.", "cut short"),
    ("conflict", "The queue is 9km (5.6m) long.", "m reads as metres"),
    ("conflict", "The tunnel is 12km (75 miles) long.", "a factor of 10"),
    ("conflict", "14.5in of rain (22cm) fell.", ""),
    ("conflict", "Highs between 11C and 14C (52-67F) are likely.", ""),
    ("conflict", "They pump 30,000 litres a day (9,900 gallons).", ""),
    ("conflict", "They pump 30,000 litres a day (9,900 gallons a day).", ""),
    ("conflict", "Rain fell at 20mm an hour (2.8in an hour).", ""),
    ("conflict", "He is 5ft 4in (1.82m) tall.", ""),
    ("conflict", "It is 50 miles, or 8km, away.", "a factor of 10"),
    ("conflict", "They face 20mph winds (52km/h).", ""),
    ("conflict", "It is 70km north (90 miles) of here.", ""),
]


def claims(text):
    entry = Entry.of_text(text)
    found = Mentions(entry=entry, sentences=find_sentences(entry))
    found = attrs.evolve(found, measures=find_quantities(entry, found))
    page = Page(source=entry.source, layout="plain", entries=(entry,))
    return list(make_conversions(Reading(page=page, mentions=(found,), zone="UTC", zone_source="default")))


@pytest.mark.parametrize("text", SILENT)
def test_a_sound_pair_or_no_pair_is_the_same_or_nothing(text):
    assert {c.verdict for c in claims(text)} <= {"same"}


@pytest.mark.parametrize(("verdict", "text", "words"), TOLD, ids=[r[1] for r in TOLD])
def test_a_pair_that_is_off_is_told_with_its_reason(verdict, text, words):
    (claim,) = claims(text)
    assert claim.verdict == verdict
    assert words in claim.slip or words in claim.arithmetic


@pytest.mark.parametrize("text", [r[1] for r in TOLD])
def test_a_hedge_before_the_pair_makes_nothing_louder(text):
    rank = ("same", "loose", "last-digit", "conflict").index
    first = claims(text)[0].first.quote
    hedged = f"{text[: first.span.start]}roughly {text[first.span.start :]}"
    assert all(rank(c.verdict) <= rank(claims(text)[0].verdict) for c in claims(hedged))


def test_the_arithmetic_is_one_line_that_a_reader_can_check():
    (claim,) = claims("A base about 1,300km (830 miles) away.")
    assert claim.arithmetic == "1,300 km = 808 miles; 830 miles = 1,336 km"
    assert (claim.off_share_percent, claim.off_degc, claim.explained) == (2.7, None, True)
    assert (claim.first_as_second, claim.second_as_first) == ("1,300 km = 808 miles", "830 miles = 1,336 km")


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "A base about 1,300km (830 miles) away.",
            "1,250 to 1,350 km, 777 to 839 miles",
            "825 to 835 miles",
        ),
        ("It was 18C (34F) at noon.", "17.5 to 18.5°C, 63.5 to 65.3°F", "33.5 to 34.5°F"),
        ("The mast is 40.2m (12ft) high.", "40.15 to 40.25 m, 131.73 to 132.05 ft", "11.5 to 12.5 ft"),
        ("It was 19C (66C) at noon.", "18.5 to 19.5°C", "65.5 to 66.5°C"),
    ],
)
def test_the_figures_are_told_as_intervals(text, first, second):
    (claim,) = claims(text)
    assert (claim.first_interval, claim.second_interval) == (first, second)


def test_both_figures_are_quoted_as_written():
    (claim,) = claims("A base about 1,300km (830 miles) away.")
    assert [q.text for q in claim.quotes] == ["1,300km", "830 miles"]


def test_what_is_too_precise_is_marked():
    (claim,) = claims("A cable of 6,000km (3,728 miles) broke.")
    assert (claim.verdict, claim.over_precise) == ("same", True)
