"""The buttons that send reminders or note them as sent, and how far a sending is."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from components import data, data_nudges
from components.data_nudges import NudgeDraft, Sending
from components.data_session import tell
from components.markup import div, tag, text
from components.nudges.words import BY
from models import figures
from models.errors import Problem
from models.views.nudge import NudgeMessage, NudgeView
from models.vocabulary import Status
from models.vocabulary_nudges import Channel

DESK, RUNNING = "nudges:desk", "running"
NAMED = 4
SET_UP = (
    "No mail or chat service is set up: copy or download the messages, send them yourself, and note it here. "
    "Whoever runs Steerdeck sets one up with STEERDECK_NUDGE_MAIL or STEERDECK_NUDGE_CHAT, as the guide tells."
)


def desk() -> dict[str, Any]:
    """The session's plain dictionary of the section: it can be changed where nothing of Streamlit may be asked."""
    found: dict[str, Any] = st.session_state.setdefault(DESK, {})
    return found


def draw_buttons(chosen: Sequence[NudgeView], messages: Sequence[NudgeMessage]) -> None:
    """One button for each way that is set up, and one for what goes out by hand."""
    ways = data_nudges.ways()
    if not ways:
        st.html(div("sd sd-note", text(SET_UP)))
    with st.container(horizontal=True):
        for way in ways:
            reached = [one for one in chosen if one.address(way)]
            st.button(
                f"Remind {figures.count(len(reached), 'person', 'people')} {BY[way]}",
                type="primary" if way is ways[0] else "secondary",
                icon=":material/send:",
                key=f"nudges:{way.value}",
                disabled=not reached or is_running(),
                on_click=send,
                args=(way, reached, messages),
                help=f"Through {data_nudges.described(way)}.",
            )
        st.button(
            "Note as reminded by hand",
            icon=":material/done:",
            key="nudges:by_hand",
            disabled=not chosen or is_running(),
            on_click=send,
            args=(Channel.BY_HAND, list(chosen), messages),
            help="For those whom you have written or spoken to yourself. Nobody is reminded twice a day.",
        )
    if ways:
        _name_unreached(ways, chosen)


def _name_unreached(ways: Sequence[Channel], chosen: Sequence[NudgeView]) -> None:
    missing = [one.person.name for one in chosen if not any(one.address(way) for way in ways)]
    if missing:
        rest = f" and {len(missing) - NAMED} more" if len(missing) > NAMED else ""
        words = f"No address yet: {', '.join(missing[:NAMED])}{rest}. Enter it under Office, People & rights."
        st.html(div("sd sd-note", text(words)))


def send(way: Channel, chosen: list[NudgeView], messages: Sequence[NudgeMessage]) -> None:
    """Begin the reminders and send them in the background; for a button's callback."""
    drafts = [NudgeDraft(one.person.id, way, len(one.items)) for one in chosen]
    table, form = desk(), f"nudges:{way.value}:{sorted(one.person_id for one in drafts)}"
    try:
        saved = data.attempt(data_nudges.start_nudges, data.portfolio_id(), drafts, form=form)
    except Problem as problem:
        tell(str(problem), trouble=True)
        return
    if way is not Channel.BY_HAND:
        table[RUNNING] = data_nudges.begin(saved, way, messages)
    for sentence in saved.notes:
        tell(sentence)


def is_running() -> bool:
    """Whether a sending of this session is under way."""
    sending: Sending | None = desk().get(RUNNING)
    return sending is not None and not sending.ended


def draw_progress() -> None:
    """How far the sending is, and what became of each message once it has ended."""
    sending: Sending | None = desk().get(RUNNING)
    if sending is None:
        return
    if sending.ended:
        _outcome(sending)
    else:
        st.fragment(_progress, run_every=0.5)(sending)


def _progress(sending: Sending) -> None:
    done = len(sending.told)
    st.progress(done / max(sending.total, 1), text=f"{done} of {sending.total} sent")
    if sending.ended:
        data.look_again()
        st.rerun()


def _outcome(sending: Sending) -> None:
    sent = [name for name, reason in sending.told if not reason]
    failed = [(name, reason) for name, reason in sending.told if reason]
    parts = [tag("li", "", text(f"{name}: {reason}")) for name, reason in failed]
    head = f"{figures.count(len(sent), 'message')} sent" + (f", {len(failed)} failed:" if failed else ".")
    listed = tag("ul", "", *parts) if parts else ""
    trouble = div("", text(sending.trouble)) if sending.trouble else ""
    names = div("sd-sub", text(f"Sent to {', '.join(sent)}.")) if sent else ""
    look = "sd sd-callout" if failed or sending.trouble else f"sd sd-callout sd-{Status.ON_TRAJECTORY.value}"
    st.html(div(look, div("sd-strong", text(head)), listed, names, trouble))
