"""The house keeps its floors: imports go down only, pendulum stays in one room, modules stay small."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "reconcile"

FLOORS = [
    {"errors"},
    {"times"},
    {"time_labels", "quantities", "units", "comparison", "places", "gazetteer", "borders"},
    {"spans"},
    {"model"},
    {"timex"},
    {"mentions", "issue", "lexicon"},
    {"claims"},
    {"sources", "extract", "timeline", "engine"},
    {"report"},
    {"pipeline"},
    {"config", "decisions", "finders", "inspection", "library"},
    {"store", "engines"},
    {"intake"},
    {"rule_commands", "shell_output"},
    {"time_commands"},
    {"timeline_commands"},
    {"cli"},
    {"__main__"},
    {"__init__"},
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
# Rooms that grew out of one module and may still speak with each other.
PAIRS = {
    ("quantities", "units"),
    ("comparison", "quantities"),
    ("comparison", "units"),
    ("places", "gazetteer"),
    ("borders", "places"),
    ("borders", "gazetteer"),
}
LIBRARIES = {
    "pendulum": {"times"},
    "ahocorasick_rs": {"extract", "gazetteer", "places"},
    "click": {
        "cli",
        "rule_commands",
        "time_commands",
        "timeline_commands",
        "shell_output",
        "intake",
        "report",
    },
    "icalendar": {"report"},
    "rustworkx": {"timeline"},
    "pysat": {"timeline"},
}

MODULES = sorted(p for p in SOURCE.rglob("*.py") if p.parent.name != "data")


def room_of(path):
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports_of(path):
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            yield node.module, node.lineno


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_go_down_only(path):
    room = room_of(path)
    assert room in FLOOR, f"{room} stands on no floor: name it in FLOORS"
    for module, line in imports_of(path):
        parts = module.split(".")
        if parts[0] != "reconcile" or len(parts) < 2 or parts[1] in (room, "data", "rules"):
            continue
        below = FLOOR[parts[1]] < FLOOR[room] or (room, parts[1]) in PAIRS
        assert below, f"{path.name}:{line}: {room} may not import {parts[1]}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_fenced_libraries_stay_in_their_rooms(path):
    for module, line in imports_of(path):
        rooms = LIBRARIES.get(module.split(".")[0])
        assert rooms is None or room_of(path) in rooms, f"{path.name}:{line}: {module} belongs in {rooms}"


PURE = [
    p
    for p in MODULES
    if room_of(p) not in {"cli", "store", "intake", "rule_commands", "shell_output", "__main__"}
]


@pytest.mark.parametrize("path", PURE, ids=lambda p: str(p.relative_to(SOURCE)))
def test_the_core_reads_no_clock_no_network_and_no_chance(path):
    forbidden = {
        "random",
        "secrets",
        "socket",
        "urllib.request",
        "http.client",
        "subprocess",
        "time",
        "tempfile",
    }
    for module, line in imports_of(path):
        assert module not in forbidden, f"{path.name}:{line}: {module} below the shell"
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"now", "utcnow", "today"}, f"{path.name}:{node.lineno}: reads the clock"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_modules_stay_small_enough_to_read_in_one_go(path):
    assert len(path.read_text("utf-8").splitlines()) <= 265
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno
            assert lines <= 60, f"{path.name}:{node.lineno}: {node.name} has {lines} lines"


@pytest.mark.parametrize("path", sorted(p for p in (SOURCE / "data").glob("*.t*")), ids=lambda p: p.name)
def test_data_files_say_where_they_come_from(path):
    head = "\n".join(
        line for line in path.read_text("utf-8").splitlines()[:14] if line.startswith("#")
    ).casefold()
    assert "source" in head, "a data file names its source"
    known = ("licence", "cc by", "public domain", "own compilation")
    assert any(word in head for word in known), "a data file names its licence"
