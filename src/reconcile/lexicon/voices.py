"""One key for the ways to name a state's voice."""

from __future__ import annotations

from typing import Final

from reconcile.lexicon.name_lists import nation_words
from reconcile.lexicon.words import split_name

_STATE_WORDS: Final = frozenset(
    "defence defense foreign interior health finance ministry department government army navy military officials "
    "authorities armed forces air force state parliament presidency embassy spokesman spokeswoman office".split()
)


def speaker_key(name: str) -> str:
    """One key for the ways to name a state's voice: "South Koreans", "South Korea's defence" and "Seoul's army" are not
    parted; any other name stays as it is.
    """
    words = split_name(name.removeprefix("the ").removeprefix("The "))
    kept = tuple(w for w in words if w != "s")
    for count in (3, 2, 1):
        nation = nation_words().get(kept[:count])
        if nation is not None and all(w.casefold() in _STATE_WORDS for w in kept[count:]):
            return nation.name
    return name
