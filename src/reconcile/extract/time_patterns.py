"""The shapes of days: dates, weekdays, holidays, "yesterday"; with those of periods and amounts they are all shapes.

Every pattern is linear: alternatives begin differently, and what repeats is bounded.
"""

from __future__ import annotations

from typing import Final

from reconcile.extract.time_amount_patterns import AMOUNTS
from reconcile.extract.time_holidays import feasts_pattern
from reconcile.extract.time_numbers import DAY_WORD, YEAR_WORDS
from reconcile.extract.time_pattern_words import EDGE, PART_OF, YEAR, Shape
from reconcile.extract.time_period_patterns import PERIODS
from reconcile.extract.time_words import MONTH, PART, WEEKDAY, WEEKDAY_SHORT
from reconcile.extract.zones import LOCAL_PATTERN

# In order of kind; the longest match wins where two overlap.
_DAYS: Final[tuple[tuple[str, Shape], ...]] = (
    (
        "iso",
        Shape(
            r"(?<![\w-])(?P<y>\d{4})-(?P<m>0\d|1[0-2])-(?P<d>[0-2]\d|3[01])"
            r"(?:[T ](?P<hh>[01]\d|2[0-3]):(?P<mm>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?"
            r"(?: ?(?P<zone>z\b|[+-]\d\d:?\d\d))?)?(?![\w-])"
        ),
    ),
    (
        "iso_compact",
        Shape(r"\b(?:dated|stamped|marked|on|from|of|since|until) (?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])\b(?![-.,]\d)"),
    ),
    ("iso_slashed", Shape(r"(?<![\w./-])(?P<y>(?:19|20)\d\d)(?P<sep>[/.])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<d>0?[1-9]|[12]\d|3[01])(?![\w/]|\.\d)")),
    (
        "numeric",
        Shape(r"(?<![\w./-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)(?![\w/-]|\.\d)"),
    ),
    (
        "day_month",
        Shape(
            rf"(?<![\w.,:/$£€-]){PART_OF}(?:(?P<wd>{WEEKDAY}|{WEEKDAY_SHORT}) ?,?(?: (?P<wpart>{PART}) ?,?)? (?:the )?)?"
            r"(?:(?P<d0>\d{1,2})(?:st|nd|rd|th)?(?:-| - | to ))?"
            rf"(?P<d>\d{{1,2}})(?P<ord>st|nd|rd|th)?(?: of)?[ -](?P<mon>{MONTH})\b(?: ?,?(?: of)?[ -](?P<y>{YEAR})\b|,? '(?P<ys>\d\d)\b)?(?!\d)"
        ),
    ),
    (
        "month_day",
        Shape(
            rf"\b{PART_OF}(?:(?P<wd>{WEEKDAY}|{WEEKDAY_SHORT}),?(?: (?P<wpart>{PART}),?)? )?(?P<mon>{MONTH}) (?:the )?"
            rf"(?P<d>\d{{1,2}})(?P<ord>st|nd|rd|th)?\b(?:-(?P<d1>\d{{1,2}})\b)?(?: ?,? (?P<y>{YEAR})\b|,? '(?P<ys>\d\d)\b)?"
            r"(?![:.]\d|,\d{3}|%| (?:per cent|percent|people|miles|points|years))"
        ),
    ),
    (
        "spelled_day",
        Shape(
            rf"\b(?:(?:the )?(?P<dw>{DAY_WORD}) (?:day )?of (?P<mon>{MONTH})|(?P<mon2>{MONTH}) the (?P<dw2>{DAY_WORD}))\b(?:,? (?:(?P<y>{YEAR})|(?P<yw>{YEAR_WORDS}))\b)?"
        ),
    ),
    ("nth_day", Shape(r"\b(?:on|by|until|till|since|from|before|after|to) (?P<the>the )(?P<d>\d{1,2})(?:st|nd|rd|th)(?: (?:day )?of (?P<which>the|this|last|next) month)?(?= ?(?:[.,;:)\n]|$| (?:and|but|to|at|when|as|because)\b))")),
    ("feast", Shape(rf"\b(?:(?P<dir>last|this|next) )?(?P<feast>{feasts_pattern()})(?:,? (?:in |of )?(?P<y>{YEAR})\b)?")),
    (
        "weekday",
        Shape(
            rf"\b{PART_OF}{EDGE}(?:(?P<dir>(?:this |the )?(?:past|last)|next|this coming|this|(?:every|each)(?: other| second| alternate)?|alternate|the following|the previous) )?"
            rf"(?P<wd>{WEEKDAY})(?! ?,? (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]{MONTH})(?:(?P<plural>s)\b)?(?:,? (?P<part>{PART})(?P<parts>s)?)?(?: (?P<week>last|next|this) week| (?P<on>week)(?='s|[.,;:]| ))?\b"
        ),
    ),
    (
        "day_word",
        Shape(
            rf"\b{PART_OF}{EDGE}(?:(?P<two>(?:the )?day before yesterday|(?:the )?day after tomorrow|(?:the )?night before last\b(?! (?:\w+day|year|month|week|season|summer|winter|spring|autumn|christmas)))|"
            rf"(?P<word>yesterday|today|tomorrow)(?: (?P<part>{PART}))?|(?P<tonight>tonight)|"
            rf"(?P<last>last) (?P<lpart>night|evening)|this (?P<tpart>{PART})|"
            r"(?P<late>(?:late|early) in the day)|(?P<rel>(?:the|a) day (?:before|earlier|later)|the (?:previous|preceding) (?:day|night|evening)|"
            r"the (?:following|next) (?:day|morning|night|evening|afternoon)|the (?:day|morning|night|evening) (?:after|before)|"
            r"(?:that (?:same )?|(?:the|this) (?:very )?same )(?:day|night|morning|evening|afternoon)))"
            rf"(?: (?P<zone>{LOCAL_PATTERN}))?\b(?! yesterday| tomorrow)"
        ),
    ),
)  # fmt: skip
PATTERNS: Final = (*_DAYS, *PERIODS, *AMOUNTS)
"""Kind of shape and its pattern."""
