"""What was found in an entry: times, quantities, places, names, who says so, and hedges."""

from __future__ import annotations

import functools
from enum import StrEnum

import attrs

from reconcile.model import BlockKind, Entry, Quote, Span
from reconcile.places import Place
from reconcile.quantities import Quantity
from reconcile.spans import Placed
from reconcile.timex import Timex


@attrs.frozen(kw_only=True)
class Measure:
    """A quantity as written."""

    quantity: Quantity
    quote: Quote


@attrs.frozen(kw_only=True)
class Toponym:
    """A place name as written. place: the one it is, None while ambiguous. by: "name", "demonym", "metonym",
    "capital" ("the North Korean capital"), "learnt" (a thing that the page itself puts in a place) or, until the page
    is settled, "weak" (as often a person's name). scores: what speaks for each candidate, 0 to 1, together 1; () on pages.
    """

    name: str
    candidates: tuple[Place, ...]
    place: Place | None
    by: str = "name"
    scores: tuple[float, ...] = ()
    quote: Quote


class NameKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"


@attrs.frozen(kw_only=True)
class Name:
    """A person's or organisation's name as written. key: canonical form, one for "Kim Jong Un", "Mr Kim" and "Kim".

    title: "President", "Defence Minister", as written before or after the name, else None. known: the form stands in
    a list of names. seat: name of the place where an organisation has its seat, if known.
    """

    form: str
    key: str
    kind: NameKind
    title: str | None = None
    known: bool = False
    seat: str | None = None
    quote: Quote


class HedgeKind(StrEnum):
    REPORTATIVE = "reportative"
    EPISTEMIC = "epistemic"
    PROSPECTIVE = "prospective"
    NEGATED = "negated_knowledge"
    DENIED = "denied"
    APPROXIMATE = "approximator"


@attrs.frozen(kw_only=True)
class Hedge:
    """Words that weaken a statement."""

    kind: HedgeKind
    quote: Quote


@attrs.frozen(kw_only=True)
class Attribution:
    """Who says so. source: canonical name ("Tass", "South Korea"), None for "reports say". cue: the verb or phrase.

    scope: the words attributed, in Entry.text. quoted: the directly quoted words, as spans inside the quotation marks.
    through: the medium that the source is heard through ("Reuters, citing an official"), "" when none is told.
    """

    source: str | None
    cue: str
    scope: Span
    quoted: tuple[Span, ...] = ()
    through: str = ""
    quote: Quote


@attrs.frozen(kw_only=True)
class Sentence:
    """A sentence of one block. span: in Entry.text."""

    span: Span
    block: BlockKind


@attrs.frozen(kw_only=True, eq=False)
class Mentions:
    """All that was found in one entry, each kind in order of place."""

    entry: Entry
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    measures: tuple[Measure, ...] = ()
    times: tuple[Timex, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    hedges: tuple[Hedge, ...] = ()

    @functools.cached_property
    def placed_names(self) -> Placed[Name]:
        return Placed.of(self.names, _of_quote)

    @functools.cached_property
    def placed_people(self) -> Placed[Name]:
        return Placed.of((n for n in self.names if n.kind is NameKind.PERSON), _of_quote)

    @functools.cached_property
    def placed_bodies(self) -> Placed[Name]:
        return Placed.of((n for n in self.names if n.kind is NameKind.ORGANISATION), _of_quote)

    @functools.cached_property
    def placed_toponyms(self) -> Placed[Toponym]:
        return Placed.of(self.toponyms, _of_quote)

    @functools.cached_property
    def zoned_toponyms(self) -> Placed[Toponym]:
        """The places that have one zone."""
        return Placed.of(
            (t for t in self.toponyms if t.place is not None and t.place.zone is not None), _of_quote
        )

    def zoned_name_at(self, start: int) -> Toponym | None:
        """The place with one zone whose own name begins here."""
        named = (t for t in self.zoned_toponyms.starting(start, start) if t.by == "name")
        return next(named, None)

    @functools.cached_property
    def placed_by_zone(self) -> dict[str, Placed[Toponym]]:
        """The places that have a zone, by zone, in the order in which the zones are first named."""
        found: dict[str, list[Toponym]] = {}
        for toponym in self.toponyms:
            if toponym.place is not None and toponym.place.zone is not None:
                found.setdefault(toponym.place.zone, []).append(toponym)
        return {zone: Placed.of(listed, _of_quote) for zone, listed in found.items()}

    @functools.cached_property
    def named_places(self) -> tuple[Place, ...]:
        """Every place that is named, once, but not those of which only a nationality is."""
        named = (t.place for t in self.toponyms if t.place is not None and t.by != "demonym")
        return tuple({place.id: place for place in named}.values())

    @functools.cached_property
    def placed_times(self) -> Placed[Timex]:
        return Placed.of(self.times, lambda timex: timex.quote.span)

    @functools.cached_property
    def placed_sentences(self) -> Placed[Sentence]:
        return Placed.of(self.sentences, lambda sentence: sentence.span)

    @functools.cached_property
    def sentence_starts(self) -> tuple[int, ...]:
        """Where the sentences begin, in order."""
        return self.placed_sentences.starts


def _of_quote(found: Name | Toponym) -> Span:
    return found.quote.span
