"""What a traveller goes by: the verb's own means, "by train" or "on a flight" beside it, or the carrier that acts."""

from __future__ import annotations

from typing import Final

from reconcile.claims.events.carriers import NOUN, class_of
from reconcile.claims.events.stage import Stage
from reconcile.claims.events.telling import Telling
from reconcile.lexicon.lazy_patterns import LazyPattern

_JOURNEYS: Final = frozenset({"arrival", "departure", "travel", "sighting"})
# A place or a firm that is called by what goes there.
_NO_CARRIER: Final = (
    r"(?!\s(?:stations?|parks?|terminals?|compan(?:y|ies)|operators?|lines?|crash|strikes?|shows?|bomb\w*)\b)"
)
_BY: Final = LazyPattern(
    rf"\b(?:by|aboard|onboard|on board|in|on|boarded|took|take|caught|catch)\s(?:(?:an?|the|his|her|their|its)\s)?(?:[\w'.:-]+\s){{0,3}}?"
    rf"(?P<noun>{NOUN}|rail|sea|air|road|trains|plane)\b{_NO_CARRIER}",
)
# "Stepped off the train": what one who arrives came by.
_OFF: Final = LazyPattern(
    rf"\b(?:off|out of|(?:down|came|stepped|climbed|walked) from|disembark\w* from|alight\w* from)\s(?:an?|the|his|her|their|its)\s(?:[\w'.:-]+\s){{0,2}}?(?P<noun>{NOUN})\b{_NO_CARRIER}"
)
# Cars and coaches that are part of a train.
_PART_OF_TRAIN: Final = LazyPattern(
    r"\b(?:dining|sleeping|restaurant|buffet|parlou?r|observation|railway|rail|first-class|second-class|quiet|royal|sleeper)\s$"
)
_ACTS: Final = LazyPattern(rf"\b(?P<noun>{NOUN})\b")
_WAYS: Final[dict[str, str]] = {
    "rail": "train",
    "trains": "train",
    "sea": "ship",
    "air": "plane",
    "road": "car",
}


def means_of(stage: Stage, telling: Telling) -> str:
    """plane, train, ship, car or helicopter; "" where nothing says it or two are told of."""
    trigger, clause = telling.trigger, telling.clause
    if trigger.form.kind not in _JOURNEYS:
        return ""
    plain = stage.found.entry.plain
    named = [*_BY.finditer(plain, clause.start, clause.end)]
    if trigger.form.kind == "arrival":
        named += _OFF.finditer(plain, clause.start, clause.end)
    told = {_class_at(plain, m.start("noun"), m["noun"]) for m in named}
    acting = {c.kind for c in stage.carriers if clause.start <= c.span.start < trigger.span.start}
    acting |= {_class(m["noun"]) for m in _ACTS.finditer(plain, clause.start, trigger.span.start)}
    found = told or acting or {trigger.form.means}
    return next(iter(found)) if len(found) == 1 else ""


def _class_at(plain: str, start: int, noun: str) -> str:
    """The class of what stands at a code point; a dining car goes as its train does."""
    return "train" if _PART_OF_TRAIN.search(plain[max(0, start - 14) : start]) else _class(noun)


def _class(noun: str) -> str:
    word = noun.casefold()
    return _WAYS.get(word) or class_of(word)
