"""The ladder of a blocked question as a row of steps: who stood there, whose turn it is, when it climbs on."""

from collections.abc import Iterable
from datetime import date, timedelta

from components.markup import div, span, tag, text
from models import figures
from models.rules.escalation import Step
from models.views.common import Ref
from models.views.raised import EscalationView, StepView
from models.vocabulary import Role, word
from models.vocabulary_raised import Level


def ladder_of(view: EscalationView) -> str:
    """The ladder of an escalation: steps passed, the one whose turn it is, those ahead with their days."""
    return ladder(view.steps, view.turn, ended=view.resolved_on)


def ladder(steps: Iterable[StepView], turn: int | None, *, ended: date | None = None) -> str:
    """The steps in a row; once it ended, those that it never reached are left out."""
    shown = [one for one in steps if ended is None or one.since <= ended]
    items = [_step(one, place, turn, ended=ended) for place, one in enumerate(shown)]
    return tag("ol", "sd sd-ladder", *items)


def _step(step: StepView, place: int, turn: int | None, *, ended: date | None) -> str:
    css = "sd-now" if place == turn else "sd-ahead" if turn is not None and place > turn else "sd-past"
    current = {"aria_current": "step"} if place == turn else {}
    holder = div("sd-sub", text(step.holder.name)) if step.holder else ""
    when = div("sd-sub sd-figure", text(when_words(step, css, ended)))
    return tag("li", css, span("sd-strong", text(level_word(step.level))), holder, when, **current)


def when_words(step: StepView, css: str, ended: date | None = None) -> str:
    """Since when, from when or from when to when a question lies with a step."""
    if css == "sd-now":
        climbs = f", climbs on {figures.day(step.until)}" if step.until else ", the last step"
        return f"since {figures.day(step.since)}{climbs}"
    if css == "sd-ahead":
        return f"from {figures.day(step.since)}"
    until = min((day for day in (step.until, ended) if day), default=step.since)
    return f"{figures.day(step.since)} to {figures.day(until)}"


def level_word(level: Level) -> str:
    """The level in a word: the role that stands there."""
    return word(Role(level.value))


def promised(steps: Iterable[Step], holders: dict[Level, Ref | None], today: date) -> tuple[StepView, ...]:
    """The steps as a question raised today would climb them if nobody replied."""
    found, since, every = [], today, tuple(steps)
    for one in every:
        until = None if one is every[-1] else since + timedelta(days=one.days)
        found.append(StepView(one.level, holders.get(one.level), since, until))
        since = until or since
    return tuple(found)
