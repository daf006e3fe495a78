"""Who is reminded of what: one message a person and a day, the longest overdue first."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Owing:
    """One thing that has to be done: since how many days it is due, whether it is late, and whose it is.

    `turn` is whose turn it is by now; a thing that climbed is the sponsors' as well as its owners'.
    """

    key: str
    over: int
    late: bool
    owners: tuple[int, ...]
    sponsors: tuple[int, ...] = ()
    turn: Role = Role.OWNER


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one person is reminded of, the longest overdue first; `worst` is the most days over, `late` how many are."""

    person_id: int
    keys: tuple[str, ...]
    worst: int
    late: int


def reminders(owed: Iterable[Owing]) -> tuple[Reminder, ...]:
    """One reminder for each person who owes something that has fallen due, by lateness.

    Who has the longest overdue comes first; of equals who owes more, then the lower id.
    """
    by_person: dict[int, list[Owing]] = defaultdict(list)
    for one in owed:
        for person in debtors(one) if one.over >= 0 else ():
            by_person[person].append(one)
    found = [_reminder(person, mine) for person, mine in by_person.items()]
    return tuple(sorted(found, key=lambda one: (-one.worst, -len(one.keys), one.person_id)))


def debtors(one: Owing) -> tuple[int, ...]:
    """Who is asked for a thing: its owners, and its sponsors once it has climbed past the owners; each once."""
    climbed = one.sponsors if one.turn is not Role.OWNER else ()
    return tuple(dict.fromkeys((*one.owners, *climbed)))


def may_remind(last_on: date | None, day: date) -> bool:
    """Whether somebody may be reminded on a day: never twice on one, whoever asked for it before."""
    return last_on is None or last_on < day


def is_proposed(one: Reminder, last_on: date | None, day: date) -> bool:
    """Whether a reminder is proposed: something is late, and its person was not reminded on the day."""
    return one.late > 0 and may_remind(last_on, day)


def _reminder(person: int, mine: list[Owing]) -> Reminder:
    ordered = sorted(mine, key=lambda one: (-one.over, one.key))
    keys = tuple(dict.fromkeys(one.key for one in ordered))
    late = {one.key for one in mine if one.late}
    return Reminder(person, keys, ordered[0].over, len(late))
