"""The shapes in which a number of years stands with the year it counts from; each is matched at an end of the number."""

from __future__ import annotations

import functools
import importlib.resources
import re
from typing import Final

import attrs

from reconcile.claims.dates.calendar import MONTHS
from reconcile.lexicon.lazy_patterns import LazyPattern

_MONTH: Final = rf"(?:{'|'.join(MONTHS)})"
_DATE: Final = (
    r"(?:(?:early|late|mid|the (?:spring|summer|autumn|winter|fall) of|spring|summer|autumn|winter)[ -])?"
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? )?(?:{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?,?(?: of)? )?"
)
YEAR: Final = rf"{_DATE}(?P<year>(?:1[5-9]|20)\d\d)(?![\w%]|-\d|/\d|[.,]\d|'s)"
_FOUNDED: Final = (
    r"(?:founded|formed|established|created|set up|launched|started|opened|built|begun|inaugurated|incorporated|born|"
    r"completed|unveiled|commissioned|introduced|(?:become|became|passed into) law|come into force|came into force|first (?:held|published|shown|performed|broadcast|staged|played|released|run|aired))"
)
_PARTICIPLE: Final = (
    r"(?:signed|founded|formed|established|created|built|opened|launched|held|fought|won|lost|agreed|ratified|killed|"
    r"destroyed|sunk|sank|struck|broken out|broke out|began|begun|ended|died|born|took place|happened|occurred|fell|"
    r"crashed|collapsed|published|released|introduced|passed|abolished|assassinated|murdered|shot|executed|declared|"
    r"which was|that was|staged|erupted|exploded)"
)


# Behind "70th anniversary": "of the 1953 armistice", "of the Great Storm of 1987", "of the truce signed in 1953".
ANNIVERSARY: Final = (
    LazyPattern(
        r" of (?:(?!in |on |at |since |for |and |but )[\w'-]+ ){0,4}?(?P<year>(?:1[5-9]|20)\d\d)(?= (?!and\b|but\b|by\b|with\b|at\b)[a-z])"
    ),
    LazyPattern(rf" of (?:(?!and |but )[\w'-]+ ){{1,6}}?of {YEAR}"),
    LazyPattern(
        rf" of [^.!?;\n()]{{3,70}}?\b{_PARTICIPLE} (?:(?!and |but |mark|celebr|commem)[\w'-]+ ){{0,5}}?(?:back )?(?:in|on) {YEAR}"
    ),
    LazyPattern(rf" of [^.!?;\n()]{{3,60}}? \( ?(?:in |on |of )?{YEAR} ?\)"),
    LazyPattern(rf" of [^.!?;\n()]{{3,60}}? - {YEAR}"),
    LazyPattern(rf" since (?:the |his |her |its |their |our )?{YEAR}"),
)
# Before "its 75th anniversary" or "her 80th birthday": "The club, founded in 1948, marks ".
FOUNDED_BEFORE: Final = LazyPattern(
    rf"\b{_FOUNDED} (?:(?!and |but |when )[\w'-]+ ){{0,4}}?(?:back )?(?:in|on) {YEAR}[^.!?\n]{{0,80}}?\b(?:its|their|his|her) (?:own )?$"
)
# Behind "its 75th anniversary": ". It was founded in 1948", ", having been founded in 1948".
FOUNDED_AFTER: Final = LazyPattern(
    r"(?P<gap>[^.!?\n]{0,60}?)(?:[.!?][\"']? (?:it|they|he|she|the \w+)|, (?:having(?: been)?|who|which))"
    rf" (?:was |were )?(?:first |originally |officially )?{_FOUNDED} (?:(?!and |but |when )[\w'-]+ ){{0,4}}?(?:back )?(?:in|on) {YEAR}"
)
# An anniversary that is kept now, and whose: "marks its ".
KEEPS: Final = LazyPattern(
    r"\b(?:marks?|marking|celebrates?|celebrating|commemorates?|turns|reach(?:es|ing)|enters|observes?|this (?:week|month|year|weekend)|today|"
    r"tomorrow|tonight)\b[^.!?\n]{0,60}$"
)
# The same told as past, with "this year" behind it.
KEPT: Final = LazyPattern(r"\b(?:marked|celebrated|commemorated|turned|reached|observed)\b[^.!?\n]{0,60}$")
KEPT_NOW: Final = LazyPattern(
    r",? (?:earlier |only )?(?:this (?:week|month|year|weekend|spring|summer|autumn|winter)|today|yesterday)\b"
)
OWN: Final = LazyPattern(r"(?:\b(?:its|their|his|her)|'s) (?:own )?$")
# Things that were made for an earlier anniversary: "the statue was unveiled for the 50th anniversary".
MADE: Final = LazyPattern(
    r"\b(?:unveiled|built|erected|opened|made|installed|re-?released|re-?issued|launched|published|dedicated|restored|planted|"
    r"commissioned|produced|written|wrote|minted|issued|laid|filmed|recorded|painted|staged|redesigned|renamed|donated|gave|given)\b"
)
# Behind "12 years ago": ", in 2001", " (in May 2001)", " this week, on 4 May 2001".
AGO: Final = LazyPattern(
    rf"(?: (?:this|last|next) (?:week|month|year|spring|summer|autumn|winter|weekend)| today| yesterday| tomorrow| to the day)?"
    rf"(?: ?, ?| - | )(?:back )?(?:in|on) {YEAR}"
)
AGO_IN_BRACKETS: Final = LazyPattern(rf" \( ?(?:back )?(?:in |on )?{YEAR} ?\)")
# Before "12 years ago": "in May 2001, ", "the 2001 flood, ".
BEFORE_AGO: Final = LazyPattern(
    rf"\b(?:in|of|from|on|since) (?:(?!and\b|to\b)[\w'-]+ ){{0,3}}?{YEAR}(?: ?, | - | ?\( ?)(?:(?:that is|that was|that's|which is|which was|or|is|was|were) )?(?:(?:just|exactly|now|only|fully) )?$"
)
BEFORE_AGO_OF: Final = LazyPattern(
    r"\bthe (?P<year>(?:1[5-9]|20)\d\d) [\w'-]+(?: [\w'-]+)?(?:, | \()(?:just |exactly |now )?$"
)
# Before "30 years from now": "in August 2044, "; behind it: ", in 2044".
BEFORE_AHEAD: Final = LazyPattern(
    rf"\b(?:in|of|from|on|until|for) {YEAR}(?: ?, | - | ?\( ?)(?:(?:that is|that's|which is|or|is) )?(?:(?:just|exactly|only|fully) )?(?:in )?$"
)
AHEAD: Final = LazyPattern(rf"(?: ?, ?| - | \( ?)(?:in|on) {YEAR}")
# Behind "first visit in 24 years": " since 1990"; ". She last came in 1997".
ELAPSED: Final = (
    LazyPattern(
        rf"(?:(?! and | but | while | as )[^.!?;\n]){{0,40}}?,? since (?:the |his |her |its |their |our )?{YEAR}"
    ),
    LazyPattern(
        r"[^.!?\n]{0,80}?[.!?,;]?[^.!?\n]{0,100}?\b(?:(?:last|previous(?:ly)?)\b(?! (?:year|month|week|night|\w+day)\b)[^.!?,;\n]{0,40}?,? (?:in|on)|"
        rf"the last (?:one|was in|being in|in)) {YEAR}"
    ),
)
# Before it: "He last went in 2004. It is his first visit ".
LAST_BEFORE: Final = LazyPattern(
    rf"\b(?:last|previous(?:ly)?)\b(?! (?:year|month|week|night|\w+day)\b)[^.!?,;\n]{{0,40}}?,? (?:in|on) {YEAR}[.!?,;]?[^.!?\n]{{0,80}}?$"
)
# "since 1990, a gap of " before "34 years"; "the " N " years since 1990".
SINCE_BEFORE: Final = LazyPattern(
    rf"\bsince (?:the |his |her |its |their |our )?{YEAR}(?: ?, | - | ?\( ?)(?:(?:a|an) (?:gap|wait|absence|break|interval|drought|stretch|run) of |"
    r"(?:that is|that's|or|now|just|exactly|fully|after) )?$"
)
SINCE_ENDS: Final = LazyPattern(r"(?= ?(?:[),.;!?-]|$| ago\b| - ))")
SINCE_AFTER: Final = LazyPattern(rf" since (?:the |his |her |its |their |our )?{YEAR}")
SINCE_LEADS: Final = LazyPattern(
    r"\b(?:in|in the|for the|it is|it's|been|marks?|marked|(?:the|these) (?:past|last)|after) $|^$"
)
# Behind "ten years later": ", in 1970"; behind "12 years after": " the 1986 disaster".
LATER: Final = LazyPattern(rf"(?: ?,)? (?:back )?(?:in|on) {YEAR}")
AFTER: Final = LazyPattern(
    r" (?:on from|after) (?:the |its |his |her |their )?(?:(?!and |but )[\w'-]+ ){0,3}?(?P<year>(?:1[5-9]|20)\d\d)(?![\w%]|-\d|[.,]\d|'s)"
)
LAST_YEAR: Final = LazyPattern(rf"\b(?:in|of|since|from|on|the|by) {YEAR}(?!.*\b(?:1[5-9]|20)\d\d\b)")
# Ages.
AGED: Final = LazyPattern(
    r"(?:\baged (?:now )?|(?:\b(?:is|who's|now|turns|turned|turning)|,) (?:now )?(?=\d{1,3}(?: ?[,.;:)]|$| years?\b| (?:on|this|today|next|and|but)\b)))"
    r"(?P<n>\d{1,3})(?![\w%:-]|[.,]\d)|\b(?P<n2>\d{1,3})[- ]years?[- ]old\b"
)
BORN: Final = LazyPattern(
    rf"\bborn (?:(?!and |but |when )[\w'-]+ ){{0,5}}?(?:in|on) {YEAR}|\( ?(?:born|b\.) {_DATE}(?P<year2>(?:1[89]|20)\d\d) ?\)"
)
# Things: "The mill was built in 1897 and is 36 years old", "introduced in 1799, which makes it 325 years old".
MADE_IN: Final = LazyPattern(
    rf"\b(?!born\b)(?:{_FOUNDED}|dates? (?:back )?(?:from|to)|dating (?:back )?(?:from|to)) (?:(?!and |but |when )[\w'-]+ ){{0,3}}?(?:(?:in|on) )?{YEAR}"
    r"(?:,? (?:and|which|so|that|it|but|now))*,? (?:is|are|it's|turns|makes (?:it|them)|making (?:it|them)) (?:now |just |only |exactly |today )?"
    r"(?:a )?(?P<n>\d{1,4})[- ]years?[- ]old\b(?! (?:when|at the time|man|woman|boy|girl))"
)
LIVED: Final = LazyPattern(
    r"\( ?(?P<from>(?:1[5-9]|20)\d\d) ?- ?(?P<to>(?:1[5-9]|20)\d\d) ?\)[^.!?\n]{0,40}?\bdied (?:aged|at (?:the age of )?) ?(?P<n>\d{1,3})\b"
)
# What makes one of two people, or a time before now, of an age.
OTHER_AGE: Final = LazyPattern(
    r"\b(?:and|but|whose|his|her|their|son|daughter|father|mother|parents?|brother|sister|wife|husband|child(?:ren)?|cousin|when|then|at the time|died|until|by)\b"
)
# Of the dead and of families no age is compared: whose it is, and when it was reached, takes more than words.
OTHER_PERSON: Final = LazyPattern(
    r"\b(?:died|dead|death|killed|whose|late|(?:great-?)?(?:grand-?)?(?:son|daughter|father|mother|parent|child)(?:s|ren)?|brothers?|sisters?|"
    r"wife|husband|cousins?|uncle|aunt|nephew|niece|twins?|couple)\b"
)
# The number is no exact one, or is a plan, or was told of an earlier day.
HEDGED: Final = LazyPattern(
    r"(?:\b(?:almost|nearly|about|around|roughly|some|more than|over|less than|under|at least|up to|close to|approaching|"
    r"(?:the )?(?:best|better|greater) part of|getting on for|not quite|upwards of|an estimated|approximately|circa|c\.|"
    r"just short of|well over|just over|just under|perhaps|maybe|every|a further|another|his next|her next) ?|~ ?)$"
)
# The hedges that say no more than that the number is round about right: "some 23 years ago", "about 40 years ago".
NEARLY: Final = LazyPattern(r"(?:some|about|around|roughly|approximately) \d")
PLANNED: Final = LazyPattern(
    r"\b(?:will|would|'ll|ahead of|upcoming|run-up|plans?|planned|planning|preparing|prepares?|due|expected|next|coming|approach(?:es|ing)?|forthcoming|soon|bid|mission)\b"
)
EARLIER: Final = LazyPattern(
    r"\b(?:had|last year|at the time|back then|previous(?:ly)?|earlier|that year|archives?|former(?:ly)?|then)\b"
)
TODAY: Final = LazyPattern(
    r"\b(?:now|today|still|this (?:week|month|year|weekend)|remains?|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
WERE: Final = LazyPattern(r"\b(?:was|were|had|did)\b")
# A day of these weeks: what is planned for it is of this year.
NEAR: Final = LazyPattern(
    r"\b(?:today|tonight|tomorrow|yesterday|this (?:week|month|weekend|morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
# "was signed on the 10th anniversary of": an anniversary gone by.
GONE_BY: Final = LazyPattern(
    r"\b(?:was|were|had|did|met|[a-z]{2,20}ed)\b[^.!?\n]{0,80}\b(?:on|at|for|by|until|before|after|since|with|in|around|during) "
    r"(?:the|its|his|her|their) $"
)
IN_THAT_YEAR: Final = LazyPattern(rf"^[\s\"'-]*(?:in|by|on) {YEAR},? (?:just |exactly |some )?$")
# Years without a digit.
ROUND_WORDS: Final = LazyPattern(
    r"\b(?:(?P<kind>silver|ruby|golden|diamond|sapphire|platinum) (?:jubilee|(?:wedding )?anniversary)|"
    r"(?P<word>sesqui(?:centenary|centennial)|bi-?(?:centenary|centennial)|ter(?:centenary|centennial)|tri(?:centenary|centennial)|"
    r"quater-?centenary|quin(?:centenary|centennial)|centenary|centennial))\b"
)
JUBILEES: Final = {
    "silver": (25,), "ruby": (40,), "golden": (50,), "diamond": (60, 75), "sapphire": (65,), "platinum": (70,)
}  # fmt: skip
_CENTENARIES: Final = (
    ("sesqui", 150),
    ("bi", 200),
    ("ter", 300),
    ("tri", 300),
    ("quater", 400),
    ("quin", 500),
)


def centenary_years(word: str) -> int:
    """100 for "centenary", 200 for "bicentenary", ..."""
    return next((years for begin, years in _CENTENARIES if word.lower().startswith(begin)), 100)


# What has an anniversary of its own: "the 10th anniversary of the Chernobyl inquiry".
_OTHER_THING: Final = (
    r"(?! (?:memorial|museum|association|society|trust|appeal|foundation|film|movie|book|charity|campaign|fund|inquiry|report|"
    r"verdicts?|inquests?|trials?|monument|statue|exhibition|programme|program|centre|center|flight|referendum|series|song|play|club|ship|day)\b)"
)


@attrs.frozen
class KnownEvent:
    """An event that is named without a year. years: in which it began or ended; words: its name."""

    years: tuple[int, ...]
    words: str


@functools.cache
def known_events() -> tuple[LazyPattern, tuple[KnownEvent, ...]]:
    """One pattern of all rows of data/anniversaries.tsv, each a group in their order, and what the rows say."""
    text = importlib.resources.files("reconcile.data").joinpath("anniversaries.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    each = "|".join(f"(?P<row{at}>{pattern})" for at, (pattern, _, _) in enumerate(rows))
    events = tuple(KnownEvent(tuple(int(y) for y in years.split()), words) for _, years, words in rows)
    return LazyPattern(rf" (?:of|since|on from) (?:the )?(?:{each})(?![\w-]){_OTHER_THING}"), events


def known_event(plain: str, end: int) -> tuple[re.Match[str], KnownEvent] | None:
    """The event that is named right behind "anniversary" or "years", after "of" or "since", with its match."""
    pattern, events = known_events()
    match = pattern.match(plain, end)
    return None if match is None else (match, events[int((match.lastgroup or "row0").removeprefix("row"))])


# The year of the day that is kept: "anniversary of D-Day on 6 June 2014".
KEPT_ON: Final = LazyPattern(rf"(?: ?,)? (?:falls |fell |falling )?(?:on|in) {YEAR}")
