"""Which event of a sentence a cue of order hangs on: told ahead of it, behind its phrase, or in the sentence before."""

from __future__ import annotations

import itertools
import re
from typing import Final

from reconcile.claims.events.triggers import Trigger
from reconcile.claims.orders.order_nouns import DETERMINERS, TOKEN, is_verb
from reconcile.claims.orders.order_phrases import Phrases
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span

# Words between a verb and a cue behind which the cue no longer hangs on that verb.
_CROSSED: Final = frozenset(
    "who which that whose where if whether because but when while as before after until since once though although so is are was were has have had "
    "will would may might could should did does do been be amid despite said says told than".split()
)
_PLACES: Final = frozenset(
    "work hospital port court school prison jail power shore sea talks land safety date".split()
)
_LEAD: Final = LazyPattern(
    r"\W*(?:(?:but|and|so|only|then|now|meanwhile|however|earlier|later|today|yesterday|on \w+day|this \w+|last \w+|shortly|soon|immediately|just|right|"
    r"straight|directly|almost|even|barely|not|long|well|some|about|around|roughly|nearly|more than|less than|breaking|update|it was|in(?: the(?: final| last| few)?)?)\W+)*",
)
_COORDINATED: Final = LazyPattern(
    r"(?:[,;:]|\s-|\b(?:and|but))\s*(?:(?:only|just|shortly|soon|immediately|then)\s+)?$"
)
_CAME: Final = LazyPattern(
    r"(?:(?:\s(?:in|on|at|of|against|near|off|by|between|from|to)\s|\s)[\w'-]+(?:\s[\w'-]+){0,4})?\s(?:came|comes|come|happened|occurred|followed|took place|(?:was|were)\s(?:held|served|staged|given))\s*"
    r"(?:(?:just|only|barely|less than|more than|about|some|shortly|soon|immediately|right)\s*)*$",
)
# Verbs that only say that what the noun behind them names was done: "held telephone talks".
_HELD: Final = LazyPattern(
    r"\b(?:held|holds?|had|made|gave|hosted|staged|paid|attended|chaired|mounted|survived|witnessed|watched|carried out|took part in|"
    r"carrying out|conducted|delivered|suffered)\s(?:[\w'-]+\s){0,4}?$",
)
_TAIL: Final = LazyPattern(
    r"[\s,-]*(?:\b(?:just|only|barely|little|shortly|soon|right|even|and|but)\b[\s,-]*)*$"
)
_PHRASE: Final = LazyPattern(
    r"(?:\s(?:in|on|at|of|against|near|off|by|between|from|to|with)(?:\s[\w'-]+){1,4})?\s*"
)
_AIM_WORDS: Final = 8
_PRONOUN: Final = LazyPattern(
    r"(?:\s(?:in|with|at|on)\s[^,;:.\s]+(?:\s[^,;:.\s]+){0,3}?)?\s(?P<word>he|she|they|we)\s(?!who\b)",
)
# "It was only after the talks that he left"; "By the time the doors opened | the guests had left".
_CLEFT: Final = LazyPattern(r"\W*(?:and |but )?it was\s")
_THAT: Final = re.compile(r"\sthat(?=\s)")
_BEGUN: Final = LazyPattern(
    r"(?:\s(?:in|at|on)\s(?-i:[A-Z])[\w'-]+)?(?=\s(?:the|an?|his|her|their|its|all|two|three|most|both)\s\w)"
)
_COMMA: Final = re.compile(r",\s")
_DID: Final = LazyPattern(r"[^.;]{0,60}?\b(?:did|was|were)\s(?:[\w'-]+\s){1,4}?")
_CONTENT: Final = LazyPattern(
    r"\b(?:details?|reports?|footage|images?|pictures?|videos?|news|identity|names?|loss|findings|results?|existence|on how)\b",
)
# What is put in between two commas and does not cross: "to Canada, where he is a citizen, after".
_ASIDE: Final = LazyPattern(r",\s(?:who|where|which|whose|the|an?|its|his|her|aged)\b[^,;:]{2,70},(?=\s*$)")
# A clock, what stands in brackets, and a word or two in quotation marks.
_PUT_IN: Final = re.compile(r"\b\d{1,2}:\d\d\b|\([^()]{1,40}\)|\"(?=(?:[\w'-]+\s?){1,4}\")|(?<=\w)\"")
_MOST_WORDS: Final = 18
_NEAR: Final = 40
_FAR: Final = 140


def is_lead(phrases: Phrases, start: int) -> bool:
    """True for a cue at the head of its sentence."""
    return _LEAD.fullmatch(phrases.plain, phrases.sentence.start, start) is not None


def is_coordinated(phrases: Phrases, start: int) -> bool:
    """True for a cue behind a comma, "and" or "but"."""
    near = max(phrases.sentence.start, start - _NEAR)
    return _COORDINATED.search(phrases.plain, near, start) is not None


def ahead(phrases: Phrases, at: int, *, nouns: bool = False) -> Trigger | None:
    """The verb that a cue at `at` hangs on, or the noun that stands for its event; with `nouns`, any noun that stands nearer."""
    last = _last(phrases, at, nouns=nouns)
    if last is not None and last.tense == "infinitive":
        done = _done(phrases, last, at)
        if done is not last:
            return done
    if (
        last is not None
        and not _is_crossed(phrases, Span(last.span.end, at))
        and not _reports(phrases, last, at)
    ):
        return last
    named = _last(phrases, at, nouns=True)
    if named is None or not named.is_noun:
        return None
    if at - named.span.end <= _FAR and _CAME.fullmatch(phrases.plain, named.span.end, at):
        return named  # "The attack came hours after"
    held = _HELD.search(phrases.plain, max(phrases.sentence.start, named.span.start - _FAR), named.span.start)
    return named if held and not _is_crossed(phrases, Span(named.span.end, at)) else None


def subject(phrases: Phrases, at: int) -> Trigger | None:
    """The noun for an event that is the subject of a verb at `at`: "The visit to Lima | follows"."""
    named = next(phrases.named.before(at), None)
    if named is None or at - named.span.end > _FAR:
        return None
    return named if _PHRASE.fullmatch(phrases.plain, named.span.end, at) else None


def _done(phrases: Phrases, aim: Trigger, at: int) -> Trigger | None:
    """What was done with an aim: "left" in "left the hall to meet her". The aim itself where only that was made an event."""
    done = _last(phrases, aim.span.start, nouns=False)
    if done is None or len(phrases.plain[done.span.end : aim.span.start][:_FAR].split()) > _AIM_WORDS:
        return aim
    if aim.span.start in phrases.told and done.span.start not in phrases.told:
        return aim
    if _is_crossed(phrases, Span(aim.span.end, at)) or done.tense in ("infinitive", "future"):
        return None
    return done


def _last(phrases: Phrases, at: int, *, nouns: bool) -> Trigger | None:
    """The verb told last before a code point; with `nouns`, a noun for an event where one stands nearer."""
    verb = next(phrases.verbs.before(at), None)
    noun = next(phrases.named.before(at), None) if nouns else None
    if verb is None or noun is None:
        return verb or noun
    return max(verb, noun, key=lambda t: t.span.start)


def _reports(phrases: Phrases, verb: Trigger, at: int) -> bool:
    """True for "released a report of a robbery minutes | before": the time may be that of what is reported."""
    if verb.form.kind != "announcement" or verb.form.lemma in ("sign", "speak"):
        return False
    return _CONTENT.search(phrases.plain, verb.span.end, at) is not None


def _is_crossed(phrases: Phrases, gap: Span) -> bool:
    """True when words stand between a verb and a cue which may be what the cue hangs on."""
    if len(gap) > 2 * _FAR:
        return True
    words, before = 0, ""
    text = phrases.plain[gap.start : gap.end]
    aside = _ASIDE.search(text)
    text = _PUT_IN.sub(
        lambda found: " " * len(found[0]), _TAIL.sub("", text[: aside.start()] if aside else text)
    )
    for match in TOKEN.finditer(text):
        word, start = match[0].casefold(), gap.start + match.start()
        if word in _CROSSED or word in '";:?!-()':
            return True
        words += word[0].isalnum()
        if before == "to" and match[0][0].islower() and not _is_goal(phrases, start, word):
            return True
        if is_verb(match[0], before) and start not in phrases.nouns:
            return True
        before = word
    return words > _MOST_WORDS


def _is_goal(phrases: Phrases, start: int, word: str) -> bool:
    """True for "to the port", "to Lima", "to hospital"; False for "to meet"."""
    if word in DETERMINERS or word in _PLACES or start in phrases.nouns:
        return True
    trigger = phrases.triggers.get(start)
    if trigger is not None and trigger.is_noun:
        return True
    here = Span(start, start + 1)
    return bool(
        phrases.found.placed_toponyms.overlapping(here) or phrases.found.placed_names.overlapping(here)
    )


def behind(phrases: Phrases, at: int) -> Trigger | None:
    """The verb of the main clause that follows a phrase at the head of a sentence: behind one of the next three commas, or right
    behind it ("After the talks she left").
    """
    pronoun = _PRONOUN.match(phrases.plain, at, phrases.sentence.end)
    direct = phrases.clause(pronoun.start("word")) if pronoun else None
    if direct is None and _CLEFT.match(phrases.plain, phrases.sentence.start, at):
        that = _THAT.search(phrases.plain, at, min(at + _FAR, phrases.sentence.end))
        told = phrases.clause(that.end()) if that else None
        return told.trigger if told is not None else None
    commas = _COMMA.finditer(phrases.plain, at, min(at + _FAR, phrases.sentence.end))
    read = (phrases.clause(match.end()) for match in itertools.islice(commas, 3))
    parted = next((told.trigger for told in read if told is not None), None)
    if direct is None and parted is None:
        begun = _BEGUN.match(phrases.plain, at, phrases.sentence.end)
        opens = phrases.is_verb_ending(at) or phrases.is_person(at + 1)
        told = phrases.clause(begun.end()) if begun and opens else None
        return told.trigger if told is not None else None
    if direct is None:
        return parted
    # "After the talks he attended, Berg left": which of the two?
    return direct.trigger if parted is None or parted.form.kind == "statement" else None


def inverted(phrases: Phrases, at: int) -> Trigger | None:
    """The verb behind "Not until the talks ended did he": the next with "did"."""
    match = _DID.match(phrases.plain, at, phrases.sentence.end)
    later = phrases.verbs.starting(match.end(), match.end() + _NEAR) if match else ()
    return next(iter(later), None)
