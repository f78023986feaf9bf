"""The words round a count of people that say whether it is the count so far of all of them in the event that a page tells of."""

from __future__ import annotations

import functools
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern

PART_BEFORE: Final = LazyPattern(
    r"\b(?:including|among\s(?:them|the|those|these)|of\s(?:whom|them|these|those|which)|another|further|additional|extra|others?|first|last|no|"
    r"plus|all|these|those|both|some\sof|besides|apart\sfrom|previous|only|alone|every|each|than|by)\s$|"
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\s?(?:to|-|or|and)\s?$",
)
"""Stands before a count of some of them, or of more of them."""
PART_WITHIN: Final = LazyPattern(
    r"\b(?:more|others|other|seriously|badly|critically|severely|slightly|lightly|women|men|children|civilians|crew|passengers?|tourists?|"
    r"hikers|climbers|skiers|miners|workers|sailors|fishermen|students|pupils|soldiers|swimmers|migrants|firefighters|residents|"
    r"survivors|travellers|bodies|additional|new|of\sthem|of\sthose|killed\sand)\b",
)
HEDGED_WITHIN: Final = LazyPattern(r"\b(?:feared|believed|presumed|reported(?:ly)?|to\sbe|said|likely)\b")
PEOPLE_BEHIND: Final = LazyPattern(
    r"\s?(?:$|[,.;:)\]\"!-]|(?:people|persons|victims|dead|deaths|fatalities|confirmed|arrests)\b(?!\s(?:from|of|whose))|"
    r"(?:and|in|at|on|when|as|after|near|outside|inside|during|with|according|overnight|so\sfar|across|who|police|officials|"
    r"the|it|that|today|tonight|this|before|while|but)\b)",
)
"""What may stand behind a number whose state is told first: "killing 12 in ...", not "killing 12 sheep"."""
PART_BEHIND: Final = LazyPattern(
    r"\s?(?:more\b|others?\b|of\s(?:them|those|the|whom)\b|(?:seriously|critically|badly|severely)\b|(?:a|per|each|every)\s(?:day|week|month|year)\b|annually\b)",
)
SCENE_BEHIND: Final = LazyPattern(
    r"\s?(?:people|persons?|m[ae]n|wom[ae]n|child(?:ren)?|victims?|survivors?|officers?|bod(?:y|ies))\b",
)
"""Stands behind a state that only describes whom somebody met: "two injured people sat there"."""
OTHER_EVENT: Final = LazyPattern(
    r"\b(?:worst|deadliest|since\s(?:the\s)?(?:\w+day|last|start|beginning|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|\d)|compare[ds]?|similar|anniversary|separate(?:ly)?|elsewhere|previous\b|history|every\syear|"
    r"a\s(?:year|month|week|day)|each\s(?:year|day)|(?:in|over|during)\sthe\s(?:past|last)|this\s(?:year|month|week)|so\sfar\sthis|"
    r"alone|on\saverage|earlier\s(?:this|attack|crash)|another\s(?:attack|crash|blast|fire|shooting|explosion|bomb\w*|quake|earthquake|"
    r"flood|town|city|village|place|site)|second\s(?:attack|crash|blast|fire|shooting|explosion|quake|earthquake)|by\scontrast|"
    r"(?:shark|dog|traffic|road)\s\w+|simulat\w+|drill|exercise|fiction\w*|film|novel|second\sworld\swar|civil\swar|"
    r"months?\sago|weeks?\sago|years?\sago|decades?)\b",
)
MAYBE: Final = LazyPattern(
    r"\b(?:if|could|would|might|may|should|fear(?:s|ed)?|risk\w*|warn\w*|expect\w*|estimat\w+|unconfirmed|rumou?rs?|reports?\sof|"
    r"reportedly|claim(?:s|ed)?(?!\sthe\slives|\s\w+\slives|\sresponsib)|believed?|thought|possibl[ye]|likely|conflicting|unclear|differ\w*|vary|varies|varying|provisional|"
    r"preliminary|(?:was|were|is|are)\s(?:killing|injuring|wounding)|dispute[sd]?|apparently|alleg\w+|presumed|suspect|between|approximately|roughly|or\sso|close\sto|upwards|i\ssaw|can\ssee)\b",
)
LET_GO: Final = LazyPattern(
    r"\b(?:released?|freed|let\sgo|bail(?:ed)?|without\scharge|discharged|returned\shome|allowed\s(?:home|back)|went\sback)\b",
)
"""Those arrested or evacuated may be fewer since some of them went home."""
SAID: Final = LazyPattern(
    r"\b(?:according|sa(?:y|ys|id|ying)|told|tells|report(?:s|ed|ing|edly)?|claim(?:s|ed)?(?!\sthe\slives|\s\w+\slives|\sresponsib)|announce[sd]?|"
    r"puts?\s(?:it|the)|tweet\w*|quot\w+|citing|cites?|confirms?|titled|entitled|headlined|captioned)\b|@",
)
"""The number is a source's, though it may not be known whose."""
ATTACKERS: Final = LazyPattern(
    r"\b(?:gunm[ae]n|attackers?|bombers?|assailants?|shooters?|hijackers?|terrorists|perpetrators?|driver|himself|themselves|"
    r"assassins?|militants?|insurgents?|suicide)\b",
)
"""Those whom one count of the dead may hold and another leave out."""
SITE: Final = LazyPattern(
    r"\b(?:at|on|in|inside|outside|near)\s(?:the\s|a\s|an\s)?(?:(?!and\b|the\b)[\w'-]+\s){0,2}(?P<site>(?P<part>scene|spot|hospitals?|custody|ground|floors?)|airports?|stations?|metro|subway|bridges?|malls?|"
    r"markets?|schools?|church|mosque|hotels?|clubs?|nightclubs?|theatre|theater|stadium|square|buildings?|camps?|"
    r"villages?|count(?:y|ies)|districts?|provinces?|states?|towns?|suburbs?|restaurants?|caf[eé]s?|bars?|stands?|trains?|buses|bus|boats?|"
    r"carriages?|cars?)\b",
)
LOCATIVE: Final = LazyPattern(
    r"\b(?:in|at|near|outside|across|off|around|throughout|hit|rocked|struck|rocks|hits)\s(?:[a-z'-]+\s){0,4}$",
)
FAMILIES: Final = {
    "attack": r"attacks?|bomb\w*|blasts?|explosions?|shootings?|massacre|stabbing\w*|siege|gunm[ae]n|ambush",
    "crash": r"crash\w*|derail\w*|collision|collid\w+",
    "sinking": r"sank|sink\w*|capsiz\w*|shipwreck",
    "fire": r"(?<!open\s)(?<!opens\s)(?<!opened\s)(?<!opening\s)(?<!under\s)fires?(?!\s(?:department|service|brigade|chief|crew|truck|engine|station|officer|official)|\sat\b|\son\b)|"
    r"blaze|wildfires?",
    "quake": r"earthquakes?|quakes?|tremors?|aftershocks?",
    "storm": r"storms?|hurricanes?|typhoons?|cyclones?|tornado\w*|floods?|flooding",
    "slide": r"landslides?|mudslides?|avalanches?",
    "collapse": r"collaps\w+|stampede|crush",
    "unrest": r"protests?|riots?|clashes|unrest|coup",
}


@functools.cache
def families() -> LazyPattern:
    """The words that name kinds of events, a group for each family of them."""
    return LazyPattern("|".join(rf"\b(?P<{name}>{words})\b" for name, words in FAMILIES.items()))
