"""Hedges and bounds round a number ("about", "or more", "-odd") and amounts that are only vague ("dozens of")."""

from __future__ import annotations

import re
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern

VAGUE: Final = {
    "a couple of": (2, 2), "a handful of": (3, 9), "a few": (3, 6), "several": (3, 9), "a few dozen": (24, 99),
    "several dozen": (24, 99), "tens of": (20, 99), "dozens of": (24, 99), "scores of": (40, 99), "a few hundred": (200, 999),
    "several hundred": (200, 999), "hundreds of": (200, 999), "a few thousand": (2000, 9999),
    "several thousand": (2000, 9999), "thousands of": (2000, 9999), "tens of thousands of": (20_000, 99_999),
    "hundreds of thousands of": (200_000, 999_999), "millions of": (2_000_000, 9_999_999),
    "several million": (3_000_000, 9_999_999), "a few million": (2_000_000, 9_999_999),
    "tens of millions of": (20_000_000, 99_999_999), "hundreds of millions of": (200_000_000, 999_999_999),
    "billions of": (2_000_000_000, 9_999_999_999), "tens of billions of": (20_000_000_000, 99_999_999_999),
    "hundreds of billions of": (200_000_000_000, 999_999_999_999),
}  # fmt: skip
_HEDGES: Final = {
    "~": r"about|around|approximately|approx\.?|roughly|some|(?:an\s)?estimated|circa|in\sthe\s(?:region|order)\sof|"
    r"(?:somewhere|something)\s(?:near|like|around)|give\sor\stake|very\sroughly|in\sthe\sneighbou?rhood\sof|~|≈",
    "<=": r"(?<!go\s)(?<!goes\s)(?<!went\s)(?<!gone\s)(?<!moved\s)(?<!shot\s)up\sto|at\s(?:most|the\s(?:very\s)?most)|as\s(?:much|many|far|high|fast|long|deep|big|large|late|old)\sas|a\smaximum\sof|"
    r"(?:no|not)\s(?:more|greater|higher|further|longer|larger)\sthan|not\s(?:exceeding|above|over)|max(?:imum)?|≤",
    ">=": r"at\s(?:the\svery\s)?least|(?:a\s)?minimum(?:\sof)?|(?:no|not)\s(?:fewer|less|lower)\sthan|≥",
    ">": r"(?:more|greater|higher|further|farther|longer|larger|bigger|faster|better|heavier|older|deeper|taller|upwards?|north)"
    r"\s(?:than|of)|(?:well\s|just\s|a\slittle\s|slightly\s)?(?:over|above)|in\sexcess\sof|exceed(?:ing|s|ed)?|topp(?:ing|ed)|"
    r"beyond|surpass(?:ing|ed)|(?<![\w-])>",
    "<": r"(?:less|fewer|lower|smaller|shorter|lighter|younger|south)\s(?:than|of)|(?:just\s|well\s|a\slittle\s|slightly\s)?under|"
    r"below|nearly|almost|close\sto|just\sshort\sof|shy\sof|not\squite|within|approaching|nearing|a\slittle\sless\sthan|"
    r"(?<![\w-])<",
    "==": r"exactly|precisely|just\sexactly",
}
_BEFORE: Final = LazyPattern(
    r"(?<![a-z])(?:"
    + "|".join(f"(?P<h{i}>{words})" for i, words in enumerate(_HEDGES.values()))
    + r")\s*(?:an?\s|the\s)?(?:minus\s|-)?$",
)
_BEHIND: Final = LazyPattern(
    r",?\s+(?:or\s+(?:(?P<more>more|above|higher|over|greater)|(?P<less>less|fewer|under|below|lower)|so|thereabouts)"
    r"|(?P<least>at\sleast|at\sa\sminimum|and\s(?:above|over|up))|(?P<most>at\s(?:the\s(?:very\s)?)?most|at\sa\smaximum|max|tops)"
    r"|give\sor\stake|approximately|roughly)(?![\w-]|\sthan|\sof)",
)
_WITHIN: Final = LazyPattern(
    r"(?P<odd>[\s-]odd|\sor\sso)\b(?=[\s-])|(?P<plus>\+(?!\d)|[\s-]plus(?=\s[a-z])|\sor\smore(?=\s[a-z]))|(?P<less>\sor\s(?:fewer|less)(?=\s[a-z]))",
)
_REACH: Final = 40


def comparator(before: str) -> str:
    """The comparator of the hedge that a text ends in, "==" for "exactly", "=" when it ends in none."""
    match = _BEFORE.search(before[-_REACH:])
    if match is None:
        return "="
    return next(c for i, c in enumerate(_HEDGES) if match[f"h{i}"] is not None)


def comparator_behind(plain: str, at: int, limit: int) -> tuple[str, int] | None:
    """The comparator of "or so", "or more", "at most" behind a unit that ends here, and where it ends."""
    match = _BEHIND.match(plain, at, limit)
    if match is None:
        return None
    kinds = {">=": match["more"] or match["least"], "<": match["less"], "<=": match["most"]}
    return next((c for c, said in kinds.items() if said), "~"), match.end()


def comparator_within(plain: str, at: int, limit: int) -> tuple[str, int]:
    """The comparator between a number that ends here and its noun ("100-odd people", "40+ people"), and where it ends."""
    match = _WITHIN.match(plain, at, limit)
    if match is None:
        return "=", at
    return (">=" if match["plus"] else "<" if match["less"] else "~"), match.end()


def amount(words: str) -> tuple[int, int]:
    """The least and most of a vague amount. words: a match of `amounts()`."""
    return VAGUE[re.sub(r"\s+", " ", re.sub(r"\s+more$", " of", words.lower()))]


def amounts() -> str:
    """A pattern of the vague amounts, longest first; "dozens more" is as many as "dozens of"."""
    ordered = sorted(VAGUE, key=len, reverse=True)
    return "|".join(re.sub(r"\bof$", "(?:of|more)", w).replace(" ", r"\s+") for w in ordered)
