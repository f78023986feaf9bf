"""What the subject of a telling is by its words alone: "she", "a ferry", "her plane", "the first helicopter", "Kestrel"."""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.claims.events.carriers import NOUN, class_of
from reconcile.claims.events.event_words import around
from reconcile.claims.kinds import Event
from reconcile.claims.pages.likeness import stems
from reconcile.lexicon.lazy_patterns import LazyPattern

_MORE_CARRIERS: Final = {
    "ship": "tug tugboat lifeboat freighter submarine barge icebreaker cutter catamaran steamer destroyer schooner coaster hovercraft",
    "rocket": "rocket booster launcher spacecraft capsule probe",
    "plane": "airbus boeing turboprop airplane",
    "helicopter": "helicopters chopper",
    "train": "tram express",
    "car": "lorry truck van minibus ambulance taxi",
}
_CLASSES: Final = {noun: class_of(noun) for noun in NOUN.split("|")} | {
    noun: carrier for carrier, nouns in _MORE_CARRIERS.items() for noun in nouns.split()
}
PRONOUNS: Final = frozenset({"he", "she", "it", "they"})
# What stands between a subject and its verb.
_BETWEEN: Final = frozenset(
    "has have had is was were are be been being will would did does also just now then already finally later since at last reportedly "
    "only first earlier soon both all each again today tonight".split()
)
# Where the words of a subject begin at the earliest.
_BORDER: Final = LazyPattern(
    r"[,\"“”:;]|\s[-–—]\s|\b(?:when|after|before|while|as|that|because|since|until|once|though|where|but|how|if|says?|said)\s",
)
_ARTICLE: Final = LazyPattern(r"(?:^|\s)(?P<word>an?|one|the|this|that|his|her|its|their|our)\s")
_POSTPOSED: Final = LazyPattern(
    r"\s(?:of|in|from|at|on|with|for|near|off|to|by|between|carrying|bringing|transporting|taking|bound|aboard|named|called)\b",
)
_FIRST: Final = frozenset("first last final only opening".split())
_FURTHER: Final = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth another other others further different separate next more".split()
)
# Carriers by words that any of their class may have.
_GENERAL: Final = frozenset(
    "ship vessel boat plane planes aircraft airplane aeroplane jet flight airliner airbus boeing train locomotive carriages rocket booster "
    "launcher spacecraft capsule car limousine motorcade convoy helicopter helicopters chopper".split()
)
# Nouns that name what happened, not who did it: "the tow began", "a deal was reached".
_HAPPENINGS: Final = frozenset(
    "tow towing towage deal agreement accord settlement compromise truce ceasefire strike walkout stoppage launch liftoff lift-off mayday "
    "call signal voyage crossing work power".split()
)
_SEVERAL: Final = LazyPattern(r"\b(?:and|both|two|three|four|five|six|people|crew|men|women)\b")
# Words of time before a subject: "On Tuesday evening dockers".
_TIME: Final = LazyPattern(
    r".*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|midnight|noon|today|yesterday|gmt|utc|bst|cet|time|"
    r"[ap]\.?m\.?|o'clock|\d{4}|hours?|minutes?|later|earlier)\s+(?=\w)",
)
_MOST: Final = 60  # letters that a subject may have


@attrs.frozen(kw_only=True)
class Subject:
    """A subject by its words. article: "a", "the", "her", or "" (a name, a headline). noun: its main noun or pronoun in lower case,
    "" when nothing stands before the verb. carrier: plane, ship, train, car, helicopter, rocket or "". words: stems of all its words,
    names: of those with a capital letter. sort: the word for a carrier that not all of its class have ("ferry"). first: "first" or
    "last", further: "second" or "another", as it stands there. plural: it is several.
    """

    article: str = ""
    noun: str = ""
    carrier: str = ""
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    sort: str = ""
    first: str = ""
    further: str = ""
    plural: bool = False

    @property
    def is_pronoun(self) -> bool:
        return self.noun in PRONOUNS

    @property
    def is_owned(self) -> bool:
        """True for "her plane", which is where she is."""
        return self.article in ("his", "her", "their") and bool(self.carrier)


def subject_of(event: Event) -> Subject:
    """The subject of the word that tells of an event, as far as its clause shows it."""
    words = around(event)[0].rstrip().split(" ")
    while words and (words[-1].casefold() in _BETWEEN or words[-1].endswith("ly")):
        words.pop()
    text = " ".join(words)[-_MOST:].rstrip(" ,")
    start = max((b.end() for b in _BORDER.finditer(text) if b.end() < len(text)), default=0)
    return _parsed(text[start:].strip(" ,"))


def _parsed(text: str) -> Subject:
    """The parts of a subject: its article, its main noun, what it is."""
    last = text.rsplit(" ", 1)[-1].casefold()
    if last in PRONOUNS:
        return Subject(noun=last)
    article, time = "", _TIME.match(text)
    text = text[time.end() :] if time else text
    for found in _ARTICLE.finditer(text):
        inner = _POSTPOSED.search(text[: found.start()])
        if inner is None:
            article, text = found["word"].casefold(), text[found.end() :]
            break
    tail = _POSTPOSED.search(text)
    main = text[: tail.start()] if tail else text
    nouns = [word.strip("'\"’").casefold() for word in main.split()]
    noun = nouns[-1] if nouns and nouns[-1] not in _HAPPENINGS else ""
    called = next((word for word in reversed(nouns) if word in _CLASSES), "")
    return Subject(
        article=article,
        noun=noun,
        carrier=_CLASSES.get(called, ""),
        words=stems(main),
        names=stems(" ".join(w for w in main.split() if _is_name(w))),
        sort=called if called not in _GENERAL else "",
        first=next((word for word in nouns if word in _FIRST), ""),
        further=next((word for word in nouns if word in _FURTHER), ""),
        plural=_is_plural(main),
    )


def _is_plural(words: str) -> bool:
    """True for "dockers" and "the two ships", not for a name that ends in s."""
    last = words.rsplit(" ", 1)[-1]
    ends = last[-1:] == "s" and last[-2:] not in ("ss", "'s") and (last[:1].islower() or " " not in words)
    return _SEVERAL.search(words) is not None or ends


def _is_name(word: str) -> bool:
    low = word.casefold()
    return word[0].isupper() and not (
        low in _CLASSES or low in _FURTHER or low in _FIRST or low in _HAPPENINGS
    )


def carrier_before(text: str, at: int) -> tuple[str, str]:
    """The class of the carrier that is named at a place in a text and its sort: "ship", "ferry" for "the ferry Runa" where the
    name begins; two empty words without one.
    """
    words = text[max(0, at - 30) : at].replace(",", " ").casefold().split()
    while words and words[-1] in ("the", "called", "named"):
        words.pop()
    called = words[-1] if words else ""
    return _CLASSES.get(called, ""), called if called in _CLASSES and called not in _GENERAL else ""
