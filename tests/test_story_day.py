"""The day of a clock that names none: of the telling, unless the story that it stands in is of another day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile import find_times

DCT = "2024-10-10T14:00Z"  # a Thursday


def clock_of(text, dct=DCT):
    """Value of the last clock of a text, and how many readings it has."""
    found = [t for t in find_times(text, dct=dct, zone="Europe/London") if t.form == "clock"]
    return found[-1].value, len(found[-1].readings)


OF_THE_TELLING = [
    ("After Monday's vote she spoke at 6am.", "2024-10-10T06:00"),
    ("Since Monday the port has been shut; it opened at 9am.", "2024-10-10T09:00"),
    ("Relatives of those killed in the crash on Monday will gather at 6pm.", "2024-10-10T18:00"),
    ("Two people killed in the crash on Monday were buried at 6am.", "2024-10-10T06:00"),
    ("The talks in Oslo on Monday had failed, she said at 9am.", "2024-10-10T09:00"),
    ("He was arrested on Monday and charged at 11am today.", "2024-10-10T11:00"),
    ("The vote before Friday is at 10am.", "2024-10-10T10:00"),
    ("Until Friday the shop opens at 10am.", "2024-10-10T10:00"),
    ("They met on Thursday at 9am and parted at 11am.", "2024-10-10T11:00"),
    ("She resigned on Monday. Parliament meets at 5pm.", "2024-10-10T17:00"),
    ("The ferry left on Tuesday at 9pm. Officials will speak at 10pm.", "2024-10-10T22:00"),
    ("The ferry was built in 2010. It docked at 9am.", "2024-10-10T09:00"),
]
OF_THE_STORY = [
    ("On Monday the ferry left at 6pm.", "2024-10-07T18:00"),
    ("The ferry left Oslo on Monday, arriving at 6pm.", "2024-10-07T18:00"),
    ("Yesterday the ferry left at 6am and docked at 9am.", "2024-10-09T09:00"),
    ("On 3 October, the union said, its members walked out at noon.", "2024-10-03T12:00"),
    ("She flew in on Sunday, landed at 4.10am and was met by nobody.", "2024-10-06T04:10"),
    ("Tomorrow a judge opens a public hearing at 10am.", "2024-10-11T10:00"),
    ("On Friday the court will sit at 10am.", "2024-10-11T10:00"),
    ("Polls will open on Saturday at 8am and close at 10pm.", "2024-10-12T22:00"),
    ("The ship lost power at 4.40am on Wednesday and sent a mayday at 4.52am.", "2024-10-09T04:52"),
]
GOES_ON = [
    ("The ship lost power at 4.40am on Wednesday. The first helicopter came at 6.10am.", "2024-10-09T06:10"),
    ("On Monday a man was shot. At 6pm police arrived.", "2024-10-07T18:00"),
    ("It left on Tuesday at 1pm. It was seen at 3pm. It docked at 9pm.", "2024-10-08T21:00"),
]
MOVED = [
    ("The ceremony has been moved to Monday at 09:30.", "2024-10-14T09:30"),
    ("The launch was put back to Saturday at 8pm.", "2024-10-12T20:00"),
    ("Talks were brought forward to Friday at 9am.", "2024-10-11T09:00"),
    ("The hearing was adjourned until Tuesday at 10am.", "2024-10-15T10:00"),
    ("The match has been rescheduled for Sunday at 3pm.", "2024-10-13T15:00"),
]


@pytest.mark.parametrize(("text", "value"), OF_THE_TELLING)
def test_a_clock_of_the_day_of_telling(text, value):
    assert clock_of(text) == (value, 1)


@pytest.mark.parametrize(("text", "value"), OF_THE_STORY)
def test_a_clock_of_the_day_that_its_sentence_tells(text, value):
    assert clock_of(text) == (value, 1)


@pytest.mark.parametrize(("text", "value"), GOES_ON)
def test_a_story_goes_on_and_the_day_of_telling_stays_possible(text, value):
    assert clock_of(text) == (value, 2)


@pytest.mark.parametrize(("text", "value"), MOVED)
def test_what_is_moved_lies_ahead(text, value):
    assert clock_of(text)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She is expected to visit Lisbon in the spring.", "2025-SP"),
        ("They met in the spring.", "2024-SP"),
        ("She will go in the autumn.", "2024-FA"),
        ("It opened in the winter.", "2023-WI"),
    ],
)
def test_the_season_that_a_plan_or_a_story_means(text, value):
    (found,) = find_times(text, dct=DCT)
    assert found.value == value


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["Monday", "Tuesday", "Wednesday", "Sunday"]))
def test_a_clock_of_a_told_day_is_never_in_the_future(hour, minute, day):
    value, readings = clock_of(f"On {day} the ferry left at {hour:02d}:{minute:02d}.")
    assert value < "2024-10-10"
    assert value.endswith(f"T{hour:02d}:{minute:02d}")
    assert readings == 1
