"""Through whom a source is heard: "Reuters, citing an official", "told the BBC", "in an interview with the Herald"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reconcile.extract.phrases import Token, left_phrase, right_phrase
from reconcile.extract.speakers import Speaker, speaker_of
from reconcile.lexicon.media import is_medium
from reconcile.mentions import Mentions
from reconcile.model import Span

# By these a medium says whom it has it from.
CITING: Final = frozenset({"citing", "quoting", "quotes", "cites"})
_BY: Final = frozenset("quoted cited carried published broadcast quoting reported".split())
_QUOTES: Final = frozenset({"quoted", "quotes", "quote", "cited", "cites"})
_WITH: Final = frozenset("interview interviewed speaking spoke talking remarks comments statement".split())
# By these a medium passes on what someone else says.
_RELAYS: Final = frozenset({"reported", "reports", "report", "according to", "reporting"})


def through_of(found: Mentions, tokens: Sequence[Token], said: Sequence[tuple[Speaker, Token]]) -> list[str]:
    """For each speaker with its verb in one scope: the medium that they are heard through, "" when none is told."""
    carried = _carrier(found, tokens)
    media = [s.name for s, cue in said if s.name and cue.low in _RELAYS and is_medium(s.name)]
    citing = [s.name for s, cue in said if s.name and cue.low not in CITING]
    others = {s.name for s, cue in said if s.name and cue.low not in CITING} - set(media)
    heard = []
    for speaker, cue in said:
        if cue.low in CITING:
            heard.append(citing[0] if citing else "")
        elif is_medium(speaker.name or ""):
            heard.append("")
        else:
            told = _told_to(found, tokens, cue) if cue.low in ("told", "tells", "tell") else ""
            relayed = media[0] if len(set(media)) == 1 == len(others) else ""
            heard.append(told or carried or relayed)
    return heard


def _carrier(found: Mentions, tokens: Sequence[Token]) -> str:
    """The medium of "quoted by Tass", "an interview with the Herald", "speaking to state television"."""
    for i, token in enumerate(tokens[:-1]):
        if token.low in _QUOTES and i and any(t.low == "saying" for t in tokens[i + 2 : i + 14]):
            phrase = left_phrase(tokens, i)
            medium = _medium(found, tokens, phrase.start) if phrase is not None else ""
            if medium:
                return medium
        by = tokens[i + 1].low == "by" and token.low in _BY
        if by or (tokens[i + 1].low in ("with", "to") and token.low in _WITH):
            medium = _medium(found, tokens, i + 2)
            if medium:
                return medium
    return ""


def _told_to(found: Mentions, tokens: Sequence[Token], cue: Token) -> str:
    index = next(i for i, token in enumerate(tokens) if token is cue)
    return _medium(found, tokens, index + 1)


def _medium(found: Mentions, tokens: Sequence[Token], start: int) -> str:
    phrase = right_phrase(tokens, start)
    for end in range(min(phrase.end, start + 5), start, -1) if phrase is not None else ():
        speaker = speaker_of(found, tokens, Span(start, end))
        if speaker is not None and speaker.name and is_medium(speaker.name):
            return speaker.name
    return ""
