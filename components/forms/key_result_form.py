"""The form for a key result: it adapts to the direction and says at once whether the promise can be measured."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from components import data
from components.data_commands import Saved, change_key_result
from components.forms.decision_entry import decided, decision_fields
from components.forms.fields import (
    area_field,
    choice_field,
    day_field,
    number_field,
    term_field,
    text_field,
)
from components.forms.form import Form
from components.forms.key_result_entry import (
    DIRECTION_WORDS,
    FIELDS,
    direction_of,
    entry_of,
    key_result_draft,
)
from components.forms.merge import Merge, is_apart, show_merge
from components.forms.promise_check import show_promise_check
from components.forms.saving import save, show_other_faults
from models.drafts import KeyResultDraft
from models.vocabulary import Accumulation, Direction, Rhythm, Strength


def key_result_form(form: Form, start: KeyResultDraft, today: date) -> None:
    """Draw the form of a key result that stands."""
    show_merge(form, lambda: _both(form, start))
    key_result_fields(form, start, today)
    if form.id:
        decision_fields(form, "The change of a reviewed promise rests on a decision")
    show_other_faults(form, FIELDS)
    more = {"disabled": is_apart(form), "on_click": save_key_result, "args": (form, start)}
    st.button("Save key result", type="primary", key=form.key("save"), **more)


def _both(form: Form, start: KeyResultDraft) -> Merge:
    line = next(one for one in data.grid("key_results") if one.id == form.id)
    mine = key_result_draft(form, start)
    return Merge(line, mine, FIELDS, lambda: save_key_result(form, start), widget=entry_of)


def key_result_fields(form: Form, start: KeyResultDraft, today: date) -> None:
    """The fields, filled from what stands; a new key result is measured from today."""
    text_field(
        form,
        "name",
        "What will be different?",
        start.name,
        placeholder="Customers finish onboarding without help",
    )
    left, right = st.columns([3, 1])
    with left:
        text_field(form, "metric", "Metric", start.metric, placeholder="Applications completed without help")
    with right:
        text_field(form, "unit", "Unit", start.unit, placeholder="%")
    st.segmented_control(
        "Direction",
        list(Direction),
        default=start.direction,
        format_func=DIRECTION_WORDS.__getitem__,
        key=form.key("direction"),
        required=True,
    )
    _promise(form, start, today)
    show_promise_check(form, start)
    _evidence(form, start)
    _place(form, start)
    _details(form, start)


def _promise(form: Form, start: KeyResultDraft, today: date) -> None:
    direction = direction_of(form, start)
    left, right = st.columns(2)
    with left:
        number_field(form, "baseline", "Baseline", start.baseline)
        _aim(form, start, direction)
    with right:
        day_field(form, "baseline_on", "Baseline measured on", start.baseline_on or today_if_new(form, today))
        day_field(form, "due_on", "Due on", start.due_on)


def today_if_new(form: Form, today: date) -> date | None:
    """A new key result is measured from today; one that stands without a baseline date is asked for it."""
    return today if form.kind.startswith("new") else None


def _aim(form: Form, start: KeyResultDraft, direction: Direction) -> None:
    if direction in (Direction.INCREASE, Direction.DECREASE):
        number_field(form, "target", "Target", start.target)
    if direction in (Direction.AT_LEAST, Direction.WITHIN):
        number_field(form, "lower", "At least", start.lower)
    if direction in (Direction.AT_MOST, Direction.WITHIN):
        number_field(form, "upper", "At most", start.upper)


def _evidence(form: Form, start: KeyResultDraft) -> None:
    left, middle, right = st.columns([2, 2, 1.4])
    with left:
        text_field(form, "source", "Source", start.source, placeholder="Funnel report")
    with middle:
        term_field(
            form, "source_strength", "Strength of the source", list(Strength), start=start.source_strength
        )
    with right:
        term_field(form, "rhythm", "Measured", list(Rhythm), start=start.rhythm)


def _place(form: Form, start: KeyResultDraft) -> None:
    view = data.portfolio()
    left, right = st.columns(2)
    with left:
        objectives = {one.id: one.name for one in view.objectives if one.live or one.id == start.objective_id}
        choice_field(form, "objective_id", "Objective it serves", objectives, start=start.objective_id)
    with right:
        people = {person.id: person.name for person in data.persons()}
        choice_field(form, "owner_id", "Owner", people, start=start.owner_id)
    st.checkbox(
        "Headline: it is the outcome itself, not a step towards it", start.headline, key=form.key("headline")
    )


def _details(form: Form, start: KeyResultDraft) -> None:
    direction = direction_of(form, start)
    with st.expander("More: first effect, interim targets, stretch, running total"):
        left, right = st.columns(2)
        with left:
            _when(form, start, direction)
        with right:
            _how(form, start, direction)
        if direction in (Direction.INCREASE, Direction.DECREASE):
            lines = "\n".join(f"{day.isoformat()} {value:g}" for day, value in start.interim)
            area_field(form, "interim", "Interim targets, one a line", lines, placeholder="2026-12-31 55")
        st.checkbox("Values arrive by an automatic source", start.automatic, key=form.key("automatic"))
        text_field(form, "key", "Key in your other systems", start.key)


def _when(form: Form, start: KeyResultDraft, direction: Direction) -> None:
    if direction in (Direction.INCREASE, Direction.DECREASE):
        day_field(form, "first_effect_on", "First effect expected on", start.first_effect_on)
    else:
        day_field(form, "hold_from", "Holds from", start.hold_from)


def _how(form: Form, start: KeyResultDraft, direction: Direction) -> None:
    if direction in (Direction.INCREASE, Direction.DECREASE):
        number_field(form, "accepted_from", "Accepted from (short of the target)", start.accepted_from)
        term_field(form, "accumulation", "Values are", list(Accumulation), start=start.accumulation)
    else:
        share = None if start.required_share is None else 100 * start.required_share
        number_field(
            form, "required_percent", "Required share of days, in %", share, placeholder="as in the settings"
        )


def save_key_result(form: Form, start: KeyResultDraft) -> None:
    """Read what was entered and save it; for the button's callback."""

    def act(after: Callable[[], None]) -> Saved:
        draft, grounds = key_result_draft(form, form.value("standing", start)), decided(form)
        named = {"key_result_id": form.id, "expected": form.expected, "decided": grounds}
        return data.attempt(
            change_key_result, data.portfolio_id(), draft, form=form.name, after=after, **named
        )

    save(form, act, "Key result saved.")
