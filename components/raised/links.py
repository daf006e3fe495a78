"""Links to the page: a form opened for one initiative, a list of what is open; each can be sent to a colleague."""

from urllib.parse import urlencode

import streamlit as st

from components import access, data, places
from components.data_session import PORTFOLIO, id_in
from components.places import Place

INSIGHT, ESCALATION = "insight", "escalation"
RAISE, FOR, ABOUT = "raise", "for", "about"
"""The address's words: which form stands open, for which initiative; which initiative's list is shown."""
TABS = {INSIGHT: "Insights", ESCALATION: "Escalations"}
LABELS = {INSIGHT: "Raise an insight", ESCALATION: "Escalate"}
ICONS = {INSIGHT: ":material/lightbulb:", ESCALATION: ":material/trending_up:"}


def asked(kind: str, initiative_id: int | None = None, *, form: bool = True) -> dict[str, str]:
    """What the address carries to the tab of a kind, with its form open for an initiative where `form`."""
    said = {PORTFOLIO: str(data.portfolio_id()), "tab": TABS[kind]}
    if form:
        said[RAISE] = kind
    if initiative_id is not None:
        said[FOR] = str(initiative_id)
    return said


def raise_link(kind: str, initiative_id: int) -> None:
    """A link to the form with the initiative chosen, for those who may open the page."""
    if access.may_open(Place.RAISE):
        st.page_link(
            places.path(Place.RAISE),
            label=LABELS[kind],
            icon=ICONS[kind],
            query_params=asked(kind, initiative_id),
        )


def page_link(kind: str, words: str, *, about: str | None = None) -> None:
    """A link to the tab of a kind, on one initiative by its name where given, for those who may open the page."""
    if access.may_open(Place.RAISE):
        narrowed = {} if about is None else {ABOUT: about}
        st.page_link(
            places.path(Place.RAISE),
            label=words,
            icon=":material/arrow_forward:",
            query_params={**asked(kind, form=False), **narrowed},
        )


def address(kind: str, initiative_id: int | None) -> str:
    """The whole address of a form, to be sent."""
    here = (st.context.url or "").split("?")[0].rstrip("/")
    base = here.rsplit("/", 1)[0] if here.endswith(f"/{Place.RAISE}") else here
    return f"{base}/{Place.RAISE}?{urlencode(asked(kind, initiative_id))}"


def wanted_form() -> tuple[str, int | None]:
    """Which form the address asks for, "" for none, and for which initiative."""
    kind = st.query_params.get(RAISE, "")
    of = st.query_params.get(FOR, "")
    return (kind if kind in TABS else ""), id_in(of)


def ask_for(kind: str, initiative_id: int | None) -> None:
    """Have the form stand open, in the address too; for a button's callback."""
    st.query_params[RAISE] = kind
    if initiative_id is not None:
        st.query_params[FOR] = str(initiative_id)


def close() -> None:
    """Take the form out of the address."""
    for name in (RAISE, FOR):
        if name in st.query_params:
            del st.query_params[name]
