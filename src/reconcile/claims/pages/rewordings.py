"""One speaker's quoted words in two wordings: turned round, or a word swapped, left out or put in."""

from __future__ import annotations

import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from reconcile.claims.records.claim import Claim, base_of
from reconcile.claims.records.quote_records import Rewording
from reconcile.claims.records.stories import Quotation
from reconcile.claims.whole_numbers import value_of
from reconcile.lexicon.name_lists import rows
from reconcile.times import DAY_S

_LEAST_WORDS: Final = 8
"""Words that two wordings share: fewer are said in many sentences."""
_SIDE: Final = 2
"""Words that agree before what differs, and behind it."""
_MOST_CHANGED: Final = 2
_RUN: Final = 4
_NEAREST: Final = 20
"""Quotations of a speaker with one run of words that are compared, the last ones told."""
_CUT: Final = re.compile(r"\.\s?\.|\u2026|\[|\(")
"""Words were left out or put in by an editor, who says so."""
_SHORT: Final = {
    "n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am", "'d": " would", "it's": "it is", "that's": "that is", "he's": "he is",
    "she's": "she is", "there's": "there is", "what's": "what is", "let's": "let us", "gonna": "going to", "can't": "can not", "won't": "will not",
    "cannot": "can not",
}  # fmt: skip
_FILLERS: Final = frozenset(
    "um uh er erm ah oh well like yes no ok okay so and but that just really very".split()
)
"""What is often left out of spoken words without a change of what was said."""


def rewordings(claims: Iterable[Claim]) -> Iterator[Rewording]:
    """A record for each two wordings of one quotation by one speaker, told in two entries within a day, in the order told."""
    spoken: dict[str, list[Quotation]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, Quotation):
            spoken[claim.speaker].append(claim)
    for speaker in sorted(spoken):
        told = sorted(spoken[speaker], key=lambda q: (_at(q) or 0.0, q.page, q.rank, q.quotes[0].span.start))
        yield from _turned(told)
        yield from _changed(told)


def _at(quotation: Quotation) -> float | None:
    at = quotation.at
    return at.start.timestamp() if at is not None and at.start is not None else None


def _turned(told: Sequence[Quotation]) -> Iterator[Rewording]:
    """Quotations of the same words in two orders."""
    by_bag: dict[str, list[Quotation]] = defaultdict(list)
    for each in told:
        near = by_bag[each.bag]
        other = next((n for n in near if n.words != each.words and _is_one_occasion(n, each)), None)
        if other is not None and not any(n.words == each.words for n in near) and not each.marked:
            yield _record(other, each, "order", "")
        near.append(each)


def _changed(told: Sequence[Quotation]) -> Iterator[Rewording]:
    """Quotations of long runs of the same words with one or two others within."""
    posted: dict[str, list[tuple[Quotation, list[str]]]] = defaultdict(list)
    for each in told:
        words = _plain(each.words)
        if len(words) < _LEAST_WORDS or each.marked or _CUT.search(each.quotes[0].text):
            continue
        runs = {" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}
        near = {id(q): (q, other) for run in sorted(runs) for q, other in posted[run][-_NEAREST:]}
        for other, before in near.values():
            differs = _difference(before, words)
            if differs and _is_one_occasion(other, each):
                yield _record(other, each, "words", differs)
                break
        for run in runs:
            posted[run].append((each, words))


def _is_one_occasion(one: Quotation, other: Quotation) -> bool:
    """False for one entry, for two days, and where the words say that they were spoken at different times."""
    if (one.page, one.entry) == (other.page, other.entry):
        return False
    if "again" in (one.occasion, other.occasion) or (
        one.occasion and other.occasion and one.occasion != other.occasion
    ):
        return False
    first, second = _at(one), _at(other)
    if first is None or second is None:
        return one.page == other.page
    return abs(second - first) <= DAY_S


def _difference(one: list[str], other: list[str]) -> str:
    """What differs within the words that both have, as "slowly / calmly"; "" for the same words, a part, or another sentence."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    if len(blocks) < 2 or blocks[0].size < _SIDE or blocks[-1].size < _SIDE:
        return ""
    shared = sum(b.size for b in blocks)
    gaps = [(one[a.a + a.size : b.a], other[a.b + a.size : b.b]) for a, b in itertools.pairwise(blocks)]
    changed = sum(max(len(left), len(right)) for left, right in gaps)
    if shared < _LEAST_WORDS or changed > _MOST_CHANGED:
        return ""
    if all({*left, *right} <= _FILLERS for left, right in gaps):
        return ""
    if any(_is_same_word("".join(left), "".join(right)) for left, right in gaps):
        return ""
    return "; ".join(
        f"{' '.join(left) or 'nothing'} / {' '.join(right) or 'nothing'}" for left, right in gaps
    )


def _is_same_word(one: str, other: str) -> bool:
    """True for two spellings: "10" and "ten", "ceasefire" and "cease fire", "defence" and "defense"."""
    return bool(one and other) and (one == other or _spelt().get(one, one) == _spelt().get(other, other))


@functools.cache
def _spelt() -> dict[str, str]:
    """The British spelling of each American one."""
    return {american: british for british, american, _ in rows("spellings.tsv")}


def _plain(words: str) -> list[str]:
    """The words with short forms written out and numbers in figures."""
    for short, full in _SHORT.items():
        if short in words:
            words = words.replace(short, full)
    return [_figure(word) for word in words.replace("-", " ").split()]


def _figure(word: str) -> str:
    return str(value_of(word)) if word in _numbers() else word


@functools.cache
def _numbers() -> frozenset[str]:
    return frozenset(w for w, kind, _ in rows("number_words.tsv") if kind in ("unit", "ten"))


def _record(one: Quotation, other: Quotation, how: str, differs: str) -> Rewording:
    return Rewording(
        **base_of(other, (one.quotes[0], other.quotes[0], *one.quotes[1:], *other.quotes[1:])),
        speaker=one.speaker,
        first=one.words,
        second=other.words,
        how=how,
        differs=differs,
    )
