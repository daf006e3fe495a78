"""Short ways to a gate, for the tests of what is done at one."""

from datetime import timedelta

from models.commands.gate_answers import pass_gate
from models.commands.gate_requests import answer_criterion, request_gate
from models.commands.waivers import waive
from models.drafts_gates import CriterionDraft, GateAnswerDraft, GateRequestDraft, WaiverDraft
from models.queries.gates import load_gate
from models.tables.gates import GateRequestVersion
from models.tables.strategy import InitiativeStage
from models.vocabulary_gates import Criterion
from tests.builders import COMMITTEE, TODAY

LATER = TODAY + timedelta(days=30)
WHOLE = {"why_now": "Customers leave", "decision_right": "Committee"}


def ask(bench, **said):
    """The id of a request of initiative 1."""
    return request_gate(*bench.place, GateRequestDraft(1, **said)).id


def check(bench, request=1, criterion=Criterion.TECHNOLOGY, answer="Runs on our platform", **how):
    return answer_criterion(*bench.place, CriterionDraft(request, criterion, answer), **how)


def let_in(bench, request=1, **said):
    return pass_gate(*bench.by(COMMITTEE), GateAnswerDraft(request, **{"right": "Its charter", **said}))


def let_go(bench, criterion=Criterion.TECHNOLOGY, **said):
    given = {"reason": "The law takes effect", "right": "Its charter", "expires_on": LATER, **said}
    return waive(*bench.by(COMMITTEE), WaiverDraft(1, criterion, **given))


def stage(bench, initiative=1):
    return bench.current(InitiativeStage, initiative_id=initiative).stage


def state(bench):
    return bench.current(GateRequestVersion).state


def gate(bench):
    return load_gate(bench.database, bench.portfolio_id, 1)
