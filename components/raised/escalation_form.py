"""The fields of a new escalation: what is blocked, for which initiative, by when; and the ladder it will climb."""

from datetime import date

import streamlit as st

from components import data, data_raised
from components.forms.fields import choice_field, text_field
from components.forms.saving import show_faults, show_other_faults
from components.markup import div, text
from components.raised.insight_form import work_of
from components.raised.ladder import ladder, level_word, promised
from components.raised.raise_form import Raising, cancel, initiatives, keeping
from components.raised.sending import send
from models.drafts_raised import EscalationDraft
from models.rules.escalation import ladder as climbed
from models.vocabulary_raised import Level

KEPT = ("question", "initiative_id", "due_on", "first")
FIELDS = frozenset(KEPT)
HINT = "Who signs the credit policy, and by when?"


def escalation_fields(raising: Raising) -> None:
    """Place the fields, the ladder as it will be, and the button."""
    form, more = raising.form, keeping(raising, KEPT)
    start = raising.start("initiative_id", raising.initiative_id)
    choice_field(form, "initiative_id", "Initiative", initiatives(), start=start, **more)
    start = raising.start("question", "")
    words = "What is blocked? Ask it so that it can be answered."
    text_field(form, "question", words, start, placeholder=HINT, live=True, **more)
    left, right = st.columns(2)
    with left:
        st.date_input(
            "Needs an answer by (else when it reaches the last level)",
            due_of(raising),
            min_value=data.portfolio().moment.day,
            format="YYYY-MM-DD",
            key=form.key("due_on"),
            **more,
        )
        show_faults(form, "due_on")
    with right:
        levels = {one.value: level_word(one) for one in Level}
        first = raising.start("first")
        choice_field(
            form, "first", "Ask first (else the lowest level above you)", levels, start=first, **more
        )
    st.html(div("sd sd-sub", text("It climbs by itself until somebody answers:")) + _ladder(raising))
    show_other_faults(form, FIELDS)
    with st.container(horizontal=True):
        st.button("Escalate", type="primary", key=form.key("send"), on_click=raise_it, args=(raising,))
        cancel(raising)


def raise_it(raising: Raising) -> None:
    """Send the question; for the button's callback."""
    first = raising.value("first")
    draft = EscalationDraft(
        question=raising.value("question", "") or "",
        initiative_id=raising.value("initiative_id", raising.initiative_id),
        due_on=raising.form.value("due_on", due_of(raising)),
        first=Level(first) if first else None,
    )
    send(
        raising.form,
        raising.place,
        data_raised.raise_escalation,
        draft,
        done="Escalated. It climbs by itself until somebody answers.",
    )


def due_of(raising: Raising) -> date | None:
    """The day that was entered and kept."""
    kept = raising.start("due_on")
    found = date.fromisoformat(kept) if kept else None
    return found if found is None or found >= data.portfolio().moment.day else None


def _ladder(raising: Raising) -> str:
    work = work_of(raising.value("initiative_id", raising.initiative_id))
    people = {Level.OWNER: work.owner, Level.SPONSOR: work.sponsor} if work else {}
    ids = {level: person.id if person else None for level, person in people.items()}
    told = data.portfolio().settings
    days = {Level.OWNER: told.owner_days, Level.SPONSOR: told.sponsor_days, Level.OFFICE: told.office_days}
    first = raising.value("first")
    steps = climbed(days, ids, raiser=data.actor().person_id, first=Level(first) if first else None)
    return ladder(promised(steps, people, data.portfolio().moment.day), 0)
