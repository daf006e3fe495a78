"""Draws insights: what was learned, the update it led to, and whether that helped."""

from datetime import date

from models.queries.known import AnyRow
from models.queries.raised_rows import Raised, is_open
from models.rules.insight import Held, Said, question
from models.views.common import Ref
from models.views.raised import FieldChange, HelpedView, InsightView, UpdateView
from models.vocabulary import InsightState
from models.vocabulary_raised import Helped

TOLD = ("key", "name", "why", "why_now", "valid_from", "valid_until")


def insight_view(row: AnyRow, raised: Raised) -> InsightView:
    """One insight on the day of the frame; what came of it later is not seen."""
    day = raised.frame.moment.day
    waits, answered = is_open(row, day), row.answered_on is not None and row.answered_on <= day
    state = InsightState.OPEN if waits else InsightState(row.state)
    said = raised.questions.get(row.insight_id, ())
    asked = _asked(row, raised) if state is InsightState.ADOPTED else None
    return InsightView(
        id=row.insight_id,
        version=row.version,
        state=state,
        learned=row.learned,
        sent_by=row.sent_by,
        sent_on=row.sent_on,
        initiative=raised.initiative(row.initiative_id),
        key_result=raised.names.key_result(row.key_result_id),
        objective=raised.names.objective(row.objective_id),
        reply=row.reply if answered else "",
        answered_by=row.answered_by if answered else "",
        answered_on=row.answered_on if answered else None,
        update=_update(row, raised) if state is InsightState.ADOPTED else None,
        asked=None if asked is None else raised.review(asked.id),
        asked_on=None if asked is None else date.fromordinal(asked.day),
        helped=tuple(_helped(one, raised) for one in said),
        people=_people(row, raised),
        evidence=row.evidence,
    )


def _asked(row: AnyRow, raised: Raised) -> Held | None:
    said = [Said(one.review_id, Helped(one.helped)) for one in raised.questions.get(row.insight_id, ())]
    return question(row.answered_on.toordinal(), raised.held, said, raised.frame.moment.day.toordinal())


def _helped(row: AnyRow, raised: Raised) -> HelpedView:
    return HelpedView(
        version=row.version,
        review=raised.review(row.review_id),
        helped=Helped(row.helped),
        sentence=row.sentence,
        answered_on=row.answered_on,
        answered_by=row.answered_by,
    )


def _update(row: AnyRow, raised: Raised) -> UpdateView | None:
    """What the strategy update changed, field by field; None where the version is not known at the moment."""
    after = raised.updates.get(row.objective_version)
    if after is None:
        return None
    before = raised.updates.get(after.supersedes)
    changes = [
        FieldChange(name, getattr(before, name, None), getattr(after, name))
        for name in TOLD
        if getattr(before, name, None) != getattr(after, name)
    ]
    owners = [None if one is None else raised.names.person(one.owner_id) for one in (before, after)]
    if owners[0] != owners[1]:
        changes.append(FieldChange("owner", *(None if one is None else one.name for one in owners)))
    return UpdateView(after.version, Ref(after.objective_id, after.name), after.change_reason, tuple(changes))


def _people(row: AnyRow, raised: Raised) -> tuple[Ref, ...]:
    """The owner and the sponsor of its initiative, each once."""
    behind = raised.initiatives.get(row.initiative_id)
    if behind is None:
        return ()
    named = (raised.names.person(id) for id in dict.fromkeys((behind.owner_id, behind.sponsor_id)))
    return tuple(one for one in named if one is not None)
