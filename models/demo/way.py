"""How far an initiative is on its way: in time, and how long it was worked on."""

from datetime import date

from models.demo.calendar import TODAY, day
from models.demo.content import Initiative
from models.vocabulary import Stage

ENDED = (Stage.DONE.value, Stage.STOPPED.value, Stage.PAUSED.value)


def progress(initiative: Initiative, on: date) -> float:
    """Share of the initiative's time that has passed."""
    first, last = (day(end) for end in initiative.period)
    return min(max((on - first).days / (last - first).days, 0.0), 1.0)


def steered_until(initiative: Initiative) -> date:
    """The last day it was worked on: its end, its stop or pause, or today; its first day if it never began."""
    if initiative.stages[0][1] == Stage.PROPOSED.value:
        return day(initiative.stages[0][0])
    ended = [day(on) for on, stage in initiative.stages if stage in ENDED]
    return min([TODAY, day(initiative.period[1]), *ended])
