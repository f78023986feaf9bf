"""The kinds of records that rules speak of: typed statements, each with the quotes it rests on.

A field of a record is what a rule may name after `a.` or `b.`; its type is what the rule file is checked against.
"""

from __future__ import annotations

from typing import Final

from reconcile.claims.records.amount_records import (
    AmountRange,
    AmountSum,
    CurrencyPair,
    RunningCount,
    UnitUse,
)
from reconcile.claims.records.calendar_records import ImpossibleDate, LengthSum, WeekdayDate, YearsSum
from reconcile.claims.records.claim import Claim, DateEvidence
from reconcile.claims.records.copy_records import EntryCopy, FirstReport, ToldAgain
from reconcile.claims.records.dating_records import PageDate, PageZone
from reconcile.claims.records.figures import Conversion, Measurement
from reconcile.claims.records.order_records import Ordering, TimeConflict
from reconcile.claims.records.page_records import BackReference, HeadlineFigure, Misplaced, Numbering
from reconcile.claims.records.place_records import Direction, Placing, Whereabouts
from reconcile.claims.records.quote_records import Rewording
from reconcile.claims.records.stale_records import StaleTelling
from reconcile.claims.records.stories import (
    Course,
    Event,
    HeadlineClaim,
    Itinerary,
    LostHedge,
    NamePair,
    PageOrder,
    Quotation,
    Repeat,
    RoleClash,
)
from reconcile.claims.records.telling_records import DatedTelling, EarlyTelling, LatePlan
from reconcile.claims.records.toll_records import TollTelling
from reconcile.claims.records.zone_records import Clock, ClockChange, ClockPair, ZoneLabel

__all__ = [
    "KINDS",
    "AmountRange",
    "AmountSum",
    "BackReference",
    "Claim",
    "Clock",
    "ClockChange",
    "ClockPair",
    "Conversion",
    "Course",
    "CurrencyPair",
    "DateEvidence",
    "DatedTelling",
    "Direction",
    "EarlyTelling",
    "EntryCopy",
    "Event",
    "FirstReport",
    "HeadlineClaim",
    "HeadlineFigure",
    "ImpossibleDate",
    "Itinerary",
    "LatePlan",
    "LostHedge",
    "Measurement",
    "Misplaced",
    "NamePair",
    "Numbering",
    "Ordering",
    "PageDate",
    "PageOrder",
    "PageZone",
    "Placing",
    "Quotation",
    "Repeat",
    "Rewording",
    "RoleClash",
    "RunningCount",
    "StaleTelling",
    "TimeConflict",
    "ToldAgain",
    "TollTelling",
    "UnitUse",
    "WeekdayDate",
    "Whereabouts",
    "YearsSum",
    "ZoneLabel",
]

KINDS: Final[dict[str, type[Claim]]] = {
    "clock": Clock,
    "clock_pair": ClockPair,
    "zone_label": ZoneLabel,
    "clock_change": ClockChange,
    "weekday_date": WeekdayDate,
    "impossible_date": ImpossibleDate,
    "years_sum": YearsSum,
    "length_sum": LengthSum,
    "conversion": Conversion,
    "currency_pair": CurrencyPair,
    "amount_sum": AmountSum,
    "amount_range": AmountRange,
    "unit_use": UnitUse,
    "running_count": RunningCount,
    "toll_telling": TollTelling,
    "measurement": Measurement,
    "name_pair": NamePair,
    "role_clash": RoleClash,
    "event": Event,
    "course": Course,
    "stale_telling": StaleTelling,
    "quotation": Quotation,
    "rewording": Rewording,
    "lost_hedge": LostHedge,
    "repeat": Repeat,
    "entry_copy": EntryCopy,
    "first_report": FirstReport,
    "page_order": PageOrder,
    "misplaced": Misplaced,
    "numbering": Numbering,
    "back_reference": BackReference,
    "page_date": PageDate,
    "page_zone": PageZone,
    "itinerary": Itinerary,
    "direction": Direction,
    "placing": Placing,
    "whereabouts": Whereabouts,
    "headline": HeadlineClaim,
    "headline_figure": HeadlineFigure,
    "early_telling": EarlyTelling,
    "late_plan": LatePlan,
    "dated_telling": DatedTelling,
    "ordering": Ordering,
    "time_conflict": TimeConflict,
    "told_again": ToldAgain,
}
"""Record kinds by the name that `[match]` gives them."""
