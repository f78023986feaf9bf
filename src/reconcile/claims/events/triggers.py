"""Words that tell of an event, with their tense and how sure the sentence makes it sound."""

from __future__ import annotations

import functools
import importlib.resources
import re
from typing import Final

import attrs

from reconcile.claims.events.senses import Form, sensed
from reconcile.lexicon.alternation import alternation
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.model import Span

_TENSES: Final = ("base", "present", "past", "participle", "ing")


@attrs.frozen(kw_only=True)
class Trigger:
    """A form where it stands. auxiliary: the verb words before it ("has just been", "will"), lower-cased."""

    form: Form
    span: Span
    auxiliary: str

    @property
    def is_noun(self) -> bool:
        return self.form.tense == "noun"

    @property
    def tense(self) -> str:
        """past, present, future, ongoing, infinitive or none (a bare participle or noun)."""
        if self.form.lemma in _AHEAD:
            return "future"
        return _tense(self.form.tense, self.auxiliary)


_AHEAD: Final = frozenset(
    {
        "due in",
        "due at",
        "due back in",
        "bound for",
        "expected in",
        "expected at",
        "expected back in",
        "expected there",
        "expected",
    }
)
_AUXILIARY: Final = re.compile(
    r"((?:\b(?:am|is|are|was|were|be|been|being|has|have|had|will|would|shall|should|may|might|can|could|must|to|not|"
    r"n't|never|did|does|do|due|set|about|expected|scheduled|planned|planning|plans|plan|hopes|hoping|likely|unlikely|"
    r"thought|believed|said|reported|understood|going|also|just|now|already|only|then|soon|later|currently|reportedly|"
    r"first|last|previously|earlier|still|recently|finally|initially|officially|both|appears|appeared|appearing|seems|"
    r"announced|he|they|yet)\b|(?<=[a-z])(?:n't|'ll|'ve|'re|'d)|(?:(?<=\b[Hh]e)|(?<=\b[Ii]t)|(?<=\b[Ss]he))'s)[\s,]*(?:(?!(?:family|july|italy|assembly|reply|ally)\b)[a-z]+ly\s+)?)+$"
)
_ENDS: Final = tuple(  # of what `_AUXILIARY` finds; quicker to ask
    "am is are was were be been being has have had will would shall should may might can could must to not n't never did does do due set about expected scheduled planned "
    "planning plans plan hopes hoping thought believed said reported understood going also just now already only then soon later first last previously earlier still ly "
    "both appears appeared appearing seems announced he they yet 'll 've 're 'd 's".split()
)
_SHORT: Final = {"'ll": "will", "'ve": "have", "'re": "are", "'d": "would"}
_LY: Final = re.compile(r"\b\w+ly\s+$")


# Behind these "as" names an office: "resigned as mayor".
_TO_OFFICE: Final = frozenset({"resign", "swear in", "elect", "appoint", "inaugurate", "step down", "sack"})


@functools.cache
def lexicon() -> dict[str, tuple[Form, ...]]:
    """Forms by their lower-cased words."""
    text = importlib.resources.files("reconcile.data").joinpath("event_triggers.tsv").read_text("utf-8")
    forms: dict[str, dict[Form, None]] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        kind, role, means, needs, words = line.split("\t")
        listed = words.split(" ")
        nouns = listed[0].startswith("noun:")
        lemma_word = next(word for word in listed if word != "-").strip("()")
        for index, word in enumerate(listed):
            if word == "-" or word.startswith("("):
                continue
            written = word.removeprefix("noun:").replace("_", " ")
            lemma = written if nouns else lemma_word.replace("_", " ")
            tense = "noun" if nouns else _TENSES[index]
            form = Form(
                kind=kind,
                role=role,
                lemma=lemma,
                tense=tense,
                means=means.removeprefix("-"),
                needs=needs.removeprefix("-"),
            )
            forms.setdefault(written, {})[form] = None
    return {word: tuple(found) for word, found in forms.items()}


@functools.cache
def _pattern() -> LazyPattern:
    words = alternation(lexicon())
    return LazyPattern(
        rf"(?<![\w-]){words}\b(?![-'’](?:\w\w|t\b))(?!\s(?:out|together|like)\b)",
    )


def may_tell(plain: str, within: Span) -> bool:
    """False for a sentence in which no word can tell of an event."""
    return _pattern().search(plain, within.start, within.end) is not None


@functools.lru_cache(maxsize=1024)
def triggers(plain: str, within: Span) -> tuple[Trigger, ...]:
    """The triggers of a clause, in order. A word with several readings takes the one that its auxiliaries allow."""
    found = []
    for match in _pattern().finditer(plain, within.start, within.end):
        auxiliary = auxiliary_of(plain, within.start, match.start(), ing=match[0].endswith("ing"))
        form = _chosen(lexicon()[match[0].casefold()], plain, match, auxiliary)
        if form is None or (
            form.lemma not in _TO_OFFICE and plain[match.end() : match.end() + 4].casefold() == " as "
        ):
            continue  # "seen as", "the fire started as ..."
        at = Span(match.start(), match.end())
        form = sensed(form, plain, within, at)
        if form is not None:
            found.append(Trigger(form=form, span=at, auxiliary=auxiliary))
    return tuple(found)


def auxiliary_of(plain: str, start: int, at: int, *, ing: bool) -> str:
    """The verb words before a trigger, with short forms written out ("they'll" is "they will")."""
    window = plain[max(start, at - 60) : at]
    tail = window.rstrip()
    adverb = _LY.search(window) if tail.endswith("ly") else None
    if adverb is not None and not adverb[0].startswith(("early", "only", "likely", "reportedly")):
        window = window[: adverb.start()]
    tail = window.rstrip(" ,\n")
    match = _AUXILIARY.search(window) if tail.endswith(_ENDS) or not tail[-1:].isalnum() else None
    if match is None:
        return ""
    text = match[0].casefold().replace(",", " ").replace("'s", " is" if ing else " has")
    for short, full in _SHORT.items():
        text = text.replace(short, f" {full}")
    return " ".join(text.split())


_NOUN_BEFORE: Final = LazyPattern(
    r"\b(?:a|an|the|his|her|its|their|this|that|these|two|three|first|second|last|planned|state|official|any|no|"
    r"[a-z]+ing|[A-Za-z]+'s|of|for|\d{4}|upcoming|possible|major|peace|rare|key|annual|further|more)\s+$",
)
_NAMED_NOUN: Final = re.compile(r"\b[Tt]he\s[A-Z][a-z]+\s+$")  # "the Lima attacks"
_COMPOUND: Final = re.compile(r"\b(?:a|an|the|whose|its|his|her|their|first|second)\s(?:[a-z-]+\s){1,2}$")
# Behind these a past participle is an adjective ("the closed berth", "its banned missiles"), never a verb.
_ARTICLE: Final = LazyPattern(r"\b(?:a|an|the|his|her|its|their|our|my|your|every|each|these|those|some)\s+$")
_ADJECTIVAL: Final = frozenset(
    "planned expected scheduled reported announced likely first last early earlier recently newly previously".split()
)
_PLURAL_VERB: Final = LazyPattern(
    r"\s+(?:(?:of|against|are|were|have|had|will|would|can|could|may|might|must|should|do|did)\b|between (?!\d|noon|midday))",
)
# Verbs that are nothing without an object: their third person without one is a plural noun.
_OBJECT_VERBS: Final = frozenset(
    "attack strike visit launch bomb tour host raid hit back block ban match seize fire".split()
)
_NO_OBJECT: Final = LazyPattern(
    r"\s*(?:$|[.,;:)]|(?:in|on|at|of|against|by|from|near|during|since|after|before|last|this|next|across|over|and|that|which|suspects?|"
    r"victims?|were|was|are|is|have|has|had|will|would|killed|left|[a-z]+ed)\b)",
)
# Right behind one of these a noun's word is a verb.
_VERBAL: Final = tuple(
    [word] for word in "will would shall should may might can could must not n't to".split()
)
_BE: Final = frozenset("am is are was were be been being".split())
_MODAL: Final = frozenset("will would shall should may might can could must to did does do n't".split())


def _chosen(forms: tuple[Form, ...], plain: str, match: re.Match[str], auxiliary: str) -> Form | None:
    """The reading that fits: a noun after a determiner, a base form only after a modal or "to"."""
    by_tense = {form.tense: form for form in forms}
    words = set(auxiliary.split())
    before = plain[max(0, match.start() - 32) : match.start()]
    if words and words <= _ADJECTIVAL:  # "their planned meeting", "the first arrived"
        before = plain[max(0, match.start() - 48) : match.start()].rstrip()
        before = before[: len(before) - len(auxiliary)]
        auxiliary = "" if _ARTICLE.search(before) else auxiliary
    if "noun" in by_tense and not words & {*_MODAL, *_BE} and _COMPOUND.search(before):
        return by_tense["noun"]  # "whose first rocket launch"
    determined = not auxiliary and (_NOUN_BEFORE.search(before) or _NAMED_NOUN.search(before)) is not None
    if "noun" in by_tense and (determined or len(by_tense) == 1):
        return by_tense["noun"] if auxiliary.split()[-1:] not in _VERBAL else None  # "will not match it"
    if determined and _is_adjective(by_tense, before, match, words):
        return None
    if "base" in by_tense and words & _MODAL:
        return by_tense["base"]
    if determined and "past" not in by_tense and "participle" not in by_tense:
        return None
    if (
        not words
        and "present" in by_tense
        and by_tense["present"].lemma in _OBJECT_VERBS
        and _NO_OBJECT.match(plain, match.end())
    ):
        return None  # "the attacks on Lima", "visits in July"
    only = next(iter(by_tense.values()))
    if (
        only.lemma == match[0].casefold()
        and only.tense == "participle"
        and words & {"have", "has", "had"}
        and "been" not in words
    ):
        return None  # "we have seen more" is no sighting of "we"
    if set(by_tense) == {"present"} and not words and _PLURAL_VERB.match(plain, match.end()):
        return None  # "visits between neighbours", "the strikes have"
    return next((by_tense[t] for t in ("past", "participle", "ing", "present") if t in by_tense), None)


def _is_adjective(by_tense: dict[str, Form], before: str, match: re.Match[str], words: set[str]) -> bool:
    """True for "the closed berth" and "the falling rain"."""
    if match[0].casefold().endswith("ing"):
        return not words & _BE
    return ("past" in by_tense or "participle" in by_tense) and _ARTICLE.search(before) is not None


_SAID: Final = frozenset("thought believed said reported understood appears appeared appearing seems".split())


def _tense(form: str, auxiliary: str) -> str:
    words = set(auxiliary.split())
    if words & {
        "will",
        "shall",
        "due",
        "expected",
        "scheduled",
        "going",
        "plans",
        "plan",
        "planned",
        "planning",
        "set",
    }:
        return "future"
    if words & {"may", "might", "could", "can", "would", "should", "likely"}:
        return "future"
    if "to" in words and "be" in words and form == "ing" and words & _SAID:
        return "ongoing"
    if "to" in words and (form != "ing" or "be" in words):  # "prior to leaving" is no infinitive
        return "past" if words & _SAID and "have" in words else "infinitive"
    if form == "ing":
        return "ongoing" if words & {"is", "are", "am", "was", "were", "been"} else "none"
    if words & {"has", "have", "had", "was", "were", "did", "been"}:
        return "past"
    if words & {"is", "are", "am", "being"}:
        return "present"
    return {
        "past": "past",
        "present": "present",
        "participle": "none",
        "base": "infinitive",
        "future": "future",
    }.get(form, "none")
