"""reconcile.toml: what a desk sets once for all its pages."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

from reconcile.claims.names.house_style import HouseStyle
from reconcile.claims.pages.source_weights import LEAST, MOST, SourceWeights
from reconcile.engine.lines import Lines
from reconcile.engine.tables import Table
from reconcile.errors import ConfigError, RuleError
from reconcile.lexicon.sounds import sound_key

FILE: Final = "reconcile.toml"
_SECTIONS: Final = ("names", "spelling", "sources")
_STYLES: Final = ("british", "american")
_AT_LINE: Final = re.compile(r"\s*\(at line (\d+), column \d+\)")


def house_style_of(data: bytes, *, name: str) -> HouseStyle:
    """What a configuration file says of spelling.

    Raises: ConfigError with the line, for what is no TOML, a key or value that does not exist, two wanted forms of one name.
    """
    lines, given = _read(data, name)
    try:
        names = Table(name, lines, "names", given.get("names", {}))
        spelling = Table(name, lines, "spelling", given.get("spelling", {}))
        names.only(("wanted",))
        spelling.only(("style",))
        return HouseStyle(names=_wanted(names), spelling=_style(spelling))
    except RuleError as error:
        raise ConfigError(error.name, error.line, error.problem) from None


def source_weights_of(data: bytes, *, name: str) -> SourceWeights:
    """How much a configuration file says that each source weighs.

    Raises: ConfigError with the line, for what is no TOML, a key or value that does not exist, a weight that is no number in range.
    """
    lines, given = _read(data, name)
    table = Table(name, lines, "sources", given.get("sources", {}))
    for source, weight in table.data.items():
        problem = ""
        if isinstance(weight, bool) or not isinstance(weight, int | float) or not LEAST <= weight <= MOST:
            problem = f"the weight of {source!r} is a number from {LEAST:g} to {MOST:g}, not {weight!r}"
        elif not source.strip():
            problem = "a source has no name"
        if problem:
            raise ConfigError(name, table.line(source), problem)
    return SourceWeights(by_name=tuple((source, float(weight)) for source, weight in table.data.items()))


def _read(data: bytes, name: str) -> tuple[Lines, dict[str, Any]]:
    """The sections of a configuration file, and where its keys stand. Raises: ConfigError."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        given = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(name, line, "not UTF-8; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = int(at[1]) if at else max(text.count("\n"), 1)
        raise ConfigError(name, line, f"not TOML: {_AT_LINE.sub('', str(error))}") from None
    lines = Lines.of(text)
    for section, value in given.items():
        if section not in _SECTIONS or not isinstance(value, dict):
            raise ConfigError(
                name, lines.find(section), f"{section!r} is none of the sections [{'], ['.join(_SECTIONS)}]"
            )
    return lines, given


def _wanted(names: Table) -> tuple[str, ...]:
    wanted = names.texts("wanted", None)
    heard: dict[str, str] = {}
    for form in wanted:
        if not form.strip() or form != " ".join(form.split()):
            raise names.error(f"{form!r} in wanted is no name", "wanted")
        other = heard.setdefault(sound_key(form), form)
        if other != form:
            raise names.error(f"wanted has two spellings of one name, {other!r} and {form!r}", "wanted")
    return tuple(dict.fromkeys(wanted))


def _style(spelling: Table) -> str:
    if "style" not in spelling.data:
        return ""
    style = spelling.text("style")
    if style not in _STYLES:
        raise spelling.error(f"style {style!r} is neither {' nor '.join(map(repr, _STYLES))}", "style")
    return style
