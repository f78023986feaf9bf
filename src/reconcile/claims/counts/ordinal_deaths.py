"""Deaths that are counted by their order: "it is the first death", "a second passenger has died"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import BlockKind, Span

_ORDINALS: Final = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
_ORDER: Final = "|".join(_ORDINALS)
_WHO: Final = (
    r"(?:person|man|woman|boy|girl|child|teenager|baby|passenger|patient|victim|worker|miner|firefighter|officer|soldier|climber|hiker|skier|"
    r"student|pupil|sailor|fisherman|crew\smember|crewman|resident|swimmer|fan|guest|driver|survivor|diver|hostage|civilian|migrant|tourist)"
)
_DIED: Final = (
    r"(?:(?:has|had|have)?\s?(?:now\s|also\s|since\s)?(?:died|dies|been\s(?:killed|confirmed\sdead|pronounced\sdead|found\sdead)|succumbed)|"
    r"(?:was|is)\s(?:now\s)?(?:killed|dead|confirmed\sdead|pronounced\sdead|found\sdead)|(?:killed|dead)\b(?=[.,;:]|$|\s(?:in|as|after|at)\b))"
)
_COUNTED: Final = LazyPattern(
    rf"\b(?P<death>{_ORDER})\s(?:confirmed\s|known\s|reported\s|recorded\s)?(?:death|fatality|{_WHO}\s(?:known\s)?to\s(?:die|have\sdied|be\skilled|lose\s(?:his|her|their)\slife))\b|"
    rf"\b(?P<person>{_ORDER})\s(?:[a-z-]+\s)?{_WHO}\s(?:who\swas\s(?:hurt|injured|wounded)\s)?{_DIED}",
)
# Another count than that of the event: of a year, of a place, of a list.
_OTHERWISE: Final = LazyPattern(
    r"\b(?:this|in\sa|of\sthe|last)\s(?:year|month|week|season|decade|century|race|rally|tournament|war)\b|\bin\s(?:(?:19|20)\d\d|\w+\s(?:days|weeks|months|years))\b|"
    r"\bsince\b|\bever\b|\bhistory\b|\banniversar\w+|\bif\b|\bcould\b|\bmay\b|\bmight\b|\bnot\b|\bfear\w*|\breportedly\b|\bunconfirmed\b|\bsuspected\b|\?",
)


@attrs.frozen
class OrdinalDeath:
    """How many had died with this one, and where the words and their sentence stand. part: only people of one kind may be counted."""

    number: int
    span: Span
    sentence: Span
    part: bool


def ordinal_deaths(found: Mentions) -> Iterator[OrdinalDeath]:
    """The deaths of an entry that are told by their order, in order of place."""
    plain = found.entry.plain
    if not any(ordinal in plain.lower() for ordinal in _ORDINALS):
        return
    for sentence in found.sentences:
        if sentence.block not in (BlockKind.BODY, BlockKind.HEADLINE):
            continue
        start, end = sentence.span.start, sentence.span.end
        match = _COUNTED.search(plain, start, end)
        if match is not None and _OTHERWISE.search(plain, start, end) is None:
            word = match["death"] or match["person"]
            is_part = match["person"] is not None and " person" not in match[0].lower()
            yield OrdinalDeath(
                _ORDINALS.index(word.lower()) + 1, Span(match.start(), match.end()), sentence.span, is_part
            )
