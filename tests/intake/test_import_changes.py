"""The act that writes an import: all of it or nothing, and what a portfolio holds afterwards."""

from dataclasses import replace
from datetime import date

import pytest

from models.commands.import_changes import import_changes
from models.errors import Conflict, Invalid, Refused
from models.intake.applying import to_draft
from models.intake.change_set import Verdict
from models.queries.import_basis import load_import_basis
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.views.import_basis import Kind
from models.vocabulary import Delivery, Stage, Status
from tests.builders import ADMINISTRATOR, VIEWER
from tests.intake.samples import (
    CHECK_INS,
    EXEMPT,
    KEY_RESULTS,
    MAJOR_2021,
    MAJOR_2022,
    brought_in,
    encoded,
    portfolio,
    proposed,
)


def majors(database, into, year=2022, **changes):
    content = encoded(MAJOR_2022 if year == 2022 else MAJOR_2021)
    return brought_in(database, into, content, name=f"majors_{year}.csv", **changes)


def initiative(database, into, name):
    (found,) = [each for each in load_portfolio(database, into).initiatives if each.name == name]
    return load_initiative(database, into, found.id)


def test_a_register_becomes_initiatives_with_money_dates_and_delivery_reports(database):
    into = portfolio(database)
    majors(database, into)

    found = initiative(database, into, "Harbour Deepening")

    assert len(load_portfolio(database, into).initiatives) == 4
    assert (found.department, found.starts_on, found.ends_on) == ("SEA", date(2019, 4, 1), date(2027, 3, 31))
    assert found.money.approved == 127_800_000_000
    assert (found.delivery.delivery, found.delivery.original) == (Delivery.UNKNOWN, "Amber")


def test_a_rating_is_never_an_outcome(database):
    into = portfolio(database)
    majors(database, into)

    assert {each.status for each in load_portfolio(database, into).initiatives} == {Status.NOT_MEASURABLE}


def test_an_exempt_amount_is_unknown_and_its_words_are_kept(database):
    into = portfolio(database)
    majors(database, into)

    found = initiative(database, into, "Quiet Skies")

    assert found.money.approved is None
    assert ("end_date", EXEMPT) in {(each.name, each.value) for each in found.own_fields}


def test_the_file_of_the_year_before_becomes_history_and_adds_what_it_alone_has(database):
    into = portfolio(database)
    majors(database, into)
    earlier = majors(database, into, 2021)

    found = initiative(database, into, "Harbour Deepening")

    assert (earlier.counts[Verdict.EARLIER], earlier.counts[Verdict.NEW]) == (2, 1)
    assert len(load_portfolio(database, into).initiatives) == 5
    assert {report.reported_on.year for report in found.delivery_history} == {2021, 2022}
    assert found.money.approved == 127_800_000_000
    assert found.ends_on == date(2027, 3, 31)


def test_the_same_file_again_changes_nothing(database):
    into = portfolio(database)
    majors(database, into)
    majors(database, into, 2021)

    assert majors(database, into).counts[Verdict.UNCHANGED] == 4
    assert majors(database, into, 2021).counts[Verdict.UNCHANGED] == 3


def test_a_claim_above_exploring_owes_the_gate(database):
    into = portfolio(database)
    brought_in(database, into, "Name;Phase\nA;Delivery\nB;Design\nC;On hold\n")

    stages = {each.name: each for each in load_portfolio(database, into).initiatives}

    assert (stages["A"].stage, stages["A"].gate_owed) == (Stage.EXPLORING, True)
    assert stages["A"].claimed_stage == "delivering"
    assert (stages["B"].stage, stages["B"].gate_owed) == (Stage.EXPLORING, False)
    assert stages["C"].stage is Stage.PAUSED


def test_an_import_never_moves_the_stage_of_what_is_there(database):
    into = portfolio(database)
    brought_in(database, into, "Name;Phase\nA;Design\n", name="plan.csv")
    brought_in(database, into, "Name;Phase;Department\nA;Done;Sea\n", name="plan.csv")

    assert load_portfolio(database, into).initiatives[0].stage is Stage.EXPLORING


def test_owners_and_objectives_that_are_named_are_there_afterwards(database):
    into = portfolio(database)
    brought_in(database, into, KEY_RESULTS, constants=(("owner", "Port office"), ("strength", "measured")))

    view = load_portfolio(database, into)

    assert {each.name for each in view.objectives} == {"Ships arrive on time", "Nobody is hurt"}
    assert {kr.owner.name for each in view.objectives for kr in each.headline} == {"Port office"}


def test_check_ins_follow_their_key_results_and_count(database):
    into = portfolio(database)
    brought_in(database, into, KEY_RESULTS)
    outcome = brought_in(database, into, CHECK_INS, name="check_ins.csv")

    results = {kr.key: kr for each in load_portfolio(database, into).objectives for kr in each.headline}

    assert (len(outcome.accepted), len(outcome.rejected)) == (3, 2)
    assert results["kr-1"].newest.value == 75.0
    assert results["kr-4"].status is Status.NOT_MEASURABLE


def test_a_corrected_value_stands_beside_the_first_one(database):
    into = portfolio(database)
    brought_in(database, into, KEY_RESULTS)
    brought_in(database, into, CHECK_INS, name="check_ins.csv")
    again = brought_in(database, into, CHECK_INS.replace(",75,", ",76,"), name="check_ins.csv")

    results = {kr.key: kr for each in load_portfolio(database, into).objectives for kr in each.headline}

    assert again.counts[Verdict.CHANGED] == 1
    assert results["kr-1"].newest.value == 76.0


def test_a_viewer_may_not_import(database):
    into = portfolio(database)

    with pytest.raises(Refused, match="may not import"):
        brought_in(database, into, "Name\nA\n", actor=VIEWER, kind=Kind.INITIATIVES)


def test_a_file_without_a_single_good_row_writes_nothing(database):
    into = portfolio(database)

    with pytest.raises(Invalid, match="No row of this file can come in"):
        brought_in(database, into, "Name;End date\nA;31/02/2026\n")


def test_an_import_is_refused_when_the_portfolio_moved_on_after_the_preview(database):
    into = portfolio(database)
    basis = load_import_basis(database, into, Kind.INITIATIVES)
    draft = to_draft(proposed("Name;Department\nA;Sea\n", basis), "plan.csv", basis.known)
    brought_in(database, into, "Name;Department\nB;Sea\n")

    with pytest.raises(Conflict, match="look at the new preview"):
        import_changes(database, ADMINISTRATOR, into, draft)

    assert [each.name for each in load_portfolio(database, into).initiatives] == ["B"]


def test_two_clicks_are_one_import(database):
    into = portfolio(database)
    basis = load_import_basis(database, into, Kind.INITIATIVES)
    draft = to_draft(proposed("Name;Department\nA;Sea\n", basis), "plan.csv", basis.known)

    first = import_changes(database, ADMINISTRATOR, into, draft, intent="one")
    again = import_changes(database, ADMINISTRATOR, into, draft, intent="one")

    assert (again.revision, again.repeated) == (first.revision, True)
    assert len(load_portfolio(database, into).initiatives) == 1


def test_a_row_the_database_refuses_takes_the_whole_import_back(database):
    into = portfolio(database)
    basis = load_import_basis(database, into, Kind.INITIATIVES)
    draft = to_draft(proposed("Name;Department\nA;Sea\nB;Sea\n", basis), "plan.csv", basis.known)
    broken = replace(draft.rows[1], values={**draft.rows[1].values, "name": ""})

    with pytest.raises(Invalid, match="Nothing was imported: the database refused a row"):
        import_changes(database, ADMINISTRATOR, into, replace(draft, rows=(draft.rows[0], broken)))

    assert load_portfolio(database, into).initiatives == ()


def test_a_backup_is_made_before(database):
    into = portfolio(database)
    majors(database, into)

    assert [
        path.name for path in (database.location.parent / "backups").glob("*before-import-of-majors-2022*")
    ]
