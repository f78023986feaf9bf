"""Rules over records: pairs, cases, gathering, order, failures, and that the order of the records changes nothing."""

import random

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine_fixture import (
    EXAMPLES,
    PAIR_RULE,
    base,
    event,
    interval,
    itinerary,
    measure,
    measurement,
    name_pair,
    quotation,
    single_rule,
)
from reconcile.claims.kinds import Conversion
from reconcile.engine import check, load_rule, run
from reconcile.engine.join import HOT, WINDOW, by_kind, candidates, in_order
from reconcile.errors import UsageError
from reconcile.issue import Confidence, Severity, fingerprint

PAIRS = load_rule("rules/quantity/QTY902-two-distances.toml", PAIR_RULE)
CHANCE = random.Random(7)  # noqa: S311 - shuffles records, keeps no secret
OLD, NEW = measurement("50km", 50.0, 0), measurement("80km", 80.0, 1)


def only(outcome):
    assert len(outcome.issues) == 1, outcome.issues
    return outcome.issues[0]


def test_a_pair_that_disagrees_is_one_issue_with_both_quotes():
    issue = only(check([NEW, OLD], [PAIRS]))
    assert (issue.code, issue.name, issue.severity) == ("QTY902", "two-distances", Severity.ERROR)
    assert issue.message == "50km and 80km are two values of the distance from Skagen to Bergen"
    assert issue.ask == "Which of 50km and 80km is right?"
    assert issue.repairs == ("write 50km", "write 80km")
    assert [quote.text for quote in issue.quotes] == ["50km", "80km"]
    assert issue.facts == (("gap_km", 30.0),)
    assert issue.fingerprint == fingerprint("QTY902", issue.quotes, (("min_ratio", 1.1),))


SILENT = {
    "one record alone": [OLD],
    "an exact copy of a record": [OLD, OLD],
    "two records that agree": [OLD, measurement("50.2km", 50.2, 1)],
    "records that are close enough for the threshold": [OLD, measurement("52km", 52.0, 1)],
    "two facts": [OLD, measurement("80km", 80.0, 1, subject="distance|Oslo|Bergen")],
    "two records of which nobody knows what they measure": [
        measurement("50km", 50.0, 0, subject=""),
        measurement("80km", 80.0, 1, subject=""),
    ],
    "a ratio that cannot be known": [OLD, measurement("0km", 0.0, 1)],
}


@pytest.mark.parametrize("claims", SILENT.values(), ids=SILENT)
def test_silent_on(claims):
    assert check(claims, [PAIRS]).issues == ()


def test_the_first_case_that_holds_replaces_severity_and_message():
    issue = only(check([OLD, attrs.evolve(NEW, hedged=True)], [PAIRS]))
    assert issue.severity is Severity.WARNING
    assert issue.message == "50km and 80km are 30.0 km apart, though hedged"


def test_an_order_turns_a_pair_round():
    text = PAIR_RULE.replace("a.rank <= b.rank", "a.value >= b.value")
    issue = only(check([OLD, NEW], [load_rule("rules/x.toml", text)]))
    assert issue.message.startswith("80km and 50km")


def test_an_order_that_holds_neither_way_leaves_a_pair_out():
    text = PAIR_RULE.replace("a.rank <= b.rank", "a.rank > 5")
    outcome = check([OLD, NEW], [load_rule("rules/x.toml", text)])
    assert (outcome.issues, outcome.passed) == ((), (("QTY902", 0),))


def test_without_an_order_the_one_told_first_is_a():
    text = PAIR_RULE.replace('order = "a.rank <= b.rank"\n', "")
    assert only(check([NEW, OLD], [load_rule("rules/x.toml", text)])).message.startswith("50km and 80km")


def test_passed_counts_the_pairs_that_agree_and_not_those_that_cannot_be_judged():
    claims = [OLD, measurement("50.3km", 50.3, 1), measurement("0km", 0.0, 2)]
    assert check(claims, [PAIRS]).passed == (("QTY902", 1),)


def test_pairs_of_two_kinds_join_on_a_common_field():
    text = f"""[rule]
id = "DUP901"
name = "quoted-arrival"
severity = "note"
summary = "An entry quotes who arrives in it."
why = "To join two kinds."
[match]
a = "quotation"
b = "event"
key = ["page", "entry"]
[when]
all = ["a.speaker == b.subject"]
[report]
message = "{{a.words}} at {{b.place}}"
ask = "Is it so?"
{EXAMPLES}"""
    rule = load_rule("rules/x.toml", text)
    claims = [event("Ada Lund arrived", 0), quotation("We are here", 0), quotation("we were there", 1)]
    assert only(check(claims, [rule])).message == "we are here at Bergen"


def test_highlight_points_at_a_part_of_a_record():
    pair = Conversion(
        **base("80km (50 miles)"),
        first=measure("80km", 80.0),
        second=measure("50 miles", 80.5),
        verdict="loose",
        off_percent=0.6,
        off_share_percent=0.6,
        off_degc=None,
        explained=True,
        over_precise=False,
        slip="",
        first_as_second="80 km is 49.7 miles",
        second_as_first="50 miles is 80.5 km",
        first_interval="",
        second_interval="",
        arithmetic="",
        subject="",
    )
    rule = single_rule("QTY905", "a.verdict == 'loose'", kind="conversion", report='highlight = ["a.second"]')
    assert [quote.text for quote in only(check([pair], [rule])).quotes] == ["50 miles"]


def test_one_misspelling_on_one_page_is_one_issue_with_all_its_places():
    rule = single_rule("NAM901", "a.distance < 2", kind="name_pair", message="{a.rare} for {a.frequent}")
    twice = [name_pair("Bergan", "Bergen", rank) for rank in (3, 1)]
    issue = only(check(twice, [rule]))
    assert [quote.entry for quote in issue.quotes] == ["e1", "e3"]
    assert len(check([*twice, name_pair("Bergan", "Bergen", 1, page="other.txt")], [rule]).issues) == 2


GATHER = 'gather = "a.subject"'


def gathering(code, **about):
    lead = about.pop("lead", 0)
    return single_rule(
        code,
        "a.value > 60",
        report=f"{GATHER}\nlead = {lead}\nfacts = {{ km = 'a.value' }}",
        message=f"{code} says so",
        **about,
    )


def test_findings_on_one_fact_are_gathered_under_the_worst():
    rules = [gathering("QTY903", severity="note"), gathering("GEO901", severity="warning"), PAIRS]
    issue = only(check([OLD, NEW], rules))
    assert (issue.code, issue.severity) == ("QTY902", Severity.ERROR)
    assert issue.gathered == ("GEO901", "QTY903")
    assert issue.message.endswith("to Bergen. GEO901 says so. QTY903 says so.")
    assert [quote.text for quote in issue.quotes] == ["50km", "80km"]
    assert issue.facts == (("QTY902 gap_km", 30.0), ("GEO901 km", 80.0), ("QTY903 km", 80.0))


def test_among_equals_the_rule_that_is_to_lead_leads():
    issue = only(check([NEW], [gathering("QTY903"), gathering("GEO901"), gathering("QTY904", lead=10)]))
    assert (issue.code, issue.gathered) == ("QTY904", ("GEO901", "QTY903"))


def test_three_notes_on_one_fact_are_a_warning_and_two_are_not():
    codes = ("GEO901", "QTY903", "QTY904")
    rules = [gathering(code, severity="note") for code in codes]
    assert only(check([NEW], rules)).severity is Severity.WARNING
    assert only(check([NEW], rules[:2])).severity is Severity.NOTE


def test_findings_on_two_facts_or_on_none_stay_apart():
    other = measurement("90km", 90.0, 2, subject="distance|Oslo|Bergen")
    unknown = [measurement(f"{km}km", km, km, subject="") for km in (70, 75)]
    outcome = check([NEW, other, *unknown], [gathering("QTY903")])
    assert [issue.gathered for issue in outcome.issues] == [()] * 4


def test_three_tellings_are_told_in_two_sentences():
    third = measurement("120km", 120.0, 2)
    issue = only(check([OLD, NEW, third], [PAIRS]))
    assert issue.message.count(" are two values of ") == 2
    assert [quote.text for quote in issue.quotes] == ["50km", "80km", "120km"]


def test_low_confidence_is_hidden_alone_and_heard_in_company():
    doubtful = gathering("GEO901", confidence="low")
    alone = check([NEW], [doubtful])
    assert (alone.issues, alone.hidden) == ((), 1)
    assert only(check([NEW], [doubtful], picky=True)).picky
    company = only(check([NEW], [doubtful, gathering("QTY903")]))
    assert (company.code, company.gathered) == ("QTY903", ("GEO901",))
    assert (company.confidence, company.picky) == (Confidence.HIGH, False)


def test_the_picky_group_speaks_only_when_asked():
    rule = single_rule("QTY903", groups='["picky", "quantity"]')
    assert check([NEW], [rule]).hidden == 1
    assert only(check([NEW], [rule], picky=True)).picky


def test_select_and_ignore_take_codes_and_their_beginnings():
    rules = [gathering("QTY903"), gathering("GEO901"), PAIRS]

    def codes(**choice):
        return [rule.id for rule in run.choose(rules, **choice)]

    assert codes() == ["GEO901", "QTY902", "QTY903"]
    assert codes(select=["QTY"]) == ["QTY902", "QTY903"]
    assert codes(select=["GEO901", "QTY903"]) == ["GEO901", "QTY903"]
    assert codes(select=["QTY"], ignore=["QTY903"]) == ["QTY902"]
    with pytest.raises(UsageError, match="no rule is called 'TIN'; there are GEO901, QTY902, QTY903"):
        codes(ignore=["TIN"])


def test_a_changed_threshold_changes_the_fingerprint():
    looser = PAIRS.with_params({"min_ratio": 1.2})
    before, after = only(check([OLD, NEW], [PAIRS])), only(check([OLD, NEW], [looser]))
    assert before.message == after.message
    assert before.fingerprint != after.fingerprint


def test_a_rule_that_fails_is_an_issue_and_the_others_run():
    broken = single_rule("GEO902", "round(a.distance_km, a.stay_low_h * 1e308 * 1e308) > 1", kind="itinerary")
    claims = [itinerary(), itinerary(actor="Ivar Holm"), NEW]
    outcome = check(claims, [broken, gathering("QTY903")])
    assert [issue.code for issue in outcome.issues] == ["ENG001", "QTY903"]
    crash = outcome.issues[0]
    assert (crash.severity, crash.name) == (Severity.ERROR, "rule-crashed")
    assert crash.message.startswith(
        'The rule GEO902 rule-geo902 failed at "lands in Bergen in three hours" and 1 more: '
    )
    assert "OverflowError" in crash.message
    assert dict(crash.facts)["records"] == 2
    assert outcome.errors == (crash.message,)
    assert outcome.passed == (("GEO902", 0), ("QTY903", 0))


def test_issues_come_worst_first_then_most_gathered_then_by_place():
    note = single_rule("TIM901", severity="note", kind="event")
    warning = single_rule("TIM902", "a.kind == 'arrival'", kind="event")
    claims = [event("z", 2, page="b.txt"), event("y", 1, page="b.txt"), event("x", 5, page="a.txt"), OLD, NEW]
    issues = check(claims, [note, warning, PAIRS]).issues
    told = [(issue.code, issue.quotes[0].text) for issue in issues]
    assert told == [
        ("QTY902", "50km"),
        *(("TIM902", text) for text in "xyz"),
        *(("TIM901", text) for text in "xyz"),
    ]


CLAIMS = st.lists(
    st.one_of(
        st.builds(
            measurement,
            st.sampled_from(["50km", "80km", "some way"]),
            st.sampled_from([50.0, 80.0, 0.0]),
            st.integers(0, 3),
            subject=st.sampled_from(["", "x", "y"]),
            hedged=st.booleans(),
            page=st.sampled_from(["a.txt", "b.txt"]),
            offset=st.integers(0, 2),
        ),
        st.builds(
            event,
            st.sampled_from(["came", "went"]),
            st.integers(0, 3),
            at=st.sampled_from([None, interval(0), interval(9)]),
        ),
        st.builds(name_pair, st.just("Bergan"), st.just("Bergen"), st.integers(0, 3)),
    ),
    max_size=14,
)
MANY_RULES = [
    PAIRS,
    gathering("QTY903", severity="note"),
    gathering("GEO901", confidence="low"),
    single_rule("NAM901", kind="name_pair"),
    single_rule("TIM901", "a.at is not None", kind="event", message="{a.at}"),
]


@settings(deadline=None)
@given(CLAIMS, st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_the_records_changes_nothing(claims, chance, picky):
    shuffled, rules = list(claims), list(MANY_RULES)
    chance.shuffle(shuffled)
    chance.shuffle(rules)
    assert repr(check(shuffled, rules, picky=picky)) == repr(check(claims, MANY_RULES, picky=picky))


@settings(deadline=None)
@given(CLAIMS, st.data())
def test_an_exact_copy_of_a_record_adds_nothing(claims, data):
    copies = data.draw(st.lists(st.sampled_from(claims), max_size=3)) if claims else []
    assert check([*claims, *copies], MANY_RULES) == check(claims, MANY_RULES)


def test_each_pair_is_tried_once_and_no_record_with_itself():
    claims = in_order(measurement(f"{i}km", i, i) for i in range(30))
    pairs = list(candidates(PAIRS, by_kind(claims)))
    assert len(pairs) == 30 * 29 / 2
    assert len({frozenset((a.rank, b.rank)) for a, b in pairs}) == len(pairs)
    assert all(a is not b for a, b in pairs)


def test_ten_thousand_records_under_one_key_are_not_compared_each_with_each():
    claims = [measurement("50km", 50.0, i, offset=i) for i in range(10_000)]
    CHANCE.shuffle(claims)
    tried = sum(1 for _ in candidates(PAIRS, by_kind(in_order(claims))))
    assert tried <= 10_000 * WINDOW


def test_a_key_just_below_hot_is_compared_in_full():
    claims = in_order(measurement("50km", 50.0, i) for i in range(HOT))
    assert sum(1 for _ in candidates(PAIRS, by_kind(claims))) == HOT * (HOT - 1) / 2


def test_neighbours_under_a_hot_key_are_those_told_one_after_the_other():
    claims = [measurement("50km", 50.0, i, at=interval(i)) for i in range(HOT + 50)]
    CHANCE.shuffle(claims)
    gaps = {b.rank - a.rank for a, b in candidates(PAIRS, by_kind(in_order(claims)))}
    assert gaps == set(range(1, WINDOW + 1))
