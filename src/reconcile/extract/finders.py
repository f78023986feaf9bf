"""What can be found in an entry: the finders in their order, then what only a whole page can settle."""

from __future__ import annotations

import attrs

from reconcile.extract.attribution import find_attributions
from reconcile.extract.hedges import find_hedges
from reconcile.extract.names import find_names, settle_names
from reconcile.extract.places import find_places, settle_places
from reconcile.extract.quantities import find_quantities
from reconcile.extract.sentences import find_sentences
from reconcile.extract.ship_names import without_ships
from reconcile.extract.time_resolve import TimeFrame, resolve_times
from reconcile.extract.times import find_times
from reconcile.mentions import Mentions
from reconcile.model import Entry, Page


def find(entry: Entry) -> Mentions:
    """All mentions of one entry that stands alone; times are not resolved yet."""
    found = _found(entry)
    return attrs.evolve(found, attributions=find_attributions(entry, found))


def _found(entry: Entry) -> Mentions:
    """All mentions of one entry but who says so, which rests on names that only a page settles.

    Each finder sees what those before it found in the same entry: names come before places, so that a person is no town.
    """
    found = Mentions(entry=entry, sentences=find_sentences(entry))
    found = attrs.evolve(found, names=find_names(entry, found))
    found = attrs.evolve(found, toponyms=find_places(entry, found))
    found = attrs.evolve(found, measures=find_quantities(entry, found))
    found = attrs.evolve(found, times=find_times(entry, found))
    return attrs.evolve(found, hedges=find_hedges(entry, found))


def find_all(page: Page) -> tuple[Mentions, ...]:
    """The mentions of each part of a page, in the order of page.parts, names and places settled by the whole page."""
    return settle_places(settle_names(without_ships(tuple(_found(e) for e in page.parts))))


def resolved(found: Mentions, frame: TimeFrame) -> Mentions:
    """The same mentions with their times resolved in a frame."""
    return attrs.evolve(found, times=resolve_times(found, frame))
