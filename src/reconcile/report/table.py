"""Tables for a terminal that keep to a width, also with wide characters and long words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs
from rich.cells import cell_len
from tabulate import tabulate

from reconcile.report.wrap import wrap

_GAP: Final = 2
_TITLE_PAD: Final = 2  # tabulate makes each column at least this much wider than its title
# tabulate counts code points, or cells where wcwidth happens to be installed. Behind a wide character this one, of no
# width, makes both counts the same; it is taken out again.
_FILLER: Final = "\u200b"


@attrs.frozen(kw_only=True)
class Column:
    """A column of a table. least: cells it keeps; share: its part of the cells that are left over."""

    title: str
    least: int
    share: int = 0


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Lines of at most `width` cells; a cell with line breaks keeps them, and columns without any words are left out."""
    kept = [i for i, _ in enumerate(columns) if any(row[i] for row in rows)]
    sizes = _sizes([columns[i] for i in kept], [[row[i] for i in kept] for row in rows], width)
    cells = [
        [_cell(row[i], size) for i, size in zip(kept, sizes, strict=True)]
        for row in ([c.title for c in columns], *rows)
    ]
    text = tabulate(cells[1:], headers=cells[0], tablefmt="simple", disable_numparse=True)
    return [line.replace(_FILLER, "").rstrip() for line in text.split("\n")]


def _sizes(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Cells of each column: what it needs if all fit, else the least and a share of the rest."""
    titles = [cell_len(c.title) + _TITLE_PAD for c in columns]
    need = [
        max([titles[i], *(cell_len(line) for row in rows for line in row[i].split("\n"))])
        for i, _ in enumerate(columns)
    ]
    free = width - _GAP * (len(columns) - 1)
    sizes = [max(t, min(n, c.least)) for t, n, c in zip(titles, need, columns, strict=True)]
    for i, c in sorted(enumerate(columns), key=lambda pair: pair[1].share):
        shares = sum(columns[j].share for j in range(len(columns)) if columns[j].share >= c.share)
        if c.share:
            left = max(free - sum(sizes), 0)
            sizes[i] = min(need[i], sizes[i] + left * c.share // shares)
    return sizes


def _cell(text: str, size: int) -> str:
    lines = [line for part in text.split("\n") for line in wrap(part, size)]
    return "\n".join(_filled(line) for line in lines)


def _filled(line: str) -> str:
    if line.isascii():
        return line
    return "".join(char + _FILLER * (cell_len(char) == 2) for char in line)
