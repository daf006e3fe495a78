"""Rights: one table, written by hand, of who may do what; each cell is tried."""

from datetime import date
from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest

from models.actor import Actor
from models.commands import (
    change_settings,
    check_ins,
    contributions,
    delivery,
    initiatives,
    key_results,
    money,
    nudges,
    objectives,
    people,
    teams,
    tokens,
)
from models.commands.acknowledge import acknowledge
from models.commands.actions_done import finish_action
from models.commands.ask_back import answer_ask_back, ask_back
from models.commands.change_stage import change_stage
from models.commands.confirm_outcome import confirm_outcome
from models.commands.create_portfolio import create_portfolio
from models.commands.decisions import record_decision
from models.commands.import_actuals import ReadFrom, take_actuals
from models.commands.load import Cargo, PastAct, load
from models.commands.report_check_ins import report_check_ins
from models.commands.save_grid import save_grid
from models.commands.saved import Order
from models.commands.unit import perform
from models.drafts import (
    ActualDraft,
    BudgetDraft,
    CheckInDraft,
    ContributionDraft,
    DecisionDraft,
    DeliveryDraft,
    GridRow,
    InitiativeDraft,
    ObjectiveDraft,
    OutcomeDraft,
    PersonDraft,
    PortfolioDraft,
    SpendPlanDraft,
    StageDraft,
    TeamDraft,
)
from models.drafts_nudges import NudgeDraft
from models.errors import Problem, Refused
from models.source_drafts import ReportDraft, ReportedRow, TokenDraft
from models.tables.portfolio import Act
from models.vocabulary import DecisionKind, Delivery, OutcomeClaim, Role, Stage
from models.vocabulary_nudges import Channel
from tests.builders import ADMINISTRATOR, NOW, TODAY, VIEWER, key_result_draft
from tests.commands.rights_upwards import MAY_UPWARDS, upward_attempts

# v viewer · c committee · o owner of something else · O owner of this · s sponsor of something else · S sponsor of this
# f finance · p PMO lead · a administrator. A letter stands where the role may.
MAY = {
    "create_portfolio": "p a",
    "load": "p a",
    "change_settings": "p a",
    "archive_portfolio": "p a",
    "add_person": "p a",
    "change_person": "p a",
    "archive_person": "p a",
    "add_team": "p a",
    "change_team": "p a",
    "archive_team": "p a",
    "add_objective": "p a",
    "change_objective": "p a",
    "archive_objective": "p a",
    "add_key_result": "p a",
    "change_key_result": "p a",
    "archive_key_result": "p a",
    "confirm_outcome": "p a",
    "add_initiative": "p a",
    "change_initiative": "O S p a",
    "archive_initiative": "O S p a",
    "add_contribution": "O S p a",
    "change_contribution": "O S p a",
    "archive_contribution": "O S p a",
    "change_stage": "p a",
    "record_check_in": "O S p a",
    "correct_check_in": "O S p a",
    "withdraw_check_in": "O S p a",
    "report_delivery": "O S p a",
    "set_budget": "f p a",
    "record_actuals": "f p a",
    "plan_spend": "f p a",
    "take_actuals": "f p a",
    "record_decision": "c a",
    "save_grid": "p a",
    "create_token": "p a",
    "revoke_token": "p a",
    "report_check_ins": "p a",
    "acknowledge": "S p a",
    "ask_back": "S p a",
    "answer_ask_back": "O S p a",
    "finish_action": "O p a",
    "start_nudges": "p a",
    "note_nudges": "p a",
    **MAY_UPWARDS,
}
PAST = Cargo(PortfolioDraft("Laid"), [PastAct(1, NOW, "A", "pmo_lead", "x")], {})


def attempts(bench):
    """Each command with enough to go through, on things that person 1 owns and person 2 sponsors."""
    first = bench.check_in(1)
    later = update_attempts(bench, first) | upward_attempts(bench)
    return frame_attempts() | strategy_attempts() | initiative_attempts() | fact_attempts(first) | later


def frame_attempts():
    """The commands on portfolio, people and teams."""
    return {
        "create_portfolio": lambda p: create_portfolio(*p[:2], PortfolioDraft("New")),
        "load": lambda p: load(*p[:2], PAST),
        "change_settings": lambda p: change_settings.change_settings(*p, PortfolioDraft("New name")),
        "archive_portfolio": lambda p: change_settings.archive_portfolio(*p),
        "add_person": lambda p: people.add_person(*p, PersonDraft("New")),
        "change_person": lambda p: people.change_person(*p, PersonDraft("New"), person_id=1),
        "archive_person": lambda p: people.archive_person(*p, 1),
        "add_team": lambda p: teams.add_team(*p, TeamDraft("New")),
        "change_team": lambda p: teams.change_team(*p, TeamDraft("New"), team_id=1),
        "archive_team": lambda p: teams.archive_team(*p, 1),
        "create_token": lambda p: tokens.create_token(*p, TokenDraft("New", "t" * 43)),
        "revoke_token": lambda p: tokens.revoke_token(*p, 1),
    }


def strategy_attempts():
    """The commands on objectives and key results."""
    return {
        "add_objective": lambda p: objectives.add_objective(*p, ObjectiveDraft("New")),
        "change_objective": lambda p: objectives.change_objective(
            *p, ObjectiveDraft("New", editorial=True), objective_id=1
        ),
        "archive_objective": lambda p: objectives.archive_objective(*p, 1),
        "add_key_result": lambda p: key_results.add_key_result(*p, key_result_draft()),
        "change_key_result": lambda p: key_results.change_key_result(*p, key_result_draft(), key_result_id=1),
        "archive_key_result": lambda p: key_results.archive_key_result(*p, 1),
        "confirm_outcome": lambda p: confirm_outcome(*p, OutcomeDraft(1, OutcomeClaim.OUTPUT)),
    }


def initiative_attempts():
    """The commands on initiatives and what they serve."""
    return {
        "add_initiative": lambda p: initiatives.add_initiative(*p, InitiativeDraft("New")),
        "change_initiative": lambda p: initiatives.change_initiative(
            *p, InitiativeDraft("New", owner_id=1, sponsor_id=2), initiative_id=1
        ),
        "archive_initiative": lambda p: initiatives.archive_initiative(*p, 1),
        "add_contribution": lambda p: contributions.add_contribution(*p, ContributionDraft(1, 2)),
        "change_contribution": lambda p: contributions.change_contribution(*p, ContributionDraft(1, 1)),
        "archive_contribution": lambda p: contributions.archive_contribution(*p, 1),
        "change_stage": lambda p: change_stage(*p, StageDraft(1, Stage.EXPLORING)),
    }


def fact_attempts(check_in):
    """The commands on what was observed, spent and decided."""
    day, earlier = TODAY, date(2026, 2, 1)
    return {
        "report_check_ins": lambda p: report_check_ins(*p, ReportDraft((ReportedRow(1, earlier, 1.0),))),
        "record_check_in": lambda p: check_ins.record_check_in(*p, CheckInDraft(1, earlier, 1.0)),
        "correct_check_in": lambda p: check_ins.correct_check_in(
            *p, CheckInDraft(1, day, 2.0), expected=check_in
        ),
        "withdraw_check_in": lambda p: check_ins.withdraw_check_in(*p, check_in),
        "report_delivery": lambda p: delivery.report_delivery(*p, DeliveryDraft(1, day, Delivery.LATE)),
        "set_budget": lambda p: money.set_budget(*p, BudgetDraft(1, day, 5)),
        "record_actuals": lambda p: money.record_actuals(*p, ActualDraft(1, day, 5)),
        "take_actuals": lambda p: take_actuals(*p, [ActualDraft(1, day, 5)], read_from=ReadFrom("a", "{}")),
        "plan_spend": lambda p: money.plan_spend(*p, SpendPlanDraft(1, day, 5)),
        "record_decision": lambda p: record_decision(
            *p, DecisionDraft(1, DecisionKind.STOP, day, "The committee", "its charter", "No effect")
        ),
        "save_grid": lambda p: save_grid(*p, [GridRow(1, ObjectiveDraft("New"))]),
    }


def update_attempts(bench, check_in):
    """The commands around check-ins and actions."""
    question, action = bench.question(check_in), bench.action(owner_id=1)
    return {
        "acknowledge": lambda p: acknowledge(*p, check_in),
        "ask_back": lambda p: ask_back(*p, check_in, question="Why so?"),
        "answer_ask_back": lambda p: answer_ask_back(*p, question, answer="So."),
        "finish_action": lambda p: finish_action(*p, action),
        "start_nudges": lambda p: nudges.start_nudges(*p, [NudgeDraft(1, Channel.BY_HAND, 1)]),
        "note_nudges": lambda p: nudges.note_nudges(*p, []),
    }


def actors(command):
    """One actor for each letter; the owner of this is person 1, its sponsor person 2. Key results have no sponsor."""
    sponsor = 1 if command in ("record_check_in", "correct_check_in", "withdraw_check_in") else 2
    return {
        "v": Actor("V", Role.VIEWER, 1),
        "c": Actor("C", Role.COMMITTEE, 1),
        "o": Actor("O", Role.OWNER, 9),
        "O": Actor("O", Role.OWNER, 1),
        "s": Actor("S", Role.SPONSOR, 9),
        "S": Actor("S", Role.SPONSOR, sponsor),
        "f": Actor("F", Role.FINANCE, 1),
        "p": Actor("P", Role.PMO_LEAD),
        "a": Actor("A", Role.ADMINISTRATOR),
    }


@pytest.fixture
def owned(bench):
    """Things that person 1 owns and person 2 sponsors."""
    bench.person("Owner")
    bench.person("Sponsor")
    objective = bench.objective(owner_id=1)
    bench.key_result(owner_id=1, objective_id=objective)
    bench.key_result("Another", owner_id=1)
    bench.initiative(owner_id=1, sponsor_id=2)
    bench.link(1, 1)
    teams.add_team(*bench.place, TeamDraft("Team"))
    tokens.create_token(*bench.place, TokenDraft("ERP", "s" * 43))
    return bench


def is_refused(attempt, place):
    """Whether the right is what stands in the way; any other trouble shows that the right was there."""
    try:
        attempt(place)
    except Refused:
        return True
    except Problem:
        return False
    return False


@pytest.mark.parametrize("command", MAY)
def test_each_role_may_what_the_table_says(owned, command):
    attempt = attempts(owned)[command]

    may = {letter for letter, actor in actors(command).items() if not is_refused(attempt, owned.by(actor))}

    assert may == set(MAY[command].split())


def test_a_refusal_says_who_may_not_do_what(owned):
    with pytest.raises(Refused, match="As Viewer you may not record evidence for this key result"):
        attempts(owned)["record_check_in"](owned.by(Actor("V", Role.VIEWER)))


def test_a_refused_act_leaves_no_trace(owned):
    before = len(owned.rows(Act))

    with pytest.raises(Refused):
        teams.add_team(*owned.by(VIEWER), TeamDraft("New"))

    assert len(owned.rows(Act)) == before


def test_somebody_without_a_person_owns_nothing(bench):
    initiative = bench.initiative()

    with pytest.raises(Refused):
        initiatives.archive_initiative(*bench.by(Actor("O", Role.OWNER)), initiative)


def test_a_command_that_asks_for_no_right_is_a_fault(bench):
    with pytest.raises(RuntimeError, match="checked no right"):
        perform(bench.database, Order(ADMINISTRATOR, 1, "careless"), lambda work: work.saved(1, 1))


def test_the_table_knows_every_command():
    written = {path.stem for path in Path(save_grid.__code__.co_filename).parent.glob("*.py")}
    calls = {name for stem in written for name in commands_of(stem)}

    assert calls - {"undo", "import_changes", "import_book"} == set(MAY)


def commands_of(stem):
    """The commands of a module: what takes a database and an actor."""
    module = import_module(f"models.commands.{stem}")
    functions = [
        one
        for one in vars(module).values()
        if callable(one) and getattr(one, "__module__", "") == module.__name__
    ]
    return [one.__name__ for one in functions if list(signature(one).parameters)[:2] == ["database", "actor"]]
