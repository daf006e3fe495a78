"""How figures are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import figures
from models.vocabulary import Age


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("minor", "currency", "written"),
    [
        (6_240_000_000, "EUR", "€ 62.4 m"),
        (99_999_999, "EUR", "€ 1.0 m"),
        (123_456_700_000_00, "EUR", "€ 123.5 bn"),
        (-120_000, "GBP", "−£ 1.2 k"),
        (0, "EUR", "€ 0"),
        (1250, "JPY", "¥ 1.2 k"),
        (99_900, "XYZ", "XYZ 999"),
        (None, "EUR", "not known"),
    ],
)
def test_money_is_written_with_sign_and_unit(minor, currency, written):
    assert plain(figures.money(minor, currency)) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (4.5, "4.5"),
        (1250.0, "1,250"),
        (-3.04, "−3"),
        (0.04, "0.04"),
        (-0.0, "0"),
        (0.0, "0"),
        (None, "not known"),
    ],
)
def test_numbers_have_at_most_one_decimal(value, written):
    assert figures.number(value) == written


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        ("%", "386 %"),
        ("days", "386 days"),
        ("", "386"),
        ("€", "€ 386"),
        ("€ k", "€ 386 k"),
        ("€m", "€ 386 m"),
        ("k€", "€ 386 k"),
        ("EUR", "€ 386"),
        ("eur mio.", "€ 386 mio."),
        ("$ m", "$ 386 m"),
        ("US$ bn", "US$ 386 bn"),
        ("CHF", "CHF 386"),
        ("€ per claim", "€ 386 per claim"),
        ("£ k / month", "£ 386 k / month"),
        ("€ k claims", "386 € k claims"),
        ("europeans", "386 europeans"),
        ("markets", "386 markets"),
    ],
)
def test_a_value_of_money_has_its_sign_in_front_and_its_scale_behind(unit, written):
    assert plain(figures.value(386.0, unit)) == written


def test_a_negative_value_of_money_has_its_minus_first():
    assert plain(figures.value(-1.6, "€ m")) == "−€ 1.6 m"


def test_a_value_of_money_that_is_not_known_has_no_sign():
    assert figures.value(None, "€ m") == "not known"


@pytest.mark.parametrize(("unit", "written"), [("%", "41"), ("€ k", "€ 41 k"), ("", "41")])
def test_before_another_value_only_money_carries_its_unit(unit, written):
    assert plain(figures.before_value(41.0, unit)) == written


def test_a_gap_carries_its_sign():
    assert [plain(figures.points(gap)) for gap in (-18.2, 4.6, 0.2)] == ["−18 pt", "+5 pt", "0 pt"]


def test_a_share_is_a_whole_percentage():
    assert [plain(figures.percent(share)) for share in (0.574, -0.2, None)] == ["57 %", "−20 %", "not known"]


def test_a_date_is_written_in_words():
    assert plain(figures.day(date(2027, 6, 30))) == "30 Jun 2027"


def test_one_is_not_many():
    assert plain(figures.count(1, "day")) == "1 day"
    assert plain(figures.count(2, "person", "people")) == "2 people"


@pytest.mark.parametrize(
    ("days", "age", "written"),
    [
        (12, Age.FRESH, "12 days, fresh"),
        (1, Age.AGEING, "1 day, ageing"),
        (0, Age.FRESH, "today, fresh"),
        (None, Age.MISSING, "no value yet"),
        (400, Age.FINAL, "final"),
    ],
)
def test_the_age_of_evidence_is_told_in_words(days, age, written):
    assert plain(figures.age(days, age)) == written


@given(st.integers(-(10**15), 10**15))
def test_money_never_breaks_from_its_unit(minor):
    assert " " not in figures.money(minor, "EUR")
