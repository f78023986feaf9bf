"""Other taggers of time: what was measured of them, and how those that install from a registry are run beside ours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
from timex_data import Document, Tagged
from timex_favour import tagged

_HERE = Path(__file__).resolve().parent
_INSTALL_S, _RUN_S = 600, 1_800


@attrs.frozen(kw_only=True)
class Peer:
    """A tool and the packages that bring it, from PyPI or, where it needs Node, from npm."""

    name: str
    packages: tuple[str, ...]
    node: bool = False


@attrs.frozen(kw_only=True)
class PeerRun:
    """What a peer found in each document, and what it cost. failed: documents that it broke on."""

    version: str
    answers: tuple[tuple[Tagged, ...], ...]
    failed: int
    cpu_s: float
    peak_mb: float


class PeerMissing(Exception):  # noqa: N818 - that a peer is not there is no error of ours
    """A peer that cannot be installed or run, and why."""


PEERS = (
    Peer(name="chrono-node", packages=("chrono-node",), node=True),
    Peer(name="recognizers-js", packages=("@microsoft/recognizers-text-suite",), node=True),
    # Its release reads a table that emoji 2 no longer has.
    Peer(name="recognizers", packages=("recognizers-text-suite==1.0.2a2", "emoji<2")),
    Peer(name="dateparser", packages=("dateparser",)),
    Peer(name="metadate", packages=("metadate",)),
    Peer(name="parsedatetime", packages=("parsedatetime",)),
    Peer(name="timefhuman", packages=("timefhuman",)),
    Peer(name="datefinder", packages=("datefinder",)),
)


def measured() -> tuple[dict[str, str], ...]:
    """The rows of timex_peers.tsv by column."""
    lines = (_HERE / "timex_peers.tsv").read_text("utf-8").splitlines()
    head, *rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(dict(zip(head, row, strict=True)) for row in rows)


def installed(peer: Peer, folder: Path) -> tuple[Path, str]:
    """The folder of a peer under `folder`, installed there unless it is, and its version. Raises: PeerMissing."""
    home = folder / peer.name
    ready = home / ".version"
    if not ready.exists():
        home.mkdir(parents=True, exist_ok=True)
        if peer.node:
            (home / "package.json").write_text("{}", "utf-8")
            _call(["npm", "install", "--no-audit", "--no-fund", *peer.packages], _INSTALL_S, cwd=home)
            package = home / "node_modules" / peer.packages[0] / "package.json"
            version = json.loads(package.read_text("utf-8"))["version"]
        else:
            _call([sys.executable, "-m", "venv", str(home)], _INSTALL_S)
            _call([str(home / "bin" / "pip"), "install", "--quiet", *peer.packages], _INSTALL_S)
            package_name = peer.packages[0].partition("=")[0]
            ask = f"from importlib.metadata import version; print(version({package_name!r}))"
            version = _call([str(home / "bin" / "python"), "-c", ask], _RUN_S)[0].strip()
        ready.write_text(version, "utf-8")
    return home, ready.read_text("utf-8")


def run(peer: Peer, documents: Sequence[Document], folder: Path) -> PeerRun:
    """What a peer finds in documents. Raises: PeerMissing."""
    home, version = installed(peer, folder)
    if peer.node:
        command = ["node", str(_HERE / "timex_peer_run.mjs"), peer.name, str(home)]
    else:
        command = [str(home / "bin" / "python"), str(_HERE / "timex_peer_run.py"), peer.name]
    given = json.dumps([{"text": d.text, "dct": d.dct} for d in documents])
    said: dict[str, Any] = json.loads(_call(command, _RUN_S, given=given)[0])
    answers = tuple(
        tuple(_placed(rows, d, utf16=peer.node)) for rows, d in zip(said["answers"], documents, strict=True)
    )
    return PeerRun(
        version=version, answers=answers, failed=said["failed"], cpu_s=said["cpu_s"], peak_mb=said["peak_mb"]
    )


def _placed(rows: Sequence[dict[str, Any]], document: Document, *, utf16: bool) -> Iterator[Tagged]:
    text = document.text
    wide = utf16 and any(ord(letter) > 0xFFFF for letter in text)
    for row in rows:
        answer = row
        if wide:  # JavaScript counts such letters twice
            answer = row | {end: _code_points(text, row[end]) for end in ("start", "end")}
        timex = tagged(answer, text, document.dct)
        if timex is not None:
            yield timex


def _code_points(text: str, units: int) -> int:
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _call(
    command: list[str], limit_s: float, *, cwd: Path | None = None, given: str | None = None
) -> tuple[str, str]:
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, text=True, timeout=limit_s, cwd=cwd, check=True,
            env=os.environ | {"TZ": "UTC"},
        )  # fmt: skip
    except subprocess.CalledProcessError as error:
        raise PeerMissing(_last_line(error.stderr) or f"exit code {error.returncode}") from error
    except subprocess.TimeoutExpired as error:
        raise PeerMissing(f"no end within {limit_s:.0f} s") from error
    except OSError as error:
        raise PeerMissing(f"{command[0]}: {error.strerror}") from error
    return done.stdout, done.stderr


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1][:160] if lines else ""
