"""Times as news agencies write them: a set of invented sentences marked by hand, and each phenomenon in several ways.

The set is in the form of bench/time.py, which says where it is read otherwise: `python bench/time.py tests/data/timex-news.json
--errors 50`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pages_fixture import ROOT
from reconcile import find_times

NEWS = Path(__file__).resolve().parent / "data" / "timex-news.json"
LEAST_VALUE_F1 = 0.97
LEAST_RELAXED_F1 = 0.985

# Told on Friday 22 March 2013: what each phenomenon reads, with the values.
FORMS = {
    "what has happened on a day": (
        ("The panel will look into Wednesday's crash.", (("Wednesday", "2013-03-20"),)),
        ("She would appeal against Tuesday's ruling.", (("Tuesday", "2013-03-19"),)),
        ("They are to bury the dead of Sunday night's fire.", (("Sunday night", "2013-03-17TNI"),)),
        ("The town will remember Monday's deadly bombing.", (("Monday", "2013-03-18"),)),
    ),
    "what is yet to come": (
        ("He will speak ahead of Monday's ruling.", (("Monday", "2013-03-25"),)),
        ("A verdict is expected Tuesday.", (("Tuesday", "2013-03-26"),)),
        ("Snow is forecast Sunday.", (("Sunday", "2013-03-24"),)),
        ("Both teams are due Thursday.", (("Thursday", "2013-03-28"),)),
    ),
    "what could come": (
        ("The storm could hit by Wednesday.", (("Wednesday", "2013-03-27"),)),
        ("He could be sentenced Monday.", (("Monday", "2013-03-25"),)),
        ("A vote could come Thursday.", (("Thursday", "2013-03-28"),)),
        ("Smoke could be seen Monday.", (("Monday", "2013-03-18"),)),
        ("She could not attend Tuesday.", (("Tuesday", "2013-03-19"),)),
        ("He could have left Monday.", (("Monday", "2013-03-18"),)),
    ),
    "what had been planned": (
        ("The offer had been due to expire Tuesday.", (("Tuesday", "2013-03-19"),)),
        ("She had been expected to speak Monday.", (("Monday", "2013-03-18"),)),
        ("The ship had been scheduled to sail Wednesday.", (("Wednesday", "2013-03-20"),)),
    ),
    "points that end no clause": (
        (
            "In December, a lawyer in the Lee vs. Hart case from Mobile, Ala., killed the deal.",
            (("December", "2012-12"),),
        ),
        ("In October, police in Tulsa, Okla., found the car.", (("October", "2012-10"),)),
        ("In November, a mill in Bangor and one in Dover, Del., closed.", (("November", "2012-11"),)),
    ),
    "what lasted until a month": (
        ("He led the union until January.", (("January", "2013-01"),)),
        ("They lived in Turin until December.", (("December", "2012-12"),)),
        ("She served as envoy until late February.", (("late February", "2013-02"),)),
        ("The vote was postponed until May.", (("May", "2013-05"),)),
        ("The licence is valid until December.", (("December", "2013-12"),)),
    ),
    "a day counted from a day": (
        ("It opened the day before last Tuesday.", (("the day before last Tuesday", "2013-03-18"),)),
        ("They sailed the day after Christmas.", (("the day after Christmas", "2012-12-26"),)),
        ("He was ill the day before April 2, 2010.", (("the day before April 2, 2010", "2010-04-01"),)),
        ("The day after the vote was calm.", ()),
    ),
    "a week counted from a day": (
        ("It is due in the week of May 6.", (("the week of May 6", "2013-W19"),)),
        ("Prices rose the week before Easter.", (("the week before Easter", "2013-W12"),)),
        ("Talks begin in the week starting 8 April.", (("the week starting 8 April", "2013-W15"),)),
    ),
    "so much of each": (
        ("The clinic is open seven days a week.", (("seven days a week", "P7D"),)),
        ("She works three days each week.", (("three days each week", "P3D"),)),
        ("Guards watch it 24 hours a day.", (("24 hours a day", "PT24H"),)),
    ),
    "months and weekdays of every year and week": (
        ("The fair is held every April.", (("every April", "XXXX-04"),)),
        ("They march each July.", (("each July", "XXXX-07"),)),
        ("The council sits every other Sunday.", (("every other Sunday", "XXXX-WXX-7"),)),
        ("Classes meet every second Tuesday.", (("every second Tuesday", "XXXX-WXX-2"),)),
    ),
    "months as attributes": (
        ("The March accession pleased them.", (("March", "2013-03"),)),
        ("Its January figures were poor.", (("January", "2013-01"),)),
        ("The May election was close.", (("May", "2012-05"),)),
        ("The May government fell.", ()),
        ("Thousands joined the March for Peace.", ()),
    ),
    "today as this age": (
        ("In today's world nobody writes letters.", ()),
        ("Today's young people drink less.", ()),
        ("They run on today's personal computers.", ()),
        ("In today's edition he replied.", (("today", "2013-03-22"),)),
    ),
    "before and after a year": (
        ("The post-1959 exiles stayed.", (("post-1959", "1959"),)),
        ("It ended the pre-2008 boom.", (("pre-2008", "2008"),)),
        ("He studies pre-1914 Europe.", (("pre-1914", "1914"),)),
    ),
    "quarters named by their months": (
        ("Output fell in the October-December quarter.", (("the October-December quarter", "2012-Q4"),)),
        ("It grew in the July-to-September period of 2011.", (("the July-to-September period of 2011", "2011-Q3"),)),
        ("Sales rose in the January through June period of 2012.", (("the January through June period of 2012", "2012-H1"),)),
    ),
    "quarters of fiscal years": (
        ("It lost money in the fourth quarter of fiscal 2012.", (("the fourth quarter of fiscal 2012", "2012-Q4"),)),
        ("Orders rose in the first quarter of fiscal 2011.", (("the first quarter of fiscal 2011", "2011-Q1"),)),
        ("The second quarter of fiscal 2013 was weak.", (("The second quarter of fiscal 2013", "2013-Q2"),)),
    ),
    "the year before": (
        ("Orders were 663 in 2010 and 1,341 the year before.", (("2010", "2010"), ("the year before", "2009"))),
        ("It earned less than the month before.", (("the month before", "2013-02"),)),
        ("The shop closed in 2008 and the mill the year after.", (("2008", "2008"), ("the year after", "2009"))),
    ),
    "the same day of another year": (
        ("It was colder on the same day last year.", (("the same day last year", "2012-03-22"),)),
        ("Claims fell from the same week a year ago.", (("the same week a year ago", "2012-W12"),)),
        ("It stood higher on the corresponding day last year.", (("the corresponding day last year", "2012-03-22"),)),
    ),
    "less than it was then": (
        ("Gas costs 10 cents less than a month ago.", (("a month ago", "2013-02"),)),
        ("Sales were 3 percent more than five years ago.", (("five years ago", "2008"),)),
        ("It was sold less than a month ago.", (("less than a month ago", "2013-02"),)),
    ),
    "a day behind a pair of clocks": (
        (
            "It struck at 11:20 a.m. (0820 GMT) Wednesday.",
            (("11:20 a.m.", "2013-03-20T11:20"), ("0820 GMT", "2013-03-20T08:20"), ("Wednesday", "2013-03-20")),
        ),
        (
            "It fell at 8:30 p.m. local time (1230 UTC) on Thursday.",
            (("8:30 p.m. local time", "2013-03-21T20:30"), ("1230 UTC", "2013-03-21T12:30"), ("Thursday", "2013-03-21")),
        ),
        (
            "It rose at 01:30 local time (17:30 UTC) on 8 March.",
            (("01:30 local time", "2013-03-08T01:30"), ("17:30 UTC", "2013-03-07T17:30"), ("8 March", "2013-03-08")),
        ),
    ),
    "clocks of places that nobody names": (
        ("The phone goes on sale at 7 a.m. local time today.", (("7 a.m. local time today", "2013-03-22T07:00"),)),
        ("It opened at 9am local time yesterday.", (("9am local time yesterday", "2013-03-21T09:00"),)),
        ("Polls closed at 18:00 local time on Sunday.", (("18:00 local time on Sunday", "2013-03-17T18:00"),)),
    ),
    "days that no day is told before": (
        ("He had met both men the previous day.", (("the previous day", "2013-03-21"),)),
        ("She will fly home the following day.", (("the following day", "2013-03-23"),)),
        ("They had quarrelled the day before.", (("the day before", "2013-03-21"),)),
    ),
    "weekdays counted in their month": (
        ("They voted on the second Tuesday in March.", (("the second Tuesday in March", "2013-03-12"),)),
        ("It was signed on the last Sunday of May 1998.", (("the last Sunday of May 1998", "1998-05-31"),)),
        ("He was born on the first Monday of June 2001.", (("the first Monday of June 2001", "2001-06-04"),)),
    ),
    "the unit to come": (
        ("The coming year will be hard.", (("The coming year", "2014"),)),
        ("The coming week will tell.", (("The coming week", "2013-W13"),)),
        ("They will meet in the coming month.", (("the coming month", "2013-04"),)),
    ),
    "either of two units": (
        ("It could take weeks or months.", (("weeks or months", "PXW"),)),
        ("It will need years, if not decades.", (("years, if not decades", "PXY"),)),
        ("He had days or even hours to live.", (("days", "PXD"),)),
        ("They have months or years to wait.", (("months or years", "PXM"),)),
    ),
    "so long ago or so": (
        ("He left a week or so ago.", (("a week or so ago", "2013-W11"),)),
        ("It closed ten years or so ago.", (("ten years or so ago", "2003"),)),
        ("She moved two months or more ago.", (("two months or more ago", "2013-01"),)),
    ),
    "some day of a time": (
        ("He met her one day last week.", (("last week", "2013-W11"),)),
        ("It fell down one day in May 2011.", (("May 2011", "2011-05"),)),
        ("She will call one day next month.", (("next month", "2013-04"),)),
    ),
    "weekdays behind a paper": (
        ("It said so in The Evening Times on Friday.", (("Friday", "2013-03-22"),)),
        ("She wrote in the Herald on Tuesday.", (("Tuesday", "2013-03-19"),)),
        ("He told the Independent on Wednesday.", (("Wednesday", "2013-03-20"),)),
        ("He told the Independent on Sunday.", ()),
    ),
    "the future wherever it stands": (
        ("Whether it helps in the future is not yet known.", (("the future", "FUTURE_REF"),)),
        ("They may in the near future decide.", (("the near future", "FUTURE_REF"),)),
        ("We will in the future be careful.", (("the future", "FUTURE_REF"),)),
    ),
    "hedged hours": (
        ("They held talks lasting nearly an hour.", (("nearly an hour", "PT1H"),)),
        ("The film is more than an hour too long.", (("more than an hour", "PT1H"),)),
        ("It was over in less than a minute.", (("less than a minute", "PT1M"),)),
    ),
    "noon that is none": (
        ("High noon has come for the party.", ()),
        ("He starred in the film High Noon.", ()),
        ("It was high noon in the senate.", ()),
        ("They met at high noon.", (("noon", "2013-03-22T12:00"),)),
    ),
    "hundreds that are no years": (
        ("The school has twelve hundred pupils.", ()),
        ("Some twelve hundred people marched.", ()),
        ("It sold twelve hundred cars.", ()),
    ),
    "of another age": (
        ("It trains the leaders of tomorrow.", ()),
        ("These are the cars of tomorrow.", ()),
        ("She writes of the children of today.", ()),
        ("The meeting of tomorrow was put off.", (("tomorrow", "2013-03-23"),)),
    ),
    "years that a stretch runs into": (
        ("The slump will last into 2014.", (("2014", "2014"),)),
        ("It dragged on into 2012.", (("2012", "2012"),)),
        ("Work went on well into 1998.", (("1998", "1998"),)),
    ),
    "may as a deadline": (
        ("Repairs are supposed to finish by May, they said.", (("May", "2013-05"),)),
        ("The hall will open by May.", (("May", "2013-05"),)),
        ("They hope to leave by May.", (("May", "2013-05"),)),
        ("The bill will be opposed by May.", ()),
    ),
    "the year of which a price is told": (
        ("It fell to the low for the year of $37.", (("the year", "2013"),)),
        ("Its low for the year of 12 cents was in May.", (("the year", "2013"), ("May", "2012-05"))),
        ("The fund hit its best of the year of £3.", (("the year", "2013"),)),
        ("It was the year of the flood.", ()),
    ),
    "months that share a year": (
        ("It is told of January to June 2011.", (("January", "2011-01"), ("June 2011", "2011-06"))),
        ("He toured between November and February 2009.", (("November", "2008-11"), ("February 2009", "2009-02"))),
        ("Rain fell in July-September 2010.", (("July", "2010-07"), ("September 2010", "2010-09"))),
        ("It was cold in March and April 2012.", (("March", "2012-03"), ("April 2012", "2012-04"))),
    ),
    "a day long, not round the clock": (
        ("They held a 24-hour strike.", (("24-hour", "PT24H"),)),
        ("A 24-hour ceasefire began.", (("24-hour", "PT24H"),)),
        ("It fell within a 24-hour period.", (("24-hour", "PT24H"),)),
        ("They watch 24-hour news.", ()),
    ),
    "decades without an article": (
        ("It was so in early 1990s.", (("early 1990s", "199"),)),
        ("It began in late 1980s, they said.", (("late 1980s", "198"),)),
        ("They met in mid-1970s.", (("mid-1970s", "197"),)),
    ),
    "anniversaries are no times": (
        ("Crowds marked the 10th anniversary of the siege.", ()),
        ("It keeps its 50th anniversary quietly.", ()),
        ("The 25th anniversary concert sold out.", ()),
    ),
}  # fmt: skip
CASES = [(kind, sentence, expected) for kind, rows in FORMS.items() for sentence, expected in rows]


@pytest.mark.parametrize(("kind", "sentence", "expected"), CASES, ids=[sentence for _, sentence, _ in CASES])
def test_a_phenomenon_is_read(kind, sentence, expected):
    found = tuple((t.quote.text, t.value) for t in find_times(sentence, dct="2013-03-22"))
    assert found == expected, kind


def test_every_phenomenon_is_told_in_three_ways():
    assert [kind for kind, rows in FORMS.items() if len(rows) < 3] == []


def test_times_that_are_only_likely_are_no_instants():
    for sentence in ("He had met both men the previous day.", "It opened at 9am local time yesterday."):
        (time,) = find_times(sentence, dct="2013-03-22")
        assert time.interval is None


def test_the_marked_set_is_read(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "bench"))
    from timex_data import read_sets
    from timex_score import score

    (data,) = read_sets([NEWS])
    assert len(data.documents) >= 200

    def answers(document):
        from timex_data import Tagged

        return [
            Tagged(start=t.quote.span.start, end=t.quote.span.end, type=str(t.type), value=t.value)
            for t in find_times(document.text, dct=document.dct)
        ]

    result = score((d, answers(d)) for d in data.documents)
    assert result.value_f1 >= LEAST_VALUE_F1
    assert result.relaxed.f1 >= LEAST_RELAXED_F1
