"""How a source is remembered, and what is offered for its next file."""

from dataclasses import replace
from datetime import date

import pytest

from models.intake.guessing import first_mapping, guess_as_at
from models.intake.mapping import from_json, source_name, to_json
from models.views.import_basis import Kind
from tests.intake.samples import EMPTY, MAJOR_2021, MAJOR_2022, encoded, table_of


def offered(content, name="majors_2022.csv", basis=EMPTY):
    return first_mapping(table_of(content, name), name, basis)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("uk_2022.csv", "uk"),
        ("uk_2021.csv", "uk"),
        ("Majors 2025-Q3.xlsx", "Majors"),
        ("NYC_capital_projects_20190901.csv", "NYC capital projects"),
        ("2022.csv", "2022"),
    ],
)
def test_the_files_of_two_years_are_one_source(name, source):
    assert source_name(name) == source


def test_a_mapping_is_remembered_whole_but_for_its_day():
    mapping = offered(encoded(MAJOR_2022))

    assert from_json(to_json(mapping)) == replace(mapping, as_at=None)


def test_what_was_chosen_is_offered_again_for_the_next_file():
    chosen = replace(offered(encoded(MAJOR_2022)).with_columns("description", ()), scale=1000)
    basis = replace(EMPTY, mappings={("majors", Kind.INITIATIVES): to_json(chosen)})

    again = offered(encoded(MAJOR_2021), "majors_2021.csv", basis)

    assert again.scale == 1000
    assert again.columns_of("description") == ()


def test_a_column_that_is_new_in_the_next_file_finds_its_place():
    basis = replace(EMPTY, mappings={("majors", Kind.INITIATIVES): to_json(offered(MAJOR_2021))})

    again = offered(encoded(MAJOR_2022), basis=basis)

    assert again.columns_of("rating") == ("colour_rating", "colour_rating (2)")


def test_what_is_remembered_and_cannot_be_read_is_guessed_anew():
    basis = replace(EMPTY, mappings={("majors", Kind.INITIATIVES): "{}"})

    assert offered(MAJOR_2021, basis=basis).columns_of("name") == ("project_name",)


def test_the_day_of_a_file_is_the_end_of_its_fiscal_year():
    assert guess_as_at(table_of(MAJOR_2021), "any.csv", EMPTY) == date(2021, 3, 31)
    assert guess_as_at(table_of("Name\nA\n"), "plan 2024.csv", replace(EMPTY, fiscal_start_month=1)) == date(
        2024, 12, 31
    )


def test_a_day_in_the_file_name_is_taken_and_none_lies_in_the_future():
    assert guess_as_at(table_of("Name\nA\n"), "plan_20240901.csv", EMPTY) == date(2024, 9, 1)
    assert guess_as_at(table_of("Name\nA\n"), "plan_2031.csv", EMPTY) == EMPTY.today
