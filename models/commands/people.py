"""Adds, changes and archives the people of a portfolio."""

from collections.abc import Iterator

from models.actor import Actor, Right
from models.commands.saved import Order, Saved
from models.commands.things import Change, Subject, archive, put
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import PersonDraft
from models.errors import Fault
from models.tables.portfolio import Person, PersonVersion


def person_row(draft: PersonDraft, current: PersonVersion | None) -> PersonVersion:
    """The row of a person."""
    return PersonVersion(name=draft.name, email=draft.email, role=draft.role.value, chat=draft.chat)


def person_faults(work: Work, draft: PersonDraft, current: PersonVersion | None) -> Iterator[Fault]:
    """What is wrong with a person."""
    if draft.email and ("@" not in draft.email.strip("@") or " " in draft.email):
        yield Fault("email", "Email must read like name@example.org; leave it empty if there is none.")


PERSON = Subject(Person, PersonVersion, Right.SET_UP, person_row, person_faults)


def add_person(
    database: Database, actor: Actor, portfolio_id: int, draft: PersonDraft, *, intent: str | None = None
) -> Saved:
    """Add a person. Raises Refused, Invalid."""
    order = Order(actor, portfolio_id, "add_person", intent)
    return perform(database, order, lambda work: put(work, PERSON, Change(draft)))


def change_person(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: PersonDraft,
    *,
    person_id: int,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Change a person. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "change_person", intent)
    return perform(database, order, lambda work: put(work, PERSON, Change(draft, person_id, expected)))


def archive_person(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    person_id: int,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Archive a person. Raises Refused, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "archive_person", intent)
    return perform(database, order, lambda work: archive(work, PERSON, person_id, expected))
