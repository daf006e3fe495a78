"""Numbers and amounts of money as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.intake.book import Percent
from models.intake.numerals import NumberStyle, currencies, decide_decimal, is_open, read_number

MONEY = NumberStyle(money=True)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("€ 1.234,50", "1234.5"), ("1.234,50 €", "1234.5"), ("£12,131.50", "12131.5"), ("1 234,50", "1234.5"),
        ("1\u00a0234,50", "1234.5"), ("1'234.50", "1234.5"), ("1.2m", "1200000"), ("£1.2 bn", "1200000000"),
        ("Mio. € 3,5", "3500000"), ("3,5 Mio. €", "3500000"), ("300k", "300000"), ("$1.5 billion", "1500000000"),
        ("-5", "-5"), ("− 5", "-5"), ("(12.5)", "-12.5"), ("£(300)", "-300"), ("5-", "-5"), ("-€5", "-5"),
        ("EUR 300", "300"), ("1,234,567", "1234567"), ("1.234.567", "1234567"), ("0.314", "0.314"),
        ("1e5", "100000"), (".5", "0.5"), (12, "12"), (12.5, "12.5"), ("1,23,456", "123456"), ("0", "0"),
    ],
)  # fmt: skip
def test_one_reading_for_each_writing(written, value):
    assert read_number(written, MONEY).value == Decimal(value)


def test_brackets_make_an_amount_negative_once_its_column_is_read():
    column = ["(1,200)", "1,500.25"]

    assert read_number("(1,200)", NumberStyle(decide_decimal(column))).value == -1200


@pytest.mark.parametrize(
    "written", ["N/A", "-", "TBC", "k.A.", "Exempt under Section 43 of the Act 2000", "see notes", "abc"]
)
def test_words_in_place_of_a_number_are_kept_and_are_never_zero(written):
    found = read_number(written, MONEY)

    assert (found.value, found.note) == (None, written)


@pytest.mark.parametrize("written", ["12 apples", "1.2.3.4", "31/03/2026", "£12m-£15m", "1,2345,6"])
def test_what_was_meant_as_a_number_and_is_none_is_a_fault(written):
    assert "is not a number" in read_number(written, MONEY).fault


@pytest.mark.parametrize("cell", [float("nan"), float("inf"), 1e300, "1e999"])
def test_no_nan_no_infinity_and_nothing_endless(cell):
    assert read_number(cell, MONEY).fault


def test_one_thousand_or_one_point_two_is_not_guessed_from_one_figure():
    assert is_open(["1.234", "12"])
    assert "read in two ways" in read_number("1.234", MONEY).fault


def test_the_other_figures_of_the_column_decide():
    assert decide_decimal(["1.234", "5,50"]) == ","
    assert decide_decimal(["1.234", "0.5"]) == "."
    assert decide_decimal(["£32,614", "£8,333", "£278", "£1,004"]) == "."


def test_figures_that_contradict_each_other_decide_nothing():
    assert decide_decimal(["1,5", "2.5"]) == ""


def test_a_lone_m_is_millions_only_in_money():
    assert read_number("5 m", MONEY).value == 5_000_000
    assert "may be millions or a unit" in read_number("5 m", NumberStyle()).fault


def test_currencies_are_noticed():
    assert currencies(["£5", "12", "EUR 7"]) == {"GBP", "EUR"}


@given(st.decimals(-(10**12), 10**12, places=2))
def test_what_a_bank_writes_comes_back_in_both_customs(amount):
    english = f"{amount:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))

    assert read_number(english, NumberStyle(".")).value == amount
    assert read_number(german, NumberStyle(",")).value == amount


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_words_or_a_fault(written):
    found = read_number(written, MONEY)

    assert (
        found.value is not None
        or found.note
        or found.fault
        or not written.strip()
        or not written.isprintable()
    )


@pytest.mark.parametrize("written", ["CHF 1’200.–", "1'200.--", "1.200,-", "1.200,-- €", "Fr. 1'200.-"])
def test_francs_and_euros_without_cents_are_whole(written):
    assert read_number(written, NumberStyle("," if "1.2" in written else ".", money=True)).value == 1200


@pytest.mark.parametrize("cell", ["12 %", "5 percent", Percent(12.0)])
def test_a_share_is_no_amount_of_money(cell):
    assert "is a share, not an amount" in read_number(cell, MONEY).fault
    assert read_number(cell, NumberStyle()).value in (5, 12)
