"""Two files into one."""

import pytest

from models.errors import Unreadable
from models.intake.joining import join
from tests.intake.samples import table_of

PLAN = table_of("Id;Name\n1;Harbour\n2;Canal\n")
COSTS = "No;Budget;Name\n 2 ;50;Kanal\n3;70;Tunnel\n"


def test_each_row_takes_the_columns_of_its_partner():
    joined = join(PLAN, table_of(COSTS), ("Id", "No"))

    assert joined.table.columns == ("Id", "Name", "Budget", "Name (2)")
    assert joined.table.lines[1].cells == ("2", "Canal", "50", "Kanal")
    assert joined.table.lines[0].cells == ("1", "Harbour", None, None)


def test_rows_without_a_partner_are_named():
    remarks = join(PLAN, table_of(COSTS), ("Id", "No")).remarks

    assert remarks == (
        "Without a partner in the second file: row 2.",
        "In the second file without a partner, and not used: row 3.",
    )


def test_a_key_that_stands_twice_is_not_guessed_between():
    with pytest.raises(Unreadable, match="stands in rows 2 and 3"):
        join(PLAN, table_of("No;Budget\n2;50\n2;60\n"), ("Id", "No"))


def test_keys_that_never_meet_are_said():
    with pytest.raises(Unreadable, match="No row of the two files"):
        join(PLAN, table_of("No;Budget\n8;50\n"), ("Id", "No"))
