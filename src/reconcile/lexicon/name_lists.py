"""The lists of names that come with the package: people, organisations, titles, countries, words."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Final

import attrs

from reconcile.lexicon.words import split_name

_SPLIT: Final = "|"

# Small words inside the names of people.
PARTICLES: Final = frozenset("de la van von der den bin ibn al el da dos di du le ten ter af".split())


@attrs.frozen(kw_only=True)
class KnownPerson:
    """A person whom everybody writes about. surname: the part that stands for them, "" where the whole name does.

    bare: the surname alone means them on any page.
    """

    key: str
    surname: str
    bare: bool


@attrs.frozen(kw_only=True)
class KnownBody:
    """An organisation that pages name as an actor or source. seat: name of a place, None when it has none."""

    key: str
    seat: str | None


@attrs.frozen(kw_only=True)
class Nation:
    """A country as an actor. capital: the city that stands for its government, "" when none does."""

    name: str
    adjectives: tuple[str, ...]
    capital: str


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a packaged table, split at tabs; lines that begin with # are its head."""
    text = files("reconcile.data").joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@functools.cache
def _words(name: str) -> tuple[str, ...]:
    """The lines of a packaged list of words."""
    text = files("reconcile.data").joinpath(name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and line[0] != "#")


@functools.cache
def persons() -> Mapping[tuple[str, ...], KnownPerson]:
    """People by the words of each accepted form; hyphens inside a name part words."""
    found: dict[tuple[str, ...], KnownPerson] = {}
    for key, order, bare, others in rows("persons.tsv"):
        words = split_name(key)
        surname = {"given": _given_surname(words), "family": words[0], "mono": ""}[order]
        person = KnownPerson(key=key, surname=surname, bare=bare == "yes")
        for form in (key, *filter(None, others.split(_SPLIT))):
            found[split_name(form)] = person
            found.setdefault(split_name(unaccented(form)), person)
        if person.bare:
            found.setdefault((surname,), person)
    return found


def unaccented(form: str) -> str:
    """The letters without their accents, as agencies send them."""
    return "".join(c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c))


def _given_surname(words: tuple[str, ...]) -> str:
    return next(word for word in reversed(words) if word not in ("Jr", "III", "II"))


@functools.cache
def caseless_persons() -> Mapping[tuple[str, ...], KnownPerson]:
    """As `persons`, lower-cased, only forms of two words or more: a lone surname without capitals proves nothing."""
    return {tuple(w.casefold() for w in form): p for form, p in persons().items() if len(form) > 1}


@functools.cache
def person_beginnings() -> frozenset[str]:
    """First words of the forms of `persons`."""
    return frozenset(form[0] for form in persons())


@functools.cache
def caseless_person_beginnings() -> frozenset[str]:
    """First words of the forms of `caseless_persons`."""
    return frozenset(form[0] for form in caseless_persons())


@functools.cache
def bodies() -> Mapping[tuple[str, ...], KnownBody]:
    """Organisations by the words of each accepted form, capitals kept."""
    found: dict[tuple[str, ...], KnownBody] = {}
    for row in rows("organisations.tsv"):
        key, seat, others = (*row, "", "")[:3]
        body = KnownBody(key=key, seat=seat or None)
        for form in (key, *filter(None, others.split(_SPLIT))):
            found[split_name(form)] = body
    return found


@functools.cache
def body_beginnings() -> frozenset[str]:
    """First words of the forms of `bodies`."""
    return frozenset(form[0] for form in bodies())


@functools.cache
def titles() -> Mapping[tuple[str, ...], str]:
    """Class of each title by its words, lower-cased and without full stops."""
    return {split_name(title.casefold()): kind for title, kind in rows("titles.tsv")}


@functools.cache
def nations() -> tuple[Nation, ...]:
    """Every country of the table."""
    return tuple(
        Nation(name=row[0], adjectives=tuple(row[1].split(_SPLIT)), capital=row[2] if len(row) > 2 else "")
        for row in rows("nations.tsv")
    )


@functools.cache
def nation_words() -> Mapping[tuple[str, ...], Nation]:
    """Countries by the words of their names and adjectives."""
    return {split_name(form): nation for nation in nations() for form in (nation.name, *nation.adjectives)}


@functools.cache
def first_names() -> frozenset[str]:
    return frozenset(_words("first_names.txt"))


@functools.cache
def surnames() -> frozenset[str]:
    return frozenset(_words("surnames.txt"))


@functools.cache
def common_words() -> frozenset[str]:
    """Lower-case English words, British and American."""
    return frozenset(filter(str.islower, _words("words.txt")))


@functools.cache
def proper_words() -> frozenset[str]:
    """Names of people, places and peoples that dictionaries hold."""
    return frozenset(word for word in _words("words.txt") if not word.islower())


@functools.cache
def family_first() -> tuple[tuple[frozenset[str], frozenset[str], bool], ...]:
    """For each language that puts the family first: family names, syllables of given names, written together or not."""
    table: dict[tuple[str, str], frozenset[str]] = {}
    for language, part, forms in rows("family_names.tsv"):
        table[language, part] = frozenset(forms.split())
    languages = sorted({language for language, _ in table})
    return tuple((table[lang, "family"], table[lang, "given"], lang == "zh") for lang in languages)


@functools.cache
def name_tokens() -> frozenset[str]:
    """Every word that is part of a known name: such a word is no misspelling."""
    people = {word for form in persons() for word in form}
    named = {word for form in bodies() for word in form}
    countries = {word for form in nation_words() for word in form}
    capitals = {word for nation in nations() for word in nation.capital.split()}
    return frozenset(people | named | countries | capitals)
