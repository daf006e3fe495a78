"""What each column was found to hold, and what the reader says instead."""

from dataclasses import replace
from datetime import date

from models.intake.detecting import ReadAs, read_as, with_read_as
from models.intake.guessing import first_mapping
from models.intake.mapping import from_json, to_json
from models.intake.proposal import propose
from tests.intake.samples import EMPTY, table_of

TEXT = "Name;Beginn;Ende;Kosten;Nummer\nHafen;31.01.2026;03/04/2026;1.234,50;7\nLicht;28.02.2026;05/06/2026;10,00;8\n"
TABLE = table_of(TEXT)
MAPPING = first_mapping(TABLE, "plan.csv", EMPTY)


def found(mapping=MAPPING):
    return [read_as(TABLE, mapping, column) for column in TABLE.columns]


def read(mapping):
    return propose(TABLE, replace(mapping, constants=()), EMPTY).rows


def test_types_are_told_by_the_cells():
    assert found() == [ReadAs.TEXT, ReadAs.DAY_FIRST, ReadAs.DATES, ReadAs.COMMA, ReadAs.NUMBERS]


def test_a_type_that_is_put_right_is_how_the_column_is_read():
    mapping = with_read_as(MAPPING, "Ende", ReadAs.MONTH_FIRST)

    assert found(mapping)[2] is ReadAs.MONTH_FIRST
    assert [row.values["ends_on"] for row in read(mapping)] == [date(2026, 3, 4), date(2026, 5, 6)]


def test_a_column_that_is_said_to_be_text_keeps_its_words_and_has_no_value():
    mapping = with_read_as(MAPPING, "Kosten", ReadAs.TEXT)
    rows = read(mapping)

    assert [row.facts[0].value for row in rows] == [None, None]
    assert rows[0].facts[0].note == "1.234,50"


def test_a_second_correction_takes_the_place_of_the_first():
    mapping = with_read_as(with_read_as(MAPPING, "Ende", ReadAs.TEXT), "Ende", ReadAs.DAY_FIRST)

    assert (mapping.texts, dict(mapping.orders)) == ((), {"Ende": "day_first"})


def test_corrections_are_remembered():
    mapping = with_read_as(with_read_as(MAPPING, "Ende", ReadAs.DAY_FIRST), "Kosten", ReadAs.TEXT)

    assert found(from_json(to_json(mapping))) == found(mapping)
