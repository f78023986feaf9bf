"""The words of counts that change: how many ships wait, homes lack power or seats are won, and the number that was told before."""

from __future__ import annotations

import functools
import re
from typing import Final

import attrs

from reconcile.claims.whole_numbers import number, value_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import rows

_SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "m": 1_000_000}
_BOUND: Final = (
    r"(?:(?P<bound>at\sleast|more\sthan|over|about|around|some|nearly|almost|up\sto|just|only|roughly|approximately|an?\sestimated|a\stotal\sof|"
    r"as\smany\sas|fewer\sthan|under|well\sover|close\sto)\s)?"
)
_MODIFIER: Final = (
    r"(?!(?:of|in|at|on|to|and|or|the|a|an|more|other|others|further|additional|new|extra|per|for|from|minutes?|hours?|days?|weeks?|months?|"
    r"years?|miles?|km|metres?|percent|points?|were|was|are|is|have|has|had|who|that|which|as|by|with|times?)\b)[^\W\d_][\w'-]*"
)
_MORE: Final = (
    r"ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|gr(?:ows|ew|own|owing)|go(?:es|ne)?\sup|going\sup|went\sup|increas(?:es?|ed|ing)|jump(?:s|ed)|"
    r"swollen|swells?|doubled?s?|trebled|soar(?:s|ed)|up|crept\sup|moved\sup|lengthened|widened|edged\sup|mounted"
)
_LESS: Final = (
    r"fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|go(?:es|ne)?\sdown|went\sdown|com(?:es?|ing)\sdown|came\sdown|shr(?:inks|ank|unk)|decreas(?:es?|ed)|"
    r"down|dwindl(?:es?|ed)|cut|lowered|halved|eased|dipp?(?:s|ed)|reduced|shortened"
)
_SAME: Final = r"reach(?:es|ed)?|hits?|pass(?:es|ed)|topp?(?:s|ed)|exceed(?:s|ed)|stands?|stood|is|are|was|were|now|put|revised|corrected|updated|changed|amended|totals"
_TO: Final = (
    rf"(?:(?:has|have|had|is|are|was|were|now|since|again|further|already|also|then|been|today|tonight|just|currently|sharply|slightly|back|"
    rf"revised|corrected|put|stood|stands|brought)\s){{0,4}}(?:(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<same>{_SAME}))"
    r"(?:\s(?:up|down|upwards?|downwards?|now|again|further|sharply|slightly|steadily|overnight|since))?"
)
CHANGED: Final = LazyPattern(
    rf"\b(?:(?:ha(?:s|ve)|'ve|'s|is|are)\s(?:now\s|since\s|already\s|again\s)?(?:{_MORE}|{_LESS}|reached|passed|topped|exceeded|doubled)|"
    rf"(?:{_MORE}|{_LESS})\s(?:again\s|further\s|sharply\s|slightly\s)?(?:to|from)|"
    r"(?<!by\s)(?<!until\s)(?<!right\s)(?<!from\s)now(?!\sand\sthen|\sthat\b|\sknown\sas)|revised|corrected|reaches|by\sthis\s(?:morning|afternoon|evening)|"
    r"down\sto|up\sto\snow|taking\sthe\s(?:total|number)|bringing\sthe\s(?:total|number))\b",
)
"""Words by which a count is a newer one."""
HEDGED: Final = LazyPattern(
    r"\b(?:could|may|might|would|will|if|expect\w*|fear(?:s|ed)?\s(?:to|that)|forecast\w*|predict\w*|likely|plan(?:s|ned)?|capacity|hop(?:es?|ed|ing)|"
    r"should|can|needed|required|target|aim(?:s|ed)?|unlikely|projected|potentially|possibly|per\s(?:day|week|hour)|a\s(?:day|week|year)|"
    r"every\s(?:day|week|hour|year)|normally|usually|on\saverage|typical(?:ly)?|out\sof(?!\scontrol|\saction)|record|since\s\d{4}|"
    r"last\s(?:year|month|week|time|election)|years?\sago|in\s(?:19|20)\d\d|by\s(?:19|20)\d\d|not\syet|elsewhere)\b",
)
"""What is not a count of now, or only may be one."""
_EARLIER: Final = r"(?:the\s|an?\s|just\s|only\s|some\s|about\s|around\s|at\sleast\s|more\sthan\s|(?:earlier|initial|previous|original|first|last|preliminary)\s|(?:figures?|estimates?|counts?|tolls?|totals?|tall(?:y|ies)|numbers?|reports?)\s(?:of\s)?){0,5}"


@attrs.frozen
class Change:
    """What stands round a number of the one told before. old: that number, None when it is not told. way: 1 up, -1 down, 0 unknown."""

    old: int | None
    way: int
    is_correction: bool


@functools.cache
def numeral() -> str:
    """A pattern of a whole number: in figures, in words up to ninety-nine, or so many hundreds, thousands or millions."""
    return rf"(?:(?<![\w.,£$€/-])\d+(?:\.\d+)?\s?(?:million|thousand|m)\b|{number()}(?:\s(?:hundred|thousand)\b)?)"


def amount_of(text: str) -> int:
    """The number that a match of `numeral()` writes."""
    match = re.fullmatch(r"(.+?)\s?(hundred|thousand|million|m)", text, re.IGNORECASE)
    if match is None:
        return value_of(text)
    many = float(match[1]) if "." in match[1] else value_of(match[1])
    return round(many * _SCALES[match[2].lower()])


@functools.cache
def nouns() -> dict[str, tuple[str, bool]]:
    """Name of each kind of thing and whether it needs a state, by the group of `things()`."""
    listed = [(name, kind == "noun") for kind, name, _ in rows("changing_things.tsv") if kind != "state"]
    return {f"n{i}": each for i, each in enumerate(listed)}


@functools.cache
def _noun() -> str:
    listed = [words for kind, _, words in rows("changing_things.tsv") if kind != "state"]
    return "|".join(f"(?P<n{i}>{words.replace(' | ', '|')})" for i, words in enumerate(listed))


@functools.cache
def counted() -> LazyPattern:
    """A number with what it counts behind it: "23 ships", "some 4,200 rural homes"."""
    return LazyPattern(
        rf"{_BOUND}(?P<n>{numeral()})\s(?P<kind>(?:{_MODIFIER}\s){{0,2}}?)(?:{_noun()})(?![\w-]|'s)",
    )


@functools.cache
def numbered() -> LazyPattern:
    """What is counted with its number behind it: "the number of ships waiting off Hull has risen to 31", "the queue of lorries is down to 40"."""
    of = r"\b(?P<of>numbers?|totals?|tall(?:y|ies)|counts?|queues?|backlogs?|lines?|areas?|toll)\s(?:number\s)?of\s"
    return LazyPattern(
        rf"{of}(?P<np>(?:[^\W\d_][\w'-]*\s){{0,3}}?(?:{_noun()})(?![\w-])[^.;:\d]{{0,60}}?),?\s{_TO}\s"
        rf"(?:from\s{_EARLIER}(?P<old>{numeral()})\s(?:[a-z]+\s){{0,3}}?)?(?:(?:to|at|by\snow|as|below|under|above|past|beyond)\s)?{_BOUND}(?P<n>{numeral()})",
    )


@functools.cache
def states() -> LazyPattern:
    """The words of a state, a group s0, s1, ... for each row of the table."""
    listed = [words for kind, _, words in rows("changing_things.tsv") if kind == "state"]
    return LazyPattern(
        "|".join(rf"\b(?P<s{i}>{words.replace(' | ', '|')})(?!\w)" for i, words in enumerate(listed)),
    )


@functools.cache
def state_names() -> tuple[str, ...]:
    """The names of the states in the order of the groups of `states()`."""
    return tuple(name for kind, name, _ in rows("changing_things.tsv") if kind == "state")


@functools.cache
def _old_behind() -> LazyPattern:
    """ "..., up from 23", "... and not 312 as previously reported", "... rather than the 40 first announced"."""
    n = numeral()
    return LazyPattern(
        rf"[^.;]{{0,90}}?\b(?:(?P<way>up|down|rising|falling|increased|reduced|risen|fallen|climbing|(?=from))\s?from\s{_EARLIER}(?P<from>{n})(?!\s(?:to|until|and|a\.?m|p\.?m|o'clock)\b)"
        rf"|(?:not|rather\sthan|instead\sof|as\sagainst|compared\s(?:with|to)|against)\s{_EARLIER}(?P<not>{n})(?!\s(?:minutes?|hours?|days?|years?|miles?|%|percent)\b)"
        rf"|(?:earlier|previously|initially|originally|at\sfirst|first)\s(?:[a-z]+\s){{0,6}}?(?P<said>{n}))",
    )


@functools.cache
def _old_before() -> LazyPattern:
    """ "not 312 but ", "from 40 to ", "revised up from an initial 12 to "."""
    n = numeral()
    return LazyPattern(
        rf"\b(?:(?:not\s(?:the\s)?(?P<not>{n})\s?(?:[a-z]+\s?){{0,3}}?,?\s?but)|from\s{_EARLIER}(?P<from>{n})\s(?:[a-z]+\s){{0,3}}?to)\s{_BOUND}$",
    )


def change_at(plain: str, start: int, index: int, behind: int, end: int) -> Change:
    """What the sentence (start to end) tells of an older number round the one that stands from index to behind."""
    before = _old_before().search(plain, max(start, index - 90), index)
    if before is not None:
        told = before["not"] or before["from"]
        return Change(amount_of(told), 0, before["not"] is not None)
    match = _old_behind().match(plain, behind, end)
    if match is None:
        return Change(None, 0, is_correction=False)
    told = match["from"] or match["not"] or match["said"]
    way = (match["way"] or "").lower()
    up = way in ("up", "rising", "increased", "risen", "climbing")
    down = way in ("down", "falling", "reduced", "fallen")
    return Change(amount_of(told), 1 if up else -1 if down else 0, match["not"] is not None)
