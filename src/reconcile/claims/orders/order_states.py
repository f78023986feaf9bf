"""How something was, told as an end of an order: "was already in her seat", "was safely out of the building", "was gone"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.claims.events.clauses import Clause
from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span

STATE: Final = "state"
"""What such a word needs: an order in which it counts as the beginning of that state."""
_BE: Final = r"\b(?P<auxiliary>(?:was|were|had been)(?:\snot)?(?:\sall)?(?:\s(?:already|still|now|finally|again|fully|safely|completely|back|well|long|once more|firmly|securely|both))*)\s"
# Somewhere: who is there has come, who is out has left.
_INSIDE: Final = r"inside|indoors|aboard|on board|there|here|home|at home|ashore|upstairs|back|in place|in position|at work|on the ground|on site|on the scene"
_OUTSIDE: Final = r"out of (?:the|his|her|their|its|an?)\s[a-z][\w-]*|outside|outdoors|out|away|off|gone|free|at large|on (?:the|his|her|their) way"
_CONDITION: Final = (
    r"clear|empty|full|dry|safe|calm|dark|afloat|under control|secure|ready|upright|cold|in(?=\s?(?:[.,;:]|$))|dead|asleep|awake|"
    r"out of action|offline|online|open|shut|known|quiet|silent|alone|ablaze|alight|on fire|in flames|under water|underwater|level|ahead|gone|"
    r"out of (?:danger|sight|reach|range|control|hand|power|fuel)|in custody|in hospital|in the air|at sea|on (?:the|its|his|her|their) feet"
)
_THERE: Final = r"(?:back\s)?(?:in|at|on|inside|aboard|behind|under)\s(?:the|his|her|their|its|an?)\s(?:[a-z][\w-]*\s)??(?P<where>[a-z][\w-]*)"
_STATE: Final = LazyPattern(
    rf"{_BE}(?P<state>(?P<out>{_OUTSIDE})|(?P<there>{_THERE})|(?P<inside>{_INSIDE})|(?P<condition>{_CONDITION}))(?![\w-])",
    needs=("was", "were", "had been"),
)
# "Was down to", "was ready for", "was free to", "was open about": how somebody felt or meant it, or a figure.
_NOT_SO: Final = re.compile(
    r"\s(?:of|on|from|to|for|that|enough|\w+\s(?:year|month|week|day|hour|minute)s?\s(?:before|earlier|ago)|about|by|\d|than|if|whether|as)\b|\s?-|['’%]",
)
# What nobody sits in: "was in the lead", "was on the brink", "was at the centre of".
_FIGURE: Final = frozenset(
    "lead brink verge centre center middle wake face process midst act mood mind way right wrong running past future same first last final end end. position dark "
    "red black pink news headlines interest case cards rise increase fall decline move mend run march agenda table list question best worst least very one "
    "top bottom helm time moment age beginning start area region country world public eye spotlight light fore heart root limit mercy hands pocket know clear "
    "lookout other edge basis cause result reason victim target".split()
)


def states(plain: str, parts: Sequence[Clause]) -> Iterator[Trigger]:
    """The states that a sentence tells, in order: each a word of the state, with "was" and its adverbs for its auxiliary."""
    for match in _STATE.finditer(plain, parts[0].span.start, parts[-1].span.end):
        where = (match["where"] or "").casefold()
        if where in _FIGURE or where.endswith(("ing", "ed")) or _NOT_SO.match(plain, match.end()):
            continue
        form = Form(kind="other", role="none", lemma=_lemma(match), tense="participle", needs=STATE)
        yield Trigger(
            form=form,
            span=Span(*match.span("state")),
            auxiliary=" ".join(match["auxiliary"].casefold().split()),
        )


def _lemma(match: re.Match[str]) -> str:
    """The state by its word; "be there" for who or what is somewhere, "be out" for who has left."""
    if match["inside"] or match["there"]:
        return "be there"
    return "be out" if match["out"] else match["condition"].casefold()


def is_of_state(trigger: Trigger) -> bool:
    """True for a word of a state."""
    return trigger.form.needs == STATE
