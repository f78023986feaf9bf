"""A line of the timeline."""

from __future__ import annotations

import attrs

from reconcile.claims.kinds import Event
from reconcile.model import Quote
from reconcile.times import Granularity, Interval


@attrs.frozen(kw_only=True)
class Binding:
    """A statement that bounds a window. text: its quote and what it says, in words."""

    text: str
    quotes: tuple[Quote, ...]


@attrs.frozen(kw_only=True)
class Branch:
    """One way out of a conflict. given_up: what is then taken to be wrong, in words. window: of the line, if so."""

    given_up: str
    window: Interval


@attrs.frozen(kw_only=True)
class LaterSource:
    """Who told the same after the first. source: who is named for it, else the page. at: when it was told. minutes: since
    the first telling, None when a stamp is missing.
    """

    source: str
    page: str
    at: Interval | None
    minutes: float | None


@attrs.frozen(kw_only=True)
class TimelineEvent:
    """One thing that happened, was said or is planned, with every report of it merged.

    window: the proven earliest and latest, open ends unknown. lane: "happened", "said" or "planned". reports: the events of
    single entries that tell it, first reported first. links: ids of coarser or finer tellings of it.
    superseded_by: id of the line that replaced it, if any. stated: what the finest of its tellings says, None when none has a
    time; never changed by other lines. earliest_by, latest_by: what binds each side of the window. disputed: its tellings, or
    an order that is told of it, stand against others. claims: how many different tellings and told orders it rests on. order: its
    place in the proven order, from 1: every line of its lane with a lower one was over before it began, those of one number are
    in no proven order; None: order unknown. after: ids of the lines that are told to come right before it. branches: its
    window under each of the equally likely ways out of a conflict. first_by: who told it first, the page where nobody is named for
    it; first_at: when. later: every further source, in order. parts: for each report "first", "again", "recap" (a summary, or
    words that say it was told before) or "layout" (a headline or caption of an entry that tells it).
    """

    id: str
    kind: str
    lane: str
    summary: str
    actors: tuple[str, ...]
    places: tuple[tuple[str, float | None, float | None, str | None], ...]
    window: Interval
    granularity: Granularity
    modality: str
    attribution: tuple[str, ...]
    reports: tuple[Event, ...]
    quotes: tuple[Quote, ...]
    links: tuple[str, ...] = ()
    superseded_by: str | None = None
    stated: Interval | None = None
    earliest_by: tuple[Binding, ...] = ()
    latest_by: tuple[Binding, ...] = ()
    disputed: bool = False
    claims: int = 0
    order: int | None = None
    after: tuple[str, ...] = ()
    branches: tuple[Branch, ...] = ()
    first_by: str = ""
    first_at: Interval | None = None
    later: tuple[LaterSource, ...] = ()
    parts: tuple[str, ...] = ()
