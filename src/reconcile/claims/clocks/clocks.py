"""Clocks with a form that no clock shows: "14:13pm", 12:75, 25:00, "1pm pm", "14:00 in the morning"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.clocks.clock_forms import Face, fault_of
from reconcile.claims.kinds import Clock
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.spans import Span

_HALF: Final = r"(?: ?hrs?\b)?(?P<gap{0}> ?)(?P<half{0}>[ap])(?:m\b|\.m\b\.?)"
_ZONE: Final = r"(?:GMT|BST|UTC|CET|CEST|MSK|[ECMP][SD]?T|AES?D?T|IST|hrs|hours|local time)"
_CLOCK: Final = LazyPattern(
    r"(?:(?<![\w:.,/$£€+%#@–-])|(?<=\d\d[-–])|(?<=[ap]m[-–]))"
    rf"(?:(?P<h>\d{{1,2}})(?P<sep>[:.h])(?P<m>\d{{2}})(?![\d%]|[:.,/]\d)(?:{_HALF.format(1)})?"
    rf"|(?P<hour>\d{{1,2}})(?P<minute>\d\d)?{_HALF.format(2)})"
    rf"(?P<again> ?(?P<other>[ap])(?:m\b|\.m\b\.?))?(?P<zone> ?{_ZONE}\b)?",
)
_PART: Final = LazyPattern(
    r" (?P<words>(?:in the |this )(?P<part>morning|afternoon|evening)|at (?P<night>night)|(?P<tonight>tonight)|(?P<twelve>noon|midday|midnight))\b"
    r"(?!['’-]|\s(?:session|room|papers?|newspapers?|shows?|programme|news|briefing|edition|hours|sun|light|rush|service|bulletin|train)\b)",
)
# Only these words make a clock of digits that no clock shows; without them they are a score, a ratio or odds.
_AT: Final = LazyPattern(
    r"\b(?:at|by|until|till|since|from|before|after)(?: (?:about|around|exactly|just before|just after))? $",
)
_NOT_A_CLOCK: Final = LazyPattern(
    r"\b(?:genesis|exodus|leviticus|numbers|deuteronomy|psalms?|proverbs|isaiah|jeremiah|ezekiel|daniel|matthew|mark|luke|"
    r"john|acts|romans|corinthians|galatians|ephesians|hebrews|james|peter|revelation|surah?|verse|chapter|version|quran) $"
    r"|\b(?:odds|ratios?|scores?|won|beat|lost|leads?|led|aspect|mix(?:ed)?|diluted)\b[^.;]*$",
)
_AMOUNT: Final = LazyPattern(
    r" ?(?:(?:in |on )?the (?:odds|betting|ratio|score)|%|per ?cent|pts?\b|points?|million|bn|billion|km|miles|metres|m\b|kg|each|ratio|odds|a share|cents?|pence|p\b|"
    r"dollars|euros|pounds|seconds|minutes|inches|ft)",
)
# Clocks that count what has passed, and so run beyond 24 hours or start anywhere.
_COUNTED: Final = LazyPattern(
    r"\b(?:goals?|scor\w+|period|quarter|innings|laps?|race|marathon|miles?|finish\w*|sprint|splits?|record|videos?|podcast|clip|"
    r"episode|tracks?|recording|footage|broadcast|mark|match|game|half|overs?|elapsed|countdown|stopwatch|stoppage|on the clock|runner|swimmer|cyclist)\b",
)
_PRICE: Final = LazyPattern(
    r"\b(?:costs?|costing|priced?|rent(?:s|ed|ing)?|fees?|pays?|paid|paying|charges?d?|salary|tariff|subscription|for|only|just|pcm)\b[^.;]{0,24}$",
)
# "14:00 PM statement on the budget", "at 13:45 PM Ada Brook will speak": the prime minister's.
_MINISTER: Final = LazyPattern(
    r"['’]s?\b|s\b|\s(?:(?-i:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Tomorrow|Tonight|Local|[A-Z][a-z]+ [Tt]ime)[A-Z][a-z]+)"
    r"|(?:will|is|was|has|had|says?|said|tells?|told|statement|speech|speaks|questions|press|arrives|leaves|visits|meets|holds|makes|gives|"
    r"addresses|to (?:make|give|speak|meet|visit|address|hold|face|chair)|and (?:the )?(?:chancellor|president|king|queen))\b)",
)
_VERB: Final = LazyPattern(r"\s(?:I\b|not\b|going\b|off\b|told\b|so\b|here\b|now\b|\w+ing\b)")


def make_clocks(reading: Reading) -> Iterator[Clock]:
    """Every clock whose form is wrong, in order of place; sound clocks make no claim."""
    for found in reading.mentions:
        for block in found.entry.blocks:
            if block.kind.is_told:
                yield from _bad_clocks(reading, found, block.span)


def _bad_clocks(reading: Reading, found: Mentions, within: Span) -> Iterator[Clock]:
    plain = found.entry.plain
    for match in _CLOCK.finditer(plain, within.start, within.end):
        part = _PART.match(plain, match.end())
        face = _face(match, part)
        fault = fault_of(face)
        if fault is None or not _is_clock(match, plain, face):
            continue
        end = match.start("zone") if match["zone"] else match.end()
        end = part.end() if part is not None and face.words in fault.problem else end
        quote = found.entry.quote(Span(match.start(), end))
        yield Clock(
            **reading.base(found.entry, (quote,)), text=quote.text, hour=face.hour, minute=face.minute or 0,
            meridiem=face.half, problem=fault.problem, repair=fault.repair,
        )  # fmt: skip


def _face(match: re.Match[str], part: re.Match[str] | None) -> Face:
    """A clock as written, with the part of the day behind it."""
    letters = (match["half1"] or match["half2"], match["other"])
    half, other = (f"{letter.lower()}m" if letter else "" for letter in letters)
    minute = match["m"] or match["minute"]
    named = part["part"] or part["night"] or part["twelve"] or "evening" if part is not None else ""
    return Face(
        hour=int(match["h"] or match["hour"]), minute=int(minute) if minute else None, sep=match["sep"] or "",
        half=half, other=other, part=named.lower(), words=part["words"] if part is not None else "",
    )  # fmt: skip


def _is_clock(match: re.Match[str], plain: str, face: Face) -> bool:
    """True for digits that can only be meant as a clock."""
    before, behind = plain[max(0, match.start() - 32) : match.start()], plain[match.end() : match.end() + 32]
    if face.half:
        spaced = match["gap1"] or match["gap2"] or face.other
        return not spaced or not _is_a_word(match, face, before, behind)
    if _NOT_A_CLOCK.search(before):
        return False
    if match["zone"] and "h" not in match["zone"].lower():
        return True
    counted = face.hour > 23 and _COUNTED.search(before + "." + behind) is not None
    if face.part:
        return not counted
    return (
        face.sep == ":"
        and _AT.search(before) is not None
        and not _AMOUNT.match(plain, match.end())
        and not counted
    )


def _is_a_word(match: re.Match[str], face: Face, before: str, behind: str) -> bool:
    """True for "pm" and "am" after a blank that are the prime minister, "per month" or the verb.

    Digits without a point or colon need a word before them that leads to a clock, and must not be a year.
    """
    if face.other:
        same_case = match["other"].isupper() is (match["half1"] or match["half2"]).isupper()
        return not same_case or (_VERB if face.other == "am" else _MINISTER).match(behind) is not None
    if not face.sep and (not _AT.search(before) or (match["minute"] is not None and face.hour in (19, 20))):
        return True
    if face.half == "am":
        return _VERB.match(behind) is not None
    return _MINISTER.match(behind) is not None or (
        (face.minute or 0) > 59 and _PRICE.search(before) is not None
    )
