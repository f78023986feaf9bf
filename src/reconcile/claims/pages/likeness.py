"""How alike texts are by the words they share, and which of many are nearly the same."""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_STEM: Final = 5
# Words that stand in any news of any day, and the names of times.
_EMPTY: Final = frozenset(
    word[:_STEM]
    for word in (
        "the and for are was has had not but his her its who one two six ten all out off via per our you she him any may can now new "
        "did got get too yet how why own way day ago saw see set put mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep oct "
        "nov dec gmt bst est edt utc cet ist mr mrs about after again against ahead also although amid among around back because been before being between both "
        "could down during earlier each early even ever every expected fewer first five following four from gone have "
        "having here into itself just last late later least less like local made make many more most much near nearly "
        "never next nine once only other others over part past people report reported reportedly reports said same saying says "
        "second seven several shortly should since some still such take taken taking than that their them then there these they "
        "third this those though three through time today told tomorrow tonight took toward towards under until upon very want "
        "were what when where which while will with within without would year years yesterday your according officials "
        "official news agency spokesman spokeswoman statement confirmed correspondent live latest update read video watch "
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
        "october november december morning afternoon evening night midnight noon hours hour minutes minute week weeks month "
        "months days happened"
    ).split()
)
_NUMBERS: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen".split()
)
# How many sets with one rare word are looked at, those of nearest size first: what more share is no rare word.
_NEAREST: Final = 40


_NONE: Final = frozenset({""})


def stems(words: str) -> frozenset[str]:
    """The telling words of a text of three letters or more, in lower case, cut to five, so that "exploded" is "explosion"; figures whole."""
    return frozenset(map(_stem, _WORD.findall(words))) - _NONE


@functools.lru_cache(maxsize=32_768)
def _stem(word: str) -> str:
    """A word cut short; "" for one that tells nothing."""
    low = word.casefold()
    cut = low if low[0].isdigit() else low.split("'")[0][:_STEM]
    return cut if (len(cut) > 2 or cut.isdigit()) and cut not in _EMPTY else ""


def figures(words: str) -> frozenset[str]:
    """The numbers of a text, in figures or spelt out."""
    found = (w.casefold() for w in _WORD.findall(words))
    return frozenset(w for w in found if w[0].isdigit() or w in _NUMBERS)


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that both have in all words of the two, 0 to 1."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def alike_pairs(sets: Sequence[frozenset[str]], least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs (i < j) of sets with a Jaccard likeness of at least `least`, and that likeness; empty sets are like none.

    Two sets so alike share one of their rarest items, so only those that do are compared: the work grows with the sets,
    not with their pairs.
    """
    often = Counter(item for items in sets for item in items)
    ranked = [sorted(items, key=lambda item: (often[item], item)) for items in sets]
    posted: dict[str, list[int]] = {}
    for index in sorted(range(len(sets)), key=lambda i: (len(sets[i]), i)):
        items = ranked[index]
        prefix = items[: len(items) - math.ceil(least * len(items)) + 1]
        near = {other for item in prefix for other in posted.get(item, ())[-_NEAREST:]}
        for other in sorted(near):
            if len(sets[other]) >= least * len(items):
                score = jaccard(sets[other], sets[index])
                if score >= least:
                    yield min(other, index), max(other, index), score
        for item in prefix:
            posted.setdefault(item, []).append(index)
