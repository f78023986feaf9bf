"""The shapes of time expressions, as compiled patterns; `time_forms` and `time_amounts` read their groups.

Every pattern is linear: alternatives begin differently, and what repeats is bounded.
"""

from __future__ import annotations

import re
from typing import Final

from reconcile.extract.time_words import MONTH, NUMBER, ORDINAL, PART, UNIT, WEEKDAY, WEEKDAY_SHORT
from reconcile.extract.zones import LOCAL_PATTERN

_FLAGS: Final = re.IGNORECASE
_EDGE: Final = r"(?:(?P<edge>early|earlier|mid|late|later|(?:the )?(?:very )?(?:start|beginning|middle|end) of)[- ](?:in |on )?)?"
_PART_OF: Final = r"(?:(?P<pre>early hours|small hours|morning|afternoon|evening|night) of (?:the )?)?"
_HEDGE: Final = (
    r"(?:(?P<hedge>about|around|roughly|approximately|some|nearly|almost|just over|just under|well over|more than|"
    r"less than|over|under|at least|up to|at most|another|an estimated|only) )?"
)
_VAGUE: Final = r"a few|several|a couple of|a couple|couple of|a number of|many|few"
_AMOUNT: Final = (
    rf"(?P<amount>(?:{_VAGUE})|half an?|an?(?: half)?|"
    rf"{NUMBER}(?:(?:-| to | or ){NUMBER})?(?: and a half)?)"
)
_YEAR: Final = r"(?:1[0-9]|20)\d\d"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, _FLAGS)


# In order of kind; the longest match wins where two overlap.
PATTERNS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (
        "iso",
        _compiled(
            r"(?<![\w-])(?P<y>\d{4})-(?P<m>0\d|1[0-2])-(?P<d>[0-2]\d|3[01])"
            r"(?:[T ](?P<hh>[01]\d|2[0-3]):(?P<mm>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?"
            r"(?: ?(?P<zone>z\b|[+-]\d\d:?\d\d))?)?(?![\w-])"
        ),
    ),
    (
        "numeric",
        _compiled(r"(?<![\w./-])(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?![\w/]|\.\d)"),
    ),
    (
        "day_month",
        _compiled(
            rf"(?<![\w.,:/$£€-]){_PART_OF}(?:(?P<wd>{WEEKDAY}|{WEEKDAY_SHORT}),?(?: (?P<wpart>{PART}),?)? (?:the )?)?"
            r"(?:(?P<d0>\d{1,2})(?:st|nd|rd|th)?(?:-| - | to ))?"
            rf"(?P<d>\d{{1,2}})(?P<ord>st|nd|rd|th)?(?: of)?[ -](?P<mon>{MONTH})\b(?:,?(?: of)?[ -](?P<y>{_YEAR})\b)?(?!\d)"
        ),
    ),
    (
        "month_day",
        _compiled(
            rf"\b{_PART_OF}(?:(?P<wd>{WEEKDAY}|{WEEKDAY_SHORT}),?(?: (?P<wpart>{PART}),?)? )?(?P<mon>{MONTH}) (?:the )?"
            rf"(?P<d>\d{{1,2}})(?P<ord>st|nd|rd|th)?\b(?:-(?P<d1>\d{{1,2}})\b)?(?:,? (?P<y>{_YEAR})\b)?"
            r"(?![:.]\d|,\d{3}|%| (?:per cent|percent|people|miles|points|years))"
        ),
    ),
    (
        "feast",
        _compiled(rf"\b(?P<feast>christmas (?:day|eve)|boxing day|new year's (?:day|eve))(?:,? (?P<y>{_YEAR})\b)?"),
    ),
    (
        "weekday",
        _compiled(
            rf"\b{_PART_OF}{_EDGE}(?:(?P<dir>last|next|this coming|this|every|each|the following|the previous) )?"
            rf"(?P<wd>{WEEKDAY})(?:(?P<plural>s)\b|'s)?(?:,? (?P<part>{PART})(?P<parts>s)?)?(?: (?P<week>last|next) week)?\b"
        ),
    ),
    (
        "day_word",
        _compiled(
            rf"\b{_EDGE}(?:(?P<two>the day before yesterday|the day after tomorrow)|"
            rf"(?P<word>yesterday|today|tomorrow)(?:'s)?(?: (?P<part>{PART}))?|(?P<tonight>tonight)(?:'s)?|"
            rf"(?P<last>last) (?P<lpart>night|evening)(?:'s)?|this (?P<tpart>{PART})(?:'s)?|"
            r"(?P<rel>(?:the|a) day (?:before|earlier)|the previous day|the (?:following|next) day|the day after|"
            r"that (?:same )?(?:day|night|morning|evening|afternoon)|the same day))"
            rf"(?: (?P<zone>{LOCAL_PATTERN}))?\b(?! yesterday| tomorrow)"
        ),
    ),
    (
        "month",
        _compiled(
            rf"\b{_EDGE}(?:(?P<dir>last|next|this|the following|the previous) )?(?P<mon>{MONTH})(?:'s)?"
            rf"(?:,?(?: of)? (?P<y>{_YEAR})\b)?(?![\w-]| \d)"
        ),
    ),
    (
        "relative_unit",
        _compiled(
            rf"\b{_EDGE}(?P<dir>last|next|this|the (?:current|previous|following)) "
            r"(?P<unit>weekend|week|fortnight|month|year|decade|century|quarter|spring|summer|autumn|fall|winter)\b(?:'s)?"
        ),
    ),
    ("weekend", _compiled(rf"\b{_EDGE}(?:the|at|over the) (?P<unit>weekend)\b")),
    (
        "season",
        _compiled(
            rf"\b{_EDGE}(?:the )?(?P<season>spring|summer|autumn|winter|fall)(?: of)?,? (?P<y>{_YEAR})\b"
        ),
    ),
    (
        "quarter",
        _compiled(
            rf"\b(?:the )?(?:(?P<n>first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarter\b(?! (?:final|century))|q(?P<q>[1-4])\b)"
            rf"(?:(?: of)?(?: the year)?(?: of)? (?P<y>{_YEAR})\b)?"
        ),
    ),
    ("year_range", _compiled(rf"(?<![\w.,:/$£€#-])(?P<y>{_YEAR})(?:-|/)(?P<y2>{_YEAR}|\d\d)(?![\w/-]|[.,]\d)")),
    (
        "year",
        _compiled(rf"(?<![\w.,:/$£€#-]){_EDGE}(?:(?:fiscal|the year) )?(?P<y>{_YEAR})(?P<decade>'?s\b(?! ))?(?![\w/%]|[.,:]\d|-\d)"),
    ),
    ("decade", _compiled(rf"\b(?:the )?{_EDGE}(?P<y>1[5-9]\d0|20[0-2]0)'?s\b")),
    ("century", _compiled(rf"\b(?:the )?{_EDGE}(?P<n>{ORDINAL})[- ]century\b")),
    ("anniversary", _compiled(rf"\b(?:(?P<n>{ORDINAL})|(?P<years>{NUMBER})[- ]year)[- ](?:\w+ )?(?:anniversary|birthday)\b")),
    ("ago", _compiled(rf"\b{_HEDGE}{_AMOUNT} (?P<unit>{UNIT}) (?P<way>ago|earlier|later|from now|hence)\b")),
    ("bare_ago", _compiled(r"\b(?P<unit>minutes|hours|days|weeks|months|years|decades) (?P<way>ago|later|earlier)\b")),
    (
        "in_amount",
        _compiled(rf"\b(?P<prep>in|within) (?:the space of )?{_HEDGE}(?:{_AMOUNT} )?(?P<unit>{UNIT})(?P<time>(?:'s?|s) time)?\b"),
    ),
    (
        "span",
        _compiled(
            rf"\b(?:the |these )?(?P<dir>last|past|next|coming|recent|previous|following) {_HEDGE}(?:{_AMOUNT} )?(?P<unit>{UNIT})\b"
        ),
    ),
    (
        "first_in",
        _compiled(rf"\b(?P<prep>for|over) (?:the (?:first|second|third|last) time (?:in|for) )?{_HEDGE}{_AMOUNT} (?P<unit>{UNIT})\b"),
    ),
    ("length", _compiled(rf"(?<![\w.,:/$£€-]){_HEDGE}{_AMOUNT}(?P<hyphen>[- ])(?P<unit>{UNIT})(?P<more> and a half)?\b(?!-old|[- ]olds?\b)")),
    ("overnight", _compiled(r"\bovernight\b")),
    ("just", _compiled(r"(?:\b(?:has|have)|'s|'ve) (?P<just>just) (?=[a-z]+)(?!an?\b|the\b|over\b|under\b|about\b|one\b|two\b)|\b(?P<now>just now)\b")),
    ("set", _compiled(r"\b(?:every|each) (?:other |single )?(?P<unit>minute|hour|day|night|morning|evening|week|weekend|month|year)\b")),
    ("set_word", re.compile(r"\b(?P<word>daily|weekly|monthly|yearly|annual|annually|nightly|hourly)\b")),
    ("ref", _compiled(r"\b(?P<word>right now|now|currently|at the moment|at present|nowadays|recently|in recent times)\b")),
)  # fmt: skip
"""Kind of shape and its pattern."""
