"""Through whom a source is heard: "Reuters, citing an official", "told the BBC", "in an interview with the Herald"."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

from reconcile.extract.phrases import Token, right_phrase
from reconcile.extract.speakers import Speaker, speaker_of
from reconcile.lexicon.name_lists import rows
from reconcile.mentions import Mentions
from reconcile.model import Span

# Last words of what carries the words of others.
_MEDIA: Final = frozenset(
    "agency newspaper paper newspapers broadcaster television tv radio station channel website magazine tabloid media press podcast "
    "herald times post news gazette tribune telegraph guardian chronicle courier mail mirror journal observer".split()
)
_BY: Final = frozenset("quoted cited carried published broadcast quoting reported".split())
_WITH: Final = frozenset("interview interviewed speaking spoke talking remarks comments statement".split())
# By these a medium passes on what someone else says.
_RELAYS: Final = frozenset({"reported", "reports", "report", "according to", "reporting"})


def through_of(found: Mentions, tokens: Sequence[Token], said: Sequence[tuple[Speaker, Token]]) -> list[str]:
    """For each speaker with its verb in one scope: the medium that they are heard through, "" when none is told."""
    carried = _carrier(found, tokens)
    media = [s.name for s, cue in said if s.name and cue.low in _RELAYS and is_medium(s.name)]
    citing = [s.name for s, cue in said if s.name and cue.low != "citing"]
    others = {s.name for s, cue in said if s.name and cue.low != "citing"} - set(media)
    heard = []
    for speaker, cue in said:
        if cue.low == "citing":
            heard.append(citing[0] if citing else "")
        elif is_medium(speaker.name or ""):
            heard.append("")
        else:
            told = _told_to(found, tokens, cue) if cue.low in ("told", "tells", "tell") else ""
            relayed = media[0] if len(set(media)) == 1 == len(others) else ""
            heard.append(told or carried or relayed)
    return heard


def is_medium(name: str) -> bool:
    """True for news agencies, papers and broadcasters: by a list, or by the last word of their name."""
    bare = name.removeprefix("the ").removeprefix("The ")
    return bare in _listed() or bare.rsplit(" ", 1)[-1].casefold() in _MEDIA


@functools.cache
def _listed() -> frozenset[str]:
    """Organisations of data/organisations.tsv that have no seat: those are media."""
    return frozenset(row[0] for row in rows("organisations.tsv") if len(row) < 2 or not row[1])


def _carrier(found: Mentions, tokens: Sequence[Token]) -> str:
    """The medium of "quoted by Tass", "an interview with the Herald", "speaking to state television"."""
    for i, token in enumerate(tokens[:-1]):
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
