"""Who the words before or after a verb of reporting name: a person, a body, a place as an actor, or a role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from reconcile.extract.phrases import PRONOUNS, Token, is_adverb, roles
from reconcile.extract.pronouns import person_meant
from reconcile.lexicon.name_lists import PARTICLES, common_words
from reconcile.mentions import Mentions, Name, NameKind
from reconcile.model import Span

# Nobody: a statement whose source is not named.
_NOBODY: Final = frozenset("reports report rumours rumors speculation claims estimates sources-say".split())
# No one: a sentence that says who did not speak, or how many.
_NO_ONE: Final = frozenset(
    {"nobody", "none", "neither", "no-one", "nothing", "anyone", "anybody", "everything"}
)
_FOR_BODY: Final = frozenset("spokesman spokeswoman spokesperson spokespeople statement spokesmen".split())
_SHORT_FOR_BODY: Final = frozenset(
    "agency ministry newspaper paper broadcaster channel company website".split()
)
_OURSELVES: Final = frozenset("i we you i'll i'd i've i'm we'll we'd we've we're you'll let let's am".split())
_PEOPLE: Final = frozenset({"he", "she"})
# How many letters back a pronoun reaches for the body it means.
_BODY_REACH: Final = 160
_LONG_NAME: Final = 400
_LEADING: Final = frozenset(
    {"the", "and", "but", "so", "both", "then", "however", "meanwhile", "yes", "while"}
)


@attrs.frozen(kw_only=True)
class Speaker:
    """A source. name: None when nobody is named. sure: it is a name, a place or a role, not just some noun."""

    name: str | None
    span: Span
    sure: bool


def speaker_of(found: Mentions, tokens: Sequence[Token], phrase: Span) -> Speaker | None:
    """The speaker that a noun phrase names; None for "we", for pronouns of things, and where nothing can speak."""
    words = [t for t in tokens[phrase.start : phrase.end] if t.kind == "word"]
    whole = words[0].span.hull(words[-1].span) if words else Span(0, 0)
    while len(words) > 1 and words[0].low in _LEADING:
        words.pop(0)
    if not words or words[0].low in _OURSELVES:
        return None
    busy = next((i for i in range(1, len(words)) if _is_busy(words[i - 1], words[i])), None)
    words = words[:busy]
    span = words[0].span.hull(words[-1].span)
    if len(words) == 1 and words[0].low in PRONOUNS:
        return _by_pronoun(found, words[0])
    head = _head(words)
    counted = words[-1].text.isdigit() and not words[-2:][0].text.istitle()
    if words[0].low in _NO_ONE or [w.low for w in words[:2]] == ["no", "one"] or counted:
        return None
    joined = _joined(found, words)
    named = None if joined else _by_name(found, whole, words)
    if named is not None:
        return Speaker(name=named, span=span, sure=True)
    called = _called(words)
    if called is not None:
        return Speaker(name=found.entry.plain[called.start : called.end], span=span, sure=True)
    if len(words) == 1 and head.low in _SHORT_FOR_BODY and head is not tokens[phrase.start]:
        body = _body_before(found, span)
        if body is not None:
            return Speaker(name=body, span=span, sure=True)
    if head.low in _NOBODY:
        return Speaker(name=None, span=span, sure=True)
    text = found.entry.plain[span.start : span.end].removesuffix("'s").removesuffix("'")
    if _begins_small(words) and not _is_place(found, span):
        text = text[0].lower() + text[1:]
    sure = joined or head.low in roles() or _is_all_place(found, words)
    return Speaker(name=text, span=span, sure=sure)


def _is_busy(noun: Token, word: Token) -> bool:
    """True for what a source is doing, not for who it is: "police searching a wood say"."""
    return (
        noun.low in roles() and word.text.islower() and word.low.endswith("ing") and word.low not in roles()
    )


def _joined(found: Mentions, words: Sequence[Token]) -> bool:
    """True for "Anna Berg and her brother": a name and someone else, who say it together."""
    at = next((i for i, word in enumerate(words) if word.low == "and"), 0)
    if not 0 < at < len(words) - 1 or found.placed_names.overlapping(words[at].span):
        return False
    sides = (words[at - 1], words[-1])
    return all(found.placed_names.overlapping(w.span) or w.low in roles() for w in sides) and any(
        found.placed_names.overlapping(w.span) for w in sides
    )


def _called(words: Sequence[Token]) -> Span | None:
    """The name behind a noun for those who speak: "public broadcaster Coast TV", "her employer Northern Ferries"."""
    at = len(words)
    while at and words[at - 1].text[0].isupper():
        at -= 1
    if not 0 < at < len(words) or words[at - 1].low not in roles() or len(words) - at > 4:
        return None
    return words[at].span.hull(words[-1].span)


def named_behind(found: Mentions, tokens: Sequence[Token], phrase: Span, verb: int) -> Speaker | None:
    """The name alone between a role and its verb: "its chairman, Oda Lund, said", "another agency, Ria, says"."""
    start, head = phrase.end, tokens[phrase.end - 1]
    end = next((i for i in range(start + 1, min(start + 8, verb)) if tokens[i].text == ","), None)
    if end is None or tokens[start].text != "," or not head.text[0].islower():
        return None
    return _in_apposition(found, tokens, Span(start + 1, end), head, verb)


def named_after(found: Mentions, tokens: Sequence[Token], phrase: Span) -> Speaker | None:
    """The name behind a role that follows its verb: "said its chairwoman, Oda Lund, who", "says the maker, Polar Glass"."""
    start = phrase.end + 1
    if start >= len(tokens) or tokens[phrase.end].text != "," or not tokens[phrase.end - 1].text[0].islower():
        return None
    end = start
    while end < len(tokens) and end < start + 4 and tokens[end].kind == "word":
        if not (tokens[end].text[0].isupper() or tokens[end].low in PARTICLES):
            break
        end += 1
    closed = end == len(tokens) or tokens[end].kind != "word"
    head = _head([t for t in tokens[phrase.start : phrase.end] if t.kind == "word"])
    return _in_apposition(found, tokens, Span(start, end), head, end) if closed and end > start else None


def _in_apposition(
    found: Mentions, tokens: Sequence[Token], name_at: Span, head: Token, verb: int
) -> Speaker | None:
    end = name_at.end
    inner = tokens[name_at.start : end]
    town = next((i for i, t in enumerate(inner) if t.low in ("from", "in", "of")), 0)
    if town and all(t.text[0].isupper() for t in (*inner[:town], *inner[town + 1 :])):
        inner = inner[:town]  # "a reader, Oda from Hull, asks"
    if not inner or not all(t.kind == "word" and is_adverb(t) for t in tokens[end + 1 : verb]):
        return None
    span = inner[0].span.hull(inner[-1].span)
    name = next((n for n in found.placed_names.within(span) if n.quote.span == span), None)
    if name is not None:
        return Speaker(name=name.key, span=span, sure=True)
    if head.low in roles() and all(t.kind == "word" and t.text[0].isupper() for t in inner):
        return Speaker(name=found.entry.plain[span.start : span.end], span=span, sure=True)
    return None


def letter_writer(found: Mentions, tokens: Sequence[Token], at: Span) -> Speaker:
    """The writer of a letter by the words that stand before a comma and a town."""
    span = tokens[at.start].span.hull(tokens[at.end - 1].span)
    return Speaker(name=found.entry.plain[span.start : span.end], span=span, sure=True)


def _begins_small(words: Sequence[Token]) -> bool:
    """True for a capital that only its sentence gave: "Many analysts", "Police", not "Bush"."""
    first = words[0]
    if len(words) == 1:
        return first.text.istitle() and first.low in roles()
    return (
        first.text.istitle()
        and (first.low in common_words() or first.low == "a")
        and not words[1].text.istitle()
    )


def _head(words: Sequence[Token]) -> Token:
    """The noun that a phrase is about: the last word before a preposition."""
    for i, word in enumerate(words):
        if i and word.low in (
            "of",
            "for",
            "at",
            "in",
            "from",
            "with",
            "on",
            "close",
            "familiar",
            "near",
            "inside",
        ):
            return words[i - 1]
    return words[-1]


def _by_pronoun(found: Mentions, word: Token) -> Speaker | None:
    """He and she mean the person who acted last, they and it the body named last; unknown when there is none."""
    if word.low in _PEOPLE:
        return Speaker(name=person_meant(found, word.low, word.start), span=word.span, sure=True)
    if word.low not in ("they", "it"):
        return None
    within = Span(max(word.start - _BODY_REACH - _LONG_NAME, 0), word.start)
    near = [
        n
        for n in found.placed_bodies.within(within)
        if word.start - n.quote.span.end <= _BODY_REACH and n.quote.block.is_told and not _owns(found, n)
    ]
    return Speaker(name=near[-1].key if near else None, span=word.span, sure=bool(near) or word.low != "it")


def _body_before(found: Mentions, span: Span) -> str | None:
    """The organisation named last before a short form of it ("the agency")."""
    body = next(found.placed_bodies.before(span.start), None)
    return body.key if body is not None and body.quote.block.is_told else None


def _owns(found: Mentions, name: Name) -> bool:
    """True for a name in the possessive: "Kim's train" is not Kim."""
    return found.entry.plain[name.quote.span.end : name.quote.span.end + 2] == "'s"


def _by_name(found: Mentions, span: Span, words: Sequence[Token]) -> str | None:
    inside = [n for n in found.placed_names.within(span) if not _owns(found, n)]
    people = [n for n in inside if n.kind is NameKind.PERSON]
    head = _head(words)
    lone = [n for n in people if n.quote.span.start <= head.span.end]
    if lone:
        return lone[-1].key
    for body in (n for n in inside if n.kind is NameKind.ORGANISATION):
        if body.quote.span.holds(head.span) or body.quote.span.end >= head.span.end:
            return body.key if body.quote.span.start <= head.span.start or head.low in _FOR_BODY else None
        between = found.entry.plain[body.quote.span.end : head.span.end].split()
        if head.low in _FOR_BODY or (
            head.low in ("agency", "newspaper", "channel", "site") and len(between) <= 2
        ):
            return body.key
    return None


def _is_all_place(found: Mentions, words: Sequence[Token]) -> bool:
    """True when a place's name is the whole phrase: "South Korea", not "trains across India"."""
    if len(words) > 1 and words[-2].low in ("and", "or", "&"):
        return _is_place(found, words[-1].span) and _is_place(found, words[0].span)
    first, last = words[0].span, words[-1].span
    return any(
        t.by != "weak" and (t.quote.span.overlaps(first) or words[0].low in _LEADING)
        for t in found.placed_toponyms.overlapping(last)
    )


def _is_place(found: Mentions, span: Span) -> bool:
    return any(t.by != "weak" for t in found.placed_toponyms.overlapping(span))
