"""People whom the text itself introduces: "the mediator, Oda Lund,", "Oda Lund, captain of the ferry", "Oda Lund, 52,", "Oda Lund left. She"."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

from reconcile.lexicon.name_lists import PARTICLES, common_words, first_names, proper_words, surnames, titles
from reconcile.lexicon.person_roles import person_roles
from reconcile.lexicon.words import Word

# Behind one of these a name with a comma is where something is: "in Los Angeles, the mayor of".
_WHERE: Final = frozenset(
    "in at to from near outside inside into of off around across via through towards toward".split()
)
# Where the noun of an apposition is over: "the harbour master in Bergen", "captain of the ferry".
_ENDS: Final = frozenset("of in at for from on with who whose and that to aboard".split())
_MOST: Final = 4  # words of a name
_APPOSITION: Final = 7  # words up to the noun of an apposition
_OLDEST: Final = 120
_LONGEST: Final = 30  # words of a sentence behind a name
_PRONOUNS: Final = frozenset({"He", "She"})
_PLAIN: Final = 2  # words of a name that nothing else makes one


@functools.cache
def _title_words() -> frozenset[str]:
    return frozenset(word for title in titles() for word in title)


def introduced_count(words: Sequence[Word], index: int, most: int) -> int:
    """How many words from here are the name of somebody whom the words beside it call a person; 0 for none.

    most: how many words that can be part of a name stand here. A name has two words or more.
    """
    count = min(most, _MOST)
    while count > 1 and words[index + count - 1].text in PARTICLES:
        count -= 1
    if count < 2 or not all(_is_rare(words[i]) for i in (index, index + count - 1)):
        return 0
    told = (
        _called_before(words, index, count)
        or _called_behind(words, index, index + count)
        or _goes_on(words, index, index + count)
    )
    return count if told else 0


def _is_rare(word: Word) -> bool:
    """True for a word that no sentence needs for anything but a name."""
    text = word.text
    if len(text) > 3 and text.isupper():
        return False
    known = text in first_names() or text in surnames() or text in proper_words()
    return known or text.casefold() not in common_words()


def _called_before(words: Sequence[Word], index: int, count: int) -> bool:
    """ "Harbour master Oda Lund", "its chairwoman, Oda Lund,": a role just before, in small letters."""
    if not index or words[index].first:
        return False
    role, glue = words[index - 1], words[index].glue
    if role.text not in person_roles():
        return False
    return glue == " " or (glue == ", " and _is_closed(words, index + count))


def _is_closed(words: Sequence[Word], index: int) -> bool:
    """True where the word at an index stands behind a mark, or nothing follows."""
    return index >= len(words) or words[index].first or words[index].glue[:1] in set(",.;:)\"'!?\n")


def _called_behind(words: Sequence[Word], start: int, index: int) -> bool:
    """ "Oda Lund, 52,", "Oda Lund, who leads", "Oda Lund, the captain of the ferry,"."""
    if index >= len(words) or words[index].glue != ", " or words[index].first:
        return False
    word = words[index]
    if word.text.isdigit():
        number = index + 1 < len(words) and words[index + 1].glue in (",", ".")  # "1,200"
        return 0 < int(word.text[:4]) < _OLDEST and not number and _is_closed(words, index + 1)
    if word.text in ("aged", "who"):
        return True
    if start and words[start - 1].text.casefold() in _WHERE and not words[start].first:
        return False
    end = index
    while end < min(index + _APPOSITION, len(words)) and words[end].text not in _ENDS:
        if end > index and (words[end].glue not in (" ", "-", "'", "' ") or words[end].first):
            break
        end += 1
    parted = end < len(words) and (words[end].text in _ENDS or words[end].glue[:1] in (",", "."))
    return (parted or end == len(words)) and words[end - 1].text in person_roles()


def _goes_on(words: Sequence[Word], index: int, end: int) -> bool:
    """ "Oda Lund is not staying. She ...", "Oda Lund has left. The Danish justice minister ...": a text begins with the name, and
    its second sentence goes on with what only a person can be.
    """
    if index or end >= len(words) or words[end].glue != " " or words[end].capital:
        return False
    if end - index > _PLAIN or any(words[i].text.casefold() in _title_words() for i in range(index, end)):
        return False
    behind = (i for i in range(end, min(end + _LONGEST, len(words))) if words[i].first)
    start = next(behind, None)
    if start is None:
        return False
    if words[start].text in _PRONOUNS:
        return True
    if words[start].text != "The" or start + 1 >= len(words) or not words[start + 1].capital:
        return False
    last = start + 2
    while last < min(start + 5, len(words)) and words[last].glue == " " and not words[last].capital:
        if words[last].text in person_roles():
            return True
        last += 1
    return False
