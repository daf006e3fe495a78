"""First step of an import: the file, its sheet and the row of its column names, and a second file to join."""

import hashlib
from dataclasses import dataclass
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.markup import label
from models.errors import Unreadable
from models.intake import guard, header, joining, reading
from models.intake.book import Book, Sheet, Table
from models.intake.delimited import LETTERS

ROUND = "import:round"
BOOKS = "import:books"
MOST_BOOKS = 4  # the file and the one joined to it, each perhaps in a second alphabet
TAKEN_MB = (
    100  # a server takes no larger upload; what lies between this and the guard's limit gets our sentence
)


@dataclass(frozen=True, slots=True)
class ChosenFile:
    """A file that was read: `mark` tells it, its sheet, its header row and its second file from any other choice."""

    name: str
    mark: str
    table: Table


def pick() -> ChosenFile | None:
    """The chosen file as a table; None while there is none, or while it cannot be read, which is said."""
    upload = _upload("Spreadsheet to import", "file")
    if upload is None:
        return None
    try:
        _require_bearable(upload)
        book = _lettered(upload, _read(upload))
        with st.container(horizontal=True, vertical_alignment="center"):
            return _joined(_table(book, _mark(upload) + book.letters, upload.name))
    except Unreadable as problem:
        if str(problem):
            st.error(label(str(problem)), icon=":material/error:")
        return None


def key(name: str) -> str:
    """The key of a widget of this round; a new round begins with empty widgets."""
    return f"import:{st.session_state.setdefault(ROUND, 0)}:{name}"


def begin_again() -> None:
    """Forget the file and all that was chosen for it."""
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.session_state.pop(BOOKS, None)


def _upload(title: str, name: str) -> Any:  # noqa: ANN401  Streamlit's uploaded file, or None
    return st.file_uploader(title, key=key(name), label_visibility="collapsed", max_upload_size=TAKEN_MB)


def _require_bearable(upload: Any) -> None:  # noqa: ANN401
    """Lets go of a file that is too large, and says so in our words; the widget's own would not say what to do."""
    try:
        guard.check_size(upload.size, upload.name)
    except Unreadable:
        session = get_script_run_ctx()
        if session is not None and hasattr(session.uploaded_file_mgr, "remove_file"):
            session.uploaded_file_mgr.remove_file(session.session_id, upload.file_id)
        raise


def _mark(upload: Any) -> str:  # noqa: ANN401  Streamlit's uploaded file
    return hashlib.sha256(upload.getvalue()).hexdigest()[:16]


def _lettered(upload: Any, book: Book) -> Book:  # noqa: ANN401
    """The book in the alphabet that the reader chooses, where the bytes do not tell it."""
    if not book.letters:
        return book
    with st.popover("Letters look wrong?", icon=":material/translate:"):
        letters = st.selectbox(
            "Alphabet of the file",
            list(LETTERS),
            format_func=LETTERS.get,
            key=key(f"letters:{_mark(upload)}"),
        )
    return _read(upload, letters)


def _read(upload: Any, letters: str = "") -> Book:  # noqa: ANN401
    """The file's book, read once in a session."""
    books: dict[str, Book] = st.session_state.setdefault(BOOKS, {})
    mark = f"{upload.name}:{_mark(upload)}:{letters}"
    if mark not in books:
        while len(books) >= MOST_BOOKS:
            books.pop(next(iter(books)))
        with st.spinner("Reading the file …"):
            books[mark] = reading.read(upload.getvalue(), upload.name, letters)
    return books[mark]


def _table(book: Book, mark: str, name: str, part: str = "") -> ChosenFile:
    sheet = _sheet(book, part)
    row = _header_row(sheet, mark, part)
    table = _under(sheet, row, f"{mark}:{sheet.name}:{row}")
    st.caption(label(f"{len(table.lines):,} rows, {len(table.columns)} columns. {book.remark}"))
    return ChosenFile(name, f"{mark}:{sheet.name}:{row}", table)


def _under(sheet: Sheet, row: int, mark: str) -> Table:
    """The table under a header row, built once for the same choice."""
    tables: dict[str, Table] = st.session_state.setdefault(key("tables"), {})
    if mark not in tables:
        tables[mark] = header.table(sheet, row)
    return tables[mark]


def _sheet(book: Book, part: str) -> Sheet:
    if len(book.sheets) == 1:
        return book.sheets[0]
    names = [sheet.name for sheet in book.sheets]
    hidden = {sheet.name for sheet in book.sheets if sheet.hidden}
    chosen = st.selectbox(
        "Sheet",
        names,
        names.index(reading.first_choice(book).name),
        format_func=lambda name: f"{name} (hidden)" if name in hidden else name,
        key=key(f"{part}sheet"),
    )
    return book.sheet(chosen)


def _header_row(sheet: Sheet, mark: str, part: str) -> int:
    """The row of column names: guessed, and asked for where the guess fails."""
    try:
        guess = header.guess_row(sheet)
    except Unreadable as problem:
        if not sheet.rows:
            raise
        st.warning(label(str(problem)))
        row = _row_input(sheet, None, f"{part}header:{mark}:{sheet.name}")
        if row is None:
            raise Unreadable from problem  # all that can be said stands above the question
        return row
    with st.popover(f"Column names in row {guess}", icon=":material/table_view:"):
        return _row_input(sheet, guess, f"{part}header:{mark}:{sheet.name}") or guess


def _row_input(sheet: Sheet, guess: int | None, name: str) -> int | None:
    most = max(len(sheet.rows), 1)
    row = st.number_input(
        "Row of the column names", 1, most, guess, key=key(name), placeholder="for instance 3"
    )
    return None if row is None else int(row)


def _joined(chosen: ChosenFile) -> ChosenFile:
    """The file with the columns of a second one, where one is given."""
    with st.popover("Join a second file", icon=":material/join:"):
        upload = _upload("Second file", "second")
        if upload is None:
            st.caption(
                "For rows that are spread over two files: each row of the first takes the columns of the second."
            )
            return chosen
        _require_bearable(upload)
        other = _table(_read(upload), _mark(upload), upload.name, "second:")
        left, right = st.columns(2)
        one = left.selectbox("Key in the first file", chosen.table.columns, key=key(f"on:{chosen.mark}"))
        two = right.selectbox("Key in the second file", other.table.columns, key=key(f"to:{other.mark}"))
        joined = joining.join(chosen.table, other.table, (one, two))
        for remark in joined.remarks:
            st.caption(label(remark))
    return ChosenFile(chosen.name, f"{chosen.mark}+{other.mark}:{one}:{two}", joined.table)
