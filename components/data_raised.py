"""The door to what was raised: insights and escalations of the portfolio in view, and their commands."""

from datetime import date
from functools import partial

from components import data
from components.data_shelf import Shelf
from models.commands.escalations import (
    raise_escalation,
    reply_to_escalation,
    resolve_escalation,
    withdraw_escalation,
)
from models.commands.insight_questions import answer_whether_helped
from models.commands.insights import (
    adopt_insight,
    park_insight,
    raise_insight,
    reject_insight,
    reply_to_insight,
)
from models.drafts import ObjectiveDraft
from models.queries.moment import Now
from models.queries.raised import load_raised
from models.views.line import Line
from models.views.raised import RaisedView

__all__ = [
    "adopt_insight",
    "answer_whether_helped",
    "objectives",
    "park_insight",
    "raise_escalation",
    "raise_insight",
    "raised",
    "reject_insight",
    "reply_to_escalation",
    "reply_to_insight",
    "resolve_escalation",
    "withdraw_escalation",
]
_SHELF = Shelf(most=16)


def raised(*, known: int | None = None, day: date | None = None) -> RaisedView:
    """What was raised in the portfolio in view, drawn for the moment of its own view where nothing else is asked."""
    id = data.portfolio_id()
    moment = data.portfolio().moment
    at = Now(known or moment.known, day or moment.day)
    draw = partial(load_raised, data.database(), id, known=at.known, day=at.day)
    view: RaisedView = _SHELF.get((data.database().location, id, at), draw)
    return view


def objectives() -> dict[int, Line[ObjectiveDraft]]:
    """The objectives of the portfolio in view as they stand, each with its version, to be changed; by id."""
    return {line.id: line for line in data.grid("objectives")}
