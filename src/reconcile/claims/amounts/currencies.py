"""Amounts of money told in two currencies, "$2.3bn (£1.8bn)", with the rate that they imply and what the money was worth."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Mapping
from itertools import compress, pairwise
from typing import Final

import attrs

from reconcile.claims.amounts import currency_words as words
from reconcile.claims.amounts.currency_slips import Figures, likely_slip
from reconcile.claims.amounts.exchange_rates import RateBand, nearest_band
from reconcile.claims.reading import Reading
from reconcile.claims.records.amount_records import CurrencyPair
from reconcile.mentions import Measure, Mentions
from reconcile.times import wall_of, wall_parts

_REACH: Final = 70
_AGREE: Final = 1.1
"""The other rates of a page count when the highest is at most so many times the lowest."""
_SHARED: Final[Mapping[str, tuple[str, ...]]] = {
    "NOK": ("NOK", "DKK"),
    "JPY": ("JPY", "CNY"),
    "SEK": ("SEK", "DKK"),
}
"""Currencies whose sign or name ("¥", "kroner") is that of another one too."""


@attrs.frozen
class _Pair:
    """Two amounts as told, with the entry, the rate in units of the second and its bounds by the written digits."""

    found: Mentions
    first: Measure
    second: Measure
    rate: float
    low: float
    high: float

    @property
    def key(self) -> tuple[str, str]:
        return self.first.quantity.unit, self.second.quantity.unit


def make_currency_pairs(reading: Reading) -> Iterator[CurrencyPair]:
    """Every amount of a page that is told in two currencies, in order of place."""
    pairs = [p for found in reading.mentions for p in _pairs(found)]
    rates: dict[tuple[str, str], dict[tuple[float, float], float]] = {}
    # Money of another year, "$179m (£116m) in 2015", had another rate than the rest of the page.
    of_now = [len(_years(reading, pair)) < 2 for pair in pairs]
    for pair in compress(pairs, of_now):
        a, b = pair.first.quantity.value or 0.0, pair.second.quantity.value or 0.0
        rates.setdefault(pair.key, {})[a, b] = pair.rate
        rates.setdefault((pair.key[1], pair.key[0]), {})[b, a] = 1 / pair.rate
    for pair, is_of_now in zip(pairs, of_now, strict=True):
        told = pair.first.quantity.value, pair.second.quantity.value
        others = [rate for figures, rate in rates.get(pair.key, {}).items() if figures != told]
        yield _claim(reading, pair, others if is_of_now else ())


def _pairs(found: Mentions) -> Iterator[_Pair]:
    """The pairs of an entry: one behind the other, or both in the brackets of a first one."""
    lead: Measure | None = None
    for first, second in pairwise(found.measures):
        if first.quantity.dimension != "money" or second.quantity.dimension != "money":
            lead = None
            continue
        between = found.entry.plain[first.quote.span.end : second.quote.span.start]
        if _is_pair(found, first, second, between):
            lead = first
        elif lead is None or not words.FURTHER.fullmatch(between):
            lead = None
            continue
        pair = _weighed(found, lead, second)
        if pair is not None:
            yield pair


_SMALL_CHANGE: Final = {"p": frozenset({"GBP"}), "cent": frozenset({"$", "USD", "EUR", "AUD", "CAD", "NZD"})}
"""Coins, with the money that they are a part of: "$8m, or 33 cents a share" is no second currency."""


def _is_small_change(unit: str, other: str) -> bool:
    return other in _SMALL_CHANGE.get(unit, ()) or unit in _SMALL_CHANGE.get(other, ())


def _is_pair(found: Mentions, first: Measure, second: Measure, between: str) -> bool:
    """True when the second is written as the same money in another currency."""
    plain, end = found.entry.plain, second.quote.span.end
    units = first.quantity.unit, second.quantity.unit
    if len(between) > 60 or units[0] == units[1] or _is_small_change(*units):
        return False
    if words.BRACKET.fullmatch(between):
        close = words.CLOSE.match(plain, end)
        # "$5m (£1m a day)" is two things; "$5 a barrel (£4 a barrel)" is one.
        return close is not None and (not words.PER.search(close[0]) or words.PER.search(between) is not None)
    if words.STROKE.fullmatch(between):
        return plain[end : end + 1] != "/"
    joints = (words.OR, words.OR_CLOSE), (words.COMMA, words.COMMA_CLOSE), (words.DASH, words.DASH_CLOSE)
    a_share = words.A_SHARE.match(plain, end) is not None and words.A_SHARE.search(between) is None
    return not a_share and any(
        joint.fullmatch(between) and close.match(plain, end) for joint, close in joints
    )


def _weighed(found: Mentions, first: Measure, second: Measure) -> _Pair | None:
    """The pair with its rate; None for bounds, ranges and vague words, and where other money may be meant."""
    a, b = first.quantity, second.quantity
    if (
        a.value is None
        or b.value is None
        or a.ends
        or b.ends
        or a.value <= 0
        or b.value <= 0
        or a.unit == b.unit
    ):
        return None
    if b.comparator not in ("=", "~", a.comparator) and a.comparator != "~":
        return None
    if (
        _is_elsewhere(found, first)
        or _is_elsewhere(found, second)
        or _is_of_other_times(found, first, second)
    ):
        return None
    half_a, half_b = (max(q.grain, q.high - q.low if q.comparator == "~" else 0.0) / 2 for q in (a, b))
    low = max(b.value - half_b, b.value / 2) / (a.value + half_a)
    high = (b.value + half_b) / max(a.value - half_a, a.value / 2)
    return _Pair(found, first, second, b.value / a.value, low, high)


def _is_elsewhere(found: Mentions, money_told: Measure) -> bool:
    """True when the word in front makes it the money of another country: "Egyptian pounds", "Danish"."""
    span = money_told.quote.span
    ahead = found.entry.plain[max(0, span.start - 24) : span.start]
    text = found.entry.plain[span.start : span.end]
    inner = text.rpartition(" ")[0] + " "
    return words.OTHER_POUNDS.search(ahead) is not None or words.OTHER_POUNDS.search(inner) is not None


def _is_of_other_times(found: Mentions, first: Measure, second: Measure) -> bool:
    """True when the words take the rate from another age, or tell the prices of two shops."""
    plain, span = found.entry.plain, first.quote.span.hull(second.quote.span)
    sentence = found.placed_sentences.holding(span.start)
    start, end = (sentence.span.start, sentence.span.end) if sentence else (span.start, span.end)
    near = plain[max(start, span.start - 2 * _REACH) : min(end, span.end + 2 * _REACH)]
    if words.OTHER_MONEY.search(near):
        return True
    a, b = first.quantity.value or 0.0, second.quantity.value or 0.0
    close = plain[max(start, span.start - _REACH) : min(end, span.end + 20)]
    cheap = max(a, b) < words.PRICE_LIMIT and max(a, b) < 3 * min(a, b)
    return cheap and words.PRICES.search(close) is not None


def _claim(reading: Reading, pair: _Pair, others: Iterable[float]) -> CurrencyPair:
    years = _years(reading, pair)
    told = sorted(others)
    page_rate = statistics.median(told) if len(told) > 1 and told[-1] <= told[0] * _AGREE else None
    # Which dollar is meant, the page's other pairs say best.
    rates = (pair.low, pair.high) if page_rate is None else (page_rate, page_rate)
    firsts, seconds = (_readings(reading, pair.found, m) for m in (pair.first, pair.second))
    band = nearest_band(firsts, seconds, rates, years)
    page = RateBand(page_rate, page_rate) if page_rate is not None else None
    figures = Figures(pair.first, pair.second, pair.rate)
    slip = likely_slip(figures, (b for b in (page, band) if b is not None))
    typical = page_rate or (band.middle if band is not None else None)
    return CurrencyPair(
        **reading.base(pair.found.entry, (pair.first.quote, pair.second.quote)),
        first=pair.first,
        second=pair.second,
        rate=_short(pair.rate),
        rate_low=_short(pair.low),
        rate_high=_short(pair.high),
        known_low=_short(band.low) if band is not None else None,
        known_high=_short(band.high) if band is not None else None,
        known_years=band.years if band is not None else "",
        known_percent=round(band.outside_percent(pair.low, pair.high), 1) if band is not None else None,
        page_rate=_short(page_rate) if page_rate is not None else None,
        page_pairs=len(told),
        page_percent=round(page.outside_percent(pair.low, pair.high), 1) if page is not None else None,
        worth=_worth(band, page_rate),
        slip=slip.words,
        by_first=slip.first or (figures.first_at(typical) if typical else ""),
        by_second=slip.second or (figures.second_at(typical) if typical else ""),
        arithmetic=f"{pair.second.quote.text} / {pair.first.quote.text} = {_short(pair.rate):g}",
    )


def _years(reading: Reading, pair: _Pair) -> tuple[int, ...]:
    """The year of the telling and those that its sentence names; none where nothing dates it."""
    at, entry = reading.at(pair.found.entry), pair.found.entry
    if at is None or at.start is None:
        return ()
    sentence = pair.found.placed_sentences.holding(pair.first.quote.span.start)
    words_of = entry.plain[sentence.span.start : sentence.span.end] if sentence is not None else ""
    told = wall_parts(wall_of(at.start, reading.zone))[0]
    named = (int(m[0]) for m in words.YEAR.finditer(words_of))
    return tuple(sorted({told, *(year for year in named if year <= told)}))


def _readings(reading: Reading, found: Mentions, told: Measure) -> tuple[str, ...]:
    """The codes of the currencies that a sign or name may stand for; none when one of them has no table."""
    name, text = told.quantity.unit, told.quote.text.lower()
    if name == "$":
        return ("USD", *(words.DOLLARS[c] for c in sorted(_countries(reading, found) & words.DOLLARS.keys())))
    if name == "INR" and "₹" not in text and _countries(reading, found) & words.RUPEES:
        return ()
    return _SHARED.get(name, (name,)) if name != "JPY" or "¥" in text else (name,)


def _countries(reading: Reading, found: Mentions) -> frozenset[str]:
    """The countries of the places that the entry names, nationalities included, or the page's headline."""
    heads = (m for m in reading.mentions if m.entry is reading.page.head)
    named = (t.place for m in (found, *heads) for t in m.toponyms if t.place is not None)
    return frozenset(place.country for place in named if place.country is not None)


def _worth(band: RateBand | None, page_rate: float | None) -> str:
    """The known rates in words, "" when there is none."""
    told = []
    if band is not None:
        told.append(
            f"the rate was {_short(band.low):g} to {_short(band.high):g} in {band.years or 'all years since 2000'}"
        )
    if page_rate is not None:
        told.append(f"the other pairs of the page give {_short(page_rate):g}")
    return " and ".join(told)


def _short(rate: float) -> float:
    return float(f"{rate:.3g}")
