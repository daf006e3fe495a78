"""Loads the view of a portfolio's steering: signals, frictions, dimensions and focus, for any moment."""

from collections.abc import Sequence
from datetime import date

from models.database import Database
from models.queries.measured import reasons
from models.queries.moment import load_frame
from models.queries.steering_events import Events
from models.queries.steering_focus import focus_view
from models.queries.steering_frictions import friction_facts, limits
from models.queries.steering_names import RecordNames
from models.queries.steering_overlaps import load_overlaps
from models.queries.steering_quarters import dimension_facts, quarter_facts
from models.queries.steering_rows import Steered, load_steered
from models.queries.steering_signals import COMPANIONS, FOUR, signal_views
from models.rules.dimension_parts import Part
from models.rules.dimensions import dimensions
from models.rules.facts import Finding
from models.rules.friction_facts import Friction
from models.rules.frictions import frictions
from models.rules.overlap import Pair
from models.rules.signal_facts import QuarterFacts
from models.rules.signals import Signals, signals
from models.views.reason import Reason
from models.views.steering import DimensionPoint, DimensionView, FrictionView, PartView, SteeringView

NO_LEVEL = Reason("level_not_recorded")
"""Nobody said at which level anything of the quarter was decided."""


def load_steering(
    database: Database, portfolio_id: int, *, known: int | None = None, day: date | None = None
) -> SteeringView:
    """A portfolio's steering at (known, day), its newest revision and today where left out. Raises NotFound.

    Earlier quarters and reviews stand as they were known then; those before the first import are left out. Every
    version is read once for all of them: a bounded number of statements, whatever the size.
    """
    with database.read() as session:
        frame = load_frame(session, portfolio_id, known=known, day=day, now=database.clock())
        steered = load_steered(session, frame)
        return _draw(steered, load_overlaps(session, steered))


def _draw(steered: Steered, alike: Sequence[Pair]) -> SteeringView:
    frame, events, names = steered.now.frame, Events(steered), RecordNames(steered)
    facts = [quarter_facts(steered, events, quarter) for quarter in steered.quarters]
    bounds = limits(steered)
    found = [signals(one, steered.day, bounds.thresholds.coverage_bar) for one in facts]
    rubs = frictions(friction_facts(steered, events), bounds, lexicon=frame.lexicon)
    return SteeringView(
        id=frame.id,
        name=frame.name,
        currency=steered.settings.currency,
        moment=frame.moment,
        starts_on=found[-1].quarter.start,
        ends_on=found[-1].quarter.end,
        signals=signal_views(found, FOUR, names),
        companions=signal_views(found, COMPANIONS, names),
        frictions=tuple(_friction(one, names) for one in rubs),
        dimensions=_dimensions(steered, facts, found, names),
        focus=focus_view(steered, alike, names),
        left_out=_left_out(events, found[-1]),
    )


def _dimensions(
    steered: Steered, facts: Sequence[QuarterFacts], found: Sequence[Signals], names: RecordNames
) -> tuple[DimensionView, ...]:
    """The five dimensions of the running quarter, each with its index in those before."""
    given = [dimension_facts(steered, one) for one in facts]
    by_quarter = [dimensions(one, its) for one, its in zip(found, given, strict=True)]
    return tuple(
        DimensionView(
            name=now.dimension.value,
            index=now.index,
            parts=tuple(_part(one, names) for one in now.parts),
            left_out=tuple(_part(one, names) for one in now.left_out),
            history=tuple(
                DimensionPoint(one.quarter.start, one.quarter.end, before[place].index)
                for one, before in zip(found[:-1], by_quarter[:-1], strict=True)
            ),
        )
        for place, now in enumerate(by_quarter[-1])
    )


def _left_out(events: Events, now: Signals) -> tuple[Reason, ...]:
    """What nobody recorded in the running quarter, so that it is not judged."""
    taken = [one for one in events.decisions if one.decided_on in now.quarter]
    return (NO_LEVEL,) if taken and all(one.at_level is None for one in taken) else ()


def _part(part: Part, names: RecordNames) -> PartView:
    reason = NO_LEVEL if part.code == "part_at_level" and part.points is None else _said(part.finding)
    return PartView(part.code, part.points, reason, names.every(part.against))


def _friction(friction: Friction, names: RecordNames) -> FrictionView:
    return FrictionView(
        kind=friction.kind.value,
        finding=_said(friction.finding),
        records=names.every(friction.records),
        move=Reason(friction.move),
        cost=None if friction.cost is None else _said(friction.cost),
    )


def _said(finding: Finding) -> Reason:
    return reasons([finding])[0]
