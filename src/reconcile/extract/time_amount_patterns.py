"""The shapes of amounts of time: "four hours ago", "the past five years", "10-day", "twice a week"."""

from __future__ import annotations

from typing import Final

from reconcile.extract.time_numbers import NUMBER
from reconcile.extract.time_pattern_words import AMOUNT, HEDGE, KIND, UNITS, Shape
from reconcile.extract.time_words import WEEKDAY

_BARE: Final = (
    "seconds|minutes|hours|days|nights|weeks|fortnights|months|quarters(?! of)|years|decades|centuries"
)
_NUMBER_OF: Final = rf"(?:{NUMBER}|several|many|a few|countless)"

# In order of kind; the longest match wins where two overlap.
AMOUNTS: Final[tuple[tuple[str, Shape], ...]] = (
    ("rate", Shape(r"(?<=[\w%'\")] )(?P<per>an?|per|a single) (?P<unit>hour|day|night|week|month|quarter|year)\b(?![- ](?:old|long|ago|later|earlier|before|after|from|and a half)\b)")),
    (
        "ago",
        Shape(
            rf"\b{HEDGE}{AMOUNT} {KIND}(?P<unit>{UNITS})(?: or (?:so|more))? (?P<way>ago|earlier|later|from now|hence|previously|after that|before that)\b"
        ),
    ),
    (
        "day_from",
        Shape(
            rf"\b{AMOUNT} (?P<unit>days?|weeks?|fortnights?|months?|years?) (?:(?P<way>from|after|on|ago|before|to the day after) (?:(?:next|this|last|on) )?)?(?:(?P<wd>{WEEKDAY})|(?P<word>today|tomorrow|yesterday))\b"
        ),
    ),
    ("bare_ago", Shape(r"\b(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries) (?P<way>ago|later|earlier)\b")),
    (
        "in_amount",
        Shape(rf"\b(?P<prep>in|within) (?:the space of )?{HEDGE}(?:{AMOUNT} )?{KIND}(?P<unit>{UNITS})(?P<time>(?:'s?|s) time)?\b"),
    ),
    (
        "span",
        Shape(
            rf"\b(?:(?P<lead>each of the|at least the|the|these) )?(?P<dir>last|past|next|coming|recent|previous|preceding|following|future) "
            rf"{HEDGE}(?:{AMOUNT} )?{KIND}(?P<unit>{UNITS})(?: (?:and|or) (?P<more>weeks|months|years))?\b"
        ),
    ),
    (
        "first_in",
        Shape(rf"\b(?P<prep>for|over) (?:the (?:first|second|third|last) time (?:in|for) )?{HEDGE}{AMOUNT} {KIND}(?P<unit>{UNITS})\b"),
    ),
    (
        "length",
        Shape(
            rf"(?<![\w.,:/$£€-]){HEDGE}{AMOUNT}(?P<hyphen>[- ]){KIND}(?P<unit>{UNITS})(?P<more> and a half)?(?P<long>[- ]long)?\b(?!-old|[- ]olds?\b)"
        ),
    ),
    ("long", Shape(r"(?<![\w-])(?P<unit>hours?|days?|weeks?|months?|years?|decades?|century|centuries)-?long\b")),
    ("bare", Shape(rf"(?<![\w-])(?P<unit>{_BARE})\b(?!-)")),
    ("overnight", Shape(r"\bovernight\b")),
    (
        "just",
        Shape(
            r"(?:\b(?:has|have)|'s|'ve) (?P<just>just) (?=[a-z]+)(?!an?\b|the\b|over\b|under\b|about\b|one\b|two\b)|\b(?P<now>just now)\b"
        ),
    ),
    (
        "set",
        Shape(
            rf"\b(?:(?:once|twice|(?P<times>{_NUMBER_OF}) times) (?:an?|per|every|each)|every|each)(?P<other> other| second| single)? "
            rf"(?:(?P<count>{NUMBER}|few) )?(?P<unit>minute|hour|day|weekday|night|morning|afternoon|evening|weekend|week|fortnight|month|"
            rf"quarter|year|decade|summer|winter|spring|autumn)(?P<plural>s)?\b"
        ),
    ),
    ("set_word", Shape(r"(?<![\w-])(?P<word>daily|weekly|monthly|yearly|annually|nightly|hourly|fortnightly)\b(?!-)")),
    ("set_days", Shape(rf"\b(?P<word>weekdays|weekends|weeknights)\b(?<!the weekends)|\b(?P<wd>{WEEKDAY})s and (?P<wd2>{WEEKDAY})s\b")),
)  # fmt: skip
"""Kind of shape and its pattern."""
