"""What a session brings to the door: who acts, which portfolio is in view, the intents of its forms."""

import getpass
from collections.abc import Callable, Iterator
from typing import TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.markup import label
from models.actor import Actor
from models.vocabulary import Role

Seen = TypeVar("Seen")
PORTFOLIO = "portfolio"
"""The portfolio in view: in the address, so that a link shows the same thing, and in the session."""
LOOKS = "data:looks"
AS_PERSON = "see_as_person"
"""The person of the portfolio whom an owner or sponsor looks as."""


def who(role: Role) -> Actor:
    """The person at this machine, in a role; owners and sponsors may be somebody of the portfolio."""
    return Actor(account(), role, st.session_state.get(AS_PERSON))


def account() -> str:
    """The account that the server runs under, for the audit trail."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "administrator"


LONGEST_ID = 18
"""Digits of the largest number that the database surely holds."""


def wanted_portfolios() -> Iterator[int]:
    """The ids of the portfolio asked for by the address, then of the one last in view."""
    for wanted in (st.query_params.get(PORTFOLIO), st.session_state.get(PORTFOLIO)):
        named = id_in("" if wanted is None else str(wanted))
        if named is not None:
            yield named


def id_in(words: str) -> int | None:
    """The id that an address names; None where that is no number, or one larger than any id."""
    return int(words) if words.isdecimal() and len(words) <= LONGEST_ID else None


def choose_portfolio(portfolio_id: int) -> None:
    """Have this portfolio in view from now on."""
    look_again()
    show_portfolio(portfolio_id)


def show_portfolio(portfolio_id: int) -> None:
    """Say in the address and in the session which portfolio is in view."""
    st.session_state[PORTFOLIO] = portfolio_id
    if st.query_params.get(PORTFOLIO) != str(portfolio_id):
        st.query_params[PORTFOLIO] = str(portfolio_id)


def once_a_run(name: str, look: Callable[[], Seen]) -> Seen:
    """What a look found, looked for once in a run: a page shows one revision from top to bottom."""
    this = _this_run()
    run, seen = st.session_state.get(LOOKS, (None, {}))
    if run is None or run is not this:
        seen = {}
        st.session_state[LOOKS] = (this, seen)
    if name not in seen:
        seen[name] = look()
    found: Seen = seen[name]
    return found


def look_again() -> None:
    """Forget what was seen in this run: it was changed."""
    st.session_state.pop(LOOKS, None)


def _this_run() -> object:
    # Streamlit begins every run, of the script or of a fragment, with new cursors: they tell one run from another.
    context = get_script_run_ctx(suppress_warning=True)
    return None if context is None else context.cursors


def open_intents() -> dict[str, str]:
    """The intents of forms that were sent and not saved yet: a second click has the same one, and repeats nothing."""
    intents: dict[str, str] = st.session_state.setdefault("intents", {})
    return intents


def tell(sentence: str, *, trouble: bool = False) -> None:
    """Show a sentence over the page: done for a moment, trouble until it is closed."""
    icon = ":material/error:" if trouble else ":material/check:"
    st.toast(label(sentence), icon=icon, duration="infinite" if trouble else "long")
