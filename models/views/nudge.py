"""What the PMO sees of reminders: who owes what, when each was reminded, the messages and what became of them."""

from dataclasses import dataclass
from datetime import date

from models.views.common import Ref
from models.views.owed import OwedItem
from models.vocabulary_nudges import Channel, NudgeState


@dataclass(frozen=True, slots=True)
class LastNudge:
    """The newest reminder of a person: its day, by which way, by whom, and what became of it."""

    day: date
    channel: Channel
    state: NudgeState
    sent_by: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NudgeView:
    """One person with what they owe, the longest overdue first, and when they were reminded.

    `worst` is the most days over, `late` how many things are late. `today` is the reminder of today, where there is one
    that did not fail: nobody is reminded twice a day. `proposed` says whether a reminder is.
    """

    person: Ref
    email: str
    chat: str
    items: tuple[OwedItem, ...]
    worst: int
    late: int
    last: LastNudge | None = None
    today: LastNudge | None = None
    proposed: bool = False

    def address(self, channel: Channel) -> str:
        """Where the person is reached by a way; "" where that is not known."""
        return {Channel.MAIL: self.email, Channel.CHAT: self.chat}.get(channel, "")


@dataclass(frozen=True, slots=True)
class NudgesView:
    """Everybody who owes something, by lateness; `unowned` is owed by nobody. `day` is today where the portfolio is."""

    portfolio: Ref
    day: date
    people: tuple[NudgeView, ...]
    unowned: tuple[OwedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class NudgeMessage:
    """One message as it goes out."""

    person: Ref
    email: str
    chat: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class StartedNudge:
    """A reminder that was begun and is to be sent: its version, and whose it is."""

    version: int
    person_id: int
