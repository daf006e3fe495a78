"""Lays a whole portfolio with its past in one transaction: thousands of rows, each at the revision it became known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Table, func, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from models.actor import Actor, Right
from models.commands.load_decisions import lay_decisions
from models.commands.restate import restate
from models.commands.saved import Order, Saved
from models.commands.settings import settings_of
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import PortfolioDraft
from models.errors import Fault, Invalid
from models.tables.base import FOREVER, Row
from models.tables.every import METADATA
from models.tables.governance import Decision
from models.tables.portfolio import Act, Portfolio, PortfolioVersion

Cells = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PastAct:
    """One act of the past; the revisions of all of them are 1, 2, 3 ... and their moments never decrease."""

    revision: int
    recorded_at: datetime
    actor: str
    role: str
    command: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Cargo:
    """A portfolio to lay: its settings as of the first act, its acts, its rows.

    `rows` maps a kind of row to cells by column name. Keys and references are counted within the cargo, from 1, and are
    moved past what the database holds. Versions name their `revision`, their own `version` and what they supersede;
    their portfolio, moment and end are filled in. `settings` takes version 1 of PortfolioVersion. With `freezes` each
    decision freezes the view of its initiative as it was seen just before.
    """

    settings: PortfolioDraft
    acts: Sequence[PastAct]
    rows: Mapping[type[Row], Sequence[Cells]]
    demo: bool = False
    freezes: bool = False


def load(database: Database, actor: Actor, cargo: Cargo, *, intent: str | None = None) -> Saved:
    """Lay the cargo as a new portfolio; the id saved is the portfolio's. Raises Refused, Invalid for a broken past."""

    def write(work: Work) -> Saved:
        work.require(Right.SET_UP)
        check_past(cargo.acts)
        settings = lay_first(work, cargo)
        lay(work, cargo, settings.version)
        restate(work, everything=True)
        return work.saved(work.portfolio_id, settings.version)

    return perform(database, Order(actor, None, "load", intent), write)


def check_past(acts: Sequence[PastAct]) -> None:
    """Raise Invalid unless the acts count 1, 2, 3 ... and their moments never decrease."""
    moments = [act.recorded_at for act in acts]
    if (
        not acts
        or [act.revision for act in acts] != list(range(1, len(acts) + 1))
        or moments != sorted(moments)
    ):
        raise Invalid(
            (Fault("acts", "The acts of the past must count 1, 2, 3 ... and never go back in time."),)
        )


def lay_first(work: Work, cargo: Cargo) -> PortfolioVersion:
    """Write the acts and the settings of the first; the load itself stands after them, at the moment of the last."""
    work.insert(Act, [act_cells(work, act) for act in cargo.acts])
    work.revision, work.recorded_at = 1, cargo.acts[0].recorded_at
    settings = work.add(settings_of(cargo.settings, demo=cargo.demo))
    work.revision, work.recorded_at = len(cargo.acts) + 1, cargo.acts[-1].recorded_at
    work.session.execute(
        update(Portfolio)
        .where(Portfolio.id == work.portfolio_id)
        .values(revision=work.revision, recorded_at=work.recorded_at)
    )
    return settings


def act_cells(work: Work, act: PastAct) -> Cells:
    """The row of one act of the past; its intent is drawn from the load's, so that it too stands once."""
    return {
        "revision": act.revision,
        "recorded_at": act.recorded_at,
        "actor": act.actor,
        "role": act.role,
        "command": act.command,
        "summary": act.summary,
        "intent": f"{work.order.mark}/{act.revision}",
    }


def lay(work: Work, cargo: Cargo, settings_version: int) -> None:
    """Write all rows, parents first, a table at a time."""
    by_table = {kind.__tablename__: cells for kind, cells in cargo.rows.items()}
    shift = {name: newest_key(work.session, METADATA.tables[name]) for name in by_table}
    shift[PortfolioVersion.__tablename__] = settings_version - 1
    work.session.connection().exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    moments = [act.recorded_at for act in cargo.acts]
    decisions: list[dict[str, object]] = []
    for table in METADATA.sorted_tables:
        cells = by_table.get(table.name)
        if cells:
            rows = shifted(table, placed(table, cells, moments), shift, work.portfolio_id)
            if cargo.freezes and table.name == Decision.__tablename__:
                decisions = rows
            else:
                work.session.execute(insert(table), rows)
    lay_decisions(work, decisions)


def newest_key(session: Session, table: Table) -> int:
    """The highest key that the table holds."""
    (key,) = table.primary_key.columns
    return session.scalar(select(func.max(key))) or 0


def placed(table: Table, cells: Sequence[Cells], moments: Sequence[datetime]) -> list[dict[str, object]]:
    """The cells with every column filled: own number, moment, and the revision at which a later version took over."""
    (key,) = table.primary_key.columns
    rows = [{key.name: number, **row} for number, row in enumerate(cells, start=1)]
    if "until" in table.columns:
        taken_over = {row["supersedes"]: row["revision"] for row in rows if row.get("supersedes")}
        for row in rows:
            row.setdefault("until", taken_over.get(row[key.name], FOREVER))
            row["recorded_at"] = moments[int(str(row["revision"])) - 1]
    return [{column.name: row.get(column.name, default(column)) for column in table.columns} for row in rows]


def default(column: Column[object]) -> object:
    """What a column holds when nothing is said."""
    return column.default.arg if isinstance(column.default, ScalarElementColumnDefault) else None


def shifted(
    table: Table, rows: list[dict[str, object]], shift: Mapping[str, int], portfolio_id: int
) -> list[dict[str, object]]:
    """The rows with keys and references moved past what the database held before."""
    moves = {
        column.name: shift.get(target, 0) for column in table.columns if (target := target_of(table, column))
    }
    for row in rows:
        for name, distance in moves.items():
            if row[name] is not None:
                row[name] = int(str(row[name])) + distance
        if "portfolio_id" in row:
            row["portfolio_id"] = portfolio_id
    return rows


def target_of(table: Table, column: Column[object]) -> str:
    """The table whose keys a column holds; nothing for a column without references."""
    if column.primary_key:
        return table.name
    return next((key.column.table.name for key in column.foreign_keys), "")
