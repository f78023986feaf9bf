"""What fields and expressions can hold, read off the annotations of the records."""

from __future__ import annotations

import difflib
import functools
import types
import typing
from collections.abc import Iterable, Mapping, Sized
from datetime import datetime
from enum import StrEnum
from typing import Final

import attrs

from reconcile.claims.kinds import KINDS


@attrs.frozen
class Kind:
    """What a value is: "number", "text", "yes/no", "instant", "list", "record", "table" or "sized".

    record: the class whose fields may be named after a dot, None when there are none. item: what a list holds.
    fields: what a table holds. optional: the value may be unknown (None).
    """

    name: str
    record: type | None = None
    item: Kind | None = None
    fields: tuple[tuple[str, Kind], ...] = ()
    optional: bool = False

    def __str__(self) -> str:
        """The kind in words, for messages."""
        if self.name == "record" and self.record is not None:
            return record_name(self.record)
        if self.name == "list" and self.item is not None:
            return f"list of {self.item}"
        return self.name

    @property
    def known(self) -> Kind:
        """The same without the possibility that it is unknown."""
        return attrs.evolve(self, optional=False)

    @property
    def maybe(self) -> Kind:
        return attrs.evolve(self, optional=True)

    def fits(self, wanted: Kind) -> bool:
        """True when a value of this kind can stand where `wanted` is asked for; unknowns are the evaluator's."""
        if wanted.name == "sized":
            return self.name in ("text", "list")
        if self.name != wanted.name:
            return False
        if self.name == "record" and self.record is not None and wanted.record is not None:
            return issubclass(self.record, wanted.record)
        if self.name == "list" and self.item is not None and wanted.item is not None:
            return self.item.fits(wanted.item)
        return True


NUMBER: Final = Kind("number")
TEXT: Final = Kind("text")
YES_NO: Final = Kind("yes/no")
INSTANT: Final = Kind("instant")
NOTHING: Final = Kind("nothing", optional=True)
"""The kind of the word None itself."""

_PLAIN: Final[Mapping[object, Kind]] = {
    int: NUMBER,
    float: NUMBER,
    str: TEXT,
    bool: YES_NO,
    datetime: INSTANT,
    Sized: Kind("sized"),
}
_RECORD_NAMES: Final = {cls: name for name, cls in KINDS.items()}


def kind_of(annotation: object) -> Kind | None:
    """The kind that an annotation stands for, None for one that expressions cannot handle."""
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        return _optional_kind(typing.get_args(annotation))
    if typing.get_origin(annotation) is tuple:
        item, *rest = typing.get_args(annotation)
        inner = kind_of(item) if rest == [...] else None
        return None if inner is None else Kind("list", item=inner)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return Kind("text", record=annotation)
    if isinstance(annotation, type) and attrs.has(annotation):
        return Kind("record", record=annotation)
    return None


def _optional_kind(options: tuple[object, ...]) -> Kind | None:
    """The kind of `X | None` or of `int | float`; other unions have none."""
    kinds = {kind_of(option) for option in options if option is not type(None)}
    if len(kinds) != 1:
        return None
    kind = kinds.pop()
    return kind if kind is None or type(None) not in options else kind.maybe


@functools.cache
def fields_of(record: type) -> Mapping[str, Kind]:
    """The fields and public properties of a record that expressions may name, in their written order."""
    hints = typing.get_type_hints(record)
    names = [field.name for field in attrs.fields(record)] if attrs.has(record) else []
    found = {name: kind_of(hints[name]) for name in names if not name.startswith("_")}
    for name, value in sorted(vars(record).items()):
        if isinstance(value, property) and not name.startswith("_"):
            found[name] = kind_of(typing.get_type_hints(value.fget)["return"])
    return types.MappingProxyType({name: kind for name, kind in found.items() if kind is not None})


def fields_within(kind: Kind) -> Mapping[str, Kind]:
    """What may be named after the dot of a value of this kind."""
    if kind.name == "table":
        return dict(kind.fields)
    return {} if kind.record is None else fields_of(kind.record)


def record_kind(name: str) -> Kind:
    """The kind of a record by its name in `[match]`. Raises: KeyError for a name that is none."""
    return Kind("record", record=KINDS[name])


def record_name(record: type) -> str:
    """The name of a record in `[match]`, or of its class."""
    return _RECORD_NAMES.get(record, record.__name__)


def unknown(what: str, name: str, existing: Iterable[str], *, of: str = "") -> str:
    """ "unknown field 'distnce' of measurement; it has: distance, unit; did you mean 'distance'?"."""
    names = sorted(existing)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    hint = f"; did you mean {close[0]!r}?" if close else ""
    owner = f" of {of}; it has" if of else "; there are"
    return f"unknown {what} {name!r}{owner}: {', '.join(names) or 'none'}{hint}"
