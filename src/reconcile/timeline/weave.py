"""Tellings and told orders woven into one network: what cannot all hold, and what follows for the time of each event."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

import attrs

from reconcile.claims.kinds import Ordering
from reconcile.timeline.aspects import Aspect
from reconcile.timeline.conflicts import Conflict
from reconcile.timeline.constraints import Bound, Point, Statement, end, start
from reconcile.timeline.journeys import return_strands, sense_strands, travel_strand
from reconcile.timeline.merge import Group, told_order
from reconcile.timeline.network import Network
from reconcile.timeline.rivals import rivals
from reconcile.timeline.strands import Strand, key_of, told_strands, window_strand
from reconcile.timeline.things import Named, nodes_of, tied
from reconcile.timeline.told_orders import meal_strand, order_strand

_MOST_CONFLICTS = 50


@attrs.frozen(kw_only=True, eq=False)
class Weave:
    """Groups of tellings with all that is told of their times and orders.

    strands: by key, every statement of both networks. named, shared: the nodes that tellings speak of, and those that groups which
    disagree on one event have in common. facts: plain tellings of what happened, with the told orders among them;
    only these can stand against each other. conflicts: of the facts, one for each cause; cut: there are more than are listed. line: all that a timeline rests on,
    what had to be given up left out. nodes: keys of the groups in `line`; every other group stands by itself, with no order told.
    """

    groups: tuple[Group, ...]
    strands: Mapping[str, Strand]
    named: Mapping[str, Named]
    shared: Mapping[str, str]
    facts: Network
    conflicts: tuple[Conflict, ...]
    cut: bool
    line: Network
    nodes: frozenset[str]


def woven(groups: Iterable[Group], orderings: Iterable[Ordering]) -> Weave:
    """The two networks of these groups; only groups that an order or another time touches enter them, so that most pages cost
    next to nothing.
    """
    kept, told = tuple(groups), tuple(orderings)
    named, shared = nodes_of(kept, told), _shared(kept)
    orders = _distinct((*_of_orders(told, named), *return_strands(kept)))
    plain = tuple(_moved(s, shared) for s in orders if s.fact)
    touched = _touched(plain) | set(shared.values())
    facts = (*plain, *_distinct(_of_tellings(kept, named, shared, touched)))
    network = Network.of(s.statement for s in facts)
    conflicts = network.conflicts(most=_MOST_CONFLICTS + 1) if not network.consistent() else ()
    gone = {s.key for s in network.repair()} if conflicts else set[str]()
    line, shown = _line(kept, named, tuple(s for s in orders if s.key not in gone))
    return Weave(
        groups=kept,
        strands={s.key: s for s in (*shown, *facts)},
        named=named,
        shared=shared,
        facts=network,
        conflicts=conflicts[:_MOST_CONFLICTS],
        cut=len(conflicts) > _MOST_CONFLICTS,
        line=line,
        nodes=_touched(shown),
    )


def _of_orders(orderings: Iterable[Ordering], named: Mapping[str, Named]) -> Iterator[Strand]:
    for ordering in orderings:
        strand = order_strand(ordering, named)
        if strand is None:
            continue
        yield strand
        meals = (meal_strand(event, named) for event in (ordering.first, ordering.second))
        yield from (meal for meal in meals if meal is not None)
        plain = ordering.relation == "before" and not ordering.named_first and not ordering.named_second
        travel = travel_strand(strand, ordering.first, ordering.second) if plain else None
        if travel is not None:
            yield travel


def _touched(strands: Iterable[Strand]) -> frozenset[str]:
    return frozenset(
        p.event for s in strands for b in s.statement.bounds for p in (b.later, b.earlier) if p.event
    )


def _shared(groups: Iterable[Group]) -> dict[str, str]:
    """For each group that disagrees with another on when their one event was: the node of both, the least of their keys."""
    node: dict[str, str] = {}
    for one, other in rivals(groups):
        first, second = node.get(one.key, one.key), node.get(other.key, other.key)
        least = min(first, second)
        node.update({key: least for key, name in node.items() if name in (first, second)})
        node.update({one.key: least, other.key: least})
    return node


def _moved(strand: Strand, shared: Mapping[str, str]) -> Strand:
    """A strand with its bounds on the nodes that groups share."""
    statement = strand.statement
    bounds = tuple(Bound(_at(b.later, shared), _at(b.earlier, shared), b.at_most_s) for b in statement.bounds)
    if bounds == statement.bounds:
        return strand
    return attrs.evolve(strand, statement=attrs.evolve(statement, bounds=bounds))


def _at(point: Point, shared: Mapping[str, str]) -> Point:
    return attrs.evolve(point, event=shared.get(point.event, point.event))


def _of_tellings(
    groups: Iterable[Group], named: Mapping[str, Named], shared: Mapping[str, str], touched: Collection[str]
) -> Iterator[Strand]:
    """What plain tellings say of the time of the events that an order touches, or that are told with two times."""
    for group in groups:
        for event in group.reports:
            own = named.get(key_of(event))
            node = own.node if own is not None else group.key
            node = shared.get(node, node)
            if node in touched:
                yield from (s for s in told_strands(event, node) if s.fact)


def _line(
    groups: tuple[Group, ...], named: Mapping[str, Named], orders: tuple[Strand, ...]
) -> tuple[Network, tuple[Strand, ...]]:
    """The network behind the timeline, with its strands: windows of all tellings, told orders, and the way journeys go.

    What cannot hold with the rest is given up, plans and what is only sensible before what is told.
    """
    strands = [*orders, *sense_strands(groups), *_ties(groups, named)]
    touched = _touched(strands)
    strands += (s for g in groups if g.key in touched for e in g.reports if (s := window_strand(e, g.key)))
    shown = _distinct(strands)
    network = Network.of(s.statement for s in shown)
    if not network.consistent():
        gone = {s.key for s in network.repair()}
        shown = tuple(s for s in shown if s.key not in gone)
        network = network.without(*gone)
    return network, shown


def _ties(groups: Iterable[Group], named: Mapping[str, Named]) -> Iterator[Strand]:
    """The line that tells only the beginning or the end of a thing lies at that end of it."""
    for event, own in tied(named, groups):
        for strand in (window_strand(event, own.group),):
            if strand is None:
                continue
            point = start(own.node) if own.edge is Aspect.START else end(own.node)
            bounds = (Bound(point, end(own.group), 0), Bound(start(own.group), point, 0))
            yield attrs.evolve(
                strand,
                statement=Statement(
                    key=f"edge|{own.group}|{own.node}",
                    text=strand.statement.text,
                    bounds=bounds,
                    rule="edge",
                    weight=6.0,
                ),
                role="sense",
            )


def _distinct(strands: Iterable[Strand]) -> tuple[Strand, ...]:
    """One of those that stand on two copies of one page, in the order of their keys."""
    found: dict[str, Strand] = {}
    for strand in sorted(strands, key=lambda s: (s.key, told_order(s.event))):
        found.setdefault(strand.key, strand)
    return tuple(found.values())
