"""What holds for times in any text: order, zones, spans, and shifts by whole days."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.extract.time_windows import OneSpaced
from reconcile.extract.times import times_in_text
from reconcile.extract.zones import zone_of_name
from reconcile.times import zone_names

PIECES = (
    "09:42", "9.15am", "14:13pm", "GMT", "local time", "noon", "Tuesday", "last", "next", "12 September", "2023", "July", "May",
    "the", "in", "on", "of", "late", "early", "four", "hours", "ago", "about", "weeks", "several", "a", "years", "yesterday",
    "evening", "this", "month", "(", ")", ",", "-", ".", "31", "29 February", "2024", "the 1990s", "70th anniversary", "9999",
    "100 years ago", "900 decades ago", "in 999 centuries", "24:00", "UTC+14", "Christmas Day", "winter", "weekend", "now",
)  # fmt: skip
RELATIVE = (
    "It left four hours ago.", "It left yesterday.", "It will land in around three hours.", "It left three days ago.",
    "It left at 03:10.", "It has just left.", "It left the day before yesterday.", "It left in the past hour.",
)  # fmt: skip
DAYS = st.dates(min_value=date(1975, 1, 1), max_value=date(2060, 1, 1))
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(
    text=TEXTS, day=DAYS, zone=st.sampled_from(("UTC", "Europe/London", "Asia/Kathmandu", "America/St_Johns"))
)
def test_any_text_gives_ordered_aware_times_that_quote_it(text, day, zone):
    end = 0
    for timex in times_in_text(text, dct=day.isoformat(), zone=zone):
        span = timex.quote.span
        assert timex.quote.text == text[span.start : span.end]
        assert span.start >= end
        end = span.end
        for when in (timex.interval, *timex.readings):
            if when is not None:
                assert when.start < when.end
                assert when.start.utcoffset() == when.end.utcoffset() == timedelta(0)


@settings(max_examples=60, deadline=None)
@given(day=DAYS, days=st.integers(-400, 400), sentence=st.sampled_from(RELATIVE))
def test_times_told_from_the_moment_move_with_it(day, days, sentence):
    (first,) = times_in_text(sentence, dct=f"{day}T12:00Z")
    (second,) = times_in_text(sentence, dct=f"{day + timedelta(days=days)}T12:00Z")
    assert second.interval == first.interval.shifted(days * 86_400)


@settings(max_examples=60, deadline=None)
@given(
    sentence=st.sampled_from(RELATIVE),
    before=st.sampled_from(("", "Rain fell. ", "Who knows?\n", "Line one.\nLine two. ")),
    after=st.sampled_from(("", " Rain fell.", "\nWho knows?", " \u2014 so far.")),
)
def test_text_around_moves_a_time_but_does_not_change_it(sentence, before, after):
    (alone,) = times_in_text(sentence, dct="2023-09-12T05:36Z")
    (within,) = times_in_text(before + sentence + after, dct="2023-09-12T05:36Z")
    assert within.quote.span == alone.quote.span.shifted(len(before))
    assert (within.interval, within.value) == (alone.interval, alone.value)


def test_a_long_text_is_read_to_its_end():
    text = "At 9am on Tuesday, a few hours ago, 12 of 30 said so in May. " * 2_000
    assert len(times_in_text(text, dct="2023-09-12")) >= 6_000


@given(st.text(max_size=30))
def test_any_words_after_a_clock_are_a_known_zone_or_none(text):
    assert all(reading.zone in zone_names() for reading in zone_of_name(text))


@given(st.text(alphabet="ab ", max_size=40))
def test_a_line_with_one_space_for_many_knows_where_its_letters_stood(line):
    made = OneSpaced.of(line)
    places = [made.place(i) for i in range(len(made.text))]
    assert "  " not in made.text
    assert places == sorted(set(places))
    assert [line[p] for p in places] == list(made.text)
