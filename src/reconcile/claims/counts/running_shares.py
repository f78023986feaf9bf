"""Shares that can only grow: how much of the votes or ballot boxes is counted, by whom and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reconcile.claims.counts.count_words import REVISED
from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import RunningCount
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Measure, Mentions
from reconcile.model import Span

_WHAT: Final = r"(?P<what>ballot\sboxes|boxes|votes?|ballots?|ballot\spapers|precincts?|polling\sstations?|districts?|constituencies|returns)"
_DONE: Final = r"(?:counted|opened|reporting|reported|declared|processed|tallied|in)\b"
_BEHIND: Final = LazyPattern(
    rf"\s(?:of\s)?(?:the\s|all\s)?{_WHAT}\s(?:(?:have|has|had|are|were|been|being|now|already)\s){{0,3}}{_DONE}(?!\s?[:=])",
)
_BEFORE: Final = LazyPattern(rf"\b{_WHAT}\s{_DONE}\s?[:=]\s?$")
_SOURCE: Final = LazyPattern(
    r"\b(?P<before>(?!(?:the|news|state-run|official|state|electoral|election|supreme|national|central|high|private)\b)[a-z][\w'-]+)\s"
    r"(?:(?:state|national|central|high|supreme|electoral|election|news)\s)*(?:agency|broadcaster|television|commission|board|council|committee)\b"
    r"|\b(?:news\sagency|agency|broadcaster)\s(?P<behind>[a-z][\w'-]+)|"
    r"\b(?P<body>(?:electoral|election|supreme\selection|supreme\selectoral)\s(?:commission|board|council|committee))\b",
)
_BOXES: Final = frozenset({"ballot boxes", "boxes"})


def make_running_shares(reading: Reading) -> Iterator[RunningCount]:
    """Every share of the votes that a named source says is counted, in order of place."""
    for found in reading.mentions:
        for measure in found.measures:
            if measure.quantity.unit == "%" and measure.quantity.value is not None:
                yield from _claims(reading, found, measure)


def _claims(reading: Reading, found: Mentions, measure: Measure) -> Iterator[RunningCount]:
    plain, span = found.entry.plain, measure.quote.span
    behind = _BEHIND.match(plain, span.end)
    match = behind or _BEFORE.search(plain, max(0, span.start - 40), span.start)
    sentence = found.placed_sentences.holding(span.start)
    if match is None or sentence is None:
        return
    told = plain[sentence.span.start : sentence.span.end]
    sources = {(m["before"] or m["behind"] or m["body"]).casefold() for m in _SOURCE.finditer(told)}
    if len(sources) != 1:
        return
    source, where = sources.pop(), _where(found, sentence.span)
    what = "boxes" if " ".join(match["what"].lower().split()) in _BOXES else "votes"
    place = f" in {where}" if where else ""
    quote = found.entry.quote(Span(span.start, behind.end()) if behind is not None else span)
    yield RunningCount(
        **reading.base(found.entry, (quote,)),
        key=f"{reading.page.name}|{what}|{source}|{where}",
        of=f"the share of {what} counted{place} ({source})",
        amount=measure.quantity.value or 0.0,
        least_fall=0.0,
        written=measure.quote.text,
        hedged=measure.quantity.comparator != "=" or bool(measure.quantity.ends),
        revised=REVISED.search(told) is not None,
    )


def _where(found: Mentions, sentence: Span) -> str:
    """The cities and regions of the sentence, in order of their names; "" when it names none."""
    named = (t.place for t in found.placed_toponyms.within(sentence) if t.by == "name")
    return ", ".join(sorted({p.name for p in named if p is not None and p.kind != "country"}))
