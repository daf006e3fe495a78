"""First step of an import, its second half: which table of the file, under which names, and what is joined to it."""

from contextlib import suppress
from dataclasses import replace

import streamlit as st

from components import data_import
from components.import_flow_file import ChosenFile, OpenFile, key, opened, upload_of
from components.markup import label
from models.errors import Unreadable
from models.intake import header, joining, laying_out
from models.intake.book import Sheet, Table
from models.intake.guessing import known_place
from models.intake.laying_out import Layout, first_offer, guess_layout
from models.intake.lookups import Lookup
from models.intake.turning import guess_turned, turned
from models.views.import_basis import Kind

START = "import:start"  # the table that the way on from the last import leads to


def pick(file: OpenFile, part: str = "") -> ChosenFile:
    """The table that is imported; raises `Unreadable` with what to say while none can be had."""
    start = _start(file, part)
    name = _offer(file, start, part)
    layout = start if start is not None and start.label == name else None
    layout = _layout(file, name, layout, part)
    table = _tabulated(file, layout)
    st.caption(label(_said(file, table)))
    return ChosenFile(file.name, f"{file.mark}:{layout}", table, layout, file)


def _said(file: OpenFile, table: Table) -> str:
    left = f"; {len(table.aside)} of them totals and the like, left out" if table.aside else ""
    what = "one record a column, turned" if table.turned else f"{len(table.columns)} columns"
    return f"{len(table.lines):,} rows, {what}{left}. {file.remark}"


def _start(file: OpenFile, part: str) -> Layout | None:
    """Where a table stands that was imported before from such a file; looked for once."""
    kept: dict[str, Layout | None] = st.session_state.setdefault(key("places"), {})
    if file.mark not in kept:
        basis = data_import.basis(Kind.INITIATIVES)
        kept[file.mark] = None if part else known_place(file.offered, file.name, basis)
    return kept[file.mark]


def _offer(file: OpenFile, start: Layout | None, part: str) -> str:
    labels = [offer.label for offer in file.offered]
    if len(labels) == 1:
        return labels[0]
    wanted = st.session_state.get(START) if not part else None
    first = start.label if start else first_offer(file.offered).label
    first = wanted if wanted in labels else first
    return st.selectbox(
        f"Table ({len(labels)} in this file)",
        labels,
        labels.index(first),
        key=key(f"{part}table:{file.mark}"),
    )


def _layout(file: OpenFile, name: str, start: Layout | None, part: str) -> Layout:
    """The layout as guessed or remembered, and as the reader corrects it."""
    guess = start or _guess(file, name)
    area = laying_out.area_of(file.offered, name)
    if guess is None:
        return Layout(name, _asked_row(area, f"{part}header:{file.mark}:{name}"), guess_turned(area))
    title = f"Column names in {'column' if guess.turned else 'row'} {guess.header_row}"
    title = f"Column names in rows {guess.header_row - 1} and {guess.header_row}" if guess.stacked else title
    with st.popover(title, icon=":material/table_view:"):
        is_turned = st.checkbox(
            "One record a column: turn the sheet", guess.turned, key=key(f"{part}turned:{file.mark}:{name}")
        )
        guess = guess if is_turned == guess.turned else _turned(area, name, is_turned)
        sheet = turned(area) if is_turned else area
        row = (
            _row_input(sheet, guess.header_row, f"{part}header:{file.mark}:{name}:{is_turned}")
            or guess.header_row
        )
        stacked = row > 1 and st.checkbox(
            "The row above holds the first part of the names",
            guess.stacked,
            key=key(f"{part}stacked:{file.mark}:{name}"),
            help="Budget over 2024 becomes Budget 2024.",
        )
        lookup = _lookup(guess.lookup, f"{part}lookup:{file.mark}:{name}")
    return replace(guess, header_row=row, lookup=lookup, stacked=stacked)


def _guess(file: OpenFile, name: str) -> Layout | None:
    """The layout guessed for a table, once; None where no row of names is found."""
    kept: dict[str, Layout | None] = st.session_state.setdefault(key("layouts"), {})
    at = f"{file.mark}:{name}"
    if at not in kept:
        kept[at] = None
        with suppress(Unreadable):
            kept[at] = guess_layout(file.offered, name)
    return kept[at]


def _turned(area: Sheet, name: str, is_turned: bool) -> Layout:
    sheet = turned(area) if is_turned else area
    try:
        return Layout(name, header.guess_row(sheet), is_turned)
    except Unreadable:
        return Layout(name, 1, is_turned)


def _lookup(found: Lookup | None, name: str) -> Lookup | None:
    if found is None:
        return None
    words = f"Take the names for “{found.on}” from “{found.label}”"
    return found if st.checkbox(label(words), True, key=key(name)) else None


def _asked_row(area: Sheet, name: str) -> int:
    """The row of column names where the guess fails."""
    try:
        return header.guess_row(area)
    except Unreadable as problem:
        if not area.rows:
            raise
        st.warning(label(str(problem)))
        row = _row_input(area, None, name)
        if row is None:
            raise Unreadable from problem  # all that can be said stands above the question
        return row


def _row_input(sheet: Sheet, guess: int | None, name: str) -> int | None:
    most = max(len(sheet.rows), guess or 1)
    row = st.number_input(
        "Row of the column names", 1, most, guess, key=key(name), placeholder="for instance 3"
    )
    return None if row is None else int(row)


def _tabulated(file: OpenFile, layout: Layout) -> Table:
    """The table of a layout, built once for the same choice."""
    tables: dict[str, Table] = st.session_state.setdefault(key("tables"), {})
    at = f"{file.mark}:{layout}"
    if at not in tables:
        tables[at] = laying_out.tabulate(file.offered, layout)
    return tables[at]


def joined(chosen: ChosenFile) -> ChosenFile:
    """The table with the columns of a second file, where one is given."""
    with st.popover("Join a second file", icon=":material/join:"):
        upload = upload_of("Second file", "second")
        if upload is None:
            st.caption(
                "For rows that are spread over two files: each row of the first takes the columns of the second."
            )
            return chosen
        other = pick(opened(upload), "second:")
        left, right = st.columns(2)
        one = left.selectbox("Key in the first file", chosen.table.columns, key=key(f"on:{chosen.mark}"))
        two = right.selectbox("Key in the second file", other.table.columns, key=key(f"to:{other.mark}"))
        both = joining.join(chosen.table, other.table, (one, two))
        for remark in both.remarks:
            st.caption(label(remark))
    return replace(chosen, mark=f"{chosen.mark}+{other.mark}:{one}:{two}", table=both.table)
