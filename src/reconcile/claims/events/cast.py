"""The cast of a page: who holds which role, who is named most, which trains and ships are whose."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import attrs

from reconcile.claims.events.carriers import carriers_of, ships_of
from reconcile.claims.names.offices import Offices, offices_of
from reconcile.claims.reading import Reading
from reconcile.lexicon.antecedents import sex_told
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Name, NameKind, Toponym
from reconcile.model import Span

_LEADING: Final = frozenset(
    "leader president premier chancellor king queen ruler pope emperor taoiseach leaders presidents premiers".split()
)
ROLE: Final = LazyPattern(
    r"(?:'s)?\s+(?:[a-z]+\s){0,2}?(?P<role>prime minister|foreign minister|defen[cs]e minister|interior minister|"
    r"leaders?|presidents?|premiers?|chancellor|king|queen|ruler|pope|emperor|spokes(?:man|woman|person)|ambassador)",
)
# What may stand between a role and the name of its bearer: "the Chilean president, Dr Anna Berg".
_BESIDE: Final = re.compile(r",?[^\S\n]*(?:[A-Z][\w.]*[^\S\n]*){0,2}")


@attrs.frozen(kw_only=True)
class Cast:
    """A page's persons and what they travel in.

    roles: the person who holds a role of a country ("RU", "leader"). offices: who bears which office. titles: everyone who
    has a title, by the title in lower case. mains: persons, most named first. pair: the two whom the page is about, () where it is about another number. sexes: "f" or "m" of those of whom the page or their first name tells it. ships: names of carriers. riders: everyone who goes by a carrier of a noun ("train").
    """

    roles: dict[tuple[str, str], str]
    offices: Offices
    titles: dict[str, tuple[str, ...]]
    mains: tuple[str, ...]
    pair: tuple[str, ...]
    sexes: dict[str, str]
    ships: frozenset[str]
    riders: dict[str, tuple[str, ...]]


def cast_of(reading: Reading) -> Cast:
    """The cast of a page; the most named person of a role is taken, ties by name."""
    roles: dict[tuple[str, str], Counter[str]] = {}
    titles: dict[str, set[str]] = {}
    persons: Counter[str] = Counter()
    sexes: dict[str, str] = {}
    for found in reading.mentions:
        for name in found.names:
            if name.kind is not NameKind.PERSON or not name.quote.block.is_told:
                continue
            persons[name.key] += 1
            sex = sex_told(name.key, name.title, found.entry.plain, name.quote.span.start)
            if sex:
                sexes.setdefault(name.key, sex)
            if name.title:
                titles.setdefault(name.title.casefold(), set()).add(name.key)
            for toponym in _just_before(found, name):
                between = found.entry.plain[toponym.quote.span.end : name.quote.span.start]
                role = ROLE.match(between)
                beside = role is not None and _BESIDE.fullmatch(between, role.end()) is not None
                if role and beside and toponym.place and toponym.place.country:
                    held = roles.setdefault((toponym.place.country, role_class(role["role"])), Counter())
                    held[name.key] += 1
    ships = ships_of(reading.mentions)
    return Cast(
        roles={key: min(held, key=lambda n: (-held[n], n)) for key, held in sorted(roles.items())},
        offices=reading.offices or offices_of(reading.mentions),
        titles={title: tuple(sorted(names)) for title, names in sorted(titles.items())},
        mains=tuple(sorted(persons, key=lambda n: (-persons[n], n))),
        pair=_pair(persons),
        sexes=sexes,
        ships=ships,
        riders=_riders(reading, ships),
    )


def _pair(persons: Counter[str]) -> tuple[str, ...]:
    """The two most named persons, where nobody else is named half as often as the second of them."""
    ranked = sorted(persons, key=lambda n: (-persons[n], n))
    if len(ranked) < 2 or (len(ranked) > 2 and 2 * persons[ranked[2]] > persons[ranked[1]]):
        return ()
    return tuple(ranked[:2])


def _riders(reading: Reading, ships: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Who travels by a carrier of each noun, and the numbers and names of such carriers, over the whole page."""
    found: dict[str, set[str]] = {}
    for mentions in reading.mentions:
        for carrier in carriers_of(mentions, ships):
            found.setdefault(carrier.noun, set()).add(carrier.key or carrier.owner)
    return {kind: tuple(sorted(names)) for kind, names in sorted(found.items())}


def role_class(role: str) -> str:
    """ "leader" for whoever leads a country, else the role itself."""
    word = " ".join(role.casefold().split())
    return "leader" if word in _LEADING or word == "prime minister" else word


def _just_before(found: Mentions, name: Name) -> list[Toponym]:
    start = name.quote.span.start
    near = found.placed_toponyms.overlapping(Span(max(start - 41, 0), start))
    return [t for t in near if 0 < start - t.quote.span.end <= 40]
