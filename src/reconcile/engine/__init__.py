"""The rule engine: rule files in, claims in, issues out."""

from reconcile.engine.examples import ExampleResult, dead_lines, run_example, run_examples
from reconcile.engine.explain import explain
from reconcile.engine.predicates import PREDICATES
from reconcile.engine.rule import Example, Rule
from reconcile.engine.rulefile import load_rule, load_rules, packaged_rules
from reconcile.engine.run import Outcome, check, choose

__all__ = [
    "PREDICATES",
    "Example",
    "ExampleResult",
    "Outcome",
    "Rule",
    "check",
    "choose",
    "dead_lines",
    "explain",
    "load_rule",
    "load_rules",
    "packaged_rules",
    "run_example",
    "run_examples",
]
