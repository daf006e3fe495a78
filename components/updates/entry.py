"""The fields of a check-in in the list: the last value stands in them, and what is typed is kept at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import streamlit as st

from components import data_updates
from components.forms.check_in_form import CONFIDENCE, files_field
from components.forms.fields import choice_field, number_field, text_field
from components.forms.form import Form
from components.markup import label
from models import figures
from models.drafts import CheckInDraft
from models.source_drafts import EvidenceFileDraft
from models.views.key_result import KeyResultView

KEPT = ("value", "observed_on", "learned", "link", "source", "confidence")
FIELDS = frozenset({*KEPT, "files"})
AHEAD = timedelta(days=92)
FIRST_DAY = date(1990, 1, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One open check-in: its form, the key result as it stands, today, and what was kept from before."""

    form: Form
    view: KeyResultView
    today: date
    kept: Mapping[str, Any]

    @property
    def place(self) -> str:
        """Where its draft is kept."""
        return f"check_in:{self.view.id}"

    @property
    def last(self) -> float | None:
        """The value that counts now."""
        return self.view.newest.value if self.view.newest else None

    def start(self, field: str, otherwise: Any) -> Any:  # noqa: ANN401  whatever the field holds
        """What a field starts from: what was typed and kept, else what stands."""
        return self.kept.get(field, otherwise)

    @property
    def start_day(self) -> date:
        """The day the check-in starts from: the kept one, else today."""
        kept = self.kept.get("observed_on")
        return date.fromisoformat(kept) if kept else self.today

    def value(self, field: str, otherwise: Any = None) -> Any:  # noqa: ANN401  whatever the field holds
        """What stands in a field now; before it was ever drawn, what it starts from."""
        return self.form.value(field, self.start(field, otherwise))


def value_field(entry: Entry) -> None:
    """The value, with the last one in it."""
    unit = f", in {entry.view.promise.unit}" if entry.view.promise.unit else ""
    start = entry.start("value", entry.last)
    number_field(entry.form, "value", f"Value{label(unit)}", start, width=180, **_keeping(entry))


def more_fields(entry: Entry) -> None:
    """What was learned, the link, the day, the confidence and, folded, the source."""
    keeping = _keeping(entry)
    learned = {"placeholder": "One sentence is enough.", "live": True, **keeping}
    text_field(entry.form, "learned", "What did we learn?", entry.start("learned", ""), **learned)
    link = {"placeholder": "https://…", "live": True, **keeping}
    text_field(entry.form, "link", "Link to the evidence", entry.start("link", ""), **link)
    left, right = st.columns(2)
    with left:
        _day(entry, keeping)
    with right:
        with_words = "How sure of the target, 0 to 10"
        sure = entry.start("confidence", None)
        choice_field(entry.form, "confidence", with_words, CONFIDENCE, start=sure, **keeping)
    with st.expander("Files and source"):
        files_field(entry.form, draft_of(entry))
        text_field(entry.form, "source", "Source", entry.start("source", entry.view.source), **keeping)


def _day(entry: Entry, keeping: Mapping[str, Any]) -> None:
    st.date_input(
        "Observed on",
        entry.start_day,
        min_value=FIRST_DAY,
        max_value=entry.today + AHEAD,
        format="YYYY-MM-DD",
        key=entry.form.key("observed_on"),
        **keeping,
    )


def _keeping(entry: Entry) -> dict[str, Any]:
    return {"on_change": keep, "args": (entry,)}


def keep(entry: Entry) -> None:
    """Keep what stands in the fields; for their callbacks."""
    entered = {field: _plain(entry.value(field)) for field in KEPT if entry.value(field) is not None}
    data_updates.keep(entry.place, {**entered, "seen": entry.form.version})


def _plain(value: Any) -> Any:  # noqa: ANN401  whatever a field holds
    return value.isoformat() if isinstance(value, date) else value


def is_touched(entry: Entry) -> bool:
    """Whether anything was entered that the last check-in does not say."""
    changed = entry.value("value", entry.last) != entry.last
    return changed or entry.value("observed_on", entry.today) not in (entry.today, None) or bool(entry.kept)


def draft_of(entry: Entry) -> CheckInDraft:
    """The check-in as entered; a day ahead is meant, for the form says so."""
    day = entry.form.value("observed_on", entry.start_day) or entry.today
    return CheckInDraft(
        key_result_id=entry.view.id,
        observed_on=day,
        value=entry.value("value", entry.last),
        source=entry.value("source", entry.view.source) or "",
        link=entry.value("link", "") or "",
        learned=entry.value("learned", "") or "",
        confidence=entry.value("confidence"),
        files=tuple(EvidenceFileDraft(one.name, one.getvalue()) for one in entry.form.value("files") or ()),
        scheduled=day > entry.today,
        seen=entry.form.version,
    )


def save_words(entry: Entry) -> str:
    """What the button says: a value dated ahead is scheduled."""
    day = entry.form.value("observed_on", entry.start_day)
    return f"Schedule for {figures.day(day)}" if day and day > entry.today else "Save and next"
