"""How much a desk trusts its sources: what each says weighs so many times as much when statements cannot all hold."""

from __future__ import annotations

from pathlib import PurePath

import attrs

from reconcile.claims.records.claim import Claim
from reconcile.claims.records.stories import Event
from reconcile.model import Page

LEAST, MOST = 0.01, 100.0


@attrs.frozen(kw_only=True)
class SourceWeights:
    """by_name: weights above 0 by the name of a source, a publisher or a page; what has none weighs 1."""

    by_name: tuple[tuple[str, float], ...] = ()

    def of(self, *names: str) -> float:
        """The weight of the first of these names that has one, in any case; 1 when none has."""
        known = {name.casefold(): weight for name, weight in self.by_name}
        return next((known[n.casefold()] for n in names if n.casefold() in known), 1.0)


def weighed(claim: Claim, weights: SourceWeights, page: Page) -> Claim:
    """The claim, an event with the weight of who says so: of the source that it names, else of its page or the page's publisher."""
    if not weights.by_name or not isinstance(claim, Event):
        return claim
    path = PurePath(page.name)
    weight = weights.of(
        claim.attribution, claim.through, page.name, path.name, path.stem, page.publisher or ""
    )
    return attrs.evolve(claim, weight=weight)
