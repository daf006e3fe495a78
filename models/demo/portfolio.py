"""Loads the demo portfolio: a European financial-services group with more under way than it can steer."""

from sqlalchemy import func, select

from models.actor import Actor, Right
from models.commands.load import Cargo, load
from models.database import Database
from models.demo.calendar import TODAY
from models.demo.lay_escalations import lay_escalations
from models.demo.lay_evidence import lay_evidence
from models.demo.lay_governance import lay_governance
from models.demo.lay_insights import lay_insights
from models.demo.lay_money import lay_money
from models.demo.lay_strategy import lay_strategy
from models.demo.ledger import Ledger
from models.demo.people import GROUP
from models.drafts import PortfolioDraft
from models.errors import Problem
from models.tables.base import FOREVER
from models.tables.portfolio import PortfolioVersion

SETTINGS = PortfolioDraft(
    name=f"{GROUP} (demo)",
    currency="EUR",
    zone="Europe/Brussels",
    fiscal_start_month=1,
    wip_limit=25,
    today_fixed=TODAY,
)


class AlreadyThere(Problem):
    """The demo portfolio stands already."""


def load_demo(database: Database, actor: Actor) -> int:
    """Lay the demo portfolio and return its id. Raises Refused, or AlreadyThere while it stands unarchived."""
    actor.require(Right.SET_UP)
    standing, ever = demos(database)
    if standing:
        raise AlreadyThere(
            "The demo portfolio is there already. Choose it in the sidebar, or remove it first to load it afresh."
        )
    # Two clicks at once carry one intent, so that the second finds what the first has laid.
    return load(database, actor, demo_cargo(), intent=f"load_demo/{ever + 1}").id


def demos(database: Database) -> tuple[int, int]:
    """How many demo portfolios are there and not removed, and how many there ever were."""
    demo = select(func.count()).where(PortfolioVersion.until == FOREVER, PortfolioVersion.demo)
    with database.read() as session:
        standing = session.scalar(demo.where(PortfolioVersion.archived.is_(False)))
        return standing or 0, session.scalar(demo) or 0


def demo_cargo() -> Cargo:
    """The whole demo portfolio, ready to lay; the same on every machine and every day."""
    ledger = Ledger()
    lay_strategy(ledger)
    lay_evidence(ledger)
    lay_money(ledger)
    lay_governance(ledger)
    lay_insights(ledger)
    lay_escalations(ledger)
    return ledger.cargo(SETTINGS)
