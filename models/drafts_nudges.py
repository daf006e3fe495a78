"""What goes into the commands around reminders."""

from dataclasses import dataclass

from models.vocabulary_nudges import Channel


@dataclass(frozen=True, slots=True)
class NudgeDraft:
    """A person to remind, by which way, and of how many things."""

    person_id: int
    channel: Channel
    items: int


@dataclass(frozen=True, slots=True)
class NudgeOutcome:
    """What became of a reminder, by its version; no reason: it was sent."""

    version: int
    reason: str = ""
