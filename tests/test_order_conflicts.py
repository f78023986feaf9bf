"""What is told of orders and times that cannot all hold: found with its proof, and silent where nothing is proven."""

import json
import re

import pytest

from reconcile import RENDERERS, check, read_page
from reconcile.claims.kinds import Event, Ordering
from reconcile.timeline import Network, reconciled
from reconcile.timeline.merge import grouped
from reconcile.timeline.weave import woven
from weave_fixture import claims_of_page, known, table

CHAINS = table("chains.txt")
CONFLICTS = table("conflicts.txt") | CHAINS
SILENT = table("silent.txt") | table("chains_silent.txt")
SOME = dict(list(CONFLICTS.items())[:12])


def weave_of(entries):
    claims = claims_of_page(entries)
    events = [c for c in claims if isinstance(c, Event)]
    return woven(grouped(events), [c for c in claims if isinstance(c, Ordering)])


def told_orders(entries):
    return [c for c in known(entries).conflicts if c.orders]


def test_the_tables_are_as_large_as_they_are_to_be():
    assert len(CONFLICTS) >= 55
    assert len(SILENT) >= 80
    assert sum(any(c.statements >= 3 for c in told_orders(page)) for page in CONFLICTS.values()) >= 10


def test_chains_need_three_statements_or_more():
    assert all(c.statements >= 3 for page in CHAINS.values() for c in told_orders(page))


@pytest.mark.parametrize("entries", SILENT.values(), ids=SILENT)
def test_nothing_is_found_where_nothing_is_proven(entries):
    assert not told_orders(entries)


@pytest.mark.parametrize("entries", CONFLICTS.values(), ids=CONFLICTS)
def test_one_cause_is_one_conflict(entries):
    (found,) = told_orders(entries)
    assert found.statements >= 2
    assert found.miss_min >= 5
    assert found.about


@pytest.mark.parametrize("entries", CONFLICTS.values(), ids=CONFLICTS)
def test_each_proof_is_inconsistent_and_needs_every_statement(entries):
    (found,) = weave_of(entries).conflicts
    assert not Network.of(found.statements).consistent()
    for left_out in found.statements:
        assert Network.of(s for s in found.statements if s is not left_out).consistent()


@pytest.mark.parametrize("entries", CONFLICTS.values(), ids=CONFLICTS)
def test_the_quotes_stand_in_the_order_of_the_steps(entries):
    (found,) = told_orders(entries)
    assert len(found.steps) == found.statements
    told = [step for step in found.steps if step.startswith("“")]
    first = [quote.text for quote in found.quotes]
    assert list(dict.fromkeys(re.match("“(.*?)”: ", step)[1] for step in told)) == first


@pytest.mark.parametrize("entries", CONFLICTS.values(), ids=CONFLICTS)
def test_every_remedy_resolves_it(entries):
    weave = weave_of(entries)
    (found,) = weave.conflicts
    assert found.repairs
    for repair in found.repairs:
        assert weave.facts.without(*(s.key for s in repair.statements)).consistent()


def test_the_sum_adds_up():
    (found,) = known(
        "18:00 GMT  President Petra Voss landed in Lima at 10:40 GMT.",
        "18:10 GMT  President Petra Voss met Prime Minister Ivar Holm two hours after she landed in Lima.",
        "18:20 GMT  President Petra Voss left Lima three hours after meeting Prime Minister Ivar Holm.",
        "18:30 GMT  President Petra Voss left Lima at 13:20 GMT.",
    ).conflicts
    assert found.arithmetic == (
        "10:35 UTC at the earliest (10:40 UTC less 5 min of slack) + 1 h 42 min = 12:17 UTC + 2 h 35 min = 14:52 UTC, but by "
        "13:26 UTC at the latest (13:20 UTC, its whole minute and 5 min of slack): they miss by at least 1 h 26 min"
    )
    assert (found.statements, found.orders, found.miss_min) == (4, 2, 86)


_SUM = re.compile(r"(\d\d):(\d\d) UTC|([+-]) (?:(\d+) days? ?)?(?:(\d+) h ?)?(?:(\d+) min)? = |, but ")


@pytest.mark.parametrize("entries", CONFLICTS.values(), ids=CONFLICTS)
def test_every_sum_adds_up_as_it_is_shown(entries):
    (found,) = told_orders(entries)
    shown = found.arithmetic.partition(", but ")[0]
    moment = gap = None
    for hour, minute, sign, days, hours, minutes in _SUM.findall(re.sub(r" \([^)]*\)", "", shown)):
        if sign:
            gap = (int(days or 0) * 1440 + int(hours or 0) * 60 + int(minutes or 0)) * (
                1 if sign == "+" else -1
            )
        else:
            now = int(hour) * 60 + int(minute)
            assert gap is None or (now - moment - gap) % 1440 == 0, shown
            moment, gap = now, None


def test_what_is_told_as_over_too_early_is_what_a_conflict_is_about():
    (found,) = known(
        "12:00 GMT  President Petra Voss landed in Lima at 10:40 GMT.",
        "12:20 GMT  President Petra Voss left Lima five hours after landing in Lima.",
    ).conflicts
    assert found.about == "President Petra Voss left Lima"


ABOUT = {
    "President Petra Voss left Lima at 09:50 GMT.": "President Petra Voss left Lima at 09:50 GMT",
    "President Petra Voss left Lima at 09:50 GMT, her office says.": "President Petra Voss left Lima at 09:50 GMT",
    "President Petra Voss left Lima at 2.50am local time (09:50 GMT), in fog.": "President Petra Voss left Lima at 2.50am local time (09:50 GMT)",
}


@pytest.mark.parametrize(("last", "about"), ABOUT.items(), ids=ABOUT)
def test_a_conflict_is_about_the_event_that_is_told_too_early_up_to_its_time(last, about):
    (found,) = known(
        "12:00 GMT  President Petra Voss landed in Lima at 10:40 GMT.",
        "12:20 GMT  President Petra Voss left Lima after landing in Lima.",
        f"12:30 GMT  {last}",
    ).conflicts
    assert found.about == about


REPORTED = {
    "President Petra Voss left Lima at 09:50 GMT.": False,
    "President Petra Voss left Lima at 09:50 GMT, her office says.": True,
    "According to the airport, President Petra Voss left Lima at 09:50 GMT.": True,
    "Police said President Petra Voss left Lima at 09:50 GMT.": True,
}


@pytest.mark.parametrize(("last", "reported"), REPORTED.items(), ids=REPORTED)
def test_a_conflict_of_what_somebody_says_is_known_as_such(last, reported):
    (found,) = known(
        "12:00 GMT  President Petra Voss landed in Lima at 10:40 GMT.",
        "12:20 GMT  President Petra Voss left Lima after landing in Lima.",
        f"12:30 GMT  {last}",
    ).conflicts
    assert found.reported is reported


def test_a_report_says_when_more_cannot_hold_than_is_listed(monkeypatch):
    text = "12 September 2023, all times GMT\n" + "\n".join(
        f"{hour}:{minute} GMT  {name} {told}"
        for hour, name in ((12, "President Petra Voss"), (13, "Foreign Minister Rosa Lind"))
        for minute, told in (
            (10, "landed in Lima at 10:40 GMT."),
            (20, "left Lima after landing in Lima."),
            (30, "left Lima at 09:50 GMT."),
        )
    )
    whole = check([read_page(text, name="two.txt")])
    assert whole.cut_at is None
    assert "cannot all hold than" not in RENDERERS["text"](whole)
    monkeypatch.setattr("reconcile.timeline.weave._MOST_CONFLICTS", 1)
    cut = check([read_page(text, name="two.txt")])
    assert [len([i for i in r.issues if i.code == "ORD004"]) for r in (whole, cut)] == [2, 1]
    for name in ("text", "html"):
        assert "more sets of statements cannot all hold than the 1 that were worked out" in RENDERERS[name](
            cut
        )
    assert json.loads(RENDERERS["json"](cut))["cut_at"] == 1


def test_the_lightest_statement_is_the_first_to_be_doubted():
    (found,) = known(
        "11:00 GMT  President Petra Voss met Prime Minister Ivar Holm in Lima at 09:30 GMT.",
        "11:10 GMT  President Petra Voss left Lima after meeting Prime Minister Ivar Holm.",
        "11:20 GMT  President Petra Voss left Lima at 08:15 GMT, police say.",
    ).conflicts
    assert (
        found.remedies[0]
        == "correct “08:15 GMT” in “President Petra Voss left Lima at 08:15 GMT, police say.”"
    )
    assert len(found.remedies) == 3


@pytest.mark.parametrize(
    ("clock", "reading"),
    [
        ("8.15am GMT", "in the other half of the day"),
        ("08:45 GMT", "an hour later"),
        ("08:15 GMT", "read as the time of Lima"),
        ("9am local time", "an hour later"),
    ],
    ids=["am and pm", "an hour off", "local time", "an hour off in local time"],
)
def test_readings_that_would_resolve_it_are_named(clock, reading):
    meeting = "14:40" if "local" in clock else "09:20"
    (found,) = known(
        f"23:00 GMT  President Petra Voss met Prime Minister Ivar Holm in Lima at {meeting} GMT.",
        "23:10 GMT  President Petra Voss left Lima after meeting Prime Minister Ivar Holm.",
        f"23:20 GMT  President Petra Voss left Lima at {clock}.",
    ).conflicts
    assert any(f"“{clock}” {reading}" in each for each in found.readings)


def test_another_weekday_is_a_reading():
    (found,) = known(
        "11:00 GMT  President Petra Voss met Prime Minister Ivar Holm in Lima on Monday.",
        "11:10 GMT  President Petra Voss left Lima after meeting Prime Minister Ivar Holm.",
        "11:20 GMT  President Petra Voss left Lima on Saturday.",
    ).conflicts
    assert "“Monday” as that day a week before" in found.readings


@pytest.mark.parametrize("entries", SOME.values(), ids=SOME)
def test_entries_in_another_order_change_nothing(entries):
    lines = entries.split("\n")
    there, back = known(*lines), known(*lines[::-1])
    assert [c.proof for c in there.conflicts] == [c.proof for c in back.conflicts]


@pytest.mark.parametrize("entries", SOME.values(), ids=SOME)
def test_a_copy_of_the_page_changes_nothing(entries):
    alone = reconciled(claims_of_page(entries))
    both = reconciled([*claims_of_page(entries), *claims_of_page(entries, name="page2.txt")])
    assert [c.proof for c in both.conflicts] == [c.proof for c in alone.conflicts]
    assert [(x.id, x.window, x.order) for x in both.lines] == [(x.id, x.window, x.order) for x in alone.lines]


@pytest.mark.parametrize(
    ("how", "clock", "found"),
    [("by train", "16:05", 1), ("by car", "13:30", 1), ("", "14:40", 0), ("by train", "19:40", 0)],
    ids=["too soon for a train", "too soon for a car", "nothing is told of how", "time enough for a train"],
)
def test_the_way_takes_its_time(how, clock, found):
    told = known(
        "22:00 GMT  President Petra Voss left Oslo at 12:10 GMT.",
        f"22:10 GMT  President Petra Voss left Oslo {how} and then arrived in Rome.".replace("  and", " and"),
        f"22:20 GMT  President Petra Voss arrived in Rome at {clock} GMT.",
    )
    assert len([c for c in told.conflicts if c.orders]) == found
