"""Import of a workbook of ours: all its sheets in one preview, and one button that takes them in together."""

from datetime import date

import streamlit as st

from components import data_import, import_flow_done
from components.headline import section
from components.import_flow_file import OpenFile, begin_again, key
from components.import_flow_preview import MOST, WORDS, filled, shown, tiles
from components.markup import div, label, tag, text
from models.intake.change_set import Verdict
from models.intake.own_books import TITLES, OwnBook, Sent, recognise
from models.intake.proposing_book import BookProposal, not_filled_in, propose_book
from models.intake.rejects import rejected_of_book
from models.views.import_basis import ImportBasis, Kind

CALLED = {Sent.WORKBOOK: "the workbook that was sent round", Sent.FORM: "a proposal form"}


def own(file: OpenFile) -> OwnBook | None:
    """The workbook of ours that the file is; None for any other, and where its tables shall be read one by one."""
    kept: dict[str, OwnBook | None] = st.session_state.setdefault(key("own"), {})
    if file.mark not in kept:
        kept[file.mark] = recognise(file.offered)
    book = kept[file.mark]
    if book is None or import_flow_done.is_going_on():
        return None
    st.caption(label(f"“{file.name}” is {CALLED[book.sent]}: all of it comes in together."))
    apart = st.toggle("Read it table by table", key=key(f"apart:{file.mark}"))
    return None if apart else book


def draw(file: OpenFile, book: OwnBook) -> None:
    """What it is, what would happen sheet by sheet, and the two ways on."""
    bases = {kind: data_import.basis(kind) for kind in TITLES}
    basis = bases[Kind.INITIATIVES]
    day = st.date_input(
        "As at",
        basis.today,
        max_value=basis.today,
        format="YYYY-MM-DD",
        key=key(f"day:{file.mark}"),
        help="The day that budgets and delivery reports are of, where their row names none.",
    )
    section("2 · What would happen", "All sheets are one import: one entry in the audit trail, one undo.")
    found = _proposal(file, book, bases, day or basis.today)
    st.html(tiles(found.counts, found.rows_in) + _sheets(found))
    for remark in found.remarks:
        st.caption(label(remark))
    _buttons(file, found, basis)
    import_flow_done.show_trouble()
    _rows(found, basis.currency)


def _proposal(file: OpenFile, book: OwnBook, bases: dict[Kind, ImportBasis], day: date) -> BookProposal:
    """What would happen, thought through once for the same question."""
    known = bases[Kind.INITIATIVES].known
    asked = (file.mark, day, known, bases[Kind.INITIATIVES].today)
    kept = st.session_state.get(key("book"))
    if kept is None or kept[0] != asked:
        with st.spinner("Comparing every row with what is there …"):
            kept = st.session_state[key("book")] = (asked, propose_book(book, bases, day))
    return kept[1]


def _sheets(found: BookProposal) -> str:
    """One line a sheet: how many of its rows change something, say nothing new, or stay out."""
    lines = []
    for part in found.parts:
        counts, empty = part.proposal.counts, not_filled_in(part.proposal)
        told = [f"{count:,} {WORDS[verdict]}" for verdict, count in counts.items() if count]
        if empty:
            told[-1] += f" ({empty:,} not filled in)"
        rows = f"{part.proposal.rows_in:,} {'row' if part.proposal.rows_in == 1 else 'rows'} = {' + '.join(told)}"
        lines.append(div("sd-sub", tag("b", "", text(part.title)), text(f": {rows}")))
    return "".join(lines)


def _buttons(file: OpenFile, found: BookProposal, basis: ImportBasis) -> None:
    writing = found.rows_in - found.counts[Verdict.UNCHANGED] - found.counts[Verdict.REJECTED]
    with st.container(horizontal=True):
        st.button(
            f"Import {writing:,} {'change' if writing == 1 else 'changes'}" if writing else "Import",
            type="primary",
            key=key("go"),
            disabled=not writing,
            help=None if writing else "Nothing in this file is new.",
            on_click=import_flow_done.carry_out_book,
            args=(found, file.name, basis.known),
        )
        st.button("Walk away, save nothing", key=key("away"), on_click=begin_again)
    st.caption("A backup is made first. All sheets come in together, or none.")


def _rows(found: BookProposal, currency: str) -> None:
    """The rows of all sheets by what becomes of them."""
    there = [verdict for verdict in Verdict if found.counts[verdict]]
    if not there:
        return
    first = next((each for each in (Verdict.NEW, Verdict.CHANGED) if each in there), there[0])
    picked = st.segmented_control(
        "Rows to look at",
        there,
        default=first,
        required=True,
        format_func=lambda verdict: f"{WORDS[verdict].capitalize()} ({found.counts[verdict]:,})",
        key=key(f"look:{'-'.join(there)}"),
        label_visibility="collapsed",
    )
    for part in found.parts:
        rows = [row for row in part.proposal.rows if row.verdict is (picked or first)]
        if rows:
            st.caption(label(part.title))
            turned = part.table.turned
            st.dataframe(
                filled([shown(row, part.proposal.mapping, currency, turned=turned) for row in rows[:MOST]]),
                hide_index=True,
                height="content" if len(rows) < 9 else 320,
            )
    if count := found.counts[Verdict.REJECTED]:
        st.download_button(
            f"Download what is rejected, with reasons ({count:,})",
            data=lambda: rejected_of_book((part.title, part.table, part.proposal) for part in found.parts),
            file_name="rejected_rows.csv",
            mime="text/csv",
            key=key("rejected"),
            on_click="ignore",
        )
