"""What can be found in an entry: the finders in their order, then what only a whole page can settle."""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.extract.attribution import find_attributions
from reconcile.extract.hedges import find_hedges
from reconcile.extract.names import find_names, settle_names
from reconcile.extract.places import find_places, settle_places
from reconcile.extract.quantities import find_quantities
from reconcile.extract.sentences import find_sentences
from reconcile.extract.time_resolve import TimeFrame, resolve_times
from reconcile.extract.times import find_times
from reconcile.mentions import Mentions
from reconcile.model import Entry, Page

# Each finder sees what those before it found in the same entry. Names come before places, so that a person is not a town.
FINDERS: Final = (
    ("names", find_names),
    ("toponyms", find_places),
    ("measures", find_quantities),
    ("times", find_times),
    ("hedges", find_hedges),
    ("attributions", find_attributions),
)


def find(entry: Entry) -> Mentions:
    """All mentions of one entry; times are not resolved yet."""
    found = Mentions(entry=entry, sentences=find_sentences(entry))
    for kind, finder in FINDERS:
        found = attrs.evolve(found, **{kind: finder(entry, found)})
    return found


def find_all(page: Page) -> tuple[Mentions, ...]:
    """The mentions of each part of a page, in the order of page.parts, names and places settled by the whole page."""
    return settle_places(settle_names(tuple(find(entry) for entry in page.parts)))


def resolved(found: Mentions, frame: TimeFrame) -> Mentions:
    """The same mentions with their times resolved in a frame."""
    return attrs.evolve(found, times=resolve_times(found, frame))
