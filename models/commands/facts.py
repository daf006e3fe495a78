"""Writes dated facts that a later entry for the same day and source corrects; both stay."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import func, select

from models.commands.cleaning import cleaned_and_faults
from models.commands.work import Work
from models.errors import Fault, Invalid
from models.tables.base import Fact

V = TypeVar("V", bound=Fact)


def as_many(draft: Any) -> Sequence[Any]:  # noqa: ANN401  one draft of any kind, or several
    """One draft or several, as several."""
    return list(draft) if isinstance(draft, list | tuple) else [draft]


def examined_all(
    work: Work, drafts: Sequence[Any], faults: Callable[[Work, Any], Iterable[Fault]]
) -> list[Any]:
    """The cleaned drafts; raises Invalid with what is wrong with all of them, by row where there are several."""
    kept: list[Any] = []
    wrong: list[Fault] = []
    for place, draft in enumerate(drafts, start=1):
        cleaned, found = cleaned_and_faults(draft, partial(faults, work))
        kept.append(cleaned)
        wrong += [in_row(one, place) for one in found] if len(drafts) > 1 else found
    if not drafts:
        raise Invalid((Fault("rows", "There is nothing to save. Enter at least one value."),))
    if wrong:
        raise Invalid(tuple(wrong))
    return kept


def in_row(fault: Fault, row: int) -> Fault:
    """The fault with its row, in its sentence too."""
    return Fault(fault.field, f"Row {row}, {fault.field.replace('_', ' ')}: {fault.sentence}", row)


def put_fact(
    work: Work, row: V, key: tuple[str, ...], expected: int | None = None, *, seen: int | None = None
) -> V:
    """Write a fact, in the place of the one that holds for the same `key`, the columns that tell facts apart.

    Raises Conflict where that one is not the version `expected`, or came after the revision its writer had `seen`.
    """
    kind: type[Any] = type(row)
    same = {name: getattr(row, name) for name in key}
    current = work.find(kind, **same)
    if current is None:
        row.correction = next_correction(work, kind, same)  # type: ignore[attr-defined]
        return work.add(row)  # type: ignore[type-var]
    row.correction = current.correction  # type: ignore[attr-defined]
    if not work.changes(current, row, expected=expected):
        return current
    if seen is not None and current.revision > seen:
        raise work.conflict(current, row)
    row.correction = next_correction(work, kind, same)  # type: ignore[attr-defined]
    return work.supersede(current, row)


def next_correction(work: Work, kind: type[Any], same: dict[str, object]) -> int:
    """The number of the next correction for a key: 0 for its first fact."""
    last = work.session.scalar(select(func.max(kind.correction)).filter_by(**same))
    return 0 if last is None else last + 1
