"""Who says what: verbs of reporting with the noun phrase beside them, "according to", and the shapes of headlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from reconcile.extract.phrases import Token, left_phrase, right_phrase, tokens_of
from reconcile.extract.reporting_verbs import (
    BE,
    NOT_TOLD,
    Verb,
    is_bound,
    is_noun,
    may_say,
    verbs,
    word_before,
)
from reconcile.extract.scopes import goes_on, scopes
from reconcile.extract.speakers import Speaker, named_behind, speaker_of
from reconcile.lexicon.quotation_marks import quoted_spans
from reconcile.mentions import Attribution, Mentions
from reconcile.model import Block, BlockKind, Entry, Span
from reconcile.spans import Placed

_HEADLINES: Final = frozenset(
    {BlockKind.HEADLINE, BlockKind.PAGE_HEADLINE, BlockKind.SUMMARY, BlockKind.MEDIA_CAPTION}
)
# Before a subject they leave its verb without what was said: "until the last district has reported".
_SUBORDINATING: Final = frozenset({"until", "till", "after", "before", "when", "once", "if", "while"})


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
    return tuple(sorted(listed, key=lambda a: (a.quote.span.start, a.quote.span.end)))


def _in_block(
    entry: Entry, found: Mentions, block: Block, spoken: Attribution | None
) -> Iterator[tuple[Attribution, ...]]:
    """The attributions of each scope. spoken: the last one before the block, if its quotation may go on."""
    quotes = Placed.of(quoted_spans(entry.plain, block.span), lambda quote: quote)
    for scope in scopes(found, block, quotes):
        near = quotes.overlapping(scope)
        inside = [q for q in near if scope.start <= q.start]
        tells = block.kind in _HEADLINES or may_say(entry.plain, scope)
        tokens = tokens_of(entry.plain, scope, near) if tells else ()
        findings = list(_distinct(_findings(found, tokens, block.kind)))
        owners = {quote: _owner(findings, quote) for quote in inside}
        made = [_attribution(entry, f, scope, [q for q in inside if owners[q] is f]) for f in findings]
        if (
            not made
            and inside
            and spoken is not None
            and goes_on(entry.plain, spoken.quoted[-1].end, inside[0])
        ):
            made = [attrs.evolve(spoken, scope=scope, quoted=tuple(inside))]
        spoken = next((a for a in reversed(made) if a.quoted), None)
        yield tuple(made)


def _distinct(findings: Iterator[_Finding]) -> Iterator[_Finding]:
    seen: set[tuple[Span, str | None]] = set()
    for finding in findings:
        key = (finding.cue.span, finding.speaker.name)
        if key not in seen:
            seen.add(key)
            yield finding


def _owner(findings: Sequence[_Finding], quote: Span) -> _Finding | None:
    """Whose words a quotation is: the verb nearest to it; of two as near, the one before it."""

    def gap(finding: _Finding) -> tuple[int, bool]:
        unit = finding.cue.span.hull(finding.speaker.span)
        after = unit.start >= quote.end
        return (unit.start - quote.end if after else max(quote.start - unit.end, 0)), after

    return min(findings, key=gap, default=None)


def _attribution(entry: Entry, finding: _Finding, scope: Span, quoted: Sequence[Span]) -> Attribution:
    return Attribution(
        source=finding.speaker.name,
        cue=finding.cue.text,
        scope=scope,
        quoted=tuple(quoted),
        quote=entry.quote(finding.speaker.span.hull(finding.cue.span)),
    )


def _findings(found: Mentions, tokens: Sequence[Token], kind: BlockKind) -> Iterator[_Finding]:
    if kind in _HEADLINES:
        yield from _of_headline(found, tokens)
    for i, token in enumerate(tokens):
        if token.kind != "word":
            continue
        verb = verbs().get(token.low)
        speaker = None
        if (token.low == "to" and i and tokens[i - 1].low == "according") or token.low == "citing":
            speaker = _behind(found, tokens, i + 1)
        elif verb is not None and (token.text[0].islower() or i == 0 or verb.lemma in ("say", "tell")):
            speaker = _of_verb(found, tokens, i, verb)
        if speaker is not None:
            cue = (
                Token.of("according to", Span(tokens[i - 1].start, token.end), "word")
                if token.low == "to"
                else token
            )
            yield _Finding(speaker, cue)


def _of_verb(found: Mentions, tokens: Sequence[Token], index: int, verb: Verb) -> Speaker | None:
    if verb.form == "ing":
        return _of_participle(found, tokens, index)
    before = word_before(tokens, index)
    if before is not None and (before.low in NOT_TOLD or before.text.endswith("'s")):
        return None
    if before is not None and before.low in BE:
        return _of_passive(found, tokens, index)
    if is_noun(found, tokens, index, verb) or (verb.bound and not is_bound(tokens, index, verb)):
        return None
    speaker = _inverted(found, tokens, index, verb) or _direct(found, tokens, index)
    return None if speaker is None or (verb.bound and not speaker.sure) else speaker


def _of_passive(found: Mentions, tokens: Sequence[Token], index: int) -> Speaker | None:
    """ "was first reported by the Herald": a passive counts only with its agent."""
    for i in range(index + 1, min(index + 4, len(tokens))):
        if tokens[i].low == "by":
            speaker = _behind(found, tokens, i + 1)
            return speaker if speaker is not None and speaker.sure else None
    return None


def _of_participle(found: Mentions, tokens: Sequence[Token], index: int) -> Speaker | None:
    """ "we quoted the ministry announcing", "agrees, saying:": who stands before it, else the first one named."""
    phrase = left_phrase(tokens, index)
    quoted = (
        phrase is not None
        and phrase.start > 0
        and tokens[phrase.start - 1].low in ("quoted", "cited", "heard")
    )
    if phrase is not None and quoted:
        return speaker_of(found, tokens, phrase)
    speech = tokens[index + 1 : index + 2]
    if not speech or not (speech[0].text == ":" or speech[0].kind == "quote") or index == 0:
        return None
    return _first_named(found, tokens, index)


def _first_named(found: Mentions, tokens: Sequence[Token], index: int) -> Speaker | None:
    """The subject of a sentence, as far as it is a name: the first one, unless something is only said to be theirs."""
    for name in found.placed_names.within(Span(tokens[0].start, tokens[index].start)):
        span = name.quote.span
        if found.entry.plain[span.end : span.end + 1] != "'":
            return Speaker(name=name.key, span=span, sure=True)
    return None


def _inverted(found: Mentions, tokens: Sequence[Token], index: int, verb: Verb) -> Speaker | None:
    """ "..., says Bruce Hale, an analyst": the verb behind a comma or quotation, the speaker behind the verb."""
    before = tokens[index - 1] if index else None
    if verb.lemma == "tell" or not (
        before is None or before.kind == "quote" or before.text in (",", "-", "?", "!", "'")
    ):
        return None
    phrase = right_phrase(tokens, index + 1)
    if phrase is None or tokens[phrase.start].low in ("that", "it", "there"):
        return None
    after = tokens[phrase.end] if phrase.end < len(tokens) else None
    ends = (
        after is None
        or after.kind != "word"
        or after.low in ("in", "on", "at", "of", "from", "who", "as", "to")
    )
    speaker = speaker_of(found, tokens, phrase)
    return speaker if speaker is not None and speaker.sure and ends else None


def _direct(found: Mentions, tokens: Sequence[Token], index: int) -> Speaker | None:
    if index and tokens[index - 1].low in ("and", "but"):
        return _first_named(found, tokens, index)
    phrase = left_phrase(tokens, index)
    if phrase is None:
        return None
    speaker = named_behind(found, tokens, phrase, index) or speaker_of(found, tokens, phrase)
    alone = phrase.start == 0 or tokens[phrase.start - 1].low in _SUBORDINATING
    nothing_said = all(tokens[i].kind == "mark" for i in range(index + 1, len(tokens)))
    return None if speaker is None or (alone and nothing_said and not speaker.sure) else speaker


def _behind(found: Mentions, tokens: Sequence[Token], start: int) -> Speaker | None:
    """The speaker behind "according to", "citing" and "by"."""
    phrase = right_phrase(tokens, start)
    return speaker_of(found, tokens, phrase) if phrase is not None else None


def _of_headline(found: Mentions, tokens: Sequence[Token]) -> Iterator[_Finding]:
    """ "Talks in the far east - Kremlin", "Two held: police", "Lawyer: client is innocent"."""
    marks = [i for i, t in enumerate(tokens) if t.text in (":", "-")]
    for i, phrase in [(i, Span(i + 1, len(tokens))) for i in marks[-1:]] + [
        (i, Span(0, i)) for i in marks[:1]
    ]:
        if not 0 < len(phrase) <= 5 or (tokens[i].text == "-" and phrase.start == 0):
            continue
        if any(t.kind != "word" for t in tokens[phrase.start : phrase.end]):
            continue
        speaker = speaker_of(found, tokens, phrase)
        if speaker is not None and speaker.sure:
            yield _Finding(speaker, tokens[i])
