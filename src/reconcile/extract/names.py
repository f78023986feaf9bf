"""People and organisations of an entry, and, once the whole page is read, who is meant by each."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence

from reconcile.extract.name_settling import offsets, references, settle_names
from reconcile.extract.organisations import Body, find_bodies
from reconcile.extract.persons import Person, find_people
from reconcile.lexicon.words import Word, words_of
from reconcile.mentions import Mentions, Name, NameKind
from reconcile.model import BlockKind, Entry

__all__ = ["find_names", "settle_names"]


def find_names(entry: Entry, found: Mentions) -> tuple[Name, ...]:
    """The people and organisations named in told blocks, and the people of bylines, in order of place.

    A lone surname is a name only where the entry gives the fuller form or everybody knows its bearer; `settle_names`
    adds those that other entries explain.
    """
    starts = found.sentence_starts
    caseless = is_caseless(entry.plain)
    blocks: list[tuple[Word, ...]] = []
    names: list[Name] = []
    surnames: dict[str, str] = {}
    for block in entry.blocks:
        byline = block.kind is BlockKind.BYLINE
        if not (block.kind.is_told or byline):
            continue
        words = words_of(entry, block.span, starts)
        bodies = () if caseless else tuple(find_bodies(words))
        taken = {i for b in bodies for i in range(b.start, b.start + b.count)}
        people = tuple(find_people(words, taken, byline=byline, caseless=caseless))
        names += [_of_body(entry, b) for b in bodies]
        names += [_of_person(entry, p) for p in people]
        surnames |= {p.surname: p.key for p in people if p.surname and p.count > 1}
        if block.kind.is_told and not caseless:
            blocks.append(words)
    names += _later(entry, blocks, surnames, offsets(n.quote.span for n in names))
    return tuple(sorted(names, key=lambda n: n.quote.span.start))


def is_caseless(plain: str) -> bool:
    """True for a text whose capitals are lost."""
    has_capitals = not plain.islower() and any(map(str.isupper, plain))
    return not has_capitals and len(tuple(itertools.islice(filter(str.isalpha, plain), 2))) == 2


def _later(
    entry: Entry, blocks: Sequence[Sequence[Word]], surnames: dict[str, str], covered: Collection[int]
) -> Iterator[Name]:
    """Bare surnames of people whom the entry names in full; their keys are settled with the page."""
    for words in blocks:
        for index, title in references(words, surnames, covered):
            span = words[index].span
            yield Name(
                form=entry.text[span.start : span.end], key=words[index].text, kind=NameKind.PERSON, title=title,
                quote=entry.quote(span),
            )  # fmt: skip


def _of_person(entry: Entry, person: Person) -> Name:
    form = entry.text[person.span.start : person.span.end]
    return Name(
        form=form, key=person.key, kind=NameKind.PERSON, title=person.title, known=person.known,
        quote=entry.quote(person.span),
    )  # fmt: skip


def _of_body(entry: Entry, body: Body) -> Name:
    form = entry.text[body.span.start : body.span.end]
    return Name(
        form=form, key=body.key, kind=NameKind.ORGANISATION, known=body.known, seat=body.seat,
        quote=entry.quote(body.span),
    )  # fmt: skip
