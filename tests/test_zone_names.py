"""Names of time zones: the table against the tz database, places that name zones, and which zone a name is read in."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reconcile.extract.times import times_in_text
from reconcile.extract.zones import is_local, zone_of_name, zones_of_place
from reconcile.lexicon.zone_names import zone_of_offset, zone_table
from reconcile.sources.clocks import zone_of
from reconcile.times import MINUTE_S, offset_s, zone_names

NO_ZONES = (
    "", "time", "the time", "this time", "the first time", "the same time", "extra time", "full time", "record time", "Prime time",
    "local time", "summer time", "art", "cat", "eat", "pet", "west", "wet", "Est", "Met", "UK", "London", "Europe", "lunch time", "GMT+25",
    "UTC+3:75", "half time", "Greenwich", "outcome", "kick-off time", "U.S.", "U.S. officials", "Mt", "z", "one time", "spare time", "Port Elsewhere time",
)  # fmt: skip
NAMES = (
    ("GMT", "UTC"), ("utc", "UTC"), ("Z", "UTC"), ("Zulu", "UTC"), ("Greenwich Mean Time", "UTC"), ("BST", "Europe/London"),
    ("British Summer Time", "Europe/London"), ("UK time", "Europe/London"), ("the UK time", "Europe/London"), ("ET", "America/New_York"),
    ("US Eastern time", "America/New_York"), ("eastern daylight time", "America/New_York"), ("Eastern", "America/New_York"),
    ("CT", "America/Chicago"), ("MT", "America/Denver"), ("PT", "America/Los_Angeles"), ("AKST", "America/Anchorage"),
    ("HST", "Pacific/Honolulu"), ("MSK", "Europe/Moscow"), ("EET", "Europe/Athens"), ("CEST", "Europe/Paris"), ("WEST", "Europe/Lisbon"),
    ("Central European Summer Time", "Europe/Paris"), ("TRT", "Europe/Istanbul"), ("SAST", "Africa/Johannesburg"), ("EAT", "Africa/Nairobi"),
    ("CAT", "Africa/Maputo"), ("WAT", "Africa/Lagos"), ("PKT", "Asia/Karachi"), ("NPT", "Asia/Kathmandu"), ("SGT", "Asia/Singapore"),
    ("HKT", "Asia/Hong_Kong"), ("JST", "Asia/Tokyo"), ("KST", "Asia/Seoul"), ("AEDST", "Australia/Sydney"), ("AWST", "Australia/Perth"),
    ("NZDT", "Pacific/Auckland"), ("ART", "America/Argentina/Buenos_Aires"), ("VET", "America/Caracas"), ("BRT", "America/Sao_Paulo"),
    ("Israel Standard Time", "Asia/Jerusalem"), ("Moscow time", "Europe/Moscow"), ("Kyiv time", "Europe/Kyiv"), ("kiev time", "Europe/Kyiv"),
    ("Florida time", "America/New_York"), ("Tokyo time", "Asia/Tokyo"), ("Indian time", "Asia/Kolkata"), ("Paris time", "Europe/Paris"),
    ("New York time", "America/New_York"), ("Buenos Aires local time", "America/Argentina/Buenos_Aires"), ("local Havana time", "America/Havana"),
    ("Kazakh time", "Asia/Almaty"), ("Vilnius time", "Europe/Vilnius"), ("Ho Chi Minh City time", "Asia/Ho_Chi_Minh"),
    ("lisbon time", "Europe/Lisbon"), ("Lord Howe time", "Australia/Lord_Howe"), ("Tunisian time", "Africa/Tunis"),
    ("U.K. time", "Europe/London"), ("E.S.T.", "America/New_York"), ("Brussels' time", "Europe/Brussels"), ("Côte d'Ivoire time", "Africa/Abidjan"),
    ("UTC+3", "Etc/GMT-3"), ("GMT+5:30", "Asia/Kolkata"), ("+0300", "Etc/GMT-3"), ("UTC+03:00", "Etc/GMT-3"), ("GMT plus 3", "Etc/GMT-3"),
    ("UTC minus five", "Etc/GMT+5"), ("three hours ahead of GMT", "Etc/GMT-3"), ("five hours behind GMT", "Etc/GMT+5"), ("utc -5", "Etc/GMT+5"),
)  # fmt: skip
SEVERAL = (
    ("BST", {"Europe/London", "Asia/Dhaka"}), ("IST", {"Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"}),
    ("CST", {"America/Chicago", "Asia/Shanghai", "America/Havana"}), ("AST", {"America/Halifax", "Asia/Riyadh"}),
    ("US time", {"America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"}),
    ("Australian time", {"Australia/Sydney", "Australia/Perth", "Australia/Adelaide"}), ("Russian time", {"Europe/Moscow", "Asia/Vladivostok"}),
    ("Georgia time", {"America/New_York", "Asia/Tbilisi"}), ("Birmingham time", {"Europe/London", "America/Chicago"}),
    ("Canadian time", {"America/Toronto", "America/Vancouver"}), ("Texas time", {"America/Chicago"}), ("Brazilian time", {"America/Sao_Paulo"}),
)  # fmt: skip
LOCALS = (
    "local time", "local", "locally", "the local time", "in the local time zone", "Local Time", "(local time)", "in local time",
    "by local time", "local times", "their time",
)  # fmt: skip
NOT_LOCAL = ("localised", "local officials", "vocal time", "locals", "not local time")

# Labels that their zones no longer keep, or did not keep in some year: summer times given up.
GIVEN_UP = frozenset({"irdt", "iran daylight time", "brst", "bdt"})
# A year in which a zone kept summer time throughout.
ALL_SUMMER = {("America/Havana", 2005)}


@pytest.mark.parametrize("name", NO_ZONES)
def test_no_zone_is_named_by(name):
    assert zone_of_name(name) == ()


@pytest.mark.parametrize(("name", "zone"), NAMES)
def test_the_likeliest_zone_of(name, zone):
    assert zone_of_name(name)[0].zone == zone


@pytest.mark.parametrize(("name", "zones"), SEVERAL)
def test_every_zone_of_an_ambiguous_name_is_kept(name, zones):
    assert zones <= {r.zone for r in zone_of_name(name)}


@pytest.mark.parametrize("name", LOCALS)
def test_local_time_needs_a_place(name):
    assert is_local(name)
    assert zone_of_name(name) == ()


@pytest.mark.parametrize("name", NOT_LOCAL)
def test_not_local_time(name):
    assert not is_local(name)


def _year_offsets(zone, year):
    return {offset_s(zone, datetime(year, month, 15, tzinfo=UTC)) // MINUTE_S for month in range(1, 13)}


ROWS = [(name, row) for name, rows in zone_table().items() for row in rows]


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{name}, {row.zone}" for name, row in ROWS])
def test_a_row_agrees_with_the_tz_database_in_every_year_since_2000(name, row):
    assert row.zone in zone_names()
    if row.label_min is None:
        return
    missing = [year for year in range(2000, 2027) if row.label_min not in _year_offsets(row.zone, year)]
    missing = [year for year in missing if (row.zone, year) not in ALL_SUMMER]
    assert not missing or (name in GIVEN_UP and len(missing) < 27), missing


def test_names_stand_in_the_table_in_lower_case_and_once_for_each_zone():
    for name, rows in zone_table().items():
        assert name == name.lower()
        assert len({row.zone for row in rows}) == len(rows)


def test_readers_and_extraction_read_a_name_alike():
    for name, rows in zone_table().items():
        if name[0].isalpha():
            read = zone_of(name.upper())
            assert read is not None
            assert read.name == rows[0].zone


@pytest.mark.parametrize("minutes", range(-720, 841, 15))
def test_an_offset_has_a_zone_that_keeps_it(minutes):
    zone = zone_of_offset(minutes)
    if zone is None:
        assert minutes % 60
    else:
        assert minutes in _year_offsets(zone, 2024)


def test_a_country_of_several_zones_gives_them_all_the_most_people_first():
    assert zones_of_place("Russia")[:2] == ("Europe/Moscow", "Asia/Yekaterinburg")


# Sentence, day told, zone chosen, where it comes from, hours (UTC) of all readings.
CHOSEN = (
    ("It began at 1am EST.", "2023-07-12", "America/New_York", "abbreviation", ["05:00", "06:00", "15:00"]),
    ("It began at 1am EST.", "2023-01-12", "America/New_York", "abbreviation", ["06:00", "14:00", "15:00"]),
    ("It began at 1pm ET.", "2023-07-12", "America/New_York", "written", ["17:00"]),
    ("It began at 1pm ET.", "2023-01-12", "America/New_York", "written", ["18:00"]),
    ("It began at 3pm CET.", "2023-07-12", "Europe/Paris", "written", ["13:00", "14:00"]),
    ("It began at 3pm BST.", "2023-12-12", "Europe/London", "abbreviation", ["15:00", "14:00", "09:00"]),
    ("It began at 3pm MSK.", "2012-07-12", "Europe/Moscow", "written", ["11:00"]),
    ("It began at 3pm MSK.", "2023-07-12", "Europe/Moscow", "written", ["12:00"]),
    ("It began at 3pm Caracas time.", "2010-07-12", "America/Caracas", "written", ["19:30"]),
    ("It began at 3pm GMT+5:45.", "2023-07-12", "Asia/Kathmandu", "written", ["09:15"]),
    ("It began in Phoenix at 3pm MST.", "2023-07-12", "America/Phoenix", "abbreviation", ["22:00", "07:00"]),
    ("It began in Brisbane at 3pm AEST.", "2023-01-12", "Australia/Brisbane", "written", ["05:00"]),
    ("It began in Berlin at 3pm CET.", "2023-01-12", "Europe/Berlin", "written", ["14:00"]),
    ("It began in Tel Aviv at 3pm IST.", "2023-01-12", "Asia/Jerusalem", "abbreviation", ["13:00", "09:30", "15:00", "14:00"]),
    ("It began in Manila at 3pm PST.", "2023-01-12", "Asia/Manila", "abbreviation", ["07:00", "23:00"]),
    ("It began in Cairo at 3pm local time.", "2023-01-12", "Africa/Cairo", "place", ["13:00"]),
    ("Cairo was calm. It began at 3pm local time.", "2023-01-12", "Africa/Cairo", "entry", ["13:00"]),
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "day", "zone", "source", "hours"), CHOSEN, ids=[f"{s} {d}" for s, d, *_ in CHOSEN]
)
def test_the_zone_chosen_and_every_reading_kept(sentence, day, zone, source, hours):
    (clock,) = times_in_text(sentence, dct=f"{day}T20:00Z", zone="Europe/London")
    assert (clock.zone, clock.zone_source) == (zone, source)
    assert [f"{r.start:%H:%M}" for r in clock.readings] == hours


FOLDED = (
    ("It rang at 01:30.", "2023-10-29", ["00:30-01:31", "00:30-00:31", "01:30-01:31"]),
    ("It rang at 01:30 BST.", "2023-10-29", ["00:30-00:31"]),
    ("It rang at 01:30 GMT.", "2023-10-29", ["01:30-01:31"]),
    ("It rang at 01:30.", "2023-03-26", ["00:30-01:31", "00:30-00:31", "01:30-01:31"]),
    ("It rang at 02:30.", "2023-03-26", ["01:30-01:31"]),
)


@pytest.mark.parametrize(("sentence", "day", "expected"), FOLDED, ids=[f"{s} {d}" for s, d, _ in FOLDED])
def test_an_hour_that_is_shown_twice_or_never_keeps_both_readings(sentence, day, expected):
    clock = times_in_text(sentence, dct=f"{day}T20:00Z", zone="Europe/London")[0]
    assert [f"{r.start:%H:%M}-{r.end:%H:%M}" for r in clock.readings][: len(expected)] == expected
