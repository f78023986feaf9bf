"""Which quantities are found in sentences, and what is not one; all sentences are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.quantities import find_quantities, quantities_in_text
from reconcile.extract.quantity_hedges import VAGUE
from reconcile.mentions import Mentions
from reconcile.model import Block, BlockKind, Entry, Origin, Source, Span

NONE = [
    "",
    "The minister spoke at 14:13 and again at 9.15am.",
    "Doors open at 7pm, or 04:19 GMT for listeners abroad.",
    "The ferry is due at 0930 GMT.",
    "It was published on 12 September 2023.",
    "September 12 is a holiday, and so is 3rd May.",
    "The 2019 protests changed little.",
    "The 1990s and the '80s were kinder.",
    "Between 2014-15 and 2018-19 nothing was built.",
    "They won 2-1 after extra time.",
    "The vote went 52-48.",
    "Flight 370 and flight RSD201 use the same gate.",
    "An ATR 72-600 stood on the apron.",
    "An F-16 flew past, an A320-200 behind it.",
    "Staff at No 10 declined to comment.",
    "Article 50 was triggered by section 3 of the act.",
    "Ring 020 7946 0018 for help.",
    "The first, the 2nd and the 21st were sunny.",
    "The man, 39, is from Leeds.",
    "Nobody knows what one of them wants.",
    "The 24/7 service recalls 9/11.",
    "See https://example.org/2023/500km/40-people for more.",
    "Write to 40km@example.org today.",
    "Covid-19 is still about.",
    "A 5G network opens on the M25.",
    "Version 2.5.1 is out.",
    "The ratio is 16:9.",
    "Nineteen eighty-four is a novel.",
    "Lap 12 of 57 began late.",
    "Boeing 737 production goes on.",
    "Radio 4 and BBC 2 carried it.",
    "It happened twice, in 2011 and in 2016.",
    "Day 5 of the trial; week 3 of the strike.",
]

FOUND = [
    ("The bridge is 98km away.", 97.5, 98.5, "km"),
    ("The bridge is 98 km away.", 97.5, 98.5, "km"),
    ("The bridge is 98 kilometres away.", 97.5, 98.5, "km"),
    ("The bridge is 98 kilometers away.", 97.5, 98.5, "km"),
    ("The bridge is 98-kilometre work.", 97.5, 98.5, "km"),
    ("About 1,500km of coast is closed.", 1250, 1750, "km"),
    ("They marched 950 miles.", 945, 955, "mi"),
    ("It lies around 200km off.", 150, 250, "km"),
    ("A 16-foot wave came.", 15.5, 16.5, "ft"),
    ("A five-metre wall fell.", 4.5, 5.5, "m"),
    ("It is ten feet deep.", 5, 15, "ft"),
    ("Rain of 0.5in fell.", 0.45, 0.55, "in"),
    ("Rain of 13mm fell.", 12.5, 13.5, "mm"),
    ("Six inches of snow lay.", 5.5, 6.5, "in"),
    ("The yacht is 12 nautical miles out.", 11.5, 12.5, "nmi"),
    ("Half a mile of pier burned.", 0.25, 0.75, "mi"),
    ("Three-quarters of a mile of pier burned.", 0.625, 0.875, "mi"),
    ("A quarter of a mile remains.", 0.125, 0.375, "mi"),
    ("Two and a half miles remain.", 2.25, 2.75, "mi"),
    ("2½ miles remain.", 2.25, 2.75, "mi"),
    ("1/2 mile remains.", 0.25, 0.75, "mi"),
    ("He is 5ft 11in tall.", 71 / 12 - 1 / 24, 71 / 12 + 1 / 24, "ft"),
    ("He is 5 feet 11 inches tall.", 71 / 12 - 1 / 24, 71 / 12 + 1 / 24, "ft"),
    ("He weighs 11st 7lb.", 11.5 - 1 / 28, 11.5 + 1 / 28, "st"),
    ("He weighs 11st.", 10.5, 11.5, "st"),
    ("The baby weighed 5lb 8oz.", 5.5 - 1 / 32, 5.5 + 1 / 32, "lb"),
    ("Fires burned 2,500 sq km.", 2450, 2550, "km2"),
    ("Fires burned 960 square miles.", 955, 965, "mi2"),
    ("Fires burned 40 acres.", 35, 45, "acre"),
    ("Fires burned 16 hectares.", 15.5, 16.5, "ha"),
    ("A flat of 70 sq m is to let.", 65, 75, "m2"),
    ("It holds 44 gallons.", 43.5, 44.5, "gal"),
    ("It holds 200 litres.", 150, 250, "l"),
    ("It pumps 3m barrels.", 2.5e6, 3.5e6, "bbl"),
    ("A bag of 15kg was left.", 14.5, 15.5, "kg"),
    ("A bag of 33lb was left.", 32.5, 33.5, "lb"),
    ("50g of sugar is enough.", 45, 55, "g"),
    ("A 500-pound bomb was found.", 450, 550, "lb"),
    ("Some 20 tons of grain spoiled.", 15, 25, "ton"),
    ("5m tonnes of grain spoiled.", 4.5e6, 5.5e6, "t"),
    ("Winds reached 120mph.", 115, 125, "mph"),
    ("Winds reached 185 miles per hour.", 182.5, 187.5, "mph"),
    ("Winds reached 195km/h.", 192.5, 197.5, "km/h"),
    ("Winds reached 88 kph.", 87.5, 88.5, "km/h"),
    ("The ship makes 21 knots.", 20.5, 21.5, "kn"),
    ("Gusts of 130-156 mph are likely.", 125, 156.5, "mph"),
    ("It was 14C at noon.", 13.5, 14.5, "degC"),
    ("It was 14c at noon.", 13.5, 14.5, "degC"),
    ("It was 25°C at noon.", 24.5, 25.5, "degC"),
    ("It was 25ºC at noon.", 24.5, 25.5, "degC"),
    ("It was 25 degrees Celsius at noon.", 24.5, 25.5, "degC"),
    ("It was 57F at noon.", 56.5, 57.5, "degF"),
    ("It was minus 5C at noon.", -5.5, -4.5, "degC"),
    ("It was -5C at noon.", -5.5, -4.5, "degC"),
    ("It was 30 degrees at noon.", 25, 35, "deg"),
    ("Between 16C and 19C is likely.", 15.5, 19.5, "degC"),
    ("8C to 10C is likely.", 7.5, 10.5, "degC"),
    ("61-66F is likely.", 60.5, 66.5, "degF"),
    ("Turnout is 40%.", 35, 45, "%"),
    ("Turnout is 40.5 per cent.", 40.45, 40.55, "%"),
    ("Shares fell, -12% in a day.", -12.5, -11.5, "%"),
    ("It rose by 1.5 percentage points.", 1.45, 1.55, "pp"),
    ("The bid is £3.7bn.", 3.65e9, 3.75e9, "GBP"),
    ("The bid is $4.05bn.", 4.045e9, 4.055e9, "$"),
    ("The bid is US$5m.", 4.5e6, 5.5e6, "USD"),
    ("The bid is €20 million.", 1.5e7, 2.5e7, "EUR"),
    ("It costs 3.7m naira.", 3.65e6, 3.75e6, "NGN"),
    ("It costs $5-10m.", 4.5e6, 1.5e7, "$"),
    ("It costs £2-3bn.", 1.5e9, 3.5e9, "GBP"),
    ("It costs 20m pounds.", 1.5e7, 2.5e7, "GBP"),
    ("It costs Rs 1,27,365.", 127_364.5, 127_365.5, "INR"),
    ("It costs 5 million won.", 4.5e6, 5.5e6, "KRW"),
    ("It costs 30 dollars.", 25, 35, "$"),
    ("20 to 30 troops crossed.", 15, 35, "troops"),
    ("15-17 soldiers crossed.", 14.5, 17.5, "soldiers"),
    ("Between 30 and 40 people fell ill.", 25, 45, "people"),
    ("20 or 30 people fell ill.", 15, 35, "people"),
    ("20 to 30 million people fell ill.", 1.5e7, 3.5e7, "people"),
    ("25 million people live there.", 2.45e7, 2.55e7, "people"),
    ("Half a million people left.", 450_000, 550_000, "people"),
    ("5m people left.", 4.5e6, 5.5e6, "people"),
    ("10k fans left.", 5_000, 15_000, "spectators"),
    ("Two dozen soldiers left.", 18, 30, "soldiers"),
    ("A dozen homes burned.", 6, 18, "homes"),
    ("Half a dozen ships waited.", 6, 6, "ships"),
    ("Twenty-five passengers were hurt.", 24.5, 25.5, "passengers"),
    ("Two hundred and fifty villagers left.", 245, 255, "villagers"),
    ("Nine people were hurt.", 9, 9, "people"),
    ("More than 200 passengers waited.", 200, 300, "passengers"),
    ("Over 1,500 migrants waited.", 1500, 2000, "migrants"),
    ("Nearly 40 people waited.", 30, 40, "people"),
    ("Fewer than 300 people waited.", 200, 300, "people"),
    ("Up to 60 people waited.", 0, 60, "people"),
    ("100-odd people waited.", 50, 150, "people"),
    ("50 people or so waited.", 37.5, 62.5, "people"),
    ("An estimated 3,000 protesters waited.", 2500, 3500, "protesters"),
    ("Dozens of homes burned.", 24, 99, "homes"),
    ("Hundreds of people fled.", 200, 999, "people"),
    ("A few hundred protesters stayed.", 200, 999, "protesters"),
    ("Tens of thousands of people marched.", 20_000, 99_999, "people"),
    ("Several ships turned back.", 3, 9, "ships"),
    ("40 South Korean soldiers saluted.", 35, 45, "soldiers"),
    ("Two F-16 fighters flew past.", 2, 2, "fighters"),
    ("Three convoys left.", 3, 3, "convoys"),
    ("He lost 300 votes.", 250, 350, "votes"),
    ("The plant gives 450MW.", 445, 455, "MW"),
    ("Pressure fell to 980mb.", 975, 985, "mb"),
    ("The reef is 1,800 metres down.", 1750, 1850, "m"),
    ("The tower, 12.5m tall, fell.", 12.45, 12.55, "m"),
    ("A pole of 125.8cm was found.", 125.75, 125.85, "cm"),
]  # fmt: skip


def found(text):
    return [m.quantity for m in quantities_in_text(text)]


@pytest.mark.parametrize("text", NONE, ids=[t[:50] or "nothing at all" for t in NONE])
def test_what_only_looks_like_a_quantity_stays_silent(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "low", "high", "unit"), FOUND, ids=[r[0] for r in FOUND])
def test_a_quantity_is_read_as_an_interval(text, low, high, unit):
    (quantity,) = found(text)
    assert quantity.unit == unit
    assert (quantity.low, quantity.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize("words", sorted(VAGUE))
@pytest.mark.parametrize("more", [False, True])
def test_every_vague_amount_is_read(words, more):
    said = words.removesuffix(" of") + " more" if more and words.endswith(" of") else words
    (quantity,) = found(f"They saw {said}  people.".replace(" ", "\u00a0", 1))
    assert (quantity.low, quantity.high) == VAGUE[words]


SEVERAL = [
    ("It is about 1,300km (800 miles) away.", ["1,300km", "800 miles"]),
    ("It rose from 20 to 30 people.", ["30 people"]),
    ("Waves of three to 10ft (0.9-3 metres).", ["three to 10ft", "0.9-3 metres"]),
    ("From 15 to 25 inches (up to 63cm).", ["15 to 25 inches", "63cm"]),
    ("Highs of 16C-19C, lows of 4C.", ["16C-19C", "4C"]),
    ("It cost $10,290; £7,270 was paid.", ["$10,290", "£7,270"]),
    ("20 to 30 troops, 12 vehicles and 3 tanks.", ["20 to 30 troops", "12 vehicles", "3 tanks"]),
    ("5ft 11in (1.80m) and 73kg.", ["5ft 11in", "1.80m", "73kg"]),
    ("Pay $5 to 10 people.", ["$5", "10 people"]),
    ("At 14:05 some 40 people left by 15:10.", ["40 people"]),
]


@pytest.mark.parametrize(("text", "quotes"), SEVERAL, ids=[r[0] for r in SEVERAL])
def test_each_quantity_of_a_sentence_is_quoted_without_its_hedge(text, quotes):
    assert [m.quote.text for m in quantities_in_text(text)] == quotes


CHOSEN = [
    ("GBP", "He was fined 500 pounds."), ("GBP", "It cost them 500 pounds."), ("GBP", "A bill of 20 million pounds came."),
    ("lb", "The stone weighs 500 pounds."), ("lb", "It carried 500 pounds of explosives."), ("lb", "A 500-pound bomb fell."),
    ("lb", "The whale weighs two million pounds."), ("GBP", "They lost hundreds of pounds."), ("lb", "It weighs hundreds of pounds."),
    ("mb", "The low is at 985mb."), ("mb", "Pressure fell by 24mb."), ("MB", "The file has 24mb."), ("MB", "It holds 980MB."),
    ("years old", "The king is 84 years old."), ("year", "The rock is 4 billion years old."), ("year", "It is 900 years old."),
    ("s", "A 30-second delay."), ("s", "They waited 30 seconds."), ("g", "It took 5 grams."), ("g", "It took 50g."),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "text"), CHOSEN, ids=[r[1] for r in CHOSEN])
def test_a_unit_of_several_readings_is_chosen_by_its_words(unit, text):
    assert [q.unit for q in found(text)] == [unit]


CHANGES = [
    (True, "A rise of 2C is likely."), (True, "It is 2C warmer than in May."), (True, "It has warmed by 2C."),
    (True, "The 1.5C limit is near."), (True, "May was 2C above the average."), (True, "A 2C rise was seen."),
    (True, "Temperatures fell 10C."), (True, "They want to keep warming below 2C."), (True, "There is 2 degrees of warming."),
    (False, "It was 2C at noon."), (False, "Highs of 20C are likely."), (False, "It rose to 20C."), (False, "Lows fell to 2C."),
    (False, "It was above 30C for days."), (False, "The limit is 20C indoors."), (False, "It was 20C higher up the hill."),
]  # fmt: skip


@pytest.mark.parametrize(("change", "text"), CHANGES, ids=[r[1] for r in CHANGES])
def test_degrees_of_a_change_are_told_from_readings(change, text):
    assert [q.is_change for q in found(text)] == [change]


def test_brackets_tell_a_change_once_more():
    assert [q.is_change for q in found("Warming of 2.5C (4.5F) is the limit, at 14C (57F).")] == [
        True,
        True,
        False,
        False,
    ]


COMPARATORS = [
    ("~", "roughly 40 people"), ("~", "in the region of 40 people"), ("~", "some 40 people"), (">", "well over 40 people"),
    (">", "upwards of 40 people"), (">=", "at least 40 people"), (">=", "no fewer than 40 people"), (">=", "40+ people"),
    ("<", "just under 40 people"), ("<", "almost 40 people"), ("<=", "as many as 40 people"), ("<=", "up to 40 people"),
    ("=", "exactly 40 people"), ("range", "40 to 50 people"), ("vague", "scores of people"), (">=", "40 people or more"), (">=", "40-plus people"), (">=", "40 people at least"),
    ("<=", "40 people at most"), ("<", "fewer than 40 people"), ("<", "approaching 40 people"), ("<", "40 people or fewer"), (">", "north of 40 people"),
    ("~", "40 or so people"), ("~", "40 people or thereabouts"), ("~", "circa 40 people"), ("<=", "no more than 40 people"), ("=", "40 people went up to them"),
]  # fmt: skip


@pytest.mark.parametrize(("comparator", "text"), COMPARATORS, ids=[r[1] for r in COMPARATORS])
def test_a_hedge_is_kept_as_comparator(comparator, text):
    assert [q.comparator for q in found(text)] == [comparator]


def test_typographic_dashes_and_spaces_are_read_and_quoted_as_written():
    (measure,) = quantities_in_text("Highs of 16–19\u00a0°C.")
    assert (measure.quote.text, measure.quantity.low) == ("16–19\u00a0°C", 15.5)


def test_a_number_grouped_by_spaces_is_not_read_by_its_last_group():
    assert found("It is 1 500 km away.") == []


def test_blocks_that_are_not_told_are_not_searched():
    text = "Gusts of 40mph\nPhoto: 50mm Agency"
    blocks = (
        Block(kind=BlockKind.BODY, span=Span(0, 14)),
        Block(kind=BlockKind.IMAGE_SOURCE, span=Span(15, len(text))),
    )
    entry = Entry(id="e", text=text, blocks=blocks, source=Source.of("p", text), origin=Origin.verbatim(0))
    assert [m.quote.text for m in find_quantities(entry, Mentions(entry=entry))] == ["40mph"]


@given(st.text(alphabet="0123456789 .,-–/kmift°CF£$%()ab\"'+½\n", max_size=60))
def test_any_text_is_read_without_failing(text):
    for measure in quantities_in_text(text):
        span, quantity = measure.quote.span, measure.quantity
        assert text[span.start : span.end] == measure.quote.text
        assert quantity.low <= quantity.high
        assert quantity.value is None or quantity.low <= quantity.value <= quantity.high


WORDS = st.sampled_from(
    "a an one two three hundred thousand million half third quarters of in per more than about couple dozen few several "
    "tens hundreds thousands millions point mile and to or 2 1/2 5ft 11in 3.5 £ $4 bn m C degrees % years old aged minus "
    "people goals game day MB M6.1 quake magnitude Rs lakh pounds / ( ) , . - every out so least at most".split()
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_any_row_of_words_is_read_without_failing(text):
    for measure in quantities_in_text(text):
        quantity = measure.quantity
        assert quantity.low <= quantity.high
        assert quantity.value is None or quantity.low <= quantity.value <= quantity.high


@pytest.mark.parametrize(
    "unit",
    [
        "1,2",
        "one ",
        "a-",
        "9",
        "1.",
        "£1-",
        "12 - ",
        "a@",
        "half a ",
        "(5ft ",
        "one in ",
        "two and a half ",
        "a mile and a ",
        "5 per ",
        "dozens ",
    ],
    ids=repr,
)
def test_quantities_of_hostile_text_stand_where_they_say(unit):
    text = unit * (4_000 // len(unit))
    for measure in quantities_in_text(text):
        span = measure.quote.span
        assert text[span.start : span.end] == measure.quote.text


CARRIED = [
    ("It is about 1,400km (870 miles) away.", ["~", "~"]),
    ("It is about 1,400km away (870 miles).", ["~", "~"]),
    ("Nearly 40 tonnes (44 tons) of it was lost.", ["<", "<"]),
    ("More than 60 acres [24 hectares] burned.", [">", ">"]),
    ("Up to 30cm (12in) of snow fell.", ["<=", "<="]),
    ("They walked some 5 miles / 8km.", ["~", "~"]),
    ("It is about 1,400km (exactly 870 miles) away.", ["~", "="]),
    ("It is 1,400km (870 miles) away.", ["=", "="]),
    ("About 20 people (12 women) came.", ["~", "="]),
    ("It is about 5km (3 to 4 miles) away.", ["~", "range"]),
    ("It is about 10km, 6 miles of it uphill.", ["~", "="]),
]


@pytest.mark.parametrize(("text", "comparators"), CARRIED)
def test_a_hedge_holds_for_the_same_in_another_unit(text, comparators):
    assert [q.comparator for q in found(text)] == comparators


@pytest.mark.parametrize(
    "words", ["five hundred and ", "10 million million ", "a hundred hundred ", "two dozen "], ids=repr
)
def test_a_number_without_an_end_is_none(words):
    text = words * 5_000 + "people"
    assert all(measure.quantity.high < 1e30 for measure in quantities_in_text(text))


def test_what_was_worked_out_from_a_bound_is_rounded_on_both_sides():
    first, second = found("More than 500 miles (805km) of road.")
    assert first.low == 500
    assert second.low < 805 < second.high
