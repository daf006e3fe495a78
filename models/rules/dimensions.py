"""Five dimensions as indicators from 0 to 100, each the mean of parts that stay in sight (Method, section 8)."""

from models.rules.dimension_facts import DimensionFacts
from models.rules.dimension_parts import (
    Dimension,
    Indicator,
    Part,
    days_part,
    indicator,
    share_part,
    without_cases,
)
from models.rules.gate_facts import Room
from models.rules.records import Kind, Share, records
from models.rules.rhythm import in_rhythm
from models.rules.signals import Signals
from models.vocabulary import EscalationState, InsightState


def dimensions(found: Signals, given: DimensionFacts) -> tuple[Indicator, ...]:
    """The five indicators of the quarter that `found` are the signals of, in the method's order."""
    return (
        indicator(Dimension.ALIGN, align(found, given)),
        indicator(Dimension.EXECUTE, execute(found, given)),
        indicator(Dimension.IMPROVE, improve(found, given)),
        indicator(Dimension.SCALE, scale(found, given)),
        indicator(Dimension.EMPOWER, empower(found, given)),
    )


def align(found: Signals, given: DimensionFacts) -> list[Part]:
    """Not unlinked · objectives with headline key results and an active initiative · outcome wording."""
    served = Share.of(
        Kind.OBJECTIVE,
        given.objectives,
        lambda one: one.id,
        lambda one: bool(one.headline and one.initiatives),
    )
    return [
        share_part("part_linked", found.links.not_unlinked),
        share_part("part_objectives_served", served),
        share_part("part_outcome_wording", given.outcome_wording),
    ]


def execute(found: Signals, given: DimensionFacts) -> list[Part]:
    """Signal 1 · reviews held on their day and in order · active within the WIP limit."""
    facts = given.facts
    rhythm = in_rhythm(facts.reviews, found.quarter, found.day, facts.fiscal_start_month)
    return [
        share_part("part_measurable", found.measurable),
        share_part("part_reviews", rhythm),
        _within_limit(given.room),
    ]


def improve(found: Signals, given: DimensionFacts) -> list[Part]:
    """Signal 2 · fresh evidence · insights answered, and answered with a change."""
    return [
        share_part("part_on_evidence", found.on_evidence),
        share_part("part_fresh", found.fresh),
        _insights(found, given),
    ]


def scale(found: Signals, given: DimensionFacts) -> list[Part]:
    """Signal 3 · days to money moved · share of the budget that decisions could move."""
    return [
        days_part("part_adjusted", found.adjusted),
        days_part("part_moved", found.money_moved),
        _movable(given),
    ]


def empower(found: Signals, given: DimensionFacts) -> list[Part]:
    """Decisions at the level that holds the right · a named decision right · escalations resolved in time."""
    facts = given.facts
    active = [one for one in facts.initiatives if one.active]
    taken = [
        one for one in facts.decisions if one.decided_on in found.quarter and one.decided_on <= found.day
    ]
    judged = [one for one in taken if one.at_level is not None]
    return [
        share_part(
            "part_at_level",
            Share.of(Kind.DECISION, judged, lambda one: one.id, lambda one: bool(one.at_level)),
        ),
        share_part(
            "part_right_named",
            Share.of(
                Kind.INITIATIVE, active, lambda one: one.id, lambda one: bool(one.decision_right.strip())
            ),
        ),
        share_part("part_escalations", escalations_in_time(found, given)),
    ]


def escalations_in_time(found: Signals, given: DimensionFacts) -> Share:
    """The escalations due in the quarter that were resolved by their day; one still open is no case before it."""
    due = [
        one
        for one in given.escalations
        if one.due_on in found.quarter and one.state is not EscalationState.WITHDRAWN
        if one.due_on < found.day or (one.resolved_on is not None and one.resolved_on <= found.day)
    ]
    return Share.of(
        Kind.ESCALATION,
        due,
        lambda one: one.id,
        lambda one: one.resolved_on is not None and one.resolved_on <= min(one.due_on, found.day),
    )


def _within_limit(room: Room) -> Part:
    """100 within the WIP limit; above it limit ÷ active, by count or by weight, whichever is less."""
    code = "part_within_limit"
    if not room.count:
        return without_cases(code)
    shares = []
    if room.limit is not None:
        shares.append((room.limit / room.count, ("part_limit", {"count": room.count, "limit": room.limit})))
    if room.weight_limit is not None and room.weight:
        figures = {"weight": room.weight, "limit": room.weight_limit}
        shares.append((room.weight_limit / room.weight, ("part_limit_weight", figures)))
    if not shares:
        return Part(code, None, ("part_no_limit", {}))
    share, finding = min(shares, key=lambda one: one[0])
    return Part(code, round(min(share, 1.0) * 100, 9), finding)


def _insights(found: Signals, given: DimensionFacts) -> Part:
    """The mean of two shares of the quarter's insights: answered of all, and adopted of those answered."""
    sent = [one for one in given.insights if one.sent_on in found.quarter and one.sent_on <= found.day]
    answered = [one for one in sent if one.state is not InsightState.OPEN]
    adopted = sum(one.state is InsightState.ADOPTED for one in answered)
    if not sent:
        return without_cases("part_insights")
    points = 50 * len(answered) / len(sent) + (50 * adopted / len(answered) if answered else 0.0)
    figures = {"answered": len(answered), "adopted": adopted, "of": len(sent)}
    waiting = records(Kind.INSIGHT, (one.id for one in sent if one.state is InsightState.OPEN))
    return Part("part_insights", round(points, 9), ("part_insights_answered", figures), waiting)


def _movable(given: DimensionFacts) -> Part:
    """What decisions could still move ÷ approved, over the budgets of which all is known."""
    known = [(one.movable, one.approved) for one in given.money if one.movable is not None]
    movable, approved = sum(part or 0 for part, _ in known), sum(whole or 0 for _, whole in known)
    if approved <= 0:
        return without_cases("part_movable")
    figures = {"movable": movable, "approved": approved, "unknown": len(given.money) - len(known)}
    return Part("part_movable", round(100 * movable / approved, 9), ("part_movable_money", figures))
