"""Check-ins dated ahead: shown as scheduled until their day, and taken back as long as they are."""

from functools import partial

import streamlit as st

from components import data
from components.data_commands import withdraw_check_in
from components.data_session import tell
from components.markup import div, text
from models import figures
from models.errors import Problem
from models.views.key_result import CheckInView
from models.views.owed import Preview


def scheduled(stand: Preview, *, may_change: bool) -> None:
    """The check-ins that wait for their day, each with a way to take it back."""
    for one in stand.check_ins:
        if one.observed_on > stand.day:
            _one(one, stand, may_change=may_change)


def scheduled_words(ahead: tuple[CheckInView, ...], unit: str) -> str:
    """The scheduled check-ins of a key result in one line; nothing where there are none."""
    if not ahead:
        return ""
    parts = (f"{figures.value(one.value, unit)} for {figures.day(one.observed_on)}" for one in ahead)
    return f"Scheduled: {', '.join(parts)}"


def _one(one: CheckInView, stand: Preview, *, may_change: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        words = scheduled_words((one,), stand.key_result.promise.unit)
        st.html(div("sd sd-sub", text(f"{words}. It counts from that day on.")))
        if may_change:
            st.button(
                "Take it back",
                key=f"unschedule:{one.id}",
                type="tertiary",
                on_click=take_back,
                args=(one.id,),
            )


def take_back(check_in: int) -> None:
    """Withdraw a scheduled check-in; for the button's callback."""
    withdraw = partial(data.attempt, withdraw_check_in, data.portfolio_id(), check_in)
    try:
        withdraw(form=f"unschedule:{check_in}")
    except Problem as problem:
        tell(str(problem), trouble=True)
    else:
        st.rerun()
