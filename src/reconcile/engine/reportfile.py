"""The `[report]` of a rule file: messages, quotes, arithmetic and cases, each checked against the records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reconcile.claims.kinds import Claim
from reconcile.engine.expression import Expression, parse_condition, parse_expression
from reconcile.engine.fieldtypes import TEXT, Kind, kind_of
from reconcile.engine.rule import Case, Reporting
from reconcile.engine.tables import Table, table
from reconcile.engine.template import Template, parse_template
from reconcile.errors import RuleError
from reconcile.issue import Confidence, Severity
from reconcile.mentions import Measure
from reconcile.model import Quote

_KEYS: Final = ("message", "ask", "repairs", "highlight", "facts", "gather", "lead", "case")
_QUOTING: Final = tuple(kind_of(of) for of in (Claim, Measure, Quote, tuple[Quote, ...]))
_FACTS: Final = ("number", "text", "yes/no")


def read_report(section: Table, names: Mapping[str, Kind]) -> Reporting:
    """What a rule says, given the kinds of the names it may use. Raises: RuleError."""
    section.only(_KEYS)
    facts = _facts(section, names)
    if facts:
        named = tuple((name, expression.kind) for name, expression in facts)
        names = {**names, "facts": Kind("table", fields=named)}
    return Reporting(
        message=_template(section, "message", names),
        ask=_template(section, "ask", names),
        repairs=tuple(
            parse_template(text, names, file=section.file, line=section.line("repairs", text))
            for text in section.texts("repairs", None)
        ),
        highlight=_highlight(section, names),
        facts=facts,
        gather=_gather(section, names),
        lead=section.whole("lead", 0),
        cases=_cases(section, names),
    )


def _template(section: Table, key: str, names: Mapping[str, Kind]) -> Template:
    text = section.text(key)
    return parse_template(text, names, file=section.file, line=section.line(key))


def _facts(section: Table, names: Mapping[str, Kind]) -> tuple[tuple[str, Expression], ...]:
    """The arithmetic; a fact may speak of those written before it."""
    if "facts" not in section.data:
        return ()
    written = table(section.file, section.lines, "report.facts", section.data["facts"])
    facts: list[tuple[str, Expression]] = []
    for name in written.data:
        known = (
            {**names, "facts": Kind("table", fields=tuple((n, e.kind) for n, e in facts))} if facts else names
        )
        text = written.text(name)
        line = max(written.line(name), section.line("facts"))
        fact = parse_expression(text, known, file=section.file, line=line)
        if fact.kind.name not in _FACTS:
            problem = f"the fact {name} gives a {fact.kind}, not a number, a text or a yes or no"
            raise RuleError(section.file, line, problem)
        facts.append((name, fact))
    return tuple(facts)


def _highlight(section: Table, names: Mapping[str, Kind]) -> tuple[Expression, ...]:
    found = []
    for text in section.texts("highlight", None):
        line = section.line("highlight", text)
        expression = parse_expression(text, names, file=section.file, line=line)
        if not any(kind and expression.kind.fits(kind) for kind in _QUOTING):
            raise section.error(
                f"highlight {text!r} is a {expression.kind}, which has no quote", "highlight", text
            )
        found.append(expression)
    return tuple(found)


def _gather(section: Table, names: Mapping[str, Kind]) -> Expression | None:
    if "gather" not in section.data:
        return None
    found = parse_expression(section.text("gather"), names, file=section.file, line=section.line("gather"))
    if found.kind.known != TEXT:
        raise section.error(f"gather gives a {found.kind}, where a text is needed", "gather")
    return found


def _cases(section: Table, names: Mapping[str, Kind]) -> tuple[Case, ...]:
    cases = []
    data = section.data.get("case", [])
    if not isinstance(data, list):
        raise section.error("cases are written [[report.case]]", "case")
    for nth, each in enumerate(data):
        one = table(section.file, section.lines, "report.case", each, nth)
        one.only(("when", "severity", "confidence", "message"))
        if len(one.data) < 2:
            raise one.error("a case replaces a severity, a confidence or a message when its condition holds")
        cases.append(
            Case(
                when=parse_condition(one.text("when"), names, file=one.file, line=one.line("when")),
                severity=one.choice("severity", Severity) if "severity" in one.data else None,
                confidence=one.choice("confidence", Confidence) if "confidence" in one.data else None,
                message=_template(one, "message", names) if "message" in one.data else None,
            )
        )
    return tuple(cases)
