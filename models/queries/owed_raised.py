"""What was raised and waits for somebody: escalations at a door, insights without a reply, whether one helped."""

from collections.abc import Iterator

from models.rules import owed as rules
from models.views.owed import OwedItem
from models.views.raised import EscalationView, InsightView, RaisedView
from models.vocabulary import InsightState
from models.vocabulary_updates import OwedKind


def raised_items(view: RaisedView) -> Iterator[OwedItem]:
    """The open questions, insights that wait for the office, and the learning loop's questions."""
    for one in view.escalations:
        if one.at is not None:
            yield _escalation(view, one)
    for insight in view.insights:
        if insight.asked is not None:
            yield _insight(view, insight)
        elif insight.state is InsightState.OPEN and not insight.reply:
            yield _unheard(view, insight)


def _escalation(view: RaisedView, one: EscalationView) -> OwedItem:
    step = one.at
    due = (step.until if step else None) or one.due_on
    over = rules.days_over(due, view.moment.day)
    return OwedItem(
        kind=OwedKind.ESCALATION,
        id=one.id,
        name=one.question,
        due_on=due,
        over=over,
        late=one.overdue or rules.is_late(over, 0),
        owners=(step.holder,) if step and step.holder else (),
        initiatives=(one.initiative,) if one.initiative else (),
        words=step.level.value if step else "",
        asked_by=one.raised_by,
        asked_on=step.since if step else one.raised_on,
    )


def _unheard(view: RaisedView, one: InsightView) -> OwedItem:
    """An insight that nobody has replied to: it waits for the office, so nobody is named."""
    over = rules.days_over(one.sent_on, view.moment.day)
    return OwedItem(
        kind=OwedKind.INSIGHT,
        id=one.id,
        name=one.learned,
        due_on=one.sent_on,
        over=over,
        late=rules.is_late(over, rules.AHEAD_DAYS),
        grace=rules.AHEAD_DAYS,
        initiatives=(one.initiative,) if one.initiative else (),
        asked_by=one.sent_by,
        asked_on=one.sent_on,
    )


def _insight(view: RaisedView, one: InsightView) -> OwedItem:
    asked = one.asked_on or view.moment.day
    over = rules.days_over(asked, view.moment.day)
    return OwedItem(
        kind=OwedKind.QUESTION,
        id=one.id,
        name=one.learned,
        due_on=asked,
        over=over,
        late=rules.is_late(over, rules.AHEAD_DAYS),
        grace=rules.AHEAD_DAYS,
        owners=one.people,
        initiatives=(one.initiative,) if one.initiative else (),
        asked_by=one.asked.name if one.asked else "",
        asked_on=asked,
    )
