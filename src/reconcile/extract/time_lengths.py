"""Times told by an amount with no "ago": "in the next few hours", "10-day trip", "in 24 years"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract.tense import Tense, tells_future, tense_at
from reconcile.extract.time_amounts import Amount, amount_of, drafted, slack_of
from reconcile.extract.time_draft import Draft
from reconcile.extract.time_words import duration_value, is_clock_unit, unit_factor, unit_of
from reconcile.mentions import TimeParts, TimexType
from reconcile.times import Granularity

_SUPERLATIVE: Final = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|only|\w{3,}est|most|least|worst|best|one of the|record|unprecedented)\b",
    re.IGNORECASE,
)
_RATE: Final = re.compile(
    r"(?:\d\s?|\b(?:miles|km|kilometres|kilometers|times|times?|once|twice|dollars|pounds|euros|people|cents|pence|percent|per cent) )$",
    re.IGNORECASE,
)
_BEFORE_ONE: Final = re.compile(
    r"\b(?:for|in|within|over|than|after|least|nearly|almost|about|around|took|takes|take|lasted|lasts|spent|spend|under|half|"
    r"by|only|just|another|up to|once every|every) $",
    re.IGNORECASE,
)


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
    if not (tense is Tense.FUTURE or match["time"] or (tense is Tense.PRESENT and is_clock_unit(unit))):
        return _bare(match, drafted(match, "duration", TimexType.DURATION, value, parts))
    low, high = slack_of(amount, unit, match)
    parts = TimeParts(unit=unit, low=0.0 if within else low, high=high, direction=1)
    return drafted(match, "ahead", TimexType.TIME if is_clock_unit(unit) else TimexType.DATE, value, parts)


def _uncounted(match: re.Match[str], unit: str, *, within: bool) -> Draft | None:
    """ "within hours" is ahead, "in weeks" a length of weeks."""
    if not match["unit"].lower().endswith("s"):
        return None
    if within:
        parts = TimeParts(unit=unit, low=0.0, high=12.0, direction=1)
        return drafted(match, "ahead", TimexType.DATE, "FUTURE_REF", parts)
    return drafted(match, "duration", TimexType.DURATION, duration_value(None, unit), TimeParts(unit=unit))


def _since_the_last(plain: str, start: int) -> bool:
    """True after "first visit", "worst drought", "only time": the years are those since the one before."""
    clause = re.split(r"[.;:\n]", plain[max(0, start - 60) : start])[-1]
    found = list(_SUPERLATIVE.finditer(clause))
    return bool(found) and not tells_future(clause[found[-1].end() :])


def _bare(match: re.Match[str], draft: Draft) -> Draft:
    """A length without the preposition before it."""
    group = "hedge" if match["hedge"] else "amount"
    return attrs.evolve(draft, start=match.start(group))


def span(match: re.Match[str], plain: str) -> Draft | None:
    """ "the past hour", "the next few hours", "the last few weeks", "recent months"."""
    unit, word = unit_of(match["unit"]), match["dir"].lower()
    plural = match["unit"].lower().endswith("s") or unit_factor(match["unit"]) > 1
    amount = amount_of(match) if match["amount"] else None
    article = match[0].lower().startswith(("the ", "these "))
    if amount is None:
        if not plural and (not article or word in ("recent", "coming") or unit in ("day", "night", "second")):
            return None
        if plural and word not in ("recent", "coming", "past", "last", "next", "previous"):
            return None
        amount = Amount(low=2, high=12, value=None) if plural else Amount(low=1, high=1, value=1)
    elif not plural:
        return None
    value = duration_value(amount.value, unit)
    parts = TimeParts(
        unit=unit,
        low=amount.low,
        high=amount.high,
        direction=1 if word in ("next", "coming", "following") else -1,
    )
    form = {"next": "ahead", "coming": "ahead", "previous": "shift", "following": "shift"}.get(word, "past")
    clause = re.split(r"[.;:\n]", plain[max(0, match.start() - 60) : match.start()])[-1]
    if form == "past" and re.search(r"\b(?:first|only|second) (?:\w+ ){0,6}in $", clause):
        form = "elapsed"
    # "over the next few hours" may be any moment up to the end.
    return drafted(match, form, TimexType.DURATION, value, parts)


def length(match: re.Match[str], plain: str) -> Draft | None:
    """ "10-day trip", "two day visit", "several hours"; never a rate, an age or the 24-hour clock."""
    amount, unit = amount_of(match), unit_of(match["unit"])
    words, plural = match["amount"].lower(), match["unit"].lower().endswith("s")
    before = plain[max(0, match.start() - 24) : match.start()]
    hyphen = match["hyphen"] == "-"
    if amount is None or (
        words in ("a", "an")
        and (hyphen or _RATE.search(before) or not _BEFORE_ONE.search(before))
        and not match["more"]
    ):
        return None
    if unit == "second" and (words in ("a", "one") or not plural):
        return None
    if amount.value == 24 and hyphen and unit == "hour":
        return None
    if not plural and not hyphen and not _adjective(plain, match, amount):
        return None
    if (
        re.match(
            r"[- ](?:old|olds)\b|'? (?:clock|notice|sentence)\b(?!s)", plain[match.end() : match.end() + 10]
        )
        and "old" in plain[match.end() : match.end() + 5]
    ):
        return None
    parts = TimeParts(unit=unit, low=amount.low, high=amount.high)
    return drafted(match, "duration", TimexType.DURATION, duration_value(amount.value, unit), parts)


def _adjective(plain: str, match: re.Match[str], amount: Amount) -> bool:
    """True for "two day visit", "one hour", "half an hour": a singular after more than one needs a noun."""
    if amount.high <= 1 or match["amount"].lower().startswith("a"):
        return True
    return re.match(r"\s[a-z]+", plain[match.end() : match.end() + 20]) is not None


def first_in(match: re.Match[str], plain: str) -> Draft | None:
    """ "for the first time in four years" is a constraint; "for three days", "over two weeks" a length."""
    amount, unit = amount_of(match), unit_of(match["unit"])
    if amount is None:
        return None
    elapsed = " time " in match[0].lower() or (
        not is_clock_unit(unit)
        and match["prep"].lower() == "for"
        and re.search(
            r"\b(?:first|only|last) (?:\w+ ){0,6}$", plain[max(0, match.start() - 60) : match.start()]
        )
        is not None
    )
    parts = TimeParts(unit=unit, low=amount.low, high=amount.high)
    value = duration_value(amount.value, unit)
    if elapsed:
        return drafted(match, "elapsed", TimexType.DURATION, value, parts)
    return _bare(match, drafted(match, "duration", TimexType.DURATION, value, parts))


def overnight(match: re.Match[str], _plain: str) -> Draft:
    draft = drafted(match, "duration", TimexType.DURATION, "PT1N", TimeParts(unit="night", part="night"))
    return attrs.evolve(draft, value="P1N", granularity=Granularity.DAY_PART)
