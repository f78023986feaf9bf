"""Which records a rule is tried on: all of one kind, or pairs found by an index on fields that are equal in both."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from reconcile.claims.kinds import Claim
from reconcile.engine.fieldtypes import record_name
from reconcile.engine.rule import Rule

Records = Mapping[str, tuple[Claim, ...]]
"""Claims by the name of their kind, each kind in the order told."""

HOT: Final = 200
"""A key that more records share than this is hot: not every pair under it is compared."""
WINDOW: Final = 12
"""Under a hot key a record is compared with so many that were told next after it, and no further.

What contradicts itself on a page mostly does so within a dozen tellings of one fact, and the cost stays linear.
"""


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims as told, page by page, each once: the same for every order in which they came."""
    placed = sorted(((_place(claim), claim) for claim in claims), key=lambda each: each[0])
    kept: list[Claim] = []
    for _, same in itertools.groupby(placed, key=lambda each: each[0]):
        together = [claim for _, claim in same]
        if len(together) > 1:
            together.sort(key=repr)  # the last resort is dear, so only where places are equal
        kept += [claim for i, claim in enumerate(together) if i == 0 or claim != together[i - 1]]
    return tuple(kept)


def by_kind(claims: Iterable[Claim]) -> Records:
    """The claims by kind, their order kept."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[record_name(type(claim))].append(claim)
    return {kind: tuple(group) for kind, group in groups.items()}


def candidates(rule: Rule, records: Records) -> Iterator[tuple[Claim, ...]]:
    """The records, or the pairs of records, that a rule is tried on; of a pair of one kind the first told comes first.

    An empty key field means that nothing is known to join on, so such a record is in no pair.
    """
    firsts = records.get(rule.a, ())
    if rule.b is None:
        yield from ((claim,) for claim in firsts)
        return
    seconds = records.get(rule.b, ()) if rule.b != rule.a else ()
    for bucket in _buckets(rule.key, (*firsts, *seconds)):
        yield from _pairs(bucket, rule.a, rule.b)


def _buckets(key: Sequence[str], claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        values = tuple(getattr(claim, field) for field in key)
        if all(value not in (None, "", ()) for value in values):
            found[values].append(claim)
    yield from found.values()


def _pairs(bucket: list[Claim], a: str, b: str) -> Iterator[tuple[Claim, Claim]]:
    reach = len(bucket)
    if reach > HOT:
        bucket, reach = sorted(bucket, key=_told), WINDOW
    for i, one in enumerate(bucket):
        for other in bucket[i + 1 : i + 1 + reach]:
            kinds = (record_name(type(one)), record_name(type(other)))
            if kinds == (a, b):
                yield one, other
            elif kinds == (b, a):
                yield other, one


def _place(claim: Claim) -> tuple[str, int, int, int, str]:
    """Where a claim stands: page, place of its entry in time, place in the file."""
    span = claim.quotes[0].file_span if claim.quotes else None
    start, end = (span.start, span.end) if span else (-1, -1)
    return claim.page, claim.rank, start, end, record_name(type(claim))


def _told(claim: Claim) -> float:
    return math.inf if claim.at is None else claim.at.sort_key[0]
