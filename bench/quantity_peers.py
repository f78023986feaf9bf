"""Other finders of quantities, run beside ours; their units are named as ours where our table knows them."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
from quantity_data import Amount
from timex_peers import Peer, PeerMissing, installed

from reconcile.units import units

_RUN_S = 1_800
PEERS = (
    Peer(name="quantulum3", packages=("quantulum3",)),
    # Its release reads a table that emoji 2 no longer has.
    Peer(name="recognizers", packages=("recognizers-text-suite==1.0.2a2", "emoji<2")),
)
# What peers call a thing, where no newsroom does.
_NAMES = {
    "percentage": "%", "dollar": "$", "united states dollar": "$", "british pound": "GBP", "pound": "GBP", "pound-mass": "lb",
    "degree angle": "deg", "degree": "deg", "c": "degC", "f": "degF", "metric ton": "t", "kilometre per hour": "km/h",
    "kilometer per hour": "km/h", "chinese yuan": "CNY", "pence": "p", "cubic meter": "m3", "square kilometre": "km2",
}  # fmt: skip


@attrs.frozen(kw_only=True)
class PeerRun:
    """What a peer found in each text, and what it cost."""

    version: str
    answers: tuple[tuple[Amount, ...], ...]
    cpu_s: float
    peak_mb: float


def run_peer(peer: Peer, texts: Sequence[str], folder: Path) -> PeerRun:
    """What a peer finds in texts. Raises: PeerMissing."""
    home, version = installed(peer, folder)
    command = [str(home / "bin" / "python"), str(Path(__file__).with_name("quantity_peer_run.py")), peer.name]
    try:
        done = subprocess.run(
            command, input=json.dumps(list(texts)), capture_output=True, text=True, timeout=_RUN_S, check=True
        )
    except subprocess.CalledProcessError as error:
        raise PeerMissing((error.stderr.strip().splitlines() or ["no reason given"])[-1][:160]) from error
    except subprocess.TimeoutExpired as error:
        raise PeerMissing(f"no end within {_RUN_S} s") from error
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    answers = tuple(tuple(_amount(row) for row in rows) for rows in said["answers"])
    return PeerRun(version=version, answers=answers, cpu_s=said["cpu_s"], peak_mb=said["peak_mb"])


def _amount(row: dict[str, Any]) -> Amount:
    return Amount(
        low=row["low"], high=row["high"], unit=_named(row["unit"]), start=row["start"], end=row["end"]
    )


def _named(unit: str) -> str:
    """Our name of a unit, else the peer's own."""
    words = re.sub(r"[\s_-]+", " ", unit.lower()).strip()
    if words in _NAMES:
        return _NAMES[words]
    return next((u.name for u in units().values() if words in (*u.after, *u.before, u.name.lower())), words)
