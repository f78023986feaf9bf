"""Whether words around a match allow it to be a time: "May said", "Sheffield Wednesday" and "Flight 1549" are none."""

from __future__ import annotations

import re
from typing import Final

from reconcile.extract.tense import tells_future
from reconcile.lexicon.lazy_patterns import LazyPattern

_RISKY_MONTHS: Final = frozenset({"may", "march", "mar", "jan", "jun", "sep", "dec", "august"})
_NAMES: Final = frozenset({"may", "april", "june", "august", "jan", "march"})
_BEFORE_MONTH: Final = LazyPattern(
    r"\b(?:in|since|until|till|during|throughout|of|from|by|before|after|to|and|or|through|for|between)\s$",
)
_BEFORE_MAY: Final = LazyPattern(r"\b(?:in|since|until|till|during|throughout|through)\s$")
_BY: Final = LazyPattern(r"(?<!ed)(?<![dktvs]en) by $")
_DAY_BEFORE: Final = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? $")
# Lower-cased copy: "withdrawn in march .", "the pact of 6 may , 2019"
_CLOSED: Final = re.compile(r"\s?(?:[.,;:)\n]|$)")
_YEAR_NEXT: Final = re.compile(r"\s?,\s(?:19|20)\d\d\b")
_NAME_FOLLOWS: Final = re.compile(r"\s[A-Z][a-z]+")
# "the Monday Club", never "Monday Prime Minister ..."
_CLUB: Final = re.compile(r"\b[Tt]he [A-Z][a-z]+day (?=[A-Z])")
_PRINT: Final = LazyPattern(
    r"\s(?:times|telegraph|mirror|mail|express|world|herald|people|post|business|life|sport|star|age|lunch\b)",
)
_BEFORE_WEEKDAY: Final = LazyPattern(
    r"\b(?:mrs?|ms|miss|dr|sir|sheffield|ruby|man|good|ash|palm|easter|black|bloody|super|whit|shrove|cyber)\s$",
)
_BEFORE_SUNDAY: Final = LazyPattern(r"\b(?:mail|sun|independent|scotland|herald|people|star|times) on\s$")
# "the May election", "the March accession", "for May delivery".
_ATTRIBUTE: Final = LazyPattern(r"\b(?:the|a|for|its|his|her|their) $")
_HELD: Final = re.compile(
    r" (?!for\b|on\b|to\b|of\b|in\b|from\b|and\b|has\b|had\b|was\b|is\b|will\b|would\b|said\b|says\b|who\b|at\b|through\b|hare\b)"
    r"(?:general |local |parliamentary |presidential |annual )?[a-z]{4,}"
)
_HELD_IN_MAY: Final = re.compile(
    r" (?:[a-z]+ )?(?:elections?|vote|polls?|delivery|contracts?|futures|issue|report|figures|data|sales|meeting|summit|attacks?|"
    r"bombing|ruling|deadline|referendum|primary)\b"
)
_SHOW: Final = re.compile(r"\sNight\s(?:Live|Lights|Football|Fever|Takeaway|Dinner)\b")
_BEFORE_TODAY: Final = re.compile(
    r"\b(?:USA|Russia|India|Psychology|History|Pakistan|South Africa|Radio 4's|BBC's)\s$"
)
_TOMORROW_TITLE: Final = re.compile(r"(?:['\u2019]s World| Never Dies| People)\b")
_NAMED_TODAY: Final = re.compile(r"(?<![.!?:] )\b[A-Z]{2,} $")
# "today's youth", "today's personal computers": those of this age, not of this day.
_TODAYS: Final = re.compile(
    r"['\u2019]s (?:[a-z]+ ){0,2}?(?:world|youth|youngsters|young people|children|kids|teenagers|students|parents|women|men|families|voters|"
    r"consumers|society|generation|culture|technology|standards|computers|cars|phones|economy|workforce|money|prices|terms)\b"
)
_OF_AN_AGE: Final = LazyPattern(
    r"\b(?:people|world|leaders|citizens|cit(?:y|ies)|cars?|homes?|jobs|workers?|children|youth|women|stars|technolog(?:y|ies)|products) of $",
)
_TODAY_SHOW: Final = re.compile(r"\s(?:programme|program|show|newspaper|FM|fm)\b")
_BEFORE_YEAR: Final = LazyPattern(
    r"(?:^|[\"'(\n]|'s\s|,\s|[.!?]\s|\b(?:in|into|since|by|until|till|from|during|of|before|after|to|and|or|for|around|circa|"
    r"between|through|throughout|both|due|dated|versus|vs|against|late|early|mid|the|a|an|its|his|her|their|our|my|this|that|every|back|than|on|with|summer|spring|autumn|winter|"
    r"election|elections|budget|cup|games|olympics|census|crisis|year|fiscal)\s)$",
)
_NOT_YEAR_BEFORE: Final = LazyPattern(
    r"(?:\b(?:flight|flights|no\.?|number|numbers|route|model|page|room|channel|gate|at|some|about|around|nearly|almost|over|"
    r"than|least|most|another|up to|article|resolution|section|unit|locomotive|bus|highway|class|psalm|(?-i:(?!(?:IN|SINCE|BY|UNTIL|TILL|FROM|DURING|OF|BEFORE|AFTER|TO|AND|OR|FOR|BETWEEN|THROUGH)\b)[A-Z]{2,}))\s)$",
)
_COUNTED: Final = LazyPattern(
    r"(?:\s|-)(?:%|gmt|bst|utc|hrs?|hours?|local|kms?|kilomet|miles?|m\b|met(?:re|er)s?|ft|feet|foot|kg|kilos?|tons?|tonnes?|"
    r"pounds?|dollars?|euros?|yen|roubles?|rubles?|pence|per cent|percent|people|troops|soldiers?|men|women|children|"
    r"homes|houses|jobs|votes|police|officers|workers?|calories|rpm|acres|hectares|square|sq|degrees?|"
    r"minutes?|seconds?|days?|weeks?|months?|years?|times|points?|words|characters|copies|dead|deaths|refugees|"
    r"migrants|passengers|fans|protesters|students|members|employees|staff|pages|cases|or more|or so)\b",
)
_SMALL_WORD: Final = re.compile(r"(?:^|[^\w.])[a-z]+\s$")
_ONE_THING: Final = re.compile(r"\s(?:[A-Z][a-z]+|(?![a-z]+s\b)[a-z]{3,})")
_PLURAL: Final = re.compile(r"\s[a-z]+s\b")


def month_fits(plain: str, match: re.Match[str]) -> bool:
    """False for "may" and "march" as verbs, and for months that are names of people."""
    groups = match.groupdict()
    if (
        "d" not in groups
        and not groups.get("dir")
        and _DAY_BEFORE.search(plain, max(0, match.start() - 8), match.start())
    ):
        return False  # a day that the month does not have
    text = match["mon"].rstrip(".")
    low = text.lower()
    dated = (
        groups.get("y") or groups.get("ord") or groups.get("wd") or groups.get("edge") or groups.get("pre")
    )
    if text.islower() and low in _RISKY_MONTHS:
        before = plain[max(0, match.start() - 14) : match.start()]
        alone = _BEFORE_MAY.search(before) is not None and _CLOSED.match(plain, match.end()) is not None
        return bool(dated) or alone or ("d" in groups and _YEAR_NEXT.match(plain, match.end()) is not None)
    if text.islower() and len(low) < 4 and low not in ("june", "july"):
        return bool(dated) or "d" in groups
    if groups.get("wd") and _short_weekday_is_lower(groups["wd"]):
        return False
    if dated or "d" in groups:
        return True
    if groups.get("dir"):
        return groups["dir"].lower() != "this" or low not in ("may", "march")
    if text[0].isupper() and _ATTRIBUTE.search(plain, max(0, match.start() - 6), match.start()):
        held = _HELD_IN_MAY if low == "may" else _HELD  # the May government is a family's
        if held.match(plain, match.end()):
            return True
    before = plain[max(0, match.start() - 14) : match.start()]
    if low in (
        "may",
        "mar",
        "march",
        "jan",
        "dec",
        "sep",
        "sept",
        "jun",
        "nov",
        "oct",
        "apr",
        "feb",
        "jul",
        "aug",
    ):
        if _BY.search(before) and tells_future(plain[max(0, match.start() - 60) : match.start()]):
            return True  # "to conclude by May", never "opposed by May"
        allowed = _BEFORE_MONTH if low == "march" else _BEFORE_MAY
        return allowed.search(before) is not None and not _named(plain, match, low)
    if low in _NAMES:
        return not _named(plain, match, low) and (
            _BEFORE_MONTH.search(before) is not None or not _NAME_FOLLOWS.match(plain, match.end())
        )
    return True


def _named(plain: str, match: re.Match[str], low: str) -> bool:
    """True for "June Sarpong", "in April Jones's case", unless a preposition of time stands before the month."""
    if low not in _NAMES or not _NAME_FOLLOWS.match(plain, match.end()):
        return False
    return _BEFORE_MAY.search(plain[max(0, match.start() - 14) : match.start()]) is None


def _short_weekday_is_lower(text: str) -> bool:
    return text.rstrip(".").lower() in ("sat", "sun", "wed", "mon") and text.islower()


def weekday_fits(plain: str, match: re.Match[str]) -> bool:
    """False for names of people, clubs, feasts, shows and papers."""
    if _BEFORE_WEEKDAY.search(plain[max(0, match.start("wd") - 20) : match.start("wd")]):
        return False
    if _CLUB.search(plain, max(0, match.start() - 4), match.end() + 3):
        return False
    if _SHOW.match(plain, match.end("wd")):
        return False
    if match["wd"].lower() != "sunday":
        return True
    paper = _BEFORE_SUNDAY.search(plain, max(0, match.start("wd") - 20), match.start("wd"))
    return paper is None and _PRINT.match(plain, match.end()) is None


def day_word_fits(plain: str, match: re.Match[str]) -> bool:
    """False for programmes, papers and films named Today or Tomorrow."""
    if match["word"] and _OF_AN_AGE.search(plain, max(0, match.start() - 24), match.start()):
        return False
    if (match["word"] or "").lower() == "today" and _TODAYS.match(plain, match.end("word")):
        return False
    if match["word"] == "Tomorrow":
        return not _TOMORROW_TITLE.match(plain, match.end())
    if match["word"] != "Today":
        return True
    if _NAMED_TODAY.search(plain, max(0, match.start() - 16), match.start()):
        return False
    before = plain[max(0, match.start() - 14) : match.start()]
    return not (_BEFORE_TODAY.search(before) or _TODAY_SHOW.match(plain, match.end()))


def is_season(plain: str, match: re.Match[str]) -> bool:
    """True for "last fall", not for "this fall in prices"."""
    return not re.match(r"\s(?:in|of|from|to|below|above|was|is|for)\b", plain[match.end() : match.end() + 8])


def year_fits(plain: str, match: re.Match[str]) -> bool:
    """False for flight numbers, counts, amounts and models."""
    before = plain[max(0, match.start() - 16) : match.start()]
    groups = match.groupdict()
    value = int(match["y"])
    joined = plain[match.end() : match.end() + 1] == "-" and groups.get("y2") is None
    if joined or _COUNTED.match(plain, match.end()):
        return False
    if groups.get("edge") or groups.get("y2") or groups.get("fiscal"):
        return 1800 <= value <= 2060
    if _NOT_YEAR_BEFORE.search(before) and not re.search(r"\baround\s$", before):
        return False
    if value == 2000 and _PLURAL.match(plain, match.end()):
        return re.search(r"\b(?:the|'s)\s$", before) is not None
    recent = 1900 <= value <= 2060
    strong = (
        re.search(r"\b(?:in|since|until|till|from|during|of|by|to|between)\s$", before, re.IGNORECASE)
        is not None
    )
    if not recent or strong:
        return strong
    # "his unsuccessful 1996 campaign": what is counted would stand in the plural.
    return _BEFORE_YEAR.search(before) is not None or (
        1900 <= value <= 2049
        and _SMALL_WORD.search(before) is not None
        and _ONE_THING.match(plain, match.end()) is not None
    )
