"""Records of what is told about the order of events, and of statements on time that cannot all hold."""

from __future__ import annotations

import attrs

from reconcile.claims.records.claim import Claim
from reconcile.claims.records.stories import Event


@attrs.frozen(kw_only=True)
class Ordering(Claim):
    """One statement on the order of two events of a page: "she left Lima two hours after the talks ended".

    first, second: the two, each with its own quote; one of them may be only named ("the talks") and is then no line of a
    timeline by itself: named_first, named_second. relation: "before" (first ends before second begins), "during" (first
    lies within second), "same" (both at one time), "starts" (first begins when second does), "ends" (first ends when second
    does), "lasts" (how long it took; second is first again). least_s, most_s: seconds from the end of the first to the beginning of the second, or that it took, hedges included;
    None when nothing bounds them; only "before" and "lasts" have them. cue: the words that say it. hedged: it is said with doubt, or planned.
    """

    first: Event
    second: Event
    relation: str
    cue: str
    least_s: float | None = None
    most_s: float | None = None
    named_first: bool = False
    named_second: bool = False
    hedged: bool = False


@attrs.frozen(kw_only=True)
class TimeConflict(Claim):
    """Statements on times and orders that cannot all hold together, each of them needed.

    subject: who or what they are about, in words. steps: one line a statement, with its quote and its bound, in the order of
    the proof. statements: how many there are; orders: how many of them tell an order, not a time; pages: from how many pages.
    about: the event that is told too early or too late for the rest, in words. miss_min: by how many minutes they miss each other at
    least. reported: one of them is somebody's word that the page passes on, not the page's own. remedies:
    each statement whose retraction resolves it, the least certain first, in words. readings: other readings of one time that
    would resolve it, in words. further: how many other proofs there are of the same cause; more: there may be more than were listed.
    arithmetic: the sum of the proof in one line.
    """

    subject: str
    steps: tuple[str, ...]
    statements: int
    orders: int
    pages: int
    miss_min: float
    reported: bool
    about: str
    arithmetic: str
    remedies: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    further: int = 0
    more: bool = False

    @property
    def how_many(self) -> str:
        """ "three" statements."""
        words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
        return words[self.statements] if self.statements < len(words) else str(self.statements)

    @property
    def proof(self) -> str:
        """The steps, numbered, a line each."""
        return "\n".join(f"{number}. {step}" for number, step in enumerate(self.steps, 1))

    @property
    def not_listed(self) -> str:
        """That there may be other proofs than were counted, in words; "" when there are none."""
        return "there may be further proofs of the same cause" if self.more else ""

    @property
    def other_readings(self) -> str:
        """The readings that would resolve it, in one line."""
        return "; or ".join(self.readings)
