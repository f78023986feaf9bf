"""Nouns for one person by what they do, and the sex that a noun, a title or a first name tells."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from reconcile.lexicon.name_lists import rows

WOMAN = "f"
MAN = "m"
UNTOLD = ""


@functools.cache
def person_roles() -> Mapping[str, str]:
    """The nouns of data/person_roles.tsv in lower case; "f" or "m" where a noun tells the sex, else ""."""
    return {word: "" if sex == "-" else sex for word, sex in rows("person_roles.tsv")}


@functools.cache
def _of_first_names() -> Mapping[str, str]:
    return {name: sex for sex, names in rows("first_name_sexes.tsv") for name in names.split()}


@functools.cache
def _of_titles() -> Mapping[str, str]:
    women = "mrs ms miss madame dame lady baroness frau queen princess duchess countess sister mother señora chairwoman spokeswoman"
    men = "mr sir monsieur lord baron herr king prince duke earl father brother señor chairman spokesman pope"
    return dict.fromkeys(women.split(), WOMAN) | dict.fromkeys(men.split(), MAN)


def sex_of_word(word: str) -> str:
    """ "f" or "m" for "Mrs", "sir" and "spokeswoman", "" where a title or a role does not tell it."""
    low = word.casefold().rstrip(".")
    return _of_titles().get(low) or person_roles().get(low, UNTOLD)


def sex_of_name(key: str) -> str:
    """ "f" or "m" by the first word of a whole name, "" where it is unknown, borne by both, or only a surname is given."""
    first, _, rest = key.partition(" ")
    return _of_first_names().get(first, UNTOLD) if rest else UNTOLD
