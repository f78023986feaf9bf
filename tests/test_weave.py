"""What follows from tellings and told orders: proven windows, what binds them, the proven order, disputes, and what changes nothing."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.claims.kinds import Event
from reconcile.time_labels import iso
from reconcile.timeline import reconciled, timeline_of
from reconcile.timeline.merge import grouped
from reconcile.timeline.proven_order import places_in_order, shown_order
from weave_fixture import DAY, claims_of_page, known, table

CHAIN = (
    "11:00 GMT  President Petra Voss landed in Lima at 08:40 GMT.",
    "11:10 GMT  President Petra Voss met Prime Minister Ivar Holm after landing in Lima.",
    "11:20 GMT  President Petra Voss left Lima after meeting Prime Minister Ivar Holm.",
)
DISPUTE = (
    "11:00 GMT  President Petra Voss met Prime Minister Ivar Holm in Lima at 09:30 GMT.",
    "11:10 GMT  President Petra Voss left Lima after meeting Prime Minister Ivar Holm.",
    "11:20 GMT  President Petra Voss left Lima at 08:15 GMT.",
)
PAGES = [*table("conflicts.txt").values(), *table("silent.txt").values()]


def line(found, kind):
    (only,) = [each for each in found.lines if each.kind == kind]
    return only


def window(event):
    return iso(event.window.start), iso(event.window.end)


# windows


def test_an_order_that_is_told_narrows_a_window():
    found = known(*CHAIN)
    assert window(line(found, "arrival")) == ("2023-09-12T08:40:00Z", "2023-09-12T08:41:00Z")
    assert window(line(found, "meeting")) == ("2023-09-12T08:40:00Z", "2023-09-12T11:11:00Z")
    assert window(line(found, "departure")) == ("2023-09-12T08:40:00Z", "2023-09-12T11:21:00Z")


def test_a_gap_that_is_told_narrows_it_more():
    found = known(
        "15:10 GMT  President Petra Voss arrived in Lima at 08:00 GMT.",
        "15:20 GMT  President Petra Voss met Prime Minister Ivar Holm two hours after she arrived in Lima.",
    )
    assert window(line(found, "meeting")) == ("2023-09-12T09:42:00Z", "2023-09-12T15:21:00Z")


def test_what_binds_a_window_is_named_with_its_quotes():
    meeting = line(known(*CHAIN), "meeting")
    assert [q.text for b in meeting.earliest_by for q in b.quotes] == [
        "President Petra Voss landed in Lima at 08:40 GMT.",
        "President Petra Voss met Prime Minister Ivar Holm after landing in Lima.",
    ]
    assert [q.text for b in meeting.latest_by for q in b.quotes] == [
        "President Petra Voss met Prime Minister Ivar Holm after landing in Lima."
    ]


def test_a_stated_time_is_never_rewritten():
    for event in known(*DISPUTE).lines:
        anchored = [r for r in event.reports if r.anchored]
        assert event.stated in ({r.stated for r in anchored} or {None})


def test_what_is_planned_bounds_nothing_that_happened():
    plain = known(CHAIN[0])
    planned = known(
        CHAIN[0], "11:10 GMT  President Petra Voss will meet Prime Minister Ivar Holm after landing in Oslo."
    )
    assert window(line(plain, "arrival")) == window(planned.lines[0])


@pytest.mark.parametrize("entries", PAGES)
def test_no_window_is_wider_than_its_tellings_make_it(entries):
    claims = claims_of_page(entries)
    own = {group.key: group.window for group in grouped(c for c in claims if isinstance(c, Event))}
    for event in timeline_of(claims):
        assert own[event.id] is None or own[event.id].contains(event.window)


# order


def test_lines_are_never_shown_against_a_told_order():
    found = known(*CHAIN[::-1])
    assert [event.kind for event in found.lines] == ["arrival", "meeting", "departure"]


def test_each_line_names_those_told_before_it():
    found = known(*CHAIN)
    ids = {event.kind: event.id for event in found.lines}
    assert line(found, "meeting").after == (ids["arrival"],)
    assert line(found, "departure").after == tuple(
        sorted({ids["meeting"], ids["arrival"]} & set(line(found, "departure").after))
    )
    assert ids["meeting"] in line(found, "departure").after


def test_order_is_unknown_where_nothing_is_proven():
    found = known(
        "11:00 GMT  President Petra Voss landed in Lima at 08:40 GMT.",
        "11:05 GMT  Prime Minister Ivar Holm left Oslo at 10:20 GMT.",
        "11:20 GMT  Rosa Lind has left Cusco.",
    )
    assert {event.summary: event.order for event in found.lines} == {
        "President Petra Voss landed in Lima at 08:40 GMT.": 1,
        "Prime Minister Ivar Holm left Oslo at 10:20 GMT.": 2,
        "Rosa Lind has left Cusco.": None,
    }


def test_what_is_planned_has_an_order_of_its_own():
    found = known(
        "11:00 GMT  President Petra Voss landed in Lima at 08:40 GMT.",
        "11:20 GMT  Prime Minister Ivar Holm will arrive in Lima at 15:00 GMT.",
    )
    assert [(event.lane, event.order) for event in found.lines] == [("happened", 1), ("planned", 1)]


ENDS = st.one_of(st.just(math.inf), st.integers(1, 12))
STARTS = st.one_of(st.just(-math.inf), st.integers(0, 11))
WINDOWS = st.lists(st.tuples(STARTS, ENDS).filter(lambda w: w[0] < w[1]), max_size=9)


@given(WINDOWS)
def test_a_lower_place_was_over_before_a_higher_one_began(windows):
    places = places_in_order(windows)
    for (one, first), (other, second) in itertools.permutations(zip(windows, places, strict=True), 2):
        if first is not None and second is not None:
            assert (first < second) == (one[1] <= other[0])


@given(WINDOWS)
def test_unknown_is_only_what_touches_two_that_are_in_order(windows):
    places = places_in_order(windows)
    for (start, end), place in zip(windows, places, strict=True):
        touched = [w for w in windows if w[0] < end and start < w[1]]
        torn = any(a[1] <= b[0] for a in touched for b in touched)
        assert (place is None) == torn


@given(WINDOWS, st.randoms(use_true_random=False))
def test_places_do_not_depend_on_the_order_of_the_lines(windows, chance):
    there = dict(zip(range(len(windows)), places_in_order(windows), strict=True))
    numbers = list(there)
    chance.shuffle(numbers)
    back = places_in_order([windows[n] for n in numbers])
    assert dict(zip(numbers, back, strict=True)) == there


@given(st.lists(st.tuples(STARTS, ENDS).filter(lambda w: w[0] < w[1]), min_size=2, max_size=8), st.data())
def test_no_line_is_shown_before_one_that_is_told_to_precede_it(windows, data):
    keys = dict(enumerate(windows))
    pairs = data.draw(
        st.lists(st.tuples(st.sampled_from(sorted(keys)), st.sampled_from(sorted(keys))), max_size=8)
    )
    before = [(one, other) for one, other in pairs if one < other]
    shown = shown_order(keys, before)
    for one, other in before:
        assert shown[one] < shown[other]


# disputes


def test_lines_that_stand_against_each_other_are_disputed():
    found = known(*DISPUTE)
    assert all(event.disputed for event in found.lines)
    assert not any(event.disputed for event in known(*CHAIN).lines)


def test_each_equally_likely_way_out_is_a_branch():
    found = known(*DISPUTE)
    departure = line(found, "departure")
    assert len(departure.branches) == 3
    assert len({branch.given_up for branch in departure.branches}) == 3
    assert len({branch.window for branch in departure.branches}) > 1


def test_a_likelier_way_out_leaves_no_branches():
    lighter = (*DISPUTE[:2], DISPUTE[2].removesuffix(".") + ", police say.")
    found = known(*lighter)
    assert line(found, "departure").disputed
    assert not line(found, "departure").branches


def test_one_event_at_two_clocks_is_contested_but_no_told_order():
    found = known(
        "11:00 GMT  President Petra Voss arrived in Lima at 09:30 GMT.",
        "11:20 GMT  President Petra Voss arrived in Lima at 06:15 GMT.",
    )
    assert sorted(each.text for each in found.contested) == ["06:15 GMT", "09:30 GMT"]
    assert not [c for c in found.conflicts if c.orders]
    assert all(event.disputed for event in found.lines)


# what changes nothing


@settings(max_examples=15)
@given(st.sampled_from(PAGES), st.randoms(use_true_random=False))
def test_claims_in_another_order_change_nothing(entries, chance):
    claims = list(claims_of_page(entries))
    plain = reconciled(claims)
    chance.shuffle(claims)
    again = reconciled(claims)
    assert again.lines == plain.lines
    assert again.conflicts == plain.conflicts


@pytest.mark.parametrize("entries", PAGES[::6])
def test_a_page_beside_others_keeps_its_conflicts(entries):
    other = claims_of_page("09:00 GMT  Rosa Lind opened the fair in Quito at 08:10 GMT.", name="other.txt")
    alone, beside = reconciled(claims_of_page(entries)), reconciled([*claims_of_page(entries), *other])
    assert [c.proof for c in beside.conflicts] == [c.proof for c in alone.conflicts]


@pytest.mark.parametrize("entries", [CHAIN, DISPUTE], ids=["a chain", "a dispute"])
def test_shifting_all_times_shifts_the_timeline(entries):
    def later(text):
        for hour in range(22, -1, -1):
            text = text.replace(f"{hour:02d}:", f"{hour + 1:02d}:")
        return text

    there, shifted = known(*entries), known(*(later(entry) for entry in entries))
    moved = [
        tuple(at.replace(hour=at.hour + 1) if at else at for at in (e.window.start, e.window.end))
        for e in there.lines
    ]
    assert [(e.window.start, e.window.end) for e in shifted.lines] == moved
    assert [c.miss_min for c in shifted.conflicts] == [c.miss_min for c in there.conflicts]


def test_two_pages_share_what_one_alone_does_not_prove():
    first = claims_of_page("\n".join(DISPUTE[:2]), name="one.txt")
    second = claims_of_page(DISPUTE[2] + "\n11:40 GMT  The square is empty.", name="two.txt")
    assert not reconciled(first).conflicts
    assert not reconciled(second).conflicts
    (found,) = reconciled([*first, *second]).conflicts
    assert found.pages == 2


def test_pages_without_told_orders_cost_no_network():
    claims = claims_of_page("11:00 GMT  President Petra Voss landed in Lima at 08:40 GMT.", head=DAY)
    (event,) = reconciled(claims).lines
    assert event.earliest_by[0].text == "“President Petra Voss landed in Lima at 08:40 GMT.”: its own time"


# how journeys go


def test_who_leaves_a_place_was_there_before():
    found = known(
        "11:00 GMT  President Petra Voss was seen in Lima.",
        "12:20 GMT  President Petra Voss left Lima at 11:50 GMT.",
    )
    assert line(found, "departure").after == (line(found, "sighting").id,)


def test_who_meets_in_a_place_has_arrived_there():
    found = known(
        "11:00 GMT  President Petra Voss has arrived in Lima.",
        "12:20 GMT  President Petra Voss met Prime Minister Ivar Holm in Lima.",
    )
    assert line(found, "meeting").after == (line(found, "arrival").id,)


def test_who_leaves_for_a_place_arrives_there_later():
    found = known(
        "11:00 GMT  President Petra Voss left Oslo for Lima.",
        "12:20 GMT  President Petra Voss has arrived in Lima.",
    )
    assert line(found, "arrival").after == (line(found, "departure").id,)


def test_two_stays_in_one_place_prove_nothing():
    found = known(
        "09:00 GMT  President Petra Voss arrived in Lima at 08:10 GMT.",
        "11:00 GMT  President Petra Voss left Lima at 10:10 GMT.",
        "14:00 GMT  President Petra Voss arrived in Lima again at 13:10 GMT.",
    )
    assert not any(event.after for event in found.lines)


def test_the_sense_of_journeys_stands_against_no_clock():
    found = known(
        "11:00 GMT  President Petra Voss left Oslo for Lima at 10:10 GMT.",
        "12:20 GMT  President Petra Voss arrived in Lima at 08:30 GMT.",
    )
    assert not found.conflicts


def test_two_conflicts_have_each_its_own_branches():
    other = (
        "12:00 GMT  Foreign Minister Rosa Lind landed in Oslo at 11:10 GMT.",
        "12:10 GMT  Foreign Minister Rosa Lind left Oslo after landing in Oslo.",
        "12:20 GMT  Foreign Minister Rosa Lind left Oslo at 09:05 GMT.",
    )
    both = known(*DISPUTE, *other)
    assert len(both.conflicts) == 2
    mine = [event for event in both.lines if event.kind == "departure" and "Voss" in event.summary]
    assert mine[0].branches == line(known(*DISPUTE), "departure").branches


def test_talks_on_the_telephone_need_no_arrival():
    found = known(
        "11:00 GMT  President Petra Voss has arrived in Lima.",
        "12:20 GMT  President Petra Voss held telephone talks with Prime Minister Ivar Holm in Lima.",
    )
    assert not any(event.after for event in found.lines)
