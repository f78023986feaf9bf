"""British and American spelling on one page: of one word, or of a word against the page's own style."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from reconcile.claims.kinds import NamePair
from reconcile.claims.names.house_style import choice_of
from reconcile.claims.names.name_uses import Spot
from reconcile.claims.reading import Reading
from reconcile.lexicon.name_lists import rows, titles
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.mentions import Mentions, NameKind
from reconcile.model import BlockKind, Entry, Span
from reconcile.spans import Placed

_WORD: Final = re.compile(r"[A-Za-z]{4,}")
_CAPITAL_NEAR: Final = re.compile(r"[A-Z][\w']*")
# A page has a style when it spells so many different words in it, and so many times as often as in the other.
_STYLE_WORDS: Final = 2
_STYLE_TIMES: Final = 3
_MOST_QUOTES: Final = 8


@attrs.frozen(kw_only=True)
class _Spelling:
    """A word in both spellings. british, american: lower-case. kind: class of the table."""

    british: str
    american: str
    kind: str


def make_style_pairs(reading: Reading) -> Iterator[NamePair]:
    """A pair for each word that stands on the page in both spellings, or only in the one that the page does not use.

    Names of institutions and quotations keep their own spelling and are passed over.
    """
    uses = _uses(reading)
    house = reading.house.spelling
    style = house or _style(uses)
    for word in sorted({w for form in uses for w in _table()[form]}, key=lambda w: w.british):
        british, american = uses.get(word.british, []), uses.get(word.american, [])
        if british and american and word.kind != "british":
            rare, often = sorted(
                ((word.british, british), (word.american, american)),
                key=lambda p: (_wanted(word, p[0], house), len(p[1]), p[0]),
            )
            yield _pair(
                reading,
                rare=rare[0],
                often=often[0],
                rare_uses=rare[1],
                others=often[1],
                often_uses=len(often[1]),
            )
        elif word.kind == "style" and style == "british" and american:
            others = _example(uses, "british")
            yield _pair(
                reading,
                rare=word.american,
                often=word.british,
                rare_uses=american,
                others=others,
                often_uses=0,
            )
        elif word.kind in ("style", "british") and style == "american" and british:
            others = _example(uses, "american")
            yield _pair(
                reading,
                rare=word.british,
                often=word.american,
                rare_uses=british,
                others=others,
                often_uses=0,
            )


def _wanted(word: _Spelling, form: str, house: str) -> bool:
    """True for the form of a word that the house has chosen."""
    return bool(house) and form == (word.british if house == "british" else word.american)


def _pair(
    reading: Reading, *, rare: str, often: str, rare_uses: list[Spot], others: list[Spot], often_uses: int
) -> NamePair:
    quotes = [u.quote for u in rare_uses[:_MOST_QUOTES]] + [u.quote for u in others[:1]]
    return NamePair(
        **reading.base(rare_uses[0].entry, quotes),
        rare=rare,
        frequent=often,
        kind="word",
        rare_uses=len(rare_uses),
        frequent_uses=often_uses,
        distance=1,
        same_sound=True,
        rare_known=True,
        inflected=False,
        choice=choice_of(often) if reading.house.spelling else "",
        second_choice=often if reading.house.spelling else rare,
    )


def _uses(reading: Reading) -> dict[str, list[Spot]]:
    found: dict[str, list[Spot]] = {}
    table = _table()
    for mentions in sorted(reading.mentions, key=lambda m: reading.ranks[m.entry.id]):
        kept: Placed[Span] | None = None
        for block in mentions.entry.blocks:
            if not block.kind.is_told or block.kind is BlockKind.QUOTED_POST:
                continue
            for match in _WORD.finditer(mentions.entry.plain, block.span.start, block.span.end):
                low = match[0].casefold()
                if low not in table:
                    continue
                span = Span(match.start(), match.end())
                kept = kept or _kept_as_written(mentions)
                if not kept.overlapping(span) and not _named(mentions.entry, span):
                    found.setdefault(low, []).append(Spot(entry=mentions.entry, span=span))
    return found


def _kept_as_written(mentions: Mentions) -> Placed[Span]:
    """Stretches whose spelling is someone else's: names and quotations."""
    names = [
        n.quote.span for n in mentions.names if n.kind is NameKind.ORGANISATION and n.form != n.form.lower()
    ]
    blocks = [b.span for b in mentions.entry.blocks if b.kind.is_told]
    quotes = [q for span in blocks for q in quoted_spans(mentions.entry.plain, span)]
    return Placed.of([*names, *(t.quote.span for t in mentions.toponyms), *quotes], lambda span: span)


def _named(entry: Entry, span: Span) -> bool:
    """True for a capitalised word beside another one that is no title: part of a name ("Pearl Harbor")."""
    plain = entry.plain
    if not plain[span.start].isupper():
        return False
    after = _CAPITAL_NEAR.match(plain, span.end + 1) if plain[span.end : span.end + 1] == " " else None
    if after is not None:
        return (plain[span.start : span.end].casefold(), after[0].casefold()) not in titles()
    before = plain[max(span.start - 40, 0) : span.start]
    last = before.split()[-1] if before.endswith(" ") and before.split() else ""
    return last[:1].isupper() and last[-1:].isalpha()


def _style(uses: Mapping[str, list[Spot]]) -> str:
    """The style that the page is written in: "british", "american", or "" when it does not show."""
    counts = {"british": 0, "american": 0}
    words: dict[str, set[str]] = {"british": set(), "american": set()}
    for form, here in uses.items():
        side = _side(form)
        if side:
            counts[side] += len(here)
            words[side].add(form)
    for side, other in (("british", "american"), ("american", "british")):
        if len(words[side]) >= _STYLE_WORDS and counts[side] >= _STYLE_TIMES * max(counts[other], 1):
            return side
    return ""


def _side(form: str) -> str:
    """The style that a form shows, "" for one that shows none."""
    for word in _table()[form]:
        if word.kind == "style" or (word.kind == "british" and form == word.british):
            return "british" if form == word.british else "american"
    return ""


def _example(uses: Mapping[str, list[Spot]], side: str) -> list[Spot]:
    forms = sorted((form for form in uses if _side(form) == side), key=lambda f: (-len(uses[f]), f))
    return uses[forms[0]] if forms else []


@functools.cache
def _table() -> Mapping[str, tuple[_Spelling, ...]]:
    """The words of the table by either of their forms."""
    found: dict[str, list[_Spelling]] = {}
    for british, american, kind in rows("spellings.tsv"):
        word = _Spelling(british=british, american=american, kind=kind)
        found.setdefault(british, []).append(word)
        found.setdefault(american, []).append(word)
    return {form: tuple(words) for form, words in found.items()}
