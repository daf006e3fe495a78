"""The dialogs of an initiative's page: which form is open, on what, and what it starts from."""

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from components import data
from components.forms.check_in_form import check_in_form
from components.forms.contribution_form import contribution_form, link_form
from components.forms.correction_form import correction_form
from components.forms.delivery_form import delivery_form
from components.forms.form import Form, close_form, opened
from components.forms.initiative_form import initiative_form
from components.forms.key_result_form import key_result_form
from components.forms.money_form import money_form
from components.forms.new_key_result_form import new_key_result_form
from components.forms.outcome_form import outcome_form
from components.forms.saving import tell_done
from components.forms.stage_form import stage_form
from models.views.initiative import InitiativeView
from models.views.key_result import ContributionView, KeyResultView

TITLES = {
    "initiative": "Edit initiative",
    "new_key_result": "Add a key result",
    "key_result": "Edit key result",
    "link": "Add an existing key result",
    "check_in": "Record a check-in",
    "correction": "Correct a value",
    "delivery": "Report delivery",
    "money": "Budget and actuals",
    "stage": "Change stage",
    "outcome": "Outcome or output?",
    "contribution": "How it serves this key result",
}
OF_KEY_RESULT = frozenset({"key_result", "check_in", "correction", "outcome", "contribution"})


def place_dialog(view: InitiativeView) -> None:
    """Open the dialog of the form that a button asked for; where none is open, tell what the last one saved."""
    tell_done()
    form = opened()
    if form is None or form.kind not in TITLES:
        return
    if not belongs(form, view):
        close_form()
        return
    st.dialog(TITLES[form.kind], width="medium", on_dismiss=close_form)(draw)(form, view)


def belongs(form: Form, view: InitiativeView) -> bool:
    """Whether the form was opened on this initiative or one of its key results, not on another page before."""
    if form.kind in OF_KEY_RESULT:
        return any(link.key_result.id == form.id for link in view.contributions)
    return form.id == view.id


def draw(form: Form, view: InitiativeView) -> None:
    """Draw the form that is open."""
    BODIES[form.kind](form, view)


def today_of(view: InitiativeView) -> date:
    """The portfolio's today."""
    return view.moment.day if view.moment else date.today()  # noqa: DTZ011  a view without a moment has no zone


def _link(form: Form, view: InitiativeView) -> ContributionView:
    return next(link for link in view.contributions if link.key_result.id == form.id)


def _key_result(form: Form, view: InitiativeView) -> KeyResultView:
    return _link(form, view).key_result


def _draft(kind: str, id: int) -> Any:  # noqa: ANN401  the draft of any kind of thing
    return next(line.draft for line in data.grid(kind) if line.id == id)


BODIES: dict[str, Callable[[Form, InitiativeView], None]] = {
    "initiative": lambda form, view: initiative_form(form, _draft("initiatives", view.id)),
    "new_key_result": lambda form, view: new_key_result_form(form, view, today_of(view)),
    "key_result": lambda form, view: key_result_form(form, _draft("key_results", form.id), today_of(view)),
    "link": lambda form, view: contribution_form(form, view, data.portfolio()),
    "check_in": lambda form, view: check_in_form(form, _key_result(form, view), today_of(view)),
    "correction": lambda form, view: correction_form(form, _key_result(form, view)),
    "delivery": lambda form, view: delivery_form(form, view, today_of(view)),
    "money": lambda form, view: money_form(form, view, today_of(view)),
    "stage": lambda form, view: stage_form(form, view, today_of(view)),
    "contribution": lambda form, view: link_form(form, view, _link(form, view)),
    "outcome": lambda form, view: outcome_form(form, _key_result(form, view)),
}
