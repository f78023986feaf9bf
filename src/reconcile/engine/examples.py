"""The examples of rule files run as tests, and a search for conditions that no example needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import attrs

from reconcile.claims.kinds import Claim
from reconcile.engine.finding import CRASH_CODE
from reconcile.engine.rule import Example, Rule
from reconcile.engine.run import check
from reconcile.issue import Issue, Severity

ClaimsOf = Callable[..., Iterable[Claim]]
"""Reads one or more plain texts, a page each, into claims: `claims_of(text, *more)`."""

_Outcome = tuple[tuple[str, Severity, str, str], ...]


@attrs.frozen(kw_only=True)
class ExampleResult:
    """What an example gave. got: number of findings; severities: of each of them; problem: in words, "" when ok."""

    rule: Rule
    example: Example
    got: int
    severities: tuple[Severity, ...]
    problem: str

    @property
    def ok(self) -> bool:
        return not self.problem

    @property
    def expected(self) -> int:
        return self.example.expect

    @property
    def known_gap(self) -> bool:
        return self.example.known_gap


def run_examples(rules: Iterable[Rule], claims_of: ClaimsOf) -> Iterator[ExampleResult]:
    """The result of each example of each rule, in the order written; each rule runs alone."""
    for rule in rules:
        for example in rule.examples:
            yield run_example(rule, example, claims_of)


def run_example(rule: Rule, example: Example, claims_of: ClaimsOf) -> ExampleResult:
    """The result of one example of a rule."""
    issues = _issues(rule, tuple(claims_of(*example.texts)))
    severities = tuple(issue.severity for issue in issues if issue.code == rule.id)
    return ExampleResult(
        rule=rule,
        example=example,
        got=len(severities),
        severities=severities,
        problem=_problem(example, issues, severities),
    )


def dead_lines(rule: Rule, claims_of: ClaimsOf) -> tuple[str, ...]:
    """The conditions and cases of a rule whose loss changes the outcome of none of its examples."""
    told = [tuple(claims_of(*e.texts)) for e in rule.examples if not e.known_gap]
    whole = [_outcome(rule, claims) for claims in told]
    return tuple(
        line
        for line, without in _shortened(rule)
        if all(_outcome(without, claims) == was for claims, was in zip(told, whole, strict=True))
    )


def _shortened(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The rule without each condition and without each case, with the words that were dropped."""
    for i, condition in enumerate(rule.when):
        yield condition.text, attrs.evolve(rule, when=rule.when[:i] + rule.when[i + 1 :])
    cases = rule.report.cases
    for i, case in enumerate(cases):
        report = attrs.evolve(rule.report, cases=cases[:i] + cases[i + 1 :])
        yield f"case: {case.when.text}", attrs.evolve(rule, report=report)


def _issues(rule: Rule, claims: tuple[Claim, ...]) -> tuple[Issue, ...]:
    return check(claims, (rule,), picky=True).issues


def _outcome(rule: Rule, claims: tuple[Claim, ...]) -> _Outcome:
    return tuple((i.code, i.severity, i.confidence, i.message) for i in _issues(rule, claims))


def _problem(example: Example, issues: tuple[Issue, ...], severities: tuple[Severity, ...]) -> str:
    """What an example gave that it should not have given, in words, with the messages."""
    crashes = [issue.message for issue in issues if issue.code == CRASH_CODE]
    if crashes:
        return " ".join(crashes)
    said = "".join(f"\n  {issue.severity}: {issue.message}" for issue in issues)
    if len(severities) != example.expect:
        return f"{len(severities)} findings, where {example.expect} are expected{said}"
    if example.severity is not None and set(severities) - {example.severity}:
        return f"a severity is not {example.severity}{said}"
    return ""
