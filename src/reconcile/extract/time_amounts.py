"""Times told by an amount: "about four hours ago", "in the next few hours", "10-day trip", "in 24 years"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract.time_draft import Draft
from reconcile.extract.time_numbers import NUMBER, PAIR, VAGUE, number
from reconcile.extract.time_pattern_words import OUTSIDE
from reconcile.extract.time_words import WEEKDAYS, duration_value, is_clock_unit, unit_factor, unit_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import Granularity
from reconcile.timex import TimeParts, TimexType

_RANGE: Final = LazyPattern(rf"({NUMBER})(?:-| to | or )({NUMBER})")
_NUMBER: Final = LazyPattern(NUMBER)  # "twenty-four" is one number, not a range
_LOOSE: Final = frozenset(
    {"about", "around", "roughly", "approximately", "some", "nearly", "almost", "an estimated"}
)
_MODS: Final = {
    **dict.fromkeys(_LOOSE, "APPROX"), "more than": "MORE_THAN", "over": "MORE_THAN", "well over": "MORE_THAN",
    "just over": "MORE_THAN", "less than": "LESS_THAN", "under": "LESS_THAN", "just under": "LESS_THAN",
    "longer than": "MORE_THAN", "fewer than": "LESS_THAN", "no more than": "EQUAL_OR_LESS", "no less than": "EQUAL_OR_MORE",
    "no longer than": "EQUAL_OR_LESS", "at least": "EQUAL_OR_MORE", "up to": "EQUAL_OR_LESS", "at most": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS", "as long as": "EQUAL_OR_LESS",
}  # fmt: skip
_OUTSIDE: Final = frozenset(OUTSIDE.split("|"))


@attrs.frozen(kw_only=True)
class Amount:
    """Least and most of a number of units; value: the written number, None for "several"."""

    low: float
    high: float
    value: float | None


def amount_of(match: re.Match[str]) -> Amount | None:
    """The amount of a match, in its unit (fortnights in weeks); None for numbers that cannot be read."""
    words, factor = match["amount"].lower(), unit_factor(match["unit"])
    if words in VAGUE:
        least, most = VAGUE[words]
        return Amount(low=least * factor, high=most * factor, value=None)
    words = re.sub(r"[- ]and[- ]a[- ]half$", " and a half", words)
    half = 0.5 if words.endswith(" and a half") or match.groupdict().get("more") else 0.0
    words = words.removesuffix(" and a half")
    if words in PAIR:
        return Amount(low=1.75 * factor, high=3.0 * factor, value=2.0 * factor)
    part = {"half a": 0.5, "half an": 0.5, "a half": 0.5, "an half": 0.5}.get(
        words, 0.25 if "quarter" in words else 0.0
    )
    if part or words in ("a", "an"):
        value = (part or 1.0) * factor + half
        return Amount(low=value, high=value, value=value)
    both = None if _NUMBER.fullmatch(words) else _RANGE.fullmatch(words)
    try:
        if both is None:
            value = number(words) * factor + half
            return Amount(low=value, high=value, value=value)
        low, high = number(both[1]) * factor, number(both[2]) * factor
    except ValueError:
        return None
    return Amount(low=low, high=high, value=None) if low < high else None


def drafted(match: re.Match[str], form: str, kind: TimexType, value: str, parts: TimeParts) -> Draft:
    """The draft of a match, with the modifier that its hedge gives."""
    hedge = (match.groupdict().get("hedge") or "").lower()
    unit = parts.unit or "day"
    grain = Granularity.DAY if unit == "night" else Granularity(unit)
    start = match.start()
    if hedge in _OUTSIDE and start == match.start("hedge"):
        start = match.end("hedge") + 1
    return Draft(
        start=start, end=match.end(), form=form, type=kind, value=value, parts=parts, granularity=grain,
        mod=_mod(hedge),
    )  # fmt: skip


def _mod(hedge: str) -> str | None:
    """The TIMEX3 modifier of a hedge: "well over" is MORE_THAN, "nearly" APPROX."""
    for word in ("just ", "well ", "slightly ", "a little "):
        if hedge.startswith(word) and hedge.removeprefix(word) in _MODS:
            return _MODS[hedge.removeprefix(word)]
    return _MODS.get(hedge)


def slack_of(amount: Amount, unit: str, match: re.Match[str]) -> tuple[float, float]:
    """Low and high with what round numbers of clock units leave open: one unit when hedged, else half a unit."""
    hedge = (match.groupdict().get("hedge") or "").lower()
    if not is_clock_unit(unit) or amount.low != amount.high:
        return amount.low, amount.high
    slack = 1.0 if hedge in _LOOSE else 0.5 if amount.low >= 1 else 0.25
    below = 0.0 if _mod(hedge) in ("MORE_THAN", "EQUAL_OR_MORE") else slack
    above = 0.0 if _mod(hedge) in ("LESS_THAN", "EQUAL_OR_LESS") else slack
    return max(amount.low - below, 0.0), amount.high + max(above, 0.25 if not below else 0.0)


# "10 cents less than a month ago": less than what it was then, not less than so long ago.
_COMPARED: Final = LazyPattern(
    r"(?:[\d%]|\b(?:percent|per cent|cents?|points?|dollars?|pounds?|euros?|million|billion|trillion|thousand|jobs|times|even|far|much|slightly)) $",
)


def ago(match: re.Match[str], plain: str) -> Draft | None:
    """ "about four hours ago", "two days earlier", "a week from now"."""
    draft = _ago(match)
    hedged = match["hedge"] and match["hedge"].lower() in ("more than", "less than", "fewer than")
    if draft is not None and hedged and _COMPARED.search(plain, max(0, match.start() - 12), match.start()):
        return attrs.evolve(draft, start=match.start("amount"), mod=None)
    return draft


def _ago(match: re.Match[str]) -> Draft | None:
    amount, unit, way = amount_of(match), unit_of(match["unit"]), match["way"].lower()
    if amount is None:
        return None
    if amount.value is None and match["amount"].lower() in VAGUE and way == "ago":
        return _long_ago(match, amount, unit)
    form = {"ago": "ago", "from now": "ahead", "hence": "ahead"}.get(way, "shift")
    direction = -1 if way in ("ago", "earlier", "previously", "before that") else 1
    low, high = slack_of(amount, unit, match)
    parts = TimeParts(unit=unit, low=low, high=high, direction=direction)
    kind = TimexType.TIME if is_clock_unit(unit) else TimexType.DATE
    if form == "shift":
        kind = TimexType.DURATION
    return drafted(match, form, kind, duration_value(amount.value, unit), parts)


def day_from(match: re.Match[str], _plain: str) -> Draft | None:
    """ "a week from Saturday", "two weeks today", "a year ago today"."""
    amount, unit, way = amount_of(match), unit_of(match["unit"]), (match["way"] or "").lower()
    if (
        amount is None
        or amount.value is None
        or amount.value % 1
        or (not way and (unit != "week" or match["wd"]))
    ):
        return None
    if way == "ago" and match["wd"]:
        return None
    direction = -1 if way in ("ago", "before") else 1
    parts = TimeParts(
        unit=unit, low=amount.low, high=amount.high, direction=direction, part=match["word"] and match["word"].lower(),
        weekday=WEEKDAYS[match["wd"].lower()] if match["wd"] else None,
    )  # fmt: skip
    draft = drafted(match, "day_from", TimexType.DATE, "XXXX-XX-XX", parts)
    return attrs.evolve(draft, granularity=Granularity.DAY)


def _long_ago(match: re.Match[str], amount: Amount, unit: str) -> Draft:
    """ "several years ago": past, by an amount that nobody counted."""
    parts = TimeParts(unit=unit, low=amount.low, high=amount.high, direction=-1)
    return drafted(match, "ago", TimexType.TIME if is_clock_unit(unit) else TimexType.DATE, "PAST_REF", parts)


def bare_ago(match: re.Match[str], _plain: str) -> Draft:
    """ "hours ago": two or more."""
    unit, way = unit_of(match["unit"]), match["way"].lower()
    parts = TimeParts(
        unit=unit, low=1.0, high=24.0 if is_clock_unit(unit) else 12.0, direction=1 if way == "later" else -1
    )
    return drafted(
        match,
        "ago" if way == "ago" else "shift",
        TimexType.DATE,
        "PAST_REF" if way == "ago" else duration_value(None, unit),
        parts,
    )


def just(match: re.Match[str], _plain: str) -> Draft:
    """ "has just left": the hour before it was told."""
    group = "just" if match["just"] else "now"
    return Draft(
        start=match.start(group), end=match.end(group), form="just", type=TimexType.DATE, value="PAST_REF",
        parts=TimeParts(unit="hour", low=0.0, high=1.0, direction=-1), granularity=Granularity.HOUR,
    )  # fmt: skip
