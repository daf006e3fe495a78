"""Records decisions, with the frozen view they rest on."""

from collections.abc import Iterator
from functools import partial
from typing import TypeAlias

from sqlalchemy import select

from models.actor import Actor, Right
from models.commands.cleaning import clean
from models.commands.saved import Order, Saved
from models.commands.things import reference_faults
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import DecisionDraft
from models.errors import Fault
from models.tables.governance import AgendaItem, Decision, FrozenView, Review
from models.tables.strategy import Initiative
from models.views import frozen_form
from models.views.common import Moment
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView
from models.views.review import ReviewView

Evidence: TypeAlias = InitiativeView | PortfolioView | ReviewView
SETTINGS = ("review", "delegation", "between")
LEVELS = ("", "right", "above")
"""At which level it was decided: nobody says, the one that holds the right, above it."""


def record_decision(
    database: Database, actor: Actor, portfolio_id: int, draft: DecisionDraft, *, intent: str | None = None
) -> Saved:
    """Record a decision on an initiative; the id saved is the decision's version. Raises Refused, Invalid, NotFound."""
    order = Order(actor, portfolio_id, "record_decision", intent)
    return perform(database, order, lambda work: decide(work, draft))


def decide(work: Work, draft: DecisionDraft) -> Saved:
    """Write one decision."""
    work.require(Right.DECIDE)
    kept = clean(draft, partial(decision_faults, work))
    decision = work.add(
        Decision(
            initiative_id=kept.initiative_id,
            review_id=kept.review_id,
            agenda_item_id=kept.agenda_item_id,
            kind=kept.kind.value,
            setting=kept.setting,
            decided_on=kept.decided_on,
            decided_by=kept.decided_by,
            right=kept.right,
            reason=kept.reason,
            condition=kept.condition,
            condition_due_on=kept.condition_due_on,
            frozen_view_id=freeze(work, kept.frozen),
            consent=kept.consent,
            level=kept.level,
        )
    )
    return work.saved(decision.version, decision.version)


def freeze(work: Work, view: Evidence | None) -> int | None:
    """The id of the frozen view, kept once however many decisions rest on it; None for no view."""
    if view is None or view.moment is None:
        return None
    moment, digest = view.moment, frozen_form.content_hash(view)
    kept = {"known": moment.known, "day": moment.day, "digest": digest}
    found = work.session.scalar(select(FrozenView.id).filter_by(portfolio_id=work.portfolio_id, **kept))
    if found is not None:
        return found
    return work.identity(FrozenView, schema=frozen_form.SCHEMA, body=frozen_form.to_text(view), **kept)


def decision_faults(work: Work, draft: DecisionDraft) -> Iterator[Fault]:
    """What is wrong with a decision."""
    yield from reference_faults(
        work, draft, initiative_id=Initiative, review_id=Review, agenda_item_id=AgendaItem
    )
    yield from evidence_faults(work, draft)
    yield from missing(draft.decided_by, "decided_by", "Say who decided.")
    yield from missing(draft.right, "right", "Say by what right it was decided.")
    yield from missing(draft.reason, "reason", "A decision needs its reason.")
    if draft.decided_on > work.today:
        yield Fault("decided_on", "A decision cannot lie in the future. Give the day on which it was taken.")
    if draft.setting not in SETTINGS:
        yield Fault("setting", f"Setting must be one of {', '.join(SETTINGS)}.")
    if draft.level not in LEVELS:
        yield Fault("level", "Level must be right or above; leave it empty where nobody says.")
    if draft.setting == "review" and draft.review_id is None:
        yield Fault("review_id", "A decision in a review names the review.")


def evidence_faults(work: Work, draft: DecisionDraft) -> Iterator[Fault]:
    """What is wrong with the view a decision is said to rest on."""
    view = draft.frozen
    if view is None:
        return
    if view.moment is None or is_ahead(work, view.moment):
        yield Fault("frozen", "This view has not been drawn for a moment up to now. Load the page again.")
    elif view.moment.reconstructed:
        yield Fault("frozen", "A decision cannot rest on a day before the first import. Choose a later day.")
    elif not is_about(work, draft, view):
        yield Fault("frozen", "This view shows something else. Open the initiative that is decided on.")


def is_ahead(work: Work, moment: Moment) -> bool:
    """Whether nobody can have seen the moment yet."""
    return moment.known >= work.revision or moment.day > work.today


def is_about(work: Work, draft: DecisionDraft, view: Evidence) -> bool:
    """Whether a view shows what is decided on."""
    if isinstance(view, InitiativeView):
        return view.id == draft.initiative_id
    if isinstance(view, PortfolioView):
        return view.id == work.portfolio_id
    return view.id == draft.review_id


def missing(value: str, field: str, sentence: str) -> Iterator[Fault]:
    """A fault where a text is needed and none is given."""
    if not value:
        yield Fault(field, sentence)
