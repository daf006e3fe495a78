"""Key results of a file with the initiatives that serve them, and with columns that have no place."""

import pytest

from models.commands.undo import undo
from models.intake.change_set import Verdict
from models.queries.import_basis import load_import_basis
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.tables.portfolio import Act
from models.tables.strategy import ContributionVersion, KeyResultOwnField, KeyResultVersion
from models.views.import_basis import Kind
from tests.builders import TODAY
from tests.intake.samples import brought_in, proposed

PLAN = "ID;Name;Department\nP-1;Harbour Deepening;Sea\nP-2;Quiet Skies;Air\n"
HEAD = "Key result;Initiative;Unit;Direction;Baseline;Baseline date;Target;Due date;Region\n"
ROW = "{};{};hours;decrease;9;2025-01-31;{};2026-12-31;North\n"


def results(*rows):
    return HEAD + "".join(ROW.format(name, initiative, target) for name, initiative, target in rows)


@pytest.fixture
def planned(bench):
    """A portfolio with two imported initiatives."""
    brought_in(bench.database, bench.portfolio_id, PLAN, name="plan.csv")
    return bench


def imported(bench, *rows, name="results.csv", **changes):
    changes |= {"kind": Kind.KEY_RESULTS}
    return brought_in(bench.database, bench.portfolio_id, results(*rows), name=name, **changes)


def served(bench):
    """The names of the key results of each initiative."""
    view = load_portfolio(bench.database, bench.portfolio_id)
    pages = [load_initiative(bench.database, bench.portfolio_id, each.id) for each in view.initiatives]
    return {page.name: sorted(each.key_result.name for each in page.contributions) for page in pages}


@pytest.mark.parametrize("words", ["P-1", "p-1", "Harbour Deepening", "HARBOUR  deepening"])
def test_a_key_result_is_linked_to_the_initiative_it_names_by_key_or_name(planned, words):
    proposal = imported(planned, ("Waiting", words, 3))

    assert served(planned) == {"Harbour Deepening": ["Waiting"], "Quiet Skies": []}
    assert "1 new link between initiatives and key results." in proposal.remarks


def test_one_cell_may_name_several_initiatives(planned):
    imported(planned, ("Waiting", '"P-1; Quiet Skies"', 3))

    assert served(planned) == {"Harbour Deepening": ["Waiting"], "Quiet Skies": ["Waiting"]}


def test_an_initiative_for_all_rows_serves_every_key_result(planned):
    imported(planned, ("Waiting", "", 3), ("Noise", "P-2", 5), constants=(("initiative", "P-1"),))

    assert served(planned) == {"Harbour Deepening": ["Waiting"], "Quiet Skies": ["Noise"]}


def test_an_initiative_that_is_not_there_is_told_and_its_words_are_kept(planned):
    proposal = imported(planned, ("Waiting", "P-9", 3))

    assert any("names an initiative that is not there" in each for each in proposal.remarks)
    kept = {(row.name, row.value) for row in planned.rows(KeyResultOwnField)}
    assert kept == {("Initiative", "P-9"), ("Region", "North")}


def test_the_link_comes_when_the_initiative_has_come(planned):
    imported(planned, ("Waiting", "P-9", 3))
    brought_in(planned.database, planned.portfolio_id, PLAN + "P-9;Late One;Air\n", name="plan.csv")

    again = imported(planned, ("Waiting", "P-9", 3))

    assert again.counts[Verdict.CHANGED] == 1
    assert served(planned)["Late One"] == ["Waiting"]


def test_the_same_file_again_changes_nothing(planned):
    imported(planned, ("Waiting", "P-1", 3))

    assert imported(planned, ("Waiting", "P-1", 3)).counts[Verdict.UNCHANGED] == 1
    assert len(planned.rows(ContributionVersion)) == 1


def test_an_import_undone_takes_its_links_back_and_a_new_one_makes_them_again(planned):
    imported(planned, ("Waiting", "P-1", 3))
    undo(*planned.place, max(act.revision for act in planned.rows(Act)))
    assert served(planned)["Harbour Deepening"] == []

    imported(planned, ("Waiting", "P-1", 3))

    assert served(planned)["Harbour Deepening"] == ["Waiting"]


def test_columns_without_a_place_stay_with_the_key_result(planned):
    imported(planned, ("Waiting", "P-1", "to be agreed by the board"))

    kept = {(row.name, row.value) for row in planned.rows(KeyResultOwnField)}
    assert kept == {("Region", "North"), ("Target", "to be agreed by the board")}


def test_an_older_file_never_goes_on_top_of_a_newer_promise(planned):
    imported(planned, ("Waiting", "P-1", 3), name="results_2025.csv")

    older = imported(planned, ("Waiting", "P-1", 5), name="results_2024.csv")

    assert older.rows[0].remarks == ("Older than what is known: the newer words stand.",)
    assert planned.current(KeyResultVersion).target == 3.0


def test_a_budget_left_empty_leaves_the_older_one_standing_and_says_so(bench):
    into, file = (bench.database, bench.portfolio_id), "Name;Department;Budget\nA;Sea;{}\n"
    brought_in(*into, file.format("100"), name="plan.csv")

    basis = load_import_basis(*into, Kind.INITIATIVES)
    proposal = proposed(file.format(""), basis, name="plan.csv", as_at=TODAY)

    assert any(each.startswith("1 row leaves the budget empty") for each in proposal.remarks)
