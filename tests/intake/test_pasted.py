"""Values pasted from a spreadsheet: two columns, or one with a first day; each line has its own fault."""

from datetime import date, timedelta

import pytest

from models.intake.pasted import MOST, Frame, read_pasted
from models.vocabulary import Rhythm

TODAY = date(2026, 11, 22)
FRAME = Frame(TODAY)


def pairs(text, frame=FRAME):
    """Day and value of every line that has no fault."""
    return [(row.day, row.value) for row in read_pasted(text, frame) if not row.fault]


def faults(text, frame=FRAME):
    """The faults by line."""
    return {row.line: row.fault for row in read_pasted(text, frame) if row.fault}


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-31\t41.5\n2026-02-28\t42",
        "Month\tValue\n31.01.2026\t41,5\n28.02.2026\t42\n\n",
        "31 Jan 2026;41.5 %\n28 Feb 2026;42 %",
        "01/31/2026\t41.5\n02/28/2026\t42.0",
    ],
)
def test_two_columns_are_read_as_people_write_them(text):
    assert pairs(text) == [(date(2026, 1, 31), 41.5), (date(2026, 2, 28), 42.0)]


def test_one_column_follows_the_rhythm_from_its_first_day():
    frame = Frame(TODAY, first=date(2026, 1, 31), rhythm=Rhythm.MONTHLY)

    assert pairs("41\n42\n43", frame) == [
        (date(2026, 1, 31), 41.0),
        (date(2026, 2, 28), 42.0),
        (date(2026, 3, 31), 43.0),
    ]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("2026-01-31", "Give a day and a value on each line"),
        ("2026-02-31\t4", "a day that does not exist"),
        ("soon\t4", "“soon” is not a day"),
        ("2026-01-31\tmany", "“many” is not a number"),
        ("2026-12-31\t4", "This day lies ahead"),
        ("2026-03-31\t4", "There is a value of this day already"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(line, fault):
    frame = Frame(TODAY, taken={date(2026, 3, 31)})

    assert fault in faults(f"2026-01-30\t3\n{line}", frame)[2]


def test_a_day_may_stand_on_one_line_only():
    assert faults("2026-01-31\t4\n2026-01-31\t5") == {2: "This day stands on an earlier line already."}


def test_a_date_that_can_be_read_in_two_ways_is_refused():
    assert "can be read in two ways" in faults("03/04/2026\t4")[1]


def test_nothing_pasted_is_nothing_read():
    assert read_pasted(" \n\n", FRAME) == ()


def test_more_lines_than_anybody_looks_through_are_refused():
    first = TODAY - timedelta(days=MOST + 1)
    lines = "\n".join(f"{first + timedelta(days=at)}\t{at}" for at in range(MOST + 1))

    assert list(faults(lines)) == [MOST + 1]
