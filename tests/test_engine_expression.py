"""Expressions of rule files: what they give, what they refuse, and what unknown values do."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine_fixture import event, interval, measurement
from reconcile.engine.expression import parse_condition, parse_expression
from reconcile.engine.fieldtypes import NUMBER, TEXT, Kind, fields_of, record_kind
from reconcile.engine.predicates import PREDICATES
from reconcile.engine.template import parse_template
from reconcile.errors import RuleError
from reconcile.times import Granularity

PARAMS = Kind("table", fields=(("min_km", NUMBER), ("means", Kind("list", item=TEXT))))
NAMES = {"a": record_kind("measurement"), "b": record_kind("event"), "params": PARAMS}
SCOPE = {
    "a": measurement("80km", 80.0),
    "b": event("Ada Lund arrived", when=interval(0, 60)),
    "params": {"min_km": 50, "means": ("plane", "ship")},
}


def value(text, **changes):
    return parse_expression(text, NAMES, file="r.toml", line=1).run({**SCOPE, **changes})


GIVES = {
    "a number of a field": ("a.value", 80.0),
    "a comparison with a parameter": ("a.value > params.min_km", True),
    "a chained comparison": ("50 < a.value <= 80", True),
    "a chained comparison that breaks in its second part": ("50 < a.value < 80", False),
    "arithmetic in its usual order": ("1 + 2 * 3 - 8 / 4 % 3", 5.0),
    "a minus before a number": ("-a.value", -80.0),
    "and": ("a.value == 80 and b.polarity", True),
    "or": ("a.hedged or b.kind == 'arrival'", True),
    "not": ("not a.hedged", True),
    "a text in a list": ("b.modality in ('asserted', 'reported')", True),
    "a text not in a parameter's list": ("b.modality not in params.means", True),
    "a word in a text": ("'Skagen' in a.about", True),
    "an item in a field's list": ("'Ada Lund' in b.actors", True),
    "a field of a field": ("b.when.width_s", 3600.0),
    "a property of a word with ranks": ("b.granularity.rank", Granularity.MINUTE.rank),
    "a word with ranks compared as text": ("b.granularity == 'minute'", True),
    "instants in order": ("b.when.start < b.when.end", True),
    "a call": ("max(a.low, a.high, 3)", 80.5),
    "a call with what may be left out": ("round(a.high / 3)", 27),
    "a call with what was left out": ("round(a.high / 3, 2)", 26.83),
    "the length of a list": ("len(b.actors)", 1),
    "an unknown field is known to be unknown": ("a.ratio is None", True),
    "a known field is known": ("b.when is not None", True),
}


@pytest.mark.parametrize(("text", "wanted"), GIVES.values(), ids=GIVES)
def test_an_expression_gives(text, wanted):
    assert value(text) == wanted


UNKNOWN = {
    "a comparison with what is unknown": "a.ratio > 1.6",
    "the opposite of an unknown comparison": "not a.ratio > 1.6",
    "equality with what is unknown": "a.ratio == 1.6",
    "arithmetic with what is unknown": "a.ratio * 2",
    "minus what is unknown": "-a.ratio",
    "unknown and true": "a.ratio > 1 and a.value == 80",
    "unknown or false": "a.ratio > 1 or a.hedged",
    "division by nothing": "a.value / (a.value - 80)",
    "the rest of a division by nothing": "a.value % 0",
    "membership of what is unknown": "a.ratio in (1, 2)",
    "a predicate of what is unknown": "ratio(a.ratio, 2)",
    "the opposite of a predicate of what is unknown": "not disjoint(a.ratio, 2, 3, 4)",
    "a field of what is unknown": "a.at.width_s",
    "a predicate that cannot tell": "speed_kmh('sled', 1, 2, 3, 4) > 3",
}


@pytest.mark.parametrize("text", UNKNOWN.values(), ids=UNKNOWN)
def test_unknown_stays_unknown(text):
    assert value(text) is None


DECIDED = {
    "unknown and false is false": ("a.ratio > 1 and a.hedged", False),
    "false and unknown is false": ("a.hedged and a.ratio > 1", False),
    "unknown or true is true": ("a.ratio > 1 or a.value == 80", True),
    "unknown asked for by name": ("a.ratio is None or a.ratio > 1", True),
}


@pytest.mark.parametrize(("text", "wanted"), DECIDED.values(), ids=DECIDED)
def test_what_is_decided_without_the_unknown(text, wanted):
    assert value(text) is wanted


REFUSED = {
    "a misspelt field, with the fields there are": ("a.valeu > 1", "unknown field 'valeu' of measurement; it has: about,"),
    "and the one that was meant": ("a.valeu > 1", "did you mean 'value'?"),
    "a field of another kind of record": ("a.modality == 'planned'", "unknown field 'modality' of measurement"),
    "a misspelt field of a field": ("b.when.widths > 1", "unknown field 'widths' of Interval"),
    "a field of a number": ("a.value.real", "unknown field 'real' of number; it has: none"),
    "a misspelt parameter": ("a.value > params.min_kn", "unknown field 'min_kn' of params; it has: means, min_km"),
    "an unknown name": ("c.value > 1", "unknown name 'c'; there are: a, b, params"),
    "a misspelt predicate": ("overlap(b.when, b.when)", "did you mean 'overlaps'?"),
    "a number compared with a text": ("a.value == '80'", "a number is compared with a text"),
    "a text in a list of numbers": ("a.unit in (1, 2)", "a text is looked for in a list of number"),
    "a number looked for in a text": ("3 in a.about", "a number is looked for in a text"),
    "yes or no in arithmetic": ("a.hedged + 1", "arithmetic takes a number, not a yes/no"),
    "text in arithmetic": ("a.about + 'x'", "arithmetic takes a number, not a text"),
    "yes or no in order": ("a.hedged < True", "neither more nor less"),
    "a number with and": ("a.value and a.hedged", "'and' takes a yes/no, not a number"),
    "the opposite of a number": ("not a.value", "'not' takes a yes/no, not a number"),
    "a record looked for in a number": ("a in a.value", "looked for in a number"),
    "equality with None": ("a.ratio == None", "'is None' or 'is not None'"),
    "is with a value": ("a.value is 3", "'is' goes with None only"),
    "is None of what is always known": ("a.value is None", "always known"),
    "a list of mixed things": ("a.value in (1, 'x')", "all of one kind"),
    "an empty list": ("a.value in ()", "one or more items"),
    "too few arguments": ("ratio(a.value)", "ratio(x: number, y: number) is given 1 argument"),
    "too many arguments": ("abs(1, 2)", "abs(number: number) is given 2 arguments"),
    "an argument of another kind": ("ratio(a.value, a.about)", "is given a text where it takes a number"),
    "a record of another kind as an argument": ("leads_to(a)", "is given a measurement where it takes a event"),
    "a named argument": ("ratio(x=1, y=2)", "plain arguments"),
    "a call of a field": ("a.about.upper()", "only predicates are called"),
    "an import": ("__import__('os').system('true')", "only predicates are called"),
    "a dunder": ("a.__class__", "unknown field '__class__'"),
    "a function that is not registered": ("open('x')", "unknown predicate 'open'"),
    "a lambda": ("(lambda: 1)()", "only predicates are called"),
    "a comprehension": ("[x for x in b.actors]", "ListComp) is not allowed"),
    "an item by number": ("b.actors[0] == 'x'", "Subscript) is not allowed"),
    "a power": ("9 ** 9", "(BinOp) is not allowed"),
    "a formatted text": ("f'{a}' == 'x'", "JoinedStr) is not allowed"),
    "an assignment": ("(x := 1)", "NamedExpr) is not allowed"),
    "a choice": ("1 if a.hedged else 2", "IfExp) is not allowed"),
    "bytes": ("b'x' == 'x'", "the constant b'x' is not allowed"),
    "dots": ("... == 1", "the constant Ellipsis is not allowed"),
    "half an expression": ("a.value >", "not an expression"),
    "nothing": ("", "not an expression"),
    "a null character": ("a.value\0", "not an expression"),
    "a doubtful number": ("1if a.hedged else 2", "not an expression"),
    "an expression that nobody can read": ("1 + " * 300 + "1", "longer than 1000 letters"),
    "one nested too deeply": ("(" * 400 + "1" + ")" * 400, "not an expression"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "why"), REFUSED.values(), ids=REFUSED)
def test_an_expression_is_refused_with_what_exists(text, why):
    with pytest.raises(RuleError) as refusal:
        parse_expression(text, NAMES, file="rules/x.toml", line=7)
    assert str(refusal.value).startswith("rules/x.toml:7: ")
    assert why in str(refusal.value)
    assert "\n" not in str(refusal.value)


def _number_for_a_condition():
    parse_condition("a.value", NAMES, file="r.toml", line=3)


def test_a_condition_says_yes_or_no():
    with pytest.raises(RuleError, match="gives a number, where a yes or no is needed"):
        _number_for_a_condition()


TOKENS = st.sampled_from(
    "a b params . _ __class__ value when start ( ) [ ] , + - * / % < > == != in not and or is None True 1 2.5 'x' "
    "ratio overlaps len max lambda : if else ** ~ @ := \\ \n".split(" ")
)


@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(TOKENS, max_size=14).map(" ".join),
        st.lists(TOKENS, max_size=14).map("".join),
    )
)
def test_any_text_is_an_expression_or_refused(text):
    try:
        expression = parse_expression(text, NAMES, file="r.toml", line=1)
    except RuleError:
        return
    assert not any(part.startswith("_") for used in expression.uses for part in used.split("."))
    expression.run(SCOPE)


@given(
    st.text(alphabet="abcdefgh_", min_size=1, max_size=12),
    st.sampled_from(["a", "b", "b.when", "params", "a.about"]),
)
def test_no_hidden_field_gets_through(name, owner):
    with pytest.raises(RuleError):
        parse_expression(f"{owner}._{name}", NAMES, file="r.toml", line=1)


@given(st.text(max_size=60))
def test_any_text_is_a_message_or_refused(text):
    try:
        message = parse_template(text, NAMES, file="r.toml", line=1)
    except RuleError:
        return
    assert isinstance(message.fill(SCOPE), str)


def test_each_field_of_each_record_can_be_named():
    for name, kind in {name: record_kind(name) for name in ("event", "measurement", "conversion")}.items():
        assert {f.name for f in attrs.fields(kind.record)} == set(fields_of(kind.record)), name


def test_predicates_are_listed_once_and_documented():
    names = [predicate.name for predicate in PREDICATES]
    assert len(names) == len(set(names))
    assert all(predicate.summary.endswith(".") for predicate in PREDICATES)


SHOWN = {
    "a whole number without its point": ("{a.value}", "80"),
    "a number with a format": ("{a.value:,.1f} km", "80.0 km"),
    "arithmetic": ("{a.value / 3:.2f}", "26.67"),
    "a list": ("{b.actors}", "Ada Lund"),
    "yes or no": ("{b.polarity}", "yes"),
    "the words quoted": ("“{a.quotes}”", "“80km”"),
    "a stretch of time": ("{b.when}", "12:00 UTC on Tuesday 12 September 2023 to 13:00 UTC on Tuesday 12 September 2023"),
    "what is unknown": ("{a.ratio} and {a.ratio:.1f}", "unknown and unknown"),
    "braces": ("{{a}} is {a.unit}", "{a} is km"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SHOWN.values(), ids=SHOWN)
def test_a_message_shows(text, wanted):
    assert parse_template(text, NAMES, file="r.toml", line=1).fill(SCOPE) == wanted


BAD_MESSAGES = {
    "a field that does not exist": ("{a.wrote}", "unknown field 'wrote'"),
    "a name that does not exist": ("{c}", "unknown name 'c'"),
    "an empty place": ("{}", "not an expression"),
    "a brace that does not close": ("{a.value", "expected '}'"),
    "a format for numbers on a text": ("{a.about:.1f}", "no format for a text"),
    "a format on a stretch of time": ("{b.when:%H}", "no format for a record"),
    "a conversion": ("{a.value!r}", "only a plain format"),
    "a format within a format": ("{a.value:{a.low}}", "only a plain format"),
    "a whole table": ("{params}", "names a whole table"),
}


@pytest.mark.parametrize(("text", "why"), BAD_MESSAGES.values(), ids=BAD_MESSAGES)
def test_a_message_is_refused(text, why):
    with pytest.raises(RuleError, match=r"r\.toml:5: ") as refusal:
        parse_template(text, NAMES, file="r.toml", line=5)
    assert why in str(refusal.value)
