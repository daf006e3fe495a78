"""The one gate through which text enters a file: what XML or a slide cannot carry is taken out, the rest is escaped."""

import re
import unicodedata
from xml.sax.saxutils import escape

EMU_PER_POINT = 12700

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Direction overrides would turn the words beside them around too; letters keep their own direction without them.
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
# A no-break space stays: it ties a figure to its unit.
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")


def clean(text: str) -> str:
    """`text` as one line that every XML reader accepts: no control characters, no lone surrogates, single spaces."""
    visible = _OVERRIDES.sub("", _FORBIDDEN.sub("", text.replace("\x85", " ")))
    return _SPACES.sub(" ", unicodedata.normalize("NFC", visible)).strip()


def text(value: str) -> str:
    """`value` as the content of an XML element."""
    return escape(clean(value))


def attribute(value: str) -> str:
    """`value` as the content of an XML attribute in double quotes."""
    return escape(clean(value), {'"': "&quot;"})


def emu(points: float) -> int:
    """Points as the English Metric Units that the file format counts in."""
    return round(points * EMU_PER_POINT)
