"""Starts that are put back or brought forward and closures that are made longer, as one line (CHG001); invented sentences."""

import pytest

from amounts_fixture import issues

START = "The launch is scheduled for 15:05 GMT."
SHUT = "The airport will remain closed until Wednesday."

SAME = [
    (START, "The launch is scheduled for 15:05 GMT."),
    (START, "The launch is now due at 15:05 GMT."),
    (START, "The briefing is now due at 15:40 GMT."),
    (START, "The tanks were filled at 15:17 GMT."),
    (START, "The rocket has launched at 15:17 GMT."),
    (START, "A launch last year was put back to 15:17 GMT."),
    (START, "It is now 15:17 GMT in the control room."),
    (START, "The launch is scheduled for 15:17 GMT."),
    (SHUT, "The airport will remain closed until Wednesday."),
    (SHUT, "The road is closed until Friday."),
    (SHUT, "The airport was closed on Monday."),
    (SHUT, "The airport is closed."),
    (SHUT, "The Bergen airport and the rest of the town wait until Friday."),
    ("The Oslo airport is closed until Friday.", "The Bergen airport is closed until Saturday."),
]

CHANGED = [
    (START, "The launch is put back to 15:17 GMT.", "time of the launch: 15:05 GMT, then 15:17 GMT"),
    (START, "The launch is put back.", "the launch: 15:05 GMT, then put off"),
    (START, "The briefing and the launch are now due at 15:17 GMT.", "the launch: 15:05 GMT, then 15:17 GMT"),
    (START, "Lift-off is now scheduled for 15:17 GMT.", "time of the launch: 15:05 GMT, then 15:17 GMT"),
    (START, "The new launch time is 15:17 GMT.", "time of the launch: 15:05 GMT, then 15:17 GMT"),
    (START, "The launch has been postponed until 15:17 GMT.", "time of the launch: 15:05 GMT, then 15:17 GMT"),
    (START, "A new time for the launch: 15:17 GMT.", "time of the launch: 15:05 GMT, then 15:17 GMT"),
    (START, "The launch was moved from 15:05 GMT to 15:17 GMT and will go on.", "time of the launch: 15:05 GMT, then 15:17 GMT"),
    ("Kick-off is due at 8pm.", "Kick-off is delayed until 8.30pm.", "time of the kick-off: 8pm, then 8.30pm"),
    ("The hearing is set for 4pm.", "The hearing has been brought forward to 3.30pm.", "time of the hearing: 4pm, then 3.30pm"),
    ("The press conference is expected at 16:00 GMT.", "The press conference is now expected at 16:45 GMT.", "time of the briefing: 16:00 GMT, then 16:45 GMT"),
    ("MPs are due to vote at 7pm.", "The vote is pushed back until 9pm.", "time of the vote: 7pm, then 9pm"),
    (SHUT, "The airport will remain closed until Friday.", "how long the airport is closed: Wednesday, then Friday"),
    (SHUT, "The airport is to stay shut until Friday.", "how long the airport is closed: Wednesday, then Friday"),
    ("The schools are closed on Thursday.", "All schools will stay closed until Monday.", "how long the schools are closed: Thursday, then Monday"),
    ("The bridge is shut till 6pm.", "The bridge is shut till 9pm.", "how long the bridge is closed: 6pm, then 9pm"),
    ("The border has been sealed until Saturday.", "The border stays sealed until Monday.", "how long the border is closed: Saturday, then Monday"),
]  # fmt: skip


def messages(first, second):
    told = f"14:05 GMT  {first}\n14:40 GMT  {second}"
    return [issue.message for issue in issues("CHG001", told, day="2 May 2017")]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_nothing_changes(first, second):
    assert messages(first, second) == []


@pytest.mark.parametrize(("first", "second", "said"), CHANGED, ids=[second for _, second, _ in CHANGED])
def test_a_time_that_changes_is_one_line(first, second, said):
    (message,) = messages(first, second)
    assert said in message


def test_each_step_is_kept():
    told = "14:05 GMT  Lift-off is due at 15:05 GMT.\n14:20 GMT  The new launch time is 15:17 GMT.\n14:40 GMT  The launch is now put back to 15:55 GMT."
    (issue,) = issues("CHG001", told)
    assert issue.message.endswith("15:05 GMT, then 15:17 GMT, then 15:55 GMT")
    assert len(issue.quotes) == 3
