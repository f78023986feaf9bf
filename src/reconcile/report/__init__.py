"""Reports in each format. A format is imported when it is first asked for, so that none pays for another."""

from __future__ import annotations

import importlib
from typing import Final, cast

from reconcile.report.base import Renderer, Report


def _lazy(module: str) -> Renderer:
    """The `render` of a module of this package, imported at its first call."""

    def render(report: Report, *, width: int = 100, color: bool = False) -> str:
        renderer = cast("Renderer", importlib.import_module(f"reconcile.report.{module}").render)
        return renderer(report, width=width, color=color)

    return render


RENDERERS: Final[dict[str, Renderer]] = {name: _lazy(name) for name in ("text", "json", "html")}
"""Renderers by the name that `--format` takes."""
