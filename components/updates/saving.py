"""Saves a check-in of the list and opens the next one; what was typed stays where it could not be saved."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from components import data, data_updates
from components.data_commands import Saved, correct_check_in, record_check_in
from components.data_session import tell
from components.updates.desk import DONE, FORMS, MOVED, OPEN, desk
from components.updates.entry import Entry, draft_of
from models import figures
from models.drafts import CheckInDraft
from models.errors import Conflict, Fault, Invalid, Problem

NO_VALUE = Fault("value", "Enter the value that was observed.")


def save_entry(entry: Entry, following: str) -> None:
    """Record what was entered and open the item that follows; for the button's callback."""
    if entry.value("value", entry.last) is None:
        entry.form.keep(faults=(NO_VALUE,))
        return
    draft = draft_of(entry)
    act = partial(data.attempt, record_check_in, data.portfolio_id(), draft, form=entry.form.name)
    carry_out(entry, act, following, done=saved_words(entry, draft))


def save_correction(entry: Entry, draft: CheckInDraft, *, expected: int, following: str) -> None:
    """Put a check-in, field by field chosen, in the place of theirs; for the button's callback."""
    name = f"{entry.form.name}:over:{expected}"
    act = partial(data.attempt, correct_check_in, data.portfolio_id(), draft, expected=expected, form=name)
    carry_out(entry, act, following, done=f"Saved for {entry.view.name}; both versions stay in the record.")


def carry_out(
    entry: Entry,
    act: Callable[..., Saved],
    following: str,
    *,
    done: str,
    also: Callable[[], None] = lambda: None,
) -> None:
    """Do the act; once it is saved the draft is dropped and the next item opened, with nothing asked of Streamlit."""
    table, forget = desk(), data_updates.drop(entry.place)

    def move_on() -> None:
        forget()
        also()
        table[FORMS].pop(entry.view.id, None)
        table[OPEN], table[MOVED] = following, entry.form.opening
        table[DONE].append(done)

    form = entry.form
    try:
        saved = act(after=move_on)
    except Invalid as invalid:
        form.keep(faults=invalid.faults, conflict=None)
    except Conflict as conflict:
        form.keep(faults=(), conflict=conflict)
    except Problem as problem:
        form.keep(faults=(Fault("", str(problem)),), conflict=None)
    else:
        table[DONE].extend(saved.notes)
        st.rerun()


def saved_words(entry: Entry, draft: CheckInDraft) -> str:
    """What was saved, in a sentence."""
    value = figures.value(draft.value, entry.view.promise.unit)
    if draft.scheduled:
        return f"{entry.view.name}: {value} is scheduled for {figures.day(draft.observed_on)}."
    return f"{entry.view.name}: {value} is saved."


def let_go(entry: Entry) -> None:
    """Forget what was typed and start from what stands; for a button's callback."""
    data_updates.drop(entry.place)()
    desk()[FORMS].pop(entry.view.id, None)


def tell_done() -> None:
    """Say what was saved last."""
    table = desk()
    waiting, table[DONE] = table[DONE], []
    for sentence in waiting:
        tell(sentence)
