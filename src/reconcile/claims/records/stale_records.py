"""The record of a statement that a later one replaced and that still stands where a page sums up."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim


@attrs.frozen(kw_only=True)
class StaleTelling(Claim):
    """A statement of the headline, the summary or a recap about something that changed while the page grew.

    what: "count", "breakdown", "start", "closure" or "destination". subject: of what, in words. told: what it says; last: what
    the page said last before. where: "headline", "summary" or "recap". replaced: an earlier entry said the same, and a later
    one replaced it. tells_last: the same headline, summary or recap tells what was said last too.
    """

    what: str
    subject: str
    told: str
    last: str
    where: str
    replaced: bool
    tells_last: bool
