"""What a clause says of a moment without a verb of its own: where someone was, that a thing was over, that it was reported."""

from __future__ import annotations

from typing import Final

from reconcile.claims.events.plain_verbs import is_unreal
from reconcile.claims.events.senses import Form
from reconcile.claims.events.triggers import Trigger
from reconcile.claims.events.verb_forms import base_of
from reconcile.claims.events.verb_weight import listed
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.mentions import Mentions
from reconcile.model import Span

# "Berg was in Lima at 11am": where someone was at a moment.
_WAS_AT: Final = LazyPattern(
    r"\b(?P<verb>was|were)\s(?:(?:back|already|still|safely|also|now|there|home|both|all)\s){0,2}(?:in|at|on|aboard)\s(?:the\s)?"
    r"(?:(?:a\s|an\s|his\s|her\s)?(?:[\w-]+\s){1,3}?(?:in|at|near)\s)?$"
)
# "Berg was on the steps of the firm's headquarters in Lima at 11am": at a spot where a body stands, of something that has many words.
_WAS_ON_SPOT: Final = LazyPattern(
    r"\b(?P<verb>was|were)\s(?:(?:back|already|still|safely|also|now|there|both|all|just|alone)\s){0,2}(?:in|at|on|inside|outside|aboard)\s"
    r"(?:(?:the|an?|his|her|their|its)\s)?(?:[\w'’-]+\s){0,2}?(?:steps?|stage|podium|platform|rostrum|roof|balcony|terrace|pavement|street|square|gates?|entrance|"
    r"doorway|doors?|lobby|foyer|corridor|canteen|cafeteria|kitchen|hall|room|ward|office|offices|headquarters|court|courtroom|dock|witness box|church|cathedral|mosque|"
    r"temple|school|hospital|clinic|station|airport|terminal|tarmac|runway|hotel|bar|pub|restaurant|café|cafe|museum|gallery|theatre|stadium|pitch|stands|"
    r"factory|plant|shop floor|warehouse|depot|yard|quay|quayside|pier|harbour|port|beach|bridge|studio|library|university|campus|embassy|ministry|"
    r"parliament|palace|villa|flat|house|home|farm|field|garden|gardens|cemetery|graveside|funeral|service|ceremony|reception|dinner|lunch|rally|conference|match|"
    r"summit|queue|crowd|audience|front row|picket line|bench|seat|bed|car park)\s"
    r"(?:of|at|for|outside|inside|beside|opposite|near|with|behind|above)\s(?:[\w'’-]+\s){1,6}?(?:in|at|near|outside)\s$"
)
# "Berg was standing on a chair in the canteen at noon": what someone was in the middle of at a moment.
_WAS_DOING: Final = LazyPattern(
    r"(?<!there\s)\b(?:was|were)\s(?:(?:still|already|just|also|now|then|both|all|busy|\w+ly)\s){0,2}(?P<verb>(?!(?:going|being|evening|morning|during|nothing|something|anything|"
    r"according|following|including|king|missing|living)\b)[a-z]{2,}ing)\b(?!\sto\sbe\b)",
    needs=("ing",),
)
# Those that say where someone was and no more.
_BEING: Final = frozenset(
    "stand sit lie wait work walk talk speak play eat dine sleep stay swim drive ride sail travel queue rest shop dance sing train jog hide shelter".split()
)
_NOT_DOING: Final = frozenset("have look lead face run say make take get give go be mean come".split())
# "Lunch was over by noon", "by 11am the count was complete".
_OVER: Final = LazyPattern(
    r"\b(?P<subject>[\w'\u2019-]+)\s(?:was|were|had been|is|has been)\s(?:all\s|finally\s|now\s|already\s|almost\s)?"
    r"(?P<verb>over|finished|complete|completed|at an end|all done)\b(?=\s(?:by|at|before|shortly|just|soon|well|around|about|in|on|within|and|for|when|after)\b|[,.;]|$)"
    r"(?!\s(?:a|the|his|her|its|\d[\d,]*\s(?:people|years|feet|metres|miles|km))\b)"
)
_NOBODY: Final = frozenset("it's he she i we you they who there".split())
# "It was first reported at 6.40am".
_REPORTED: Final = LazyPattern(
    r"\b(?:was|were)\s(?:first\s|initially\s|originally\s)?(?P<verb>reported|noticed|detected|logged)\s(?:to \w+(?: \w+)?\s)?"
    r"(?:at|just (?:before|after)|shortly (?:before|after)|around|about|soon after)\s(?:about\s|around\s)?$"
)


def was_at(found: Mentions, clause: Span) -> Trigger | None:
    """The verb of "was in Lima", "was back in Lima" and "were aboard the ferry in Lima"."""
    for toponym in found.toponyms:
        at = toponym.quote.span
        if not clause.holds(at) or toponym.place is None or toponym.by == "demonym":
            continue
        match = _WAS_AT.search(found.entry.plain, clause.start, at.start)
        match = match or _WAS_ON_SPOT.search(found.entry.plain, clause.start, at.start)
        if match is not None:
            form = Form(kind="sighting", role="at", lemma="be in", tense="past", needs="one")
            return Trigger(form=form, span=Span(match.start("verb"), match.end("verb")), auxiliary="")
    return None


def was_doing(found: Mentions, clause: Span) -> Trigger | None:
    """The verb of "was standing on a chair at noon": a sighting where it says who was where, else what was going on."""
    plain = found.entry.plain
    match = _WAS_DOING.search(plain, clause.start, clause.end)
    if match is None or is_unreal(plain, clause.start, match.start()):
        return None
    lemma = base_of(match["verb"].casefold())
    if lemma is None or lemma in _NOT_DOING or (lemma in listed("never") and lemma not in _BEING):
        return None
    at = Span(*match.span("verb"))
    before = Span(clause.start, match.start())
    who = any(before.holds(name.quote.span) for name in found.names)
    where = any(
        t.place is not None
        and t.quote.span.start >= at.end
        and clause.holds(t.quote.span)
        and t.by != "demonym"
        for t in found.toponyms
    )
    if who and where and lemma in _BEING:
        form = Form(kind="sighting", role="at", lemma="be in", tense="past", needs="one")
        return Trigger(form=form, span=at, auxiliary="")
    return _trigger(f"be {match['verb'].casefold()}", at)


def was_over(plain: str, clause: Span) -> Trigger | None:
    """The word of "lunch was over by noon" that tells the end."""
    match = _OVER.search(plain, clause.start, clause.end)
    if match is None or match["subject"].casefold() in _NOBODY:
        return None
    return _trigger("end", Span(*match.span("verb")))


def was_reported(plain: str, clause: Span, time: int) -> Trigger | None:
    """The verb of "was first reported at 6.40am". time: where the clock begins."""
    match = _REPORTED.search(plain[clause.start : time])
    if match is None:
        return None
    start = clause.start + match.start("verb")
    return _trigger("be reported", Span(start, start + len(match["verb"])))


def _trigger(lemma: str, span: Span) -> Trigger:
    form = Form(kind="other", role="at", lemma=lemma, tense="past", needs="one")
    return Trigger(form=form, span=span, auxiliary="")
