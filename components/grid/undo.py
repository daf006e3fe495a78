"""Undo of one's own last save."""

import streamlit as st

from components import data
from components.data_commands import undo
from components.data_session import tell
from components.grid.desk import clear_desks
from components.headline import Answer
from components.markup import label
from models import figures
from models.errors import Problem
from models.views.trail import ActView
from models.vocabulary_trail import act_word


def answer() -> Answer:
    """The sentence under the title: how much there is."""
    view = data.portfolio()
    results = [one for goal in view.objectives for one in (*goal.headline, *goal.feeding)]
    results += [*view.unlinked, *(link.key_result for one in view.initiatives for link in one.contributions)]
    number = len({one.id for one in results})
    parts = f"{figures.count(len(view.objectives), 'objective')} and {figures.count(number, 'key result')}"
    return Answer(f"{figures.count(len(view.initiatives), 'initiative')},", f"{parts} in {view.name}.")


def draw() -> None:
    """The last save with its button; what somebody else saved is theirs to take back."""
    act = data.last_undoable(own=True)
    if act is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Undo the last save", icon=":material/undo:", key="undo", on_click=take_back, args=(act,))
        st.caption(label(act.summary or act_word(act.command)))


def take_back(act: ActView) -> None:
    """Undo the act; what stands on top of it is named instead."""
    try:
        data.attempt(undo, data.portfolio_id(), act.revision, form=f"undo:{act.id}")
    except Problem as problem:
        tell(str(problem), trouble=True)
        return
    clear_desks()
    tell("Undone: everything is as it was before.")
