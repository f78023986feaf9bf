"""A rule's page for editors: what it checks, why, when exactly, with which thresholds and examples."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from reconcile.engine.examples import ExampleResult
from reconcile.engine.rule import Example, Rule
from reconcile.engine.template import shown

WIDTH: Final = 88
_INDENT: Final = "  "


def explain(rule: Rule, results: Iterable[ExampleResult] = ()) -> str:
    """The page of a rule as plain text. results: of its examples when they were run just now, to be told beside them."""
    told = {result.example.name: result for result in results if result.rule.id == rule.id}
    return "\n".join(
        [
            f"{rule.id} {rule.name}",
            "=" * len(f"{rule.id} {rule.name}"),
            f"severity {rule.severity}, confidence {rule.confidence}, groups {', '.join(rule.groups)}",
            *_section("What it checks", [*_wrapped(rule.summary)]),
            *_section("Why", [*_wrapped(rule.why)]),
            *_section("When", _when(rule)),
            *_section("Parameters", [f"{_INDENT}{name} = {shown(value)}" for name, value in rule.params]),
            *_section("What it says", _says(rule)),
            *_section("What to do", _to_do(rule)),
            *_section("Examples", [line for e in rule.examples for line in _example(e, told.get(e.name))]),
            "",
        ]
    )


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading and its lines; nothing when there are none."""
    kept = list(lines)
    if kept:
        yield from ("", title, "-" * len(title), *kept)


def _wrapped(text: str, indent: str = "", first: str | None = None) -> list[str]:
    flat = " ".join(text.split())
    start = indent if first is None else first
    return textwrap.wrap(
        flat,
        WIDTH,
        initial_indent=start,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _when(rule: Rule) -> Iterator[str]:
    if rule.b is None:
        yield f"Each {rule.a} (a), when all of this holds:"
    else:
        yield f"Each {rule.a} (a) and {rule.b} (b) with the same {', '.join(rule.key)}, when all of this holds:"
    if rule.order is not None:
        yield f"{_INDENT}{rule.order.text}"
    yield from (f"{_INDENT}{condition.text}" for condition in rule.when)
    if not rule.when and rule.order is None:
        yield f"{_INDENT}always"


def _says(rule: Rule) -> Iterator[str]:
    yield from _wrapped(rule.report.message.text, _INDENT)
    for case in rule.report.cases:
        changes = [str(word) for word in (case.severity, case.confidence) if word]
        changes += [case.message.text] if case.message else []
        yield from _wrapped(f"if {case.when.text}: {'; '.join(changes)}", _INDENT * 2, _INDENT)
    for name, expression in rule.report.facts:
        yield f"{_INDENT}{name} = {expression.text}"


def _to_do(rule: Rule) -> Iterator[str]:
    yield from _wrapped(rule.report.ask.text, _INDENT)
    for repair in rule.report.repairs:
        yield from _wrapped(repair.text, _INDENT * 2, f"{_INDENT}- ")


def _example(example: Example, result: ExampleResult | None) -> Iterator[str]:
    verdict = f"{example.expect} finding{'s' * (example.expect != 1)}" if example.expect else "silent"
    gap = ", not yet (a known gap)" if example.known_gap else ""
    now = "" if result is None else ", passes" if result.ok else f", FAILS with {result.got}"
    yield f"{_INDENT}{example.name}: {verdict}{gap}{now}"
    for text in example.texts:
        yield from (f"{_INDENT * 2}| {line}".rstrip() for line in text.strip().splitlines())
