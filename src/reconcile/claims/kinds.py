"""The kinds of records that rules speak of: typed statements, each with the quotes it rests on.

A field of a record is what a rule may name after `a.` or `b.`; its type is what the rule file is checked against.
"""

from __future__ import annotations

from typing import Final

import attrs

from reconcile.mentions import Measure
from reconcile.model import Quote
from reconcile.times import Granularity, Interval


@attrs.frozen(kw_only=True)
class DateEvidence:
    """One reason for a page's date. text: what it shows in words. rule: which kind of reason. agrees: with the result."""

    rule: str
    text: str
    agrees: bool = True
    quotes: tuple[Quote, ...] = ()


@attrs.frozen(kw_only=True)
class Claim:
    """What every record has. at: when it was told (UTC), None when the page does not say. rank: 0 for the oldest entry
    of the page; the order in which readers saw the entries. block: kind of the block that holds the first quote.
    """

    page: str
    entry: str
    rank: int
    at: Interval | None
    block: str
    quotes: tuple[Quote, ...]


@attrs.frozen(kw_only=True)
class Clock(Claim):
    """A time of day as written. problem: what is wrong with its form, "" when nothing is. repair: how else to write it."""

    text: str
    hour: int
    minute: int
    meridiem: str
    problem: str
    repair: str


@attrs.frozen(kw_only=True)
class ClockPair(Claim):
    """Two clocks that are said to be one moment, "14:13 local time (04:19 GMT)".

    first_utc, second_utc: minutes of the UTC day, 0 to 1,439; gap_min: the shortest way from the first to the second
    round the clock, signed, -720 to 720. zones_certain: both zones are single. any_zone: some zone of the world gives
    this difference (multiples of 15 minutes). slip: the likely slip in words, "" when none fits. arithmetic: one line.
    window: either side is a stretch of time rather than a moment.
    """

    first: str
    second: str
    first_zone: str
    second_zone: str
    first_utc: int
    second_utc: int
    gap_min: int
    zones_certain: bool
    both_local: bool
    any_zone: bool
    window: bool
    slip: str
    arithmetic: str


@attrs.frozen(kw_only=True)
class WeekdayDate(Claim):
    """A weekday written with a date that falls on another weekday in the year that is meant.

    right_weekday: of the date; right_day: the date with it ("Monday 30 November"); nearest_day: the nearest date on
    the written weekday. year: as written, else the year whose date lies nearest to the telling. fits_year: the year
    before or after, if the weekday is right in it. explained: the words speak of a year in which it is right.
    """

    text: str
    weekday: str
    right_weekday: str
    right_day: str
    nearest_day: str
    year: int
    year_written: bool
    fits_year: int | None
    explained: bool


@attrs.frozen(kw_only=True)
class YearsSum(Claim):
    """A number of years with the year it should lead back to: "the 70th anniversary of the 1953 armistice".

    what: "anniversary", "elapsed", "ago" or "age". text: the number as written. due: years from `year` to the year of
    the telling. off_years: how far `years` lies from that.
    """

    what: str
    text: str
    years: int
    year: int
    told_year: int
    due: int
    off_years: int


@attrs.frozen(kw_only=True)
class Conversion(Claim):
    """A quantity and, in brackets, the same in another unit.

    verdict: "same", "loose", "last-digit" or "conflict". off_percent: how far the two point values lie apart.
    slip: the likely slip in words. first_as_second: "1,500 km is 932 miles"; second_as_first the other way.
    subject: key of the measured fact, "" when unknown.
    """

    first: Measure
    second: Measure
    verdict: str
    off_percent: float
    explained: bool
    over_precise: bool
    slip: str
    first_as_second: str
    second_as_first: str
    arithmetic: str
    subject: str


@attrs.frozen(kw_only=True)
class Measurement(Claim):
    """A quantity with what it measures.

    subject: key of the fact ("distance|Vladivostok|Vostochny Cosmodrome"); about: the same in words. attribute:
    "distance", "toll", ... low, high, value: in `unit` of the dimension's base (km for distance). hedged: a hedge
    stands before it. map_km: great circle between the two places, None when either is unknown. ratio: value over
    map_km. to_border: measured to the border line. route: the words name a road, rail or flight. straight: they say
    "as the crow flies".
    """

    subject: str
    about: str
    attribute: str
    low: float
    high: float
    value: float
    unit: str
    written: str
    hedged: bool
    from_place: str
    to_place: str
    map_km: float | None
    ratio: float | None
    to_border: bool
    route: bool
    straight: bool


@attrs.frozen(kw_only=True)
class NamePair(Claim):
    """Two spellings on one page that lie close together.

    rare, frequent: the forms; *_uses: how often each stands on the page. distance: edits (optimal string alignment).
    same_sound: their transliteration keys are equal, so that both are accepted spellings. rare_known: the rare form is a
    name or word of its own. inflected: one is a plural, demonym or other form of the other. kind: "person", "place",
    "organisation", "name" (of what is not known) or "word" (British and American spelling of one word).
    """

    rare: str
    frequent: str
    kind: str
    rare_uses: int
    frequent_uses: int
    distance: int
    same_sound: bool
    rare_known: bool
    inflected: bool


@attrs.frozen(kw_only=True)
class Event(Claim):
    """Something that happened, was said or is planned.

    kind: arrival, departure, sighting, travel, meeting, statement, visit, launch, attack, disaster, toll,
    announcement or other. lane: happened, said, planned. actors, places: canonical names; place_ids: of the gazetteer; destination: where a
    movement leads to, "" when it leads nowhere named. subject: first actor, "" when none. when: UTC, open ends
    unknown, None when nothing bounds it. anchored: a time expression of the sentence gave `when`. recent: it belongs to
    the days that the page covers, not to its background. modality: asserted, reported, planned, speculated or denied.
    cue: words of supersession in its sentence ("instead", "now"), "" when none. link: key under which tellings of one
    event meet, "" when nothing can be linked. line: key of the evolving line it belongs to ("destination|Anna Berg").
    """

    kind: str
    lane: str
    summary: str
    verb: str
    actors: tuple[str, ...]
    subject: str
    places: tuple[str, ...]
    place: str
    place_ids: tuple[str, ...]
    destination: str
    when: Interval | None
    granularity: Granularity
    anchored: bool
    modality: str
    polarity: bool
    attribution: str
    cue: str
    link: str
    line: str
    recent: bool


@attrs.frozen(kw_only=True)
class Quotation(Claim):
    """Directly quoted words of one speaker. words: lower-cased, joined by one space; bag: the same, sorted."""

    speaker: str
    words: str
    bag: str
    count: int


@attrs.frozen(kw_only=True)
class Repeat(Claim):
    """The same thing twice in one phrase. what: "word", "emphasis" (inside a quotation), "year" or "place"; text: the thing."""

    what: str
    text: str


@attrs.frozen(kw_only=True)
class PageOrder(Claim):
    """How a page is told. order: "newest first" or "oldest first"; source: "stamps" or "opening entry"."""

    order: str
    source: str
    entries: int
    first: str
    last: str


@attrs.frozen(kw_only=True)
class Itinerary(Claim):
    """A stay somewhere and an arrival elsewhere that must both fit in.

    stay_low_h: least hours of the stay told; arrive_high_h: most hours until the arrival told; distance_km: great
    circle between the two places. means: "plane", "train", "car", "ship" or "".
    """

    actor: str
    from_place: str
    to_place: str
    means: str
    stay_low_h: float
    arrive_low_h: float
    arrive_high_h: float
    distance_km: float


@attrs.frozen(kw_only=True)
class HeadlineClaim(Claim):
    """The page's headline against its entries. untold: words of it that no entry has. attributed: someone says it."""

    headline: str
    untold: str
    untold_count: int
    attributed: bool


KINDS: Final[dict[str, type[Claim]]] = {
    "clock": Clock,
    "clock_pair": ClockPair,
    "weekday_date": WeekdayDate,
    "years_sum": YearsSum,
    "conversion": Conversion,
    "measurement": Measurement,
    "name_pair": NamePair,
    "event": Event,
    "quotation": Quotation,
    "repeat": Repeat,
    "page_order": PageOrder,
    "itinerary": Itinerary,
    "headline": HeadlineClaim,
}
"""Record kinds by the name that `[match]` gives them."""
