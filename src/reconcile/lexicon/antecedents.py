"""Whom a pronoun means: the one who acted last, by place, sex and what stands before the name."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from reconcile.lexicon.name_lists import titles
from reconcile.lexicon.person_roles import MAN, UNTOLD, WOMAN, person_roles, sex_of_name, sex_of_word

SEXES: Final = {"she": WOMAN, "her": WOMAN, "he": MAN, "his": MAN, "him": MAN}
_SAME: Final = {
    WOMAN: re.compile(r"\b(?:she|her)\b", re.IGNORECASE),
    MAN: re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE),
}
_OTHER: Final = {
    WOMAN: re.compile(r"\bher\b(?=[.,;]|\s(?:to|that|in|on|at|from|for|with|and)\b)", re.IGNORECASE),
    MAN: re.compile(r"\bhim\b", re.IGNORECASE),
}
# Whoever stands behind one of these is spoken of, or acts in a clause that hangs on another.
_BEHIND: Final = frozenset(
    "of with for by from to about against on at in near than like between over behind into under including despite via where which that "
    "whose when while because whom told met saw asked thanked accused praised called joined followed replaced succeeded arrested hugged beat "
    "hosted welcomed received sued interviewed married criticised criticized blamed phoned rang urged visited".split()
)
_LIGHT: Final = frozenset(
    "the a an his her its their our former then new late acting deputy vice current outgoing veteran prime foreign".split()
)
_WORD: Final = re.compile(r"[\w'’.-]+")
_INITIAL: Final = re.compile(
    r"(?P<article>the|an?|one|another)\s(?:[\w-]+\s){0,2}?(?P<role>[\w-]+)(?=\s|,|\.)",
    re.IGNORECASE,
)
_LOOK_BACK: Final = 6  # words before a name
_SENTENCES: Final = 6  # how far a pronoun reaches back


class Figure(NamedTuple):
    """Somebody where they stand in a text. key: "" for one without a name; sex: "f", "m" or "" where nothing tells it."""

    start: int
    end: int
    key: str
    sex: str


@functools.cache
def _title_words() -> frozenset[str]:
    return frozenset(word for title in titles() for word in title)


def sex_told(key: str, title: str | None, plain: str, start: int) -> str:
    """The sex of a named person: by the first name, by a title, or by the role just before the name."""
    known = sex_of_name(key)
    if known:
        return known
    for word in (title or "").split():
        if sex_of_word(word):
            return sex_of_word(word)
    before = _WORD.findall(plain[max(0, start - 24) : start].rstrip(" ,"))
    return sex_of_word(before[-1]) if before else UNTOLD


def leads(plain: str, figure: Figure, sentence: int) -> bool:
    """True when a figure can be the subject of its sentence: nothing before it makes it somebody who is spoken of."""
    return plain[figure.end : figure.end + 1] != "'" and opens(plain, figure.start, sentence)


def opens(plain: str, start: int, sentence: int) -> bool:
    """True where nothing before an offset makes what stands there the object of something."""
    words = _WORD.findall(plain[max(sentence, start - 60) : start].casefold())[-_LOOK_BACK:]
    while words and (words[-1] in _LIGHT or words[-1] in person_roles() or words[-1] in _title_words()):
        words.pop()
    return not words or words[-1] not in _BEHIND


def unnamed(plain: str, start: int, end: int) -> tuple[Figure, str] | None:
    """The person by role alone that a sentence begins with ("The foreman stood up"), and that role."""
    found = _INITIAL.match(plain, start, end)
    role = found["role"].casefold() if found is not None else ""
    if found is None or role not in person_roles():
        return None
    behind = plain[found.end() : found.end() + 3]
    if behind.lstrip(" ,")[:1].isupper() or behind[:1] == "'":
        return None  # "the captain, Oda Lund, said"
    figure = Figure(start, found.end(), "", person_roles()[role])
    return figure, plain[start + len(found["article"]) + 1 : found.end()]


def antecedent(
    plain: str, sentences: Sequence[int], figures: Sequence[Figure], at: int, sex: str
) -> Figure | None:
    """The figure that a pronoun at an offset means; None when nobody fits.

    sentences: where sentences begin; figures: in order of place. The nearest sentence with one that fits counts; in it the
    subject goes before those who are spoken of, and a sex that is told before one that is not. Where the same pronoun
    stands ahead of them, it means whoever that one means ("She met Berg. She then flew home.").
    """
    upto = bisect.bisect_left(sentences, at)
    stop = at
    for start in reversed(sentences[max(0, upto - _SENTENCES) : upto]):
        inside = [f for f in figures if start <= f.start and f.end <= stop]
        fitting = [f for f in inside if f.sex in (sex, UNTOLD) or not sex]
        if sex and _OTHER[sex].search(plain, start, stop):
            fitting = [
                f for f in fitting if f.key
            ]  # "The judge told him": it is not the judge whom "he" means then
        if fitting:
            chosen = _best(plain, fitting, start, sex)
            if chosen is None:
                return None
            again = _SAME[sex].search(plain, start, chosen.start) if sex else None
            if again is None or start == sentences[0]:
                return chosen
        stop = start
    return None


def _best(plain: str, figures: Sequence[Figure], sentence: int, sex: str) -> Figure | None:
    heads = [f for f in figures if leads(plain, f, sentence)]
    told = [f for f in heads if sex and f.sex == sex]
    spoken = [f for f in figures if sex and f.sex == sex]
    if told or not heads:
        return told[0] if told else (spoken or list(figures))[-1]
    if spoken:
        return spoken[-1] if heads[0].key else None  # "The judge told Rolf Moe to wait. He ..."
    return heads[0]
