"""Two rows of names become one; a row of data never becomes a part of a name."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import Unreadable
from models.intake.book import Sheet
from models.intake.header import guess_names, table
from models.intake.laying_out import Layout
from models.intake.mapping import Mapping, from_json, to_json
from models.views.import_basis import Kind
from tests.intake.quirk import HEADER, PLAN

NAMES = (*HEADER, "Owner", "Status", "Sponsor", "Progress note", "Spend", "Year", "Actual", "Type")
WORDS = st.sampled_from(
    [
        "Harbour",
        "Quiet Skies",
        "Sea",
        "Air",
        "Green",
        "Amber",
        "On track",
        "date",
        "name",
        "Service",
        "2024",
        "Q1",
    ]
)
CELLS = st.one_of(
    WORDS,
    st.none(),
    st.integers(-5, 5000),
    st.sampled_from([2024, 2025, 2024.0]),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.text(max_size=12),
)


def sheet(*rows):
    return Sheet("Plan", tuple(tuple(row) for row in rows))


def columns(*rows):
    found = sheet(*rows)
    row, stacked = guess_names(found)
    return table(found, row, stacked=stacked).columns


def is_stacked(found):
    """Whether two rows of a sheet are taken for names; a sheet without names has none."""
    try:
        return guess_names(found)[1]
    except Unreadable:
        return False


def test_a_group_over_years_is_said_before_each_of_them():
    found = columns(
        ["Name", "Budget", None, "Actual", None], [None, 2024, 2025.0, 2024, "2025"], ["A", 1, 2, 3, 4]
    )

    assert found == ("Name", "Budget 2024", "Budget 2025", "Actual 2024", "Actual 2025")


def test_a_name_in_two_parts_is_put_together():
    found = columns(["Project", "Start", "End"], ["name", "date", "date"], ["A", "2024-01-01", "2025-01-01"])

    assert found == ("Project name", "Start date", "End date")


def test_a_title_is_no_part_of_a_name():
    assert columns(["Portfolio"], ["Name", "Budget", 2024], ["A", 5, 6]) == ("Name", "Budget", "2024")


def test_the_layout_is_remembered_with_it():
    mapping = Mapping(Kind.INITIATIVES, "plan", place=Layout("Plan", 3, stacked=True))

    assert from_json(to_json(mapping)).place == mapping.place


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_row_of_data_becomes_a_part_of_a_name(data):
    names = data.draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6, unique=True))
    gaps = [name if name == names[0] or data.draw(st.integers(0, 4)) else None for name in names]
    key = data.draw(st.sampled_from(["Harbour Deepening", "H1", "K-104", "Lighthouse Renewal"]))
    row = [key, *(data.draw(CELLS) for _ in names[1:])]
    others = [[f"Row {at}", *(data.draw(CELLS) for _ in names[1:])] for at in range(3)]
    found = sheet(["Name", *gaps], [key, *row], *([f"N{at}", *each] for at, each in enumerate(others)))

    assert not is_stacked(found)


def test_rows_of_the_plan_are_never_names():
    for names in (HEADER, (*HEADER[:4], None, None)):
        assert guess_names(sheet(names, *PLAN)) == (1, False)
