"""The fields of a new insight: what delivery learned and where, which key result shows it, and for which objective."""

from functools import partial

import streamlit as st

from components import data, data_raised
from components.forms.fields import choice_field, text_field
from components.forms.saving import show_other_faults
from components.markup import div, text
from components.raised.evidence import newest_words
from components.raised.raise_form import Raising, cancel, initiatives, keeping
from components.raised.sending import send
from models.drafts_raised import InsightDraft
from models.views.initiative import InitiativeView

KEPT = ("learned", "evidence", "initiative_id")
FIELDS = frozenset(KEPT)
HINT = "What you saw, and what strategy should know of it. One or two sentences."


def insight_fields(raising: Raising) -> None:
    """Place the fields and the button."""
    form, work = raising.form, work_of(raising.value("initiative_id", raising.initiative_id))
    more = keeping(raising, (*KEPT, _shown_by(work), _speaks_to(work)))
    start = raising.start("initiative_id", raising.initiative_id)
    choice_field(form, "initiative_id", "Initiative", initiatives(), start=start, **more)
    start = raising.start("learned", "")
    text_field(form, "learned", "What did delivery learn?", start, placeholder=HINT, live=True, **more)
    left, right = st.columns(2)
    with left:
        key_results = (
            {} if work is None else {one.key_result.id: one.key_result.name for one in work.contributions}
        )
        start = raising.start(_shown_by(work))
        choice_field(form, _shown_by(work), "Which key result shows it?", key_results, start=start, **more)
    with right:
        goals = {one.id: one.name for one in data.portfolio().objectives if one.live and not one.archived}
        start = raising.start(_speaks_to(work), objective_of(work))
        choice_field(form, _speaks_to(work), "Which objective does it speak to?", goals, start=start, **more)
    st.html(div("sd sd-sub", text(newest_words(raising.value(_shown_by(work))))))
    start = raising.start("evidence", "")
    words = "What else shows it? A figure, a link"
    text_field(form, "evidence", words, start, placeholder="May be left out.", live=True, **more)
    show_other_faults(form, FIELDS)
    with st.container(horizontal=True):
        st.button("Raise it", type="primary", key=form.key("send"), on_click=raise_it, args=(raising,))
        cancel(raising)


def raise_it(raising: Raising) -> None:
    """Send the insight; for the button's callback."""
    work = work_of(raising.value("initiative_id", raising.initiative_id))
    draft = InsightDraft(
        learned=raising.value("learned", "") or "",
        initiative_id=None if work is None else work.id,
        key_result_id=raising.value(_shown_by(work)),
        objective_id=raising.value(_speaks_to(work), objective_of(work)),
        evidence=raising.value("evidence", "") or "",
    )
    act = partial(send, raising.form, raising.place, data_raised.raise_insight, draft)
    act(done="Raised. You see here what becomes of it.")


def work_of(initiative_id: int | None) -> InitiativeView | None:
    """An initiative of the portfolio in view."""
    return next((one for one in data.portfolio().initiatives if one.id == initiative_id), None)


def objective_of(work: InitiativeView | None) -> int | None:
    """The objective that an initiative serves first."""
    served = (one.key_result.objective for one in work.contributions) if work else ()
    return next((one.id for one in served if one is not None), None)


def _speaks_to(work: InitiativeView | None) -> str:
    """The field of the objective; each initiative has its own, for each begins with the objective it serves."""
    return f"objective_id:{work.id if work else 0}"


def _shown_by(work: InitiativeView | None) -> str:
    return f"key_result_id:{work.id if work else 0}"
