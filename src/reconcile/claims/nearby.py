"""What was found near a sentence: looking only there keeps the work on an entry in step with its length."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Sequence
from typing import Any

import attrs

from reconcile.mentions import Mentions
from reconcile.model import Span

BEFORE = 2000
"""Letters that a pronoun, a place or a quotation may reach back."""

AFTER = 400


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Nearby:
    """The mentions of an entry, to be had by place."""

    found: Mentions

    @functools.cached_property
    def _starts(self) -> dict[str, list[int]]:
        found = self.found
        quoted: dict[str, Sequence[Any]] = {
            "names": found.names,
            "toponyms": found.toponyms,
            "times": found.times,
            "attributions": found.attributions,
            "hedges": found.hedges,
        }
        starts = {kind: [m.quote.span.start for m in listed] for kind, listed in quoted.items()}
        return starts | {"sentences": [s.span.start for s in found.sentences]}

    def around(self, span: Span) -> Mentions:
        """The mentions from BEFORE letters ahead of a span to AFTER behind it."""
        low, high = span.start - BEFORE, span.end + AFTER
        kept = {
            kind: getattr(self.found, kind)[bisect.bisect_left(at, low) : bisect.bisect_left(at, high)]
            for kind, at in self._starts.items()
        }
        return attrs.evolve(self.found, measures=(), **kept)
