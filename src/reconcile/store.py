"""Files in and out: what is to be read, in which order, and how output is written so that nothing is lost."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import attrs

from reconcile.errors import InputError

SUFFIXES: Final = (".txt", ".text", ".json", ".jsonld", ".html", ".htm")
"""Files of a folder that are taken for pages; a file named on the command line is read whatever its suffix."""

LARGEST_BYTES: Final = 200_000_000
STANDARD_INPUT: Final = "-"


@attrs.frozen(kw_only=True)
class Found:
    """What the arguments name: paths to read, in order, and what cannot be read, each with its reason."""

    names: tuple[str, ...]
    refused: tuple[InputError, ...]


def collect(arguments: Iterable[str]) -> Found:
    """Every page that files and folders name, once, sorted by path; folders are walked without following links."""
    names: dict[str, None] = {}
    refused = []
    for argument in dict.fromkeys(arguments):
        try:
            names |= dict.fromkeys(_named(argument))
        except InputError as error:
            refused.append(error)
    return Found(names=tuple(sorted(names)), refused=tuple(refused))


def _named(argument: str) -> Iterator[str]:
    path = Path(argument)
    if argument == STANDARD_INPUT:
        yield argument
    elif path.is_dir():
        files = sorted(_walk(path))
        if not files:
            raise InputError(
                argument, "no page in this folder", hint=f"a page is a file ending in {', '.join(SUFFIXES)}"
            )
        yield from files
    elif path.exists():
        yield argument
    else:
        raise InputError(argument, "no such file or folder")


def _walk(folder: Path) -> Iterator[str]:
    for root, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in files:
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield str(Path(root) / name)


def read_bytes(name: str) -> bytes:
    """The bytes of a file, or of standard input for "-". Raises: InputError when it cannot be read or is too large."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    path = Path(name)
    try:
        if not path.is_file():
            raise InputError(name, "not a regular file", hint="give a file or a folder of pages")
        if path.stat().st_size > LARGEST_BYTES:
            raise InputError(name, f"larger than {LARGEST_BYTES // 1_000_000} MB", hint="split the page")
        return path.read_bytes()
    except OSError as error:
        raise InputError(name, f"cannot be read: {error.strerror or error}") from error


def write_whole(name: str, text: str) -> None:
    """Write text to a temporary name beside the target and rename it, so that a report is there whole or not at all.

    Raises: InputError when the place cannot be written.
    """
    path = Path(name)
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent or ".", prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise InputError(name, f"cannot be written: {error.strerror or error}") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(temporary, 0o666 & ~umask)  # noqa: PTH101 - mkstemp makes it private; a report is an ordinary file
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise InputError(name, f"cannot be written: {error.strerror or error}") from error


def rule_files(name: str) -> tuple[tuple[str, str], ...]:
    """(name, text) of a rule file, or of every .toml file below a folder, sorted. Raises: InputError."""
    path = Path(name)
    files = sorted(path.rglob("*.toml")) if path.is_dir() else [path]
    try:
        return tuple((str(file), file.read_text("utf-8")) for file in files)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(name, f"cannot be read as a rule file: {error}") from error
