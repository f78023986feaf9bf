"""One person in two places at one time: which tellings are silent, and in how many ways the rest are written."""

import pytest

from rule_fixture import issues_of

BASE = "President Anna Berg landed in Warsaw at 13:00."

SILENT = [
    "President Anna Berg arrived in Warsaw at 13:00.",
    "President Anna Berg arrived in Poland at 13:00.",
    "President Anna Berg arrived in Nairobi at 23:00.",
    "President Anna Berg arrived in Nairobi on Tuesday.",
    "President Anna Berg arrived in Nairobi yesterday at 13:00.",
    "President Anna Berg will arrive in Nairobi at 13:00.",
    "President Anna Berg is due to arrive in Nairobi at 13:00.",
    "President Anna Berg may have arrived in Nairobi at 13:00.",
    "President Anna Berg reportedly arrived in Nairobi at 13:00.",
    "President Anna Berg arrived in Nairobi at 13:00, state media said.",
    "Tass says President Anna Berg arrived in Nairobi at 13:00.",
    "President Anna Berg did not arrive in Nairobi at 13:00.",
    "President Anna Berg met ministers in Nairobi at 13:00 by video link.",
    "President Anna Berg's envoy arrived in Nairobi at 13:00.",
    "A plane with aides of President Anna Berg arrived in Nairobi at 13:00.",
    "Minister Paul Berg arrived in Nairobi at 13:00.",
    "The Kremlin met President Anna Berg at 13:00.",
    "President Anna Berg and Paul Lund arrived in Nairobi at 13:00.",
    "President Anna Berg spoke to Nairobi by phone at 13:00.",
    "President Anna Berg arrived in Prague at 13:00.",
    "Correction: President Anna Berg arrived in Nairobi at 13:00, not in Warsaw.",
    "President Anna Berg arrived in Nairobi at 13:00, according to a witness.",
    "President Anna Berg arrived in Nairobi at 13:00, a radio station says.",
    "It is thought that President Anna Berg arrived in Nairobi at 13:00, her office says.",
    "Nairobi waited for President Anna Berg at 13:00.",
    "Talks were held in Nairobi at 13:00.",
    "President Anna Berg took the lead in the polls in Nairobi at 13:00.",
    "President Anna Berg stood by the ministers in Nairobi at 13:00.",
    "President Anna Berg walked away from the deal in Nairobi at 13:00.",
    "President Anna Berg was on the list of people wanted in Nairobi at 13:00.",
    "President Anna Berg was on the phone to the staff of a school in Nairobi at 13:00.",
    "President Anna Berg was due on the steps of the city hall in Nairobi at 13:00.",
    "President Anna Berg arrived in Nairobi at 13:00, Paul Lund says.",
    "President Anna Berg arrived in Nairobi at 13:00, the TV presenter Paul Lund says.",
    "President Anna Berg arrived in Nairobi at 13:00, our reporter was told by a rival.",
]
FIRES = [
    "President Anna Berg arrived in Nairobi at 13:00.",
    "President Anna Berg landed in Nairobi at 13:00.",
    "President Anna Berg touched down in Nairobi at 13:00.",
    "President Anna Berg met ministers in Nairobi at 13:00.",
    "President Anna Berg held talks in Nairobi at 13:00.",
    "President Anna Berg visited Nairobi at 13:00.",
    "President Anna Berg left Nairobi at 13:00.",
    "President Anna Berg departed from Nairobi at 13:00.",
    "President Anna Berg was seen in Nairobi at 13:00.",
    "President Anna Berg reached Nairobi at 13:00.",
    "Just in: President Anna Berg has arrived in Nairobi at 13:00.",
    "At 13:00, President Anna Berg arrived in Nairobi.",
    "At 1pm Anna Berg landed in Nairobi.",
    "Anna Berg arrived in Nairobi at 1.10pm.",
    "Berg landed in Nairobi at 13:00.",
    "Ms Berg landed in Nairobi at 13:05.",
    "President Anna Berg arrived in Nairobi at 13:00, her office said.",
    "President Anna Berg landed in Nairobi at 13:00, the airport authority says, and will not rest.",
    "President Anna Berg was in Nairobi at 13:00, where the ministers had not expected her.",
    "At 13:00 President Anna Berg was in Nairobi.",
    "President Anna Berg took her seat beside the judge in Nairobi at 13:00.",
    "At 13:00 President Anna Berg took the stage in Nairobi.",
    "President Anna Berg laid a wreath in Nairobi at 13:00.",
    "President Anna Berg walked into the stadium in Nairobi at 13:00.",
    "At 13:00 President Anna Berg shook hands with farmers in Nairobi.",
    "President Anna Berg was on the balcony of the old town hall in Nairobi at 13:00.",
    "At 13:00 President Anna Berg was in the lobby of a bank in Nairobi.",
    "President Anna Berg was standing on a bench in Nairobi at 13:00, according to three guests.",
    "President Anna Berg arrived in Nairobi at 13:00, our correspondent Paul Lund says.",
    "President Anna Berg arrived in Nairobi at 13:00, Paul Lund, the governor of the province, says.",
    "President Anna Berg landed in Nairobi at 13:00, members of the crew say.",
]


def findings(text):
    page = f"12 September 2023, all times GMT\n14:05 GMT  {BASE}\n14:25 GMT  {text}"
    return issues_of("GEO004", page)


@pytest.mark.parametrize("text", SILENT, ids=str)
def test_silent(text):
    assert [issue.message for issue in findings(text)] == []


@pytest.mark.parametrize("text", FIRES, ids=str)
def test_fires_once(text):
    (issue,) = findings(text)
    assert str(issue.severity) == "error"


def test_the_message_tells_both_moments_and_the_way():
    (issue,) = findings(FIRES[0])
    assert issue.message == (
        "Anna Berg is in Nairobi at 10:00 UTC and in Warsaw at 11:00 UTC, 60 min apart; "
        "the two are 6,114 km apart, 6.1 h at 1,000 km/h"
    )


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Minister Anna Berg was in Leeds at 11am.", "Minister Anna Berg was in London at 11am.", 1),
        ("At 11am Minister Anna Berg was in Leeds.", "Anna Berg was in London at 11am, her office says.", 1),
        (
            "Minister Anna Berg was already in Leeds at 11am, police say.",
            "At 11am Anna Berg was still in London.",
            1,
        ),
        ("Minister Anna Berg was in Leeds at 11am.", "Minister Anna Berg was in London at noon.", 0),
        ("Minister Anna Berg was in Leeds at 11am.", "Minister Anna Berg arrived in London at 11am.", 0),
        ("Minister Anna Berg was in Leeds at 11am.", "Minister Anna Berg was in Bradford at 11am.", 0),
        ("Minister Anna Berg was in Leeds at 11am.", "Anna Berg's team was in London at 11am.", 0),
        ("Minister Anna Berg was in Leeds at 11am.", "Anna Berg was in London by video link at 11am.", 0),
    ],
)
def test_two_places_at_one_clock_need_no_speed(one, other, count):
    page = f"12 September 2023, all times BST\n13:05 BST  {one}\n13:25 BST  {other}"
    assert len(issues_of("GEO004", page)) == count


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("At 11am GMT Minister Paul Berg was in Nairobi.", 0),
        ("Minister Anna Berg was in Quito at 8pm GMT.", 0),
        ("Minister Anna Berg was in Nairobi by video link at 11am GMT.", 0),
        ("At 11am GMT Minister Anna Berg was in Nairobi.", 1),
        ("Minister Anna Berg met farmers in Nairobi at 11.05am GMT.", 1),
        ("Minister Anna Berg was in Lima at 11am GMT. At 11am GMT Anna Berg was in Nairobi.", 1),
    ],
)
def test_each_of_two_pages_has_one_place(other, count):
    one = "12 September 2023, all times GMT\n13:05 GMT  Minister Anna Berg was in Lima at 11am GMT."
    two = f"12 September 2023, all times GMT\n20:25 GMT  {other}"
    assert len(issues_of("GEO004", one, two)) == count
