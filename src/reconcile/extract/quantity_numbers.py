"""A number in place with what stands by it: its unit, the other end of its range, its smaller second part."""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import Final

import attrs

from reconcile.extract import measure_words as words
from reconcile.extract.numerals import AND_A_HALF, DIGITS, WORDS, numeral
from reconcile.extract.quantity_hedges import comparator_within
from reconcile.extract.unit_choice import chosen
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.units import Numeral, Unit, unit

_JOIN: Final = LazyPattern(r"-to-|\s?-\s?|\s+(?P<word>to|or|and)\s+")
_BETWEEN: Final = LazyPattern(r"\bbetween\s+(?:about\s|around\s)?$")
_CHANGE: Final = LazyPattern(
    r"\b(?:up|down|ros|ris|fell|fall|drop|cut|gr[eo]w|jump|climb|rais|chang|lower|reduc|slash|widen|revis|increas|decreas)"
    r"\w*\s(?:\w+\s){0,4}from\s+(?:about\s|around\s)?$",
)
# "Gold gained $12 to $1,950": what it gained, and where it came to.
_MOVED: Final = LazyPattern(
    r"\b(?:up|down|rose|ris(?:e|es|en|ing)|fell|fall(?:s|en|ing)?|gain(?:s|ed|ing)?|los[te]s?|add(?:s|ed)|drop(?:s|ped)?|climb(?:s|ed)|"
    r"jump(?:s|ed)|sli[dp]s?|slipped|dipp?(?:s|ed)|eased|shed|sank|tumbled|plunged|surged|soared|increased?|decreased?|grew|cut|raised|"
    r"lifted|lowered|reduced|shrank|slumped|advanced|retreated)\s(?:by\s)?(?:(?:another|a\sfurther|about|around|nearly|almost|some|over|"
    r"more\sthan|just|only|roughly)\s)?(?:minus\s|-)?$",
)
_LETTER: Final = LazyPattern(r"\s?([mk])(?![\w²³]|/[a-z])")
_SMALL: Final = {w: i for i, w in enumerate("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 1)}  # fmt: skip
_PART: Final = rf"(?P<part>\d{{1,2}}(?:\.\d)?|{'|'.join(sorted(_SMALL, key=len, reverse=True))})"
_WITH: Final = r"(?:,?\s?(?:and\s)?|-)"


def _second(pattern: str) -> LazyPattern:
    return LazyPattern(rf"{_WITH}{_PART}[\s-]?(?:{pattern})(?![a-z])")


_COMPOUNDS: Final = {
    "ft": (12, _second(r"inches|inch|ins|in|\"")), "st": (14, _second("pounds|lbs|lb")), "lb": (16, _second("ounces|ounce|oz")),
    "h": (60, _second("minutes|minute|mins|min|m")), "min": (60, _second("seconds|second|secs|sec|s")),
    "year": (12, _second("months|month|mths")),
}  # fmt: skip


# "six-foot-two", "five foot nine", "6ft 3".
_FOOT_AND_NUMBER: Final = LazyPattern(
    rf"(?:(?<=foot)(?P<hyphen>-)|(?<=foot)\s|(?<=ft)\s?){_PART}(?![\w.]\w)"
    r"(?(hyphen)(?!\w)|(?=-|\s?(?:[,.;:)]|$)|\s(?:tall|and|in\shis|in\sher)\b))",
)
_THOUSANDS: Final = re.compile(r"(\d{1,3}),000$")


@attrs.frozen(kw_only=True)
class Number:
    """A number in place, with the unit that stands by it, if any; [start, end) holds both.

    comparator: of the words between the number and its noun ("100-odd people"), "=" without any.
    """

    numeral: Numeral
    unit: Unit | None
    text: str
    start: int
    end: int
    comparator: str = "="


@functools.cache
def _number() -> LazyPattern:
    return LazyPattern(
        rf"(?:(?P<sign>{words.signs()})\s?)?(?:(?P<digits>{DIGITS})|(?P<half>{AND_A_HALF})|(?P<words>{WORDS}))",
    )


def number_at(plain: str, start: int, limit: int, money: Unit | None = None) -> Number | None:
    """The number here, with the unit that stands before or behind it. money: the currency of the range's first end."""
    match = _number().match(plain, start, limit)
    if match is None:
        return None
    if match["half"]:
        return _and_a_half(match)
    text, end = match["digits"] or match["words"], match.end()
    number = numeral(text)
    if number is None:
        return None
    of = words.unit_before(match["sign"]) if match["sign"] else money
    letter = _LETTER.match(plain, end, limit) if match["digits"] else None
    if letter is not None and (of is not None or _is_scale(plain, letter.end(), limit)):
        number, end = number.times(Fraction(10**6 if letter[1] in "mM" else 10**3)), letter.end()
    comparator, inner = comparator_within(plain, end, limit)
    if of is None:
        behind = _part_of_a_point(plain, end, number) or words.unit_after(plain, inner, limit)
        if behind is not None:
            of = chosen(behind[0], number, plain, (start, inner, behind[1]))
            aeons = of is not None and of.name == "year" and behind[0].name == "years old"
            end = behind[1] - (len(" old") if aeons else 0)
    else:
        end = inner if comparator == ">=" else end
    return Number(numeral=number, unit=of, text=text, start=start, end=end, comparator=comparator)


def _and_a_half(match: re.Match[str]) -> Number:
    """ "a mile and a half"."""
    part = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}.get(match["part"].lower(), Fraction(3, 4))
    number = Numeral(value=1 + part, grain=Fraction(1, part.denominator), place=Fraction(1, part.denominator))
    of = words.spellings().get(match["whole"].lower())
    return Number(numeral=number, unit=of, text=match["half"], start=match.start(), end=match.end())


def _part_of_a_point(plain: str, at: int, number: Numeral) -> tuple[Unit, int] | None:
    """ "A quarter-point rise" is one of percentage points."""
    if number.value >= 1 or not plain.startswith("-point", at):
        return None
    return unit("pp"), at + len("-point")


def _is_scale(plain: str, at: int, limit: int) -> bool:
    """True when the m or k before stands for millions or thousands of what follows."""
    behind = words.unit_after(plain, at, limit) if plain[at : at + 1] == " " else None
    return behind is not None and (
        behind[0].dimension in ("money", "mass", "area", "volume", "energy") or len(behind[0].after) > 0
    ) and behind[0].dimension != "length"  # fmt: skip


def range_end(plain: str, first: Number, before: str, limit: int) -> Number | None:
    """The second end of a range that starts with this number; a change "from 20 to 30" is no range."""
    join = _JOIN.match(plain, first.end, limit)
    money = first.unit if first.unit is not None and first.unit.dimension == "money" else None
    dash = money if join is not None and join["word"] is None else None
    second = number_at(plain, join.end(), limit, dash) if join is not None else None
    if join is None or second is None:
        return None
    word = (join["word"] or "").lower()
    if (word == "and" and not _BETWEEN.search(before)) or (word == "or" and first.unit is not None):
        return None
    if word == "to" and (_CHANGE.search(before) or (first.unit is not None and _MOVED.search(before))):
        return None
    if second.unit is None and money is not None:
        second = attrs.evolve(second, unit=money)
    same = first.unit is None or (second.unit is not None and first.unit.name == second.unit.name)
    return second if same and second.unit is not None else None


def inherited(first: Number, last: Number) -> Fraction:
    """The scale word of the second end, where it stands for both: "20 to 30 million", "two or three hundred", "10-15,000"."""
    scale = last.numeral.scale
    if scale == 1 and first.text.lower() in _SMALL and last.text.lower().endswith(" hundred"):
        scale = Fraction(100)
    thousands = _THOUSANDS.match(last.text)
    if (
        thousands is not None
        and first.text.isdigit()
        and first.numeral.value < int(thousands[1]) <= 5 * first.numeral.value
    ):
        return Fraction(1000)  # "10-15,000"
    shared = first.numeral.scale == 1 and first.numeral.value * scale < last.numeral.value
    return scale if shared else Fraction(1)


def compounded(plain: str, first: Number, end: int, limit: int) -> tuple[Numeral, int]:
    """The number with the smaller unit behind it added in, and where that ends: 5ft 11in, 11st 7lb, 2hr 13min."""
    parts, pattern = _COMPOUNDS.get(first.unit.name if first.unit else "", (1, None))
    match = pattern.match(plain, first.end, limit) if pattern is not None else None
    if match is None and parts == 12:
        match = _FOOT_AND_NUMBER.match(plain, first.end, limit)
    if match is None or first.numeral.value.denominator != 1:
        return first.numeral, end
    written = match["part"].lower()
    smaller = Fraction(_SMALL[written]) if written in _SMALL else Fraction(written)
    if smaller >= parts:
        return first.numeral, end
    grain = Fraction(1, parts)
    return Numeral(value=first.numeral.value + smaller / parts, grain=grain, place=grain), match.end()
