"""Text files into rows: which encoding, which delimiter, quoted line breaks; nothing is interpreted."""

import codecs
import csv
import io
import re

from models.errors import Unreadable
from models.intake.book import Row

DELIMITERS = (";", ",", "\t", "|")
SAMPLE = 200_000
FIELD_LIMIT = 1 << 20
# The mark of UTF-32 begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WESTERN = "cp1252"
LETTERS = {
    WESTERN: "Windows Western (cp1252)",
    "cp1250": "Windows Central European (cp1250)",
    "cp1251": "Windows Cyrillic (cp1251)",
    "cp1253": "Windows Greek (cp1253)",
    "cp1254": "Windows Turkish (cp1254)",
    "mac_roman": "Macintosh",
    "cp850": "DOS Western (cp850)",
}
"""Alphabets of one byte a letter: the bytes do not tell which one is meant, so the reader may choose."""
DECLARED = re.compile(r"^sep=(.)\r?\n")


def read_rows(data: bytes, name: str, letters: str = "") -> tuple[tuple[Row, ...], str, str]:
    """Rows of a text file, a sentence on how it was read, and its alphabet where it could be another.

    Raises `Unreadable`. `letters`, one of LETTERS, overrules the alphabet that is taken for granted.
    """
    text, encoding = decode(data, letters)
    narrow = next((codec for codec, title in LETTERS.items() if title == encoding), "")
    text, delimiter = _delimiter(text)
    rows = _split(text, delimiter, name)
    marks = {"\t": "tabs", ";": "semicolons", ",": "commas", "|": "bars"}
    return rows, f"Read as {encoding} text separated by {marks.get(delimiter, delimiter)}.", narrow


def decode(data: bytes, letters: str = "") -> tuple[str, str]:
    """Text and the name of its encoding: byte order mark first, then UTF-8, UTF-16, then one byte a letter."""
    for mark, codec in MARKS:
        if data.startswith(mark):
            return data.decode(codec, errors="replace"), codec.upper().removesuffix("-SIG")
    wide = _wide_codec(data)
    if wide:
        return data.decode(wide, errors="replace"), "UTF-16"
    if _is_utf8(data):
        return data.decode("utf-8", errors="as-western"), "UTF-8"
    if letters in LETTERS and letters != WESTERN:
        return data.decode(letters, errors="replace"), LETTERS[letters]
    return _western(data), LETTERS[WESTERN]


def _is_utf8(data: bytes) -> bool:
    """Whether a file is UTF-8, be it with a few bytes pasted in from elsewhere."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return not broken or sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text))) > broken


def _as_western(fault: UnicodeError) -> tuple[str, int]:
    """Reads bytes that UTF-8 does not know as the old letters they most likely are."""
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    return _western(fault.object[fault.start : fault.end]), fault.end


codecs.register_error("as-western", _as_western)


def _wide_codec(data: bytes) -> str:
    head = data[:400]
    if head[1::2].count(0) > len(head) // 4:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) > len(head) // 4 else ""


def _western(data: bytes) -> str:
    """cp1252 where it has a letter, Latin-1 where it has none: published files mix both."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in data)


def _delimiter(text: str) -> tuple[str, str]:
    declared = DECLARED.match(text)
    if declared:
        return text[declared.end() :], declared[1]
    sample = text[:SAMPLE]
    return text, max(DELIMITERS, key=lambda mark: _regularity(sample, mark))


def _regularity(sample: str, delimiter: str) -> tuple[float, int]:
    """How many of the first rows share the commonest width above one; then that width."""
    widths = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            widths.append(len(row))
            if len(widths) == 60:
                break
    except csv.Error:
        return 0.0, 0
    wide = [width for width in widths if width > 1]
    if not wide:
        return 0.0, 0
    common = max(set(wide), key=wide.count)
    return round(wide.count(common) / len(widths), 1), common


def _split(text: str, delimiter: str, name: str) -> tuple[Row, ...]:
    previous = csv.field_size_limit(FIELD_LIMIT)
    try:
        return _closed(_rows(text, delimiter), text, delimiter, name)
    except csv.Error:
        # A lone carriage return outside quotes ends a row on old systems; the reader wants it as a line feed.
        return _retry(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""), delimiter, name)
    finally:
        csv.field_size_limit(previous)


def _retry(text: str, delimiter: str, name: str) -> tuple[Row, ...]:
    try:
        return _closed(_rows(text, delimiter), text, delimiter, name)
    except csv.Error as fault:
        raise Unreadable(
            f"“{name}” has a quotation mark that is never closed, or a cell without end. Save it again as .xlsx."
        ) from fault


def _closed(rows: tuple[Row, ...], text: str, delimiter: str, name: str) -> tuple[Row, ...]:
    """The rows, unless the last one swallowed the rest of the file behind a quotation mark that stays open."""
    if not rows or not any("\n" in str(cell) for cell in rows[-1]):
        return rows
    last = text.rstrip("\r\n")
    try:
        for _ in csv.reader(io.StringIO(last, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as fault:
        if "unexpected end" in str(fault):
            raise Unreadable(
                f"“{name}” opens a quotation mark in row {len(rows)} that is never closed. Close it, or save the "
                "file again as .xlsx."
            ) from fault
    return rows


def _rows(text: str, delimiter: str) -> tuple[Row, ...]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return tuple(tuple(cell or None for cell in row) for row in reader)
