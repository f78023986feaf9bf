"""Names of zones that are right in one half of the year: the table, the pairs that prove them wrong, and where they are right."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.claims.clocks.zone_labels import label_of
from reconcile.engine import check, load_rules, packaged_rules
from reconcile.lexicon.zone_names import zone_table
from reconcile.pipeline import claims_of_text
from reconcile.times import wall_seconds

RULES = tuple(rule for rule in load_rules(packaged_rules())[0] if rule.id in ("TIM001", "TIM002"))
JULY, JANUARY = "14 July 2019", "14 January 2019"

# Day, words, severity, words of the message.
WRONG = (
    (JULY, "at 3pm EST (19:00 GMT)", "warning", "when EST is read as EDT"),
    (JULY, "at 19:00 GMT (3pm EST)", "warning", "when EST is read as EDT"),
    (JULY, "at 3pm Eastern Standard Time (7pm GMT)", "warning", "read as Eastern Daylight Time"),
    (JULY, "at 3pm EST / 8pm BST", "warning", "when EST is read as EDT"),
    (JULY, "at 8pm BST/3pm EST", "warning", "when EST is read as EDT"),
    (JULY, "at 6:15pm CDT / 7:15pm EST", "warning", "when EST is read as EDT"),
    (JULY, "at 8.45am CST, 9.45am ET", "warning", "when CST is read as CDT"),
    (JULY, "at 9.30am MST (11.30am Eastern)", "warning", "when MST is read as MDT"),
    (JULY, "at 9.30am PST (12.30pm Eastern time)", "warning", "when PST is read as PDT"),
    (JULY, "at 9.30am Pacific Standard Time (17.30 BST)", "warning", "Pacific Daylight Time"),
    (JULY, "at 4pm CET (1400 GMT)", "warning", "when CET is read as CEST"),
    (JULY, "at 18:10 London time (19:10 CET)", "warning", "when CET is read as CEST"),
    (JULY, "at 19:30 EET (16:30 GMT)", "warning", "when EET is read as EEST"),
    (JANUARY, "at 19:30 AEST (08:30 GMT)", "warning", "when AEST is read as AEDT"),
    (JANUARY, "at 19:30 NZST (06:30 GMT)", "warning", "when NZST is read as NZDT"),
    (JANUARY, "at 8.20am Eastern Time (1.20pm BST)", "warning", "when BST is read as GMT"),
    (JANUARY, "at 8.26am ET (1.26pm British Summer Time)", "warning", "read as Greenwich Mean Time"),
    (JANUARY, "at 18:00 CEST (17:00 GMT)", "warning", "when CEST is read as CET"),
    (JANUARY, "at 11am EDT (4pm GMT)", "warning", "when EDT is read as EST"),
    (JULY, "at 19:30 AEDT (09:30 GMT)", "warning", "when AEDT is read as AEST"),
    (JULY, "at 3pm UK time (3pm GMT)", "warning", "when GMT is read as BST"),
    (JULY, "at 3pm GMT (3pm in London)", "warning", "when GMT is read as BST"),
    (JANUARY, "at 4.30pm BST", "warning", "BST is summer time, which is not in force on Monday 14 January 2019"),
    (JANUARY, "at 4.30pm British Summer Time", "warning", "British Summer Time is summer time"),
    (JANUARY, "at 18:00 CEST in Rouen", "warning", "the clocks go by CET"),
    (JANUARY, "at 18:00 EEST", "warning", "the clocks go by EET"),
    (JULY, "at 6pm AEDT in Hobart", "warning", "the clocks go by AEST"),
    (JULY, "at 6pm NZDT", "warning", "the clocks go by NZST"),
    (JANUARY, "at 6pm EDT", "note", "the clocks go by EST, and ET is right all year"),
    (JULY, "at 6pm EST", "note", "the clocks go by EDT, and ET is right all year"),
    (JULY, "at 6pm (PST)", "note", "the clocks go by PDT"),
    (JULY, "at 6pm Central Standard Time", "note", "the clocks go by Central Daylight Time"),
    (JULY, "at 18:00 CET in Rouen", "note", "the clocks go by CEST"),
    (JANUARY, "at 6pm AEST in Hobart", "note", "the clocks go by AEDT"),
    (JULY, "at 11am EST (4pm GMT)", "note", "the clocks go by EDT"),
)  # fmt: skip
RIGHT = (
    (JULY, "at 18:00 CET in Tunis"), (JULY, "at 18:00 EET in Kaliningrad"), (JULY, "at 6pm AST in Bridgetown, Barbados"),
    (JULY, "at 6pm CST in Guatemala City"), ("14 July 2023", "at 6pm CST in Mexico City"), (JULY, "at 6pm EST in Cancun"),
    (JULY, "at 6pm MST, Arizona’s governor said"), (JULY, "at 6pm CST, Saskatchewan's premier said"), (JULY, "at 6pm AST, Puerto Rico's governor said"),
    (JANUARY, "at 6pm ACST, the Northern Territory's chief minister said"), (JULY, "at 7pm CST (11:00 GMT), the mayor of Shanghai said"),
    (JULY, "at 6pm EDT (22:00 GMT)"), (JULY, "at 6pm ET"), (JULY, "at 6pm Eastern"), (JULY, "at 18:00 Central European Time"),
    (JULY, "at 6pm BST"), (JULY, "at 6pm GMT"), (JULY, "at 18:00 CEST"), (JULY, "at 6pm AEST"), (JANUARY, "at 6pm EST (11pm GMT)"),
    (JANUARY, "at 6pm AEDT"), (JANUARY, "at 18:00 CET"), (JULY, "at 6pm MST in Phoenix, Arizona"), (JULY, "at 6pm CST in Regina, Saskatchewan"),
    (JANUARY, "at 6pm AEST in Brisbane"), (JANUARY, "at 6pm AEST, as the premier of Queensland said"), (JULY, "at 6pm AST in San Juan, Puerto Rico"),
    (JULY, "at 6pm EST in Panama City"), (JULY, "at 6pm EST in Kingston, Jamaica"), (JULY, "at 6pm HST in Honolulu"), (JULY, "at 6pm IST in Delhi"),
    (JULY, "at 6pm CST in Shanghai"), (JULY, "at 6pm PST in Manila"), (JANUARY, "at 6pm BST in Dhaka"), (JULY, "at 6pm EST in Melbourne"),
    (JULY, "on 12 January 2020 at 6pm EST"), (JULY, "last January at 6pm EST"), (JULY, "in 2011 at 6pm EST"), (JULY, "every Tuesday at 6pm EST"),
    (JULY, "daily at 6pm EST"), (JULY, "from 9am to 5pm EST on weekdays"), ("31 March 2019", "at 6pm GMT, 7pm BST"), ("27 October 2019", "at 6pm BST"),
    ("3 November 2019", "at 6pm EDT"), ("10 March 2019", "at 6pm EST"), (JULY, "at 6pm MSK"), (JULY, "at 6pm Moscow time"), (JULY, "at 6pm local time"),
)  # fmt: skip


def findings(day, words):
    page = f"{day}, all times GMT\n09:05 GMT  The council meets {words}."
    return [
        (i.code, str(i.severity), i.message) for i in check(claims_of_text(page), RULES, picky=True).issues
    ]


@pytest.mark.parametrize(("day", "words", "severity", "told"), WRONG, ids=[f"{w}, {d}" for d, w, *_ in WRONG])
def test_a_label_out_of_season(day, words, severity, told):
    ((code, found, message),) = findings(day, words)
    assert (code, found) == ("TIM002", severity)
    assert told in message


@pytest.mark.parametrize(("day", "words"), RIGHT, ids=[f"{w}, {d}" for d, w in RIGHT])
def test_a_label_is_right(day, words):
    assert findings(day, words) == []


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (JULY, "at 2pm EST (19:10 GMT)"),
        (JULY, "at 2pm EST (8pm GMT)"),
        (JANUARY, "at 9.44am ET (1.44pm BST)"),
        (JULY, "at 3pm CET (11.20 GMT)"),
        (JULY, "at 10am ET (3pm GMT)"),
        (JULY, "at 3pm BST (3pm GMT)"),
    ],
)
def test_a_wrong_hour_that_no_label_explains_is_a_matter_of_clocks(day, words):
    assert [code for code, *_ in findings(day, words)] == ["TIM001"]


NOW = (
    "It is 3.20pm GMT", "It's now 15:20 GMT", "It has just gone 15:15 GMT", "At the time of writing, at 15:20 GMT,", "It's nearly 3.30pm GMT",
    "In the last few minutes, at 15:18 GMT, a siren rang", "The time is 15:20 GMT",
)  # fmt: skip
NOT_NOW = (
    "It is 2.20pm GMT", "It closes at 15:20 GMT", "If it is 15:20 GMT", "It is 15:20 UTC", "It is 3.20pm BST", "It is 3.20 GMT",
    "It is 4.20pm GMT", 'She said: "It is 3.20pm GMT."',
)  # fmt: skip


@pytest.mark.parametrize("words", NOW)
def test_the_stamp_of_an_entry_proves_gmt_wrong(words):
    def labels(head, stamp):
        claims = claims_of_text(f"{head}\n{stamp}  {words} and it rains.")
        return [(c.label, c.right, c.stamp) for c in claims if type(c).__name__ == "ZoneLabel"]

    assert labels("15 August 2014, all times BST", "15:21 BST") == [("GMT", "BST", "14:21 UTC")]
    assert labels("15 August 2014, all times GMT", "15:21 GMT") == []
    assert labels("15 January 2014, all times GMT", "15:21 GMT") == []


@pytest.mark.parametrize("words", NOT_NOW)
def test_the_stamp_of_an_entry_proves_nothing_against(words):
    claims = claims_of_text(f"15 August 2014, all times BST\n15:21 BST  {words} and it rains.")
    assert [c for c in claims if type(c).__name__ == "ZoneLabel"] == []


def test_a_label_is_told_once_for_the_page():
    ((_, _, message),) = findings(JULY, "at 6pm EST, breaks at 7pm EST and goes on at 8pm EST")
    assert message.startswith("“6pm EST”")


@pytest.mark.parametrize(
    "name",
    ["EST", "e.s.t.", "US Eastern Standard Time", "eastern  standard time", "AEDT", "British Summer Time"],
)
def test_names_of_labels_are_read_in_every_form(name):
    label = label_of(name)
    assert label is not None
    assert label_of(label.name) == label_of(label_of(label.other).other)


@pytest.mark.parametrize(
    "name",
    [
        None,
        "",
        "ET",
        "Eastern Time",
        "local time",
        "Moscow time",
        "UTC+3",
        "UK time",
        "Central European Time",
    ],
)
def test_names_that_are_right_all_year_are_no_labels(name):
    assert label_of(name) is None


@pytest.mark.parametrize(
    "name", ["EST", "CST", "MST", "PST", "AKST", "AST", "NST", "CET", "EET", "WET", "AEST", "ACST", "NZST"]
)
def test_one_of_two_labels_fits_on_every_day(name):
    label = label_of(name)
    other = label_of(label.other)
    for year, month in itertools.product(range(2008, 2026), range(1, 13)):
        wall = wall_seconds(year, month, 15, 12)
        assert label.fits(wall) is not other.fits(wall)


KEEPERS = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Anchorage", "America/Halifax", "America/St_Johns",
    "America/Phoenix", "America/Regina", "America/Panama", "America/Puerto_Rico", "Europe/London", "Europe/Paris", "Europe/Athens", "Europe/Lisbon",
    "Asia/Jerusalem", "Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Darwin", "Pacific/Auckland",
)  # fmt: skip


@given(st.integers(0, 18 * 365 * 24), st.sampled_from(KEEPERS))
def test_the_letters_of_the_tz_database_always_fit(hour, zone):
    at = (datetime(2008, 1, 1, tzinfo=UTC) + timedelta(hours=hour)).astimezone(ZoneInfo(zone))
    label = label_of(at.tzname())
    wall = wall_seconds(at.year, at.month, at.day, at.hour, at.minute)
    assert label is not None
    assert label.fits(wall, {zone})


def test_labels_say_what_the_table_of_names_says():
    names = [(name, label_of(name)) for name in zone_table() if label_of(name) is not None]
    assert len(names) > 40
    for name, label in names:
        assert any(row.label_min == label.offset_min for row in zone_table()[name]), name
