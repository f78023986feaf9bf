"""The words of plans: what is planned for when or where, and that it was moved, led elsewhere or called off."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from reconcile.lexicon.lazy_patterns import LazyPattern, in_small_letters
from reconcile.lexicon.name_lists import rows

_MOVE: Final = (
    r"(?:moved|postponed|put\s(?:off|back|forward)|pushed\s(?:back|forward)|delayed|deferred|rescheduled|rearranged|brought\s(?:forward|back)|pulled\sforward|"
    r"called\soff|cancell?ed|scrapped|shelved|scrubbed|aborted|adjourned|abandoned|dropped|axed|switched|shifted|changed|held\s(?:over|back)|"
    r"diverted|rerouted|redirected|suspended|relocated|slipped|extended|stood\sdown)"
)
_MOVES: Final = (
    rf"(?:{_MOVE}|postpones?|reschedules?|defers?|delays?|scraps?|shelves?|cancels?|scrubs?|aborts?|moves?|switch(?:es)?|shifts?|"
    r"calls?\soff|puts?\s(?:back|off)|push(?:es)?\sback|brings?\sforward|calling\soff|postponing|delaying|cancelling)"
)
_FINITE: Final = (
    rf"(?:{_MOVE}|postpones|reschedules|defers|delays|scraps|shelves|cancels|scrubs|aborts|moves|switches|shifts|calls\soff|puts\s(?:back|off)|"
    r"pushes\sback|brings\sforward)"
)
_STOP: Final = r"(?:that|who|whom|which|when|where|while|because|after|before|and|but|or|if|as|due|said|says|told|is|are|was|were|has|have|had|will|would|be|been|to\sbe)\b"
_BETWEEN: Final = r"(?:\sbetween\s(?:[\w'-]+\s){1,3}and(?:\s[\w'-]+){1,3}?)?"
_GAP: Final = rf"{_BETWEEN}(?:\s(?!{_STOP})[\w'-]+){{0,6}}?(?:,\s(?:which|due|originally|planned|scheduled|set|expected)\b[^,;]{{0,60}},)?"
_ADV: Final = r"(?:now\s|also\s|since\s|again\s|once\smore\s|already\s|instead\s|therefore\s|just\s|been\s|be\s|being\s|further\s){0,3}"
_PASSIVE: Final = rf"(?:has|have|had|is|are|was|were|will|'s|got|gets?)\s{_ADV}{_MOVE}(?!\s(?:from\sthe\s(?:room|building|scene)))"
_NEW: Final = (
    r"(?:(?:is|are|was|were)\s)?now\s(?:set|due|scheduled|expected|planned|likely|slated|pencilled\sin|timed|to\s(?:be|take|start|begin|open|go|happen|run))\b|"
    r"(?:will|to)\snow\s(?:be|take|start|begin|open|happen|go|run|end|finish|resume)\b"
)
_HELD: Final = r"(?:take\splace|go\sahead|be\sheld|be\s(?:today|tonight|tomorrow|on\s\w+day|until|at\s\d)|happen|start|begin|open|run|get\sunder\sway|proceed|resume|kick\soff)"
_DENIED: Final = (
    rf"(?:will|would|'ll|is|are)\s?(?:not|n't|no\slonger)\s(?:now\s|going\sto\s|to\s|be\s)?{_HELD}\b"
)
_INSTEAD: Final = (
    r"(?:instead\b(?!\sof\s\w+ing)|rather\sthan\s|after\sall\b|(?:,\s|\sand\s|\s\()not\s(?!(?:just|only|simply|merely|necessarily|yet|least|so|all|the\sother|for\sthe)\b)|(?:later|earlier|sooner|longer)\sthan\s(?:\w+\s)?(?:planned|scheduled|"
    r"expected|announced|intended|hoped|first|originally|thought|advertised))"
)
_TO_COME: Final = r"(?:will|'ll|is\sto|are\sto|to|would|is\sgoing\sto|are\sgoing\sto|is\sdue\sto|plans\sto|is\sset\sto|is\sexpected\sto|are\sexpected\sto)"
_SHIFT: Final = LazyPattern(
    rf"\b{_MOVES}\b|\bnow\b|\binstead\b|rather\sthan|after\sall|\bnot\b|n't\b|\bno\s|no\slonger|\bthan\s|\bnew\s(?:date|time)|\boff\b|\bback\b|\bforward\b",
)
OFF: Final = LazyPattern(
    rf"\b(?:cancel\w*|call(?:s|ed|ing)?\s(?:\w+\s){{0,4}}?off|scrap(?:s|ped)|shelv(?:es|ed)|scrub(?:s|bed)|abort(?:s|ed)|abandoned|axed|suspended|stood\sdown|"
    rf"(?:is|are|was|were|'s)\s(?:now\s)?off(?=$|[.,;])|{_DENIED}|\bno\s(?:[\w-]+\s){{1,3}}(?:today|tonight|tomorrow|this\s\w+|on\s\w+day|at\sall))\b",
)
LATER: Final = LazyPattern(
    r"\b(?:later\sthan|put\soff|postpone\w*|defer\w*|delay\w*|put\sback|push\w*\sback|adjourn\w*|on\shold)\b",
)
OLD: Final = LazyPattern(
    r"\b(?:instead\sof|rather\sthan|not|(?<!away\s)from|originally|previously|initially|first|had\s(?:been\s)?(?:due|planned|scheduled|set|expected|meant|hoped)|"
    r"(?:was|were)\s(?:to|due|set|scheduled|meant|supposed|expected|planned)|,\s(?:due|planned|scheduled|set|expected)|no\slonger|n't|than)\s(?:[\w':.]+\s){0,7}$",
)
"""Stands before a time or place of the earlier plan."""
AS_PLANNED: Final = LazyPattern(
    r"(?:(?!\bnot\b|\binstead\b|\bthan\b)[\w\s]){0,25}?\bas\s(?:\w+\s)?(?:planned|announced|scheduled|expected|hoped|intended|thought|reported|said|stated|advertised)\b",
)
GONE: Final = LazyPattern(
    r"\b(?:yesterday|last\s(?:week|month|year|night|\w+day|time|attempt|season|summer|winter)|years?\sago|in\s(?:19|20)\d\d|(?<!\d\s)may(?!\s\d)|might|could|if|whether|unless|"
    r"asks?\s(?:for|to)|asked\s(?:for|to)|call(?:s|ed)\s(?:for|on)|demand\w*|urg(?:e|es|ed|ing)|refus\w+|rul(?:es|ed|ing)\sout|consider\w*|rumou?rs?|denie[sd]|"
    rf"not\s(?:be|been|being)\s{_MOVE}|(?:will|would)\sconsider|never|wants?|wanted|wished|another|the\sother|previous|talk(?:ed|ing|s)?\sabout|"
    r"th(?:ought|inking)\s(?:about|of)|should\shave|could\shave|would\shave|petition|wrong|realistic|no\splans?|ruled\sout|pressure|options?|suggest\w*|proposal|appeal(?:s|ed)?\sto|decide\swhether|threat\w*|as\susual)\b|\?",
)
"""No plan, but a wish, a doubt, or something that is over."""
MANY: Final = LazyPattern(
    r"^\W*(?:flights|trips|sailings|crossings|visits|games|meetings|hearings|protests|strikes|performances|elections|exams|dives|repairs|deliveries)\b",
)
"""Begins with what may be any of many."""
DEFINITE: Final = LazyPattern(
    r"^\W*$|^(?:the|this|that|his|her|its|their|our|\w+'s)\s|\b(?:the|this|that|his|her|its|their|our|\w+'s)\s(?:(?!of\b|in\b|for\b)[\w'-]+\s){0,3}$",
)
"""Speaks of what is known already: stands before what is planned."""
ANAPHOR: Final = LazyPattern(
    rf"^\W*(?:it|that|this|they|the\s(?:event|start|plan|operation|date|occasion|time|session|ceremony|new\s\w+)|a\snew\s\w+)\s(?:{_PASSIVE}|{_NEW}|{_DENIED}|"
    rf"(?:will|has|is|was)\s[^.;]{{0,60}}?{_INSTEAD})",
)


ELSEWHERE: Final = LazyPattern(
    r"\binstead\b(?!\sof)|\bnow\s(?:be\sheld|take\splace|be\splayed|be\s\w+ed)\s(?:in|at|on|by|to)\s|\b(?:moved|switched|shifted|relocated|diverted)\sto\s",
)
"""Leads to a place that may be in no list."""
PART_OF: Final = LazyPattern(
    r"(?<!start\s)(?<!opening\s)(?<!beginning\s)(?<!date\s)(?<!time\s)(?<!end\s)(?<!departure\s)(?<!release\s)(?<!resumption\s)\b(?:of|for|from|on|against|at|in|after|"
    r"before|by|during|about|with)\s(?:(?:the|an?|this|that|its|his|her|their|\w+'s)\s)?(?:[\w'-]+\s){0,2}$",
)
"""Stands before what is only part of the subject: "campaigning for the vote was suspended"."""
_CONTRAST_END: Final = LazyPattern(r"(?:rather\sthan\s|instead|not\s)$")


def is_contrast(match: re.Match[str]) -> bool:
    """True where a move ends in the words before the plan that was given up."""
    behind = match.string[match.end() : match.end() + 4].lower()
    found = _CONTRAST_END.search(match[0])
    return found is not None and (not found[0].lower().startswith("instead") or behind == " of ")


AHEAD: Final = LazyPattern(
    r"\b(?:will|'ll|is\sto|are\sto|due|expected\sto|scheduled|set\sto|going\sto|plans?\sto)\b"
)
CONTRAST: Final = LazyPattern(
    r"\b(?:will|is\sto|are\sto|to|is|are|now)\s[^;]{0,110}?(?:instead\sof|rather\sthan|(?:,\s|\sand\s)not\s)|"
    r"\b(?:will|is|are)\s?(?:not|n't)\s[^;]{0,90}?(?:\bas\s(?:\w+\s)?(?:planned|announced|scheduled|expected|hoped|intended)|\bafter\sall)\b",
    needs=("instead", "rather", "not", "n't"),
)
"""Names what no longer holds, whatever is planned."""


def may_shift(told: str) -> bool:
    """True where a sentence has a word by which plans are moved."""
    return _SHIFT.search(told) is not None


@functools.cache
def activity_names() -> tuple[str, ...]:
    """The names of the activities in the order of the groups n0, v0, n1, v1, ..."""
    return tuple(name for name, _, _ in rows("plan_activities.tsv"))


@functools.cache
def _nouns() -> str:
    listed = [nouns.replace(" | ", "|") for _, nouns, _ in rows("plan_activities.tsv")]
    return "|".join(f"(?P<n{i}>{nouns})" for i, nouns in enumerate(listed) if nouns != "-")


@functools.cache
def _verbs() -> str:
    listed = [verbs.replace(" | ", "|") for _, _, verbs in rows("plan_activities.tsv")]
    return "|".join(f"(?P<v{i}>{verbs})" for i, verbs in enumerate(listed) if verbs != "-")


_LETTERS: Final = re.compile(r"[a-z]+")
_FIRST: Final = re.compile(r"(?:\(\?<![^)]*\))?(?P<word>[a-z]+)(?P<letter>\?)?(?P<whole>(?:-|\\s)(?!\?))?")


@functools.cache
def _first_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """The words with which the nouns and verbs begin: whole words, and beginnings of words. Raises: ValueError for a pattern
    that begins with neither.
    """
    wholes: list[str] = []
    stems: list[str] = []
    for pattern in (p for _, *both in rows("plan_activities.tsv") for p in " | ".join(both).split(" | ")):
        # "be" stands in most sentences; what follows it does not
        first = _FIRST.match(pattern.removeprefix(r"be\s"))
        if first is not None:
            (wholes if first["whole"] else stems).append(first["word"][: -1 if first["letter"] else None])
        elif pattern != "-":
            raise ValueError(f"{pattern!r} of plan_activities.tsv begins with no word")
    return frozenset(wholes), tuple(stems)


@functools.lru_cache(maxsize=50_000)
def _begins(word: str) -> bool:
    wholes, stems = _first_words()
    return word in wholes or word.startswith(stems)


def names_activity(told: str) -> bool:
    """False for words that hold no noun or verb of the activities for sure; a look at each word instead of a search."""
    return any(map(_begins, _LETTERS.findall(told.lower())))


@functools.cache
def shifts() -> tuple[LazyPattern, ...]:
    """What is planned, with the words that move it: the hearing has been put off; has moved the hearing; will be towed to Hull instead."""
    noun, verb = rf"(?<![\w-])(?:{_nouns()})(?![\w-])", rf"(?:{_verbs()})(?![\w-])"
    patterns = (
        rf"{noun}{_GAP}\s(?:{_PASSIVE}|{_NEW}|{_DENIED}|(?:is|are|was|were|'s)\s(?:now\s)?(?:on\shold|off)(?=$|[.,;]|\s(?:until|because|after)\b)|(?:{_TO_COME}|has|is)\s[^;]{{0,80}}?{_INSTEAD})",
        rf"(?<!to\s)(?<!n't\s)(?<!not\s)\b{_FINITE}\s(?:(?:the|its|his|her|their|our|this|that|all|\w+'s)\s)(?:[\w'-]+\s){{0,3}}?{noun}",
        rf"\b(?:put|push(?:ed|es)?|br(?:ing|ings|ought)|call(?:ed|s)?|pull(?:ed|s)?)\s(?:the|its|his|her|their|our|this)\s(?:[\w'-]+\s){{0,3}}?{noun}\s(?:back|forward|off)\b",
        rf"\b{_TO_COME}\s(?:be\s|(?:\w+ly)\s)?{verb}\b[^;]{{0,110}}?{_INSTEAD}",
        rf"\b(?:will|is\sto|are\sto|to)\snow\s(?:be\s)?{verb}\b",
        rf"\b(?:will|is|are)\s?(?:not|n't)\s(?:now\s)?(?:to\s)?(?:be\s)?{verb}\b[^;]{{0,90}}?(?:\bas\s(?:\w+\s)?(?:planned|announced|scheduled|expected|hoped|intended)|\bafter\sall\b|,\sbut\s(?:on|at|in)\s|\buntil\b|than\s(?:planned|expected|scheduled))",
        rf"\b(?:(?:will|is|are)\sno\slonger|no\slonger)\s(?:to\s|going\sto\s|due\sto\s)?(?:be\s)?{verb}\b",
        rf"\bnew\s(?:date|time|slot|venue)\sfor\s(?:the\s|his\s|her\s|their\s)?(?:[\w'-]+\s){{0,2}}?{noun}",
        rf"\bno\s(?:[\w-]+\s){{0,2}}?{noun}\s(?:today|tonight|tomorrow|this\s\w+|on\s\w+day|at\sall)\b",
    )
    return tuple(
        LazyPattern(p.replace("(?P<n", f"(?P<x{i}n").replace("(?P<v", f"(?P<x{i}v"))
        for i, p in enumerate(patterns)
    )


@functools.cache
def headline_shift() -> LazyPattern:
    """Without a verb of its own, as headlines have it: "Flight to Hull postponed", "Talks to resume tonight after all"."""
    noun = rf"(?<![\w-])(?:{_nouns()})(?![\w-])"
    return LazyPattern(
        rf"{noun}{_GAP}\s(?:(?:{_MOVE}|off|on\shold)(?=$|\s(?:by|to|until|till|for|again|because|after|over|as|due|amid|indefinitely)\b)|.{{0,50}}?{_INSTEAD})",
    )


@functools.cache
def plans() -> LazyPattern:
    """What is to come: "the hearing will be held", "is to sign", "the plan is to tow", "a launch is set for", "due to meet"."""
    noun, verb = rf"(?<![\w-])(?:{_nouns()})(?![\w-])", rf"(?:{_verbs().replace('(?P<v', '(?P<w')})(?![\w-])"
    ahead = (
        r"(?:(?:will|'ll|shall|should|would|is\sto|are\sto|was\sto|were\sto|to\sbe|is\sdue|are\sdue|due|is\sset|are\sset|set\sfor|(?:is|are|was|were)\s(?:now\s)?(?:expected|scheduled|planned|slated|"
        r"pencilled|timed|booked)|expected|scheduled|planned|takes?\splace|begins?|starts?|resumes?|opens|kicks\soff|to\s(?:be|resume|start|begin|open|go))\b)"
    )
    to = r"(?:will|'ll|shall|should|would|(?:is|are|was|were|due|expected|scheduled|planned|set|plans?|hop(?:es?|ing)|aims?|intends?|agreed|going|is\splanning|promised|vowed)\sto|plan\sis\sto)"
    adverb = r"(?:then\s|also\s|again\s|still\s|both\s|\w+ly\s|be\s){0,3}"
    more = r"(?:(?:[\w'-]+\s){1,7}?and\s(?:then\s)?(?:be\s)?)?"
    objects = noun.replace("(?P<n", "(?P<q")
    shows = rf"\b(?:{_verbs().replace('(?P<v', '(?P<z')})(?:s|es)?(?=\s(?:[\w'-]+\s){{0,5}}?(?:on\s\w+day|at\s\d|at\snoon|today|tonight|tomorrow))"
    return LazyPattern(
        rf"{noun}{_GAP}\s{ahead}|\b{to}\s{adverb}{more}{verb}|\b{to}\s{adverb}(?:[\w'-]+\s){{1,5}}?{objects}|{shows}|\bplans?\s(?:for\s)?(?:a\s|the\s)?{noun.replace('(?P<n', '(?P<m')}|\b(?:expect\w*|schedule\w*)\s(?:a\s|the\s)?{noun.replace('(?P<n', '(?P<o')}|{noun.replace('(?P<n', '(?P<p')}\s(?:later\s|early\s|late\s)?(?:today|tonight|tomorrow|on\s\w+day|at\s\d)",
    )


_PLAN_STARTS: Final = re.compile(r"'ll|[a-z]+")
_AHEAD_STARTS: Final = ("'ll", "will", "shall", "should", "would", "is", "are", "was", "were", "due", "set", "going", "agreed", "promised", "vowed", "expect", "schedule", "plan", "hop", "aim", "intend")  # fmt: skip


@functools.lru_cache(maxsize=50_000)
def _begins_plan(word: str) -> bool:
    return word == "be" or _begins(word) or word.startswith(_AHEAD_STARTS)


def plans_in(told: str) -> Iterator[re.Match[str]]:
    """What `plans()` finds in a clause, sought only where one of its words begins."""
    small, end = in_small_letters(told), 0
    if small is None:
        yield from plans().finditer(told)
        return
    for start in _PLAN_STARTS.finditer(small):
        match = (
            plans().match(told, start.start()) if start.start() >= end and _begins_plan(start[0]) else None
        )
        if match is not None:
            end = match.end()
            yield match


def activities_of(match: re.Match[str], *, inner: bool = False) -> frozenset[str]:
    """The activities that a match of these patterns names. inner: those of every noun in it, as of "opening ceremony"."""
    names = activity_names()
    nouns = _noun_alone().finditer(match[0]) if inner else ()
    groups = [match.groupdict(), *(m.groupdict() for m in nouns)]
    return frozenset(
        names[int(re.sub(r"^(?:x\d+)?\D+", "", group))]
        for found in groups
        for group, text in found.items()
        if text is not None
    )


@functools.cache
def _noun_alone() -> LazyPattern:
    return LazyPattern(rf"(?<![\w-])(?:{_nouns()})(?![\w-])")


def activities_in(told: str) -> frozenset[str]:
    """The activities of which a text has a noun, whether or not they are planned."""
    if not names_activity(told):
        return frozenset()
    names = activity_names()
    return frozenset(names[int((m.lastgroup or "n0")[1:])] for m in _noun_alone().finditer(told))
