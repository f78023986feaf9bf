"""People of an entry: known ones, those with a title, those with a first name, and names that put the family first."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator, Sequence
from typing import Final

import attrs

from reconcile.extract.introduced_people import introduced_count
from reconcile.extract.name_order import family_first_count
from reconcile.lexicon.name_lists import (
    PARTICLES,
    caseless_person_beginnings,
    caseless_persons,
    common_words,
    first_names,
    name_tokens,
    nation_words,
    person_beginnings,
    persons,
    proper_words,
    surnames,
    titles,
)
from reconcile.lexicon.words import Word, hull, joined, longest
from reconcile.model import Span


@attrs.frozen(kw_only=True)
class Person:
    """A person at words start..start+count of a block. key: "" while only a surname is known.

    surname: the part that later mentions use, "" when only the whole name is used.
    """

    start: int
    count: int
    span: Span
    key: str
    surname: str
    title: str | None
    known: bool


_FIRM_TITLES: Final = frozenset({"honorific", "academic", "rank", "church"})
# A run that ends in one of these names a thing or a place, not a person.
_THINGS: Final = frozenset(
    "Street Road Avenue Lane Park Airport Station Stadium Hospital House Palace School Bridge Tower Square Hall "
    "River Lake Island Islands Bay Beach Mountain Valley Harbour Harbor Port Hotel Centre Center Cup League Day "
    "Award Awards Prize Trophy Open Festival Memorial Museum Theatre Theater Gallery Cathedral Church Mosque Act "
    "Railway Line Highway Canal Dam Base Camp Field Arena Court Prison Castle Gate Terminal City County Town "
    "University College Institute Foundation Agency Ministry Council Group Ltd Inc Corp Bank Party Union News "
    "Times Post Police Army Navy Trust Minister President Region District Province Cosmodrome Sea Ocean Cross "
    "Springs Falls Hills Heights Road Cosmodrome Parliament Government Act Bill Tour Games Trial Inquiry".split()
)
_NO_NAME: Final = frozenset(
    "The A An This That These Those He She It They We You I His Her Its Their Our My And But Or If As At In On To Of "
    "For From By With Is Are Was Were Be Been Has Have Had Do Does Did Will Would Can Could May Might Must Shall "
    "Should Not No Yes Who What When Where Why How All Also More Most New Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday January February March April June July August September October November December TV Covid "
    "Says Said Tells Told North South East West Northern Southern Eastern Western Central Air Flight".split()
)
_LEFT: Final = 4


def find_people(
    words: Sequence[Word], taken: Collection[int], *, byline: bool = False, caseless: bool = False
) -> Iterator[Person]:
    """The people of a block, in order. taken: words that belong to organisations."""
    index = 0
    while index < len(words):
        person = None
        if caseless:
            person = _known(words, index, fold=True)
        elif index not in taken and words[index].capital:
            person = (
                _known(words, index)
                or (_byline(words, index) if byline else None)
                or _family_first(words, index)
                or _first_and_last(words, index)
                or _titled(words, index)
                or _introduced(words, index)
            )
        if person is None or any(i in taken for i in range(person.start, person.start + person.count)):
            index += 1
            continue
        yield person
        index = person.start + person.count


def title_before(words: Sequence[Word], index: int) -> tuple[str, str] | None:
    """The longest title that ends just before a word, as written, and its class."""
    best: tuple[str, str] | None = None
    texts: list[str] = []
    for start in range(index - 1, max(index - 1 - _LEFT, -1), -1):
        if not (joined(words, start + 1) or words[start + 1].glue == " "):
            break
        texts.insert(0, words[start].text)
        kind = titles().get(tuple(t.casefold() for t in texts))
        if kind is not None:
            best = " ".join(texts), kind
    return best


def _known(words: Sequence[Word], index: int, *, fold: bool = False) -> Person | None:
    head = words[index].text
    if (head.casefold() not in caseless_person_beginnings()) if fold else (head not in person_beginnings()):
        return None
    match = longest(caseless_persons() if fold else persons(), words, index, most=5, fold=fold)
    if match is None:
        return None
    count, person = match
    if count == 1 and (_inside_a_name(words, index) or thing_follows(words, index + 1)):
        return None
    title = title_before(words, index)
    return Person(
        start=index, count=count, span=hull(words, index, count), key=person.key, surname=person.surname,
        title=title[0] if title else None, known=True,
    )  # fmt: skip


def _inside_a_name(words: Sequence[Word], index: int) -> bool:
    """True for a surname that another first name stands before ("Lyudmila Putin"), or that goes on ("Trump Jr")."""
    before = words[index - 1] if joined(words, index) and words[index].glue == " " else None
    if before is not None and before.capital and nameish(before) and before.text in first_names():
        return True
    after = words[index + 1] if joined(words, index + 1) and words[index + 1].glue == " " else None
    return after is not None and after.text in ("Jr", "Sr")


def thing_follows(words: Sequence[Word], index: int) -> bool:
    """True when the capitalised words from here on end in a thing's word ("Tower", "Park")."""
    while joined(words, index) and words[index].capital and words[index].glue == " ":
        if words[index].text in _THINGS:
            return True
        index += 1
    return False


def nameish(word: Word) -> bool:
    """True for a capitalised word that can be part of a person's name."""
    text = word.text
    if not word.capital or text in _NO_NAME or text in _THINGS or any(c.isdigit() for c in text):
        return False
    return not (len(text) > 3 and text.isupper()) and (text,) not in nation_words()


def _surnameish(word: Word) -> bool:
    """True for a word that can end a name: not a common word, unless people bear it as a surname."""
    text = word.text
    if len(text) < 2 or not nameish(word) or (text.isupper() and len(text) > 2):
        return False
    if text.casefold() not in common_words():
        return True
    return text in proper_words() or text in surnames() or text in name_tokens()


def _first_and_last(words: Sequence[Word], index: int) -> Person | None:
    """ "Jean Mackenzie", "John Nilsson-Wright", "Ursula von der Leyen", "J. K. Marsh"."""
    first = words[index]
    initial = len(first.text) == 1 and joined(words, index + 1) and "." in words[index + 1].glue
    if first.text not in first_names() and not initial:
        return None
    if first.first and first.text.casefold() in common_words() and _name_begins(words, index + 1):
        return None
    count = 1
    while joined(words, index + count) and count < 6:
        word = words[index + count]
        if not (nameish(word) or (word.text in PARTICLES and count)):
            break
        if count == 1 and word.glue == "-" and word.text not in first_names():
            return None
        count += 1
    while count > 1 and not _surnameish(words[index + count - 1]):
        count -= 1
    if count < 2 or thing_follows(words, index + count):
        return None
    return _unlisted(words, index, count, words[index + count - 1].text)


def _name_begins(words: Sequence[Word], index: int) -> bool:
    """True where a whole name begins, so that the word before it is no part of it ("Soon Kim Jong Un slept")."""
    if not joined(words, index):
        return False
    return _known(words, index) is not None or family_first_count(words, index) > 0


def _family_first(words: Sequence[Word], index: int) -> Person | None:
    count = family_first_count(words, index)
    if not count or thing_follows(words, index + count):
        return None
    return _unlisted(words, index, count, words[index].text)


def _titled(words: Sequence[Word], index: int) -> Person | None:
    """A name that only its title shows: "Mr Hale", "Governor Anzai Tomoko", "Captain Brandvold"."""
    title = title_before(words, index)
    if title is None or not _surnameish(words[index]) or _is_title(words, index):
        return None
    count = 1
    while count < 4 and joined(words, index + count) and nameish(words[index + count]):
        if words[index + count].glue == "-" and _surnameish(words[index + count]) is False:
            break
        count += 1
    while count > 1 and not _surnameish(words[index + count - 1]):
        count -= 1
    word = words[index].text
    if title[1] not in _FIRM_TITLES and count == 1:
        capital_title = title[0][0].isupper()
        if not capital_title or word.casefold() in common_words() or word in nation_capitals():
            return None
    if thing_follows(words, index + count) or (not title[0][0].isupper() and title[1] in ("rank", "royal")):
        return None
    return _unlisted(words, index, count, words[index + count - 1].text)


@functools.cache
def nation_capitals() -> frozenset[str]:
    return frozenset(nation.capital for nation in nation_words().values())


def _is_title(words: Sequence[Word], index: int) -> bool:
    return longest(titles(), words, index, most=3, fold=True) is not None and joined(words, index + 1)


def _byline(words: Sequence[Word], index: int) -> Person | None:
    """Two to four capitalised words of a byline."""
    count = 1
    while count < 4 and joined(words, index + count) and (nameish(words[index + count])):
        count += 1
    if count < 2 or not nameish(words[index]):
        return None
    return _unlisted(words, index, count, words[index + count - 1].text)


def _introduced(words: Sequence[Word], index: int) -> Person | None:
    most = 0
    while most < 5 and (most == 0 or joined(words, index + most)):
        word = words[index + most] if index + most < len(words) else None
        if word is None or not (nameish(word) or (most and word.text in PARTICLES)):
            break
        most += 1
    count = introduced_count(words, index, most) if most > 1 else 0
    if not count or thing_follows(words, index + count):
        return None
    return _unlisted(words, index, count, words[index + count - 1].text)


def _unlisted(words: Sequence[Word], start: int, count: int, surname: str) -> Person:
    title = title_before(words, start)
    rest = words[start + 1 : start + count]
    whole = (words[start].text, *(("-" if w.glue == "-" else " ") + w.text for w in rest))
    return Person(
        start=start, count=count, span=hull(words, start, count), key="".join(whole), surname=surname,
        title=title[0] if title else None, known=False,
    )  # fmt: skip
