"""Times made of two: "the day before last Tuesday", "the week of June 3", "the first Monday in May", "three days a week"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract.time_calendar import day_of, day_value, week_of, week_value
from reconcile.extract.time_draft import Draft
from reconcile.extract.time_reading import Read
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import DAY_S, Granularity, Wall, weekday_of
from reconcile.timex import Timex, TimexType

_DAYS: Final = frozenset({"date", "weekday", "holiday"})
_DAY: Final = LazyPattern(r"(?:the )?day (?P<way>before|after)")
# Ends right before a day.
_WEEK: Final = LazyPattern(
    r"\b(?P<start>(?:the )?(?:working |trading )?week)"
    r"(?P<way> of| before| after| beginning| commencing| starting)(?: on)? $",
)
_REACH: Final = 40
# Ends with a weekday: "the third Thursday" of November.
_NTH: Final = LazyPattern(
    r"\b(?P<start>(?:the )?(?P<n>first|second|third|fourth|last|final|1st|2nd|3rd|4th)) [a-z]+$",
)
_WHICH: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_UP_TO: Final = re.compile(r" ?[-\u2013] ?| (?:to|until|till|through|and|or) ")
_EACH: Final = LazyPattern(r"(?:an?|per|each|every) (?:day|night|week|month|year)\b")


def composed(drafts: list[Draft], plain: str) -> list[Draft]:
    """The same, with what stands beside a day and counts from it made one with it; days that only an event bounds are left out."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if last is not None and last.form == "weekday" and draft.form == "month":
            nth = _NTH.search(plain, max(0, last.start - _REACH), last.end)
            if nth is not None and plain[last.end : draft.start] in (" of ", " in "):
                kept[-1] = _nth(draft, last, nth)
                continue
        if draft.form in _DAYS and draft.type is TimexType.DATE and draft.parts.low is None:
            if last is not None and _counts(last, draft, plain):
                kept[-1] = _beside(draft, last.start, plain[last.start : last.end])
                continue
            week = _WEEK.search(plain, max(0, draft.start - _REACH, last.end if last else 0), draft.start)
            if week is not None:
                kept.append(_week(draft, week))
                continue
        elif last is not None and _is_rate(last, draft, plain):
            kept[-1] = attrs.evolve(last, end=draft.end, form="set", type=TimexType.SET)
            continue
        elif last is not None and _is_either(last, draft, plain):
            kept[-1] = attrs.evolve(last, end=draft.end)
            continue
        if last is not None and _is_range(last, draft, plain):
            kept[-1] = _in_year(last, draft)
        kept.append(draft)
    return [d for d in kept if d.form != "day_of_event"]


def _counts(first: Draft, day: Draft, plain: str) -> bool:
    return plain[first.end : day.start] == " " and _DAY.fullmatch(plain, first.start, first.end) is not None


def _is_either(first: Draft, second: Draft, plain: str) -> bool:
    """True for "weeks" and "months" of "weeks or months"."""
    return (
        first.form == second.form == "duration"
        and first.value.startswith(("PX", "PTX"))
        and second.value.startswith(("PX", "PTX"))
        and plain[first.end : second.start] in (" or ", " or even ", ", if not ")
    )


def _is_range(first: Draft, last: Draft, plain: str) -> bool:
    """True for "January" and "June 2012" of "from January to June 2012"."""
    return (
        first.form == last.form == "month"
        and first.parts.year is None
        and first.parts.direction is None
        and last.parts.year is not None
        and _UP_TO.fullmatch(plain, first.end, last.start) is not None
    )


def _in_year(first: Draft, last: Draft) -> Draft:
    """The first month of a range in the year of the last, or in the one before where it would follow it."""
    month, year = first.parts.month or 1, last.parts.year or 0
    year -= month > (last.parts.month or 12)
    return attrs.evolve(first, value=f"{year}-{month:02d}", parts=attrs.evolve(first.parts, year=year))


def _is_rate(first: Draft, second: Draft, plain: str) -> bool:
    """True for "24 hours" and "a day" side by side."""
    return (
        first.form == "duration"
        and second.form in ("set", "duration")
        and plain[first.end : second.start] == " "
        and _EACH.match(plain, second.start) is not None
    )


def _nth(month: Draft, day: Draft, match: re.Match[str]) -> Draft:
    which = float(_WHICH.get(match["n"].lower(), -1))
    parts = attrs.evolve(month.parts, weekday=day.parts.weekday, low=which, high=which)
    return attrs.evolve(
        month, start=match.start(), form="nth_weekday", value="XXXX-XX-XX", parts=parts, granularity=Granularity.DAY
    )  # fmt: skip


def _beside(day: Draft, start: int, words: str) -> Draft:
    step = -1.0 if words.lower().endswith("before") else 1.0
    parts = attrs.evolve(day.parts, low=step, high=step)
    return attrs.evolve(day, start=start, form="day_beside", value="XXXX-XX-XX", parts=parts)


def _week(day: Draft, match: re.Match[str]) -> Draft:
    step = {"before": -1.0, "after": 1.0}.get(match["way"].strip().lower(), 0.0)
    parts = attrs.evolve(day.parts, low=step, high=step)
    return attrs.evolve(
        day, start=match.start(), form="week_beside", value="XXXX-WXX", parts=parts, granularity=Granularity.WEEK
    )  # fmt: skip


def base(timex: Timex) -> Timex:
    """The day that a composed time counts from."""
    parts = attrs.evolve(timex.parts, low=None, high=None)
    if timex.form == "nth_weekday":
        return attrs.evolve(timex, form="month", parts=attrs.evolve(parts, weekday=None))
    form = "date" if parts.month is not None else "weekday" if parts.weekday is not None else "holiday"
    return attrs.evolve(timex, form=form, parts=parts)


def read(timex: Timex, day: Read | None) -> Read | None:
    """The day or the week that lies so many days or weeks from the one read."""
    if day is None or day.wall is None:
        return None
    step = int(timex.parts.low or 0)
    if timex.form == "nth_weekday":
        wall = _in_month(day.wall, timex.parts.weekday or 1, step)
        return attrs.evolve(day, wall=wall, value=day_value(wall.start_s), others=())
    if timex.form == "day_beside":
        wall = day_of(day.wall.start_s).shifted(step * DAY_S)
        return attrs.evolve(day, wall=wall, value=day_value(wall.start_s), others=_moved(day.others, step))
    wall = week_of(day.wall.start_s, step)
    others = tuple(week_of(w.start_s, step) for w in day.others)
    return attrs.evolve(day, wall=wall, value=week_value(wall.start_s), others=others)


def _in_month(month: Wall, weekday: int, which: int) -> Wall:
    """The first, second ... or last (-1) day of a month that is such a weekday."""
    if which < 0:
        last = day_of(month.end_s - 1)
        return last.shifted(-((weekday_of(last.start_s) - weekday) % 7) * DAY_S)
    first = day_of(month.start_s)
    return first.shifted(((weekday - weekday_of(first.start_s)) % 7 + 7 * (which - 1)) * DAY_S)


def _moved(walls: tuple[Wall, ...], days: int) -> tuple[Wall, ...]:
    return tuple(w.shifted(days * DAY_S) for w in walls)
