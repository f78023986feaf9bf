r"""A checker for facts in time: reads live pages, finds what does not agree, and tells one timeline.

>>> from reconcile import check, read_page
>>> page = read_page("12 September 2023, all times GMT\n09:00 GMT  She landed in Oslo at 14:13pm.", name="page.txt")
>>> [issue.code for issue in check([page]).issues]
['TIM003']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from reconcile.errors import InputError, ReconcileError, RuleError, UsageError
    from reconcile.finders import find_places, find_quantities, find_times
    from reconcile.issue import Issue, Severity
    from reconcile.library import built_in_rules, check
    from reconcile.mentions import Measure, Toponym
    from reconcile.model import Page, Quote
    from reconcile.pipeline import Settings
    from reconcile.places import Place
    from reconcile.quantities import Quantity
    from reconcile.report import RENDERERS
    from reconcile.report.base import Report, TimelineEvent
    from reconcile.sources import read_page
    from reconcile.times import Interval
    from reconcile.timex import Timex

__all__ = [
    "RENDERERS",
    "InputError",
    "Interval",
    "Issue",
    "Measure",
    "Page",
    "Place",
    "Quantity",
    "Quote",
    "ReconcileError",
    "Report",
    "RuleError",
    "Settings",
    "Severity",
    "TimelineEvent",
    "Timex",
    "Toponym",
    "UsageError",
    "built_in_rules",
    "check",
    "find_places",
    "find_quantities",
    "find_times",
    "read_page",
]

# Where each name lives. They are fetched when first asked for, so that `reconcile --help` does not wait for them.
_HOMES: Final = {
    "errors": ("InputError", "ReconcileError", "RuleError", "UsageError"),
    "finders": ("find_places", "find_quantities", "find_times"),
    "issue": ("Issue", "Severity"),
    "library": ("built_in_rules", "check"),
    "mentions": ("Measure", "Toponym"),
    "timex": ("Timex",),
    "model": ("Page", "Quote"),
    "pipeline": ("Settings",),
    "places": ("Place",),
    "quantities": ("Quantity",),
    "report": ("RENDERERS",),
    "report.base": ("Report", "TimelineEvent"),
    "sources": ("read_page",),
    "times": ("Interval",),
}


def __getattr__(name: str) -> Any:
    import importlib  # noqa: PLC0415 - part of being lazy

    for home, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f"reconcile.{home}"), name)
    raise AttributeError(f"module 'reconcile' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
