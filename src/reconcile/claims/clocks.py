"""Clocks with a form that no clock shows ("14:13pm", 12:75, 25:00), and the way to clock pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.clock_pairs import make_clock_pairs
from reconcile.claims.kinds import Clock
from reconcile.claims.reading import Reading
from reconcile.mentions import Mentions
from reconcile.spans import Span

__all__ = ["make_clock_pairs", "make_clocks"]

_CLOCK: Final = re.compile(
    r"(?<![\w:.,/$£€+%-])(?P<h>\d{1,2})(?P<sep>[:.])(?P<m>\d{2})(?![\d%]|[:.,/-]\d)"
    r"(?: ?(?P<half>[ap])(?:m\b|\.m\b\.?))?(?P<zone> ?(?:GMT|BST|UTC|CET|CEST|EST|EDT|ET|hrs|hours|local time)\b)?",
    re.IGNORECASE,
)
# Only these words make a clock of digits that no clock shows; without them they are a score, a ratio or odds.
_AT: Final = re.compile(
    r"\b(?:at|by|until|till|since|from|before|after)(?: (?:about|around|exactly|just before|just after))? $",
    re.IGNORECASE,
)
_NOT_A_CLOCK: Final = re.compile(
    r"\b(?:genesis|exodus|leviticus|numbers|deuteronomy|psalms?|proverbs|isaiah|jeremiah|ezekiel|daniel|matthew|mark|luke|"
    r"john|acts|romans|corinthians|galatians|ephesians|hebrews|james|peter|revelation|surah?|verse|chapter|version) $"
    r"|\b(?:odds|ratios?|scores?|won|beat|lost|leads?|led|aspect|mix(?:ed)?|diluted)\b[^.;]*$",
    re.IGNORECASE,
)
_AMOUNT: Final = re.compile(
    r" ?(?:(?:in |on )?the (?:odds|betting|ratio|score)|%|per ?cent|pts?\b|points?|million|bn|billion|km|miles|metres|m\b|kg|each|ratio|odds|a share|cents?|pence|p\b|"
    r"dollars|euros|pounds|seconds|minutes|inches|ft)",
    re.IGNORECASE,
)


def make_clocks(reading: Reading) -> Iterator[Clock]:
    """Every clock whose form is wrong, in order of place; sound clocks make no claim."""
    for found in reading.mentions:
        for block in found.entry.blocks:
            if block.kind.is_told:
                yield from _bad_clocks(reading, found, block.span)


def _bad_clocks(reading: Reading, found: Mentions, within: Span) -> Iterator[Clock]:
    plain = found.entry.plain
    for match in _CLOCK.finditer(plain, within.start, within.end):
        hour, minute = int(match["h"]), int(match["m"])
        half = f"{match['half'].lower()}m" if match["half"] else ""
        problem, repair = _fault(match, hour, minute, half)
        if not problem or not _is_clock(match, plain, half):
            continue
        end = match.end() if half and not match["zone"] else match.end("m") if not half else _half_end(match)
        quote = found.entry.quote(Span(match.start(), end))
        yield Clock(
            **reading.base(found.entry, (quote,)), text=quote.text, hour=hour, minute=minute, meridiem=half,
            problem=problem, repair=repair,
        )  # fmt: skip


def _half_end(match: re.Match[str]) -> int:
    """Where "pm" ends when a zone follows it."""
    return match.start("zone")


def _is_clock(match: re.Match[str], plain: str, half: str) -> bool:
    """True for digits that can only be meant as a clock."""
    if half or match["zone"]:
        return True
    before = plain[max(0, match.start() - 32) : match.start()]
    if _NOT_A_CLOCK.search(before):
        return False
    return match["sep"] == ":" and _AT.search(before) is not None and not _AMOUNT.match(plain, match.end())


def _fault(match: re.Match[str], hour: int, minute: int, half: str) -> tuple[str, str]:
    """What is wrong with a clock and how else to write it; two empty texts when nothing is."""
    sep, minutes = match["sep"], match["m"]
    if minute > 59:
        return f"an hour has no minute {minute}", "a minute from 00 to 59: ask which"
    if hour > 24 or (hour == 24 and minute > 0):
        turned = int(match["h"][::-1])
        guess = (
            f"{turned:02d}{sep}{minutes}, if the digits were swapped; else ask"
            if turned < 24
            else "an hour from 00 to 23: ask which"
        )
        return f"a day has no hour {hour}", guess
    if half and 12 < hour <= 24:
        other = "" if half == "pm" else f" (or {hour - 12}{sep}{minutes}am, if the morning is meant)"
        return (
            f"24-hour clock with {half}",
            f"{match['h']}{sep}{minutes} or {hour - 12}{sep}{minutes}pm{other}",
        )
    if half == "pm" and hour == 0:
        return (
            "24-hour clock with pm",
            f"00{sep}{minutes}, 12{sep}{minutes}am (after midnight) or 12{sep}{minutes}pm (after noon)",
        )
    return "", ""
