"""What was planted in a set of pages, and what a report made of it: found, found in part, missed, and alarms.

A conflict is found where one error or warning of its codes rests on every statement of it. A supersession or retelling is found
where one finding of its codes, or one line of the timeline, carries both statements; a join where one line of the timeline does.
Any other error or warning is an alarm, and is shown with the trap it fell into, if it did.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

_LOUD = ("error", "warning")
_TIMELINE = "timeline"
# how many statements of a planted conflict explain a finding that does not hold all of them
_EXPLAINED_BY = 2


@attrs.frozen(kw_only=True)
class Spot:
    """Words of a page: code points of its file, half-open. page: the name of the file."""

    page: str
    start: int
    end: int

    def touches(self, other: Spot) -> bool:
        return self.page == other.page and self.start < other.end and other.start < self.end


@attrs.frozen(kw_only=True)
class Planted:
    """One thing planted. statements: for each, the spots of which one will do."""

    id: str
    type: str
    codes: frozenset[str]
    statements: tuple[tuple[Spot, ...], ...]
    quotes: str
    why: str

    def held(self, spots: Sequence[Spot]) -> int:
        """How many of its statements are among the spots."""
        return sum(any(one.touches(s) for one in statement for s in spots) for statement in self.statements)


def read_planted(path: Path) -> list[Planted]:
    """The rows of a table beside its pages, whose files begin with their number. Raises: ValueError with the row that fails."""
    pages = {p.name.split("-")[0]: p for p in sorted(path.parent.glob("[0-9]*-*"))}
    texts = {number: p.read_text("utf-8") for number, p in pages.items()}

    def spot(told: str) -> Spot:
        where, words = told.split(" ", 1)
        number = where.split(":")[0]
        if number not in pages:
            raise ValueError(f"no page {number}")
        if texts[number].count(words) != 1:
            raise ValueError(
                f"{pages[number].name} has {texts[number].count(words)} times {words!r}, not once"
            )
        start = texts[number].index(words)
        return Spot(page=pages[number].name, start=start, end=start + len(words))

    lines = [t for t in path.read_text("utf-8").splitlines() if t.strip() and not t.startswith("#")]
    found = []
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        try:
            found.append(
                Planted(
                    id=row["id"],
                    type=row["type"],
                    codes=frozenset(row["codes"].split("/")),
                    statements=tuple(
                        tuple(spot(one) for one in told.split(" // ")) for told in row["quotes"].split(" || ")
                    ),
                    quotes=row["quotes"],
                    why=row["why"],
                )
            )
        except (KeyError, ValueError) as error:
            raise ValueError(f"{path}: {row.get('id')}: {error}") from error
    return found


def verdicts(planted: Sequence[Planted], report: dict) -> Iterator[tuple[Planted, int]]:
    """Each thing that must be found, with how many of its statements the best finding or line holds."""
    issues = [(i["code"], i["severity"] in _LOUD, spots_of(i)) for i in report["issues"]]
    lines = [spots_of(event) for event in report["timeline"]]
    for one in planted:
        if one.type == "trap":
            continue
        held = [
            one.held(spots)
            for code, loud, spots in issues
            if code in one.codes and (loud or one.type != "conflict")
        ]
        if _TIMELINE in one.codes:
            held += [one.held(spots) for spots in lines]
        yield one, max(held, default=0)


def alarms(planted: Sequence[Planted], report: dict) -> Iterator[tuple[dict, str]]:
    """Each error or warning that no planted conflict explains, with the id of the trap it fell into, or ""."""
    conflicts = [one for one in planted if one.type == "conflict"]
    traps = [one for one in planted if one.type == "trap"]
    for issue in report["issues"]:
        spots = spots_of(issue)
        if issue["severity"] not in _LOUD or any(
            issue["code"] in one.codes and one.held(spots) >= min(_EXPLAINED_BY, len(one.statements))
            for one in conflicts
        ):
            continue
        yield issue, ", ".join(trap.id for trap in traps if trap.held(spots))


def spots_of(told: dict) -> list[Spot]:
    """The spots of the quotes of a finding or a line, as the report has them."""
    return [
        Spot(page=Path(quote["page"]).name, start=quote["start"], end=quote["end"])
        for quote in told["quotes"]
    ]


def print_planted(planted: Sequence[Planted], report: dict) -> None:
    """What was found of each type, what was missed with its quotes, and every alarm. Nothing where nothing was planted."""
    if not planted:
        return
    told = list(verdicts(planted, report))
    wanted = Counter(one.type for one, _ in told)
    whole = Counter(one.type for one, held in told if held == len(one.statements))
    others = list(alarms(planted, report))
    print("".join(f"{kind}s found: {whole[kind]} of {number}; " for kind, number in wanted.items()), end="")
    traps = sum(one.type == "trap" for one in planted)
    fell = {trap for _, ids in others for trap in ids.split(", ") if trap}
    print(f"other errors and warnings: {len(others)}; traps fallen into: {len(fell)} of {traps}")
    for one, held in told:
        if held < len(one.statements):
            part = f"{held} of {len(one.statements)} statements" if held > 1 else "missed"
            print(f"{one.type} {one.id} {part}: {one.why}")
            for quote in one.quotes.split(" || "):
                print(f"        {quote}")
    for issue, trap in others:
        print(
            f"other   {issue['code']} {issue['severity']} {'trap ' + trap if trap else ''}: {issue['message'][:300]}"
        )
        for quote in issue["quotes"]:
            print(f"        {Path(quote['page']).name}:{quote['line']} {quote['text'][:120]}")
