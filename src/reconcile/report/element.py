"""One element of HTML or SVG as safe text."""

from __future__ import annotations

from markupsafe import Markup, escape

from reconcile.report.visible import visible


def element(name: str, *children: str | Markup, **attributes: str | float) -> Markup:
    """`<name attribute="...">children</name>`; text is escaped, markup is kept. `text_anchor` is text-anchor, `class_` class."""
    pairs = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _value(value))
        for key, value in attributes.items()
    )
    inner = Markup("").join(c if isinstance(c, Markup) else escape(visible(c)) for c in children)
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(name), pairs, inner)  # noqa: S704 - a name of our own


def _value(value: str | float) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
