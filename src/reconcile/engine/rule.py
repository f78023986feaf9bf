"""A rule as loaded: who it is, what it speaks of, when it fires and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from reconcile.engine.expression import Expression
from reconcile.engine.fieldtypes import unknown
from reconcile.engine.template import Template
from reconcile.errors import UsageError
from reconcile.issue import Confidence, Severity

Param = int | float | str | bool | tuple[int | float, ...] | tuple[str, ...]
"""A value of `[params]`."""

CORE: Final = "core"
PICKY: Final = "picky"


@attrs.frozen(kw_only=True)
class Case:
    """A branch of a report: the first whose condition holds replaces what it names."""

    when: Expression
    severity: Severity | None = None
    confidence: Confidence | None = None
    message: Template | None = None


@attrs.frozen(kw_only=True)
class Reporting:
    """What a rule says. highlight: which quotes, all of a and b when empty. facts: the arithmetic, worked out in order.

    gather: findings of equal text here are one; lead: the higher leads the gathered one.
    """

    message: Template
    ask: Template
    repairs: tuple[Template, ...] = ()
    highlight: tuple[Expression, ...] = ()
    facts: tuple[tuple[str, Expression], ...] = ()
    gather: Expression | None = None
    lead: int = 0
    cases: tuple[Case, ...] = ()

    @property
    def uses(self) -> frozenset[str]:
        """Names that some part of it speaks of, as `Expression.uses`."""
        parts: list[Expression | Template | None] = [self.message, self.ask, *self.repairs, *self.highlight]
        parts += [expression for _, expression in self.facts]
        parts += [self.gather, *(p for case in self.cases for p in (case.when, case.message))]
        return frozenset().union(*(part.uses for part in parts if part is not None))


@attrs.frozen(kw_only=True)
class Example:
    """A text with how many findings it must give. text2: a second page. known_gap: it does not yet, and that is known.

    severity: of every finding, None when any will do.
    """

    name: str
    expect: int
    text: str
    text2: str | None = None
    severity: Severity | None = None
    known_gap: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """One text a page."""
        return (self.text,) if self.text2 is None else (self.text, self.text2)


@attrs.frozen(kw_only=True)
class Rule:
    """One rule file. a, b: kinds of records by name, b None when one record is enough. key: fields equal in a and b.

    order: which of a pair is a, None when the one told first is. params: name and value. file: where it was written.
    """

    id: str
    name: str
    severity: Severity
    confidence: Confidence
    groups: tuple[str, ...]
    summary: str
    why: str
    a: str
    b: str | None
    key: tuple[str, ...]
    order: Expression | None
    when: tuple[Expression, ...]
    params: tuple[tuple[str, Param], ...]
    report: Reporting
    examples: tuple[Example, ...]
    file: str

    @property
    def is_core(self) -> bool:
        """False for a rule that speaks only to those who ask for everything."""
        return CORE in self.groups

    @property
    def family(self) -> str:
        """ "time", "order", ...: the group that is neither core nor picky, "" when there is none."""
        return next((group for group in self.groups if group not in (CORE, PICKY)), "")

    def with_params(self, values: Mapping[str, Param]) -> Rule:
        """The rule with other thresholds.

        Raises: UsageError for a name that the rule does not have, or a value of another type than the rule's own.
        """
        own = dict(self.params)
        for name, value in values.items():
            if name not in own:
                raise UsageError(unknown("parameter", name, own, of=self.id))
            if _sort(value) is not _sort(own[name]):
                raise UsageError(f"{self.id}: {name} is like {own[name]!r}, not {value!r}")
        return attrs.evolve(self, params=tuple((own | dict(values)).items()))


def _sort(value: Param) -> type:
    return float if isinstance(value, int) and not isinstance(value, bool) else type(value)
