"""What a key result must be, its row and its interim targets."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from math import isfinite
from typing import Any

from sqlalchemy import select

from models.actor import Right
from models.commands.promises import promise_faults
from models.commands.things import Parts, Subject, order_fault, reference_faults
from models.commands.work import Work
from models.drafts import KeyResultDraft
from models.errors import Fault
from models.tables.portfolio import Person
from models.tables.strategy import InterimTarget, KeyResult, KeyResultVersion, Objective
from models.vocabulary import OutcomeClaim

COPIED = (
    "name",
    "key",
    "metric",
    "unit",
    "baseline_on",
    "due_on",
    "first_effect_on",
    "hold_from",
    "source",
    "automatic",
    "owner_id",
    "objective_id",
    "headline",
    "feeds_id",
    "change_reason",
)
NUMBERS = ("baseline", "target", "lower", "upper", "accepted_from", "required_share")


def subject(decision_id: int | None = None, *, right: Right = Right.EDIT_STRATEGY) -> Subject:
    """Key results as things to write; `decision_id` is the decision that a change of a promise rests on."""
    return Subject(
        KeyResult,
        KeyResultVersion,
        right,
        partial(key_result_row, decision_id=decision_id),
        partial(key_result_faults, decided=decision_id is not None),
        parts=Interims(),
    )


def key_result_row(
    draft: KeyResultDraft, current: KeyResultVersion | None, *, decision_id: int | None = None
) -> KeyResultVersion:
    """The row of a key result; whether it is an outcome is said by a second person, and falls with a new wording."""
    row = KeyResultVersion(
        **{name: getattr(draft, name) for name in COPIED},
        **{name: number(getattr(draft, name)) for name in NUMBERS},
        direction=draft.direction.value,
        accumulation=draft.accumulation.value,
        rhythm=draft.rhythm.value,
        source_strength=int(draft.source_strength),
        claim=OutcomeClaim.UNCHECKED.value,
        claim_sentence=draft.claim_sentence,
        decision_id=decision_id,
    )
    if current is not None:
        row.closed_on, row.decision_id = current.closed_on, decision_id or current.decision_id
        if (row.name, row.metric) == (current.name, current.metric) and current.claim != row.claim:
            row.claim, row.claim_by = current.claim, current.claim_by
            row.claim_sentence = current.claim_sentence
    return row


def number(value: float | None) -> float | None:
    """A whole number as the float that the column holds."""
    return None if value is None else float(value)


def key_result_faults(
    work: Work, draft: KeyResultDraft, current: KeyResultVersion | None, *, decided: bool = False
) -> Iterator[Fault]:
    """What is wrong with a key result, or with its change."""
    yield from order_fault(draft, "baseline_on", "due_on")
    yield from order_fault(draft, "lower", "upper")
    yield from reference_faults(work, draft, owner_id=Person, objective_id=Objective, feeds_id=KeyResult)
    if draft.required_share is not None and not 0 < draft.required_share <= 1:
        yield Fault("required_share", "The required share must be more than 0 % and at most 100 %.")
    if current is not None and draft.feeds_id == current.key_result_id:
        yield Fault("feeds_id", "A key result cannot feed itself. Choose another one, or none.")
    wrong = list(interim_faults(draft))
    yield from wrong
    if current is not None and not decided and not wrong:
        changed = Interims().changed(work, draft, current)
        yield from promise_faults(work, current, key_result_row(draft, current), interim_changed=changed)


def interim_faults(draft: KeyResultDraft) -> Iterator[Fault]:
    """What is wrong with the interim targets."""
    days = [day for day, _ in draft.interim]
    if not all(isfinite(value) for _, value in draft.interim):
        yield Fault("interim", "Each interim target must be a finite number.")
    if len(set(days)) < len(days):
        yield Fault("interim", "Two interim targets have the same date. Keep one of them.")
    first, last = draft.baseline_on or date.min, draft.due_on or date.max
    if not all(first < day < last for day in days):
        yield Fault("interim", "Interim targets lie between the baseline date and the due date.")


class Interims(Parts):
    """The interim targets of one version of a key result."""

    def changed(self, work: Work, draft: Any, current: Any) -> bool:  # noqa: ANN401  the signature of all parts
        """Whether the draft's interim targets differ from those of the current version."""
        return sorted(draft.interim) != steps(work, current.version)

    def write(self, work: Work, draft: Any, version: Any) -> None:  # noqa: ANN401
        """Write the draft's interim targets."""
        write_steps(work, version.version, draft.interim)

    def carry(self, work: Work, old: Any, new: Any) -> None:  # noqa: ANN401
        """Give a new version the interim targets of an old one."""
        write_steps(work, new.version, steps(work, old.version))


def steps(work: Work, version: int) -> list[tuple[date, float]]:
    """The interim targets of a version, by date."""
    rows = select(InterimTarget).filter_by(key_result_version=version).order_by(InterimTarget.due_on)
    return [(row.due_on, row.value) for row in work.session.scalars(rows)]


def write_steps(work: Work, version: int, interim: Sequence[tuple[date, float]]) -> None:
    """Write interim targets for a version."""
    rows = [
        InterimTarget(key_result_version=version, due_on=day, value=float(value)) for day, value in interim
    ]
    work.session.add_all(rows)
    work.session.flush()
