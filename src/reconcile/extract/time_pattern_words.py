"""Pieces that the shapes of times share: hedges, amounts, edges, years."""

from __future__ import annotations

import functools
import re
from typing import Final

import attrs

from reconcile.extract.time_numbers import NUMBER
from reconcile.extract.time_words import UNIT

_FLAGS: Final = re.IGNORECASE
EDGE: Final = (
    r"(?:(?P<edge>early|earlier|mid|late|later|(?:early|mid)[- ]to[- ](?:late|mid)|"
    r"(?:the )?(?:very )?(?:start|beginning|middle|end) of|(?:the )?(?:(?:first|second|last|latter) half|(?:first|second|third|last|final) week|opening days|first days|first few days|last days|final days|closing days) of)[- ](?:in |on )?)?"
)
PART_OF: Final = r"(?:(?:(?P<pre>early hours|small hours|morning|afternoon|evening|night) of (?:the )?|(?P<lead>lunchtime|daytime|dawn|daybreak|first light|sunrise|dusk|sunset|nightfall) (?:on )?))?"
# "only two weeks" is quoted "two weeks"; what follows these belongs to the amount.
OUTSIDE: Final = "only|just|an estimated|as many as|as much as|as long as|as little as"
INSIDE: Final = (
    r"(?:just |well |slightly |a little |no )?(?:over|under|more than|less than|fewer than|longer than)|about|around|roughly|"
    r"approximately|some|nearly|almost|at least|up to|at most|another|an additional|a further|an extra|"
    r"(?:the )?(?:first|full|final|entire|whole)|the"
)
HEDGE: Final = rf"(?:(?P<hedge>{INSIDE}|{OUTSIDE}) )?"
VAGUE_WORDS: Final = (
    r"a few|the few|few|several|a couple(?: of)?|couple of|a pair of|a number of|a handful of|many|some|countless|numerous|"
    r"(?:dozens|hundreds|thousands) of"
)
AMOUNT: Final = (
    rf"(?P<amount>(?:{VAGUE_WORDS})|half an?|an? (?:half|quarter of an?)|"
    rf"{NUMBER}(?:(?:-| to | or )(?:{NUMBER}))?(?:[- ]and[- ]a[- ]half)?|an?)"
)
KIND: Final = r"(?:(?P<kind>trading|business|working|calendar|consecutive|straight|successive|full|whole|solid|more|additional|extra|further|long|short|crucial|difficult|tough)[- ])?"
UNITS: Final = rf"(?:{UNIT}|quarters(?! of\b))"
YEAR: Final = r"(?:1[0-9]|20)\d\d"


@attrs.define(slots=False)
class Shape:
    """A pattern of times, blind to case and compiled when a text first needs it."""

    source: str

    @functools.cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.source, _FLAGS)
