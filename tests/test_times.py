"""Time expressions: invented sentences told at 06:36 in London on Tuesday 12 September 2023, and what they mean in UTC."""

from __future__ import annotations

import attrs
import pytest

from reconcile.errors import UsageError
from reconcile.extract.time_resolve import TimeFrame, resolve_times
from reconcile.extract.times import find_times, times_in_text
from reconcile.mentions import Mentions, Toponym
from reconcile.model import Entry
from reconcile.places import Place
from reconcile.spans import Span
from reconcile.times import parse_stamp
from reconcile.timex import Timex

TOLD = "2023-09-12T05:36Z"
ZONE = "Europe/London"

NOT_TIMES = (
    "England are 237-7 and lead by 30.",
    "They won 3-2 on penalties.",
    "The odds stood at 10:15 on a good day.",
    "Flight 1549 landed on the river.",
    "Flight AB2016 was late.",
    "The Boeing 2000 was never built.",
    "Version 2.15 fixes the fault.",
    "The fund fell to 12.50 a share.",
    "Some 2,000 people stood in line.",
    "About 2016 people stood in line.",
    "The shed holds 2000 troops.",
    "It lies 1,500km to the east.",
    "May said she was sorry.",
    "Theresa May left by car.",
    "They march on the capital.",
    "The march was long.",
    "Protesters march 5 miles.",
    "The sun was up and they sat down.",
    "He sat in the Sun office.",
    "The Sunday Times has the story.",
    "He wrote in the Mail on Sunday.",
    "Sheffield Wednesday lost again.",
    "The 9/11 attacks changed the law.",
    "The 24-hour clock is used here.",
    "He read John 3:16 aloud.",
    "She ran it in a time of 10:49.",
    "The price rose to $2000.",
    "The price was £19.15 in all.",
    "Turnout was 10.30% lower.",
    "The pilot, 39, is well.",
    "A 39-year-old man was held.",
    "The second attempt failed.",
    "He came second in the race.",
    "June Sarpong was there.",
    "April Jones was there.",
    "The august assembly rose.",
    "He plays for the USA Today team.",
    "The Today programme had the scoop.",
    "It runs at 60 miles an hour.",
    "Room 1984 is on the top floor.",
    "The code is 12:345.",
    "Call 0800 1600 for help.",
    "The aspect ratio is 16:10.",
    "Bus 2018 is full.",
    "The model is a 1500 RPM motor.",
    "The score was 10:08 in favour.",
    "Prices fall in winter sales of coats.",
    "Jan Smit and Mar Roca met.",
    "The tax is 2010 euros.",
    "We are 12 strong.",
    "The road is 2020 m long.",
    "You may go or sit.",
)

# Sentence; then of each time its words, its form, and its interval in UTC.
TIMES = (
    (
        "The bus left at 09:42 on Monday.",
        (("09:42 on Monday", "clock", "2023-09-11T08:42..2023-09-11T08:43"),),
    ),
    ("The bus left at 09:42.", (("09:42", "clock", "2023-09-11T08:42..2023-09-11T08:43"),)),
    ("The bus left at 9.15am.", (("9.15am", "clock", "2023-09-11T08:15..2023-09-11T08:16"),)),
    ("The bus left at 9am on the dot.", (("9am", "clock", "2023-09-11T08:00..2023-09-11T08:01"),)),
    ("The bus left at 9 a.m. from the square.", (("9 a.m.", "clock", "2023-09-11T08:00..2023-09-11T08:01"),)),
    ("The bus left at 0915 GMT.", (("0915 GMT", "clock", "2023-09-11T09:15..2023-09-11T09:16"),)),
    ("The gate shut at 14:13pm.", (("14:13pm", "clock", "2023-09-11T13:13..2023-09-11T13:14"),)),
    ("The bus left at half past two.", (("half past two", "clock", "2023-09-12T01:30..2023-09-12T01:31"),)),
    (
        "The bus left at quarter to nine this morning.",
        (("quarter to nine this morning", "clock", "2023-09-12T07:45..2023-09-12T07:46"),),
    ),
    ("The bus left at ten past six.", (("ten past six", "clock", "2023-09-12T05:10..2023-09-12T05:11"),)),
    ("They broke for lunch at noon.", (("noon", "clock", "2023-09-11T11:00..2023-09-11T11:01"),)),
    ("The vote ended at midnight GMT.", (("midnight GMT", "clock", "2023-09-12T00:00..2023-09-12T00:01"),)),
    (
        "The office opens at eight o'clock tomorrow.",
        (("eight o'clock tomorrow", "clock", "2023-09-13T07:00..2023-09-13T07:01"),),
    ),
    (
        "The plane took off at 02:10 Moscow time.",
        (("02:10 Moscow time", "clock", "2023-09-11T23:10..2023-09-11T23:11"),),
    ),
    (
        "The plane took off at 7am Hong Kong time.",
        (("7am Hong Kong time", "clock", "2023-09-11T23:00..2023-09-11T23:01"),),
    ),
    ("The plane took off at 1.30am EST.", (("1.30am EST", "clock", "2023-09-12T05:30..2023-09-12T05:31"),)),
    (
        "The plane took off at 10pm ET on Monday.",
        (("10pm ET on Monday", "clock", "2023-09-12T02:00..2023-09-12T02:01"),),
    ),
    (
        "It was 09:25 British Summer Time 14 September 2023 when the doors shut.",
        (("09:25 British Summer Time 14 September 2023", "clock", "2023-09-14T08:25..2023-09-14T08:26"),),
    ),
    (
        "It starts at 15:00 GMT Saturday.",
        (("15:00 GMT Saturday", "clock", "2023-09-16T15:00..2023-09-16T15:01"),),
    ),
    ("The bus left on Monday at 9pm.", (("Monday at 9pm", "clock", "2023-09-11T20:00..2023-09-11T20:01"),)),
    (
        "The bus left on Monday evening.",
        (("Monday evening", "weekday", "2023-09-11T16:00..2023-09-11T23:00"),),
    ),
    (
        "The ferry sailed at 06:00 +03:00 yesterday.",
        (("06:00 +03:00 yesterday", "clock", "2023-09-11T03:00..2023-09-11T03:01"),),
    ),
    ("The ferry sailed at 06:00 UTC+3.", (("06:00 UTC+3", "clock", "2023-09-12T03:00..2023-09-12T03:01"),)),
    (
        "The ferry sailed at 08:00 (GMT) on 3 September.",
        (("08:00 (GMT) on 3 September", "clock", "2023-09-03T08:00..2023-09-03T08:01"),),
    ),
    ("The siren was heard at 1300 hours.", (("1300 hours", "clock", "2023-09-11T12:00..2023-09-11T12:01"),)),
    ("The siren was heard at about 3am.", (("3am", "clock", "2023-09-12T01:45..2023-09-12T02:16"),)),
    ("The siren was heard shortly after 3am.", (("3am", "clock", "2023-09-12T02:00..2023-09-12T02:16"),)),
    ("The siren was heard just before 3am.", (("3am", "clock", "2023-09-12T01:45..2023-09-12T02:01"),)),
    (
        "He spoke at 9 in the evening on Sunday.",
        (("9 in the evening on Sunday", "clock", "2023-09-10T20:00..2023-09-10T20:01"),),
    ),
    (
        "The rocket left at 2023-09-12T03:15Z.",
        (("2023-09-12T03:15Z", "clock", "2023-09-12T03:15..2023-09-12T03:16"),),
    ),
    (
        "The rocket left at 2023-09-12 03:15.",
        (("2023-09-12 03:15", "clock", "2023-09-12T02:15..2023-09-12T02:16"),),
    ),
    (
        "The law was passed on 12 September 2023.",
        (("12 September 2023", "date", "2023-09-11T23:00..2023-09-12T23:00"),),
    ),
    (
        "The law was passed on September 3, 2021.",
        (("September 3, 2021", "date", "2021-09-02T23:00..2021-09-03T23:00"),),
    ),
    (
        "The law was passed on 3rd of March 2019.",
        (("3rd of March 2019", "date", "2019-03-03T00:00..2019-03-04T00:00"),),
    ),
    ("The law was passed on 2019-03-03.", (("2019-03-03", "date", "2019-03-03T00:00..2019-03-04T00:00"),)),
    ("The law was passed on 13/02/2020.", (("13/02/2020", "date", "2020-02-13T00:00..2020-02-14T00:00"),)),
    ("The law was passed on 4 May.", (("4 May", "date", "2023-05-03T23:00..2023-05-04T23:00"),)),
    ("The fair will open on 4 October.", (("4 October", "date", "2023-10-03T23:00..2023-10-04T23:00"),)),
    (
        "The fair runs from 12-15 October 2023.",
        (("12-15 October 2023", "date", "2023-10-11T23:00..2023-10-15T23:00"),),
    ),
    (
        "The race took place on Sunday 3 September.",
        (("Sunday 3 September", "date", "2023-09-02T23:00..2023-09-03T23:00"),),
    ),
    ("The race took place on Sun 3 Sept.", (("Sun 3 Sept", "date", "2023-09-02T23:00..2023-09-03T23:00"),)),
    ("The parade was on Christmas Day.", (("Christmas Day", "date", "2022-12-25T00:00..2022-12-26T00:00"),)),
    (
        "The parade was on the morning of 3 September.",
        (("morning of 3 September", "date", "2023-09-03T05:00..2023-09-03T11:00"),),
    ),
    ("The mayor resigned on Monday.", (("Monday", "weekday", "2023-09-10T23:00..2023-09-11T23:00"),)),
    ("The mayor will resign on Monday.", (("Monday", "weekday", "2023-09-17T23:00..2023-09-18T23:00"),)),
    (
        "The mayor resigned on Tuesday morning.",
        (("Tuesday morning", "weekday", "2023-09-12T05:00..2023-09-12T11:00"),),
    ),
    ("The mayor resigned last Friday.", (("last Friday", "weekday", "2023-09-07T23:00..2023-09-08T23:00"),)),
    (
        "The mayor is to resign next Monday.",
        (("next Monday", "weekday", "2023-09-17T23:00..2023-09-18T23:00"),),
    ),
    ("The fair concludes on Wednesday.", (("Wednesday", "weekday", "2023-09-12T23:00..2023-09-13T23:00"),)),
    (
        "The council met late on Thursday.",
        (("late on Thursday", "weekday", "2023-09-07T17:00..2023-09-07T23:00"),),
    ),
    (
        "The council met in the early hours of Sunday.",
        (("early hours of Sunday", "weekday", "2023-09-09T23:00..2023-09-10T05:00"),),
    ),
    ("Monday's vote was close.", (("Monday", "weekday", "2023-09-10T23:00..2023-09-11T23:00"),)),
    ("The council meets every Thursday.", (("every Thursday", "set", "unresolved"),)),
    (
        "The council said today it was pleased.",
        (("today", "day_word", "2023-09-11T23:00..2023-09-12T23:00"),),
    ),
    ("The council will meet tomorrow.", (("tomorrow", "day_word", "2023-09-12T23:00..2023-09-13T23:00"),)),
    ("The council met yesterday.", (("yesterday", "day_word", "2023-09-10T23:00..2023-09-11T23:00"),)),
    (
        "The council met yesterday afternoon.",
        (("yesterday afternoon", "day_word", "2023-09-11T11:00..2023-09-11T17:00"),),
    ),
    (
        "The council will meet tomorrow evening.",
        (("tomorrow evening", "day_word", "2023-09-13T16:00..2023-09-13T23:00"),),
    ),
    (
        "The council met the day before yesterday.",
        (("the day before yesterday", "day_word", "2023-09-09T23:00..2023-09-10T23:00"),),
    ),
    ("The council meets tonight.", (("tonight", "day_word", "2023-09-12T16:00..2023-09-13T05:00"),)),
    ("The council met last night.", (("last night", "day_word", "2023-09-11T16:00..2023-09-12T05:00"),)),
    ("The council met this morning.", (("this morning", "day_word", "2023-09-12T05:00..2023-09-12T11:00"),)),
    (
        "The council meets this evening.",
        (("this evening", "day_word", "2023-09-12T16:00..2023-09-12T23:00"),),
    ),
    (
        "The council met earlier today.",
        (("earlier today", "day_word", "2023-09-11T23:00..2023-09-12T05:36"),),
    ),
    (
        "The council will decide later today.",
        (("later today", "day_word", "2023-09-12T05:36..2023-09-12T23:00"),),
    ),
    ("In July, the river rose.", (("July", "month", "2023-06-30T23:00..2023-07-31T23:00"),)),
    ("The river rose in April 2019.", (("April 2019", "month", "2019-03-31T23:00..2019-04-30T23:00"),)),
    ("The river rose last September.", (("last September", "month", "2022-08-31T23:00..2022-09-30T23:00"),)),
    ("The river will rise next March.", (("next March", "month", "2024-03-01T00:00..2024-03-31T23:00"),)),
    ("The river rose in late August.", (("late August", "month", "2023-08-20T23:00..2023-08-31T23:00"),)),
    ("The river rose in early 2021.", (("early 2021", "year", "2021-01-01T00:00..2021-05-01T23:00"),)),
    (
        "The river rose late last month.",
        (("late last month", "relative_unit", "2023-08-20T23:00..2023-08-31T23:00"),),
    ),
    (
        "The river rose earlier this month.",
        (("earlier this month", "relative_unit", "2023-08-31T23:00..2023-09-12T05:36"),),
    ),
    ("The river rose last week.", (("last week", "relative_unit", "2023-09-03T23:00..2023-09-10T23:00"),)),
    (
        "The river will rise next year.",
        (("next year", "relative_unit", "2024-01-01T00:00..2025-01-01T00:00"),),
    ),
    ("The river rose this year.", (("this year", "relative_unit", "2023-01-01T00:00..2024-01-01T00:00"),)),
    (
        "The river rose last summer.",
        (("last summer", "relative_unit", "2023-05-31T23:00..2023-08-31T23:00"),),
    ),
    (
        "The river rose at the weekend.",
        (("the weekend", "relative_unit", "2023-09-08T23:00..2023-09-10T23:00"),),
    ),
    (
        "The river rose in the summer of 2018.",
        (("the summer of 2018", "season", "2018-05-31T23:00..2018-08-31T23:00"),),
    ),
    ("The bridge opened in 2016.", (("2016", "year", "2016-01-01T00:00..2017-01-01T00:00"),)),
    (
        "The guesthouse was used for a 2019 state visit.",
        (("2019", "year", "2019-01-01T00:00..2020-01-01T00:00"),),
    ),
    ("The mill stood idle from 2014-18.", (("2014-18", "year", "2014-01-01T00:00..2019-01-01T00:00"),)),
    ("The mill was built in the 1990s.", (("the 1990s", "decade", "1990-01-01T00:00..2000-01-01T00:00"),)),
    (
        "The mill was built in the late 1980s.",
        (("the late 1980s", "decade", "1986-08-31T23:00..1990-01-01T00:00"),),
    ),
    (
        "The mill was built in the 19th century.",
        (("the 19th century", "century", "1800-01-01T00:01..1900-01-01T00:00"),),
    ),
    (
        "Sales rose in the third quarter of 2022.",
        (("the third quarter of 2022", "quarter", "2022-06-30T23:00..2022-09-30T23:00"),),
    ),
    (
        "The bus left about four hours ago.",
        (("about four hours ago", "ago", "2023-09-12T00:36..2023-09-12T02:36"),),
    ),
    ("The bus left four hours ago.", (("four hours ago", "ago", "2023-09-12T01:06..2023-09-12T02:06"),)),
    ("The bus left an hour ago.", (("an hour ago", "ago", "2023-09-12T04:06..2023-09-12T05:06"),)),
    ("The bus left ten minutes ago.", (("ten minutes ago", "ago", "2023-09-12T05:25..2023-09-12T05:26"),)),
    ("The bus left a few hours ago.", (("a few hours ago", "ago", "2023-09-11T23:36..2023-09-12T03:36"),)),
    (
        "The bus left several hours ago.",
        (("several hours ago", "ago", "2023-09-11T17:36..2023-09-12T02:36"),),
    ),
    (
        "The bus left a couple of hours ago.",
        (("a couple of hours ago", "ago", "2023-09-12T02:36..2023-09-12T03:51"),),
    ),
    ("The bus left three days ago.", (("three days ago", "ago", "2023-09-08T23:00..2023-09-09T23:00"),)),
    ("The bus left a week ago.", (("a week ago", "ago", "2023-09-03T23:00..2023-09-06T23:00"),)),
    ("The bus left two weeks ago.", (("two weeks ago", "ago", "2023-08-25T23:00..2023-09-01T23:00"),)),
    ("The bus left two months ago.", (("two months ago", "ago", "2023-05-31T23:00..2023-08-31T23:00"),)),
    ("The bus left two years ago.", (("two years ago", "ago", "2021-03-12T00:00..2022-03-13T00:00"),)),
    ("The bus left half an hour ago.", (("half an hour ago", "ago", "2023-09-12T04:51..2023-09-12T05:21"),)),
    (
        "The bus left two and a half hours ago.",
        (("two and a half hours ago", "ago", "2023-09-12T02:36..2023-09-12T03:36"),),
    ),
    (
        "The bus left some 30 years ago.",
        (("some 30 years ago", "ago", "1992-09-11T23:00..1994-09-12T23:00"),),
    ),
    (
        "The plane is due to land in around three hours.",
        (("around three hours", "ahead", "2023-09-12T07:36..2023-09-12T09:36"),),
    ),
    (
        "The plane is due to land in 20 minutes.",
        (("20 minutes", "ahead", "2023-09-12T05:55..2023-09-12T05:56"),),
    ),
    (
        "The plane will leave within two hours.",
        (("two hours", "ahead", "2023-09-12T05:36..2023-09-12T08:06"),),
    ),
    ("The show will open in two days.", (("two days", "ahead", "2023-09-13T23:00..2023-09-14T23:00"),)),
    (
        "The show will open in five weeks' time.",
        (("five weeks' time", "ahead", "2023-10-13T23:00..2023-10-20T23:00"),),
    ),
    (
        "He has meetings over the next few hours.",
        (("the next few hours", "ahead", "2023-09-12T05:36..2023-09-12T11:36"),),
    ),
    (
        "He has meetings in the next two days.",
        (("the next two days", "ahead", "2023-09-12T05:36..2023-09-14T05:36"),),
    ),
    (
        "In the past hour the crowd has grown.",
        (("the past hour", "past", "2023-09-12T04:36..2023-09-12T05:36"),),
    ),
    (
        "In the last few weeks the crowd has grown.",
        (("the last few weeks", "past", "2023-08-01T05:36..2023-09-12T05:37"),),
    ),
    (
        "Over the past 24 hours the crowd has grown.",
        (("the past 24 hours", "past", "2023-09-11T05:36..2023-09-12T05:36"),),
    ),
    (
        "Over the past two years the crowd has grown.",
        (("the past two years", "past", "2021-09-12T05:36..2023-09-12T05:37"),),
    ),
    ("The minister has just left.", (("just", "just", "2023-09-12T04:36..2023-09-12T05:36"),)),
    ("The minister arrived just now.", (("just now", "just", "2023-09-12T04:36..2023-09-12T05:36"),)),
    ("The trip of a 10-day tour began.", (("10-day", "duration", "unresolved"),)),
    ("He is on a two day visit.", (("two day", "duration", "unresolved"),)),
    ("He talked for several hours.", (("several hours", "duration", "unresolved"),)),
    ("He stayed overnight.", (("overnight", "duration", "unresolved"),)),
    ("It lasted an hour and a half.", (("an hour and a half", "duration", "unresolved"),)),
    ("It is his first visit in 24 years.", (("in 24 years", "elapsed", "unresolved"),)),
    ("It is her first trip abroad in four years.", (("in four years", "elapsed", "unresolved"),)),
    (
        "Water fell for the first time in nine months.",
        (("for the first time in nine months", "elapsed", "unresolved"),),
    ),
    ("Crowds marked the 70th anniversary of the truce.", ()),
    ("Crowds marked the first anniversary.", ()),
    ("The club meets annually.", (("annually", "set", "unresolved"),)),
    ("He earns 500 euros a week.", (("a week", "set", "unresolved"),)),
    ("The club meets every day.", (("every day", "set", "unresolved"),)),
    ("She is now in the air.", (("now", "ref", "unresolved"),)),
    ("He was hurt recently.", (("recently", "ref", "unresolved"),)),
    (
        "The visit was confirmed on 3 September. He had arrived the day before.",
        (
            ("3 September", "date", "2023-09-02T23:00..2023-09-03T23:00"),
            ("the day before", "day_shift", "2023-09-01T23:00..2023-09-02T23:00"),
        ),
    ),
    (
        "The doors opened at 01:00 GMT. Two hours later the hall was full.",
        (
            ("01:00 GMT", "clock", "2023-09-12T01:00..2023-09-12T01:01"),
            ("Two hours later", "shift", "2023-09-12T02:30..2023-09-12T03:31"),
        ),
    ),
    (
        "Talks are set for Thursday at 10am local time.",
        (("Thursday at 10am local time", "clock", "unresolved"),),
    ),
    (
        "Doors opened at noon local time and closed at 17:00 local time.",
        (("noon local time", "clock", "unresolved"), ("17:00 local time", "clock", "unresolved")),
    ),
    (
        "The train was seen in Oslo at 02:00 local time.",
        (("02:00 local time", "clock", "2023-09-12T00:00..2023-09-12T00:01"),),
    ),
    ("The dam broke at 03:20 IST.", (("03:20 IST", "clock", "2023-09-11T21:50..2023-09-11T21:51"),)),
    ("The dam broke at 03:20 IST in Delhi.", (("03:20 IST", "clock", "2023-09-11T21:50..2023-09-11T21:51"),)),
    ("The dam broke at 03:20 AEST.", (("03:20 AEST", "clock", "2023-09-11T17:20..2023-09-11T17:21"),)),
    (
        "The call came at 4.05 a.m. GMT on 1 January 2020.",
        (("4.05 a.m. GMT on 1 January 2020", "clock", "2020-01-01T04:05..2020-01-01T04:06"),),
    ),
    (
        "The call came at 10pm last night.",
        (("10pm last night", "clock", "2023-09-11T21:00..2023-09-11T21:01"),),
    ),
    (
        "The call came at 1am last night.",
        (("1am last night", "clock", "2023-09-12T00:00..2023-09-12T00:01"),),
    ),
    (
        "The call came on the night of 3 September.",
        (("night of 3 September", "date", "2023-09-03T20:00..2023-09-04T05:00"),),
    ),
    (
        "The hall will open at 7:30 p.m. tomorrow.",
        (("7:30 p.m. tomorrow", "clock", "2023-09-13T18:30..2023-09-13T18:31"),),
    ),
    ("Polls close at 10 tonight.", (("10 tonight", "clock", "2023-09-12T21:00..2023-09-12T21:01"),)),
    ("The fleet sailed on 30 February 2023.", (("30 February 2023", "date", "unresolved"),)),
    ("The fleet sailed in March.", (("March", "month", "2023-03-01T00:00..2023-03-31T23:00"),)),
    ("By Friday the fleet had sailed.", (("Friday", "weekday", "2023-09-07T23:00..2023-09-08T23:00"),)),
    ("The fleet may sail on Friday.", (("Friday", "weekday", "2023-09-14T23:00..2023-09-15T23:00"),)),
    ("The club was founded in 1887.", (("1887", "year", "1887-01-01T00:00..1888-01-01T00:00"),)),
    ("The treaty of 1648 ended the war.", (("1648", "year", "1648-01-01T00:01..1649-01-01T00:01"),)),
    (
        "The fire broke out on August 21, 2023, officials said.",
        (("August 21, 2023", "date", "2023-08-20T23:00..2023-08-21T23:00"),),
    ),
    (
        "The fire broke out on Wednesday, 6 September.",
        (("Wednesday, 6 September", "date", "2023-09-05T23:00..2023-09-06T23:00"),),
    ),
    (
        "The fire broke out on Friday night.",
        (("Friday night", "weekday", "2023-09-08T20:00..2023-09-09T05:00"),),
    ),
    (
        "The fire broke out during the night of Friday 1 September.",
        (("night of Friday 1 September", "date", "2023-09-01T20:00..2023-09-02T05:00"),),
    ),
    ("The fire broke out at 5:06:12 GMT.", (("5:06:12 GMT", "clock", "2023-09-12T05:06..2023-09-12T05:06"),)),
    (
        "The fire broke out around midday on Saturday.",
        (("midday on Saturday", "clock", "2023-09-09T10:45..2023-09-09T11:16"),),
    ),
    (
        "The works will end by the end of 2025.",
        (("the end of 2025", "year", "2025-08-31T23:00..2026-01-01T00:00"),),
    ),
    ("The works will end in mid-October.", (("mid-October", "month", "2023-10-10T23:00..2023-10-20T23:00"),)),
    (
        "The works will end this weekend.",
        (("this weekend", "relative_unit", "2023-09-15T23:00..2023-09-17T23:00"),),
    ),
    ("The works ended the following day.", (("the following day", "day_shift", "unresolved"),)),
)

ZONES_OF_PLACES = (
    ("The train was seen in Vladivostok at 15:14 local time.", "2023-09-12T05:14..2023-09-12T05:15"),
    ("Crowds met in Cairo. At 1.50am local time they left.", "2023-09-11T22:50..2023-09-11T22:51"),
    ("Cairo slept. In Vladivostok the bells rang at 1pm local time.", "2023-09-12T03:00..2023-09-12T03:01"),
    ("The talks in Cairo will end this evening local time.", "2023-09-12T14:00..2023-09-12T21:00"),
)

TENSES = (
    ("The mayor said on Friday that she was ill.", "2023-09-08"),
    ("The mayor said she would sign on Friday.", "2023-09-15"),
    ("The hall is due to open on Friday.", "2023-09-15"),
    ("The hall, which burned on Friday, is lost.", "2023-09-08"),
    ("The hall has been shut since Friday.", "2023-09-08"),
    ("The hall will be shut until Friday.", "2023-09-15"),
    ("The games begin on Friday.", "2023-09-15"),
    ("Two men were held on Friday.", "2023-09-08"),
    ("Talks are to be held on Friday.", "2023-09-15"),
    ("Friday saw the first of the talks.", "2023-09-08"),
    ("He is flying to Malta on Friday.", "2023-09-15"),
    ("He flew to Malta on Friday.", "2023-09-08"),
)

VALUES = (
    ("It ended on Monday evening.", "2023-09-11TEV"),
    ("It ended at 02:10 GMT.", "2023-09-12T02:10"),
    ("It ended last week.", "2023-W36"),
    ("It ended in the 1960s.", "196"),
    ("It took two and a half hours.", "PT2H30M"),
    ("It took several days.", "PXD"),
    ("It ended in May 2011.", "2011-05"),
    ("It ended in the winter of 2011.", "2011-WI"),
    ("It ended three days ago.", "2023-09-09"),
)


def shown(timex: Timex) -> str:
    when = timex.interval
    if when is None or when.start is None or when.end is None:
        return "unresolved"
    return f"{when.start:%Y-%m-%dT%H:%M}..{when.end:%Y-%m-%dT%H:%M}"


@pytest.mark.parametrize("sentence", NOT_TIMES)
def test_no_time_is_found_in(sentence):
    assert times_in_text(sentence, dct=TOLD, zone=ZONE) == ()


@pytest.mark.parametrize(("sentence", "expected"), TIMES, ids=[s for s, _ in TIMES])
def test_times_of(sentence, expected):
    found = times_in_text(sentence, dct=TOLD, zone=ZONE)
    assert tuple((t.quote.text, t.form, shown(t)) for t in found) == expected


def resolved_with(sentence: str, places: dict[str, str]) -> tuple[Timex, ...]:
    entry = Entry.of_text(sentence)
    toponyms = [
        Toponym(
            name=n,
            candidates=(),
            place=Place(id=n, name=n, kind="city", zone=z),
            quote=entry.quote(Span(i, i + len(n))),
        )
        for n, z in places.items()
        if (i := sentence.find(n)) >= 0
    ]
    toponyms.sort(key=lambda t: t.quote.span)
    found = Mentions(entry=entry, toponyms=tuple(toponyms))
    found = attrs.evolve(found, times=find_times(entry, found))
    return resolve_times(found, TimeFrame(dct=parse_stamp(TOLD), zone=ZONE, zone_source="stamp"))


@pytest.mark.parametrize(("sentence", "when"), ZONES_OF_PLACES, ids=[s for s, _ in ZONES_OF_PLACES])
def test_local_time_is_that_of_the_place(sentence, when):
    (timex,) = resolved_with(sentence, {"Vladivostok": "Asia/Vladivostok", "Cairo": "Africa/Cairo"})
    assert shown(timex) == when
    assert timex.zone_source == "place"


def test_an_ambiguous_abbreviation_keeps_every_reading_and_the_place_chooses():
    (timex,) = resolved_with("Sirens were heard in Haifa at 03:20 IST.", {"Haifa": "Asia/Jerusalem"})
    assert timex.zone == "Asia/Jerusalem"
    assert len(timex.readings) > 2
    assert timex.zone_source == "abbreviation"


def test_a_winter_label_in_summer_keeps_both_readings():
    (timex,) = times_in_text("It began at 1am EST.", dct=TOLD, zone=ZONE)
    hours = [r.start.hour for r in timex.readings]
    assert 5 in hours
    assert 6 in hours


def test_a_repeated_hour_keeps_both_instants():
    (timex,) = times_in_text("It began at 01:30.", dct="2023-10-29T12:00Z", zone=ZONE)
    assert timex.interval.width_s > 3600


def test_without_a_date_of_the_page_only_written_dates_resolve():
    entry = Entry.of_text("It began on Monday, ended on 3 May 2011 and was due today.")
    found = Mentions(entry=entry)
    found = attrs.evolve(found, times=find_times(entry, found))
    resolved = resolve_times(found, TimeFrame(dct=None, zone=ZONE))
    assert [t.interval is not None for t in resolved] == [False, True, False]


def test_a_page_dated_to_a_day_shifts_the_whole_day():
    (timex,) = times_in_text("It will land in around three hours.", dct="2024-06-18", zone=ZONE)
    assert shown(timex) == "2024-06-18T01:00..2024-06-19T03:00"
    assert (timex.parts.low, timex.parts.high) == (2, 4)


@pytest.mark.parametrize(("sentence", "day"), TENSES, ids=[s for s, _ in TENSES])
def test_the_tense_says_which_friday(sentence, day):
    (friday,) = times_in_text(sentence, dct=TOLD, zone=ZONE)
    assert friday.value == day


@pytest.mark.parametrize(("sentence", "value"), VALUES, ids=[s for s, _ in VALUES])
def test_timex3_value_of(sentence, value):
    assert times_in_text(sentence, dct=TOLD, zone=ZONE)[0].value == value


@pytest.mark.parametrize("dct", ["", "yesterday", "12:30", "now", "2023-13-01", "2023-09"])
def test_a_dct_that_is_no_iso_day_or_instant_is_refused(dct):
    with pytest.raises(UsageError, match="ISO"):
        times_in_text("It ended today.", dct=dct)


def test_an_unknown_zone_is_refused():
    with pytest.raises(UsageError, match="IANA"):
        times_in_text("It ended today.", dct=TOLD, zone="BST")
