"""The command that reads the times of a sentence, and what commands share that take a zone."""

from __future__ import annotations

import json
import sys
from typing import Final

import click

from reconcile.errors import InputError, ReconcileError
from reconcile.rule_commands import EXIT_UNREADABLE

_FORMS: Final = ("text", "json")


def zone(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """The zone as given. Raises: BadParameter for one that is no IANA name."""
    from reconcile.times import known_zone

    try:
        return None if value is None else known_zone(value)
    except ReconcileError as error:
        raise click.BadParameter(str(error)) from error


@click.command()
@click.argument("text", metavar="TEXT")
@click.option(
    "--dct",
    required=True,
    metavar="STAMP",
    help="When the text was written: an ISO 8601 day or instant. The clock is never read.",
)
@click.option("--zone", callback=zone, metavar="NAME", help="Read times without a zone in this IANA zone.")
@click.option("--format", "form", type=click.Choice(_FORMS), default="text", show_default=True)
def times(text: str, dct: str, zone: str | None, form: str) -> None:
    """Find and resolve the times of a TEXT, or of standard input when TEXT is -.

    \b
    reconcile times "The ferry left on Sunday at 6pm local time" --dct 2024-06-18 --zone Europe/Oslo
    """  # noqa: D301 - click keeps the lines behind a backspace as they are
    from reconcile.finders import find_times
    from reconcile.report.times import time_lines, time_object
    from reconcile.report.visible import visible

    found = find_times(_told(text), dct=dct, zone=zone)
    if form == "json":
        click.echo(json.dumps([time_object(t) for t in found], ensure_ascii=False, indent=2))
        return
    for timex in found:
        first, *more = time_lines(timex)
        click.echo(visible(first))
        for line in more:
            click.echo(f"  {visible(line)}")
    if not found:
        click.echo("no time found", err=True)


def _told(text: str) -> str:
    """The text given, or that of standard input for "-"; leaves with one clear line when that is no text."""
    from reconcile.intake import complain
    from reconcile.sources.decoding import decode
    from reconcile.store import STANDARD_INPUT, read_bytes

    if text != STANDARD_INPUT:
        # A shell hands over bytes that are no UTF-8 as lone surrogates.
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        return decode(read_bytes(text), "standard input")[0]
    except InputError as error:
        complain(str(error))
        sys.exit(EXIT_UNREADABLE)
