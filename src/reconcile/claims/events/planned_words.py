"""Words by which a clause says what is to come, and those that make it none."""

from __future__ import annotations

import functools
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import common_words, rows

# What a sentence must have to tell of a plan: asked before anything else.
CUE: Final = LazyPattern(
    r"\b(?:will|shall|due|set|scheduled|slated|planned|timed|pencilled|listed|billed|booked|expected|expects?|plans?|hopes?|aims?|intends?|is to|are to|"
    r"deadline|until|till|moved|put back|pushed back|brought forward|delayed|postponed|rescheduled|rearranged|adjourned|deferred|called|arranged|"
    r"next up|coming up|to come|ahead|agenda|diary|timetable|schedule|opens?|closes?|begins?|starts?|resumes?|ends?|shuts?|expires?|returns?|kicks? off|"
    r"gets? under ?way|takes? (?:place|effect)|comes? into|runs? out|goes? on sale|sits?|reconvenes?|reopens?|finish(?:es)?|concludes?|does so|do so|"
    r"meets?|plays?|faces?|fl(?:y|ies)|travels?|leaves?|departs?|arrives?|lands?|sails?|votes?|docks?|appears?|speaks?|heads?|fights?|races?|sets? off|goe?s?|comes? (?:home|back)|(?:asked|ordered|told|invited|summoned|required|instructed|chosen|picked) to)\b"
    r"|(?:'|\u2019)ll\b",
)
# Clauses of which no plan is told: what is only possible, wished or asked, and what the page says of itself.
NO_PLAN: Final = LazyPattern(
    r"\b(?:if|unless|whether|could|might|would|should|may(?!\s\d)(?!\s?[,.;])|usually|normally|typically|often|always|generally|traditionally|every|each|"
    r"coverage|live ?blog|(?:this|our) (?:page|blog|programme|podcast|newsletter|live)|bbc (?:one|two|four|news|radio|sounds|iplayer)|i ?player|"
    r"(?:watch|listen|tune in|follow|join us|stay with us|sign up)|we(?:'ll| will| are| have)|you(?:'ll| will| can)|per ?cent|odds|"
    r"(?:rain|clouds?|snow|sleet|hail|showers|sunshine|temperatures?|winds?|gusts|thunderstorms?|lightning|fog|delays|disruption|turnout|growth|inflation)\s"
    r"(?:[\w-]+\s){0,3}?(?:is|are|was|were|will))\b|%",
)
# What may stand between a word of planning and its time.
GAP: Final = LazyPattern(
    r"(?:\s(?!(?:and|but|that|who|which|when|where|while|because|if|than|said|says|has|have|had|was|were|is|are|will|would)\b)"
    r"[\w'\u2019.,()/&-]+){0,9}\s?\(?",
)
_ADVERBS: Final = r"(?:(?:now|also|still|then|already|both|all|next|first|finally|(?!(?:f|app|supp|rep|re|ral|al|mult|comp)ly\b)\w+ly|later today|later|on \w+day|tonight|tomorrow|not)\s){0,2}"
SET: Final = LazyPattern(
    r"\b(?:is|are|was|were|been|being|be|'s|now|still|not)\s(?:(?:now|also|still|next|not|provisionally|currently|only|originally|first|all|both|\w+ly)\s){0,2}"
    r"(?P<verb>set(?=\s(?:down\s)?for\b)|(?:scheduled|slated|pencilled in|penned in|booked|earmarked|lined up|arranged|fixed)(?=\s(?:for|on|at|in|tonight|tomorrow|this|next)\b)|"
    r"(?:planned|timed|listed|billed)(?=\s(?:for|on|at|tonight|tomorrow|later)\b)|"
    r"due(?!\s(?:to|process|diligence)\b)|expected(?!\s(?:to|of|that)\b))\s",
)
WILL: Final = LazyPattern(
    r"(?:\b(?:will|shall)|'ll|\b(?:is|are|was|were)\s(?:not\s)?(?:now\s|also\s|still\s)?(?:due\s|expected\s|set\s|scheduled\s|planning\s|going\s|preparing\s|hoping\s|poised\s)?to|"
    r"\b(?:been|was|were|is|are)\s(?:asked|ordered|told|invited|summoned|called|required|instructed|booked|chosen|picked)\sto|"
    r"\b(?:plans?|intends?|hopes?|aims?|promis(?:es|ed)|pledged|vowed|agreed|has decided|have decided)\sto|\bdue\sto)\s"
    rf"{_ADVERBS}(?P<passive>be\s{_ADVERBS}|have\sbeen\s)?(?:have\s(?=\w+(?:ed|en|ne|ft|wn)\b))?(?P<verb>[a-z]{{2,}})\b(?!')",
)
_OCCASION: Final = (
    r"(?:doors|gates|polls|polling|polling stations|polling places|voting|counting|ballot|hearing|inquest|inquiry|trial|sentencing|session|sitting|court|jury|"
    r"press conference|news conference|briefing|talks|meeting|summit|ceremony|service|funeral|vigil|mass|parade|march|rally|protest|strike|walkout|stoppage|"
    r"curfew|ceasefire|truce|ultimatum|deadline|window|market|markets|exchange|trading|match|game|final|semi-final|quarter-final|race|grand prix|qualifying|"
    r"kick-off|play|second half|tournament|festival|concert|show|performance|exhibition|fair|debate|vote|ballots|election|referendum|count|countdown|launch|"
    r"launch window|spacewalk|docking|broadcast|speech|address|interview|evidence|testimony|hunt|search|operation|work|service|services|trains|ferries|flights|"
    r"schools|shops|restaurants|tickets|sales|term|registration|nominations|applications|bidding|auction|sale|tour|campaign|warning|alert|order|ban|law|rules|"
    r"visit|conference|congress|parliament|commons|lords|senate|house|assembly|council|cabinet|restrictions|lockdown|evacuation|tide|high tide|eclipse)"
)
TIMETABLE: Final = LazyPattern(
    rf"\b{_OCCASION}\s(?:\([^)]*\)\s)?(?:(?:now|also|then|finally|officially|formally|at|on|in|for|of|between|by)\s[\w'’.,-]*\s?){{0,4}}?"
    r"(?P<verb>opens?|closes?|begins?|starts?|resumes?|restarts?|ends?|shuts?|expires?|returns?|kicks? off|gets? under ?way|takes? place|"
    r"comes? into (?:force|effect)|takes? effect|runs? out|goes? on sale|go on sale|sits?|reconvenes?|reopens?|finish(?:es)?|concludes?|follows?|is(?=\s(?:at|on)\s)|are(?=\s(?:at|on)\s)|"
    r"is(?=\s(?:noon|midnight|midday|\d))|do(?:es)? so)\b(?!\s(?:that|the|a|an|to be)\b)",
)
MOVED: Final = LazyPattern(
    r"\b(?P<verb>moved|put back|pushed back|pushed|brought forward|put off|delayed|postponed|rescheduled|rearranged|adjourned|deferred|shifted|"
    r"held over|switched|extended)\s(?:(?:from|by|again|further|until|back|forward|to|its|the|kick-off|start|an|hour|two|half|hours|minutes|days?|a|week|weeks)\s|"
    r"\d[\w.:]*\s){0,5}?(?:to|until|till|for)\s",
)
CALLED: Final = LazyPattern(
    r"\b(?P<verb>called|convened|announced|arranged|organised|organized|scheduled|planned|booked|set|fixed|ordered|granted)\s"
    r"(?:an?|the|its|his|her|their|another|more|fresh|further|two|three|four|\d+)\s?(?:[\w'-]+\s){1,5}?for\s",
)
GIVEN: Final = LazyPattern(
    r"(?:\b(?P<verb>given|gave)\s(?:[\w'-]+\s){0,4}?|\b(?P<has>has|have|had)\s(?:only\s|just\s)?)(?:until|till)\s",
)
DEADLINE: Final = LazyPattern(
    r"\b(?:deadline|cut-off|ultimatum)\s(?:(?:for|of|to)\s(?:[\w'-]+\s){1,6}?)?(?P<verb>is|was|falls|passes|expires|comes|remains)\s",
)
NEXT_UP: Final = LazyPattern(r"\b(?:next|coming)\s(?P<verb>up)\b|\bstill\sto\s(?P<come>come)\b")
EXPECTS: Final = LazyPattern(
    r"\b(?P<verb>expects?|expecting)\s(?!to\b|that\b)(?:(?:it|him|her|them|the|an?|its|their|his)\s(?:[\w'-]+\s){0,4}?)",
)


def base_of(verb: str, *, passive: bool) -> str:
    """The base form of what "will" stands before, "" when it is no verb."""
    word = verb.casefold()
    if not passive:
        known = word in _lemmas() or bool(_pasts(word) & common_words())
        return word if known and word in common_words() and word not in _NO_VERB else ""
    if word in _participles():
        return _participles()[word]
    if word.endswith("ed"):
        tried = (word[:-1], word[:-2], word[:-3])
        return next((t for t in tried if t in common_words()), word)
    return f"be {word}" if word in ("back", "over") else ""


def is_state(lemma: str, *, clocked: bool) -> bool:
    """True for a verb of which no event is told. clocked: a clock stands beside it."""
    return lemma in _listed("never") - _KEPT or (lemma in _CLOCKED and not clocked)


_NO_VERB: Final = frozenset("tonight tomorrow today later then now also soon at in on not".split())
# Verbs that make an event of what is to come, though not of what is past; and those that need a clock.
_KEPT: Final = frozenset("continue face do say tell read show sit hang deal work have name".split())
_CLOCKED: Final = frozenset(
    "have say tell show do get make rise fall drop increase turn move change see go".split()
)


@functools.cache
def _listed(sort: str) -> frozenset[str]:
    return frozenset(word for row in rows("plain_verbs.tsv") if row[0] == sort for word in row[1].split()) | {
        "be"
    }


def _pasts(word: str) -> set[str]:
    """What the regular past of a word would be: "sunshine" has none that is a word."""
    return {word + "ed", word + "d", word + word[-1] + "ed", word[:-1] + "ied"}


@functools.cache
def _lemmas() -> frozenset[str]:
    return frozenset(row[1] for row in rows("plain_verbs.tsv") if row[0] == "past") | {
        "speak",
        "become",
        "arise",
        "have",
    }


@functools.cache
def _participles() -> dict[str, str]:
    return {row[3]: row[1] for row in rows("plain_verbs.tsv") if row[0] == "past" and row[3] != "-"}
