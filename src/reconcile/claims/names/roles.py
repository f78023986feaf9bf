"""One person under two roles on one page that cannot be borne together: two countries' ministers, captain and co-pilot."""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from reconcile.claims.kinds import RoleClash
from reconcile.claims.reading import Reading
from reconcile.lexicon.lazy_patterns import LazyPattern
from reconcile.lexicon.name_lists import nation_words, rows
from reconcile.lexicon.words import Word, words_of
from reconcile.mentions import Mentions, Name, NameKind
from reconcile.model import BlockKind, Entry, Quote, Span

# A role with one of these beside it is another one, or is not borne now.
_OTHER_TIME: Final = frozenset(
    "former formerly ex then acting deputy vice incoming outgoing future designate elect next new newly ousted sacked "
    "late interim caretaker retired old shadow first assistant junior one time appointed named honorary".split()
)
_LONGEST: Final = 4
_NATION: Final = 4
_FILLERS: Final = frozenset({"the", "its", "their", "s", "country"})
# Behind these two roles are borne together: "prime minister and foreign minister".
_BOTH: Final = frozenset({"and", "also", "cum", "doubles"})
# An entry with one of these may tell of a change of office.
_CHANGE: Final = LazyPattern(
    r"\b(?:appoint\w*|reshuffl\w*|resign\w*|sworn|swears|replac(?:e|es|ed|ing)|promot\w+|demot\w+|dismiss\w*|sacked"
    r"|succeed\w*|nominat\w+|tak(?:e|es|ing) over|took over|becomes?|became|steps? down|stepped down|takes? office)\b",
    needs=(
        "appoint",
        "reshuffl",
        "resign",
        "sworn",
        "swears",
        "replac",
        "promot",
        "demot",
        "dismiss",
        "sacked",
        "succeed",
        "nominat",
        "over",
        "becom",
        "became",
        "step",
        "office",
    ),
)


@attrs.frozen
class _Class:
    """name: two classes of one group exclude each other. seat: one country's, so that two countries' exclude each other."""

    name: str
    group: str
    seat: bool


@attrs.frozen(kw_only=True, eq=False)
class _Use:
    """A role of a person, quoted with the name. nation: name of the country, "" where none stands there."""

    entry: Entry
    role: _Class
    nation: str
    quote: Quote

    @property
    def key(self) -> tuple[str, str]:
        return self.role.name, self.nation


def make_role_clashes(reading: Reading) -> Iterator[RoleClash]:
    """A record for each person and pair of roles that exclude each other; roles of another time are passed over."""
    uses: dict[tuple[str, str], list[_Use]] = {}
    changing: set[str] = set()
    for found in sorted(reading.mentions, key=lambda m: reading.ranks[m.entry.id]):
        for person, use in _uses(found):
            uses.setdefault((person, use.role.group), []).append(use)
        if _CHANGE.search(found.entry.plain):
            changing |= {n.key for n in found.names}
    for (person, _), here in sorted(uses.items(), key=lambda item: item[0]):
        # The first use of each role and country is enough: their number is small.
        firsts = {use.key: use for use in reversed(here)}
        roles = [firsts[key] for key in sorted(firsts)]
        clash = next((pair for pair in itertools.combinations(roles, 2) if _exclude(*pair)), None)
        if clash is None:
            continue
        first, second = sorted(clash, key=here.index)
        yield RoleClash(
            **reading.base(second.entry, [second.quote, first.quote]),
            person=person,
            first=_said(first),
            second=_said(second),
            countries=first.role.name == second.role.name,
            changed=person in changing,
        )


def _exclude(one: _Use, other: _Use) -> bool:
    if one.role.name == other.role.name:
        return one.role.seat and bool(one.nation and other.nation) and one.nation != other.nation
    return not (one.nation and other.nation and one.nation != other.nation)


def _said(use: _Use) -> str:
    return " ".join(use.quote.text.split())


def _uses(found: Mentions) -> Iterator[tuple[str, _Use]]:
    people = [n for n in found.names if n.kind is NameKind.PERSON]
    offsets = [n.quote.span.start for n in people]
    for block in found.entry.blocks:
        here = people[bisect_left(offsets, block.span.start) : bisect_left(offsets, block.span.end)]
        if not here or not block.kind.is_told or block.kind is BlockKind.QUOTED_POST:
            continue
        words = words_of(found.entry, block.span, found.sentence_starts)
        at = {word.start: i for i, word in enumerate(words)}
        for name in here:
            index = at.get(name.quote.span.start)
            if index is None:
                continue
            for role in (_before(words, index), _behind(words, _after(words, index, name))):
                if role is not None:
                    start, end, kind, nation = role
                    span = Span(words[start].start, words[end - 1].end)
                    hull = Span(min(span.start, name.quote.span.start), max(span.end, name.quote.span.end))
                    yield (
                        name.key,
                        _Use(entry=found.entry, role=kind, nation=nation, quote=found.entry.quote(hull)),
                    )


def _after(words: Sequence[Word], index: int, name: Name) -> int:
    while index < len(words) and words[index].start < name.quote.span.end:
        index += 1
    return index


def _before(words: Sequence[Word], index: int) -> tuple[int, int, _Class, str] | None:
    """The role that ends before a word, with its country: start, end, class, name of the country."""
    if not index or words[index].glue != " ":
        return None
    for count in range(min(_LONGEST, index), 0, -1):
        start = index - count
        kind = _role(words, start, index)
        if kind is None:
            continue
        begin, nation = _nation_before(words, start)
        around = {w.text.casefold() for w in words[max(begin - 2, 0) : start]}
        if around & _OTHER_TIME or _joined_roles(words, begin):
            return None
        return begin, index, kind, nation
    return None


def _behind(words: Sequence[Word], index: int) -> tuple[int, int, _Class, str] | None:
    """The role that an apposition names: "Anna Hestvik, the co-pilot," or ", Norway's foreign minister,"."""
    if index >= len(words) or words[index].glue != ", ":
        return None
    start, nation = index, ""
    while (
        start < len(words) and start - index < _NATION + 2 and (start == index or words[start].glue != ", ")
    ):
        for count in range(_LONGEST, 0, -1):
            kind = _role(words, start, start + count)
            if kind is None:
                continue
            _, nation = _nation_before(words, start)
            said = {w.text.casefold() for w in words[index:start]}
            plain = all(w in _FILLERS or w in _nation_parts() for w in said)
            closed = (
                start + count == len(words)
                or words[start + count].glue[:1] in ",.;"
                or (words[start + count].first)
            )
            return (index, start + count, kind, nation) if plain and closed else None
        start += 1
    return None


def _role(words: Sequence[Word], start: int, end: int) -> _Class | None:
    here = words[start:end]
    if end > len(words) or any(w.glue not in (" ", "-") for w in here[1:]):
        return None
    text = " ".join(w.text.casefold() for w in here).replace("defense", "defence")
    return _classes().get(text)


def _joined_roles(words: Sequence[Word], begin: int) -> bool:
    """True where another role is joined to this one: "Prime Minister and Foreign Minister Anna Berg"."""
    return (
        begin > 1
        and words[begin - 1].text.casefold() in _BOTH
        and words[begin - 2].text.casefold() in _heads()
    )


def _nation_before(words: Sequence[Word], index: int) -> tuple[int, str]:
    """Where the country's word or possessive before a word begins, and its name; the word itself and "" for none."""
    end = index
    if end and words[end - 1].text == "s" and words[end - 1].glue == "'":
        end -= 1
    for count in range(min(_NATION, end), 0, -1):
        nation = nation_words().get(tuple(w.text for w in words[end - count : end]))
        if nation is not None:
            return end - count, nation.name
    return index, ""


@functools.cache
def _nation_parts() -> frozenset[str]:
    return frozenset(word.casefold() for form in nation_words() for word in form)


@functools.cache
def _heads() -> frozenset[str]:
    """The last words of all roles."""
    return frozenset(role.split(" ")[-1] for role in _classes())


@functools.cache
def _classes() -> Mapping[str, _Class]:
    """The classes of roles by their words in lower case, hyphens as blanks."""
    found = {}
    for row in rows("role_classes.tsv"):
        role, name, group = row[:3]
        found[role.replace("-", " ")] = _Class(name, group, seat=row[3:] == ["seat"])
    return found
