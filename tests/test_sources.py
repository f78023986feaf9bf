"""Text layouts: what the readers make of invented pages."""

from __future__ import annotations

import pathlib

import pytest

from reconcile.errors import InputError
from reconcile.model import BlockKind, Entry, Page
from reconcile.sources import READERS, read_page
from reconcile.time_labels import iso

SEEDS = pathlib.Path(__file__).parents[2] / "shared" / "seeds"

STAMPED = """\
Summary

  • Two ferries are stuck off Port Ellan

  • The harbour expects to open on Thursday

  1. Breaking

    Ferry reaches the pierpublished at 14:42 Greenwich Mean Time 3 January 2024

    Mara Quill and Tom Harrow
    Reporting from Port Ellan
    BBC News

    A white ferry beside a pierImage source, Coast Agency
    Image caption,

    The ferry on Wednesday

    The ferry Hebe is at the pier, the harbour said, external on its site.

    Media caption,

    Ferry reaches the pier

  2. WATCH: Waves break over the wallpublished at 13:05 British Summer Time 3 January 2024
    Analysis

    Map

    A notice published at 09:00 GMT on 2 January warned of this.
"""

STREAM = """\
Ferries back at sea after two days of storm
With updates from Mara Quill in Port Ellan and Tom Harrow
Related Video and Audio
Live Reporting
Edited by Ada Stone
All times stated are UK
The wind is falling at last
The wind fell below 40mph this morning.
Watch the clip below:
Why are the boats still tied up?
Tom Harrow
Shipping reporter
Nobody wants to be first out, the skippers say.
But who will pay?
The crew on board are:
Una Fell, skipper
Cy Marsh
They are well.
“We slept on deck”
That is what one of them said.
'We were lucky', says skipper
Image caption: The skipper on deck
She spoke to us at noon.
"""

PLAIN = """\
# Ship off Hodeidah
12 September 2023, all times GMT
Summary: A ship is adrift
14:05  The ship was 50km off Hodeidah.
Second paragraph of it.
Caption: A grey ship
14:20 - The crew was safe.
[23:50] Night fell.
00:10 The ship was towed.
"""

GUARDIAN = """\
Storm Hedda closes harbours – as it happened
Mara Quill
Tue 12 Sep 2023 17.31 BST
8.56am BST
The harbour at Port Ellan closes

Mara Quill

The harbour closed at eight.

Waves at the pier. Photograph: Tom Harrow/Coast Agency

Updated at 9.12am BST

4.53am BST
04:53

Good morning. About 10.46 million people live on this coast.
"""


def told(page: Page) -> list[list[tuple[str, str]]]:
    """Kind and words of every block, an entry a row."""
    return [blocks(entry) for entry in page.entries]


def blocks(entry: Entry | None) -> list[tuple[str, str]]:
    assert entry is not None
    return [(b.kind.value, entry.text[b.span.start : b.span.end]) for b in entry.blocks]


def starts(page: Page) -> list[str | None]:
    return [e.stamp and iso(e.stamp.interval.start) for e in page.entries]


def headlines(text: str) -> list[str | None]:
    return [e.headline for e in read_page(text, name="page.txt").entries]


def test_stamped_page_keeps_every_block_apart():
    page = read_page(STAMPED, name="ferry.txt")
    assert page.layout == "stamped"
    assert blocks(page.summary) == [
        ("summary", "Two ferries are stuck off Port Ellan"),
        ("summary", "The harbour expects to open on Thursday"),
    ]
    assert told(page) == [
        [
            ("label", "Breaking"),
            ("headline", "Ferry reaches the pier"),
            ("stamp", "published at 14:42 Greenwich Mean Time 3 January 2024"),
            ("byline", "Mara Quill and Tom Harrow"),
            ("role", "Reporting from Port Ellan"),
            ("role", "BBC News"),
            ("alt_text", "A white ferry beside a pier"),
            ("image_source", "Image source, Coast Agency"),
            ("boilerplate", "Image caption,"),
            ("caption", "The ferry on Wednesday"),
            ("body", "The ferry Hebe is at the pier, the harbour said, external on its site."),
            ("boilerplate", "Media caption,"),
            ("media_caption", "Ferry reaches the pier"),
        ],
        [
            ("label", "WATCH:"),
            ("headline", "Waves break over the wall"),
            ("stamp", "published at 13:05 British Summer Time 3 January 2024"),
            ("label", "Analysis"),
            ("boilerplate", "Map"),
            ("body", "A notice published at 09:00 GMT on 2 January warned of this."),
        ],
    ]
    assert [e.number for e in page.entries] == [1, 2]


def test_summer_time_in_winter_is_still_one_hour_ahead():
    page = read_page(STAMPED, name="ferry.txt")
    assert starts(page) == ["2024-01-03T14:42:00Z", "2024-01-03T12:05:00Z"]
    stamp = page.entries[0].stamp
    assert stamp is not None
    assert stamp.interval.width_s == 60
    assert (page.zone, page.zone_source) == ("Europe/London", "stamps")


def test_head_and_summary_are_as_new_as_the_newest_entry():
    page = read_page(STAMPED, name="ferry.txt")
    assert page.summary is not None
    assert page.summary.stamp == page.entries[0].stamp


@pytest.mark.parametrize(
    ("words", "start"),
    [
        pytest.param(
            "published at 09:42 GMT 12 September 2023", "2023-09-12T09:42:00Z", id="letters for the zone"
        ),
        pytest.param(
            "Published at 9:42 am Eastern Daylight Time September 12, 2023",
            "2023-09-12T13:42:00Z",
            id="month first, am",
        ),
        pytest.param(
            "published at 23:30 Central European Summer Time 14 September 2023",
            "2023-09-14T21:30:00Z",
            id="words for the zone",
        ),
        pytest.param(
            "published at 09:42 Eastern Time 12 January 2023",
            "2023-01-12T14:42:00Z",
            id="a zone that the calendar decides",
        ),
        pytest.param("Posted at 09:42 UTC+3 12 September 2023", "2023-09-12T06:42:00Z", id="an offset"),
        pytest.param(
            "published at 14:13pm BST 12 September 2023", "2023-09-12T13:13:00Z", id="a 24-hour clock with pm"
        ),
        pytest.param("published at 25:42 GMT 12 September 2023", None, id="no clock shows it"),
        pytest.param("published at 09:42 GMT 31 September 2023", None, id="no such day"),
        pytest.param("published at 09:42 12 September 2023", None, id="no zone"),
        pytest.param("published at 23:59 EST 31 December 9999", None, id="no year of a page"),
        pytest.param("published at 09:42 GMT", None, id="no date"),
    ],
)
@pytest.mark.parametrize(
    "between", ["", " ", "\n", "\n\n    "], ids=["glued", "a space", "a new line", "a blank line"]
)
def test_stamp_is_read_and_what_cannot_be_dated_is_told(words, start, between):
    page = read_page(f"3. The boats are back{between}{words}\n\nThey came at noon.\n", name="boats.txt")
    assert starts(page) == [start]
    assert [e.headline for e in page.entries] == ["The boats are back"]
    assert page.entries[0].number == 3
    assert [u.line for u in page.unread] == ([] if start else [1 + between.count("\n")])


@pytest.mark.parametrize(
    ("head", "label", "headline"),
    [
        pytest.param(
            "4. Analysis\n\nThe sea risespublished", "Analysis", "The sea rises", id="number and label above"
        ),
        pytest.param(
            "4.\nAnalysis\nThe sea risespublished",
            "Analysis",
            "The sea rises",
            id="number, label, headline each on a line",
        ),
        pytest.param("4. BreakingThe sea risespublished", "Breaking", "The sea rises", id="label glued"),
        pytest.param("4. Watch: The sea risespublished", "Watch:", "The sea rises", id="label with a colon"),
        pytest.param(
            "4. Watching the sea risepublished",
            None,
            "Watching the sea rise",
            id="no label but a word that begins like one",
        ),
        pytest.param(
            "4. 2.5m see the sea risepublished",
            None,
            "2.5m see the sea rise",
            id="a headline that begins with a number",
        ),
    ],
)
def test_label_stands_apart_from_the_headline(head, label, headline):
    page = read_page(f"{head} at 09:42 GMT 3 May 2024\n\nIt rose.\n", name="sea.txt")
    (entry,) = page.entries
    found = dict(blocks(entry))
    assert (found.get("label"), entry.headline, entry.number) == (label, headline, 4)


def test_stream_is_cut_at_its_headlines():
    page = read_page(STREAM, name="storm.txt")
    assert page.layout == "stream"
    assert [e.headline for e in page.entries] == [
        "The wind is falling at last",
        "Why are the boats still tied up?",
        "'We were lucky', says skipper",
    ]
    assert blocks(page.entries[1])[:3] == [
        ("headline", "Why are the boats still tied up?"),
        ("byline", "Tom Harrow"),
        ("role", "Shipping reporter"),
    ]
    assert ("caption", "The skipper on deck") in blocks(page.entries[2])
    assert all(e.stamp is None for e in page.entries)


def test_declared_zone_is_kept_with_the_words_that_declare_it():
    page = read_page(STREAM, name="storm.txt")
    assert (page.zone, page.zone_source) == ("Europe/London", "written")
    assert page.declared is not None
    assert (page.declared.text, page.declared.line, page.declared.column) == ("All times stated are UK", 6, 1)
    assert page.head is not None
    assert page.head.headline == "Ferries back at sea after two days of storm"


@pytest.mark.parametrize(
    ("declared", "zone"),
    [
        ("All times are GMT", "UTC"),
        ("All times BST", "Europe/London"),
        ("All times Eastern", "America/New_York"),
        ("All times given in Central European Time", "Europe/Paris"),
        ("All times in GMT/UTC", "UTC"),
        ("All times UTC+3", "Etc/GMT-3"),
        ("All times are local", None),
    ],
)
def test_zone_of_a_declaration(declared, zone):
    text = STREAM.replace("All times stated are UK", declared)
    assert read_page(text, name="storm.txt").zone == zone


def test_blank_lines_between_paragraphs_change_nothing():
    assert headlines(STREAM.replace("\n", "\n\n")) == headlines(STREAM)
    assert headlines(STREAM.replace("\n", "\r\n")) == headlines(STREAM)


def test_numbered_stream_is_cut_at_its_numbers_and_not_at_a_list():
    text = """\
Live Reporting
All times are GMT
1. Harbour reopens

It opened at noon.

The steps were:

1. clear the sand
2. sound the channel

2. BreakingSecond boat lost

It sank.
"""
    page = read_page(text, name="x.txt")
    assert [(e.number, e.headline) for e in page.entries] == [(1, "Harbour reopens"), (2, "Second boat lost")]


@pytest.mark.parametrize(
    "line",
    [
        "It was dark.",
        "The list is this:",
        "“We slept on deck”",
        "and then it rained",
        "So what happens next?",
        "Map",
        "Image source, Coast Agency",
        "Related: Storm closes harbours",
    ],
)
def test_line_that_is_no_headline_stays_in_its_entry(line):
    text = f"Live Reporting\nAll times are GMT\nHarbour reopens\nIt opened at noon.\n{line}\nThat was all.\n"
    assert headlines(text) == ["Harbour reopens"]


def test_plain_page_with_fields_rolls_over_midnight():
    page = read_page(PLAIN, name="ship.txt")
    assert page.layout == "plain"
    assert page.head is not None
    assert page.head.headline == "Ship off Hodeidah"
    assert blocks(page.summary) == [("summary", "A ship is adrift")]
    assert starts(page) == [
        "2023-09-12T14:05:00Z",
        "2023-09-12T14:20:00Z",
        "2023-09-12T23:50:00Z",
        "2023-09-13T00:10:00Z",
    ]
    assert blocks(page.entries[0]) == [
        ("stamp", "14:05"),
        ("body", "The ship was 50km off Hodeidah."),
        ("body", "Second paragraph of it."),
        ("caption", "A grey ship"),
    ]


def test_guardian_blocks_with_a_stamp_printed_twice():
    page = read_page(GUARDIAN, name="storm.txt")
    assert told(page) == [
        [
            ("stamp", "8.56am BST"),
            ("headline", "The harbour at Port Ellan closes"),
            ("byline", "Mara Quill"),
            ("body", "The harbour closed at eight."),
            ("caption", "Waves at the pier."),
            ("image_source", "Photograph: Tom Harrow/Coast Agency"),
            ("boilerplate", "Updated at 9.12am BST"),
        ],
        [
            ("stamp", "4.53am BST"),
            ("stamp", "04:53"),
            ("body", "Good morning. About 10.46 million people live on this coast."),
        ],
    ]
    assert starts(page) == ["2023-09-12T07:56:00Z", "2023-09-12T03:53:00Z"]


@pytest.mark.parametrize(
    ("line", "stamp", "start"),
    [
        ("14:05 GMT  Text here.", "14:05 GMT", "2023-09-12T14:05:00Z"),
        ("10:46 - Text here.", "10:46", "2023-09-12T10:46:00Z"),
        ("10.46am Text here.", "10.46am", "2023-09-12T10:46:00Z"),
        ("10:27 p.m. EDT: Text here.", "10:27 p.m. EDT", "2023-09-13T02:27:00Z"),
        ("[14:05] Text here.", "[14:05]", "2023-09-12T14:05:00Z"),
        ("37m ago (03:27 GMT)Text here.", "37m ago (03:27 GMT)", "2023-09-12T03:27:00Z"),
        ("13 September 14:05 BST Text here.", "13 September 14:05 BST", "2023-09-13T13:05:00Z"),
        ("2023-09-11 14:05Z Text here.", "2023-09-11 14:05Z", "2023-09-11T14:05:00Z"),
        ("Oct 19, 2:25 PM EDT Text here.", "Oct 19, 2:25 PM EDT", "2023-10-19T18:25:00Z"),
        ("12.57 - Text here.", "12.57", "2023-09-12T12:57:00Z"),
    ],
)
def test_clock_at_the_start_of_a_line_opens_an_entry(line, stamp, start):
    page = read_page(f"12 September 2023\nAll times are GMT\n{line}\n", name="-")
    assert told(page) == [[("stamp", stamp), ("body", "Text here.")]]
    assert starts(page) == [start]


@pytest.mark.parametrize(
    "line",
    [
        "10.46 million people live here.",
        "9am is when it begins.",
        "12 boats are lost.",
        "3-1 was the score.",
        "2.5km off the coast.",
    ],
)
def test_number_at_the_start_of_a_line_opens_no_entry(line):
    page = read_page(f"12 September 2023\n14:05 GMT Text here.\n{line}\n", name="-")
    assert told(page) == [[("stamp", "14:05 GMT"), ("body", "Text here."), ("body", line)]]


def test_clock_without_a_date_is_kept_as_a_block_only():
    page = read_page("14:05 GMT The ship was 50km off Hodeidah.\n", name="-")
    assert starts(page) == [None]
    assert told(page) == [[("stamp", "14:05 GMT"), ("body", "The ship was 50km off Hodeidah.")]]
    assert [u.why for u in page.unread] == ["no date is known for '14:05 GMT', so the entry has no time"]


def test_page_told_newest_first_over_midnight_gets_no_guessed_date():
    page = read_page("12 September 2023, all times GMT\n00:10 Late.\n23:50 Early.\n", name="-")
    assert starts(page) == [None, None]


def test_date_lines_between_entries_change_the_day():
    text = "All times Eastern\nMarch 23, 2022\n10:30 a.m. Text here.\nMarch 22, 2022\n9:15 p.m. Older text here.\n"
    assert starts(read_page(text, name="-")) == ["2022-03-23T14:30:00Z", "2022-03-23T01:15:00Z"]


def test_text_with_a_date_and_no_stamp_is_one_entry_of_that_day():
    page = read_page(
        "# Ship adrift\n12 September 2023, all times GMT\nThe ship was 50km off.\nIt left.\n", name="-"
    )
    assert starts(page) == ["2023-09-12T00:00:00Z"]
    assert told(page) == [[("body", "The ship was 50km off."), ("body", "It left.")]]


def test_headline_above_a_signed_clock_belongs_to_its_entry():
    text = """\
12 September 2023, all times BST
Harbour reopens
07:34 , Mara Quill
It opened at noon.
Ferry is back
07:20 , Tom Harrow
It came at dawn.
"""
    assert told(read_page(text, name="-")) == [
        [
            ("headline", "Harbour reopens"),
            ("stamp", "07:34"),
            ("byline", "Mara Quill"),
            ("body", "It opened at noon."),
        ],
        [
            ("headline", "Ferry is back"),
            ("stamp", "07:20"),
            ("byline", "Tom Harrow"),
            ("body", "It came at dawn."),
        ],
    ]


def test_label_behind_a_stamp_is_no_headline():
    text = "12 September 2023, all times BST\n07:34\nBreaking\nHarbour reopens at last\nIt opened at noon.\n"
    assert told(read_page(text, name="-")) == [
        [
            ("stamp", "07:34"),
            ("label", "Breaking"),
            ("headline", "Harbour reopens at last"),
            ("body", "It opened at noon."),
        ]
    ]


def test_caption_without_a_stop_is_no_headline_in_a_stream():
    text = """\
Live Reporting
All times are GMT
Harbour reopens
It opened at noon.
A boat at seaImage source, Coast Agency
Image caption,
The boat on its way
It was a long way.
Media caption,
A boat comes home
Ferry is back at sea
It left at dawn.
"""
    assert headlines(text) == ["Harbour reopens", "Ferry is back at sea"]


def test_quoted_posts_and_consent_texts_are_set_apart():
    text = """\
1. Mayor answerspublished at 09:42 GMT 3 May 2024
Skip twitter post by Mayor
Allow Twitter content?
We will rebuild the pier.
End of twitter post by Mayor
She did not say when.
"""
    (entry,) = read_page(text, name="-").entries
    assert [b.kind for b in entry.blocks][2:] == [
        BlockKind.BOILERPLATE,
        BlockKind.BOILERPLATE,
        BlockKind.QUOTED_POST,
        BlockKind.BOILERPLATE,
        BlockKind.BODY,
    ]


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        pytest.param(b"", "a.txt", "empty", id="nothing"),
        pytest.param(b" \n\n", "a.txt", "empty", id="white space"),
        pytest.param(b"\x07\x00\x00\x01", "a.txt", "binary", id="binary"),
        pytest.param(b"\x89PNG\x00\x00\x01", "a.txt", "a picture, not a page", id="a picture"),
        pytest.param(b"%PDF-1.7 x", "a.txt", "a PDF, not a page", id="a PDF"),
        pytest.param(b"# Title only", "a.txt", "no entry was found", id="a title without entries"),
        pytest.param(
            "All times".encode("utf-16-le"), "a.txt", "binary, not text", id="UTF-16 without its mark"
        ),
        pytest.param(b"\xff\xfe\x00\xd8", "a.txt", "UTF-16", id="broken UTF-16"),
        pytest.param("Ж".encode("utf-32"), "a.txt", "UTF-32", id="UTF-32"),
        pytest.param(
            "Кораблі стоять".encode("koi8-u"), "a.txt", "not UTF-8", id="an encoding that is not read"
        ),
        pytest.param(
            "caf\u00e9 and \u2019".encode() + b" \xff then", "a.txt", "byte 0xff", id="one bad byte in UTF-8"
        ),
        pytest.param(b"Some words. And more.", "a.txt", "no layout", id="text without a layout"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data, name, says):
    with pytest.raises(InputError) as refused:
        read_page(data, name=name)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)
    assert str(refused.value).startswith("a.txt")
    assert refused.value.hint


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_of_encodings_are_dropped(encoding):
    page = read_page(STREAM.encode(encoding), name="storm.txt")
    assert [e.text for e in page.entries] == [e.text for e in read_page(STREAM, name="storm.txt").entries]
    assert page.unread == ()


def test_windows_text_is_read_and_told():
    page = read_page(STREAM.encode("cp1252"), name="storm.txt")
    assert "“We slept on deck”" in page.entries[1].text
    assert len(page.unread) == 1
    assert "Windows-1252" in page.unread[0].why


def test_text_cut_inside_a_character_is_read_and_told():
    page = read_page(PLAIN.encode() + "é and ’".encode()[:-1], name="ship.txt")
    assert "may be cut off" in page.unread[0].why


def test_readers_have_names_and_say_what_they_read():
    assert len({r.name for r in READERS}) == len(READERS)
    assert all(r.reads for r in READERS)


@pytest.mark.skipif(not SEEDS.exists(), reason="the real pages are not part of the project")
def test_real_pages_have_their_entries():
    train, visit = (read_page(p.read_bytes(), name=p.name) for p in sorted(SEEDS.glob("*.txt")))
    assert [e.number for e in train.entries] == list(range(1, 21))
    assert train.summary is not None
    assert len(train.summary.blocks) == 7
    assert all(e.headline for e in (*train.entries, *visit.entries))
    assert len(visit.entries) == 14
    assert train.unread == visit.unread == ()
