"""Times told by an amount with no "ago": "in the next few hours", "10-day trip", "in 24 years"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.extract.time_amounts import Amount, amount_of, drafted
from reconcile.extract.time_draft import Draft
from reconcile.extract.time_numbers import NUMBER
from reconcile.extract.time_words import duration_value, is_clock_unit, unit_factor, unit_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.times import Granularity
from reconcile.timex import TimeParts, TimexType

_BEFORE_ONE: Final = LazyPattern(
    r"\b(?:for|in|within|over|than|after|least|nearly|almost|about|around|took|takes|take|lasted|lasts|lasting|spent|spend|under|half|"
    r"by|only|just|another|up to|once every|every) $",
)
# Plural units that the telling bounds on one side only.
_LOOSE_REFS: Final = {"recent": "PAST_REF", "past": "PAST_REF", "future": "FUTURE_REF"}
_COUNT_BEFORE: Final = LazyPattern(
    rf"(?:\d|\b(?:{NUMBER}|light|opening|office|school|dog|working|visiting|golden|olden|man)|[-$£€.,])[ -]$",
)
_LENGTH_BEFORE: Final = LazyPattern(
    r"\b(?:for|in|within|after|before|of|took|takes|take|over|these|those|last|lasted|matter of) $",
)
# "he hopes one day to return" counts no days.
_SOME_DAY: Final = LazyPattern(
    r"\b(?:he|she|it|they|we|i|you|who|will|would|may|might|could|can|to|hopes?|hoped|that|then|until) $",
)
_TO_LAST: Final = LazyPattern(r"\b(?:to|will|would|may|might|could|can|should|must|ll|also|not) $")
# Ten working days are no ten days of the calendar.
_NOT_OF_THE_CALENDAR: Final = frozenset({"working", "business", "trading"})
_AN: Final = LazyPattern(r"\b(?:an|the|its|their|his|her) $")
_STAYED: Final = LazyPattern(r"\b(?:stay|sleep|slept|camp|park|kept|held|remain|rest|work)\w* $")
_TITLE: Final = re.compile(r"(?:\d+|[A-Z][a-z]+)[ -](?:Minutes|Hours|Days|Weeks|Months|Years)")
_LASTS: Final = re.compile(
    r" (?:\w+ )?(?:period|strike|stoppage|walkout|curfew|ceasefire|truce|deadline|ultimatum|ban|shift|blockade|siege|race|visit|trip|flight|"
    r"suspension|lockdown|stay|delay|vigil|closure|fast|lull|pause|span|stretch|window)\b"
)
# "19.00 hrs", "0915 hours": a clock.
_CLOCK: Final = re.compile(r"[01]?\d\.[0-5]\d|2[0-3]\.[0-5]\d|0\d[0-5]\d")


def span(match: re.Match[str], plain: str) -> Draft | None:
    """ "the past hour", "the next few hours", "the last few weeks"; "recent months" names no stretch at all."""
    unit, word = unit_of(match["unit"]), match["dir"].lower()
    if (
        word == "last"
        and not match["lead"]
        and _TO_LAST.search(plain, max(0, match.start() - 12), match.start())
    ):
        return None
    plural, factor = match["unit"].lower().endswith("s"), unit_factor(match["unit"])
    amount = amount_of(match) if match["amount"] else None
    article = (match["lead"] or "").lower() in ("the", "these", "each of the", "at least the")
    if amount is None:
        if plural and word in _LOOSE_REFS:
            kind = _LOOSE_REFS[word]
            parts = TimeParts(unit=unit, direction=-1 if kind == "PAST_REF" else 1)
            return attrs.evolve(
                drafted(match, "ref", TimexType.DATE, kind, parts), granularity=Granularity.VAGUE
            )
        if not plural and (
            not article or word in ("recent", "coming", "future") or unit in ("day", "night", "second")
        ):
            return None
        if plural and word not in ("coming", "past", "last", "next", "previous"):
            return None
        amount = (
            Amount(low=2, high=12, value=None) if plural else Amount(low=factor, high=factor, value=factor)
        )
    elif not plural:
        return None
    value = duration_value(amount.value, unit)
    ahead = word in ("next", "coming", "following", "future")
    parts = TimeParts(unit=unit, low=amount.low, high=amount.high, direction=1 if ahead else -1)
    form = {
        "next": "ahead",
        "coming": "ahead",
        "previous": "duration",
        "preceding": "duration",
        "following": "duration",
    }.get(word, "past")
    clause = re.split(r"[.;:\n]", plain[max(0, match.start() - 60) : match.start()])[-1]
    if form == "past" and re.search(r"\b(?:first|only|second) (?:\w+ ){0,6}in $", clause):
        form = "elapsed"
    # "over the next few hours" may be any moment up to the end.
    return drafted(match, form, TimexType.DURATION, value, parts)


def length(match: re.Match[str], plain: str) -> Draft | None:
    """ "10-day trip", "two day visit", "several hours"; never an age, a title or the 24-hour clock."""
    amount, unit = amount_of(match), unit_of(match["unit"])
    words, plural = match["amount"].lower(), match["unit"].lower().endswith("s")
    hyphen = match["hyphen"] == "-"
    if match["long"] and words in ("a", "an"):
        return None  # "a decades-long feud" is told by "decades-long" alone
    if words == "some" and unit == "quarter":
        return None  # "calls from some quarters"
    if amount is None or _is_no_length(match, plain, words, hyphen=hyphen):
        return None
    if unit == "second" and (words in ("a", "one") or not plural):
        return None
    if unit == "hour" and _CLOCK.fullmatch(words):
        return None
    if unit == "hour" and amount.value == 24 and hyphen and not _LASTS.match(plain, match.end()):
        return None  # "24-hour news"
    if not plural and not hyphen and not _adjective(plain, match, amount):
        return None
    counted = (match["kind"] or "").lower() not in _NOT_OF_THE_CALENDAR
    parts = TimeParts(unit=unit, low=amount.low if counted else None, high=amount.high if counted else None)
    draft = drafted(match, "duration", TimexType.DURATION, duration_value(amount.value, unit), parts)
    article = (match["hedge"] or "").lower() == "the" or (match["hedge"] or "").lower().startswith("the ")
    if article and (hyphen or not plural):  # "the two-week strike"
        return attrs.evolve(draft, start=match.start("amount"))
    return draft


def _is_no_length(match: re.Match[str], plain: str, words: str, *, hyphen: bool) -> bool:
    """True for "a day" of reflection, for ages and for titles such as "48 Hours"."""
    after = plain[match.end() : match.end() + 12]
    if re.match(r"[- ](?:of age|olds?)\b|'? (?:clock|notice)\b| ago\b", after):
        return True
    written = match[0] if not match["hedge"] else plain[match.start("amount") : match.end()]
    if _TITLE.fullmatch(written) and plain[max(0, match.start() - 2) : match.start()].strip(" \n") not in (
        "",
        ".",
        '"',
    ):
        return True
    if words == "one" and match["unit"].lower() == "day":
        return (
            _SOME_DAY.search(plain[max(0, match.start() - 16) : match.start()]) is not None
            or re.match(r" (?:last|this|next|in|soon)\b", after) is not None
        )
    if words not in ("a", "an") or match["more"]:
        return False
    if hyphen or unit_of(match["unit"]) in ("hour", "minute", "second"):
        if (
            match["hedge"]
            and not hyphen
            and match["hedge"].lower() not in ("the", "another", "just", "only", "some")
        ):
            return False
        return hyphen or _BEFORE_ONE.search(plain[max(0, match.start() - 24) : match.start()]) is None
    return match["unit"].lower() == "day" and re.match(r" (?:of|to|for|when|that)\b", after) is not None


def bare(match: re.Match[str], plain: str) -> Draft | None:
    """ "for weeks", "the days before the vote": more than one of a unit."""
    unit = unit_of(match["unit"])
    before = plain[max(0, match.start() - 20) : match.start()]
    if _COUNT_BEFORE.search(before) or re.match(r"[- ](?:old|olds)\b", plain[match.end() : match.end() + 6]):
        return None
    if match["unit"][0].isupper() and plain[max(0, match.start() - 1) : match.start()] == " ":
        return None
    if (is_clock_unit(unit) or unit in ("night", "quarter")) and not _LENGTH_BEFORE.search(before):
        return None
    after = re.match(r" (?:when|like)\b| (?:ahead|to come)\b", plain[match.end() : match.end() + 9])
    if after is not None and after[0] not in (" ahead", " to come"):
        return None
    draft = drafted(match, "duration", TimexType.DURATION, duration_value(None, unit), TimeParts(unit=unit))
    if after is None:
        return draft
    start = match.start() - 4 if before.lower().endswith("the ") else match.start()
    return attrs.evolve(draft, start=start, end=match.end() + after.end())


def long(match: re.Match[str], plain: str) -> Draft | None:
    """ "decades-long", "day-long", "yearlong"."""
    unit, text = unit_of(match["unit"]), match["unit"].lower()
    if (
        re.search(r"[\w-] ?$", plain[max(0, match.start() - 1) : match.start()])
        and plain[match.start() - 1 : match.start()] == "-"
    ):
        return None
    amount = None if text.endswith("s") else 1.0
    value = (
        "PX" + duration_value(None, "year").removeprefix("PX")
        if unit in ("decade", "century") and amount is None
        else duration_value(amount, unit)
    )
    return drafted(
        match, "duration", TimexType.DURATION, value, TimeParts(unit=unit, low=amount, high=amount)
    )


def _adjective(plain: str, match: re.Match[str], amount: Amount) -> bool:
    """True for "two day visit", "one hour", "half an hour": a singular after more than one needs a noun."""
    if amount.high <= 1 or match["amount"].lower().startswith("a"):
        return True
    return re.match(r"\s[a-z]+", plain[match.end() : match.end() + 20]) is not None


def overnight(match: re.Match[str], plain: str) -> Draft:
    """ "rain fell overnight"; before a noun ("an overnight train") it is a length."""
    noun = re.match(r" [a-z]+", plain[match.end() : match.end() + 12]) and _AN.search(
        plain, max(0, match.start() - 6), match.start()
    )
    if noun or _STAYED.search(plain, max(0, match.start() - 14), match.start()):
        draft = drafted(match, "duration", TimexType.DURATION, "P1N", TimeParts(unit="night", part="night"))
        return attrs.evolve(draft, granularity=Granularity.DAY_PART)
    draft = drafted(
        match, "overnight", TimexType.TIME, "XXXX-XX-XXTNI", TimeParts(unit="night", part="night")
    )
    return attrs.evolve(draft, granularity=Granularity.DAY_PART)
