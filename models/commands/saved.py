"""What a command is asked and what it answers."""

import uuid
from dataclasses import dataclass, field

from models.actor import Actor


@dataclass(frozen=True, slots=True)
class Order:
    """Who asks for which command on which portfolio (None founds one).

    `intent` is minted when a form is drawn: the same intent again is a repeated click, not a new act. None mints one.
    """

    actor: Actor
    portfolio_id: int | None
    command: str
    intent: str | None = None
    mark: str = field(init=False)

    def __post_init__(self) -> None:
        """Give an order without an intent one of its own."""
        object.__setattr__(self, "mark", self.intent or str(uuid.uuid4()))


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved: the thing's id, its version, the portfolio's new revision; `notes` are sentences to show."""

    id: int
    version: int
    revision: int
    notes: tuple[str, ...] = ()
    repeated: bool = False


class Repeated(Exception):
    """The intent was carried out before; `saved` is what came of it."""

    def __init__(self, saved: Saved) -> None:
        self.saved = saved
        super().__init__("This was saved before.")
