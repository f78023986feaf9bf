"""Ranges of amounts as written, "between 20 and 30 troops", for those whose ends stand the wrong way round."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import AmountRange
from reconcile.claims.whole_numbers import number, value_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

_SCALES: Final = {
    "bn": 1e9, "billion": 1e9, "m": 1e6, "mn": 1e6, "million": 1e6, "tn": 1e12, "trillion": 1e12, "k": 1e3, "thousand": 1e3,
    "hundred": 1e2,
}  # fmt: skip
_UNITS: Final = (
    r"km/h|kmh|kph|mph|km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|cm|mm|ft|feet|foot|inch(?:es)?|yards?|kg|kilos?|tonnes?|tons?|"
    r"litres?|gallons?|barrels?|hectares?|acres?|sq\s\w+|knots?|%|per\scent|percent|people|troops|police|aircraft|"
    r"(?!(?:points|goals|votes|runs|wickets|sets|games|overs|seats|its|his|this|was|has|as|is|us|ages|does|hours|o'clocks)\b)[a-z]{3,}s"
)
# Behind "between" no score is told: there seats and points are counted like other things.
_COUNTED: Final = r"seats|points|goals|votes"
_SPACED_UNITS: Final = rf"\s?(?P<unit>{_UNITS}|(?(between)(?:{_COUNTED})|(?!)))(?![\w/-])"
# What may stand behind the first figure as well: "between 70mm and 50mm".
_OWN_UNITS: Final = (
    r"km/h|mph|km|miles|kg|tonnes|%|people|troops|mm|cm|ft|feet|inches|yards|met(?:re|er)s|kilomet(?:re|er)s|per\scent|percent|"
    r"litres|gallons|hectares|acres|barrels|knots|seats|votes|points|seconds|minutes|days|weeks|months|years"
)
_BACKWARDS: Final = LazyPattern(
    r"\s*(?:ago\b|before\b|earlier\b|prior\b|bc\b|bce\b|below\b|left\b|away\b|to\sgo\b|from\b|short\b|early\b|under\b)",
)
_DOWNWARDS: Final = LazyPattern(
    r"\b(?:from|won|win|wins|winning|beat|beats|lost|lose|loses|los(?:s|ing)|lead|leads|led|score[ds]?|scoring|vote[ds]?|voting|down|"
    r"drop\w*|f[ae]ll\w*|cut\w*|reduc\w*|shr[iau]nk\w*|narrow\w*|halv\w*|defeat\w*|by|draw|drew|ratio|odds|majority|decline\w*|slow\w*|"
    r"lower\w*|countdown|minus|score\w*|margin|of\spages|pages?|verses?|rooms?|psalm|chapter)\b",
)
# "The pound fell between $1.30 and $1.27" tells the fall in its order.
_FALLING: Final = LazyPattern(
    r"\b(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|slid|slipped|sank|dipped|decline[ds]?|cut)\s(?:by\s|to\s|from\s)?$",
)
_MEASURED: Final = LazyPattern(
    r"km|kms|km/h|kmh|kph|mph|miles?|(?:kilo|centi)?met(?:re|er)s?|ft|feet|foot|inch(?:es)?|yards?|kg|kilos?|tonnes?|tons?|litres?|"
    r"gallons?|hectares?|acres?|knots?|people|troops|soldiers|civilians|officers",
)
"""Behind "36-18" other words may name who played."""
_REACH: Final = 40
_TIMES: Final = 5


def make_amount_ranges(reading: Reading) -> Iterator[AmountRange]:
    """Every range of a page whose ends are figures of one unit, in order of place."""
    for found in reading.mentions:
        for block in found.entry.blocks:
            if block.kind.is_told:
                for match in _range().finditer(found.entry.plain, block.span.start, block.span.end):
                    claim = _claim(reading, found, match)
                    if claim is not None:
                        yield claim


@functools.cache
def _range() -> LazyPattern:
    """ "between 30 and 20 troops", "30 to 20 troops", "30-20km"; both ends figures of one unit."""
    digits = r"(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d+)?"
    scale = r"(?:\s?(?P<s%s>bn|billion|mn|million|m\b|tn|trillion|thousand|hundred))?"
    first = rf"(?P<sign>[£$€])?(?P<a>{digits}|{number()}){scale % 'a'}(?:\s?(?P<unit_a>{_OWN_UNITS}))?"
    second = rf"(?P<sign_b>[£$€])?(?P<b>{digits}|{number()}){scale % 'b'}"
    return LazyPattern(
        rf"(?<![\w.,£$€/:-])(?:(?P<between>between\s(?:about\s|around\s|some\s)?)(?P<one>{first})\sand\s(?P<two>{second})"
        rf"|(?P<one_d>{first.replace('?P<', '?P<d')})(?:\sto\s|-)(?P<two_d>{second.replace('?P<', '?P<d')}))(?:{_SPACED_UNITS}|(?=[^\w]))",
    )


def _claim(reading: Reading, found: Mentions, match: re.Match[str]) -> AmountRange | None:
    plain, entry, d = found.entry.plain, found.entry, "" if match["between"] else "d"
    money = match[f"{d}sign"] and (match[f"{d}sign"] == match[f"{d}sign_b"] or not match[f"{d}sign_b"])
    unit, own = match["unit"], match[f"{d}unit_a"]
    metres = (
        match["between"] and match["sa"] and match["sa"] == match["sb"] == "m"
    )  # or millions, in the same order
    if not (unit or money or metres) or (own and (not unit or own.lower() != unit.lower())):
        return None
    if match[f"{d}sign_b"] and not match[f"{d}sign"]:
        return None
    scales = (None, None) if metres and not (unit or money) else (match[f"{d}sa"], match[f"{d}sb"])
    a, b = (_value(match[f"{d}{n}"], scale) for n, scale in zip("ab", scales, strict=True))
    # "between 30 and 20 million", but not "between 100 and 2 million".
    if not match[f"{d}sa"] and match[f"{d}sb"] and a < _TIMES * _value(match[f"{d}b"], None):
        a = _value(match[f"{d}a"], match[f"{d}sb"])
    if _is_other(plain, match, a, b):
        return None
    text = plain[match.start() : match.end()].strip()
    one, two = (Span(match.start(f"{d}{n}"), max(match.end(f"{d}{n}"), match.end(f"{d}s{n}"))) for n in "ab")
    first, second = plain[one.start : one.end], plain[two.start : two.end]
    swapped = plain[match.start() : one.start] + second + plain[one.end : two.start] + first
    swapped += plain[two.end : match.start() + len(text)]
    return AmountRange(
        **reading.base(entry, (entry.quote(Span(match.start(), match.start() + len(text))),)),
        text=text,
        first=a,
        second=b,
        by_swap=swapped,
    )


def _is_other(plain: str, match: re.Match[str], a: float, b: float) -> bool:
    """True for years, scores, falls, countdowns and clocks, whose first figure may be the larger one."""
    before = plain[max(0, match.start() - _REACH) : match.start()]
    if _BACKWARDS.match(plain, match.end()) or (1500 <= a <= 2100 and a == int(a) and not match["unit"]):
        return True
    if match["between"]:
        return _FALLING.search(before) is not None
    if match["unit"] is None or not _MEASURED.fullmatch(match["unit"]):
        return True
    # A short second figure counts on from the first ("2018-16", "1,250-60"), or is a score or a part of a number.
    return _DOWNWARDS.search(before) is not None or a >= 100 * max(b, 1) or 1500 <= a <= 2100 or b < 5


def _value(text: str, scale: str | None) -> float:
    plain = float(text.replace(",", "")) if text[0].isdigit() else float(value_of(text))
    return plain * (_SCALES[scale.lower()] if scale else 1.0)
