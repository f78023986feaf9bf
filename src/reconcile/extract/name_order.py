"""Names that put the family first, and which part of a full name later mentions use."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.lexicon.name_lists import common_words, family_first, persons
from reconcile.lexicon.syllables import is_pinyin
from reconcile.lexicon.words import Word, joined, split_name


def family_first_count(words: Sequence[Word], index: int) -> int:
    """How many words a name takes that puts the family first: "Kim Dong-yup", "Liu Wenhai", "Tran Van Minh"; 0 for none."""
    family = words[index].text
    if words[index].first and family.casefold() in common_words():
        return 0
    for families, syllables, together in family_first():
        if family not in families or not joined(words, index + 1) or not words[index + 1].capital:
            continue
        if together:
            count = 2 if is_pinyin(words[index + 1].text.casefold()) else 0
            if count and joined(words, index + 2) and words[index + 2].glue == "-":
                count = 3
        else:
            count = 3 if _syllables(words, index + 1, syllables) else 0
        if count:
            return count
    return 0


def _syllables(words: Sequence[Word], index: int, allowed: frozenset[str]) -> bool:
    """True for two given syllables, the second capitalised or behind a hyphen."""
    if not joined(words, index + 1):
        return False
    second = words[index + 1]
    shaped = second.capital or second.glue == "-"
    return shaped and words[index].text.casefold() in allowed and second.text.casefold() in allowed


def surname_of(form: str) -> str:
    """The part of a full name that later mentions use, "" when only the whole name is used."""
    parts = split_name(form)
    known = persons().get(parts)
    if known is not None:
        return known.surname
    words = tuple(Word(t, i, i + 1, " " if t[0].isupper() else "-", first=False) for i, t in enumerate(parts))
    if len(words) > 1 and family_first_count(words, 0):
        return parts[0]
    return parts[-1]
