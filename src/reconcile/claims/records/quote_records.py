"""Records of quotations that are held against each other."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim


@attrs.frozen(kw_only=True)
class Rewording(Claim):
    """One speaker's quotation in two wordings, first and second in the order told. how: "order" (the words turned round) or "words" (some are others).

    differs: what is other, as "slowly / calmly; nothing / all", "" for an order. The claim stands where the second does.
    """

    speaker: str
    first: str
    second: str
    how: str
    differs: str
