"""The English of reminders: subject, list and links of a message."""

from models import figures
from models.views.nudge import NudgeMessage, NudgeView
from models.views.owed import OwedItem
from models.vocabulary_updates import OwedKind

NOUNS = {
    OwedKind.KEY_RESULT: "check-in",
    OwedKind.ACTION: "action",
    OwedKind.REPLY: "answer to a question",
    OwedKind.QUESTION: "question",
    OwedKind.ESCALATION: "escalation",
    OwedKind.INSIGHT: "insight without a reply",
}
PLACES = {OwedKind.ESCALATION: ("raised", "tab=Escalations")}
"""Where a thing is answered, with what the address carries; everything else stands in My updates."""


def message(
    view: NudgeView, *, portfolio: str, portfolio_id: int, base: str, word: str = "", sender: str = ""
) -> NudgeMessage:
    """The message to one person: what waits, the longest overdue first, each with the link that opens it.

    `base` is the address of the application, `word` what the sender adds, `sender` who asks.
    """
    count = figures.count(len(view.items), "update")
    are = "is" if len(view.items) == 1 else "are"
    oldest = f", the oldest {figures.count(view.worst, 'day')} overdue" if view.worst else ""
    lines = [line for one in view.items for line in _lines(one, base, portfolio_id)]
    parts = (
        f"Hello {view.person.name},",
        word.strip(),
        f"{count} {are} waiting for you in {portfolio}{oldest}:",
        "\n".join(lines),
        f"All of it on one page:\n{link(base, portfolio_id)}",
        f"Sent by Steerdeck{f' for {sender}' if sender else ''}. You get at most one such message a day.",
    )
    return NudgeMessage(
        person=view.person,
        email=view.email,
        chat=view.chat,
        subject=_plain(f"{count} waiting in {portfolio}{oldest}"),
        body=_plain("\n\n".join(filter(None, parts)), lines=True),
    )


def link(base: str, portfolio_id: int, item: OwedItem | None = None) -> str:
    """The address of an item, of the whole list without one."""
    place, more = PLACES.get(item.kind, ("my_updates", f"open={item.key}")) if item else ("my_updates", "")
    return f"{base.rstrip('/')}/{place}?portfolio={portfolio_id}{f'&{more}' if more else ''}"


def lateness(item: OwedItem) -> str:
    """How late a thing is: 12 days late, due 2 Mar 2026."""
    due = f"due {figures.day(item.due_on)}"
    if item.over <= 0:
        return "due today"
    return f"{figures.count(item.over, 'day')} {'late' if item.late else 'over'}, {due}"


def _lines(item: OwedItem, base: str, portfolio_id: int) -> tuple[str, str]:
    asked = f" (“{item.words}”)" if item.kind is OwedKind.REPLY and item.words else ""
    return (
        f"- {item.name}: {NOUNS[item.kind]}{asked}, {lateness(item)}",
        f"  {link(base, portfolio_id, item)}",
    )


def _plain(words: str, *, lines: bool = False) -> str:
    """Words with plain spaces, and on one line where no lines are wanted: a subject must not break its header."""
    kept = words.replace("\u00a0", " ")
    return kept if lines else " ".join(kept.split())
