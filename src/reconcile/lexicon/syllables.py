"""The syllables of Chinese, Korean and Vietnamese given names, by which people of one family are told apart."""

from __future__ import annotations

import functools

from reconcile.lexicon.name_lists import common_words, family_first


@functools.cache
def _pinyin() -> frozenset[str]:
    return frozenset(next(given for _, given, together in family_first() if together))


def is_pinyin(text: str) -> bool:
    """True for one or two syllables of a Chinese given name, lower-cased, that are no English word."""
    one = _pinyin()
    return text not in common_words() and (
        text in one or any(text[:at] in one and text[at:] in one for at in range(1, len(text)))
    )


def both_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True for two names of one family that goes first, both with syllables of given names: "Liu Wenhai", "Liu Wenhui"."""
    if not one or one[:1] != other[:1]:
        return False
    given = [word.casefold() for word in (*one[1:], *other[1:])]
    return any(
        one[0] in families and all(is_pinyin(w) if together else w in syllables for w in given)
        for families, syllables, together in family_first()
    )
