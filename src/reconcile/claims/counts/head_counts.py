"""What became of people, in figures: "12 dead, 18 injured and 31 missing", and how many were on board."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.whole_numbers import number, value_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

_WHO: Final = (
    r"(?:(?:people|persons?|passengers?|others|tourists?|victims?|men|women|children|civilians|crew(?:\smembers?)?|survivors|"
    r"travellers|of\sthem|of\sthose\s(?:on\sboard|aboard)|who|that|are|were|was|is|have|had|has|been|being|remain(?:ed|s)?|"
    r"still|confirmed|reported(?:ly)?|feared|believed|presumed|with|to\sbe|be|also|left|now|known|thought|said|to\shave|others|seriously|badly|"
    r"critically|hikers|climbers|skiers|miners|workers|sailors|fishermen|students|pupils|soldiers|swimmers|migrants|firefighters|residents|more|listed\sas|declared|found|currently|killed\sand)\s){0,8}"
)
_STATES: Final = (
    ("dead", r"dead\b(?!\sline)|deaths?|died|fatalities|killed|lost\stheir\slives|bodies"),
    ("injured", r"injur(?:ed|ies)|hurt|wounded|(?:suffered|sustained|treated\sfor)\s(?:[a-z-]+\s)?injuries"),
    (
        "missing",
        (
            r"missing|unaccounted|awaiting\srescue|trapped|not\s(?:yet\s)?(?:been\s)?(?:accounted\sfor|found|located|traced)|"
            r"(?:yet|still)?\s?to\sbe\s(?:accounted\sfor|found|located|traced)|lost\sat\ssea"
        ),
    ),
    ("rescued", r"rescued|survived|survivors|saved"),
    ("arrested", r"arrested|detained|arrests"),
    ("evacuated", r"evacuated"),
)
_BEHIND_WORDS: Final = "|".join(f"(?P<{name}>{words})" for name, words in _STATES)
_STANDS: Final = r"(?:[^.;\d]|\b[a-z]{2}\d{2,4}\b){0,60}?(?:\sfrom\s(?:[a-z]+\s){0,3}\d[\d,]*)?\s(?:to|at|of|is|was|now|reached|hit|passed|has|tops?|exceeds?)"
"""What stands between "the death toll" or "the number of injured" and its number."""


_THOSE: Final = (
    "the|people|persons|those|confirmed|still|passengers|residents|workers|children|crew|climbers|hikers|skiers|miners|sailors|fishermen|"
    "students|pupils|soldiers|swimmers|migrants|firefighters|tourists|officially|known|reported|left"
)
_RISES: Final = (
    r"(?:risen|rises?|rose|climb(?:s|ed)?|gone\sup|go\sup|grown|increased?|jump(?:s|ed)?|fallen|falls?|dropp?(?:s|ed)?|revised|up|down)(?:\s(?:up|down))?\sto|"
    r"number|reach(?:es|ed)?|total"
)


def _told_first(group: str, verbs: str, nouns: str) -> str:
    """A state that is told before its number: "killing 12", "deaths: 12", "the number of dead rose to 12"."""
    number_of = rf"(?:numbers?|total)(?:\sof)?\s(?:(?:{_THOSE})\s)*(?:{nouns}){_STANDS}"
    rises = rf"(?:{nouns})\s(?:(?:has|have|had|now)\s){{0,2}}(?:{_RISES})"
    return rf"(?P<{group}_first>(?:{verbs})|{number_of}|{rises}|(?:{nouns})\s?:)"


_FIRST: Final = {
    "dead": _told_first(
        "dead",
        rf"kill(?:s|ed|ing)|claim(?:s|ed|ing)\sthe\slives\sof|(?:death|casualty)\s(?:toll|count){_STANDS}|(?<![-\w])toll{_STANDS}",
        "dead|deaths|killed|fatalities",
    ),
    "injured": _told_first("injured", r"(?:injur|wound)(?:e?s|ed|ing)\s?:?", "injured|wounded|injuries|hurt"),
    "missing": _told_first("missing", r"missing\s?:", "missing|unaccounted"),
    "arrested": _told_first("arrested", r"(?:arrest|detain)(?:s|ed|ing)", "arrests|arrested|detained"),
    "evacuated": _told_first("evacuated", r"evacuat(?:es|ed|ing)", "evacuated|evacuations"),
    "rescued": _told_first("rescued", r"rescu(?:es|ed|ing)", "rescued|survivors"),
}
_BOARD_FIRST: Final = (
    r"(?P<board_first>carrying(?=\s(?:[a-z]+\s){0,2}[\w-]+\s(?:people|passengers\sand\screw|souls)\b)|"
    r"with(?=\s[\w-]+\s(?:people\s)?(?:on\sboard|aboard)))"
)
_BEFORE_WORDS: Final = "|".join((*_FIRST.values(), _BOARD_FIRST))
_HEDGE: Final = r"(?:(?P<bound>at\sleast|more\sthan|over|some|about|around|nearly|almost|up\sto|as\smany\sas|an?\sestimated|~)\s?)?"
_ON_BOARD_WORDS: Final = r"(?:on\s?board|aboard)"
# A sentence without any of these gives no number of people.
_SIGNS: Final = (
    "dead death died kill fatalit toll lives bodies injur hurt wounded missing unaccounted accounted found located traced lost rescue "
    "trapped surviv saved aboard board crew carrying arrest detain evacuat"
).split()
_OTHER: Final = LazyPattern(
    r"\b(?:19|20)\d\d\b|\blast\s(?:year|month|week)|\b(?:months|years|weeks)\s(?:after|ago|earlier|before)|\b(?:previous|earlier|"
    r"second|other|another)\s(?:crash|accident|incident|disaster|flight|sinking|ship|ferry|plane|boat)",
)


@attrs.frozen
class HeadCount:
    """A number of people in one state: "dead", "injured", "missing", "rescued", "arrested", "evacuated" or "on board".

    rest: "the remaining 36". part: "passengers" or "crew" where only they are counted on board. bound: the hedge before it
    in words, "" without one. other: the sentence speaks of another time or event.
    """

    state: str
    people: int
    span: Span
    sentence: Span
    bound: str
    rest: bool
    part: str
    other: bool


def head_counts(found: Mentions) -> Iterator[HeadCount]:
    """The numbers of people in an entry that tell what became of them, in order of place."""
    for sentence in found.sentences:
        yield from _in_sentence(found.entry.plain, sentence.span)


@functools.lru_cache(maxsize=4096)  # several claims are made of them
def _in_sentence(plain: str, span: Span) -> tuple[HeadCount, ...]:
    words = plain[span.start : span.end].lower()
    if not any(map(words.__contains__, _SIGNS)):
        return ()
    other = _OTHER.search(plain, span.start, span.end) is not None
    return tuple(
        HeadCount(
            state=_state(match),
            people=_people(match),
            span=Span(min(match.start(g) for g in ("before", "rest", "n") if match[g]), match.end()),
            sentence=span,
            bound=(match["bound"] or "").strip().lower(),
            rest=match["rest"] is not None,
            part=_part(match),
            other=other,
        )
        for match in _count().finditer(plain, span.start, span.end)
    )


def _state(match: re.Match[str]) -> str:
    first = next((state for state in _FIRST if match[f"{state}_first"] is not None), None)
    if first is not None:
        return first
    if match["board_first"] is not None:
        return "on board"
    if match["board"] is not None or match["crew"] is not None:
        return "on board"
    return next(name for name, _ in _STATES if match[name] is not None)


def _part(match: re.Match[str]) -> str:
    """Those on board who are counted without the others, "" for all of them."""
    words = match[0].lower()
    if match["board"] is None or ("passengers" in words and "crew" in words):
        return ""
    return "passengers" if "passengers" in words else "crew" if "crew" in words else ""


def _people(match: re.Match[str]) -> int:
    crew = match["crew"]
    return value_of(match["n"]) + (value_of(crew) if crew is not None else 0)


@functools.cache
def _count() -> LazyPattern:
    """A number with the state behind it or before it, "61 passengers and four crew", or "65 people on board"."""
    n = number()
    crew = rf"passengers?(?:\swere)?,?\s(?:and|plus|with)\s(?P<crew>{n})\s(?:crew|members\sof\s(?:the\s)?crew)(?:\smembers)?(?:\s(?:were\s|are\s)?{_ON_BOARD_WORDS})?"
    board = (
        r"(?:(?:people|persons|passengers(?:\sand\screw(?:\smembers)?)?|souls|travellers|crew(?:\smembers)?)\s)?"
        rf"(?:(?:are|were|was|being|believed|thought|to\sbe|have|been|reported(?:ly)?|travelling)\s){{0,4}}(?P<board>{_ON_BOARD_WORDS})"
    )
    before = rf"(?P<before>\b(?:{_BEFORE_WORDS})\s?)?"
    behind = rf"(?P<behind>\s(?:{crew}|{board}|(?:confirmed\s|reported\s|known\s|new\s)?{_WHO}(?:{_BEHIND_WORDS})\b))"
    return LazyPattern(
        rf"{before}{_HEDGE}(?P<rest>(?:the\s)?(?:remaining|other)\s)?(?P<n>{n})(?:{behind}|(?<=\w)(?(before)|(?!)))",
    )
