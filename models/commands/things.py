"""Adds, changes and archives a thing that has an identity and versions, the same way for every kind of thing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from models.actor import Actor, Right
from models.commands.cleaning import cleaned_and_faults
from models.commands.saved import Saved
from models.commands.words import noun, spoken
from models.commands.work import Work, copy_of
from models.errors import Fault, Invalid
from models.tables.base import Row


@dataclass(frozen=True, slots=True)
class Change:
    """What is to become of one thing: a draft without an id adds; `expected` is the version its reader saw."""

    draft: Any
    id: int | None = None
    expected: int | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """One kind of thing: its tables, the right it takes, what its drafts must be and how its row is made.

    `owners` names the people whose own a version is. `first` runs after a thing was added; `parts` are rows that belong
    to one version, such as interim targets.
    """

    identity: type[Row]
    version: type[Any]
    right: Right
    row: Callable[[Any, Any], Any]
    faults: Callable[[Work, Any, Any], Iterable[Fault]] = lambda work, draft, current: ()
    owners: Callable[[Any], tuple[int | None, ...]] = lambda version: ()
    first: Callable[[Work, int], None] = lambda work, thing: None
    parts: "Parts" = field(default_factory=lambda: Parts())
    identity_columns: Callable[[Any], Mapping[str, object]] = lambda draft: {}

    @property
    def key(self) -> str:
        """The column of a version that names the thing: objective_id."""
        return f"{self.version.__tablename__.removesuffix('_version')}_id"


class Parts:
    """Rows that belong to one version; the plain kind has none."""

    def changed(self, work: Work, draft: Any, current: Any) -> bool:  # noqa: ANN401  any draft, any version
        """Whether the draft's parts differ from those of the current version."""
        return False

    def write(self, work: Work, draft: Any, version: Any) -> None:  # noqa: ANN401
        """Write the draft's parts for a version."""

    def carry(self, work: Work, old: Any, new: Any) -> None:  # noqa: ANN401
        """Give a new version the parts of an old one."""


def put(work: Work, subject: Subject, change: Change) -> Saved:
    """Add or change one thing; raises Refused, Invalid, NotFound or Conflict."""
    current = current_of(work, subject, change)
    kept, faults = examined(work, subject, change, current)
    if faults:
        raise Invalid(faults)
    return written(work, subject, Change(kept, change.id, change.expected), current)


def current_of(work: Work, subject: Subject, change: Change) -> Any:  # noqa: ANN401  a version of any kind
    """The version to change, None for a thing to add, once the actor has the right."""
    current = None if change.id is None else work.current(subject.version, **{subject.key: change.id})
    work.require(subject.right, own=current is not None and is_own(work.actor, subject.owners(current)))
    return current


def examined(work: Work, subject: Subject, change: Change, current: Any) -> tuple[Any, tuple[Fault, ...]]:  # noqa: ANN401
    """The cleaned draft, and what is wrong with it."""
    return cleaned_and_faults(change.draft, lambda draft: subject.faults(work, draft, current))


def written(work: Work, subject: Subject, change: Change, current: Any) -> Saved:  # noqa: ANN401
    """Write what was examined."""
    row = subject.row(change.draft, current)
    if current is None:
        thing = work.identity(subject.identity, **subject.identity_columns(change.draft))
        setattr(row, subject.key, thing)
        version = work.add(row)
        subject.first(work, thing)
    else:
        thing = getattr(current, subject.key)
        setattr(row, subject.key, thing)
        row.archived = current.archived
        parts = subject.parts.changed(work, change.draft, current)
        version = work.replace(current, row, expected=change.expected, parts=parts)
    if version is not current:
        subject.parts.write(work, change.draft, version)
    return work.saved(thing, version.version)


def archive(work: Work, subject: Subject, thing: int, expected: int | None) -> Saved:
    """Put a thing away; its past stays. Raises Refused, NotFound or Conflict."""
    current = work.current(subject.version, **{subject.key: thing})
    work.require(subject.right, own=is_own(work.actor, subject.owners(current)))
    put_away = copy_of(current, archived=True)
    version = work.replace(current, put_away, expected=expected)
    if version is not current:
        subject.parts.carry(work, current, version)
    return work.saved(thing, version.version)


def is_own(actor: Actor, owners: tuple[int | None, ...]) -> bool:
    """Whether the actor is one of the people whose own the thing is."""
    return actor.person_id is not None and actor.person_id in owners


def reference_faults(work: Work, draft: Any, **targets: type[Row]) -> Iterator[Fault]:  # noqa: ANN401  any draft
    """Faults for ids that name nothing in this portfolio."""
    for name, identity in targets.items():
        thing = getattr(draft, name)
        if thing is not None and not work.holds(identity, thing):
            yield Fault(
                name, f"{spoken(name).capitalize()} names no {noun(identity)} of this portfolio. Choose one."
            )


def order_fault(draft: Any, first: str, last: str) -> Iterator[Fault]:  # noqa: ANN401  any draft
    """A fault where the first of two dates or numbers comes after the last."""
    early, late = getattr(draft, first), getattr(draft, last)
    if early is not None and late is not None and early > late:
        yield Fault(last, f"{spoken(last).capitalize()} must not come before {spoken(first)}.")
