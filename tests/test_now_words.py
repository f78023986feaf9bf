"""Clocks that are told as the moment of writing, and the many that are not."""

from __future__ import annotations

import pytest

from reconcile.claims.clocks.now_words import now_window
from reconcile.model import Span

SILENT = [
    pytest.param("The doors will open at [3pm].", id="planned"),
    pytest.param("Police were called at [3pm].", id="past"),
    pytest.param("If it is [3pm], the gate is shut.", id="a condition"),
    pytest.param("When it is [3pm] in the harbour, the bell rings.", id="a repeated hour"),
    pytest.param("Wait until it is [3pm].", id="until"),
    pytest.param("She said that it is [3pm].", id="what somebody said"),
    pytest.param("Before it's [3pm] the tide will turn.", id="before"),
    pytest.param("It was [3pm] when the bell rang.", id="it was"),
    pytest.param("It is [3pm] or later.", id="one of two"),
    pytest.param("It's a [3pm] start.", id="a start"),
    pytest.param("It's [3pm] kick-off today.", id="a kick-off"),
    pytest.param("It is [9am]-5pm work.", id="hours of work"),
    pytest.param("As of [3pm], 40 boats were out.", id="figures may be older"),
    pytest.param("Here's the summary at [3pm].", id="a summary may be drafted before"),
    pytest.param("The siren was heard at [3pm], two hours after the last call.", id="an amount from another event"),
    pytest.param("The bell rang at [3pm], 10 minutes before the gate was shut.", id="minutes before something"),
    pytest.param("The talks ran from [3pm] for 20 minutes.", id="a length"),
    pytest.param("The mayor has just told us that the call came at [3pm].", id="just told of another moment"),
    pytest.param("We'll be here until [6pm].", id="until the evening"),
    pytest.param("The bell has just rung after the gate was shut at [3pm].", id="a verb that begins nothing"),
    pytest.param("The vote has just started after it was put off until [3pm].", id="a clock behind after"),
    pytest.param("The ship moved in 10 minutes to pier [3pm].", id="no mark before the clock"),
]  # fmt: skip

NOW, NEARLY, GONE = (-6, 8), (-13, 1), (-1, 13)
TOLD = [
    pytest.param("It is [3pm] and the doors are open.", NOW, id="it is"),
    pytest.param("It's [3pm].", NOW, id="it's"),
    pytest.param("it 's  now [14:05]  and raining.", NOW, id="spaces of a copied page"),
    pytest.param("It is now [3pm] here.", NOW, id="it is now"),
    pytest.param("It’s currently around [3pm] in the harbour.", NOW, id="currently around"),
    pytest.param("The time is [3pm].", NOW, id="the time is"),
    pytest.param("The time now is [3pm].", NOW, id="the time now is"),
    pytest.param("Time check: [3pm].", NOW, id="time check"),
    pytest.param("The clock has just struck [noon].", NOW, id="the clock has struck"),
    pytest.param("The clock here shows [14:05].", NOW, id="the clock shows"),
    pytest.param("As I write, at [3pm], the hall is full.", NOW, id="as I write"),
    pytest.param("At the time of writing ([3pm]) the hall is full.", NOW, id="at the time of writing"),
    pytest.param("Right now, at [3pm], the hall is full.", NOW, id="right now"),
    pytest.param("It is nearly [3pm].", NEARLY, id="nearly"),
    pytest.param("It's almost [3pm] now.", NEARLY, id="almost"),
    pytest.param("It is just before [3pm].", NEARLY, id="just before"),
    pytest.param("We are fast approaching [3pm].", NEARLY, id="we are approaching"),
    pytest.param("As we approach [midnight], the hall is full.", NEARLY, id="as we approach"),
    pytest.param("With [3pm] is fast approaching, the hall is full.", NEARLY, id="is approaching"),
    pytest.param("The mayor is about to speak at [3pm].", NEARLY, id="about to"),
    pytest.param("In the next few minutes, at [3pm], the doors open.", NEARLY, id="in the next few minutes"),
    pytest.param("The doors open at [3pm], any minute now.", NEARLY, id="any minute now"),
    pytest.param("It's just after [3pm].", GONE, id="just after"),
    pytest.param("It has just gone [3pm].", GONE, id="has gone"),
    pytest.param("It's gone [3pm] and nobody has come.", GONE, id="it's gone"),
    pytest.param("We've just passed [3pm].", GONE, id="we have passed"),
    pytest.param("[3pm] has come and gone.", GONE, id="come and gone"),
    pytest.param("In the last few minutes, at [3pm], the choir came in.", GONE, id="in the last few minutes"),
    pytest.param("At [3pm], in the last few minutes, the choir came in.", GONE, id="the clock first"),
    pytest.param("The choir came in at [3pm], moments ago.", GONE, id="moments ago"),
    pytest.param("Just now, at [3pm], the choir came in.", GONE, id="just now"),
    pytest.param("The organ has just started at [3pm].", GONE, id="has just started"),
    pytest.param("The session has just got under way in the hall at [3pm].", GONE, id="got under way"),
    pytest.param("The choir came in 20 minutes ago, at [3pm].", (13, 27), id="minutes ago"),
    pytest.param("The choir came in at [3pm], ten minutes ago.", (3, 17), id="the clock, then minutes ago"),
    pytest.param("The doors open in 20 minutes, at [3pm].", (-27, -13), id="in so many minutes"),
    pytest.param("The doors open at [3pm], in five minutes' time.", (-12, 2), id="in five minutes' time"),
    pytest.param("The doors open at [3pm], or about nine minutes from now.", (-16, -2), id="from now"),
    pytest.param("Ten minutes to go until [3pm].", (-17, -3), id="minutes to go"),
]  # fmt: skip


def window_of(marked):
    start, end = marked.index("["), marked.index("]") - 1
    plain = marked.replace("[", "").replace("]", "").replace("’", "'")
    return now_window(plain, Span(start, end))


@pytest.mark.parametrize("marked", SILENT)
def test_a_clock_of_another_moment_tells_nothing(marked):
    assert window_of(marked) is None


@pytest.mark.parametrize(("marked", "window"), TOLD)
def test_a_clock_told_as_now_tells_the_moment_of_writing(marked, window):
    assert window_of(marked) == window


def test_every_window_settles_one_quarter_of_an_hour():
    assert all(high - low < 15 for *_, (low, high) in (param.values for param in TOLD))


def test_the_words_of_another_line_are_not_read():
    assert window_of("It is\n[3pm] at the gate.") is None
