"""Third step of an import: what would become of every row, and the button that carries it out."""

from collections.abc import Mapping as Pairs
from collections.abc import Sequence
from datetime import date

import streamlit as st

from components import import_flow_done
from components.import_flow_file import ChosenFile, begin_again, key
from components.markup import div, label, tag, text
from models import figures
from models.intake.applying import to_draft
from models.intake.book import letter
from models.intake.change_set import Proposal, ProposedRow, Verdict
from models.intake.fields import FIELDS
from models.intake.mapping import Mapping
from models.intake.proposal import propose
from models.intake.rejects import rejected_csv
from models.views.import_basis import DatedFact, ImportBasis, Said
from models.vocabulary import STRENGTH_WORD, Strength

WORDS = {
    Verdict.NEW: "new",
    Verdict.CHANGED: "changed",
    Verdict.REPEATED: "said again, newer day",
    Verdict.EARLIER: "earlier history",
    Verdict.UNCHANGED: "unchanged",
    Verdict.REJECTED: "rejected",
}
MOST = 1000
# Too long for a table, or shown as the row's name already.
HIDDEN = ("name", "description", "why", "why_now", "comment", "key_result", "reported_on")


def draw(chosen: ChosenFile, mapping: Mapping, basis: ImportBasis) -> None:
    """Counts, remarks, rows by verdict, and the two ways on."""
    proposal = _proposal(chosen, mapping, basis)
    st.html(tiles(proposal.counts, proposal.rows_in))
    for remark in proposal.remarks:
        st.caption(label(remark))
    _buttons(chosen, proposal, basis)
    import_flow_done.show_trouble()
    _rows(chosen, proposal, basis.currency)
    _notes(proposal)


def _proposal(chosen: ChosenFile, mapping: Mapping, basis: ImportBasis) -> Proposal:
    """What would happen, thought through once for the same question."""
    asked = (chosen.mark, mapping, basis.known, basis.today)
    kept = st.session_state.get(key("proposal"))
    if kept is None or kept[0] != asked:
        with st.spinner("Comparing every row with what is there …"):
            kept = st.session_state[key("proposal")] = (asked, propose(chosen.table, mapping, basis))
    return kept[1]


def tiles(counts: Pairs[Verdict, int], rows_in: int) -> str:
    """How many rows come in, by what becomes of them, and how many do not."""
    parts = [
        div("sd-tile", tag("b", "", f"{counts[verdict]:,}"), tag("span", "sd-sub", text(WORDS[verdict])))
        for verdict in Verdict
        if counts[verdict] or verdict in (Verdict.NEW, Verdict.REJECTED)
    ]
    rejected, same = counts[Verdict.REJECTED], counts[Verdict.UNCHANGED]
    told = f"{rows_in - rejected - same:,} to import + {same:,} unchanged + {rejected:,} rejected"
    return div("sd-tiles", *parts) + div("sd-sub", text(f"{rows_in:,} rows in the file = {told}"))


def _rows(chosen: ChosenFile, proposal: Proposal, currency: str) -> None:
    there = [verdict for verdict in Verdict if proposal.counts[verdict]]
    first = next((each for each in (Verdict.CHANGED, Verdict.REJECTED) if each in there), there[0])
    picked = st.segmented_control(
        "Rows to look at",
        there,
        default=first,
        required=True,
        format_func=lambda verdict: f"{WORDS[verdict].capitalize()} ({proposal.counts[verdict]:,})",
        key=key(f"look:{'-'.join(there)}"),
        label_visibility="collapsed",
    )
    rows = [row for row in proposal.rows if row.verdict is (picked or first)]
    st.dataframe(
        filled([shown(row, proposal.mapping, currency, turned=chosen.table.turned) for row in rows[:MOST]]),
        hide_index=True,
        height="content" if len(rows) < 9 else 320,
        column_config={"Row": st.column_config.NumberColumn(width=64)},
    )
    if len(rows) > MOST:
        st.caption(f"The first {MOST:,} of {len(rows):,} are shown.")
    if proposal.rejected:
        st.download_button(
            f"Download what is rejected, with reasons ({len(proposal.rejected):,})",
            data=lambda: rejected_csv(chosen.table, proposal),
            file_name="rejected_rows.csv",
            mime="text/csv",
            key=key("rejected"),
            on_click="ignore",
        )


def shown(row: ProposedRow, mapping: Mapping, currency: str, *, turned: bool) -> dict[str, object]:
    """A row of the table: where it stands in its sheet (a column where that was turned), and what becomes of it."""
    place: dict[str, object] = {"Column": letter(row.number - 1)} if turned else {"Row": row.number}
    return place | _told(row, mapping, currency)


def _told(row: ProposedRow, mapping: Mapping, currency: str) -> dict[str, object]:
    """What the table says of a row: its reason, its changes, or the fields it brings."""
    if row.verdict is Verdict.REJECTED:
        return {"Reason": row.reason, "Name": row.name}
    if row.verdict is not Verdict.NEW:
        changes = "; ".join(f"{each.field}: {each.before or '–'} → {each.after}" for each in row.changes)
        return {"Name": row.name, "What": changes}
    facts = {fact.field: fact for fact in row.facts}
    cells: dict[str, object] = {"Name": row.name}
    for field in FIELDS[mapping.kind]:
        if mapping.columns_of(field.name) and field.name not in HIDDEN:
            said = _said(row, field.name)
            cells[field.label] = _cell(said, facts.get(field.name), currency)
    return cells


def _said(row: ProposedRow, name: str) -> Said:
    """What a row says in a field; of a check-in, as it would be written."""
    seen = {fact.field: fact for fact in row.facts}.get("value")
    if seen is None or name == "value":
        return row.values.get(name)
    observed = {"observed_on": seen.day, "source": seen.source, "link": seen.link}
    observed["strength"] = STRENGTH_WORD[Strength(seen.strength)] if seen.strength is not None else None
    return observed.get(name)


def filled(rows: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """Rows of a table without the columns that are empty in all of them; a text that nobody wrote is empty."""
    cells = [(name, cell) for row in rows for name, cell in row.items() if cell not in (None, "")]
    used = {name for name, _ in cells}
    words = {name for name, cell in cells if isinstance(cell, str)}
    return [
        {name: "" if cell is None and name in words else cell for name, cell in row.items() if name in used}
        for row in rows
    ]


def _cell(value: Said, fact: DatedFact | None, currency: str) -> Said:
    if fact is None:
        return value.isoformat() if isinstance(value, date) else value
    if fact.field == "budget" and isinstance(fact.value, int):
        return figures.money(fact.value, currency)
    return fact.value if fact.value is not None else fact.note


def _notes(proposal: Proposal) -> None:
    if not proposal.notes:
        return
    with st.expander(f"Words kept in place of values ({len(proposal.notes):,})"):
        st.dataframe(
            [
                {"Row": number, "Column": note.column, "Words": note.words}
                for number, note in proposal.notes[:MOST]
            ],
            hide_index=True,
        )


def _title(count: int, writing: int) -> str:
    """What the button does: it names the changes alone where most rows say nothing new."""
    if 0 < writing < count:
        return f"Import {writing:,} {'change' if writing == 1 else 'changes'}"
    return f"Import {count:,} {'row' if count == 1 else 'rows'}"


def _buttons(chosen: ChosenFile, proposal: Proposal, basis: ImportBasis) -> None:
    count = len(proposal.accepted)
    writing = count - proposal.counts[Verdict.UNCHANGED]
    with st.container(horizontal=True):
        st.button(
            _title(count, writing),
            type="primary",
            key=key("go"),
            disabled=not writing,
            help=None if writing else "Nothing in this file is new.",
            on_click=import_flow_done.carry_out,
            args=(to_draft(proposal, chosen.name, basis.known), proposal.counts, chosen),
        )
        st.button("Walk away, save nothing", key=key("away"), on_click=begin_again)
    st.caption("A backup is made first. All rows come in together, or none.")
