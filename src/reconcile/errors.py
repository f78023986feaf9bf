"""What can go wrong with input, configuration and rule files. Findings are never errors; they are issues."""

from __future__ import annotations

from typing import ClassVar


class ReconcileError(Exception):
    """Base of every error that the project raises on purpose; its text is one clear line."""

    slug: ClassVar[str] = "error"


class InputError(ReconcileError):
    """A page that cannot be read: which file, where, what is wrong, what would be right."""

    slug = "unreadable-input"

    def __init__(self, name: str, problem: str, *, hint: str = "", line: int | None = None) -> None:
        """Keep the parts, so that a report can list them.

        name: the file as given by the user. line: 1-based, None when the whole file is meant.
        """
        self.name, self.problem, self.hint, self.line = name, problem, hint, line
        place = name if line is None else f"{name}:{line}"
        super().__init__(f"{place}: {problem}" + (f" ({hint})" if hint else ""))


class RuleError(ReconcileError):
    """A rule file that is refused: file, line, what is wrong, what exists."""

    slug = "bad-rule"

    def __init__(self, name: str, line: int, problem: str) -> None:
        """Keep the parts. line: 1-based."""
        self.name, self.line, self.problem = name, line, problem
        super().__init__(f"{name}:{line}: {problem}")


class ConfigError(ReconcileError):
    """A configuration file that is refused: file, line, what is wrong, what would be right."""

    slug = "bad-configuration"

    def __init__(self, name: str, line: int, problem: str) -> None:
        """Keep the parts. line: 1-based."""
        self.name, self.line, self.problem = name, line, problem
        super().__init__(f"{name}:{line}: {problem}")


class UsageError(ReconcileError):
    """A wrong argument or setting: what was given and what is allowed."""

    slug = "bad-usage"
