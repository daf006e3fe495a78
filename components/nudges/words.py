"""The sentences of readiness: who owes what, how late, and when each was reminded."""

from components.headline import Answer
from models import english_nudges, figures
from models.views.nudge import LastNudge, NudgesView, NudgeView
from models.views.owed import OwedItem
from models.vocabulary_nudges import Channel, NudgeState

BY = {Channel.MAIL: "by mail", Channel.CHAT: "by chat", Channel.BY_HAND: "by hand"}
LONGEST = 3


def answer(view: NudgesView) -> Answer:
    """How many people owe how much, and how late the latest is."""
    if not view.people:
        return Answer("Nobody owes anything.", _unowned(view) or "Every check-in, action and answer is in.")
    late = [one for one in view.people if one.late]
    who = figures.count(len(view.people), "person", "people")
    if not late:
        return Answer(who, f"{_owe(view)} what has fallen due; nothing is late. {_unowned(view)}".strip())
    worst = figures.count(view.people[0].worst, "day")
    many = f"{len(late)} of them {'is' if len(late) == 1 else 'are'} late, by up to {worst}"
    return Answer(who, f"{_owe(view)} what has fallen due; {many}. {_unowned(view)}".strip())


def _owe(view: NudgesView) -> str:
    return "owes" if len(view.people) == 1 else "owe"


def _unowned(view: NudgesView) -> str:
    if not view.unowned:
        return ""
    are, them = ("is", "it") if len(view.unowned) == 1 else ("are", "them")
    owned = f"{figures.count(len(view.unowned), 'thing')} {are} owned by nobody"
    return f"{owned}: nobody can be reminded of {them}."


def owing(view: NudgeView) -> str:
    """How much a person owes: 3 waiting, 2 late, the oldest 12 days."""
    parts = [f"{len(view.items)} waiting"]
    parts += [f"{view.late} late"] if view.late else []
    parts += [f"the oldest {figures.count(view.worst, 'day')}"] if view.worst else []
    return ", ".join(parts)


def first_items(view: NudgeView) -> str:
    """The names of what is longest overdue."""
    names = [f"{one.name} ({english_nudges.lateness(one)})" for one in view.items[:LONGEST]]
    rest = len(view.items) - LONGEST
    return " · ".join([*names, *([f"{rest} more"] if rest > 0 else [])])


def item_line(item: OwedItem) -> str:
    """One thing that nobody owns."""
    return f"{item.name}: {english_nudges.NOUNS[item.kind]}, {english_nudges.lateness(item)}"


def last_words(last: LastNudge | None) -> str:
    """When somebody was reminded last, by which way and whom, and what became of it."""
    if last is None:
        return "Not reminded yet."
    when = f"{figures.day(last.day)}, {BY[last.channel]}, by {last.sent_by}"
    if last.state is NudgeState.FAILED:
        return f"Failed on {when}: {last.reason}"
    if last.state is NudgeState.STARTED:
        return f"Begun on {when}; whether it arrived is not known."
    return f"Reminded on {when}."


def reach(view: NudgeView) -> str:
    """Where a person is reached."""
    known = [word for word in (view.email, f"chat {view.chat}" if view.chat else "") if word]
    return " · ".join(known) or "no address"
