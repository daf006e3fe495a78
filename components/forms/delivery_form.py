"""The form for a delivery report: how the work itself goes."""

from datetime import date
from functools import partial

import streamlit as st

from components import data
from components.data_commands import report_delivery
from components.forms.fields import area_field, day_field, number_field, term_field, text_field
from components.forms.form import Form
from components.forms.saving import save, show_conflict, show_other_faults
from components.forms.seen import revision_of, seen_by
from models.drafts import DeliveryDraft
from models.views.initiative import InitiativeView
from models.vocabulary import Delivery

FIELDS = frozenset({"reported_on", "delivery", "source", "comment", "milestones_done", "milestones_planned"})


def delivery_form(form: Form, view: InitiativeView, today: date) -> None:
    """Draw the form."""
    seen_by(form, view)
    show_conflict(form, lambda: revision_of(data.initiative(view.id)))
    last = view.delivery
    st.text("How does the work go? This never counts as an outcome.")
    left, right = st.columns(2)
    with left:
        report = last.delivery if last else Delivery.UNKNOWN
        term_field(form, "delivery", "The work is", list(Delivery), start=report)
        number_field(form, "milestones_done", "Milestones done", last.milestones_done if last else None)
    with right:
        day_field(form, "reported_on", "Reported on", today)
        number_field(
            form, "milestones_planned", "Milestones planned", last.milestones_planned if last else None
        )
    area_field(form, "comment", "Comment")
    text_field(form, "source", "Source", last.source if last else "")
    show_other_faults(form, FIELDS)
    st.button("Save report", type="primary", key=form.key("save"), on_click=save_delivery, args=(form, view))


def save_delivery(form: Form, view: InitiativeView) -> None:
    """Read what was entered and record it; for the button's callback."""
    draft, seen = delivery_draft(form, view.id), seen_by(form, view)
    act = partial(data.attempt, report_delivery, data.portfolio_id(), draft, seen=seen, form=form.name)
    save(form, act, "Delivery report saved.")


def delivery_draft(form: Form, initiative_id: int) -> DeliveryDraft:
    """The report as entered."""
    done, planned = form.value("milestones_done"), form.value("milestones_planned")
    return DeliveryDraft(
        initiative_id=initiative_id,
        reported_on=form.value("reported_on"),
        delivery=form.value("delivery"),
        source=form.value("source", "") or "",
        comment=form.value("comment", "") or "",
        milestones_done=None if done is None else int(done),
        milestones_planned=None if planned is None else int(planned),
    )
