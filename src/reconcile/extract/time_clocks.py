"""Clock times: "09:42", "9.15am", "0915 GMT", "half past two", "noon", with the zone that follows."""

from __future__ import annotations

import re
from typing import Final

from reconcile.extract.time_draft import Draft
from reconcile.extract.time_words import number
from reconcile.extract.zones import is_local, zone_of_name
from reconcile.mentions import TimeParts, TimexType, Toponym
from reconcile.spans import Placed, Span
from reconcile.times import Granularity

_SCRIPTURE: Final = re.compile(
    r"\b(?:genesis|exodus|leviticus|deuteronomy|joshua|judges|samuel|kings|chronicles|job|psalms?|proverbs|isaiah|"
    r"jeremiah|ezekiel|daniel|hosea|matthew|mark|luke|john|acts|romans|corinthians|galatians|ephesians|philippians|"
    r"timothy|hebrews|james|peter|revelation|surah|sura|verse|chapter|quran)\.? $",
    re.IGNORECASE,
)
_RACE: Final = re.compile(
    r"\b(?:time of|in a time of|record of|finished in|lasted|clocked) $|\b(?:odds|ratios?|scores?|aspect)\b[^.;]{0,24}$",
    re.IGNORECASE,
)
_RATIO: Final = re.compile(r"\s?(?:ratio|aspect|scale|odds|remaining|left on)\b", re.IGNORECASE)
_SCORE: Final = re.compile(r"\b(?:won|lost|beat|by|lead|leads|score[ds]?|v|versus) $", re.IGNORECASE)
_COUNT: Final = re.compile(
    r"\s?(?:%|per cent|percent|m\b|bn|million|billion|km|miles|points|seconds|inches|ft|metres|goals|runs)",
    re.IGNORECASE,
)
_AT: Final = re.compile(
    r"\b(?:at|by|until|till|since|from|before|after|around|about)(?: (?:about|around|exactly))? $",
    re.IGNORECASE,
)
_HEDGE: Final = re.compile(
    r"\b(?:(?:just|shortly|soon|moments|minutes) (?:(?P<before>before)|(?P<after>after))|about|around|approximately|roughly|circa|"
    r"nearly|almost|some time around) $",
    re.IGNORECASE,
)
_DIRECTION_WORDS: Final = frozenset({"eastern", "pacific", "us eastern", "us pacific"})
_WORD_FOLLOWS: Final = re.compile(r"\s(?!on\b|and\b|or\b|today\b|tomorrow\b|tonight\b)[A-Za-z]")


def clock(match: re.Match[str], plain: str, places: Placed[Toponym]) -> Draft | None:
    """A clock, or None where the digits are a score, a ratio, a verse, a price or a year."""
    groups = match.groupdict()
    zone, end = _zone(match, plain, places)
    if groups.get("oc") or groups.get("hw") or groups.get("noon"):
        hour, minute = _words(match)
    else:
        hour, minute = int(match["h"]), int(groups.get("m") or 0)
        if not _digits_fit(match, plain, zone):
            return None
    meridiem = groups.get("mer")
    meridiem = f"{meridiem.strip()[0].lower()}m" if meridiem else None
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    part = groups.get("part")
    parts = TimeParts(hour=hour, minute=minute, meridiem=meridiem, zone_text=zone, part=part and part.lower())
    shown = f"T{parts.minute_of_day // 60:02d}:{minute:02d}" if parts.minute_of_day is not None else "TXX"
    whole_hour = groups.get("m") is None and not groups.get("hw")
    return Draft(
        start=match.start(), end=end, form="clock", type=TimexType.TIME, value=f"XXXX-XX-XX{shown}", parts=parts,
        mod=_hedge(plain, match.start()), granularity=Granularity.HOUR if whole_hour and not groups.get("noon") else Granularity.MINUTE,
    )  # fmt: skip


def _hedge(plain: str, start: int) -> str | None:
    """The TIMEX3 modifier that the words before a clock give it: "about 9am", "shortly after noon"."""
    match = _HEDGE.search(plain, max(0, start - 24), start)
    if match is None:
        return None
    return "BEFORE" if match["before"] else "AFTER" if match["after"] else "APPROX"


def _words(match: re.Match[str]) -> tuple[int, int]:
    if match["noon"]:
        return (0, 0) if "midnight" in match["noon"].lower() else (12, 0)
    if match["oc"]:
        return int(number(match["oc"])), 0
    hour = int(number(match["hw"]))
    if match["half"]:
        return hour, 30
    past = match["past"].lower()
    minutes = 15 if "quarter" in past else int(number(past))
    return (hour, minutes) if match["way"].lower() == "past" else ((hour - 2) % 12 + 1, 60 - minutes)


def _digits_fit(match: re.Match[str], plain: str, zone: str | None) -> bool:
    """False for digits that only look like a clock; a meridiem, a zone or "hrs" licenses them."""
    groups = match.groupdict()
    licensed = bool(groups.get("mer") or groups.get("hrs") or zone or groups.get("part"))
    before = plain[max(0, match.start() - 32) : match.start()]
    if _SCRIPTURE.search(before) or _RACE.search(before):
        return False
    if "sep" not in groups:
        if groups.get("part") and not groups.get("mer"):
            return _AT.search(before) is not None
        return licensed or (match["h"][0] == "0" and _AT.search(before) is not None)
    if licensed:
        return True
    if groups.get("s") or _RATIO.match(plain, match.end("m")) or _SCORE.search(before):
        return False
    if match["sep"] == ":":
        return int(match["h"]) <= 24
    return (
        len(match["h"]) == 2
        and int(match["h"]) < 24
        and re.search(r"\bat $", before) is not None
        and not _COUNT.match(plain, match.end("m"))
        and re.match(
            r"(?:[,.;)\n]|$|\s(?:on|this|today|yesterday|tomorrow|he|she|they|we|the|and)\b)",
            plain[match.end("m") :],
        )
        is not None
    )


def _zone(match: re.Match[str], plain: str, places: Placed[Toponym]) -> tuple[str | None, int]:
    """The zone's words and the end of the clock with them; (None, end without them) for words that are no zone."""
    for group in ("zone_in", "zone"):
        text = match[group]
        if text is None:
            continue
        known = is_local(text) or text.lower() == "locally" or bool(zone_of_name(text))
        if text.lower() in _DIRECTION_WORDS and _WORD_FOLLOWS.match(plain, match.end()):
            known = False
        if not known and text.lower().endswith(" time"):
            known = bool(places.overlapping(Span(match.start(group), match.end(group))))
        if not known:
            shorter = _last_words(match, group)
            return shorter or (None, _bare_end(match))
        return text, match.end() if group == "zone_in" else match.end(group)
    return None, match.end()


def _last_words(match: re.Match[str], group: str) -> tuple[str, int] | None:
    """ "GMT Greenwich time" and the like: the first word alone may be the zone."""
    text = match[group]
    first = text.split(" ")[0]
    if group == "zone" and first != text and zone_of_name(first):
        return first, match.start(group) + len(first)
    return None


def _bare_end(match: re.Match[str]) -> int:
    ends = [
        match.end(name)
        for name in ("h", "m", "s", "mer", "hrs", "part", "noon", "hw", "oc")
        if match.groupdict().get(name)
    ]
    last = max(ends)
    tail = match.string[last : last + 8]
    return last + (len(" o'clock") if tail == " o'clock" else 0)
