"""The words of what is owed and of what is said to check-ins."""

from enum import StrEnum


class OwedKind(StrEnum):
    """What somebody can owe: a check-in, an action, a reply, the answer to an escalation, a reply to an insight."""

    KEY_RESULT = "key_result"
    ACTION = "action"
    REPLY = "reply"
    QUESTION = "question"
    ESCALATION = "escalation"
    INSIGHT = "insight"


class ResponseKind(StrEnum):
    """What a sponsor or the PMO says to a check-in: seen, or a question back."""

    ACKNOWLEDGED = "acknowledged"
    ASKED = "asked"
