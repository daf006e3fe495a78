"""Lets an initiative through its gate, or not: the stage, what makes room for it and the answer, in one act."""

from collections.abc import Iterator
from functools import partial

from models.actor import Actor, Right
from models.commands.change_stage import stage_row, way_faults
from models.commands.cleaning import clean
from models.commands.decisions import missing
from models.commands.gate_requests import gate_of, open_request
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.drafts_gates import GateAnswerDraft
from models.errors import Fault
from models.rules.gate_path import ASIDE
from models.sentences import sentence
from models.tables.gates import GateRequestVersion
from models.tables.strategy import InitiativeStage, InitiativeVersion
from models.views.gate import GateView
from models.vocabulary import ACTIVE_STAGES, Stage, word
from models.vocabulary_gates import GateState


def pass_gate(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: GateAnswerDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Let an initiative into the stage that it asked for, and pause or stop what makes room for it.

    The id saved is the request; `expected` its version. Raises Refused, NotFound, Conflict, and Invalid with a sentence
    for each criterion that is lacking.
    """
    order = Order(actor, portfolio_id, "pass_gate", intent)
    return perform(database, order, lambda work: let_in(work, draft, expected))


def return_gate(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: GateAnswerDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Refuse a request, with the reason; the stage stays. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "return_gate", intent)
    return perform(database, order, lambda work: refuse(work, draft, expected))


def let_in(work: Work, draft: GateAnswerDraft, expected: int | None) -> Saved:
    """Write the answer, the stage entered, and what stops for it."""
    work.require(Right.ANSWER_GATE)
    request = open_request(work, draft.request_id)
    gate = gate_of(work, request.initiative_id)
    stage = work.current(InitiativeStage, initiative_id=request.initiative_id)
    kept = clean(draft, partial(pass_faults, work, request, gate=gate, stage=stage))
    version = end(work, request, kept, state=GateState.PASSED, expected=expected)
    entered = stage_row(stage, Stage(request.stage), on=work.today, reason=kept.reason)
    work.replace(stage, entered)
    make_room(work, request, kept, gate.name)
    return work.saved(request.gate_request_id, version.version)


def refuse(work: Work, draft: GateAnswerDraft, expected: int | None) -> Saved:
    """Write the refusal."""
    work.require(Right.ANSWER_GATE)
    request = open_request(work, draft.request_id)
    kept = clean(draft, refusal_faults)
    version = end(work, request, kept, state=GateState.REFUSED, expected=expected)
    return work.saved(request.gate_request_id, version.version)


def end(
    work: Work, request: GateRequestVersion, draft: GateAnswerDraft, *, state: GateState, expected: int | None
) -> GateRequestVersion:
    """Write how a request ended."""
    ended = copy_of(
        request,
        state=state.value,
        answered_on=max(work.today, request.requested_on),
        answered_by=draft.answered_by or work.actor.name,
        right=draft.right,
        reason=draft.reason,
    )
    return work.replace(request, ended, expected=expected)


def make_room(work: Work, request: GateRequestVersion, draft: GateAnswerDraft, name: str) -> None:
    """Pause or stop the initiative that was named as the swap, unless it is not active any more."""
    swap = work.find(InitiativeStage, initiative_id=request.swap_id) if request.swap_id else None
    if swap is None or swap.stage not in ACTIVE_STAGES:
        return
    if work.find(InitiativeVersion, initiative_id=swap.initiative_id, archived=False) is None:
        return
    reason = draft.swap_reason or f"Makes room for “{name}”."
    work.replace(swap, stage_row(swap, draft.swap_into, on=work.today, reason=reason))


def pass_faults(
    work: Work,
    request: GateRequestVersion,
    draft: GateAnswerDraft,
    *,
    gate: GateView,
    stage: InitiativeStage,
) -> Iterator[Fault]:
    """What stands in the way of passing."""
    yield from missing(draft.right, "right", "Say by what right it is let through.")
    if draft.swap_into not in ASIDE:
        yield Fault("swap_into", "What makes room is paused or stopped. Choose one of the two.")
    if gate.into != request.stage:
        asked, now = word(Stage(request.stage)).lower(), word(gate.stage).lower()
        yield Fault("request_id", f"It asks to enter {asked}, but is {now} by now: withdraw it and ask anew.")
        return
    if gate.lacking:
        yield from (Fault(one.criterion.value, sentence(one.lacks)) for one in gate.lacking if one.lacks)
        return
    yield from way_faults(work, stage, Stage(request.stage))


def refusal_faults(draft: GateAnswerDraft) -> Iterator[Fault]:
    """What is wrong with a refusal."""
    yield from missing(draft.right, "right", "Say by what right it is refused.")
    yield from missing(draft.reason, "reason", "Say why, so that it can be mended.")
