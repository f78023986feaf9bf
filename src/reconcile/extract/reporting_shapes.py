"""Shapes of reporting: who speaks before, behind or around a verb of saying, in the active, the passive and "as saying"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reconcile.extract.phrases import Token, left_phrase, right_phrase
from reconcile.extract.reporting_verbs import BE, NOT_TOLD, Verb, is_bound, is_noun, word_before
from reconcile.extract.speakers import Speaker, named_after, named_behind, speaker_of
from reconcile.mentions import Mentions
from reconcile.model import Span

# Before a subject they leave its verb without what was said: "until the last district has reported".
_SUBORDINATING: Final = frozenset({"until", "till", "after", "before", "when", "once", "if", "while"})
_QUOTING: Final = frozenset("quote quotes quoted cite cites cited".split())
# Verbs of which "is reporting" tells what someone says.
_ONGOING: Final = frozenset({"say", "report", "warn", "claim", "announce", "confirm", "suggest"})
# Verbs by which readers are heard.
_LETTERS: Final = frozenset({"ask", "write", "say", "email", "message", "text", "tweet"})
_ASIDES: Final = frozenset("of for from in at who on as to".split())
# "A graphic that stood here said", "whoever wrote it": no speakers.
_VERBAL: Final = frozenset(
    "stood was were is are had has have came went ran got did lay sat hung appeared".split()
)
_ANYBODY: Final = frozenset({"whoever", "who", "that", "which", "whom"})
_QUESTIONS: Final = frozenset({"what", "how", "why", "where", "when"})
_LED: Final = frozenset("the a an that it he she they there two three four five several at more".split())


def of_verb(found: Mentions, tokens: Sequence[Token], index: int, verb: Verb) -> Speaker | None:
    if verb.form == "ing":
        return _of_ongoing(found, tokens, index, verb) or _of_participle(found, tokens, index)
    before = word_before(tokens, index)
    if before is not None and before.low == "as" and verb.form == "past":
        return _of_passive(found, tokens, index)  # "as first reported by the Herald"
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
            speaker = speaker_behind(found, tokens, i + 1)
            return speaker if speaker is not None and speaker.sure else None
    return None


def _of_ongoing(found: Mentions, tokens: Sequence[Token], index: int, verb: Verb) -> Speaker | None:
    """ "State media are reporting that ...", "Tass quoted Berg as saying", "Berg was quoted as saying"."""
    if index > 1 and tokens[index - 1].low == "as":
        return _of_quoted(found, tokens, index - 1)
    if index + 1 >= len(tokens) or index < 2 or verb.lemma not in _ONGOING:
        return None
    after = tokens[index + 1]
    quoted = any(t.kind == "quote" for t in tokens[index + 1 : index + 3])
    led = after.low in _LED or quoted or after.text[0].isupper()
    if tokens[index - 1].low not in ("is", "are", "was", "were") or not led:
        return None
    phrase = left_phrase(tokens, index - 1)
    speaker = speaker_of(found, tokens, phrase) if phrase is not None else None
    return speaker if speaker is not None and speaker.sure else None


def _of_quoted(found: Mentions, tokens: Sequence[Token], at: int) -> Speaker | None:
    """Who is quoted before "as saying": the subject of "was quoted", else what stands behind "quoted"."""
    index = next((i for i in range(at - 1, max(at - 14, 0), -1) if tokens[i].low in _QUOTING), 0)
    if not index:
        return None
    passive = tokens[index - 1].low in BE
    phrase = left_phrase(tokens, index - 1) if passive else right_phrase(tokens, index + 1)
    if phrase is None:
        return None
    return speaker_of(found, tokens, phrase if passive else Span(phrase.start, min(phrase.end, at)))


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
        before is None
        or before.kind == "quote"
        or before.text in (",", "-", "?", "!", "'")
        or (before.low == "so" and index == 1)
    ):
        return None
    phrase = right_phrase(tokens, index + 1)
    if phrase is None or tokens[phrase.start].low in ("that", "it", "there", "good", "bad"):
        return None
    after = tokens[phrase.end] if phrase.end < len(tokens) else None
    ends = (
        after is None
        or after.kind != "word"
        or after.low in ("in", "on", "at", "of", "from", "who", "as", "to")
    )
    speaker = named_after(found, tokens, phrase) or speaker_of(found, tokens, phrase)
    if speaker is not None and not speaker.sure and verb.lemma in _LETTERS:
        reader = _reader(found, tokens, phrase)
        if reader is not None:
            return reader
    if speaker is not None and not speaker.sure and before is not None and before.kind in ("quote", "mark"):
        named = _full_name(found, tokens, phrase)
        quoted = any(t.kind == "quote" for t in tokens[max(0, index - 2) : index])
        if named is not None and quoted:
            return named  # nobody but a person speaks so, even one of no list
    return speaker if speaker is not None and speaker.sure and ends else None


def _reader(found: Mentions, tokens: Sequence[Token], phrase: Span) -> Speaker | None:
    """ "... asks Phil from Ilkley", "... writes Oda in Hull": a reader by a first name and a town."""
    end = phrase.start
    while end < len(tokens) and end - phrase.start < 3 and tokens[end].text[0].isupper():
        end += 1
    town = tokens[end : end + 2]
    if end == phrase.start or len(town) < 2 or town[0].low not in ("from", "in", "of", ","):
        return None
    if not town[1].text[0].isupper():
        return None
    span = tokens[phrase.start].span.hull(tokens[end - 1].span)
    return Speaker(name=found.entry.plain[span.start : span.end], span=span, sure=True)


def _full_name(found: Mentions, tokens: Sequence[Token], phrase: Span) -> Speaker | None:
    """The two or three words with capitals that a phrase begins with, where nothing but an aside follows them."""
    end = phrase.start
    while end < phrase.end and tokens[end].text[:1].isupper() and not tokens[end].text.isupper():
        end += 1
    aside = end == len(tokens) or tokens[end].kind != "word" or tokens[end].low in _ASIDES
    if end - phrase.start not in (2, 3) or not aside:
        return None
    span = tokens[phrase.start].span.hull(tokens[end - 1].span)
    return Speaker(name=found.entry.plain[span.start : span.end], span=span, sure=True)


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


def put_by(found: Mentions, tokens: Sequence[Token], index: int) -> Speaker | None:
    """ "As the mayor put it: "..."": who stands before the verb, when words follow that are theirs."""
    behind = tokens[index + 2 : index + 4]
    if not any(t.text == ":" or t.kind == "quote" for t in behind) and tokens[0].kind != "quote":
        return None
    phrase = left_phrase(tokens, index)
    speaker = speaker_of(found, tokens, phrase) if phrase is not None else None
    return speaker if speaker is not None and speaker.sure else None


def speaker_behind(found: Mentions, tokens: Sequence[Token], start: int) -> Speaker | None:
    """The speaker behind "according to", "citing" and "by"."""
    phrase = right_phrase(tokens, start)
    return speaker_of(found, tokens, phrase) if phrase is not None else None


def words_of(found: Mentions, tokens: Sequence[Token], index: int) -> Speaker | None:
    """ "In the words of Berg", "those were the words of the mate, Oda Lund": whose words they are."""
    if index == 0 or tokens[index - 1].low != "the":
        return None
    phrase = right_phrase(tokens, index + 2)
    if phrase is None:
        return None
    speaker = named_after(found, tokens, phrase) or speaker_of(found, tokens, phrase)
    return speaker if speaker is not None and speaker.sure else None


def is_nobody(speaker: Speaker, cue: Token, tokens: Sequence[Token]) -> bool:
    """True for a heading that says nothing ("What the lawyers say") and for what is no speaker ("whoever wrote it")."""
    if tokens[0].low in _QUESTIONS and cue.end >= tokens[-1].start:
        return True
    words = (speaker.name or "").casefold().split()
    return bool(words) and (words[0] in _VERBAL or words[-1] in _ANYBODY)
