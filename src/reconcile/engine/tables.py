"""Tables of a rule file, read key by key with their types; whatever is refused is refused with its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final, TypeVar

import attrs

from reconcile.engine.fieldtypes import unknown
from reconcile.engine.lines import Lines
from reconcile.errors import RuleError

E = TypeVar("E", bound=StrEnum)

_REQUIRED: Final = object()


@attrs.frozen
class Table:
    """One table of a rule file. section: its header; nth: which one of that header, from 0."""

    file: str
    lines: Lines
    section: str
    data: Mapping[str, Any]
    nth: int = 0

    def line(self, key: str = "", words: str = "") -> int:
        """The line of a key, or of words in its value."""
        return self.lines.find(self.section, key, words, nth=self.nth)

    def error(self, problem: str, key: str = "", words: str = "") -> RuleError:
        """The refusal of a key of this table, to be raised."""
        return RuleError(self.file, self.line(key, words), problem)

    def only(self, keys: Iterable[str]) -> None:
        """Nothing. Raises: RuleError for a key that is not among these."""
        allowed = tuple(keys)
        for key in self.data:
            if key not in allowed:
                raise self.error(unknown("key", key, allowed, of=f"[{self.section}]"), key)

    def text(self, key: str, default: object = _REQUIRED) -> str:
        """A text that is not empty. Raises: RuleError when it is missing without a default, or is something else."""
        value = self._value(key, default)
        if value is default:
            return str(default)
        if not isinstance(value, str) or not value.strip():
            raise self.error(f"{key} in [{self.section}] is a text that is not empty, not {value!r}", key)
        return value

    def texts(self, key: str, default: object = _REQUIRED) -> tuple[str, ...]:
        """A list of texts, one or more. Raises: RuleError likewise."""
        value = self._value(key, default)
        if value is default:
            return ()
        if not isinstance(value, list) or not value or not all(isinstance(v, str) and v for v in value):
            raise self.error(f"{key} in [{self.section}] is a list of texts, not {value!r}", key)
        return tuple(value)

    def whole(self, key: str, default: object = _REQUIRED) -> int:
        """A whole number of 0 or more. Raises: RuleError likewise."""
        value = self._value(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.error(f"{key} in [{self.section}] is a whole number from 0, not {value!r}", key)
        return value

    def flag(self, key: str) -> bool:
        """True or false; false when it is not there. Raises: RuleError for anything else."""
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            raise self.error(f"{key} in [{self.section}] is true or false, not {value!r}", key)
        return value

    def choice(self, key: str, options: type[E], default: E | None = None) -> E:
        """One of some words. Raises: RuleError with the words when it is another."""
        text = self.text(key) if default is None else self.text(key, str(default))
        if text not in [str(option) for option in options]:
            raise self.error(unknown(key, text, [str(option) for option in options]), key)
        return options(text)

    def _value(self, key: str, default: object) -> Any:
        if key in self.data:
            return self.data[key]
        if default is _REQUIRED:
            raise self.error(f"{key} is missing in [{self.section}]")
        return default


def table(file: str, lines: Lines, section: str, data: object, nth: int = 0) -> Table:
    """A table of a file. Raises: RuleError when the value is no table."""
    if not isinstance(data, Mapping):
        raise RuleError(file, lines.find(section, nth=nth), f"[{section}] is a table, not {data!r}")
    return Table(file=file, lines=lines, section=section, data=data, nth=nth)
