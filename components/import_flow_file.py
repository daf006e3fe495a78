"""First step of an import: the file and its alphabet, read once with its progress shown."""

import hashlib
from dataclasses import dataclass
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.markup import label
from models.errors import Unreadable
from models.intake import guard, laying_out, reading
from models.intake.book import Book, Table
from models.intake.delimited import LETTERS
from models.intake.laying_out import Layout, Offer

ROUND = "import:round"
BOOKS = "import:books"
HELD = "import:held"
MOST_BOOKS = 4  # the file and the one joined to it, each perhaps in a second alphabet
TAKEN_MB = (
    100  # a server takes no larger upload; what lies between this and the guard's limit gets our sentence
)


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that was read: its name, what tells its content from any other, its remark, and the tables it offers."""

    name: str
    mark: str
    remark: str
    offered: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class ChosenFile:
    """A table of a file: `mark` tells it, its layout and its second file from any other choice."""

    name: str
    mark: str
    table: Table
    layout: Layout
    file: OpenFile


def pick() -> OpenFile | None:
    """The file to import from; None while there is none. Raises `Unreadable` with what to say to the reader."""
    upload = upload_of("Spreadsheet to import", "file")
    held: OpenFile | None = st.session_state.get(HELD)
    if upload is None:
        if held is not None:
            st.caption(label(f"Still open: {held.name}"))
        return held
    st.session_state.pop(HELD, None)
    return opened(upload)


def key(name: str) -> str:
    """The key of a widget of this round; a new round begins with empty widgets."""
    return f"import:{st.session_state.setdefault(ROUND, 0)}:{name}"


def begin_again() -> None:
    """Forget the file and all that was chosen for it."""
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.session_state.pop(BOOKS, None)
    st.session_state.pop(HELD, None)


def go_on(file: OpenFile) -> None:
    """Begin a round anew with the file at hand, for another of its tables."""
    begin_again()
    st.session_state[HELD] = file


def upload_of(title: str, name: str) -> Any:  # noqa: ANN401  Streamlit's uploaded file, or None
    """The widget that takes a file."""
    return st.file_uploader(title, key=key(name), label_visibility="collapsed", max_upload_size=TAKEN_MB)


def opened(upload: Any) -> OpenFile:  # noqa: ANN401
    """An upload with its tables; raises `Unreadable` where it cannot be borne or read."""
    _require_bearable(upload)
    mark = hashlib.sha256(upload.getvalue()).hexdigest()[:16]
    book, offered = _read(upload, mark)
    letters = _letters(book, mark)
    if letters:
        book, offered = _read(upload, mark, letters)
    return OpenFile(upload.name, mark + letters, book.remark, offered)


def _require_bearable(upload: Any) -> None:  # noqa: ANN401
    """Lets go of a file that is too large, and says so in our words; the widget's own would not say what to do."""
    try:
        guard.check_size(upload.size, upload.name)
    except Unreadable:
        session = get_script_run_ctx()
        if session is not None and hasattr(session.uploaded_file_mgr, "remove_file"):
            session.uploaded_file_mgr.remove_file(session.session_id, upload.file_id)
        raise


def _letters(book: Book, mark: str) -> str:
    """The alphabet that the reader chooses, where the bytes do not tell it."""
    if not book.letters:
        return ""
    with st.popover("Letters look wrong?", icon=":material/translate:"):
        return st.selectbox(
            "Alphabet of the file", list(LETTERS), format_func=LETTERS.get, key=key(f"letters:{mark}")
        )


def _read(upload: Any, mark: str, letters: str = "") -> tuple[Book, tuple[Offer, ...]]:  # noqa: ANN401
    """The file's book and tables, read once in a session."""
    books: dict[str, tuple[Book, tuple[Offer, ...]]] = st.session_state.setdefault(BOOKS, {})
    at = f"{upload.name}:{mark}:{letters}"
    if at not in books:
        while len(books) >= MOST_BOOKS:
            books.pop(next(iter(books)))
        books[at] = _read_now(upload, letters)
    return books[at]


def _read_now(upload: Any, letters: str) -> tuple[Book, tuple[Offer, ...]]:  # noqa: ANN401
    bar = st.progress(0.0, "Reading the file …")
    try:
        book = reading.read(
            upload.getvalue(),
            upload.name,
            letters,
            tell=lambda what, share: bar.progress(min(share, 1.0), label(what)),
        )
        return book, laying_out.offers(book)
    finally:
        bar.empty()
