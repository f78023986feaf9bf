"""A finding: what does not agree, the quotes it rests on, and how it was compared."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from enum import StrEnum

import attrs

from reconcile.model import Quote


class Severity(StrEnum):
    """How much it matters, worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for an error."""
        return list(Severity).index(self)


class Confidence(StrEnum):
    """How sure the rule is; only high is shown without --picky."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


Fact = str | int | float | bool | None


@attrs.frozen(kw_only=True)
class Issue:
    """One finding. quotes: two or more places where two are compared. facts: the arithmetic, as name and value.

    status: "new", "known", "decided" or "gone". repairs: every possible one, never silently one side. gathered: codes
    of other rules whose findings on the same fact were gathered into this one. proof: each condition of the rule with the
    values for which it held.
    """

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    status: str = "new"
    message: str
    ask: str
    repairs: tuple[str, ...] = ()
    fingerprint: str
    quotes: tuple[Quote, ...]
    facts: tuple[tuple[str, Fact], ...] = ()
    gathered: tuple[str, ...] = ()
    proof: tuple[str, ...] = ()
    picky: bool = False


def fingerprint(code: str, quotes: Iterable[Quote], params: Iterable[tuple[str, object]] = ()) -> str:
    """16 hex digits made of the rule, its thresholds and the quoted words.

    So it survives moved lines and renumbered entries, and a changed threshold revives a decided finding.
    """
    words = sorted({re.sub(r"\W+", " ", q.text).strip().casefold() for q in quotes})
    thresholds = sorted(f"{name}={value}" for name, value in params)
    return hashlib.sha256("\x1f".join((code, *thresholds, *words)).encode()).hexdigest()[:16]
