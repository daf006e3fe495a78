"""Changes the settings of a portfolio, and removes it from sight; its past stays, and an undo brings it back."""

from sqlalchemy import select

from models.actor import Actor, Right
from models.commands.saved import Order, Saved
from models.commands.settings import settings_of
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.drafts import PortfolioDraft
from models.errors import Fault, Invalid
from models.tables.money import Actual, Budget, SpendPlan


def change_settings(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: PortfolioDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Change name, frame and thresholds. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "change_settings", intent)
    return perform(database, order, lambda work: settle(work, draft, expected))


def archive_portfolio(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Remove a portfolio, such as the demo, from sight. Raises Refused, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "archive_portfolio", intent)
    return perform(database, order, lambda work: put_away(work, expected))


def settle(work: Work, draft: PortfolioDraft, expected: int | None) -> Saved:
    """Write changed settings."""
    work.require(Right.SET_UP)
    row = settings_of(draft, demo=work.settings.demo)
    if row.currency != work.settings.currency and has_amounts(work):
        sentence = f"Amounts stand in {work.settings.currency} already, so the currency stays. Found a new portfolio."
        raise Invalid((Fault("currency", sentence),))
    return work.saved(work.portfolio_id, work.replace(work.settings, row, expected=expected).version)


def has_amounts(work: Work) -> bool:
    """Whether any amount was entered."""
    return any(
        work.session.scalar(select(kind.version).filter_by(portfolio_id=work.portfolio_id).limit(1))
        for kind in (Budget, Actual, SpendPlan)
    )


def put_away(work: Work, expected: int | None) -> Saved:
    """Write the removal."""
    work.require(Right.SET_UP)
    row = copy_of(work.settings, archived=True)
    return work.saved(work.portfolio_id, work.replace(work.settings, row, expected=expected).version)
