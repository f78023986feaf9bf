"""The commands that speak of the timeline: print it alone, and tell why a line or a finding stands as it does."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final

import click

from reconcile.errors import UsageError
from reconcile.rule_commands import EXIT_CLEAN, EXIT_UNREADABLE
from reconcile.shell_output import as_of as as_of_given
from reconcile.shell_output import columns, is_terminal, put, wants_color
from reconcile.time_commands import zone as zone_given

if TYPE_CHECKING:
    from reconcile.report.arrange import Arranged
    from reconcile.report.base import Report

_FORMS: Final = ("text", "json", "html", "ics")
_LANES: Final = ("happened", "said", "planned")
_NUMBER: Final = re.compile(r"#?([1-9]\d{0,5})")
_HEX: Final = re.compile(r"[0-9a-f]{4,16}")
_CODE: Final = re.compile(r"[A-Za-z]{3}\d{3}")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(_FORMS), default="text", show_default=True)
@click.option("--output", "-o", help="Write the timeline to this file, whole or not at all.")
@click.option(
    "--lane", "lanes", type=click.Choice(_LANES), multiple=True, help="Only these lanes.  [default: all]"
)
@click.option(
    "--as-of",
    callback=as_of_given,
    metavar="STAMP",
    help='The "now" of the run, ISO 8601. The clock is never read.',
)
@click.option(
    "--zone", callback=zone_given, metavar="NAME", help="Read times without a zone in this IANA zone."
)
@click.option("--no-color", is_flag=True, help="No colour, even on a terminal.")
@click.option("--width", type=click.IntRange(60, 400), help="Columns of the text.  [default: the terminal's]")
def timeline(  # noqa: PLR0917 - click passes every option by name
    paths: tuple[str, ...],
    form: str,
    output: str | None,
    lanes: tuple[str, ...],
    as_of: str | None,
    zone: str | None,
    no_color: bool,
    width: int | None,
) -> None:
    """Print the one timeline of pages alone: what happened, what was said, what is planned.

    Each line has its proven earliest and latest, and its place in the proven order. As ics it is a calendar: every line
    that has a beginning and lies within some weeks.
    """
    from reconcile.report.timelines import TIMELINES
    from reconcile.store import output_for

    target = None if output is None else output_for(output, paths)
    report, complete = _reported(paths, as_of=as_of, zone=zone, lanes=lanes, quiet=False)
    terminal = target is None and is_terminal()
    color = form == "text" and terminal and wants_color(no_color=no_color)
    put(TIMELINES[form](report, width=width or columns(terminal=terminal), color=color), target)
    sys.exit(EXIT_CLEAN if complete else EXIT_UNREADABLE)


@click.command()
@click.argument("what", metavar="WHAT")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--as-of", callback=as_of_given, metavar="STAMP", help='The "now" of the run, ISO 8601.')
@click.option(
    "--zone", callback=zone_given, metavar="NAME", help="Read times without a zone in this IANA zone."
)
@click.option("--width", type=click.IntRange(60, 400), help="Columns of the text.  [default: the terminal's]")
def why(what: str, paths: tuple[str, ...], as_of: str | None, zone: str | None, width: int | None) -> None:
    """Tell step by step why a finding was made, or what binds a line of the timeline.

    WHAT is the fingerprint of a finding, the id of a line, or the beginning of either; the number of a line; or the
    code of a rule for all its findings. The pages are those of the run that gave it.

    \b
    reconcile why TIM001 pages/
    reconcile why 25 pages/
    """  # noqa: D301 - click keeps the lines behind a backspace as they are
    from reconcile.report.arrange import Arranged

    report, complete = _reported(paths, as_of=as_of, zone=zone, lanes=(), quiet=False, picky=True)
    lines = list(_told(what.strip(), Arranged.of(report), width or columns(terminal=is_terminal())))
    put("\n".join(lines) + "\n", None)
    sys.exit(EXIT_CLEAN if complete else EXIT_UNREADABLE)


def _reported(
    paths: tuple[str, ...],
    *,
    as_of: str | None,
    zone: str | None,
    lanes: tuple[str, ...],
    quiet: bool,
    picky: bool = False,
) -> tuple[Report, bool]:
    """The report of the pages with the built-in rules, its timeline cut to some lanes; and whether all could be read."""
    import attrs

    from reconcile.intake import house_style, read_pages, rules_with, source_weights
    from reconcile.pipeline import Settings, check

    rules, _ = rules_with(())
    pages, unread = read_pages(paths, quiet=quiet)
    settings = Settings(
        as_of=as_of, zone=zone, picky=picky, house=house_style(None), sources=source_weights(None)
    )
    report = check(pages, rules=rules, settings=settings, unread=unread)
    if lanes:
        report = attrs.evolve(report, timeline=tuple(e for e in report.timeline if e.lane in lanes))
    return report, not unread


def _told(what: str, arranged: Arranged, width: int) -> list[str]:
    """What is asked for, in lines. Raises: UsageError where nothing, or more than one thing, is called so."""
    from reconcile.report.why import why_finding, why_line

    issues = [i for i in arranged.report.issues if _is_called(what, i.fingerprint, i.code)]
    events = [(n, e) for n, e in arranged.numbered if _is_called(what, e.id, "") or _is_numbered(what, n)]
    if not _CODE.fullmatch(what) and len(issues) + len(events) > 1:
        named = [i.fingerprint for i in issues] + [e.id for _, e in events]
        raise UsageError(f"{what!r} begins more than one id: {', '.join(sorted(named)[:8])}")
    told = [list(why_finding(i, arranged, width)) for i in issues]
    told += [list(why_line(n, e, arranged, width)) for n, e in events]
    if not told:
        raise UsageError(
            f"no finding and no line is called {what!r}; give a fingerprint or id (or its first four signs), the number of a "
            f"line from 1 to {len(arranged.numbered)}, or a rule's code"
        )
    return [line for number, part in enumerate(told) for line in (*([""] if number else []), *part)]


def _is_called(what: str, key: str, code: str) -> bool:
    return what.upper() == code or (bool(_HEX.fullmatch(what.casefold())) and key.startswith(what.casefold()))


def _is_numbered(what: str, number: int) -> bool:
    match = _NUMBER.fullmatch(what)
    return match is not None and int(match[1]) == number
