"""Directly quoted words by speaker, so that one quotation in two wordings can meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.kinds import Quotation
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.voices import speaker_key
from reconcile.mentions import Attribution
from reconcile.model import Entry, Span

_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
# What an editor puts into someone else's words: "[where talks will take place]".
_INSERTED: Final = re.compile(r"\[[^\]]{0,200}\]")
# What says that words are not those that were spoken.
_MARKED: Final = LazyPattern(
    r"\btranslat\w+|\binterpret(?:er|ed|ing)\b|\bparaphras\w+|\broughly\b|\bwords\sto\s(?:that|the)\seffect\b|\bsubtitles?\b|\bin\s(?:his|her|their)\snative\b|"
    r"\b(?:speaking|said|spoke|told\s\w+|wrote|written|posted|tweeted)\sin\s(?:[A-Z][a-z]+(?:ish|ese|ian|ic|an)|French|German|Dutch|Greek|Welsh|Hindi|Urdu)\b|"
    r"\b(?:excerpts?|extracts?|abridged|edited\sfor|shortened)\b|\bin\s(?:the\s)?(?:Korean|Russian|Ukrainian|Arabic|Chinese|Hebrew|French|German|Spanish)\b|\.\.\.|\u2026"
)
_OCCASION: Final = LazyPattern(
    r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last\s(?:week|month|year|night)|in\s(?:19|20)\d\d)\b|"
    r"\b(?:repeat(?:s|ed|ing)|reiterat\w+|echo(?:es|ed|ing)|again|once\smore|later\s(?:said|told|added)|previously|"
    r"on\sanother\soccasion|used\sto\ssay|often\ssa(?:id|ys)|always\ssa(?:id|ys)|went\son\sto|rephras\w+|corrected\s(?:himself|herself))\b"
)
_AROUND: Final = 60


def _occasion(near: str) -> str:
    found = _OCCASION.search(near)
    return (found["day"] or "again").lower() if found is not None else ""


def make_quotations(reading: Reading) -> Iterator[Quotation]:
    """A record for each quotation of two words or more whose speaker is named."""
    for found in reading.mentions:
        for attribution in found.attributions:
            if attribution.source is not None:
                yield from _of(reading, found.entry, attribution, attribution.source)


def _of(reading: Reading, entry: Entry, attribution: Attribution, source: str) -> Iterator[Quotation]:
    scope = attribution.quote.span
    for span in attribution.quoted:
        around = Span(max(0, min(scope.start, span.start) - _AROUND), max(scope.end, span.end) + _AROUND)
        near = entry.plain[around.start : span.start] + " " + entry.plain[span.end : around.end]
        words = _WORD.findall(_INSERTED.sub(" ", entry.plain[span.start : span.end]).casefold())
        if len(words) < 2:
            continue
        yield Quotation(
            **reading.base(entry, [entry.quote(span), attribution.quote]),
            speaker=speaker_key(source),
            words=" ".join(words),
            bag=" ".join(sorted(words)),
            count=len(words),
            marked=_MARKED.search(near) is not None,
            occasion=_occasion(near),
        )
