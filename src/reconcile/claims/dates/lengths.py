"""Lengths of time beside the ends they should lie between: "10-day trip from 1 to 5 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.dates.length_ends import Stretch, counted, is_held_daily, stretch_of
from reconcile.claims.reading import Reading
from reconcile.claims.records.calendar_records import LengthSum
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.spans import Span
from reconcile.timex import Timex

# Between a length and its first end: the thing that is so long, and what leads to the end.
_NO_NOUN: Final = (
    r"(?:and|but|or|for|after|before|since|until|when|while|who|which|that|by|as|because|if|is|are|was|were|be|been|has|have|had|"
    r"will|would|can|could|may|must|said|says|on|off|out|goes|went|came|left|won|lost|opens?|opened) "
)
_NOUN: Final = rf"(?:(?!{_NO_NOUN})[\w'&-]+ ){{0,6}}?"
_START: Final = (
    r"(?:begins?|began|beginning|starts?|started|starting|opens?|opened|opening|kicks? off|kicked off|commences?|commencing|"
    r"got under way|gets under way)"
)
_END: Final = r"(?:ends?|ended|ending|concludes?|concluded|concluding|closes?|closed|closing|finish(?:es|ed|ing)?|wraps? up|runs? (?:to|until))"
_HELD: Final = (
    r"(?:(?:which|that) )?(?:(?:is|was|are|were|will|will be|is to|was to|is to be|to be|due to|set to|is set to|is due to) )?"
    r"(?:(?:be |being )?(?:held|runs?|ran|running|scheduled|planned|played|staged|contested|lasting|lasts|taking place|takes? place|took place|dated) )?"
)
_LEAD: Final = LazyPattern(
    rf"-?(?: long)? {_NOUN},? ?{_HELD}(?:from|between) (?:the )?$|(?: ?,| -| ?\() ?from (?:the )?$|"
    rf"-? {_NOUN}[\w'&-]+(?: ?, ?| ?: ?| - | \( ?)(?:{_HELD}(?:from|between) (?:the )?)?$",
)
_LEAD_START: Final = LazyPattern(
    rf"-? {_NOUN}(?:[\w'&-]+,? [^,.;:!?\n()]{{1,30}}, )?(?:(?:which|that|,) )?(?:will |is to |is due to |was due to )?{_START}(?: on| in| at| from)?(?: the)? $",
)
_TO: Final = LazyPattern(r" ?(?:-|,? ?(?:to|until|till|through|through to|up to|and)) ?(?:on |the |of )?$")
_TO_END: Final = LazyPattern(
    rf",? (?:(?:and|but|before|then) )?(?:(?:it|she|he|they|which) )?(?:will |is to |is due to |was due to )?{_END}(?: on| in| at)?(?: the)? $",
)
# Between the last end and the length: ", a six-hour session", " war, which lasted four years".
_BACK: Final = LazyPattern(
    r"(?:(?: ?, ?| - | ?\( ?)(?:a |the |an )(?:total of |period of |gap of |stretch of )?"
    r"|(?: [\w'-]+){0,3},? (?:which |that )?(?:has |had |have )?(?:lasted|lasts|lasting|ran for|runs for|raged for|dragged on for|went on for|spanned|spanning)(?: for)? "
    r"|(?: ?, ?| - )(?:or )?| for )$",
)
_BACK_FROM: Final = LazyPattern(r"\b(?:from|between|the|of|,|\() ?$|^$")
# What is not one stretch, or is not counted in days of the calendar.
_UNCOUNTED: Final = LazyPattern(
    r"-?\s*(?:working|business|school|trading|weekday|match|shooting|sitting|consecutive|non-consecutive|straight|week\b|weeks?\b|notice|average|"
    r"high|low|bond|yield|deadline|forecast|outlook|visa|pass|ticket|permit|licence|license|supply|quarantine|isolation|limit|"
    r"rule|extension|delay|postponement|break|rota|cycle|return|flight|journey|crossing|drive|old|rolling|renewable|sentence|jail)\b",
)
_PLURAL: Final = LazyPattern(
    r"-\w+ (?:[\w'-]+ ){0,2}?(?!(?:games|talks|celebrations|championships|exercises|drills|manoeuvres|maneuvers|hostilities|protests|"
    r"polls|elections|series|olympics|finals|proceedings|negotiations|festivities|trials|address|business|congress|process|access|recess|runs|lasts|was|is)\b)"
    r"[a-z]+(?<!s)s (?:from|between|,|\()",
)
_PARTIAL: Final = LazyPattern(
    r"(?:\b(?:first|(?<!to )(?<!will )last|next|final|opening|closing|remaining|past|previous|initial|only|another|further|extra|additional|every|each|"
    r"about|around|almost|nearly|roughly|some|over|under|more than|less than|at least|at most|up to|approximately|just|than|within|maximum|minimum|of(?: an?| the)?) |~ ?)$",
)
_PARTIAL_LENGTH: Final = LazyPattern(
    r"(?:the |its |his |her |their )?(?:first|last|next|final|opening|closing|past|previous|other|whole of)\b",
)
_DAILY: Final = LazyPattern(
    r"\b(?:daily|each day|every day|a day|per day|each night|every night|overnight|excluding|except|apart from|not including|weekdays only)\b",
)
_DAY_ALONE: Final = re.compile(r",? (?:the )?(\d{1,2})(?:st|nd|rd|th)?\b")
_REACH: Final = 90
_UNITS: Final = {
    "hour": "hour",
    "minute": "hour",
    "day": "day",
    "night": "day",
    "week": "day",
    "month": "month",
    "year": "year",
    "decade": "year",
}


def make_length_sums(reading: Reading) -> Iterator[LengthSum]:
    """Every length of time with the two ends beside it, whether they allow it or not."""
    for found in reading.mentions:
        for at, timex in enumerate(found.times):
            if timex.form == "duration" and _is_counted(found, timex):
                claim = _length_sum(reading, found, at)
                if claim is not None:
                    yield claim


def _is_counted(found: Mentions, timex: Timex) -> bool:
    """True for a plain number of units of one stretch, without a hedge."""
    parts, span, plain = timex.parts, timex.quote.span, found.entry.plain
    if (
        parts.unit not in _UNITS
        or parts.low is None
        or parts.low != parts.high
        or parts.low < 1
        or timex.mod is not None
    ):
        return False
    if _PARTIAL.search(plain, max(0, span.start - 16), span.start) or _PARTIAL_LENGTH.match(
        plain, span.start
    ):
        return False
    return not _UNCOUNTED.match(plain, span.end) and not _PLURAL.match(
        plain, _unit_start(plain, span), span.end + 60
    )


def _unit_start(plain: str, span: Span) -> int:
    """Where the hyphen of "10-day" stands; the end of the words without one."""
    hyphen = plain.rfind("-", span.start, span.end)
    return hyphen if hyphen >= 0 else span.end


def _length_sum(reading: Reading, found: Mentions, at: int) -> LengthSum | None:
    timex = found.times[at]
    ends = _ends_after(found, at) or _ends_before(found, at)
    if ends is None:
        return None
    first, second = ends
    last = second if second is not None else first
    around = Span(
        min(timex.quote.span.start, first.quote.span.start), max(timex.quote.span.end, last.quote.span.end)
    )
    if "\n" in found.entry.plain[around.start : around.end]:
        return None
    if _DAILY.search(found.entry.plain, around.start, around.end + 40):
        return None
    stretch = stretch_of(first, second)
    unit = _UNITS[timex.parts.unit or ""]
    stretch = stretch and stretch.told_in(unit)
    if stretch is None or stretch.unit != unit:
        return None
    return _claim(reading, found, timex, Span(first.quote.span.start, last.quote.span.end), stretch)


def _ends_after(found: Mentions, at: int) -> tuple[Timex, Timex | None] | None:
    """ "10-day trip from 1 to 5 May", "the three-week tour begins on 1 June and ends on 8 June"."""
    plain, times = found.entry.plain, found.times
    if at + 1 >= len(times):
        return None
    first = times[at + 1]
    gap = plain[times[at].quote.span.end : first.quote.span.start]
    started = _LEAD_START.fullmatch(gap) is not None
    if len(gap) > _REACH or not (started or _LEAD.fullmatch(gap)):
        return None
    if first.parts.high is not None and first.form in ("date", "year") and not started:
        return first, None
    if at + 2 >= len(times):
        return None
    second = times[at + 2]
    first = _with_day(found, first, second)
    between = plain[first.quote.span.end : second.quote.span.start]
    if _TO.fullmatch(between) and _goes(gap, between):
        return first, second
    return (first, second) if started and len(between) <= _REACH and _TO_END.fullmatch(between) else None


def _with_day(found: Mentions, first: Timex, second: Timex) -> Timex:
    """A weekday whose day stands alone, "Friday 5 to Sunday 14 May", with the month of the other end."""
    span, month = first.quote.span, second.parts.month
    alone = _DAY_ALONE.match(found.entry.plain, span.end, second.quote.span.start)
    if first.form != "weekday" or alone is None or month is None or int(alone[1]) >= (second.parts.day or 0):
        return first
    parts = attrs.evolve(first.parts, day=int(alone[1]), month=month, year=second.parts.year)
    quote = found.entry.quote(Span(span.start, alone.end(1)))
    return attrs.evolve(first, form="date", parts=parts, quote=quote, wall=second.wall)


def _goes(gap: str, between: str) -> bool:
    """ "and" joins two ends only behind "between"."""
    return between.strip() != "and" or "between" in gap.lower()


def _ends_before(found: Mentions, at: int) -> tuple[Timex, Timex | None] | None:
    """ "from 9am to 5pm, a six-hour session", "the 1914-1918 war, which lasted four years"."""
    plain, times = found.entry.plain, found.times
    if at == 0:
        return None
    second = times[at - 1]
    gap = plain[second.quote.span.end : times[at].quote.span.start]
    if len(gap) > _REACH or not _BACK.fullmatch(gap):
        return None
    if second.parts.high is not None and second.form in ("date", "year"):
        return second, None
    if at < 2:
        return None
    first = times[at - 2]
    between = plain[first.quote.span.end : second.quote.span.start]
    lead = plain[max(0, first.quote.span.start - 12) : first.quote.span.start]
    if not _TO.fullmatch(between) or not re.search(r"\b(?:from|between) (?:the )?$", lead, re.IGNORECASE):
        return None
    return (first, second) if _goes(lead, between) else None


def _claim(reading: Reading, found: Mentions, timex: Timex, ends: Span, stretch: Stretch) -> LengthSum:
    parts = timex.parts
    amount, unit = parts.low or 1.0, parts.unit or "day"
    of_dates = unit in ("month", "year") and stretch.least == stretch.most
    off = stretch.off(*_allowed(amount, unit, of_dates=of_dates))
    quote = found.entry.quote(ends)
    told = amount * {"week": 7, "decade": 10}.get(unit, 1) if unit != "minute" else amount / 60
    sum_up = counted(stretch)
    between = sorted((timex.quote.span, ends), key=lambda span: span.start)
    words = found.entry.plain[between[0].end : between[1].start]
    return LengthSum(
        **reading.base(found.entry, (timex.quote, quote)), text=timex.quote.text, ends=quote.text, unit=stretch.unit,
        told=told, least=stretch.least, most=stretch.most, off=off,
        held=unit == "day" and is_held_daily(words),
        arithmetic=f"{stretch.words} is {sum_up}", by_length=f"{sum_up}, if “{quote.text}” is right",
    )  # fmt: skip


def _allowed(amount: float, unit: str, *, of_dates: bool) -> tuple[float, float]:
    """Lengths that the words allow, in the unit of the stretch: weeks are loose by some days, hours by half an hour,
    months and years between two dates by one or a tenth.
    """
    if of_dates:
        slack = max(1.0, amount / 10)
        return amount - slack, amount + slack
    if unit == "week":
        slack = max(3.0, 0.7 * amount)
        return (5.0, 8.0) if amount == 1 else (7 * amount - slack, 7 * amount + slack)
    if unit == "decade":
        return 10 * amount - 1, 10 * amount + 1
    if unit in ("hour", "minute"):
        hours = amount if unit == "hour" else amount / 60
        slack = max(0.5, hours / 10) if unit == "hour" else 0.1
        return hours - slack, hours + slack
    return amount, amount
