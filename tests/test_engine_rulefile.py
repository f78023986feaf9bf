"""Rule files: what a good one gives, and what each broken one is told."""

import pytest

from engine_fixture import PAIR_RULE, single_rule
from reconcile.engine import load_rule, load_rules, packaged_rules
from reconcile.engine.lines import Lines
from reconcile.errors import RuleError, UsageError
from reconcile.issue import Confidence, Severity

FILE = "rules/quantity/QTY902-two-distances.toml"


def refusal(text):
    with pytest.raises(RuleError) as caught:
        load_rule(FILE, text)
    return caught.value


def test_a_good_file_is_a_rule():
    rule = load_rule(FILE, PAIR_RULE)
    assert (rule.id, rule.name, rule.severity) == ("QTY902", "two-distances", Severity.ERROR)
    assert (rule.confidence, rule.groups, rule.family) == (Confidence.HIGH, ("core", "quantity"), "quantity")
    assert (rule.a, rule.b, rule.key) == ("measurement", "measurement", ("subject", "attribute"))
    assert [c.text for c in rule.when][1] == "ratio(a.value, b.value) > params.min_ratio"
    assert rule.params == (("min_ratio", 1.1),)
    assert [(e.name, e.expect) for e in rule.examples] == [("fires", 1), ("silent", 0)]
    assert rule.file == FILE
    assert hash(rule.report.message.text)


def test_confidence_and_groups_may_be_left_out():
    rule = load_rule(
        FILE, PAIR_RULE.replace('confidence = "high"\n', "").replace('groups = ["core", "quantity"]\n', "")
    )
    assert (rule.confidence, rule.groups, rule.family) == (Confidence.HIGH, ("core",), "")


# what is changed in the good file, by what, the line that is named, what is said
BROKEN = {
    "no id": ('id = "QTY902"\n', "", 1, "id is missing in [rule]"),
    "no name": ('name = "two-distances"\n', "", 1, "name is missing in [rule]"),
    "no severity": ('severity = "error"\n', "", 1, "severity is missing in [rule]"),
    "no summary": ('summary = "Two distances for one stretch."\n', "", 1, "summary is missing"),
    "no why": ('why = "Readers see two numbers for one thing."\n', "", 1, "why is missing"),
    "an empty why": ('"Readers see two numbers for one thing."', '" "', 8, "a text that is not empty"),
    "no ask": ('ask = "Which of', 'asks = "Which of', 28, "unknown key 'asks' of [report]; it has: ask,"),
    "a severity that is none": ('severity = "error"', 'severity = "fatal"', 4, "unknown severity 'fatal'; there are: error, note, warning"),
    "a confidence that is none": ('confidence = "high"', 'confidence = "hi"', 5, "unknown confidence 'hi'"),
    "groups that do not say whether it is core": ('["core", "quantity"]', '["quantity"]', 6, "either 'core' or 'picky'"),
    "an id of another form": ('"QTY902"', '"QT-2"', 2, "three capitals and three digits"),
    "a name of another form": ('"two-distances"', '"Two distances"', 3, "lower-case words joined by hyphens"),
    "a section that does not exist": ("[params]", "[param]", 22, "unknown section 'param'; there are: example,"),
    "a key that does not exist": ("order =", "ordre =", 14, "unknown key 'ordre' of [match]; it has: a, b, key, order; did you mean 'order'?"),
    "a record kind that does not exist": ('a = "measurement"', 'a = "measurements"', 11, "unknown record kind 'measurements'; there are: amount_range,"),
    "a key field that does not exist": ('"subject", "attribute"', '"subject", "atribute"', 13, "unknown field 'atribute' of measurement"),
    "a pair without a key": ('key = ["subject", "attribute"]\n', "", 10, "b and key go together"),
    "a field that does not exist, with its line": ("b.low", "b.lov", 18, "unknown field 'lov' of measurement"),
    "a parameter that does not exist, with its line": ("> params.min_ratio", "> params.ratio_min", 19, "unknown field 'ratio_min' of params"),
    "a condition that is a number": ('"ratio(a.value, b.value) > params.min_ratio"', '"ratio(a.value, b.value)"', 19, "where a yes or no is needed"),
    "conditions that are no list": (PAIR_RULE[PAIR_RULE.index("all = [") : PAIR_RULE.index("[params]")], "all = 1\n", 17, "all in [when] is a list of texts, not 1"),
    "a parameter that nobody uses": ("min_ratio = 1.1", "min_ratio = 1.1\nmax_km = 3", 24, "params.max_km is used nowhere"),
    "a parameter that is a date": ("min_ratio = 1.1", "min_ratio = 2023-09-12", 23, "a number, a text, true or false"),
    "a message with a field that does not exist": ("{a.written} and {b.written} are two", "{a.wrote} and {b.written} are two", 26, "unknown field 'wrote'"),
    "a message of a case likewise": ("apart, though hedged", "{a.x}", 36, "unknown field 'x'"),
    "a repair likewise": ("write {b.written}", "write {b.writen}", 29, "unknown field 'writen'"),
    "a highlight without a quote": ('["a", "b"]', '["a.low"]', 27, "highlight 'a.low' is a number, which has no quote"),
    "a fact that is no value": ('"abs(a.value - b.value)"', '"a.quotes"', 30, "not a number, a text or a yes or no"),
    "a gather that is no text": ('gather = "a.subject"', 'gather = "a.low"', 31, "gather gives a number"),
    "a case that changes nothing": ('severity = "warning"\nmessage = "{a.written} and {b.written} are {facts.gap_km:.1f} km apart, though hedged"\n', "", 33, "a case replaces"),
    "no example that fires": ("expect = 1", "expect = 0", 38, "one that is silent are needed"),
    "no example that is silent": ("expect = 0", "expect = 2", 38, "at least one [[example]] that fires"),
    "two examples of one name": ('name = "silent"', 'name = "fires"', 44, "two examples are named 'fires'"),
    "an example with half a finding": ("expect = 1", "expect = 1.5", 40, "a whole number from 0"),
    "an example with a key that does not exist": ("expect = 1", "expect = 1\nexpects = 1", 41, "unknown key 'expects' of [example]"),
    "text that is not TOML": ("expect = 1", "expect = ", 40, "not TOML: Invalid value"),
    "no examples at all": (PAIR_RULE[PAIR_RULE.index("[[example]]"):], "", 1, "at least one [[example]]"),
    "a key given twice": ("expect = 1", "expect = 1\nexpect = 1", 41, "not TOML: Cannot overwrite a value"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "why"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused_with_its_line(old, new, line, why):
    assert old in PAIR_RULE
    error = refusal(PAIR_RULE.replace(old, new, 1))
    assert why in error.problem
    assert (error.name, error.line) == (FILE, line)


def test_sections_that_must_be_there():
    for section in ("match", "report"):
        text = PAIR_RULE.replace(f"[{section}]", f"[{section}s]", 1)
        assert f"unknown section '{section}s'" in refusal(text).problem
    assert refusal("").problem == "the section [rule] is missing"


def test_an_order_needs_a_pair():
    text = PAIR_RULE.replace('b = "measurement"\nkey = ["subject", "attribute"]\n', "")
    alone = text.replace(text[text.index("[when]") : text.index("[report]")], "")
    assert refusal(alone).problem == "an order needs a and b"


def test_a_broken_file_fails_alone_by_name():
    broken = PAIR_RULE.replace("QTY902", "QTY903").replace("b.low", "b.lov")
    rules, errors = load_rules([("rules/b.toml", broken), ("rules/a.toml", PAIR_RULE), ("rules/c.toml", "[")])
    assert [rule.id for rule in rules] == ["QTY902"]
    assert [(error.name, error.line) for error in errors] == [("rules/b.toml", 18), ("rules/c.toml", 1)]


def test_an_id_is_taken_by_the_first_file_and_the_second_says_by_whom():
    rules, errors = load_rules([("rules/b.toml", PAIR_RULE), ("rules/a.toml", PAIR_RULE)])
    assert [rule.file for rule in rules] == ["rules/b.toml"]
    assert str(errors[0]) == "rules/a.toml:2: the id QTY902 is taken by rules/b.toml"


def test_a_file_given_twice_counts_once():
    rules, errors = load_rules([("rules/b.toml", PAIR_RULE)] * 2)
    assert (len(rules), errors) == (1, ())


def test_what_looks_like_a_header_within_a_text_is_none():
    text = 'why = """\n[report]\n"""\n[report]\nask = "x"\n'
    assert Lines.of(text).find("report", "ask") == 5


def test_a_threshold_is_changed_by_name_and_type_only():
    rule = load_rule(FILE, PAIR_RULE)
    assert rule.with_params({"min_ratio": 2}).params == (("min_ratio", 2),)
    assert rule.params == (("min_ratio", 1.1),)
    with pytest.raises(UsageError, match="unknown parameter 'ratio' of QTY902; it has: min_ratio"):
        rule.with_params({"ratio": 2})
    with pytest.raises(UsageError, match=r"QTY902: min_ratio is like 1\.1, not 'much'"):
        rule.with_params({"min_ratio": "much"})


def test_a_rule_without_conditions_speaks_of_every_record():
    assert single_rule("QTY901").when == ()
    conditions = PAIR_RULE[PAIR_RULE.index("all = [") : PAIR_RULE.index("[report]")]
    assert load_rule(FILE, PAIR_RULE.replace(conditions, "all = []\n")).when == ()


def test_the_rule_files_of_the_project_are_found():
    names = [name for name, _ in packaged_rules()]
    assert names == sorted(names)
    assert "rules/order/ORD002-reversed-page.toml" in names
