"""What the operators of expressions accept and how they run, with unknown (None) as a third truth value."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import attrs

from reconcile.engine.fieldtypes import NUMBER, YES_NO, Kind
from reconcile.engine.signature import Predicate

Scope = Mapping[str, Any]
"""Values of a, b, params and facts while an expression runs."""


class Mismatch(Exception):  # noqa: N818 - an inner signal, turned into a RuleError that knows file and line
    """Kinds that do not go together."""


@attrs.frozen
class Term:
    """A checked part of an expression: the kind of what it gives, and how it is worked out."""

    kind: Kind
    run: Callable[[Scope], Any]


ARITHMETIC: Final[Mapping[type[ast.operator], Callable[[Any, Any], Any]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
}
_ORDER: Final[Mapping[type[ast.cmpop], Callable[[Any, Any], bool]]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_ORDERED: Final = ("number", "text", "instant")


def field(owner: Term, name: str, kind: Kind) -> Term:
    """A field of a record or table; unknown when its owner is."""
    run = owner.run
    if owner.kind.name == "table":
        return Term(kind, lambda scope: run(scope)[name])

    def of_record(scope: Scope) -> Any:
        record = run(scope)
        return None if record is None else getattr(record, name)

    return Term(kind.maybe if owner.kind.optional else kind, of_record)


def listed(items: Sequence[Term]) -> Term:
    """A list of things of one kind."""
    kinds = {item.kind.known for item in items}
    if len(kinds) != 1:
        raise Mismatch("a list has one or more items, all of one kind")
    runs = [item.run for item in items]
    return Term(Kind("list", item=kinds.pop()), lambda scope: tuple(run(scope) for run in runs))


def negated(part: Term) -> Term:
    _want(part, YES_NO, "'not'")

    def run(scope: Scope) -> bool | None:
        value: bool | None = part.run(scope)
        return None if value is None else not value

    return Term(part.kind, run)


def all_of(parts: Sequence[Term]) -> Term:
    """False when a part is False, else unknown when a part is, else True."""
    return _combined(parts, "'and'", decides=False)


def any_of(parts: Sequence[Term]) -> Term:
    """True when a part is True, else unknown when a part is, else False."""
    return _combined(parts, "'or'", decides=True)


def _combined(parts: Sequence[Term], word: str, *, decides: bool) -> Term:
    if len(parts) == 1:
        return parts[0]
    for part in parts:
        _want(part, YES_NO, word)
    runs = [part.run for part in parts]

    def run(scope: Scope) -> bool | None:
        answer: bool | None = not decides
        for each in runs:
            value: bool | None = each(scope)
            if value is decides:
                return decides
            if value is None:
                answer = None
        return answer

    return Term(Kind("yes/no", optional=any(part.kind.optional for part in parts)), run)


def minus(part: Term) -> Term:
    _want(part, NUMBER, "'-'")

    def run(scope: Scope) -> float | None:
        value = part.run(scope)
        return None if value is None else -value

    return Term(part.kind, run)


def arithmetic(symbol: type[ast.operator], left: Term, right: Term) -> Term:
    """A sum, difference, product, quotient or rest of numbers; unknown when one is, or when divided by 0."""
    _want(left, NUMBER, "arithmetic")
    _want(right, NUMBER, "arithmetic")
    work, divides = ARITHMETIC[symbol], symbol in (ast.Div, ast.Mod)

    def run(scope: Scope) -> float | None:
        x, y = left.run(scope), right.run(scope)
        if x is None or y is None or (divides and y == 0):
            return None
        result: float = work(x, y)
        return result

    return Term(Kind("number", optional=divides or left.kind.optional or right.kind.optional), run)


def compare(symbol: type[ast.cmpop], left: Term, right: Term) -> Term:
    """A comparison of two things of one kind, of an item with a list, or with None."""
    if symbol in (ast.Is, ast.IsNot):
        return _known(left, right, negate=symbol is ast.IsNot)
    if "nothing" in (left.kind.name, right.kind.name):
        raise Mismatch("compare with None by 'is None' or 'is not None'")
    if symbol in (ast.In, ast.NotIn):
        return _held(left, right, negate=symbol is ast.NotIn)
    if not left.kind.fits(right.kind) and not right.kind.fits(left.kind):
        raise Mismatch(f"a {left.kind} is compared with a {right.kind}")
    if symbol in _ORDER and left.kind.name not in _ORDERED:
        raise Mismatch(f"a {left.kind} is neither more nor less than another")
    test = _ORDER.get(symbol, operator.eq if symbol is ast.Eq else operator.ne)
    return _tested(left, right, test)


def _tested(left: Term, right: Term, test: Callable[[Any, Any], bool]) -> Term:
    first, second = left.run, right.run

    def run(scope: Scope) -> bool | None:
        x, y = first(scope), second(scope)
        return None if x is None or y is None else test(x, y)

    return Term(Kind("yes/no", optional=left.kind.optional or right.kind.optional), run)


def _known(left: Term, right: Term, *, negate: bool) -> Term:
    if right.kind.name != "nothing":
        raise Mismatch("'is' goes with None only; write '=='")
    if not left.kind.optional:
        raise Mismatch(f"this {left.kind} is always known, so 'is None' can never hold")
    return Term(YES_NO, lambda scope: (left.run(scope) is None) is not negate)


def _held(left: Term, right: Term, *, negate: bool) -> Term:
    item = right.kind if right.kind.name == "text" else right.kind.item
    if item is None or not left.kind.fits(item):
        raise Mismatch(f"a {left.kind} is looked for in a {right.kind}")

    def test(x: Any, y: Any) -> bool:
        return (x in y) is not negate

    return _tested(left, right, test)


def call(called: Predicate[Any, Any], arguments: Sequence[Term]) -> Term:
    """What a predicate says of its arguments; unknown when one that it does not take as None is unknown."""
    most = None if called.rest else len(called.wants)
    if len(arguments) < called.needed or (most is not None and len(arguments) > most):
        raise Mismatch(f"{called.usage} is given {len(arguments)} arguments")
    wanted = [called.wanted(index) for index in range(len(arguments))]
    for argument, want in zip(arguments, wanted, strict=True):
        if want is not None and not argument.kind.fits(want):
            raise Mismatch(f"{called.usage} is given a {argument.kind} where it takes a {want}")
    strict = tuple(want is not None and not want.optional for want in wanted)
    runs, function = [argument.run for argument in arguments], called.call

    def run(scope: Scope) -> Any:
        values = [each(scope) for each in runs]
        if any(value is None and needs for value, needs in zip(values, strict, strict=True)):
            return None
        return function(*values)

    loses = any(a.kind.optional and needs for a, needs in zip(arguments, strict, strict=True))
    return Term(called.gives.maybe if loses else called.gives, run)


def _want(part: Term, kind: Kind, where: str) -> None:
    if not part.kind.fits(kind):
        raise Mismatch(f"{where} takes a {kind}, not a {part.kind}")
