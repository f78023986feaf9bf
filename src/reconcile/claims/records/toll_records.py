"""Records of counts that tellings on several pages may share: how many died in one named event."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim


@attrs.frozen(kw_only=True)
class TollTelling(Claim):
    """A count so far of the people of one named event, as one statement tells it.

    event: key of the event; named: the event in words, "" without a name of its own. state: "dead", "injured", ...; of: in words. people: the
    number; written: with its bound. exact: without a bound. source: who says so, "" for the page itself, "?" for someone not known. revised:
    it or what stands near it says that it replaces an earlier number; replaces: its own sentence does. old: the number that it says
    it replaces, None when that is not told. part: not all the people may be counted ("one passenger").
    """

    event: str
    named: str
    state: str
    of: str
    people: int
    written: str
    exact: bool
    source: str
    revised: bool
    replaces: bool
    old: int | None
    part: bool
