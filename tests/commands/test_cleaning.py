"""The gate for what people type."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.commands.cleaning import clean, clean_text
from models.drafts import ActualDraft, CheckInDraft, KeyResultDraft, ObjectiveDraft, TeamDraft
from models.errors import Invalid
from tests.builders import TODAY


def sentences(draft):
    """What is wrong with a draft."""
    with pytest.raises(Invalid) as caught:
        clean(draft)
    return {fault.field: fault.sentence for fault in caught.value.faults}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Name \t", "Name"),
        ("a\x00b\x0bc\x1fd", "abcd"),
        ("broken \ud800 half", "broken  half"),
        ("Re\u0301seau", "R\u00e9seau"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("👩‍💻 עברית", "👩‍💻 עברית"),
    ],
)
def test_texts_are_cleaned(typed, kept):
    assert clean_text(typed) == kept


@given(st.text(st.characters(codec=None)))
def test_a_cleaned_text_can_be_stored_anywhere_and_stays_as_it_is(typed):
    cleaned = clean_text(typed)

    cleaned.encode()
    assert "\x00" not in cleaned
    assert clean_text(cleaned) == cleaned


def test_a_name_of_nothing_but_space_is_missing():
    assert sentences(TeamDraft(" \x00 ")) == {"name": "Name is missing. Give it one."}


def test_a_name_too_long_is_told_with_its_length_and_the_limit():
    assert sentences(TeamDraft("x" * 401)) == {"name": "Name has 401 characters; shorten it to 400."}


def test_a_long_text_has_its_limit_too():
    assert "shorten it to 20000" in sentences(ObjectiveDraft("O", why="x" * 20_001))["why"]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), 1e301])
def test_a_number_that_is_none_is_refused_by_name(value):
    draft = KeyResultDraft("K", baseline=value, target=value)

    assert sentences(draft) == {
        "baseline": "Baseline must be a finite number.",
        "target": "Target must be a finite number.",
    }


@pytest.mark.parametrize("value", [1.5, float("nan"), "12", True, 2**70])
def test_money_is_a_whole_number_of_minor_units(value):
    assert set(sentences(ActualDraft(1, TODAY, value))) == {"spent"}


def test_money_unknown_stays_unknown():
    assert clean(ActualDraft(1, TODAY, None)).spent is None


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 1, 1), datetime(2026, 1, 1), "2026-01-01"])  # noqa: DTZ001
def test_a_date_is_a_date_of_our_times(day):
    assert set(sentences(CheckInDraft(1, day, 1.0))) == {"observed_on"}


def test_what_is_needed_is_told_when_missing():
    assert sentences(CheckInDraft(1, None, None)) == {
        "observed_on": "Observed date is missing.",
        "value": "Value is missing.",
    }


def test_a_choice_is_one_of_the_choices():
    assert "increase, decrease" in sentences(replace(KeyResultDraft("K"), direction="sideways"))["direction"]


def test_everything_wrong_is_told_at_once():
    assert set(sentences(KeyResultDraft("", baseline=float("nan"), due_on="soon"))) == {
        "name",
        "baseline",
        "due_on",
    }
