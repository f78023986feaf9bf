"""How long something took, in the ways that people write it: "the talks lasted two hours", "three hours of talks", "a 90-minute speech"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.events.triggers import Trigger, lexicon
from reconcile.claims.orders.doing_lengths import doing_ahead
from reconcile.claims.orders.order_gaps import Gap, of_length
from reconcile.claims.orders.order_heads import form_of, head_before
from reconcile.claims.orders.order_nouns import noun_form
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span
from reconcile.timex import Timex

_UNITS: Final = frozenset({"minute", "hour", "day"})
_LENGTH: Final = r"(?:(?:just|only|all of|a full|a good|fully|exactly|precisely|no fewer than|in all|altogether|a total of|the best part of|a little)\s)?$"
# What is told of the subject right ahead of a length; "so far" with has and have. What was over "after" or "in" it took as long.
_TOOK: Final = LazyPattern(
    r"(?P<verb>\s(?:(?P<aux>has|have|had)\s)?(?:(?:now|already|only|just|all|then|reportedly|itself|alone)\s)?(?:"
    r"(?:lasted|lasting|took|taken|taking)(?:\sfor)?|"
    r"(?:went|gone|go|dragged|ran|run|carried|stretched|rolled|rumbled)\son\s(?:for|over)|(?:ran|run|running|raged|stretched|continued|extended)\s(?:for|over|to)|"
    r"(?:been|was|were|was still|were still)\s(?:going on|under way|in progress)\sfor|"
    r"(?:was|were)\s(?:(?:all\s)?over|done|complete|completed|finished|wrapped up)\s(?:after|in|within|inside)|"
    r"(?:ended|finished|concluded|broke up|wrapped up|closed|adjourned|came to an end)\safter(?:\slasting)?"
    r"))\s" + _LENGTH,
)
_PRONOUN: Final = LazyPattern(r"(?:^|[,;]\s|\b(?:and|but)\s)(?:it|they|this|all this|that)$")
# Behind a length that is not that of its subject: "took two hours to arrive", "lasted an hour longer", "three hours of talks".
_NOT_ITS: Final = LazyPattern(
    r"\s?(?:to\s|of\s|for\s|longer|more\b|less\b|before\s|until\s|than\s|from\s(?!the\sfirst|start|beginning|the\s(?:start|beginning|opening|moment))|late\b|later\b|earlier\b|ago\b|away\b|apart\b|(?:a|per|each|every)\s(?:day|night|week|month|time)|"
    r"'|-|\band\s(?:a\shalf|\w+\s(?:minutes|seconds))|or\s(?:more|less|so)\b|on\saverage|each\b|daily\b|at\s(?:a\stime|most))",
)
_ABOUT: Final = LazyPattern(r"\s?or\sso\b")
_BEHIND: Final = re.compile(
    r"(?P<of>\sof\s)?(?:(?:long|straight|solid|back-to-back|tense|heated|fraught|intense|closed-door|private|secret|emergency|"
    r"marathon|televised|live|often|sometimes|and|bitter|difficult|tough|frank|final|formal|official|late-night|overnight|crisis)[\s,]+){0,3}"
    r"(?P<noun>[A-Za-z][\w-]+)(?![\w'-])",
)
_SPENT: Final = LazyPattern(r"\bspen(?:t|ding)\s" + _LENGTH)
_SPENT_IN: Final = re.compile(
    r"\sin\s(?:(?:the|a|his|her|their|its)\s)?(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+)(?![\w'-])"
)
_DID_FOR: Final = LazyPattern(
    r"\s(?:together\s|face to face\s|in private\s|privately\s|alone\s)?for\s" + _LENGTH
)
# Of these alone a verb tells how long they went on by "for": who leaves for an hour, or is jailed for two, is another matter.
_GO_ON: Final = frozenset({"meet", "hold talks", "hold a meeting", "hold meetings", "talk", "confer"})
# Nouns of which a length in front tells how long they took; a delay, a notice or a drive is measured, not one thing of the story.
_KINDS: Final = frozenset({"meeting", "visit"})
_NOUNS: Final = frozenset(
    "interview briefing speech address hearing ceremony match debate trial operation search siege standoff stand-off battle rescue flight vote count recount evacuation clean-up cleanup inquest session surgery handover".split()
)
_UNTOLD: Final = LazyPattern(
    r"\b(?:will|would|shall|should|may|might|could|can|must|going to|due|expected|scheduled|planned|plans?|planning|set to|likely|propos\w+|called for|calls for|"
    r"wants?|wanted|hopes?|hoped|offer\w*|demand\w*|ask\w*|invit\w*|agreed to|refus\w*|declin\w*|cancel\w*|postpon\w*|every|each|usual\w*|normally|typically|often|"
    r"average|second|third|fourth|another|several|two-day|first of|one of|series of|no|not|never|if|unless|whether|or)\b|n't\b|\?",
)
# What a sentence is about, and what somebody in it held.
_SUBJECT: Final = LazyPattern(
    r"\W*(?:(?:the|a|an|his|her|their|its|this|these|[\w-]+'s)\s)?(?:(?!(?:of|in|at|on|by|for|after|before|when|while|as|if)\b)[\w-]+\s){0,3}?"
    r"(?P<noun>[A-Za-z][\w-]+)(?=\s(?:(?:of|in|at|on|with|between|by|over|about|for)\s[^,;:.]{2,70}?\s)?"
    r"(?:has|have|had|was|were|is|are|began|started|opened|ended|finished|concluded|resumed|took place|came|broke up|got under ?way|went on)\b)",
)
_HELD: Final = LazyPattern(
    r"\b(?:held|hold|had|have|opened|began|started|gave|chaired|attended|hosted|made|delivered)\s(?:(?:the|a|an|their|his|her|its)\s)?(?:[\w-]+\s){0,3}?"
    r"(?P<noun>talks|meeting|negotiations|discussions|consultations|speech|interview|briefing|hearing|debate|address|ceremony|search|operation|vote|lunch|reception)\b",
)
_REACH: Final = 90


@attrs.frozen(kw_only=True)
class Lasting:
    """A length and what took it. word: the noun or verb that tells of it, in the sentence; None where a pronoun speaks of the sentence
    before. plural: the pronoun is "they". span: of the words that tell the length, with its verb. gap: seconds, least and most.
    """

    word: Trigger | None
    span: Span
    gap: Gap
    plural: bool = False


def lastings(
    plain: str, sentence: Span, timexes: tuple[Timex, ...], verbs: tuple[Trigger, ...]
) -> Iterator[Lasting]:
    """The lengths that a sentence tells. timexes: its times; verbs: its triggers."""
    for timex in timexes:
        if timex.form in ("duration", "length") and timex.parts.unit in _UNITS:
            found = _lasting(plain, sentence, timex, verbs)
            if found is not None and found.gap != (None, None):
                yield found


def _lasting(plain: str, sentence: Span, timex: Timex, verbs: tuple[Trigger, ...]) -> Lasting | None:
    span, gap = timex.quote.span, of_length(timex)
    told = plain[max(sentence.start, span.start - _REACH) : min(sentence.end, span.end + 40)]
    low = max(sentence.start, span.start - _REACH)
    took = _TOOK.search(plain, low, span.start)
    if took is not None and not _is_of_doing(plain, span, sentence.end):
        whole = _of_subject(plain, sentence, span, took, gap)
        done = doing_ahead(plain, span, low, sentence.end) if whole is None else None
        return Lasting(word=done[0], span=span, gap=gap) if done is not None else whole
    if _UNTOLD.search(told.replace(timex.quote.text, " ", 1)):
        return None
    done = doing_ahead(plain, span, low, sentence.end)
    if done is not None:
        return Lasting(word=done[0], span=span, gap=(None, gap[1]) if done[1] else gap)
    word = _noun_behind(plain, sentence, span)
    if word is None and _SPENT.search(plain, low, span.start):
        spent = _SPENT_IN.match(plain, span.end, sentence.end)
        word = _noun(spent["noun"], Span(*spent.span("noun"))) if spent else None
    if word is None:
        word = _verb_ahead(plain, span, low, verbs)
    return Lasting(word=word, span=span, gap=gap) if word is not None else None


def _is_of_doing(plain: str, span: Span, end: int) -> bool:
    """True for "took three hours | to clear the hall"."""
    return plain[span.end : min(end, span.end + 4)] == " to "


def _of_subject(plain: str, sentence: Span, span: Span, took: re.Match[str], gap: Gap) -> Lasting | None:
    """The length of what the subject of a verb names."""
    after = plain[span.end : min(sentence.end, span.end + 24)]
    if _NOT_ITS.match(after) and not _ABOUT.match(after):
        return None
    if (took["aux"] or "").casefold() in ("has", "have"):
        gap = (gap[0], None)  # so far
    if _ABOUT.match(after) and gap[0] is not None and gap[1] is not None:
        gap = (gap[0] * 0.8, gap[1] * 1.2)
    if took["verb"].casefold().rstrip().endswith(("within", "inside")):
        gap = (None, gap[1])
    words = Span(took.start("verb") + 1, span.end)
    before = plain[sentence.start : took.start("verb")]
    pronoun = _PRONOUN.search(before)
    if pronoun is not None:
        alone = not before[: pronoun.start()].strip()
        plural = pronoun[0].casefold().endswith("they")
        return Lasting(word=None, span=words, gap=gap, plural=plural) if alone else None
    head = head_before(plain, sentence, took.start("verb"))
    if head is None or _is_many(plain, sentence, head):
        return None
    word = plain[head.start : head.end]
    taken = "took" in took["verb"].casefold() or "taken" in took["verb"].casefold()
    if taken and not (word.casefold().endswith(("ing", "-up", "-off", "-out")) or _is_event(word)):
        return None  # "the company took two hours"
    return Lasting(word=Trigger(form=form_of(word), span=head, auxiliary=""), span=words, gap=gap)


def _is_many(plain: str, sentence: Span, head: Span) -> bool:
    """True for "the second meeting", "each session" and "no talks"."""
    return _UNTOLD.search(plain, max(sentence.start, head.start - 30), head.start) is not None


def _is_event(word: str) -> bool:
    listed = noun_form(word) or next(
        (f for f in lexicon().get(word.casefold(), ()) if f.tense == "noun"), None
    )
    return listed is not None or word.casefold() in _NOUNS


def _noun_behind(plain: str, sentence: Span, span: Span) -> Trigger | None:
    """The noun behind a length: "two-hour meeting", "three hours of talks"."""
    match = _BEHIND.match(
        plain,
        span.end + (plain[span.end : span.end + 1] == " " and plain[span.end : span.end + 4] != " of "),
        sentence.end,
    )
    joined = plain[span.start : span.end].rstrip("s")[-12:].find("-") >= 0
    if match is None or bool(match["of"]) == joined:
        return None
    return _noun(match["noun"], Span(*match.span("noun")))


def _noun(word: str, at: Span) -> Trigger | None:
    form = form_of(word)
    if form.kind not in _KINDS and word.casefold() not in _NOUNS:
        return None
    return Trigger(form=attrs.evolve(form, tense="noun"), span=at, auxiliary="")


def _verb_ahead(plain: str, span: Span, low: int, verbs: tuple[Trigger, ...]) -> Trigger | None:
    """The verb that a length behind "for" belongs to: "they met in Lima for two hours"."""
    did = _DID_FOR.search(plain, low, span.start)
    told = [t for t in verbs if did is not None and t.span.end <= did.start() + 1]
    if did is None or not told or told[-1].form.lemma not in _GO_ON or told[-1].tense != "past":
        return None
    between = plain[told[-1].span.end : did.start()]
    return told[-1] if not re.search(r"[,;:]|\b(?:and|but|before|after)\b", between) else None


def subject_before(plain: str, sentence: Span, *, plural: bool) -> Trigger | None:
    """The thing that the sentence before tells of, as its subject or as what was held, for "they" (plural) or "it"; None if not one."""
    held = [*_HELD.finditer(plain, sentence.start, sentence.end)]
    told = [m for m in (_SUBJECT.match(plain, sentence.start, sentence.end), *held) if m is not None]
    nouns = [
        m for m in told if _is_event(m["noun"]) or (m["noun"][0].isupper() and m["noun"].endswith("ing"))
    ]
    if len(nouns) != 1 or nouns[0]["noun"].casefold().endswith("s") is not plural:
        return None
    return Trigger(form=form_of(nouns[0]["noun"]), span=Span(*nouns[0].span("noun")), auxiliary="")
