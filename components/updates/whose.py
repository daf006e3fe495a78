"""Whose list is shown: an owner's own, or for the PMO everybody's with one person to choose."""

import streamlit as st

from components import data, data_updates
from models.views.common import Ref
from models.views.owed import OwedView
from models.vocabulary import Role

OWN_ONLY = (Role.OWNER, Role.SPONSOR)
WHO_ARE_YOU = "Choose under “As which person” in the sidebar who you are: the list is yours then."


def pick_person() -> tuple[Ref | None, bool]:
    """Who the list is of, None for everybody, and whether the reader sees lists of several people."""
    people = {one.id: one.name for one in data.persons()}
    actor = data.actor()
    if actor.role in OWN_ONLY:
        if actor.person_id not in people:
            st.info(WHO_ARE_YOU)
            st.stop()
        return Ref(actor.person_id, people[actor.person_id]), False
    chosen = st.selectbox(
        "Owed by",
        list(people),
        index=None,
        format_func=lambda id: people.get(id, ""),
        key="owed_by",
        bind="query-params",
        placeholder="Everybody",
    )
    return (Ref(chosen, people[chosen]) if chosen else None), True


def whose_list(person: Ref | None) -> OwedView:
    """The list of a person, or of everybody."""
    return data_updates.owed(person)
