"""Entries whose text stands again in another entry of the page: published twice, or carried over and forgotten."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from reconcile.claims.clocks.told_clocks import moment
from reconcile.claims.pages.likeness import alike_pairs, jaccard
from reconcile.claims.pages.own_words import is_instant, is_of_its_moment
from reconcile.claims.pages.retold import is_retold
from reconcile.claims.reading import Reading
from reconcile.claims.records.copy_records import EntryCopy
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Sentence
from reconcile.model import BlockKind, EntryRole
from reconcile.times import MINUTE_S

_WORD: Final = re.compile(r"[^\W_]+")
_LEAST_WORDS: Final = 25  # shorter entries say the same again by chance
_ALIKE: Final = 0.6  # the rule asks for more
_OPENING: Final = 12  # words; where these differ, an entry of its own quotes what another one quoted
# A sentence of so many entries is furniture of the page.
_STANDING: Final = 3
# What invites the reader, credits a picture or leads elsewhere may stand as often as it likes.
_FURNITURE: Final = LazyPattern(
    r"\b(?:e-?mail|tweet|whatsapp|text|message|contact|write to|follow|join) (?:us|me|our|the (?:team|desk|blog))\b|\bget in touch\b|\bsign up\b|"
    r"\bsubscri(?:be|ption)\b|\bnewsletter\b|\bcomments? (?:below|section|are open)\b|\bshare your\b|\bread more\b|\bclick here\b|\bwatch live\b|"
    r"\blisten live\b|\bphotograph:|\bgetty\b|\breuters/|\bterms and conditions\b|\bthis live (?:page|blog)\b|\bour live coverage\b|"
    r"\bwelcome (?:back )?to\b|\b(?:our|live) coverage\b|\bthanks for (?:joining|following|reading|your)\b|\bgood (?:morning|evening|afternoon),? (?:and|every)|"
    r"\bright of reply\b|\bhelpline\b|@\s?\w+\.\w|\bwww\.|https?:|\bcall \d",
)
# No such words without one of these letters, which are found faster.
_FURNITURE_SIGNS: Final = (
    "mail", "tweet", "whatsapp", "text ", "message", "contact", "write to", "follow", "join", "get in touch", "sign up", "subscri",
    "newsletter", "comment", "share your", "read more", "click here", "watch live", "listen live", "photograph:", "getty",
    "reuters/", "terms and", "this live", "coverage", "welcome", "thanks for", "good ", "right of reply", "helpline", "@", "www.",
    "http", "call ",
)  # fmt: skip
# Entries that gather what was told before.
_GATHERS: Final = LazyPattern(
    r"\s*(?:here(?:'s| is| are)|that(?:'s| is)|a|our|your|the)?\s*(?:\w+ ){0,4}?(?:summary|recap|round-?up|what we know|key (?:points|facts|events)|"
    r"main points|story so far|so far|at a glance|reminder|catch[- ]up)\b",
)


def make_entry_copies(reading: Reading) -> Iterator[EntryCopy]:
    """A record for each entry that nearly repeats an earlier one, against the earliest that it repeats."""
    listed = sorted(
        (m for m in reading.mentions if m.entry.role is EntryRole.ENTRY),
        key=lambda m: reading.ranks[m.entry.id],
    )
    bare = [[_bare(_text(m, sentence)) for sentence in _body(m)] for m in listed]
    standing = Counter(s for sentences in bare for s in set(sentences))
    told = [
        (m, words)
        for m, sentences in zip(listed, bare, strict=True)
        if len(words := _words(m, sentences, standing)) >= _LEAST_WORDS and _is_news(m)
    ]
    earliest: dict[int, tuple[int, float]] = {}
    for first, second, score in alike_pairs([_threes(words) for _, words in told], _ALIKE):
        opening = [frozenset(words[:_OPENING]) for _, words in (told[first], told[second])]
        if jaccard(*opening) >= _ALIKE and (second not in earliest or first < earliest[second][0]):
            earliest[second] = (first, score)
    for second, (first, score) in sorted(earliest.items()):
        (one, words), (other, more) = told[first], told[second]
        yield _record(reading, one, other, round(100 * score), min(len(words), len(more)))


def _is_news(found: Mentions) -> bool:
    """False for summaries and for what says that it was told before."""
    plain = found.entry.plain
    body = next((s.span.start for s in found.sentences if s.block is BlockKind.BODY), 0)
    return is_of_its_moment(found) and not is_retold(plain) and _GATHERS.match(plain, body) is None


def _body(found: Mentions) -> Iterator[Sentence]:
    yield from (s for s in found.sentences if s.block is BlockKind.BODY)


def _text(found: Mentions, sentence: Sentence) -> str:
    return found.entry.plain[sentence.span.start : sentence.span.end]


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _words(found: Mentions, sentences: list[str], standing: Mapping[str, int]) -> list[str]:
    """The words of an entry's own text, without furniture. sentences: in words alone; standing: in how many entries each of them is."""
    words: list[str] = []
    for sentence, bare in zip(_body(found), sentences, strict=True):
        if standing[bare] < _STANDING and not _is_furniture(_text(found, sentence)):
            words += bare.split()
    return words


def _is_furniture(text: str) -> bool:
    lower = text.lower()
    return any(map(lower.__contains__, _FURNITURE_SIGNS)) and _FURNITURE.search(text) is not None


def _threes(words: list[str]) -> frozenset[str]:
    return frozenset(" ".join(words[i : i + 3]) for i in range(len(words) - 2))


def _record(reading: Reading, one: Mentions, other: Mentions, share_pc: int, words: int) -> EntryCopy:
    at, later = reading.at(one.entry), reading.at(other.entry)
    stamped = at is not None and later is not None and is_instant(at) and is_instant(later)
    minutes = None
    if stamped and at and later and at.start and later.start:
        minutes = (later.start - at.start).total_seconds() / MINUTE_S
    quotes = [m.entry.quote(next(_body(m)).span) for m in (other, one)]
    return EntryCopy(
        **reading.base(other.entry, quotes),
        share_pc=share_pc,
        words=words,
        earlier=moment(at.start) if stamped and at is not None and at.start is not None else "",
        minutes=minutes,
    )
