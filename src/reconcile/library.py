"""The library's face for pages: `from reconcile import check`. What it gives for texts is in `finders`."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from reconcile import pipeline
from reconcile.engine import Rule, load_rules, packaged_rules
from reconcile.model import Page
from reconcile.pipeline import Settings
from reconcile.report.base import Report


def check(
    pages: Iterable[Page], *, settings: Settings | None = None, rules: Iterable[Rule] | None = None
) -> Report:
    """The reconciled report of pages: findings and one timeline.

    settings: "now", zone, selection of rules; the defaults are those of the command line. rules: the built-in rules
    unless given.
    """
    chosen = tuple(rules) if rules is not None else built_in_rules()
    return pipeline.check(pages, rules=chosen, settings=settings)


@functools.cache
def built_in_rules() -> tuple[Rule, ...]:
    """The rules that come with the package. Raises: RuleError for one that is broken, which no release has."""
    rules, refused = load_rules(packaged_rules())
    if refused:
        raise refused[0]
    return rules
