"""The gate that cannot be waived: delivering and scaling take a measurable, confirmed outcome of a live objective."""

from collections.abc import Sequence

from sqlalchemy import or_, select

from models.commands.work import Work, copy_of
from models.queries.measured import promises_of
from models.rules.gate_criteria import basis_lacking
from models.rules.gates import BEHIND_THE_GATE
from models.rules.measurability import measurable
from models.sentences import sentence
from models.tables.base import FOREVER
from models.tables.strategy import (
    ContributionLink,
    ContributionVersion,
    InitiativeStage,
    KeyResultVersion,
    ObjectiveVersion,
)
from models.views.reason import Reason
from models.vocabulary import OutcomeClaim


def gate_sentence(work: Work, initiative_id: int) -> str:
    """Why the initiative does not pass the built-in gate, and what to do; nothing when it passes."""
    served = key_results_of(work, initiative_id)
    measured = [row for row, clear in zip(served, measurable(promises_of(served, {})), strict=True) if clear]  # type: ignore[arg-type]
    confirmed = [row for row in measured if row.claim == OutcomeClaim.CONFIRMED.value]
    live = [row for row in confirmed if is_live(work, row.objective_id)]
    lacking = basis_lacking(len(served), len(measured), len(confirmed), len(live))
    return "" if lacking is None else sentence(Reason(lacking[0], tuple(lacking[1].items())))


def key_results_of(work: Work, initiative_id: int) -> Sequence[KeyResultVersion]:
    """The current key results, open and not archived, that the initiative serves."""
    links = (
        select(ContributionLink.key_result_id)
        .join(ContributionVersion, ContributionVersion.contribution_id == ContributionLink.id)
        .where(
            ContributionLink.initiative_id == initiative_id,
            ContributionVersion.until == FOREVER,
            ContributionVersion.archived.is_(False),
        )
    )
    rows = select(KeyResultVersion).where(
        KeyResultVersion.key_result_id.in_(links),
        KeyResultVersion.until == FOREVER,
        KeyResultVersion.archived.is_(False),
        KeyResultVersion.closed_on.is_(None),
    )
    return work.session.scalars(rows).all()


def is_live(work: Work, objective_id: int | None) -> bool:
    """Whether the objective is not archived and valid today."""
    today, version = work.today, ObjectiveVersion
    live = select(version.version).where(
        version.objective_id == objective_id,
        version.until == FOREVER,
        version.archived.is_(False),
        or_(version.valid_from.is_(None), version.valid_from <= today),
        or_(version.valid_until.is_(None), version.valid_until >= today),
    )
    return work.session.scalar(live) is not None


def owe_gate(work: Work, key_result_id: int) -> None:
    """Mark the gate owed for each initiative behind it that the loss of this key result leaves without a basis."""
    serving = select(ContributionLink.initiative_id).filter_by(key_result_id=key_result_id)
    stages = select(InitiativeStage).where(
        InitiativeStage.initiative_id.in_(serving),
        InitiativeStage.until == FOREVER,
        InitiativeStage.stage.in_([stage.value for stage in BEHIND_THE_GATE]),
        InitiativeStage.gate_owed.is_(False),
    )
    for stage in work.session.scalars(stages).all():
        if gate_sentence(work, stage.initiative_id):
            work.supersede(stage, copy_of(stage, gate_owed=True))
