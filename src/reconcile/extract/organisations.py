"""Organisations of an entry: those of the list, and those that their own words name ("X University", "defence ministry")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.lexicon.name_lists import bodies, body_beginnings, common_words, first_names, nation_words
from reconcile.lexicon.words import Word, hull, joined, longest
from reconcile.model import Span


@attrs.frozen(kw_only=True)
class Body:
    """An organisation at words start..start+count of a block."""

    start: int
    count: int
    span: Span
    key: str
    seat: str | None
    known: bool


_BRANCHES: Final = frozenset(
    "defence defense foreign interior health finance transport energy economy justice education culture unification "
    "emergency emergencies information environment agriculture trade labour labor tourism intelligence security "
    "digital industry planning".split()
)
_OFFICES: Final = frozenset("ministry department".split())
# With a country before them these are one body; alone only the ones of _ALONE.
_STATE: Final = (
    "armed forces", "air force", "coast guard", "state media", "state tv", "state television", "news agency",
    "army", "navy", "military", "police", "government", "parliament", "embassy", "presidency", "central bank",
    "intelligence",
)  # fmt: skip
_STATE_BY_FIRST: Final = {
    first: tuple(tuple(p.split()) for p in _STATE if p.split()[0] == first)
    for first in {p.split()[0] for p in _STATE}
}
_ALONE: Final = frozenset({"police", "coast guard", "army"})
_HEADS: Final = frozenset(
    "University Institute Institution College Academy Foundation Agency Ministry Department Council Committee "
    "Commission Association Authority Bureau Corporation Corp Inc Ltd Plc Group Federation Union Society Trust Party "
    "News Times Post Herald Tribune Gazette Chronicle Police Airlines Airways Railways Court Service Services "
    "Administration Organisation Organization Centre Center Bank".split()
)
# These need no name before them when "of" or "for" follows.
_OF_HEADS: Final = frozenset(
    "University Institute Ministry Department Academy Centre Center Bank Council Association Bureau Church".split()
)
_LINKS: Final = frozenset({"of", "for", "and", "the", "on"})
_NATION: Final = 8  # words of the longest name of a country


@attrs.frozen
class _Runs:
    """Runs of capitalised words. ends: where the run of each word ends; heads: the last head in it, -1 for none."""

    ends: tuple[int, ...]
    heads: tuple[int, ...]


def find_bodies(words: Sequence[Word]) -> Iterator[Body]:
    """The organisations of a block, in order, without overlaps."""
    runs = _runs(words)
    index = 0
    while index < len(words):
        body = (
            _listed(words, index, runs)
            or _ministry(words, index)
            or _of_state(words, index)
            or _named(words, index, runs)
        )
        if body is None:
            index += 1
            continue
        yield body
        index = body.start + body.count


def _runs(words: Sequence[Word]) -> _Runs | None:
    """The runs of a block, None where no word could be the head of a name."""
    if not any(word.text in _HEADS for word in words):
        return None
    ends, heads = list(range(1, len(words) + 1)), [-1] * len(words)
    for i in range(len(words) - 1, -1, -1):
        if i + 1 < len(words) and words[i + 1].capital and joined(words, i + 1):
            ends[i], heads[i] = ends[i + 1], heads[i + 1]
        if heads[i] < 0 and words[i].text in _HEADS:
            heads[i] = i
    return _Runs(tuple(ends), tuple(heads))


def _listed(words: Sequence[Word], index: int, runs: _Runs | None) -> Body | None:
    if words[index].text not in body_beginnings():
        return None
    if not words[index].capital and words[index].text not in ("al", "dpa"):
        return None
    match = longest(bodies(), words, index)
    if match is None:
        return None
    count, body = match
    named = _named(words, index, runs)
    if named is not None and named.count > count:
        return None
    if count == 1 and not _stands_alone(words, index):
        return None
    span = hull(words, index, count)
    return Body(start=index, count=count, span=span, key=body.key, seat=body.seat, known=True)


def _stands_alone(words: Sequence[Word], index: int) -> bool:
    """False where a one-word form is rather a word or part of a person's name."""
    word = words[index].text
    if words[index].first and word.casefold() in common_words():
        return False
    if joined(words, index) and words[index].glue == " " and words[index - 1].text in first_names():
        return False
    follows = joined(words, index + 1) and words[index + 1].capital and words[index + 1].glue == " "
    return not (word in first_names() and follows)


def _nation_before(words: Sequence[Word], index: int) -> tuple[int, str, str] | None:
    """Index, name and capital of the country whose word or possessive ends just before a word."""
    for count in (1, 2, 3):
        start = index - count
        possessive = start - 1 >= 0 and words[index - 1].text == "s" and words[index - 1].glue == "'"
        begin = start - 1 if possessive else start
        if begin < 0:
            break
        end = index - 1 if possessive else index
        texts = tuple(w.text for w in words[begin:end])
        glued = all(w.glue in (" ", "-", ".") for w in words[begin + 1 : end])
        nation = nation_words().get(texts) if glued else None
        wider = nation_words().get((words[begin - 1].text, *texts)) if begin else None
        if nation is not None and wider is None and words[index].glue in (" ", "' "):
            return begin, nation.name, nation.capital
    return None


def _ministry(words: Sequence[Word], index: int) -> Body | None:
    """ "South Korea's defence ministry", "the Foreign Ministry", "South Korean defence" before a relative clause."""
    branch = words[index].text.casefold()
    if branch not in _BRANCHES:
        return None
    nation = _nation_before(words, index)
    offices = joined(words, index + 1) and words[index + 1].text.casefold() in _OFFICES
    alone = not offices and nation is not None and index + 1 < len(words) and words[index + 1].text == "who"
    if not offices and not alone:
        return None
    start, name, seat = nation or (index, "", "")
    count = index - start + (2 if offices else 1)
    key = f"{name} {branch.replace('defense', 'defence').replace('labor', 'labour')} ministry".strip()
    return _unlisted(words, start, count, key, seat)


def _of_state(words: Sequence[Word], index: int) -> Body | None:
    """ "South Korean army", "Norway's coast guard", "police"."""
    for parts in _STATE_BY_FIRST.get(words[index].text.casefold(), ()):
        here = words[index : index + len(parts)]
        if tuple(w.text.casefold() for w in here) != parts or any(w.glue != " " for w in here[1:]):
            continue
        phrase = " ".join(parts)
        nation = _nation_before(words, index)
        if nation is not None:
            start, name, seat = nation
            return _unlisted(words, start, index - start + len(parts), f"{name} {phrase}", seat)
        if phrase in _ALONE and not words[index].capital:
            return _unlisted(words, index, len(parts), phrase, "")
    return None


def _named(words: Sequence[Word], index: int, runs: _Runs | None) -> Body | None:
    """ "Harbour University", "Ministry of Fisheries", "the Hartley Institute for Peace"."""
    word = words[index]
    if runs is None or runs.heads[index] < 0 or not word.capital:
        return None
    if word.first and word.text.casefold() in common_words() and word.text not in _OF_HEADS:
        return None
    count, head = runs.ends[index] - index, runs.heads[index] - index
    tail = _of_phrase(words, index + count)
    of_head = words[index].text in _OF_HEADS and words[index + count].text in ("of", "for") if tail else False
    if (head == 0 and not of_head) or (
        count <= _NATION and tuple(w.text for w in words[index : index + count]) in nation_words()
    ):
        return None
    if head and words[index + head].text.casefold() in _OFFICES:
        ministry = _ministry(words, index + head - 1)
        if ministry is not None and ministry.start == index:
            return ministry
    total = max(head + 1, count + tail if head == count - 1 else 0)
    span = hull(words, index, total)
    key = " ".join(w.text for w in words[index : index + total])
    return Body(start=index, count=total, span=span, key=key, seat=None, known=False)


def _of_phrase(words: Sequence[Word], index: int) -> int:
    """How many words an "of ..." phrase of capitalised words takes; 0 when none begins here."""
    if not joined(words, index) or words[index].text not in ("of", "for"):
        return 0
    best = count = 0
    while joined(words, index + count):
        word = words[index + count]
        count += 1
        if word.capital:
            best = count
        elif word.text not in _LINKS:
            break
    return best


def _unlisted(words: Sequence[Word], start: int, count: int, key: str, seat: str) -> Body:
    return Body(
        start=start, count=count, span=hull(words, start, count), key=key, seat=seat or None, known=False
    )
