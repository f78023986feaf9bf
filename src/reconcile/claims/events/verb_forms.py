"""Forms of verbs: the base form of a past in "ed" or of a listed one, whatever the verb."""

from __future__ import annotations

import functools
import re
from typing import Final

from reconcile.lexicon.name_lists import common_words, rows


@functools.lru_cache(maxsize=4096)
def lemma_of_past(word: str) -> str | None:
    """The verb whose regular past a word in lower case is, None for any other word."""
    if len(word) < 4 or not word.endswith("ed") or word.endswith("eed"):
        return None
    stem, known = word[:-2], common_words()
    if stem.endswith("i") and stem[:-1] + "y" in known:
        return stem[:-1] + "y"
    doubled = len(stem) > 2 and stem[-1] == stem[-2]
    tried: tuple[str, ...] = (
        (stem[:-1], stem, stem + "e") if doubled and stem[-1] not in "ls" else (stem, stem + "e", stem[:-1])
    )
    if _SHORT_VOWEL.search(stem):  # "rated" is of "rate": "rat" would double its end
        tried = (stem + "e", *tried)
    return next((t for t in tried if len(t) > 2 and t in known), None)


_SHORT_VOWEL: Final = re.compile(r"(?:^|[^aeiou])[aeiou][^aeiouwxy]$")


def base_of(word: str) -> str | None:
    """The verb of which a word in lower case is a form: of "clear", "cleared" and "clearing" it is "clear"; None where it is of none."""
    known = common_words()
    if word.endswith("ing") and len(word) > 5:
        stem = word[:-3]
        tried = (stem[:-1], stem) if stem[-1] == stem[-2] else (stem, stem + "e")
        return next((t for t in tried if t in known and _is_verb(t)), None)
    listed = irregular().get(word)
    return listed[0] if listed is not None else lemma_of_past(word) or (word if _is_verb(word) else None)


@functools.cache
def _lemmas() -> frozenset[str]:
    return frozenset(lemma for lemma, _, _ in irregular().values())


def _is_verb(word: str) -> bool:
    """True for a base form: its past in "ed" is read back to it, or it is listed."""
    past = word + "d" if word.endswith("e") else word[:-1] + "ied" if word.endswith("y") else word + "ed"
    return word in common_words() and (
        word in _lemmas() or lemma_of_past(past) == word or lemma_of_past(word + word[-1] + "ed") == word
    )


@functools.cache
def irregular() -> dict[str, tuple[str, bool, bool]]:
    """Lemma, whether a form is its simple past, and whether it is its participle."""
    found: dict[str, tuple[str, bool, bool]] = {}
    for row in rows("plain_verbs.tsv"):
        if row[0] != "past":
            continue
        _, lemma, past, participle = row
        for form in {past, participle} - {"-"}:
            found[form] = (lemma, form == past, form == participle)
    return found
