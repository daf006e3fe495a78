"""Several dated values pasted at once from a spreadsheet's columns: read, shown with their faults, saved in one act."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components import data, data_updates
from components.data_commands import record_check_in
from components.data_updates import standing
from components.forms.form import Form
from components.markup import div, tag, text
from components.updates.entry import FIRST_DAY, Entry
from components.updates.saving import carry_out
from models import figures
from models.drafts import CheckInDraft
from models.intake.pasted import Frame, PastedRow, read_pasted

HOW = (
    "Copy two columns from a spreadsheet, day and value, and paste them here; or one column of values with the day "
    "of its first line, the next ones follow in the key result's rhythm."
)
SHOWN = 100


def paste_values(entry: Entry, following: str) -> None:
    """The field, what was read from it, and the button that saves it all."""
    form = paste_form(entry)
    kept = data_updates.kept().get(place_of(entry))
    start = kept.entered.get("pasted", "") if kept else ""
    with st.expander("Paste several values", expanded=bool(start)):
        st.html(div("sd sd-sub", text(HOW)))
        st.text_area(
            "Days and values",
            start,
            key=form.key("pasted"),
            height=120,
            on_change=keep,
            args=(entry,),
            placeholder="2026-01-31\t41.5",
        )
        st.date_input(
            "Day of the first line, for one column of values",
            None,
            min_value=FIRST_DAY,
            max_value=entry.today,
            format="YYYY-MM-DD",
            key=form.key("first"),
        )
        rows = read_rows(entry)
        if rows:
            _show(entry, rows, following)


def paste_form(entry: Entry) -> Form:
    """The form of what is pasted for a key result."""
    return Form("paste", entry.view.id, opening=entry.form.opening)


def place_of(entry: Entry) -> str:
    """Where the pasted text is kept."""
    return f"paste:{entry.view.id}"


def keep(entry: Entry) -> None:
    """Keep what was pasted; for its callback."""
    data_updates.keep(place_of(entry), {"pasted": paste_form(entry).value("pasted", "") or ""})


def read_rows(entry: Entry) -> tuple[PastedRow, ...]:
    """What was pasted, read."""
    form, source = paste_form(entry), entry.view.source
    taken = {one.observed_on for one in standing(entry.view.id).check_ins if one.source == source}
    frame = Frame(entry.today, taken, form.value("first"), entry.view.promise.rhythm)
    return read_pasted(form.value("pasted", "") or "", frame)


def _show(entry: Entry, rows: Sequence[PastedRow], following: str) -> None:
    wrong = [row for row in rows if row.fault]
    st.html(div("sd sd-scroll", _table(entry, [*wrong, *(row for row in rows if not row.fault)])))
    words = f"Save {figures.count(len(rows), 'value')}"
    if wrong:
        lines = figures.count(len(wrong), "line")
        st.html(
            div("sd-fault", text(f"Mend {lines} of {len(rows)} first: nothing is saved until all are right."))
        )
    st.button(
        words,
        key=paste_form(entry).key("save"),
        type="secondary",
        disabled=bool(wrong),
        on_click=save_pasted,
        args=(entry, following),
    )


def _table(entry: Entry, rows: Sequence[PastedRow]) -> str:
    head = tag("tr", "", *(tag("th", "", one, scope="col") for one in ("Line", "Day", "Value", "")))
    body = "".join(_line(entry, row) for row in rows[:SHOWN])
    more = f"and {len(rows) - SHOWN} more" if len(rows) > SHOWN else ""
    table = tag("table", "sd-table", tag("thead", "", head), tag("tbody", "", body))
    return table + (div("sd-sub", more) if more else "")


def _line(entry: Entry, row: PastedRow) -> str:
    day = "" if row.day is None else figures.day(row.day)
    value = "" if row.value is None else figures.value(row.value, entry.view.promise.unit)
    cells = (str(row.line), day or row.words, value, row.fault)
    return tag("tr", "", *(tag("td", "", text(cell)) for cell in cells))


def save_pasted(entry: Entry, following: str) -> None:
    """Record every line in one act; for the button's callback."""
    rows = read_rows(entry)
    if not rows or any(row.fault for row in rows):
        return
    drafts = [draft_of_row(entry, row) for row in rows]
    form = paste_form(entry)
    act = partial(data.attempt, record_check_in, data.portfolio_id(), drafts, form=form.name)
    done = f"{entry.view.name}: {figures.count(len(rows), 'value')} saved."
    carry_out(entry, act, following, done=done, also=data_updates.drop(place_of(entry)))


def draft_of_row(entry: Entry, row: PastedRow) -> CheckInDraft:
    """One line as a check-in of the key result's own source; the link of the form stands behind all of them."""
    return CheckInDraft(
        key_result_id=entry.view.id,
        observed_on=row.day or entry.today,
        value=row.value or 0.0,
        source=entry.view.source,
        link=entry.value("link", "") or "",
    )
