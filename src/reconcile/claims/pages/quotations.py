"""Directly quoted words by speaker, so that one quotation in two wordings can meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.kinds import Quotation
from reconcile.claims.reading import Reading
from reconcile.lexicon.voices import speaker_key
from reconcile.mentions import Attribution
from reconcile.model import Entry

_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
# What an editor puts into someone else's words: "[where talks will take place]".
_INSERTED: Final = re.compile(r"\[[^\]]{0,200}\]")


def make_quotations(reading: Reading) -> Iterator[Quotation]:
    """A record for each quotation of two words or more whose speaker is named."""
    for found in reading.mentions:
        for attribution in found.attributions:
            if attribution.source is not None:
                yield from _of(reading, found.entry, attribution, attribution.source)


def _of(reading: Reading, entry: Entry, attribution: Attribution, source: str) -> Iterator[Quotation]:
    for span in attribution.quoted:
        words = _WORD.findall(_INSERTED.sub(" ", entry.plain[span.start : span.end]).casefold())
        if len(words) < 2:
            continue
        yield Quotation(
            **reading.base(entry, [entry.quote(span), attribution.quote]),
            speaker=speaker_key(source),
            words=" ".join(words),
            bag=" ".join(sorted(words)),
            count=len(words),
        )
