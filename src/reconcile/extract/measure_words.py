"""The words of a number: the unit, the sign of a currency, or the thing that it counts."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Final

from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.units import Unit, unit, units

_NO_NOUN: Final = (
    "of|in|and|to|on|per|at|from|for|by|or|when|as|that|the|were|was|is|are|with|after|before|who|which|but|than|if|"
    "into|a|an|years?|year-old|days?|hours?|minutes?|seconds?|weeks?|months?|decades?|century|centuries|times?|nights?|has|"
    "have|had|his|its|this|us|across|perhaps|towards|does|series|news|politics|always|yes|plus|minus|versus|"
    "hrs|mins|secs|yrs|generations|quarters|seasons|against|while|says|points|evenings|mornings|weekends|afternoons|thirds|fifths|tenths|thousands|millions|"
    "billions|trillions|christmas|besides|overs|wickets|mins|o'clock|thus|less|ours|hers|yours|theirs|gets|goes|runs|puts|adds|"
    "lets|sees|asks|ends|owes|hits|wins|dies|lies|sets|takes|makes|gives|comes|keeps|shows|seems|looks|needs|wants|meets|joins|"
    "tells|opens|starts|begins|leaves|remains|falls|rises|holds|brings|means|knows|feels|plays|stands|perhaps|whereas|"
    "besides|sometimes|upwards|downwards|afterwards|lbs|kms|dozens|hundreds|halves|apiece|overseas"
)
# What may stand between a number and the plural of no table that it counts: "four armed robbers".
_KIND: Final = (
    r"(?:more|other|new|old|young|local|big|small|large|extra|fresh|dead|white|black|red|blue|green|"
    r"eu|us|uk|un|nato|brand-new|rare|wild|fire|police|oil|school|bus|train|tower|army|rescue|power|car|gas|air|war|sea|food|water|hospital|health|aid|"
    r"rail|road|street|football|coal|steel|cruise|drone|cargo|container|government|state|party|care|search|petrol|bank|house|"
    r"border|life|phone|computer|solar|wind|attack|test|world|league|home|gold|silver|bronze|penalty|fishing|nursing|training|"
    r"shipping|mining|detention|polling|opposition|security|intelligence|farm|office|city|town|village|street|stone|wooden|[a-z]{3,14}(?:ed|al|an|ese|ish|ous|ful|ic|ary|en|ern))"
)
_JOINED: Final = LazyPattern(
    r"-(strong|seat|seater|bed|bedroom|man|member|room|storey|page|car|vehicle|passenger|goal|point|vote|game|match|home|ship|floor|lane|"
    r"nation|country|person|pupil|carriage|barrel)(?![\w])(?!-(?:a|per)\b)",
)
_JOINED_NOUNS: Final = {
    "strong": "people", "person": "people", "man": "men", "country": "countries", "match": "matches", "seater": "seats",
    "barrel": "bbl",
}  # fmt: skip
_PLURAL: Final = LazyPattern(rf"[\s-](?:{_KIND}\s)?(?!(?:{_NO_NOUN})\b)([a-z]{{2,}}[^\Wsui]s)(?![\w'])")


@functools.cache
def signs() -> str:
    """A pattern of the signs and codes that stand before a number, longest first."""
    return _either(s for u in units().values() for s in u.before)


def unit_before(text: str) -> Unit:
    """The unit of a sign. text: a match of `signs()`."""
    return spellings()[text.lower()]


def unit_after(plain: str, at: int, limit: int) -> tuple[Unit, int] | None:
    """The unit, or the noun that is counted, behind a number that ends here, and where its words end.

    A plural of no table counts itself ("three convoys").
    """
    touching = _touching().match(plain, at, limit)
    if touching is not None:
        written = touching["unit"] or touching["big"] or touching["low"]
        return spellings()["ft" if written == "'" else written.lower()], touching.end()
    joined = _JOINED.match(plain, at, limit)
    if joined is not None:
        return unit(_JOINED_NOUNS.get(joined[1].lower()) or f"{joined[1].lower()}s"), joined.end()
    for pattern in (_measured(), _counted()):
        match = pattern.match(plain, at, limit)
        if match is not None:
            return spellings()[re.sub(r"[\s-]+", " ", match["unit"].lower())], match.end()
    plural = _PLURAL.match(plain, at, limit)
    return (unit(plural[1].lower()), plural.end(1)) if plural is not None else None


@functools.cache
def spellings() -> Mapping[str, Unit]:
    """Every unit by each of its spellings, in lower case."""
    return {s: u for u in units().values() for s in (*u.before, *u.attached, *u.after)}


@functools.cache
def measures() -> str:
    """A pattern of what a number measures with, longest first: all but the nouns that it counts."""
    return _either(s for u in units().values() if u.dimension != "count" for s in u.after)


@functools.cache
def _touching() -> LazyPattern:
    """Letters at the last digit, or the capital of a temperature behind a space; on lower-cased pages before a bracket."""
    letters = _either(s for u in units().values() for s in u.attached)
    return LazyPattern(
        rf"(?<=[\d½])(?:(?P<unit>{letters}|'(?=\d{{1,2}}(?:\.\d)?\s?\"))|\s(?P<big>(?-i:[CF]))(?!-)|\s(?P<low>[cf](?=\s?[()/])|in(?=\s?\))))"
        r"(?![a-z_²³]|(?<!')[\d']|/[a-z])",
    )


@functools.cache
def _measured() -> LazyPattern:
    return LazyPattern(rf"(?:\s?-\s?|\s*)(?:of\s(?:a|an)\s|an?\s)?(?P<unit>{measures()})(?![\w²³]|/[a-z])")


@functools.cache
def _counted() -> LazyPattern:
    nouns = _either(s for u in units().values() if u.dimension == "count" for s in u.after)
    modifier = rf"(?!(?:{_NO_NOUN})\b)[a-z][\w'-]{{0,20}}\s+"
    return LazyPattern(rf"[\s-]+(?:{modifier}){{0,2}}?(?P<unit>{nouns})(?!\w)")


def _either(words: Iterable[str]) -> str:
    return alternation(words).replace(r"\ ", r"[\s-]+")
