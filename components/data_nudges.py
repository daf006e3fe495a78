"""The door to reminders: who owes what, the messages, sending them in the background, and what became of each."""

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

import streamlit as st

from components import data, data_updates
from models import english_nudges, post
from models.actor import Actor
from models.commands.nudges import note_nudges, start_nudges
from models.commands.saved import Saved
from models.database import Database
from models.drafts_nudges import NudgeDraft, NudgeOutcome
from models.errors import Busy, Problem
from models.queries.nudges import load_nudges, load_started
from models.views.nudge import NudgeMessage, NudgesView, NudgeView, StartedNudge
from models.vocabulary_nudges import Channel

__all__ = ["NudgeDraft", "Sending", "base", "begin", "described", "message", "nudges", "start_nudges", "ways"]
ADDRESS = "STEERDECK_ADDRESS"
ways, described = post.ways, post.described
TRIES = 3


@dataclass(slots=True)
class Sending:
    """A sending under way, for whoever looks on: a plain object that is filled in the background."""

    total: int
    told: list[tuple[str, str]] = field(default_factory=list)
    ended: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class _Order:
    """What the background needs: nothing of it asks Streamlit."""

    database: Database
    actor: Actor
    portfolio_id: int
    channel: Channel
    messages: dict[int, NudgeMessage]


def nudges() -> NudgesView:
    """Everybody who owes something that has fallen due."""
    return load_nudges(data.database(), data.portfolio_id(), data_updates.owed())


def base() -> str:
    """The address that links begin with: the one set for this installation, else the one this page was opened by."""
    opened = (st.context.url or "").partition("?")[0].rpartition("/")[0]
    return os.environ.get(ADDRESS, "").strip().rstrip("/") or opened


def message(view: NudgeView, word: str, seen: NudgesView) -> NudgeMessage:
    """The message to one person."""
    return english_nudges.message(
        view,
        portfolio=seen.portfolio.name,
        portfolio_id=seen.portfolio.id,
        base=base(),
        word=word,
        sender=data.actor().name,
    )


def begin(saved: Saved, channel: Channel, messages: Sequence[NudgeMessage]) -> Sending:
    """Send what an act began, in the background; a repeated answer sends nothing."""
    id = data.portfolio_id()
    started = () if saved.repeated else load_started(data.database(), id, saved.revision)
    order = _Order(data.database(), data.actor(), id, channel, {one.person.id: one for one in messages})
    sending = Sending(len(started))
    threading.Thread(target=send_all, args=(order, started, sending), name="reminders").start()
    return sending


def send_all(order: _Order, started: Sequence[StartedNudge], sending: Sending) -> None:
    """Send each message and note what became of it; what was begun is noted even where something breaks off."""
    outcomes = []
    try:
        for one in started:
            outcomes.append(NudgeOutcome(one.version, _send(order, one.person_id, sending)))
    finally:
        _note(order, outcomes, sending)
        sending.ended = True


def _send(order: _Order, person_id: int, sending: Sending) -> str:
    to = order.messages[person_id]
    address = to.email if order.channel is Channel.MAIL else to.chat
    reason = post.send(order.channel, address, subject=to.subject, body=to.body)
    sending.told.append((to.person.name, reason))
    return reason


def _note(order: _Order, outcomes: Sequence[NudgeOutcome], sending: Sending) -> None:
    if not outcomes:
        return
    for left in reversed(range(TRIES)):
        try:
            note_nudges(order.database, order.actor, order.portfolio_id, outcomes)
            return
        except Busy as busy:
            sending.trouble = "" if left else f"What became of the messages could not be noted. {busy}"
        except Problem as problem:
            sending.trouble = f"What became of the messages could not be noted. {problem}"
            return
