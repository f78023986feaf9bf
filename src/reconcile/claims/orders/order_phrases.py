"""The event that a phrase tells of, read from where the phrase begins: "leaving Lima", "the talks", "the ferry had docked"."""

from __future__ import annotations

import re
from typing import Final

import attrs

from reconcile.claims.events.triggers import Trigger
from reconcile.claims.orders.order_nouns import DETERMINERS, edge_behind, is_verb
from reconcile.claims.orders.phrase_words import (
    ARTICLES,
    AUXILIARY,
    CLOSING,
    COUNTING,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    TIME_WORDS,
)
from reconcile.claims.orders.sentence_words import SentenceWords
from reconcile.lexicon.lazy_patterns import LazyPattern

_AND: Final = LazyPattern(r"\b(?:and|or|the|a|an)\s+$")
# Behind the noun for an event they tell no more than that it was: "before the verdict came".
_HAPPENED: Final = frozenset({"did", "came", "happened", "occurred"})
# Words beside a verb that may belong to the subject as well: "the first hostage".
_NO_AUXILIARY: Final = frozenset({"first", "both", "about", "set", "later", "earlier", "still", "only"})
_MOST_WORDS: Final = 9
_MOST_PHRASES: Final = 3


@attrs.frozen
class Told:
    """A trigger found in a phrase. how: "noun", "ing", "participle" or "clause"."""

    trigger: Trigger
    how: str


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Phrases(SentenceWords):
    """A sentence in which phrases are read."""

    def ing(self, at: int) -> Told | None:
        """ "leaving Lima", "having left Lima", "being arrested"."""
        tokens = self.tokens(at, 4)
        for index, token in enumerate(tokens):
            trigger = self.triggers.get(token.start())
            word = token[0].casefold()
            if trigger is not None and not trigger.is_noun:
                bare = trigger.form.tense == "ing" or (
                    index > 0 and trigger.form.tense in ("past", "participle")
                )
                return Told(trigger, "ing") if bare else None
            if word not in (
                "having",
                "being",
                "been",
                "first",
                "just",
                "briefly",
                "reportedly",
            ) and not word.endswith("ly"):
                return None
        return None

    def participle(self, at: int) -> Told | None:
        """ "met", "been arrested", "already left", behind "having"."""
        for token in self.tokens(at, 4):
            trigger = self.triggers.get(token.start())
            if trigger is not None and not trigger.is_noun:
                return Told(trigger, "participle") if trigger.form.tense in ("past", "participle") else None
            if token[0].casefold() not in (
                "been",
                "already",
                "first",
                "just",
                "earlier",
                "previously",
                "only",
                "also",
                "recently",
            ):
                return None
        return None

    def direct(self, at: int) -> Trigger | None:
        """The verb that begins here, or behind its own auxiliaries: "left Lima", "was arrested"."""
        told = self._verb_behind(self.tokens(at, 6))
        return told.trigger if told is not None and self._is_finite(told.trigger) else None

    def clause(self, at: int) -> Told | None:
        """ "the ferry had docked": a subject, then the verb that belongs to it."""
        words = phrases = 0
        tokens = self.tokens(at, 24)
        for index, token in enumerate(tokens):
            word = token[0].casefold()
            trigger = self.triggers.get(token.start())
            if trigger is not None and not trigger.is_noun and words:
                return Told(trigger, "clause") if self._is_finite(trigger) else None
            if self.noun_at(token.start()) is None and self._is_verb(tokens, index, words):
                return None
            if word in COUNTING and index + 1 < len(tokens) and tokens[index + 1][0][0].isdigit():
                continue  # "about 40 to 50 boats"
            if word in AUXILIARY and words:
                told = self._verb_behind(tokens[index:])
                if told is not None or word not in _NO_AUXILIARY:
                    return told
            if word in PREPOSITIONS:
                phrases += 1
                if not words or phrases > _MOST_PHRASES:
                    return None
                continue
            if word in CLOSING and not (word == "and" and words):
                return None
            if not word[0].isalnum():
                return None
            if word in PRONOUNS and words:
                return None
            if word in ARTICLES and words and not self._may_begin(tokens[index - 1]):
                return None  # "after the talks the army left": the phrase is over
            words += 1
            if words > _MOST_WORDS:
                return None
        return None

    def noun(self, at: int) -> Told | None:
        """ "the talks", "her arrival in Lima", "Monday's failed launch", where no verb goes on about it."""
        tokens = self.tokens(at, 12)
        head: Trigger | None = None
        for words, token in enumerate(tokens):
            word = token[0].casefold()
            trigger, noun = self.triggers.get(token.start()), self.noun_at(token.start())
            bare = not words and word.endswith("ing")  # "after hearing about it" is no hearing
            if noun is not None and (
                not bare or noun.form.lemma == word or edge_behind(self.plain, noun, self.sentence.end)
            ):
                head = noun
                continue
            if head is not None and token.start() < head.span.end:
                continue
            if head is not None and (
                self._ends_noun(tokens, words) or edge_behind(self.plain, head, self.sentence.end)
            ):
                return Told(head, "noun")
            if word in PREPOSITIONS or word in CLOSING or not word[0].isalnum() or words > _MOST_WORDS:
                return None
            if word in PRONOUNS and word not in DETERMINERS:
                return None
            if not words and word.endswith("ing"):
                return None  # "cancelling the talks" is not the talks
            if (
                trigger is not None
                and not trigger.is_noun
                and trigger.form.tense not in ("participle", "past", "ing")
            ):
                return None
            if words and self._is_verb(tokens, words, words):
                return None
            head = None
        return Told(head, "noun") if head is not None else None

    def _ends_noun(self, tokens: list[re.Match[str]], index: int) -> bool:
        """True when a noun phrase is over where a token stands: before a preposition, a mark, or a word that opens a clause."""
        word = tokens[index][0].casefold()
        if word in PREPOSITIONS or word in CLOSING or not word[0].isalnum():
            return True
        if word in SUBJECTS or word in _HAPPENED or self.is_person(tokens[index].start()):
            return True  # "after the talks she left", "ahead of the vote Berg flew"
        return word in TIME_WORDS or word.endswith(("day", "ing"))

    def _is_finite(self, trigger: Trigger) -> bool:
        """False for "attended by Berg", "the dead and injured" and "carrying aid", which describe or are a noun."""
        behind = self.plain[trigger.span.end : trigger.span.end + 4].casefold()
        bare = not trigger.auxiliary and trigger.form.tense in ("participle", "past")
        if bare and (
            behind.startswith(" by ")
            or _AND.search(self.plain, max(self.sentence.start, trigger.span.start - 8), trigger.span.start)
        ):
            return False
        if trigger.form.tense == "ing" or trigger.tense == "infinitive":
            return bool({"is", "are", "was", "were", "been", "be"} & set(trigger.auxiliary.split()))
        return True

    def _verb_behind(self, tokens: list[re.Match[str]]) -> Told | None:
        for token in tokens[:6]:
            trigger = self.triggers.get(token.start())
            if trigger is not None and not trigger.is_noun:
                return Told(trigger, "clause") if trigger.tense != "infinitive" else None
            word = token[0].casefold()
            if word not in AUXILIARY and not word.endswith("ly"):
                return None
        return None

    def _may_begin(self, before: re.Match[str]) -> bool:
        """True when a noun phrase may begin behind a word: a preposition, "and", "all", or a verb in -ing."""
        word = before[0].casefold()
        return word in PREPOSITIONS or word in ("and", "all", "both", "half", "to") or word.endswith("ing")

    def _is_verb(self, tokens: list[re.Match[str]], index: int, words: int) -> bool:
        """True for a word that looks like a verb which tells of no event: reading on would cross it."""
        return words > 0 and is_verb(tokens[index][0], tokens[index - 1][0])
