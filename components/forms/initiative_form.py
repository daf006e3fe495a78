"""The form for an initiative's own fields; its stage is not among them."""

from functools import partial

import streamlit as st

from components import data
from components.data_commands import ATTENTION, change_initiative
from components.forms.fields import area_field, choice_field, day_field, term_field, text_field
from components.forms.form import Form
from components.forms.merge import Merge, is_apart, show_merge
from components.forms.saving import save, show_other_faults
from models.drafts import InitiativeDraft
from models.vocabulary import Category

FIELDS = frozenset(
    {
        "name",
        "key",
        "why_now",
        "description",
        "category",
        "obligation",
        "owner_id",
        "sponsor_id",
        "team_id",
        "department",
        "starts_on",
        "ends_on",
        "attention",
        "decision_right",
    }
)


def initiative_form(form: Form, start: InitiativeDraft) -> None:
    """Draw the form, filled from what stands."""
    show_merge(form, lambda: _both(form))
    text_field(form, "name", "Name", start.name)
    area_field(form, "why_now", "Why now", start.why_now)
    area_field(form, "description", "What it is", start.description)
    left, right = st.columns(2)
    with left:
        term_field(form, "category", "Category", list(Category), start=start.category)
        _people(form, start)
        day_field(form, "starts_on", "Starts on", start.starts_on)
        text_field(form, "key", "Key in your other systems", start.key)
    with right:
        text_field(form, "obligation", "Obligation (mandatory work)", start.obligation)
        choice_field(form, "team_id", "Team", {t.id: t.name for t in data.teams()}, start=start.team_id)
        text_field(form, "department", "Department", start.department)
        day_field(form, "ends_on", "Ends on", start.ends_on)
        _attention(form, start)
    text_field(form, "decision_right", "Who holds the decision right", start.decision_right)
    show_other_faults(form, FIELDS)
    more = {"disabled": is_apart(form), "on_click": save_initiative, "args": (form,)}
    st.button("Save", type="primary", key=form.key("save"), **more)


def _both(form: Form) -> Merge:
    line = next(one for one in data.grid("initiatives") if one.id == form.id)
    return Merge(line, initiative_draft(form), FIELDS, lambda: save_initiative(form))


def _people(form: Form, start: InitiativeDraft) -> None:
    people = {person.id: person.name for person in data.persons()}
    choice_field(form, "owner_id", "Owner", people, start=start.owner_id)
    choice_field(form, "sponsor_id", "Sponsor", people, start=start.sponsor_id)


def _attention(form: Form, start: InitiativeDraft) -> None:
    sizes = {size: size for size in ATTENTION}
    choice_field(form, "attention", "Steering attention", sizes, start=start.attention)


def save_initiative(form: Form) -> None:
    """Read what was entered and save it; for the button's callback."""
    draft = initiative_draft(form)
    act = partial(
        data.attempt,
        change_initiative,
        data.portfolio_id(),
        draft,
        initiative_id=form.id,
        expected=form.expected,
        form=form.name,
    )
    save(form, act, f"{draft.name} saved.")


def initiative_draft(form: Form) -> InitiativeDraft:
    """The initiative as entered."""
    entered = {field: form.value(field) for field in FIELDS}
    return InitiativeDraft(**entered | {"attention": entered["attention"] or "M"})
