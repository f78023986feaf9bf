"""Changes told in words and in figures: "doubled from 20 to 30", "rose 10% to £65m from £50m"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import AmountSum
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

_AMOUNT: Final = (
    r"(?:about\s|around\s|just\s|some\s)?(?P<{0}>[£$€]?\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:bn|billion|million|tn|trillion|thousand|mn|m|k)\b)?)"
    r"(?![\d,.]*[\d%]|\s?(?:per\scent|percent|percentage|points|am\b|pm\b|-\d|:\d))"
)
_FROM_TO: Final = rf"from\s{_AMOUNT.format('a')}[^.;:%\d£$€]{{0,40}}?\sto\s{_AMOUNT.format('b')}"
_TO_FROM: Final = rf"to\s{_AMOUNT.format('b')},?[^.;:%\d£$€]{{0,40}}?\s(?:up\s|down\s)?from\s(?:the\s)?{_AMOUNT.format('a')}"
_TIMES: Final = {"doubl": 2.0, "trebl": 3.0, "tripl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_HOW: Final = r"(?:(?P<more>more\sthan|over|well\sover)|(?P<less>nearly|almost|close\sto)|(?P<about>about|around|roughly))?"
_RATIO: Final = rf"\b{_HOW}\s?(?P<times>doubl|trebl|tripl|quadrupl|halv)(?:e|ed|es|ing)\b(?P<gap>(?:\s[a-z'-]+){{0,5}}?),?\s"
_UP: Final = r"rose|risen|rise[sn]?|rising|up|increase[ds]?|increasing|grew|grown|growth|climb(?:ed|s)?|jump(?:ed|s)?|gain(?:ed|s)?|surge[ds]?|soared|leapt"
_DOWN: Final = r"fell|fall(?:s|en|ing)?|down|drop(?:ped|s)?|decline[ds]?|decrease[ds]?|slump(?:ed|s)?|slid|tumbled?|plunged?|shrank|sank|cut"
_SHARE: Final = r"(?P<hedge>about\s|around\s|nearly\s|almost\s|more\sthan\s|over\s|some\s|just\s(?:over|under)\s)?(?P<p>\d{1,3}(?:\.\d+)?)\s?(?:%|per\scent|percent)"
_WORDS: Final = rf"(?:\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?:by\s)?{_SHARE}|\b{_SHARE.replace('?P<p>', '?P<q>').replace('?P<hedge>', '?P<hedge2>')}\s(?:(?P<up2>{_UP})|(?P<down2>{_DOWN})))"
_PERCENT: Final = rf"{_WORDS}(?P<gap>(?:\s[a-z'-]+){{0,5}}?),?\s"
# Each pattern behind the letters of which one must stand in a text that it fits.
_PATTERNS: Final = tuple(
    (signs, LazyPattern(head + tail))
    for signs, head in ((tuple(_TIMES), _RATIO), (("%", "cent"), _PERCENT))
    for tail in (_FROM_TO, _TO_FROM)
)
_OTHERWISE: Final = LazyPattern(
    r"\b(?:constant[\s-](?:currency|exchange)|like[\s-]for[\s-]like|underlying|excluding|annuali\w+|organic|adjusted|inflation|"
    r"real\sterms|comparable|a\syear|per\syear|each\syear|every\syear|would|could|may|might)\b",
)
# A base of another moment than the share's, which is often the day's: "rose 0.5% to 7,300 from 7,100 a month ago".
_BASE_THEN: Final = LazyPattern(
    r"\s?(?:points?|pence|p|a\sbarrel)?,?\s(?:(?:an?|one|two|three|four|five|six|\d{1,2})\s(?:hours?|days?|weeks?|months?)\s(?:ago|earlier|before)|"
    r"(?:on|last|since)\s(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|the\sprevious)\s(?:night|week|month)|yesterday|"
    r"(?:at|before)\s(?:the\s)?(?:open\w*|clos\w*|start|noon|midday|lunch\w*)|earlier|this\smorning|overnight)\b",
)
_OTHER_VERB: Final = LazyPattern(r"\b(?:and|but|while|he|she|they|we|i|who|which|moved)\b")
_SCALE: Final = {
    "bn": 1e9, "billion": 1e9, "m": 1e6, "mn": 1e6, "million": 1e6, "tn": 1e12, "trillion": 1e12, "k": 1e3, "thousand": 1e3,
}  # fmt: skip


@attrs.frozen
class _Amount:
    """A written amount and how far its digits let it reach to either side. scale: 1 without a scale word."""

    value: float
    half: float
    sign: str
    scale: float

    def scaled(self, scale: float) -> _Amount:
        return attrs.evolve(self, value=self.value * scale, half=self.half * scale, scale=scale)


def changes(reading: Reading) -> Iterator[AmountSum]:
    """Every change of a page that is told both in words or as a share and by its two ends, in order of pattern."""
    for found in reading.mentions:
        plain = found.entry.plain
        if "from " not in plain:
            continue
        for block in found.entry.blocks:
            if block.kind.is_told:
                for match in _matches(plain, block.span):
                    claim = _claim(reading, found, match)
                    if claim is not None:
                        yield claim


def _matches(plain: str, within: Span) -> Iterator[re.Match[str]]:
    text = plain[within.start : within.end].lower()
    if "from" in text:
        for signs, pattern in _PATTERNS:
            if any(sign in text for sign in signs):
                yield from pattern.finditer(plain, within.start, within.end)


def _claim(reading: Reading, found: Mentions, match: re.Match[str]) -> AmountSum | None:
    plain, entry = found.entry.plain, found.entry
    near = plain[max(0, match.start() - 80) : match.end() + 40]
    first, last = _amount(match["a"]), _amount(match["b"])
    if first.scale == 1 < last.scale and first.value < 1000:
        first = first.scaled(last.scale)
    if (
        not first.value
        or _OTHER_VERB.search(match["gap"])
        or _OTHERWISE.search(near)
        or (first.sign and last.sign and first.sign != last.sign)
    ):
        return None
    if not first.sign and not last.sign and all(1900 <= x.value <= 2100 for x in (first, last)):
        return None
    low = (last.value - last.half) / (first.value + first.half)
    high = (last.value + last.half) / max(first.value - first.half, first.half, 1e-12)
    is_ratio = "times" in match.re.groupindex
    if not is_ratio and _BASE_THEN.match(plain, match.end()):
        return None
    told, least, most = _ratio(match) if is_ratio else _share(match)
    if not is_ratio:
        low, high = (low - 1) * 100, (high - 1) * 100
    due = last.value / first.value if is_ratio else (last.value / first.value - 1) * 100
    off = max(low - most, least - high, 0.0)
    unit = "" if is_ratio else "%"
    due_text = f"{due:.3g}{unit}" if is_ratio else f"{abs(due):.3g}% {'up' if due >= 0 else 'down'}"
    return AmountSum(
        **reading.base(entry, (entry.quote(Span(match.start(), match.end())),)),
        what="ratio" if is_ratio else "change",
        about=f"{match['a'].strip()} to {match['b'].strip()}",
        told=told,
        due=round(due, 3),
        off=round(off, 3),
        slack=0.0 if is_ratio else round(0.3 + abs(told) * 0.02, 3),
        slip="the wrong direction" if told * due < 0 else "",
        arithmetic=f"{match['b'].strip()} / {match['a'].strip()} = {last.value / first.value:.3g}",
        by_told=f"{due_text}{' times' if is_ratio else ''}, if both figures are right",
        by_parts="another figure at one end, if the words are right",
    )


def _ratio(match: re.Match[str]) -> tuple[float, float, float]:
    """What the words allow: the factor, and the least and most that they fit."""
    times = _TIMES[match["times"].lower()]
    if match["more"]:
        return (times, times, math.inf) if times > 1 else (times, 0.0, times)
    if match["less"]:
        return (times, times * 0.75, times) if times > 1 else (times, times, times * 1.3)
    slack = 0.25 if match["about"] else 0.15
    return times, times * (1 - slack), times * (1 + slack)


def _share(match: re.Match[str]) -> tuple[float, float, float]:
    """The share told in points, down below 0, and what its digits and hedge allow."""
    text, hedge = match["p"] or match["q"], match["hedge"] or match["hedge2"]
    decimals = len(text.partition(".")[2])
    half = 0.5 * 10.0**-decimals * (4 if hedge else 1)
    size, down = float(text), match["down"] or match["down2"]
    told = -size if down else size
    return told, told - half, told + half


def _amount(text: str) -> _Amount:
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    written = (digits[0] if digits else "0").replace(",", "").rstrip(".")
    word = re.search(r"[a-z]+$", text.lower())
    whole, _, decimals = written.partition(".")
    zeros = len(whole) - len(whole.rstrip("0"))
    place = 10.0 ** -len(decimals) if decimals else 10.0 ** min(zeros, max(0, len(whole) - 2))
    sign = text.strip()[0] if text.strip()[0] in "£$€" else ""
    bare = _Amount(float(written), place / 2, sign, 1.0)
    return bare.scaled(_SCALE[word[0]]) if word is not None else bare
