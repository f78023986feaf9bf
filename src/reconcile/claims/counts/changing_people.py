"""The counts of people in an entry that tell what became of them, each as a count that may change."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

from reconcile.claims.counts import changing_words as words
from reconcile.claims.counts import tally_words
from reconcile.claims.counts.changing_told import STILL, TOLD, Told, has_cue, is_other, places_of
from reconcile.claims.counts.head_counts import HeadCount, head_counts
from reconcile.claims.counts.tally_lines import families_of
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

_LONGEST: Final = 60
"""Letters of a number."""
_PEOPLE: Final = {"dead": "killed", "injured": "injured", "on board": "on board"}
_WHO: Final = LazyPattern(
    r"\b(?:hikers|climbers|skiers|miners|sailors|fishermen|pupils|students|soldiers|swimmers|children|migrants|passengers|crew|firefighters|tourists)\b",
)
_MORE: Final = LazyPattern(r"\b(?:more|others?|additional|new|of\s(?:them|those))\b")


def people_told(reading: Reading, found: Mentions) -> Iterator[Told]:
    """The counts of people in an entry that tell what became of them."""
    plain = found.entry.plain
    for count in head_counts(found):
        sentence = count.sentence
        told = plain[sentence.start : sentence.end]
        if found.entry.block_at(count.span.start) not in TOLD or count.other or count.rest or count.part:
            continue
        if _is_part(plain, count) or is_other(told) or tally_words.MAYBE.search(told):
            continue
        at = _number_span(plain, count)
        change = words.change_at(plain, sentence.start, at.start, count.span.end, sentence.end)
        near = plain[max(sentence.start, count.span.start - 40) : min(sentence.end, count.span.end + 40)]
        is_newer = words.CHANGED.search(near) is not None or has_cue(
            found, Span(sentence.start, sentence.end)
        )
        yield Told(
            key=f"people {count.state}|",
            noun="people",
            of=f"people {_PEOPLE.get(count.state, count.state)}",
            people=count.state,
            number=count.people,
            bound=count.bound if count.bound in ("at least", "more than", "over", "about") else "",
            cue=is_newer or change.old is not None,
            still=STILL.search(near) is not None,
            strong=change.old is not None
            or (is_newer and count.state == "missing")
            or has_cue(found, count.span),
            change=change,
            way=change.way,
            places=places_of(found, sentence),
            kinds=families_of(told),
            owner=who[0].lower() if (who := _WHO.search(plain, count.span.start, count.span.end)) else "",
            rank=reading.ranks[found.entry.id],
            entry=found.entry,
            span=count.span,
        )


def _is_part(plain: str, count: HeadCount) -> bool:
    """True for a count of some of them only, or of more of them; "only one" is the rest of the missing."""
    before = plain[count.sentence.start : count.span.start]
    text, behind = plain[count.span.start : count.span.end], plain[count.span.end : count.sentence.end]
    is_only = count.state == "missing" and before.lower().endswith("only ")
    within = _MORE if count.state == "missing" else tally_words.PART_WITHIN
    return (not is_only and tally_words.PART_BEFORE.search(before) is not None) or (
        within.search(text) is not None or tally_words.PART_BEHIND.match(behind) is not None
    )


def _number_span(plain: str, count: HeadCount) -> Span:
    """Where the number itself stands in the words of a count."""
    near = max(0, count.span.start - _LONGEST)  # where a number may begin that goes on into these words
    listed = _numeral().finditer(plain, near, count.span.end)
    found = next((m for m in listed if m.start() >= count.span.start), None)
    return Span(*found.span()) if found is not None else count.span


@functools.cache
def _numeral() -> LazyPattern:
    return LazyPattern(words.numeral())
