"""How well times were found and read, as TempEval-3 (task A) counts it.

A marked and a found time are one where their words overlap, each with at most one, equal spans first. Relaxed: one with
the other. Strict: and with the same words. Value accuracy: equal values among those. Value F1: that times relaxed F1.
All counts are summed over the documents of a set before anything is divided.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import attrs
from timex_data import Document, Tagged


@attrs.frozen(kw_only=True)
class Prf:
    """Precision, recall and their harmonic mean, 0 to 1; 0 where nothing can be divided."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@attrs.frozen(kw_only=True)
class Mistake:
    """A pair that is not equal, a marked time that was missed, or a found one that is none. kind: "value", "span", "missed", "extra"."""

    kind: str
    document: str
    marked: str
    marked_value: str
    found: str
    found_value: str

    def __str__(self) -> str:
        return (
            f"{self.kind:7}{self.document}: {self.marked!r} {self.marked_value} | "
            f"{self.found!r} {self.found_value}"
        )


@attrs.frozen(kw_only=True)
class Score:
    """Counts over a set. by_type: of each marked TIMEX3 type how many are marked, found, found with equal words, read right."""

    marked: int
    found: int
    relaxed_hits: int
    strict_hits: int
    value_hits: int
    type_hits: int
    by_type: tuple[tuple[str, int, int, int, int], ...]
    mistakes: tuple[Mistake, ...]

    @property
    def relaxed(self) -> Prf:
        return self._prf(self.relaxed_hits)

    @property
    def strict(self) -> Prf:
        return self._prf(self.strict_hits)

    @property
    def value_accuracy(self) -> float:
        return _part(self.value_hits, self.relaxed_hits)

    @property
    def value_f1(self) -> float:
        return self.value_accuracy * self.relaxed.f1

    @property
    def type_f1(self) -> float:
        return _part(self.type_hits, self.relaxed_hits) * self.relaxed.f1

    def _prf(self, hits: int) -> Prf:
        return Prf(precision=_part(hits, self.found), recall=_part(hits, self.marked))


def score(pairs: Iterable[tuple[Document, Sequence[Tagged]]]) -> Score:
    """The score of what was found in documents; of found times that overlap the first and longest counts."""
    counts: Counter[str] = Counter()
    types: dict[str, Counter[str]] = {}
    mistakes: list[Mistake] = []
    for document, answers in pairs:
        found = _flat(answers)
        counts.update(marked=len(document.times), found=len(found))
        for gold, answer in _aligned(document.times, found):
            mistakes += _mistakes(document.name, document.text, gold, answer)
            if gold is None:
                continue
            row = types.setdefault(gold.type, Counter())
            row["marked"] += 1
            if answer is not None:
                hits = Counter(
                    relaxed=1,
                    strict=_words(document.text, gold) == _words(document.text, answer),
                    value=gold.value == answer.value,
                    type=gold.type == answer.type,
                )
                row.update(hits)
                counts.update(hits)
    return Score(
        marked=counts["marked"], found=counts["found"], relaxed_hits=counts["relaxed"],
        strict_hits=counts["strict"], value_hits=counts["value"], type_hits=counts["type"],
        by_type=tuple((t, r["marked"], r["relaxed"], r["strict"], r["value"]) for t, r in sorted(types.items())),
        mistakes=tuple(mistakes),
    )  # fmt: skip


def _flat(answers: Sequence[Tagged]) -> list[Tagged]:
    """Those that begin where the one before has ended: times do not nest."""
    flat: list[Tagged] = []
    for answer in sorted(answers, key=lambda a: (a.start, -a.end)):
        if not flat or answer.start >= flat[-1].end:
            flat.append(answer)
    return flat


def _aligned(
    marked: Sequence[Tagged], found: Sequence[Tagged]
) -> Iterator[tuple[Tagged | None, Tagged | None]]:
    """Every marked time with the found one that it is, and every found one that is none."""
    free = {(a.start, a.end): a for a in found}
    pairs = {i: free.pop((g.start, g.end)) for i, g in enumerate(marked) if (g.start, g.end) in free}
    rest = list(free.values())
    for i, gold in enumerate(marked):
        if i not in pairs:
            other = next((a for a in rest if gold.start < a.end and a.start < gold.end), None)
            if other is not None:
                rest.remove(other)
                pairs[i] = other
    yield from ((gold, pairs.get(i)) for i, gold in enumerate(marked))
    yield from ((None, answer) for answer in rest)


def _mistakes(name: str, text: str, gold: Tagged | None, answer: Tagged | None) -> Iterator[Mistake]:
    if gold is None or answer is None:
        kind = "extra" if gold is None else "missed"
    elif gold.value != answer.value:
        kind = "value"
    elif _words(text, gold) != _words(text, answer):
        kind = "span"
    else:
        return
    yield Mistake(
        kind=kind, document=name,
        marked=" ".join(_words(text, gold)), marked_value=gold.value if gold else "",
        found=" ".join(_words(text, answer)), found_value=answer.value if answer else "",
    )  # fmt: skip


def _words(text: str, tagged: Tagged | None) -> list[str]:
    return [] if tagged is None else text[tagged.start : tagged.end].split()


def _part(hits: int, of: int) -> float:
    return hits / of if of else 0.0
