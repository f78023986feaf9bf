"""Which names are of media: agencies, papers and broadcasters, which pass on what others say."""

from __future__ import annotations

import functools
from typing import Final

from reconcile.lexicon.name_lists import rows

# Last words of what carries the words of others.
_MEDIA: Final = frozenset(
    "agency newspaper paper newspapers broadcaster television tv radio station channel website magazine tabloid media press podcast "
    "herald times post news gazette tribune telegraph guardian chronicle courier mail mirror journal observer".split()
)


def is_medium(name: str) -> bool:
    """True for news agencies, papers and broadcasters: by a list, or by the first or the last word of their name."""
    bare = name.removeprefix("the ").removeprefix("The ")
    words = bare.split()
    if len(words) > 1 and words[0] in ("Radio", "TV") and all(word[0].isupper() for word in words):
        return True
    return bare in _listed() or bare.rsplit(" ", 1)[-1].casefold() in _MEDIA


@functools.cache
def _listed() -> frozenset[str]:
    """Organisations of data/organisations.tsv that have no seat: those are media."""
    return frozenset(row[0] for row in rows("organisations.tsv") if len(row) < 2 or not row[1])
