"""Who acts: names, countries that act, pronouns, "the two" and "the Chilean president", as canonical names."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import attrs

from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions, Name, NameKind, Toponym
from reconcile.model import BlockKind, Span

_LEADING: Final = frozenset(
    "leader president premier chancellor king queen ruler pope emperor taoiseach leaders presidents premiers".split()
)
_ROLE: Final = re.compile(
    r"(?:'s)?\s+(?:[a-z]+\s){0,2}?(?P<role>prime minister|foreign minister|defen[cs]e minister|interior minister|"
    r"leaders?|presidents?|premiers?|chancellor|king|queen|ruler|pope|emperor|spokes(?:man|woman|person)|ambassador)",
    re.IGNORECASE,
)
_AND_NATION: Final = re.compile(r"\s(?:and|,)\s(?:the\s)?(?:North\s|South\s|New\s|Saudi\s)?[A-Z][a-z]+(?=\s)")
_PRONOUN: Final = re.compile(r"\b(?:he|she|him|his|her|they|their|them)\b", re.IGNORECASE)
_COUNTRY: Final = re.compile(
    r"\b(?:it|its|the (?:government|country|regime|kingdom|nation|military|army))\b", re.IGNORECASE
)
_PAIR: Final = re.compile(
    r"\b(?:the|both|these|those)\s(?:two\s)?(?:two|men|leaders|sides|presidents|pair)\b", re.IGNORECASE
)
_CARRIER: Final = re.compile(
    r"\b(?:the|this|that|a)\s(?:[a-z]+\s){0,3}?(?:train|plane|aircraft|jet|flight|ship|vessel|convoy|motorcade|helicopter)\b",
    re.IGNORECASE,
)
# A place after one of these is where something is, not who does it.
_PLACE_WORD: Final = re.compile(
    r"\b(?:to|into|in|at|from|for|towards?|near|outside|inside|on|of|over|through|via|across|off|around|with|between|"
    r"against|about|by|behind|within|throughout)\s(?:[a-z]+\s){0,2}$",
    re.IGNORECASE,
)


_JOINED: Final = re.compile(r"\s*(?:,|and|&|,\s*and)\s*(?:(?:his|her|their|the|[A-Z][\w'-]*)\s){0,4}")


@attrs.frozen(kw_only=True)
class Cast:
    """A page's persons. roles: the person who holds a role of a country ("RU", "leader"). mains: most named first."""

    roles: dict[tuple[str, str], str]
    mains: tuple[str, ...]


def cast_of(reading: Reading) -> Cast:
    """The cast of a page; the most named person of a role is taken, ties by name."""
    roles: dict[tuple[str, str], Counter[str]] = {}
    persons: Counter[str] = Counter()
    for found in reading.mentions:
        for name in found.names:
            if name.kind is not NameKind.PERSON or not name.quote.block.is_told:
                continue
            persons[name.key] += 1
            for toponym in _just_before(found.toponyms, name):
                between = found.entry.plain[toponym.quote.span.end : name.quote.span.start]
                role = _ROLE.match(between)
                if role and toponym.place and toponym.place.country:
                    held = roles.setdefault((toponym.place.country, role_class(role["role"])), Counter())
                    held[name.key] += 1
    return Cast(
        roles={key: min(held, key=lambda n: (-held[n], n)) for key, held in sorted(roles.items())},
        mains=tuple(sorted(persons, key=lambda n: (-persons[n], n))),
    )


def role_class(role: str) -> str:
    """ "leader" for whoever leads a country, else the role itself."""
    word = " ".join(role.casefold().split())
    return "leader" if word in _LEADING or word == "prime minister" else word


def _just_before(toponyms: tuple[Toponym, ...], name: Name) -> list[Toponym]:
    return [t for t in toponyms if 0 < name.quote.span.start - t.quote.span.end <= 40]


@attrs.frozen(kw_only=True)
class Stage:
    """An entry with the page's cast: what the references of its sentences are resolved against."""

    found: Mentions
    cast: Cast

    def actors(self, clause: Span, before: int) -> tuple[str, ...]:
        """Who acts in the part of a clause that stands before a verb: the nearest and those joined to it."""
        refs = self.references(Span(clause.start, max(clause.start, before)))
        chosen: list[str] = []
        left = before
        for span, names in reversed(refs):
            between = self.found.entry.plain[span.end : left]
            if chosen and _JOINED.fullmatch(between) is None:
                break
            chosen = [*names, *chosen]
            left = span.start
        return tuple(dict.fromkeys(chosen))

    def references(self, within: Span) -> list[tuple[Span, tuple[str, ...]]]:
        """Everything in a stretch that can act, with its place, in order; nested ones give way to the longer."""
        plain = self.found.entry.plain
        refs: list[tuple[Span, tuple[str, ...]]] = [
            (n.quote.span, (n.key,)) for n in self.found.names if within.holds(n.quote.span)
        ]
        refs += self._roles(within)
        for toponym in self.found.toponyms:
            span = toponym.quote.span
            if (
                within.holds(span)
                and toponym.place
                and toponym.by in ("name", "metonym")
                and self.acts(toponym)
            ):
                refs.append((span, (toponym.place.name,)))
        refs += [
            (Span(m.start(), m.end()), self.cast_pair())
            for m in _PAIR.finditer(plain, within.start, within.end)
            if self.cast_pair()
        ]
        for pattern in (_PRONOUN, _CARRIER):
            for match in pattern.finditer(plain, within.start, within.end):
                person = self._last_person(
                    match.start(), plural=match[0].casefold() in ("they", "them", "their")
                )
                if person:
                    refs.append((Span(match.start(), match.end()), person))
        for match in _COUNTRY.finditer(plain, within.start, within.end):
            country = self._last_country(match.start())
            if country:
                refs.append((Span(match.start(), match.end()), (country,)))
        refs.sort(key=lambda r: (r[0].start, -r[0].end))
        kept: list[tuple[Span, tuple[str, ...]]] = []
        for ref in refs:
            if not kept or ref[0].start >= kept[-1][0].end:
                kept.append(ref)
        return kept

    def acts(self, toponym: Toponym) -> bool:
        """True for a place name that stands where an actor would: not behind a preposition, not as a possessor."""
        plain, span = self.found.entry.plain, toponym.quote.span
        if plain[span.end : span.end + 2] in ("'s", "s'") or plain[span.end : span.end + 1] == "'":
            return False
        return _PLACE_WORD.search(plain[max(0, span.start - 40) : span.start]) is None

    def cast_pair(self) -> tuple[str, ...]:
        """The two persons that "the two" means: the two most named of the page, when there are two."""
        return self.cast.mains[:2] if len(self.cast.mains) >= 2 else ()

    def person_before(self, before: int) -> tuple[str, ...]:
        """The person named last before a code point, as a pronoun there would mean."""
        return self._last_person(before, plural=False)

    def _roles(self, within: Span) -> list[tuple[Span, tuple[str, ...]]]:
        """References such as "the Chilean president" and "the Chilean and Peruvian leaders"."""
        plain = self.found.entry.plain
        refs: list[tuple[Span, tuple[str, ...]]] = []
        for toponym in self.found.toponyms:
            span = toponym.quote.span
            if not within.holds(span) or toponym.place is None or not toponym.place.country:
                continue
            joined = _AND_NATION.match(plain, span.end, within.end)
            role = _ROLE.match(plain, joined.end() if joined else span.end, within.end)
            if joined and (role is None or not role["role"].casefold().endswith("s")):
                role = None
            person = self.cast.roles.get((toponym.place.country, role_class(role["role"]))) if role else None
            if (
                role
                and person
                and not any(n.quote.span.start - role.end() in (0, 1) for n in self.found.names)
            ):
                refs.append((Span(span.start, span.end if joined else role.end()), (person,)))
        return refs

    def _last_person(self, before: int, *, plural: bool) -> tuple[str, ...]:
        """The person a pronoun means: the one named last before it in a told block of the entry, else the first actor
        of the sentence before; two for "they".
        """
        named = [
            n
            for n in self.found.names
            if n.kind is NameKind.PERSON
            and n.quote.span.end <= before
            and n.quote.block is not BlockKind.BYLINE
        ]
        roles = self._roles(Span(0, before))
        last: list[tuple[int, str]] = [(n.quote.span.start, n.key) for n in named if n.quote.block.is_told]
        last += [(span.start, names[0]) for span, names in roles]
        if not last:
            return ()
        last.sort()
        keys = list(dict.fromkeys(key for _, key in reversed(last)))
        if plural:
            near = [s.span.start for s in self.found.sentences if s.span.start <= before][-2:]
            close = {key for at, key in last if near and at >= near[0]}
            return tuple(sorted(close)) if len(close) == 2 else ()
        subjects = self._sentence_subject(before)
        return (subjects or keys[0],)

    def _last_country(self, before: int) -> str | None:
        """The country, region or city that acted last within two sentences before a code point."""
        near = [s.span.start for s in self.found.sentences if s.span.start <= before][-2:]
        acting = [
            t.place.name
            for t in self.found.toponyms
            if t.place is not None and near and near[0] <= t.quote.span.start < before and self._may_act(t)
        ]
        return acting[-1] if acting else None

    def _may_act(self, toponym: Toponym) -> bool:
        plain, span = self.found.entry.plain, toponym.quote.span
        owner = plain[span.end : span.end + 2] in ("'s", "s'")
        return toponym.by in ("name", "metonym") and (owner or self.acts(toponym))

    def _sentence_subject(self, before: int) -> str | None:
        """The first person of the sentence before the one that holds `before`, or of the same sentence."""
        sentences = [s.span for s in self.found.sentences if s.span.start < before]
        for span in reversed(sentences[-2:]):
            for name in self.found.names:
                if (
                    name.kind is NameKind.PERSON
                    and span.holds(name.quote.span)
                    and name.quote.span.end <= before
                ):
                    return name.key
        return None
