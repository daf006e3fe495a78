"""Who wrote what into the demo, and when: the stamps of its acts."""

from datetime import date

from models.demo.calendar import known_from, pick
from models.demo.ledger import Ref, Stamp, stamped
from models.demo.people import OFFICE
from models.tables.portfolio import Person
from models.vocabulary import Role


def office(on: date, command: str, hour: int = 9) -> Stamp:
    """An act of the transformation office."""
    return stamped(known_from(on), hour, OFFICE, role=Role.PMO_LEAD, command=command)


def person(name: str) -> Ref | None:
    """The person of a role; none where nobody is named."""
    return Ref(Person, name) if name else None


def owner(name: str, on: date, command: str) -> Stamp:
    """An act of an owner, at an hour of the day that is theirs."""
    hour, minute = 7 + pick(name, 10), pick(f"{name}, {on}", 60)
    return stamped(known_from(on), hour, name, role=Role.OWNER, command=command, minute=minute)


def feed(on: date) -> Stamp:
    """The nightly act in which systems send their values."""
    return stamped(known_from(on), 5, "Nightly feed", role=Role.ADMINISTRATOR, command="check_in", minute=10)


def finance(name: str, on: date, command: str) -> Stamp:
    """An act of a finance partner."""
    return stamped(known_from(on), 13, name, role=Role.FINANCE, command=command, minute=pick(name, 60))


def committee(name: str, on: date, command: str) -> Stamp:
    """An act by which somebody decides."""
    return stamped(on, 15, name, role=Role.COMMITTEE, command=command)
