"""Times that stand together: the longest of those that overlap, a clock with its day, the days of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.extract.time_clock_patterns import NO_NOUN
from reconcile.extract.time_clocks import zone_behind
from reconcile.extract.time_composed import composed
from reconcile.extract.time_draft import Draft
from reconcile.extract.zones import is_local
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Toponym
from reconcile.spans import Placed
from reconcile.times import Granularity
from reconcile.timex import TimeParts, TimexType

# What may stand between a clock and its day.
_GLUE: Final = LazyPattern(
    r"(?: ?,)? {1,3}(?:(?:at|on|of|by|around|about|at about|at around|from|between|the|shortly after) )?|,? ?\(?(?=[A-Z])",
)
# What makes the year behind a date that of the date.
_YEAR_BEHIND: Final = LazyPattern(
    r",? (?:of |in )?(?:(?P<way>last|this|next) year|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years? ago)(?!['\u2019\w])"
)
_SUBJECT: Final = re.compile(r" (?:an?|the|he|she|it|they|we|his|her|their)\b")
_WEEKDAYS: Final = frozenset({"weekday", "day_word", "date"})
_ZONE_REACH: Final = 40
_BESIDE: Final = frozenset({" ", ", ", " the ", ", the "})
_DAYS: Final = frozenset({"date", "weekday", "day_word", "day_shift"})
# "July 2, 4 and 9", "13, 14 and 15 May": days that share a month.
_NEXT_DAY: Final = re.compile(
    r"(?:,? (?:and|or|&|to|through) |, )(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<y>(?:19|20)\d\d))?(?![\w%:/-]|[.,]\d)"
    r"(?= ?(?:[.,;)\n]|$| (?:in|at|on|for|to|and|or|with|by|when|as|from|after|before|the|will|were|was|are)\b))"
)
_DAYS_BEFORE: Final = re.compile(
    r"(?<![\w.,:/$-])((?:\d{1,2}(?:st|nd|rd|th)?, ){0,6}\d{1,2}(?:st|nd|rd|th)?),? (?:and|or|&) (?:the )?$"
)
_DAY: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_UP_TO: Final = re.compile(r" ?- ?| (?:to|until|till|through) ")


def longest(drafts: Iterator[Draft]) -> list[Draft]:
    """Of drafts that overlap the longest, the earlier kind where they are equal; in order of place."""
    taken: set[int] = set()
    kept = []
    for draft in sorted(drafts, key=lambda d: (d.start - d.end, d.start)):
        cells = range(draft.start, draft.end)
        if taken.isdisjoint(cells):
            taken.update(cells)
            kept.append(draft)
    return sorted(kept, key=lambda d: d.start)


def joined(drafts: list[Draft], plain: str, places: Placed[Toponym]) -> list[Draft]:
    """The same, with a clock and the day beside it made one, in either order."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if (
            last is not None
            and _GLUE.fullmatch(plain, last.end, draft.start)
            and _fit(last, draft, plain[last.end : draft.start])
        ):
            kept[-1] = _with_zone(_one(last, draft), plain, places)
        elif last is not None and (told := _in_year_told(last, draft, plain)) is not None:
            kept[-1] = told
        elif draft.form in _WEEKDAYS and draft.parts.zone_text is None:
            kept.append(_in_zone_told(draft, plain, places))
        else:
            kept.append(_with_zone(draft, plain, places) if draft.parts.year is not None else draft)
    return composed(_listed(kept, plain), plain)


def _with_zone(draft: Draft, plain: str, places: Placed[Toponym]) -> Draft:
    """The clock of a day with the zone that may stand behind the day: "6pm on Sunday local time", "8pm tonight ET"."""
    if draft.parts.zone_text is not None or draft.parts.hour is None:
        return draft
    zone, end = zone_behind(plain, draft.end, places)
    return (
        draft
        if zone is None
        else attrs.evolve(draft, end=end, parts=attrs.evolve(draft.parts, zone_text=zone))
    )


def _in_zone_told(draft: Draft, plain: str, places: Placed[Toponym]) -> Draft:
    """A day or a part of it with the zone behind it, where that says "time": "Monday night, Tokyo time", "today (Lima time)"."""
    if " time" not in plain[draft.end : draft.end + _ZONE_REACH]:
        return draft
    zone, end = zone_behind(plain, draft.end, places)
    if zone is None or not zone.endswith(" time") or not (zone[0].isupper() or is_local(zone)):
        return draft
    alone = plain[end - 1] == ")" or NO_NOUN.match(plain, end) or _SUBJECT.match(plain, end)
    if not alone:  # "on Sunday, Paris time trials begin"
        return draft
    return attrs.evolve(draft, end=end, parts=attrs.evolve(draft.parts, zone_text=zone))


def _in_year_told(date: Draft, year: Draft, plain: str) -> Draft | None:
    """The date of "6 March last year", "at noon on June 2 of this year", "3 May, two years ago"; None for any other two."""
    parts = date.parts
    if year.parts.unit != "year" or parts.month is None or parts.day is None or parts.year is not None:
        return None
    if parts.unit is not None or parts.direction is not None:
        return None
    gap = _YEAR_BEHIND.match(plain, date.end)
    if gap is None or gap.end() != year.end:
        return None
    words = (gap["way"] or "").lower()
    step = {"last": -1, "this": 0, "next": 1}.get(words) if words else -round(year.parts.low or 0)
    return attrs.evolve(date, end=year.end, parts=attrs.evolve(parts, unit="year", direction=step))


def _fit(first: Draft, second: Draft, gap: str) -> bool:
    forms = {first.form, second.form}
    if forms & _DAYS and "clock" in forms:
        timed = first if first.form == "clock" else second
        return timed.parts.day is None and timed.parts.weekday is None and timed.parts.unit is None
    return (
        forms == {"weekday", "date"}
        and first.form == "weekday"
        and second.parts.weekday is None
        and gap in _BESIDE
    )


def _one(first: Draft, second: Draft) -> Draft:
    day = first if first.form in _DAYS and first.form != "weekday" else second
    if "clock" in (first.form, second.form):
        timed, day = (first, second) if first.form == "clock" else (second, first)
        named = {f.name: getattr(timed.parts, f.name) for f in attrs.fields(TimeParts)}
        parts = attrs.evolve(day.parts, **{k: v for k, v in named.items() if v is not None})
        value = f"{day.value.partition('T')[0]}T{timed.value.partition('T')[2]}"
        return attrs.evolve(
            timed, start=first.start, end=second.end, parts=parts, value=value, type=TimexType.TIME
        )
    other = first if day is second else second
    parts = attrs.evolve(
        day.parts, weekday=other.parts.weekday or day.parts.weekday, part=day.parts.part or other.parts.part
    )
    return attrs.evolve(
        day, start=first.start, end=second.end, parts=parts, form="date", granularity=_finer(first, second)
    )


def _finer(first: Draft, second: Draft) -> Granularity:
    return min(first.granularity, second.granularity, key=lambda g: g.rank)


def _listed(drafts: list[Draft], plain: str) -> list[Draft]:
    """The same, with the bare days of lists and with the year of a range for its first day too."""
    kept: list[Draft] = []
    for which, draft in enumerate(drafts):
        parts = draft.parts
        limit = drafts[which + 1].start if which + 1 < len(drafts) else len(plain)
        last = kept[-1] if kept else None
        if (
            draft.form != "date"
            or parts.month is None
            or parts.low is not None
            or draft.type is not TimexType.DATE
        ):
            kept.append(draft)
            continue
        if last is not None and _is_range(last, draft, plain):
            kept[-1] = _on(last, (last.start, last.end), last.parts.day or 1, parts.year)
        if plain[draft.start].isdigit():
            kept += _days_before(draft, plain, last.end if last else 0)
            kept.append(draft)
        else:
            kept += _days_after(draft, plain, limit)
    return kept


def _is_range(first: Draft, second: Draft, plain: str) -> bool:
    return (
        first.form == "date"
        and first.parts.month is not None
        and first.parts.year is None
        and second.parts.year is not None
        and (first.parts.month, first.parts.day or 1) < (second.parts.month or 1, second.parts.day or 1)
        and _UP_TO.fullmatch(plain, first.end, second.start) is not None
    )


def _days_before(draft: Draft, plain: str, since: int) -> Iterator[Draft]:
    match = _DAYS_BEFORE.search(plain[max(since, draft.start - 48) : draft.start])
    if match is None:
        return
    offset = max(since, draft.start - 48)
    for day in _DAY.finditer(plain, offset + match.start(1), offset + match.end(1)):
        number = int(re.sub(r"\D", "", day[0]))
        if 1 <= number < (draft.parts.day or 0):
            yield _on(draft, (day.start(), day.end()), number, draft.parts.year)


def _days_after(draft: Draft, plain: str, limit: int) -> Iterator[Draft]:
    """The date and the bare days behind it; a year behind the last of them is that of all."""
    days = [(draft.start, draft.end, draft.parts.day or 1)]
    year, end = draft.parts.year, draft.end
    while (match := _NEXT_DAY.match(plain, end)) is not None and match.end() <= limit and year is None:
        number = int(match["day"])
        if not days[-1][2] < number <= 31:
            break
        days.append((match.start("day"), match.end(), number))
        year, end = int(match["y"]) if match["y"] else None, match.end()
    if len(days) == 1:
        yield draft
        return
    for start, stop, number in days:
        yield _on(draft, (start, stop), number, year)


def _on(draft: Draft, at: tuple[int, int], day: int, year: int | None) -> Draft:
    """A date like another, on another day."""
    own, month = at[0] == draft.start, draft.parts.month or 1
    parts = attrs.evolve(draft.parts, day=day, year=year, weekday=draft.parts.weekday if own else None)
    value = f"{'XXXX' if year is None else year}-{month:02d}-{day:02d}"
    return attrs.evolve(draft, start=at[0], end=at[1], parts=parts, value=value)
