"""Moves an initiative from stage to stage: the only way to change a stage, through the gate that cannot be waived."""

from collections.abc import Iterator
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
from models.rules.gates import BEHIND_THE_GATE
from models.tables.strategy import InitiativeStage, InitiativeVersion
from models.vocabulary import Stage, word

WAY = (Stage.PROPOSED, Stage.EXPLORING, Stage.DELIVERING, Stage.SCALING, Stage.DONE)
ASIDE = (Stage.PAUSED, Stage.STOPPED)


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
    row = InitiativeStage(
        initiative_id=kept.initiative_id,
        stage=kept.stage.value,
        claimed=current.claimed,
        gate_owed=current.gate_owed and kept.stage not in BEHIND_THE_GATE,
        effective_on=kept.effective_on or work.today,
        reason=kept.reason,
    )
    return work.saved(kept.initiative_id, work.replace(current, row, expected=expected).version)


def stage_faults(work: Work, current: InitiativeStage, draft: StageDraft) -> Iterator[Fault]:
    """What is wrong with a move."""
    if draft.effective_on is not None and draft.effective_on > work.today:
        yield Fault("effective_on", "A stage cannot begin in the future. Give the day from which it holds.")
    if draft.stage in ASIDE and not draft.reason:
        yield Fault("reason", f"Say why the initiative is {draft.stage.value}.")
    if draft.stage in WAY:
        yield from way_faults(work, current, draft)


def way_faults(work: Work, current: InitiativeStage, draft: StageDraft) -> Iterator[Fault]:
    """What is wrong with a move along the way from proposed to done."""
    reached = WAY.index(last_on_way(work, current))
    if WAY.index(draft.stage) > reached + 1:
        step = word(WAY[reached + 1]).lower()
        yield Fault("stage", f"An initiative takes one stage at a time. Move it to {step} first.")
        return
    sentence = gate_sentence(work, draft.initiative_id) if draft.stage in BEHIND_THE_GATE else ""
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
