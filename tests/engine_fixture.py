"""Invented records and rule files for the tests of the engine."""

from datetime import UTC, datetime, timedelta

import attrs

from reconcile.claims.kinds import Event, Itinerary, Measurement, NamePair, Quotation
from reconcile.engine import load_rule
from reconcile.mentions import Measure
from reconcile.model import Block, BlockKind, Entry, Origin, Quote, Source, Span
from reconcile.quantities import Quantity
from reconcile.times import Granularity, Interval

NOON = datetime(2023, 9, 12, 12, 0, tzinfo=UTC)


def interval(minute: float, minutes: float = 1) -> Interval:
    """A stretch that starts so many minutes after noon of 12 September 2023, UTC."""
    start = NOON + timedelta(minutes=minute)
    return Interval(start, start + timedelta(minutes=minutes))


def quote(text: str, *, page: str = "harbour.txt", entry: str = "e0", at: int = 0) -> Quote:
    """Words that stand at an offset of an otherwise empty file."""
    source = Source.of(page, " " * at + text)
    block = Block(kind=BlockKind.BODY, span=Span(0, len(text)))
    told = Entry(id=entry, text=text, blocks=(block,), source=source, origin=Origin.verbatim(at))
    return told.quote(Span(0, len(text)))


def base(
    words: str,
    rank: int = 0,
    *,
    page: str = "harbour.txt",
    at: Interval | None = None,
    offset: int | None = None,
):
    where = rank * 1_000 if offset is None else offset
    entry = f"e{rank}"
    said = quote(words, page=page, entry=entry, at=where)
    return {"page": page, "entry": entry, "rank": rank, "at": at, "block": "body", "quotes": (said,)}


def measurement(
    words: str, value: float, rank: int = 0, *, subject: str = "distance|Skagen|Bergen", **changes
) -> Measurement:
    """A distance known to half a kilometre."""
    place = {k: changes.pop(k) for k in ("page", "at", "offset") if k in changes}
    made = Measurement(
        **base(words, rank, **place),
        subject=subject,
        about="the distance from Skagen to Bergen",
        attribute="distance",
        low=value - 0.5,
        high=value + 0.5,
        value=value,
        unit="km",
        interval="",
        written=words,
        hedged=False,
        from_place="Skagen",
        to_place="Bergen",
        map_km=None,
        ratio=None,
        to_border=False,
        route=False,
        straight=False,
    )
    return attrs.evolve(made, **changes)


def name_pair(rare: str, frequent: str, rank: int = 0, **place) -> NamePair:
    return NamePair(
        **base(rare, rank, **place),
        rare=rare,
        frequent=frequent,
        kind="place",
        rare_uses=1,
        frequent_uses=9,
        distance=1,
        same_sound=False,
        rare_known=False,
        inflected=False,
    )


def event(words: str, rank: int = 0, **changes) -> Event:
    place = {k: changes.pop(k) for k in ("page", "at", "offset") if k in changes}
    made = Event(
        **base(words, rank, **place),
        kind="arrival",
        lane="happened",
        summary=words,
        verb="arrive",
        actors=("Ada Lund",),
        subject="Ada Lund",
        places=("Bergen",),
        place="Bergen",
        place_ids=("p:bergen",),
        destination="",
        when=None,
        granularity=Granularity.MINUTE,
        anchored=False,
        modality="asserted",
        polarity=True,
        attribution="",
        cue="",
        link="arrival|Ada Lund|p:bergen",
        line="",
        recent=True,
    )
    return attrs.evolve(made, **changes)


def quotation(words: str, rank: int = 0, *, speaker: str = "Ada Lund", **place) -> Quotation:
    plain = words.casefold().split()
    return Quotation(
        **base(words, rank, **place),
        speaker=speaker,
        words=" ".join(plain),
        bag=" ".join(sorted(plain)),
        count=len(plain),
    )


def itinerary(**changes) -> Itinerary:
    made = Itinerary(
        **base("lands in Bergen in three hours"),
        actor="Ada Lund",
        from_place="Lisbon",
        to_place="Bergen",
        means="plane",
        stay_low_h=3.0,
        arrive_low_h=3.0,
        arrive_high_h=3.5,
        distance_km=2_600.0,
    )
    return attrs.evolve(made, **changes)


def measure(words: str, value: float) -> Measure:
    quantity = Quantity(low=value, high=value, value=value, unit="km", dimension="length", grain=1.0)
    return Measure(quantity=quantity, quote=quote(words))


EXAMPLES = """
[[example]]
name = "fires"
expect = 1
text = "14:05 GMT  fires"

[[example]]
name = "silent"
expect = 0
text = "14:05 GMT  silent"
"""

PAIR_RULE = """[rule]
id = "QTY902"
name = "two-distances"
severity = "error"
confidence = "high"
groups = ["core", "quantity"]
summary = "Two distances for one stretch."
why = "Readers see two numbers for one thing."

[match]
a = "measurement"
b = "measurement"
key = ["subject", "attribute"]
order = "a.rank <= b.rank"

[when]
all = [
  "disjoint(a.low, a.high, b.low, b.high)",
  "ratio(a.value, b.value) > params.min_ratio",
]

[params]
min_ratio = 1.1

[report]
message = "{a.written} and {b.written} are two values of {a.about}"
highlight = ["a", "b"]
ask = "Which of {a.written} and {b.written} is right?"
repairs = ["write {a.written}", "write {b.written}"]
facts = { gap_km = "abs(a.value - b.value)" }
gather = "a.subject"

[[report.case]]
when = "a.hedged or b.hedged"
severity = "warning"
message = "{a.written} and {b.written} are {facts.gap_km:.1f} km apart, though hedged"
""" + EXAMPLES  # fmt: skip


def single_rule(
    code: str,
    *conditions: str,
    kind: str = "measurement",
    report: str = "",
    message: str = "{a.page}",
    **about: str,
):
    """A rule on one record, with what differs from the least that a rule file needs."""
    lines = [f"  {condition!r}," for condition in conditions]
    when = "\n".join(["[when]", "all = [", *lines, "]"]) if conditions else ""
    words = {"severity": "warning", "confidence": "high", "groups": '["core", "quantity"]'} | about
    text = f"""[rule]
id = "{code}"
name = "rule-{code.lower()}"
severity = "{words["severity"]}"
confidence = "{words["confidence"]}"
groups = {words["groups"]}
summary = "A rule of the tests."
why = "To see it run."

[match]
a = "{kind}"

{when}

[report]
message = "{message}"
ask = "Is it so?"
{report}
{EXAMPLES}"""
    return load_rule(f"rules/test/{code}-rule-{code.lower()}.toml", text)
