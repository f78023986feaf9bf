"""The command line: reads files, calls the pipeline, writes reports. Heavy imports wait until a command needs them."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Final

import click

from reconcile.errors import ReconcileError
from reconcile.rule_commands import (
    EXIT_CLEAN,
    EXIT_FINDINGS,
    EXIT_UNREADABLE,
    EXIT_USAGE,
    codes,
    explain,
    rules,
)
from reconcile.shell_output import as_of as as_of_given
from reconcile.shell_output import columns, is_terminal, put, wants_color
from reconcile.time_commands import times
from reconcile.time_commands import zone as zone_given
from reconcile.timeline_commands import timeline, why

if TYPE_CHECKING:
    from reconcile.report.base import Report

EXIT_INTERRUPTED: Final = 130
_OBJECTS_UNTIL_COLLECTED: Final = 50_000
_EXITS: Final = """\b
Exit codes, the highest reason first:
  2  wrong usage, or a rule file that was refused (the rest was checked)
  3  some input could not be read (the rest was checked)
  1  findings at or above --fail-on
  0  nothing at or above --fail-on
130  interrupted"""


class _Shell(click.Group):
    """The commands, with one clear line and exit code 2 for what a user got wrong."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ReconcileError as error:
            raise click.UsageError(str(error), ctx=None) from error
        except (KeyboardInterrupt, click.Abort):
            click.echo("reconcile: interrupted", err=True)
            sys.exit(EXIT_INTERRUPTED)


@click.group(cls=_Shell, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(package_name="reconcile", prog_name="reconcile")
def main() -> None:
    """Check live pages for facts that do not agree in time, place or quantity, and tell one timeline.

    \b
    reconcile run PAGES...      read pages, report findings and the timeline
    reconcile timeline PAGES... the timeline alone, also for a calendar
    reconcile why 25 PAGES...   what a finding or a line of the timeline rests on
    reconcile explain QTY001    what a rule checks, why, and its examples
    reconcile inspect PAGE      what was read and understood of a page
    reconcile times TEXT        the times of a sentence, each as an interval
    """  # noqa: D301 - click keeps the lines behind a backspace as they are
    # Nearly all that a run makes lives to its end: a search for garbage at every 700 objects takes a tenth of its time.
    gc.set_threshold(_OBJECTS_UNTIL_COLLECTED)


@main.command(epilog=_EXITS)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True
)
@click.option(
    "--output",
    "-o",
    help="Write the report to this file, whole or not at all.",
)
@click.option(
    "--as-of",
    callback=as_of_given,
    metavar="STAMP",
    help='The "now" of the check, ISO 8601. The clock is never read.',
)
@click.option(
    "--zone", callback=zone_given, metavar="NAME", help="Read times without a zone in this IANA zone."
)
@click.option(
    "--select",
    multiple=True,
    callback=codes,
    metavar="CODE",
    help="Run only these rules (QTY001, or TIM for all of TIM).",
)
@click.option("--ignore", multiple=True, callback=codes, metavar="CODE", help="Do not run these rules.")
@click.option("--picky", is_flag=True, help="Show findings of low confidence and of style too.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="From which severity on the exit code is 1.",
)
@click.option(
    "--rules",
    "extra",
    type=click.Path(exists=True),
    multiple=True,
    help="A rule file, or a folder of them, to run beside the built-in rules.",
)
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="The desk's settings.  [default: reconcile.toml of this folder, if there is one]",
)
@click.option("--no-color", is_flag=True, help="No colour, even on a terminal.")
@click.option(
    "--width", type=click.IntRange(60, 400), help="Columns of the text report.  [default: the terminal's]"
)
@click.option("--quiet", "-q", is_flag=True, help="Print nothing but errors; the exit code tells.")
def run(  # noqa: PLR0917 - click passes every option by name
    paths: tuple[str, ...],
    form: str,
    output: str | None,
    as_of: str | None,
    zone: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    picky: bool,
    fail_on: str,
    extra: tuple[str, ...],
    config: str | None,
    no_color: bool,
    width: int | None,
    quiet: bool,
) -> None:
    """Check pages: files and folders, or - for standard input.

    A page is a live page as plain text, a schema.org LiveBlogPosting as JSON, or an HTML file that holds one.
    Files are read in the order of their names; the order changes nothing in the findings.
    """
    from reconcile.intake import house_style, read_pages, rules_with, source_weights
    from reconcile.pipeline import Settings, check
    from reconcile.store import output_for

    target = None if output is None else output_for(output, paths)
    house = house_style(config)
    rules, refused = rules_with(extra)
    settings = Settings(
        as_of=as_of,
        zone=zone,
        select=select,
        ignore=ignore,
        picky=picky,
        house=house,
        sources=source_weights(config),
    )
    pages, unread = read_pages(paths, quiet=quiet)
    report = check(pages, rules=rules, settings=settings, unread=(*refused, *unread))
    if not quiet or target:
        terminal = target is None and is_terminal()
        color = form == "text" and terminal and wants_color(no_color=no_color)
        put(_rendered(report, form, width or columns(terminal=terminal), color=color), target)
    if refused:
        sys.exit(EXIT_USAGE)
    sys.exit(EXIT_UNREADABLE if unread else _verdict(report, fail_on))


def _rendered(report: Report, form: str, width: int, *, color: bool) -> str:
    from reconcile.report import RENDERERS

    return RENDERERS[form](report, width=width, color=color)


def _verdict(report: Report, fail_on: str) -> int:
    from reconcile.issue import Severity

    if fail_on == "never":
        return EXIT_CLEAN
    limit = Severity(fail_on).rank
    counted = (i for i in report.issues if i.status == "new" and i.severity.rank <= limit)
    return EXIT_FINDINGS if any(True for _ in counted) else EXIT_CLEAN


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--zone", callback=zone_given, metavar="NAME", help="Read times without a zone in this IANA zone."
)
@click.option("--as-of", callback=as_of_given, metavar="STAMP", help='The "now" of the check, ISO 8601.')
def inspect(paths: tuple[str, ...], zone: str | None, as_of: str | None) -> None:
    """Print what was read and understood: pages, entries, blocks, mentions, events, and what was not understood."""
    from reconcile.inspection import inspected
    from reconcile.intake import read_pages
    from reconcile.pipeline import Settings, understand

    pages, unread = read_pages(paths, quiet=True)
    for page in pages:
        click.echo(inspected(understand(page, Settings(zone=zone, as_of=as_of))))
    sys.exit(EXIT_UNREADABLE if unread else EXIT_CLEAN)


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of a shell; for bash: eval "$(reconcile completion bash)"."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(found(main, {}, "reconcile", "_RECONCILE_COMPLETE").source())


main.add_command(explain)
main.add_command(rules)
main.add_command(times)
main.add_command(timeline)
main.add_command(why)
