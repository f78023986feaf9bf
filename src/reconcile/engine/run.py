"""Rules x records -> issues: tried, gathered and put in order, the same for every order of the records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

import attrs

from reconcile.claims.kinds import Claim
from reconcile.engine.finding import Finding, Shelf, crash, finding, holds, scope_of
from reconcile.engine.gather import gathered, merged
from reconcile.engine.join import Records, by_kind, candidates, in_order
from reconcile.engine.rule import Rule
from reconcile.errors import UsageError
from reconcile.issue import Issue


@attrs.frozen(kw_only=True)
class Outcome:
    """What a run of the rules gave.

    hidden: how many issues were left out that picky would show. passed: code of each rule that ran, and on how many
    records or pairs it found nothing wrong, those that it cannot judge not counted. errors: one line for each rule
    that failed on records.
    """

    issues: tuple[Issue, ...]
    hidden: int = 0
    passed: tuple[tuple[str, int], ...] = ()
    errors: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class _Trial:
    """One rule's run over all records."""

    findings: tuple[Finding, ...]
    agreed: int
    crashes: tuple[Finding, ...]


def check(
    claims: Iterable[Claim],
    rules: Iterable[Rule],
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    picky: bool = False,
) -> Outcome:
    """The issues that the rules find in the claims, worst first.

    select, ignore: codes or their beginnings ("TIM", "QTY001"); an empty select means all. picky: also what is not of
    high confidence, and the rules of the picky group. Raises: UsageError for a code that no rule has.
    """
    told = in_order(claims)
    records, shelf = by_kind(told), Shelf.of(told)
    chosen = choose(rules, select=select, ignore=ignore)
    trials = [(rule, _try(rule, records, shelf)) for rule in chosen]
    found = merged((f for _, trial in trials for f in trial.findings), shelf)
    crashes = [each.issue for _, trial in trials for each in trial.crashes]
    issues = sorted((*gathered(found, shelf), *crashes), key=shelf.issue_place)
    shown = tuple(issue for issue in issues if picky or not issue.picky)
    return Outcome(
        issues=shown,
        hidden=len(issues) - len(shown),
        passed=tuple((rule.id, trial.agreed) for rule, trial in trials),
        errors=tuple(issue.message for issue in crashes),
    )


def choose(
    rules: Iterable[Rule], *, select: Collection[str] = (), ignore: Collection[str] = ()
) -> tuple[Rule, ...]:
    """The rules whose codes begin as one of `select` (all when empty) and as none of `ignore`, by code.

    Raises: UsageError for a beginning that no code has.
    """
    there = sorted(rules, key=lambda rule: rule.id)
    for prefix in (*select, *ignore):
        if not prefix or not any(rule.id.startswith(prefix) for rule in there):
            raise UsageError(
                f"no rule is called {prefix!r}; there are {', '.join(r.id for r in there) or 'none'}"
            )
    return tuple(
        rule
        for rule in there
        if (not select or rule.id.startswith(tuple(select))) and not rule.id.startswith(tuple(ignore))
    )


def _try(rule: Rule, records: Records, shelf: Shelf) -> _Trial:
    """One rule over all its candidates; where it fails, the failure is kept and the next is tried."""
    findings: list[Finding] = []
    failed: dict[str, list[tuple[Claim, ...]]] = defaultdict(list)
    agreed = 0
    for tried in candidates(rule, records):
        try:
            answer = _answer(rule, tried, shelf)
        except Exception as error:  # noqa: BLE001 - a predicate may fail in any way; it becomes ENG001, the rest runs
            failed[f"{type(error).__name__}: {error}"].append(tried)
            continue
        if isinstance(answer, Finding):
            findings.append(answer)
        agreed += answer is False
    crashes = tuple(crash(rule, problem, tuple(where), shelf) for problem, where in sorted(failed.items()))
    return _Trial(findings=tuple(findings), agreed=agreed, crashes=crashes)


def _answer(rule: Rule, tried: tuple[Claim, ...], shelf: Shelf) -> Finding | bool | None:
    """A finding; False where all is well; None where the rule does not apply or cannot know."""
    scope = scope_of(rule, tried)
    if rule.order is not None and rule.order.run(scope) is not True:
        scope = scope_of(rule, tried[::-1])
        if rule.a != rule.b or rule.order.run(scope) is not True:
            return None
    return finding(rule, scope, shelf) if (answer := holds(rule, scope)) else answer
