"""Whether one word is another form of a second: plural, demonym, a woman's surname."""

from __future__ import annotations

from typing import Final

# Pairs of endings that two forms of one word, or a name and its derivative, differ by.
_ENDINGS: Final = (
    "", "s", "es", "n", "an", "ian", "ean", "ese", "ish", "i", "ic", "er", "ers", "ite", "ist", "ism", "ns", "ans",
    "ians", "is", "a", "d", "ed", "ing", "al", "y", "ly", "e", "in", "ni", "ine", "ines", "enne", "en", "ens", "th", "st",
)  # fmt: skip
_MALE_FEMALE: Final = (
    ("", "a"), ("y", "aya"), ("iy", "aya"), ("ii", "a"), ("i", "aya"), ("ky", "ka"), ("ki", "ka"), ("ko", "kova"),
    ("o", "a"), ("us", "a"), ("o", "os"), ("e", "a"),
)  # fmt: skip


def is_inflected(one: str, other: str) -> bool:
    """True when only such endings part the two words and a stem of three letters or more is left."""
    first, second = sorted((one.casefold(), other.casefold()), key=lambda w: (len(w), w))
    stem = _common_start(first, second)
    if stem < 3:
        return False
    rest = first[stem:], second[stem:]
    if rest in _MALE_FEMALE:
        return True
    if rest[0] == "" and rest[1] in _ENDINGS:
        return not _doubles(first, rest[1])
    # Demonyms that drop a final vowel: Turkey and Turkish, Malta and Maltese, Lithuania and Lithuanian.
    return len(rest[0]) == 1 and rest[0] in "aeioy" and rest[1] in _ENDINGS and len(rest[1]) > 1


def _common_start(first: str, second: str) -> int:
    for i, (a, b) in enumerate(zip(first, second, strict=False)):
        if a != b:
            return i
    return len(first)


def _doubles(word: str, ending: str) -> bool:
    """True when the ending only doubles the last letter: "Macron" and "Macronn" are no two forms."""
    return ending == word[-1]
