"""What is sent round before an import: our own workbook, a proposal form, and the layouts that files came in."""

from collections.abc import Callable
from collections.abc import Mapping as Pairs
from dataclasses import dataclass

import streamlit as st

from components import data_import
from components.import_flow_meaning import KIND_WORDS
from components.markup import label
from models.intake.mapping import Mapping, from_json
from models.views.import_basis import ImportBasis, Kind

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SENT = (Kind.INITIATIVES, Kind.KEY_RESULTS, Kind.CHECK_INS)


@dataclass(frozen=True, slots=True)
class Makers:
    """What makes the workbooks: the one to send round, the proposal form, and one in the layout of a file."""

    workbook: Callable[[Pairs[Kind, ImportBasis]], bytes]
    form: Callable[[ImportBasis], bytes]
    same: Callable[[Mapping, ImportBasis], tuple[str, bytes]]


def draw(make: Makers) -> None:
    """Offer the workbooks where the reader asks for them; each comes back through this page."""
    if not st.toggle("Send a workbook round, or a proposal form", key="import:send"):
        return
    bases = {kind: data_import.basis(kind) for kind in SENT}
    st.caption(
        "Filled in with what is known, with drop-downs and the meaning of every column as a note. Import it here "
        "when it comes back; only what people changed changes."
    )
    with st.container(horizontal=True):
        _download("Workbook to send round", "Steerdeck workbook.xlsx", lambda: make.workbook(bases))
        _download("Proposal form", "Proposal.xlsx", lambda: make.form(bases[Kind.KEY_RESULTS]))
    known = bases[Kind.INITIATIVES].mappings
    if known:
        _same(make, known)


def _same(make: Makers, known: Pairs[tuple[str, Kind], str]) -> None:
    """The portfolio in the layout of a file that came in."""
    left, right = st.columns(2, vertical_alignment="bottom")
    chosen = left.selectbox(
        "In the layout of the last file of",
        sorted(known),
        format_func=lambda each: f"{each[0]} ({KIND_WORDS[each[1]].lower()})",
        key="import:send:source",
    )
    with right:
        name, made = make.same(from_json(known[chosen]), data_import.basis(chosen[1]))
        _download(f"Download {name}", name, lambda: made)


def _download(title: str, name: str, make: Callable[[], bytes]) -> None:
    st.download_button(
        label(title),
        data=make,
        file_name=name,
        mime=XLSX,
        key=f"import:send:{title}",
        icon=":material/download:",
        on_click="ignore",
    )
