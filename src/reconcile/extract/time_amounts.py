"""Times told by an amount: "about four hours ago", "in the next few hours", "10-day trip", "in 24 years"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract.time_draft import Draft
from reconcile.extract.time_words import (
    NUMBER,
    VAGUE,
    duration_value,
    is_clock_unit,
    number,
    unit_factor,
    unit_of,
)
from reconcile.mentions import TimeParts, TimexType
from reconcile.times import Granularity

_RANGE: Final = re.compile(rf"({NUMBER})(?:-| to | or )({NUMBER})", re.IGNORECASE)
_NUMBER: Final = re.compile(NUMBER, re.IGNORECASE)  # "twenty-four" is one number, not a range
_LOOSE: Final = frozenset(
    {"about", "around", "roughly", "approximately", "some", "nearly", "almost", "an estimated"}
)
_MODS: Final = {
    **dict.fromkeys(_LOOSE, "APPROX"), "more than": "MORE_THAN", "over": "MORE_THAN", "well over": "MORE_THAN",
    "just over": "MORE_THAN", "less than": "LESS_THAN", "under": "LESS_THAN", "just under": "LESS_THAN",
    "at least": "EQUAL_OR_MORE", "up to": "EQUAL_OR_LESS", "at most": "EQUAL_OR_LESS",
}  # fmt: skip


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
    half = 0.5 if words.endswith(" and a half") or match.groupdict().get("more") else 0.0
    words = words.removesuffix(" and a half")
    if words in ("half a", "half an"):
        return Amount(low=0.5, high=0.5, value=0.5)
    if words in ("a", "an", "a half", "an half"):
        return Amount(low=factor + half, high=factor + half, value=factor + half)
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
    return Draft(
        start=match.start(), end=match.end(), form=form, type=kind, value=value, parts=parts, granularity=grain,
        mod=_MODS.get(hedge),
    )  # fmt: skip


def slack_of(amount: Amount, unit: str, match: re.Match[str]) -> tuple[float, float]:
    """Low and high with what round numbers of clock units leave open: one unit when hedged, else half a unit."""
    hedge = (match.groupdict().get("hedge") or "").lower()
    if not is_clock_unit(unit) or amount.low != amount.high:
        return amount.low, amount.high
    slack = 1.0 if hedge in _LOOSE else 0.5 if amount.low >= 1 else 0.25
    below = 0.0 if _MODS.get(hedge) in ("MORE_THAN", "EQUAL_OR_MORE") else slack
    above = 0.0 if _MODS.get(hedge) in ("LESS_THAN", "EQUAL_OR_LESS") else slack
    return max(amount.low - below, 0.0), amount.high + max(above, 0.25 if not below else 0.0)


def ago(match: re.Match[str], _plain: str) -> Draft | None:
    """ "about four hours ago", "two days earlier", "a week from now"."""
    amount, unit, way = amount_of(match), unit_of(match["unit"]), match["way"].lower()
    if amount is None or (amount.value is None and match["amount"].lower() == "many"):
        return None
    form = {"ago": "ago", "from now": "ahead", "hence": "ahead"}.get(way, "shift")
    direction = -1 if way in ("ago", "earlier") else 1
    low, high = slack_of(amount, unit, match)
    parts = TimeParts(unit=unit, low=low, high=high, direction=direction)
    kind = TimexType.TIME if is_clock_unit(unit) else TimexType.DATE
    if form == "shift":
        kind = TimexType.DURATION
    return drafted(match, form, kind, duration_value(amount.value, unit), parts)


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


def every(match: re.Match[str], _plain: str) -> Draft:
    """ "every day", "annual": sets, thinly."""
    words = {"daily": "day", "nightly": "night", "hourly": "hour", "weekly": "week", "monthly": "month"}
    groups = match.groupdict()
    text = (groups.get("unit") or words.get((groups.get("word") or "").lower(), "year")).lower()
    unit = {"morning": "day", "evening": "day", "weekend": "week"}.get(text, text)
    draft = drafted(match, "set", TimexType.SET, duration_value(1, unit), TimeParts(unit=unit))
    return attrs.evolve(draft, value=f"P{'T' if is_clock_unit(unit) else ''}1{unit[0].upper()}")


def ref(match: re.Match[str], _plain: str) -> Draft:
    """ "now", "recently": times that only the telling bounds."""
    past = "recent" in match["word"].lower()
    return Draft(
        start=match.start(), end=match.end(), form="ref", type=TimexType.DATE, value="PAST_REF" if past else "PRESENT_REF",
        parts=TimeParts(direction=-1 if past else 0), granularity=Granularity.VAGUE,
    )  # fmt: skip
