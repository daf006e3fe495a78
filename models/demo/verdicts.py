"""When and by whose right each decision of the demo was taken, and what the ledger calls it."""

from datetime import date

from models.demo.calendar import day
from models.demo.content import Meeting, Verdict
from models.demo.reviews import MEETINGS

LEVELS_SINCE = day("2026-04-01")
MEETING = {meeting.key: meeting for meeting in MEETINGS}


def decided_on(verdict: Verdict) -> date:
    """The day of a decision: its own, or that of its review."""
    return day(verdict.on or MEETING[verdict.review].held)


def level_of(verdict: Verdict) -> str:
    """At which level a decision was taken; nobody wrote that down in the first reviews."""
    return verdict.level if decided_on(verdict) >= LEVELS_SINCE else ""


def decision_name(verdict: Verdict) -> str:
    """What the ledger calls a decision."""
    return f"{verdict.initiative}@{decided_on(verdict)}"


def item_name(meeting: Meeting, place: int) -> str:
    """What the ledger calls an agenda item."""
    return f"{meeting.key}/{place}"
