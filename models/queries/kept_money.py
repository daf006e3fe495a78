"""The money of a portfolio's initiatives from what is kept of it, from budgets, actuals and spend plans where not."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

import numpy as np
import numpy.typing as npt
from sqlalchemy.orm import Session

from models.queries import read_money
from models.queries.known import AnyRow, Scope, Table, column
from models.queries.moment import Frame
from models.queries.money_facts import MoneyFacts, money_facts
from models.rules.facts import Flags, Ints
from models.rules.money import UNKNOWN
from models.tables.series import AMOUNTS

KINDS = (read_money.BUDGET, read_money.ACTUAL, read_money.PLAN)
MANY = 0.25  # of the initiatives: from there on all amounts are read rather than those of the ones wanted
Packed = npt.NDArray[np.void]


def pack(rows: Iterable[AnyRow]) -> bytes:
    """The amounts of one initiative in the form in which they are kept; they come and stay oldest first."""
    cells = [
        (KINDS.index(row.kind), row.day.toordinal(), _known(row.amount), _known(row.committed))
        for row in rows
    ]
    return np.array(cells, AMOUNTS).tobytes()


def _known(amount: int | None) -> int:
    return UNKNOWN if amount is None else amount


def load_money(session: Session, frame: Frame, ids: Collection[int]) -> dict[int, MoneyFacts]:
    """The money of initiatives on the day of the frame, equal to that from all amounts, in at most two statements."""
    kept = Table(session.execute(read_money.kept(), frame.values).all())
    packed = column(kept, "packed")
    facts = dict(zip(column(kept, "initiative_id"), _facts(packed, frame.moment.day), strict=True))
    others = [id for id in ids if id not in facts]
    if others:
        few = len(others) < MANY * len(ids)
        statement = read_money.amounts_of_some() if few else read_money.amounts(Scope.PORTFOLIO)
        values = {**frame.values, "ids": others} if few else frame.values
        whole = money_facts(session.execute(statement, values))
        facts.update((id, whole.get(id, MoneyFacts())) for id in others)
    return facts


def _facts(packed: Sequence[bytes], day: date) -> list[MoneyFacts]:
    """The money on the day from the amounts kept of each initiative."""
    rows = np.frombuffer(b"".join(packed), AMOUNTS)
    sizes = np.fromiter(map(len, packed), np.int64, len(packed)) // AMOUNTS.itemsize
    whose, count = np.repeat(np.arange(len(packed)), sizes), len(packed)
    past = rows["day"] <= day.toordinal()
    budget, actual = (_last(whose, past & (rows["kind"] == kind), count) for kind in (0, 1))
    columns = (
        _amounts(rows["amount"], budget),
        _amounts(rows["amount"], actual),
        _amounts(rows["committed"], actual),
        [date.fromordinal(one) if one > 0 else None for one in _taken(rows["day"], actual, 0)],
        _plans(rows, whose, count),
    )
    return list(map(MoneyFacts, *columns))


def _last(whose: Ints, mask: Flags, count: int) -> Ints:
    """The last row of each of `count` owners where the mask holds, -1 where there is none."""
    rows, last = np.flatnonzero(mask), np.full(count, -1, np.int64)
    last[whose[rows]] = rows
    return last


def _amounts(amounts: Ints, rows: Ints) -> list[int | None]:
    return [None if amount == UNKNOWN else amount for amount in _taken(amounts, rows, UNKNOWN)]


def _taken(values: Ints, rows: Ints, missing: int) -> list[int]:
    """The values at some rows, `missing` where the row is -1."""
    taken: list[int] = np.append(values, missing)[rows].tolist()
    return taken


def _plans(rows: Packed, whose: Ints, count: int) -> list[list[tuple[date, int]]]:
    """The steps of each initiative's spend plan."""
    planned = np.flatnonzero(rows["kind"] == KINDS.index(read_money.PLAN))
    days = map(date.fromordinal, rows["day"][planned].tolist())
    steps = list(zip(days, rows["amount"][planned].tolist(), strict=True))
    cuts = np.searchsorted(whose[planned], np.arange(count + 1)).tolist()
    return [steps[cuts[one] : cuts[one + 1]] for one in range(count)]
