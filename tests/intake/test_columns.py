"""What the rows of a file are and which column holds what, told by names and cells."""

import pytest

from models.intake.columns import guess_columns, guess_currency, guess_kind, guess_scale
from models.views.import_basis import Kind
from tests.intake.samples import CHECK_INS, KEY_RESULTS, MAJOR_2022, table_of


def guessed(content, kind):
    return dict(guess_columns(table_of(content), kind))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (MAJOR_2022.replace("\x92", "'"), Kind.INITIATIVES),
        (KEY_RESULTS, Kind.KEY_RESULTS),
        (CHECK_INS, Kind.CHECK_INS),
        ("Objective;Why now;Owner\nShips arrive on time;Ports compete;Ports\n", Kind.OBJECTIVES),
        ("Projekt;Beginn;Ende;Ampel\nHafen;01.02.2025;31.12.2026;grün\n", Kind.INITIATIVES),
    ],
)
def test_what_the_rows_are_is_told_by_their_columns(content, kind):
    assert guess_kind(table_of(content)) is kind


def test_a_published_register_needs_no_hand():
    found = guessed(MAJOR_2022.replace("\x92", "'"), Kind.INITIATIVES)

    assert found["key"] == ("project_number",)
    assert found["name"] == ("project_name",)
    assert found["rating"] == ("colour_rating", "colour_rating (2)")
    assert found["comment"] == ("rating_comment", "budget_comment")
    assert found["budget"] == ("wlc_baseline_incl_NCG",)
    assert (found["starts_on"], found["ends_on"]) == (("start_date",), ("end_date",))


def test_german_and_french_names_are_known():
    german = guessed(
        "Projektname;Verantwortliche;Gesamtbudget;Enddatum\nHafen;Amt;5;31.12.2026\n", Kind.INITIATIVES
    )
    french = guessed(
        "Intitulé;Responsable;Coût total;Date de fin\nPort;Service;5;31/12/2026\n", Kind.INITIATIVES
    )

    assert german == {
        "name": ("Projektname",),
        "owner": ("Verantwortliche",),
        "budget": ("Gesamtbudget",),
        "ends_on": ("Enddatum",),
    }
    assert set(french) == {"name", "owner", "budget", "ends_on"}


def test_a_name_within_a_longer_name_counts():
    assert guessed("Name;Planned start date (approved)\nA;2026-01-01\n", Kind.INITIATIVES)["starts_on"]


def test_a_column_whose_cells_do_not_fit_its_name_is_left_alone():
    assert "ends_on" not in guessed("Name;End\nA;of the road\nB;of the line\n", Kind.INITIATIVES)


def test_millions_are_told_by_the_name_of_the_column_or_by_the_words_of_the_sheet():
    assert guess_scale(table_of("Name;Budget (£m)\nA;5\n"), "Budget (£m)") == 10**6
    assert guess_scale(table_of("Name;Kosten in TEUR\nA;5\n"), "Kosten in TEUR") == 10**3
    assert guess_scale(table_of(MAJOR_2022.replace("\x92", "'")), "wlc_baseline_incl_NCG") == 10**6
    assert guess_scale(table_of("Name;Budget;Note\nA;5;costs little\n"), "Budget") == 1


def test_large_amounts_stay_single_units_whatever_the_words_say():
    assert guess_scale(table_of("Name;Budget;Note\nA;182980960;£183m\nB;53493000;£53m\n"), "Budget") == 1


def test_one_currency_is_noticed_and_two_are_not_mixed():
    assert guess_currency(table_of("Name;Budget\nA;£5\nB;£6\n"), ["Budget"]) == "GBP"
    assert guess_currency(table_of("Name;Budget\nA;£5\nB;€6\n"), ["Budget"]) == ""


def test_an_initial_beside_an_amount_makes_no_millions():
    table = table_of("Name;Budget;Owner\nA;£358.00;M. Brown\nB;£613.82;M. Brown\n")

    assert guess_scale(table, "Budget") == 1


def test_an_amount_column_in_which_most_is_still_to_come_is_one():
    table = table_of("Name;Budget\nA;639.27\nB;not yet approved\nC;not yet approved\n")

    assert dict(guess_columns(table, Kind.INITIATIVES))["budget"] == ("Budget",)
