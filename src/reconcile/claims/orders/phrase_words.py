"""Small words that open, go on with or close the phrases of a sentence."""

from __future__ import annotations

from typing import Final

PREPOSITIONS: Final = frozenset(
    "of in on at to from for with by against over under behind into near across between among through about around off via towards toward "
    "amid despite outside inside within without as than like per past".split()
)
CLOSING: Final = frozenset(
    "and or but nor that which who whom whose where when while whilst after before until till since once because if although though so "
    "whether then during following ahead".split()
)
AUXILIARY: Final = frozenset(
    "is are was were be been being has have had will would shall should may might can could must do does did not also just already "
    "finally recently only later now still reportedly first both then to about due set expected scheduled".split()
)
COUNTING: Final = frozenset("about around over under to than least some nearly".split())
ARTICLES: Final = frozenset("the a an his her its their".split())
PRONOUNS: Final = frozenset("he she it they we i you there this that".split())
SUBJECTS: Final = frozenset({"he", "she", "they", "we"})
TIME_WORDS: Final = frozenset(
    "last this early late earlier later yesterday today tomorrow there here tonight next just only shortly".split()
)
