"""The counts of an entry that may change while the page grows: ships that wait, homes without power, the missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.counts import changing_words as words
from reconcile.claims.counts import tally_words
from reconcile.claims.counts.changing_people import people_told
from reconcile.claims.counts.changing_told import STILL, TOLD, Told, has_cue, is_other, places_of
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Sentence
from reconcile.model import Span

_OWNED: Final = "seats"
_CAPITAL: Final = re.compile(r"\b[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)*")
_OPENERS: Final = frozenset(
    {"The", "There", "It", "They", "With", "So", "After", "In", "At", "By", "And", "But", "Now", "That"}
)
_GRADE: Final = LazyPattern(
    r"\b(?:severe|red|amber|yellow|orange|gold|silver|bronze|major|minor|new|active)\b"
)
_OF_HEADS: Final = frozenset({"dead", "trapped", "evacuated"})
_OF_PEOPLE: Final = frozenset(
    {
        "waiting", "without power", "without water", "in hospital", "in shelters", "homeless", "evacuated", "told to leave", "in custody", "on strike", "cut off",
        "trapped", "ill", "on board", "at work",
    }
)  # fmt: skip
_AROUND: Final = 90
"""Code points behind a thing within which its state and place are told."""


def tellings_of(reading: Reading, found: Mentions) -> Iterator[Told]:
    """The counts of an entry: of things, then of people."""
    yield from _things(reading, found)
    yield from people_told(reading, found)


def _things(reading: Reading, found: Mentions) -> Iterator[Told]:
    """The counts of things in an entry, each with its state."""
    plain = found.entry.plain
    for sentence in found.sentences:
        if sentence.block not in TOLD:
            continue
        start, end = sentence.span.start, sentence.span.end
        taken = start
        for match in words.numbered().finditer(plain, start, end):
            taken = match.end()
            way = 1 if match["more"] else -1 if match["less"] else 0
            change = words.change_at(plain, start, match.start("n"), match.end(), end)
            if match["old"]:
                change = attrs.evolve(change, old=words.amount_of(match["old"]))
            about = Span(match.start(), min(end, match.end() + _AROUND // 3))
            yield from _thing(reading, found, sentence, match, (about, change, way, True))
        for match in words.counted().finditer(plain, taken, end):
            if tally_words.PART_BEFORE.search(plain, max(start, match.start() - 40), match.start()):
                continue
            change = words.change_at(plain, start, match.start("n"), match.end(), end)
            about = Span(max(start, match.start() - _AROUND // 2), min(end, match.end() + _AROUND))
            is_strong = change.old is not None
            yield from _thing(reading, found, sentence, match, (about, change, change.way, is_strong))


def _thing(
    reading: Reading,
    found: Mentions,
    sentence: Sentence,
    match: re.Match[str],
    told: tuple[Span, words.Change, int, bool],
) -> Iterator[Told]:
    plain, (about, change, way, is_strong) = found.entry.plain, told
    group = next(g for g in words.nouns() if match[g] is not None)
    name, needs_state = words.nouns()[group]
    noun_end = match.end(group)
    state = _state(plain, about, match.start("n"), noun_end) if needs_state else ""
    around = plain[sentence.span.start : sentence.span.end]
    is_bare = needs_state and not state
    if is_other(around) or words.HEDGED.search(around):
        return
    if name == "people" and (
        state in _OF_HEADS or (state == "on board" and match.re is words.counted().pattern)
    ):
        return  # head counts have them
    is_bare = is_bare or (name == "people" and state not in _OF_PEOPLE)
    owner = _owner(plain, sentence.span, match.start()) if name == _OWNED else ""
    if (name == _OWNED and not owner) or (match["bound"] or "").lower() == "up to":
        return
    clue = plain[max(sentence.span.start, match.start() - 60) : about.end]
    cue = is_strong or words.CHANGED.search(clue) is not None or has_cue(found, about)
    yield Told(
        key="" if is_bare else f"{name} {state}".strip() + f"|{_graded(match)}",
        noun=name,
        of=f"{name} {state}".strip(),
        people="",
        number=words.amount_of(match["n"]),
        bound=_bound(match),
        cue=cue or change.old is not None,
        still=STILL.search(clue) is not None,
        strong=is_strong,
        change=change,
        way=way,
        places=places_of(found, about),
        kinds=frozenset(),
        owner=owner,
        rank=reading.ranks[found.entry.id],
        entry=found.entry,
        span=Span(match.start(), match.end()),
    )


def _graded(match: re.Match[str]) -> str:
    """The words by which some of them are told from the rest: "severe flood warnings", "gold medals"."""
    return " ".join(m[0].lower() for m in _GRADE.finditer(match[0]))


def _bound(match: re.Match[str]) -> str:
    said = (match["bound"] or "").lower()
    return said if said in ("at least", "more than", "over", "about", "around", "nearly", "almost") else ""


def _state(plain: str, about: Span, index: int, noun_end: int) -> str:
    """The first state behind the thing, else the last one before its number; "" without one."""
    behind = words.states().search(plain, noun_end, about.end)
    found = behind or next(reversed(list(words.states().finditer(plain, about.start, index))), None)
    if found is None:
        return ""
    return words.state_names()[int((found.lastgroup or "s0")[1:])]


def _owner(plain: str, sentence: Span, index: int) -> str:
    """The last word with a capital before a count: the party that has these seats."""
    named = [
        m[0].removeprefix("The ").lower()
        for m in _CAPITAL.finditer(plain, sentence.start, index)
        if m[0] not in _OPENERS
    ]
    return named[-1] if named else ""
