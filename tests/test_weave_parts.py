"""Which part of an event a stated time speaks of, and which things of a page a name stands for."""

import pytest

from reconcile.claims.kinds import Event, Ordering
from reconcile.timeline.aspects import Aspect, aspect_of
from reconcile.timeline.merge import grouped
from reconcile.timeline.strands import slack_s, told_strands
from reconcile.timeline.things import nodes_of
from reconcile.times import HOUR_S, MINUTE_S
from weave_fixture import claims_of_page, known

MOMENT = "President Petra Voss landed in Lima"
MEETING = "President Petra Voss met Prime Minister Ivar Holm in Lima"
TALKS = "The talks in Lima"

ASPECTS = (
    (f"{MOMENT} at 08:10 GMT.", Aspect.WHOLE),
    (f"{MOMENT} on Monday.", Aspect.WHOLE),
    (f"{MOMENT} no later than 09:10 GMT.", Aspect.BY),
    (f"{MOMENT} between 08:10 GMT and 09:10 GMT.", Aspect.FROM),
    (f"{MEETING} at 08:10 GMT.", Aspect.START),
    (f"{MEETING} on Monday.", Aspect.WHOLE),
    (f"{MEETING} from 08:10 GMT.", Aspect.START),
    (f"{TALKS} began at 08:10 GMT.", Aspect.START),
    (f"{TALKS} started at 08:10 GMT.", Aspect.START),
    (f"{TALKS} got under way at 08:10 GMT.", Aspect.START),
    (f"{TALKS} ended at 08:10 GMT.", Aspect.END),
    (f"{TALKS} finished at 08:10 GMT.", Aspect.END),
    (f"{TALKS} wrapped up at 08:10 GMT.", Aspect.END),
    ("At 08:10 GMT the talks in Lima began.", Aspect.START),
    ("At 08:10 GMT the talks in Lima ended.", Aspect.END),
)


def events(entries):
    return [c for c in claims_of_page(entries) if isinstance(c, Event)]


@pytest.mark.parametrize(("sentence", "aspect"), ASPECTS, ids=[sentence for sentence, _ in ASPECTS])
def test_what_a_time_says_of_an_event(sentence, aspect):
    (told,) = [e for e in events(f"12:00 GMT  {sentence}") if e.stated is not None]
    assert aspect_of(told) is aspect


@pytest.mark.parametrize(
    ("sentence", "slack"),
    [
        (f"{MOMENT} at 08:15 GMT.", 10 * MINUTE_S),
        (f"{MOMENT} at 08:10 GMT.", 5 * MINUTE_S),
        (f"{MOMENT} at 08:13 GMT.", 5 * MINUTE_S),
        (f"{MOMENT} this morning.", HOUR_S),
        (f"{MOMENT} on Monday.", 7 * HOUR_S),
    ],
    ids=[
        "a clock on the quarter",
        "a clock on the ten",
        "a clock to the minute",
        "a part of the day",
        "a day of the page or of the place",
    ],
)
def test_slack_of_a_stated_time(sentence, slack):
    (told,) = events(f"12:00 GMT  {sentence}")
    assert slack_s(told) == slack


def test_a_clock_of_no_certain_zone_takes_no_part():
    (told,) = events("18:00 GMT  President Petra Voss landed in Lima at 8.10am.")
    assert not told.certain
    assert not [s for s in told_strands(told, "node") if s.statement.rule == "stated"]


def nodes(*entries):
    claims = claims_of_page("\n".join(entries))
    orders = [c for c in claims if isinstance(c, Ordering)]
    groups = grouped(c for c in claims if isinstance(c, Event))
    return list(nodes_of(groups, orders).values())


def test_beginning_end_and_name_are_one_thing():
    found = nodes(
        "12:00 GMT  The talks in Lima began at 08:10 GMT.",
        "12:10 GMT  The talks in Lima ended at 10:10 GMT.",
        "12:20 GMT  President Petra Voss left Lima after the talks ended.",
    )
    talks = [n for n in found if n.edge is not None]
    assert len(talks) == 3
    assert len({n.node for n in talks}) == 1
    assert [n.edge for n in talks] == [Aspect.START, Aspect.END, Aspect.END]


def test_talks_in_two_towns_are_two_things():
    found = nodes(
        "12:00 GMT  The talks in Lima began at 08:10 GMT.",
        "12:10 GMT  The talks in Oslo began at 10:10 GMT.",
        "12:20 GMT  President Petra Voss left Lima after the talks ended.",
    )
    assert len({n.node for n in found if n.edge is not None}) == 3


def test_a_page_without_orders_has_no_nodes():
    assert nodes("12:00 GMT  The talks in Lima began at 08:10 GMT.") == []


def test_the_line_of_a_beginning_lies_at_the_beginning():
    found = known(
        "12:00 GMT  The talks in Lima began at 08:10 GMT.",
        "12:20 GMT  President Petra Voss left Lima after the talks ended.",
    )
    (left,) = [event for event in found.lines if event.kind == "departure"]
    assert left.window.start is not None
    assert (left.window.start.hour, left.window.start.minute) == (8, 10)
