"""Small random networks, and what a solver that shares no code with ours says of them."""

from __future__ import annotations

from hypothesis import strategies as st

from reconcile.timeline.constraints import (
    ORIGIN,
    Bound,
    End,
    Statement,
    before,
    during,
    end,
    lasting,
    start,
    together,
)

EVENTS = "ABCDE"


def stated(key, bounds, **more):
    return Statement(key=key, text=key, bounds=bounds, **more)


def not_before(event, at_s):
    return (Bound(ORIGIN, start(event), -at_s),)


def over_by(event, at_s):
    return (Bound(end(event), ORIGIN, at_s),)


_PAIRS = st.tuples(st.sampled_from(EVENTS), st.sampled_from(EVENTS)).filter(lambda p: p[0] != p[1])
_SECONDS = st.integers(0, 40)
BOUNDS = st.one_of(
    st.builds(lambda p, s: before(*p, least_s=s), _PAIRS, st.integers(-3, 6)),
    st.builds(
        lambda p, s, m: before(*p, least_s=s, most_s=s + m), _PAIRS, st.integers(0, 5), st.integers(0, 8)
    ),
    st.builds(lambda p: during(*p), _PAIRS),
    st.builds(lambda p: together(*p), _PAIRS),
    st.builds(
        lambda e, s, m: lasting(e, least_s=s, most_s=s + m),
        st.sampled_from(EVENTS),
        st.integers(1, 8),
        st.integers(0, 5),
    ),
    st.builds(
        lambda e, s, m: not_before(e, s) + over_by(e, s + m),
        st.sampled_from(EVENTS),
        _SECONDS,
        st.integers(1, 12),
    ),
    st.builds(not_before, st.sampled_from(EVENTS), _SECONDS),
    st.builds(over_by, st.sampled_from(EVENTS), _SECONDS),
)
_HEADS = st.tuples(BOUNDS, st.sampled_from((0.5, 1.0, 1.0, 2.0)), st.integers(0, 9))


def networks(most=10):
    """Lists of statements; about one in ten cannot be given up."""
    return st.lists(_HEADS, min_size=1, max_size=most).map(
        lambda heads: [
            stated(f"s{number}", bounds, weight=weight, hard=die == 0)
            for number, (bounds, weight, die) in enumerate(heads)
        ]
    )


def solver_of(z3, statements):
    """A z3 solver with the bounds of the statements and the least length of each event."""
    solver = z3.Solver()
    events = {point.event for s in statements for b in s.bounds for point in (b.later, b.earlier)} - {""}

    def moment(point):
        return z3.IntVal(0) if point == ORIGIN else z3.Int(f"{point.event} {point.end}")

    for statement in statements:
        for bound in statement.bounds:
            solver.add(moment(bound.later) - moment(bound.earlier) <= bound.at_most_s)
    for event in sorted(events):
        solver.add(z3.Int(f"{event} {End.END}") - z3.Int(f"{event} {End.START}") >= 1)
    return solver


def holds(z3, statements):
    return solver_of(z3, statements).check() == z3.sat
