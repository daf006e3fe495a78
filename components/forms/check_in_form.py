"""The form for a check-in: the last value stands in it, and it says before saving as how strong it will count."""

from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from components import data
from components.data_commands import record_check_in
from components.evidence_list import file_link
from components.explain import evidence_words
from components.forms.check_in_clash import show_check_in_clash
from components.forms.fields import area_field, choice_field, day_field, number_field, term_field, text_field
from components.forms.form import Form
from components.forms.saving import save, show_faults, show_other_faults
from components.markup import div, label, span, text
from components.objective_rows import values
from components.status_mark import mark_and_word
from components.trajectory_bar import track_of, trajectory_bar
from models import file_kinds
from models.drafts import CheckInDraft
from models.rules.evidence import counted_strength
from models.source_drafts import EvidenceFileDraft
from models.views.key_result import CheckInView, KeyResultView
from models.views.source import EvidenceFileView
from models.vocabulary import STRENGTH_WORD, Strength, strength_dots

FIELDS = frozenset({"value", "observed_on", "source", "strength", "link", "files", "learned", "confidence"})
CONFIDENCE = {number: str(number) for number in range(11)}


def check_in_form(form: Form, view: KeyResultView, today: date) -> None:
    """Draw the form, the last value filled in."""
    name = div("sd-card-title", text(view.name))
    head = div("sd-card-line", trajectory_bar(track_of(view)), mark_and_word(view.status))
    st.html(div("sd", name, head, div("sd-sub", text(f"{values(view)}. {evidence_words(view)}"))))
    check_in_fields(form, view, as_new(view, today))
    show_other_faults(form, FIELDS)
    show_check_in_clash(form, view, check_in_draft(form, view))
    st.button(
        "Save check-in", type="primary", key=form.key("save"), on_click=save_check_in, args=(form, view)
    )


def as_new(view: KeyResultView, today: date) -> CheckInDraft:
    """What a new check-in starts from: the last value, today, the source of the key result."""
    last = view.newest.value if view.newest else None
    return CheckInDraft(view.id, today, last, view.source, view.source_strength)  # type: ignore[arg-type]


def check_in_fields(form: Form, view: KeyResultView, start: CheckInDraft | CheckInView) -> None:
    """The fields, and as how strong the check-in will count."""
    left, right = st.columns(2)
    with left:
        unit = f", in {view.promise.unit}" if view.promise.unit else ""
        number_field(form, "value", f"Value{label(unit)}", start.value)
    with right:
        day_field(form, "observed_on", "Observed on", start.observed_on)
    area_field(form, "learned", "What did we learn?", start.learned, placeholder="One sentence is enough.")
    left, right = st.columns(2)
    with left:
        text_field(form, "source", "Source", start.source)
    with right:
        strength = view.source_strength if start.strength is None else start.strength
        term_field(form, "strength", "Strength of the evidence", list(Strength), start=strength)
    text_field(form, "link", "Link to the evidence", start.link, placeholder="https://…")
    files_field(form, start)
    choice_field(
        form, "confidence", "How sure of the target, 0 to 10 (optional)", CONFIDENCE, start=start.confidence
    )
    show_strength(form, view, filed=bool(start.files))


def files_field(form: Form, start: CheckInDraft | CheckInView) -> None:
    """Files that back the value; those that stand behind it already stay."""
    kept = "".join(file_link(file) for file in start.files if isinstance(file, EvidenceFileView))
    if kept:
        st.html(div("sd", span("sd-sub", "Kept:"), kept))
    st.file_uploader(
        "Files that back it (optional)",
        type=[*file_kinds.KINDS, *file_kinds.SAME],
        accept_multiple_files=True,
        max_upload_size=file_kinds.most_bytes() // file_kinds.MEGABYTE,
        key=form.key("files"),
    )
    show_faults(form, "files")


def show_strength(form: Form, view: KeyResultView, *, filed: bool = False) -> None:
    """As how strong the check-in will count, and why where that is less than claimed."""
    claimed = form.value("strength", view.source_strength)
    linked = bool(form.value("link", "").strip())
    filed = filed or bool(form.value("files"))
    counts = counted_strength(claimed, backed=view.automatic or linked or filed)
    words = f"Counts as {strength_dots(counts)} {STRENGTH_WORD[counts]}."
    if counts < claimed:
        words += f" {STRENGTH_WORD[claimed].capitalize()} needs a link, a file or an automatic source."
    if counts < Strength.INDICATIVE:
        words += " Too weak to count as evidence: the status will not lean on it."
    st.html(div("sd", span("sd-sub", text(words))))


def save_check_in(form: Form, view: KeyResultView) -> None:
    """Read what was entered and record it; for the button's callback."""
    seen = max((one.id for one in view.check_ins), default=0)
    draft = replace(check_in_draft(form, view), seen=seen)
    act = partial(data.attempt, record_check_in, data.portfolio_id(), draft, form=form.name)
    save(form, act, f"Check-in saved for {view.name}.")


def check_in_draft(form: Form, view: KeyResultView) -> CheckInDraft:
    """The check-in as entered."""
    return CheckInDraft(
        key_result_id=view.id,
        observed_on=form.value("observed_on"),
        value=form.value("value"),
        source=form.value("source", ""),
        strength=form.value("strength"),
        link=form.value("link", ""),
        learned=form.value("learned", ""),
        confidence=form.value("confidence"),
        files=tuple(EvidenceFileDraft(one.name, one.getvalue()) for one in form.value("files") or ()),
    )
