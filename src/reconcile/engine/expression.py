"""Conditions of rule files: parsed, checked against the records' types, and made ready to run, all when a file loads.

The language is a small part of Python: the names a, b, params and facts with their fields; numbers, texts, True, False,
None and lists of constants; comparisons, also chained; and, or, not; + - * / %; `in`; calls of registered predicates.

What is not known stays unknown, as in SQL: arithmetic or a comparison with None is unknown, `not` of unknown is
unknown, and a condition holds only when it is True. So no rule fires on what the page does not say, and no condition
needs a guard. `is None` and `is not None` ask whether something is known.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Mapping
from typing import Final

import attrs

from reconcile.engine import operators
from reconcile.engine.fieldtypes import NOTHING, NUMBER, TEXT, YES_NO, Kind, fields_within, unknown
from reconcile.engine.operators import Scope, Term
from reconcile.engine.predicates import PREDICATES
from reconcile.errors import RuleError

MAX_LENGTH: Final = 1_000
"""Code points of one expression; a longer one is no longer a condition that an editor can read."""

_CALLABLE: Final = {predicate.name: predicate for predicate in PREDICATES}
_LANGUAGE: Final = "an expression has fields of a, b and params, constants, comparisons, and/or/not, + - * / %, in, and calls"


class _Refused(Exception):  # noqa: N818 - an inner signal, turned into a RuleError that knows file and line
    """What is wrong with an expression."""


@attrs.frozen
class Expression:
    """A checked expression. kind: of what it gives; uses: names it speaks of, "params.min_km" among them."""

    text: str
    kind: Kind
    uses: frozenset[str]
    run: Callable[[Scope], object] = attrs.field(eq=False, repr=False)


def parse_expression(text: str, names: Mapping[str, Kind], *, file: str, line: int) -> Expression:
    """The expression that a text is, given the kinds of the names it may use.

    Raises: RuleError with the expression, what is wrong in it and what exists.
    """
    try:
        node = _parse(text)
        term = _Builder(names).term(node)
    except _Refused as refusal:
        raise RuleError(file, line, f"{_shown(text)}: {refusal}") from None
    except operators.Mismatch as mismatch:
        raise RuleError(file, line, f"{_shown(text)}: {mismatch}") from None
    except RecursionError:
        raise RuleError(file, line, f"{_shown(text)}: nested too deeply") from None
    return Expression(text=text, kind=term.kind, uses=_uses(node), run=term.run)


def parse_condition(text: str, names: Mapping[str, Kind], *, file: str, line: int) -> Expression:
    """As `parse_expression`, for one that says yes or no. Raises: RuleError also when it gives something else."""
    found = parse_expression(text, names, file=file, line=line)
    if found.kind.known != YES_NO:
        raise RuleError(file, line, f"{_shown(text)}: gives a {found.kind}, where a yes or no is needed")
    return found


def _shown(text: str) -> str:
    flat = " ".join(text.split())
    return repr(flat if len(flat) <= 80 else flat[:77] + "...")


def _parse(text: str) -> ast.expr:
    if len(text) > MAX_LENGTH:
        raise _Refused(f"longer than {MAX_LENGTH} letters")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # doubtful spellings are refused, not printed
            return ast.parse(text.strip(), mode="eval").body
    except SyntaxError as error:
        raise _Refused(f"not an expression ({error.msg}, at letter {error.offset or 1})") from None
    except (ValueError, MemoryError, Warning) as error:
        raise _Refused(f"not an expression ({error})") from None


def _uses(node: ast.expr) -> frozenset[str]:
    """Names, and names with their first field, that an expression speaks of."""
    names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    fields = {
        f"{n.value.id}.{n.attr}"
        for n in ast.walk(node)
        if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name)
    }
    return frozenset(names | fields)


@attrs.frozen
class _Builder:
    """Turns the nodes of one expression into terms; every node that has no method here is refused."""

    names: Mapping[str, Kind]

    def term(self, node: ast.expr) -> Term:
        match node:
            case ast.Constant():
                return self._constant(node)
            case ast.Tuple() | ast.List():
                return operators.listed([self.term(item) for item in node.elts])
            case ast.Name():
                return self._name(node)
            case ast.Attribute():
                return self._attribute(node)
            case ast.Call():
                return self._call(node)
            case ast.Compare():
                return self._compare(node)
            case ast.BoolOp():
                parts = [self.term(value) for value in node.values]
                return operators.all_of(parts) if isinstance(node.op, ast.And) else operators.any_of(parts)
            case ast.UnaryOp(op=ast.Not()):
                return operators.negated(self.term(node.operand))
            case ast.UnaryOp(op=ast.USub()):
                return operators.minus(self.term(node.operand))
            case ast.BinOp() if type(node.op) in operators.ARITHMETIC:
                return operators.arithmetic(type(node.op), self.term(node.left), self.term(node.right))
        raise _Refused(f"{ast.unparse(node)[:60]!r} ({type(node).__name__}) is not allowed; {_LANGUAGE}")

    def _constant(self, node: ast.Constant) -> Term:
        value = node.value
        if value is None:
            return Term(NOTHING, lambda _: None)
        for kind, types in ((YES_NO, bool), (NUMBER, (int, float)), (TEXT, str)):
            if isinstance(value, types):
                return Term(kind, lambda _: value)
        raise _Refused(f"the constant {value!r} is not allowed; {_LANGUAGE}")

    def _name(self, node: ast.Name) -> Term:
        name = node.id
        if name not in self.names:
            raise _Refused(unknown("name", name, self.names))
        return Term(self.names[name], lambda scope: scope[name])

    def _attribute(self, node: ast.Attribute) -> Term:
        owner, name = self.term(node.value), node.attr
        fields = fields_within(owner.kind)
        if name not in fields:
            of = ast.unparse(node.value) if owner.kind.name == "table" else str(owner.kind)
            raise _Refused(unknown("field", name, fields, of=of))
        return operators.field(owner, name, fields[name])

    def _call(self, node: ast.Call) -> Term:
        if not isinstance(node.func, ast.Name) or node.keywords:
            raise _Refused(
                f"{ast.unparse(node)[:60]!r}: only predicates are called, by name, with plain arguments"
            )
        called = _CALLABLE.get(node.func.id)
        if called is None:
            raise _Refused(unknown("predicate", node.func.id, _CALLABLE))
        return operators.call(called, [self.term(argument) for argument in node.args])

    def _compare(self, node: ast.Compare) -> Term:
        sides = [node.left, *node.comparators]
        terms = [self.term(side) for side in sides]
        pairs = zip(node.ops, terms, terms[1:], strict=False)
        return operators.all_of([operators.compare(type(op), left, right) for op, left, right in pairs])
