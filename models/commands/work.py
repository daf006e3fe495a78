"""What a command writes with, inside its unit of work: rows get their version columns, nothing is overwritten."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import insert, inspect, select
from sqlalchemy.orm import Session

from models.actor import Actor, Right
from models.commands.saved import Order, Saved
from models.commands.words import as_text, noun
from models.errors import Conflict, NotFound
from models.tables.base import FOREVER, Fact, Row
from models.tables.portfolio import Act, Portfolio, PortfolioVersion

CLOCK = frozenset({"version", "revision", "until", "recorded_at", "portfolio_id", "supersedes"})
"""The columns of a version that say when it was known; the others are what it says."""


V = TypeVar("V", bound=Fact)
R = TypeVar("R", bound=Row)


class Work:
    """One act while it is being written."""

    def __init__(
        self, session: Session, order: Order, portfolio: Portfolio, settings: PortfolioVersion | None
    ) -> None:
        self.session = session
        self.order = order
        self.portfolio_id = portfolio.id
        self.revision = portfolio.revision
        self.recorded_at: datetime = portfolio.recorded_at
        self.summary = ""
        self.undoes: int | None = None
        self._settings = settings
        self._saved: Saved | None = None
        self._authorised = False

    @property
    def actor(self) -> Actor:
        """Who acts."""
        return self.order.actor

    @property
    def settings(self) -> PortfolioVersion:
        """Name, frame and thresholds of the portfolio as the act began."""
        if self._settings is None:
            raise NotFound("This portfolio has no settings yet.")
        return self._settings

    @property
    def today(self) -> date:
        """The portfolio's today: fixed, or the date of the act in the portfolio's zone."""
        return self.settings.today_fixed or self.day_of(self.recorded_at)

    def day_of(self, moment: datetime) -> date:
        """The day of a moment in the portfolio's zone."""
        return moment.astimezone(ZoneInfo(self.settings.zone)).date()

    def require(self, right: Right, *, own: bool = False) -> None:
        """Pass when the actor holds the right, on their own (`own`) or on anything; else raise Refused."""
        self.actor.require(right, own=own)
        self._authorised = True

    def add(self, row: R) -> R:
        """Write a new row at this revision; its keys are known when this returns."""
        self._stamp(row)
        self.session.add(row)
        self.session.flush()
        return row

    def add_all(self, rows: Sequence[R]) -> Sequence[R]:
        """Write many new rows of one table in few statements; their keys are known when this returns."""
        for row in rows:
            self._stamp(row)
        self.session.add_all(rows)
        self.session.flush()
        return rows

    def insert(self, kind: type[Row], rows: Sequence[Mapping[str, object]]) -> None:
        """Write many rows of one table from mappings with equal keys; the quickest way where no keys are wanted."""
        stamp = {
            "portfolio_id": self.portfolio_id,
            "revision": self.revision,
            "recorded_at": self.recorded_at,
        }
        if rows:
            self.session.execute(insert(kind), [{**stamp, **row} for row in rows])

    def identity(self, kind: type[R], **columns: object) -> int:
        """The id of a new thing of a kind."""
        return int(self.add(kind(**columns)).id)  # type: ignore[attr-defined]

    def identities(self, kind: type[R], count: int) -> list[int]:
        """The ids of `count` new things of a kind, in order."""
        return [int(row.id) for row in self.add_all([kind() for _ in range(count)])]  # type: ignore[attr-defined]

    def current(self, kind: type[V], /, **where: object) -> V:
        """The current version that fits; raises NotFound where there is none in this portfolio."""
        found = self.find(kind, **where)
        if found is None:
            raise NotFound(f"This {noun(kind)} is not there any more. Load the page again.")
        return found

    def find(self, kind: type[V], /, **where: object) -> V | None:
        """The current version that fits, or None."""
        return self.session.scalar(
            select(kind).filter_by(portfolio_id=self.portfolio_id, until=FOREVER, **where).limit(1)
        )

    def replace(self, current: V, new: V, *, expected: int | None = None, parts: bool = False) -> V:
        """Write `new` in the place of `current`; what says the same as before is not written again.

        `parts` says that something besides the columns has changed. Raises Conflict as `changes` does.
        """
        changed = self.changes(current, new, expected=expected)
        return self.supersede(current, new) if changed or parts else current

    def changes(self, current: Fact, new: Fact, *, expected: int | None = None) -> bool:
        """Whether `new` says anything else than `current`.

        Raises Conflict, both sides as text, when `expected`, the version its reader saw, is not the current one.
        """
        if expected is not None and current.version != expected:
            raise self.conflict(current, new)
        return bool(differences(current, new))

    def supersede(self, current: V, new: V) -> V:
        """Write `new` in the place of `current`, even where it says the same."""
        self.end(current)
        new.supersedes = current.version
        self._stamp(new)
        self.session.add(new)
        self.session.flush()
        return new

    def holds(self, identity: type[Row], thing: int) -> bool:
        """Whether the thing is one of this portfolio."""
        found = select(identity).filter_by(id=thing, portfolio_id=self.portfolio_id).exists()
        return bool(self.session.scalar(select(found)))

    def end(self, current: Fact) -> None:
        """Have a version known until this revision, with nothing in its place."""
        current.until = self.revision
        self.session.flush()

    def saved(self, thing: int, version: int, *notes: str) -> Saved:
        """The command's answer."""
        return Saved(thing, version, self.revision, notes)

    def close(self, saved: Saved) -> Saved:
        """Keep the answer, so that the same intent gets it again."""
        self._saved = saved
        return saved

    def act(self) -> Act:
        """The act as it goes into the record; an act that asked for no right is a fault in the command."""
        if not self._authorised:
            raise RuntimeError(f"The command {self.order.command} checked no right.")
        return Act(
            portfolio_id=self.portfolio_id,
            revision=self.revision,
            recorded_at=self.recorded_at,
            actor=self.actor.name,
            role=self.actor.role.value,
            command=self.order.command,
            intent=self.order.mark,
            summary=self.summary,
            saved_id=self._saved.id if self._saved else None,
            saved_version=self._saved.version if self._saved else None,
            undoes=self.undoes,
        )

    def _stamp(self, row: object) -> None:
        """Fill the columns that say where and when a row became known."""
        row.portfolio_id = self.portfolio_id  # type: ignore[attr-defined]
        if hasattr(row, "until"):
            row.revision = self.revision  # type: ignore[attr-defined]
            row.recorded_at = self.recorded_at  # type: ignore[attr-defined]

    def conflict(self, current: Fact, new: Fact) -> Conflict:
        """Both sides of what two people changed at once."""
        changed = differences(current, new)
        act = self.session.scalar(
            select(Act).filter_by(portfolio_id=self.portfolio_id, revision=current.revision)
        )
        return Conflict(
            f"{act.actor if act else 'Somebody else'} changed this {noun(type(current))} after you opened it. "
            "Nothing was saved: compare both sides, then save again.",
            {name: as_text(getattr(current, name)) for name in changed},
            {name: as_text(getattr(new, name)) for name in changed},
            current.version,
        )


def told(row: object) -> list[str]:
    """The columns that hold what a version says."""
    return [column.key for column in inspect(type(row)).columns if column.key not in CLOCK]


def differences(current: object, new: object) -> list[str]:
    """The columns in which two versions of one thing differ."""
    fill_defaults(new)
    return [name for name in told(new) if getattr(current, name) != getattr(new, name)]


def fill_defaults(row: object) -> None:
    """Give a row that was not written yet the defaults it will be written with."""
    for column in inspect(type(row)).columns:
        unset = column.key not in CLOCK and getattr(row, column.key) is None
        if unset and column.default is not None and column.default.is_scalar:
            setattr(row, column.key, column.default.arg)


def copy_of(row: V, **changes: object) -> V:
    """A new row that says what `row` says but for the changes."""
    return type(row)(**{**{name: getattr(row, name) for name in told(row)}, **changes})
