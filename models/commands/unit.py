"""The unit of work: one act on one portfolio, with its revision, its moment and its intent; all or nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.commands.restate import restate
from models.commands.saved import Order, Repeated, Saved
from models.commands.work import Work
from models.connections import name_actor
from models.database import Database
from models.errors import Fault, Invalid, NotFound
from models.tables.base import FOREVER
from models.tables.portfolio import Act, Portfolio, PortfolioVersion


def perform(database: Database, order: Order, write: Callable[[Work], Saved]) -> Saved:
    """Carry out `write` as one act; an intent carried out before answers as it did then and writes nothing.

    Raises what `write` raises, NotFound for a portfolio that is not there, Busy when the database stays taken.
    """
    try:
        with work(database, order) as unit:
            return unit.close(write(unit))
    except Repeated as before:
        return before.saved


@contextmanager
def work(database: Database, order: Order) -> Iterator[Work]:
    """One act: its lock, its revision, its moment. Raises Repeated when the intent was carried out before."""
    with database.write() as session:
        repeat(session, order)
        moment = database.clock().astimezone(UTC)
        connection = session.connection()  # asked for once: a session whose flush failed gives none
        name_actor(
            connection,
            actor=order.actor.name,
            intent=order.mark,
            moment=moment.isoformat(timespec="microseconds"),
        )
        try:
            unit = begin(session, order, moment)
            yield unit
            restate(unit)
            session.add(unit.act())
            session.flush()
        finally:
            name_actor(connection)


def repeat(session: Session, order: Order) -> None:
    """Raise Repeated where the intent has an act, Invalid where that act was another one."""
    act = session.scalar(select(Act).where(Act.intent == order.mark))
    if act is None:
        return
    if act.command != order.command or order.portfolio_id not in (None, act.portfolio_id):
        raise Invalid((Fault("intent", "This form was used for something else already. Open it again."),))
    raise Repeated(Saved(act.saved_id or 0, act.saved_version or 0, act.revision, repeated=True))


def begin(session: Session, order: Order, moment: datetime) -> Work:
    """Take the portfolio's lock and move its clock by one."""
    portfolio = lock(session, order, moment)
    settings = session.scalar(
        select(PortfolioVersion).where(
            PortfolioVersion.portfolio_id == portfolio.id, PortfolioVersion.until == FOREVER
        )
    )
    if settings is not None and settings.archived and order.command != "undo":
        raise NotFound(f"The portfolio “{settings.name}” was removed. Undo its removal to go on with it.")
    portfolio.revision += 1
    portfolio.recorded_at = max(portfolio.recorded_at, moment)
    session.flush()
    return Work(session, order, portfolio, settings)


def lock(session: Session, order: Order, moment: datetime) -> Portfolio:
    """The portfolio's row, held until the act is over; a new row where the order founds a portfolio."""
    if order.portfolio_id is None:
        founded = Portfolio(revision=0, recorded_at=moment)
        session.add(founded)
        session.flush()
        return founded
    found = session.scalar(select(Portfolio).where(Portfolio.id == order.portfolio_id).with_for_update())
    if found is None:
        raise NotFound("This portfolio is not there. Choose another one.")
    return found
