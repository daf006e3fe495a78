"""Two people at one thing: both versions side by side, and the second one chooses for each field which stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from functools import partial
from typing import Any

import streamlit as st

from components import data
from components.forms.form import Form, close_form
from components.forms.side_by_side import MINE, THEIRS
from components.markup import div, label, tag, text
from models import figures
from models.errors import Conflict
from models.views.line import Line
from models.vocabulary import word

SAME = "Both say the same."
NAMES = {
    "key": "Key in your other systems",
    "owner_id": "Owner",
    "sponsor_id": "Sponsor",
    "team_id": "Team",
    "objective_id": "Objective",
    "description": "What it is",
    "interim": "Interim targets",
    "wip_limit": "WIP limit",
    "wip_weight": "WIP limit by weight",
}
Widget = Callable[[str, Any], tuple[str, Any]]


def as_it_is(field: str, value: Any) -> tuple[str, Any]:  # noqa: ANN401  whatever the field holds
    """The field of the form that holds a field of the draft, and what it holds then."""
    return field, value


def _close() -> None:
    close_form()
    st.rerun()


@dataclass(frozen=True, slots=True)
class Merge:
    """What stands, what was typed, and what saves the choice or drops it; `widget` fills a field of the form."""

    theirs: Line[Any]
    mine: Any
    shown: frozenset[str]
    save: Callable[[], None]
    widget: Widget = as_it_is
    leave: Callable[[], None] = _close

    @property
    def fields(self) -> list[str]:
        """The fields of the form in which both differ."""
        names = [one.name for one in fields(self.mine) if one.name in self.shown]
        return [name for name in names if getattr(self.theirs.draft, name) != getattr(self.mine, name)]


def show_merge(form: Form, merge: Callable[[], Merge]) -> None:
    """Both versions with a choice for each field that differs, and the two ways on; nothing where nobody was faster."""
    conflict: Conflict | None = form.value("conflict")
    if conflict is None:
        return
    found = merge()
    who = str(conflict).partition(". ")[0]
    rest = "Choose for each field which one stands." if found.fields else SAME
    st.html(div("sd sd-callout sd-behind", tag("b", "", text(f"{who}. Nothing was saved. {rest}"))))
    for field in found.fields:
        options = partial(_option, found, field)
        st.radio(
            name_of(field), (THEIRS, MINE), index=None, format_func=options, key=form.key(f"side:{field}")
        )
    chosen = {field: form.value(f"side:{field}") for field in found.fields}
    waits = None in chosen.values()
    with st.container(horizontal=True):
        st.button(
            "Save what I chose",
            key=form.key("merge"),
            disabled=waits,
            on_click=_save,
            args=(form, found, chosen),
        )
        st.button("Leave theirs as it is", key=form.key("leave"), on_click=found.leave)


def is_apart(form: Form) -> bool:
    """Whether two versions stand side by side: until that is settled there is one way to save."""
    return form.value("conflict") is not None


def name_of(field: str) -> str:
    """A field as people read it."""
    return NAMES.get(field, field.replace("_", " ").capitalize())


def _save(form: Form, merge: Merge, chosen: Mapping[str, str | None]) -> None:
    theirs = [merge.widget(field, getattr(merge.theirs.draft, field)) for field in taken(chosen)]
    form.keep(expected=merge.theirs.version, conflict=None, standing=merge.theirs.draft, **dict(theirs))
    merge.save()


def taken(chosen: Mapping[str, str | None]) -> list[str]:
    """The fields of which theirs was chosen."""
    return [field for field, side in chosen.items() if side == THEIRS]


def _option(merge: Merge, field: str, side: str) -> str:
    value = getattr(merge.theirs.draft if side == THEIRS else merge.mine, field)
    return f"{'Theirs' if side == THEIRS else 'Mine'}: {label(told(field, value))}"


def told(field: str, value: Any) -> str:  # noqa: ANN401  whatever the field holds
    """One side of one field, in words."""
    if value in (None, "", ()):
        return "nothing"
    if field in _NAMED:
        return _NAMED[field]().get(value, str(value))
    if isinstance(value, tuple):
        return "; ".join(" ".join(told("", part) for part in one) for one in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return word(value)  # type: ignore[arg-type]
    if isinstance(value, date):
        return figures.day(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _people() -> dict[int, str]:
    return {one.id: one.name for one in data.persons()}


_NAMED: dict[str, Callable[[], dict[int, str]]] = {
    "owner_id": _people,
    "sponsor_id": _people,
    "team_id": lambda: {one.id: one.name for one in data.teams()},
    "objective_id": lambda: {one.id: one.name for one in data.portfolio().objectives},
}
