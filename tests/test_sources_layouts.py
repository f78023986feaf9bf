"""Layouts of live pages as text, each on an invented page: entries, moments, headlines."""

from __future__ import annotations

import pytest

from reconcile.model import BlockKind, Page
from reconcile.sources import read_page
from reconcile.time_labels import iso

PAGES = [
    pytest.param(
        """\
Harbour live
Storm Hedda: harbours closed along the coast – live
Mara Quill
Tue 12 Sep 2023 10.31 BST
First published on Tue 12 Sep 2023 07.02 BST

Key events
1h ago
Ferry lines stop until noon
2h ago
Harbour closed
Filters BETA
10.05 BST

Ferry lines stop until noon

The ferries stop until noon, the port says.

Share
Updated at 10.08 BST
9.41 BST

Harbour closed

The harbour was closed at 9.30am.

Share
7.02 BST

Good morning. It is windy.

Share
""",
        [
            (
                "2023-09-12T09:05:00Z",
                "Ferry lines stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-12T08:41:00Z", "Harbour closed", "The harbour was closed at 9.30am."),
            ("2023-09-12T06:02:00Z", None, "Good morning. It is windy."),
        ],
        id="key events that count back, above the entries",
    ),
    pytest.param(
        """\
Storm Hedda: harbours closed along the coast – live
Tue 12 Sep 2023 10.31 BST
5m ago
10.05 BST
Ferry lines stop until noon
The ferries stop until noon, the port says.
Updated at 10.08 BST
29m ago
09.41 BST
Harbour closed
The harbour was closed at 9.30am.
3h ago
07.02 BST
Good morning. It is windy.
""",
        [
            (
                "2023-09-12T09:05:00Z",
                "Ferry lines stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-12T08:41:00Z", "Harbour closed", "The harbour was closed at 9.30am."),
            ("2023-09-12T06:02:00Z", None, "Good morning. It is windy."),
        ],
        id="a line that counts back above each stamp",
    ),
    pytest.param(
        """\
Storm Hedda live
12 September 2023, all times BST
5 minutes ago
Ferry lines stop until noon
The ferries stop until noon, the port says.
2 hours ago
Harbour closed
The harbour was closed at 9.30am.
3 hours ago
Good morning
It is windy at the coast.
""",
        [
            (None, "Ferry lines stop until noon", "The ferries stop until noon, the port says."),
            (None, "Harbour closed", "The harbour was closed at 9.30am."),
            (None, "Good morning", "It is windy at the coast."),
        ],
        id="nothing but lines that count back",
    ),
    pytest.param(
        """\
Storm latest: Ferries stop until noon
Follow our live updates below.
Tuesday 12 September 2023 10:31, UK
10:05:22
Ferries stop until noon
The ferries stop until noon, the port says.
09:41:00
Harbour closed
The harbour was closed at 9.30am.
07:02:15
Good morning
It is windy at the coast.
""",
        [
            (
                "2023-09-12T09:05:00Z",
                "Ferries stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-12T08:41:00Z", "Harbour closed", "The harbour was closed at 9.30am."),
            ("2023-09-12T06:02:00Z", "Good morning", "It is windy at the coast."),
        ],
        id="seconds, and the zone beside the date",
    ),
    pytest.param(
        """\
Storm Hedda hits the coast
By Mara Quill and Tom Harrow, CNN
Updated 10:31 a.m. ET, September 12, 2023
What we covered here
The storm closed the harbour.
1 hr 15 min ago
Ferries stop until noon
From CNN's Mara Quill in Port Ellan
The ferries stop until noon, the port says.
2 hr 3 min ago
Harbour closed
From CNN's Tom Harrow
The harbour was closed at 9.30am.
7:02 a.m. ET, September 12, 2023
Good morning
From CNN staff
It is windy at the coast.
""",
        [
            (None, "Ferries stop until noon", "The ferries stop until noon, the port says."),
            (None, "Harbour closed", "The harbour was closed at 9.30am."),
            ("2023-09-12T11:02:00Z", "Good morning", "From CNN staff"),
        ],
        id="new entries count back, old ones have stamps",
    ),
    pytest.param(
        """\
Storm Hedda hits the coast
All times ET
Ferries stop until noon
From CNN's Mara Quill in Port Ellan
10:05 a.m. ET, September 12, 2023
The ferries stop until noon, the port says.
Harbour closed
9:41 a.m. ET, September 12, 2023
The harbour was closed at 9.30am.
Good morning
7:02 a.m. ET, September 12, 2023
It is windy at the coast.
""",
        [
            (
                "2023-09-12T14:05:00Z",
                "Ferries stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-12T13:41:00Z", "Harbour closed", "The harbour was closed at 9.30am."),
            ("2023-09-12T11:02:00Z", "Good morning", "It is windy at the coast."),
        ],
        id="headline and writer above the stamp",
    ),
    pytest.param(
        """\
LIVE
Updated
Sept. 12, 2023, 10:31 a.m. ET
Storm Hedda closes harbours
Here's what you need to know:
Sept. 12, 2023, 10:05 a.m. ET
Sept. 12, 2023
Mara Quill
Reporting from Port Ellan
The ferries stop until noon, the port says.
Sept. 12, 2023, 9:41 a.m. ET
Tom Harrow
The harbour was closed at 9.30am.
Sept. 11, 2023, 11:50 p.m. ET
Tom Harrow
It is windy at the coast.
""",
        [
            ("2023-09-12T14:05:00Z", None, "The ferries stop until noon, the port says."),
            ("2023-09-12T13:41:00Z", "Tom Harrow", "The harbour was closed at 9.30am."),
            ("2023-09-12T03:50:00Z", "Tom Harrow", "It is windy at the coast."),
        ],
        id="a date in every stamp, and again below it",
    ),
    pytest.param(
        """\
Storm Hedda: The latest
Updated 10:31 AM BST, September 12, 2023
10:05 a.m.
Ferries stop until noon, the port says.
9:41 a.m.
The harbour was closed at 9.30am.
7:02 a.m.
It is windy at the coast.
""",
        [
            ("2023-09-12T09:05:00Z", None, "Ferries stop until noon, the port says."),
            ("2023-09-12T08:41:00Z", None, "The harbour was closed at 9.30am."),
            ("2023-09-12T06:02:00Z", None, "It is windy at the coast."),
        ],
        id="twelve-hour clocks in the zone of the page's date",
    ),
    pytest.param(
        """\
Storm live: Ferries stop
Sept 12, 2023 10:05 AM UTC
Ferries stop until noon
Mara Quill
The ferries stop until noon, the port says.
Sept 12, 2023 9:41 AM UTC
Harbour closed
The harbour was closed at 9.30am.
Sept 12, 2023 7:02 AM UTC
Good morning
It is windy.
""",
        [
            (
                "2023-09-12T10:05:00Z",
                "Ferries stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-12T09:41:00Z", "Harbour closed", "The harbour was closed at 9.30am."),
            ("2023-09-12T07:02:00Z", "Good morning", "It is windy."),
        ],
        id="date, clock and zone on a line",
    ),
    pytest.param(
        """\
Live updates: Storm Hedda closes the coast
By Mara Quill and Tom Harrow
Published On 12 Sep 202312 Sep 2023
The storm closed the harbour.
5m ago
(10:05 GMT)
Ferries stop until noon
The ferries stop until noon, the port says.
29m ago
(09:41 GMT)
Harbour closed
The harbour was closed at 9.30am.
3h ago
(07:02 GMT)
Good morning
It is windy at the coast.
""",
        [
            (
                "2023-09-12T10:05:00Z",
                "Ferries stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-12T09:41:00Z", "Harbour closed", "The harbour was closed at 9.30am."),
            ("2023-09-12T07:02:00Z", "Good morning", "It is windy at the coast."),
        ],
        id="counting back, then a stamp in brackets",
    ),
    pytest.param(
        """\
Storm updates: Ferries stop
Updated September 12, 2023 at 10:31 a.m. EDT
Published September 12, 2023 at 6:00 a.m. EDT
Key updates
Ferries stop until noon
10:05 a.m. EDT
Ferries stop until noon
Return to menu
The ferries stop until noon, the port says.
By: Mara Quill
9:41 a.m. EDT
Harbour closed
Return to menu
The harbour was closed at 9.30am.
By: Tom Harrow
""",
        [
            (
                "2023-09-12T14:05:00Z",
                "Ferries stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-12T13:41:00Z", "Harbour closed", "The harbour was closed at 9.30am."),
        ],
        id="key updates and buttons",
    ),
    pytest.param(
        """\
Storm Hedda live
All times are in AEST
Posted Tue 12 Sep 2023 at 7:02am, updated Tue 12 Sep 2023 at 10:31am
Key Event
5m ago
Tue 12 Sep 2023 at 10:05am
Ferries stop until noon
By Mara Quill
The ferries stop until noon, the port says.
29m ago
Tue 12 Sep 2023 at 9:41am
Harbour closed
By Tom Harrow
The harbour was closed at 9.30am.
3h ago
Tue 12 Sep 2023 at 7:02am
Good morning
By Tom Harrow
It is windy.
""",
        [
            (
                "2023-09-12T00:05:00Z",
                "Ferries stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-11T23:41:00Z", "Harbour closed", "The harbour was closed at 9.30am."),
            ("2023-09-11T21:02:00Z", "Good morning", "It is windy."),
        ],
        id="date with at, and a declared zone",
    ),
    pytest.param(
        """\
Storm Hedda live
Posted Tue 12 Sep 2023 at 7:02am, updated Tue 12 Sep 2023 at 10:31am
Key Event
5m ago
Tue 12 Sep 2023 at 10:05am
Ferries stop until noon
By Mara Quill
The ferries stop until noon, the port says.
29m ago
Tue 12 Sep 2023 at 9:41am
Harbour closed
By Tom Harrow
The harbour was closed at 9.30am.
3h ago
Tue 12 Sep 2023 at 7:02am
Good morning
By Tom Harrow
It is windy.
""",
        [
            (None, "Ferries stop until noon", "The ferries stop until noon, the port says."),
            (None, "Harbour closed", "The harbour was closed at 9.30am."),
            (None, "Good morning", "It is windy."),
        ],
        id="no zone anywhere",
    ),
    pytest.param(
        """\
Storm Live Updates: Ferries stop
THE TIMES OF INDIA | Sep 12, 2023, 10:31:22 IST
10:05 (IST) Sep 12
The ferries stop until noon, the port says.
09:41 (IST) Sep 12
The harbour was closed at 9.30am.
07:02 (IST) Sep 12
It is windy.
""",
        [
            ("2023-09-12T04:35:00Z", None, "The ferries stop until noon, the port says."),
            ("2023-09-12T04:11:00Z", None, "The harbour was closed at 9.30am."),
            ("2023-09-12T01:32:00Z", None, "It is windy."),
        ],
        id="zone in brackets, day without a year behind it",
    ),
    pytest.param(
        """\
Storm Live Updates: Ferries stop
Sep 12, 2023, 10:31:22 IST
10:05 IST, Sep 12: Ferries stop until noon, the port says.
09:41 IST, Sep 12: The harbour was closed at 9.30am.
""",
        [
            ("2023-09-12T04:35:00Z", None, "Ferries stop until noon, the port says."),
            ("2023-09-12T04:11:00Z", None, "The harbour was closed at 9.30am."),
        ],
        id="the day behind the clock",
    ),
    pytest.param(
        """\
Storm Live Updates
Sep 12, 2023 10:05 (IST)
Ferries stop until noon
The ferries stop until noon, the port says.
Sep 12, 2023 09:41 (IST)
Harbour closed
The harbour was closed at 9.30am.
""",
        [
            (
                "2023-09-12T04:35:00Z",
                "Ferries stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-12T04:11:00Z", "Harbour closed", "The harbour was closed at 9.30am."),
        ],
        id="date, clock, zone in brackets",
    ),
    pytest.param(
        """\
Storm updates
September 12, 2023
All times in GMT/UTC
10:05 Ferries stop until noon, the port says.
09:41 The harbour was closed at 9.30am.
07:02 It is windy.
""",
        [
            ("2023-09-12T10:05:00Z", None, "Ferries stop until noon, the port says."),
            ("2023-09-12T09:41:00Z", None, "The harbour was closed at 9.30am."),
            ("2023-09-12T07:02:00Z", None, "It is windy."),
        ],
        id="times under a day and a declared zone",
    ),
    pytest.param(
        """\
Live
Storm Hedda closes harbours

Summary
Ferries stop until noon
The harbour is closed

Live Reporting
Edited by Ada Stone

10:05 BST 12 September 2023
Ferries stop until noon
Mara Quill
Live reporter
The ferries stop until noon, the port says.
Share
close panel
9:41 BST 12 September 2023
Harbour closed
The harbour was closed at 9.30am.
""",
        [
            (
                "2023-09-12T09:05:00Z",
                "Ferries stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-12T08:41:00Z", "Harbour closed", "The harbour was closed at 9.30am."),
        ],
        id="stamp and day above the headline",
    ),
    pytest.param(
        """\
Storm Live
12 September 2023. All times stated are UK
Posted at 10:05
Ferries stop until noon
The ferries stop until noon, the port says.
Posted at 9:41
Harbour closed
The harbour was closed at 9.30am.
""",
        [
            (
                "2023-09-12T09:05:00Z",
                "Ferries stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-12T08:41:00Z", "Harbour closed", "The harbour was closed at 9.30am."),
        ],
        id="posted at",
    ),
    pytest.param(
        """\
PMQs live
13 September 2023, all times BST
12.05pm BST
Quill asks about ferries.
12.00pm BST
PMQs is starting.
""",
        [
            ("2023-09-13T11:05:00Z", None, "Quill asks about ferries."),
            ("2023-09-13T11:00:00Z", None, "PMQs is starting."),
        ],
        id="noon with pm",
    ),
    pytest.param(
        """\
STORM-FERRIES/ (UPDATE 2)
12 Sep 2023 / 10:05 GMT
PORT ELLAN, Sept 12 (Coast Agency) - Ferries stop until noon, the port says.
12 Sep 2023 / 09:41 GMT
PORT ELLAN, Sept 12 (Coast Agency) - The harbour was closed at 9.30am.
""",
        [
            (
                "2023-09-12T10:05:00Z",
                None,
                "PORT ELLAN, Sept 12 (Coast Agency) - Ferries stop until noon, the port says.",
            ),
            (
                "2023-09-12T09:41:00Z",
                None,
                "PORT ELLAN, Sept 12 (Coast Agency) - The harbour was closed at 9.30am.",
            ),
        ],
        id="an agency's slug and date lines",
    ),
    pytest.param(
        """\
1005 GMT 12 Sep 2023 - Ferries stop until noon, the port says.
0941 GMT 12 Sep 2023 - The harbour was closed at 9.30am.
""",
        [
            ("2023-09-12T10:05:00Z", None, "Ferries stop until noon, the port says."),
            ("2023-09-12T09:41:00Z", None, "The harbour was closed at 9.30am."),
        ],
        id="clocks of four figures with zone and date",
    ),
    pytest.param(
        """\
12 September 2023, all times GMT
0915: The boat left.
0930: The boat came back.
1005: It left again.
""",
        [
            ("2023-09-12T09:15:00Z", None, "The boat left."),
            ("2023-09-12T09:30:00Z", None, "The boat came back."),
            ("2023-09-12T10:05:00Z", None, "It left again."),
        ],
        id="four figures and a colon",
    ),
    pytest.param(
        """\
12 September 2023, all times GMT
0915 The boat left.
0930 The boat came back.
1005 It left again.
""",
        [
            ("2023-09-12T09:15:00Z", None, "The boat left."),
            ("2023-09-12T09:30:00Z", None, "The boat came back."),
            ("2023-09-12T10:05:00Z", None, "It left again."),
        ],
        id="four figures and nothing else",
    ),
    pytest.param(
        """\
12 September 2023, all times GMT
0915hrs: The boat left.
0930 hrs - The boat came back.
1005Z It left again.
""",
        [
            ("2023-09-12T09:15:00Z", None, "The boat left."),
            ("2023-09-12T09:30:00Z", None, "The boat came back."),
            ("2023-09-12T10:05:00Z", None, "It left again."),
        ],
        id="four figures with hrs, or Z",
    ),
    pytest.param(
        """\
12 September 2023, all times GMT
[09:15] The boat left.
[09:30] The boat came back.
""",
        [
            ("2023-09-12T09:15:00Z", None, "The boat left."),
            ("2023-09-12T09:30:00Z", None, "The boat came back."),
        ],
        id="square brackets",
    ),
    pytest.param(
        """\
12 September 2023, all times GMT
(09:15) The boat left.
(09:30) The boat came back.
""",
        [
            ("2023-09-12T09:15:00Z", None, "The boat left."),
            ("2023-09-12T09:30:00Z", None, "The boat came back."),
        ],
        id="round brackets",
    ),
    pytest.param(
        """\
12 September 2023
09:15 GMT - The boat left.
09:30 GMT – The boat came back.
""",
        [
            ("2023-09-12T09:15:00Z", None, "The boat left."),
            ("2023-09-12T09:30:00Z", None, "The boat came back."),
        ],
        id="a zone and a dash",
    ),
    pytest.param(
        """\
12 September 2023, all times GMT
9.15am: The boat left.
9.30am: The boat came back.
""",
        [
            ("2023-09-12T09:15:00Z", None, "The boat left."),
            ("2023-09-12T09:30:00Z", None, "The boat came back."),
        ],
        id="full stop, am, colon",
    ),
    pytest.param(
        """\
12 September 2023, all times GMT
- 09:15 The boat left.
- 09:30 The boat came back.
* 10:05 – It left again.
""",
        [
            ("2023-09-12T09:15:00Z", None, "The boat left."),
            ("2023-09-12T09:30:00Z", None, "The boat came back."),
            ("2023-09-12T10:05:00Z", None, "It left again."),
        ],
        id="bullets",
    ),
    pytest.param(
        """\
# Storm log
**12 September 2023, all times GMT**

## 10:05 – Ferries stop
The ferries stop until noon.

## 09:41 – Harbour closed
The harbour was closed.

**07:02** It is windy.
""",
        [
            ("2023-09-12T10:05:00Z", "Ferries stop", "The ferries stop until noon."),
            ("2023-09-12T09:41:00Z", "Harbour closed", "The harbour was closed."),
            ("2023-09-12T07:02:00Z", None, "It is windy."),
        ],
        id="headings of Markdown",
    ),
    pytest.param(
        """\
# Storm log
12 September 2023, all times GMT
**10:05** Ferries stop until noon.
**09:41:** The harbour was closed.
**07:02 GMT** – It is windy.
""",
        [
            ("2023-09-12T10:05:00Z", None, "Ferries stop until noon."),
            ("2023-09-12T09:41:00Z", None, "The harbour was closed."),
            ("2023-09-12T07:02:00Z", None, "It is windy."),
        ],
        id="bold of Markdown",
    ),
    pytest.param(
        """\
# Storm log
12 September 2023, all times GMT

| Time | Event |
|------|-------|
| 10:05 | Ferries stop until noon. |
| 09:41 | The harbour was closed. |
""",
        [
            ("2023-09-12T10:05:00Z", None, "Ferries stop until noon."),
            ("2023-09-12T09:41:00Z", None, "The harbour was closed."),
        ],
        id="a table of Markdown",
    ),
    pytest.param(
        """\
12 September 2023, all times GMT
10:05	Ferries stop until noon, the port says.
09:41	The harbour was closed.
""",
        [
            ("2023-09-12T10:05:00Z", None, "Ferries stop until noon, the port says."),
            ("2023-09-12T09:41:00Z", None, "The harbour was closed."),
        ],
        id="tabs",
    ),
    pytest.param(
        """\
Storm log, all times GMT
Wednesday 13 September 2023
08:05 Ferries start.
07:30 It is calm.
Tuesday 12 September
23:41 The harbour was closed.
22:02 It is windy.
""",
        [
            ("2023-09-13T08:05:00Z", None, "Ferries start."),
            ("2023-09-13T07:30:00Z", None, "It is calm."),
            ("2023-09-12T23:41:00Z", None, "The harbour was closed."),
            ("2023-09-12T22:02:00Z", None, "It is windy."),
        ],
        id="days as headings, newest first",
    ),
    pytest.param(
        """\
Storm log
Times in GMT
Tuesday 12 September 2023
22:02 It is windy.
23:41 The harbour was closed.
Wednesday
00:30 It is calm.
08:05 Ferries start.
""",
        [
            ("2023-09-12T22:02:00Z", None, "It is windy."),
            ("2023-09-12T23:41:00Z", None, "The harbour was closed."),
            ("2023-09-13T00:30:00Z", None, "It is calm."),
            ("2023-09-13T08:05:00Z", None, "Ferries start."),
        ],
        id="a weekday as a heading, oldest first",
    ),
    pytest.param(
        """\
12 September 2023, times in GMT
22:02 It is windy.
23:41 The harbour was closed.
00:30 It is calm.
""",
        [
            ("2023-09-12T22:02:00Z", None, "It is windy."),
            ("2023-09-12T23:41:00Z", None, "The harbour was closed."),
            ("2023-09-13T00:30:00Z", None, "It is calm."),
        ],
        id="over midnight, oldest first",
    ),
    pytest.param(
        """\
12 September 2023, all times AEST
00:30 It is calm.
23:41 The harbour was closed.
22:02 It is windy.
""",
        [(None, None, "It is calm."), (None, None, "The harbour was closed."), (None, None, "It is windy.")],
        id="over midnight, newest first, either day in the heading",
    ),
    pytest.param(
        """\
13/09/23, all times GMT
10:05 Ferries stop until noon.
09:41 The harbour was closed.
""",
        [
            ("2023-09-13T10:05:00Z", None, "Ferries stop until noon."),
            ("2023-09-13T09:41:00Z", None, "The harbour was closed."),
        ],
        id="a date with strokes that can be one day only",
    ),
    pytest.param(
        """\
12/09/23, all times GMT
10:05 Ferries stop until noon.
09:41 The harbour was closed.
""",
        [(None, None, "Ferries stop until noon."), (None, None, "The harbour was closed.")],
        id="a date with strokes that can be two days",
    ),
    pytest.param(
        """\
Storm
12 September 2023, all times GMT
Ferries stop until noon
10:05
The ferries stop until noon, the port says.
Harbour closed
09:41
The harbour was closed.
Good morning
07:02
It is windy.
""",
        [
            (
                "2023-09-12T10:05:00Z",
                "Ferries stop until noon",
                "The ferries stop until noon, the port says.",
            ),
            ("2023-09-12T09:41:00Z", "Harbour closed", "The harbour was closed."),
            ("2023-09-12T07:02:00Z", "Good morning", "It is windy."),
        ],
        id="headlines above lone stamps",
    ),
    pytest.param(
        """\
12 September 2023
10:05 (BST)
Ferries stop.
09:41 (BST)
The harbour was closed.
""",
        [
            ("2023-09-12T09:05:00Z", None, "Ferries stop."),
            ("2023-09-12T08:41:00Z", None, "The harbour was closed."),
        ],
        id="a zone in brackets",
    ),
    pytest.param(
        """\
12 September 2023, all times BST
Ferries stop until noon
10:05 , Mara Quill
The ferries stop.
Harbour closed
09:41 , Tom Harrow
The harbour was closed.
""",
        [
            ("2023-09-12T09:05:00Z", "Ferries stop until noon", "The ferries stop."),
            ("2023-09-12T08:41:00Z", "Harbour closed", "The harbour was closed."),
        ],
        id="headline, then stamp and writer",
    ),
    pytest.param(
        """\
2023-09-12T10:05:00Z Ferries stop.
2023-09-12T10:09:00Z The harbour was closed.
""",
        [
            ("2023-09-12T10:05:00Z", None, "Ferries stop."),
            ("2023-09-12T10:09:00Z", None, "The harbour was closed."),
        ],
        id="ISO with Z",
    ),
    pytest.param(
        """\
2023-09-12T10:05:00+01:00 Ferries stop.
2023-09-12T10:09:00+01:00 The harbour was closed.
""",
        [
            ("2023-09-12T09:05:00Z", None, "Ferries stop."),
            ("2023-09-12T09:09:00Z", None, "The harbour was closed."),
        ],
        id="ISO with an offset",
    ),
    pytest.param(
        """\
[2023-09-12T10:05:00.123Z] Ferries stop.
[2023-09-12T10:09:00.123Z] The harbour was closed.
""",
        [
            ("2023-09-12T10:05:00Z", None, "Ferries stop."),
            ("2023-09-12T10:09:00Z", None, "The harbour was closed."),
        ],
        id="ISO with parts of a second in brackets",
    ),
    pytest.param(
        """\
12 September 2023, all times BST
10h05: Ferries stop.
9h41: The harbour was closed.
""",
        [
            ("2023-09-12T09:05:00Z", None, "Ferries stop."),
            ("2023-09-12T08:41:00Z", None, "The harbour was closed."),
        ],
        id="h between hour and minute",
    ),
    pytest.param(
        """\
12 September 2023, all times BST
10.05 Ferries stop.
9.41 The harbour was closed.
9.30: wind
""",
        [
            ("2023-09-12T09:05:00Z", None, "Ferries stop."),
            ("2023-09-12T08:41:00Z", None, "The harbour was closed."),
            ("2023-09-12T08:30:00Z", None, "wind"),
        ],
        id="a full stop between hour and minute",
    ),
    pytest.param(
        """\
12 September 2023
Time: 10:05 BST
Ferries stop.
Time: 09:41 BST
The harbour was closed.
""",
        [
            ("2023-09-12T09:05:00Z", None, "Ferries stop."),
            ("2023-09-12T08:41:00Z", None, "The harbour was closed."),
        ],
        id="a word before the clock",
    ),
    pytest.param(
        """\
12 September 2023
UPDATE 10:05 BST: Ferries stop.
UPDATE 09:41 BST: The harbour was closed.
UPDATE 08:41 BST: wind.
""",
        [
            ("2023-09-12T09:05:00Z", None, "Ferries stop."),
            ("2023-09-12T08:41:00Z", None, "The harbour was closed."),
            ("2023-09-12T07:41:00Z", None, "wind."),
        ],
        id="the word update before the clock",
    ),
    pytest.param(
        """\
12 September 2023
2 hours ago (10:05 GMT)
Ferries stop.
3 hours ago (09:41 GMT)
The harbour was closed.
""",
        [
            ("2023-09-12T10:05:00Z", None, "Ferries stop."),
            ("2023-09-12T09:41:00Z", None, "The harbour was closed."),
        ],
        id="counting back with the stamp in brackets",
    ),
    pytest.param(
        """\
12 September 2023, all times BST
🔴 10:05 Ferries stop.
➡️ 09:41 The harbour was closed.
• 08:00 wind
""",
        [
            ("2023-09-12T09:05:00Z", None, "Ferries stop."),
            ("2023-09-12T08:41:00Z", None, "The harbour was closed."),
            ("2023-09-12T07:00:00Z", None, "wind"),
        ],
        id="signs before the clock",
    ),
]


def starts(page: Page) -> list[str | None]:
    return [e.stamp and iso(e.stamp.interval.start) for e in page.entries]


def told(page: Page, kind: BlockKind) -> list[str | None]:
    """The first block of a kind, an entry a row."""
    return [next((e.quote(b.span).text for b in e.blocks if b.kind is kind), None) for e in page.entries]


@pytest.mark.parametrize(("text", "rows"), PAGES)
def test_entries_of_a_layout(text, rows):
    page = read_page(text, name="page.txt")
    bodies = told(page, BlockKind.BODY)
    assert list(zip(starts(page), told(page, BlockKind.HEADLINE), bodies, strict=True)) == rows
    assert len(page.unread) == sum(start is None for start, _, _ in rows)


TEXTS = [pytest.param(page.values[0], id=page.id) for page in PAGES]


@pytest.mark.parametrize("text", TEXTS)
def test_every_line_of_a_layout_is_in_an_entry_or_above_them_and_stands_where_it_says(text):
    page = read_page(text, name="page.txt")
    words = "\n".join(part.text for part in page.parts)
    for line in text.splitlines():
        assert line.strip(" #*|-") in words or line == "Here's what you need to know:"
    for part in page.parts:
        for block in part.blocks:
            quote = part.quote(block.span)
            assert text.splitlines()[quote.line - 1][quote.column - 1 :].startswith(quote.text)


@pytest.mark.parametrize("text", TEXTS)
def test_buttons_and_counts_back_are_not_told(text):
    page = read_page(text, name="page.txt")
    for entry in page.entries:
        for block in entry.blocks:
            words = entry.quote(block.span).text
            assert not block.kind.is_told or (
                not words.endswith(" ago") and words not in ("Share", "Return to menu")
            )


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("Times in GMT", "10:05"), ("Times are in BST", "09:05"), ("All times in Eastern Time (ET)", "14:05"),
        ("Times shown are London time", "09:05"), ("All times are in local time (BST)", "09:05"), ("(all times GMT)", "10:05"),
        ("All timings in IST", "04:35"), ("Times: GMT", "10:05"), ("Time zone: GMT", "10:05"), ("Timezone: Eastern Time", "14:05"),
        ("All timestamps are in UTC", "10:05"), ("All times are Eastern Daylight Time.", "14:05"), ("All times below are BST", "09:05"),
        ("Times on this page are Irish time", "09:05"), ("All times CET", "09:05"), ("All times AEST", "00:05"), ("All times ET", "14:05"),
        ("Times are local", None), ("Times have changed since BST came", None), ("The times of GMT are over", None),
    ],
)  # fmt: skip
def test_a_zone_that_is_declared_in_other_words(words, start):
    page = read_page(f"12 September 2023\n{words}\n10:05 The ferry left.\n09:41 It came.\n", name="page.txt")
    assert starts(page)[0] == (start and f"2023-09-12T{start}:00Z")


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday 12 September 2023", "12 Sep 2023", "Published 12 September 2023", "Updated 10:31 BST, 12 September 2023",
        "First published on Tue 12 Sep 2023 07.02 BST", "Posted Tue 12 Sep 2023 at 7:02am, updated Tue 12 Sep 2023 at 10:31am",
        "Published On 12 Sep 202312 Sep 2023", "Updated / Tuesday, 12 Sep 2023 10:31", "Tuesday 12 September 2023 10:31, UK",
        "Last updated on September 12, 2023 at 10:31 a.m. EDT", "The Quay | Sep 12, 2023, 10:31:22 GMT", "# 12 September 2023",
        "**Tuesday, September 12th, 2023**", "--- 12 September 2023 ---", "Tue 12/09/2023", "2023-09-12", "12.09.2023",
    ],
)  # fmt: skip
def test_a_line_that_dates_the_page(line):
    page = read_page(
        f"Storm on the coast\n{line}\n10:05 GMT The ferry left.\n09:41 GMT It came.\n", name="page.txt"
    )
    assert starts(page) == ["2023-09-12T10:05:00Z", "2023-09-12T09:41:00Z"]


@pytest.mark.parametrize(
    "line",
    [
        "The storm of 12 September 2023", "12 September 2023 was a day of storm", "On 12 September", "12/09/2023", "32 September 2023",
        "Ferries: 12 September 2023", "12 of September's 30 ferries",
    ],
)  # fmt: skip
def test_a_line_that_does_not_date_the_page_for_sure(line):
    page = read_page(
        f"Storm on the coast\n{line}\n10:05 GMT The ferry left.\n09:41 GMT It came.\n", name="page.txt"
    )
    assert starts(page) == [None, None]


def test_dates_with_strokes_are_read_in_the_one_order_that_fits_them_all():
    text = "12/09/2023, 10:05 GMT - The ferry left.\n13/09/2023, 10:09 GMT - It came.\n"
    assert starts(read_page(text, name="x.txt")) == ["2023-09-12T10:05:00Z", "2023-09-13T10:09:00Z"]
    text = text.replace("13/09", "09/13")
    assert starts(read_page(text, name="x.txt")) == ["2023-12-09T10:05:00Z", "2023-09-13T10:09:00Z"]


def test_newest_first_over_midnight_goes_back_where_the_heading_dates_the_last_change():
    text = "Updated 12 September 2023, all times GMT\n00:30 It is calm.\n23:41 It blew.\n22:02 It rained.\n"
    assert starts(read_page(text, name="x.txt")) == [
        "2023-09-12T00:30:00Z",
        "2023-09-11T23:41:00Z",
        "2023-09-11T22:02:00Z",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "- 10:30 the bus leaves", "(10:30) is on the list", "2012: a storm", "1998 was worse", "1030 people came", "2.50 Crowns a head",
        "Update 10:30 was late", "5 minutes ago it stopped", "10.5 metres of water", "3-2 to Ellan", "14.3 overs: Ellan 45-1", "| 10:30 | bus |",
    ],
)  # fmt: skip
def test_figures_within_an_entry_do_not_cut_it(line):
    text = f"12 September 2023, all times GMT\n10:05 It blew.\n{line}\n10:45 It rained.\n"
    page = read_page(text, name="x.txt")
    assert starts(page) == ["2023-09-12T10:05:00Z", "2023-09-12T10:45:00Z"]
    assert line in page.entries[0].text


STREAM = """\
Live Reporting
Edited by Ada Stone
All times stated are UK
The wind is falling at last
The wind fell below 40mph this morning.
The ferries of the day are these:
- 10:30 to Overton
- 11:30 to Overton
- 12:30 to Ellan
Harbour is open again
It opened at noon, the port says.
Skippers are glad to be out
They were glad, they said.
Two boats are still missing
Nobody has seen them since Monday.
"""


def test_a_timetable_within_an_entry_makes_no_page_of_stamps():
    page = read_page(STREAM, name="page.txt")
    assert page.layout == "stream"
    assert [e.stamp for e in page.entries] == [None] * len(page.entries)
    assert "12:30 to Ellan" in page.entries[0].text


def test_stamps_that_are_glued_to_their_copies_are_read_once():
    text = (
        "Live Reporting\nBy Mara Quill\n12 September 2023\nAll times stated are UK\n"
        "Posted at 10:0510:05\nFerries stop until noon\nThe ferries stop until noon, the port says.\n"
        "Posted at 9:419:41\nHarbour closed\nThe harbour was closed.\n"
    )
    page = read_page(text, name="page.txt")
    assert starts(page) == ["2023-09-12T09:05:00Z", "2023-09-12T08:41:00Z"]
    assert [e.headline for e in page.entries] == ["Ferries stop until noon", "Harbour closed"]
