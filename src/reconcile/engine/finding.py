"""From records that a rule holds of to the issue that a desk reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from reconcile.claims.kinds import Claim
from reconcile.engine.operators import Scope
from reconcile.engine.proof import proof_of
from reconcile.engine.rule import Case, Rule
from reconcile.issue import Confidence, Fact, Issue, Severity, fingerprint
from reconcile.mentions import Measure
from reconcile.model import Quote

CRASH_CODE: Final = "ENG001"
CRASH_NAME: Final = "rule-crashed"
_FACT_DECIMALS: Final = 4
_CRASH_QUOTES: Final = 10


@attrs.frozen(kw_only=True)
class Finding:
    """An issue with what decides its company: gather, "" for none; lead, the higher leads."""

    issue: Issue
    gather: str = ""
    lead: int = 0


@attrs.frozen
class Shelf:
    """The order of quotes in a report: page, then entry as told, then place in the file.

    ranks: rank of each entry by page and entry.
    """

    ranks: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Shelf:
        return cls({(claim.page, claim.entry): claim.rank for claim in claims})

    def place(self, quote: Quote) -> tuple[str, int, int, int]:
        rank = self.ranks.get((quote.page, quote.entry), 0)
        return quote.page, rank, quote.file_span.start, quote.file_span.end

    def sorted(self, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
        """Each quote once, in order."""
        return tuple(sorted(dict.fromkeys(quotes), key=self.place))

    def issue_place(self, issue: Issue) -> tuple[object, ...]:
        """Sorts the issues of a report: worst first, then most gathered, then by place and code."""
        place = self.place(issue.quotes[0]) if issue.quotes else ("", -1, -1, -1)
        worst = (issue.severity.rank, -len(issue.gathered))
        return (*worst, *place, issue.code, issue.fingerprint, issue.message)


def scope_of(rule: Rule, records: tuple[Claim, ...]) -> dict[str, Any]:
    """The names that the rule's expressions speak of, with their values."""
    scope: dict[str, Any] = {"a": records[0], "params": dict(rule.params)}
    if len(records) > 1:
        scope["b"] = records[1]
    return scope


def holds(rule: Rule, scope: Scope) -> bool | None:
    """True when every condition of a rule holds, False when one does not, None when one cannot be known."""
    answer: bool | None = True
    for condition in rule.when:
        value = condition.run(scope)
        if value is False:
            return False
        if value is None:
            answer = None
    return answer


def finding(rule: Rule, scope: dict[str, Any], shelf: Shelf) -> Finding:
    """The issue of records that a rule holds of."""
    report = rule.report
    facts: dict[str, Any] = {}
    scope = {**scope, "facts": facts}
    for name, expression in report.facts:
        facts[name] = expression.run(scope)
    case = next((case for case in report.cases if case.when.run(scope) is True), None)
    severity = (case and case.severity) or rule.severity
    confidence = (case and case.confidence) or rule.confidence
    quotes = shelf.sorted(_quotes(rule, scope))
    issue = Issue(
        code=rule.id,
        name=rule.name,
        severity=severity,
        confidence=confidence,
        message=_message(rule, case).fill(scope),
        ask=report.ask.fill(scope),
        repairs=tuple(dict.fromkeys(text for repair in report.repairs for text in repair.spread(scope))),
        fingerprint=fingerprint(rule.id, quotes, rule.params),
        quotes=quotes,
        facts=tuple((name, _told(value)) for name, value in facts.items() if value is not None),
        proof=proof_of(rule, scope),
        picky=not rule.is_core or confidence is not Confidence.HIGH,
    )
    gather = report.gather.run(scope) if report.gather else None
    return Finding(issue=issue, gather=str(gather or ""), lead=report.lead)


def _told(value: Fact) -> Fact:
    """A number as precise as anyone can use; the comparison itself was made with the exact one."""
    return round(value, _FACT_DECIMALS) if isinstance(value, float) else value


def crash(rule: Rule, problem: str, crashed: tuple[tuple[Claim, ...], ...], shelf: Shelf) -> Finding:
    """The issue of a rule that failed on some records; the first of them are quoted."""
    quotes = shelf.sorted(quote for records in crashed for claim in records for quote in claim.quotes)
    quotes = quotes[:_CRASH_QUOTES]
    words = f' at "{quotes[0].text}"' if quotes else ""
    many = f" and {len(crashed) - 1} more" if len(crashed) > 1 else ""
    issue = Issue(
        code=CRASH_CODE,
        name=CRASH_NAME,
        severity=Severity.ERROR,
        confidence=Confidence.HIGH,
        message=f"The rule {rule.id} {rule.name} failed{words}{many}: {problem}. The other rules ran.",
        ask=f"Can the keeper of {rule.file} mend it? Until then this was not checked.",
        fingerprint=fingerprint(CRASH_CODE, quotes, (("rule", rule.id), ("problem", problem))),
        quotes=quotes,
        facts=(("rule", rule.id), ("file", rule.file), ("records", len(crashed)), ("problem", problem)),
    )
    return Finding(issue=issue)


def _message(rule: Rule, case: Case | None) -> Any:
    return (case and case.message) or rule.report.message


def _quotes(rule: Rule, scope: Scope) -> Iterable[Quote]:
    """The quotes that a rule points to; those of its records when it names none."""
    highlight = [expression.run(scope) for expression in rule.report.highlight]
    for pointed in highlight or (scope["a"], scope.get("b")):
        match pointed:
            case Claim():
                yield from pointed.quotes
            case Measure():
                yield pointed.quote
            case Quote():
                yield pointed
            case tuple():
                yield from pointed
