"""Who and where it was is no matter of when and how many: other names for persons and places change no other finding."""

from __future__ import annotations

import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reconcile import check, read_page

# Persons with a first name and a surname that no page uses for anything else.
PERSONS = (
    "Anna Lindqvist",
    "Peter Holmgren",
    "Maria Falkenberg",
    "Thomas Ekdahl",
    "Karin Sandvik",
    "Johan Westerlund",
)
# Towns of one country, of a million or so people each and less, so that the hour is the same in all of them.
TOWNS = (
    "Hamburg",
    "Cologne",
    "Leipzig",
    "Dresden",
    "Stuttgart",
    "Bonn",
    "Baden-Baden",
    "Düsseldorf",
    "Frankfurt am Main",
    "Halle",
)
# {p} and {q} are persons, {a} and {b} towns; some of the sentences are wrong in themselves, some only beside others.
BANK = (
    "{p} has landed in {a} with 40 people on board.",
    "{p} will leave {a} for {b} at 14:13pm.",
    "The mayor of {a}, {p}, said 12 people were arrested: seven men and six women.",
    "{p} told reporters in {a} that the queue was 98km (91 miles) long.",
    "{q} met {p} in {b} on Friday, 12 September 2023.",
    "{p} spoke at 15:00 GMT (5pm BST) in {a}.",
    "A fire in {a} killed 14 people, {p} said.",
    "The fire in {a} killed 19 people, according to {q}.",
    "{q} has arrived in {b}. {p} is still in {a}.",
    "{p}'s first visit to {b} in 24 years was short. She last came in 1997.",
    "Between 60 and 40 seats were empty when {p} spoke in {a}.",
    "Police in {a} and {b} have arrested three men.",
    "{p} said it was 40C (94F) in {a}.",
    "{q} resigned in {b} at noon. {p} is to follow on 31 June.",
    "As {p} said at 09:10 GMT, the road to {a} is shut.",
    "The court in {b} freed {q} on Monday.",
    "{p} asked {q} to come to {a}, {b} or elsewhere.",
    "Turnout in {a} was 61% for yes and 45% for no, {p} said.",
    "Some 3,000 people marched in {b} with {q}.",
    "The trip from {a} to {b} takes two hours, said {p}.",
)  # fmt: skip
OTHER_KINDS = ("NAM", "GEO")
FEW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def page(sentences, people, towns):
    told = (s.format(p=people[0], q=people[1], a=towns[0], b=towns[1]) for s in sentences)
    entries = (f"{9 + i // 4:02d}:{i % 4 * 15:02d} GMT  {text}" for i, text in enumerate(told))
    return "12 September 2023, all times GMT\n" + "\n".join(entries) + "\n"


def findings(text):
    """The code, the severity and the lines of each finding that is of neither names nor places."""
    report = check([read_page(text, name="page.txt")])
    return sorted(
        (i.code, i.severity, tuple(quote.line for quote in i.quotes))
        for i in report.issues
        if not i.code.startswith(OTHER_KINDS)
    )


SENTENCES = st.lists(st.sampled_from(BANK), min_size=2, max_size=7, unique=True)
TWO_PEOPLE = st.sampled_from(list(itertools.permutations(PERSONS, 2)))
TWO_TOWNS = st.sampled_from(list(itertools.permutations(TOWNS, 2)))


@FEW
@given(SENTENCES, TWO_PEOPLE, TWO_PEOPLE, TWO_TOWNS, TWO_TOWNS)
def test_other_names_change_no_other_finding(sentences, people, others, towns, elsewhere):
    assert findings(page(sentences, people, towns)) == findings(page(sentences, others, elsewhere))


def test_the_bank_brings_findings_of_several_kinds():
    codes = {code for code, *_ in findings(page(BANK, PERSONS, TOWNS))}
    assert {"QTY001", "QTY005", "TIM001", "TIM003", "TIM004"} <= codes
