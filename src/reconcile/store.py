"""Files in and out: what is to be read, in which order, and how output is written so that nothing is lost."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import attrs

from reconcile.errors import InputError, UsageError

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
    """Every page that files and folders name, once, sorted by path; folders are walked without following links.

    A file that is named in two ways is read once, under the name that sorts first.
    """
    names: set[str] = set()
    refused = []
    for argument in sorted(set(arguments)):
        try:
            names |= set(_named(argument))
        except InputError as error:
            refused.append(error)
    files = {_identity(name): name for name in sorted(names, reverse=True)}
    return Found(names=tuple(sorted(files.values())), refused=tuple(refused))


def _identity(name: str) -> tuple[object, ...]:
    try:
        stat = os.stat(name)  # noqa: PTH116 - "-" is no path
    except OSError:
        return (name,)
    return (stat.st_dev, stat.st_ino) if name != STANDARD_INPUT else (name,)


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
        if sys.stdin is None:
            raise InputError(
                name, "standard input is closed", hint="give a file, or send a page into the command"
            )
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


def output_for(name: str, inputs: Iterable[str]) -> Path:
    """The place where output is to go, links followed. Raises: UsageError when it is none, or is one of the inputs."""
    if not name:
        raise UsageError("the name of the output is empty: give a file")
    path = Path(name).resolve()
    if path.is_dir():
        raise UsageError(f"{name} is a folder: give a file for the output")
    if not path.parent.is_dir():
        raise UsageError(f"{name}: cannot be written: there is no folder {path.parent}")
    for each in inputs:
        if path.exists() and Path(each).exists() and path.samefile(each):
            raise UsageError(f"{name} is one of the pages to be read: give another file for the output")
    return path


def write_whole(path: Path, text: str) -> None:
    """Write text to a temporary name beside the target and rename it, so that a report is there whole or not at all.

    A device or a pipe is written to as it is. Raises: UsageError when the place cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, "utf-8", newline="")
            return
        _replace(path, text)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from error


def _replace(path: Path, text: str) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(temporary, 0o666 & ~umask)  # noqa: PTH101 - mkstemp makes it private; a report is an ordinary file
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def rule_files(name: str) -> tuple[tuple[str, str], ...]:
    """(name, text) of a rule file, or of every .toml file below a folder, sorted. Raises: InputError."""
    path = Path(name)
    files = sorted(path.rglob("*.toml")) if path.is_dir() else [path]
    if not files:
        raise InputError(name, "no rule file in this folder", hint="a rule file ends in .toml")
    try:
        return tuple((str(file), file.read_text("utf-8")) for file in files)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            name, "cannot be read as a rule file", hint="a rule file is TOML in UTF-8"
        ) from error
