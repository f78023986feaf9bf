"""What holds of every date, number of years and length, not only of those in the tables."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_fixture import told_on
from reconcile.claims.dates.impossible_dates import make_impossible_dates
from reconcile.claims.dates.lengths import make_length_sums
from reconcile.claims.dates.weekdays import make_weekday_dates
from reconcile.claims.dates.years import make_years_sums

MAKERS = (make_weekday_dates, make_impossible_dates, make_years_sums, make_length_sums)
TOLD = dt.date(2023, 9, 12)
DAYS = st.dates(min_value=dt.date(1925, 1, 1), max_value=dt.date(2040, 12, 31))
FORMS = (
    "It was on {d:%A} {d.day} {d:%B} {d.year}.",
    "It was on {d:%A}, {d:%B} {d.day}, {d.year}.",
    "It was on {d:%A} the {d.day}th of {d:%B} {d.year}.",
    "It was on {d.day} {d:%B} {d.year} ({d:%A}).",
    "It was on {d.day} {d:%b} {d.year}, a {d:%A}.",
    "It was on {d:%a} {d.day} {d:%B} {d.year}.",
)


@settings(deadline=None)
@given(day=DAYS, form=st.sampled_from(FORMS))
def test_the_right_weekday_is_never_questioned(day, form):
    assert list(make_weekday_dates(told_on("2023-09-12", form.format(d=day)))) == []


@settings(deadline=None)
@given(day=DAYS, form=st.sampled_from(FORMS), off=st.integers(1, 6))
def test_a_wrong_weekday_with_a_written_year_is_always_told(day, form, off):
    wrong = day + dt.timedelta(days=off)
    text = form.replace("{d:%A}", f"{wrong:%A}").replace("{d:%a}", f"{wrong:%a}").format(d=day)
    (claim,) = make_weekday_dates(told_on("2023-09-12", text))
    assert (claim.right_weekday, claim.weekday, claim.explained) == (f"{day:%A}", f"{wrong:%A}", False)
    assert claim.year == day.year


@settings(deadline=None)
@given(years=st.integers(2, 90), year=st.integers(1925, 2021))
def test_years_ago_are_off_by_what_the_sum_says(years, year):
    (claim,) = make_years_sums(told_on("2023-09-12", f"The mill closed {years} years ago, in {year}."))
    assert claim.off_years == abs(TOLD.year - year - years)


@settings(deadline=None)
@given(
    start=st.dates(dt.date(2023, 1, 1), dt.date(2023, 11, 1)),
    days=st.integers(1, 40),
    told=st.integers(2, 45),
)
def test_a_length_of_days_fits_counted_with_both_ends_or_from_end_to_end(start, days, told):
    end = start + dt.timedelta(days=days)
    text = f"The {told}-day trip from {start.day} {start:%B} to {end.day} {end:%B} is her first."
    (claim,) = make_length_sums(told_on("2023-09-12", text))
    turn_of_february = (
        start <= dt.date(2023, 2, 28) < end
    )  # the year is not written, so it may be a leap year
    assert (claim.off == 0) == (told in {days, days + 1, days + 1 + turn_of_february})


@settings(deadline=None)
@given(month=st.integers(1, 12), day=st.integers(1, 31), year=st.integers(1925, 2040))
def test_a_date_is_impossible_when_the_calendar_does_not_have_it(month, day, year):
    name = dt.date(2000, month, 1).strftime("%B")
    try:
        dt.date(year, month, day)
        exists = True
    except ValueError:
        exists = False
    found = list(make_impossible_dates(told_on("2023-09-12", f"It was on {day} {name} {year}.")))
    assert (found == []) == exists


PIECES = st.sampled_from(
    (
        "10-day ", "trip ", "from ", "1 ", "to ", "5 May ", "(1914-1919) ", "Friday ", "14 September ", "31 June ", "2015 ", "13/13/2015 ",
        "50th anniversary ", "of ", "the ", "1953 ", "armistice ", "12 years ago ", ", in ", "2001 ", "since ", "born in ", "aged ", "39 ",
        "centenary ", "its ", "founded in ", "1948 ", "marks ", ". ", "\n", "9am ", "until ", "noon ", "Monday ", "ends on ", "begins on ",
        "years later ", "VE Day ", "on ", "9999 ", "0001 ", "two-week ", "and ", '"', "(", ")", "\u202f", "é",
    )
)  # fmt: skip


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
@settings(deadline=None)
@given(text=st.lists(PIECES, max_size=24).map("".join))
def test_any_text_is_read_and_every_quote_stands_in_it(maker, text):
    for claim in maker(told_on("2023-09-12", text)):
        assert claim.quotes
        assert all(text[q.span.start : q.span.end] == q.text for q in claim.quotes)
