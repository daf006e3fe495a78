"""Every act that nothing builds on can be undone: what was said before is said again, and back once more."""

import pytest

from models.commands.change_stage import change_stage
from models.commands.confirm_outcome import confirm_outcome
from models.commands.insight_questions import answer_whether_helped
from models.commands.insights import adopt_insight
from models.commands.undo import undo
from models.drafts import ObjectiveDraft, OutcomeDraft, StageDraft
from models.drafts_raised import AdoptionDraft, HelpedDraft
from models.queries.undoable import FINAL, PUT_AWAY, facts
from models.tables.base import FOREVER
from models.tables.portfolio import Act
from models.vocabulary import OutcomeClaim, Stage
from models.vocabulary_raised import Helped
from tests.builders import ADMINISTRATOR
from tests.commands.gates import ask, check, let_in
from tests.commands.test_rights import MAY, attempts, owned

__all__ = ["owned"]
CLOCK = {"version", "revision", "until", "recorded_at", "portfolio_id", "supersedes", "correction"}
STAY = {"create_portfolio", "load", "create_token", "revoke_token", "start_nudges", "note_nudges"}
APART = {"adopt_insight", "answer_whether_helped", "change_stage", "confirm_outcome", "pass_gate"}
"""What the table of rights tries with too little to go through; tried below with enough."""


def said(bench):
    """What the portfolio says now: the columns of each row that stands and is not put away."""
    found = set()
    for kind in facts():
        told = [column.name for column in kind.__table__.columns if column.name not in CLOCK]
        for row in bench.rows(kind, until=FOREVER, portfolio_id=bench.portfolio_id):
            if not any(getattr(row, flag, False) for flag in PUT_AWAY):
                found.add((kind.__name__, *(getattr(row, name) for name in told)))
    return found


def newest(bench):
    return max(act.revision for act in bench.rows(Act, portfolio_id=bench.portfolio_id))


def require_undone_and_redone(bench, attempt):
    """Do an act, undo it, and undo the undo, with a look at what is said after each."""
    before = said(bench)
    attempt(bench.by(ADMINISTRATOR))
    after, act = said(bench), newest(bench)
    undone = undo(*bench.by(ADMINISTRATOR), act)
    assert said(bench) == before
    undo(*bench.by(ADMINISTRATOR), undone.revision)
    assert said(bench) == after


@pytest.mark.parametrize("command", sorted(set(MAY) - STAY - APART))
def test_an_act_undone_is_as_if_it_had_not_been_and_can_be_done_again(owned, command):
    require_undone_and_redone(owned, attempts(owned)[command])


def test_a_stage_is_undone(bench):
    draft = StageDraft(bench.initiative(), Stage.EXPLORING)

    require_undone_and_redone(bench, lambda place: change_stage(*place, draft))


def test_a_confirmed_outcome_is_undone(owned):
    draft = OutcomeDraft(1, OutcomeClaim.CONFIRMED, "Customers stay longer.", 2)

    require_undone_and_redone(owned, lambda place: confirm_outcome(*place, draft))


def test_a_passed_gate_is_undone(bench, exploring):
    ask(bench)
    check(bench)

    require_undone_and_redone(bench, lambda place: let_in(bench))


def test_an_adopted_insight_is_undone_with_the_update_it_led_to(owned):
    attempts(owned)["raise_insight"](owned.place)
    draft = AdoptionDraft(1, "Done", 1, ObjectiveDraft("New", change_reason="They told us"))

    require_undone_and_redone(owned, lambda place: adopt_insight(*place, draft))


def test_the_answer_whether_an_insight_helped_is_undone(owned, clock):
    attempts(owned)["raise_insight"](owned.place)
    adopt_insight(
        *owned.place, AdoptionDraft(1, "Done", 1, ObjectiveDraft("New", change_reason="They told us"))
    )
    clock.move(days=10)
    owned.review(clock.moment.date())

    require_undone_and_redone(
        owned, lambda place: answer_whether_helped(*place, HelpedDraft(1, Helped.NO, "No"))
    )


def test_what_stays_is_named_with_its_reason():
    assert set(FINAL) == STAY - {"start_nudges"} | {"send_nudges"}
    assert all(reason.endswith(".") for reason in FINAL.values())
