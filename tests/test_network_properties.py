"""What is true of every network, whatever its statements; verdicts are compared with those of z3."""

from __future__ import annotations

import itertools

import attrs
import z3
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from network_fixture import holds, networks, not_before, over_by, stated
from reconcile.timeline.constraints import ORIGIN, Bound, before, end, lasting, start
from reconcile.timeline.hitting import scaled
from reconcile.timeline.network import Network

CASES = settings(max_examples=60)
FEW = settings(max_examples=25)


def weight_of(statements):
    return sum(scaled(s.weight) for s in statements)


@CASES
@given(networks())
def test_verdicts_are_those_of_z3(statements):
    assert Network.of(statements).consistent() is holds(z3, statements)


@CASES
@given(networks(), st.integers(0, 9))
def test_statements_added_later_make_the_same_network(statements, first):
    begun = Network.of(statements[:first])
    begun.consistent()
    grown = begun.add(*statements[first:])
    whole = Network.of(statements)
    assert grown == whole
    assert grown.consistent() is whole.consistent()
    if whole.consistent():
        assert dict(grown.windows()) == dict(whole.windows())
    else:
        assert grown.conflicts() == whole.conflicts()


@CASES
@given(networks())
def test_a_conflict_is_inconsistent_alone_and_holds_without_any_one_of_its_statements(statements):
    for conflict in Network.of(statements).conflicts():
        for proof in (conflict, *conflict.further):
            assert not holds(z3, proof.statements)
            for statement in proof.statements:
                assert holds(z3, [s for s in proof.statements if s != statement])


@CASES
@given(networks())
def test_a_proof_adds_up(statements):
    for conflict in Network.of(statements).conflicts():
        for proof in (conflict, *conflict.further):
            assert proof.miss_s > 0
            assert proof.miss_s == proof.steps[-1].sum_s == -sum(step.bound.at_most_s for step in proof.steps)
            assert {s.key for s in proof.statements} == {p.statement.key for p in proof.steps if p.statement}
            for step, following in zip(proof.steps, (*proof.steps[1:], proof.steps[0]), strict=True):
                assert step.bound.earlier == following.bound.later
                assert step.statement is None or step.bound in step.statement.bounds


@FEW
@given(networks(), st.randoms(use_true_random=False))
def test_the_order_of_statements_changes_nothing(statements, chance):
    other = list(statements)
    chance.shuffle(other)
    one, other = Network.of(statements), Network.of(other)
    assert one == other
    assert one.conflicts() == other.conflicts()
    if one.consistent():
        assert dict(one.windows()) == dict(other.windows())
    elif holds(z3, [s for s in statements if s.hard]):
        assert one.repairs() == other.repairs()


@CASES
@given(networks(7))
def test_repairs_are_all_the_lightest_there_are(statements):
    soft = [s for s in statements if not s.hard]
    assume(holds(z3, [s for s in statements if s.hard]))
    ways = [way for size in range(len(soft) + 1) for way in itertools.combinations(soft, size)]
    ways.sort(key=weight_of)
    good = next(way for way in ways if holds(z3, [s for s in statements if s not in way]))
    tied = {
        frozenset(s.key for s in way)
        for way in ways
        if weight_of(way) == weight_of(good) and holds(z3, [s for s in statements if s not in way])
    }
    network = Network.of(statements)
    repairs = network.repairs(most=1000)
    assert {frozenset(s.key for s in way) for way in repairs} == tied
    assert network.repair() == repairs[0]
    assert network.without(*(s.key for s in repairs[0])).consistent()


@FEW
@given(networks(8))
def test_a_repair_of_the_only_conflict_is_every_statement_without_which_the_rest_holds(statements):
    conflicts = Network.of(statements).conflicts()
    assume(len(conflicts) == 1)
    single = [s for s in statements if not s.hard and holds(z3, [o for o in statements if o != s])]
    found = [way.statements[0] for way in conflicts[0].repairs if len(way.statements) == 1]
    assert sorted(s.key for s in found) == sorted(s.key for s in single)
    assert [s.weight for s in found] == sorted(s.weight for s in found)


def moments(network):
    """Earliest and latest of each point, in the order of the events."""
    return {
        event: (b.earliest_start_s, b.latest_start_s, b.earliest_end_s, b.latest_end_s)
        for event, b in network.windows().items()
    }


@CASES
@given(networks())
def test_bounds_are_those_of_z3(statements):
    network = Network.of(statements)
    assume(network.consistent())
    for event, (*_, earliest_end_s, latest_end_s) in moments(network).items():
        for bounds, reached in ((over_by, earliest_end_s), (_not_over_before, latest_end_s)):
            if reached is None:
                continue
            assert holds(z3, [*statements, stated("at", bounds(event, reached))])
            beyond = reached - 1 if bounds is over_by else reached + 1
            assert not holds(z3, [*statements, stated("beyond", bounds(event, beyond))])


def _not_over_before(event, at_s):
    return (Bound(ORIGIN, end(event), -at_s),)


@CASES
@given(networks())
def test_what_binds_a_side_is_enough_for_it(statements):
    network = Network.of(statements)
    assume(network.consistent())
    for event, b in network.windows().items():
        for name in ("earliest_start", "latest_start", "earliest_end", "latest_end"):
            binding = getattr(b, f"{name}_by")
            if getattr(b, f"{name}_s") is not None:
                alone = Network.of(binding).bounds(event)
                assert getattr(alone, f"{name}_s") == getattr(b, f"{name}_s")
            else:
                assert binding == ()


@CASES
@given(networks(), st.integers(-(10**9), 10**10))
def test_shifting_all_times_shifts_all_bounds(statements, by_s):
    def moved(bound):
        less = by_s * ((bound.earlier == ORIGIN) - (bound.later == ORIGIN))
        return attrs.evolve(bound, at_most_s=bound.at_most_s + less)

    shifted = [attrs.evolve(s, bounds=tuple(map(moved, s.bounds))) for s in statements]
    one, other = Network.of(statements), Network.of(shifted)
    assert one.consistent() is other.consistent()
    if one.consistent():
        later = {
            event: tuple(None if s is None else s + by_s for s in sides)
            for event, sides in moments(one).items()
        }
        assert moments(other) == later


@CASES
@given(networks())
def test_what_follows_already_changes_nothing(statements):
    network = Network.of(statements)
    assume(network.consistent())
    implied = []
    for event, b in network.windows().items():
        if b.earliest_start_s is not None:
            implied.append(stated(f"from {event}", not_before(event, b.earliest_start_s - 1)))
        if b.latest_end_s is not None:
            implied.append(stated(f"to {event}", over_by(event, b.latest_end_s)))
        implied.append(stated(f"lasts {event}", lasting(event)))
    for one, other in itertools.permutations(network.windows(), 2):
        if network.order(one, other):
            implied.append(stated(f"{one} {other}", before(one, other)))
    assert network.add(*implied).consistent()
    assert moments(Network.of([*statements, *implied])) == moments(network)


@CASES
@given(networks())
def test_an_order_is_proven_when_no_completion_breaks_it(statements):
    network = Network.of(statements)
    assume(network.consistent())
    for one, other in itertools.permutations(network.windows(), 2):
        proven = network.order(one, other)
        overlap = stated("overlap", (Bound(start(other), end(one), -1),))
        assert (proven is None) is holds(z3, [*statements, overlap])
        if proven:
            assert proven.gap_s >= 0
            alone = Network.of(proven.by).order(one, other)
            assert alone.gap_s == proven.gap_s


@FEW
@given(networks(), st.randoms(use_true_random=False))
def test_no_completion_breaks_a_proven_order(statements, chance):
    """Each event is set to a moment that is still open, one after the other: the first, the last, or one between."""
    network = Network.of(statements)
    assume(network.consistent())
    events = list(network.windows())
    proven = [pair for pair in itertools.permutations(events, 2) if network.order(*pair)]
    for choose in (min, max, lambda sides: chance.randint(min(sides), max(sides))):
        fixed = network
        for event in events:
            for side in (start, end):
                b = fixed.bounds(event)
                low, high = (
                    (b.earliest_start_s, b.latest_start_s)
                    if side is start
                    else (b.earliest_end_s, b.latest_end_s)
                )
                low = low if low is not None else (high if high is not None else 0) - 50
                high = high if high is not None else low + 50
                at_s = choose((low, high))
                point = side(event)
                fixed = fixed.add(
                    stated(
                        f"fix {event} {side.__name__}",
                        (Bound(point, ORIGIN, at_s), Bound(ORIGIN, point, -at_s)),
                    )
                )
                assert fixed.consistent()
        done = fixed.windows()
        for one, other in proven:
            assert done[one].latest_end_s <= done[other].earliest_start_s
