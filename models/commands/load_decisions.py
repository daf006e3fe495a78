"""Lays decisions of the past, each with the view of its initiative frozen that whoever decided had before them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import cast

from sqlalchemy import insert
from sqlalchemy.orm import Session

from models.commands.decisions import freeze
from models.commands.work import Work
from models.database import Database
from models.queries.initiative import load_initiative
from models.tables.governance import Decision


class Underway:
    """The database as the transaction sees it that is writing it: what queries read of it is what is laid so far."""

    def __init__(self, work: Work) -> None:
        self._work = work

    @contextmanager
    def read(self) -> Iterator[Session]:
        """The session of the transaction."""
        yield self._work.session

    def clock(self) -> datetime:
        """The moment of the act."""
        return self._work.recorded_at


def lay_decisions(work: Work, rows: Iterable[dict[str, object]]) -> None:
    """Write decisions in their order, so that each is seen by those after it; all else must be laid already."""
    for row in rows:
        if row["frozen_view_id"] is None and row["initiative_id"] is not None:
            row["frozen_view_id"] = freeze_then(work, row)
        work.session.execute(insert(Decision), [row])


def freeze_then(work: Work, row: dict[str, object]) -> int | None:
    """The id of the view on the day of a decision, of what was known just before it."""
    known, day = cast(int, row["revision"]) - 1, cast(date, row["decided_on"])
    here = cast(Database, Underway(work))
    view = load_initiative(here, work.portfolio_id, cast(int, row["initiative_id"]), known=known, day=day)
    return freeze(work, view)
