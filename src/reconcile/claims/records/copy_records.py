"""Records of what stands twice: an entry's text in another entry, and two sources that were each the first."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim
from reconcile.times import Interval


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


@attrs.frozen(kw_only=True)
class ToldAgain(Claim):
    """An event that another entry tells as if it were new. The claim stands where it is first told again.

    event: id of its line. what: who and where, in words. first_at: when it was told first; first_by, again_by: who is named for
    the first telling and for the next, else their page where there are several, else "". times: how often it is told again.
    minutes: until it is told again, None when a stamp is missing or gives a day only. often: it is of a kind that comes many times a
    day; timed: both tellings give a time of their own.
    """

    event: str
    what: str
    first_at: Interval | None
    first_by: str
    again_by: str
    times: int
    minutes: float | None
    often: bool
    timed: bool

    @property
    def of_first(self) -> str:
        """ " by Nordpress", or nothing."""
        return f" by {self.first_by}" if self.first_by else ""

    @property
    def of_again(self) -> str:
        """ " by the harbour office", and how often after that."""
        more = "" if self.times == 1 else f", and {self.times - 1} more time{'s' if self.times > 2 else ''}"
        return (f" by {self.again_by}" if self.again_by else "") + more
