"""What an import would do with each row."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.intake.change_set import Verdict
from models.intake.rejects import rejected_csv
from models.views.import_basis import DatedFact, Kind, Record
from tests.intake.samples import EMPTY, EXEMPT, MAJOR_2021, MAJOR_2022, by_name, encoded, proposed, table_of

HARBOUR = Record(
    7,
    "SEA_0001_2021-Q1",
    "Harbour Deepening",
    {"name": "Harbour Deepening", "ends_on": date(2027, 3, 31), "department": "SEA"},
    as_at=date(2022, 3, 31),
)
KNOWN = replace(EMPTY, records=(HARBOUR,), keys={("majors", Kind.INITIATIVES, "sea_0001_2021-q1"): 7})


def majors(year=2022, basis=EMPTY, **changes):
    content = encoded(MAJOR_2022 if year == 2022 else MAJOR_2021)
    return proposed(content, basis, name=f"majors_{year}.csv", **changes)


def reason(content, **changes):
    (row,) = proposed(content, **changes).rejected
    return row.reason


def fact(row, field):
    return next(each for each in row.facts if each.field == field)


def test_a_register_with_all_its_quirks_comes_in_whole():
    proposal = majors()

    assert proposal.counts[Verdict.NEW] == proposal.rows_in == 4


def test_an_amount_in_millions_becomes_minor_units():
    assert fact(by_name(majors())["Harbour Deepening"], "budget").value == 127_800_000_000


def test_words_in_place_of_an_amount_leave_it_unknown_and_are_kept():
    budget = fact(by_name(majors())["Quiet Skies"], "budget")

    assert (budget.value, budget.note) == (None, EXEMPT)


def test_words_in_place_of_a_date_become_a_field_of_their_own():
    row = by_name(majors())["Quiet Skies"]

    assert ("end_date", EXEMPT) in row.own
    assert "ends_on" not in row.values


def test_of_two_rating_columns_the_filled_one_counts_and_only_for_delivery():
    rows = by_name(majors())

    assert (
        fact(rows["Harbour Deepening"], "rating").value,
        fact(rows["Harbour Deepening"], "rating").note,
    ) == ("Amber", "unknown")
    assert fact(rows["Lighthouse Renewal"], "rating").note == "on_plan"
    assert fact(rows["Quiet Skies"], "rating").note == "late"
    assert fact(rows["Runway Safety"], "rating").value == EXEMPT


def test_columns_without_a_place_are_kept_as_fields_of_their_own():
    assert dict(by_name(majors())["Lighthouse Renewal"].own)["report_category"] == "Infrastructure"


def test_an_older_file_joins_the_history_and_never_goes_on_top():
    row = by_name(majors(2021, KNOWN))["Harbour Deepening Programme"]

    assert row.verdict is Verdict.EARLIER
    assert row.values == {}
    assert {(each.field, each.day) for each in row.facts} == {
        ("rating", date(2021, 3, 31)),
        ("budget", date(2021, 3, 31)),
    }
    assert ("Ends on, as at 2021-03-31", "2026-03-31") in row.own


def test_what_an_older_file_alone_has_is_new():
    assert by_name(majors(2021, KNOWN))["Canal Closure"].verdict is Verdict.NEW


def test_a_newer_file_changes_what_differs_and_shows_before_and_after():
    basis = replace(KNOWN, records=(replace(HARBOUR, as_at=date(2020, 3, 31)),))
    row = by_name(majors(2021, basis))["Harbour Deepening Programme"]

    assert row.verdict is Verdict.CHANGED
    assert ("Ends on", "2027-03-31", "2026-03-31") in {
        (each.field, each.before, each.after) for each in row.changes
    }


def test_a_row_that_says_nothing_new_is_unchanged():
    said = {"name": "Canal", "ends_on": date(2027, 1, 31), "category": "platform"}
    basis = replace(EMPTY, records=(Record(1, "", "Canal", said),))

    assert proposed("Name;End date\nCanal;2027-01-31\n", basis).rows[0].verdict is Verdict.UNCHANGED


def test_a_row_without_a_known_key_finds_its_record_by_name():
    basis = replace(EMPTY, records=(Record(5, "", "CANAL  closure"),))

    assert by_name(majors(2021, basis))["Canal Closure"].record_id == 5
    assert by_name(majors(2021, basis, match_names=False))["Canal Closure"].record_id is None


def test_two_keys_that_lead_to_one_record_are_not_both_believed():
    basis = replace(EMPTY, records=(Record(5, "K1", "Canal"),))

    assert "leads to the same record as row 2" in reason(
        "Id;Name\nK1;Other\nK2;Canal\n", basis=basis, kind=Kind.INITIATIVES
    )


def test_a_row_that_stands_twice_is_rejected_once():
    assert (
        reason("Id;Name\nK1;Canal\nK1;Canal\n")
        == "Id: the same key stands in row 2 already; leave one of the two rows out."
    )


def test_rows_of_several_days_become_one_thing_and_its_history():
    proposal = proposed("PID;Name;Budget;Reported on\n3;Canal;5;2024-01-01\n3;Canal;7;2025-01-01\n", scale=1)

    assert [row.verdict for row in proposal.rows] == [Verdict.EARLIER, Verdict.NEW]
    assert [fact(row, "budget").day.year for row in proposal.rows] == [2024, 2025]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("Name;End date\nA;31/02/2026\n", "End date: “31/02/2026” is a day that does not exist"),
        ("Name;Start;End\nA;2026-05-01;2026-04-01\n", "lies before 2026-05-01"),
        ("Name;Budget\nA;12 apples\nB;5\nC;6\n", "Budget: “12 apples” is not a number"),
        ("Name;Budget\nA;(5.50)\n", "an approved budget cannot be less than zero"),
        ("Name;Department\n;Sea\n", "the name is empty"),
        ("Name;Department\nTotal;Sea\n", "sums up other rows"),
        (f"Name;Department\n{'x' * 401};Sea\n", "has 401 characters"),
        ("Name;Department\nSource: the ministry;\n", "reads like a footnote"),
    ],
)
def test_a_rejected_row_names_its_column_and_its_reason(content, words):
    assert words in reason(content)


def test_an_amount_in_another_currency_asks_for_its_rate():
    content = "Name;Budget\nA;€5.50\n"

    assert "say what 1 EUR is worth" in reason(content)
    assert fact(proposed(content, rate="0.85").rows[0], "budget") == DatedFact(
        "budget", EMPTY.today, 468, "Converted from EUR at 0.85.", source="file"
    )


def test_a_value_for_all_rows_stands_where_a_row_has_none():
    rows = proposed("Name;Department\nA;Sea\nB;\n", constants=(("department", "Air"),)).rows

    assert [row.values["department"] for row in rows] == ["Sea", "Air"]


def test_rejected_rows_can_be_mended_and_run_nothing_when_opened():
    table = table_of("Name;End date;Note\nA;31/02/2026;=cmd()\n")
    proposal = proposed("Name;End date;Note\nA;31/02/2026;=cmd()\n")

    text = rejected_csv(table, proposal).decode("utf-8-sig")

    assert '"2","End date: “31/02/2026” is a day that does not exist.","A","31/02/2026","\'=cmd()"' in text


CELLS = st.one_of(
    st.sampled_from(
        ["", "A", "B", "K1", "K2", "31/02/2026", "2026-01-31", "£5", "(7)", "1.234", "N/A", "Total", "Amber"]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), min_size=1, max_size=12))
def test_rows_in_are_rows_imported_and_rows_rejected_whatever_they_hold(rows):
    import csv
    import io

    out = io.StringIO()
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL).writerows(
        [("Id", "Name", "End date", "Budget"), *rows, "KNAB"]
    )

    table = table_of(out.getvalue())
    proposal = proposed(out.getvalue())

    assert len(proposal.accepted) + len(proposal.rejected) == len(table.lines)
    assert [row.number for row in proposal.rows] == [line.number for line in table.lines]
    assert all(row.reason for row in proposal.rejected)


def test_a_value_for_all_rows_does_not_overrule_what_a_record_says():
    basis = replace(EMPTY, records=(Record(1, "", "Canal", {"name": "Canal", "category": "mandatory"}),))

    assert (
        proposed("Name;Department\nCanal;\n", basis, kind=Kind.INITIATIVES).rows[0].verdict
        is Verdict.UNCHANGED
    )


def test_a_row_whose_key_is_known_needs_no_name():
    row = proposed("project_number;End date\nSEA_0001_2021-Q1;2028-03-31\n", KNOWN, name="majors.csv").rows[0]

    assert (row.verdict, row.record_id) == (Verdict.CHANGED, 7)


def test_a_row_that_contradicts_its_record_is_rejected_and_does_not_stop_the_others():
    content = "project_number;Name;Start date\nSEA_0001_2021-Q1;Harbour;2029-01-01\nX;Canal;2025-01-01\n"
    proposal = proposed(content, KNOWN, name="majors.csv")

    assert "2027-03-31 lies before 2029-01-01" in proposal.rejected[0].reason
    assert len(proposal.accepted) == 1


def test_a_column_named_like_its_field_changes_what_is_there():
    said = {"name": "A", "department": "Sea", "category": "platform"}
    there = replace(EMPTY, records=(Record(7, "", "A", said),))

    (row,) = proposed("Name;Department\nA;Air\n", there).rows

    assert row.values == {"department": "Air"}


@pytest.mark.parametrize("name", ["Total HR", "Summe Nord", "HR total"])
def test_a_name_like_a_total_with_nothing_but_figures_is_left_out(name):
    rows = by_name(proposed(f"Name;Department;Budget\nA;HR;10\n{name};;10\nTotal Quality;HR;5\n"))

    assert rows[name].reason.startswith("a total")
    assert rows["Total Quality"].reason == ""


def test_a_formula_as_a_name_is_no_total():
    assert proposed("Name;Department;Budget\n@SUM(1);Sea;2\n").rejected == ()
