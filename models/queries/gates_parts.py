"""Draws the parts of a gate: requests, answers, waivers, what a review offers."""

from collections.abc import Sequence
from datetime import date

from models.queries.initiative_views import initiative_ref
from models.queries.known import AnyRow
from models.queries.measured import ordinal
from models.rules.gate_criteria import NEEDED
from models.rules.gate_path import Entered, since
from models.rules.gates import BEHIND_THE_GATE, MOST_CONTINUED, Waiver, offers, waiver_faults
from models.views.common import Ref
from models.views.gate import AnswerView, GateRequestView, WaiverView
from models.views.reason import Reason
from models.vocabulary import ACTIVE_STAGES, Category, DecisionKind, Stage
from models.vocabulary_gates import Criterion, GateState, Offer


def request_view(row: AnyRow, swap: AnyRow | None, day: date) -> GateRequestView:
    """A request on a day; an answer that came later is not seen."""
    open_then = row.answered_on is None or row.answered_on > day
    return GateRequestView(
        id=row.gate_request_id,
        version=row.version,
        stage=Stage(row.stage),
        state=GateState.OPEN if open_then else GateState(row.state),
        requested_on=row.requested_on,
        requested_by=row.requested_by,
        note=row.note,
        swap=_swap(row, swap),
        answered_on=None if open_then else row.answered_on,
        answered_by="" if open_then else row.answered_by,
        right="" if open_then else row.right,
        reason="" if open_then else row.reason,
    )


def _swap(row: AnyRow, swap: AnyRow | None) -> Ref | None:
    if swap is not None:
        return initiative_ref(swap)
    return None if row.swap_id is None else Ref(row.swap_id, "")


def answer_view(row: AnyRow) -> AnswerView:
    """What was answered to a criterion."""
    return AnswerView(row.version, Criterion(row.criterion), row.answer, row.answered_by, row.answered_on)


def waiver_view(row: AnyRow, day: date) -> WaiverView:
    """A waiver, and whether it holds on a day."""
    return WaiverView(
        id=row.version,
        criterion=Criterion(row.criterion),
        reason=row.reason,
        waived_by=row.waived_by,
        right=row.right,
        waived_on=row.waived_on,
        expires_on=row.expires_on,
        holds=not waiver_faults(waiver_fact(row), day.toordinal()),
    )


def waiver_fact(row: AnyRow) -> Waiver:
    """A waiver as the rules take it; who recorded it held the right, so one with a named right is entitled."""
    return Waiver(
        criterion=Criterion(row.criterion),
        holder=row.waived_by,
        entitled=bool(row.right.strip()),
        reason=row.reason,
        expires=ordinal(row.expires_on),
    )


def entered(stages: Sequence[AnyRow], day: date) -> list[Entered]:
    """The stages that an initiative has entered by a day, oldest first."""
    return [Entered(Stage(one.stage), ordinal(one.effective_on)) for one in stages if one.effective_on <= day]


def review_offers(
    row: AnyRow, measurable: int, owed: bool, *, decided: Sequence[AnyRow], way: Sequence[Entered]
) -> tuple[tuple[Offer, ...], Reason | None]:
    """What a review may decide on an initiative, and why not more; nothing where it is not active."""
    stage = way[-1].stage if way else Stage.PROPOSED
    if stage not in ACTIVE_STAGES:
        return (), None
    continued = _continued(decided, since(way))
    found = offers(
        stage,
        measurable,
        owed,
        obliged=row.category == Category.MANDATORY.value and bool(row.obligation.strip()),
        pivots=sum(_is_pivot_until(one) for one in decided),
        continued=continued,
    )
    figures = (("measurable", measurable), ("threshold", NEEDED))
    if stage in BEHIND_THE_GATE and (owed or measurable < NEEDED):
        return found, Reason("gate_owed_still" if owed and measurable >= NEEDED else "gate_owed", figures)
    if Offer.CONTINUE not in found:
        return found, Reason("explores_until", (("continued", continued), ("threshold", MOST_CONTINUED)))
    return found, None


def _is_pivot_until(decision: AnyRow) -> bool:
    return decision.kind == DecisionKind.PIVOT.value and decision.condition_due_on is not None


def _continued(decided: Sequence[AnyRow], begun: int | None) -> int:
    """How many reviews let it continue since it entered its stage."""
    return sum(
        one.kind == DecisionKind.CONTINUE.value
        and one.setting == "review"
        and (begun is None or ordinal(one.decided_on) >= begun)
        for one in decided
    )
