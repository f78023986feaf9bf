"""Lines for a terminal, measured in its cells: wide characters take two, combining marks none."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells, broken at spaces; a longer word is broken where it must be. Never empty."""
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        for piece in _pieces(word, max(width, 2)):
            size = cell_len(piece)
            if line and used + 1 + size <= width:
                line, used = f"{line} {piece}", used + 1 + size
                continue
            if line:
                lines.append(line)
            line, used = piece, size
    return [*lines, line] if line or not lines else lines


def hung(first: str, text: str, width: int, *, indent: int | None = None) -> Iterator[str]:
    """The text behind `first`, its further lines indented by `indent` cells (as wide as `first` unless given).

    A `first` that takes most of the width has lines of its own.
    """
    taken = cell_len(first)
    hang = min(taken if indent is None else indent, width // 2)
    if taken > width * 3 // 4:
        margin = " " * min(len(first) - len(first.lstrip()), hang)
        yield from (margin + line for line in wrap(first, width - len(margin)))
        yield from (" " * hang + line for line in wrap(text, width - hang) if line)
        return
    flat = " ".join(text.split())
    head = wrap(flat, width - taken)[0]
    yield f"{first}{head}".rstrip()
    yield from (" " * hang + line for line in wrap(flat[len(head) :], width - hang) if line)


def clip(text: str, cells: int) -> str:
    """The text itself, or its first words with an ellipsis when it takes more than `cells` cells."""
    if cell_len(text) <= cells:
        return text
    kept = wrap(text, max(cells - 2, 2))[0]
    return f"{kept} …" if kept in text.split() or " " in kept else f"{kept}…"


def _pieces(word: str, width: int) -> Iterator[str]:
    """The word, or its parts of at most `width` cells."""
    if cell_len(word) <= width:
        yield word
        return
    piece, used = "", 0
    for char in word:
        size = cell_len(char)
        if piece and used + size > width:
            yield piece
            piece, used = "", 0
        piece, used = piece + char, used + size
    yield piece
