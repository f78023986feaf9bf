"""Examples as tests of their rule, dead lines, and the page that explains a rule."""

import attrs

from engine_fixture import PAIR_RULE, measurement
from reconcile.engine import dead_lines, explain, load_rule, run_examples
from reconcile.issue import Severity

RULE = load_rule("rules/quantity/QTY902-two-distances.toml", PAIR_RULE)
FIRES = (measurement("50km", 50.0, 0), measurement("80km", 80.0, 1))
NEAR = (measurement("50km", 50.0, 0), measurement("52km", 52.0, 1))
READ = {
    "14:05 GMT  fires": FIRES,
    "14:05 GMT  silent": NEAR,
    "14:05 GMT  hedged": tuple(attrs.evolve(c, hedged=True) for c in FIRES),
}


def claims_of(text, *more):
    return tuple(claim for each in (text, *more) for claim in READ[each])


def with_examples(*changes):
    examples = [attrs.evolve(RULE.examples[i], **change) for i, change in changes]
    return attrs.evolve(RULE, examples=tuple(examples))


def results(rule):
    return list(run_examples([rule], claims_of))


def test_examples_that_hold():
    assert [(r.example.name, r.got, r.expected, r.ok) for r in results(RULE)] == [
        ("fires", 1, 1, True),
        ("silent", 0, 0, True),
    ]


def test_an_example_that_does_not_hold_says_what_was_found():
    (result,) = results(with_examples((1, {"text": "14:05 GMT  fires"})))
    assert not result.ok
    assert result.problem.startswith(
        "1 findings, where 0 are expected\n  error: 50km and 80km are two values"
    )


def test_a_severity_is_checked_where_an_example_names_it():
    right, wrong = results(with_examples((0, {"severity": Severity.ERROR}), (0, {"severity": Severity.NOTE})))
    assert right.ok
    assert wrong.problem.startswith("a severity is not note\n  error: ")


def test_a_second_page_is_read_with_the_first():
    text = {"text": "14:05 GMT  silent", "text2": "14:05 GMT  fires"}
    (result,) = results(with_examples((0, text)))
    assert (result.got, result.severities) == (1, (Severity.ERROR,))


def test_a_known_gap_is_told_as_one():
    (result,) = results(with_examples((0, {"text": "14:05 GMT  silent", "known_gap": True})))
    assert result.known_gap
    assert not result.ok


def test_a_line_and_a_case_without_which_no_example_changes_are_dead():
    assert dead_lines(RULE, claims_of) == (
        "disjoint(a.low, a.high, b.low, b.high)",
        "case: a.hedged or b.hedged",
    )


def test_no_line_is_dead_when_an_example_needs_it():
    hedged = (0, {"name": "hedged", "text": "14:05 GMT  hedged"})
    rule = with_examples((0, {}), (1, {}), hedged)
    rule = attrs.evolve(rule, when=rule.when[1:])
    assert dead_lines(rule, claims_of) == ()


def test_an_example_of_a_known_gap_keeps_no_line_alive():
    rule = with_examples((0, {}), (1, {"known_gap": True}))
    assert "ratio(a.value, b.value) > params.min_ratio" in dead_lines(rule, claims_of)


def test_the_page_of_a_rule():
    page = explain(RULE, results(with_examples((0, {}), (1, {"text": "14:05 GMT  fires"}))))
    for words in (
        "QTY902 two-distances\n====================\nseverity error, confidence high, groups core, quantity\n",
        "What it checks\n--------------\nTwo distances for one stretch.\n",
        "Why\n---\nReaders see two numbers for one thing.\n",
        "Each measurement (a) and measurement (b) with the same subject, attribute, when all of this holds:\n",
        "\n  ratio(a.value, b.value) > params.min_ratio\n",
        "\n  min_ratio = 1.1\n",
        "\n  if a.hedged or b.hedged: warning; {a.written}",
        "What to do\n----------\n  Which of {a.written} and {b.written} is right?\n  - write {a.written}\n",
        "\n  fires: 1 finding, passes\n    | 14:05 GMT  fires\n",
        "\n  silent: silent, FAILS with 1\n    | 14:05 GMT  silent\n",
    ):
        assert words in page
    assert page.endswith("\n")
    assert max(len(line) for line in page.splitlines()) <= 110


def test_the_page_of_a_rule_without_results_has_no_verdicts():
    page = explain(RULE)
    assert "passes" not in page
    assert "\n  fires: 1 finding\n" in page
