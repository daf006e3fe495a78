"""The sentences of the page: what waits, what became of an insight, where it belongs, since when."""

from datetime import date

from components.headline import Answer
from components.raised.diff import WORDS
from models import figures
from models.views.raised import EscalationView, InsightView, RaisedView
from models.vocabulary import EscalationState, InsightState, word
from models.vocabulary_raised import Helped

HELPED_WORD = {
    Helped.YES: "Yes, it helped",
    Helped.NO: "No, it did not help",
    Helped.TOO_EARLY: "Too early to say",
}
NOTHING = Answer(
    "Nothing was raised yet.", "What delivery learns and what blocks it is raised here, and answered."
)


def answer(view: RaisedView) -> Answer:
    """What waits for somebody, and for how much of it the day has passed."""
    if not (view.insights or view.escalations):
        return NOTHING
    blocked = [one for one in view.escalations if one.state is EscalationState.OPEN]
    late = sum(one.overdue for one in blocked)
    unheard = sum(one.state is InsightState.OPEN for one in view.insights)
    asked = sum(one.asked is not None for one in view.insights)
    first = _blocked_words(len(blocked), late)
    waits = "waits" if unheard == 1 else "wait"
    rest = f"{figures.count(unheard, 'insight')} {waits} for a reply"
    helped = f", {figures.count(asked, 'adopted one')} for whether it helped" if asked else ""
    return Answer(first, f"{rest}{helped}.")


def _blocked_words(open_ones: int, late: int) -> str:
    if not open_ones:
        return "No escalation is open."
    are = "is" if open_ones == 1 else "are"
    overdue = f", {late:,} of them overdue" if late else ""
    return f"{figures.count(open_ones, 'escalation')} {are} open{overdue}."


def became_words(view: InsightView, today: date) -> str:
    """What became of an insight, and when."""
    if view.state is InsightState.OPEN:
        since = figures.count((today - view.sent_on).days, "day")
        return (
            f"Open, replied to on {figures.day(view.answered_on)}."
            if view.reply
            else f"Waits for a reply: {since}."
        )
    by = f" by {view.answered_by}" if view.answered_by else ""
    return f"{word(view.state)} on {figures.day(view.answered_on)}{by}."


def sent_words(view: InsightView) -> str:
    """Who sent an insight, when, and to which objective it speaks."""
    about = [view.objective.name] if view.objective else []
    return " · ".join((f"{view.sent_by or 'Somebody'}, {figures.day(view.sent_on)}", *about))


def update_words(view: InsightView) -> str:
    """The objective that an adopted insight changed, and in which of its fields."""
    if view.update is None:
        return ""
    fields = ", ".join(WORDS.get(one.field, one.field).lower() for one in view.update.changes)
    return f"It changed “{view.update.objective.name}”: {fields}"


def asks_words(view: InsightView) -> str:
    """The question of the learning loop, and since which review it is asked."""
    if view.asked is None:
        return ""
    return f"Did it help? Asked since “{view.asked.name}”, {figures.day(view.asked_on)}."


def raised_words(view: EscalationView) -> str:
    """Who asked, when, and by when an answer is needed."""
    by = view.owner.name if view.owner else view.raised_by or "Somebody"
    parts = [f"{by}, {figures.day(view.raised_on)}"]
    if view.state is EscalationState.OPEN:
        parts.append(f"needs an answer by {figures.day(view.due_on)}")
    return " · ".join(parts)


def ended_words(view: EscalationView) -> str:
    """How a question ended; "" while it is open."""
    if view.state is EscalationState.OPEN:
        return ""
    return f"{word(view.state)} on {figures.day(view.resolved_on)}."
