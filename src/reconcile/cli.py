"""The command line: reads files, calls the pipeline, writes reports. Heavy imports wait until a command needs them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import click

from reconcile.errors import InputError, ReconcileError, RuleError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reconcile.engine import Rule
    from reconcile.model import Page, Unread
    from reconcile.pipeline import Settings
    from reconcile.report.base import Report

EXIT_CLEAN: Final = 0
EXIT_FINDINGS: Final = 1
EXIT_USAGE: Final = 2
EXIT_UNREADABLE: Final = 3
_EXITS: Final = """\b
Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong usage, or a rule file that was refused
  3  some input could not be read (the rest was checked)"""
_LONG_BYTES: Final = 400_000


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(package_name="reconcile", prog_name="reconcile")
def main() -> None:
    r"""Check live pages for facts that do not agree in time, place or quantity, and tell one timeline.

    \b
    reconcile run PAGES...      read pages, report findings and the timeline
    reconcile explain QTY001    what a rule checks, why, and its examples
    reconcile inspect PAGE      what was read and understood of a page
    """


def _codes(_context: click.Context, _parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for part in value for code in part.split(",") if code.strip())


def _zone(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    from reconcile.times import known_zone  # noqa: PLC0415 - only when a zone is given

    try:
        return None if value is None else known_zone(value)
    except ReconcileError as error:
        raise click.BadParameter(str(error)) from error


def _as_of(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    from reconcile.times import parse_stamp  # noqa: PLC0415 - only when a stamp is given

    try:
        if value is not None:
            parse_stamp(value)
    except ValueError as error:
        raise click.BadParameter(
            "give an ISO date or stamp, such as 2024-06-18 or 2024-06-18T09:00Z"
        ) from error
    return value


@main.command(epilog=_EXITS)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False),
    help="Write the report to this file, whole or not at all.",
)
@click.option(
    "--as-of",
    callback=_as_of,
    metavar="STAMP",
    help='The "now" of the check, ISO 8601. The clock is never read.',
)
@click.option("--zone", callback=_zone, metavar="NAME", help="Read times without a zone in this IANA zone.")
@click.option(
    "--select",
    multiple=True,
    callback=_codes,
    metavar="CODE",
    help="Run only these rules (QTY001, or TIM for all of TIM).",
)
@click.option("--ignore", multiple=True, callback=_codes, metavar="CODE", help="Do not run these rules.")
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
    no_color: bool,
    width: int | None,
    quiet: bool,
) -> None:
    """Check pages: files and folders, or - for standard input.

    A page is a live page as plain text, a schema.org LiveBlogPosting as JSON, or an HTML file that holds one.
    Files are read in the order of their names; the order changes nothing in the findings.
    """
    from reconcile.pipeline import Settings  # noqa: PLC0415 - the commands that need no pipeline start at once

    rules, refused = _rules(extra)
    settings = Settings(as_of=as_of, zone=zone, select=select, ignore=ignore, picky=picky)
    report, unread = _checked(paths, rules, settings, quiet=quiet)
    if not quiet or output:
        color = (
            form == "text"
            and not no_color
            and output is None
            and _is_terminal(sys.stdout)
            and not os.environ.get("NO_COLOR")
        )
        _put(_rendered(report, form, width or _columns(output), color=color), output)
    if refused:
        sys.exit(EXIT_USAGE)
    sys.exit(EXIT_UNREADABLE if unread else _verdict(report, fail_on))


def _checked(
    paths: Sequence[str], rules: tuple[Rule, ...], settings: Settings, *, quiet: bool
) -> tuple[Report, int]:
    """The report of everything that could be read, and how many inputs could not."""
    from reconcile.pipeline import check  # noqa: PLC0415 - see run

    pages, unread = _read(paths, quiet=quiet)
    return check(pages, rules=rules, settings=settings, unread=unread), len(unread)


def _read(paths: Sequence[str], *, quiet: bool) -> tuple[list[Page], list[Unread]]:
    from reconcile.model import Unread  # noqa: PLC0415 - see run
    from reconcile.sources import read_page  # noqa: PLC0415 - see run
    from reconcile.store import collect, read_bytes  # noqa: PLC0415 - see run

    found = collect(paths)
    pages: list[Page] = []
    failures = list(found.refused)
    with _progress(found.names, quiet=quiet) as advance:
        for name in found.names:
            try:
                pages.append(read_page(read_bytes(name), name=name))
            except InputError as error:
                failures.append(error)
            advance()
    for failure in failures:
        click.echo(f"reconcile: {failure}", err=True)
    why = [
        Unread(page=f.name, line=f.line, why=f.problem + (f" ({f.hint})" if f.hint else "")) for f in failures
    ]
    return pages, why


@contextmanager
def _progress(names: Sequence[str], *, quiet: bool) -> Iterator[Callable[[], None]]:
    """A bar on standard error, for people only and only when there is much to read."""
    size = sum(os.path.getsize(n) for n in names if os.path.isfile(n))  # noqa: PTH202, PTH113 - names may be "-"
    if quiet or not _is_terminal(sys.stderr) or size < _LONG_BYTES:
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 - costs 50 ms, only long work shows a bar
    from rich.progress import Progress  # noqa: PLC0415 - as above

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading pages", total=len(names))
        yield lambda: bar.advance(task)


def _rules(extra: Sequence[str]) -> tuple[tuple[Rule, ...], tuple[RuleError, ...]]:
    """The built-in rules and those of the user; refused files are named on standard error, the others still run."""
    from reconcile.engine import load_rules, packaged_rules  # noqa: PLC0415 - see run
    from reconcile.store import rule_files  # noqa: PLC0415 - see run

    rules, refused = load_rules((*packaged_rules(), *(pair for path in extra for pair in rule_files(path))))
    for error in refused:
        click.echo(f"reconcile: {error}", err=True)
    return rules, refused


def _rendered(report: Report, form: str, width: int, *, color: bool) -> str:
    from reconcile.report import RENDERERS  # noqa: PLC0415 - see run

    return RENDERERS[form](report, width=width, color=color)


def _put(text: str, output: str | None) -> None:
    from reconcile.store import write_whole  # noqa: PLC0415 - see run

    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return
    try:
        write_whole(output, text)
    except InputError as error:
        raise click.UsageError(str(error)) from error


def _columns(output: str | None) -> int:
    if output is not None or not _is_terminal(sys.stdout):
        return 100
    return max(60, min(os.get_terminal_size(sys.stdout.fileno()).columns, 140))


def _is_terminal(stream: object) -> bool:
    return bool(getattr(stream, "isatty", lambda: False)())


def _verdict(report: Report, fail_on: str) -> int:
    from reconcile.issue import Severity  # noqa: PLC0415 - see run

    if fail_on == "never":
        return EXIT_CLEAN
    limit = Severity(fail_on).rank
    counted = (i for i in report.issues if i.status == "new" and i.severity.rank <= limit)
    return EXIT_FINDINGS if any(True for _ in counted) else EXIT_CLEAN


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Print what a rule checks, why, when it fires and when it keeps silent, from its own file."""
    from reconcile.engine import explain as page_of  # noqa: PLC0415 - see run

    rules, _ = _rules(())
    wanted = [r for r in rules if r.id.casefold() == code.casefold() or r.name.casefold() == code.casefold()]
    if not wanted:
        known = ", ".join(r.id for r in rules)
        raise click.UsageError(f"no rule {code!r}; there are: {known}")
    for rule in wanted:
        click.echo(page_of(rule))


@main.group()
def rules() -> None:
    """List the rules, or run the examples that stand in their files."""


@rules.command("list")
@click.option(
    "--rules", "extra", type=click.Path(exists=True), multiple=True, help="More rule files or folders."
)
def rules_list(extra: tuple[str, ...]) -> None:
    """One line a rule: code, name, severity, confidence, what it checks."""
    from tabulate import tabulate  # noqa: PLC0415 - see run

    found, refused = _rules(extra)
    rows = [
        (r.id, r.name, str(r.severity), str(r.confidence), r.summary)
        for r in sorted(found, key=lambda r: r.id)
    ]
    heads = ("code", "name", "severity", "confidence", "checks")
    click.echo(
        tabulate(
            rows,
            headers=heads,
            tablefmt="simple",
            disable_numparse=True,
            maxcolwidths=[None, None, None, None, 60],
        )
    )
    sys.exit(EXIT_USAGE if refused else EXIT_CLEAN)


@rules.command("test")
@click.argument("codes", nargs=-1, callback=_codes)
@click.option(
    "--rules", "extra", type=click.Path(exists=True), multiple=True, help="More rule files or folders."
)
def rules_test(codes: tuple[str, ...], extra: tuple[str, ...]) -> None:
    """Run the examples of every rule file (or of the CODES given); they are the rules' tests."""
    from reconcile.engine import run_examples  # noqa: PLC0415 - see run
    from reconcile.pipeline import claims_of_text  # noqa: PLC0415 - see run

    found, refused = _rules(extra)
    wanted = tuple(r for r in found if not codes or r.id.startswith(codes))
    results = list(run_examples(wanted, claims_of_text))
    failed = [r for r in results if not r.ok]
    for result in failed:
        click.echo(f"{result.rule}: {result.example!r} gave {result.got}, expected {result.expected}")
    gaps = sum(r.known_gap for r in results)
    click.echo(
        f"{len(results)} examples of {len(wanted)} rules: {len(results) - len(failed)} right, {len(failed)} wrong, {gaps} known gaps"
    )
    sys.exit(EXIT_USAGE if refused else EXIT_FINDINGS if failed else EXIT_CLEAN)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--zone", callback=_zone, metavar="NAME", help="Read times without a zone in this IANA zone.")
@click.option("--as-of", callback=_as_of, metavar="STAMP", help='The "now" of the check, ISO 8601.')
def inspect(paths: tuple[str, ...], zone: str | None, as_of: str | None) -> None:
    """Print what was read and understood: pages, entries, blocks, mentions, events, and what was not understood."""
    from reconcile.inspection import inspected  # noqa: PLC0415 - see run
    from reconcile.pipeline import Settings, understand  # noqa: PLC0415 - see run

    pages, unread = _read(paths, quiet=True)
    for page in pages:
        click.echo(inspected(understand(page, Settings(zone=zone, as_of=as_of))))
    sys.exit(EXIT_UNREADABLE if unread else EXIT_CLEAN)


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of a shell; for bash: eval "$(reconcile completion bash)"."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - see run

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(found(main, {}, "reconcile", "_RECONCILE_COMPLETE").source())
