"""The audit trail on a page: filters, acts newest first, older ones on further pages, and the files to take away."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st

from components import data, data_trail
from components.markup import div, text
from components.trail.card import act_card
from components.trail.filters import before, clear, go_before, is_narrowed, newest, pick_filter
from models.views.trail import TrailAct, TrailFilter, TrailPage

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NOTE = "Everything that was written, newest first, as the database itself recorded it. Nothing here can be changed."


@dataclass(frozen=True, slots=True)
class Makers:
    """What makes the files: bytes of CSV, bytes of a workbook, and the name of a file by its ending."""

    csv: Callable[[Iterable[TrailAct]], bytes]
    workbook: Callable[[Iterable[TrailAct], date], bytes]
    name: Callable[[str, date, str], str]


def draw(make: Makers) -> None:
    """Place the trail."""
    st.html(div("sd sd-sub", text(NOTE)))
    wanted, start = pick_filter(), before()
    seen = data_trail.page(wanted, start)
    _tools(make, wanted)
    if not seen.acts:
        _empty(wanted)
    reasons = data_trail.why_not(seen.acts)
    for one in seen.acts:
        act_card(one, reasons.get(one.act.revision, ""))
    _turn(seen, start)


def _tools(make: Makers, wanted: TrailFilter) -> None:
    view = data.portfolio()
    whole, day = data_trail.whole(wanted), view.moment.day
    with st.container(horizontal=True, vertical_alignment="center"):
        for words, ending, kind, made in (
            ("Download CSV", "csv", "text/csv", partial(_csv, make, whole)),
            ("Download Excel", "xlsx", XLSX, partial(_workbook, make, whole, day)),
        ):
            st.download_button(
                words,
                made,
                file_name=make.name(view.name, day, ending),
                mime=kind,
                key=f"trail:{ending}",
                icon=":material/download:",
                on_click="ignore",
                help="All that the filters leave, not this page alone.",
            )
        if is_narrowed(wanted):
            st.button("Show everything", key="trail:clear", type="tertiary", on_click=clear)


def _csv(make: Makers, whole: Callable[[], Iterator[TrailAct]]) -> bytes:
    return make.csv(whole())


def _workbook(make: Makers, whole: Callable[[], Iterator[TrailAct]], day: date) -> bytes:
    return make.workbook(whole(), day)


def _empty(wanted: TrailFilter) -> None:
    words = "Nothing fits. Take a filter away." if is_narrowed(wanted) else "Nothing was changed yet."
    st.html(div("sd sd-empty-note", text(words)))


def _turn(seen: TrailPage, start: int) -> None:
    """The ways to older acts and back to the newest."""
    with st.container(horizontal=True):
        if start != data_trail.NEWEST:
            st.button("Newest", icon=":material/first_page:", key="trail:newest", on_click=newest)
        if seen.older is not None:
            st.button(
                "Older",
                icon=":material/chevron_right:",
                key="trail:older",
                on_click=go_before,
                args=(seen.older,),
            )
