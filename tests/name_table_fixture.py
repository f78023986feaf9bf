"""The table of pairs of names in tests/data/names: a page for each row, and what the rules of names say of it."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Final

import attrs

from reconcile.engine import Rule, load_rules, packaged_rules
from reconcile.engine import check as run_rules
from reconcile.pipeline import claims_of_text

TABLE: Final = Path(__file__).parent / "data" / "names" / "pairs.tsv"
TABLES: Final = (TABLE, TABLE.with_name("second.tsv"))
CODES: Final = {"NAM001": "misspelt", "NAM002": "variant"}
ANY: Final = "-"

# The first four entries name the frequent form, the last one the rare form.
FRAMES: Final = {
    "person": (
        "President {0} opened the session.",
        "The crowd waited for {0} at noon.",
        "Later {0} left by train.",
        "Reporters asked {0} about the strike.",
        "At dusk {1} spoke again.",
    ),
    "surname": (
        "Councillor {0} opened the session.",
        "The crowd waited for {2} at noon.",
        "Later {2} left by train.",
        "Reporters asked {2} about the strike.",
        "At dusk the guards saw {1} again.",
    ),
    "mister": (
        "Councillor {0} opened the session.",
        "The crowd waited for Mr {2} at noon.",
        "Later Mr {2} left by train.",
        "Reporters asked Mr {2} about the strike.",
        "At dusk the guards saw Mr {1} again.",
    ),
    "place": (
        "Rain fell on {0} in the night.",
        "Roads to {0} are closed.",
        "Two lorries left {0} at noon.",
        "Schools in {0} stay open.",
        "The crew saw the lights of {1} at dusk.",
    ),
    "body": (
        "Shares of {0} fell in the night.",
        "The staff of {0} are on strike.",
        "Talks with {0} went on until noon.",
        "The owners of {0} said no.",
        "At dusk the workers of {1} went home.",
    ),
    "lower": (
        "rain fell near {0} in the night .",
        "the mayor spoke of {0} at noon .",
        "reporters asked about {0} later .",
        "a photograph shows {0} in the rain .",
        "at dusk the crowd went back to {1} .",
    ),
}  # fmt: skip


@attrs.frozen
class Row:
    """expected: "misspelt", "variant" or "silent". rare: ANY where any pair will do. gap: why a known gap is one, or ""."""

    expected: str
    frame: str
    often: str
    rare: str
    gap: str = ""

    @property
    def id(self) -> str:
        return f"{self.expected} {self.often[:60]} - {self.rare}"

    @property
    def entries(self) -> tuple[str, ...]:
        if self.frame == "page":
            return tuple(self.often.split(" / "))
        surname = self.often.rsplit(" ", 1)[-1]
        return tuple(s.format(self.often, self.rare, surname) for s in FRAMES[self.frame])


def rows() -> tuple[Row, ...]:
    lines = (line for table in TABLES for line in table.read_text("utf-8").splitlines())
    return tuple(Row(*line.split("\t")) for line in lines if line and not line.startswith("#"))


def page_of(entries: tuple[str, ...]) -> str:
    told = (f"14:{i:02d} GMT  {text}" for i, text in enumerate(entries, 5))
    return "12 September 2023, all times GMT\n" + "\n".join(told) + "\n"


@functools.cache
def name_rules() -> tuple[Rule, ...]:
    rules, _ = load_rules([f for f in packaged_rules() if "NAM00" in f[0]])
    return rules


def said_of(page: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """What the rules say of a page: for each finding "misspelt" or "variant" and the forms that it quotes."""
    issues = run_rules(claims_of_text(page), name_rules(), select=tuple(CODES)).issues
    return tuple((CODES[i.code], frozenset(q.text for q in i.quotes)) for i in issues)


def holds(row: Row) -> bool:
    """True when a page brings the expected finding of the rare form and no other, or none where none is right."""
    said = said_of(page_of(row.entries))
    if row.expected == "silent":
        return not said
    return [verdict for verdict, _ in said] == [row.expected] and (
        row.rare == ANY or any(row.rare in form or form in row.rare for form in said[0][1])
    )
