"""The sentences of the list: since when something is due, whose turn it is, what is waiting in all."""

from components.headline import Answer
from components.objective_rows import goal
from models import figures
from models.views.owed import OwedItem, OwedView
from models.vocabulary import Role, word
from models.vocabulary_updates import OwedKind

NOUNS = {
    OwedKind.KEY_RESULT: ("check-in", "check-ins"),
    OwedKind.ACTION: ("action", "actions"),
    OwedKind.REPLY: ("answer", "answers"),
    OwedKind.QUESTION: ("question", "questions"),
    OwedKind.ESCALATION: ("escalation", "escalations"),
    OwedKind.INSIGHT: ("insight", "insights"),
}


def due_words(item: OwedItem) -> str:
    """Since when it is due, or in how many days; late or not."""
    if item.late:
        return f"{figures.count(item.over, 'day')} late, due {figures.day(item.due_on)}"
    if item.over > 0:
        return f"due since {figures.day(item.due_on)}"
    return "due today" if item.over == 0 else f"due in {figures.count(-item.over, 'day')}"


def check_in_words(item: OwedItem) -> str:
    """When it is due, how often, and what was promised, in one line."""
    view = item.key_result
    if view is None:
        return due_words(item)
    due = f" by {figures.day(view.promise.due_on)}" if view.promise.due_on else ""
    return " · ".join((due_words(item), word(view.promise.rhythm).lower(), f"target {goal(view)}{due}"))


def turn_words(item: OwedItem) -> str:
    """To whom a late check-in has climbed, or when it will; nothing before it is late."""
    if item.turn is Role.PMO_LEAD:
        return "Climbed to the PMO"
    if item.turn is Role.SPONSOR:
        names = ", ".join(one.name for one in item.sponsors) or "no sponsor named"
        return f"Climbed to the sponsor ({names}){_next(item, 'to the PMO')}"
    return "" if item.climbs_in is None else f"Climbs to the sponsor in {_days(item)}"


def _next(item: OwedItem, to: str) -> str:
    return "" if item.climbs_in is None else f", {to} in {_days(item)}"


def _days(item: OwedItem) -> str:
    return figures.count(item.climbs_in or 0, "day")


def owner_words(item: OwedItem) -> str:
    """Who owes it, for those who look at everybody's."""
    return ", ".join(one.name for one in item.owners) or "nobody owns it"


def answer(view: OwedView) -> Answer:
    """What is waiting, and how late the latest is; what comes next where nothing is."""
    if not view.due:
        return Answer("Nothing is owed.", next_words(view))
    counts = {kind: sum(one.kind is kind for one in view.due) for kind in OwedKind}
    parts = [figures.count(count, *NOUNS[kind]) for kind, count in counts.items() if count]
    are = "is" if len(view.due) == 1 else "are"
    rest = f"{are} waiting{_latest(view)}."
    review = f" The next review is on {figures.day(view.next_review_on)}." if view.next_review_on else ""
    return Answer(_joined(parts), rest + review)


def _latest(view: OwedView) -> str:
    if not view.late:
        return ", none is late"
    return (
        f", {len(view.late)} of them late by up to {figures.count(max(one.over for one in view.late), 'day')}"
    )


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def next_words(view: OwedView) -> str:
    """What falls due next, and when."""
    soonest = next(iter(view.items), None) or next(iter(view.ahead), None)
    if soonest is None:
        return "No key result is waiting for a value from here."
    return f"Next: “{soonest.name}”, due {figures.day(soonest.due_on)}."
