"""Functions that expressions may call, with the kinds of their arguments read off their annotations."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from typing import Generic, ParamSpec, TypeVar

import attrs

from reconcile.engine.fieldtypes import Kind, kind_of

P = ParamSpec("P")
R = TypeVar("R")


@attrs.frozen(eq=False)
class Predicate(Generic[P, R]):
    """A function with a name and kinds, callable as before.

    wants: kinds of its arguments in order; rest: kind of any further ones, None when there may be none; needed: how
    many must be given. An argument that may be None says so in its annotation; elsewhere an unknown argument makes the
    answer unknown, and the function is not called.
    """

    name: str
    call: Callable[P, R]
    wants: tuple[Kind, ...]
    rest: Kind | None
    needed: int
    gives: Kind

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """What the function itself gives."""
        return self.call(*args, **kwargs)

    @property
    def usage(self) -> str:
        """ "ratio(x: number, y: number)"."""
        names = list(inspect.signature(self.call).parameters)
        kinds = [*self.wants, *([self.rest] if self.rest else [])]
        return f"{self.name}({', '.join(f'{n}: {k}' for n, k in zip(names, kinds, strict=True))})"

    @property
    def summary(self) -> str:
        """The first line of its documentation."""
        return (inspect.getdoc(self.call) or "").partition("\n")[0]

    def wanted(self, index: int) -> Kind | None:
        """The kind of the argument at an index, None when there is no such argument."""
        return self.wants[index] if index < len(self.wants) else self.rest


def predicate(function: Callable[P, R]) -> Predicate[P, R]:
    """The function as a predicate; a last underscore in its name is dropped, so that `min_` is called as `min`.

    Raises: TypeError for an annotation that expressions cannot handle.
    """
    hints = typing.get_type_hints(function)
    kinds = {name: kind_of(hint) for name, hint in hints.items()}
    wants, rest, needed = [], None, 0
    for parameter in inspect.signature(function).parameters.values():
        kind = kinds.get(parameter.name)
        if kind is None:
            raise TypeError(f"{function.__name__}: no kind for the argument {parameter.name!r}")
        if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
            rest = kind
            continue
        wants.append(kind)
        needed += parameter.default is inspect.Parameter.empty
    gives = kinds["return"]
    if gives is None:
        raise TypeError(f"{function.__name__}: no kind for what it returns")
    name = function.__name__.rstrip("_")
    return Predicate(name=name, call=function, wants=tuple(wants), rest=rest, needed=needed, gives=gives)
