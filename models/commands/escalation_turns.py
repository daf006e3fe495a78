"""Who may answer a blocked question, and from which step of its ladder."""

from models.actor import Right
from models.commands.gate_requests import frame_of
from models.commands.work import Work
from models.errors import NotFound
from models.queries.raised import draw_raised
from models.tables.upwards import EscalationVersion
from models.views.raised import ROLES, EscalationView, StepView
from models.vocabulary import Role


def at_step(work: Work, current: EscalationVersion, *, asker_too: bool = True) -> tuple[int | None, bool]:
    """The step from which the actor answers, counted from 1, None beside the ladder; whether it may pass on from there.

    An administrator answers for whose turn it is. Raises Refused for who neither stands on the ladder nor may answer
    anything, unless it is who raised the question, where `asker_too`.
    """
    view = drawn(work, current.escalation_id)
    places = standing(work, view)
    if not places and asker_too and asker(work, current):
        work.require(Right.RAISE)
        return None, False
    work.require(Right.ANSWER, own=bool(places))
    if work.actor.role is Role.ADMINISTRATOR and view.turn is not None:
        places = [view.turn]
    if not places:
        return None, False
    place = view.turn if view.turn in places else places[0]
    return place + 1, place == view.turn and place < len(view.steps) - 1


def standing(work: Work, view: EscalationView) -> list[int]:
    """The places of the steps where the actor stands."""
    return [place for place, step in enumerate(view.steps) if stands(work, step)]


def stands(work: Work, step: StepView) -> bool:
    """Whether the actor stands on a step: as the person named, or by role."""
    if step.level in ROLES:
        return step.level.value == work.actor.role.value
    return step.holder is not None and step.holder.id == work.actor.person_id


def asker(work: Work, current: EscalationVersion) -> bool:
    """Whether the actor raised the question."""
    person = work.actor.person_id
    if current.owner_id is not None or person is not None:
        return person is not None and current.owner_id == person
    return current.raised_by == work.actor.name


def drawn(work: Work, escalation_id: int) -> EscalationView:
    """The question as it stands at this very act."""
    view = draw_raised(work.session, frame_of(work))
    found = next((one for one in view.escalations if one.id == escalation_id), None)
    if found is None:
        raise NotFound("This question lies ahead of today. Look again on its day.")
    return found
