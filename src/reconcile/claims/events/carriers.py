"""Trains, planes and ships as actors: by their number or name, or by whoever travels in them."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, NameKind
from reconcile.model import Span

_CLASSES: Final[dict[str, str]] = {
    **dict.fromkeys(
        ("plane", "planes", "aircraft", "jet", "flight", "airliner", "aeroplane", "airplane"), "plane"
    ),
    **dict.fromkeys(
        tuple(
            "ship vessel ferry boat yacht tanker warship liner frigate trawler tug tugboat lifeboat freighter submarine barge icebreaker "
            "cutter catamaran destroyer schooner dredger".split()
        ),
        "ship",
    ),
    **dict.fromkeys(("train", "locomotive", "carriages"), "train"),
    **dict.fromkeys(("car", "limousine", "motorcade", "convoy", "bus", "coach"), "car"),
    "helicopter": "helicopter",
}
NOUN: Final = "|".join(sorted(_CLASSES, key=lambda w: (-len(w), w)))
_NOUN: Final = LazyPattern(rf"\b{alternation(_CLASSES)}\b")
_NUMBERED: Final = re.compile(
    r"\b(?:[Ff]light\s(?P<flight>[A-Z0-9]{2,3}\s?\d{1,4})|(?P<bare>(?!GMT|UTC|BST|EST|EDT|CET|ISO|USD|EUR|GBP)[A-Z]{2,3}\d{3,4}))\b"
)
_NAMED: Final = re.compile(
    rf"\b(?:(?P<noun>{alternation(_CLASSES)}),?\s(?:the\s|called\s(?:the\s)?|named\s(?:the\s)?)?|(?P<prefix>HMS|USS|HMAS|HMCS|MV|MS|SS|RMS|RRS|RV|MSC)\s)"
    r"(?P<name>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|[A-Z]+\d)[A-Z][\w'-]+(?:\s[A-Z][\w'-]+){0,2})"
)
# "the green train", "that plane": one that was told of before.
_KNOWN: Final = LazyPattern(
    rf"\b(?:the|this|that)\s(?:(?!(?:he|she|it|they|we|is|was|are|were|has|had|will|would|on|in|of|by|aboard|onboard)\s)[a-z-]+\s){{0,3}}?"
    rf"(?P<noun>{NOUN})\b",
)
_OWNED: Final = LazyPattern(rf"(?:'s|s')\s(?:[a-z-]+\s){{0,3}}?(?P<noun>{NOUN})\b")
_PRONOUN_OWNED: Final = LazyPattern(rf"\b(?:his|her|their)\s(?:[a-z-]+\s){{0,3}}?(?P<noun>{NOUN})\b")
_CARRIES: Final = LazyPattern(
    rf"\b(?P<noun>{NOUN})\s(?:carrying|of|with|that|which|transporting|bringing|taking)\s(?:[\w'-]+\s){{0,5}}?$",
)


_ANOTHER: Final = LazyPattern(r"\b(?:first|last|next|other|second|third|only|latest|same|final|previous)\b")
_GENERAL: Final = frozenset("ship vessel plane aircraft jet train locomotive carriages car".split())


@attrs.frozen(kw_only=True)
class Carrier:
    """A carrier where it stands. kind: class; noun: the word for it; key: its name or number, "" when it has none; owner:
    who travels in it.
    """

    span: Span
    kind: str
    noun: str
    key: str
    owner: str = ""


@functools.lru_cache(maxsize=1024)  # every maker that has a stage asks
def carriers_of(found: Mentions, known: frozenset[str] = frozenset()) -> tuple[Carrier, ...]:
    """The carriers that an entry names or gives an owner, in order. known: names of ships found on the whole page."""
    listed = [*_numbered(found), *_named(found), *_owned(found), *_again(found, known)]
    kept: list[Carrier] = []
    for carrier in sorted(listed, key=lambda c: (c.span.start, -c.span.end, not c.key)):
        if not kept or carrier.span.start >= kept[-1].span.end:
            kept.append(carrier)
    return tuple(kept)


def references(found: Mentions, within: Span) -> Iterator[tuple[Span, str]]:
    """ "The train", "that plane" in a stretch of text, with the noun of each; "the last ferry" speaks of none told before."""
    for match in _KNOWN.finditer(found.entry.plain, within.start, within.end):
        if _ANOTHER.search(match[0]) is None:
            yield Span(match.start(), match.end()), match["noun"].casefold()


def class_of(noun: str) -> str:
    """The class of a carrier by the word for it: plane, ship, train, car or helicopter."""
    return _CLASSES[noun]


def is_same(noun: str, carrier: Carrier) -> bool:
    """True when "the ferry" can mean a carrier: it was called so, or either word names no more than the class."""
    general = noun in _GENERAL or carrier.noun in ("", "flight")
    return _CLASSES[noun] == carrier.kind and (general or noun == carrier.noun)


def owned_by_pronoun(found: Mentions, within: Span) -> Iterator[tuple[Span, str]]:
    """ "His train", "her ship": the whole phrase, with the class of carrier."""
    for match in _PRONOUN_OWNED.finditer(found.entry.plain, within.start, within.end):
        yield Span(match.start(), match.end()), _CLASSES[match["noun"].casefold()]


def ships_of(every: tuple[Mentions, ...]) -> frozenset[str]:
    """Names that a page gives to carriers anywhere ("the ferry Sagar Kiran")."""
    return frozenset(c.key for found in every for c in _named(found))


def _numbered(found: Mentions) -> Iterator[Carrier]:
    for match in _NUMBERED.finditer(found.entry.plain):
        code = (match["flight"] or match["bare"]).replace(" ", "")
        yield Carrier(span=Span(match.start(), match.end()), kind="plane", noun="flight", key=code)


@functools.lru_cache(maxsize=1024)  # first for the ships of the page, then for each entry
def _named(found: Mentions) -> tuple[Carrier, ...]:
    return tuple(_by_name(found))


def _by_name(found: Mentions) -> Iterator[Carrier]:
    for match in _NAMED.finditer(found.entry.plain):
        name = Span(match.start("name"), match.end("name"))
        people = any(n.known or n.kind is NameKind.PERSON for n in found.placed_names.overlapping(name))
        places = found.placed_toponyms.overlapping(name)
        if not (places or people) and _NUMBERED.match(found.entry.plain, name.start) is None:
            kind = _CLASSES[match["noun"].casefold()] if match["noun"] else "ship"
            yield Carrier(span=name, kind=kind, noun=(match["noun"] or "").casefold(), key=match["name"])


def _again(found: Mentions, known: frozenset[str]) -> Iterator[Carrier]:
    if not known:
        return
    for match in _ships(known).finditer(found.entry.plain):
        yield Carrier(span=Span(match.start(), match.end()), kind="ship", noun="", key=match["name"])


@functools.lru_cache(maxsize=16)
def _ships(known: frozenset[str]) -> re.Pattern[str]:
    """The names of ships, with the article before them."""
    return re.compile(rf"\b(?:[Tt]he\s)?(?P<name>{alternation(known)})\b")


def _owned(found: Mentions) -> Iterator[Carrier]:
    """ "Berg's train" and "the train carrying Berg": carriers known by who travels in them."""
    plain = found.entry.plain
    if not found.placed_people.items:
        return
    nouns = [match.start() for match in _NOUN.finditer(plain)]
    for name in found.placed_people.items:
        span = name.quote.span
        near = bisect.bisect_left(nouns, span.start - 60)
        if near == len(nouns) or nouns[near] > span.end + 200:
            continue
        owned = _OWNED.match(plain, span.end)
        if owned is not None:
            kind = _CLASSES[owned["noun"].casefold()]
            whole = Span(span.start, owned.end())
            yield Carrier(span=whole, kind=kind, noun=owned["noun"].casefold(), key="", owner=name.key)
            continue
        carries = _CARRIES.search(plain[max(0, span.start - 60) : span.start])
        if carries is not None:
            start = max(0, span.start - 60) + carries.start()
            kind = _CLASSES[carries["noun"].casefold()]
            whole = Span(start, span.end)
            yield Carrier(span=whole, kind=kind, noun=carries["noun"].casefold(), key="", owner=name.key)
