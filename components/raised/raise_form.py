"""The form that raises an insight or an escalation for the initiative that the address names, kept as it is typed."""

from dataclasses import dataclass, field
from functools import partial
from typing import Any

import streamlit as st

from components import data, data_updates
from components.forms.form import Form
from components.headline import section
from components.raised import links
from components.raised.desk import desk, form_of, put_away
from components.raised.sending import LEAVING
from components.raised.share import share_link
from models.actor import Right


@dataclass(frozen=True, slots=True)
class Raising:
    """One open form: its kind, the initiative that the address names, and what was kept from before."""

    kind: str
    initiative_id: int | None
    kept: dict[str, Any] = field(default_factory=dict)

    @property
    def form(self) -> Form:
        """Its form, the same until it is sent."""
        return form_of(f"raise:{self.kind}:{data.portfolio_id()}", self.initiative_id or 0)

    @property
    def place(self) -> str:
        """Where its draft is kept."""
        return f"raise:{self.kind}:{self.initiative_id or ''}"

    def start(self, name: str, otherwise: Any = None) -> Any:  # noqa: ANN401  whatever the field holds
        """What a field starts from: what was typed and kept, else what stands."""
        return self.kept.get(name, otherwise)

    def value(self, name: str, otherwise: Any = None) -> Any:  # noqa: ANN401  whatever the field holds
        """What stands in a field now."""
        return self.form.value(name, self.start(name, otherwise))


def opened_form() -> Raising | None:
    """The form that the address asks for, for who may raise; None once it was sent."""
    kind, initiative_id = links.wanted_form()
    left = desk().pop(LEAVING, "")
    if not kind or not data.actor().may(Right.RAISE):
        return None
    if left.startswith(f"raise:{kind}:"):
        links.close()
        return None
    known = {one.id for one in data.portfolio().initiatives}
    initiative_id = initiative_id if initiative_id in known else None
    empty = Raising(kind, initiative_id)
    kept = data_updates.kept().get(empty.place)
    return Raising(kind, initiative_id, dict(kept.entered) if kept else {})


def raise_button(kind: str) -> None:
    """The button that opens the form of a tab."""
    if data.actor().may(Right.RAISE):
        st.button(
            links.LABELS[kind],
            type="primary",
            key=f"raise:{kind}",
            icon=links.ICONS[kind],
            on_click=links.ask_for,
            args=(kind, None),
        )


def raise_form(raising: Raising, body: Any) -> None:  # noqa: ANN401  the fields of the kind
    """Place the form of a kind, with the link that opens it for somebody else."""
    with st.container(border=True, key=f"raising:{raising.kind}"):
        section(links.LABELS[raising.kind])
        st.fragment(body)(raising)
        share_link(raising.kind, raising.initiative_id)


def keep(raising: Raising, names: tuple[str, ...]) -> None:
    """Keep what stands in the fields; for their callbacks."""
    entered = {name: _plain(raising.value(name)) for name in names if raising.value(name) not in (None, "")}
    data_updates.keep(raising.place, entered)


def keeping(raising: Raising, names: tuple[str, ...]) -> dict[str, Any]:
    """What a field is given so that it is kept as it is typed."""
    return {"on_change": keep, "args": (raising, names)}


def _plain(value: Any) -> Any:  # noqa: ANN401  whatever a field holds
    return value.isoformat() if hasattr(value, "isoformat") else value


def let_go(raising: Raising) -> None:
    """Close the form and forget what was typed; for a button's callback."""
    data_updates.drop(raising.place)()
    put_away(raising.form)
    links.close()


def cancel(raising: Raising) -> None:
    """The button that closes the form."""
    st.button("Cancel", key=raising.form.key("cancel"), type="tertiary", on_click=partial(_cancel, raising))


def _cancel(raising: Raising) -> None:
    let_go(raising)
    st.rerun()


def initiatives() -> dict[int, str]:
    """The initiatives to choose from, by name."""
    found = sorted(data.portfolio().initiatives, key=lambda one: one.name.casefold())
    return {one.id: one.name for one in found}
