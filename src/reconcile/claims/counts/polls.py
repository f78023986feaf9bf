"""Three answers of a poll that leave no fourth: yes, no and undecided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import AmountSum
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

_SIDES: Final = (
    ("yes", "no"),
    ("for", "against"),
    ("remain", "leave"),
    ("approve", "disapprove"),
    ("support", "oppose"),
    ("agree", "disagree"),
)
_ANSWERS: Final = {
    "yes": "yes",
    "no": "no",
    "for": r"in\sfavou?r|for",
    "against": "against",
    "remain": "remain(?:ing)?",
    "leave": r"leav(?:e|ing)",
    "approve": "approv(?:e|ed|ing)",
    "disapprove": "disapprov(?:e|ed|ing)",
    "support": "support(?:ed|ing)?",
    "oppose": "oppos(?:e|ed|ing)",
    "agree": "agree(?:d|ing)?",
    "disagree": "disagree(?:d|ing)?",
    "undecided": r"undecided|unsure|not\ssure|do\snot\sknow|don'?t\sknows?|did\snot\sknow|didn't\sknow|no\sopinion|no\sview|abstain(?:ed|ing)?|abstentions?",
}
_LABELS: Final = "|".join(f"(?P<{name}>{words})" for name, words in _ANSWERS.items())
_SAYING: Final = r"(?:(?:of\s\w+|said|saying|say|says|voted|voting|vote|were|are|was|is|would|to|opted|chose|who|answered|they|it|the|still)\s){0,4}[\"'#(]?"
_ANSWER: Final = LazyPattern(
    rf"(?P<p>\d{{1,3}}(?:\.\d+)?)\s?(?:%|per\s?cent|percent)\s{_SAYING}(?:{_LABELS})(?![\w-])"
)
_ANSWER_FIRST: Final = LazyPattern(
    rf"(?<![\w-])(?:{_LABELS})[\"')]?\s?[:=,-]?\s?(?:on|at|with|is|was|has|had)?\s?(?P<p>\d{{1,3}}(?:\.\d+)?)\s?(?:%|per\s?cent|percent)",
)
_HEDGED: Final = LazyPattern(
    r"\b(?:about|around|nearly|almost|over|more\sthan|at\sleast|up\sto|roughly|some|compared|from|last\s\w+|rose|fell|up|down|points?)\b",
)


def polls(reading: Reading) -> Iterator[AmountSum]:
    """Every sentence of a page with two opposite answers and the undecided, in order of place."""
    for found in reading.mentions:
        if "%" in found.entry.plain or "cent" in found.entry.plain:
            for sentence in found.sentences:
                yield from _answers(reading, found, sentence.span)


def _answers(reading: Reading, found: Mentions, sentence: Span) -> Iterator[AmountSum]:
    """ "38% yes, 44% no, 18% undecided": three answers that leave no fourth."""
    plain = found.entry.plain
    for pattern in (_ANSWER, _ANSWER_FIRST):
        told = list(pattern.finditer(plain, sentence.start, sentence.end))
        names = [m.lastgroup if m.lastgroup != "p" else _label(m) for m in told]
        if (
            len(told) != 3
            or names.count("undecided") != 1
            or not any(a in names and b in names for a, b in _SIDES)
        ):
            continue
        span = Span(told[0].start(), told[-1].end())
        if len(span) > 160 or _HEDGED.search(plain, sentence.start, sentence.end):
            continue
        total = sum(float(m["p"]) for m in told)
        places = max(len(m["p"].partition(".")[2]) for m in told)
        yield AmountSum(
            **reading.base(found.entry, (found.entry.quote(span),)),
            what="shares",
            about=f"{names[0]}, {names[1]} and {names[2]}",
            told=round(total, 6),
            due=100.0,
            off=round(abs(total - 100), 6),
            slack=1.5 * 10.0**-places,
            slip="",
            arithmetic=f"{' + '.join(m['p'] + '%' for m in told)} = {total:.10g}%",
            by_told="another share for one of the three",
            by_parts="say what the rest answered",
        )
        return


def _label(match: re.Match[str]) -> str:
    return next(name for name in _ANSWERS if match[name] is not None)
