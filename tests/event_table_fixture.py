"""The table of sentences in tests/data/event_table.tsv: its rows, and how the events found compare with those of a row.

A row wants events, divided by " | ", or "-" for none: kind (with the lemma behind a colon where the kind says little; kinds
that will both do are joined by "/"), "not" where it did not happen, lane, modality, then fields: who (actors joined by
"+", "?" where any will do), at (first place, or several joined by "+"), from, to, by, through, when (how its start begins, in UTC).
Statements count only where a row wants one, or wants nothing.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import attrs

from reconcile.claims.kinds import Event
from reconcile.pipeline import claims_of_text
from reconcile.time_labels import iso

TABLE: Final = Path(__file__).parent / "data" / "event_table.tsv"
HEAD: Final = "12 September 2023, all times GMT\n14:05 GMT  "
ABSENT: Final = "-"
FIELDS: Final = ("lane", "modality", "polarity", "who", "at", "from", "to", "by", "through", "when")
_KEYS: Final = re.compile(r"\b(who|at|from|to|by|through|when)=")


@attrs.frozen(kw_only=True)
class Wanted:
    """An event that a sentence tells; fields as written, "" where the row says nothing."""

    kinds: tuple[str, ...]
    verb: str
    fields: dict[str, str]

    @classmethod
    def of(cls, cell: str) -> Wanted:
        head, *rest = _KEYS.split(cell)
        words = head.split()
        lane = next(w for w in words if w in ("happened", "planned", "said"))
        kind, _, verb = head[: head.index(f" {lane}")].partition(":")
        modality = next(w for w in words[words.index(lane) + 1 :] if w != "not")
        told = {key: value.strip() for key, value in zip(rest[::2], rest[1::2], strict=True)}
        polarity = "no" if "not" in words else "yes"
        return cls(
            kinds=tuple(kind.split("/")),
            verb=verb,
            fields={"lane": lane, "modality": modality, "polarity": polarity, **told},
        )

    def is_of(self, event: Event) -> bool:
        return event.kind in self.kinds

    def wrong(self, event: Event) -> Iterator[tuple[str, str]]:
        """Each field that the event has otherwise, with what it has."""
        has = _shown(event)
        for field in FIELDS:
            want = self.fields.get(field, "")
            if field == "who" and want == "?":
                continue
            if field == "to" and not want and has["to"] in ("", has["at"]):
                continue
            if field == "at" and want == "?":
                continue
            if field == "modality" and has[field] in want.split("/"):
                continue
            if field == "at" and want:
                right = event.places[: want.count("+") + 1] == tuple(want.split("+"))
            elif field == "when":
                right = not want or has["when"].startswith(want)
            elif field == "who":
                right = {w.casefold() for w in event.actors} == {w.casefold() for w in want.split("+") if w}
            else:
                right = has[field].casefold() == want.casefold()
            if not right:
                yield field, has[field]


def _shown(event: Event) -> dict[str, str]:
    return {
        "lane": event.lane,
        "modality": event.modality,
        "polarity": "yes" if event.polarity else "no",
        "who": "+".join(event.actors),
        "at": event.place,
        "from": getattr(event, "origin", ""),
        "to": event.destination,
        "by": event.attribution,
        "through": getattr(event, "through", ""),
        "when": iso(event.when.start) if event.when is not None and event.when.start else "",
    }


@attrs.frozen(kw_only=True)
class Row:
    id: str
    sentence: str
    wanted: tuple[Wanted, ...]
    known_gap: str | None

    @property
    def group(self) -> str:
        return self.id.rsplit("-", 1)[0]


@attrs.frozen(kw_only=True)
class Score:
    """Counts of one row. found, wanted, matched: events; right: of those matched, by field. faults: one line each."""

    found: int
    wanted: int
    matched: int
    right: Counter[str]
    faults: tuple[str, ...]


@functools.cache
def rows() -> tuple[Row, ...]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(_row(line) for line in lines if line and not line.startswith("#"))


def _row(line: str) -> Row:
    id_, sentence, events, gap = line.split("\t")
    cells = [] if events == ABSENT else events.split(" | ")
    return Row(
        id=id_,
        sentence=sentence,
        wanted=tuple(Wanted.of(cell) for cell in cells),
        known_gap=None if gap == ABSENT else gap,
    )


def score(row: Row) -> Score:
    """How the events of a row's sentence compare with it."""
    said = not row.wanted or any("statement" in w.kinds for w in row.wanted)
    head = HEAD.replace("GMT  ", "gmt  ") if row.group == "lower" else HEAD
    every = [c for c in claims_of_text(head + row.sentence) if isinstance(c, Event)]
    found = [e for e in every if said or e.kind != "statement"]
    faults: list[str] = []
    right: Counter[str] = Counter()
    used: list[Event] = []
    for wanted in row.wanted:
        fits = [e for e in found if e not in used and wanted.is_of(e)]
        if not fits:
            faults.append(f"no {'/'.join(wanted.kinds)} {wanted.verb}".rstrip())
            continue
        event = min(fits, key=lambda e: (e.verb != wanted.verb, len(list(wanted.wrong(e)))))
        used.append(event)
        wrong = dict(wanted.wrong(event))
        right.update(f for f in FIELDS if f not in wrong)
        faults += [f"{field} is {value!r}" for field, value in wrong.items()]
    faults += [f"{e.kind} {e.verb!r} as well" for e in found if e not in used]
    return Score(
        found=len(found), wanted=len(row.wanted), matched=len(used), right=right, faults=tuple(faults)
    )


def total(scores: Sequence[Score]) -> Score:
    return Score(
        found=sum(s.found for s in scores),
        wanted=sum(s.wanted for s in scores),
        matched=sum(s.matched for s in scores),
        right=sum((s.right for s in scores), Counter()),
        faults=tuple(f for s in scores for f in s.faults),
    )
