"""Hedges of an entry: words that report, weaken, foresee, deny, or say that a thing is not known."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from reconcile.lexicon.name_lists import rows
from reconcile.mentions import Hedge, HedgeKind, Mentions
from reconcile.model import Entry, Span

_BE: Final = (
    r"(?:is|are|was|were|be|been|being|'s|'re)(?:\s(?:also|now|still|only|widely|being|currently|not))?"
)
_NUMBER: Final = (
    r"(?=\s+(?:an?\s|the\s)?[£$€]?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|half|couple|hour)\b))"
)
# What follows "due to" and "is to" when they speak of the future: not an article, a pronoun's noun, or an -ing form.
_VERB: Final = (
    r"(?=\s+(?!(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|bad|poor|heavy|high|low|strong|lack|"
    r"which|what|it|and|or|some|all|more|increased|severe|concerns|fears|problems|ongoing)\b|\d|\w+ing\b)[a-z])"
)
_PLACES: Final = {"\\{be\\}": _BE, "\\ \\{n\\}": _NUMBER, "\\ \\{v\\}": _VERB, "\\.\\.\\.": r"(?:\w+\s){0,3}"}
_GUARDED: Final = frozenset({"may", "will"})


def find_hedges(entry: Entry, found: Mentions) -> tuple[Hedge, ...]:
    """The hedges of every sentence, in order; where two cues overlap, the longer one counts."""
    return tuple(h for s in found.sentences for h in _in_sentence(entry, s.span))


def _in_sentence(entry: Entry, span: Span) -> Iterator[Hedge]:
    pattern, kinds = _cues()
    for match in pattern.finditer(entry.plain, span.start, span.end):
        # "May" and "Will" with a capital are a month and a man.
        if match[0].casefold() in _GUARDED and match[0][0].isupper():
            continue
        kind = kinds[int(str(match.lastgroup)[1:])]
        yield Hedge(kind=kind, quote=entry.quote(Span(match.start(), match.end())))


@functools.cache
def _cues() -> tuple[re.Pattern[str], tuple[HedgeKind, ...]]:
    """One pattern of all cues, the longest first, and the kind of each group."""
    table = sorted(
        ((cue, HedgeKind(kind)) for kind, cue in rows("hedges.tsv")), key=lambda r: (-len(r[0]), r[0])
    )
    groups: list[str] = []
    for i, (cue, _) in enumerate(table):
        pattern = re.escape(cue)
        for sign, written in _PLACES.items():
            pattern = pattern.replace(sign, written)
        pattern = pattern.replace("\\ ", r"\s+")
        groups.append(f"(?P<c{i}>{pattern})")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE), tuple(
        kind for _, kind in table
    )
