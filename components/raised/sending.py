"""Sends what was typed on the page; what is wrong stays with the form, and what was saved forgets its draft."""

from collections.abc import Callable

import streamlit as st

from components import data, data_updates
from components.data_commands import Saved
from components.data_session import tell
from components.forms.form import Form
from components.forms.saving import tell_done
from components.raised.desk import DONE, FORMS, OPEN, desk
from models.errors import Conflict, Fault, Invalid, Problem

LEAVING = "leaving"
SHOWN_NOW = "What was said meanwhile is shown above; press again to add yours."


def send(
    form: Form,
    place: str,
    command: Callable[..., Saved],
    *arguments: object,
    done: str,
    **named: object,
) -> None:
    """Carry out a command in the portfolio in view, for a button's callback; `place` is where its draft was kept.

    Once it is saved nothing of Streamlit is asked, for a newer click may stop the script there.
    """
    table, forget = desk(), data_updates.drop(place)

    def close() -> None:
        forget()
        table[FORMS].pop(f"{form.kind}:{form.id}", None)
        table[OPEN], table[LEAVING] = "", form.kind
        table[DONE].append(done)

    try:
        saved = data.attempt(command, data.portfolio_id(), *arguments, form=form.name, after=close, **named)
    except Invalid as invalid:
        form.keep(faults=invalid.faults)
    except Conflict as conflict:
        form.keep(faults=(Fault("", f"{conflict} {SHOWN_NOW}"),), expected=conflict.version or form.expected)
        st.rerun()
    except Problem as problem:
        form.keep(faults=(Fault("", str(problem)),))
    else:
        table[DONE].extend(saved.notes)
        st.rerun()


def tell_everything() -> None:
    """Say what was saved last, on the page and in its dialog."""
    tell_done()
    table = desk()
    waiting, table[DONE] = table[DONE], []
    for sentence in waiting:
        tell(sentence)


def kept_text(place: str, field: str) -> str:
    """What was typed in a place before, and not saved."""
    kept = data_updates.kept().get(place)
    found = kept.entered.get(field) if kept else None
    return found if isinstance(found, str) else ""
