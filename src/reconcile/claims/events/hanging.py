"""Verbs that hang on another noun than those named before them: "the crews who flew", "why two planes turned back"."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.events.triggers import Trigger
from reconcile.model import Span

_RELATIVE: Final = re.compile(
    r"\b(?:(?:the|those|some|many|all|two|three|of|an?)\s(?P<noun>[a-z][\w-]*)\s(?:who|which)|(?P<none>nobody|no one|none|neither))"
    r"\s(?:(?:has|have|had|is|are|was|were|been|being|also|will|would|can|could|may|might|did|not|never|later|then|[a-z]+ly)\s)*$"
)
_ASKED: Final = re.compile(r".*\b(?:why|how|whether)\s(?=[\w'-]+\s)")


def asked_clause(plain: str, clause: Span, trigger: Trigger) -> Span:
    """The clause from behind the word that asks on, for "Berg asks why two planes turned back"; else the clause itself."""
    stop = max(clause.start, trigger.span.start - len(trigger.auxiliary))
    asked = _ASKED.search(plain, clause.start, stop)
    return clause if asked is None else Span(asked.end(), clause.end)


def hanging_noun(plain: str, before: Span) -> Span | None:
    """The noun that the verb behind it hangs on, where that is none of those named before it: "Berg praised the crews who
    flew", "nothing that nobody signed"; None where the verb hangs on no such noun.
    """
    found = _RELATIVE.search(plain, before.start, before.end)
    return None if found is None else Span(*found.span("noun" if found["noun"] else "none"))
