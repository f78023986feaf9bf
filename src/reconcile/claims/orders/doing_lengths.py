"""How long it took to do something: "it took three hours to clear the hall", "spent four hours counting", "was emptied in an hour"."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger, lexicon
from reconcile.claims.events.verb_forms import base_of
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span

_ADVERBS: Final = r"(?:(?:just|only|almost|nearly|about|some|another|all of|a full|in all|well|at least|up to|no more than)\s)?"
# "It took crews", "crews needed", "they spent", right ahead of the length.
_TOOK: Final = LazyPattern(
    rf"\b(?P<took>took|had taken|needed|spent|had spent|were kept busy for|were busy for|worked for)\s(?:(?!(?:at|on|in|from|over)\b)[\w'-]+\s){{0,3}}?{_ADVERBS}$",
    needs=("took", "taken", "needed", "spent", "busy for", "worked for"),
)
_TO: Final = re.compile(r"\s(?:(?:in all|altogether|or so)\s)?to\s(?P<verb>[a-z]+)(?=\s|[.,;]|$)")
_DOING: Final = re.compile(
    r"\s(?:(?:on|in)\s)?(?P<verb>[a-z]+ing)\s(?=(?:the|a|an|all|its|his|her|their|\d|[a-z]+)\b)"
)
_NEEDED: Final = re.compile(r"\s(?:were|was)\sneeded\sto\s(?P<verb>[a-z]+)(?=\s|[.,;]|$)")
# "Was cleared | in": ahead of the length.
_DONE: Final = LazyPattern(
    r"\b(?:was|were|had been)\s(?:(?:all|finally|fully|completely|safely)\s){0,2}(?P<verb>[a-z]+(?:ed|n|t))\s(?:(?:just|only|well)\s)?(?P<how>in|within|inside)\s(?:(?:just|under|less than|about|only|some)\s)?$",
    needs=("in",),
)
# "Emptying the hall took", ahead of the length.
_GERUND: Final = LazyPattern(
    rf"(?:^|[,;:]\s|\b(?:and|but|says?|said|that)\s)\W*(?P<verb>[a-z]+ing)\s(?:it|them|(?:(?:the|all|an?|his|her|its|their|\d[\d,]*|(?-i:[A-Z])[\w'-]+)(?:\s(?!(?:was|were|is|had|that|who|which|when|while)\b)[\w'-]+){{0,5}}?))"
    rf"(?:\son\s\w+day(?:\s\w+)?|\sthis\s\w+)?\s(?P<took>took|had taken|lasted)\s(?:(?:them|him|her|us|crews|police|firefighters)\s)?{_ADVERBS}$",
    needs=("ing",),
)
# What is answered, waited for or walked is no one thing; nor is what takes time to be felt.
_NONE: Final = frozenset(
    "be have get do go come become answer respond reply realise realize decide learn understand see notice feel say tell speak wait walk drive fly travel "
    "commute sleep sit talk think find work arrive reach show die die recover hear know make try need want earn complete finish end conclude".split()
)


def doing_ahead(plain: str, span: Span, low: int, end: int) -> tuple[Trigger, bool] | None:
    """What was done in a length at `span`, and whether the length is only its most; None where it is no one thing."""
    gerund = _GERUND.search(plain[low : span.start])
    if gerund is not None:
        return _named(gerund, most=False, at=low)
    took = _TOOK.search(plain, low, span.start)
    if took is not None:
        spent = "spent" in took["took"].casefold() or took["took"].casefold().endswith("for")
        return _named((_DOING if spent else _TO).match(plain, span.end, end), most=False)
    done = _DONE.search(plain, low, span.start)
    if done is not None:
        return _named(done, most=done["how"].casefold() != "in")
    return _named(_NEEDED.match(plain, span.end, end), most=False)


def _named(match: re.Match[str] | None, *, most: bool, at: int = 0) -> tuple[Trigger, bool] | None:
    """What a match says was done. at: where the text begins in which it was found."""
    lemma = base_of(match["verb"].casefold()) if match is not None else None
    if match is None or lemma is None or lemma in _NONE:
        return None
    listed = (form for form in lexicon().get(lemma, ()) if form.tense == "base")
    kind = next((form.kind for form in listed), "other")
    form = Form(kind=kind, role="none", lemma=lemma, tense="past", needs="order")
    return Trigger(form=form, span=Span(at + match.start("verb"), at + match.end("verb")), auxiliary=""), most
