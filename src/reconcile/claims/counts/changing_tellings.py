"""The counts of an entry that may change while the page grows: ships that wait, homes without power, the missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.counts import changing_words as words
from reconcile.claims.counts import tally_words
from reconcile.claims.counts.head_counts import HeadCount, head_counts
from reconcile.claims.counts.tally_lines import families_of
from reconcile.claims.plans.supersession import CueKind, cues
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions, Sentence
from reconcile.model import BlockKind, Entry, Quote, Span
from reconcile.places import Place

_TOLD: Final = (BlockKind.BODY, BlockKind.HEADLINE)
_NEWER: Final = frozenset({CueKind.CORRECTION, CueKind.REVISION})
_OWNED: Final = "seats"
_PEOPLE: Final = {"dead": "killed", "injured": "injured", "on board": "on board"}
_CAPITAL: Final = re.compile(r"\b[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)*")
_OPENERS: Final = frozenset(
    {"The", "There", "It", "They", "With", "So", "After", "In", "At", "By", "And", "But", "Now", "That"}
)
_STILL: Final = re.compile(r"\b(?:still|remain(?:s|ed|ing)?|left)\b", re.IGNORECASE)
_WHO: Final = re.compile(
    r"\b(?:hikers|climbers|skiers|miners|sailors|fishermen|pupils|students|soldiers|swimmers|children|migrants|passengers|crew|firefighters|tourists)\b",
    re.IGNORECASE,
)
_MORE: Final = re.compile(r"\b(?:more|others?|additional|new|of\s(?:them|those))\b", re.IGNORECASE)
_GRADE: Final = re.compile(
    r"\b(?:severe|red|amber|yellow|orange|gold|silver|bronze|major|minor|new|active)\b", re.IGNORECASE
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


@attrs.frozen(kw_only=True, eq=False)
class Told:
    """One telling of a count. key: of what; of: in words; people: what became of them, "" for things; cue: it is a newer one.

    still: it is what is left of one. noun: what is counted; key: "" where its state is not told.
    old: the number that it says it replaces. way: 1 where it says that it rose, -1 fell. owner: who has them.
    """

    key: str
    noun: str
    of: str
    people: str
    number: int
    bound: str
    cue: bool
    still: bool
    strong: bool
    change: words.Change
    way: int
    places: tuple[Place, ...]
    kinds: frozenset[str]
    owner: str
    rank: int
    entry: Entry
    span: Span

    @property
    def quote(self) -> Quote:
        return self.entry.quote(self.span)

    @property
    def written(self) -> str:
        return f"{self.bound} {self.number:,}".strip()


def tellings_of(reading: Reading, found: Mentions) -> Iterator[Told]:
    """The counts of an entry: of things, then of people."""
    yield from _things(reading, found)
    yield from _people(reading, found)


def _things(reading: Reading, found: Mentions) -> Iterator[Told]:
    """The counts of things in an entry, each with its state."""
    plain = found.entry.plain
    for sentence in found.sentences:
        if sentence.block not in _TOLD:
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
    if _is_other(around) or words.HEDGED.search(around):
        return
    if name == "people" and (state in _OF_HEADS or (state == "on board" and match.re is words.counted())):
        return  # head counts have them
    is_bare = is_bare or (name == "people" and state not in _OF_PEOPLE)
    owner = _owner(plain, sentence.span, match.start()) if name == _OWNED else ""
    if (name == _OWNED and not owner) or (match["bound"] or "").lower() == "up to":
        return
    clue = plain[max(sentence.span.start, match.start() - 60) : about.end]
    cue = is_strong or words.CHANGED.search(clue) is not None or _has_cue(found, about)
    yield Told(
        key="" if is_bare else f"{name} {state}".strip() + f"|{_graded(match)}",
        noun=name,
        of=f"{name} {state}".strip(),
        people="",
        number=words.amount_of(match["n"]),
        bound=_bound(match),
        cue=cue or change.old is not None,
        still=_STILL.search(clue) is not None,
        strong=is_strong,
        change=change,
        way=way,
        places=_places(found, about),
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


def _people(reading: Reading, found: Mentions) -> Iterator[Told]:
    """The counts of people in an entry that tell what became of them."""
    plain = found.entry.plain
    for count in head_counts(found):
        sentence = count.sentence
        told = plain[sentence.start : sentence.end]
        if found.entry.block_at(count.span.start) not in _TOLD or count.other or count.rest or count.part:
            continue
        if _is_part(plain, count) or _is_other(told) or tally_words.MAYBE.search(told):
            continue
        at = _number_span(plain, count)
        change = words.change_at(plain, sentence.start, at.start, count.span.end, sentence.end)
        near = plain[max(sentence.start, count.span.start - 40) : min(sentence.end, count.span.end + 40)]
        is_newer = words.CHANGED.search(near) is not None or _has_cue(
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
            still=_STILL.search(near) is not None,
            strong=change.old is not None
            or (is_newer and count.state == "missing")
            or _has_cue(found, count.span),
            change=change,
            way=change.way,
            places=_places(found, sentence),
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
    found = [
        m
        for m in re.finditer(words.numeral(), plain[: count.span.end], re.IGNORECASE)
        if m.start() >= count.span.start
    ]
    return Span(found[0].start(), found[0].end()) if found else count.span


def _is_other(told: str) -> bool:
    return tally_words.OTHER_EVENT.search(told) is not None


def _has_cue(found: Mentions, span: Span) -> bool:
    return any(c.kind in _NEWER for c in cues(found.entry.plain, span.start, span.end))


def _places(found: Mentions, span: Span) -> tuple[Place, ...]:
    """The places named in these words that have a point."""
    named = (t.place for t in found.placed_toponyms.within(span) if t.by != "demonym")
    return tuple({p.id: p for p in named if p is not None}.values())
