"""The events of their own that a page names: a ferry, a flight, a storm, a fire with a name, a quake in one town."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.counts import tally_words
from reconcile.claims.counts.tally_lines import families_of
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import EntryRole, Span
from reconcile.places import Place

_NAME: Final = r"(?-i:[A-Z][\w'-]+(?:\s(?:[A-Z][\w'-]+|[IVX]+|\d{1,3}\b))*)"
_LONG_NAME: Final = r"(?-i:[A-Z][\w'-]+(?:\s[A-Z][\w'-]+){1,2})"
_SHIPS: Final = (
    r"(?:ferr(?:y|ies)|(?:cruise|cargo|container|fishing|research|supply|merchant|sailing)\s(?:ship|vessel|boat)|ship|vessel|boat|yacht|tanker|trawler|"
    r"freighter|frigate|destroyer|submarine|liner|warship|tug|barge|icebreaker|schooner|catamaran|steamer|dredger|bulk\scarrier|platform|rig)"
)
_SITES: Final = (
    r"(?:bridge|dam|tower|mine|colliery|tunnel|stadium|hotel|refinery|mall|theatre|theater|nightclub|mosque|church|cathedral|quarry|arena|cinema|"
    r"factory|mill|plant|warehouse|station|school|market|pier|viaduct)"
)
# Each kind of name, with the group that holds what is the event's own.
_FORMS: Final = (
    ("ship", LazyPattern(rf"\b{_SHIPS},?\s(?:the\s|called\s(?:the\s)?|named\s(?:the\s)?)?(?P<name>{_NAME})")),
    ("ship", LazyPattern(rf"\b(?-i:MV|MS|SS|HMS|USS|MT|FV|HNoMS)\s(?P<name>{_NAME})")),
    ("flight", LazyPattern(r"\bflight\s(?P<name>(?-i:[A-Z]{2})\s?\d{2,4})(?![\w-])")),
    ("storm", LazyPattern(r"\b(?:storm|hurricane|typhoon|cyclone)\s(?P<name>(?-i:[A-Z][a-z]+))\b")),
    (
        "fire",
        LazyPattern(
            r"\b(?P<name>(?-i:[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2})\s(?-i:Fire))\b(?!\s(?-i:[A-Z]|service|brigade|chief|department|crew|station|officer))",
        ),
    ),
    ("site", LazyPattern(rf"\b(?P<name>{_LONG_NAME}\s{_SITES})\b|\b(?P<one>(?-i:[A-Z][\w'-]+)\s{_SITES})\s(?:{'|'.join(tally_words.FAMILIES.values())})")),
)  # fmt: skip
_NOT_NAMES: Final = frozenset(
    "the a an this that in on at he she it they we two three police officials monday tuesday wednesday thursday friday saturday sunday".split()
)
_PLAIN: Final = frozenset(
    "house forest wild bush brush grass flat hotel warehouse factory school market mill church barn kitchen apartment tower breaking massive "
    "huge major large deadly fatal new big second another great old".split()
)
"""In headlines these too have a capital, and name nothing: "Warehouse Fire"."""
_LEAST: Final = {"fire": 2, "site": 3}
"""Words that a name has at least, its noun among them."""
_PLACED: Final = frozenset({"fire", "attack", "crash", "quake", "slide", "collapse", "sinking"})
_OFTEN: Final = 2
"""In so many entries a page names its own event, where its headline names none."""
_RATHER: Final = 2
"""So many times as many entries name it as name any other."""


@attrs.frozen
class NamedEvent:
    """An event as words name it. key: the same in other words; words: as written, "" for one that only its place names."""

    key: str
    words: str


@attrs.frozen(eq=False)
class PageEvents:
    """The events that a page names. by_name: those with a name of their own, by that name in small letters; own: the one that the page is about."""

    by_name: dict[str, NamedEvent]
    own: NamedEvent | None

    def within(self, found: Mentions, span: Span) -> dict[str, NamedEvent]:
        """The events that the words of a span name, by key: by a name, else by one town and one kind of event."""
        text = found.entry.plain[span.start : span.end].lower()
        named = {event.key: event for name, event in self.by_name.items() if name in text}
        if named:
            return named
        placed = _placed(found, span)
        return {} if placed is None else {placed.key: placed}

    def of_telling(self, found: Mentions, sentence: Span, *, is_toll: bool) -> NamedEvent | None:
        """The one event that a sentence tells of: named in it, else in its entry, else the page's own where it speaks of "the toll".

        None where several would do.
        """
        for span in (sentence, Span(0, len(found.entry.plain))):
            named = self.within(found, span)
            if named:
                return next(iter(named.values())) if len(named) == 1 else None
        return self.own if is_toll else None


def page_events(reading: Reading) -> PageEvents:
    """The events that a page names, found once for all its counts."""
    by_name: dict[str, NamedEvent] = {}
    for found in reading.mentions:
        for block in found.entry.blocks:
            for event in _named(found.entry.plain, block.span) if block.kind.is_told else ():
                by_name.setdefault(event.key.split("|")[1], event)
    heads: set[str] = set()
    entries: Counter[str] = Counter()
    for found in reading.mentions if by_name else ():
        text = found.entry.plain.lower()
        named = {event.key for name, event in by_name.items() if name in text}
        entries.update(named)
        if found.entry.role is EntryRole.HEAD:
            heads |= named
    return PageEvents(by_name, _own(by_name, heads, entries))


def _own(by_name: dict[str, NamedEvent], heads: set[str], entries: Counter[str]) -> NamedEvent | None:
    """The only event of the headline, else the one that many more entries name than any other."""
    events = {event.key: event for event in by_name.values()}
    if heads:
        return events.get(min(heads)) if len(heads) == 1 else None
    (often, count), (_, next_count) = (*entries.most_common(2), ("", 0), ("", 0))[:2]
    return events.get(often) if count >= _OFTEN and count >= _RATHER * next_count else None


@functools.lru_cache(maxsize=64)  # of an entry it is asked for each of its counts
def _placed(found: Mentions, span: Span) -> NamedEvent | None:
    """The event of the one kind and the one town that the words of a span tell of."""
    families = families_of(found.entry.plain[span.start : span.end].lower()) & _PLACED
    places = {p.id for p in _places(found, span)} if len(families) == 1 else set()
    return NamedEvent(f"{min(families)}|{min(places)}", "") if len(places) == 1 else None


def _places(found: Mentions, span: Span) -> Iterator[Place]:
    """The towns in which a span says that something happened."""
    plain = found.entry.plain
    for toponym in found.placed_toponyms.within(span):
        start, place = toponym.quote.span.start, toponym.place
        is_led = tally_words.LOCATIVE.search(plain, max(span.start, start - 60), start) is not None
        if is_led and toponym.by != "demonym" and place is not None and place.has_point:
            yield place


def _named(plain: str, span: Span) -> Iterator[NamedEvent]:
    text = plain[span.start : span.end]
    for kind, form in _FORMS:
        for match in form.finditer(text):
            words = next(n for n in match.groups() if n is not None).split()
            while words and words[0].lower() in _NOT_NAMES:
                del words[0]
            least = _LEAST.get(kind, 1) if match.groupdict().get("one") is None else 2
            if len(words) >= least and words[0].lower() not in _PLAIN:
                name = " ".join(words)
                yield NamedEvent(f"{kind}|{name.lower()}", name)
