"""Founds a portfolio with its frame and thresholds."""

from models.actor import Actor, Right
from models.commands.saved import Order, Saved
from models.commands.settings import settings_of
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import PortfolioDraft


def create_portfolio(
    database: Database, actor: Actor, draft: PortfolioDraft, *, demo: bool = False, intent: str | None = None
) -> Saved:
    """Found a portfolio; the id saved is the portfolio's. Raises Refused, or Invalid with what to mend."""

    def write(work: Work) -> Saved:
        work.require(Right.SET_UP)
        version = work.add(settings_of(draft, demo=demo))
        return work.saved(work.portfolio_id, version.version)

    return perform(database, Order(actor, None, "create_portfolio", intent), write)
