"""Text that people typed, made safe to show: as HTML text, and as the label of a Streamlit element."""

import re
from html import escape

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# Streamlit turns these into links, icons and arrows even behind a backslash; a word joiner keeps them text.
_TRIGGERS = re.compile(r"(\\[:.@<>\-]|\bww(?=w))")
_JOINER = "\u2060"


def text(typed: object) -> str:
    """Text as HTML text, also safe inside a quoted attribute."""
    return escape(str(typed), quote=True)


def label(typed: str) -> str:
    """Text as the label of a Streamlit element, which reads Markdown: shown as typed, on one line."""
    one_line = " ".join(typed.split())
    return _TRIGGERS.sub(rf"\1{_JOINER}", _PUNCTUATION.sub(r"\\\1", one_line))


def tag(name: str, css: str, *inside: str, **attributes: str) -> str:
    """An HTML element around markup that is safe already; attribute values are escaped here."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"' for key, value in attributes.items()
    )
    return f'<{name} class="{css}"{given}>{"".join(inside)}</{name}>'


def div(css: str, *inside: str, **attributes: str) -> str:
    """A block around safe markup."""
    return tag("div", css, *inside, **attributes)


def span(css: str, *inside: str, **attributes: str) -> str:
    """A run of safe markup within a line."""
    return tag("span", css, *inside, **attributes)
