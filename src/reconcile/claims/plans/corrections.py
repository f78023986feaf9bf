"""What an entry corrects in so many words: "the fee is £42m, and not £38m as we reported", with the earlier entry that still says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from reconcile.claims.pages.told_values import AMOUNT, ToldValue, values_within
from reconcile.claims.reading import Reading
from reconcile.claims.records.stories import Course
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Sentence
from reconcile.model import BlockKind, EntryRole

_TOLD: Final = (BlockKind.BODY, BlockKind.HEADLINE)
_SAID: Final = r"(?:reported|said|stated|announced|told|written|wrote|published|gave|given|put|posted|named|called|thought|believed)"
_BEFORE: Final = r"(?:earlier|previously|originally|initially|first|at\sfirst|before|wrongly|incorrectly|mistakenly|erroneously|in\serror)"
_CORRECTS: Final = LazyPattern(
    rf"\bas\s(?:(?:we|i|it|was|were|had|has|been)\s){{0,3}}(?:{_BEFORE}\s)?{_SAID}\b|\b(?:we|i)\s(?:had\s|have\s)?{_BEFORE}\s{_SAID}\b|"
    rf"\b(?:we|i)\s(?:had\s|have\s)?{_SAID}\s(?:{_BEFORE}|in\san?\s(?:earlier|previous)|at\s\d)|\b{_BEFORE}\s(?:we|i)\s(?:had\s)?{_SAID}\b|"
    r"\b(?:an|our|the|my)\s(?:earlier|previous|original|first)\s(?:version|post|entry|report|update|headline|story|item)\b|\bshould\shave\s(?:read|said|been)\b|"
    r"\bcorrection\s?:|\bmisreported\b|\bapolog(?:y|ies|ise|ize)\b[^.]{0,40}\b(?:error|mistake|slip|saying|having)\b|\bto\sclarify\b|\bto\scorrect\b|"
    rf"\b(?:was|were|has\sbeen|had\sbeen)\s(?:wrongly|incorrectly|mistakenly|erroneously)\s{_SAID}\b|\bgot\s(?:that|this|it)\swrong\b|"
    r"\bin\sfact\b[^.;]{0,60}\bnot\s",
)
_OLD_BEFORE: Final = LazyPattern(
    r"(?:\bnot|n't|\brather\sthan|\binstead\sof|\bas\sopposed\sto)\s(?:(?:the|at|in|on|by|from|to|an?|about|around|some|of|for|until)\s){0,2}$"
)
_SAID_BEFORE: Final = LazyPattern(
    rf"\b(?:we|i)\s(?:had\s|have\s)?(?:{_BEFORE}\s)?{_SAID}\b(?:\s{_BEFORE})?|\b(?:an|our|the|my)\s(?:earlier|previous|original|first)\s(?:version|post|entry|report|update|headline|story|item)\b"
)
"""Opens a clause that tells what was told before."""
_TURN: Final = LazyPattern(
    r";|\bbut\b|\bin\sfact\b|\bwhen\b|\bshould\shave\b|\bit\s(?:is|was)\b|,\snot\b|\s-\s"
)
"""Leads from what was told before to what is right."""


def make_corrections(reading: Reading, known: Iterable[Course]) -> Iterator[Course]:
    """A course of two steps for each value that an entry corrects and an earlier entry still has. known: courses that need no second telling."""
    told = [m for m in reading.mentions if m.entry.role is EntryRole.ENTRY]
    if not any(_CORRECTS.search(m.entry.plain) for m in told):
        return
    linked = {(q.entry, c.entry) for c in known for q in c.quotes}
    told.sort(key=lambda m: reading.ranks[m.entry.id])
    seen: dict[tuple[str, object], list[ToldValue]] = defaultdict(list)
    for found in told:
        for old, new in _corrected(found):
            first = next((v for v in reversed(seen[old.key]) if v.words & (old.words | new.words)), None)
            if first is not None and (first.entry.id, found.entry.id) not in linked:
                linked.add((first.entry.id, found.entry.id))
                yield _course(reading, first, new)
        for sentence in found.sentences:
            if sentence.block in _TOLD:
                for value in values_within(found, sentence.span):
                    seen[value.key].append(value)
                    if value.kind.startswith(AMOUNT):
                        seen["number", value.key[1]].append(value)


def _corrected(found: Mentions) -> Iterator[tuple[ToldValue, ToldValue]]:
    """What was told before and what stands for it now, for each sentence that says so."""
    plain = found.entry.plain
    sentences = [s for s in found.sentences if s.block in _TOLD]
    for index, sentence in enumerate(sentences):
        if _CORRECTS.search(plain, sentence.span.start, sentence.span.end) is None:
            continue
        values = list(values_within(found, sentence.span))
        for old in _old(plain, sentence, values):
            near = [v for v in values if v.key != old.key]
            for other in (*sentences[index + 1 : index + 2], *sentences[max(0, index - 1) : index]):
                near += [] if any(_may_stand_for(v, old) for v in near) else values_within(found, other.span)
            new = [v for v in near if _may_stand_for(v, old)]
            if len({v.key for v in new}) == 1:
                yield old, new[0]


def _may_stand_for(new: ToldValue, old: ToldValue) -> bool:
    """True for another value of one kind; a number without its unit may be of any."""
    if new.key[1] == old.key[1]:
        return False
    kinds = {new.kind, old.kind}
    return len(kinds) == 1 or ("number" in kinds and any(kind.startswith(AMOUNT) for kind in kinds))


def _old(plain: str, sentence: Sentence, values: list[ToldValue]) -> Iterator[ToldValue]:
    """The values of a sentence that it says were told before."""
    start = sentence.span.start
    denied = [v for v in values if _OLD_BEFORE.search(plain, max(start, v.span.start - 40), v.span.start)]
    if denied:
        yield from denied[:1]
        return
    opened = _SAID_BEFORE.search(plain, start, sentence.span.end)
    if opened is not None:
        turn = _TURN.search(plain, opened.end(), sentence.span.end)
        end = turn.start() if turn is not None else sentence.span.end
        said = [v for v in values if opened.end() <= v.span.start < end]
        yield from said if len({v.kind for v in said}) == len(said) else ()


def _course(reading: Reading, first: ToldValue, new: ToldValue) -> Course:
    quotes = [v.entry.quote(v.sentence) for v in (first, new)]
    return Course(
        **reading.base(new.entry, quotes),
        what="correction",
        subject=f"“{first.text}”",
        course=f"{first.text}, then {new.text}",
        first=first.text,
        last=new.text,
        steps=2,
        cue="",
    )
