"""Times told as past that lie after the stamp, and announcements of what is over: silent rows first."""

import pytest

from reconcile.claims.records.telling_records import EarlyTelling, LatePlan
from reconcile.pipeline import claims_of_text

DAY = "12 September 2023, all times GMT\n"


def tellings(kind, body, *, stamp="09:36 GMT", day=DAY):
    return [c for c in claims_of_text(f"{day}{stamp}  {body}\n") if isinstance(c, kind)]


NOT_EARLY = [
    "The road was reopened by police at 11.40am.",
    "The train left at 09:10 GMT.",
    "The train leaves at 11:40 GMT.",
    "The train will leave at 11:40 GMT.",
    "The train is to leave at 11:40 GMT.",
    "The train is leaving at 11:40 GMT.",
    "The train is due to leave at 11:40 GMT.",
    "The train was due to leave at 11:40 GMT.",
    "The train was expected at 11:40 GMT.",
    "The train should have left at 11:40 GMT.",
    "The train would have left at 11:40 GMT.",
    "The train could have left at 11:40 GMT.",
    "She said she would leave at 11:40 GMT.",
    "By 11:40 GMT he had left.",
    "The train had left at 11:40 GMT.",
    "The train left before 11:40 GMT.",
    "The boom swung from 11:40 GMT until noon.",
    "The line snapped, as the drill will show at 11:40 GMT.",
    "The train left after 11:40 GMT.",
    "The minister left for a debate at 11:40 GMT.",
    "The minister flew to a summit at 11:40 GMT.",
    "The minister drove to the airport meeting at 11:40 GMT.",
    "The minister left for Lima talks at 11:40 GMT.",
    "The minister walked to the polls at 11:40 GMT.",
    "The strike ended by a vote at 11:40 GMT.",
    "The road opened by order of a judge who sits at 11:40 GMT.",
    "The guests are to have left by coach at 11:40 GMT.",
    "The train did not leave at 11:40 GMT.",
    "Nobody left at 11:40 GMT.",
    "If it left at 11:40 GMT, it is late.",
    "Did the train leave at 11:40 GMT?",
    "They left to catch the 11:40 GMT train.",
    "He boarded the 11:40 GMT ferry.",
    "He left to catch a ferry at 11:40 GMT.",
    "She arrived for a meeting at 11:40 GMT.",
    "She arrived for talks that start at 11:40 GMT.",
    "The road closed until 11:40 GMT.",
    "The road was closed from 08:00 GMT to 11:40 GMT.",
    "Crews worked between 08:00 GMT and 11:40 GMT.",
    "The council set a deadline of 11:40 GMT.",
    "The train left Vladivostok at 11:40.",
    "The train left at 11:40.",
    "The train left at 4.40 GMT.",
    "The train left yesterday at 11:40 GMT.",
    "The train left on Monday at 11:40 GMT.",
    "It was calm on Monday. The train left at 11:40 GMT.",
    "“The train left at 11:40 GMT,” he said.",
    "The train left at 11:40 GMT #rail",
    "Update 11:50: The train left at 11:40 GMT.",
    "This post was updated. The train left at 11:40 GMT.",
    "The market closed at 11:40 GMT.",
    "The match ended at 11:40 GMT.",
    "The train left every day at 11:40 GMT.",
    "In the film the train left at 11:40 GMT.",
    "Officials announced a vote on 14 September.",
    "The museum opened on 3 December.",
    "The mayor met farmers to plan the fair on 14 September.",
    "The ferry was launched in May.",
    "As of 11:40 GMT the road will be shut.",
    "As of 09:30 GMT the road is shut.",
    "The rule starts as of 11:40 GMT.",
    "The court heard that he left at 11:40 GMT.",
    "The jury was told the car left at 11:40 GMT.",
    "At the inquest, she said the boat left at 11:40 GMT.",
    "That morning the boat left at 11:40 GMT.",
    "In 1945 the ship sank at 11:40 GMT.",
    "The last bus left at 11:40 GMT in those days.",
    "The train left at 4.40.",
    "CCTV shows the van left at 11.10am.",
    "The boy was last seen at 11.30am near the canal.",
    "Paramedics arrived at 11.20am and he was pronounced dead at 11.30am.",
    "Her shift began at 11am.",
    "The train left Lima at 11.40am.",
    "It was calm on Monday. The train left at 11.40am.",
    "The train leaves at 11.40am.",
    "The 11.40am train left on time.",
    "The train left at 9.10am.",
    "The match ended at 11.40am.",
    "“The train left at 11.40am,” he said.",
]

EARLY = [
    ("The boom swung back from the tower at 11:40 GMT.", 124),
    ("At 11:40 GMT the tow line snapped.", 124),
    ("The tug cast off from the quay at 11:40 GMT.", 124),
    ("The pumps were switched off at 11:40 GMT.", 124),
    ("The wreck broke loose from its moorings at 11:40 GMT.", 124),
    ("The train left at 11.40am.", 124),
    ("The ferry docked at 11.40am with forty people on board.", 124),
    ("At 11.40am the tower collapsed.", 124),
    ("The cabinet was briefed at 11.40am, aides say.", 124),
    ("The mayor told reporters at 11.40am that the road was clear.", 124),
    ("The mayor cast her vote at the north hall at 11.40am.", 124),
    ("The covers came off at 10.50am.", 74),
    ("The train left at 11:40 GMT.", 124),
    ("The divers set out for the island by boat at 11:40 GMT.", 124),
    ("The envoy left for Lima at 11:40 GMT.", 124),
    ("The band drove to the airport at 11:40 GMT.", 124),
    ("Both pilots flew to Oslo by helicopter at 11:40 GMT, a guide says.", 124),
    ("The hikers came down from the hut by cable car at 11:40 GMT.", 124),
    ("The last guests left the camp by coach at 11:40 GMT.", 124),
    ("The climbers set off from the hut by helicopter at 11:40 GMT, a guide says.", 124),
    ("The ballot boxes arrived by sea at 11:40 GMT.", 124),
    ("The dancers departed by bus from the hotel at 11:40 GMT.", 124),
    ("The train left the town at about 11:40 GMT.", 109),
    ("The train left the town shortly after 11:40 GMT, guards said.", 124),
    ("The night ferry with forty people on board departed at 11:40 GMT.", 124),
    ("The ferry arrived at the north quay at around 10:30 GMT.", 39),
    ("The helicopter took off at 11:40 GMT.", 124),
    ("The helicopter crashed into a field at 11:40 GMT.", 124),
    ("The fire broke out on the second floor at 11:40 GMT.", 124),
    ("The quake struck at 11:40 GMT.", 124),
    ("An explosion occurred in the mill at 11:40 GMT.", 124),
    ("The boat sank at 11:40 GMT.", 124),
    ("Two men were arrested in the harbour at 11:40 GMT.", 124),
    ("The boy was found at 11:40 GMT.", 124),
    ("He was pronounced dead at 11:40 GMT.", 124),
    ("The mayor resigned at 11:40 GMT.", 124),
    ("The rocket lifted off at 11:40 GMT.", 124),
    ("The rocket was launched at 11:40 GMT.", 124),
    ("The ministry said at 11:40 GMT that the road was clear.", 124),
    ("At 11:40 GMT the tower collapsed.", 124),
    ("At 11:40 GMT, the north tower of the mill collapsed.", 124),
    ("At around 11:55 GMT two boats collided.", 124),
    ("The ship docked at 10:40 UTC and the crew went home.", 64),
    ("The ship docked at 1.40pm CEST.", 124),
    ("The ship docked at 12:40 BST (11:40 GMT).", 124),
    ("The ship docked today at 11:40.", 124),
    ("The ship docked at 8.10pm today.", 634),
    ("As of 11:40 GMT, 54% of the ballots are counted.", 124),
    ("As at 11:40 GMT the road is shut.", 124),
    ("It is now 11:40 GMT and the square is full.", 124),
    ("It's 11:40 GMT and the square is full.", 124),
    ("The expedition ship arrived on 15 September.", None),
    ("The expedition ship arrived in the north harbour on Friday 15 September.", None),
    ("On 15 September the expedition ship sank.", None),
    ("The chapel opened on 15 October 2023.", None),
]

NOT_LATE = [
    "The doors will close at 1am GMT on Wednesday.",
    "The gates will open at 5pm on Monday.",
    "Polls will close at 10pm GMT on Saturday.",
    "The fair will be held on 3 October.",
    "The fair will be held on 3 September 2024.",
    "The fair will be held on Thursday 15 September.",
    "A hearing is planned for Monday, 19 September.",
    "The fair was held on 3 September.",
    "The fair would be held on 3 September.",
    "The fair was due to be held on 3 September.",
    "The fair was to be held on 3 September.",
    "The fair will no longer be held on 3 September.",
    "The fair of 3 September will be remembered.",
    "The town will mark the flood of 3 September 1943.",
    "The town will hold a march over the strike on 3 September.",
    "The court will meet about the crash on 3 September.",
    "The court will open the trial of a man who was killed on 3 September.",
    "He said on 1 September that the fair will be held on 3 September.",
    "In August he wrote: the fair will be held on 3 September.",
    "“The fair will be held on 3 September,” he said.",
    "The fair, postponed last month, will be held on 3 September.",
    "If the fair will be held on 3 September, we will come.",
    "The fair will be held every year on 3 September.",
    "The doors will have closed by 3 September.",
    "1 September: the fair will be held on 3 September.",
    "Looking back: the fair will be held on 3 September.",
    "The fair will be held on Sunday.",
    "The fair will be held in March.",
    "Fair Office (@fair) The fair will be held on 3 September.",
    "The fair will be held on 12 September.",
    "The gates will open at 11:40 GMT.",
    "The results of the vote on 3 September will be published soon.",
    "She will play the part that she played on 3 September.",
    "Schools will be closed on 11 and 12 September.",
    "The bridge will open in 2022, according to the plan of 2015.",
    "Schools will be closed on 11 September and for the rest of the week.",
    "Entries will open on 1 September and close on 30 September.",
    "The road will be closed on 4 September to 20 September.",
    "She will appear in court charged with a theft on 3 September.",
    "He will face the officers who stopped him on 3 September.",
]

LATE = [
    "The fair will be held on 3 September.",
    "The fair will be held in the old town on 3 September.",
    "The fair will be held on Sunday 3 September.",
    "The fair will be held on 3 September 2023.",
    "The fair will be held on 13 September 2022.",
    "The fair will take place on 3 September in the old town.",
    "The fair will begin on 3 September, the mayor says.",
    "The fair'll start on 3 September.",
    "The fair is to open on 3 September.",
    "The fair is due to open on 3 September.",
    "The fair is set to open on 3 September.",
    "The fair is expected to open on 3 September.",
    "The fair is scheduled to open on 3 September.",
    "The fair is now scheduled for 3 September.",
    "The fair is due on 3 September.",
    "The fair is planned for Sunday 3 September.",
    "The two ministers will meet in the harbour on 3 September.",
    "The queen will visit the north on 3 September.",
    "The ship will arrive on 3 September.",
    "The board will certify the vote on 3 September.",
    "Voters will elect a mayor on 3 September.",
    "The first witness will testify on 3 September.",
    "The report will be published on 3 September.",
    "On 3 September the two ministers will meet.",
    "On Sunday 3 September, the ship will leave the harbour.",
    "The tunnel will open in August 2023.",
    "The tunnel will open in 2022.",
    "The gates will open at 07:40 GMT today.",
]


@pytest.mark.parametrize("body", NOT_EARLY)
def test_what_can_have_happened_or_is_not_told_as_past_is_silent(body):
    assert [c.arithmetic for c in tellings(EarlyTelling, body)] == []


@pytest.mark.parametrize(("body", "ahead_min"), EARLY)
def test_what_is_told_as_past_after_the_stamp_is_found(body, ahead_min):
    (claim,) = {c.happened: c for c in tellings(EarlyTelling, body)}.values()
    assert ahead_min is None or claim.ahead_min == ahead_min
    assert claim.quotes[0].text in body


@pytest.mark.parametrize("body", NOT_LATE)
def test_what_is_still_to_come_or_told_of_old_plans_is_silent(body):
    assert [c.arithmetic for c in tellings(LatePlan, body)] == []


@pytest.mark.parametrize("body", LATE)
def test_what_is_announced_when_it_is_over_is_found(body):
    (claim,) = tellings(LatePlan, body)
    assert claim.behind_min > 0
    assert claim.quotes[0].text in body


def test_a_telling_in_lower_case_with_odd_spaces_is_found():
    assert tellings(EarlyTelling, "the ship docked at 12:40 bst ( 11:40 gmt ) , crews say .")
    assert tellings(LatePlan, "the fair will be held on sunday , 3 september .")


def test_a_page_that_does_not_say_its_zone_tells_nothing_too_early():
    assert not tellings(
        EarlyTelling, "The train left at 11:40 today.", stamp="09:36", day="12 September 2023\n"
    )


def test_the_slip_is_said_in_words():
    (half,) = tellings(EarlyTelling, "The ship docked at 8.10pm today.")
    assert half.slip.startswith("am for pm: read as am it is 08:10 UTC")
    (label,) = tellings(EarlyTelling, "The ship docked at 10:20 GMT.")
    assert "summer time" in label.slip
    (year,) = tellings(LatePlan, "The fair will be held on 13 September 2022.")
    assert year.slip.startswith("the year")
