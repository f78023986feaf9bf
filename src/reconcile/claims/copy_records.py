"""Records of what stands twice: an entry's text in another entry, and two sources that were each the first."""

from __future__ import annotations

import attrs

from reconcile.claims.claim import Claim


@attrs.frozen(kw_only=True)
class EntryCopy(Claim):
    """An entry whose text stands again, nearly unchanged, in another entry of its page. The claim stands where the later one does.

    share_pc: runs of three words that both have, in percent of all of the two. words: of the shorter text. earlier: the stamp
    of the earlier entry in UTC and words, "" without one. minutes: between the two, None when a stamp is missing.
    """

    share_pc: int
    words: int
    earlier: str
    minutes: float | None


@attrs.frozen(kw_only=True)
class FirstReport(Claim):
    """Two times that a page says who was the first with one piece of news, in the order told. first, second: the sources.
    news: what it is, as the second puts it. same_source: both are one, perhaps under a longer name.
    """

    first: str
    second: str
    news: str
    same_source: bool
