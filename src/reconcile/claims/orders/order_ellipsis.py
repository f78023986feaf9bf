"""Ends of an order that are told without their verb: "landed an hour after the first", "two hours after Soto", "the second an hour later"."""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.claims.events.triggers import Trigger
from reconcile.claims.kinds import Event
from reconcile.claims.orders.order_heads import head_before
from reconcile.claims.orders.order_phrases import Phrases
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import NameKind
from reconcile.model import Span

_WHICH: Final = r"first|second|third|fourth|fifth|other|former|latter|last|next|previous|earlier|lead"
# What may follow the one that is meant, where nothing more is told of it.
_OVER: Final = r"(?=\s?(?:[.,;:)!?]|$)|\s(?:at|in|on|from|by|to|and|but|local|according|it|officials|police|with|as|near)\b)"
_ONE: Final = LazyPattern(
    rf"\s(?:that of\s)?(?:the|its|his|her|their)\s(?:very\s)?(?P<which>{_WHICH})(?:\s(?P<noun>[\w-]+))?(?:\s(?:had|did)(?:\sso)?)?{_OVER}",
)
# The one that follows, with a verb that tells nothing of its own: ", the second 40 minutes later", "A second came within the hour".
_NEXT: Final = LazyPattern(
    rf"(?:^\W*(?:and\s|but\s|then\s)?|(?:,|;|-|\band|\bwhile|\bwith|\bbut)\s)(?P<words>(?:the|an?)\s(?P<which>{_WHICH})(?:\s(?P<noun>[\w-]+))??|another)\s"
    r"(?:(?:did so|did|following|coming|came|followed|went off|went|happened|occurred|struck|was heard|had come|had followed|did the same|only|just|some|about|around|"
    r"barely|almost|nearly|exactly|well|no|more than|less than)\s){0,3}$",
)
_DONE: Final = LazyPattern(rf"(?:\s(?:had|did)(?:\sso)?)?{_OVER}")
_NUMBERED: Final = LazyPattern(
    rf"\b(?:the|a|an|one|its|his|her|their)\s(?P<which>{_WHICH}|final)\s(?:of\s(?:the\s)?\w+\s)?(?P<noun>[a-z][\w-]*)",
)
_NEAR: Final = 60
_FIRST: Final = {"former": "first", "latter": "second", "lead": "first", "earlier": "first"}
_PAIRED: Final = {"first": "second", "second": "first"}
_OTHERS: Final = frozenset({"other", "previous", "next"})
_NO_NOUN: Final = frozenset({"one", "had", "did", "of", "to", "time", "and"})


@attrs.frozen(kw_only=True)
class Elided:
    """An end without a verb. like: the verb that is told of the other one; span: of the words that name it; subject: what they
    name ("first ferry"), actors: the person that they name, if they do.
    """

    like: Trigger
    span: Span
    subject: str
    actors: tuple[str, ...] = ()

    @property
    def trigger(self) -> Trigger:
        return Trigger(form=self.like.form, span=self.span, auxiliary="")

    def event(self, told: Event, words: str) -> Event:
        """The event of it: as that of the other one, with nothing of its own time and place. words: those that name it."""
        return attrs.evolve(
            told,
            summary=f"{words} {told.verb}",
            actors=self.actors,
            subject=self.subject,
            places=(),
            place="",
            place_ids=(),
            destination="",
            origin="",
            when=None,
            stated=None,
            time_text="",
            anchored=False,
            spot=self.span.start,
            link="",
            line="",
        )


@attrs.frozen(kw_only=True)
class Follower:
    """ "The second", "a second blast", "another": the one of which a time tells how much later it was. noun: "" when not told."""

    span: Span
    which: str
    noun: str

    def elided(self, plain: str, sentence: Span, like: Trigger) -> Elided | None:
        """The end that it is, beside what a verb of a sentence tells of another; None where the two are not of one kind."""
        told = _numbered(plain, sentence, like)
        kind = told[1] if told else _kind(plain, sentence, like)
        if kind is None or not _is_kind(self.noun, kind):
            return None
        which = _PAIRED.get(told[0] if told else "", self.which) if self.which in _OTHERS else self.which
        return Elided(like=like, span=self.span, subject=f"{_FIRST.get(which, which)} {kind}")


def elided_behind(phrases: Phrases, main: Trigger, at: int) -> Elided | None:
    """What stands behind a cue at `at`: "the first" of what `main` is told of, or the person who did it before or after."""
    match = _ONE.match(phrases.plain, at, phrases.sentence.end)
    if match is None:
        return _person(phrases, main, at)
    one = Follower(
        span=Span(match.start() + 1, match.end()),
        which=match["which"].casefold(),
        noun=(match["noun"] or "").casefold(),
    )
    return one.elided(phrases.plain, phrases.sentence, main)


def follower(phrases: Phrases, at: int) -> Follower | None:
    """The one that stands ahead of a time at `at`, with no verb of its own."""
    low = max(phrases.sentence.start, at - _NEAR)
    if low > phrases.sentence.start and phrases.plain[low - 1].isalnum():
        low = phrases.plain.find(" ", low, at)  # a whole word, so that "^" means the head of the sentence
    text = phrases.plain[low:at] if low == phrases.sentence.start else "x" + phrases.plain[low:at]
    match = _NEXT.search(text)
    if match is None:
        return None
    start = at - len(text) + match.start("words")
    return Follower(
        span=Span(start, start + len(match["words"])),
        which=(match["which"] or "second").casefold(),
        noun=(match["noun"] or "").casefold(),
    )


def _is_kind(noun: str, kind: str) -> bool:
    return not noun or noun in _NO_NOUN or noun.rstrip("s") == kind.rstrip("s")


def _person(phrases: Phrases, main: Trigger, at: int) -> Elided | None:
    """The person named behind a cue, where nothing is told of them."""
    near = phrases.found.placed_names.overlapping(Span(at + 1, at + _NEAR))
    name = next((n for n in near if n.kind is NameKind.PERSON), None)
    ahead = phrases.plain[at : name.quote.span.start].strip() if name is not None else ""
    if name is None or ahead != (name.title or "" if ahead else ""):
        return None
    end = name.quote.span.end
    if _DONE.match(phrases.plain, end, phrases.sentence.end) is None:
        return None
    return Elided(like=main, span=Span(at + 1, end), subject=name.key, actors=(name.key,))


def _numbered(plain: str, sentence: Span, main: Trigger) -> tuple[str, str] | None:
    """Which of several a clause tells of, and of what: ("second", "ferry")."""
    low = max(sentence.start, main.span.start - _NEAR)
    found = [*_NUMBERED.finditer(plain, low, main.span.end)]
    return (found[-1]["which"].casefold(), found[-1]["noun"].casefold()) if found else None


def _kind(plain: str, sentence: Span, main: Trigger) -> str | None:
    """What the subject of a verb is, in a common noun; the noun itself where that tells of the event."""
    start = main.span.start
    words = plain[sentence.start : start].rstrip()
    if main.is_noun:
        return plain[start : main.span.end].casefold()
    if main.auxiliary and words.casefold().endswith(main.auxiliary):
        start = sentence.start + len(words) - len(main.auxiliary)
    head = head_before(plain, sentence, start)
    return plain[head.start : head.end].casefold() if head is not None else None
