"""Lays reviews, agenda items, decisions with what followed, moves of money and adjustments into the ledger."""

from datetime import date, timedelta

from models.demo.calendar import TODAY, day, maybe
from models.demo.content import Adjusted, Follow, Meeting, Move, Verdict
from models.demo.decisions import VERDICTS
from models.demo.everything import BY_KEY
from models.demo.lay_money import THOUSAND
from models.demo.ledger import Ledger, Ref, Stamp
from models.demo.people import finance_partner
from models.demo.reviews import ADJUSTMENTS, MEETINGS
from models.demo.stamps import committee, finance, office, owner, person
from models.demo.verdicts import decided_on, decision_name, item_name, level_of
from models.tables.governance import (
    Action,
    Adjustment,
    AgendaItem,
    AgendaItemVersion,
    Decision,
    Review,
    ReviewVersion,
)
from models.tables.money import FundingMove
from models.tables.strategy import Initiative as InitiativeThing
from models.tables.strategy import ObjectiveVersion
from models.vocabulary import ReviewState

PLANNED_AHEAD, SENT_AHEAD = timedelta(days=75), timedelta(days=6)
MINUTES = 10
NOTICED = timedelta(days=2)


def lay_governance(ledger: Ledger) -> None:
    """All reviews and decisions with their consequences."""
    for meeting in MEETINGS:
        lay_review(ledger, meeting)
        lay_agenda(ledger, meeting)
    for verdict in VERDICTS:
        lay_decision(ledger, verdict)
    for place, adjusted in enumerate(ADJUSTMENTS):
        lay_update_adjustment(ledger, adjusted, place)


def lay_review(ledger: Ledger, meeting: Meeting) -> None:
    """A review from its draft to its close, as far as it has come."""
    ledger.thing(Review, meeting.key)
    planned = day(meeting.planned)
    sent = min(planned - SENT_AHEAD, TODAY - NOTICED)
    steps = [(ReviewState.DRAFT, office(planned - PLANNED_AHEAD, "plan_review"))]
    if meeting.state != ReviewState.DRAFT.value:
        steps.append((ReviewState.READY, office(sent, "send_agenda", 16)))
    if meeting.held:
        steps.append((ReviewState.CLOSED, office(day(meeting.held), "close_review", 17)))
    for place, (state, stamp) in enumerate(steps):
        ledger.write(
            ReviewVersion,
            f"{meeting.key}/{place}",
            stamp,
            supersedes=f"{meeting.key}/{place - 1}" if place else "",
            review_id=Ref(Review, meeting.key),
            name=meeting.name,
            kind=meeting.kind,
            state=state.value,
            planned_on=planned,
            held_on=day(meeting.held) if state is ReviewState.CLOSED else None,
        )


def agenda(meeting: Meeting) -> list[tuple[str, str]]:
    """Initiative and ask of each item: what was decided first, then what was not."""
    decided = [(one.initiative, one.ask) for one in VERDICTS if one.review == meeting.key]
    return [*decided, *meeting.asks]


def lay_agenda(ledger: Ledger, meeting: Meeting) -> None:
    """The items of a review, as its agenda was sent."""
    sent = min(day(meeting.planned) - SENT_AHEAD, TODAY - NOTICED)
    for place, (initiative, ask) in enumerate(agenda(meeting), start=1):
        name = item_name(meeting, place)
        ledger.thing(AgendaItem, name)
        ledger.write(
            AgendaItemVersion,
            name,
            office(sent, "send_agenda", 16),
            agenda_item_id=Ref(AgendaItem, name),
            review_id=Ref(Review, meeting.key),
            initiative_id=Ref(InitiativeThing, initiative) if initiative else None,
            position=place,
            minutes=MINUTES,
            ask=ask,
        )


def lay_decision(ledger: Ledger, verdict: Verdict) -> None:
    """A decision, its follow-up actions, its moves of money and the change in delivery that it led to."""
    stamp = committee(verdict.by, decided_on(verdict), "decide")
    decision = ledger.write(
        Decision,
        decision_name(verdict),
        stamp,
        initiative_id=Ref(InitiativeThing, verdict.initiative),
        **item_of(verdict),
        kind=verdict.kind.value,
        setting=verdict.setting,
        decided_on=decided_on(verdict),
        decided_by=verdict.by,
        right=verdict.right,
        reason=verdict.reason,
        condition=verdict.condition,
        condition_due_on=maybe(verdict.condition_due),
        consent=verdict.consent,
        level=level_of(verdict),
    )
    for follow in verdict.follow:
        lay_action(ledger, decision, follow, stamp)
    for move in verdict.moves:
        lay_move(ledger, verdict, decision, move)
    if verdict.adjusted[0]:
        lay_adjustment(ledger, verdict, decision)


def item_of(verdict: Verdict) -> dict[str, Ref | None]:
    """The review and the agenda item of a decision; none for one taken outside a review."""
    if not verdict.review:
        return {"review_id": None, "agenda_item_id": None}
    meeting = next(one for one in MEETINGS if one.key == verdict.review)
    place = [initiative for initiative, _ in agenda(meeting)].index(verdict.initiative) + 1
    item = Ref(AgendaItem, item_name(meeting, place))
    return {"review_id": Ref(Review, meeting.key), "agenda_item_id": item}


def lay_action(ledger: Ledger, decision: Ref, follow: Follow, stamp: Stamp) -> None:
    """A follow-up action, and that it was done."""
    name = f"{decision.name}, {follow.what}"
    cells = {
        "decision_id": decision,
        "owner_id": person(follow.owner),
        "what": follow.what,
        "due_on": day(follow.due),
    }
    ledger.write(Action, name, stamp, **cells)
    if follow.done:
        done = owner(follow.owner, day(follow.done), "finish_action")
        ledger.write(Action, f"{name}/done", done, supersedes=name, **cells, done_on=day(follow.done))


def lay_move(ledger: Ledger, verdict: Verdict, decision: Ref, move: Move) -> None:
    """Money moved by a decision, and that finance confirmed it."""
    name, on = f"{decision.name}, {move.effective}", decided_on(verdict)
    partner = finance_partner(BY_KEY[verdict.initiative].sponsor)
    cells: dict[str, object] = {
        "initiative_id": Ref(InitiativeThing, verdict.initiative),
        "decision_id": decision,
        "amount": move.amount * THOUSAND,
        "decided_on": on,
        "effective_on": day(move.effective),
    }
    ledger.write(FundingMove, name, committee(verdict.by, on, "decide"), **cells)
    if move.confirmed:
        confirmed = day(move.confirmed)
        stamp = finance(partner, confirmed, "confirm_move")
        ledger.write(
            FundingMove, f"{name}/confirmed", stamp, supersedes=name, **cells, confirmed_on=confirmed
        )


def lay_adjustment(ledger: Ledger, verdict: Verdict, decision: Ref) -> None:
    """The change in delivery that a decision led to."""
    on, what = day(verdict.adjusted[0]), verdict.adjusted[1]
    ledger.write(
        Adjustment,
        decision.name,
        adjusting(verdict.initiative, on),
        initiative_id=Ref(InitiativeThing, verdict.initiative),
        decision_id=decision,
        adjusted_on=on,
        what=what,
    )


def lay_update_adjustment(ledger: Ledger, adjusted: Adjusted, place: int) -> None:
    """The change in delivery that a strategy update led to, or that none was needed."""
    on = day(adjusted.on)
    ledger.write(
        Adjustment,
        f"update {place}",
        adjusting(adjusted.initiative, on),
        initiative_id=Ref(InitiativeThing, adjusted.initiative),
        objective_version=Ref(ObjectiveVersion, f"{adjusted.objective}/{adjusted.update + 1}"),
        adjusted_on=on,
        what=adjusted.what,
        none_needed=adjusted.none_needed,
    )


def adjusting(initiative: str, on: date) -> Stamp:
    """The act in which an owner says what changed."""
    return owner(BY_KEY[initiative].owner, on, "adjust_delivery")
