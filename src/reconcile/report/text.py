"""The report for a terminal: findings first, then the timeline, then what was not understood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reconcile.issue import Issue
from reconcile.model import Quote
from reconcile.report.arrange import (
    Arranged,
    counted,
    coverage_words,
    cut_words,
    entry_name,
    page_line,
    plural,
    severity_words,
    zones_used,
)
from reconcile.report.base import Report
from reconcile.report.cite import clocks_of, place, purpose
from reconcile.report.facts import fact_groups, steps_of, worked
from reconcile.report.timeline_table import Paint, painter, timeline_lines, title
from reconcile.report.visible import one_line
from reconcile.report.wrap import clip, hung, wrap

_INDENT: Final = "    "
_QUOTE_CELLS: Final = 280
_LEAST: Final = 40
_KEY: Final = 8  # so much of a fingerprint tells findings apart, for `reconcile why`


def render(report: Report, *, width: int = 100, color: bool = False) -> str:
    """The report in lines of at most `width` cells (40 at least), with ANSI colours if `color`."""
    columns, paint = max(width, _LEAST), painter(color=color)
    arranged = Arranged.of(report)
    parts = (_head, _findings, _evolving, timeline_lines, _pages, _unread, _passed)
    sections = [list(part(arranged, columns, paint)) for part in parts]
    return "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"


def _head(arranged: Arranged, width: int, paint: Paint) -> Iterator[str]:
    report = arranged.report
    yield from (paint(line, "title") for line in wrap(f"reconcile: {severity_words(report)}", width))
    read = [*counted(report), f"{plural(len(report.unread), 'part')} not understood"]
    yield from wrap("; ".join(read), width)
    as_of = report.as_of or "not given"
    zones = zones_used(report)
    yield from wrap(
        f"as of: {as_of}; " + (f"zones used: {zones}; " if zones else "") + "times are UTC", width
    )
    if report.hidden:
        yield from wrap(f"{plural(report.hidden, 'finding')} of lower confidence not shown (--picky)", width)
    if report.cut_at is not None:
        yield from wrap(cut_words(report.cut_at), width)


def _findings(arranged: Arranged, width: int, paint: Paint) -> Iterator[str]:
    yield from title("Findings", paint)
    if not arranged.findings:
        none = "None." if arranged.report.pages else "No page could be read, so nothing was checked."
        yield from wrap(none, width)
    for number, issue in enumerate(arranged.findings):
        if number:
            yield ""
        yield from _finding(issue, arranged, width, paint)


def _finding(issue: Issue, arranged: Arranged, width: int, paint: Paint) -> Iterator[str]:
    severity = str(issue.severity)
    tags = [t for t in (issue.status,) if t != "new"]
    tags += [f"confidence {issue.confidence}"] if issue.confidence != "high" else []
    head = f"{severity.upper()} {issue.code} {issue.name} {issue.fingerprint[:_KEY]}"
    head += f" [{', '.join(tags)}]" if tags else ""
    yield from (paint(line, severity) for line in wrap(head, width))
    yield from _indented("", one_line(issue.message), width)
    for step in steps_of(issue):
        yield from hung(f"{_INDENT}  ", one_line(step), width, indent=len(_INDENT) + 5)
    yield from _quotes(issue.quotes, arranged, width, paint)
    if worked(issue):
        yield from _indented("= ", one_line(worked(issue)), width)
    for code, rows in fact_groups(issue):
        facts = "; ".join(f"{name}: {one_line(value)}" for name, value in rows)
        yield from _indented(f"facts{' of ' + code if code else ''}: ", facts, width)
    if issue.ask:
        yield from _indented("ask: ", one_line(issue.ask), width)
    for i, repair in enumerate(issue.repairs):
        yield from _indented("    or: " if i else "repair: ", one_line(repair), width)
    if issue.gathered:
        yield from _indented("gathers: ", ", ".join(issue.gathered), width)


def _indented(label: str, text: str, width: int) -> Iterator[str]:
    yield from hung(_INDENT + label, text, width)


def _quotes(quotes: tuple[Quote, ...], arranged: Arranged, width: int, paint: Paint) -> Iterator[str]:
    """Each quote at its place; the entry's clocks once for quotes of one entry that follow each other."""
    for i, quote in enumerate(quotes):
        where = f"{_INDENT}{one_line(place(quote))}"
        words = clip(f'"{one_line(quote.text)}"', _QUOTE_CELLS)
        first, *rest = list(hung(f"{where}  ", words, width, indent=len(_INDENT) + 2))
        yield first.replace(where, paint(where, "place"), 1)
        yield from rest
        is_last_of_entry = i + 1 == len(quotes) or (quotes[i + 1].page, quotes[i + 1].entry) != (
            quote.page,
            quote.entry,
        )
        if is_last_of_entry:
            yield from _clock_line(quote, arranged, width)


def _clock_line(quote: Quote, arranged: Arranged, width: int) -> Iterator[str]:
    entry = arranged.entry_of(quote)
    if entry is None:
        return
    clocks = clocks_of(entry)
    told = f", {clocks.utc} UTC (written: {one_line(clocks.written)})" if clocks is not None else ", no stamp"
    block = f", {purpose(quote)}" if purpose(quote) not in ("", entry_name(entry)) else ""
    yield from hung(f"{_INDENT}  in ", f"{entry_name(entry)}{block}{told}", width, indent=len(_INDENT) + 4)


def _evolving(arranged: Arranged, width: int, paint: Paint) -> Iterator[str]:
    if not arranged.evolving:
        return
    yield from title("Claims that changed (no conflict)", paint)
    for issue in arranged.evolving:
        yield from hung(f"{issue.code}  ", one_line(issue.message), width, indent=len(_INDENT))
        steps = []
        for quote in issue.quotes:
            clocks = clocks_of(arranged.entry_of(quote))
            steps.append((f"{clocks.utc} " if clocks else "") + f'"{clip(one_line(quote.text), 60)}"')
        yield from _indented("", " -> ".join(steps), width)


def _pages(arranged: Arranged, width: int, paint: Paint) -> Iterator[str]:
    if not arranged.report.pages:
        return
    yield from title("Pages and their dates", paint)
    for page in arranged.report.pages:
        yield from hung("", f"{one_line(page.page.name)}: {page_line(page)}", width, indent=len(_INDENT))
        for reason in page.evidence:
            sign = "+ " if reason.agrees else "- disagrees: "
            yield from _indented(sign, one_line(reason.text), width)
            for quote in reason.quotes:
                words = clip(f'"{one_line(quote.text)}"', _QUOTE_CELLS)
                yield from _indented(f"  {quote.line}:{quote.column}  ", words, width)


def _unread(arranged: Arranged, width: int, paint: Paint) -> Iterator[str]:
    if not arranged.report.unread:
        return
    yield from title("Not understood", paint)
    for part in arranged.report.unread:
        where = one_line(part.page) + (f":{part.line}" if part.line is not None else "")
        yield from hung(f"{where}  ", one_line(part.why), width, indent=len(_INDENT))


def _passed(arranged: Arranged, width: int, paint: Paint) -> Iterator[str]:
    covered = coverage_words(arranged.report)
    if not arranged.report.passed and not covered:
        return
    yield from title("Checked, and agreed", paint)
    if arranged.report.passed:
        yield from wrap("; ".join(f"{one_line(name)}: {n:,}" for name, n in arranged.report.passed), width)
    if covered:
        yield from wrap(covered, width)
