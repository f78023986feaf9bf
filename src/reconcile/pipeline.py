"""The way of the data in one page: read pages -> found mentions -> claims and events -> findings and one timeline.

Everything here is a pure function of its arguments: "now" is `Settings.as_of`, rules come in as an argument, and the
order of the pages changes nothing but the order in which they are listed.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version

import attrs

from reconcile.claims.clocks.home_zone import zone_of_page
from reconcile.claims.clocks.page_zone import corrected, zoning_of
from reconcile.claims.dates.dating import Dating, date_by_stamps, date_by_words
from reconcile.claims.dates.dating_crossings import crossings
from reconcile.claims.dates.page_date import compared
from reconcile.claims.kinds import Claim, Event
from reconcile.claims.makers import claims_of
from reconcile.claims.names.house_style import HouseStyle
from reconcile.claims.names.offices import Offices, offices_of, over_pages
from reconcile.claims.pages.across import with_across
from reconcile.claims.pages.orders import order_of
from reconcile.claims.pages.source_weights import SourceWeights
from reconcile.claims.reading import Reading
from reconcile.engine import Outcome, Rule
from reconcile.engine import check as run_rules
from reconcile.extract.finders import find_all, resolved
from reconcile.extract.role_speakers import name_speakers
from reconcile.extract.time_resolve import TimeFrame
from reconcile.mentions import Mentions
from reconcile.model import Page, Unread
from reconcile.report.base import Report, ReportPage
from reconcile.sources import read_page
from reconcile.time_labels import iso
from reconcile.timeline import Reconciled, conflicts_of, reconciled
from reconcile.times import DAY_S, Wall, parse_stamp, wall_of, wall_parts


@attrs.frozen(kw_only=True)
class Settings:
    """What a user may set. as_of: ISO stamp, the "now" of the check. zone: IANA name that overrides the pages' own.

    select, ignore: codes or their beginnings ("TIM", "QTY001"). picky: show low confidence and style too. house: the
    spellings that the desk wants. sources: how much it trusts each source, which ranks the repairs.
    """

    as_of: str | None = None
    zone: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    picky: bool = False
    house: HouseStyle = attrs.field(factory=HouseStyle)
    sources: SourceWeights = attrs.field(factory=SourceWeights)


@attrs.frozen(kw_only=True, eq=False)
class Understood:
    """A page with its reading and everything claimed on it."""

    reading: Reading
    dating: Dating
    claims: tuple[Claim, ...]
    order: str | None
    order_source: str | None

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(c for c in self.claims if isinstance(c, Event))


def check(
    pages: Iterable[Page],
    *,
    rules: tuple[Rule, ...],
    settings: Settings | None = None,
    unread: Iterable[Unread] = (),
) -> Report:
    """The reconciled report of pages. unread: what the shell could not read, to be listed with the rest."""
    settings = settings or Settings()
    understood = _understood(pages, settings)
    claims = _claims(understood)
    known = reconciled(claims)
    outcome = run_rules(
        [*claims, *known.conflicts, *known.contested, *known.again],
        rules,
        select=settings.select,
        ignore=settings.ignore,
        picky=settings.picky,
    )
    return _report(understood, outcome, known, settings, tuple(unread))


def _understood(pages: Iterable[Page], settings: Settings) -> list[Understood]:
    """Each page understood, with who bears which office on the others."""
    found = [(page, find_all(page)) for page in pages]
    offices = over_pages(offices_of(mentions) for _, mentions in found)
    days = frozenset(day for page, _ in found if (day := _stamped_day(page, settings)) is not None)
    return [
        _told(page, mentions, held, settings, days)
        for (page, mentions), held in zip(found, offices, strict=True)
    ]


def _stamped_day(page: Page, settings: Settings) -> int | None:
    """The day of a page with stamps, wall seconds of its midnight."""
    dating = date_by_stamps(page.entries, zone_of_page(page, settings.zone)[0])
    return dating.midnight_s if dating is not None else None


def understand(page: Page, settings: Settings | None = None) -> Understood:
    """A page that stands alone, read, dated and turned into claims."""
    found = find_all(page)
    return _told(page, found, offices_of(found), settings or Settings())


def _told(
    page: Page,
    found: tuple[Mentions, ...],
    offices: Offices,
    settings: Settings,
    days: frozenset[int] = frozenset(),
) -> Understood:
    """A page read, dated and turned into claims. offices: who bears which. days: of the stamped pages read with it."""
    found = name_speakers(found, offices)
    reading, dating = _read(page, found, settings, days)
    zoning = zoning_of(reading)
    if zoning is not None and zoning.settled and zoning.off_min is not None:
        page, found = corrected(page, found, zoning.off_min)
        reading, dating = _read(page, found, settings, days)
        dating = attrs.evolve(dating, evidence=(*dating.evidence, zoning.evidence()))
    reading = attrs.evolve(reading, zoning=zoning, offices=offices)
    claims = claims_of(reading)
    order, order_source = order_of(page)
    return Understood(reading=reading, dating=dating, claims=claims, order=order, order_source=order_source)


def _read(
    page: Page, found: tuple[Mentions, ...], settings: Settings, days: frozenset[int]
) -> tuple[Reading, Dating]:
    """The page with its times resolved, as its stamps stand, and its date with the reasons."""
    zone, zone_source = zone_of_page(page, settings.zone)
    now = parse_stamp(settings.as_of, zone=zone).start if settings.as_of else None
    until = wall_of(now, zone) if now is not None else None
    stamped = date_by_stamps(page.entries, zone)
    dating = stamped or date_by_words(found, until_s=until, beside=days)
    day = None if dating.midnight_s is None else Wall(dating.midnight_s, dating.midnight_s + DAY_S).at(zone)
    draft = Reading(
        page=page,
        mentions=found,
        zone=zone,
        zone_source=zone_source,
        day=day,
        newest_first=order_of(page)[0] == "newest first",
        house=settings.house,
        sources=settings.sources,
    )
    home = _home_of(page, found)
    reading = attrs.evolve(draft, mentions=tuple(_resolve(draft, m, home) for m in found))
    if stamped is not None:
        dating = attrs.evolve(dating, evidence=(*dating.evidence, *compared(reading)))
    return reading, dating


def _home_of(page: Page, found: Sequence[Mentions]) -> str | None:
    """The zone of the only places that the page's headline names, when half of all places of the page keep it too."""
    named = [(m, t) for m in found for t in m.toponyms if t.place is not None and t.by == "name"]
    heads = {t.place.zone for m, t in named if t.place is not None and m.entry is page.head}
    zones = Counter(t.place.zone for _, t in named if t.place is not None and t.place.zone is not None)
    home = heads.pop() if len(heads) == 1 else None
    return home if home is not None and 2 * zones[home] >= zones.total() else None


def _resolve(reading: Reading, found: Mentions, home: str | None) -> Mentions:
    source = "publisher" if reading.zone_source == "publisher" else "page"
    frame = TimeFrame(dct=reading.at(found.entry), zone=reading.zone, zone_source=source, home=home)
    return resolved(found, frame)


def _claims(understood: Sequence[Understood]) -> tuple[Claim, ...]:
    """The claims of pages, with those that they make together."""
    return with_across(
        (claim for each in understood for claim in each.claims), (each.reading for each in understood)
    )


def claims_of_text(text: str, *more: str) -> tuple[Claim, ...]:
    """Everything claimed in texts of the plain layout, each read as a page of its own; rule files' examples use it."""
    pages = (read_page(each, name=f"example-{i}.txt") for i, each in enumerate((text, *more), 1))
    claims = _claims(_understood(pages, Settings()))
    return (*claims, *conflicts_of(claims))


def _report(
    understood: list[Understood],
    outcome: Outcome,
    known: Reconciled,
    settings: Settings,
    unread: tuple[Unread, ...],
) -> Report:
    events = [event for each in understood for event in each.events]
    entries = sum(len(each.reading.page.entries) for each in understood)
    claims = sum(len(each.claims) for each in understood)
    return Report(
        tool_version=tool_version(),
        as_of=_as_of(settings.as_of),
        pages=tuple(_page(each, understood) for each in understood),
        issues=outcome.issues,
        timeline=known.lines,
        unread=(*unread, *(u for each in understood for u in each.reading.page.unread)),
        counts=(
            ("pages", len(understood)),
            ("entries", entries),
            ("claims", claims),
            ("events", len(events)),
            ("timeline lines", len(known.lines)),
        ),
        passed=outcome.passed,
        hidden=outcome.hidden,
        cut_at=known.cut_at,
    )


def _page(each: Understood, every: list[Understood]) -> ReportPage:
    day = each.dating.midnight_s
    year, month, date, _, _ = wall_parts(day) if day is not None else (0, 0, 0, 0, 0)
    crossed = (
        tuple(crossings(each.events, tuple((o.reading.page.name, o.events) for o in every if o is not each)))
        if each.dating.evidence and each.dating.evidence[0].rule != "stamps"
        else ()
    )
    return ReportPage(
        page=each.reading.page,
        date=None if day is None else f"{year:04d}-{month:02d}-{date:02d}",
        evidence=(*each.dating.evidence, *crossed),
        zone=each.reading.zone,
        zone_source=each.reading.zone_source,
        order=each.order,
        order_source=each.order_source,
    )


def _as_of(text: str | None) -> str | None:
    """The "now" as given when it is a day, in UTC when it is an instant. Raises: ValueError for anything else."""
    if text is None or len(text) == len("2024-06-18"):
        return text
    return iso(parse_stamp(text).start)


@functools.cache
def tool_version() -> str:
    """The installed version; "0+unknown" in a clone that was never installed."""
    try:
        return version("reconcile")
    except PackageNotFoundError:
        return "0+unknown"
