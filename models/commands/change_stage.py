"""Moves an initiative from stage to stage: the only way to change a stage, through the gate that cannot be waived."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from sqlalchemy import select

from models.actor import Actor, Right
from models.commands.cleaning import clean
from models.commands.gate import gate_sentence
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import StageDraft
from models.errors import Fault
from models.rules.gate_path import ASIDE, WAY
from models.rules.gates import BEHIND_THE_GATE
from models.tables.gates import GateRequestVersion
from models.tables.strategy import InitiativeStage, InitiativeVersion
from models.vocabulary import Stage, word
from models.vocabulary_gates import GateState


def change_stage(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: StageDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Move an initiative to a stage; to its own stage where the gate is owed, to pass it now.

    The id saved is the initiative, the version that of its stage; `expected` too. Raises Refused, Invalid, NotFound,
    Conflict.
    """
    order = Order(actor, portfolio_id, "change_stage", intent)
    return perform(database, order, lambda work: move(work, draft, expected))


def move(work: Work, draft: StageDraft, expected: int | None) -> Saved:
    """Write the new stage."""
    work.require(Right.CHANGE_STAGE)
    work.current(InitiativeVersion, initiative_id=draft.initiative_id, archived=False)
    current = work.current(InitiativeStage, initiative_id=draft.initiative_id)
    kept = clean(draft, partial(stage_faults, work, current))
    row = stage_row(current, kept.stage, on=kept.effective_on or work.today, reason=kept.reason)
    return work.saved(kept.initiative_id, work.replace(current, row, expected=expected).version)


def stage_row(current: InitiativeStage, stage: Stage, *, on: date, reason: str) -> InitiativeStage:
    """The row of a stage that was come to from the current one; who enters behind the gate owes it no more."""
    return InitiativeStage(
        initiative_id=current.initiative_id,
        stage=stage.value,
        claimed=current.claimed,
        gate_owed=current.gate_owed and stage not in BEHIND_THE_GATE,
        effective_on=on,
        reason=reason,
    )


def stage_faults(work: Work, current: InitiativeStage, draft: StageDraft) -> Iterator[Fault]:
    """What is wrong with a move."""
    if draft.effective_on is not None and draft.effective_on > work.today:
        yield Fault("effective_on", "A stage cannot begin in the future. Give the day from which it holds.")
    if draft.stage in ASIDE and not draft.reason:
        yield Fault("reason", f"Say why the initiative is {draft.stage.value}.")
    if draft.stage in WAY:
        yield from way_faults(work, current, draft.stage)
        yield from request_faults(work, draft)


def request_faults(work: Work, draft: StageDraft) -> Iterator[Fault]:
    """A fault where the stage is asked for at its gate: then it is entered there, and nowhere else."""
    asked = {"initiative_id": draft.initiative_id, "stage": draft.stage.value, "archived": False}
    if work.find(GateRequestVersion, **asked, state=GateState.OPEN.value) is not None:
        said = word(draft.stage).lower()
        yield Fault(
            "stage", f"A request to enter {said} is open: answer it at the gate, or withdraw it first."
        )


def way_faults(work: Work, current: InitiativeStage, stage: Stage) -> Iterator[Fault]:
    """What is wrong with a move along the way from proposed to done."""
    reached = WAY.index(last_on_way(work, current))
    if WAY.index(stage) > reached + 1:
        step = word(WAY[reached + 1]).lower()
        yield Fault("stage", f"An initiative takes one stage at a time. Move it to {step} first.")
        return
    sentence = gate_sentence(work, current.initiative_id) if stage in BEHIND_THE_GATE else ""
    if sentence:
        yield Fault("stage", sentence)


def last_on_way(work: Work, current: InitiativeStage) -> Stage:
    """The stage on the way that the initiative has now, or had before it was paused or stopped."""
    on_way = (
        select(InitiativeStage.stage)
        .filter_by(initiative_id=current.initiative_id, portfolio_id=work.portfolio_id)
        .where(InitiativeStage.stage.in_([stage.value for stage in WAY]))
        .order_by(InitiativeStage.version.desc())
        .limit(1)
    )
    return Stage(work.session.scalar(on_way) or Stage.PROPOSED.value)
