"""Who bears which office, on a page and over all pages of a run: "the home secretary", "Larkfield's chief executive"."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from reconcile.lexicon.role_holders import OFFICES, Held, definite_offices, offices_at
from reconcile.mentions import Mentions, Name, NameKind
from reconcile.model import Span

# Offices that one country has under this name.
_NATIONAL: Final = re.compile(
    r"(?:home|foreign|health|transport|education|defence|culture|justice|business) secretary|taoiseach|pope"
)
_BEFORE_TITLE: Final = re.compile(r"(?:^|[^\w'-])(?P<of>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)(?:'s)?\s$")
_CAPITALS: Final = re.compile(r"\b[A-Z][\w&-]+")


@attrs.frozen(kw_only=True)
class Bearer:
    """A person who is told to bear an office. of: the country's code or the first word of the body, "" where it is not told.
    near: the words with capitals of the entry that tells it, in lower case.
    """

    key: str
    of: str
    near: frozenset[str] = attrs.field(eq=False)


@attrs.frozen(kw_only=True, eq=False)
class Offices:
    """The bearers of each office of a page by its words in lower case, and everybody named there. wider: those of all pages of the run."""

    held: Mapping[str, tuple[Bearer, ...]] = attrs.field(factory=dict)
    people: frozenset[str] = frozenset()
    wider: Mapping[str, tuple[Bearer, ...]] = attrs.field(factory=dict)

    def bearer(self, held: Held, found: Mentions) -> str:
        """The one person whom an office told in an entry means; "" where it may be two, or nobody is known."""
        of = _of(found, held)
        own = _meant(self.held.get(held.role, ()), of, found)
        if own:
            return own.pop() if len(own) == 1 else ""
        if not of and held.role in self.held:
            return ""
        others = self.wider.get(held.role, ())
        if not of and not _NATIONAL.fullmatch(held.role):
            others = tuple(b for b in others if b.key in self.people or b.of in _named(found))
        keys = _meant(others, of, found)
        return keys.pop() if len(keys) == 1 else ""


def offices_of(mentions: Iterable[Mentions]) -> Offices:
    """The offices that the told blocks of a page give to persons with a whole name."""
    held: dict[str, dict[Bearer, None]] = {}
    people: set[str] = set()
    hinted: list[tuple[Held, Bearer]] = []
    for found in mentions:
        plain = found.entry.plain
        for name in found.names:
            if name.kind is not NameKind.PERSON or not name.quote.block.is_told:
                continue
            people.add(name.key)
            span = name.quote.span
            told = (
                [*_titled(plain, name), *offices_at(plain, span.start, span.end)] if " " in name.key else []
            )
            for office in told:
                bearer = Bearer(key=name.key, of=_of(found, office), near=_named(found))
                held.setdefault(office.role, {}).setdefault(bearer)
        hinted += _hinted(found)
    for office, bearer in hinted:
        if not any(b.of == bearer.of for b in held.get(office.role, ())):
            held.setdefault(office.role, {}).setdefault(bearer)
    return Offices(held={role: tuple(bearers) for role, bearers in held.items()}, people=frozenset(people))


def over_pages(offices: Iterable[Offices]) -> tuple[Offices, ...]:
    """The offices of each page with those of all of them beside."""
    pages = tuple(offices)
    every: dict[str, dict[Bearer, None]] = {}
    for page in pages:
        for role, bearers in page.held.items():
            every.setdefault(role, {}).update(dict.fromkeys(bearers))
    wider = {role: tuple(bearers) for role, bearers in every.items()}
    return tuple(attrs.evolve(page, wider=wider) for page in pages)


def _meant(bearers: Iterable[Bearer], of: str, found: Mentions) -> set[str]:
    """The persons whom an office may mean: those of its country or body, or whose body the entry names."""
    listed = tuple(bearers)
    if of:
        return {b.key for b in listed if b.of == of} or {b.key for b in listed if not b.of and of in b.near}
    everyone = {b.key for b in listed}
    if len(everyone) < 2:
        return everyone
    return {b.key for b in listed if b.of and b.of in _named(found)} or everyone


def _hinted(found: Mentions) -> Iterator[tuple[Held, Bearer]]:
    """What a headline calls the only person of its entry, where the second sentence goes on with the office of a country
    ("Slovak minister turns back": "Anna Berg is not staying. The Slovak interior minister left").
    """
    body = [s for s in found.sentences if s.block.is_told]
    people = {n.key for n in found.names if n.kind is NameKind.PERSON and n.quote.block.is_told}
    if len(people) != 1 or len(body) < 3:
        return
    plain = found.entry.plain
    for first, second in itertools.pairwise(body[1:]):
        starts = any(n.quote.span.start == first.span.start and n.key in people for n in found.names)
        if not starts:
            continue
        for office in definite_offices(plain, second.span.start, second.span.end):
            of = _of(found, office)
            headline = plain[body[0].span.start : body[0].span.end].casefold()
            called = office.of.casefold() in headline and office.role.split()[-1] in headline
            if office.start == second.span.start and len(of) == 2 and office.of and called:
                yield office, Bearer(key=next(iter(people)), of=of, near=_named(found))
        return


def _titled(plain: str, name: Name) -> Iterator[Held]:
    """The office of a title and of its noun: "UK Home Secretary Anna Berg"."""
    title, start = name.title or "", name.quote.span.start
    words = title.casefold().split()
    at = plain.rfind(title, max(0, start - len(title) - 4), start) if title else -1
    if at < 0 or words[-1] not in OFFICES:
        return
    of = _BEFORE_TITLE.search(plain[max(0, at - 40) : at])
    nation, nation_start = (of["of"], max(0, at - 40) + of.start("of")) if of else ("", -1)
    for first in range(len(words)):
        yield Held(at, start, " ".join(words[first:]), nation, nation_start)


def _of(found: Mentions, held: Held) -> str:
    """The country's code or the first word of the body in which an office is held."""
    if not held.of:
        return ""
    span = Span(held.of_start, held.of_start + len(held.of))
    for toponym in found.placed_toponyms.overlapping(span):
        if toponym.place is not None and toponym.place.country and toponym.place.kind == "country":
            return toponym.place.country
    return held.of.split()[0].casefold().removesuffix("'s")


@functools.lru_cache(maxsize=4)
def _named(found: Mentions) -> frozenset[str]:
    """The words with capitals and the countries of an entry."""
    countries = {t.place.country for t in found.toponyms if t.place is not None and t.place.country}
    return frozenset(w.casefold() for w in _CAPITALS.findall(found.entry.plain)) | countries
