"""The end of an import: what came of it, and where to see it."""

from collections.abc import Mapping

import streamlit as st

from components import access, data_import
from components.import_flow_file import ChosenFile, OpenFile, begin_again, go_on
from components.import_flow_layout import START
from components.markup import label
from components.places import Place
from models.errors import Problem
from models.import_draft import ImportDraft
from models.intake.change_set import Verdict
from models.intake.proposing_book import BookProposal
from models.views.import_basis import Kind

DONE, TROUBLE, NEXT = "import:done", "import:trouble", "import:next"
NOUNS = {
    Kind.INITIATIVES: ("initiative", "initiatives"),
    Kind.OBJECTIVES: ("objective", "objectives"),
    Kind.KEY_RESULTS: ("key result", "key results"),
    Kind.CHECK_INS: ("check-in", "check-ins"),
}


def carry_out(draft: ImportDraft, counts: Mapping[Verdict, int], chosen: ChosenFile) -> None:
    """Import, and remember what to say; called on the click, before the page is drawn again."""
    try:
        data_import.carry_out(draft)
    except Problem as problem:
        st.session_state[TROUBLE] = str(problem)
        return
    begin_again()
    st.session_state.pop(TROUBLE, None)
    st.session_state[NEXT] = (chosen.file, _next(chosen))
    st.session_state[DONE] = sentence(draft, counts)


def carry_out_book(found: BookProposal, name: str, known: int) -> None:
    """Import all sheets of a workbook of ours; called on the click, before the page is drawn again."""
    try:
        data_import.carry_out_book(found.drafts(name, known))
    except Problem as problem:
        st.session_state[TROUBLE] = str(problem)
        return
    begin_again()
    st.session_state.pop(TROUBLE, None)
    st.session_state[DONE] = f"{name} imported: {_told_by_sheet(found)}."


def _told_by_sheet(found: BookProposal) -> str:
    """`Initiatives 1 new, 3 unchanged; Key results 2 changed`."""
    sheets = []
    for part in found.parts:
        counts = part.proposal.counts
        told = ", ".join(f"{counts[verdict]:,} {verdict.value}" for verdict in Verdict if counts[verdict])
        sheets.append(f"{part.title} {told}")
    return "; ".join(sheets)


def is_going_on() -> bool:
    """Whether the reader came from one table of a file to its next."""
    return START in st.session_state


def sentence(draft: ImportDraft, counts: Mapping[Verdict, int]) -> str:
    """`235 rows of uk_2022.csv imported: 235 new initiatives.`"""
    one, many = NOUNS[draft.kind]
    parts = {
        Verdict.NEW: f"new {one if counts[Verdict.NEW] == 1 else many}",
        Verdict.CHANGED: "changed",
        Verdict.REPEATED: "said again on a later day",
        Verdict.EARLIER: "joined the history as earlier facts",
        Verdict.UNCHANGED: "said nothing new",
        Verdict.REJECTED: "rejected",
    }
    told = ", ".join(f"{counts[verdict]:,} {words}" for verdict, words in parts.items() if counts[verdict])
    return f"{len(draft.rows):,} {'row' if len(draft.rows) == 1 else 'rows'} of {draft.file_name} imported: {told}."


def draw() -> bool:
    """The result of the import just made, with the ways on; False while there is none."""
    done = st.session_state.get(DONE)
    if done is None:
        return False
    st.info(label(done), icon=":material/check_circle:")
    with st.container(horizontal=True, vertical_alignment="center"):
        access.offer(Place.OUTCOMES, "See where outcomes stand", ":material/arrow_forward:")
        file, name = st.session_state.get(NEXT, (None, ""))
        if name:
            st.button(
                label(f"Import “{name}” of this file"),
                key="import:next:go",
                on_click=_go_on,
                args=(file, name),
            )
        st.button("Import another file", key="import:again", on_click=forget)
    return True


def _next(chosen: ChosenFile) -> str:
    """The label of the table after the one just imported; empty when that was the last."""
    this = chosen.layout.label
    labels = [offer.label for offer in chosen.file.offered if not offer.area.hidden or offer.label == this]
    after = labels[labels.index(this) + 1 :]
    return after[0] if after else ""


def _go_on(file: OpenFile, name: str) -> None:
    """Open the next table of the file that is at hand."""
    forget()
    go_on(file)
    st.session_state[START] = name


def forget() -> None:
    """Make room for the next file."""
    for name in (DONE, NEXT, START):
        st.session_state.pop(name, None)


def show_trouble() -> None:
    """Why the last click imported nothing."""
    if trouble := st.session_state.pop(TROUBLE, None):
        st.error(label(trouble), icon=":material/error:")
