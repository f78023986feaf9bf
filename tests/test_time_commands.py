"""`reconcile times` and the times of `reconcile inspect`: what each was read as, on what that rests, and what else it may be."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from pages_fixture import EXAMPLES
from reconcile import find_times
from reconcile.cli import main
from reconcile.report.times import time_lines, time_object, why_unresolved

TOLD = {"dct": "2024-06-18T09:30Z", "zone": "Europe/London"}
OPTIONS = ["--dct", TOLD["dct"], "--zone", TOLD["zone"]]


def call(*arguments, stdin=None):
    return CliRunner().invoke(main, ["times", *arguments], input=stdin)


def test_a_time_is_told_with_its_interval_and_grounds():
    done = call("The bridge was shut on Sunday.", *OPTIONS)
    assert done.exit_code == 0
    assert done.stdout == (
        "“Sunday” DATE 2024-06-16 (weekday, day)\n"
        "  2024-06-15T23:00:00Z to 2024-06-16T23:00:00Z; Europe/London (given); anchor dct; direction tense\n"
    )


def test_every_other_reading_has_a_line():
    done = call("They met at half past two.", *OPTIONS)
    assert "  or 2024-06-18T13:30:00Z to 2024-06-18T13:31:00Z\n" in done.stdout


def test_standard_input_and_json():
    done = call("-", *OPTIONS, "--format", "json", stdin="Doors opened at 08:05 GMT.\nIt lasted two days.\n")
    first, second = json.loads(done.stdout)
    assert (first["text"], first["start"], first["end"]) == ("08:05 GMT", 16, 25)
    assert first["interval"] == {"start": "2024-06-18T08:05:00Z", "end": "2024-06-18T08:06:00Z"}
    assert first["readings"][0] == first["interval"]
    assert (first["zone_source"], first["unresolved"]) == ("written", None)
    assert (second["type"], second["value"], second["interval"]) == ("DURATION", "P2D", None)
    assert second["unresolved"]


def test_a_text_without_times_says_so_beside_the_output():
    done = call("The lamp is red.", *OPTIONS)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "no time found\n")
    assert json.loads(call("The lamp is red.", *OPTIONS, "--format", "json").stdout) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["It fell today."], "Missing option '--dct'"),
        (["It fell today.", "--dct", "today"], "dct 'today' is not an ISO day (2024-06-18)"),
        (["It fell today.", "--dct", "2024-02-30"], "dct '2024-02-30' is not an ISO day"),
        (["It fell today.", "--dct", "2024-06-18", "--zone", "BST"], "unknown time zone 'BST'"),
        (["It fell today.", "--dct", "2024-06-18", "--zone", ""], "unknown time zone ''"),
    ],
)
def test_a_mistake_is_one_clear_line(arguments, words):
    done = call(*arguments)
    assert done.exit_code == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"\xff\xd8\xff\xe0"])
def test_input_that_is_no_text_is_refused(data):
    done = call("-", *OPTIONS, stdin=data)
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr.startswith("reconcile: standard input: ")
    assert done.stderr.count("\n") == 1


def test_what_a_terminal_would_obey_is_named():
    done = call("It fell on \u202eSunday\u202c, 3\u00a0May 2020, \x1b[31mtoday.", *OPTIONS)
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "“3\u00a0May 2020”" in done.stdout


def test_bytes_of_the_shell_that_are_no_text_do_no_harm():
    done = call("It fell \udcff today.", *OPTIONS, "--format", "json")
    assert [t["text"] for t in json.loads(done.stdout)] == ["today"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("They talked for two days.", "a length of time, which nothing ties to the calendar"),
        ("The market is held every Tuesday.", "a time that repeats"),
        ("It has rained recently.", "too vague to have ends"),
        ("It ended on 31 June.", "no calendar has that day"),
        ("It ended on 29 February 2023.", "no calendar has that day"),
        ("The doors opened at 14:05 local time.", "nothing says which zone “local time” is"),
    ],
)
def test_a_time_without_an_interval_says_why(text, why):
    (timex,) = find_times(text, **TOLD)
    assert timex.interval is None
    assert why_unresolved(timex) == why
    assert list(time_lines(timex))[1:] == [f"no interval: {why}"]
    assert time_object(timex)["unresolved"] == why


def test_inspect_shows_all_of_it():
    done = CliRunner().invoke(main, ["inspect", str(EXAMPLES / "harbour-summit.txt")])
    assert "    time      “1963” DATE 1963 (year, year)\n" in done.stdout
    assert (
        "              1963-01-01T00:00:00Z to 1964-01-01T00:00:00Z; Europe/London (page); anchor written\n"
        in done.stdout
    )
    assert "              no interval: " in done.stdout
