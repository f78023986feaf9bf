"""Amounts behind a preposition: "in around three hours", "within days", "first visit in 24 years", "for three days"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract.tense import Tense, tells_future, tense_at
from reconcile.extract.time_amounts import amount_of, drafted, slack_of
from reconcile.extract.time_draft import Draft
from reconcile.extract.time_pattern_words import OUTSIDE
from reconcile.extract.time_words import duration_value, is_clock_unit, unit_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.timex import TimeParts, TimexType

_SUPERLATIVE: Final = LazyPattern(
    r"\b(?:first|second|third|fourth|fifth|last|only|\w{3,}est|most|least|worst|best|one of the|record|unprecedented)\b",
)
# "The lease runs out in three days": a verb of the present just before it.
_GOES: Final = re.compile(r"\b[a-z]+s(?: (?:out|off|up|back|down|over|again|here|there))? $")
_OUTSIDE: Final = frozenset(OUTSIDE.split("|"))


def in_amount(match: re.Match[str], plain: str) -> Draft | None:
    """ "in around three hours" is ahead, "first visit in 24 years" is a stretch behind, else a length."""
    unit, within = unit_of(match["unit"]), match["prep"].lower() == "within"
    if match["amount"] is None:
        return _uncounted(match, unit, within=within)
    amount = amount_of(match)
    if amount is None:
        return None
    value, parts = duration_value(amount.value, unit), TimeParts(unit=unit, low=amount.low, high=amount.high)
    if not match["time"] and not is_clock_unit(unit) and _since_the_last(plain, match.start()):
        return drafted(match, "elapsed", TimexType.DURATION, value, parts)
    tense = tense_at(plain, match.start(), match.end())
    near = tense is Tense.PRESENT or (tense is None and unit != "year")
    if not (
        (tense is Tense.FUTURE and not (match["hedge"] or "").lower().startswith("the "))
        or match["time"]
        or (near and (is_clock_unit(unit) or _GOES.search(plain, max(0, match.start() - 30), match.start())))
    ):
        return _bare(match, drafted(match, "duration", TimexType.DURATION, value, parts))
    low, high = slack_of(amount, unit, match)
    parts = TimeParts(unit=unit, low=0.0 if within else low, high=high, direction=1)
    kind = TimexType.TIME if is_clock_unit(unit) else TimexType.DATE
    return _bare(match, drafted(match, "ahead", kind, value, parts))


def _uncounted(match: re.Match[str], unit: str, *, within: bool) -> Draft | None:
    """ "within hours" is ahead, "in weeks" a length of weeks."""
    if not match["unit"].lower().endswith("s"):
        return None
    if within:
        parts = TimeParts(unit=unit, low=0.0, high=12.0, direction=1)
        return _bare(match, drafted(match, "ahead", TimexType.DATE, duration_value(None, unit), parts))
    return _bare(
        match,
        drafted(match, "duration", TimexType.DURATION, duration_value(None, unit), TimeParts(unit=unit)),
    )


def _since_the_last(plain: str, start: int) -> bool:
    """True after "first visit", "worst drought", "only time": the years are those since the one before."""
    clause = re.split(r"[.;:\n]", plain[max(0, start - 60) : start])[-1]
    found = list(_SUPERLATIVE.finditer(clause))
    return bool(found) and not tells_future(clause[found[-1].end() :])


def _bare(match: re.Match[str], draft: Draft) -> Draft:
    """A length without the preposition and the loose hedge before it."""
    group = "amount" if match["amount"] else "unit"
    if match["hedge"] and match["hedge"].lower() not in _OUTSIDE:
        group = "hedge"
    return attrs.evolve(draft, start=match.start(group))


def first_in(match: re.Match[str], plain: str) -> Draft | None:
    """ "for the first time in four years" is a constraint; "for three days", "over two weeks" a length."""
    amount, unit = amount_of(match), unit_of(match["unit"])
    if amount is None:
        return None
    elapsed = " time " in match[0].lower() or (
        not is_clock_unit(unit)
        and match["prep"].lower() == "for"
        and re.search(
            r"\b(?:first|only(?! to\b)|last) (?:\w+ ){0,6}$",
            plain[max(0, match.start() - 60) : match.start()],
        )
        is not None
    )
    parts = TimeParts(unit=unit, low=amount.low, high=amount.high)
    value = duration_value(amount.value, unit)
    if elapsed:
        return drafted(match, "elapsed", TimexType.DURATION, value, parts)
    return _bare(match, drafted(match, "duration", TimexType.DURATION, value, parts))
