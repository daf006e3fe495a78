"""Whether uploaded bytes may be read at all: size, kind, bombs, passwords and macros, before any parser sees them."""

import io
import zipfile
from enum import StrEnum

from models.errors import Unreadable

MEGABYTE = 1 << 20
MAX_BYTES = 25 * MEGABYTE
MAX_UNPACKED = 150 * MEGABYTE
MAX_PART = 60 * MEGABYTE
MAX_PARTS = 3000
MAX_RATIO = 150
CHUNK = 1 << 16

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
XLSX_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
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
    """The two kinds of file that can be imported."""

    CSV = "csv"
    XLSX = "xlsx"


def check(data: bytes, name: str) -> FileKind:
    """The kind of an uploaded file, told by its bytes and not by its name; raises `Unreadable` with what to do."""
    _check_size(data, name)
    if data.startswith(OLE):
        raise Unreadable(_old_office(data, name))
    if data.startswith(ZIP):
        _check_package(data, name)
        return FileKind.XLSX
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


def _old_office(data: bytes, name: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return f"“{name}” is protected by a password. Save a copy without the password and choose that copy."
    return f"“{name}” is in the old Office format. {SAVE_AS}"


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


def _check_package(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check_kind(package, name)
            _check_parts(package, name)
            _check_unpacked(package, name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as fault:
        raise Unreadable(f"“{name}” is damaged and cannot be opened. Save it again and retry.") from fault


def _check_kind(package: zipfile.ZipFile, name: str) -> None:
    parts = {part.filename for part in package.infolist()}
    if any(part.lower().endswith("vbaproject.bin") for part in parts):
        raise Unreadable(f"“{name}” holds macros. Save it as .xlsx, without macros, and choose that file.")
    if "xl/workbook.xml" not in parts or XLSX_TYPE not in _content_types(package, parts):
        raise Unreadable(f"“{name}” is not an Excel workbook (.xlsx). {SAVE_AS}")


def _content_types(package: zipfile.ZipFile, parts: set[str]) -> bytes:
    part = "[Content_Types].xml"
    if part not in parts or package.getinfo(part).file_size > MEGABYTE:
        return b""
    with package.open(part) as content:
        return content.read(MEGABYTE)


def _check_parts(package: zipfile.ZipFile, name: str) -> None:
    parts = package.infolist()
    names = [part.filename for part in parts]
    if len(names) > MAX_PARTS or len({part.lower() for part in names}) != len(names):
        raise Unreadable(f"“{name}” is built in a way that is not safe to open. Save it again as .xlsx.")
    for part in parts:
        if part.flag_bits & 1:
            raise Unreadable(f"“{name}” is protected by a password. Save a copy without it and choose that.")
        if _is_unsafe(part):
            raise Unreadable(f"“{name}” holds parts that are not safe to open. Save it again as .xlsx.")


def _is_unsafe(part: zipfile.ZipInfo) -> bool:
    path = part.filename
    outside = path.startswith(("/", "\\")) or ".." in path.split("/") or "\\" in path or "\0" in path
    link = (part.external_attr >> 16) & 0o170000 == 0o120000
    return outside or link or path.lower().endswith((".exe", ".js", ".vbs"))


def _check_unpacked(package: zipfile.ZipFile, name: str) -> None:
    """Counts the bytes that really come out, because the sizes a package states can lie."""
    total = 0
    for part in package.infolist():
        got, tail = 0, b""
        with package.open(part) as content:
            while chunk := content.read(CHUNK):
                got += len(chunk)
                if got > MAX_PART or total + got > MAX_UNPACKED:
                    raise Unreadable(_bomb(name))
                tail = _check_markup(part, tail + chunk, name)
        total += got
        if got > MEGABYTE and got > MAX_RATIO * max(part.compress_size, 1):
            raise Unreadable(_bomb(name))


def _bomb(name: str) -> str:
    return (
        f"“{name}” unpacks to far more than its size. Delete empty rows and columns beyond your table, "
        "save it again, and choose that file."
    )


def _check_markup(part: zipfile.ZipInfo, window: bytes, name: str) -> bytes:
    """Refuses document types, the carrier of entity bombs; answers the tail that the next chunk is read with."""
    if not part.filename.endswith((".xml", ".rels")):
        return b""
    plain = window.replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise Unreadable(f"“{name}” is built in a way that is not safe to open. Save it again as .xlsx.")
    return window[-32:]
