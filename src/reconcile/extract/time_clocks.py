"""Clock times: "09:42", "9.15am", "0915 GMT", "half past two", "noon", with the zone that follows."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract.time_clock_license import digits_fit, words_fit
from reconcile.extract.time_clock_patterns import (
    LATER,
    LATER_FIGURES,
    NO_NOUN,
    place_zone_pattern,
    zone_pattern,
)
from reconcile.extract.time_draft import Draft
from reconcile.extract.time_numbers import NUMBER, number
from reconcile.extract.zones import is_local, zone_of_name
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Toponym
from reconcile.spans import Placed, Span
from reconcile.times import Granularity
from reconcile.timex import TimeParts, TimexType

_DAY_MIN: Final = 1_440
_HEDGE: Final = LazyPattern(
    r"\b(?:(?:just|shortly|soon|moments|minutes|a little) (?:(?P<before>before)|(?P<after>after|past))|about|around|approximately|"
    r"roughly|circa|nearly|almost|some time around) $",
)
# A stretch counted from a clock: "ten minutes before midnight"; "two minutes to midnight" is a figure of speech.
_COUNTED: Final = LazyPattern(
    rf"(?:(?P<at>at )?(?:(?P<n>{NUMBER})|(?P<half>half an)|(?P<one>an?)) (?P<unit>minutes?|hours?) (?P<way>before|after|past|to)) $",
)
# Between the clocks of a stretch or a list.
_ONE_DAY: Final = LazyPattern(r" ?(?:-|\u2013|\u2014|to|and|until|till|or) ?| ?, (?:and )?")
# "11:20 a.m. (0820 GMT) on Friday"
_DAYS: Final = frozenset({"date", "weekday", "day_word"})
_BRACKET: Final = re.compile(r" ?\( ?")
_BEHIND_BRACKET: Final = re.compile(r" ?\),? (?:on )?")
# Agendas write the zone in front: "BST 0830 - rate decision", "(GMT 14:00)".
_IN_FRONT: Final = re.compile(
    r"(?:^|[\n(]|(?<=[.;] ))(?P<zone>(?-i:[A-Z]{2,4}|[a-z]{3,4}))[ :]{1,2}$", re.MULTILINE
)
_BEGINS: Final = LazyPattern(r"\b(?:after|past|since|gone) $")
_DIRECTION_WORDS: Final = LazyPattern(r"(?:us )?(?:eastern|central|mountain|pacific)|zulu")


def clock(match: re.Match[str], plain: str, places: Placed[Toponym]) -> Draft | None:
    """A clock, or None where the digits are a score, a ratio, a verse, a price or a year."""
    groups = match.groupdict()
    zone, end = zone_behind(plain, match.end(), places)
    zone, front = (zone, match.start()) if zone is not None else _zone_in_front(plain, match.start())
    zone = zone or _zone_ahead(plain, match.end(), places)
    if "noon" in groups:
        if not words_fit(match, plain, zone):
            return None
        hour, minute = _words(match, plain)
    else:
        if not digits_fit(match, plain, zone):
            return None
        hour, minute = int(match["h"]), int(groups.get("m") or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    half, part = _half(match, plain, hour, minute)
    start, shift = (front, 0) if front < match.start() else _counted(match, plain, zone)
    if shift:
        total = (hour * 60 + minute + shift) % _DAY_MIN
        hour, minute = divmod(total, 60)
    second = int(groups["s"]) if groups.get("s") else None
    parts = TimeParts(
        hour=hour, minute=minute, second=second, meridiem=half, zone_text=zone, part=part,
    )  # fmt: skip
    shown = f"T{parts.minute_of_day // 60:02d}:{minute:02d}" if parts.minute_of_day is not None else "TXX"
    return Draft(
        start=start, end=end, form="clock", type=TimexType.TIME, value=f"XXXX-XX-XX{'T24:00' if hour == 24 else shown}",
        parts=parts, mod=_hedge(plain, start), granularity=_grain(groups, shift),
    )  # fmt: skip


def _grain(groups: dict[str, str | None], shift: int) -> Granularity:
    if groups.get("s"):
        return Granularity.SECOND
    whole = not any(groups.get(name) for name in ("m", "hw", "short", "noon"))
    return Granularity.HOUR if whole and not shift else Granularity.MINUTE


def _hedge(plain: str, start: int) -> str | None:
    """The TIMEX3 modifier that the words before a clock give it: "about 9am", "shortly after noon"."""
    match = _HEDGE.search(plain, max(0, start - 24), start)
    if match is None:
        return None
    return "BEFORE" if match["before"] else "AFTER" if match["after"] else "APPROX"


def _words(match: re.Match[str], plain: str) -> tuple[int, int]:
    """Hour and minute of a clock in words; midnight is 24, the end of its day, unless the words say that the day begins."""
    if match["noon"]:
        if "midnight" not in match["noon"].lower():
            return 12, 0
        before = plain[max(0, match.start() - 12) : match.start()]
        begins = _BEGINS.search(before) or LATER_FIGURES.match(plain, match.end())
        return (0 if begins else 24), 0
    if match["oc"] or match["said"]:
        return int(number(match["oc"] or match["said"])), 0
    if match["short"]:
        return int(number(match["hs"])), 30
    hour = int(number(match["hw"]))
    if match["half"]:
        return hour, 30
    past = match["past"].lower()
    minutes = 15 if "quarter" in past else int(number(past))
    return (hour, minutes) if match["way"].lower() == "past" else ((hour - 2) % 12 + 1, 60 - minutes)


def _half(match: re.Match[str], plain: str, hour: int, minute: int) -> tuple[str | None, str | None]:
    """ "am" or "pm" and the part of the day of a clock, its own or those of the stretch it begins: "9" of "9-10am"."""
    groups = match.groupdict()
    if groups.get("mer") or groups.get("part"):
        part = groups.get("part")
        return (f"{groups['mer'].strip()[0].lower()}m" if groups.get("mer") else None), part and part.lower()
    later = LATER.match(plain, match.end()) if 0 < hour <= 12 and not groups.get("noon") else None
    if later is None or int(later["h2"]) > 12:
        return None, None
    half = (later["mer2"] or ("a" if later["part2"].lower() == "morning" else "p")).lower()
    # A stretch does not run backwards: "10-2pm" begins in the morning.
    if (hour % 12, minute) >= (int(later["h2"]) % 12, int(later["m2"] or 0)):
        half = "p" if half == "a" else "a"
    return f"{half}m", None


def _counted(match: re.Match[str], plain: str, zone: str | None) -> tuple[int, int]:
    """Where a clock with the stretch counted from it starts, and the minutes to add: -10 for "ten minutes before noon"."""
    groups = match.groupdict()
    before = _COUNTED.search(plain, max(0, match.start() - 40), match.start())
    sure = groups.get("noon") or groups.get("mer") or groups.get("sep") or zone
    if before is None or not sure or (before["way"].lower() == "to" and not before["at"]):
        return match.start(), 0
    amount = number(before["n"]) if before["n"] else 0.5 if before["half"] else 1
    if amount != 0.5 and (amount % 1 or not before["n"]) and before["unit"].lower().startswith("minute"):
        return match.start(), 0
    minutes = round(amount * (60 if before["unit"].lower().startswith("hour") else 1))
    if not 0 < minutes < _DAY_MIN // 2:
        return match.start(), 0
    start = before.start() + (3 if before["at"] else 0)
    return start, minutes if before["way"].lower() in ("after", "past") else -minutes


def zone_behind(plain: str, start: int, places: Placed[Toponym]) -> tuple[str | None, int]:
    """The words of the zone that stands behind a clock and where they end; (None, start) where none stands there."""
    best: tuple[str | None, int] = (None, start)
    for pattern in (zone_pattern(), place_zone_pattern()):
        match = pattern.match(plain, start)
        if match is None:
            continue
        text = match["zone"]
        if (
            _DIRECTION_WORDS.fullmatch(text)
            and match["open"] is None
            and not NO_NOUN.match(plain, match.end())
        ):
            continue
        known = is_local(text) or bool(zone_of_name(text))
        if not known and text.lower().endswith(" time"):
            known = bool(places.overlapping(Span(*match.span("zone"))))
        if known and match.end() > best[1]:
            best = text, match.end()
    return best


def share_days(drafts: list[Draft], plain: str) -> list[Draft]:
    """The same, with the day of one clock of a stretch or a list given to the others: "from 9am to noon on Monday"."""
    shared = list(drafts)
    for i in range(len(shared) - 2):
        first, second, day = shared[i : i + 3]
        if (
            first.form == second.form == "clock"
            and not _is_dated(first)
            and day.form in _DAYS
            and day.parts.hour is None
            and _BRACKET.fullmatch(plain, first.end, second.start)
            and _BEHIND_BRACKET.fullmatch(plain, second.end, day.start)
        ):
            shared[i] = _on_day_of(first, day)
    for steps in (range(len(shared) - 1), range(len(shared) - 2, -1, -1)):
        for i in steps:
            first, second = shared[i], shared[i + 1]
            if first.form == second.form == "clock" and _ONE_DAY.fullmatch(plain, first.end, second.start):
                dated = [_is_dated(first), _is_dated(second)]
                if dated == [True, False]:
                    shared[i + 1] = _on_day_of(second, first)
                elif dated == [False, True]:
                    shared[i] = _on_day_of(first, second)
    return shared


def _is_dated(draft: Draft) -> bool:
    return draft.parts.day is not None or draft.parts.weekday is not None or draft.parts.unit is not None


def _on_day_of(draft: Draft, dated: Draft) -> Draft:
    """A clock on the day of another."""
    day = {
        name: getattr(dated.parts, name)
        for name in ("year", "month", "day", "weekday", "unit", "low", "high", "direction")
    }
    value = f"{dated.value.partition('T')[0]}T{draft.value.partition('T')[2]}"
    part = draft.parts.part or (dated.parts.part if draft.parts.meridiem is None else None)
    return attrs.evolve(draft, parts=attrs.evolve(draft.parts, part=part, **day), value=value)


def _zone_in_front(plain: str, end: int) -> tuple[str | None, int]:
    """The zone that a line or a bracket begins with, and where; (None, end) where none stands before a clock."""
    match = _IN_FRONT.search(plain, max(0, end - 8), end)
    return (match["zone"], match.start("zone")) if match and zone_of_name(match["zone"]) else (None, end)


def _zone_ahead(plain: str, start: int, places: Placed[Toponym]) -> str | None:
    """The zone of a stretch that a clock begins: "GMT" for the first clock of "1300-1500 GMT"."""
    later = LATER_FIGURES.match(plain, start)
    return zone_behind(plain, later.end(), places)[0] if later else None
