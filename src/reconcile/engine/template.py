"""Messages of rule files: text with expressions in braces, "{a.about}: {a.value:.0f} km", checked when a file loads."""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import datetime
from typing import Final

import attrs

from reconcile.engine.expression import Expression, parse_expression
from reconcile.engine.fieldtypes import Kind
from reconcile.engine.operators import Scope
from reconcile.errors import RuleError
from reconcile.mentions import Measure
from reconcile.model import Quote
from reconcile.quantities import Quantity
from reconcile.time_labels import clock, day_label
from reconcile.times import MINUTE_S, Interval, wall_of
from reconcile.timex import Timex

UNKNOWN: Final = "unknown"
"""What stands for a value that the page does not give."""

# A value of each kind that takes a format, to try the format on.
_SAMPLES: Final[Mapping[str, object]] = {"number": 1.5, "text": "text"}


@attrs.frozen
class Template:
    """A checked message. parts: literal text, and expressions with their formats, in order."""

    text: str
    parts: tuple[str | tuple[Expression, str], ...]

    @property
    def uses(self) -> frozenset[str]:
        """Names that the message speaks of, as `Expression.uses`."""
        return frozenset().union(*(part[0].uses for part in self.parts if not isinstance(part, str)))

    def fill(self, scope: Scope) -> str:
        """The message with its values put in."""
        words = (p if isinstance(p, str) else shown(p[0].run(scope), p[1]) for p in self.parts)
        return "".join(words)

    def spread(self, scope: Scope) -> tuple[str, ...]:
        """The message; where it is nothing but one list ("{a.remedies}"), each item of the list."""
        if len(self.parts) == 1 and not isinstance(self.parts[0], str):
            value = self.parts[0][0].run(scope)
            if isinstance(value, tuple):
                return tuple(shown(item) for item in value)
        return (self.fill(scope),)


def parse_template(text: str, names: Mapping[str, Kind], *, file: str, line: int) -> Template:
    """The message that a text is, given the kinds of the names it may use.

    Raises: RuleError for a brace that does not close, a name or field that does not exist, a format that does not fit.
    """
    try:
        pieces = list(string.Formatter().parse(text))
    except ValueError as error:
        raise RuleError(file, line, f"message {text[:60]!r}: {error}") from None
    parts: list[str | tuple[Expression, str]] = []
    for literal, place, form, conversion in pieces:
        if literal:
            parts.append(literal)
        if place is None:
            continue
        if conversion or "{" in (form or ""):
            raise RuleError(file, line, f"'{{{place}}}': only a plain format may follow, such as ':.0f'")
        expression = parse_expression(place, names, file=file, line=line)
        _check_format(expression, form or "", file=file, line=line)
        parts.append((expression, form or ""))
    return Template(text=text, parts=tuple(parts))


def _check_format(expression: Expression, form: str, *, file: str, line: int) -> None:
    if expression.kind.name in ("table", "nothing"):
        raise RuleError(file, line, f"'{{{expression.text}}}' names a whole table; name one of its values")
    if not form:
        return
    kind = expression.kind.name
    try:
        format(_SAMPLES[kind], form)
    except (KeyError, ValueError):
        raise RuleError(file, line, f"'{{{expression.text}:{form}}}': no format for a {kind}") from None


def shown(value: object, form: str = "") -> str:
    """A value as editors read it: 2574.0 is "2574", a stretch of time its clocks and days in UTC."""
    if form and value is not None:
        return format(value, form)
    match value:
        case None:
            return UNKNOWN
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return f"{value:.10g}"
        case tuple():
            return ", ".join(shown(item) for item in value)
        case datetime():
            return f"{clock(value)} UTC on {day_label(wall_of(value, 'UTC'))}"
        case Interval():
            return _shown_interval(value)
        case Measure() | Timex():
            return value.quote.text
        case Quote():
            return value.text
        case Quantity():
            return f"{shown(value.value)} {value.unit}".strip()
    return str(value)


def _shown_interval(when: Interval) -> str:
    if when.start is None:
        return f"before {shown(when.end)}"
    if when.end is None:
        return f"from {shown(when.start)} on"
    return shown(when.start) if when.width_s <= MINUTE_S else f"{shown(when.start)} to {shown(when.end)}"
