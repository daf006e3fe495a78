"""What a person sees of what is owed: check-ins due, actions, replies and escalations, in one list by lateness."""

from dataclasses import dataclass
from datetime import date

from models.views.common import Moment, Ref
from models.views.key_result import CheckInView, KeyResultView
from models.views.response import ResponseView
from models.vocabulary import DecisionKind, Role, Stage
from models.vocabulary_updates import OwedKind


@dataclass(frozen=True, slots=True)
class OwedItem:
    """One thing owed, `over` days past its due day (negative before it); `late` once its grace has passed too.

    `id` is that of the key result, the version of the action, the reply or the step. `turn` is whose turn it is by
    now, `climbs_in` the days until it climbs on. `asked_by` and `words` tell what is wanted.
    """

    kind: OwedKind
    id: int
    name: str
    due_on: date
    over: int
    late: bool
    grace: int = 0
    owners: tuple[Ref, ...] = ()
    initiatives: tuple[Ref, ...] = ()
    sponsors: tuple[Ref, ...] = ()
    stages: tuple[Stage, ...] = ()
    turn: Role = Role.OWNER
    climbs_in: int | None = None
    key_result: KeyResultView | None = None
    scheduled: tuple[CheckInView, ...] = ()
    decision: DecisionKind | None = None
    decided_on: date | None = None
    words: str = ""
    asked_by: str = ""
    asked_on: date | None = None
    check_in: CheckInView | None = None

    @property
    def key(self) -> str:
        """What tells one item from another: `key_result:12`."""
        return f"{self.kind.value}:{self.id}"


@dataclass(frozen=True, slots=True)
class Said:
    """A word to a check-in, beside the key result it was said about."""

    item: OwedItem
    response: ResponseView


@dataclass(frozen=True, slots=True)
class OwedView:
    """What one person owes, or everybody (`person` None), the latest first; `ahead` falls due later, soonest first.

    `fresh` are key results whose newest check-in was recorded lately and got no word back yet, the newest first;
    `said` is what was said to check-ins lately.
    `grace_days`, `owner_days` and `sponsor_days` are the settings that were used.
    """

    moment: Moment
    person: Ref | None
    items: tuple[OwedItem, ...]
    ahead: tuple[OwedItem, ...] = ()
    fresh: tuple[OwedItem, ...] = ()
    said: tuple[Said, ...] = ()
    grace_days: int = 3
    owner_days: int = 7
    sponsor_days: int = 7
    next_review_on: date | None = None

    @property
    def check_ins(self) -> tuple[OwedItem, ...]:
        """The key results whose check-in is due, or falls due soon."""
        return tuple(one for one in self.items if one.kind is OwedKind.KEY_RESULT)

    @property
    def due(self) -> tuple[OwedItem, ...]:
        """Everything that has fallen due."""
        return tuple(one for one in self.items if one.over >= 0)

    @property
    def late(self) -> tuple[OwedItem, ...]:
        """Everything that is late."""
        return tuple(one for one in self.items if one.late)


@dataclass(frozen=True, slots=True)
class Preview:
    """A key result as a check-in would leave it on `day`; `stale_from` is when its value will no longer count.

    `check_ins` are those that stand, scheduled ones too; `newest` is the newest version among them, 0 without any.
    """

    key_result: KeyResultView
    day: date
    stale_from: date | None = None
    check_ins: tuple[CheckInView, ...] = ()
    responses: tuple[ResponseView, ...] = ()
    newest: int = 0
