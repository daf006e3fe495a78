"""Takes an act back by writing what held before it as new versions; nothing is deleted."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from models.actor import Actor, Right
from models.commands.facts import next_correction
from models.commands.key_result_rows import Interims
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.words import noun
from models.commands.work import Work, copy_of
from models.database import Database
from models.errors import NotFound, Refused
from models.queries.undoable import PUT_AWAY, facts, reach_of, refusal, require_not_final
from models.tables.portfolio import Act
from models.tables.strategy import KeyResultVersion

TWIN_KEYS = {
    "check_in": ("key_result_id", "observed_on", "source"),
    "delivery_report": ("initiative_id", "reported_on", "source"),
    "budget": ("initiative_id", "effective_on", "source"),
    "actual": ("initiative_id", "period_end", "source"),
    "spend_plan": ("initiative_id", "period_end"),
}
"""What facts with a correction number are told apart by, besides that number."""


def undo(
    database: Database, actor: Actor, portfolio_id: int, revision: int, *, intent: str | None = None
) -> Saved:
    """Take back the act that moved the portfolio to `revision`; an undo can be undone.

    The id saved is that of the act. One's own acts may be undone by oneself, those of others by who has the right.
    Raises Refused, NotFound, and Invalid where something newer stands on what would be taken back, with who and when.
    """
    order = Order(actor, portfolio_id, "undo", intent)
    try:
        return perform(database, order, lambda work: take_back(work, revision))
    except IntegrityError as fault:
        raise refusal("Something newer has taken the place of what would come back.") from fault


def take_back(work: Work, revision: int) -> Saved:
    """Write the versions from before an act."""
    act = work.session.scalar(select(Act).filter_by(portfolio_id=work.portfolio_id, revision=revision))
    if act is None:
        raise NotFound("There is no such change in this portfolio. Load the page again.")
    require_right(work, act)
    require_not_final(work.session, act)
    work.undoes, work.summary = act.id, act.command
    reach = reach_of(work.session, act)
    for kind in facts():
        reinstate(work, reach.born[kind], reach.ended[kind])
    return work.saved(act.id, act.revision)


def require_right(work: Work, act: Act) -> None:
    """Raise Refused unless the act is the actor's own, who may still write, or the actor may undo what others did."""
    own = act.actor == work.actor.name
    work.require(Right.READ if own else Right.UNDO)
    if not work.actor.may(Right.RAISE):  # what every role may that writes at all
        raise Refused("Who may only read undoes nothing. Ask the PMO lead to undo this.")


def reinstate(work: Work, born: list[tuple[Any, Any]], ended: list[Any]) -> None:
    """Write what held before in the place of what the act wrote, and again what it ended without a successor."""
    before = {row.version: row for row in ended}
    for _, now in born:
        work.end(now)
    for row, now in born:
        earlier = before.pop(row.supersedes, None)
        again = bring_back(work, earlier) if earlier is not None else gone(work, now)
        if again is not None:
            write(work, now, again, parts_of=earlier or now)
    for row in before.values():
        write(work, row, bring_back(work, row), parts_of=row)


def bring_back(work: Work, row: Any) -> Any:  # noqa: ANN401  a version of any kind
    """A new version that says what an earlier one said; raises Invalid where another fact has its day and source."""
    names = TWIN_KEYS.get(type(row).__tablename__, ())
    standing = {"withdrawn": False} if "withdrawn" in type(row).__table__.columns else {}
    twin = {name: getattr(row, name) for name in names}
    if (
        names
        and not getattr(row, "withdrawn", False)
        and work.find(type(row), **twin, **standing) is not None
    ):
        raise refusal(
            f"Another {noun(type(row))} stands for the same day and source by now. Correct that one."
        )
    return copy_of(row, **renumbered(work, row))


def gone(work: Work, row: Any) -> Any:  # noqa: ANN401
    """A new version that says the thing is put away, where its kind can say so."""
    columns = type(row).__table__.columns
    for flag in PUT_AWAY:
        if flag in columns:
            return copy_of(row, **{flag: True}, **renumbered(work, row))
    return None


def renumbered(work: Work, row: Any) -> dict[str, int]:  # noqa: ANN401
    """The next correction number, for facts that have one."""
    names = TWIN_KEYS.get(type(row).__tablename__)
    if names is None:
        return {}
    same = {name: getattr(row, name) for name in names}
    return {"correction": next_correction(work, type(row), same)}


def write(work: Work, ended: Any, again: Any, *, parts_of: Any) -> None:  # noqa: ANN401
    """Write a version in the place of one that has ended, with the parts of the version it repeats."""
    again.supersedes = ended.version
    version = work.add(again)
    if isinstance(version, KeyResultVersion):
        Interims().carry(work, parts_of, version)
