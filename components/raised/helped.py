"""The learning loop's question: did the adopted change help? A word and a sentence, nothing chosen beforehand."""

import streamlit as st

from components import data_raised, data_updates
from components.forms.fields import text_field
from components.forms.form import Form
from components.forms.saving import show_other_faults
from components.raised.desk import form_of
from components.raised.sending import kept_text, send
from components.raised.words import HELPED_WORD
from models.drafts_raised import HelpedDraft
from models.errors import Fault
from models.views.raised import InsightView
from models.vocabulary_raised import Helped

KIND = "helped"
CHOOSE = Fault("helped", "Choose yes, no or too early.")
FIELDS = frozenset({"sentence"})


def helped_fields(view: InsightView) -> None:
    """Place the choice, the sentence and the button."""
    form = form_of(KIND, view.id, view.version)
    st.segmented_control(
        "Did it help?", list(Helped), format_func=HELPED_WORD.__getitem__, key=form.key("helped")
    )
    more = {"live": True, "on_change": keep, "args": (view, form)}
    start = kept_text(helped_place(view), "sentence")
    text_field(form, "sentence", "What is seen of it?", start, **more)
    show_other_faults(form, FIELDS)
    st.button("Say so", key=form.key("send"), on_click=say, args=(view, form))


def helped_place(view: InsightView) -> str:
    """Where the sentence is kept until it is sent."""
    return f"{KIND}:{view.id}"


def keep(view: InsightView, form: Form) -> None:
    """Keep the sentence as it is typed; for its callback."""
    data_updates.keep(helped_place(view), {"sentence": form.value("sentence", "") or ""})


def say(view: InsightView, form: Form) -> None:
    """Send the answer; for the button's callback."""
    said = form.value("helped")
    if said is None:
        form.keep(faults=(CHOOSE,))
        return
    draft = HelpedDraft(view.id, Helped(said), form.value("sentence", "") or "")
    command = data_raised.answer_whether_helped
    send(
        form, helped_place(view), command, draft, done="It is said whether it helped.", expected=form.expected
    )
