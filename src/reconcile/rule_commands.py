"""The commands that speak of rules: explain one, list them, run their examples."""

from __future__ import annotations

import sys
from typing import Final

import click

EXIT_CLEAN: Final = 0
EXIT_FINDINGS: Final = 1
EXIT_USAGE: Final = 2


def codes(_context: click.Context, _parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Codes given one by one or with commas between them, in capitals."""
    return tuple(code.strip().upper() for part in value for code in part.split(",") if code.strip())


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Print what a rule checks, why, when it fires and when it keeps silent, from its own file."""
    from reconcile.engine import explain as page_of
    from reconcile.intake import rules_with

    rules, _ = rules_with(())
    wanted = [r for r in rules if r.id.casefold() == code.casefold() or r.name.casefold() == code.casefold()]
    if not wanted:
        known = ", ".join(r.id for r in rules)
        raise click.UsageError(f"no rule {code!r}; there are: {known}")
    for rule in wanted:
        click.echo(page_of(rule))


@click.group()
def rules() -> None:
    """List the rules, or run the examples that stand in their files."""


@rules.command("list")
@click.option(
    "--rules", "extra", type=click.Path(exists=True), multiple=True, help="More rule files or folders."
)
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
@click.option(
    "--rules", "extra", type=click.Path(exists=True), multiple=True, help="More rule files or folders."
)
def rules_test(codes: tuple[str, ...], extra: tuple[str, ...]) -> None:
    """Run the examples of every rule file (or of the CODES given); they are the rules' tests."""
    from reconcile.engine import run_examples
    from reconcile.intake import rules_with
    from reconcile.pipeline import claims_of_text

    found, refused = rules_with(extra)
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
