"""What the benches of accuracy share: their options, and the folder in which peers are installed."""

from __future__ import annotations

import argparse
import contextlib
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

Data = TypeVar("Data")


def options_of(doc: str | None) -> argparse.ArgumentParser:
    """A parser of DATA..., --errors, --peers, --peers-in and --speed; doc: what the bench says of itself."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="*", type=Path)
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="print the first N mistakes of each set"
    )
    parser.add_argument("--peers", action="store_true", help="install and run other tools on the same texts")
    parser.add_argument("--peers-in", type=Path, metavar="FOLDER", help="install them here and keep them")
    parser.add_argument("--speed", action="store_true", help="KB per CPU second")
    return parser


def sets_of(
    parser: argparse.ArgumentParser, paths: list[Path], read: Callable[[list[Path]], Iterable[Data]]
) -> list[Data]:
    """What a reader makes of the paths; what it cannot read ends the program with one line."""
    try:
        return list(read(paths))
    except (ValueError, OSError) as error:
        parser.error(str(error))


@contextlib.contextmanager
def folder_of(kept: Path | None) -> Iterator[Path]:
    """Where peers are installed: the folder given, else one that goes when all is done."""
    if kept is not None:
        yield kept.resolve()
        return
    with tempfile.TemporaryDirectory() as passing:
        yield Path(passing)
