"""What a sentence says no longer holds, with the earlier entry that has it (CHG001), on one page and over two; invented sentences."""

import pytest

from amounts_fixture import issues, rule_of
from reconcile.claims.counts.counted import counted_before, counted_behind
from reconcile.claims.whole_numbers import value_of, written
from reconcile.engine import check
from reconcile.pipeline import claims_of_text

QUIET = [
    ("There are 40 stalls in the market.", "The 90 traders come from 40 towns, and not one has sold a thing."),
    ("Twelve pupils were hurt when the stand gave way.", "Fifteen pupils took the exam, and not 12 as last year."),
    ("The train leaves for Hull at 9am.", "The shop opens at 10am and not at 9am like the others."),
    ("Police have made 14 arrests.", "Rain fell on 31 days, up from 14 in 2019."),
    ("The debate begins at 3pm.", "She was due to start work at 3pm, her mother said."),
    ("The ship has 200 cabins.", "The hotel has 300 rooms, up from 200 last year."),
    ("Two goals have been scored.", "Bookings are up to six, from two."),
    ("The minister arrived from Oslo.", "Lund is 400km, from Oslo to the south, by train."),
    ("The vote is on Monday.", "The shops are open on Tuesday and not on Monday."),
    ("Sales rose to 300 units from 200.", "The team won 300 points, up from 200."),
    ("There are 16 runners at Ascot.", "A horse at Kelso carries 11 stone, not 16 as its rider claims."),
    ("The flood warning runs until 6pm.", "The storm passed at 4pm but a fog warning was due to run until 6pm."),
    ("The cup tie was scheduled for 3 May.", "The tie was scheduled for 3 May, with a second leg on 9 May."),
    ("They had to meet the three others at the quay.", "Ada Holm, 26, of Mill Lane, was fined; no case is made against three other people."),
    ("The 08:00 Lund to Ystad train will start from Eslov.", "The 10:00 Malmo to Ystad train will be cancelled due to a broken rail."),
    ("The frost warning should be over by 9 today on the fells.", "Because of the frost every bus of our company has been cancelled."),
    ("The yield has fallen to 14.6%.", "Joblessness was at 14.5% in May, from 14.6% the month before."),
]  # fmt: skip

COUNTS = [
    ("Nineteen bridges are closed in the valley.", "Engineers have now shut 34 bridges, up from 19 at lunchtime."),
    ("Twelve pupils were hurt when the stand gave way.", "Fifteen pupils were injured, and not 12 as the school told us."),
    ("The bank says 800 branches will open late.", "Some 950 branches will open late, rather than the 800 announced this morning."),
    ("Police have made 14 arrests.", "The number of arrests has gone up to 31, from 14."),
    ("A total of 230 ballots were spoiled.", "The count of spoiled ballots has been revised to 260, from 230."),
    ("There are 88 delegates in the hall.", "There are 92 delegates in the hall, four more than we said at noon."),
    ("Some 3,500 turbines have been switched off.", "The company now says that 2,900 turbines were switched off, instead of the 3,500 it first gave."),
    ("The blaze has destroyed 45 boats.", "The harbour master puts the number of boats destroyed at 52. The earlier figure was 45."),
    ("About 60 sheep are on the ledge.", "There are 71 sheep on the ledge; it was 60 this morning."),
    ("Forty-four people are sleeping in the church hall.", "The number of people in the church hall is no longer 44 but nine."),
    ("Around 5,600 customers have no gas.", "Customers without gas now number 7,100, compared with 5,600 earlier."),
    ("A search is on for seven fishermen.", "The coastguard is looking for eight fishermen. It had earlier spoken of seven."),
    ("Nine whales have come ashore.", "Fourteen whales have come ashore, five more than was reported this morning."),
    ("Officials said that 5,200 ballots in Kilmore had been spoiled.", "A recount found 4,870 spoiled ballots in Kilmore, down from an initial 5,200."),
    ("Eleven villages in the Carrow valley are cut off.", "Twenty-six villages are now cut off, and not eleven as we wrote at dawn."),
]  # fmt: skip

PLANS = [
    ("The hearing is to begin at 2pm.", "The hearing will begin at 4pm and not at 2pm."),
    ("The verdict is due at 11am, the court says.", "The verdict, which had been due at 11am, has been put back to 3pm."),
    ("Ministers are to meet again on Tuesday in Ghent.", "Ministers will now meet on Thursday rather than on Tuesday."),
    ("The tanker will be towed to Leith.", "The tanker will be towed to Dundee instead of Leith."),
    ("Adele Moss is to give evidence until Friday.", "Adele Moss will not give evidence until Friday as planned; she is to fly home tonight."),
    ("The museum will stay shut until Sunday.", "The museum will be shut until Wednesday and not only until Sunday, as the city had said."),
    ("The rocket is to lift off at 6.40am.", "Lift-off has been brought forward from 6.40am to 6.15am."),
    ("The funeral of the pilot will be held on Monday.", "The funeral of the pilot was originally to be held on Monday. It has been moved to Wednesday."),
    ("Tonight's cup final is to be played at 8pm.", "The match will now kick off at 7pm, and not at 8pm."),
    ("The parade sets off from the town hall at 11am.", "The parade has been moved from 11am to half past one, the council says."),
    ("The two astronauts will come home on Tuesday.", "The astronauts are not coming home on Tuesday after all."),
]  # fmt: skip

PAGES_QUIET = [
    (
        "The worm Murena has got into 63 clinics.",
        "A fire has closed 71 clinics in Perth, and not 63 as was thought.",
    ),
    (
        "The Falkirk lift will be closed until Friday.",
        "The Murena lift will be closed until Sunday and not only until Friday.",
    ),
    ("The worm Murena has got into 63 clinics.", "The worm Murena has got into 71 ships, and not 63 banks."),
]
PAGES = [
    ("The worm Murena has got into 63 clinics.", "Murena got into 71 clinics, and not 63 as was thought."),
    ("The lift over Murtal will stay shut until Sunday.", "The Murtal lift will be shut until Monday and not only until Sunday."),
    ("Police in Tarvik hold 28 suspects.", "Police hold 33 suspects in Tarvik, up from 28 on Thursday night."),
]  # fmt: skip


def found(first, second):
    return issues("CHG001", f"14:05 GMT  {first}\n15:10 GMT  {second}")


def over(first, second):
    texts = (
        f"4 May 2017, all times GMT\n14:05 GMT  {first}",
        f"5 May 2017, all times GMT\n09:10 GMT  {second}",
    )
    return check(claims_of_text(*texts), (rule_of("CHG001"),), picky=True).issues


@pytest.mark.parametrize(("first", "second"), QUIET)
def test_what_replaces_nothing_stays_silent(first, second):
    assert [i.message for i in found(first, second)] == []


@pytest.mark.parametrize(("first", "second"), [*COUNTS, *PLANS])
def test_what_no_longer_holds_is_shown_with_the_entry_that_has_it(first, second):
    told = found(first, second)
    assert told, second
    assert len({q.entry for q in told[0].quotes}) == 2


@pytest.mark.parametrize(("first", "second"), PAGES_QUIET)
def test_another_page_without_the_name_or_the_noun_is_of_another_thing(first, second):
    assert [i.message for i in over(first, second)] == []


@pytest.mark.parametrize(("first", "second"), PAGES)
def test_what_no_longer_holds_is_found_on_another_page_that_has_the_name(first, second):
    assert len(over(first, second)) == 1


def test_one_line_where_each_number_replaces_the_one_before():
    told = (
        "14:05 GMT  Sixteen kennels are full.\n15:10 GMT  Some 41 kennels are full, up from 16.\n"
        "16:20 GMT  The number of kennels that are full has gone up to 63, from 41."
    )
    (issue,) = issues("CHG001", told)
    assert issue.message == "Told of kennels: Sixteen, then 41, then 63"


def test_a_number_that_no_earlier_entry_has_stays_silent():
    assert found("Eighteen kennels are full.", "Some 41 kennels are full, up from 16.") == ()


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        (" hospitals have been hit", {"hospital"}),
        (" of its customers are abroad", {"customer"}),
        (" people were hurt", {"general"}),
        (" reported at breakfast", set()),
        (", from two", set()),
        (" flooded houses and barns", {"home"}),
        (" fishermen", {"fishermen"}),
    ],
)
def test_what_a_number_counts(text, nouns):
    assert counted_behind(f"16{text}", 2, 80).nouns == nouns


def test_what_a_number_behind_counts():
    assert counted_before("The number of people hurt by hail has gone up to ", 0, 49).nouns == {
        "general",
        "hurt",
    }


@pytest.mark.parametrize("value", [1, 7, 15, 20, 44, 99, 100, 5_200, 2_000_000])
def test_written_numbers_are_read_as_the_same_value(value):
    assert all(value_of(form) == value for form in written(value) if not form.endswith(("m", "million")))
