"""One key for one person over a page: "Kim Jong Un", "Mr Kim" and "Kim" meet, two people of one surname do not."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from reconcile.extract.attribution import find_attributions
from reconcile.extract.misspelt_names import Misspelt, find_misspelt
from reconcile.extract.name_order import surname_of
from reconcile.extract.persons import nameish, thing_follows, title_before
from reconcile.lexicon.name_lists import common_words, first_names, persons, titles
from reconcile.lexicon.sounds import sound_key
from reconcile.lexicon.words import Word, joined, split_name, words_of
from reconcile.mentions import Mentions, Name, NameKind
from reconcile.model import Span
from reconcile.spans import Placed

# A title of these kinds belongs to one bearer of a surname: "Prof Kim" is not the leader Kim.
_TELLING: Final = frozenset({"academic", "rank", "church"})
_LEARNED: Final = frozenset(
    {"professor", "lecturer", "academic", "researcher", "expert", "doctor", "surgeon"}
)


@attrs.frozen(kw_only=True, eq=False)
class _People:
    """The people whom a page names in full. uses: full mentions of each key; of_surname: keys by surname.

    merged: the key that a spelling was merged into. title_kinds: kinds of titles that each key bears.
    """

    uses: Mapping[str, int]
    of_surname: Mapping[str, frozenset[str]]
    merged: Mapping[str, str]
    title_kinds: Mapping[str, frozenset[str]]


@attrs.frozen(kw_only=True, eq=False)
class _Entry:
    """The names of an entry in order. uses: where each key stands; learned: where it is called professor or the like."""

    names: Sequence[Name]
    uses: Mapping[str, Sequence[int]]
    learned: Mapping[str, Sequence[int]]

    def last(self, keys: Iterable[str], before: int) -> str | None:
        """The one of these keys that is used last before a name."""
        return _last(self.uses, keys, before)

    def last_learned(self, keys: Iterable[str], before: int) -> str | None:
        return _last(self.learned, keys, before)


def _last(places: Mapping[str, Sequence[int]], keys: Iterable[str], before: int) -> str | None:
    ends = ((key, bisect_left(places.get(key, ()), before)) for key in keys)
    found = [(places[key][end - 1], key) for key, end in ends if end]
    return max(found)[1] if found else None


def settle_names(mentions: tuple[Mentions, ...]) -> tuple[Mentions, ...]:
    """The mentions of a page with one key for each person, later surnames added, and attributions named anew.

    The order of the entries does not change the result.
    """
    people = _people(name for found in mentions for name in found.names)
    misspelt = find_misspelt(mentions)
    return tuple(_settled(found, people, misspelt.get(found.entry.id, ())) for found in mentions)


def _settled(found: Mentions, people: _People, misspelt: Sequence[Misspelt]) -> Mentions:
    wrongs = Placed.of(misspelt, lambda wrong: wrong.span)
    names = [n for n in found.names if not wrongs.overlapping(n.quote.span)]
    for wrong in misspelt:
        quote = found.entry.quote(wrong.span)
        key = people.merged.get(wrong.key, wrong.key)
        names.append(Name(form=quote.text, key=key, kind=NameKind.PERSON, title=wrong.title, quote=quote))
    names += _added(found, people, names)
    names.sort(key=lambda n: n.quote.span.start)
    entry = _entry(found, names, people)
    renamed = attrs.evolve(found, names=tuple(_keyed(entry, i, people) for i in range(len(names))))
    return attrs.evolve(renamed, attributions=find_attributions(found.entry, renamed))


def _entry(found: Mentions, names: Sequence[Name], people: _People) -> _Entry:
    uses: dict[str, list[int]] = {}
    learned: dict[str, list[int]] = {}
    for i, name in enumerate(names):
        key = people.merged.get(name.key, name.key)
        uses.setdefault(key, []).append(i)
        # Of people whose spellings were merged only the one that gave the key is looked at.
        if name.key == key and _is_learned(found, name.quote.span):
            learned.setdefault(key, []).append(i)
    return _Entry(names=names, uses=uses, learned=learned)


def _people(names: Iterable[Name]) -> _People:
    full = [n for n in names if n.kind is NameKind.PERSON and (n.known or len(split_name(n.form)) > 1)]
    merged = _merged(Counter(n.key for n in full))
    uses = Counter(merged[n.key] for n in full)
    by_surname: dict[str, set[str]] = {}
    kinds: dict[str, set[str]] = {}
    for name in full:
        key = merged[name.key]
        surname = surname_of(name.form if not name.known else name.key)
        if surname:
            by_surname.setdefault(surname, set()).add(key)
        kinds.setdefault(key, set()).add(title_kind(name.title))
    return _People(
        uses=uses,
        of_surname={s: frozenset(k) for s, k in by_surname.items()},
        merged=merged,
        title_kinds={k: frozenset(v) for k, v in kinds.items()},
    )


def _merged(uses: Mapping[str, int]) -> dict[str, str]:
    """For each key the most used one that sounds the same; a known one goes first."""
    groups: dict[str, list[str]] = {}
    for key in uses:
        groups.setdefault(sound_key(key), []).append(key)
    merged: dict[str, str] = {}
    for keys in groups.values():
        best = min(keys, key=lambda k: (split_name(k) not in persons(), -uses[k], k))
        merged |= dict.fromkeys(keys, best)
    return merged


def title_kind(title: str | None) -> str:
    """Kind of a title as written, "" for none."""
    return titles().get(split_name(title.casefold()), "") if title else ""


def _keyed(entry: _Entry, index: int, people: _People) -> Name:
    name = entry.names[index]
    if name.kind is not NameKind.PERSON:
        return name
    if name.known or len(split_name(name.form)) > 1:
        return attrs.evolve(name, key=people.merged.get(name.key, name.key))
    surname = name.form
    keys = people.of_surname.get(surname, frozenset())
    if title_kind(name.title) in _TELLING:
        return attrs.evolve(name, key=_bearer(entry, index, keys, people))
    return attrs.evolve(name, key=_most_named(keys, people) or entry.last(keys, index) or surname)


def _most_named(keys: Collection[str], people: _People) -> str | None:
    """The key that is named in full most often; None when two are named alike."""
    ranked = sorted(keys, key=lambda k: (-people.uses[k], k))
    if not ranked or (len(ranked) > 1 and people.uses[ranked[0]] == people.uses[ranked[1]]):
        return None
    return ranked[0]


def _bearer(entry: _Entry, index: int, keys: Collection[str], people: _People) -> str:
    """Who bears a telling title: who has it elsewhere, who was introduced as learned, else nobody known for other things."""
    name = entry.names[index]
    if not keys:
        return name.form
    kind = title_kind(name.title)
    entitled = [k for k in keys if kind in people.title_kinds[k]]
    introduced = entry.last_learned(keys, index) if kind == "academic" else None
    others = [k for k in keys if split_name(k) not in persons()]
    for choice in ([introduced] if introduced else [], entitled, others):
        best = _most_named(choice, people) or entry.last(choice, index)
        if best is not None:
            return best
    return f"{name.title} {name.form}"


def _is_learned(found: Mentions, span: Span) -> bool:
    """True when an apposition calls a person professor, expert or the like."""
    after = found.entry.plain[span.end : span.end + 60].casefold()
    return after.startswith(",") and any(word in _LEARNED for word in after.replace(",", " ").split()[:6])


def _added(found: Mentions, people: _People, names: Sequence[Name]) -> Iterator[Name]:
    """Bare surnames of people whom the page names in full elsewhere; never what was found to be a place."""
    starts = found.sentence_starts
    covered = offsets(
        [n.quote.span for n in names] + [t.quote.span for t in found.toponyms if t.by != "weak"]
    )
    for block in found.entry.blocks:
        if not block.kind.is_told:
            continue
        words = words_of(found.entry, block.span, starts)
        for index, title in references(words, people.of_surname, covered):
            quote = found.entry.quote(words[index].span)
            yield Name(form=quote.text, key=quote.text, kind=NameKind.PERSON, title=title, quote=quote)


def offsets(spans: Iterable[Span]) -> frozenset[int]:
    """Every code point of these spans."""
    return frozenset(offset for span in spans for offset in range(span.start, span.end))


def references(
    words: Sequence[Word], surnames: Collection[str], inside: Collection[int]
) -> Iterator[tuple[int, str | None]]:
    """Indices of lone surnames, with their titles, that do not begin inside what is covered."""
    for index, word in enumerate(words):
        if word.text not in surnames or not word.capital or word.start in inside:
            continue
        if word.first and word.text.casefold() in common_words():
            continue
        title = title_before(words, index)
        if title is None and _goes_on_before(words, index, inside):
            continue
        if _goes_on_after(words, index, inside) or thing_follows(words, index + 1):
            continue
        yield index, title[0] if title else None


def _goes_on_before(words: Sequence[Word], index: int, inside: Collection[int]) -> bool:
    """True when an unknown capitalised word before makes another name of it."""
    if not joined(words, index) or words[index].glue != " ":
        return False
    before = words[index - 1]
    if not nameish(before) or before.start in inside:
        return False
    return before.text in first_names() or before.text.casefold() not in common_words()


def _goes_on_after(words: Sequence[Word], index: int, inside: Collection[int]) -> bool:
    """True when an unknown capitalised word after makes another name of it."""
    if not joined(words, index + 1) or words[index + 1].glue != " ":
        return False
    after = words[index + 1]
    return nameish(after) and after.start not in inside and after.text.casefold() not in common_words()
