"""The shapes of months, seasons, quarters, years and longer, and of words that only the telling bounds."""

from __future__ import annotations

from typing import Final

from reconcile.extract.time_numbers import NUMBER, ORDINAL, YEAR_WORDS
from reconcile.extract.time_pattern_words import EDGE, UNITS, YEAR, Shape
from reconcile.extract.time_words import MONTH

_NTH: Final = r"(?P<n>first|second|third|fourth|1st|2nd|3rd|4th|final|last)"
_SAME: Final = (
    r"same|corresponding|comparable|equivalent|matching|like|similar|year-earlier|year-ago|year-before|prior-year|previous-year|"
    r"latest|most recent|current|prior|previous|preceding"
)
_YEAR_OF: Final = (
    rf"(?:,? (?:of |in |for |from )?(?:(?P<y>{YEAR})\b|(?:the )?(?P<rel>last year|this year|next year|the (?:previous|prior|preceding|year) (?:year|before|earlier)|"
    r"a year (?:ago|earlier|before)|the year)\b(?! (?:ended|to))))?"
)
_ENDED: Final = rf"(?= (?:that )?(?:ended|ending|to|through) (?P<emon>{MONTH})(?: (?P<ed>\d{{1,2}})\b)?(?:,? (?P<ey>{YEAR})\b)?)"
_DECADE_WORDS: Final = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"

# In order of kind; the longest match wins where two overlap.
PERIODS: Final[tuple[tuple[str, Shape], ...]] = (
    (
        "month",
        Shape(
            rf"\b{EDGE}(?:(?P<dir>last|next|this|this past|this coming|the following|the previous|every|each) )?(?P<mon>{MONTH})(?:'s(?= (?P<own>\w)))?"
            rf"(?:,?(?: of)? (?:(?P<y>{YEAR})\b|(?P<yw>{YEAR_WORDS})\b|(?P<yrel>last|this|next|the (?:previous|following)) year\b)(?![\w-])|,? '(?P<ys>\d\d)\b(?![\w-])|(?!\w|-(?!{MONTH}\b)|\.? \d))"
        ),
    ),
    (
        "relative_unit",
        Shape(
            rf"\b{EDGE}(?:(?P<dir>last|next|this|this past|this coming|the (?:current|previous|preceding|following|coming)|that) "
            r"(?P<unit>weekend|week|fortnight|month|year|decade|century|quarter|spring|summer|autumn|fall|winter)\b"
            r"|the (?P<unit2>week|month|year) (?P<side>before|after|earlier)\b(?= ?[^\w ']|$| (?:and|but|as|when|to|in|at)\b))"
        ),
    ),
    ("weekend", Shape(rf"\b{EDGE}(?:the|at|over the) (?P<unit>weekend)\b")),
    (
        "season",
        Shape(rf"\b{EDGE}(?:the )?(?P<season>spring|summer|autumn|winter|fall)(?: of)?,? (?:(?P<y>{YEAR})\b|'(?P<ys>\d\d)\b)(?:[-/](?P<y2>\d\d)\b)?"),
    ),
    (
        "bare_season",
        Shape(r"\b(?:in|into|over|during|by|until|since|through|throughout|for|before|after|of) (?P<the>the )?(?:(?P<edge>early|late|mid)[- ])?(?P<season>spring|summer|autumn|winter|fall)\b(?= ?[^\w '-]|$| (?:and|or|but|as|when|with|by|to|the|a|an|at|on|he|she|it|they|we|i|because|if|while|is|was|will|had|has|have|were|are)\b)"),
    ),
    (
        "quarter",
        Shape(
            rf"\b(?:the )?(?:fiscal[- ])?(?:(?:this|last|next) year's )?(?:(?P<fy>{YEAR}) )?(?:fiscal )?(?:{_NTH}[- ](?:fiscal[- ])?(?P<word>quarter|half)\b(?! (?:final|century|of the (?:game|match)|hour))|(?:q(?P<q>[1-4])|(?P<q2>[1-4])q|h(?P<h>[12]))\b)"
            rf"(?:(?: of)?(?: the)?(?: (?:fiscal )?year| fiscal)?(?: of)?(?: (?P<y>{YEAR})\b|(?:,? (?:of |in )?(?P<rel>last year|this year|next year|a year (?:ago|earlier|before))\b)))?"
        ),
    ),
    (
        "account",
        Shape(
            rf"\b(?:(?:the|its|their|a) )?(?:(?P<same>{_SAME}) )(?:(?P<same2>year-earlier|year-ago|prior-year|previous-year) )?(?:fiscal )?(?:{_NTH}[- ])?(?P<unit>quarter|period|half|fiscal year|year|month|week|time|day)\b{_YEAR_OF}"
        ),
    ),
    (
        "months",
        Shape(
            rf"\b(?:the )?(?P<m1>{MONTH})(?: to |[- ]?through[- ]|-to-|-)(?P<m2>{MONTH})(?= (?:fiscal )?(?P<unit>quarter|period|half))(?: fiscal)? (?:quarter|period|half)\b(?:,? (?:of |in )?(?P<y>{YEAR})\b)?"
        ),
    ),
    ("year_side", Shape(r"\b(?P<side>year-earlier|year-ago|year-before)(?=[ -](?!quarter|period|half|year|month|week))")),
    (
        "whose_year",
        Shape(rf"\b(?P<rel>last|this|next) year's (?:{_NTH}[- ])?(?P<unit>quarter|period|half)\b|\bthe (?P<y>{YEAR}) (?:{_NTH.replace('<n>', '<n2>')}[- ])?(?P<unit2>quarter|period|half)\b"),
    ),
    (
        "running",
        Shape(
            rf"\b(?:(?P<yend>year[- ]?end|(?:the )?year's end|the end of the year|month[- ]end)|{EDGE}the (?:full |whole )?(?P<unit>quarter|year|week|month|fiscal year|financial year|decade|century)(?P<tail> a year (?:ago|earlier|before))?\b"
            rf")(?![-\w]|'s? (?:[a-z]*est|most|first|best|worst|only)\b)(?:{_ENDED})?"
        ),
    ),
    ("year_range", Shape(rf"(?<![\w.,:/$£€#-])(?:(?:fiscal(?: year)?|FY) ?)?(?P<y>{YEAR})(?:-|/|-to-| - )(?P<y2>{YEAR}|\d\d)(?![\w/-]|[.,]\d)")),
    (
        "year",
        Shape(
            rf"(?<![\w.,:/$£€#-])(?:(?:post|pre)-)?{EDGE}(?P<fiscal>(?:the )?(?:fiscal|financial)(?: year)? |the year |FY ?)?(?P<y>{YEAR})(?P<decade>'?s\b(?! ))?"
            r"(?: fiscal year\b)?(?: (?:or later|or earlier|and beyond|onwards?)\b)?(?![\w/%]|[.,:]\d|-\d)"
        ),
    ),
    ("short_year", Shape(r"(?:(?<=\b(?:in|of|by|to) )|(?<=\bsince )|(?<=\bfrom )|(?<=\buntil )|(?<=\bfiscal )|\bFY ?)(?P<short>'?\d\d)\b(?!['%]|[.,:/-]\d|s\b)")),
    ("year_words", Shape(rf"\b(?P<lead>(?:in|by|since|until|from|of|the year|early|late|mid) )?(?P<yw>{YEAR_WORDS})\b(?!-| (?:and|people|dollars|pounds|years|miles|men|women|troops|percent|per|feet))")),
    ("decade", Shape(rf"\b(?:the )?{EDGE}(?:the )?(?P<y>1[5-9]\d0|20[0-2]0)'?s\b")),
    ("short_decade", Shape(rf"(?<!\w)(?:(?P<the>the )?{EDGE}(?:the )?'?(?P<tens>[2-9]0)'?s|(?:the )?{EDGE.replace('edge', 'edge2')}(?:the )?(?P<nine>nineteen[- ])?(?P<word>{_DECADE_WORDS}))\b(?!-)")),
    ("century", Shape(rf"\b(?:the )?{EDGE}(?P<n>{ORDINAL})[- ]century\b")),
    ("anniversary", Shape(rf"\b(?:(?P<n>{ORDINAL})|(?P<years>{NUMBER})[- ]year)[- ](?:\w+ )?(?:anniversary|birthday)\b")),
    (
        "ref",
        Shape(
            r"\b(?P<word>right now|now|currently|at present|nowadays|these days|recently|in recent times|lately|of late|"
            r"current|at the time(?! (?:of|when|that|it|he|she|they)\b)(?!(?-i: [A-Z]))|at that time|as soon as possible|(?:a|some) (?:later|future) date|"
            r"in the (?:(?:near|foreseeable|immediate|not-too-distant|distant) )?future|(?:in|into|for|from|of|about) (?:the )?(?:(?:near|foreseeable|immediate|not-too-distant|distant) )?future(?=[^\w-]*(?:$|[.,;:)\"']|\s(?:and|or|but|if|when|to)\b))|the (?:near|foreseeable|immediate) future|"
            r"the (?:recent |distant )?past(?=[^\w ]| (?:and|or|but|as|to|that|have)\b|$)|"
            rf"(?<=\bin )the past(?= )(?! (?:[\w-]+ ){{0,2}}{UNITS})|"
            r"the (?:near|short|medium|longer) term|some time ago|a while ago|a long time ago|not (?:so |that )?long ago|years to come)\b(?!-| future\b)"
        ),
    ),
)  # fmt: skip
"""Kind of shape and its pattern."""
