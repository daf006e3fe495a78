"""Whether uploaded bytes may be read at all: size, kind, bombs, passwords and macros, before any parser sees them."""

from enum import StrEnum

from models.errors import Unreadable
from models.intake import guard_package

MEGABYTE = 1 << 20
MAX_BYTES = 25 * MEGABYTE

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
# Names of streams that an old Office file lists: a workbook of 1997 or of 1995, and its macros.
OLD_BOOKS = ("Workbook", "Book")
MACROS = "_VBA_PROJECT"
FOREIGN = {
    b"\xff\xd8\xff": "a JPEG picture",
    b"\x89PNG": "a PNG picture",
    b"GIF8": "a GIF picture",
    b"%PDF": "a PDF document",
    b"RIFF": "a media file",
    b"\x1f\x8b": "a compressed archive",
    b"7z\xbc\xaf": "a compressed archive",
    b"Rar!": "a compressed archive",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"{\\rtf": "a text document",
}
MARKUP = (
    b"<!doctype",
    b"<!--",
    b"<html",
    b"<?xml",
    b"<head",
    b"<meta",
    b"<body",
    b"<table",
    b"<div",
    b"<style",
)
SAVE_AS = "Open it in your spreadsheet program, save it as .xlsx or .csv, and choose that file."


class FileKind(StrEnum):
    """The kinds of file that can be imported."""

    CSV = "csv"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


def check(data: bytes, name: str) -> FileKind:
    """The kind of an uploaded file, told by its bytes and not by its name; raises `Unreadable` with what to do."""
    _check_size(data, name)
    if data.startswith(OLE):
        _check_old_office(data, name)
        return FileKind.XLS
    if data.startswith(ZIP):
        return FileKind.ODS if guard_package.check(data, name) else FileKind.XLSX
    _check_text(data, name)
    return FileKind.CSV


def check_size(size: int, name: str) -> None:
    """Raise `Unreadable` for a file of more bytes than can be imported; asked before anything is done with it."""
    if size > MAX_BYTES:
        raise Unreadable(
            f"“{name}” has {size / MEGABYTE:.0f} MB; at most {MAX_BYTES // MEGABYTE} MB can be imported. "
            "Remove pictures and sheets that are not needed, or split the rows over several files."
        )


def _check_size(data: bytes, name: str) -> None:
    if not data.strip():
        raise Unreadable(f"“{name}” is empty. Choose the file that holds your rows.")
    check_size(len(data), name)


def _check_old_office(data: bytes, name: str) -> None:
    if _lists(data, "EncryptedPackage"):
        raise Unreadable(
            f"“{name}” is protected by a password. Save a copy without the password and choose that copy."
        )
    if not any(_lists(data, stream) for stream in OLD_BOOKS):
        raise Unreadable(f"“{name}” is an old Office file, but not a workbook. {SAVE_AS}")
    if _lists(data, MACROS):
        raise Unreadable(f"“{name}” holds macros. Save it as .xlsx, without macros, and choose that file.")


def _lists(data: bytes, stream: str) -> bool:
    """Whether the directory of an old Office file names a stream."""
    return stream.encode("utf-16-le") in data


def _check_text(data: bytes, name: str) -> None:
    head = data[:4096]
    for magic, what in FOREIGN.items():
        if head.startswith(magic):
            raise Unreadable(f"“{name}” is {what}, not a table. {SAVE_AS}")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:15].lower().startswith(MARKUP):
        raise Unreadable(f"“{name}” is a web page or XML document, not a table. {SAVE_AS}")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[{", b"[[", b"[\n", b"[\r")):
        raise Unreadable(f"“{name}” is a JSON document, not a table. {SAVE_AS}")
    wide = (
        head.startswith((b"\xff\xfe", b"\xfe\xff")) or head[1:64:2].count(0) > 8 or head[0:64:2].count(0) > 8
    )
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    if not wide and controls > max(8, len(head) // 50):
        raise Unreadable(f"“{name}” is not a table of text. {SAVE_AS}")
