"""The unit of work: one act, one revision, one moment, one intent; what was known before stays known."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from models.actor import Right
from models.commands.change_settings import change_settings
from models.commands.create_portfolio import create_portfolio
from models.commands.initiatives import add_initiative, change_initiative
from models.commands.objectives import add_objective, change_objective
from models.commands.saved import Order
from models.commands.unit import perform
from models.drafts import InitiativeDraft, ObjectiveDraft, PortfolioDraft
from models.errors import Conflict, Invalid, NotFound
from models.tables.portfolio import Act, Portfolio
from models.tables.strategy import InitiativeVersion, Objective, ObjectiveVersion
from tests.builders import ADMINISTRATOR, NOW, PMO


def today(bench):
    """The portfolio's today."""
    seen = []

    def write(work):
        work.require(Right.READ)
        seen.append(work.today)
        return work.saved(1, 1)

    perform(bench.database, Order(ADMINISTRATOR, bench.portfolio_id, "look"), write)
    return seen[0]


def known_at(bench, revision):
    """The name of the initiative as known at a revision."""
    version = InitiativeVersion
    known = select(version.name).where(version.revision <= revision, version.until > revision)
    with bench.database.read() as session:
        return session.scalar(known)


def test_each_act_moves_the_revision_by_one(bench):
    revisions = [add_initiative(*bench.place, InitiativeDraft(name)).revision for name in "ABC"]

    assert revisions == [2, 3, 4]


def test_an_act_says_who_in_which_role_by_which_command(bench):
    add_objective(*bench.by(PMO), ObjectiveDraft("O"))

    act = bench.rows(Act)[-1]
    assert (act.actor, act.role, act.command) == (PMO.name, "pmo_lead", "add_objective")


def test_an_earlier_revision_keeps_its_values(bench):
    first = add_initiative(*bench.place, InitiativeDraft("First"))
    change_initiative(*bench.place, InitiativeDraft("Second"), initiative_id=first.id)

    assert [known_at(bench, revision) for revision in (1, 2, 3, 99)] == [None, "First", "Second", "Second"]


def test_a_version_supersedes_the_one_before(bench):
    initiative = bench.initiative("First")
    change_initiative(*bench.place, InitiativeDraft("Second"), initiative_id=initiative)

    first, second = bench.rows(InitiativeVersion)
    assert second.supersedes == first.version
    assert first.until == second.revision


def test_the_moment_is_kept_in_utc(bench):
    assert bench.rows(Act)[0].recorded_at == NOW


def test_a_clock_set_back_does_not_turn_time_back(bench):
    bench.clock.move(hours=-3)
    bench.initiative()

    assert bench.rows(Act)[-1].recorded_at == bench.rows(Portfolio)[0].recorded_at == NOW


def test_a_clock_in_another_zone_tells_the_same_moment(bench):
    bench.clock.moment = datetime.fromisoformat("2026-07-01T01:30:00+02:00")
    bench.initiative()

    assert bench.rows(Act)[-1].recorded_at == datetime(2026, 6, 30, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("UTC", date(2026, 3, 2)),
        ("Pacific/Kiritimati", date(2026, 3, 3)),
        ("Pacific/Pago_Pago", date(2026, 3, 1)),
    ],
)
def test_today_is_the_date_in_the_portfolios_zone(bench, zone, day):
    bench.clock.moment = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
    change_settings(*bench.place, PortfolioDraft("P", zone=zone))

    assert today(bench) == day


def test_today_may_be_fixed(bench):
    change_settings(*bench.place, PortfolioDraft("P", today_fixed=date(2027, 1, 1)))

    assert today(bench) == date(2027, 1, 1)


def test_the_same_intent_answers_as_before_and_writes_nothing(bench):
    first = add_initiative(*bench.place, InitiativeDraft("Once"), intent="form 1")
    again = add_initiative(*bench.place, InitiativeDraft("Twice"), intent="form 1")

    assert (again.id, again.version, again.revision) == (first.id, first.version, first.revision)
    assert again.repeated
    assert [row.name for row in bench.rows(InitiativeVersion)] == ["Once"]


def test_an_intent_is_not_used_for_another_command(bench):
    add_initiative(*bench.place, InitiativeDraft("Once"), intent="form 1")

    with pytest.raises(Invalid, match="Open it again"):
        add_objective(*bench.place, ObjectiveDraft("Other"), intent="form 1")


def test_an_intent_that_failed_may_be_tried_again(bench):
    with pytest.raises(Invalid):
        add_initiative(*bench.place, InitiativeDraft(""), intent="form 1")

    assert not add_initiative(*bench.place, InitiativeDraft("Better"), intent="form 1").repeated


def test_founding_twice_with_one_intent_founds_once(database):
    answers = {
        create_portfolio(database, ADMINISTRATOR, PortfolioDraft("P"), intent="door").id for _ in range(3)
    }

    assert len(answers) == 1


def test_a_newer_version_is_shown_beside_mine_and_not_overwritten(bench):
    initiative = bench.initiative("As I saw it")
    seen = bench.current(InitiativeVersion).version
    change_initiative(*bench.by(PMO), InitiativeDraft("Theirs", department="Ops"), initiative_id=initiative)

    with pytest.raises(Conflict, match="The PMO lead changed this initiative after you opened it") as caught:
        change_initiative(*bench.place, InitiativeDraft("Mine"), initiative_id=initiative, expected=seen)
    assert caught.value.theirs == {"name": "Theirs", "department": "Ops"}
    assert caught.value.mine == {"name": "Mine", "department": ""}
    assert bench.current(InitiativeVersion).name == "Theirs"


def test_saving_the_same_again_makes_no_version(bench):
    initiative = bench.initiative("Same")
    change_initiative(*bench.place, InitiativeDraft("Same"), initiative_id=initiative)

    assert len(bench.rows(InitiativeVersion)) == 1


def test_a_failure_half_way_keeps_nothing_and_gives_the_revision_back(bench):
    def write(work):
        work.require(Right.READ)
        work.add(ObjectiveVersion(objective_id=999, name="Orphan"))

    with pytest.raises(Exception, match="FOREIGN KEY"):
        perform(bench.database, Order(ADMINISTRATOR, bench.portfolio_id, "fail"), write)
    assert add_initiative(*bench.place, InitiativeDraft("Next")).revision == 2


def test_things_of_another_portfolio_are_not_there(bench):
    objective = bench.objective()
    other = create_portfolio(bench.database, ADMINISTRATOR, PortfolioDraft("Other")).id

    with pytest.raises(NotFound):
        change_objective(bench.database, ADMINISTRATOR, other, ObjectiveDraft("Mine"), objective_id=objective)


def test_a_portfolio_that_is_not_there_is_told(database):
    with pytest.raises(NotFound, match="Choose another one"):
        add_objective(database, ADMINISTRATOR, 99, ObjectiveDraft("O"))


def test_what_the_database_refuses_is_told_as_it_is_and_the_next_act_goes_on(bench):
    def write(work):
        work.require(Right.EDIT_STRATEGY)
        work.add(ObjectiveVersion(objective_id=work.identity(Objective), name=""))
        return work.saved(1, 1)

    with pytest.raises(IntegrityError, match="ck_objective_version_name_length"):
        perform(bench.database, Order(ADMINISTRATOR, bench.portfolio_id, "break"), write)

    assert bench.objective("Customers stay") > 0
