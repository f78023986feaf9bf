"""Plans without a word of planning: "they meet again on Friday" and "she will be in court on Friday"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reconcile.claims.events.planned_words import GAP
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span

# "They meet again on Friday", "the first ferry leaves at noon": a timetable is told in the present.
_GOES: Final = (
    r"meet|play|face|fly|travel|leave|depart|arrive|land|sail|return|open|close|begin|start|resume|vote|kick\soff|dock|reopen|appear|speak|head|fight|finish|"
    r"race|take\s(?:office|on|part)|set\soff|go\s(?:on\ssale|on\strial|to\s(?:the\spolls|court|trial)|before|home|back)|come\s(?:home|back|into\sforce)"
)
_GOES_S: Final = (
    r"meets|plays|faces|flies|travels|leaves|departs|arrives|lands|sails|returns|opens|closes|begins|starts|resumes|votes|kicks\soff|docks|reopens|appears|"
    r"speaks|heads|fights|finishes|races|takes\s(?:office|on|part)|sets\soff|goes\s(?:on\ssale|on\strial|to\s(?:the\spolls|court|trial)|before|home|back)|"
    r"comes\s(?:home|back|into\sforce)"
)
_PRESENT: Final = LazyPattern(
    rf"(?:\b(?:they|both|all|the\s(?:[\w'-]+\s){{0,2}}?[a-z]{{3,}}s|(?-i:[A-Z])[\w'-]+(?:\sand\s(?-i:[A-Z])[\w'-]+)?)\s(?:then\s|next\s|also\s|now\s)?(?P<verb>{_GOES})|"
    rf"\b(?:he|she|it|(?:the|an?|his|her|its|their)\s(?:[\w'-]+\s){{0,3}}?(?!\w*s\b)[\w'-]+|(?-i:[A-Z])[\w'-]+)\s(?:then\s|next\s|also\s|now\s)?(?P<verbs>{_GOES_S}))\b"
    r"(?!\s(?:that|up|a\s(?:fight|race|battle|struggle|backlash|crisis)|behind|questions|pressure|calls|open|unclear|to\s(?:be|have))\b|['-])",
)
# "Will be in court on Friday", "will be back at noon": where someone or something will be.
_WILL_BE: Final = LazyPattern(
    r"\b(?:will|'ll|is to|are to)\s(?:also\s|now\s|then\s|all\s|both\s)?(?P<verb>be\s(?:back\s)?(?:in\s(?!(?:the\s)?(?:low|mid|high|\d|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|force\b(?=\suntil))|favou?r)|at\s(?!\d|noon|midnight|least)|on\s(?!(?:\w+day|\d|january|february|march|april|may|june|july|august|september|"
    r"october|november|december)\b)|aboard|open|closed|shut|home|there|ready|free|live)|be\sback)\b"
)
_UNTIL: Final = LazyPattern(r"\b(?:until|till)\s(?:at\sleast\s|about\s)?$")


def present_plans(plain: str, clause: Span, times: list[int]) -> Iterator[tuple[Span, str]]:
    """Where the verb of such a plan stands, and its lemma. times: where the clause's times begin, in days or finer."""
    for match in _WILL_BE.finditer(plain, clause.start, clause.end):
        if any(_UNTIL.search(plain, clause.start, start) is None for start in times):
            yield Span(*match.span("verb")), " ".join(match["verb"].casefold().split()[:2])
    for match in _PRESENT.finditer(plain, clause.start, clause.end):
        group = "verb" if match["verb"] else "verbs"
        at = Span(*match.span(group))
        if any(start >= at.end and GAP.fullmatch(plain, at.end, start) for start in times):
            yield at, _base(match[group]) if group == "verbs" else match[group].casefold()


def _base(verb: str) -> str:
    """ "fly" for "flies", "go home" for "goes home"."""
    head, space, rest = verb.casefold().partition(" ")
    if head.endswith("ies"):
        head = head[:-3] + "y"
    else:
        head = head[:-2] if head.endswith(("shes", "ches", "oes", "xes")) else head.removesuffix("s")
    return f"{head}{space}{rest}"
