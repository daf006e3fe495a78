"""Which files may back evidence: kind told by content, never by what a browser says; names made safe; sizes limited."""

import io
import os
import re
import unicodedata
import zipfile
from pathlib import PurePosixPath

from models.errors import Unreadable

MEGABYTE = 1024 * 1024
LIMIT_VARIABLE = "STEERDECK_EVIDENCE_MB"
DEFAULT_MEGABYTES = 10
MOST_FILES = 10
LONGEST_NAME = 150
MOST_PARTS = 5000

KINDS = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "csv": "text/csv",
    "txt": "text/plain",
}
"""The ending of a name and the media type that its content must have."""
SAME = {"jpeg": "jpg"}
MAGIC = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff"}
HEART = {"xlsx": "xl/workbook.xml", "docx": "word/document.xml", "pptx": "ppt/presentation.xml"}
MARKUP = re.compile(r"<(?:!doctype|\?xml|html|head|body|script|svg|iframe|object|embed)\b", re.IGNORECASE)
UNSAFE = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]'
)
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def most_bytes() -> int:
    """How large a file may be, in bytes: 10 MB, or what the environment says in whole megabytes."""
    given = os.environ.get(LIMIT_VARIABLE, "")
    return MEGABYTE * (int(given) if given.isdecimal() and 0 < int(given) <= 100 else DEFAULT_MEGABYTES)


def safe_name(name: str) -> str:
    """A name without folders and without what a system, a browser or a reader could trip over; its ending stays."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    plain = " ".join(UNSAFE.sub("", last).split()).strip(". ")
    stem, ending = os.path.splitext(plain or "file")
    kept = (
        f"{stem[: LONGEST_NAME - len(ending)]}{ending}" if len(ending) < LONGEST_NAME else stem[:LONGEST_NAME]
    )
    return f"_{kept}" if RESERVED.fullmatch(kept) else kept


def media_type(name: str, content: bytes) -> str:
    """The media type of a file that may be attached; raises Unreadable with a sentence for any other."""
    shown = safe_name(name)
    if not content:
        raise Unreadable(f"“{shown}” is empty. Choose the file that holds the evidence.")
    if len(content) > most_bytes():
        raise Unreadable(
            f"“{shown}” has {len(content) / MEGABYTE:.1f} MB; {most_bytes() // MEGABYTE} MB are taken. "
            "Attach an extract, or give a link."
        )
    ending = PurePosixPath(shown).suffix.lower().removeprefix(".")
    kind = SAME.get(ending, ending)
    if kind not in KINDS:
        raise Unreadable(f"“{shown}” is of a kind that is not taken. Attach one of: {', '.join(KINDS)}.")
    if not is_kind(kind, content):
        raise Unreadable(f"“{shown}” is not what its ending says. Save it anew as {kind}, or attach another.")
    return KINDS[kind]


def is_kind(kind: str, content: bytes) -> bool:
    """Whether the content is of the kind."""
    if kind in MAGIC:
        return content.startswith(MAGIC[kind])
    return is_package(content, HEART[kind]) if kind in HEART else is_text(content)


def is_package(content: bytes, heart: str) -> bool:
    """Whether the content is an Office file with this part, without macros; nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = set(package.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        return False
    macros = any(part.lower().endswith("vbaproject.bin") for part in parts)
    return {"[Content_Types].xml", heart} <= parts and not macros and len(parts) <= MOST_PARTS


def is_text(content: bytes) -> bool:
    """Whether the content is plain text, and not a page or a drawing under another name."""
    letters = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    try:
        text = content.decode(letters)
    except UnicodeDecodeError:
        if b"\x00" in content:
            return False
        text = content.decode("latin-1")
    return "\x00" not in text and not MARKUP.match(text.lstrip("\ufeff \t\r\n"))
