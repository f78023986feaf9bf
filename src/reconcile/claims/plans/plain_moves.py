"""Plans of no list that move: "the results have been delayed", "the tanker has been diverted to Leith", "a day later than planned"."""

from __future__ import annotations

import re
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern

_ADVERBS: Final = (
    r"(?:now\s|also\s|since\s|again\s|already\s|therefore\s|just\s|been\s|be\s|being\s|further\s){0,4}"
)
_PUT: Final = (
    r"(?:postponed|put\s(?:off|back)|pushed\sback|delayed|deferred|rescheduled|rearranged|brought\sforward|called\soff|cancell?ed|scrapped|shelved|"
    r"adjourned|held\sover|slipped)"
)
_PLANNED: Final = r"(?:planned|scheduled|expected|announced|intended|hoped|thought|advertised)"
# Each form of words, with the words of which one must stand in it.
_FORMS: Final = (
    LazyPattern(
        rf"\b(?:has|have|is|are|will)\s{_ADVERBS}(?:{_PUT}|on\shold(?=$|[.,;]|\s(?:until|because|after)\b))",
        needs=("ed ", "ed", "put", "off", "back", "forward", "hold"),
    ),
    LazyPattern(
        r"\b(?:has|have|is|are)\s(?:now\s|being\s|been\s){0,3}(?:diverted|rerouted|redirected)\sto\s",
        needs=("diverted", "rerouted", "redirected"),
    ),
    LazyPattern(
        rf"\b(?:will|'ll|is\sto|are\sto|is\sdue|are\sdue)\s[^;]{{0,90}}?\b(?:later|earlier|sooner|longer)\sthan\s(?:\w+\s)?{_PLANNED}\b",
        needs=("than",),
    ),
    LazyPattern(
        rf"\b(?:is|are)\s(?:now\s)?(?:not|no\slonger)\s(?:now\s)?{_PLANNED}\s(?:before|until)\s|\b(?:will|'ll|is|are)\s?(?:not|n't)\s(?:now\s)?[^;]{{0,60}}?,\s?but\s(?:on|at|in)\s",
        needs=("before", "until", "but"),
    ),
    LazyPattern(r"\b(?:will|'ll|is\sto|are\sto)\s[^;]{0,90}?\binstead$", needs=("instead",)),
)


def plain_move(told: str) -> re.Match[str] | None:
    """The words by which a clause says that what its subject names is planned for another time or place, whatever that is."""
    return next((match for form in _FORMS if (match := form.search(told)) is not None), None)
