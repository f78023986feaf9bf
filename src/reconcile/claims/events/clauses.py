"""Clauses of a sentence, and how each hangs on the one before: what a time or a place in one says of its neighbour."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import attrs

from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span


class Joint(StrEnum):
    """How a clause is joined to the one before it."""

    START = "start"
    SAME = "same"  # "when", "as", "while": the two share their time and place
    PLACE = "place"  # "where", "which": it goes on about the place named before it
    NEXT = "next"  # "and", "but", a dash: told side by side
    ORDER = "order"  # "before", "after", "until": one follows the other
    CONTENT = "content"  # "that", "how": what is said, not when it is said
    WHETHER = "whether"  # "if", "whether": open


_JOINTS: Final[dict[str, Joint]] = {
    **dict.fromkeys(("when", "as", "while", "during", "whilst"), Joint.SAME),
    **dict.fromkeys(("where", "which", "who", "whose"), Joint.PLACE),
    **dict.fromkeys(("and", "but", "though", "although", "then", "because", "so", "yet"), Joint.NEXT),
    **dict.fromkeys(
        ("before", "after", "until", "since", "once", "following", "ahead of", "having"), Joint.ORDER
    ),
    **dict.fromkeys(("that", "how", "saying", "adding", "announcing", "claiming"), Joint.CONTENT),
    **dict.fromkeys(("if", "whether", "unless", "in case"), Joint.WHETHER),
}
_LETTER: Final = re.compile(r"\w")
_SINCE: Final = re.compile(r"(?:before|after|once|since)\b", re.IGNORECASE)
# "Anna Berg, who landed on Monday, left again": a comma ends what such a clause tells.
_ASIDE: Final = LazyPattern(r"\s*(?:who|which|whose|where)\b")
# A conjunction splits only before words that can begin a clause: "Smith and Jones" stays whole, "and he left" does not.
_SPLIT: Final = LazyPattern(
    r"(?P<mark>;|:(?=\s)|\s-+\s|,\s(?=(?:and|but|which|who|whose|where|when|as|while|although|though|before|after|so)\b)|"
    r",\s(?=(?:is|are|was|were|has|had|have|will|would)\b)|"
    r"(?P<resumed>,\s(?=(?:[a-z]+ed|left|went|flew|met|came|took|made|held|won|says?|said|told|drove|got|began|spoke|fell|sank)\b))|"
    r"(?=\b(?:where|when|while|whilst|which|who|whose|that|how|whether|if|unless|before|after|until|since|once|although|"
    r"though|because|saying|adding|announcing|claiming)\b)|"
    r"(?=\band that\s(?!is|was|will|has|would|means)\w)|"
    r"(?=\bas\s(?:he|she|it|they|we)\b)|"
    r"(?=\bas\s(?:the|an?|his|her|their|its|(?-i:[A-Z]))[\w'-]*\s(?:[\w'-]+\s){0,4}?"
    r"(?:is|are|was|were|has|had|have|will|made|came|went|left|hit|met|began|broke|fell|rose|sank|struck|took|[a-z]+ed|(?-i:[a-z]{2,}[a-rt-z]s))\b)|"
    r"(?=\b(?:and|but)\s(?:(?:also|then|now|later|only)\s)?"
    r"(?:he|she|it|they|we|there|is|are|was|were|has|had|have|will|would|said|says|went|left|flew|met|then|"
    r"the\s\w+\s(?:is|are|was|were|has|had|have|will|would|said|says))\b))",
)
_WORD: Final = re.compile(r"[\s,;:\-]*([A-Za-z]+)")
# "the day before", "only once", "ever since": these say when and open no clause.
_ADVERB: Final = LazyPattern(
    r"(?:before|after|since|once|until)\s*(?:[.,;:!?)\"]|$|(?:may|might|can|could|will|would|is|are|was|were|has|had|did|does|again|every|"
    r"more|a\s(?:day|week|month|year))\b)",
)
_COUNTED: Final = LazyPattern(
    r"\b(?:(?:the|that)\s(?:minute|hour|day|night|evening|morning|week|month|year)s?|"
    r"only|at|than|ever|shortly|soon|just|long)\s+$",
)
_OPENS: Final = LazyPattern(
    r"(?:when|while|whilst|as|after|before|once|until|since|if|unless|although|though|because|having|the (?:last|first|second|third|next|only) time|by the time|the (?:moment|minute))\b",
)
# Behind these "when" and "where" open a question that is only told of.
_ASKED: Final = LazyPattern(
    r"\b(?:know[ns]?|knew|sa(?:y|ying)|mention\w*|clear|unclear|unknown|certain|uncertain|sure|ask\w*|tell\w*|reveal\w*|decid\w*|"
    r"disclos\w*|question(?:s|ed)?|wonder\w*|about)\s(?:\w+ly\s)?$",
)
# The comma that ends a clause at the head of a sentence: behind three words or more, before a new subject.
_HEAD_END: Final = LazyPattern(
    r"(?:[\w'-]+\s+){2,}[\w'-]+(?P<comma>,\s+)(?=(?:the|an?|he|she|it|they|we|there|his|her|its|their|this|that|these|those|"
    r"both|neither|all|some|many|in\s\d{4}|two|(?-i:[A-Z]))[\w'-]*\s)",
)


# "that" opens what is said only behind a word of saying or knowing; elsewhere ("the train that left") it does not split.
_SAYING: Final = LazyPattern(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|report\w*|announc\w*|confirm\w*|believ\w*|claim\w*|warn\w*|suggest\w*|insist\w*|"
    r"thought|thinks?|know[ns]?|knew|understood|understands?|admit\w*|den(?:y|ied|ies)|add(?:ed|s|ing)|state[ds]?|stating|"
    r"estimate[ds]?|show(?:s|ed|n)?|mean(?:s|t)?|hope[ds]?|fear(?:s|ed)?|agree[ds]?|learn(?:ed|t)?|hear[ds]?|clear|likely|"
    r"possible|fact|news|evidence|so|reveal\w*|indicat\w*|promis\w*|predict\w*|remember)\b(?:\s[\w']+){0,3},?\s$",
)


_LONGEST: Final = 1_000
"""Letters: what is twice as long without a joint is a list or a text without full stops, and is cut."""


@attrs.frozen(kw_only=True)
class Clause:
    """A clause and its joint to the one before. span: in the entry's text, without outer white space."""

    span: Span
    joint: Joint


@functools.lru_cache(maxsize=512)  # asked again for who says it and for the order of things
def clauses(plain: str, sentence: Span) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; at least one. Words inside quotation marks are not split."""
    cuts = _cuts(plain, sentence)
    heads = {end: start for start, end in _heads(plain, sentence, cuts)}
    found: list[Clause] = []
    for start, end in itertools.pairwise(sorted({*cuts, *heads})):
        text = plain[start:end]
        if _LETTER.search(text) is None:
            continue
        left = start + len(text) - len(text.lstrip(" \n,;:-"))
        right = start + len(text.rstrip())
        joint = _joint(plain, left, first=not found)
        if joint in (Joint.SAME, Joint.PLACE) and _ASKED.search(
            plain[max(sentence.start, left - 100) : left].rstrip() + " "
        ):
            joint = Joint.CONTENT  # "nobody knows when she will land"
        tied = found[-1].joint if start in heads and found else Joint.NEXT
        if joint is Joint.NEXT and tied in (Joint.SAME, Joint.ORDER):
            joint = tied  # "When it docked, she left" ties the two as "She left when it docked" does
        found.append(Clause(span=Span(left, right), joint=joint))
    return tuple(found) or (Clause(span=sentence, joint=Joint.START),)


def _cuts(plain: str, sentence: Span) -> list[int]:
    """Where clauses begin, and where the last one ends."""
    quoted = _quoted(plain, sentence)
    cuts = [sentence.start]
    for match in _SPLIT.finditer(plain, sentence.start, sentence.end):
        if _is_relative(plain, sentence.start, match.start()) or _is_adverb(plain, sentence, match):
            continue
        if match["resumed"] and _ASIDE.match(plain, cuts[-1]) is None:
            continue
        at = match.end() if match["mark"] else match.start()
        if at > cuts[-1] and not any(q.start < at < q.end for q in quoted):
            cuts.append(at)
    return [*_shortened(plain, [*cuts, sentence.end])]


def _shortened(plain: str, cuts: list[int]) -> Iterator[int]:
    """The same cuts with more of them, behind a comma or at a space, where no sentence of prose runs on so long."""
    if cuts[-1] - cuts[0] <= 2 * _LONGEST:
        yield from cuts
        return
    for start, end in itertools.pairwise(cuts):
        yield start
        at = start
        while end - at > 2 * _LONGEST:
            comma = plain.rfind(", ", at + 1, at + _LONGEST)
            space = plain.rfind(" ", at + 1, at + _LONGEST)
            at = comma + 1 if comma > 0 else space if space > 0 else at + _LONGEST
            yield at
    yield cuts[-1]


def _heads(plain: str, sentence: Span, cuts: list[int]) -> Iterator[tuple[int, int]]:
    """Start and end of each clause that goes ahead of its main clause: "When it docked, ..." at the head of a sentence or
    behind a dash.
    """
    quoted = _quoted(plain, sentence)
    for start, end in itertools.pairwise(cuts):
        opens = start == sentence.start or plain[sentence.start : start].rstrip()[-1:] in "-;:"
        if not opens or _OPENS.match(plain, start) is None:
            continue
        match = _HEAD_END.match(plain, start, end)
        if match and not any(q.start < match.end("comma") < q.end for q in quoted):
            yield start, match.end("comma")


def _is_adverb(plain: str, sentence: Span, match: re.Match[str]) -> bool:
    if _ADVERB.match(plain, match.start(), sentence.end):
        return True
    counted = _SINCE.match(plain, match.start())
    return (
        counted is not None
        and _COUNTED.search(plain, max(sentence.start, match.start() - 24), match.start()) is not None
    )


def _is_relative(plain: str, start: int, at: int) -> bool:
    return (
        plain[at : at + 5].casefold() == "that " and _SAYING.search(plain[max(start, at - 50) : at]) is None
    )


def _joint(plain: str, start: int, *, first: bool) -> Joint:
    word = _WORD.match(plain, start)
    joint = _JOINTS.get(word[1].casefold()) if word else None
    if first:
        return joint if joint in (Joint.SAME, Joint.PLACE, Joint.ORDER, Joint.WHETHER) else Joint.START
    return joint or Joint.NEXT


def _quoted(plain: str, sentence: Span) -> list[Span]:
    marks = [m.start() for m in re.finditer('"', plain[sentence.start : sentence.end])]
    return [
        Span(sentence.start + a, sentence.start + b) for a, b in zip(marks[::2], marks[1::2], strict=False)
    ]
