"""What the reader may do on an initiative's page; a button that a role may not press is not there."""

import streamlit as st

from components.forms.form import open_form
from models.actor import Actor, Right
from models.views.initiative import InitiativeView
from models.views.key_result import ContributionView, KeyResultView
from models.vocabulary import OutcomeClaim


def act_on_initiative(view: InitiativeView, actor: Actor) -> None:
    """The buttons under the head: the next check-in first, then what changes the initiative."""
    own = is_own(view, actor)
    edits = actor.may(Right.EDIT_INITIATIVE, own=own)
    buttons = [
        ("Add key result", "new_key_result", actor.may(Right.EDIT_STRATEGY) and edits),
        ("Link existing key result", "link", edits),
        ("Report delivery", "delivery", actor.may(Right.REPORT_DELIVERY, own=own)),
        ("Budget and actuals", "money", actor.may(Right.ENTER_MONEY)),
        ("Change stage", "stage", actor.may(Right.CHANGE_STAGE)),
        ("Edit", "initiative", edits),
    ]
    due = next_due(view, actor)
    if due is None and not any(allowed for _words, _kind, allowed in buttons):
        return
    with st.container(horizontal=True):
        if due is not None:
            _button("Record a check-in", "check_in", due.id, due.version, type="primary")
        for words, kind, allowed in buttons:
            if allowed:
                first = due is None and kind == "new_key_result"
                _button(words, kind, view.id, view.version, type="primary" if first else "secondary")


def act_on_key_result(link: ContributionView, view: InitiativeView, actor: Actor) -> None:
    """The buttons of one key result, and of the initiative's link to it."""
    key_result = link.key_result
    checks, edits = may_check_in(key_result, view, actor), actor.may(Right.EDIT_STRATEGY)
    links = actor.may(Right.EDIT_INITIATIVE, own=is_own(view, actor))
    if not (checks or edits or links):
        return
    with st.container(horizontal=True):
        if checks:
            _button("Check in", "check_in", key_result.id, key_result.version, place="card")
        if checks and any(not one.superseded for one in key_result.check_ins):
            _button("Correct a value", "correction", key_result.id, key_result.version)
        if edits:
            _button("Edit", "key_result", key_result.id, key_result.version)
            if key_result.claim is not OutcomeClaim.CONFIRMED:
                _button("Outcome?", "outcome", key_result.id, key_result.version)
        if links:
            _button("Change link", "contribution", key_result.id, link.version)


def next_due(view: InitiativeView, actor: Actor) -> KeyResultView | None:
    """The key result whose check-in is due first, of those the actor may record."""
    open_ones = [link.key_result for link in view.contributions if not link.key_result.final]
    mine = [one for one in open_ones if may_check_in(one, view, actor)]
    return min(mine, key=lambda one: (one.next_due is None, one.next_due), default=None)


def may_check_in(key_result: KeyResultView, view: InitiativeView, actor: Actor) -> bool:
    """Whether the actor may record evidence: by role, as its owner, or as owner of the initiative."""
    mine = key_result.owner is not None and key_result.owner.id == actor.person_id
    return actor.may(Right.CHECK_IN, own=mine or is_own(view, actor))


def is_own(view: InitiativeView, actor: Actor) -> bool:
    """Whether the initiative is the actor's own, as owner or sponsor."""
    people = [ref.id for ref in (view.owner, view.sponsor) if ref is not None]
    return actor.person_id is not None and actor.person_id in people


def _button(
    words: str, kind: str, id: int, version: int, *, place: str = "head", type: str = "secondary"
) -> None:
    key = f"open:{place}:{kind}:{id}"
    st.button(words, key=key, type=type, on_click=open_form, args=(kind, id, version))  # type: ignore[arg-type]
