"""Finds what an act wrote and what stands there now, and why it cannot be undone, where it cannot."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import CompoundSelect, Select, literal, select, union
from sqlalchemy.orm import Session

from models import figures
from models.database import Database
from models.errors import Fault, Invalid
from models.queries.audit_changes import Written, in_plain_words
from models.queries.known import IDS, PORTFOLIO
from models.tables.base import FOREVER, Fact, Row
from models.tables.portfolio import Act, ImportSource, PortfolioVersion, SourceKey
from models.tables.strategy import ContributionLink, ContributionVersion, InterimTarget, KeyResultVersion
from models.vocabulary_trail import thing

FOUNDING = ("create_portfolio", "load")
FINAL = {
    **dict.fromkeys(FOUNDING, "It founded the portfolio. Remove the portfolio instead."),
    **dict.fromkeys(
        ("create_token", "revoke_token"),
        "A token is revoked under Office, and one that was revoked stays so. Make a new one.",
    ),
    **dict.fromkeys(("send_nudges", "note_nudges"), "A reminder that was sent stays sent."),
}
"""Commands that no undo takes back, with the reason."""
PUT_AWAY = ("archived", "withdrawn")
REMEMBERED = (ImportSource, SourceKey)
"""What the portfolio remembers of its sources; nothing that it says rests on them."""
CLOCK = frozenset({"version", "revision", "until", "recorded_at", "portfolio_id", "supersedes", "correction"})


@dataclass(frozen=True, slots=True)
class Reach:
    """What an act wrote, by kind: each row with the one that says the same now; and the rows that it ended."""

    born: dict[type[Any], list[tuple[Any, Any]]]
    ended: dict[type[Any], list[Any]]


def load_why_not(
    database: Database, portfolio_id: int, revisions: Sequence[int], *, unread: Sequence[int] = ()
) -> dict[int, str]:
    """For each act that cannot be undone, a sentence that says why.

    Acts at `unread` revisions are too large to look into ahead: only what kind of act they are is judged.
    """
    found = {}
    asked = (Act.portfolio_id == portfolio_id, Act.revision.in_([*revisions, *unread]))
    with database.read() as session:
        touched = _touched(session, portfolio_id, revisions)
        for act in session.scalars(select(Act).where(*asked)).all():
            try:
                require_not_final(session, act)
                if act.revision not in unread:
                    reach_of(session, act, touched.get(act.revision, ()))
            except Invalid as why:
                found[act.revision] = str(why)
    return found


def refusal(sentence: str) -> Invalid:
    """Why an act cannot be undone."""
    return Invalid((Fault("undo", f"This cannot be undone. {sentence}"),))


def require_not_final(session: Session, act: Act) -> None:
    """Raise Invalid for an act of a kind that no undo takes back, and for one that was undone already."""
    if act.command in FINAL:
        raise refusal(FINAL[act.command])
    later = session.scalar(select(Act).where(Act.undoes == act.id))
    if later is not None:
        raise refusal(f"It has been undone already, {_by(session, later)}.")


def reach_of(session: Session, act: Act, kinds: Collection[type[Any]] | None = None) -> Reach:
    """What the act wrote and ended, of the `kinds` it touched. Raises Invalid where something newer stands on it."""
    portfolio, revision = act.portfolio_id, act.revision
    looked = [kind for kind in facts() if kinds is None or kind in kinds]
    born = {kind: list(_lines(session, portfolio, kind, revision)) for kind in looked}
    ended = {kind: _rows(session, portfolio, kind, until=revision) for kind in looked}
    ours = {(type(now), now.version) for lines in born.values() for _, now in lines}
    for kind, lines in born.items():
        _require_unbuilt(session, kind, [row for row, _ in lines if row.supersedes is None], ours)
    return Reach(born, ended)


def _touched(session: Session, portfolio: int, revisions: Sequence[int]) -> dict[int, set[type[Any]]]:
    """The kinds of rows that each act wrote or ended, for all acts in one statement."""
    found: dict[int, set[type[Any]]] = defaultdict(set)
    for place, revision in session.execute(_kinds_at(), {"portfolio": portfolio, "ids": list(revisions)}):
        found[revision].add(facts()[place])
    return found


@cache
def _kinds_at() -> CompoundSelect[Any]:
    clocks = [
        (place, kind, clock) for place, kind in enumerate(facts()) for clock in (kind.revision, kind.until)
    ]
    return union(
        *(
            select(literal(place), clock).where(kind.portfolio_id == PORTFOLIO, clock.in_(IDS))
            for place, kind, clock in clocks
        )
    )


@cache
def facts() -> tuple[type[Any], ...]:
    """Every kind of row with versions, parents first."""
    mappers = {mapper.local_table.name: mapper.class_ for mapper in Row.registry.mappers}  # type: ignore[attr-defined]
    ordered = [mappers[table.name] for table in Row.metadata.sorted_tables if table.name in mappers]
    return tuple(kind for kind in ordered if issubclass(kind, Fact))


def _lines(session: Session, portfolio: int, kind: type[Any], revision: int) -> Iterator[tuple[Any, Any]]:
    """Each row that an act wrote, with the row that says the same now: itself, or one that an undo brought back.

    Raises Invalid where something newer has taken its place; what is only remembered of sources gives way instead.
    """
    for row in _rows(session, portfolio, kind, revision=revision):
        now = _current(session, row)
        if now is not None and (now is row or _says_same(session, now, row)):
            yield row, now
        elif kind not in REMEMBERED:
            raise _superseded(session, row)


def _rows(session: Session, portfolio: int, kind: type[Any], **where: int) -> list[Any]:
    """The portfolio's rows of a kind that began or ended at a revision, oldest first."""
    rows = select(kind).filter_by(portfolio_id=portfolio, **where).order_by(kind.version)
    return list(session.scalars(rows))


def _next(session: Session, row: Any) -> Any:  # noqa: ANN401  a version of any kind
    return session.scalar(select(type(row)).filter_by(supersedes=row.version))


def _current(session: Session, row: Any) -> Any:  # noqa: ANN401  a version of any kind
    """The version that stands in the place of a row by now; None where its line has ended."""
    while row is not None and row.until != FOREVER:
        row = _next(session, row)
    return row


def _says_same(session: Session, one: Any, other: Any) -> bool:  # noqa: ANN401  versions of one kind
    """Whether two versions say the same, whatever their correction number."""
    told = [column.name for column in type(one).__table__.columns if column.name not in CLOCK]
    if any(getattr(one, name) != getattr(other, name) for name in told):
        return False
    return not isinstance(one, KeyResultVersion) or _steps(session, one) == _steps(session, other)


def _steps(session: Session, version: KeyResultVersion) -> list[tuple[date, float]]:
    rows = session.scalars(select(InterimTarget).filter_by(key_result_version=version.version))
    return sorted((row.due_on, row.value) for row in rows)


def _superseded(session: Session, row: Any) -> Invalid:  # noqa: ANN401  a version of any kind
    """Who changed a row since, and when: the first that did."""
    later = _next(session, row)
    act = _act_at(session, row.portfolio_id, row.until)
    done = "changed" if later is not None and not _put_away(later) else "put away"
    return refusal(f"The {_called(session, row)} was {done} since, {_by(session, act)}. Undo that first.")


def _put_away(row: Any) -> bool:  # noqa: ANN401  a version of any kind
    return any(getattr(row, flag, False) for flag in PUT_AWAY)


def _act_at(session: Session, portfolio: int, revision: int) -> Act | None:
    return session.scalar(select(Act).filter_by(portfolio_id=portfolio, revision=revision))


def _by(session: Session, act: Act | None) -> str:
    if act is None:
        return "by somebody"
    zone = session.scalar(
        select(PortfolioVersion.zone).filter_by(portfolio_id=act.portfolio_id, until=FOREVER)
    )
    day = act.recorded_at.astimezone(ZoneInfo(zone or "UTC")).date()
    return f"by {act.actor} on {figures.day(day)}"


def _called(session: Session, row: Any) -> str:  # noqa: ANN401  a version of any kind
    """What a row is, and its name: initiative “Portal”."""
    table = type(row).__tablename__
    cells = {column.name: _plain(getattr(row, column.name)) for column in type(row).__table__.columns}
    ((change,),) = in_plain_words(session, [[Written(table, {}, cells)]], "")
    return f"{thing(table)} “{change.name}”" if change.name else thing(table)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _require_unbuilt(
    session: Session, kind: type[Any], rows: list[Any], ours: set[tuple[type[Any], int]]
) -> None:
    """Raise Invalid where something newer, not put away, speaks of a thing that the act added."""
    key = f"{kind.__tablename__.removesuffix('_version')}_id"
    added = [getattr(row, key, row.version) for row in rows]
    for other, newer in _newer_on(kind, key, added) if added else ():
        standing = [getattr(other, flag).is_(False) for flag in PUT_AWAY if flag in other.__table__.columns]
        later = newer.where(other.until == FOREVER, other.revision > rows[0].revision, *standing)
        for found in session.scalars(later):
            if (other, found.version) not in ours:
                raise _built_on(session, kind, found)


def _built_on(session: Session, kind: type[Any], newer: Any) -> Invalid:  # noqa: ANN401
    act = _act_at(session, newer.portfolio_id, newer.revision)
    what, on = _called(session, newer), thing(kind.__tablename__)
    return refusal(f"The {what} builds on the {on} that it added, {_by(session, act)}. Undo that first.")


def _newer_on(kind: type[Any], key: str, added: list[int]) -> Iterator[tuple[type[Any], Select[Any]]]:
    """For each kind of rows that may speak of the things added, those that do."""
    for other, column in _speaking_of(kind, key):  # type: ignore[arg-type]
        yield other, select(other).where(getattr(other, column).in_(added))
    if key in ContributionLink.__table__.columns:
        link = ContributionLink.id == ContributionVersion.contribution_id
        speaks = getattr(ContributionLink, key).in_(added)
        yield ContributionVersion, select(ContributionVersion).join(ContributionLink, link).where(speaks)


@cache
def _speaking_of(kind: type[Any], key: str) -> tuple[tuple[type[Any], str], ...]:
    """Other kinds of rows that refer to things of this kind, with the column that does."""
    table = kind.__table__
    target = next(iter(table.columns[key].foreign_keys)).column.table if key in table.columns else table
    return tuple(
        (other, column.name)
        for other in facts()
        for column in other.__table__.columns
        if other is not kind and any(ref.column.table is target for ref in column.foreign_keys)
    )
