"""Noun phrases beside a verb of reporting: to its left past adverbs, brackets and appositions, or to its right."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reconcile.lexicon.name_lists import rows
from reconcile.lexicon.person_roles import person_roles
from reconcile.model import Span


# A tuple, made in a third of the time of a record: a page has tens of thousands of tokens.
class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole quotation (kind "word", "mark", "quote"). low: its text, case folded."""

    text: str
    low: str
    start: int
    end: int
    kind: str

    @classmethod
    def of(cls, text: str, span: Span, kind: str) -> Token:
        return cls(text, text.casefold(), span.start, span.end, kind)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


# A word keeps the full stop of an abbreviation ("U.S.", "Mr.", "Inc.") and the marks inside a number.
_TOKEN: Final = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mrs?|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Inc|Corp|Co|Ltd|Jr|Sr|St)\.(?!\w)|"
    r"\d+(?:[.,]\d+)*[^\W_]*|[^\W_]+(?:['-][^\W_]+)*'?|\.{3}|[^\s\w]"
)
_SKIPPED: Final = frozenset(
    "has have had also today yesterday earlier later now first already previously just then since again still only "
    "once soon tonight afterwards separately meanwhile even both all themselves himself herself itself there here too "
    "monday tuesday wednesday thursday friday saturday sunday on late early last this morning evening afternoon night "
    "week month year recently january february march april may june july august september october november december "
    "ago hours minutes days always often sometimes repeatedly long".split()
)
_WALLS: Final = frozenset(
    "that but because while when if as after before although though whether where which who whom so however what how "
    "why than until unless is are was were be been being will would could may might can should must did does do said "
    "says say told tells quoted citing according saying adding than yet heard whose since suggesting claiming".split()
)
_VERBS: Final = frozenset("is are was were be been being will would could may might can did does do".split())
_DETERMINERS: Final = frozenset(
    "a an the his her its their our my your this that these those some any no each every one two three".split()
)
PRONOUNS: Final = frozenset("i we you he she they it who which that this these those there what".split())
_RIGHT_ENDS: Final = frozenset(
    "that who which in on at from with after before as when while during to by because if but is are was were has have "
    "had will would could saying adding has told says said earlier later today yesterday citing where".split()
)
_LONGEST: Final = 12


@functools.cache
def roles() -> frozenset[str]:
    """Nouns for people and bodies that say things."""
    return frozenset(row[0] for row in rows("roles.txt")).union(person_roles())


def tokens_of(plain: str, within: Span, quotes: Sequence[Span]) -> tuple[Token, ...]:
    """The tokens of a stretch; each quotation with its marks is one."""
    found: list[Token] = []
    start = within.start
    for quote in quotes:
        if quote.end <= within.start or quote.start >= within.end:
            continue
        found += _plain_tokens(plain, Span(start, max(start, min(quote.start - 1, within.end))))
        outer = Span(max(quote.start - 1, within.start), min(quote.end + 1, within.end))
        found.append(Token.of(plain[outer.start : outer.end], outer, "quote"))
        start = max(start, outer.end)
    found += _plain_tokens(plain, Span(min(start, within.end), within.end))
    return tuple(found)


def _plain_tokens(plain: str, within: Span) -> Iterator[Token]:
    for match in _TOKEN.finditer(plain, within.start, within.end):
        text = match[0]
        kind = "word" if text[0].isalnum() else "mark"
        yield Token(text, text.casefold(), match.start(), match.end(), kind)


def is_adverb(token: Token) -> bool:
    """True for what may stand between a subject and its verb."""
    low = token.low
    return low in _SKIPPED or (low.endswith("ly") and len(low) > 4 and low not in ("family", "italy", "july"))


def left_phrase(tokens: Sequence[Token], verb: int) -> Span | None:
    """The noun phrase whose verb this is: tokens from..to (exclusive), as indices; None when nothing stands there."""
    end = _past_fillers(tokens, verb)
    if end == 0:
        return None
    if tokens[end - 1].text == ",":
        before = _before_apposition(tokens, end - 1)
        if before is None:
            return None
        end = before
    return _phrase_ending(tokens, end)


def _past_fillers(tokens: Sequence[Token], end: int) -> int:
    while end > 0:
        token = tokens[end - 1]
        if token.text == ")":
            opening = next((i for i in range(end - 2, -1, -1) if tokens[i].text == "("), -1)
            if opening < 0:
                return end
            end = opening
        elif end > 1 and (_is_filler(token) or (token.text.isdigit() and tokens[end - 2].low in _SKIPPED)):
            end -= 1
        else:
            return end
    return end


def _is_filler(token: Token) -> bool:
    return token.kind == "word" and is_adverb(token)


def _before_apposition(tokens: Sequence[Token], comma: int) -> int | None:
    """Where the phrase ends that an apposition up to this comma explains; None when there is none."""
    for i in range(comma - 1, max(comma - 22, 0), -1):
        if tokens[i].kind == "quote" or tokens[i].text in (";", ":"):
            return None
        if tokens[i].text == "," and comma - i > 1:
            return i
    return None


def _phrase_ending(tokens: Sequence[Token], end: int) -> Span | None:
    if end and tokens[end - 1].low in PRONOUNS and tokens[end - 1].low not in ("who", "which", "that"):
        return Span(end - 1, end)
    start = end
    while start > 0 and end - start < _LONGEST:
        token = tokens[start - 1]
        if token.kind != "word" or token.low in _WALLS:
            break
        if token.low in ("and", "or") and not _coordinates(tokens, start - 1, end):
            break
        start -= 1
    wall = tokens[start - 1].low if start else ""
    if wall == "," and start > 1 and start < end and tokens[start].low.endswith("ing"):
        return _phrase_ending(tokens, start - 1)
    if wall in ("who", "which") and start > 1 and not _is_subject(tokens, start, end):
        return _phrase_ending(tokens, start - 1 - (tokens[start - 2].text == ","))
    if wall in _VERBS:
        relative = next((i for i in range(start - 2, max(start - 5, 0), -1) if tokens[i].low == "who"), 0)
        if relative:  # "a person who was in the room says"
            return _phrase_ending(tokens, relative - (tokens[relative - 1].text == ","))
        if start < end and (tokens[start].low.endswith("ing") or is_adverb(tokens[start])):
            return None  # "families are slowly leaving, writes"
    while start < end and tokens[start].low in ("and", "or", "then", "so"):
        start += 1
    return Span(start, end) if end > start else None


def _is_subject(tokens: Sequence[Token], start: int, end: int) -> bool:
    """True when the words behind "who" are themselves the ones who say it ("the man who police said was armed")."""
    first = tokens[start] if start < end else None
    if first is None:
        return False
    return (
        first.low in _DETERMINERS or first.low in roles() or first.text[0].isupper() or first.low in PRONOUNS
    )


def _coordinates(tokens: Sequence[Token], index: int, end: int) -> bool:
    """True for an "and" between two actors: capitals or roles on both sides."""
    if index == 0 or index + 1 >= end:
        return False
    left, right = tokens[index - 1], tokens[index + 1]
    if right.low in _DETERMINERS and index + 2 < end:
        right = tokens[index + 2]  # "Anna Berg and her brother said"
    actors = [t.kind == "word" and (t.text[0].isupper() or t.low in roles()) for t in (left, right)]
    return all(actors)


def right_phrase(tokens: Sequence[Token], start: int) -> Span | None:
    """The noun phrase that begins at a token, as indices; it ends before a comma, a preposition of place or a verb."""
    end = start
    while end < len(tokens) and end - start < _LONGEST:
        token = tokens[end]
        if token.kind != "word" or (end > start and (token.low in _RIGHT_ENDS or token.text in _SKIPPED)):
            break
        end += 1
    return Span(start, end) if end > start else None
