"""Clocks in every form that copy writes them, on invented sentences told at 11:36 UTC on Tuesday 12 September 2023."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.extract.times import times_in_text
from reconcile.times import wall_of, wall_parts

TOLD = "2023-09-12T11:36Z"
LONDON = "Europe/London"

NO_CLOCKS = (
    "They won 3-2 and then 2:1.", "The vote was 9-10.", "Mix them 2:1 with sand.", "They won 24:21 in the end.",
    "He read Luke 12:30 aloud.", "See ch 5:12 and p 10.30.", "It cost 9.15 % more.", "Turnout was 10.30 % lower.",
    "Version 10.15.7 is out.", "Version 10.15 is out.", "She ran it in 10:49.", "He finished in a time of 9.58.",
    "They are 237-7 after 40 overs.", "The patient died at 40.", "He stood in room 1430.", "Flight 1549 landed.",
    "It happened in 2000.", "It ran from 2019 to 2020.", "Call 020 7946 0915.", "Call 0800 1600 now.",
    "He flew 1200 hours.", "It was 30.15 degrees.", "Staff work 24-7.", "The 9/11 attacks changed it.", "The toll stands at 11 this morning.",
    "The number of dead stood at 8 on Monday evening.", "Police counted 10 tonight.", "There were 12 in the morning class.",
    "Five to ten people were held.", "He took five to six weeks.", "Half two of the teams left.", "He has ten past players.",
    "He watched the Ten O'Clock News.", "Midnight Oil played first.", "Midnight's children sang.", "Noon Tate said so.",
    "Shares closed at 12.50 on Monday.", "The pound fell to 1.15 today.", "Oil traded at 9.15 on Tuesday.", "He won by 10.15 on Friday.",
    "The odds shortened to 12.10 on Monday.", "It weighs 2h20 grams.", "They met 9 to 10 people.", "Between 9 and 10 were hurt.",
    "The price is 9.15 m euros.", "It holds 0915 people.", "At 1945 metres it snowed.", "It rose by 9.15pc.", "Section 10.30 applies.",
    "Paragraph 12.15 says so.", "He is 6ft 10 tonight.", "By 5 votes they won.", "It is at least 8 in all.", "One in the morning group fell.",
    "Only three in the afternoon session spoke.", "Seven this evening's guests left.", "The clock is two minutes to midnight.",
)  # fmt: skip

# Sentence; the words of each clock; hour and minute (UTC, "+1" for the next day) of each.
CLOCKS = (
    ("It began at 9.15am.", (("9.15am", "08:15"),)),
    ("It began at 9:15 a.m. sharp.", (("9:15 a.m.", "08:15"),)),
    ("it began at 9.15 a . m . on the hill", (("9.15 a . m .", "08:15"),)),
    ("It began at 0915 GMT.", (("0915 GMT", "09:15"),)),
    ("It began at 0915hrs.", (("0915hrs", "08:15"),)),
    ("It began at 09.15, they said.", (("09.15", "08:15"),)),
    ("It began at 9.15 this morning.", (("9.15 this morning", "08:15"),)),
    ("It began at approximately 10.00 hrs.", (("10.00 hrs", "08:45"),)),
    ("It began at about 0915 hours.", (("0915 hours", "08:00"),)),
    ("It began at 0930am.", (("0930am", "08:30"),)),
    ("It ends at 21h30.", (("21h30", "20:30"),)),
    ("It ends at 5 o'clock.", (("5 o'clock", "16:00"),)),
    ("It began at 5 o'clock.", (("5 o'clock", "04:00"),)),
    ("It ends at half past two in the afternoon.", (("half past two in the afternoon", "13:30"),)),
    ("It ended at half two this morning.", (("half two this morning", "01:30"),)),
    ("It ended at a quarter to nine this morning.", (("a quarter to nine this morning", "07:45"),)),
    ("It ends at ten past eight tonight.", (("ten past eight tonight", "19:10"),)),
    ("It ends at twenty-five to seven this evening.", (("twenty-five to seven this evening", "17:35"),)),
    ("It ends at 20 minutes to five this afternoon.", (("20 minutes to five this afternoon", "15:40"),)),
    ("It ends at nine pm.", (("nine pm", "20:00"),)),
    ("It ends at seven this evening.", (("seven this evening", "18:00"),)),
    ("It began ten minutes before noon.", (("ten minutes before noon", "10:50"),)),
    ("It began half an hour after 9am.", (("half an hour after 9am", "08:30"),)),
    ("It will end ten minutes before midnight.", (("ten minutes before midnight", "22:50"),)),
    ("It ends at noon.", (("noon", "11:00"),)),
    ("It ends at 12 noon GMT.", (("12 noon GMT", "12:00"),)),
    ("It ends at midday today.", (("midday today", "11:00"),)),
    ("Polls close at 10 tonight.", (("10 tonight", "21:00"),)),
    ("It began at 8 this morning.", (("8 this morning", "07:00"),)),
    ("It ends at 11 at night.", (("11 at night", "22:00"),)),
    ("It ends by 5 this afternoon.", (("5 this afternoon", "16:00"),)),
    ("It ends at 15:00 GMT today.", (("15:00 GMT today", "15:00"),)),
    ("Lines open between 9 and 10am.", (("9", "08:00"), ("10am", "09:00"))),
    ("Lines open 9-10am.", (("9", "08:00"), ("10am", "09:00"))),
    ("Lines open from 9am to 10.30am.", (("9am", "08:00"), ("10.30am", "09:30"))),
    ("Lines open from 10 to 2pm.", (("10", "09:00"), ("2pm", "13:00"))),
    ("Lines open from 9.30 to 10.15am.", (("9.30", "08:30"), ("10.15am", "09:15"))),
    ("Lines open between 12 and 2pm.", (("12", "11:00"), ("2pm", "13:00"))),
    ("Lines open from 1300 to 1500 GMT.", (("1300", "13:00"), ("1500 GMT", "15:00"))),
    ("Lines open 1300-1500 GMT.", (("1300", "13:00"), ("1500 GMT", "15:00"))),
    ("Lines open 3pm-5pm ET.", (("3pm", "19:00"), ("5pm ET", "21:00"))),
    ("Blasts were heard at 05:02, 05:10 and 05:37 GMT.", (("05:02", "05:02"), ("05:10", "05:10"), ("05:37 GMT", "05:37"))),
    ("It left at 15:14pm local time in Vladivostok (05:14 GMT).", (("15:14pm local time", "05:14"), ("05:14 GMT", "05:14"))),
    ("It left at 05:17 GMT / 15:17 local in Vladivostok.", (("05:17 GMT", "05:17"), ("15:17 local", "05:17"))),
    ("It starts at 3pm in Paris (2pm in London).", (("3pm", "13:00"), ("2pm", "13:00"))),
    ("It starts at 10pm ET/7pm PT.", (("10pm ET", "02:00+1"), ("7pm PT", "02:00+1"))),
    ("It starts at 8pm Eastern.", (("8pm Eastern", "00:00+1"),)),
    ("It starts at 8pm Eastern (5pm Pacific).", (("8pm Eastern", "00:00+1"), ("5pm Pacific", "00:00+1"))),
    ("It ends at 24:00.", (("24:00", "23:00"),)),
    ("It hit the wall at 09:42:15.", (("09:42:15", "08:42"),)),
    ("It hit the wall at 09:42:15 GMT.", (("09:42:15 GMT", "09:42"),)),
    ("the talks ( 11:45 gmt ) went on", (("11:45 gmt", "11:45"),)),
    ("the talks end at 6.30 pm .", (("6.30 pm", "17:30"),)),
    ("the talks end at 6 . 30 pm .", ()),
    ("the talks end at 8pm et .", (("8pm et", "00:00+1"),)),
    ("It will be seen at 1430Z.", (("1430Z", "14:30"),)),
    ("It ends at 2000 GMT.", (("2000 GMT", "20:00"),)),
    ("It ends at 1430 today.", (("1430 today", "13:30"),)),
    ("BST 1530 - rates decision.", (("BST 1530", "14:30"),)),
    ("Talks resume at 4.30 in the afternoon.", (("4.30 in the afternoon", "15:30"),)),
    ("The news is at 6 o'clock this evening, she said.", (("6 o'clock this evening", "17:00"),)),
    ("It left at 2023-09-12 10:00 CEST.", (("2023-09-12 10:00 CEST", "08:00"),)),
    ("The press met at 20:00 Brussels' time.", (("20:00 Brussels' time", "18:00-1"),)),
    ("Contact between 09:20:00 and 09:22:02 GMT was lost.", (("09:20:00", "09:20"), ("09:22:02 GMT", "09:22"))),
    ("The 10.15 from Leeds was late.", (("10.15", "09:15"),)),
    ("It ends at 5 p.m. E.S.T. today.", (("5 p.m. E.S.T. today", "21:00"),)),
    ("At 9 a.m. U.S. officials met.", (("9 a.m.", "08:00"),)),
    ("It ends at 7pm Eastern and 4pm Pacific.", (("7pm Eastern", "23:00"), ("4pm Pacific", "23:00"))),
    ("Kick-off is 7.45pm UK time.", (("7.45pm UK time", "18:45"),)),
    ("At 8pm local residents will meet.", (("8pm", "19:00"),)),
    ("At 8pm central London will be empty.", (("8pm", "19:00"),)),
    ("At 8pm for the first time they will meet.", (("8pm", "19:00"),)),
    ("At 9am this time last year it rained.", (("9am", "08:00"),)),
)  # fmt: skip

# Sentence; the day and clock in London.
DATED = (
    ("It begins at 7am on Monday.", "2023-09-18 07:00"),
    ("It will begin on Monday, 7am.", "2023-09-18 07:00"),
    ("It will begin at 15:00 GMT Saturday.", "2023-09-16 16:00"),
    ("It will begin on Saturday at 3pm ET.", "2023-09-16 20:00"),
    ("It will begin at 5pm Sydney time on Friday.", "2023-09-15 08:00"),
    ("It will begin at 5pm on Friday Sydney time.", "2023-09-15 08:00"),
    ("It will begin at 8 on Friday evening.", "2023-09-15 20:00"),
    ("It will begin tomorrow at 7.30pm.", "2023-09-13 19:30"),
    ("It will begin at 7 tomorrow morning.", "2023-09-13 07:00"),
    ("It began at 9 last night.", "2023-09-11 21:00"),
    ("It began at 2 yesterday afternoon.", "2023-09-11 14:00"),
    ("It will end at midnight on Wednesday.", "2023-09-14 00:00"),
    ("It will end at midnight on Friday, they say.", "2023-09-16 00:00"),
    ("It began shortly after midnight on Sunday.", "2023-09-10 00:00"),
    ("It began after midnight on Sunday.", "2023-09-10 00:00"),
    ("It ended at midnight.", "2023-09-12 00:00"),
    ("It will end at midnight.", "2023-09-13 00:00"),
    ("It ends at midnight tonight.", "2023-09-13 00:00"),
    ("The house sat until 00:40.", "2023-09-12 00:40"),
    ("They talked to the skipper until 2:52 a.m. and then lost her.", "2023-09-12 02:52"),
    ("The road was closed until 05:00.", "2023-09-13 05:00"),
    ("The road is expected to stay closed until 05:00.", "2023-09-13 05:00"),
    ("It will stay shut until midnight this evening.", "2023-09-13 00:00"),
    ("The police have been here since midnight.", "2023-09-12 00:00"),
)  # fmt: skip


# Sentence; the day and clock in London of both ends.
STRETCHES = (
    ("The road will be shut from 9am to 10am on Friday.", "2023-09-15 09:00", "2023-09-15 10:00"),
    ("The road will be shut on Friday from 9 to 10am.", "2023-09-15 09:00", "2023-09-15 10:00"),
    ("The road will be shut between noon and 3pm on Friday.", "2023-09-15 12:00", "2023-09-15 15:00"),
    ("A curfew will run from midnight to 06:00 on Saturday.", "2023-09-16 00:00", "2023-09-16 06:00"),
    ("Buses will be free on Friday between midnight and 05:00.", "2023-09-15 00:00", "2023-09-15 05:00"),
    ("A curfew runs from 10pm to 5am.", "2023-09-12 22:00", "2023-09-13 05:00"),
    ("A curfew will run between 10pm and 5am.", "2023-09-12 22:00", "2023-09-13 05:00"),
    ("A curfew will run on Friday from 10pm until 5am.", "2023-09-15 22:00", "2023-09-16 05:00"),
    ("A curfew will run from 10pm to 5am on Saturday.", "2023-09-15 22:00", "2023-09-16 05:00"),
    ("Shots were heard between 11pm and 1am.", "2023-09-11 23:00", "2023-09-12 01:00"),
    ("It rained at 10pm and 5am.", "2023-09-11 22:00", "2023-09-12 05:00"),
    ("Tours will run at 9am and 11.30am tomorrow.", "2023-09-13 09:00", "2023-09-13 11:30"),
    ("It ended at 6am and at 9am tomorrow it resumes.", "2023-09-12 06:00", "2023-09-13 09:00"),
)


def clocks_of(sentence, zone=LONDON):
    return [t for t in times_in_text(sentence, dct=TOLD, zone=zone) if t.form == "clock"]


def shown(timex):
    at = timex.interval.start
    return f"{at:%H:%M}" + ("" if at.day == 12 else f"{at.day - 12:+d}")


def wall_shown(timex):
    year, month, day, hour, minute = wall_parts(wall_of(timex.interval.start, LONDON))
    return f"{year}-{month:02d}-{day:02d} {hour:02d}:{minute:02d}"


@pytest.mark.parametrize("sentence", NO_CLOCKS)
def test_no_clock_is_found_in(sentence):
    assert [t.quote.text for t in clocks_of(sentence)] == []


@pytest.mark.parametrize(("sentence", "expected"), CLOCKS, ids=[s for s, _ in CLOCKS])
def test_clocks_of(sentence, expected):
    assert tuple((t.quote.text, shown(t)) for t in clocks_of(sentence)) == expected


@pytest.mark.parametrize(("sentence", "expected"), DATED, ids=[s for s, _ in DATED])
def test_day_and_clock_of(sentence, expected):
    (clock,) = clocks_of(sentence)
    assert wall_shown(clock) == expected


@pytest.mark.parametrize(("sentence", *"ab"), STRETCHES, ids=[s for s, *_ in STRETCHES])
def test_both_ends_of_a_stretch_are_on_its_day(sentence, a, b):
    assert [wall_shown(t) for t in clocks_of(sentence)] == [a, b]


def test_a_midnight_keeps_the_other_end_of_its_day():
    (clock,) = clocks_of("It will end at midnight on Wednesday.")
    assert clock.value == "2023-09-13T24:00"
    assert [f"{r.start:%d %H:%M}" for r in clock.readings] == ["13 23:00", "12 23:00"]
    (clock,) = clocks_of("It began after midnight on Sunday.")
    assert [f"{r.start:%d %H:%M}" for r in clock.readings] == ["09 23:00", "10 23:00"]
    (clock,) = clocks_of("It will end at 24:00 on Wednesday.")
    assert [f"{r.start:%d %H:%M}" for r in clock.readings] == ["13 23:00"]


def test_a_midnight_beside_a_gmt_clock_is_on_its_written_day():
    first, second = clocks_of("The deadline is midnight on Friday, or 19:30 GMT.")
    assert first.interval == second.interval
    assert f"{first.interval.start:%Y-%m-%d %H:%M}" == "2023-09-15 19:30"
    assert first.value == "2023-09-15T24:00"


def test_a_clock_told_to_the_second_is_one_second_wide():
    (clock,) = clocks_of("It hit the wall at 09:42:15 GMT.")
    assert (clock.interval.width_s, clock.value, str(clock.granularity)) == (
        1,
        "2023-09-12T09:42:15",
        "second",
    )


def test_a_clock_with_a_place_behind_it_keeps_the_reading_of_the_place():
    (clock,) = clocks_of("The film starts at 10pm in Berlin.")
    assert [f"{r.start:%H:%M}" for r in clock.readings] == ["21:00", "20:00"]
    assert (clock.zone, clock.zone_source) == (LONDON, "given")


def test_a_local_time_without_a_place_is_not_guessed():
    (clock,) = clocks_of("The siren at Port Elsewhere sounded at 2pm local time.")
    assert (clock.interval, clock.readings) == (None, ())


AMBIGUOUS = (
    ("The dam broke at 7.30pm IST (2pm GMT).", "Asia/Kolkata"),
    ("The dam broke at 7.30pm IST (6.30pm GMT).", "Europe/Dublin"),
    ("The dam broke at 8am CST (midnight GMT).", "Asia/Shanghai"),
    ("The vote is at 2pm EST (6pm GMT).", "America/New_York"),
)


@pytest.mark.parametrize(("sentence", "zone"), AMBIGUOUS, ids=[s for s, _ in AMBIGUOUS])
def test_the_clock_in_brackets_settles_the_zone_of_the_other(sentence, zone):
    first, second = clocks_of(sentence)
    assert first.zone == zone
    assert first.interval == second.interval


PLANS = (
    ("They will meet on Friday at 9am. A dinner will follow at 8pm.", "2023-09-15 09:00", "2023-09-15 20:00"),
    ("It will open at 9am tomorrow and will close at 5pm.", "2023-09-13 09:00", "2023-09-13 17:00"),
    ("It will open on Friday at 9am. It broke at 8am.", "2023-09-15 09:00", "2023-09-12 08:00"),
    ("The offer ends at 8.15pm ET (1.15pm GMT).", "2023-09-13 01:15", "2023-09-12 14:15"),
    ("It broke on Friday at 9am. They will meet at 8pm.", "2023-09-08 09:00", "2023-09-12 20:00"),
)


@pytest.mark.parametrize(("sentence", *"ab"), PLANS, ids=[s for s, *_ in PLANS])
def test_plans_go_on_with_their_day(sentence, a, b):
    assert [wall_shown(t) for t in clocks_of(sentence)] == [a, b]


FAR = (
    ("Parliament in Suva will meet at 10am local time.", "2023-09-12T22:00"),
    ("Parliament in Suva met at 10am local time.", "2023-09-11T22:00"),
    ("The ferry left Apia at 6am local time.", "2023-09-11T17:00"),
    ("The game in Honolulu ended at 10pm local time.", "2023-09-12T08:00"),
)


@pytest.mark.parametrize(("sentence", "at"), FAR, ids=[s for s, _ in FAR])
def test_a_page_of_a_day_holds_the_clocks_of_far_places(sentence, at):
    (clock,) = times_in_text(sentence, dct="2023-09-12", zone="UTC")
    assert f"{clock.interval.start:%Y-%m-%dT%H:%M}" == at


PAIRED = (
    ("It broke at 3 p.m. (1900 GMT).", "19:00", "Etc/GMT+4", "written"),
    ("It broke at 3pm (1907 GMT).", "14:00", LONDON, "given"),
    ("It opened at 8pm in Doha (17:00 GMT).", "17:00", "Asia/Qatar", "place"),
    ("It opened at 8pm (17:00 GMT) in Doha.", "17:00", "Asia/Qatar", "place"),
    ("It opened at 8pm on Monday in Doha (17:00 GMT).", "17:00", "Asia/Qatar", "place"),
    ("It opened at 8pm in Doha.", "19:00", LONDON, "given"),
    ("The deadline is midnight, or 19:30 GMT.", "19:30", "Asia/Kabul", "written"),
    ("It opens at 8pm or 9pm GMT.", "20:00", "UTC", "written"),
    ("It opens at 9am New York (2pm London).", "13:00", "America/New_York", "place"),
    ("It opens at 9am New York / 10pm Tokyo.", "13:00", "America/New_York", "place"),
    ("At 8pm Paris was silent.", "19:00", LONDON, "given"),
    ("It is 3pm in Doha and very hot.", "12:00", "Asia/Qatar", "place"),
    ("In Doha it was already 3pm.", "12:00", "Asia/Qatar", "place"),
    ("In Doha, where it is 3pm, it is hot.", "12:00", "Asia/Qatar", "place"),
    ("The siren at Port Elsewhere rang at 4am local time (0900 GMT).", "09:00", "Etc/GMT+5", "written"),
    ("It was just 3pm in Doha when it broke.", "12:00", "Asia/Qatar", "place"),
)


@pytest.mark.parametrize(("sentence", "at", "zone", "source"), PAIRED, ids=[s for s, *_ in PAIRED])
def test_a_clock_in_brackets_tells_the_zone_of_one_that_names_none(sentence, at, zone, source):
    first = clocks_of(sentence)[0]
    assert (f"{first.interval.start:%H:%M}", first.zone, first.zone_source) == (at, zone, source)


CONSISTENT = (("BST", 0), ("UK time", 0), ("London time", 0), ("GMT", -1), ("UTC", -1), ("UTC+1", 0), ("CEST", 1), ("Paris time", 1),
              ("Moscow time", 2), ("MSK", 2), ("GMT+3", 2), ("+03:00", 2), ("Kyiv time", 2), ("SAST", 1), ("UTC+05:30", 4.5), ("Nepal time", 4.75))  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(hour=st.integers(6, 18), minute=st.integers(0, 59), zone=st.sampled_from(CONSISTENT))
def test_a_consistent_zone_in_brackets_never_changes_the_instant(hour, minute, zone):
    words, ahead = zone
    total = (hour * 60 + minute + round(ahead * 60)) % 1_440
    (plain,) = clocks_of(f"It rained at {hour:02d}:{minute:02d}.")
    (bracketed,) = clocks_of(f"It rained at {total // 60:02d}:{total % 60:02d} ({words}).")
    assert (bracketed.interval.start - plain.interval.start).total_seconds() % 86_400 == 0
    both = clocks_of(f"It rained at {hour:02d}:{minute:02d} ({total // 60:02d}:{total % 60:02d} {words}).")
    assert both[0].interval == plain.interval
