"""Words that put a clock at the moment of writing: "it is now 14:05", "at 3pm, in the last few minutes"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span

Window = tuple[int, int]
"""Minutes from a clock to the moment of writing, both ends included; less than 15 apart, so that they settle a quarter."""

_NOW: Final[Window] = (-6, 8)
_NEARLY: Final[Window] = (-13, 1)
_GONE: Final[Window] = (-1, 13)
_NUMBERS: Final = {
    "a": 1, "one": 1, "a couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "a dozen": 12, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50,
}  # fmt: skip
_AMOUNT: Final = rf"(?P<n>[1-5]?\d|{'|'.join(_NUMBERS)}) min(?:ute)?s?'?"
_BEHIND, _AHEAD = 100, 60
_MARK: Final = "[ ,:(-]+"
_SOON: Final = (
    "(?:in the next (?:few |couple of )?(?:minutes|moments)|any (?:minute|moment) now|imminently"
    "|in a (?:few minutes|few moments|moment|minute)(?:'? time)?)"
)
_LATELY: Final = "(?:in|within) the (?:last|past) (?:few |couple of )?(?:minutes|moments|minute)"
_JUST: Final = "(?:(?:moments|a few seconds|a few minutes|a couple of minutes|a moment|(?:just|only|mere) minutes) ago|just now)"
_BEGIN: Final = (
    "(?:begin|start|open|close|end|finish|kick off|get under way|land|take off|leave|speak|resume|arrive)"
)
_BEGUN: Final = "(?:begun|started|opened|closed|ended|finished|kicked off|got under way|landed|taken off|left|spoken|resumed|arrived)"
# Neither a condition, nor a hope, nor what somebody else says makes it that time.
_IT_IS: Final = (
    "(?<!if )(?<!hen )(?<!til )(?<!till )(?<!nce )(?<!ore )(?<!her )(?<!use )(?<!ile )(?<!hat )"
    "(?:\\bit ?'?s|\\bit is|\\bthe time (?:here |now )?is|\\btime check:?|\\bthe time now:?|\\btime now:?)"
    "(?: now| currently| still| only| already| officially| here| just)*"
)
_BEFORE: Final[tuple[tuple[str, Window | None], ...]] = (
    (rf"{_IT_IS}(?: about| around| roughly| exactly| precisely| bang on)? ", _NOW),
    (r"\bclocks?(?: here)?(?: has| have)?(?: now| just)* (?:struck|strikes?|shows?|says?|reads?|chimed) ", _NOW),
    (rf"\b(?:at the time of writing|as (?:i|we) (?:write|type)(?: this)?|(?:i'm|i am|we're|we are) (?:writing|typing)(?: this)?|right now){_MARK}(?:at |just after |around )?", _NOW),
    (rf"{_IT_IS} (?:nearly|almost|approaching|nearing|coming up to|getting on for|close to|just before|shortly before|not quite|just shy of) ", _NEARLY),
    (r"\b(?:we're|we are)(?: now| fast)* (?:approaching|nearing|coming up to|almost at|nearly at) ", _NEARLY),
    (r"\bas (?:we|the clocks?) (?:approach(?:es)?|nears?|ticks? (?:towards?|up to|down to)) ", _NEARLY),
    (rf"{_IT_IS} (?:gone|past|just past|just after|shortly after|a little after|a little past|a bit after|turned) ", _GONE),
    (r"\bit(?: has| ?'s)(?: now| just| only)* (?:gone|turned|passed|struck) ", _GONE),
    (r"\b(?:we've|we have)(?: now| just)* (?:passed|reached|gone past) ", _GONE),
    (rf"\b{_LATELY}{_MARK}(?:at |just after |shortly after |around )?", _GONE),
    (rf"\b{_JUST}{_MARK}(?:at |just after |shortly after )", _GONE),
    (rf"\bha(?:s|ve) just {_BEGUN}(?: (?!after|before|until)\w+){{0,4}}?,? (?:at|just after|shortly after) ", _GONE),
    (rf"\babout to {_BEGIN}(?: (?!after|before|until)\w+){{0,4}}?,? at ", _NEARLY),
    (rf"\b{_SOON}{_MARK}at ", _NEARLY),
    (rf"\b{_AMOUNT} ago{_MARK}(?:at |just after |around )", None),
    (rf"\bin (?:just |only |about |another )?{_AMOUNT}(?: time)?{_MARK}at ", None),
    (rf"\b{_AMOUNT} (?:to go|left),? (?:until|till|before|to) ", None),
)  # fmt: skip
_AFTER: Final[tuple[tuple[str, Window | None], ...]] = (
    (rf"{_MARK}(?:{_LATELY}|{_JUST})\b", _GONE),
    (r" has (?:now |just )*(?:passed|struck|come and gone)\b", _GONE),
    (r" is (?:now |fast )*approaching\b", _NEARLY),
    (rf"{_MARK}{_SOON}(?!\w)", _NEARLY),
    (rf"{_MARK}(?:or |which is |that is |that's |so )?(?:just |only |about )?{_AMOUNT} ago\b", None),
    (rf"{_MARK}(?:or |which is |that is |that's |so )?(?:in )?(?:just |only |about )?{_AMOUNT} (?:from now|away|to go)\b", None),
    (rf"{_MARK}(?:or |which is |that is |that's |so )?in (?:just |only |about |another )?{_AMOUNT}(?: time)?(?=[.,;:)!]| *$)", None),
)  # fmt: skip
# "It is 9am or 10am", "it's 8pm when they meet", "it is a 3pm start": no moment of writing.
_NO_MOMENT: Final = LazyPattern(
    r"[ -](?:or|when|that|until|till|before|after|start|kick|deadline|curfew|to|till|for|slot|update)\b|-\d",
)
_BLANKS: Final = re.compile(r"\s+")


def now_window(plain: str, clock: Span) -> Window | None:
    """How long after a clock, in minutes, its words say that they are written; None when they do not say."""
    start = max(plain.rfind("\n", 0, clock.start) + 1, clock.start - _BEHIND)
    before = _BLANKS.sub(" ", plain[start : clock.start])
    end = plain.find("\n", clock.end, clock.end + _AHEAD)
    after = _BLANKS.sub(" ", plain[clock.end : clock.end + _AHEAD if end < 0 else end])
    if _NO_MOMENT.match(after):
        return None
    for pattern, window in _compiled(before=True):
        match = pattern.search(before)
        if match is not None:
            return window or _by_amount(match)
    for pattern, window in _compiled(before=False):
        match = pattern.match(after)
        if match is not None:
            return window or _by_amount(match)
    return None


def _by_amount(match: re.Match[str]) -> Window | None:
    """ "12 minutes ago, at 3pm" is written at 3.12pm; "in 12 minutes, at 3pm" at 2.48pm."""
    words = match["n"].lower()
    minutes = int(words) if words.isdigit() else _NUMBERS[words]
    if "ago" not in match[0].lower():
        minutes = -minutes
    return minutes - 7, minutes + 7


@functools.cache
def _compiled(*, before: bool) -> tuple[tuple[LazyPattern, Window | None], ...]:
    return tuple(_patterns(_BEFORE, "$") if before else _patterns(_AFTER, ""))


def _patterns(
    rows: Iterable[tuple[str, Window | None]], end: str
) -> Iterable[tuple[LazyPattern, Window | None]]:
    return ((LazyPattern(pattern + end), window) for pattern, window in rows)
