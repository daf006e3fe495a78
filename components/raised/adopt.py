"""The dialog that adopts an insight: the objective is edited, and before and after stand side by side."""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial
from typing import Any

import streamlit as st

from components import data, data_raised, data_updates
from components.data_commands import Saved
from components.forms.fields import area_field, choice_field, text_field
from components.forms.form import Form, close_form, opened
from components.forms.saving import save, show_conflict, show_faults, show_other_faults
from components.headline import section
from components.markup import div, tag, text
from components.raised.desk import FORMS, desk, form_of
from components.raised.diff import side_by_side
from components.raised.insight_answer import ADOPT, KIND, place_of
from components.raised.sending import kept_text
from models.drafts import ObjectiveDraft
from models.drafts_raised import AdoptionDraft
from models.views.line import Line
from models.views.raised import FieldChange, InsightView, RaisedView

EDITED = ("name", "why", "why_now")
SHOWN = frozenset({"reply", "change_reason", "objective", *EDITED})
ABOUT_THE_CHANGE = frozenset({"change_reason", "editorial"})
DONE = "Adopted: the objective says so from today, and the insight points to what it changed."
NO_OBJECTIVE = "There is no objective to change yet. Add one under Portfolio first."


def place_adoption(view: RaisedView) -> None:
    """Open the dialog of the insight that a button asked for."""
    form = opened()
    if form is None or form.kind != ADOPT:
        return
    found = next((one for one in view.insights if one.id == form.id), None)
    if found is None or found.update is not None:
        close_form()
        return
    title = "Adopt into the strategy"
    st.dialog(title, width="large", on_dismiss=close_form)(adoption_fields)(form, found)


def adoption_fields(form: Form, view: InsightView) -> None:
    """Draw the dialog: the insight, the objective to edit, before and after, the reason and the reply."""
    lines = data_raised.objectives()
    st.html(div("sd sd-callout", tag("b", "", text(view.learned))))
    if not lines:
        st.html(div("sd sd-empty-note", text(NO_OBJECTIVE)))
        return
    names = {id: line.draft.name for id, line in lines.items()}
    start = view.objective.id if view.objective else None
    choice_field(form, "objective_id", "Which objective changes?", names, start=start)
    line = lines.get(form.value("objective_id", start))
    if line is None:
        st.html(div("sd sd-note", "Choose the objective that changes because of this."))
        return
    _edit(form, view, line)


def _edit(form: Form, view: InsightView, line: Line[ObjectiveDraft]) -> None:
    standing, kept = line.draft, _kept(view, line)
    seen = f"seen:{line.id}"
    form.keep(**{seen: form.value(seen, line.version)})
    keeping = {"on_change": keep, "args": (form, view, line)}
    text_field(form, _key("name", line), "Statement", kept.get("name", standing.name), live=True, **keeping)
    area_field(form, _key("why", line), "Why", kept.get("why", standing.why), **keeping)
    area_field(form, _key("why_now", line), "Why now", kept.get("why_now", standing.why_now), **keeping)
    show_faults(form, "objective")
    section("Before and after")
    st.html(side_by_side(changes(standing, edited(form, line))))
    reason = kept.get("change_reason", view.learned)
    text_field(form, "change_reason", "Why does it change?", reason, live=True, **keeping)
    reply = kept.get("reply") or _reply(view)
    text_field(form, "reply", "Your reply to who raised it", reply, live=True, **keeping)
    show_other_faults(form, SHOWN)
    show_conflict(form, partial(newest, form, view.id, line.id))
    st.button("Adopt", type="primary", key=form.key("save"), on_click=adopt, args=(form, view, line))


def _reply(view: InsightView) -> str:
    typed = form_of(KIND, view.id, view.version).value("reply", "")
    return typed or kept_text(place_of(view), "reply")


def _key(field: str, line: Line[ObjectiveDraft]) -> str:
    return f"{field}:{line.id}"


def _place(view: InsightView, line: Line[ObjectiveDraft]) -> str:
    return f"{ADOPT}:{view.id}:{line.id}"


def _kept(view: InsightView, line: Line[ObjectiveDraft]) -> dict[str, Any]:
    kept = data_updates.kept().get(_place(view, line))
    return dict(kept.entered) if kept else {}


def keep(form: Form, view: InsightView, line: Line[ObjectiveDraft]) -> None:
    """Keep what was edited; for the callbacks of the fields."""
    draft = edited(form, line)
    entered = {name: getattr(draft, name) for name in (*EDITED, "change_reason")}
    data_updates.keep(_place(view, line), {**entered, "reply": form.value("reply", "") or ""})


def edited(form: Form, line: Line[ObjectiveDraft]) -> ObjectiveDraft:
    """The objective as it stands in the fields."""
    said = {name: form.value(_key(name, line), getattr(line.draft, name)) or "" for name in EDITED}
    return replace(line.draft, **said, change_reason=form.value("change_reason", "") or "", editorial=False)


def changes(before: ObjectiveDraft, after: ObjectiveDraft) -> list[FieldChange]:
    """What differs, in the order of the fields; the change's own words are not part of it."""
    names = [one.name for one in fields(ObjectiveDraft) if one.name not in ABOUT_THE_CHANGE]
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in names)
    return [FieldChange(name, *sides) for name, *sides in pairs if sides[0] != sides[1]]


def newest(form: Form, insight_id: int, objective_id: int) -> int:
    """The newest version of the insight; that of the objective is what saving expects from now on."""
    seen = data_raised.objectives()[objective_id].version
    form.keep(**{f"seen:{objective_id}": seen})
    return next(one.version for one in data_raised.raised().insights if one.id == insight_id)


def adopt(form: Form, view: InsightView, line: Line[ObjectiveDraft]) -> None:
    """Save the change and the adoption in one act; for the button's callback."""
    draft = AdoptionDraft(
        insight_id=view.id,
        reply=form.value("reply", "") or "",
        objective_id=line.id,
        objective=edited(form, line),
        objective_expected=form.value(f"seen:{line.id}", line.version),
    )
    forget = [data_updates.drop(_place(view, line)), data_updates.drop(place_of(view))]
    answered, table = form_of(KIND, view.id, view.version), desk()

    def act(after: Callable[[], None]) -> Saved:
        def close() -> None:
            for one in forget:
                one()
            table[FORMS].pop(f"{answered.kind}:{answered.id}", None)
            after()

        named = {"expected": form.expected, "form": form.name, "after": close}
        return data.attempt(data_raised.adopt_insight, data.portfolio_id(), draft, **named)

    save(form, act, DONE)
