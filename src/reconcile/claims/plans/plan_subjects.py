"""Whose plan it is, and the words by which one plan is told from another."""

from __future__ import annotations

import re
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_LIGHT: Final = frozenset(
    "about after again today tonight tomorrow their there these those where which while would should could because before planned expected "
    "scheduled postponed moved pushed delayed local evening morning afternoon night instead announced says according reports later earlier "
    "until across along among around through throughout during since under other first place being monday tuesday wednesday thursday friday saturday sunday january february march april august september "
    "october november december office spokesman spokeswoman minister president government".split()
)
_CAPITALS: Final = re.compile(
    r"\b(?:(?:The|An?|In|On|At|But|And)\s)?(?P<name>[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)+)"
)
_SAYS_BEHIND: Final = LazyPattern(
    r",?\s(?:now\s|has\s|have\s|had\s|also\s)?(?:sa(?:ys?|id)|announce[sd]?|confirm(?:s|ed)?|report(?:s|ed)?|tells|told|adds|tweet(?:s|ed))\b",
)
_SAYS_BEFORE: Final = LazyPattern(r"\b(?:according\sto|says?|said|by|from)\s(?:the\s)?$")


def words_of(told: str) -> frozenset[str]:
    """The longer words in small letters that tell one plan from another."""
    return frozenset(w for w in _WORD.findall(told) if w.islower()) - _LIGHT


def names_of(found: Mentions, span: Span) -> frozenset[str]:
    """The last word of each name that is no place's and not that of who says so, in small letters."""
    plain = found.entry.plain
    named = [n.quote.span for n in found.placed_names.within(span)]
    named += [Span(m.start("name"), m.end()) for m in _CAPITALS.finditer(plain, span.start, span.end)]
    places = [t.quote.span for t in found.placed_toponyms.within(span)]
    return frozenset(
        plain[n.start : n.end].split()[-1].lower()
        for n in named
        if not any(n.overlaps(p) for p in places)
        and _SAYS_BEHIND.match(plain, n.end, span.end) is None
        and _SAYS_BEFORE.search(plain, max(0, n.start - 20), n.start) is None
    )
