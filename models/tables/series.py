"""What views need of a key result's check-ins, kept in one row and made anew by every act that touches them."""

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
