"""Places of an entry, and, once the whole page is read, which place each name means."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.place_forms import Token, tokens_of
from reconcile.extract.place_lower_case import in_lower_case
from reconcile.extract.place_matching import Match, matches
from reconcile.extract.place_narrowing import narrowed
from reconcile.extract.place_settling import settle_places
from reconcile.extract.place_weights import Weights, scored
from reconcile.mentions import Mentions, NameKind, Toponym
from reconcile.model import Entry, Span
from reconcile.places import Place, dominant

__all__ = ["find_places", "places_in_text", "settle_places"]


def find_places(entry: Entry, found: Mentions) -> tuple[Toponym, ...]:
    """The places named in told blocks, in order; people's and organisations' names are passed over.

    A name of several places keeps them all as candidates, and means one only where that one outshines the others or
    the words after a comma say so ("Portland, Oregon"); `settle_places` reads the rest from the page, and drops the weak.
    """
    small = is_caseless(entry.plain)
    toponyms: list[Toponym] = []
    for block in entry.blocks:
        if not block.kind.is_told:
            continue
        tokens = tokens_of(entry.plain, block.span.start, block.span.end)
        hits = list(in_lower_case(tokens) if small else matches(tokens))
        free = [m for m in hits if not _is_masked(_span(entry, tokens, m), m, found)]
        said = narrowed(entry.plain, tokens, free)
        toponyms += [_toponym(entry, tokens, m, kept) for m, kept in zip(free, said, strict=True)]
    return tuple(sorted(toponyms, key=lambda t: (t.quote.span.start, t.quote.span.end)))


def places_in_text(text: str) -> tuple[Toponym, ...]:
    """The places named in a text that stands by itself, settled by nothing but the text, each candidate with its score."""
    return places_alone(Entry.of_text(text))


def places_alone(entry: Entry) -> tuple[Toponym, ...]:
    """The places named in the told blocks of an entry, settled by nothing else."""
    found = Mentions(entry=entry)
    (settled,) = settle_places((Mentions(entry=entry, toponyms=find_places(entry, found)),))
    weights = Weights.of((settled,))
    return tuple(scored(toponym, weights) for toponym in settled.toponyms)


def is_caseless(plain: str) -> bool:
    """True for a text that is all in lower case or all in capitals, so that capitals tell nothing."""
    if plain.islower() or not any(c.isalpha() for c in filter(str.isupper, plain)):
        return True
    return not any(c.isalpha() for c in filter(str.islower, plain)) and sum(map(str.isalpha, plain)) > 20


def _span(entry: Entry, tokens: Sequence[Token], match: Match) -> Span:
    """The span of a match, with the last point of an abbreviation ("U.K.")."""
    end = tokens[match.last - 1].end
    pointed = (
        match.last - match.first > 1
        and tokens[match.last - 1].glue == "."
        and entry.plain[end : end + 1] == "."
    )
    return Span(tokens[match.first].start, end + pointed)


def _is_masked(span: Span, match: Match, found: Mentions) -> bool:
    """True for words that belong to a person's or organisation's name; a metonym may be both at once."""
    for name in found.placed_names.overlapping(span):
        mask = name.quote.span
        if span.holds(mask) and span != mask:
            continue
        if name.kind is NameKind.ORGANISATION and (match.by == "metonym" and span == mask):
            continue
        if span == mask and match.last - match.first > 1 and not name.known and _is_region(match):
            continue  # "Nova Scotia" has a first name for its first word
        return True
    return False


def _is_region(match: Match) -> bool:
    return bool(match.candidates) and all(c.kind in {"region", "country"} for c in match.candidates)


def _toponym(entry: Entry, tokens: Sequence[Token], match: Match, said: tuple[Place, ...] | None) -> Toponym:
    span = _span(entry, tokens, match)
    candidates = match.candidates if said is None else said
    place = dominant(candidates)
    if said and place is None:
        place = max(said, key=lambda p: (p.kind in {"city", "capital"}, p.population, p.id))
    if match.by in {"capital", "metonym"} and len(candidates) == 1:
        place = candidates[0]
    if match.by == "weak":
        place = None
    by = "name" if match.by == "short" else match.by
    return Toponym(
        name=entry.text[span.start : span.end],
        candidates=candidates,
        place=place,
        by=by,
        quote=entry.quote(span),
    )
