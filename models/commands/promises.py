"""Keeps promises: after their first portfolio review they change only by a decision (Method, section 2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from sqlalchemy import func, or_, select

from models.actor import Right
from models.commands.cleaning import clean
from models.commands.decisions import missing
from models.commands.things import reference_faults
from models.commands.work import Work, differences
from models.drafts import DecidedChange
from models.errors import Fault, Invalid
from models.tables.governance import Decision, ReviewVersion
from models.tables.strategy import ContributionLink, Initiative, KeyResultVersion
from models.vocabulary import DecisionKind, ReviewKind, ReviewState

PROMISED = frozenset(
    {
        "accepted_from",
        "accumulation",
        "baseline",
        "baseline_on",
        "direction",
        "due_on",
        "first_effect_on",
        "hold_from",
        "lower",
        "required_share",
        "rhythm",
        "target",
        "unit",
        "upper",
    }
)
"""What a key result promises; a level read as a running total, or in another unit, would be another promise."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """The decision that a changed promise rests on: one that stands already, or one to record in the same act."""

    decision_id: int | None = None
    decided: DecidedChange | None = None


def promise_faults(
    work: Work, current: KeyResultVersion, new: KeyResultVersion, *, interim_changed: bool
) -> Iterator[Fault]:
    """A fault for each part of a reviewed promise that would change."""
    changed = sorted(PROMISED & set(differences(current, new))) + ["interim"] * interim_changed
    if changed and is_reviewed(work, current.key_result_id):
        for name in changed:
            yield Fault(name, kept_sentence(name))


def kept_sentence(name: str) -> str:
    """Why a part of a promise stands, and what to do."""
    said = {"interim": "Interim targets", "baseline_on": "Baseline date", "due_on": "Due date"}
    return (
        f"{said.get(name, name.replace('_', ' ').capitalize())} was promised and has been through a portfolio review, "
        "so it changes only by a decision. Name the decision, or record one taken between meetings."
    )


def is_reviewed(work: Work, key_result_id: int) -> bool:
    """Whether a portfolio review was closed after the key result first carried a whole promise."""
    aimed = or_(
        *(
            column.is_not(None)
            for column in (KeyResultVersion.target, KeyResultVersion.lower, KeyResultVersion.upper)
        )
    )
    first = work.session.scalar(
        select(KeyResultVersion)
        .filter_by(key_result_id=key_result_id)
        .where(aimed, KeyResultVersion.baseline.is_not(None), KeyResultVersion.due_on.is_not(None))
        .order_by(KeyResultVersion.version)
        .limit(1)
    )
    return first is not None and reviewed_since(work, first)


def reviewed_since(work: Work, first: object) -> bool:
    """Whether a portfolio review was held and closed after a version was recorded."""
    recorded, revision = work.day_of(first.recorded_at), first.revision  # type: ignore[attr-defined]
    held = func.coalesce(ReviewVersion.held_on, ReviewVersion.planned_on)
    closed = (
        select(ReviewVersion.review_id)
        .filter_by(
            portfolio_id=work.portfolio_id, kind=ReviewKind.PORTFOLIO.value, state=ReviewState.CLOSED.value
        )
        .group_by(ReviewVersion.review_id)
        .having(func.min(ReviewVersion.revision) > revision, func.max(held) >= recorded)
    )
    return work.session.scalar(closed.limit(1)) is not None


def settle(work: Work, grounds: Grounds, key_result_id: int) -> int | None:
    """The decision that the change rests on, recorded now where it is given; None where there is none."""
    if grounds.decided is not None:
        return decide_between(work, grounds.decided, key_result_id)
    if grounds.decision_id is not None:
        require_about(work, grounds.decision_id, key_result_id)
    return grounds.decision_id


def decide_between(work: Work, decided: DecidedChange, key_result_id: int) -> int:
    """Record a decision taken between meetings; asks for the right to decide."""
    work.require(Right.DECIDE)
    kept = clean(decided, partial(decided_faults, work))
    decision = work.add(
        Decision(
            initiative_id=kept.initiative_id,
            key_result_id=key_result_id,
            kind=DecisionKind.PIVOT.value,
            setting="between",
            decided_on=kept.decided_on or work.today,
            decided_by=kept.decided_by,
            right=kept.right,
            reason=kept.reason,
        )
    )
    return decision.version


def decided_faults(work: Work, draft: DecidedChange) -> Iterator[Fault]:
    """What is wrong with a decision between meetings."""
    yield from missing(draft.decided_by, "decided_by", "Say who decided.")
    yield from missing(draft.right, "right", "Say by what right it was decided.")
    yield from missing(draft.reason, "reason", "A decision needs its reason.")
    yield from reference_faults(work, draft, initiative_id=Initiative)
    if draft.decided_on is not None and draft.decided_on > work.today:
        yield Fault("decided_on", "A decision cannot lie in the future. Give the day on which it was taken.")


def require_about(work: Work, decision_id: int, key_result_id: int) -> None:
    """Raise unless the decision stands and is on the key result, or on an initiative that serves it."""
    decision = work.current(Decision, version=decision_id)
    serving = select(ContributionLink.initiative_id).filter_by(key_result_id=key_result_id)
    about = decision.key_result_id == key_result_id or decision.initiative_id in set(
        work.session.scalars(serving)
    )
    if not about:
        raise Invalid(
            (
                Fault(
                    "decision_id",
                    "That decision is on something else. Name one on an initiative that serves this.",
                ),
            )
        )
