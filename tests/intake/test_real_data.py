"""The public data sets, imported as they are offered first."""

import time

import pytest

from models.intake.change_set import Verdict
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.vocabulary import Status
from tests.intake.samples import brought_in, portfolio

pytestmark = pytest.mark.real_data
IMPORT_SECONDS = 3


def imported(database, into, path):
    return brought_in(database, into, path.read_bytes(), name=path.name)


@pytest.fixture
def majors(database, real_data):
    into = portfolio(database)
    proposal = imported(database, into, real_data / "uk_gmpp_2018_2022" / "raw" / "uk_2022.csv")
    return into, proposal


def test_the_register_of_2022_becomes_235_initiatives(database, majors):
    into, proposal = majors
    view = load_portfolio(database, into)

    assert (len(view.initiatives), proposal.rejected) == (235, ())
    assert all(each.department for each in view.initiatives)
    assert sum(each.money.approved is not None for each in view.initiatives) == 191
    assert sum(each.ends_on is not None for each in view.initiatives) == 218
    assert {each.status for each in view.initiatives} == {Status.NOT_MEASURABLE}


def test_every_initiative_of_2022_has_its_delivery_report(database, majors):
    into, _ = majors
    view = load_portfolio(database, into)

    assert all(each.delivery is not None for each in view.initiatives)
    assert {each.delivery.original for each in view.initiatives} >= {"Green", "Amber", "Red"}


def test_the_register_of_2021_becomes_earlier_history_and_adds_its_25(database, majors, real_data):
    into, _ = majors
    before = {each.id: each for each in load_portfolio(database, into).initiatives}
    proposal = imported(database, into, real_data / "uk_gmpp_2018_2022" / "raw" / "uk_2021.csv")
    after = {each.id: each for each in load_portfolio(database, into).initiatives}

    assert (proposal.counts[Verdict.EARLIER], proposal.counts[Verdict.NEW], len(after)) == (159, 25, 260)
    budgets = {id: each.money.approved for id, each in before.items() if each.money.approved is not None}
    assert all(after[id].money.approved == budget for id, budget in budgets.items())
    matched = next(row.record_id for row in proposal.rows if row.verdict is Verdict.EARLIER)
    assert len(load_initiative(database, into, matched).delivery_history) == 2


@pytest.mark.parametrize(("year", "rows"), [(2018, 133), (2019, 133), (2020, 125)])
def test_the_older_registers_come_in_whole(database, real_data, year, rows):
    proposal = imported(
        database, portfolio(database), real_data / "uk_gmpp_2018_2022" / "raw" / f"uk_{year}.csv"
    )

    assert (len(proposal.accepted), len(proposal.rejected)) == (rows, 0)


def test_transit_figures_become_key_results_with_all_their_check_ins(database, real_data):
    into = portfolio(database, "USD")
    results = imported(database, into, real_data / "mta_rail_2008_2011" / "tidy" / "key_results.csv")
    observed = imported(database, into, real_data / "mta_rail_2008_2011" / "tidy" / "check_ins.csv")

    assert (results.counts[Verdict.NEW], observed.counts[Verdict.NEW]) == (180, 3034)
    assert sum(len(each.headline) for each in load_portfolio(database, into).objectives) == 180


def test_dated_reforecasts_become_one_initiative_each_with_its_history(database, real_data):
    path = real_data / "nyc_capital_projects" / "raw" / "NYC_capital_projects_20190901.csv"
    proposal = imported(database, portfolio(database, "USD"), path)

    assert proposal.counts[Verdict.NEW] == 378
    assert [row.reason for row in proposal.rejected] == [
        "Budget Forecast: an approved budget cannot be less than zero."
    ]


def test_key_results_without_a_numeric_target_are_stored_as_not_measurable(database, real_data):
    into = portfolio(database, "CAD")
    imported(database, into, real_data / "canada_cif" / "tidy" / "key_results.csv")

    counts = {part.key: part.count for part in load_portfolio(database, into).key_result_counts}

    assert counts[Status.NOT_MEASURABLE] >= 78


def test_a_large_import_takes_moments(database, real_data):
    into = portfolio(database, "USD")
    started = time.perf_counter()
    for name in ("key_results.csv", "check_ins.csv"):
        imported(database, into, real_data / "mta_rail_2008_2011" / "tidy" / name)

    assert time.perf_counter() - started < 2 * IMPORT_SECONDS
