"""The door to the audit trail: its pages, what it can be narrowed to, why an act cannot be undone, the whole of it."""

from collections.abc import Iterator
from functools import partial

from components import data
from components.data_session import once_a_run
from models.actor import Right
from models.commands.undo import undo
from models.queries.audit import NEWEST, load_choices, load_trail, whole_trail
from models.queries.undoable import load_why_not
from models.views.trail import TrailAct, TrailChoices, TrailFilter, TrailPage

__all__ = ["NEWEST", "choices", "page", "undo", "whole", "why_not"]
MOST_JUDGED = 400
"""Records up to which an act is looked at ahead of its undo; a larger one is when it is asked for."""


def seen_of() -> str | None:
    """Whose acts the actor sees: everybody's with the right to undo them, else their own account's."""
    actor = data.actor()
    return None if actor.may(Right.UNDO) else actor.name


def page(wanted: TrailFilter, before: int = NEWEST) -> TrailPage:
    """The newest acts that are wanted, before a revision."""
    return load_trail(data.database(), data.portfolio_id(), wanted, by=seen_of(), before=before)


def choices() -> TrailChoices:
    """Who has acted and what was done."""
    return once_a_run("trail choices", partial(load_choices, data.database(), data.portfolio_id()))


def why_not(acts: tuple[TrailAct, ...]) -> dict[int, str]:
    """For the acts that cannot be undone, by revision, a sentence that says why."""
    large = [one.act.revision for one in acts if len(one.changes) + one.more > MOST_JUDGED]
    rest = [one.act.revision for one in acts if one.act.revision not in large]
    return load_why_not(data.database(), data.portfolio_id(), rest, unread=large)


def whole(wanted: TrailFilter) -> partial[Iterator[TrailAct]]:
    """What reads every act that is wanted; it asks nothing of Streamlit when it is called."""
    return partial(whole_trail, data.database(), data.portfolio_id(), wanted, by=seen_of())
