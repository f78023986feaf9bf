"""What only several pages together claim: counts that one page tells and another replaces, one
quotation in two wordings, journeys from one page to the next, and what was edited in a newer copy.
"""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.claims.counts.tolls_across import tolls_across
from reconcile.claims.kinds import Claim, Course
from reconcile.claims.pages.edited_entries import make_edits
from reconcile.claims.pages.rewordings import rewordings
from reconcile.claims.places.journeys_across import journeys_across
from reconcile.claims.plans.replacements_across import replacements_across
from reconcile.claims.reading import Reading
from reconcile.model import Quote


def with_across(claims: Iterable[Claim], readings: Iterable[Reading]) -> tuple[Claim, ...]:
    """The claims of pages with those that they make together; what a page tells of a line alone gives way to the whole of it."""
    kept, pages = tuple(claims), tuple(readings)
    across: tuple[Claim, ...] = (
        *tolls_across(kept),
        *rewordings(kept),
        *make_edits(pages),
        *journeys_across(kept, pages),
    )
    courses = [c for c in (*kept, *across) if isinstance(c, Course)]
    across = (*across, *replacements_across(pages, courses))
    wholes = [frozenset(c.quotes) for c in across if isinstance(c, Course)]
    if not wholes:
        return (*kept, *across)
    alone = tuple(c for c in kept if not (isinstance(c, Course) and _is_part(c, wholes)))
    return (*alone, *across)


def _is_part(course: Course, wholes: list[frozenset[Quote]]) -> bool:
    return course.what == "count" and any(whole.issuperset(course.quotes) for whole in wholes)
