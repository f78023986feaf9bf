"""The same thing said twice in one phrase: a doubled word, a year twice, a place twice."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.kinds import Repeat
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import common_words
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.mentions import Mentions, Sentence
from reconcile.model import Entry, Quote, Span
from reconcile.spans import Placed

_DOUBLED: Final = LazyPattern(r"(?<![\w'’.-])([^\W\d_]+) +\1(?![\w'’-])")
_SPELT_OUT: Final = 5  # letters of a word that a sentence has twice by chance only
_NEXT: Final = re.compile(r"[^\W\d_]+")
_SENTENCE_END: Final = re.compile(r"[.!?\n]")
# Words that good sentences double: "had had", "that that", emphasis, sounds, and particles after verbs ("came in in time").
_FREELY_DOUBLED: Final = frozenset(
    "had that very so bye no yes ha hey oh ho la blah knock tut there now hear hush long far really many much more over "
    "again night well never old big please come go pretty too big hi hot hip bang tick beep boom choo chop yum wah woof "
    "quack zzz cha pom tom win same do is was can her you it this who what which one two out on in up by down off like "
    "all ever poor dear wait stop run help why how ah um er uh mm boo goody hurrah hooray yeah ok okay right sorry "
    "etc cough ditto bora pago chin gin can will thank try click tsk pooh baa nom chuck mama papa cous yo lo new super extra low twin something beautiful lovely gorgeous awful amazing echo may"
    .split()
)  # fmt: skip
# Of those, the ones that a slip doubles as often as not, unless a verb with a particle or clause stands before them.
_AFTER_VERB_ONLY: Final = frozenset({"on", "in", "is", "it", "was", "you", "this", "by", "up", "her"})
_VERB_LIKE: Final = LazyPattern(
    r"(?:\w+(?:ed|ing|es)|come|came|comes|go|goes|went|gone|carry|carries|move|moves|log|logs|turn|turns|hold|holds|"
    r"keep|keeps|kept|hand|sign|tune|settle|head|heads|brought|bring|brings|let|lets|run|runs|ran|drop|drops|put|puts|"
    r"set|sets|get|gets|got|give|gives|gave|check|live|later|based|what|it|that|this|who|how|where|is|was|are|know|knew|"
    r"thing|problem|reality|truth|point|told|tell|show|send|sent|and|are|step|stand|stood|drive|drove|fly|flew|close|dig|dug|"
    r"sit|sat|lock|cave|join|joins|tie|ties|stay|stays|break|breaks|broke|bring|plug|fill|fit|throw|threw|take|takes|took|"
    r"draw|drew|blow|blew|kick|kicks|jump|jumps|walk|walks|pull|pulls|pass|passes|add|adds|take|live|lives|ring|rang)",
    re.NOFLAG,
)
# "She will say more about this this evening", "somewhere within you you know".
_AFTER_PREPOSITION: Final = frozenset({"this", "you", "it", "her"})
_PREPOSITIONS: Final = frozenset(
    "about with within for to of from in on at by like after before without behind".split()
)
_YEAR: Final = re.compile(
    r"\b(?i:an?|the|its|his|her|their|this|that|our|first|last|second|'s|early|late) ((?:1[5-9]|20)\d\d) ([a-z][\w-]*)"
)
_AGAIN: Final = r"\b(?:in|of|during|from) (?:the year )?{year}\b"
_BREAK: Final = re.compile(r"[,;:.()\"]| - |\d{4}-")
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|and|"
    r"or|but|than|that|which|who|when|while|since|until|not|won|lost|beat|took|began|became|fell|rose|ran|met|made|went|"
    r"came|said|told|saw|left|gave|got|set|led|held|kept|put|stood|struck|broke|brought|cost|grew|hit|\w+ed)\b"
)
_FIGURES: Final = re.compile(r"\d{4}")
_GAP: Final = 80
_NEAR: Final = 24  # letters before a place that hold its preposition
_PLACE_GAP: Final = 24
_PREPOSITION: Final = LazyPattern(r"\b(in|at|near|from|to|outside|inside|around|across) (?:the )?$")


def make_repeats(reading: Reading) -> Iterator[Repeat]:
    """A record for each repetition in a told sentence; words doubled inside a quotation are the speaker's emphasis."""
    for found in reading.mentions:
        entry = found.entry
        told = [b.span for b in entry.blocks if b.kind.is_told]
        quoted: Placed[Span] | None = None
        for sentence in found.sentences:
            for what, text, span in _in_sentence(found, sentence):
                if what == "word" and quoted is None:
                    quoted = Placed.of((q for t in told for q in quoted_spans(entry.plain, t)), _itself)
                emphasis = (
                    what == "word"
                    and quoted is not None
                    and any(q.holds(span) for q in quoted.overlapping(span))
                )
                yield _record(reading, entry, "emphasis" if emphasis else what, text, entry.quote(span))


def _itself(span: Span) -> Span:
    return span


def _record(reading: Reading, entry: Entry, what: str, text: str, quote: Quote) -> Repeat:
    return Repeat(**reading.base(entry, [quote]), what=what, text=text)


def _in_sentence(found: Mentions, sentence: Sentence) -> Iterator[tuple[str, str, Span]]:
    plain = found.entry.plain
    for match in _DOUBLED.finditer(plain, sentence.span.start, sentence.span.end):
        span = Span(match.start(), match.end())
        if _is_slip(plain, sentence.span.start, match):
            yield "word", match[1], span
    if _FIGURES.search(plain, sentence.span.start, sentence.span.end):
        yield from _years(plain, sentence.span)
    yield from _places(found, sentence.span)


def _is_slip(plain: str, start: int, match: re.Match[str]) -> bool:
    """False for names ("Walla Walla"), emphasis, and words that grammar doubles."""
    word, again = match[1], match[0][len(match[1]) :].strip()
    low = word.casefold()
    if again[0].isupper() or (low not in ("a", "i") and (len(low) < 2 or low not in common_words())):
        return False
    before, behind = plain[start : match.start()].split(), _words_behind(plain, match.end())
    again_soon = low in behind[: 1 if len(low) < _SPELT_OUT else 2]
    if again_soon or (
        len(behind) == 2 and behind[0] == behind[1]
    ):  # "sorry sorry, so sorry", "knock knock bang bang"
        return False
    if (
        not before and not behind and plain[match.end() : match.end() + 1] not in (",", ";")
    ):  # no sentence besides
        return False
    if low in _AFTER_PREPOSITION and before and before[-1].casefold() in _PREPOSITIONS:
        return False
    if low in _AFTER_VERB_ONLY:
        return bool(before) and before[-1].isalpha() and _VERB_LIKE.fullmatch(before[-1].casefold()) is None
    return low not in _FREELY_DOUBLED


def _words_behind(plain: str, at: int) -> list[str]:
    """The next two words of the same sentence, in lower case; a mark between them does not count."""
    return [m[0].casefold() for m in _NEXT.finditer(_SENTENCE_END.split(plain[at : at + 40], maxsplit=1)[0])][
        :2
    ]


def _years(plain: str, within: Span) -> Iterator[tuple[str, str, Span]]:
    """ "a 2014 tour of Hanoi in 2019": no verb, comma or other break between the two."""
    for match in _YEAR.finditer(plain, within.start, within.end):
        end = min(match.end() + _GAP, within.end)
        again = re.compile(_AGAIN.format(year=match[1])).search(plain, match.end(2), end)
        if again is None:
            continue
        between = plain[match.start(2) : again.start()]
        if _BREAK.search(between) is None and _VERB.search(between) is None:
            yield "year", match[1], Span(match.start(1), again.end())


def _places(found: Mentions, within: Span) -> Iterator[tuple[str, str, Span]]:
    """ "in Paris on Monday in Paris": the same preposition and place again, with no verb or break between."""
    plain = found.entry.plain
    here = found.placed_toponyms.within(within)
    for first, second in itertools.pairwise(here):
        between = plain[first.quote.span.end : second.quote.span.start]
        if first.quote.text != second.quote.text or len(between) > _PLACE_GAP:
            continue
        near = max(within.start, first.quote.span.start - _NEAR)
        before = _PREPOSITION.search(plain[near : first.quote.span.start])
        again = _PREPOSITION.search(between)
        if before is None or again is None or before[1].casefold() != again[1].casefold():
            continue
        gap = between[: again.start()]
        if _BREAK.search(gap) is None and _VERB.search(gap) is None and " to " not in gap:
            start = near + before.start()
            yield "place", first.quote.text, Span(start, second.quote.span.end)
