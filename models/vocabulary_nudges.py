"""The words of reminders: by which way one went out, and what became of it."""

from enum import StrEnum


class Channel(StrEnum):
    """By which way somebody is reminded; by hand is what the PMO copied or downloaded and sent themselves."""

    MAIL = "mail"
    CHAT = "chat"
    BY_HAND = "by_hand"


class NudgeState(StrEnum):
    """What became of a reminder; started and nothing more is one whose sending was cut off."""

    STARTED = "started"
    SENT = "sent"
    FAILED = "failed"
