"""Two times for one event: told in many ways, and what only looks like it."""

from __future__ import annotations

import pytest

from reconcile import read_page
from reconcile.pipeline import understand
from reconcile.timeline.merge import grouped
from reconcile.timeline.rivals import rivals

DAY = "12 September 2023, all times GMT\n"

SILENT = [
    ("Inga Holm landed in Tromso at 06:10 GMT.", "Inga Holm arrived at the town hall in Tromso at 08:40 GMT."),
    ("Inga Holm landed in Tromso at 06:10 GMT.", "Inga Holm was seen in Tromso at 08:40 GMT."),
    ("Inga Holm landed in Tromso at 06:10 GMT.", "Inga Holm landed back in Tromso at 08:40 GMT."),
    ("Inga Holm landed in Tromso at 06:10 GMT.", "Inga Holm had been due to land in Tromso at 08:40 GMT."),
    ("Inga Holm landed in Tromso at 06:10 GMT.", "Inga Holm may have landed in Tromso at 08:40 GMT."),
    ("Inga Holm landed in Tromso at 06:10 GMT.", "Inga Holm landed in Tromso at 06:20 GMT."),
    ("Inga Holm landed in Tromso at about 08:10 GMT.", "Inga Holm landed in Tromso at 08:20 GMT."),
    ("Inga Holm landed in Tromso at 06:10 GMT.", "As we reported, Inga Holm landed in Tromso at 08:40 GMT."),
    ("Inga Holm landed in Tromso at 06:10 GMT.", "Correction: Inga Holm landed in Tromso at 08:40 GMT."),
    ("Inga Holm landed in Tromso at 06:10 GMT.", "Inga Holm landed in Bodo at 08:40 GMT."),
    ("Inga Holm landed in Tromso at 06:10 GMT.", "Inga Holm will land in Tromso at 18:40 GMT."),
    ("The ferry Runa departed from Bergen at 04:10 GMT.", "The ferry Runa departed from Bergen at 12:40 GMT."),
    ("Inga Holm met Peter Lund in Tromso at 06:10 GMT.", "Inga Holm met Peter Lund in Tromso at 13:30 GMT."),
    ("Inga Holm met Peter Lund in Tromso at 06:10 GMT.", "Inga Holm met Karin Vik in Tromso at 08:30 GMT."),
    ("A blast hit the port of Bergen at 06:10 GMT.", "A blast hit the port of Bergen at 08:40 GMT."),
    ("A blast hit the port of Bergen at 06:10 GMT.", "The second blast hit the port of Bergen at 08:40 GMT."),
    ("An earthquake struck Tromso at 04:12 GMT.", "An earthquake struck Tromso at 06:12 GMT."),
    ("A lorry crashed in Bergen at 06:10 GMT.", "A tram crashed in Bergen at 08:40 GMT."),
    ("A lorry crashed in Bergen at 06:10 GMT.", "The tram crashed in Bergen at 08:40 GMT."),
    ("Karin Vik died in Bergen at 05:00 GMT.", "Peter Lund died in Bergen at 07:00 GMT."),
    ("Inga Holm landed in Tromso on 3 May 2019.", "Inga Holm landed in Tromso on 5 May 2019."),
]  # fmt: skip
TOLD = [
    ("Inga Holm landed in Tromso at 06:10 GMT.", "Inga Holm landed in Tromso at 08:40 GMT."),
    ("Inga Holm arrived in Tromso at 06:10 GMT.", "Ms Holm touched down in Tromso at 08:40 GMT."),
    ("At 06:10 GMT Inga Holm arrived in Tromso.", "Inga Holm arrived in Tromso at 08:40 GMT, a spokesman says."),
    ("Inga Holm landed in Tromso on Monday.", "Inga Holm landed in Tromso at 08:40 GMT on Tuesday."),
    ("Inga Holm landed in Tromso this morning.", "Inga Holm landed in Tromso yesterday morning."),
    ("Inga Holm landed in the city of Tromso at 06:10 GMT.", "Inga Holm landed in Tromso at 08:40 GMT."),
    ("Inga Holm left Tromso at 06:10 GMT.", "Inga Holm took off from Tromso at 08:40 GMT."),
    ("Inga Holm departed from Tromso at 06:10 GMT.", "Inga Holm set off from Tromso at 08:40 GMT."),
    ("The ferry Runa departed from Bergen at 06:10 GMT.", "The ferry Runa departed from Bergen at 07:40 GMT."),
    ("Inga Holm met Peter Lund in Tromso at 06:10 GMT.", "Peter Lund met Inga Holm in Tromso at 08:30 GMT."),
    ("A blast hit the port of Bergen at 06:10 GMT.", "The blast hit the port of Bergen at 08:40 GMT."),
    ("A bomb exploded in Bergen at 06:10 GMT.", "The bomb exploded in Bergen at 08:40 GMT."),
    ("An earthquake struck Tromso at 04:12 GMT.", "The earthquake struck Tromso at 05:12 GMT."),
    ("A train derailed near Bergen at 04:10 GMT.", "The train derailed near Bergen at 05:40 GMT."),
    ("A lorry crashed in Bergen at 06:10 GMT.", "The lorry crashed in Bergen at 08:40 GMT."),
    ("A tanker sank off Bergen at 04:10 GMT.", "The tanker capsized off Bergen at 06:40 GMT."),
    ("Karin Vik died in Bergen at 05:00 GMT.", "Karin Vik died in Bergen at 07:00 GMT."),
    ("Karin Vik died on Monday.", "Karin Vik died at 07:00 GMT on Tuesday."),
    ("Peter Lund resigned on Monday evening.", "Peter Lund resigned at 08:00 GMT on Tuesday."),
]  # fmt: skip


def rivals_of(first, second):
    text = f"{DAY}10:00 GMT  {first}\n15:00 GMT  {second}\n"
    return rivals(grouped(understand(read_page(text.encode(), name="page.txt")).events))


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_no_time_disagrees(first, second):
    assert not rivals_of(first, second)


@pytest.mark.parametrize(("first", "second"), TOLD)
def test_two_times_disagree(first, second):
    ((one, other),) = rivals_of(first, second)
    assert one.window.sort_key[1] < other.window.sort_key[0]


def test_who_left_in_between_came_twice():
    text = (
        f"{DAY}10:00 GMT  Inga Holm landed in Tromso at 04:10 GMT. Inga Holm left Tromso at 06:00 GMT.\n"
        "15:00 GMT  Inga Holm landed in Tromso at 08:40 GMT.\n"
    )
    assert not rivals(grouped(understand(read_page(text.encode(), name="page.txt")).events))
