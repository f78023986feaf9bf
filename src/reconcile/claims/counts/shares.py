"""Two shares that leave no third: the percentages of yes and no, of for and against, of men and women."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import attrs

from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import AmountSum
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Measure, Mentions
from reconcile.model import Span

_SIDES: Final = (
    ("yes", r"yes|evet|oui"),
    ("no", r"no|hayir|non"),
    ("for", r"(?:in\s)?favou?r|for"),
    ("against", r"against"),
    ("remain", r"remain(?:ing)?|stay(?:ing)?|in"),
    ("leave", r"leav(?:e|ing)|out|quit"),
    ("approve", r"approv(?:e|ed|ing|al)"),
    ("disapprove", r"disapprov(?:e|ed|ing|al)"),
    ("support", r"support(?:ed|ing)?|back(?:ed|ing)"),
    ("oppose", r"oppos(?:e|ed|ing)"),
    ("agree", r"agree(?:d|ing)?"),
    ("disagree", r"disagree(?:d|ing)?"),
    ("men", r"men|male|males"),
    ("women", r"women|female|females"),
)
_OPPOSITE: Final = {
    pair for (a, _), (b, _) in zip(_SIDES[::2], _SIDES[1::2], strict=True) for pair in ((a, b), (b, a))
} | {("support", "against"), ("against", "support"), ("for", "oppose"), ("oppose", "for")}
_LABELS: Final = "|".join(f"(?P<{name}>{words})" for name, words in _SIDES)
_MARKS: Final = r"[\"'#(]{0,2}"
_TAIL: Final = (
    r"[\"')]{0,2}(?:\s(?:vote|votes|side|campaign|camp|voters|share|supporters|ballots))?"
    r"\s?[:=,-]?\s?(?:(?:at|on|with|had|has|have|is|was|are|were|stood|stands|got|won|polled|took|received|scored|getting|about|"
    r"around|just|leads|by)\s){0,3}"
)
_WHOSE: Final = (
    r"(?:\sof\s(?:the\s)?(?:votes?|voters|ballots|respondents|people|those\s\w+|electorate|poll|total))?"
)
_LEAD: Final = (
    rf"{_WHOSE}\s?(?:(?:who|for|were|was|are|is|said|saying|say|voted|voting|vote|to|the|chose|opted|would|be|now|on|a|went)\s)"
    rf"{{0,4}}{_MARKS}"
)
_SEP: Final = (
    r"[\"')]{0,2}\s?[,;:/|.-]?\s?(?:and|to|while|but|against|versus|vs?\.?|compared\s(?:with|to)|with|as\sagainst)?\s?"
    rf"(?:the\s)?{_MARKS}"
)
_MORE: Final = r"(?:\s(?:it|them|votes?|side|that|this|camp|campaign|membership|voters))?"
_BEFORE: Final = LazyPattern(rf"(?<![\w-])(?:{_LABELS}){_TAIL}$")
_NEXT_BEFORE: Final = LazyPattern(rf"{_SEP}(?<![\w-])(?:{_LABELS}){_TAIL}$")
_BEHIND: Final = LazyPattern(rf"{_LEAD}(?:{_LABELS})(?![\w-])")
# "86% yes: 52%" is no share of yes: what parts the two is a comma or a word.
_PARTED: Final = (
    r"[\"')]{0,2}\s?(?:[,;/|.-]\s?(?:and|to|while|but|against|versus|vs?\.?|compared\s(?:with|to)|with)?|"
    r"and|to|while|but|against|versus|vs?\.?|compared\s(?:with|to))\s?(?:the\s)?"
)
_NEXT_BEHIND: Final = LazyPattern(rf"{_LEAD}(?:{_LABELS})(?![\w-]){_MORE}{_PARTED}$")
_ONLY_SEP: Final = LazyPattern(rf"{_WHOSE}{_SEP}$")
_DUEL: Final = LazyPattern(
    r"\b(?:won|wins|winning|beat|beats|beating|defeat\w*|victory|lost|loses|re-?elected|elected|passed|rejected|approved|"
    r"carried|leads?|leading|ahead)\b[^.;%\d]{0,40}\b(?:by|with|on)\s$",
)
_AGAINST: Final = LazyPattern(r"\s?(?:to|against|versus|vs?\.?|-)\s?$")
_TO: Final = LazyPattern(r"(\d+(?:\.\d+)?)\s?(?:%|per\s?cent)?\s(?:to)\s(\d+(?:\.\d+)?)\s?(?:%|per\s?cent)")
_REACH: Final = 60


@attrs.frozen
class _Share:
    """A percentage as told. text: its digits; place: of its last digit; exact: neither hedged nor a bound."""

    value: float
    text: str
    place: float
    exact: bool
    span: Span


def shares(reading: Reading) -> Iterator[AmountSum]:
    """Every two shares of a page that leave no third, in order of place."""
    for found in reading.mentions:
        percents = [m for m in found.measures if m.quantity.unit == "%" and m.quantity.value is not None]
        duels = (d for m in percents if m.quantity.ends and (d := _duel(found, m)) is not None)
        plain = [_share_of(m) for m in percents if not m.quantity.ends]
        told = ((a, b, _about(found, a.span, b.span)) for a, b in pairwise(plain))
        for first, second, about in (*told, *duels):
            claim = _sum(reading, found, (first, second), about) if about else None
            if claim is not None:
                yield claim


def _share(text: str, value: float, span: Span, *, exact: bool) -> _Share:
    decimals = re.search(r"\d\.(\d+)", text)
    place = 10.0 ** -len(decimals[1]) if decimals is not None else 1.0
    digits = re.search(r"\d+(?:\.\d+)?", text)
    return _Share(value, digits[0] if digits is not None else text, place, exact, span)


def _share_of(told: Measure) -> _Share:
    value = told.quantity.value or 0.0
    return _share(told.quote.text, value, told.quote.span, exact=told.quantity.comparator == "=")


def _duel(found: Mentions, told: Measure) -> tuple[_Share, _Share, str] | None:
    """The two shares of "won by 51.9% to 48.1%", which looks like a range."""
    span, match = told.quote.span, _TO.fullmatch(told.quote.text)
    if match is None or not _DUEL.search(found.entry.plain[max(0, span.start - _REACH) : span.start]):
        return None
    one, other = (
        _share(
            match[n],
            float(match[n]),
            Span(span.start + match.start(n), span.start + match.end(n)),
            exact=True,
        )
        for n in (1, 2)
    )
    return one, other, "winner and loser"


def _about(found: Mentions, one: Span, two: Span) -> str:
    """The two sides, "yes and no"; "" when the words do not set the shares against each other."""
    plain = found.entry.plain
    between = plain[one.end : two.start]
    if len(between) > _REACH:
        return ""
    before = plain[max(0, one.start - _REACH) : one.start]
    behind = plain[two.end : two.end + _REACH]
    head, tail = _BEFORE.search(before), _BEHIND.match(behind)
    tries = (
        (head, _NEXT_BEFORE.match(between)),
        (_NEXT_BEHIND.match(between), tail),
        (head, tail if _ONLY_SEP.match(between) else None),
    )
    for a, b in tries:
        if a is not None and b is not None:
            sides = _side(a), _side(b)
            if sides in _OPPOSITE and not ("men" in sides and _is_rate_of_each(a, b)):
                return f"{sides[0]} and {sides[1]}"
    return "winner and loser" if _AGAINST.fullmatch(between) and _DUEL.search(before) else ""


def _is_rate_of_each(a: re.Match[str], b: re.Match[str]) -> bool:
    """True where a rate of men stands beside one of women: "men 66%, women 68%", "66% for men and 68% for women"."""
    return a.re is not _NEXT_BEHIND.pattern or any(
        re.search(r"\b(?:for|to|on)\b", m[0].lower()) for m in (a, b)
    )


def _side(match: re.Match[str]) -> str:
    return next((name for name, _ in _SIDES if match[name] is not None), "")


def _sum(reading: Reading, found: Mentions, pair: tuple[_Share, _Share], about: str) -> AmountSum | None:
    """The claim that two shares are a whole. Below 100 a third answer may be left out, unless two digits of a share with
    decimals are swapped: whole numbers are swapped digits of others too often, and polls leave the undecided out.
    """
    a, b = pair
    total = round(a.value + b.value, 6)
    slip = _slip(a, b) or _slip(b, a)
    if (
        not (a.exact and b.exact)
        or (total < 100 and not (slip and a.place < 1 and b.place < 1))
        or max(a.value, b.value) > 100
    ):
        return None
    quote = found.entry.quote
    return AmountSum(
        **reading.base(found.entry, (quote(a.span.hull(b.span)),)),
        what="shares",
        about=about,
        told=total,
        due=100.0,
        off=round(abs(total - 100), 6),
        slack=round((a.place + b.place) / 2, 6),
        slip=slip,
        arithmetic=f"{a.text}% + {b.text}% = {total:.10g}%",
        by_told=f"{round(100 - b.value, 6):.10g}% in place of {a.text}%",
        by_parts=f"{round(100 - a.value, 6):.10g}% in place of {b.text}%",
    )


def _slip(told: _Share, other: _Share) -> str:
    """The digits to swap that make the two a whole, in words; "" when rounding does or nothing so simple."""
    if abs(told.value + other.value - 100) <= 0.1 + (told.place + other.place) / 2:
        return ""
    wanted = f"{round(100 - other.value, 6):.10g}"
    if len(told.text) != len(wanted) or sorted(told.text) != sorted(wanted):
        return ""
    swapped = sum(a != b for a, b in zip(told.text, wanted, strict=True)) == 2
    return f"digits swapped: {wanted}% is meant" if swapped else ""
