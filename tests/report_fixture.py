"""An invented report with every case that a renderer meets; people, ships and words are made up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import attrs

from reconcile.claims.kinds import DateEvidence, Event
from reconcile.issue import Confidence, Issue, Severity, fingerprint
from reconcile.model import (
    Block,
    BlockKind,
    Entry,
    EntryRole,
    Origin,
    Page,
    Quote,
    Source,
    Span,
    Stamp,
    Unread,
)
from reconcile.report.base import Report, ReportPage, TimelineEvent
from reconcile.times import Granularity, Interval, parse_stamp

HARBOUR = """\
Ferry Aldebaran: what we know

1. Ferry reaches Nakhodka
published at 11:10 British Summer Time 3 May 2022
The ferry Aldebaran docked in Nakhodka at 19:42pm local time (09:24 GMT), the harbour office said. \
Ione Marsh, who was on board, waved from the bridge.
The route is 1,200km (800 miles) long, and the ship has sailed it since 1998.
2. Where is the ferry?
published at 10:05 British Summer Time 3 May 2022
Nobody has seen the Aldebaran since it left Busan, some 620 miles away, on Monday evening. \
Captain Rolf Ebbesen is expected to speak in Vladivostok on Wednesday.
3. Ferry leaves
published at 09:31 British Summer Time 3 May 2022
An official says the ferry is bound for Vladivostok. Witnesses in 東京 saw 「長い船の名前」 pass; \
a poster read <script>alert("x")</script> & \u202egnirts\u202c 'quoted'.
"""
RIVER = """\
Levee talks
All times stated are UK
Minister opens the gate
Ione Marsh opened the flood gate this morning, 14 years after the flood of 2008.
أعلن المسؤول عن فتح البوابة صباح اليوم.
Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlungsprotokollführung closed early.
"""


def entry(text, source, first, last, *, id_, number=None, stamp=None, position=0, role=EntryRole.ENTRY):
    """The entry that runs from the words `first` to the end of the words `last`, its first line a headline."""
    start = text.index(first)
    end = text.index(last, start) + len(last)
    body = text[start:end]
    head = body.index("\n") if "\n" in body else len(body)
    kind = BlockKind.PAGE_HEADLINE if role is EntryRole.HEAD else BlockKind.HEADLINE
    blocks = [Block(kind=kind, span=Span(0, head))]
    if head < len(body):
        blocks.append(Block(kind=BlockKind.BODY, span=Span(head + 1, len(body))))
    told = None
    if stamp is not None:
        told = Stamp(interval=parse_stamp(stamp[0]), text=stamp[1], zone="Europe/London")
    return Entry(
        id=id_, role=role, number=number, position=position, stamp=told, text=body, blocks=tuple(blocks),
        source=source, origin=Origin.verbatim(start),
    )  # fmt: skip


def harbour_page():
    source = Source.of("pages/harbour.txt", HARBOUR)
    bst = "British Summer Time 3 May 2022"
    return Page(
        source=source, layout="bbc", publisher="Harbour News", zone="Europe/London", zone_source="stamps",
        head=entry(HARBOUR, source, "Ferry Aldebaran", "what we know", id_="head", role=EntryRole.HEAD),
        entries=(
            entry(HARBOUR, source, "Ferry reaches", "since 1998.", id_="e1", number=1, position=0,
                  stamp=("2022-05-03T10:10:00Z", f"11:10 {bst}")),
            entry(HARBOUR, source, "Where is", "on Wednesday.", id_="e2", number=2, position=1,
                  stamp=("2022-05-03T09:05:00Z", f"10:05 {bst}")),
            entry(HARBOUR, source, "Ferry leaves", "'quoted'.", id_="e3", number=3, position=2,
                  stamp=("2022-05-03T08:31:00Z", f"09:31 {bst}")),
        ),
        unread=(Unread(page="pages/harbour.txt", line=2, why="an empty line where a byline was looked for"),),
    )  # fmt: skip


def river_page():
    source = Source.of("pages/river.txt", RIVER)
    return Page(
        source=source, layout="stream", zone="Europe/London", zone_source="written",
        head=entry(RIVER, source, "Levee talks", "Levee talks", id_="head", role=EntryRole.HEAD),
        entries=(entry(RIVER, source, "Minister opens", "early.", id_="r1"),),
    )  # fmt: skip


HARBOUR_PAGE, RIVER_PAGE = harbour_page(), river_page()


def quote(page: Page, words: str) -> Quote:
    for part in page.parts:
        at = part.text.find(words)
        if at >= 0:
            return part.quote(Span(at, at + len(words)))
    raise AssertionError(words)


def H(words: str) -> Quote:  # noqa: N802 - one letter a page keeps the tables readable
    return quote(HARBOUR_PAGE, words)


def R(words: str) -> Quote:  # noqa: N802 - as H
    return quote(RIVER_PAGE, words)


def issue(code, name, severity, quotes, message, **more):
    return Issue(
        code=code, name=name, severity=Severity(severity), confidence=more.pop("confidence", Confidence.HIGH),
        message=message, ask=more.pop("ask", "Which of the two does the desk stand by?"),
        fingerprint=fingerprint(code, quotes), quotes=tuple(quotes), **more,
    )  # fmt: skip


ISSUES = (
    issue("NAM002", "two-spellings", "note", [H("Ione Marsh"), R("Ione Marsh")],
          "Two spellings of one name.", status="decided"),
    issue("TIM001", "clock-pair", "error", [H("19:42pm local time"), H("09:24 GMT")],
          "19:42 in Nakhodka is 09:42 GMT, not 09:24: 18 min apart, which no zone can give.",
          ask="Is it 19:42 or 19:24 in Nakhodka?",
          repairs=("19:42 local time (09:42 GMT)", "19:24 local time (09:24 GMT)"),
          facts=(("arithmetic", "19:42 UTC+10 = 09:42 UTC; 09:42 - 09:24 = 18 min"), ("first_utc", 582),
                 ("second_utc", 564), ("gap_min", -18), ("zones_certain", True), ("slip", "digits swapped"))),
    issue("QTY001", "conversion", "warning", [H("1,200km (800 miles)"), H("620 miles")],
          "1,200 km is 746 miles, and 800 miles is 1,287 km: 7.3 % apart, more than rounding explains.",
          repairs=("1,200km (750 miles)",), gathered=("QTY002", "GEO001"),
          facts=(("off_percent", 7.3), ("map_km", 1011.5234), ("ratio", 1.186), ("unknown", None),
                 ("not_finite", float("inf")))),
    issue("DUP003", "said-twice", "note", [R("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlungsprotokollführung")],
          "A very long word " + "and a very long message that goes on " * 12),
    issue("SRC003", "quote-differs", "note", [H("「長い船の名前」"), H('<script>alert("x")</script> & \u202egnirts\u202c \'quoted\'')],
          "漢字で書かれた長い説明文がここにあります。" * 8),
    issue("NAM001", "misspelt-name", "note", [R("أعلن المسؤول عن فتح البوابة")], "Right to left words.", ask=""),
    issue("CHG001", "superseded", "note", [H("bound for Vladivostok"), H("Nobody has seen the Aldebaran"), H("docked in Nakhodka")],
          "The ferry's destination: Vladivostok, then unknown, then Nakhodka.", ask=""),
)  # fmt: skip


def event(page, words, *, at, lane="happened", attribution="", when=None):
    """A single entry's telling; fields that no renderer reads are left blank."""
    q = quote(page, words)
    told = {
        "page": q.page, "entry": q.entry, "at": at, "block": str(q.block), "quotes": (q,), "kind": "arrival",
        "lane": lane, "summary": words, "when": when, "granularity": Granularity.MINUTE, "modality": "asserted",
        "attribution": attribution,
    }  # fmt: skip
    blank = {"str": "", "bool": False, "int": 0}
    rest = {
        f.name: blank.get(str(f.type), () if str(f.type).startswith("tuple") else None)
        for f in attrs.fields(Event)
        if f.name not in told and f.default is attrs.NOTHING
    }
    return Event(**told, **rest)


def window(start: str | None, end: str | None) -> Interval:
    def at(text):
        return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)

    return Interval(at(start), at(end))


NAKHODKA = ("Nakhodka", 42.82, 132.87, "Asia/Vladivostok")
VLADIVOSTOK = ("Vladivostok", 43.11, 131.87, "Asia/Vladivostok")
NOWHERE = ("the sea", None, None, None)


def line(id_, summary, told, *, lane="happened", when=(None, None), places=(), granularity="minute", **more):
    """A line of the timeline told by (page, words, told at, who says so)."""
    span = window(*when)
    reports = tuple(event(p, w, at=at, lane=lane, attribution=by, when=span) for p, w, at, by in told)
    return TimelineEvent(
        id=id_, kind="arrival", lane=lane, summary=summary, actors=("Aldebaran",), places=places, window=span,
        granularity=Granularity(granularity), modality="planned" if lane == "planned" else "asserted",
        attribution=tuple(dict.fromkeys(r.attribution for r in reports if r.attribution)), reports=reports,
        quotes=tuple(q for r in reports for q in r.quotes), **more,
    )  # fmt: skip


E1, E2, E3 = (e.stamp.interval for e in HARBOUR_PAGE.entries)
RIVER_DAY = window("2022-11-07T00:00", "2022-11-08T00:00")
TIMELINE = (
    line("t-flood", "Flood", [(RIVER_PAGE, "the flood of 2008", RIVER_DAY, "")], places=(NOWHERE,),
         when=("2008-01-01T00:00", "2009-01-01T00:00"), granularity="year"),
    line("t-since", "Ship begins to sail the route", [(HARBOUR_PAGE, "since 1998", E1, "")], when=("1998-01-01T00:00", None), granularity="year"),
    line("t-left", "Ferry leaves Busan", [(HARBOUR_PAGE, "left Busan", E2, "")], when=("2022-05-02T09:00", "2022-05-02T15:00"),
         places=(("Busan", 35.1, 129.04, "Asia/Seoul"),), granularity="day_part"),
    line("t-bound", "An official says the ferry is bound for Vladivostok", [(HARBOUR_PAGE, "bound for Vladivostok", E3, "An official")],
         lane="said", when=(None, "2022-05-03T08:31"), places=(VLADIVOSTOK,), superseded_by="t-dock"),
    line("t-dock", "Ferry Aldebaran docks in Nakhodka, the harbour office says, after a long and uneventful voyage",
         [(HARBOUR_PAGE, "Nobody has seen the Aldebaran", E2, "Harbour office"), (HARBOUR_PAGE, "docked in Nakhodka", E1, "Ione Marsh")],
         when=("2022-05-03T09:24", "2022-05-03T09:43"), places=(NAKHODKA,), links=("t-bound",)),
    line("t-wave", "Ione Marsh <waves> from the \u202ebridge", [(HARBOUR_PAGE, "waved from the bridge", E1, "")],
         when=("2022-05-03T09:42", "2022-05-03T09:43"), places=(NAKHODKA,)),
    line("t-tokyo", "東京で「長い船の名前」が目撃されたと複数の目撃者が語った", [(HARBOUR_PAGE, "「長い船の名前」", E3, "目撃者")],
         lane="said", when=(None, None), granularity="vague"),
    line("t-after", "Crew go ashore", [(HARBOUR_PAGE, "docked in Nakhodka", E1, "")], when=("2022-05-03T09:43", None), places=(NAKHODKA,)),
    line("t-speak", "Captain Rolf Ebbesen to speak in Vladivostok", [(HARBOUR_PAGE, "expected to speak", E2, "")], lane="planned",
         when=("2022-05-03T14:00", "2022-05-04T14:00"), places=(VLADIVOSTOK,), granularity="day"),
    line("t-gate", "Ione Marsh opens the flood gate", [(RIVER_PAGE, "opened the flood gate", RIVER_DAY, "")],
         when=("2022-11-07T06:00", "2022-11-07T12:00"), granularity="day_part"),
)  # fmt: skip

FULL = Report(
    tool_version="0.1.0", as_of="2022-11-08T00:00:00Z",
    pages=(
        ReportPage(page=HARBOUR_PAGE, date="2022-05-03", zone="Europe/London", zone_source="stamps",
                   order="newest first", order_source="stamps",
                   evidence=(DateEvidence(rule="stamps", text="every entry carries 3 May 2022"),)),
        ReportPage(page=RIVER_PAGE, date="2022-11-07", zone="Europe/London", zone_source="written",
                   evidence=(DateEvidence(rule="years", text="2008 + 14 years = 2022", quotes=(R("14 years after the flood of 2008"),)),
                             DateEvidence(rule="weekday", text="a weekday that points to 2021", agrees=False))),
    ),
    issues=ISSUES, timeline=TIMELINE,
    unread=(*HARBOUR_PAGE.unread, Unread(page="pages/broken.bin", line=None, why="not text: 97 % of its bytes are control characters")),
    counts=(("pages", 2), ("entries", 4), ("claims", 31)), passed=(("weekday and date", 7), ("conversion", 1)), hidden=3,
)  # fmt: skip

EMPTY = Report(tool_version="0.1.0", as_of=None, pages=(), issues=(), timeline=(), unread=())

QUIET = Report(
    tool_version="0.1.0", as_of=None, issues=(), unread=(), timeline=TIMELINE[-1:],
    pages=(ReportPage(page=RIVER_PAGE, date=None, zone="UTC", zone_source="default"),),
)  # fmt: skip


def _many_lines():
    start = datetime(2022, 5, 3, 4, tzinfo=UTC)
    for i in range(48):
        at = start + timedelta(minutes=7 * i)
        when = (
            (at - timedelta(minutes=40)).isoformat()[:16],
            (at + timedelta(minutes=i % 5 * 9)).isoformat()[:16],
        )
        lane = ("happened", "happened", "said", "planned")[i % 4]
        told = [(HARBOUR_PAGE, "docked in Nakhodka", (E1, E2, E3)[i % 3], "Harbour office")]
        yield line(
            f"m{i}",
            f"Event {i} with a summary of quite some length",
            told,
            lane=lane,
            when=when,
            places=(NAKHODKA,),
        )


MANY = Report(
    tool_version="0.1.0", as_of=None, pages=FULL.pages, unread=(), timeline=tuple(_many_lines()),
    issues=tuple(
        issue(f"QTY{i:03d}", "conversion", ("error", "warning", "note")[i % 3], [H("1,200km (800 miles)"), H("620 miles")],
              f"Finding {i}: " + "the two figures do not agree, and this is a long way of saying so. " * (i % 6 + 1))
        for i in range(1, 41)
    ),
)  # fmt: skip

REPORTS = {"full": FULL, "empty": EMPTY, "quiet": QUIET, "forty findings": MANY}
