"""Pairs of spellings that lie close together on one page: a slip, two transliterations, or two different names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from rapidfuzz.distance import OSA

from reconcile.claims.inflection import is_inflected
from reconcile.claims.kinds import NamePair
from reconcile.claims.names.call_signs import make_call_sign_pairs
from reconcile.claims.names.full_name_pairs import make_full_pairs
from reconcile.claims.names.house_names import make_house_pairs
from reconcile.claims.names.lowercase_names import make_lowercase_pairs
from reconcile.claims.names.name_uses import Use, Uses, doubled_by_slip, full_names, quotes_of, single_words
from reconcile.claims.names.style_words import make_style_pairs
from reconcile.claims.reading import Reading
from reconcile.lexicon.slips import close, deletions, stands_alone
from reconcile.lexicon.sounds import accepted, sound_key
from reconcile.model import Span
from reconcile.places import lookup

# What is used more often than this is no slip, and what is used once is nothing to measure a slip by.
_RARE: Final = 4
_FREQUENT: Final = 2
# Two spellings of one place ("Kiev", "Kyiv") may lie further apart than a slip.
_VARIANT_EDITS: Final = 3
# Short words have many neighbours: there the frequent form must be frequent indeed, or a known name of five letters.
_LISTED: Final = re.compile(r",\s|,?\s(?:and|or|but\snot|not)\s(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?")
_FIRM: Final = re.compile(
    r".+\b(?:Group|Holdings?|Corp|Inc|Co|Ltd|Limited|plc|PLC|AG|SA|GmbH|Motors?|Records|Pictures)\.?$",
    re.DOTALL,
)
_GOES_ON: Final = re.compile(r" [A-Z][a-z]+ [A-Z][a-z]+")
_SHORT: Final = 6
_SHORT_TIMES: Final = 4


def make_name_pairs(reading: Reading) -> Iterator[NamePair]:
    """A record for each pair of close spellings, the rarer form first; the rules decide which of them matter.

    Full names of people are compared word by word, single capitalised words letter by letter, names without capitals
    through the noun they end in, and the two spellings of British and American English through their table. Where the
    house has chosen a form, every other form is paired with it, even on a page that does not have it.
    """
    full, single = full_names(reading), single_words(reading)
    chosen = tuple(make_house_pairs(reading, full, single))
    yield from chosen
    settled = {pair.rare for pair in chosen}
    covered: set[tuple[str, Span]] = set()
    for pair, uses in make_full_pairs(reading, full):
        covered |= {(u.entry.id, u.whole) for u in uses}
        if not (pair.same_sound and settled & {pair.rare, pair.frequent}):
            yield pair
    for pair in _single_pairs(reading, single, covered):
        if not (pair.same_sound and settled & {pair.rare, pair.frequent}):
            yield pair
    yield from make_call_sign_pairs(reading)
    yield from make_lowercase_pairs(reading)
    yield from make_style_pairs(reading)


def _single_pairs(reading: Reading, words: Uses, covered: set[tuple[str, Span]]) -> Iterator[NamePair]:
    for rare, often in sorted(_close_words(words) | _one_place(words)):
        uses = [u for u in words[rare] if (u.entry.id, u.whole) not in covered]
        frequent = words[often]
        if not uses or (
            uses[0].meant and any(u.meant == uses[0].meant for u in frequent) and _same(rare, often)
        ):
            continue
        apart = (_other_people, _side_by_side, _firm_by_town, _opens_a_name)
        if any(are_two(uses, frequent) for are_two in apart):
            continue
        variants = (
            _same_place(uses, frequent)
            or accepted(rare, often)
            or _one_gazetteer_place(rare, often, frequent)
        )
        unknown = not _is_listed(rare) and not _is_listed(often)
        slip = doubled_by_slip(rare, often, len(uses), len(frequent))
        yield NamePair(
            **reading.base(uses[0].entry, quotes_of(uses, frequent)),
            rare=rare,
            frequent=often,
            kind=_kind(uses, frequent),
            rare_uses=len(uses),
            frequent_uses=len(frequent),
            distance=OSA.distance(rare.casefold(), often.casefold()),
            same_sound=variants or (unknown and sound_key(rare) == sound_key(often) and not slip),
            rare_known=_is_listed(rare),
            inflected=is_inflected(rare, often),
        )


def _same(rare: str, often: str) -> bool:
    return rare.casefold() == often.casefold()


def _close_words(words: Uses) -> set[tuple[str, str]]:
    """Pairs of a rare and a frequent word that few edits part and that begin alike, found without comparing all pairs."""
    index: dict[str, list[str]] = {}
    for word, uses in words.items():
        if len(uses) >= _FREQUENT:
            for key in deletions(word.casefold()):
                index.setdefault(key, []).append(word)
    found: set[tuple[str, str]] = set()
    for rare, uses in words.items():
        if len(uses) > _RARE:
            continue
        near = {often for key in deletions(rare.casefold()) for often in index.get(key, ())}
        found |= {(rare, often) for often in near if _comparable(rare, often, len(uses), len(words[often]))}
    return found


def _comparable(rare: str, often: str, rare_uses: int, often_uses: int) -> bool:
    if rare == often or (often_uses, rare) < (rare_uses, often) or rare[0].casefold() != often[0].casefold():
        return False
    if accepted(rare, often):
        return True
    longer = max(len(rare), len(often))
    short = longer < _SHORT and not (longer == _SHORT - 1 and _is_listed(often) and not _is_listed(rare))
    if short and often_uses < _SHORT_TIMES * rare_uses:
        return False
    return bool(close(rare.casefold(), often.casefold()))


def _one_place(words: Uses) -> set[tuple[str, str]]:
    """Pairs of words that begin alike and mean one place ("Kiev", "Kyiv"), the rarer first."""
    forms: dict[str, set[str]] = {}
    for word, uses in words.items():
        for use in uses:
            if use.kind == "place" and use.meant:
                forms.setdefault(use.meant, set()).add(word)
    return {
        (rare, often)
        for group in forms.values()
        for rare in group
        for often in group
        if (len(words[rare]), rare) < (len(words[often]), often)
        and rare[0] == often[0]
        and OSA.distance(rare, often) <= _VARIANT_EDITS
    }


def _other_people(rare: Iterable[Use], often: Iterable[Use]) -> bool:
    """True when both surnames stand with first names, and never with the same one."""
    ours = {sound_key(" ".join(u.given)) for u in rare if u.given}
    theirs = {sound_key(" ".join(u.given)) for u in often if u.given}
    return bool(ours) and bool(theirs) and not ours & theirs


def _side_by_side(rare: Iterable[Use], often: Iterable[Use]) -> bool:
    """True where both stand in one list, as two names do: "Farren and Farron", "Smith, Smyth"."""
    theirs = list(often)
    return any(
        u.entry.id == v.entry.id
        and u.whole != v.whole
        and _LISTED.fullmatch(u.entry.plain, min(u.whole.end, v.whole.end), max(u.whole.start, v.whole.start))
        for u in rare
        for v in theirs
    )


def _firm_by_town(rare: Iterable[Use], often: Iterable[Use]) -> bool:
    """True when the rare form only stands in names of firms, and the other is a place: a firm chooses its spelling."""
    firms = all(u.kind == "organisation" and _FIRM.fullmatch(u.quote.text) for u in rare)
    return firms and all(u.kind == "place" for u in often)


def _opens_a_name(rare: Iterable[Use], often: Iterable[Use]) -> bool:
    """True when the rare form only opens longer names and the other is a surname: "Lamer Kovan Fisk" beside "Lamar"."""
    opens = all(u.kind == "name" and _GOES_ON.match(u.entry.plain, u.whole.end) for u in rare)
    return opens and any(u.kind == "person" and u.given for u in often)


def _same_place(rare: Iterable[Use], often: Iterable[Use]) -> bool:
    ours = {u.meant for u in rare if u.kind == "place" and u.meant}
    return bool(ours & {u.meant for u in often if u.kind == "place"})


def _one_gazetteer_place(rare: str, often: str, uses: Iterable[Use]) -> bool:
    """True when the gazetteer has the rare form as another name of the place that the frequent one may be."""
    if is_inflected(rare, often) or not any(u.kind == "place" for u in uses):
        return False
    ours = {place.id for place in lookup(rare)}
    return bool(ours) and any(place.id in ours for place in lookup(often))


def _is_listed(word: str) -> bool:
    """True for a word of its own: a name, a place of the gazetteer, or a form of one."""
    if stands_alone(word) or lookup(word):
        return True
    # "Gazan", "Croatians"; a man called Marco makes no Marcon.
    ends = ("s", "es", "an", "ian") + (("n",) if word.endswith("an") else ())
    return any(word.endswith(end) and stands_alone(word[: -len(end)]) for end in ends)


def _kind(rare: Sequence[Use], often: Sequence[Use]) -> str:
    kinds: Mapping[str, int] = {k: i for i, k in enumerate(("person", "place", "organisation", "name"))}
    return min((u.kind for u in (*rare, *often)), key=lambda k: kinds[k])
