"""JSON with positions: every value knows where it stands in its file."""

from __future__ import annotations

import re
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # missing from the stubs, there since 2.6
from typing import Final

import attrs

from reconcile.sources.mapped import Mapped

DEEPEST: Final = 100
_SPACE = re.compile(r"[ \t\n\r\ufeff\u00a0]*")
_SCALAR = re.compile(r"true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL
)
_SHORT: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_CONSTANTS: Final = {"true": True, "false": False, "null": None}


class JsonError(Exception):
    """Text that is no JSON. offset: in the file. cut: the text stops in the middle."""

    def __init__(self, problem: str, offset: int, *, cut: bool = False) -> None:
        super().__init__(problem)
        self.problem, self.offset, self.cut = problem, offset, cut


@attrs.frozen(eq=False)
class Node:
    """A value and where it stands in the file, from start to end."""

    value: dict[str, Node] | tuple[Node, ...] | str | float | bool | None
    start: int
    end: int

    @property
    def kind(self) -> str:
        """What to call the value in a message."""
        for shape, name in _KINDS:
            if isinstance(self.value, shape):
                return name
        return "nothing"


_KINDS: Final = (
    (dict, "an object"),
    (tuple, "a list"),
    (str, "text"),
    (bool, "a truth value"),
    (float, "a number"),
)


def read_json(text: str, base: int = 0) -> Node:
    """The one value that a text holds. base: offset of the text in its file. Raises: JsonError."""
    reader = _Walk(text, base)
    node, at = reader.value(reader.skip(0), 0)
    at = reader.skip(at)
    if at < len(text):
        raise reader.error("something follows the end of the JSON; one document is read per file", at)
    return node


def read_records(text: str) -> Node | None:
    """Documents one after the other, a line each as a rule, as one list; None for what is no such file."""
    reader = _Walk(text, 0)
    items: list[Node] = []
    at = reader.skip(0)
    try:
        while at < len(text):
            node, at = reader.value(at, 0)
            items.append(node)
            at = reader.skip(at)
    except JsonError:
        return None
    return Node(tuple(items), 0, len(text))


def mapped_string(node: Node, text: str) -> Mapped:
    """A string value with its place in the file. text: the whole file."""
    raw = Mapped.verbatim(text[node.start + 1 : node.end - 1], node.start + 1)
    return raw.sub(_ESCAPE, _unescaped)


def _unescaped(match: re.Match[str]) -> str:
    escape = match.group()
    if escape[1] != "u":
        return _SHORT.get(escape[1], escape[1])
    if len(escape) == 12:
        high, low = int(escape[2:6], base=16), int(escape[8:], base=16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    code = int(escape[2:], base=16)  # noqa: FURB166 - the prefix is a backslash's, not a number's
    # Half of a pair cannot be written to any file; nor can it be read.
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)


@attrs.frozen
class _Walk:
    """Recursive descent over one text."""

    text: str
    base: int

    def error(self, problem: str, at: int) -> JsonError:
        cut = at >= len(self.text)
        return JsonError("the JSON stops in the middle" if cut else problem, self.base + at, cut=cut)

    def skip(self, at: int) -> int:
        match = _SPACE.match(self.text, at)
        return match.end() if match else at

    def value(self, at: int, depth: int) -> tuple[Node, int]:
        if depth > DEEPEST:
            raise self.error(f"more than {DEEPEST} levels of JSON within each other", at)
        first = self.text[at : at + 1]
        if first == '"':
            return self.string(at)
        if first == "{":
            return self.object(at, depth)
        if first == "[":
            return self.array(at, depth)
        match = _SCALAR.match(self.text, at)
        if match is None:
            raise self.error("a value is expected here", at)
        word = match.group()
        value = _CONSTANTS[word] if word in _CONSTANTS else float(word)
        return Node(value, self.base + at, self.base + match.end()), match.end()

    def string(self, at: int) -> tuple[Node, int]:
        try:
            value, end = scanstring(self.text, at + 1, False)
        except JSONDecodeError as error:
            if error.msg.startswith("Unterminated"):
                raise JsonError(
                    "the JSON stops in the middle of a text that begins here", self.base + at, cut=True
                ) from error
            raise self.error("no such escape in JSON", error.pos) from error
        return Node(value, self.base + at, self.base + end), end

    def object(self, at: int, depth: int) -> tuple[Node, int]:
        members: dict[str, Node] = {}
        start, at = at, self.skip(at + 1)
        while self.text[at : at + 1] != "}":
            if members:
                at = self.skip(self.expect(",", at))
            if self.text[at : at + 1] != '"':
                raise self.error("a name in quotation marks is expected here", at)
            name, at = self.string(at)
            at = self.skip(self.expect(":", self.skip(at)))
            node, at = self.value(at, depth + 1)
            members[str(name.value)] = node
            at = self.skip(at)
        return Node(members, self.base + start, self.base + at + 1), at + 1

    def array(self, at: int, depth: int) -> tuple[Node, int]:
        items: list[Node] = []
        start, at = at, self.skip(at + 1)
        while self.text[at : at + 1] != "]":
            if items:
                at = self.skip(self.expect(",", at))
            node, at = self.value(at, depth + 1)
            items.append(node)
            at = self.skip(at)
        return Node(tuple(items), self.base + start, self.base + at + 1), at + 1

    def expect(self, mark: str, at: int) -> int:
        if self.text[at : at + 1] != mark:
            raise self.error(f"{mark!r} is expected here", at)
        return at + 1
