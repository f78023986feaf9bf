"""The shapes of clocks and of what may stand round them, as patterns; `time_clocks` reads their groups.

Every pattern is linear: alternatives begin differently, and what repeats is bounded.
"""

from __future__ import annotations

import functools
from typing import Final

from reconcile.extract.zones import ALONE, LOCAL_PATTERN, OFFSET_PATTERN, named_zone_pattern
from reconcile.lexicon.lazy_patterns import LazyPattern

_HOUR_WORD: Final = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MINUTES_WORD: Final = "(?:five|ten|twenty[- ]five|twenty|[1-9]|1\\d|2\\d)"
# A stroke may lead from one zone to the next, "11am ET/3pm GMT", but not from digits.
_FREE: Final = r"(?<![\w:.,$£€+@#])(?<!\d/)"
_MER: Final = r"(?: {0,3}(?P<mer>[ap]m\b|[ap] ?\. ?m\b(?: ?\.)?))"
_PART: Final = r"(?: (?:in the|at) (?P<part>early hours|early morning|morning|afternoon|evening|night)\b)"
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# The day of a bare hour: what makes "at 8" a clock.
_PART_AHEAD: Final = (
    rf" (?:tonight|last night|(?:this|tomorrow|yesterday|(?:on )?{_WEEKDAY}|the (?:same|next|following)) "
    r"(?:morning|lunchtime|afternoon|evening|night))\b"
)
# What may stand behind an hour that nothing else tells from a number: "at four.", "at 10 she was told".
_LONE: Final = (
    rf"(?:\s?(?:[,;)!?\"\u201d]|\.(?!\s?\d))|\s?$|\n| (?:that|when|while|but|as|because|after|before|he|she|they|it|we|you|there|the|his|her|"
    rf"their|our|all|sharp|today|tomorrow|yesterday|(?:and|for|to|on|in)(?! ?\d)|(?:on )?{_WEEKDAY})\b)"
)
_TO: Final = r" ?(?:-|\u2013|\u2014|to|and|until|till) ?"
_LATER: Final = rf"{_TO}(?P<h2>\d{{1,2}})(?:[:.](?P<m2>[0-5]\d))?(?: ?(?P<mer2>[ap])(?: ?\. ?m\b|m\b)|(?= in the (?P<part2>morning|afternoon|evening)\b))"
DAY_AHEAD: Final = LazyPattern(
    rf"(?:{_PART_AHEAD}|,? (?:tonight|today|tomorrow|yesterday|(?:on )?{_WEEKDAY}|on the \d))"
)
"""What tells that figures before it are a clock: a day, or a part of it."""
LATER: Final = LazyPattern(_LATER)
"""The end of a stretch whose start takes its half of the day from it: "-10am", "and 4 in the afternoon"."""
_FIGURES: Final = r"(?:\d{1,2}[:.h][0-5]\d(?::[0-5]\d)?|[012]\d[0-5]\d|\d{1,2})(?: ?[ap](?: ?\. ?m\b(?: ?\.)?|m\b))?(?: ?hrs)?"
LATER_FIGURES: Final = LazyPattern(rf"(?:{_TO}|(?:, {_FIGURES}){{0,8}}(?:,? and| or) ){_FIGURES}")
"""The end of a stretch of clocks, whose zone is its start's too: "-1500" of "1300-1500 GMT", or of a list of clocks."""


@functools.cache
def clock_pattern(which: int) -> LazyPattern:
    """One of the patterns of clocks, compiled when a text first needs it: 0 to 2 with digits, 3 in words."""
    return LazyPattern(_SHAPES[which])


_SHAPES: Final = (
    (
        rf"{_FREE}(?P<h>\d{{1,2}})(?P<sep>[:.h]| : )(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d%]| %|[:.,]\d|m\b){_MER}?"
        rf"(?: ?(?P<hrs>hrs?|hours)\b)?{_PART}?"
    ),
    rf"{_FREE}(?P<h>1[0-2]|0?[1-9])(?:{_MER}|{_PART}|(?P<stretch>(?={_LATER}))|(?P<day>(?={_PART_AHEAD}))|(?P<lone>(?={_LONE})))",
    rf"{_FREE}(?P<h>[01]\d|2[0-4])(?P<m>[0-5]\d)(?![\d%]| %|[:.,]\d){_MER}?(?: ?(?P<hrs>hrs?|hours|h)\b)?",
    (
        rf"\b(?:(?P<noon>(?:(?:12|twelve) )?(?:noon|midday|midnight))(?!['\u2019])|"
        rf"(?:(?P<half>half[- ]past)|(?P<past>(?:a )?quarter|{_MINUTES_WORD})(?P<minutes> minutes?)? (?P<way>past|to)) "
        rf"(?P<hw>{_HOUR_WORD}|1[0-2]|[1-9])\b(?![:.]\d)(?P<whole> o'clock\b)?|"
        rf"(?P<short>half (?P<hs>{_HOUR_WORD}))\b|"
        rf"(?P<oc>{_HOUR_WORD}|1[0-2]|[1-9]) ?o['\u2019] ?clock\b|"
        rf"(?P<said>{_HOUR_WORD})(?={_MER.replace('mer', 'mer3')}|{_PART.replace('part', 'part3')}|(?P<day>{_PART_AHEAD})|{_LONE}))"
        rf"{_MER}?{_PART}?"
    ),
)  # fmt: skip


_ROUND_ZONE: Final = r" {{0,3}}(?:(?P<open>\( {{0,2}})|,? {{0,2}})(?P<zone>{})(?(open) {{0,2}}\))"


@functools.cache
def zone_pattern() -> LazyPattern:
    """A zone behind a clock ("zone"), in brackets ("open") or not, by offset, by "local" or by a name of the table."""
    body = rf"{OFFSET_PATTERN}|{LOCAL_PATTERN}|{named_zone_pattern()}|(?-i:(?:[A-Z]\.){{2,4}})"
    return LazyPattern(_ROUND_ZONE.format(body))


@functools.cache
def place_zone_pattern() -> LazyPattern:
    """Words behind a clock that end in "time" and may name a place: "Kyiv time", "(Buenos Aires local time)"."""
    body = r"(?:local )?(?:[^\W\d_][\w.'\u2019-]{0,20} (?:['\u2019]s? )?){1,3}?(?:local )?time\b"
    return LazyPattern(_ROUND_ZONE.format(body))


NO_NOUN: Final = LazyPattern(ALONE)
"""Matches where no noun follows."""
