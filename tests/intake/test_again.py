"""The same file in another month: what is said again, what changed, and how the layout is found."""

from datetime import date

from models.intake.change_set import Verdict
from models.intake.guessing import guess_as_at, known_place, last_kind, recognised
from models.intake.laying_out import offers
from models.intake.reading import read
from models.queries.import_basis import load_import_basis
from models.views.import_basis import Kind
from tests.intake.quirks_of_layout import LAYOUT
from tests.intake.samples import EMPTY, brought_in, portfolio, proposed, table_of

JANUARY, FEBRUARY = date(2026, 1, 31), date(2026, 2, 28)
PLAN = "ID;Name;RAG;Budget\nH1;Harbour;Amber;5\nL2;Lights;Green;6\n"


def test_a_budget_that_is_said_again_is_nothing_new(database):
    into = portfolio(database)
    brought_in(database, into, "ID;Name;Budget\nH1;Harbour;5\nL2;Lights;6\n", as_at=JANUARY)
    basis = load_import_basis(database, into, Kind.INITIATIVES)
    again = proposed("ID;Name;Budget\nH1;Harbour;5\nL2;Lights;8\n", basis, as_at=FEBRUARY)

    assert [row.verdict for row in again.rows] == [Verdict.UNCHANGED, Verdict.CHANGED]


def test_a_report_that_is_said_again_is_kept_and_is_no_change(database):
    into = portfolio(database)
    brought_in(database, into, PLAN, as_at=JANUARY)
    again = proposed(PLAN, load_import_basis(database, into, Kind.INITIATIVES), as_at=FEBRUARY)

    assert [row.verdict for row in again.rows] == [Verdict.REPEATED, Verdict.REPEATED]
    assert all(row.facts[0].day == FEBRUARY and not row.changes for row in again.rows)


def test_a_layout_is_known_again_under_another_file_name_and_in_another_order(database):
    into = portfolio(database)
    brought_in(database, into, PLAN, name="PMO plan.csv", scale=1000)
    basis = load_import_basis(database, into, Kind.INITIATIVES)
    found = recognised(table_of("Budget;id;RAG;name\n5;H1;Amber;Harbour\n"), "copy.csv", basis)

    assert (found.source, found.scale) == ("PMO plan", 1000)
    assert recognised(table_of("Id;Name\nH1;Harbour\n"), "copy.csv", basis) is None


def test_the_table_that_was_imported_is_found_among_others(database):
    into = portfolio(database)
    data = LAYOUT["three tables on a sheet"].data
    offered = offers(read(data, "plan.xlsx"))
    brought_in(database, into, LAYOUT["cover sheet first"].data, name="plan.xlsx")
    basis = load_import_basis(database, into, Kind.INITIATIVES)

    assert known_place(offered, "plan.xlsx", basis).label == "Plan · table 2"


def test_another_table_of_a_file_is_not_taken_for_what_the_first_one_was(database):
    into = portfolio(database)
    brought_in(database, into, PLAN, name="plan.csv")
    basis = load_import_basis(database, into, Kind.INITIATIVES)
    results = table_of("Name;Metric;Baseline;Target;Due\nFaster calls;Minutes;9;4;2027-12-31\n")

    assert last_kind(results, "plan.csv", basis) is None
    assert (
        last_kind(table_of("ID;Name;RAG;Cost\nH1;Harbour;Amber;5\n"), "plan.csv", basis) is Kind.INITIATIVES
    )


def test_a_stage_that_the_file_names_and_steerdeck_does_not_is_said_to_stay(database):
    into = portfolio(database)
    brought_in(database, into, "ID;Name;Stage\nH1;Harbour;exploring\nL2;Lights;exploring\n", as_at=JANUARY)
    basis = load_import_basis(database, into, Kind.INITIATIVES)
    again = proposed("ID;Name;Stage\nH1;Harbour;delivering\nL2;Lights;exploring\n", basis, as_at=FEBRUARY)

    stays = "1 row: The stage stays as it is; it is changed on the page of the initiative, through its gate."
    assert stays in again.remarks


def test_a_month_in_the_name_of_a_file_is_its_last_day():
    assert guess_as_at(table_of(PLAN), "plan 2026-01.csv", EMPTY) == JANUARY
    assert guess_as_at(table_of(PLAN), "plan_2025.12.xlsx", EMPTY) == date(2025, 12, 31)
