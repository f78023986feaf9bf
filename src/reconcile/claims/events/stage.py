"""Everything in an entry that can act: names, countries, pronouns, roles, "the two", trains and planes, resolved."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.events import carriers
from reconcile.claims.events.carriers import Carrier, carriers_of, is_same
from reconcile.claims.events.cast import ROLE, Cast, role_class
from reconcile.claims.events.pronouns import figures_of, person_of, several_of, thing_of
from reconcile.claims.nearby import BEFORE, Nearby
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.role_holders import definite_offices
from reconcile.mentions import Mentions, NameKind, Toponym
from reconcile.model import Span

_AND_NATION: Final = re.compile(r"\s(?:and|,)\s(?:the\s)?(?:North\s|South\s|New\s|Saudi\s)?[A-Z][a-z]+(?=\s)")
_PRONOUN: Final = LazyPattern(r"\b(?P<word>he|she|him|his|her|they|their|them)\b")
_COUNTRY: Final = LazyPattern(
    r"\b(?:it|its|the (?:government|country|regime|kingdom|nation|military|army))\b"
)
_PAIR: Final = re.compile(
    r"\b(?:the|both|these|those)\s(?:two\s)?(?:(?P<sides>sides)|men|women|leaders|presidents|prime ministers|ministers|pair|couple|two"
    r"(?=\s(?:have|had|has|are|were|will|would|also|then|later|did|do|never|now|met|spoke|held|shook|began|flew|left|sat|last|first|both|"
    r"may|might|could|can|should|must|[a-z]+(?:ed|ly))\b|[.,;]))\b(?!\s(?:of|from|countries|planes|nations|ships|trains|towns|cities|days|weeks|"
    r"hours|teams|koreas|on|in|who|whose|that|which)\b)",
    re.IGNORECASE,
)
# "The last president to come": another one than who is president now.
_ANOTHER: Final = re.compile(
    r"\b(?:last|first|previous|next|former|earlier|any|every|no|another|second|third|an?|other|late|then)\s$",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(r"\b[Tt]he\s(?P<title>[a-z]+(?:\s[a-z]+)?)\b")
_PLURAL: Final = frozenset({"they", "them", "their"})
# A place after one of these is where something is, not who does it.
_PLACE_WORD: Final = LazyPattern(
    r"\b(to|into|in|at|from|for|towards?|near|outside|inside|on|of|over|through|via|across|off|around|with|between|"
    r"against|about|by|above|below|beneath|along|behind|within|throughout|past|beyond|like|than|including)\s(?:(?-i:[A-Z][\w'-]*,?\s){1,3}(?:and|or)\s)?(?:(?-i:[a-z]+)\s){0,2}$",
)
# "With Peru also backing the plan": the one thing that "with" may lead up to.
_DOING: Final = re.compile(r"\s(?:also\s|now\s|\w+ly\s)?\w+ing\b")
# A place before one of these only says whose or where it is.
_BELONGS: Final = re.compile(
    r"\s(?:police|officials?|talks|forces|troops|streets|airport|port|station|court|hospital|summit|forum|conference|team|club|"
    r"council|mayor|governor|embassy|university|region|province|residents|people|city|harbou?r|correspondent|newspaper|daily|"
    r"agreement|deal|treaty|bureau|office|stock|market|fire|zoo|museum|cathedral|branch|marathon|festival)\b"
)

_STORM: Final = re.compile(r"\b(?:Tropical Storm|Storm|Hurricane|Typhoon|Cyclone)\s[A-Z][a-z]+\b")

Reference = tuple[Span, tuple[str, ...]]


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Stage:
    """An entry, or what is near one of its sentences, with the page's cast: what references are resolved against."""

    found: Mentions
    cast: Cast
    carriers: tuple[Carrier, ...] = ()

    @classmethod
    def of(cls, found: Mentions, cast: Cast) -> Stage:
        """A whole entry on its stage."""
        return cls(found=found, cast=cast, carriers=carriers_of(found, cast.ships))

    @functools.cached_property
    def _nearby(self) -> Nearby:
        return Nearby(found=self.found)

    @functools.cached_property
    def _carrier_starts(self) -> list[int]:
        return [c.span.start for c in self.carriers]

    def around(self, span: Span) -> Stage:
        """The same with only what is near a sentence."""
        low = bisect.bisect_left(self._carrier_starts, span.start - BEFORE)
        high = bisect.bisect_left(self._carrier_starts, span.end)
        near = self._nearby.around(span)
        return Stage(found=near, cast=self.cast, carriers=self.carriers[low:high])

    def references(self, within: Span) -> list[Reference]:
        """Everything in a stretch that can act, with its place, in order; nested ones give way to the longer."""
        refs = sorted(self._every(within), key=lambda r: (r[0].start, -r[0].end))
        kept: list[Reference] = []
        for ref in refs:
            if not kept or ref[0].start >= kept[-1][0].end:
                kept.append(ref)
        return kept

    def _every(self, within: Span) -> Iterator[Reference]:
        plain, start, end = self.found.entry.plain, within.start, within.end
        for name in self.found.names:
            if within.holds(name.quote.span):
                yield name.quote.span, (name.key,)
        for carrier in self.carriers:
            if within.holds(carrier.span):
                yield carrier.span, (carrier.key or carrier.owner,)
        yield from self._roles(within)
        for match in _STORM.finditer(plain, start, end):
            yield Span(match.start(), match.end()), (match[0],)
        for toponym in self.found.toponyms:
            if within.holds(toponym.quote.span) and toponym.place and self.acts(toponym):
                yield toponym.quote.span, (toponym.place.name,)
        for match in _PAIR.finditer(plain, start, end):
            pair = self._pair(match.start(), sides=match["sides"] is not None)
            if pair:
                yield Span(match.start(), match.end()), pair
        yield from self._carried(within)
        for match in _PRONOUN.finditer(plain, start, end):
            word = match["word"].casefold()
            person = self._last_person(match.start(), plural=word in _PLURAL, word=word)
            if person:
                yield Span(match.start(), match.end()), person
        for match in _COUNTRY.finditer(plain, start, end):
            thing = self._last_thing(match.start())
            if thing:
                yield Span(match.start(), match.end()), (thing,)

    def _carried(self, within: Span) -> Iterator[Reference]:
        """ "The train" and "his train": the carrier told of last, or who travels in it."""
        for span, _ in carriers.owned_by_pronoun(self.found, within):
            word = self.found.entry.plain[span.start : span.start + 3].casefold()
            person = self._last_person(span.start, plural=False, word=word)
            if person:
                yield span, person
        for span, noun in carriers.references(self.found, within):
            before = [c for c in self.carriers if is_same(noun, c) and c.span.end <= span.start]
            riders = self.cast.riders.get(noun, ())
            if before:
                yield span, (before[-1].key or before[-1].owner,)
            elif len(riders) == 1:
                yield span, riders

    def acts(self, toponym: Toponym) -> bool:
        """True for a place name that stands where an actor would: not behind a preposition, not as a possessor."""
        plain, span = self.found.entry.plain, toponym.quote.span
        if toponym.by not in ("name", "metonym") or plain[span.end : span.end + 1] == "'":
            return False
        if _BELONGS.match(plain, span.end):
            return False
        before = _PLACE_WORD.search(plain[max(0, span.start - 40) : span.start].rpartition("\n")[2])
        alone = before is not None and before[1].casefold() == "with" and _DOING.match(plain, span.end)
        return before is None or bool(alone)

    def _pair(self, before: int, *, sides: bool) -> tuple[str, ...]:
        """Those whom "the two" or "both sides" mean: the two told of last in the entry, else the two whom the page is about."""
        near = [x.span.start for x in self.found.sentences if x.span.start <= before][-4:]
        since = near[0] if near else 0
        people = [n for n in self.found.names if n.kind is NameKind.PERSON and n.quote.block.is_told]
        told = {n.key: None for n in people if since <= n.quote.span.start < before}
        if sides:
            bodies = [n for n in self.found.names if n.kind is NameKind.ORGANISATION]
            listed = [(n.quote.span.start, n.key) for n in bodies]
            listed += [
                (t.quote.span.start, t.place.name)
                for t in self.found.toponyms
                if t.place and self._may_act(t)
            ]
            parties = {key for at, key in listed if since <= at < before}
            return tuple(sorted(parties)) if len(parties) == 2 and not told else ()
        if len(told) == 2:
            return tuple(told)
        return () if len(told) > 2 or not told.keys() <= set(self.cast.pair) else self.cast.pair

    def is_body(self, names: tuple[str, ...]) -> bool:
        """True for the names of organisations."""
        return any(n.kind is NameKind.ORGANISATION and n.key in names for n in self.found.names)

    def person_before(self, before: int) -> tuple[str, ...]:
        """The person named last before a code point, as a pronoun there would mean."""
        return self._last_person(before, plural=False)

    def _roles(self, within: Span) -> list[Reference]:
        """References such as "the Chilean president", "the Chilean and Peruvian leaders" and "the prime minister"."""
        plain = self.found.entry.plain
        refs: list[Reference] = []
        for toponym in self.found.toponyms:
            span = toponym.quote.span
            if not within.holds(span) or toponym.place is None or not toponym.place.country:
                continue
            joined = _AND_NATION.match(plain, span.end, within.end)
            role = ROLE.match(plain, joined.end() if joined else span.end, within.end)
            if joined and (role is None or not role["role"].casefold().endswith("s")):
                role = None
            person = self.cast.roles.get((toponym.place.country, role_class(role["role"]))) if role else None
            other = _ANOTHER.search(plain[max(0, span.start - 12) : span.start])
            if role and person and not other and not self._names_at(role.end()):
                refs.append((Span(span.start, span.end if joined else role.end()), (person,)))
        for match in _TITLE.finditer(plain, within.start, within.end):
            held = self.cast.titles.get(match["title"].casefold()) or self.cast.titles.get(
                match["title"].split()[0].casefold(), ()
            )
            if len(held) == 1 and not self._names_at(match.end()):
                refs.append((Span(match.start(), match.end()), held))
        for office in definite_offices(plain, within.start, within.end):
            bearer = self.cast.offices.bearer(office, self.found)
            if bearer and not self._names_at(office.end):
                refs.append((Span(office.start, office.end), (bearer,)))
        return sorted(refs, key=lambda r: r[0].start)

    def _names_at(self, end: int) -> bool:
        """True when a name follows: "the Chilean president Anna Berg" is told by her name."""
        return any(0 <= n.quote.span.start - end <= 1 for n in self.found.names)

    def _last_person(self, before: int, *, plural: bool, word: str = "") -> tuple[str, ...]:
        """Whom a pronoun at a code point means; two persons or a crowd for "they". word: the pronoun."""
        held = ((span, names[0]) for span, names in self._roles(Span(max(0, before - BEFORE), before)))
        figures = figures_of(self.found, held, self.cast.sexes)
        if plural:
            return several_of(self.found, figures, before)
        return person_of(self.found, figures, before, word, self.carriers)

    def _last_thing(self, before: int) -> str | None:
        """The country, body or carrier that acted last within two sentences before a code point."""
        acting = [
            (t.quote.span, t.place.name)
            for t in self.found.toponyms
            if t.place is not None and t.quote.span.start < before and self._may_act(t)
        ]
        acting += [
            (n.quote.span, n.key)
            for n in self.found.names
            if n.kind is NameKind.ORGANISATION and n.quote.span.start < before
        ]
        return thing_of(self.found, acting, self.carriers, before)

    def _may_act(self, toponym: Toponym) -> bool:
        plain, span = self.found.entry.plain, toponym.quote.span
        owner = plain[span.end : span.end + 2] in ("'s", "s'")
        state = toponym.place is not None and (toponym.place.kind == "country" or toponym.by == "metonym")
        return state and toponym.by in ("name", "metonym") and (owner or self.acts(toponym))
