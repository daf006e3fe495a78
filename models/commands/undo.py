"""Takes an act back by writing what held before it as new versions; nothing is deleted."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.exc import IntegrityError

from models.actor import Actor, Right
from models.commands.facts import next_correction
from models.commands.key_result_rows import Interims, steps
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.words import noun
from models.commands.work import Work, copy_of, told
from models.database import Database
from models.errors import Fault, Invalid, NotFound
from models.tables.base import FOREVER, Fact, Row
from models.tables.portfolio import Act, ImportSource, SourceKey
from models.tables.strategy import ContributionLink, ContributionVersion, KeyResultVersion

FOUNDING = ("create_portfolio", "load")
TOKENS = ("create_token", "revoke_token")
PUT_AWAY = ("archived", "withdrawn")
REMEMBERED = (ImportSource, SourceKey)
"""What the portfolio remembers of its sources; nothing that it says rests on them."""
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
    Raises Refused, NotFound, and Invalid where something newer stands on what would be taken back.
    """
    order = Order(actor, portfolio_id, "undo", intent)
    try:
        return perform(database, order, lambda work: take_back(work, revision))
    except IntegrityError as fault:
        raise refusal("Something newer has taken the place of what would come back.") from fault


def take_back(work: Work, revision: int) -> Saved:
    """Write the versions from before an act."""
    act = act_to_undo(work, revision)
    own = act.actor == work.actor.name
    work.require(Right.READ if own else Right.UNDO)
    work.undoes, work.summary = act.id, act.command
    born = {kind: list(lines_of(work, kind, revision)) for kind in facts()}
    ended = {kind: rows_of(work, kind, until=revision) for kind in facts()}
    ours = {(type(now), now.version) for lines in born.values() for _, now in lines}
    for kind, lines in born.items():
        require_unbuilt(work, kind, [row for row, _ in lines if row.supersedes is None], ours)
    for kind in facts():
        reinstate(work, born[kind], ended[kind])
    return work.saved(act.id, act.revision)


def lines_of(work: Work, kind: type[Any], revision: int) -> Iterator[tuple[Any, Any]]:
    """Each row that an act wrote, with the row that says the same now: itself, or one that an undo brought back.

    Raises Invalid where something newer has taken its place; what is only remembered of sources gives way instead.
    """
    for row in rows_of(work, kind, revision=revision):
        now = current_of(work, row)
        if now is not None and (now is row or says_same(work, now, row)):
            yield row, now
        elif kind not in REMEMBERED:
            raise refusal(f"A newer version of the {noun(kind)} stands on top. Undo that one first.")


def current_of(work: Work, row: Any) -> Any:  # noqa: ANN401  a version of any kind
    """The version that stands in the place of a row by now; None where its line has ended."""
    while row is not None and row.until != FOREVER:
        row = work.session.scalar(select(type(row)).filter_by(supersedes=row.version))
    return row


def says_same(work: Work, one: Any, other: Any) -> bool:  # noqa: ANN401
    """Whether two versions say the same, whatever their correction number."""
    if any(getattr(one, name) != getattr(other, name) for name in told(one) if name != "correction"):
        return False
    return not isinstance(one, KeyResultVersion) or steps(work, one.version) == steps(work, other.version)


def act_to_undo(work: Work, revision: int) -> Act:
    """The act, if it can be taken back at all."""
    act = work.session.scalar(select(Act).filter_by(portfolio_id=work.portfolio_id, revision=revision))
    if act is None:
        raise NotFound("There is no such change in this portfolio. Load the page again.")
    if act.command in FOUNDING:
        raise refusal("It founded the portfolio. Remove the portfolio instead.")
    if act.command in TOKENS:
        raise refusal("A token is revoked under Office, and one that was revoked stays so. Make a new one.")
    if work.session.scalar(select(Act.id).filter_by(undoes=act.id)) is not None:
        raise refusal("It has been undone already.")
    return act


def refusal(sentence: str) -> Invalid:
    """Why an act cannot be undone."""
    return Invalid((Fault("undo", f"This cannot be undone. {sentence}"),))


def facts() -> list[type[Any]]:
    """Every kind of row with versions, parents first."""
    mappers = {mapper.local_table.name: mapper.class_ for mapper in Row.registry.mappers}  # type: ignore[attr-defined]
    ordered = [mappers[table.name] for table in Row.metadata.sorted_tables if table.name in mappers]
    return [kind for kind in ordered if issubclass(kind, Fact)]


def rows_of(work: Work, kind: type[Any], **where: int) -> list[Any]:
    """The portfolio's rows of a kind that began or ended at a revision, oldest first."""
    rows = select(kind).filter_by(portfolio_id=work.portfolio_id, **where).order_by(kind.version)
    return list(work.session.scalars(rows))


def require_unbuilt(work: Work, kind: type[Any], rows: list[Any], ours: set[tuple[type[Any], int]]) -> None:
    """Raise Invalid where something newer, not put away, speaks of a thing that the act added."""
    key = f"{kind.__tablename__.removesuffix('_version')}_id"
    added = [getattr(row, key, row.version) for row in rows]
    for other, newer in newer_on(kind, key, added) if added else ():
        standing = [getattr(other, flag).is_(False) for flag in PUT_AWAY if flag in other.__table__.columns]
        later = newer.where(other.until == FOREVER, other.revision > rows[0].revision, *standing)
        if any((other, version) not in ours for version in work.session.scalars(later)):
            raise refusal(
                f"A newer {noun(other)} builds on the {noun(kind)} that it added. Undo that one first."
            )


def newer_on(kind: type[Any], key: str, added: list[int]) -> Iterator[tuple[type[Any], Select[int]]]:
    """For each kind of rows that may speak of the things added, those that do."""
    for other, column in speaking_of(kind, key):
        yield other, select(other.version).where(getattr(other, column).in_(added))
    if key in ContributionLink.__table__.columns:
        link = ContributionLink.id == ContributionVersion.contribution_id
        speaks = getattr(ContributionLink, key).in_(added)
        yield (
            ContributionVersion,
            select(ContributionVersion.version).join(ContributionLink, link).where(speaks),
        )


def speaking_of(kind: type[Any], key: str) -> Iterator[tuple[type[Any], str]]:
    """Other kinds of rows that refer to things of this kind, with the column that does."""
    table = kind.__table__
    target = next(iter(table.columns[key].foreign_keys)).column.table if key in table.columns else table
    for other in facts():
        for column in other.__table__.columns:
            if other is not kind and any(ref.column.table is target for ref in column.foreign_keys):
                yield other, column.name


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
