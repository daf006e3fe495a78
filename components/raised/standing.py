"""What the reader may do to what was raised, and whether it is theirs; the commands check it all again."""

from collections.abc import Sequence

from models.actor import Actor, Right
from models.views.raised import ROLES, EscalationView, InsightView, StepView
from models.vocabulary import EscalationState, InsightState, Role

WAITING = (InsightState.OPEN, InsightState.PARKED)


def may_answer(view: InsightView, actor: Actor) -> bool:
    """Whether the actor may reply to an insight, park or reject it."""
    return view.state in WAITING and actor.may(Right.ANSWER)


def may_adopt(view: InsightView, actor: Actor) -> bool:
    """Whether the actor may change an objective because of an insight."""
    return may_answer(view, actor) and actor.may(Right.EDIT_STRATEGY)


def may_say_helped(view: InsightView, actor: Actor) -> bool:
    """Whether the actor may say if an adopted change helped, and is asked."""
    ours = any(one.id == actor.person_id for one in view.people)
    return view.asked is not None and actor.may(Right.ANSWER, own=ours)


def may_end(view: EscalationView, actor: Actor) -> bool:
    """Whether the actor may resolve a question: who stands on its ladder, or may answer anything."""
    return _waits(view) and actor.may(Right.ANSWER, own=any(_stands(one, actor) for one in view.steps))


def may_reply(view: EscalationView, actor: Actor) -> bool:
    """Whether the actor may reply: who may end it, or who asked."""
    return may_end(view, actor) or (_waits(view) and raised_it(view, actor) and actor.may(Right.RAISE))


def may_withdraw(view: EscalationView, actor: Actor) -> bool:
    """Whether the actor may take a question back."""
    return _waits(view) and actor.may(Right.RAISE if raised_it(view, actor) else Right.ANSWER)


def may_pass_on(view: EscalationView, actor: Actor) -> bool:
    """Whether it is the actor's turn and there is a level above."""
    if view.turn is None or view.turn == len(view.steps) - 1 or not may_end(view, actor):
        return False
    return actor.role is Role.ADMINISTRATOR or _stands(view.steps[view.turn], actor)


def raised_it(view: EscalationView, actor: Actor) -> bool:
    """Whether the actor asked the question."""
    if view.owner is not None or actor.person_id is not None:
        return view.owner is not None and view.owner.id == actor.person_id
    return view.raised_by == actor.name


def is_mine(view: InsightView | EscalationView, actor: Actor) -> bool:
    """Whether the actor raised it, it concerns them, or it waits for them."""
    if isinstance(view, EscalationView):
        named = actor.person_id is not None and view.concerns(actor.person_id)
        return named or raised_it(view, actor) or view.is_turn_of(actor.person_id, actor.role.value)
    ours = actor.person_id is not None and any(one.id == actor.person_id for one in view.people)
    unheard = view.state is InsightState.OPEN and actor.may(Right.ANSWER)
    return ours or view.sent_by == actor.name or unheard


def in_turn(views: Sequence[EscalationView]) -> list[EscalationView]:
    """Open ones first, of them the overdue ones, by the oldest turn; then those that ended, newest first."""
    waiting = [one for one in views if _waits(one)]
    ended = [one for one in views if not _waits(one)]
    waiting.sort(key=lambda one: (not one.overdue, one.at.since if one.at else one.raised_on, one.id))
    ended.sort(key=lambda one: (one.resolved_on or one.raised_on, one.id), reverse=True)
    return [*waiting, *ended]


def _waits(view: EscalationView) -> bool:
    return view.state is EscalationState.OPEN


def _stands(step: StepView, actor: Actor) -> bool:
    if step.level in ROLES:
        return step.level.value == actor.role.value
    return step.holder is not None and step.holder.id == actor.person_id
