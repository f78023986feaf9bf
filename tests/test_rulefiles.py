"""Every rule file of the project: it loads, stands in its place, and says numbers and not only that something is wrong."""

import re

import pytest

from reconcile.engine import load_rule, load_rules, packaged_rules
from reconcile.engine.template import Template

FILES = dict(packaged_rules())
FAMILIES = {
    "time": "TIM",
    "order": "ORD",
    "quantity": "QTY",
    "place": "GEO",
    "name": "NAM",
    "duplicate": "DUP",
    "source": "SRC",
    "change": "CHG",
}
each_file = pytest.mark.parametrize(
    "file", FILES, ids=lambda file: file.rpartition("/")[2].removesuffix(".toml")
)


@pytest.fixture
def rule(file):
    return load_rule(file, FILES[file])


def test_no_id_is_given_twice_and_no_file_is_refused():
    rules, errors = load_rules(FILES.items())
    assert [str(error) for error in errors] == []
    assert len(rules) == len(FILES) > 0


@each_file
def test_the_file_stands_where_its_rule_says(rule, file):
    assert file == f"rules/{rule.family}/{rule.id}-{rule.name}.toml"
    assert rule.id[:3] == FAMILIES[rule.family]


@each_file
def test_the_file_is_plain_text_that_editors_can_read(file):
    text = FILES[file]
    assert text.endswith("\n")
    assert not re.search(r"[ \t]+$", text, re.MULTILINE), "spaces at the end of a line"
    assert "\t" not in text


@each_file
def test_the_rule_says_what_and_why_in_sentences(rule):
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.report.ask.text.endswith("?")


@each_file
def test_each_message_names_a_value(rule):
    messages = [rule.report.message, *(case.message for case in rule.report.cases if case.message)]
    assert all(isinstance(message, Template) for message in messages)
    silent = [m.text for m in messages if not any(use.startswith(("a.", "b.", "facts.")) for use in m.uses)]
    assert silent == []


@each_file
def test_each_example_is_named_by_what_it_shows(rule):
    names = [example.name for example in rule.examples]
    assert all(" " in name for name in names)
    assert any(example.expect and not example.known_gap for example in rule.examples), "nothing fires yet"


@each_file
def test_thresholds_have_their_unit_in_their_name(rule):
    def is_bare(name, value):
        return isinstance(value, (int, float)) and not isinstance(value, bool) and "_" not in name

    assert [name for name, value in rule.params if is_bare(name, value)] == []
