"""The words round a number: its unit or the thing it counts, its hedge, and vague amounts."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Final

from reconcile.units import Unit, unit, units

VAGUE: Final = {
    "a couple of": (2, 2), "a handful of": (3, 9), "a few": (3, 6), "several": (3, 9), "a few dozen": (24, 99),
    "several dozen": (24, 99), "dozens of": (24, 99), "scores of": (40, 99), "a few hundred": (200, 999),
    "several hundred": (200, 999), "hundreds of": (200, 999), "a few thousand": (2000, 9999),
    "several thousand": (2000, 9999), "thousands of": (2000, 9999), "tens of thousands of": (20_000, 99_999),
    "hundreds of thousands of": (200_000, 999_999), "millions of": (2_000_000, 9_999_999),
    "tens of millions of": (20_000_000, 99_999_999),
}  # fmt: skip
_HEDGES: Final = {
    "~": r"about|around|approximately|approx\.?|roughly|some|(?:an\s)?estimated|circa|in\sthe\s(?:region|order)\sof|"
    r"(?:somewhere|something)\s(?:near|like)|~|≈",
    "<=": r"up\sto|at\s(?:most|the\smost)|as\s(?:much|many|far|high|fast|long|deep)\sas|a\smaximum\sof|"
    r"(?:no|not)\s(?:more|greater|higher|further)\sthan|not\sexceeding|max",
    ">=": r"at\sleast|(?:a\s)?minimum\sof|(?:no|not)\s(?:fewer|less)\sthan",
    ">": r"(?:more|greater|higher|further|farther|longer|larger|bigger|faster)\sthan|(?:well\s|just\s)?over|above|"
    r"upwards\sof|in\sexcess\sof|exceeding|topping|beyond",
    "<": r"(?:less|fewer|lower|smaller|shorter)\sthan|(?:just\s|well\s)?under|below|nearly|almost|close\sto|"
    r"just\sshort\sof|shy\sof|not\squite|within",
}
_BEFORE: Final = re.compile(
    r"(?<![a-z])(?:"
    + "|".join(f"(?P<h{i}>{words})" for i, words in enumerate(_HEDGES.values()))
    + r")\s*(?:an?\s|the\s)?(?:minus\s|-)?$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\s+or\s+(?:(?P<more>more|above|higher|over)|(?P<less>less|fewer)|so)\b", re.IGNORECASE
)
ODD: Final = re.compile(r"[\s-]odd\b|\+(?!\d)", re.IGNORECASE)
_NO_NOUN: Final = (
    "of|in|and|to|on|per|at|from|for|by|or|when|as|that|the|were|was|is|are|with|after|before|who|which|but|than|if|"
    "into|a|an|years?|year-old|days?|hours?|minutes?|seconds?|weeks?|months?|decades?|century|centuries|times?|nights?|has|"
    "have|had|his|its|this|us|across|perhaps|others|towards|does|series|news|politics|always|yes|plus|minus|versus|"
    "hrs|mins|secs|yrs|generations|quarters|seasons|against|while|says|points|evenings|mornings|weekends|afternoons|thirds|fifths|tenths|thousands|millions|"
    "billions|trillions|christmas|besides|overs|wickets|mins|o'clock"
)
_PLURAL: Final = re.compile(rf"[\s-](?!(?:{_NO_NOUN})\b)([a-z]{{3,}}[^\Wsui]s)(?![\w'])", re.IGNORECASE)


def comparator(before: str) -> str:
    """The comparator of the hedge that a text ends in, "=" when it ends in none."""
    match = _BEFORE.search(before[-40:])
    if match is None:
        return "="
    return next(c for i, c in enumerate(_HEDGES) if match[f"h{i}"] is not None)


def comparator_behind(plain: str, at: int, limit: int) -> tuple[str, int] | None:
    """The comparator of "or so", "or more", "or less" here and where it ends."""
    match = _AFTER.match(plain, at, limit)
    if match is None:
        return None
    return (">=" if match["more"] else "<" if match["less"] else "~"), match.end()


def amount(words: str) -> tuple[int, int]:
    """The least and most of a vague amount. words: a match of `amounts()`."""
    return VAGUE[re.sub(r"\s+", " ", words.lower())]


def amounts() -> str:
    """A pattern of the vague amounts, longest first."""
    return "|".join(w.replace(" ", r"\s+") for w in sorted(VAGUE, key=len, reverse=True))


@functools.cache
def signs() -> str:
    """A pattern of the signs and codes that stand before a number, longest first."""
    return _either(s for u in units().values() for s in u.before)


def unit_before(text: str) -> Unit:
    """The unit of a sign. text: a match of `signs()`."""
    return _spellings()[text.lower()]


def unit_after(plain: str, at: int, limit: int) -> tuple[Unit, int] | None:
    """The unit, or the noun that is counted, behind a number that ends here, and where its words end.

    A plural of no table counts itself ("three convoys").
    """
    touching = _touching().match(plain, at, limit)
    if touching is not None:
        return _spellings()[(touching["unit"] or touching["big"]).lower()], touching.end()
    for pattern in (_measured(), _counted()):
        match = pattern.match(plain, at, limit)
        if match is not None:
            return _spellings()[re.sub(r"[\s-]+", " ", match["unit"].lower())], match.end()
    plural = _PLURAL.match(plain, at, limit)
    return (unit(plural[1].lower()), plural.end(1)) if plural is not None else None


@functools.cache
def _spellings() -> Mapping[str, Unit]:
    return {s: u for u in units().values() for s in (*u.before, *u.attached, *u.after)}


@functools.cache
def _touching() -> re.Pattern[str]:
    letters = _either(s for u in units().values() for s in u.attached)
    return re.compile(
        rf"(?<=[\d½])(?:(?P<unit>{letters})|\s(?P<big>(?-i:[CF]))(?!-))(?![\w'²³]|/[a-z])", re.IGNORECASE
    )


@functools.cache
def _measured() -> re.Pattern[str]:
    words = _either(s for u in units().values() if u.dimension != "count" for s in u.after)
    return re.compile(
        rf"(?:\s?-\s?|\s*)(?:of\s(?:a|an)\s|an?\s)?(?P<unit>{words})(?![\w²³]|/[a-z])", re.IGNORECASE
    )


@functools.cache
def _counted() -> re.Pattern[str]:
    nouns = _either(s for u in units().values() if u.dimension == "count" for s in u.after)
    modifier = rf"(?!(?:{_NO_NOUN})\b)[a-z][\w'-]{{0,20}}\s+"
    return re.compile(rf"[\s-]+(?:{modifier}){{0,2}}?(?P<unit>{nouns})(?!\w)", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"[\s-]+") for w in ordered)
