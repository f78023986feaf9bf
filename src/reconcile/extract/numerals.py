"""Written numbers, and the figures that are none: clocks, dates, labels, ordinals, numbers of models and telephones."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from importlib import resources
from typing import Final

import attrs

from reconcile.lexicon.alternation import alternation
from reconcile.units import Numeral

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_LABEL: Final = (
    r"no\.?|nos\.?|number|article|section|paragraph|room|flat|flight|route|page|chapter|gate|channel|phase|category|cat|"
    r"level|group|grade|class|formula|type|version|windows|psalm|resolution|day|week|year|question|part|act|bbc|radio|"
    r"platform|line|junction|highway|interstate|block|lot|ward|district|zone|apollo|boeing|airbus|atr|embraer|box|"
    r"tier|top|stage|step|pier|terminal|runway|form|row|seat|coach|game|round|lap|race|rule|protocol|area|studio|"
    r"iphone|galaxy|model|mark|verse|size|seeded|episode|figure|ranked|covid|sars|cop|soyuz|progress|falcon|expedition|operation|engine|ladder|company"
)
_ZONE: Final = r"gmt|utc|bst|e[sd]?t|c[sde]+t|p[sd]?t|ist|jst|kst|aes?t|aedt|local\stime"
MASK: Final = "|".join(
    (
        r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]{1,80}",
        r"\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?:\s?[ap]\.?m\b\.?)?",  # 14:13, 1:02:03.5
        r"\d{1,2}(?:\.\d{2})?\s?[ap]\.?m\b\.?",  # 9.15am, 4 p.m.
        rf"\d{{1,2}}[.]?\d{{2}}\s?(?:{_ZONE})\b",  # 0930 GMT, 9.15 BST
        r"(?:[01]?\d\.[0-5]\d|2[0-3]\.[0-5]\d|0\d[0-5]\d)\s?(?:hrs?|hours)\b",  # 19.00 hrs
        r"\d{4}-\d{2}-\d{2}(?:t[\d:.]+z?)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d)",
        rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?\b",
        rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?![\w.,-]*\d)(?:,?\s+\d{{4}})?\b",
        rf"{_MONTH}\s+\d{{4}}\b",
        r"(?:1[5-9]|20)\d{2}s?-(?:\d{2}|(?:1[5-9]|20)\d{2})(?![\d,])|(?:1[5-9]|20)\d{2}s\b|'?\d0s\b",
        r"\d{0,6}(?:(?<!1)1st|(?<!1)2nd|(?<!1)3rd|\dth)\b(?!\s?\d{1,2}\s?lb)",
        r"(?<!\d)0\d{2,4} \d{3,4} ?\d{3,4}|\+\d[\d ]{7,}\d|\d{3}-\d{3}-\d{4}",
        rf"(?:{_LABEL})\s?\d+[a-z]?\b(?![.,]\d|\s?(?:km|kms|miles?|mph|metres?|meters?|ft|feet|kg|tonnes?|%))",
        r"(?:clause|section|article|paragraph|rule|version|chapter|table|figure|appendix)\s\d+(?:\.\d+)+[a-z]?\b",
        r"(?:one|two|three|four|nine|\d)\s(?:in|out\sof)\s(?:every\s)?(?:two|three|four|five|six|seven|eight|ten|\d+)\b",
        r"(?!(?:mid|sub|over|under|near|magnitude)-)[a-z]+-\d[\w-]*",  # F-16, covid-19
        r"(?!(?:usd|gbp|eur|cny|rmb|rub|inr|rs|aud|cad|chf|hkd|sgd|nzd)\d|m\d\.\d(?![\d.]))[a-z]+\d\w*(?:-\d+)?",  # RSD201, A320-200
        r"\d{1,4}(?:/\d{1,4}){1,2}(?![/\d])(?<!1/2)(?<!1/4)(?<!3/4)(?<!1/3)(?<!2/3)",  # 24/7, 9/11
    )
)
"""What may hold figures but counts nothing; for a scan that ignores case."""


@attrs.frozen(kw_only=True)
class _Word:
    kind: str
    value: Fraction


@functools.cache
def _words() -> Mapping[str, _Word]:
    text = resources.files("reconcile.data").joinpath("number_words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {word: _Word(kind=kind, value=Fraction(value)) for word, kind, value in rows}


def _named(*kinds: str) -> str:
    return "|".join(sorted((w for w, of in _words().items() if of.kind in kinds), key=len, reverse=True))


_COUNT: Final = _named("unit", "ten", "scale", "group")
_SCALE: Final = _named("scale", "group")
_PART: Final = r"(?:half|(?:three[\s-])?quarters?|(?:two[\s-])?thirds?)"
_PARTED: Final = (
    r"miles?|km|kilomet|met|inch|foot|feet|yard|acre|hectare|pint|lit|gallon|barrel|tonn?e?|pound|kilo|ounce|stone|per|hour|minute|second|"
    r"day|week|month|year|decade|cent|penny|degree|percentage|point|square|dollar|euro|cup|light"
)
_MOST_WORDS: Final = 24  # of a number written out; more are a list or a song
_GLYPHS: Final = {
    "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5", "⅛": "1/8",
    "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
}  # fmt: skip
_GLYPH: Final = "".join(_GLYPHS)
_LETTERS: Final = {"bn": 10**9, "tn": 10**12, "trn": 10**12, "mn": 10**6, "mln": 10**6}

DIGITS: Final = (
    r"(?:\d{1,3}(?:,\d{2,3}){1,6}(?!,?\d)(?:\.\d{1,9})?|\d{1,15}\.\d{1,9}|"
    rf"\d{{1,3}}[\s-][1-7]/[2348](?!\d)|\d{{1,3}}[\s-]and[\s-]a[\s-](?:half|quarter)(?![a-z])|[123]/[234](?!\d)|\d{{1,15}}[{_GLYPH}]?|[{_GLYPH}]|\.\d{{1,9}})"
    r"(?!\d)"
    rf"(?:[\s-]?(?:{_SCALE}|bn|tn|trn|mn|mln)(?![a-z])){{0,3}}"
)
WORDS: Final = (
    rf"(?:(?:an?\s+)?{_PART}\s+(?:of\s+)?(?:an?\s+)?(?:{_SCALE})\b"
    rf"|(?:an?[\s]+)?{_PART}(?=[\s-](?:of\san?\s|an?\s)?(?:{_PARTED}))"
    rf"|(?:an?\s+(?=(?:{_SCALE})\b))?(?:{_COUNT})(?:(?:\s+and\s+|\s+|-)(?:{_COUNT}))*"
    rf"(?:[\s-]+and[\s-]+(?:an?[\s-]+)?{_PART})?(?:[\s-]+(?:{_SCALE}))*)(?![\w])"
)
AND_A_HALF: Final = (
    r"(?:an?\s(?P<whole>mile|hour|minute|second|day|week|month|year|decade|century|metre|foot|inch|litre|pint|stone|pound|tonne|ton|"
    r"kilo|acre)\sand\s(?:an?\s)?(?P<part>half|quarter|three[\s-]quarters))\b"
)


def number_start(words: Iterable[str]) -> str:
    """A look-ahead that holds where a figure, a sign, a number word or one of these words begins, or a word that has
    figures in it or behind it: it looks no further than two words, and saves trying long patterns at every word.
    """
    first = alternation((*_words(), "an", "quarter", "third", *words))
    return rf"(?=[^a-z\s,:;!?()\"]|https?:|www\.|[^\s\d@]{{0,80}}+(?:\S|\s{{1,80}}+[\d.\s])|{first})"


def numeral(text: str) -> Numeral | None:
    """The number that digits or words write, None for words that make none ("twenty forty").

    text: a match of DIGITS or WORDS.
    """
    if text[0].isdigit() or text[0] == "." or text[0] in _GLYPHS:
        return _of_digits(text)
    words = re.split(r"[\s-]+", text.lower())
    return _of_words(words) if len(words) <= _MOST_WORDS else None


def _of_digits(text: str) -> Numeral:
    digits = re.match(rf"[\d.,/{_GLYPH}]+", text)
    mixed = re.match(r"(\d+)[\s-](?:(\d)/(\d)|and[\s-]a[\s-](?:(half)|quarter))", text, re.IGNORECASE)
    if mixed is not None:
        over = Fraction(int(mixed[2]), int(mixed[3])) if mixed[2] else Fraction(1, 2 if mixed[4] else 4)
        return _parts(int(mixed[1]) + over, over, _scale(text[mixed.end() :]))
    figures = digits[0].rstrip(".,") if digits else text
    scale = _scale(text[len(figures) :])
    whole, part = (figures[:-1], _GLYPHS[figures[-1]]) if figures[-1] in _GLYPHS else (figures, "")
    if part or "/" in whole:
        value = Fraction(part or whole) + (Fraction(whole) if part and whole else 0)
        return _parts(value, Fraction(part or whole), scale)
    return Numeral.of_digits(("0" if whole[0] == "." else "") + whole, scale)


def _scale(words: str) -> Fraction:
    """What the scale words behind digits multiply them by."""
    scale = Fraction(1)
    for word in re.findall(r"[a-z]+", words.lower()):
        scale *= _LETTERS[word] if word in _LETTERS else _words()[word].value
    return scale


def _of_words(words: list[str]) -> Numeral | None:
    """Adds up "two hundred and fifty thousand", "two and a half million", "half a dozen"."""
    total, current = Fraction(0), Fraction(0)
    part, largest, finest = Fraction(0), Fraction(1), Fraction(0)
    for i, text in enumerate(words):
        word = _words().get(text)
        if word is None or word.kind == "article":
            continue
        if word.kind == "fraction":
            thirds = i > 0 and words[i - 1] in ("two", "three") and word.value != Fraction(1, 2)
            whole = Fraction(0) if thirds else current
            part = word.value * (current if thirds else 1)
            current = whole + part
        elif word.kind == "scale" and word.value == 100:
            current = (current or Fraction(1)) * 100
        elif word.kind in ("scale", "group"):
            if finest and word.value >= finest and not part:
                return None
            total += (current or Fraction(1)) * word.value
            current, finest, largest = Fraction(0), word.value, max(largest, word.value)
        elif current % 100 and not (current % 100 >= 20 and current % 10 == 0 and word.value < 10):
            return None
        else:
            current += word.value
    value = total + current
    if part:
        return _parts(value / largest, part, largest)
    if largest == 12:
        return Numeral(value=value, grain=Fraction(12), place=Fraction(12), scale=largest)
    return attrs.evolve(Numeral.of_digits(str(int(value))), scale=largest)


def _parts(value: Fraction, part: Fraction, scale: Fraction) -> Numeral:
    """A number that ends in a half or a quarter: as fine as that part, or as one decimal of a scale word."""
    grain = Fraction(1, part.denominator) * scale if scale <= 12 else scale / 10
    return Numeral(value=value * scale, grain=grain, place=grain, scale=scale)
