"""The commands that speak of rules: explain one, list them, run their examples."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, NoReturn

import click

if TYPE_CHECKING:
    from reconcile.engine import Rule

EXIT_CLEAN: Final = 0
EXIT_FINDINGS: Final = 1
EXIT_USAGE: Final = 2
EXIT_UNREADABLE: Final = 3


def codes(_context: click.Context, _parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Codes given one by one or with commas between them, in capitals."""
    return tuple(code.strip().upper() for part in value for code in part.split(",") if code.strip())


_EXTRA: Final = click.option(
    "--rules", "extra", type=click.Path(exists=True), multiple=True, help="More rule files or folders."
)


@click.command()
@click.argument("code")
@_EXTRA
def explain(code: str, extra: tuple[str, ...]) -> None:
    """Print what a rule checks, why, when it fires and when it keeps silent, from its own file.

    CODE is a rule's code or name, or the beginning of codes: TIM explains all rules on time.
    """
    from reconcile.engine import explain as page_of
    from reconcile.intake import rules_with

    rules, _ = rules_with(extra)
    wanted = [r for r in rules if r.id.startswith(code.upper()) or r.name == code.casefold()]
    for rule in wanted or _no_rule((code,), rules):
        click.echo(page_of(rule))


def _no_rule(wanted: tuple[str, ...], rules: tuple[Rule, ...]) -> NoReturn:
    known = ", ".join(r.id for r in rules)
    raise click.UsageError(f"no rule {', '.join(wanted)}; there are: {known}")


@click.group()
def rules() -> None:
    """List the rules, or run the examples that stand in their files."""


@rules.command("list")
@_EXTRA
def rules_list(extra: tuple[str, ...]) -> None:
    """One line a rule: code, name, severity, confidence, what it checks."""
    from tabulate import tabulate

    from reconcile.intake import rules_with

    found, refused = rules_with(extra)
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
@click.argument("codes", nargs=-1, callback=codes)
@_EXTRA
def rules_test(codes: tuple[str, ...], extra: tuple[str, ...]) -> None:
    """Run the examples of every rule file (or of the CODES given); they are the rules' tests."""
    from reconcile.engine import run_examples
    from reconcile.intake import rules_with
    from reconcile.pipeline import claims_of_text

    found, refused = rules_with(extra)
    wanted = tuple(r for r in found if not codes or r.id.startswith(codes))
    if not wanted:
        _no_rule(codes, found)
    results = list(run_examples(wanted, claims_of_text))
    failed = [r for r in results if not r.ok]
    for result in failed:
        click.echo(f"{result.rule.id} ({result.rule.file}): {result.example.name!r}: {result.problem}")
    gaps = sum(r.known_gap for r in results)
    click.echo(
        f"{len(results)} examples of {len(wanted)} rules: {len(results) - len(failed)} right, {len(failed)} wrong, {gaps} known gaps"
    )
    sys.exit(EXIT_USAGE if refused else EXIT_FINDINGS if failed else EXIT_CLEAN)
