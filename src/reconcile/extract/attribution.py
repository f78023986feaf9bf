"""Who says what: verbs of reporting with the noun phrase beside them, "according to", and the shapes of headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.extract.lone_quotes import owner_of_words, prepared
from reconcile.extract.phrases import Token, roles, tokens_of
from reconcile.extract.relays import CITING, through_of
from reconcile.extract.reporting_shapes import is_nobody, of_verb, put_by, speaker_behind, words_of
from reconcile.extract.reporting_verbs import may_say, verbs
from reconcile.extract.scopes import goes_on, scopes
from reconcile.extract.speakers import Speaker, letter_writer, speaker_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.mentions import Attribution, Mentions
from reconcile.model import Block, BlockKind, Entry, Span
from reconcile.spans import Placed

_HEADLINES: Final = frozenset(
    {BlockKind.HEADLINE, BlockKind.PAGE_HEADLINE, BlockKind.SUMMARY, BlockKind.MEDIA_CAPTION}
)
# "Berg in Lima: what we know" names a topic, not a speaker.
_TOPICAL: Final = frozenset("in on at v vs versus after before under and amid".split())
_LABEL: Final = re.compile(r"[^\W\d][\w.'-]*+(?:,?\s[^\W\d][\w.'-]*+){0,4}\s?:\s")
_FULL_NAME: Final = re.compile(r"[^\W\d_a-z][\w'-]+(?:\s[^\W\d_a-z][\w'-]+){1,2}")
_HE_SAID: Final = LazyPattern(r"(?:he|she)\s")
_LABEL_WORDS: Final = 9
_QUESTIONS: Final = frozenset("what who how why when where which".split())
_VERBAL: Final = frozenset(
    "stood was were is are had has have came went ran got did lay sat hung appeared".split()
)
_ANYBODY: Final = frozenset({"whoever", "who", "that", "which", "whom"})
_SHORT: Final = 200  # letters of a sentence that prepares for a quotation
_ANSWERS: Final = frozenset({"answer", "reply", "response", "verdict", "message"})
_NEAR: Final = 8  # letters: only a new paragraph may lie between
# By so many letters a quotation is taken to be further from a speaker that its sentence parts it from.
_APART: Final = 16


@attrs.frozen
class _Finding:
    speaker: Speaker
    cue: Token


def find_attributions(entry: Entry, found: Mentions) -> tuple[Attribution, ...]:
    """The attributions of all told blocks, in order of place; `found` needs sentences, names and places."""
    listed: list[Attribution] = []
    spoken: Attribution | None = None
    for block in entry.blocks:
        if not block.kind.is_told:
            continue
        for made in _in_block(entry, found, block, spoken):
            listed += made
            spoken = next((a for a in reversed(made) if a.quoted), None)
    return _taken_on(entry, sorted(listed, key=lambda a: (a.quote.span.start, a.quote.span.end)))


def _taken_on(entry: Entry, listed: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The same, with "he said" behind a quotation taken for whoever spoke last, where that is a person by two names."""
    made: list[Attribution] = []
    for attribution in listed:
        before = made[-1] if made else None
        if (
            attribution.source is None
            and attribution.quoted
            and before is not None
            and before.source is not None
            and _FULL_NAME.fullmatch(before.source)
            and attribution.scope.start - before.scope.end <= _NEAR
            and _HE_SAID.match(attribution.quote.text)
            and not entry.plain[before.scope.end : attribution.scope.start].strip()
        ):
            attribution = attrs.evolve(attribution, source=before.source)  # noqa: PLW2901
        made.append(attribution)
    return tuple(made)


def _in_block(
    entry: Entry, found: Mentions, block: Block, spoken: Attribution | None
) -> Iterator[tuple[Attribution, ...]]:
    """The attributions of each scope. spoken: the last one before the block, if its quotation may go on."""
    quotes = Placed.of(quoted_spans(entry.plain, block.span), lambda quote: quote)
    earlier: tuple[Span, Sequence[Span]] | None = None
    for scope in scopes(found, block, quotes):
        near = quotes.overlapping(scope)
        inside = [q for q in near if scope.start <= q.start]
        label = _LABEL.match(entry.plain, scope.start, scope.end) is not None
        tells = label or block.kind in _HEADLINES or may_say(entry.plain, scope)
        tokens = tokens_of(entry.plain, scope, near) if tells else ()
        findings = list(_distinct(_findings(found, tokens, block.kind))) if tokens else []
        findings = [f for f in findings if not is_nobody(f.speaker, f.cue, tokens)]
        owners = {quote: _owner(entry.plain, findings, quote) for quote in inside}
        heard = through_of(found, tokens, [(f.speaker, f.cue) for f in findings])
        made = [
            _attribution(entry, f, scope, [q for q in inside if owners[q] is f], through)
            for f, through in zip(findings, heard, strict=True)
        ]
        if not made and inside and _stands_alone(entry.plain, scope, inside):
            ready = prepared(found, tokens_of(entry.plain, *earlier)) if earlier is not None else None
            if ready is not None:
                span = ready[0].span.hull(ready[1].span)
                made = [
                    Attribution(
                        source=ready[0].name,
                        cue=ready[1].text,
                        scope=scope,
                        quoted=tuple(inside),
                        quote=entry.quote(span),
                    )
                ]
        earlier = (scope, near) if not made and not inside and len(scope) < _SHORT else None
        if (
            not made
            and inside
            and spoken is not None
            and goes_on(entry.plain, spoken.quoted[-1].end, inside[0])
        ):
            made = [attrs.evolve(spoken, scope=scope, quoted=tuple(inside))]
        spoken = next((a for a in reversed(made) if a.quoted), None)
        yield tuple(made)


def _stands_alone(plain: str, scope: Span, quotes: Sequence[Span]) -> bool:
    """True for a sentence that is a quotation from its first mark to its last."""
    return (
        plain[scope.start] == '"' and quotes[0].start == scope.start + 1 and scope.end - quotes[-1].end <= 1
    )


def _distinct(findings: Iterator[_Finding]) -> Iterator[_Finding]:
    seen: set[tuple[Span, str | None]] = set()
    for finding in findings:
        key = (finding.cue.span, finding.speaker.name)
        if key not in seen:
            seen.add(key)
            yield finding


def _owner(plain: str, findings: Sequence[_Finding], quote: Span) -> _Finding | None:
    """Whose words a quotation is: the verb nearest to it; of two as near, the one before it. Words that end in a comma
    wait for who says them, and a semicolon parts them from who spoke before.
    """
    waits = plain[quote.end - 1 : quote.end] == ","

    def gap(finding: _Finding) -> tuple[int, bool]:
        unit = finding.cue.span.hull(finding.speaker.span)
        after = unit.start >= quote.end
        between = "" if after else plain[unit.end : quote.start - 1]
        apart = (waits and between.strip() != "") or ";" in between
        away = unit.start - quote.end if after else max(quote.start - unit.end, 0)
        return away + (_APART if apart else 0), after

    return min(findings, key=gap, default=None)


def _attribution(
    entry: Entry, finding: _Finding, scope: Span, quoted: Sequence[Span], through: str
) -> Attribution:
    return Attribution(
        source=finding.speaker.name,
        cue=finding.cue.text,
        scope=scope,
        quoted=tuple(quoted),
        through=through,
        quote=entry.quote(finding.speaker.span.hull(finding.cue.span)),
    )


def _findings(found: Mentions, tokens: Sequence[Token], kind: BlockKind) -> Iterator[_Finding]:
    if kind in _HEADLINES:
        yield from _of_headline(found, tokens)
    else:
        yield from _of_label(found, tokens)
    for i, token in enumerate(tokens):
        if token.kind != "word":
            continue
        verb = verbs().get(token.low)
        speaker = None
        cites = token.low in ("citing", "quoting") or (
            token.low in CITING and tokens[i - 1].low == "which" and bool(i)
        )
        if (token.low == "to" and i and tokens[i - 1].low == "according") or cites:
            speaker = speaker_behind(found, tokens, i + 1)
            if cites and speaker is not None and not speaker.sure:
                speaker = None  # "citing safety concerns"
        elif token.low in _ANSWERS:
            speaker = owner_of_words(found, tokens, i)
        elif token.low == "words" and i + 1 < len(tokens) and tokens[i + 1].low == "of":
            speaker = words_of(found, tokens, i)
        elif token.low in ("put", "puts") and i + 1 < len(tokens) and tokens[i + 1].low == "it":
            speaker = put_by(found, tokens, i)
        elif verb is not None and (token.text[0].islower() or i == 0 or verb.lemma in ("say", "tell")):
            speaker = of_verb(found, tokens, i, verb)
        if speaker is not None:
            cue = (
                Token.of("according to", Span(tokens[i - 1].start, token.end), "word")
                if token.low == "to"
                else token
            )
            yield _Finding(speaker, cue)


def _of_label(found: Mentions, tokens: Sequence[Token]) -> Iterator[_Finding]:
    """ "Anna Berg: "We are ready."", "Anna Berg, posting on X: "..."" and "Police: two held": who speaks stands first."""
    colon = next((i for i, token in enumerate(tokens[:_LABEL_WORDS]) if token.text == ":"), 0)
    comma = next((i for i, token in enumerate(tokens[:colon]) if token.text == ","), 0)
    if not colon or colon + 1 >= len(tokens) or any(t.low in verbs() for t in tokens[: comma or colon]):
        return
    if comma and any(t.low in verbs() and not t.low.endswith("ing") for t in tokens[comma:colon]):
        return
    quoted = tokens[colon + 1].kind == "quote"
    if any(t.kind != "word" for t in tokens[: comma or colon]) or (comma and not quoted) or colon - comma > 5:
        return
    speaker = speaker_of(found, tokens, Span(0, comma or colon))
    if comma and all(t.text[0].isupper() for t in tokens[:colon] if t.kind == "word"):
        speaker = letter_writer(found, tokens, Span(0, comma))  # "Oda Lund, Hull: "It is cold.""
    elif speaker is None or not speaker.sure or (comma and not _is_named(found, speaker)):
        return
    asks = tokens[colon + 1].low in _QUESTIONS
    told = (colon <= 2 and tokens[colon - 1].low in roles()) or _is_named_body(found, speaker)
    if quoted or (told and not asks):
        yield _Finding(speaker, tokens[colon])


def _is_named(found: Mentions, speaker: Speaker) -> bool:
    return any(n.quote.span == speaker.span for n in found.placed_names.overlapping(speaker.span))


def _is_named_body(found: Mentions, speaker: Speaker) -> bool:
    return any(n.quote.span == speaker.span for n in found.placed_bodies.overlapping(speaker.span))


def _of_headline(found: Mentions, tokens: Sequence[Token]) -> Iterator[_Finding]:
    """ "Talks in the far east - Kremlin", "Two held: police", "Lawyer: client is innocent"."""
    marks = [i for i, t in enumerate(tokens) if t.text in (":", "-")]
    for i, phrase in [(i, Span(i + 1, len(tokens))) for i in marks[-1:]] + [
        (i, Span(0, i)) for i in marks[:1]
    ]:
        if not 0 < len(phrase) <= 5 or (tokens[i].text == "-" and phrase.start == 0):
            continue
        if any(t.kind != "word" or t.low in _TOPICAL for t in tokens[phrase.start : phrase.end]):
            continue
        speaker = speaker_of(found, tokens, phrase)
        last = tokens[phrase.end - 1]
        topic = phrase.start == 0 and last.low not in roles() and last.end != (speaker or last).span.end
        named = found.placed_people.overlapping(Span(tokens[phrase.start].start, last.end))
        topic = topic or (last.low not in roles() and any(n.quote.span.end < last.start for n in named))
        if speaker is not None and speaker.sure and not topic:  # "Berg trial: what we know"
            yield _Finding(speaker, tokens[i])
