"""Sources of which a page says that they were the first with a piece of news, where two are said to be that."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from reconcile.claims.pages.likeness import stems
from reconcile.claims.reading import Reading
from reconcile.claims.records.copy_records import FirstReport
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions, Sentence
from reconcile.model import Span

_FIRST: Final = LazyPattern(r"\bfirst\b|\bbroke\b|\bbroken\b")
_WHO: Final = (
    r"(?P<who>(?-i:[A-Z])[\w.&'-]*(?:\s(?:(?-i:[A-Z])[\w.&'-]*|(?:of|and|news|press|state|defence|defense|foreign|agency|ministry|newspaper|daily|"
    r"television|tv|radio|police|network|broadcaster|government|media|officials?|journalist|reporter|army|military|office)\b)){0,5})"
)
_OUTLET: Final = r"(?:\s(?:news\s)?(?:agency|outlet|organisation|organization|paper|newspaper|broadcaster|country|source|one|channel|network|station))?"
_DO: Final = (
    r"(?:report|announce|reveal|publish|confirm|disclose|break|say|carry|name|identify|tell of|write about)"
)
_DONE: Final = r"(?:reported|announced|revealed|published|disclosed|broke)"
_SHAPES: Final = (
    # "Nordpress was the first to report that ...", "Nordpress, the first outlet to report ..."
    rf"{_WHO},?\s(?:(?:which|who)\s)?(?:(?:was|were|had been|is|are|became)\s)?(?:also\s)?the\s(?:very\s)?first{_OUTLET}\sto\s{_DO}\b(?P<news>.*)",
    # "Nordpress was first to report", "Nordpress was first with the news that"
    rf"{_WHO},?\s(?:(?:which|who)\s)?(?:was|were)\sfirst\s(?:to\s{_DO}\b|with\s)(?P<news>.*)",
    # "Nordpress first reported that ...", "Nordpress, which first reported the ..."
    rf"{_WHO},?\s(?:(?:which|who)\s)?(?:had\s)?first\s{_DONE}\s(?P<news>(?:[\w ]{{0,30}}?\b)?(?:that|the|how|on)\s.*)",
    # "Nordpress broke the story", "Nordpress broke the news first"
    rf"{_WHO},?\s(?:(?:which|who)\s)?(?:had\s)?(?:broke|broken)\sthe\s(?:news|story)\b(?P<news>.*)",
    # "first reported by Nordpress", "the news was first broken by Nordpress"
    rf"\A(?P<before>.*)\bfirst\s(?:{_DONE}|broken|confirmed)\sby\s(?:the\s)?{_WHO}(?P<news>.*)",
)
# Others were first too, nobody was, or it is not news that they were first with.
_SHARED: Final = LazyPattern(
    r"\b(?:one of|among|some of) the (?:very )?first\b|\b(?:not|never|n't|nor|neither|isn't|if|whether|who(?= was the first[^,]*\?)) (?:\w+ ){0,2}(?:the )?first\b|"
    r"\b(?:claim(?:s|ed)?|says?|said|insist(?:s|ed)?|boast(?:s|ed)?) (?:that )?(?:it|he|she|they) (?:was|were|had been|is|are)\b|"
    r"\b(?:profit|loss|losses|earnings|results|quarter|cases?|infections?|first of (?:its|their) kind|in history|woman|female|since)\b|\?",
)
_LEAST: Final = 2  # words that two pieces of news share when they are one
_SHARE: Final = 0.5  # of the words of the shorter
_PIECES: Final = 40  # claims of one page that are compared


@attrs.frozen(kw_only=True)
class _Said:
    """A source that is said to be the first. words: stems of the news, with those of the sentence before where it only says "it"."""

    found: Mentions
    sentence: Sentence
    source: str
    news: str
    words: frozenset[str]


def make_first_reports(reading: Reading) -> Iterator[FirstReport]:
    """A record for each two times that a page names the first with one piece of news."""
    said = [each for found in reading.mentions for each in _of_entry(found)]
    said.sort(key=lambda s: (reading.ranks[s.found.entry.id], s.sentence.span.start))
    for one, other in itertools.combinations(said[:_PIECES], 2):
        if _is_one_piece(one, other):
            quotes = [s.found.entry.quote(s.sentence.span) for s in (one, other)]
            yield FirstReport(
                **reading.base(other.found.entry, quotes),
                first=one.source,
                second=other.source,
                news=other.news,
                same_source=_is_same(one.source, other.source),
            )


def _of_entry(found: Mentions) -> Iterator[_Said]:
    if _FIRST.search(found.entry.plain) is None:
        return
    before: Sentence | None = None
    for sentence in found.sentences:
        text = found.entry.plain[sentence.span.start : sentence.span.end]
        if sentence.block.is_told and _FIRST.search(text) and not _SHARED.search(text):
            said = _in_sentence(found, sentence, before, text)
            if said is not None:
                yield said
        before = sentence if before is None or sentence.block is before.block else None


def _in_sentence(found: Mentions, sentence: Sentence, before: Sentence | None, text: str) -> _Said | None:
    for shape in _shapes():
        match = shape.search(text)
        if match is None:
            continue
        span = Span(sentence.span.start + match.start("who"), sentence.span.start + match.end("who"))
        source = _source(found, span, match["who"])
        parts = match.groupdict()
        news = f"{parts.get('before') or ''} {parts['news']}".strip(" .,;:")
        words = stems(news) - stems(match["who"])
        if len(words) < _LEAST and before is not None:
            earlier = found.entry.plain[before.span.start : before.span.end]
            words |= stems(earlier) - stems(match["who"])
        return _Said(found=found, sentence=sentence, source=source, news=news, words=words)
    return None


def _source(found: Mentions, span: Span, text: str) -> str:
    """The canonical name of the source where it is known, else the words."""
    named = next((n.key for n in found.placed_names.overlapping(span)), None)
    return named or text.removesuffix("'s")


def _is_same(one: str, other: str) -> bool:
    first, second = (
        set(re.findall(r"\w+", name.casefold())) - {"the", "news", "agency"} for name in (one, other)
    )
    return first <= second or second <= first


def _is_one_piece(one: _Said, other: _Said) -> bool:
    both = len(one.words & other.words)
    return both >= _LEAST and both >= _SHARE * min(len(one.words), len(other.words))


@functools.cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape, re.IGNORECASE | re.DOTALL) for shape in _SHAPES)
