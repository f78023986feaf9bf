"""Whether the zone of a told clock is certain, so that it may stand against another."""

import pytest

from reconcile import read_page
from reconcile.pipeline import understand

ENTRY = '<article><header><time datetime="2017-03-15T{}:00+00:00">{}</time></header><p>{}</p></article>'
OTHERS = "".join(ENTRY.format(at, at, "Thank you for reading.") for at in ("12:50", "12:30"))
PAGE = "<html><body><main>" + ENTRY.format("13:05", "13:05", "{}") + OTHERS + "</main></body></html>"
SURE = "12 September 2023, all times ET\n11:05 a.m. ET  {}"

# Why it is not certain, the page, what it tells.
UNSURE = (
    ("the other clock is another moment", SURE, "The jury retired at 10:15 a.m. (8:15 p.m. in Rome)."),
    (
        "the other is of another thing",
        SURE,
        "The jury retired at 10:15 a.m., and at 4:15 p.m. police left Rome.",
    ),
    ("the other is only near", SURE, "The jury retired at 10:15 a.m. after 4:15 p.m. in Rome had passed."),
    ("a place keeps other clocks", SURE, "The jury retired at 10:15 a.m., said a court in Rome."),
    (
        "a page of no zone, of places elsewhere",
        PAGE,
        "The ferry left Osaka at 10:15 am. A crowd waited in Kobe.",
    ),
    (
        "a page of no zone, an entry of two",
        PAGE,
        "The ferry left Dover at 10:15 am. Police in London and Rome know.",
    ),
)
CERTAIN = (
    (SURE, "The jury retired at 10:15 a.m. (4:15 p.m. in Rome)."),
    (SURE, "The siege began at 10:15 a.m. (7:15 a.m. in Seattle), a witness said."),
    (SURE, "The siege began at 10:15 a.m. (5:15 p.m. in Helsinki)."),
    (PAGE, "The ferry left Accra at 10:15 am."),
    (PAGE, "The siege in Dakar began at 10:15 am."),
    (PAGE, "The jury retired at 10:15 am. The courtroom in Accra was full."),
)


def clocks(page, text):
    pages = read_page(page.format(text), name="page.html" if page is PAGE else "page.txt")
    events = [e for e in understand(pages).events if "10:15" in e.time_text and e.lane == "happened"]
    assert events
    return {event.certain for event in events}


@pytest.mark.parametrize(("why", "page", "text"), UNSURE)
def test_clocks_of_no_certain_zone(why, page, text):
    assert clocks(page, text) == {False}, why


@pytest.mark.parametrize(("page", "text"), CERTAIN)
def test_clocks_whose_zone_is_certain(page, text):
    assert clocks(page, text) == {True}
