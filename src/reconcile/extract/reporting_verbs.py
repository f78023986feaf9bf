"""Verbs of reporting, and whether one of their forms really reports something where it stands."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from reconcile.extract.phrases import Token, is_adverb, roles
from reconcile.lexicon.name_lists import rows
from reconcile.mentions import Mentions
from reconcile.model import Span

BE: Final = frozenset("is are was were be been being 's get gets got 're isn't wasn't".split())
NOT_TOLD: Final = frozenset(
    "to will would could may might can can't cannot should must shall did didn't does doesn't do don't not never won't "
    "wouldn't couldn't hasn't haven't nor let without".split()
)
_DETERMINERS: Final = frozenset(
    "a an the his her its their our my your this these those some any no each every another more many few several new "
    "of in on with by for from at and such earlier further media news other".split()
)
_CLAUSE: Final = frozenset(
    "that whether how why what it he she they there this the a an its his her their we i you if as no".split()
)
_ASKED: Final = frozenset("what why when where who if".split())
# "called the plan "bold"": the quotation stands behind the object.
_NAMING: Final = frozenset({"call", "brand", "dub", "label"})
_OTHER_CUES: Final = frozenset(
    {
        "according",
        "citing",
        "quoting",
        "quotes",
        "cites",
        "words",
        "answer",
        "reply",
        "response",
        "verdict",
        "message",
    }
)
# Forms without an ending that are nouns, or parts of one, behind a noun for one.
_ALSO_NOUNS: Final = frozenset(
    "report claim note write comment question fear demand forecast post answer reply estimate promise".split()
)
_SEVERAL: Final = frozenset(
    "police people media they we you i who both men women staff some many most others all press crew".split()
)
_WORD: Final = re.compile(r"[^\W_]+")
_TRANSITIVE: Final = frozenset("deny accuse condemn urge describe".split())


@attrs.frozen
class Verb:
    """A form of a verb. bound: it counts only before a clause or quotation."""

    lemma: str
    bound: bool
    form: str  # "base", "plural" for the -s form, "past" or "ing"


@functools.cache
def verbs() -> Mapping[str, Verb]:
    """Verbs of reporting by each of their forms."""
    found: dict[str, Verb] = {}
    for lemma, kind, forms, participle in rows("reporting_verbs.tsv"):
        base, plural, *past = forms.split()
        for form, text in (("base", base), ("plural", plural), *(("past", p) for p in past)):
            found.setdefault(text, Verb(lemma, kind == "bound", form))
        found[participle] = Verb(lemma, kind == "bound", "ing")
    return found


def may_say(plain: str, scope: Span) -> bool:
    """False for a stretch without any word of reporting, so that nothing need be sought in it."""
    words = set(_WORD.findall(plain[scope.start : scope.end].casefold()))
    return not words.isdisjoint(verbs()) or not words.isdisjoint(_OTHER_CUES)


def word_before(tokens: Sequence[Token], index: int) -> Token | None:
    """The word that stands before a verb, adverbs passed over."""
    for i in range(index - 1, -1, -1):
        token = tokens[i]
        if token.kind != "word":
            return None
        if token.low in ("has", "have", "had") or not is_adverb(token):
            return token
    return None


def is_noun(found: Mentions, tokens: Sequence[Token], index: int, verb: Verb) -> bool:
    """True for "the report", "claims of", "Reports say"; and for a participle before a noun: "a confirmed case"."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    told = (
        before is not None and before.low == "her" and verb.lemma in ("say", "tell")
    )  # "a friend of her said"
    if before is not None and before.kind == "word" and before.low in _DETERMINERS and not told:
        return True
    if verb.form == "past":
        return before is None and after != "that"
    if verb.form == "base" and verb.lemma in _ALSO_NOUNS and before is not None and not _is_several(before):
        return True  # "the bank report shines a light", "a good write up"
    if (
        after in verbs()
        or after in BE
        or after in ("of", "into", "about", "from", "on", "have", "had", "will")
    ):
        return verb.lemma not in ("say", "tell", "believe", "insist")
    if before is None or verb.lemma in ("say", "tell", "believe", "insist", "add", "admit"):
        return before is None and verb.lemma not in ("say", "tell", "write")
    return verb.form == "plural" and before.kind == "word" and not _can_speak(found, before)


def _is_several(token: Token) -> bool:
    """True for a subject that a verb without an ending can have: "police", "they", "officials"."""
    return token.kind != "word" or token.low in _SEVERAL or token.low.endswith("s") or is_adverb(token)


def _can_speak(found: Mentions, token: Token) -> bool:
    if token.low in roles() or token.low in ("he", "she", "it", "who"):
        return True
    if found.placed_names.overlapping(token.span):
        return True
    return any(t.by != "weak" for t in found.placed_toponyms.overlapping(token.span))


_GIVING: Final = frozenset({"promise", "announce", "pledge"})
_GIVEN: Final = frozenset(
    "inquiry investigation review audit answers report help aid support compensation funding money reforms reform referendum vote election "
    "elections action changes measures protection".split()
)


def is_bound(tokens: Sequence[Token], index: int, verb: Verb) -> bool:
    """True when what follows shows that something is said."""
    follows = tokens[index + 1 : index + 3]
    if not follows:
        return False
    if follows[0].text in (",", ":") and len(follows) > 1:
        return follows[0].text == ":" or follows[1].kind == "quote"
    if follows[0].kind == "quote" or (index and tokens[index - 1].kind == "quote"):
        return True
    if verb.lemma in _GIVING and any(t.low in _GIVEN for t in tokens[index + 1 : index + 6]):
        return True  # "has promised a full inquiry"
    if verb.lemma in _NAMING and any(t.kind == "quote" for t in tokens[index + 1 : index + 8]):
        return True
    if verb.lemma == "ask" and follows[0].low in _ASKED:
        return True
    return verb.lemma in _TRANSITIVE or follows[0].low in ("that", "whether", "how") or (
        verb.lemma in ("think", "estimate", "hope", "fear", "expect", "agree")
        and (follows[0].low in _CLAUSE or follows[0].text[0].isupper())
    )  # fmt: skip
