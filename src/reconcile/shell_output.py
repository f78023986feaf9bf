"""What the commands share that print reports: where text goes, how wide it is, in colour or not, and the "now"."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from reconcile.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


def as_of(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """The "now" as given. Raises: BadParameter for what is no ISO date or stamp."""
    from reconcile.times import parse_stamp

    try:
        if value is not None:
            parse_stamp(value)
    except ValueError as error:
        raise click.BadParameter(
            "give an ISO date or stamp, such as 2024-06-18 or 2024-06-18T09:00Z"
        ) from error
    return value


def put(text: str, target: Path | None) -> None:
    """Writes a text to a file, whole or not at all, or to standard output. Raises: UsageError when that cannot be."""
    from reconcile.store import write_whole

    if target is not None:
        write_whole(target, text)
    elif sys.stdout is not None:
        try:
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode())
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise  # the reader has seen enough; click ends the program quietly
        except OSError as error:
            raise UsageError(f"standard output cannot be written: {error.strerror or error}") from error


def is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def wants_color(*, no_color: bool) -> bool:
    """False when the user, or NO_COLOR of the environment, says so."""
    return not no_color and not os.environ.get("NO_COLOR")


def columns(*, terminal: bool) -> int:
    """Columns of the terminal, 60 to 140; 100 for a file or a pipe."""
    return max(60, min(os.get_terminal_size(sys.stdout.fileno()).columns, 140)) if terminal else 100
