"""Two people checked in one key result for one day: both versions stand side by side, to choose from field by field."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import streamlit as st

from components.data_updates import drop, standing
from components.forms.form import Form
from components.markup import div, label, tag, text
from components.updates.desk import DONE, FORMS, MOVED, OPEN, desk
from components.updates.entry import Entry, draft_of
from components.updates.saving import conflict_of, save_correction
from models import figures
from models.drafts import CheckInDraft
from models.views.key_result import CheckInView

THEIRS, MINE = "theirs", "mine"
NAMES = {
    "value": "Value",
    "learned": "What did we learn?",
    "link": "Link to the evidence",
    "confidence": "How sure of the target",
}


@dataclass(frozen=True, slots=True)
class Clash:
    """What stands, what was typed, and where they differ."""

    theirs: CheckInView
    mine: CheckInDraft
    unit: str

    @property
    def fields(self) -> list[str]:
        """The fields in which they differ."""
        return [name for name in NAMES if getattr(self.theirs, name) != getattr(self.mine, name)]

    def shown(self, side: str, field: str) -> str:
        """One side of one field, in words."""
        found = getattr(self.theirs if side == THEIRS else self.mine, field)
        if field == "value":
            return figures.value(found, self.unit)
        return "nothing" if found in (None, "") else str(found)

    def merged(self, chosen: Mapping[str, str]) -> CheckInDraft:
        """The check-in as chosen: mine, with theirs where theirs were taken."""
        taken: dict[str, Any] = {
            field: getattr(self.theirs, field) for field, side in chosen.items() if side == THEIRS
        }
        return replace(self.mine, seen=None, **taken)


def clash_of(entry: Entry) -> Clash | None:
    """What the last attempt to save ran into, while that still stands."""
    conflict = conflict_of(entry.form)
    if conflict is None:
        return None
    found = standing(entry.view.id).check_ins
    theirs = next((one for one in found if one.id == conflict.version), None)
    return None if theirs is None else Clash(theirs, draft_of(entry), entry.view.promise.unit)


def choose_fields(entry: Entry, clash: Clash, following: str) -> None:
    """Both versions with a choice for each field that differs; nothing is chosen before the reader does."""
    st.html(div("sd sd-callout sd-behind", tag("b", "", text(_sentence(entry, clash)))))
    for field in clash.fields:
        st.radio(
            NAMES[field],
            (THEIRS, MINE),
            index=None,
            format_func=partial(_option, clash, field),
            key=_key(entry.form, field),
        )
    chosen = {field: entry.form.value(f"side:{field}") for field in clash.fields}
    with st.container(horizontal=True):
        st.button(
            "Save what I chose",
            type="primary",
            key=entry.form.key("merge"),
            disabled=not clash.fields or None in chosen.values(),
            on_click=_save,
            args=(entry, clash, following),
        )
        st.button(
            "Leave theirs as it is", key=entry.form.key("leave"), on_click=leave, args=(entry, following)
        )


def _sentence(entry: Entry, clash: Clash) -> str:
    when = figures.day(clash.theirs.observed_on)
    by = clash.theirs.by or "Somebody else"
    rest = "Choose for each field which one stands." if clash.fields else "It says the same as yours."
    return f"{by} has saved a value of {when} for “{entry.view.name}” since you opened it. {rest}"


def _option(clash: Clash, field: str, side: str) -> str:
    return f"{'Theirs' if side == THEIRS else 'Mine'}: {label(clash.shown(side, field))}"


def _key(form: Form, field: str) -> str:
    return form.key(f"side:{field}")


def _save(entry: Entry, clash: Clash, following: str) -> None:
    chosen = {field: entry.form.value(f"side:{field}") for field in clash.fields}
    save_correction(entry, clash.merged(chosen), expected=clash.theirs.id, following=following)


def leave(entry: Entry, following: str) -> None:
    """Keep theirs and let go of what was typed; for the button's callback."""
    table = desk()
    drop(entry.place)()
    table[FORMS].pop(entry.view.id, None)
    table[OPEN], table[MOVED] = following, entry.form.opening
    table[DONE].append(f"{entry.view.name}: theirs stands.")
    st.rerun()
