"""Two people at one check-in: both versions side by side, and the second one chooses for each field which stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from components.data_updates import standing
from components.forms.form import Form
from components.markup import div, label, tag, text
from models import figures
from models.drafts import CheckInDraft
from models.errors import Conflict
from models.views.key_result import CheckInView, KeyResultView

THEIRS, MINE = "theirs", "mine"
NAMES = {
    "value": "Value",
    "observed_on": "Observed on",
    "learned": "What did we learn?",
    "link": "Link to the evidence",
    "source": "Source",
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
        if isinstance(found, date):
            return figures.day(found)
        return "nothing" if found in (None, "") else str(found)

    def merged(self, chosen: Mapping[str, str | None]) -> CheckInDraft:
        """The check-in as chosen: mine, with theirs where theirs were taken."""
        taken: dict[str, Any] = {
            field: getattr(self.theirs, field) for field, side in chosen.items() if side == THEIRS
        }
        return replace(self.mine, seen=None, **taken)


def clash_in(form: Form, view: KeyResultView, mine: CheckInDraft) -> Clash | None:
    """What the last attempt to save the form ran into, while that still stands."""
    conflict: Conflict | None = form.value("conflict")
    if conflict is None:
        return None
    found = standing(view.id).check_ins
    theirs = next((one for one in found if one.id == conflict.version), None)
    return None if theirs is None else Clash(theirs, mine, view.promise.unit)


def both_sides(form: Form, clash: Clash, name: str) -> None:
    """Both versions with a choice for each field that differs; nothing is chosen before the reader does."""
    st.html(div("sd sd-callout sd-behind", tag("b", "", text(_sentence(clash, name)))))
    for field in clash.fields:
        st.radio(
            NAMES[field],
            (THEIRS, MINE),
            index=None,
            format_func=partial(_option, clash, field),
            key=form.key(f"side:{field}"),
        )


def chosen(form: Form, clash: Clash) -> dict[str, str | None]:
    """Which side was chosen for each field, None where none was yet."""
    return {field: form.value(f"side:{field}") for field in clash.fields}


def is_chosen(form: Form, clash: Clash) -> bool:
    """Whether there is something to choose, and all of it was chosen."""
    return bool(clash.fields) and None not in chosen(form, clash).values()


def _sentence(clash: Clash, name: str) -> str:
    when = figures.day(clash.theirs.observed_on)
    by = clash.theirs.by or "Somebody else"
    rest = "Choose for each field which one stands." if clash.fields else "It says the same as yours."
    return f"{by} has saved a value of {when} for “{name}” since you opened it. {rest}"


def _option(clash: Clash, field: str, side: str) -> str:
    return f"{'Theirs' if side == THEIRS else 'Mine'}: {label(clash.shown(side, field))}"
