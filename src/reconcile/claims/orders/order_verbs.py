"""Verbs of no list that a clause tells something past with: as ends of an order they need neither an actor nor a place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.claims.events.clauses import Clause
from reconcile.claims.events.plain_events import of_site
from reconcile.claims.events.plain_verbs import finite_verbs, is_never
from reconcile.claims.events.senses import SENSE, Form
from reconcile.claims.events.triggers import Trigger, lexicon
from reconcile.claims.events.verb_forms import base_of
from reconcile.claims.orders.order_nouns import noun_form
from reconcile.claims.orders.order_states import states
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Attribution
from reconcile.model import Span

_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
UNLISTED: Final = "order"
"""What such a verb needs: an order, and nothing else."""
# With these it is the noun behind them that tells: "gave a speech", "held talks", "took a decision", "called for calm".
_LIGHT: Final = frozenset(
    "come happen occur call make give take have hold carry put set get spend lead see find bring show run pay stage mount deliver conduct suffer".split()
)

# With one of these behind it, it tells where somebody or something went: "came out", "got to the bridge", "went dark".
_GOES: Final = LazyPattern(
    r"\s(?:(?:straight|right|safely|quietly|all)\s)?(?:in|out|up|down|off|away|back|home|ashore|aboard|inside|outside|upstairs|downstairs|round|through|over|past|to|into|onto|from|"
    r"again|there|here|live|dark|black|silent|dead|quiet|blank|free|offline|online|under|ahead|on air|on stage)\b(?!\s(?:of\s\d|\d|an end|a (?:close|halt|head|stop)|blame|responsibility|pressure))",
)
_MOVES: Final = frozenset({"come", "go", "get"})
_PAIRED: Final = {
    "run": LazyPattern(r"\s(?:again|back)\b"),
    "take": LazyPattern(r"\s(?:off|away|back|ashore|inside|home)\b"),
    "set": LazyPattern(r"\s(?:off|out|sail)\b"),
    "put": LazyPattern(r"\s(?:out to sea|ashore|back)\b"),
    "bring": LazyPattern(r"\s(?:in|out|ashore|back|home|aboard|inside|outside|up|down)\b"),
    "carry": LazyPattern(r"\s(?:ashore|away|inside|outside|home|off)\b"),
}
_LEMMAS: Final = {"came": "come", "went": "go", "got": "get"}
_MOVED: Final = LazyPattern(
    r"\b(?!(?:the|an?|of|in|on|at|to|by|for|with|from|and|but|or|it|there|that|which|who|had|has|have|was|were|is|are|be|been|being|this|these|not|no)\s)[\w'-]+\s"
    r"(?:(?:finally|eventually|also|later|then|first)\s)?(?P<verb>came|went|got)\b",
    needs=("came", "went", "got"),
)
_ASKS: Final = frozenset({"what", "which", "that", "who", "it", "there", "news", "word", ""})
# "The engines came": they alone, with nothing behind that says what came.
_CAME: Final = LazyPattern(
    r"(?=\s?(?:[.,;:)!]|$)|\s(?:the|an?|his|her|their|its|two|three|most|all|by|when|before|after|until)\b)"
)
# What is never an event by its verb alone is one with these: "sat down", "stood up", "hung up".
_POSTURE: Final = frozenset("sit stand lie hang work live".split())
_SETTLES: Final = LazyPattern(r"\s(?:down|up|out|aside|over)\b")
# "Only then did the guards open", "did not reach the gate until": the verb stands in its bare form.
_INVERTED: Final = LazyPattern(
    r"\b(?:not until|only|no sooner|hardly|scarcely)\b[^.;]{0,90}?\bdid\s(?P<behind>(?:[\w'-]+\s?){2,9})",
    needs=("did",),
)
_BEHIND_VERB: Final = frozenset(
    "the a an his her its their all any in out up down off away back home ashore to into onto from over past at on with for inside outside again there here "
    "live dark how what that and before after when until him them it".split()
)
_DENIED: Final = LazyPattern(
    r"\b(?P<did>did\snot|didn't)\s(?:\w+ly\s)?(?P<verb>(?-i:[a-z]+))\b", needs=("did",)
)


def other_verbs(
    plain: str,
    parts: Sequence[Clause],
    per_clause: Sequence[Sequence[Trigger]],
    sources: Sequence[Attribution],
) -> Iterator[Trigger]:
    """The verbs of no list, in order. per_clause: those of the lists; sources: who says something in the sentence."""
    yield from states(plain, parts)
    taken = [t.span for triggers in per_clause for t in triggers]
    yield from (t for t in _with_did(plain, parts) if not any(t.span.overlaps(span) for span in taken))
    free = tuple(a.quote.span for a in sources)
    yield from (t for t in _moves(plain, parts) if not any(t.span.overlaps(span) for span in taken))
    for part, listed in zip(parts, per_clause, strict=True):
        for found in finite_verbs(plain, part.span, free=free):
            verb = attrs.evolve(found, form=attrs.evolve(found.form, needs=UNLISTED))
            left = of_site(plain, part.span, verb)
            if left is not None:
                yield left
            elif not any(verb.span.overlaps(t.span) for t in listed) and (
                _tells(plain, verb.span.end, verb.form.lemma) or _is_alone(plain, part.span.start, verb)
            ):
                yield verb


def _moves(plain: str, parts: Sequence[Clause]) -> Iterator[Trigger]:
    """ "Got to the bridge" and "the engines came", wherever in a clause they stand: "by the time the engines came the roof was gone"."""
    for match in _MOVED.finditer(plain, parts[0].span.start, parts[-1].span.end):
        form = Form(
            kind="other", role="none", lemma=_LEMMAS[match["verb"].casefold()], tense="past", needs=UNLISTED
        )
        verb = Trigger(form=form, span=Span(*match.span("verb")), auxiliary="")
        low = parts[0].span.start
        if _tells(plain, verb.span.end, form.lemma) or _is_alone(plain, low, verb):
            yield verb


def _with_did(plain: str, parts: Sequence[Clause]) -> Iterator[Trigger]:
    """The verbs behind "did": "did not get to the gate", "did the guards open"."""
    low, high = parts[0].span.start, parts[-1].span.end
    inverted = _INVERTED.search(plain, low, high)
    bare = _bare_verb(plain, Span(*inverted.span("behind"))) if inverted else None
    if bare is not None:
        yield from _of_did(plain, bare, "did", listed=True)
    for match in _DENIED.finditer(plain, low, high):
        yield from _of_did(plain, Span(*match.span("verb")), "did not", listed=False)


def _bare_verb(plain: str, within: Span) -> Span | None:
    """The verb behind a subject: "go" in "the fire brigade go in", the first bare verb behind which no noun stands."""
    tokens = [*_WORD.finditer(plain, within.start, within.end)]
    for index, token in enumerate(tokens[1:], 1):
        word = token[0]
        after = tokens[index + 1][0] if index + 1 < len(tokens) else ""
        closed = not after or after in _BEHIND_VERB or after[0].isupper() or after.endswith("ly")
        if closed and word.islower() and base_of(word) == word:
            return Span(token.start(), token.end())
    return None


def _of_did(plain: str, span: Span, auxiliary: str, *, listed: bool) -> Iterator[Trigger]:
    """The trigger of a bare verb behind "did". listed: it may be one of the lists, too, which are read without "did" otherwise."""
    word = plain[span.start : span.end]
    known = [form for form in lexicon().get(word, ()) if form.tense == "base" and form.needs != SENSE]
    lemma = known[0].lemma if known else base_of(word)
    if lemma is None or (known and not listed) or (not known and not _tells(plain, span.end, lemma)):
        return
    form = known[0] if known else Form(kind="other", role="none", lemma=lemma, tense="base", needs=UNLISTED)
    yield Trigger(form=attrs.evolve(form, tense="past"), span=span, auxiliary=auxiliary)


def _tells(plain: str, end: int, lemma: str) -> bool:
    """True for a verb that tells of something by itself, or with the word behind it."""
    if lemma in _MOVES:
        return _GOES.match(plain, end) is not None
    if lemma in _PAIRED:
        return _PAIRED[lemma].match(plain, end) is not None
    if lemma in _POSTURE:
        return _SETTLES.match(plain, end) is not None
    return lemma not in _LIGHT and not is_never(lemma)


def _is_alone(plain: str, low: int, verb: Trigger) -> bool:
    """True for "the guests had gone" and "the engines came": somebody moved, no event took place."""
    words = set(verb.auxiliary.split())
    if verb.form.lemma == "go":
        return bool(words & {"had", "was", "were"})
    if verb.form.lemma != "come" or _CAME.match(plain, verb.span.end) is None:
        return False
    before = _WORD.findall(plain, low, verb.span.start)
    subject = next((word for word in reversed(before) if word.casefold() not in words), "").casefold()
    return not (
        subject in _ASKS or noun_form(subject) or any(f.tense == "noun" for f in lexicon().get(subject, ()))
    )
