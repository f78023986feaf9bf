"""Every example of every rule file through the whole pipeline, and no condition that no example needs."""

import pytest

from reconcile.engine import dead_lines, load_rules, packaged_rules, run_example
from reconcile.pipeline import claims_of_text

RULES = load_rules(packaged_rules())[0]
EXAMPLES = [
    pytest.param(
        rule,
        example,
        id=f"{rule.id}: {example.name}",
        marks=[pytest.mark.xfail(reason="a known gap")] * example.known_gap,
    )
    for rule in RULES
    for example in rule.examples
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule, example):
    assert run_example(rule, example, claims_of_text).problem == ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.id} {rule.name}")
def test_every_line_is_needed_by_an_example(rule):
    assert dead_lines(rule, claims_of_text) == ()
