"""Findings that say the same, or speak of the same fact, brought together into one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from reconcile.engine.finding import Finding, Shelf
from reconcile.issue import Confidence, Fact, Issue, Severity, fingerprint
from reconcile.model import Quote

ENOUGH_CODES: Final = 3
"""So many different rules on one fact raise a note to a warning.

Each alone may be explained away (rounding, a road instead of a straight line); that three independent
checks stumble over one figure is itself worth a look.
"""


def merged(findings: Iterable[Finding], shelf: Shelf) -> tuple[Finding, ...]:
    """The findings with those of one rule on the same words of the same page made one, with all their quotes."""
    groups: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for found in findings:
        pages = frozenset(quote.page for quote in found.issue.quotes)
        groups[(found.issue.fingerprint, pages)].append(found)
    return tuple(_one_of_equal(group, shelf) for group in groups.values())


def _one_of_equal(group: list[Finding], shelf: Shelf) -> Finding:
    first = min(group, key=lambda found: shelf.issue_place(found.issue))
    quotes = shelf.sorted(quote for found in group for quote in found.issue.quotes)
    return attrs.evolve(first, issue=attrs.evolve(first.issue, quotes=quotes))


def gathered(findings: Iterable[Finding], shelf: Shelf) -> tuple[Issue, ...]:
    """The issues, those that speak of one fact (equal, non-empty `gather`) made one; in no order yet.

    Findings of low confidence take part: what is a guess alone can support another finding.
    """
    groups: dict[str, list[Finding]] = defaultdict(list)
    alone: list[Issue] = []
    for found in findings:
        if found.gather:
            groups[found.gather].append(found)
        else:
            alone.append(found.issue)
    return (*alone, *(_gathered_issue(group, shelf) for group in groups.values()))


def _gathered_issue(group: list[Finding], shelf: Shelf) -> Issue:
    """One issue: the worst leads, then the rule that is to lead; the others' messages follow as sentences."""
    first, *others = _by_lead(group, shelf)
    if not others:
        return first.issue
    lead, issues = first.issue, [first.issue, *(found.issue for found in others)]
    codes = {issue.code for issue in issues}
    quotes = shelf.sorted(quote for issue in issues for quote in issue.quotes)
    severity = lead.severity
    if severity is Severity.NOTE and len(codes) >= ENOUGH_CODES:
        severity = Severity.WARNING
    return attrs.evolve(
        lead,
        severity=severity,
        confidence=min((issue.confidence for issue in issues), key=list(Confidence).index),
        message=" ".join(_sentences(issues)),
        repairs=tuple(_repairs(issues)),
        fingerprint=fingerprint(
            lead.code, quotes, (("rules", " ".join(sorted(i.fingerprint for i in issues))),)
        ),
        quotes=quotes,
        facts=_facts(issues),
        proof=tuple(dict.fromkeys(f"{issue.code}: {line}" for issue in issues for line in issue.proof)),
        gathered=tuple(sorted(codes - {lead.code})),
        picky=all(issue.picky for issue in issues),
    )


def _by_lead(group: list[Finding], shelf: Shelf) -> list[Finding]:
    def key(found: Finding) -> tuple[object, ...]:
        issue = found.issue
        sure = list(Confidence).index(issue.confidence)
        return issue.severity.rank, -found.lead, sure, issue.code, shelf.issue_place(issue)

    return sorted(group, key=key)


def _sentences(issues: Sequence[Issue]) -> Iterable[str]:
    """The messages: one a rule where several rules met, else one for each finding that shows new quotes.

    So the map is named once however often the figure stands, and three tellings of one event, which make three pairs,
    are told in two sentences.
    """
    several = len({issue.code for issue in issues}) > 1
    seen: dict[str, set[Quote]] = defaultdict(set)
    told: set[str] = set()
    for issue in issues:
        adds = issue.message not in told and not set(issue.quotes) <= seen[issue.code]
        adds = adds and not (several and issue.code in seen and seen[issue.code])
        seen[issue.code].update(issue.quotes)
        told.add(issue.message)
        if adds:
            text = issue.message.strip()
            yield text if text.endswith((".", "!", "?")) else f"{text}."


def _repairs(issues: Sequence[Issue]) -> Iterable[str]:
    """The repairs of the first finding of each rule; those of a second finding of one rule would say the same again."""
    first = {issue.code: issue for issue in reversed(issues)}
    return dict.fromkeys(repair for issue in issues if first[issue.code] is issue for repair in issue.repairs)


def _facts(issues: Sequence[Issue]) -> tuple[tuple[str, Fact], ...]:
    """The facts of all findings under the code of each; those of a second finding of one rule are numbered."""
    told: dict[str, Fact] = {}
    for issue in issues:
        for name, value in issue.facts:
            key, number = f"{issue.code} {name}", 1
            while key in told and told[key] != value:
                number += 1
                key = f"{issue.code} {number} {name}"
            told[key] = value
    return tuple(told.items())
