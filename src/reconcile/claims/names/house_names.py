"""Names that a page spells in another accepted way than its house wants."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from reconcile.claims.inflection import is_inflected
from reconcile.claims.kinds import NamePair
from reconcile.claims.names.house_style import choice_of
from reconcile.claims.names.name_uses import Use, Uses, quotes_of
from reconcile.claims.reading import Reading
from reconcile.lexicon.name_lists import persons
from reconcile.lexicon.sounds import accepted, sound_key
from reconcile.lexicon.words import split_name
from reconcile.places import lookup


def make_house_pairs(reading: Reading, full: Uses, single: Uses) -> Iterator[NamePair]:
    """A record for each form that is a wanted name in another spelling: by ear, by the lists of people, by the gazetteer."""
    for wanted in reading.house.names:
        words = split_name(wanted)
        uses = full if len(words) > 1 else single
        others = _one_person(wanted, uses) if len(words) > 1 else _one_word(wanted, uses)
        for form in others:
            yield _pair(reading, form, wanted, uses)


def _one_person(wanted: str, uses: Uses) -> Iterator[str]:
    person = persons().get(split_name(wanted))
    for form in sorted(uses):
        # A text without capitals shows no style.
        if form in {wanted, wanted.casefold()}:
            continue
        known = persons().get(split_name(form))
        if sound_key(form) == sound_key(wanted) or (person is not None and known is person):
            yield form


def _one_word(wanted: str, uses: Uses) -> Iterator[str]:
    places = {place.id for place in lookup(wanted)}
    for form, here in sorted(uses.items()):
        if form == wanted or is_inflected(form, wanted):
            continue
        place = bool(places) and any(use.kind == "place" for use in here)
        if sound_key(form) == sound_key(wanted) or accepted(form, wanted) or (place and _means(here, places)):
            yield form


def _means(uses: tuple[Use, ...], places: set[str]) -> bool:
    """True when the page means one of these places by a name."""
    return any(use.meant in places for use in uses)


def _pair(reading: Reading, form: str, wanted: str, uses: Uses) -> NamePair:
    here = uses[form]
    right = uses.get(wanted, ())
    return NamePair(
        **reading.base(here[0].entry, quotes_of(here, right)),
        rare=form,
        frequent=wanted,
        kind=here[0].kind,
        rare_uses=len(here),
        frequent_uses=len(right),
        distance=OSA.distance(form.casefold(), wanted.casefold()),
        same_sound=True,
        rare_known=True,
        inflected=False,
        meant=f"{reading.page.name}|{wanted}",
        choice=choice_of(wanted),
        second_choice=wanted,
    )
