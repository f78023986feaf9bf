"""Amounts in two currencies: what QTY006 says of them and where it keeps silent; invented sentences."""

import pytest

from amounts_fixture import issues
from reconcile.claims.amounts.exchange_rates import RateBand, rate_band

SILENT = [
    "The yard owes $2.3bn (£1.8bn).",
    "The yard owes $ 2.3bn ( £ 1.8bn ).",
    "The yard owes £1.8bn ($2.3bn; €2.1bn).",
    "The yard owes £1.8bn ($2.3bn, €2.1bn).",
    "The yard owes £1.8bn / $2.3bn.",
    "The yard owes €2.1bn, or about £1.8bn, and more.",
    "The yard owes about $2bn (£1.6bn).",
    "The yard owes $1bn (£600m).",
    "The yard owes $1 trillion (£1 trillion).",
    "The yard owes 2.3 billion dollars (1.8 billion pounds).",
    "A barrel costs $50 (£39).",
    "Oil is at $50.12 a barrel (£38.80).",
    "The yard owes ¥112bn ($1bn).",
    "The yard owes 112bn yen (£780m).",
    "The yard owes 58m roubles ($1m).",
    "The yard owes 6.9m yuan ($1m).",
    "The yard owes Rs 64m ($1m).",
    "The ticket sold for Rs 1,27,365 ($1,985).",
    "The mine owes 1.2bn rand (£7m).",
    "The mine owes R1.2bn (£70m).",
    "The yard in Ottawa owes $1.5bn (£860m).",
    "A Hong Kong yard owes $1bn (£99m).",
    "The yard owes HK$1bn (£99m).",
    "The yard in Perth, Australia, owes $1.5bn (£860m).",
    "The yard owes A$1.5bn (£860m).",
    "A yard in Karachi owes 1.05bn rupees ($10m).",
    "The yard owes 18bn Egyptian pounds ($1bn).",
    "It may cost $2bn to $3bn (£1.9bn).",
    "It may cost $2bn (between £3bn and £4bn).",
    "It may cost millions of dollars (£90m).",
    "The fine is $5m (up to £9m).",
    "The bridge cost $9m (£3.2m) in 1965.",
    "The dowry was £2,000 ($410,000 in today's money).",
    "In today's money it cost £2,000 ($41,000).",
    "It was bought for £1m ($1.98m) in 2007.",
    "The phone costs $699 (£699).",
    "The app is priced at €9.99 (£9.99).",
    "He paid $5m (£1m more than in March).",
    "He paid $5m (£1m a day) for it.",
    "Sales rose from $5m to £9m.",
    "The mill earned $4.1 million, or 12 cents a share. It owes $3m (£2.3m) and $6m (£4.6m).",
    "The mill lost £7m, or 3p per share.",
    "The levy brings in $40m, or £2.10 a head.",
    "It raised €90m, or 20 cents, they joke.",
    "He won £5,000 and $90.",
    "She gave $5m in March (and £9m in May).",
    "Adjusted for inflation it cost $5m (£9m).",
    "At the official exchange rate it is worth $5m (£9m).",
    "The yard owes 7bn Danish kroner ($1bn).",
    "It paid fines of $2.3bn, about £1.8m, and some €40m.",
    "It paid $2.3bn, about £1.8m of it in cash.",
    "It has debts of $2.3bn, £1.8m and €40m.",
    "It paid $2.3bn - £1.8m more than in March.",
    "It paid $2.3bn, about £1.8bn, for the yard.",
]

FIRES = [
    ("The yard owes $2.3bn (£1.8m).", "bn and m: £1.8bn is meant"),
    ("The yard owes $ 2.3bn ( £ 1.8m ).", "bn and m: £1.8bn is meant"),
    ("The yard owes £1.8m ($2.3bn).", "m and bn: $2.3m is meant"),
    ("The yard owes about €6bn (around £5.1m) now.", "bn and m: £5.1bn is meant"),
    ("The yard owes $2.3 billion (£1.8 million).", "bn and m: £1.8bn is meant"),
    ("The yard owes $2.3bn [£1.8m].", "bn and m"),
    ("The yard owes $2.3bn / £1.8m.", "bn and m"),
    ("The yard owes $2.3bn, or £1.8m, they say.", "bn and m"),
    ("The yard owes $2.3bn, or GBP 1.8m.", "bn and m"),
    ("It paid $2.3bn, about £1.8m, for the yard.", "bn and m"),
    ("It paid $2.3bn, worth £1.8m at the time.", "bn and m"),
    ("Its debts are $2.3bn, equal to about £1.8m.", "bn and m"),
    ("It paid $2.3bn - about £1.8m - for the yard.", "bn and m"),
    ("The yard is $2.3bn in debt (£1.8m).", "bn and m"),
    ("The yard owes $2.3bn (£1.8bn; €2.1m).", "bn and m: €2.1bn is meant"),
    ("The yard owes $2.3m (£1.8bn).", "m and bn: £1.8m is meant"),
    ("The yard owes $2 trillion (£155bn).", "a tenth: £1.55tn is meant"),
    ("The yard owes $412m (£31.9m).", "a tenth: £319m is meant"),
    ("The yard owes $4,120 (£319).", "a tenth: £3,190 is meant"),
    ("The yard owes $412 (£3,190).", "10 times too much, if £319 is meant"),
    ("The yard owes ¥112bn ($100m).", "a tenth: $1bn is meant"),
    ("The yard owes €615m (£728m).", "divided the wrong way: a euro was worth about 0.8"),
    ("The yard owes £615m ($480m).", "divided the wrong way: a pound was worth about 1.3 dollars"),
    ("The yard owes $4.12bn (£2.19bn).", ""),
    ("The yard owes $9.31m (£1.79m).", "digits swapped: £7.19m is meant"),
    ("The yard owes 58m roubles ($10m).", "10 times too much, if $1m is meant"),
    ("The yard owes 69m yuan ($1m).", "a tenth: $10m is meant"),
    ("The yard owes Rs 1,27,365 ($19,850).", "10 times too much, if $1,985 is meant"),
    ("The yard owes C$1.5bn (£860,000).", "a thousandth"),
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_of(text):
    assert [i.message for i in issues("QTY006", text)] == []


@pytest.mark.parametrize(("text", "slip"), FIRES)
def test_the_slip_is_named_in(text, slip):
    (issue,) = issues("QTY006", text)
    assert slip in issue.message
    assert len(issue.quotes) == 2
    assert all(issue.repairs)


def test_both_ways_of_putting_it_right_are_told():
    (issue,) = issues("QTY006", "The yard owes $2.3bn (£1.8m).")
    assert issue.repairs == ("£1.8bn, if $2.3bn is right", "$2.3m, if £1.8m is right")


def test_without_a_day_only_what_no_year_saw_is_told():
    assert issues("QTY006", "The yard owes $4.12bn (£2.19bn).", day=None) == ()
    assert len(issues("QTY006", "The yard owes $4.12bn (£9.19bn).", day=None)) == 1


def test_the_other_pairs_of_the_page_tell_a_rate_that_the_years_allow():
    text = (
        "14:05 GMT  The yard owes $3.11bn (£2.19bn).\n14:06 GMT  It lost $417m (£294m).\n"
        "14:07 GMT  It lent $1.45bn (£1.02bn).\n14:08 GMT  It made $5.07bn (£4.12bn)."
    )
    (issue,) = issues("QTY006", text, day="4 March 2016")
    assert "the other pairs of the page give 0.704" in issue.message


def test_pairs_of_a_page_that_do_not_agree_tell_nothing():
    text = (
        "14:05 GMT  The yard owes $3.11bn (£2.29bn).\n14:06 GMT  It lost $417m (£294m).\n"
        "14:07 GMT  It lent $1.45bn (£1.18bn).\n14:08 GMT  It made $5.07bn (£4.12bn)."
    )
    assert issues("QTY006", text, day="4 March 2016") == ()


def test_a_band_is_that_of_the_year_and_the_years_beside_it():
    band = rate_band("EUR", "GBP", [2014])
    assert band.years == "2013 to 2015"
    assert band.low < 0.79 < band.high < 1
    assert rate_band("EUR", "GBP").low < band.low
    assert rate_band("EUR", "XAU") is None


def test_a_currency_moved_further_in_years_that_nobody_told():
    assert rate_band("USD", "RUB", [2024]).high > 120
    assert rate_band("USD", "EUR", [2014]).holds(0.75)


def test_how_far_a_rate_lies_outside_its_band():
    band = RateBand(0.5, 0.8)
    assert band.outside_percent(0.7, 0.9) == 0
    assert band.outside_percent(1.0, 1.2) == pytest.approx(25)
    assert band.outside_percent(0.2, 0.4) == pytest.approx(25)
