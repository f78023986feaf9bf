"""Whether figures or words that look like a clock are one: scores, ratios, verses, prices and years are not."""

from __future__ import annotations

import re
from typing import Final

from reconcile.extract.time_clock_patterns import DAY_AHEAD, LATER, LATER_FIGURES, NO_NOUN
from reconcile.extract.time_words import MONTH, WEEKDAY
from reconcile.lexicon.lazy_patterns import LazyPattern

_SCRIPTURE: Final = LazyPattern(
    r"\b(?:genesis|exodus|leviticus|deuteronomy|joshua|judges|samuel|kings|chronicles|job|psalms?|proverbs|isaiah|"
    r"jeremiah|ezekiel|daniel|hosea|matthew|mark|luke|john|acts|romans|corinthians|galatians|ephesians|philippians|"
    r"timothy|hebrews|james|peter|revelation|surah|sura|verse|chapter|quran|ch|chap|art|para|sec|fig|vol|vv?|pp?|ps)\.? $",
)
# Before an hour that is written with nothing else: "at four", "since 3", "shortly before five", "By seven".
_LONE_AT: Final = LazyPattern(
    r"(?:\b(?:at|since|until|till|(?:just|shortly|soon|moments) (?:before|after))(?: (?:about|around|exactly|precisely))?|(?:^|[.;!?\n]['\"\u201d]? ?)(?:by|around)) $"
)
# Numbers that stand at an age, a rank, a place in a row or a measure.
_RANKED: Final = LazyPattern(
    r"\b(?:age[ds]?|born|orphaned|married|piano|violin|school|child(?:hood)?|bab(?:y|ies)|playing|career|rank\w*|seed\w*|position|laps?|holes?|page|gate|"
    r"platform|table|chapter|stage|grade|measur\w+|force|gusts?|scale|mph|sells?|sold|tickets?|interest|per|stuck|stays?|staying|stayed|stays|"
    r"stopped counting|scored?|seats?|majority|votes?|polls?|polling|percentage|percent|wickets?|goals?|points?|channel|room|exhibit|junction|runway|"
    r"pier|berth|number|no)\b[^.;\n]{0,48}$"
)
# A clock that leaves no doubt; an entry that has one tells of hours.
_CLOCK: Final = LazyPattern(
    r"(?<![\d.,:])\d{1,2}(?:[:.][0-5]\d)? ?[ap]\.?m\b|(?<![\d.,:])\d{1,2}:[0-5]\d(?![\d:])|\bo['\u2019]clock\b|\b(?:noon|midday|midnight)\b|"
    r"\b(?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:this|in the|yesterday|tomorrow|on)\b|"
    r"\bat \d{1,2}\.[0-5]\d (?:this|that|on|today|yesterday)\b|\d{4} (?:GMT|BST)\b"
)
_RACE: Final = LazyPattern(
    r"\b(?:time of|in a time of|record of|finished in|lasted|clocked|ran|in) $|"
    r"\b(?:odds|ratios?|scores?|aspect|version|chapter|section|article|figure|table|clause|paragraph)\b[^.;]{0,24}$",
)
_RATIO: Final = LazyPattern(r"\s?(?:ratio|aspect|scale|odds|remaining|left on)\b")
_SCORE: Final = LazyPattern(r"\b(?:won|lost|beat|by|lead|leads|score[ds]?|v|versus) $")
_COUNT: Final = LazyPattern(
    r"\s?(?:%|per cent|percent|m\b|bn|million|billion|km|miles|points|seconds|inches|ft|metres|goals|runs)",
)
_AT: Final = LazyPattern(
    r"\b(?:at|by|until|till|since|from|between|before|after|around|about)"
    r"(?: (?:about|around|exactly|precisely|roughly|approximately|just before|just after))? $",
)
_AT_OR_BY: Final = re.compile(r"\bat $|(?:^|[.;!?\n][\"'\u201d]? ?)By $")
_ONLY_AT: Final = LazyPattern(
    r"\b(?:at|until|till|since)(?: (?:about|around|exactly|just before|just after))? $"
)
_ALONE: Final = LazyPattern(
    r"\s?[,.;)\n]|$|\s(?:on|this|today|yesterday|tomorrow|he|she|they|we|it|there|that|when|while|but|the|and|to(?! ?\d))\b"
)
# What stands, is put or closes "at" a number.
_VALUE: Final = LazyPattern(
    r"\b(?:stands?|stood|standing|remain(?:s|ed)?|put|capped|unchanged|estimated|rated|valued|priced|traded|trading|"
    r"toll|number|count|total|score|shares?|stocks?|prices?|index|pound|dollar|euro|yen|yields?|rates?|odds|points?|cents?|"
    r"magnitude|barrel|oil|temperature|speed|average|level|inflation|deficit|margin|aged?)\b[^.;\n]{0,60}$",
)
_STRETCH: Final = LazyPattern(r"\b(?:from|between)(?: (?:about|around|roughly))? $")
_DASH: Final = re.compile(r" ?[-\u2013\u2014]")
_AND: Final = LazyPattern(r" ?and\b")
_NAME_GOES_ON: Final = re.compile(rf"\s(?!(?i:{WEEKDAY}|{MONTH}))[A-Z][a-z]")
# "The 10.15 from Leeds": trains and races go by their clocks.
_SERVICE: Final = re.compile(
    r" (?:(?:\w+ )?(?:train|service|bus|ferry|sailing|departure|flight|race|screening|performance)\b|from [A-Z]|to [A-Z])"
)
_DOOMSDAY: Final = LazyPattern(r"(?<!\bat )\b(?:\w+|half a) (?:minutes?|seconds?) to $")
_HIGH: Final = LazyPattern(r"(?<!\bat )\bhigh $")
_NEWS: Final = LazyPattern(r" news\b")


def digits_fit(match: re.Match[str], plain: str, zone: str | None) -> bool:
    """False for digits that only look like a clock; a meridiem, a zone or "hrs" licenses them."""
    groups = match.groupdict()
    before = plain[max(0, match.start() - 100) : match.start()]
    if _SCRIPTURE.search(before, max(0, len(before) - 32)):
        return False
    counted = "sep" not in groups and match["h"][0] != "0" and not _AT.search(before)  # "he flew 1200 hours"
    licensed = bool(groups.get("mer") or (groups.get("hrs") and not counted) or zone)
    if "m" not in groups:
        return licensed or _bare_fits(match, plain, before)
    if licensed:
        return True
    if _RACE.search(before, max(0, len(before) - 32)):
        return False
    if "sep" not in groups:
        return _four_fit(match, plain, before)
    return _pair_fits(match, plain, before)


def _bare_fits(match: re.Match[str], plain: str, before: str) -> bool:
    """An hour alone: "at 8 this evening", "from 9 to 10am", "9-10am"; not the 8 of "a toll that stands at 8 tonight"."""
    if match["lone"] is not None:
        return _lone_fits(plain, before)
    if match["stretch"] is not None:
        end = match.end()
        return _STRETCH.search(before) is not None or (
            _DASH.match(plain, end) is not None
            or (_AND.match(plain, end) is None and _AT.search(before) is not None)
        )
    if match["day"] is not None and _VALUE.search(before):
        return False
    return _AT.search(before) is not None


def _lone_fits(plain: str, before: str) -> bool:
    """An hour with nothing beside it that tells it from a number, in an entry that tells of hours: "Pizza went in at four."."""
    if _LONE_AT.search(before) is None or _VALUE.search(before) or _RANKED.search(before):
        return False
    return _CLOCK.search(plain) is not None


def _four_fit(match: re.Match[str], plain: str, before: str) -> bool:
    """Four figures without a zone: "at 0915", "at 1430 on Tuesday", "from 0900 to 1000 GMT"."""
    later = LATER_FIGURES.match(plain, match.end())
    if match["h"][0] == "0" and _AT.search(before):
        return True
    return bool(
        _ONLY_AT.search(before) and not _VALUE.search(before) and DAY_AHEAD.match(plain, match.end())
    ) or (later is not None and later[0].lower().rstrip().endswith("hrs"))


def _pair_fits(match: re.Match[str], plain: str, before: str) -> bool:
    """Hour and minute without am, pm or zone."""
    end, part = match.end("m"), match["part"]
    if part:
        return True
    if match["s"]:
        return (_ONLY_AT.search(before) or _STRETCH.search(before)) is not None and not _COUNT.match(
            plain, match.end("s")
        )
    if _RATIO.match(plain, end) or _SCORE.search(before) or int(match["h"]) > 24:
        return False
    if match["sep"] == ":":
        return True
    if LATER.match(plain, end):
        return True
    if before.lower().endswith("the ") and _SERVICE.match(plain, end):
        return True
    at = _AT.search(before) is not None and not _COUNT.match(plain, end)
    if match["sep"].lower() == "h" or match["sep"] == " : ":
        return at or (match["sep"] != " : " and DAY_AHEAD.match(plain, end) is not None)
    if not at or _VALUE.search(before):
        return False
    if DAY_AHEAD.match(plain, end):
        return True
    return (
        (len(match["h"]) == 2 or _CLOCK.search(plain) is not None)
        and _AT_OR_BY.search(before) is not None
        and _ALONE.match(plain, end) is not None
    )


def words_fit(match: re.Match[str], plain: str, zone: str | None) -> bool:
    """False for "five to ten people", "half two of them", "Midnight Express" and the nine o'clock news."""
    before = plain[max(0, match.start() - 100) : match.start()]
    sure = bool(match["mer"] or match["part"] or match["whole"] or zone)
    if match["noon"]:
        if _DOOMSDAY.search(before) or _HIGH.search(before):
            return False
        return bool(zone) or not (match[0][0].isupper() and _NAME_GOES_ON.match(plain, match.end()))
    if match["oc"]:
        return not _NEWS.match(plain, match.end())
    if match["said"]:
        if not (match["mer"] or match["part"] or match["day"] or zone):
            return _lone_fits(plain, before)
        return bool(match["mer"]) or (_AT.search(before) is not None and not _VALUE.search(before))
    if match["short"]:
        return sure or (_AT.search(before) is not None and NO_NOUN.match(plain, match.end()) is not None)
    if sure or match["half"] or match["minutes"] or "quarter" in match["past"].lower():
        return True
    if match["past"].isdigit():
        return False
    return match["way"].lower() == "past" or (
        _ONLY_AT.search(before) is not None and NO_NOUN.match(plain, match.end()) is not None
    )
