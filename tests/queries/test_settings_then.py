"""Settings, names and the strategy are drawn as they were known, each at its revision."""

from dataclasses import replace
from datetime import date

from models.commands.change_settings import change_settings
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.tables.portfolio import Team, TeamVersion
from models.tables.strategy import InitiativeVersion, KeyResultVersion, ObjectiveVersion
from models.vocabulary import Age, Status
from tests.queries.past import OFFICE

APRIL, JUNE = date(2026, 4, 30), date(2026, 6, 30)


def both(database, id, before):
    """The portfolio as known before, and as known now."""
    return load_portfolio(database, id, known=before), load_portfolio(database, id)


def test_a_status_is_judged_by_the_tolerance_known_at_its_revision(past, database):
    initiative, key_result = past.initiative(), past.key_result()
    past.serve(initiative, key_result)
    past.check_in(key_result, APRIL, 18.0)
    past.check_in(key_result, JUNE, 41.0)
    id = past.load(database)
    before = load_portfolio(database, id).moment.known
    change_settings(database, OFFICE, id, replace(past.settings, tolerance=5.0, name="Group 2"))

    then, now = both(database, id, before)
    assert [(one.name, one.settings.tolerance, one.initiatives[0].status) for one in (then, now)] == [
        ("Group", 10.0, Status.ON_TRAJECTORY),
        ("Group 2", 5.0, Status.BEHIND),
    ]


def test_a_hold_is_judged_by_the_required_share_known_at_its_revision(past, database):
    said = {"direction": "at_least", "baseline": 99.0, "lower": 95.0, "target": None}
    key_result = past.key_result(**said)
    past.check_in(key_result, date(2026, 2, 1), 90.0)
    past.check_in(key_result, JUNE, 99.0)
    id = past.load(database)
    before = load_portfolio(database, id).moment.known
    change_settings(database, OFFICE, id, replace(past.settings, required_share=0.5))

    then, now = both(database, id, before)
    assert [one.unlinked[0].status for one in (then, now)] == [Status.MISSED, Status.ON_TRAJECTORY]


def test_a_weekly_value_ages_by_the_grace_known_at_its_revision(past, database):
    key_result = past.key_result(rhythm="weekly")
    past.check_in(key_result, date(2026, 6, 23), 30.0)
    id = past.load(database)
    before = load_portfolio(database, id).moment.known
    change_settings(database, OFFICE, id, replace(past.settings, weekly_grace_days=0))

    then, now = both(database, id, before)
    assert [one.unlinked[0].age for one in (then, now)] == [Age.FRESH, Age.AGEING]


def test_an_initiative_has_a_figure_from_the_coverage_known_at_its_revision(past, database):
    initiative, measured, silent = past.initiative(), past.key_result(), past.key_result("Calls")
    past.serve(initiative, measured)
    past.serve(initiative, silent)
    past.check_in(measured, JUNE, 41.0)
    id = past.load(database)
    before = load_portfolio(database, id).moment.known
    change_settings(database, OFFICE, id, replace(past.settings, coverage_bar=0.6))

    then, now = both(database, id, before)
    assert [one.initiatives[0].attained is None for one in (then, now)] == [False, True]


def test_names_of_objectives_key_results_and_teams_are_those_known_then(past, database):
    team = past._first(TeamVersion, past._new(Team), team_id=1, name="Red")
    objective = past.objective("Win")
    initiative, key_result = past.initiative(team_id=team), past.key_result(objective_id=objective)
    past.serve(initiative, key_result)
    before = past.act(APRIL)
    past.act(JUNE)
    past.change(ObjectiveVersion, objective, name="Win more")
    past.change(KeyResultVersion, key_result, name="Share of market")
    past.change(TeamVersion, team, name="Blue")
    id = past.load(database)

    def names(view):
        (initiative,), (objective,) = view.initiatives, view.objectives
        result = initiative.contributions[0].key_result
        return objective.name, result.objective.name, result.name, initiative.team.name

    then, now = both(database, id, before)
    assert names(then) == ("Win", "Win", "Share", "Red")
    assert names(now) == ("Win more", "Win more", "Share of market", "Blue")


def test_an_archived_objective_is_still_served_at_an_earlier_revision(past, database):
    objective = past.objective()
    initiative, key_result = past.initiative(), past.key_result(objective_id=objective)
    past.serve(initiative, key_result)
    past.budget(initiative, 700)
    before = past.act(APRIL)
    past.act(JUNE)
    past.change(ObjectiveVersion, objective, archived=True)
    id = past.load(database)

    then, now = both(database, id, before)
    assert ([one.amount for one in then.objectives], then.unlinked) == ([700], ())
    assert (now.objectives, [one.amount for one in now.no_objective]) == ((), [700])


def test_the_page_of_archived_work_opens_as_it_was_known(past, database):
    initiative, key_result = past.initiative(), past.key_result()
    past.serve(initiative, key_result)
    before = past.act(APRIL)
    past.act(JUNE)
    past.change(InitiativeVersion, initiative, archived=True)
    past.change(KeyResultVersion, key_result, archived=True)
    id = past.load(database)
    own = load_portfolio(database, id, known=before).initiatives[0].id

    then, now = (load_initiative(database, id, own, known=at) for at in (before, None))
    assert (then.archived, len(then.contributions)) == (False, 1)
    assert (now.archived, len(now.contributions)) == (True, 0)


def test_an_initiative_on_a_day_before_the_first_import_is_reconstructed(past, database):
    past.initiative()
    id = past.load(database)
    own = load_portfolio(database, id).initiatives[0].id

    moment = load_initiative(database, id, own, day=date(2025, 12, 31)).moment
    assert (moment.reconstructed, moment.known) == (True, load_portfolio(database, id).moment.known)


def test_a_day_before_the_first_import_is_drawn_with_all_that_is_known_now(past, database):
    key_result = past.key_result(baseline_on=date(2025, 1, 1))
    past.act(APRIL)
    past.check_in(key_result, date(2025, 11, 30), 30.0)
    id = past.load(database)

    then = load_portfolio(database, id, known=1, day=date(2025, 12, 31))
    assert (then.moment.reconstructed, then.unlinked[0].newest.value) == (True, 30.0)
