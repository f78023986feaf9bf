"""How far a misspelling may lie from a word, and what is a word or name of its own."""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import OSA

from reconcile.lexicon.name_lists import common_words, first_names, name_tokens, proper_words, surnames

_LONG: Final = 8
_ENOUGH: Final = 6


def edits_allowed(word: str) -> int:
    """How many edits may part a misspelling from a word of this length."""
    return 2 if len(word) >= _LONG else 1


def close(wrong: str, right: str) -> int:
    """Edits between two words that could be one misspelt, 0 when they could not."""
    if _is_swap(wrong, right):
        return 1
    most = edits_allowed(min(wrong, right, key=len))
    distance = OSA.distance(wrong, right, score_cutoff=most)
    return distance if 0 < distance <= most else 0


def _is_swap(wrong: str, right: str) -> bool:
    """True when two letters with one between them changed places: "Sataka" for "Sakata"."""
    if len(wrong) != len(right) or len(wrong) < _ENOUGH or wrong == right:
        return False
    first, *more = (i for i in range(len(wrong)) if wrong[i] != right[i])
    return more == [first + 2] and wrong[first] == right[first + 2] and wrong[first + 2] == right[first]


def deletions(word: str) -> frozenset[str]:
    """The word and what is left of it after one deletion, of a long word after two: words one edit apart share one.

    Also its letters in alphabetical order, which words that differ by a change of places share.
    """
    sorted_ = "~" + "".join(sorted(word))
    once = {word[:i] + word[i + 1 :] for i in range(len(word))}
    if edits_allowed(word) < 2:
        return frozenset({word, sorted_, *once})
    return frozenset({word, sorted_, *once, *(w[:i] + w[i + 1 :] for w in once for i in range(len(w)))})


def stands_alone(word: str) -> bool:
    """True for a word that is a name or an English word of its own; capitals are not needed."""
    return word.casefold() in common_words() or is_name(word)


def is_name(word: str) -> bool:
    """True for a name of a person, place or people; capitals are not needed."""
    title = word[:1].upper() + word[1:]
    return any(title in known for known in (first_names(), surnames(), proper_words(), name_tokens()))
