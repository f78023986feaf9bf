"""Records of how a page is put together: stamps out of order, numbers out of order, references that lead nowhere."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim


@attrs.frozen(kw_only=True)
class Misplaced(Claim):
    """An entry whose stamp breaks the order in which all the others of its page stand.

    order: of the page, "newest first" or "oldest first". stamp, above, below: its stamp and those of its neighbours, in UTC and
    words; "" beside no entry. off_min: minutes by which it is off its nearer neighbour. topmost: it stands above all others, as a
    pinned entry does. misplaced: how many of the page are; entries: how many have a stamp. slip: what may have slipped in the
    stamp, in words.
    """

    order: str
    stamp: str
    above: str
    below: str
    off_min: float
    topmost: bool
    misplaced: int
    entries: int
    slip: str


@attrs.frozen(kw_only=True)
class Numbering(Claim):
    """Numbers of entries that do not run as their page does. what: "repeats", "skips" or "runs back"; numbers: in words."""

    what: str
    numbers: str
    entries: int


@attrs.frozen(kw_only=True)
class BackReference(Claim):
    """A clock by which an entry points to another entry: "(see 4.13pm)".

    clock: as written. nearest: stamp of the entry nearest to it, in the page's zone and words; nearest_min: how far that is
    off; ahead_min: by how much that entry is newer than the one that points to it, negative when it is older. slipped,
    slipped_min: the same for the entry nearest to the clock with am and pm exchanged, among those that stood when it was
    told. covered: the clock lies between the first and the last stamp of the page. marked: the entry says it was changed
    later. zone: in which the clock was read.
    """

    clock: str
    nearest: str
    nearest_min: float
    ahead_min: float
    slipped: str
    slipped_min: float | None
    covered: bool
    marked: bool
    zone: str


@attrs.frozen(kw_only=True)
class HeadlineFigure(Claim):
    """A figure of an entry's headline or caption that the body of the same entry gives differently.

    shown, told: both as written. what: what they are of ("victims", "money", "dead"). swapped: the other thing that the body
    tells the number of, "" when the body has another number. caption: it stands in a caption.
    """

    shown: str
    told: str
    what: str
    swapped: str
    caption: bool
