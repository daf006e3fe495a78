"""Whether a package of parts may be opened: its kind, its parts, and what really comes out of them."""

import io
import zipfile
import zlib

from models.errors import Unreadable

MEGABYTE = 1 << 20
MAX_UNPACKED = 300 * MEGABYTE
MAX_PART = 200 * MEGABYTE
MAX_PARTS = 3000
MAX_RATIO = 150
CHUNK = 1 << 16
XLSX_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
SAVE_AS = "Open it in your spreadsheet program, save it as .xlsx or .csv, and choose that file."


def check(data: bytes, name: str) -> bool:
    """Whether a package is an OpenDocument sheet and not an Excel one; raises `Unreadable` for any other."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            open_document = _is_open_document(package)
            _check_kind(package, name, open_document=open_document)
            _check_parts(package, name)
            _check_unpacked(package, name)
            return open_document
    except BROKEN as fault:
        raise Unreadable(f"“{name}” is damaged and cannot be opened. Save it again and retry.") from fault


def _is_open_document(package: zipfile.ZipFile) -> bool:
    """Whether the package calls itself an OpenDocument sheet."""
    parts = {part.filename for part in package.infolist()}
    if "mimetype" not in parts or package.getinfo("mimetype").file_size > len(ODS_TYPE) + 20:
        return False
    return package.read("mimetype").startswith(ODS_TYPE) and "content.xml" in parts


def _check_kind(package: zipfile.ZipFile, name: str, *, open_document: bool) -> None:
    parts = {part.filename for part in package.infolist()}
    if any(
        part.lower().endswith("vbaproject.bin") or part.startswith(("Basic/", "Scripts/")) for part in parts
    ):
        raise Unreadable(f"“{name}” holds macros. Save it as .xlsx, without macros, and choose that file.")
    if open_document:
        return
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
