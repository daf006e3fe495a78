"""What views need of check-ins and of money, kept in one row a thing and made anew by every act that touches them."""

import numpy as np
from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Row

PACKED = np.dtype(
    [
        ("version", "<i8"),
        ("day", "<i4"),
        ("value", "<f8"),
        ("strength", "i1"),
        ("next_day", "<i4"),
        ("next_strong", "<i4"),
        ("gained_before", "<i4"),
        ("kept", "<i4"),
        ("known", "<i4"),
    ]
)
"""One check-in within `packed`: days are ordinals, the last five are those of `rules.extract`."""

FORM = 1
"""Counts up whenever `PACKED` or what is kept changes; a row of another form is not read."""


AMOUNTS = np.dtype([("kind", "i1"), ("day", "<i4"), ("amount", "<i8"), ("committed", "<i8")])
"""One budget, actual or step of a spend plan within `packed`: its kind by place, its day, amounts or UNKNOWN."""

AMOUNTS_FORM = 1
"""Counts up whenever `AMOUNTS` or what is kept changes; a row of another form is not read."""


class KeyResultSeries(Row):
    """The check-ins that matter, as they stand since `revision`, for the promise and the fiscal year named.

    Derived from the versions: it may be thrown away at any time, views then read the check-ins themselves.
    """

    __tablename__ = "key_result_series"

    key_result_id: Mapped[int] = mapped_column(ForeignKey("key_result.id"), primary_key=True)
    portfolio_id: Mapped[int] = mapped_column(ForeignKey("portfolio.id"), index=True)
    revision: Mapped[int]
    promise: Mapped[int]
    fiscal_start_month: Mapped[int]
    form: Mapped[int]
    newest_day: Mapped[int]
    packed: Mapped[bytes] = mapped_column(LargeBinary)


class InitiativeMoney(Row):
    """All that stands of an initiative's budgets, actuals and spend plan since `revision`, oldest first.

    Derived from the versions: it may be thrown away at any time, views then read the versions themselves.
    """

    __tablename__ = "initiative_money"

    initiative_id: Mapped[int] = mapped_column(ForeignKey("initiative.id"), primary_key=True)
    portfolio_id: Mapped[int] = mapped_column(ForeignKey("portfolio.id"), index=True)
    revision: Mapped[int]
    form: Mapped[int]
    packed: Mapped[bytes] = mapped_column(LargeBinary)
