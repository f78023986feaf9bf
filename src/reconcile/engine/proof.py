"""Why a rule holds of records: each of its conditions with the values that it spoke of, in words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, Final

import attrs

from reconcile.engine.expression import Expression
from reconcile.engine.operators import Scope
from reconcile.engine.rule import Rule
from reconcile.mentions import Measure
from reconcile.model import Quote
from reconcile.quantities import Quantity
from reconcile.time_labels import iso
from reconcile.times import Interval

_LONGEST: Final = 160
_DIGITS: Final = 6


def proof_of(rule: Rule, scope: Scope) -> tuple[str, ...]:
    """One line for each condition of the rule, in its order: `a.gap_min > params.least_min [a.gap_min: 6; params.least_min: 1]`."""
    return tuple(_line(condition, scope) for condition in rule.when)


def _line(condition: Expression, scope: Scope) -> str:
    values = "; ".join(f"{name}: {value}" for name, value in _values(condition, scope))
    words = " ".join(condition.text.split())
    return f"{words} [{values}]" if values else words


def _values(condition: Expression, scope: Scope) -> Iterator[tuple[str, str]]:
    for name in sorted(condition.uses):
        owner, dot, field = name.partition(".")
        if dot:
            holder: Any = scope[owner]
            value = holder.get(field) if isinstance(holder, dict) else getattr(holder, field)
            if not attrs.has(type(value)) or isinstance(value, Interval | Quantity | Measure | Quote):
                yield name, _told(value)


def _told(value: object) -> str:
    """A value in words: intervals in UTC, quantities with their bounds, unknown for None."""
    text = _plain(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _plain(value: object) -> str:
    match value:
        case None:
            return "unknown"
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.{_DIGITS}g}"
        case Interval():
            return f"{iso(value.start) or 'open'} to {iso(value.end) or 'open'}"
        case Measure():
            return f"“{value.quote.text}” ({_plain(value.quantity)})"
        case Quantity():
            return f"{value.low:.{_DIGITS}g} to {value.high:.{_DIGITS}g} {value.unit or ''}".strip()
        case Quote():
            return f"“{value.text}”"
        case Enum():
            return str(value.value)
        case tuple():
            return ", ".join(map(_plain, value)) or "none"
    return str(value)
