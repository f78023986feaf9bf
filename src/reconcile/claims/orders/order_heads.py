"""Things that take time and are only named: the noun of which a verb says that it began, went on, ended, or how long it took."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import lexicon
from reconcile.claims.orders.order_nouns import is_verb, noun_form
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

# Verbs of the beginning and the end of something, as their events carry them.
EDGES: Final = frozenset(
    {"begin", "start", "end", "finish", "conclude", "resume", "open", "close", "complete", "wrap up"}
)
_TOLD: Final = LazyPattern(
    r"\s(?:(?:has|have|had|was|were|is|are)\s)?(?:(?:now|already|finally|only|just|also|all|then|been)\s){0,2}"
    r"(?:began|begun|started|commenced|ended|finished|concluded|wrapped up|drew to a close|under ?way|got under way|"
    r"complete|completed|over|done|served|lasted|lasting|went on|dragged on|ran for|took (?=(?:about|around|some|almost|nearly|over|under|less|more|just|an?|half|\w+)\s[\w-]*\s?))\b",
)
_MARK: Final = re.compile(r"[,;:.!?\"()]\s*|\s-+\s")
_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_RELATIVE: Final = LazyPattern(r",?\s(?:which|that|who)$")
_LEADS: Final = frozenset(
    "and but that when while after before because as once until since so then though although only not said says which where if".split()
)
_PREPOSITIONS: Final = frozenset(
    "of with between in at on by for from to against about over into near off among during under behind aboard around across inside".split()
)
# Heads that name no one thing in time.
_NONE: Final = frozenset(
    "he she they we you i it this that these those there who which what one all none both some many most few others everything nothing everyone "
    "nobody work time day night year week month hour minute season era life story day's war career term shift period journey man woman men women "
    "people children team police game part phase stage half rest process thing second minutes hours days weeks months years morning afternoon evening "
    "first third last were was are is been had has have "
    # what sides and people date differently, or what has no one beginning
    "battle war campaign offensive fighting crisis conflict invasion protest protests unrest violence clashes fight rain storm".split()
)
_MOST_WORDS: Final = 5
_REACH: Final = 110


def head_before(plain: str, within: Span, at: int) -> Span | None:
    """The noun at the head of the subject whose verb begins at `at`: "talks" in "The talks between the two sides | lasted"; None
    where it is no common noun in the words right before the verb.
    """
    low = max(within.start, at - _REACH)
    text = plain[low:at].rstrip()
    relative = _RELATIVE.search(text)
    text = text[: relative.start()] if relative else text
    start = max((m.end() for m in _MARK.finditer(text)), default=0)
    if not start and low > within.start:
        return None
    tokens = [*_WORD.finditer(text, start)]
    leads = [i for i, t in enumerate(tokens) if t[0].casefold() in _LEADS and t[0].casefold() != "and"]
    tokens = tokens[leads[-1] + 1 :] if leads else tokens
    if tokens and tokens[0][0].casefold() == "and":
        tokens = tokens[1:]
    cut = next((i for i, t in enumerate(tokens) if t[0].casefold() in _PREPOSITIONS), len(tokens))
    if not 0 < cut <= _MOST_WORDS:
        return None
    head, word = tokens[cut - 1], tokens[cut - 1][0]
    opens = not plain[within.start : low + head.start()].strip()
    if word.casefold() in _NONE or word[0].isdigit() or not (word.islower() or (opens and word.istitle())):
        return None
    if any(is_verb(t[0], tokens[i - 1][0] if i else "") for i, t in enumerate(tokens[:cut]) if i):
        return None
    return Span(low + head.start(), low + head.end())


def things_told(mentions: tuple[Mentions, ...]) -> frozenset[str]:
    """The nouns, in lower case, of which the told sentences of a page say that they began, ended or lasted."""
    return frozenset(word for found in mentions for word in _told_in(found))


def _told_in(found: Mentions) -> Iterator[str]:
    plain = found.entry.plain
    for sentence in found.sentences:
        for match in _TOLD.finditer(plain, sentence.span.start, sentence.span.end):
            head = head_before(plain, sentence.span, match.start())
            if head is not None and not found.placed_names.overlapping(head):
                yield plain[head.start : head.end].casefold()


def form_of(word: str) -> Form:
    """The form of a noun: a listed one, or that of a thing of its own."""
    listed = noun_form(word)
    if listed is not None:
        return listed
    forms = (form for form in lexicon().get(word.casefold(), ()) if form.tense == "noun")
    return next(forms, Form(kind="other", role="none", lemma=word.casefold(), tense="noun"))
