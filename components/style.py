"""The style of Steerdeck's own drawings: colours from the vocabulary as CSS variables, for light and dark ground."""

from functools import cache
from pathlib import Path

import streamlit as st

from models import vocabulary
from models.vocabulary import STATUS_LOOK, Group, Status

SHEET = Path(__file__).with_name("style.css")
TEXTS = {
    "ink": (vocabulary.INK, vocabulary.DARK_INK),
    "muted": (vocabulary.MUTED, vocabulary.DARK_MUTED),
    "hairline": (vocabulary.HAIRLINE, vocabulary.DARK_HAIRLINE),
    "ground": (vocabulary.GROUND, vocabulary.DARK_GROUND),
    "raised": (vocabulary.RAISED, vocabulary.DARK_RAISED),
}
# A group borrows the colour of its commonest status, so that it never needs a legend of its own.
GROUP_COLOUR = {
    Group.LANDING: Status.ON_TRAJECTORY,
    Group.NOT_LANDING: Status.BEHIND,
    Group.UNKNOWN: Status.NO_EVIDENCE,
    Group.TOO_EARLY: Status.TOO_EARLY,
    Group.PAUSED: Status.PAUSED,
    Group.OTHER_STAGES: Status.PAUSED,
}


def place() -> None:
    """Put the style sheet on the page, once a run, before the first drawing."""
    st.html(sheet(dark=is_dark()))


def is_dark() -> bool:
    """Whether the reader looks at a dark ground."""
    return st.context.theme.type == "dark"


@cache
def sheet(*, dark: bool) -> str:
    """The whole sheet. `light-dark()` follows the theme at once; dialogs float outside it and are told `dark`."""
    floating = (
        f'[data-testid="stDialog"],[data-baseweb="popover"]{{color-scheme:{"dark" if dark else "light"}}}'
    )
    return f"<style>:root{{{variables()}}}{floating}{coloured()}{SHEET.read_text(encoding='utf-8')}</style>"


def variables() -> str:
    """Every colour as a CSS variable that knows its light and its dark twin."""
    pairs = TEXTS | {status.value: (look.light, look.dark) for status, look in STATUS_LOOK.items()}
    pairs |= {
        group.value: pairs[status.value] for group, status in GROUP_COLOUR.items() if group.value not in pairs
    }
    return "".join(f"--sd-{name}:light-dark({light},{dark});" for name, (light, dark) in pairs.items())


def coloured() -> str:
    """One class for each status and group that sets `--sd-colour` for whatever is drawn inside."""
    words = dict.fromkeys([*(s.value for s in Status), *(g.value for g in Group)])
    return "".join(f".sd-{word}{{--sd-colour:var(--sd-{word})}}" for word in words)


def colours(*, dark: bool) -> dict[str, str]:
    """The plain colours of one theme, for drawings that know no CSS variables."""
    at = 1 if dark else 0
    looks = {status.value: (look.light, look.dark) for status, look in STATUS_LOOK.items()}
    return {name: pair[at] for name, pair in (TEXTS | looks).items()}
