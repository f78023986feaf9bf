"""The timeline alone in its formats, and why a line or a finding stands as it does."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner
from icalendar import Calendar
from jsonschema import Draft202012Validator

from pages_fixture import EXAMPLES
from reconcile.cli import main
from reconcile.report import RENDERERS
from reconcile.report.arrange import Arranged
from reconcile.report.json import schema_text
from reconcile.report.timelines import TIMELINES
from reconcile.report.why import why_finding, why_line
from report_fixture import FULL, REPORTS

STORY = (
    "12 September 2023, all times GMT\n"
    "12:20 GMT  Anna Berg will meet Peter Lund in Lima tomorrow.\n"
    "10:40 GMT  Anna Berg was seen in Oslo this morning, Nordpress says.\n"
    "10:05 GMT  Anna Berg landed in Oslo at 11:50am local time (09:40 GMT).\n"
)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(STORY)
    return str(path)


def call(*arguments):
    return CliRunner().invoke(main, list(arguments))


def events(page, *arguments):
    return json.loads(call("timeline", page, "--format", "json", *arguments).stdout)["timeline"]


def test_it_prints_the_lines_with_ids_and_no_finding(page):
    done = call("timeline", page)
    assert done.exit_code == 0
    assert "FINDINGS" not in done.stdout
    for event in events(page):
        assert event["id"][:6] in done.stdout


def test_its_json_holds_the_lines_of_the_report(page):
    whole = json.loads(call("run", page, "--format", "json").stdout)
    alone = json.loads(call("timeline", page, "--format", "json").stdout)
    assert alone["schema"] == "reconcile-timeline/1"
    assert alone["timeline"] == whole["timeline"]
    assert alone["pages"] == [page]


@pytest.mark.parametrize("lane", ["happened", "said", "planned"])
def test_a_lane_alone(page, lane):
    assert events(page, "--lane", lane) == [e for e in events(page) if e["lane"] == lane]
    assert any(e["lane"] == lane for e in events(page)) == bool(events(page, "--lane", lane))


def test_its_html_is_one_file_without_findings(page):
    html = call("timeline", page, "--format", "html").stdout
    assert html.startswith("<!doctype html>")
    assert 'id="findings"' not in html
    assert 'id="chronology"' in html


def test_a_calendar_has_an_entry_for_each_line_with_a_beginning(page):
    calendar = Calendar.from_ical(call("timeline", page, "--format", "ics").stdout)
    told = {str(e["UID"]).removesuffix("@reconcile"): e for e in calendar.walk("VEVENT")}
    wanted = {e["id"] for e in events(page) if e["earliest"] is not None}
    assert set(told) == wanted
    assert wanted
    planned = {e["id"] for e in events(page) if e["lane"] == "planned"}
    assert all((str(e["STATUS"]) == "TENTATIVE") == (key in planned) for key, e in told.items())


def test_whole_days_of_a_place_are_days_of_a_calendar():
    calendar = Calendar.from_ical(TIMELINES["ics"](FULL))
    told = {str(e["UID"]): e for e in calendar.walk("VEVENT")}
    assert str(told["t-speak@reconcile"]["DTSTART"].dt) == "2022-05-04"
    assert str(told["t-dock@reconcile"]["DTSTART"].dt) == "2022-05-03 09:24:00+00:00"
    assert "t-flood@reconcile" not in told  # a year says nothing on a calendar


@pytest.mark.parametrize("form", TIMELINES)
@pytest.mark.parametrize("name", REPORTS)
def test_any_report_gives_the_same_bytes_twice(form, name):
    first, second = (TIMELINES[form](REPORTS[name], width=80) for _ in range(2))
    assert first == second
    assert "\x1b" not in first


def test_the_output_is_written_whole(page, tmp_path):
    target = tmp_path / "line.ics"
    assert call("timeline", page, "--format", "ics", "-o", str(target)).exit_code == 0
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert call("timeline", page, "-o", page).exit_code == 2


def test_what_cannot_be_read_is_told_and_the_rest_printed(page, tmp_path):
    done = call("timeline", page, str(tmp_path / "missing.txt"))
    assert done.exit_code == 3
    assert "missing.txt" in done.stderr
    assert "Oslo" in done.stdout


# why


def test_a_finding_by_code_and_by_the_beginning_of_its_fingerprint(page):
    (issue,) = (
        i for i in json.loads(call("run", page, "--format", "json").stdout)["issues"] if i["code"] == "TIM001"
    )
    by_code, by_key = call("why", "tim001", page), call("why", issue["fingerprint"][:6], page)
    assert by_code.exit_code == by_key.exit_code == 0
    assert by_code.stdout == by_key.stdout
    for quote in issue["quotes"]:
        assert quote["text"] in by_code.stdout
    assert "a.gap_min" in by_code.stdout


def test_a_line_by_number_and_by_id(page):
    event = events(page)[0]
    by_number, by_id = call("why", "1", page), call("why", event["id"], page)
    assert by_number.exit_code == 0
    assert by_number.stdout == by_id.stdout
    assert "Nordpress" in by_number.stdout
    assert "stated" in by_number.stdout


@pytest.mark.parametrize("what", ["zzz", "0", "999999", "abc", "TIM999", "ffffffffffff"])
def test_what_nothing_is_called_is_a_usage_error(page, what):
    done = call("why", what, page)
    assert done.exit_code == 2
    assert "a rule's code" in done.stderr


@pytest.mark.parametrize("width", [60, 100, 200])
def test_no_line_is_wider_than_asked(width):
    arranged = Arranged.of(FULL)
    told = [line for issue in FULL.issues for line in why_finding(issue, arranged, width)]
    told += [line for n, e in arranged.numbered for line in why_line(n, e, arranged, width)]
    assert told
    assert all(len(line) <= width for line in told if line.isascii())


def test_the_proof_is_in_the_json_and_keeps_the_schema(page):
    report = json.loads(call("run", str(EXAMPLES / "harbour-summit.txt"), page, "--format", "json").stdout)
    Draft202012Validator(json.loads(schema_text())).validate(report)
    proofs = [i["proof"] for i in report["issues"] if i["code"] == "TIM001"]
    assert proofs
    assert all(any("[" in line for line in proof) for proof in proofs)


def test_help_answers_without_the_library():
    code = "import sys; from reconcile.cli import main; main(['timeline', '--help'], standalone_mode=False); print('icalendar' in sys.modules, 'pendulum' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False False"


def test_renderers_and_timelines_are_two_lists():
    assert set(RENDERERS) == {"text", "json", "html"}
    assert set(TIMELINES) == {"text", "json", "html", "ics"}
