"""Clauses of a sentence, and how each hangs on the one before: what a time or a place in one says of its neighbour."""

from __future__ import annotations

import itertools
import re
from enum import StrEnum
from typing import Final

import attrs

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
    **dict.fromkeys(("where", "which", "who"), Joint.PLACE),
    **dict.fromkeys(("and", "but", "though", "although", "then", "because", "so", "yet"), Joint.NEXT),
    **dict.fromkeys(("before", "after", "until", "since", "once", "following", "ahead of"), Joint.ORDER),
    **dict.fromkeys(("that", "how", "saying", "adding", "announcing", "claiming"), Joint.CONTENT),
    **dict.fromkeys(("if", "whether", "unless", "in case"), Joint.WHETHER),
}
# A conjunction splits only before words that can begin a clause: "Smith and Jones" stays whole, "and he left" does not.
_SPLIT: Final = re.compile(
    r"(?P<mark>;|:(?=\s)|\s-+\s|,\s(?=(?:and|but|which|who|where|when|as|while|although|though|before|after|so)\b)|"
    r"(?=\b(?:where|when|while|whilst|which|who|that|how|whether|if|unless|before|after|until|since|once|although|"
    r"though|because|saying|adding|announcing|claiming)\b)|"
    r"(?=\bas\s(?:he|she|it|they|the|a|an|[A-Z])\b)|"
    r"(?=\b(?:and|but)\s(?:(?:also|then|now|later|only)\s)?"
    r"(?:he|she|it|they|we|there|is|are|was|were|has|had|have|will|would|said|says|went|left|flew|met|then|"
    r"the\s\w+\s(?:is|are|was|were|has|had|have|will|would|said|says))\b))",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[\s,;:\-]*([A-Za-z]+)")


# "that" opens what is said only behind a word of saying or knowing; elsewhere ("the train that left") it does not split.
_SAYING: Final = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|report\w*|announc\w*|confirm\w*|believ\w*|claim\w*|warn\w*|suggest\w*|insist\w*|"
    r"thought|thinks?|know[ns]?|knew|understood|understands?|admit\w*|den(?:y|ied|ies)|add(?:ed|s|ing)|state[ds]?|stating|"
    r"estimate[ds]?|show(?:s|ed|n)?|mean(?:s|t)?|hope[ds]?|fear(?:s|ed)?|agree[ds]?|learn(?:ed|t)?|hear[ds]?|clear|likely|"
    r"possible|fact|news|evidence|so|reveal\w*|indicat\w*|promis\w*|predict\w*|remember)\b(?:\s[\w']+){0,3},?\s$",
    re.IGNORECASE,
)


@attrs.frozen(kw_only=True)
class Clause:
    """A clause and its joint to the one before. span: in the entry's text, without outer white space."""

    span: Span
    joint: Joint


def clauses(plain: str, sentence: Span) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; at least one. Words inside quotation marks are not split."""
    quoted = _quoted(plain, sentence)
    cuts = [sentence.start]
    for match in _SPLIT.finditer(plain, sentence.start, sentence.end):
        if _is_relative(plain, sentence.start, match.start()):
            continue
        at = match.end() if match["mark"] else match.start()
        if at > cuts[-1] and not any(q.start < at < q.end for q in quoted):
            cuts.append(at)
    cuts.append(sentence.end)
    found: list[Clause] = []
    for start, end in itertools.pairwise(cuts):
        text = plain[start:end]
        if not re.search(r"\w", text):
            continue
        left = start + len(text) - len(text.lstrip(" \n,;:-"))
        right = start + len(text.rstrip())
        found.append(Clause(span=Span(left, right), joint=_joint(plain, left, first=not found)))
    return tuple(found) or (Clause(span=sentence, joint=Joint.START),)


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
