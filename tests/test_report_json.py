from __future__ import annotations

import json

import attrs
import pytest
from jsonschema import Draft202012Validator

from reconcile.report import RENDERERS
from reconcile.report.arrange import Arranged
from reconcile.report.json import schema_text
from reconcile.report.why import why_line
from reconcile.timeline.record import LaterSource
from report_fixture import FULL, HARBOUR, REPORTS

SCHEMA = json.loads(schema_text())
TOP = [
    "schema",
    "tool",
    "as_of",
    "pages",
    "issues",
    "timeline",
    "unread",
    "counts",
    "passed",
    "hidden",
    "cut_at",
]


@pytest.fixture(scope="module")
def full():
    return json.loads(RENDERERS["json"](FULL))


def test_the_schema_itself_is_valid():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "reconcile-report/1"


def _objects(node):
    if isinstance(node, dict):
        if node.get("type") == "object" and "properties" in node:
            yield node
        for value in node.values():
            yield from _objects(value)


def test_each_object_of_the_schema_is_closed_and_each_field_described():
    for node in _objects(SCHEMA):
        assert node["additionalProperties"] is False
        assert node["required"] == list(node["properties"])
        for name, field in node["properties"].items():
            assert "$ref" in field or field["description"], name


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_keeps_the_schema(name):
    Draft202012Validator(SCHEMA).validate(json.loads(RENDERERS["json"](REPORTS[name])))


@pytest.mark.parametrize(
    "broken",
    [
        {"surprise": 1},
        {"as_of": 5},
        {"hidden": -1},
        {"schema": "reconcile-report/2"},
        {"unread": [{"page": "x"}]},
    ],
    ids=["unknown field", "number for a time", "negative count", "other version", "missing fields"],
)
def test_the_schema_refuses(broken, full):
    assert not Draft202012Validator(SCHEMA).is_valid(full | broken)


def test_keys_stand_in_the_order_of_the_contract(full):
    assert list(full) == TOP
    for node in _objects(SCHEMA):
        names = list(node["properties"])
        for record in (*full["pages"], *full["issues"], *full["timeline"]):
            if set(record) == set(names):
                assert list(record) == names


def test_every_quote_is_verbatim_in_the_file_at_its_place(full):
    quotes = [q for i in full["issues"] for q in i["quotes"] if q["page"] == "pages/harbour.txt"]
    assert quotes
    lines = HARBOUR.split("\n")
    for q in quotes:
        assert HARBOUR[q["start"] : q["end"]] == q["text"]
        assert lines[q["line"] - 1][q["column"] - 1 :].startswith(q["text"].split("\n")[0])


def test_every_quote_names_an_entry_of_its_page(full):
    known = {(p["page"], e["id"]) for p in full["pages"] for e in p["entries"]}
    quoted = {(q["page"], q["entry"]) for r in (*full["issues"], *full["timeline"]) for q in r["quotes"]}
    assert quoted <= known


def test_times_are_utc_and_unknown_is_null(full):
    by_id = {e["id"]: e for e in full["timeline"]}
    assert by_id["t-dock"]["earliest"] == "2022-05-03T09:24:00Z"
    assert by_id["t-bound"]["earliest"] is None
    assert full["pages"][0]["entries"][1]["stamp"] == "2022-05-03T10:10:00Z"
    assert full["pages"][0]["entries"][1]["stamp_text"].startswith("11:10 British")
    assert full["pages"][0]["headline"] == "Ferry Aldebaran: what we know"


def test_findings_come_worst_first_and_decided_last(full):
    assert [i["severity"] for i in full["issues"][:2]] == ["error", "warning"]
    assert full["issues"][-1]["status"] == "decided"


def test_a_number_that_is_not_finite_is_unknown(full):
    facts = next(i for i in full["issues"] if i["code"] == "QTY001")["facts"]
    assert facts["not_finite"] is None
    assert facts["off_percent"] == 7.3


def test_text_is_written_as_letters_indented_by_two_and_ends_in_a_line_break():
    text = RENDERERS["json"](FULL)
    assert "東京で" in text
    assert text.startswith('{\n  "schema": "reconcile-report/1",\n')
    assert text.endswith("}\n")
    assert text == RENDERERS["json"](FULL)


def test_who_told_it_first_and_who_later_stand_with_each_line():
    (docked,) = [e for e in FULL.timeline if e.id == "t-dock"]
    later = LaterSource(source="Ione Marsh", page="pages/harbour.txt", at=docked.reports[1].at, minutes=12.0)
    told = attrs.evolve(
        docked,
        first_by="Harbour office",
        first_at=docked.reports[0].at,
        later=(later,),
        parts=("first", "layout"),
    )
    report = json.loads(RENDERERS["json"](attrs.evolve(FULL, timeline=(told,))))
    Draft202012Validator(SCHEMA).validate(report)
    (line,) = report["timeline"]
    assert line["first_by"] == "Harbour office"
    assert line["first_at"] == line["reports"][0]["told"]
    assert [(each["source"], each["minutes"]) for each in line["later"]] == [("Ione Marsh", 12.0)]
    assert [report["part"] for report in line["reports"]] == ["first", "layout"]
    assert "headline or caption" in RENDERERS["html"](attrs.evolve(FULL, timeline=(told,)))


def test_why_names_the_first_and_the_later_sources():
    (docked,) = [e for e in FULL.timeline if e.id == "t-dock"]
    at = docked.reports[0].at
    later = LaterSource(source="Ione Marsh", page="pages/harbour.txt", at=at.shifted(900), minutes=15.0)
    told = attrs.evolve(
        docked, first_by="Harbour office", first_at=at, later=(later,), parts=("first", "recap")
    )
    text = "\n".join(why_line(1, told, Arranged.of(FULL), 100))
    assert "told first by Harbour office; by Ione Marsh 15 min later" in text
    assert "; recap: “docked" in text
