"""Rule files: TOML text -> Rule, every name and type in it checked, every refusal with its file and line."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from reconcile.claims.kinds import KINDS
from reconcile.engine.expression import Expression, parse_condition
from reconcile.engine.fieldtypes import NUMBER, TEXT, YES_NO, Kind, fields_within, record_kind, unknown
from reconcile.engine.lines import Lines
from reconcile.engine.reportfile import read_report
from reconcile.engine.rule import CORE, PICKY, Example, Param, Rule
from reconcile.engine.tables import Table, table
from reconcile.errors import RuleError
from reconcile.issue import Confidence, Severity

_SECTIONS: Final = ("rule", "match", "when", "params", "report", "example")
_ID: Final = re.compile(r"[A-Z]{3}\d{3}")
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_AT_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)")


def load_rule(file: str, text: str) -> Rule:
    """The rule that a file's text is. file: its name, for messages. Raises: RuleError for the first thing wrong."""
    data, lines = _parsed(file, text), Lines.of(text)
    for section in data:
        if section not in _SECTIONS:
            line = lines.find(section, section) if isinstance(data[section], (dict, list)) else 1
            raise RuleError(file, line, unknown("section", section, _SECTIONS))
    for section in ("rule", "match", "report"):
        if section not in data:
            raise RuleError(file, 1, f"the section [{section}] is missing")
    about = table(file, lines, "rule", data["rule"])
    match = table(file, lines, "match", data["match"])
    params = _params(table(file, lines, "params", data.get("params", {})))
    names = _names(match, params)
    when = _conditions(table(file, lines, "when", data.get("when", {})), names)
    order = _order(match, names)
    report = read_report(table(file, lines, "report", data["report"]), names)
    used = report.uses.union(*(e.uses for e in when), order.uses if order else ())
    for name in params:
        if f"params.{name}" not in used:
            raise RuleError(file, lines.find("params", name), f"params.{name} is used nowhere in the file")
    about.only(("id", "name", "severity", "confidence", "groups", "summary", "why"))
    return Rule(
        id=_patterned(about, "id", _ID, "three capitals and three digits, as in TIM001"),
        name=_patterned(about, "name", _NAME, "lower-case words joined by hyphens"),
        severity=about.choice("severity", Severity),
        confidence=about.choice("confidence", Confidence, Confidence.HIGH),
        groups=_groups(about),
        summary=about.text("summary"),
        why=about.text("why"),
        a=match.text("a"),
        b=match.text("b") if "b" in match.data else None,
        key=match.texts("key", None),
        order=order,
        when=when,
        params=tuple(params.items()),
        report=report,
        examples=_examples(file, lines, data.get("example", [])),
        file=file,
    )


def load_rules(files: Iterable[tuple[str, str]]) -> tuple[tuple[Rule, ...], tuple[RuleError, ...]]:
    """The rules of the files that can be read, by id, and why the others cannot; files are (name, text).

    Of two files with one id the first counts, so that a user's rule never switches off a built-in one; a file that is
    given twice counts once.
    """
    rules: dict[str, Rule] = {}
    errors: list[RuleError] = []
    for file, text in dict.fromkeys(files):
        try:
            rule = load_rule(file, text)
            if rule.id in rules:
                line = Lines.of(text).find("rule", "id")
                raise RuleError(file, line, f"the id {rule.id} is taken by {rules[rule.id].file}")  # noqa: TRY301
        except RuleError as error:
            errors.append(error)
        else:
            rules[rule.id] = rule
    return tuple(rules[code] for code in sorted(rules)), tuple(errors)


@functools.cache
def packaged_rules() -> tuple[tuple[str, str], ...]:
    """Name ("rules/order/ORD001-entry-order.toml") and text of each rule file that is installed with the package."""
    try:
        root: Traversable = resources.files("reconcile.rules")
    except ModuleNotFoundError:  # a clone on the path: the rules stand beside src/
        root = Path(__file__).parents[3] / "rules"
    return tuple(sorted(_files_under(root, "rules")))


def _files_under(folder: Traversable, name: str) -> Iterable[tuple[str, str]]:
    for entry in folder.iterdir() if folder.is_dir() else ():
        if entry.is_dir():
            yield from _files_under(entry, f"{name}/{entry.name}")
        elif entry.name.endswith(".toml"):
            yield f"{name}/{entry.name}", entry.read_text(encoding="utf-8")


def _parsed(file: str, text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = int(at[1]) if at else max(text.count("\n"), 1)
        raise RuleError(file, line, f"not TOML: {_AT_LINE.sub('', str(error)).strip()}") from None


def _patterned(about: Table, key: str, pattern: re.Pattern[str], form: str) -> str:
    value = about.text(key)
    if not pattern.fullmatch(value):
        raise about.error(f"{key} {value!r} is not {form}", key)
    return value


def _groups(about: Table) -> tuple[str, ...]:
    groups = about.texts("groups", None) or (CORE,)
    if (CORE in groups) == (PICKY in groups):
        raise about.error(f"groups names either {CORE!r} or {PICKY!r}, and the family", "groups")
    return groups


def _params(section: Table) -> dict[str, Param]:
    params: dict[str, Param] = {}
    for name, value in section.data.items():
        params[name] = tuple(value) if isinstance(value, list) else value
        if _param_kind(params[name]) is None:
            raise section.error(
                f"{name} is a number, a text, true or false, or a list of one of these, not {value!r}", name
            )
    return params


def _param_kind(value: object) -> Kind | None:
    if isinstance(value, tuple):
        kinds = {_param_kind(item) for item in value}
        return Kind("list", item=kinds.pop()) if len(kinds) == 1 and None not in kinds else None
    for kind, types in ((YES_NO, bool), (NUMBER, (int, float)), (TEXT, str)):
        if isinstance(value, types):
            return kind
    return None


def _names(match: Table, params: Mapping[str, Param]) -> Mapping[str, Kind]:
    """The names that expressions of this rule may use, with their kinds; the key is checked on the way."""
    match.only(("a", "b", "key", "order"))
    names: dict[str, Kind] = {}
    for side in ("a", "b") if "b" in match.data else ("a",):
        kind = match.text(side)
        if kind not in KINDS:
            raise match.error(unknown("record kind", kind, KINDS), side)
        names[side] = record_kind(kind)
    if ("b" in names) != ("key" in match.data):
        raise match.error("b and key go together: a pair is found by fields that are equal in both", "key")
    for field in match.texts("key", None):
        for record in names.values():
            if field not in fields_within(record):
                problem = unknown("field", field, fields_within(record), of=str(record))
                raise match.error(problem, "key", field)
    given = tuple((name, of) for name, value in params.items() if (of := _param_kind(value)))
    return names | {"params": Kind("table", fields=given)}


def _order(match: Table, names: Mapping[str, Kind]) -> Expression | None:
    if "order" not in match.data:
        return None
    if "b" not in names:
        raise match.error("an order needs a and b", "order")
    return parse_condition(match.text("order"), names, file=match.file, line=match.line("order"))


def _conditions(section: Table, names: Mapping[str, Kind]) -> tuple[Expression, ...]:
    section.only(("all",))
    if section.data.get("all") == []:  # the records of this kind are findings already
        return ()
    return tuple(
        parse_condition(text, names, file=section.file, line=section.line("all", text))
        for text in section.texts("all", None)
    )


def _examples(file: str, lines: Lines, data: object) -> tuple[Example, ...]:
    if not isinstance(data, list):
        raise RuleError(file, lines.find("example"), "examples are written [[example]]")
    examples = []
    for nth, each in enumerate(data):
        one = table(file, lines, "example", each, nth)
        one.only(("name", "expect", "text", "text2", "severity", "known_gap"))
        examples.append(
            Example(
                name=one.text("name"),
                expect=one.whole("expect"),
                text=one.text("text"),
                text2=one.text("text2") if "text2" in one.data else None,
                severity=one.choice("severity", Severity) if "severity" in one.data else None,
                known_gap=one.flag("known_gap"),
            )
        )
    if not any(e.expect for e in examples) or all(e.expect for e in examples):
        raise RuleError(
            file,
            lines.find("example"),
            "at least one [[example]] that fires and one that is silent are needed",
        )
    names = [e.name for e in examples]
    for nth, name in enumerate(names):
        if name in names[:nth]:
            raise RuleError(file, lines.find("example", "name", nth=nth), f"two examples are named {name!r}")
    return tuple(examples)
