"""Which acts of the trail the reader wants to see; the choice lives in the address."""

from dataclasses import asdict

import streamlit as st

from components import data, data_trail
from models.views.trail import TrailFilter
from models.vocabulary_trail import RecordKind, act_word, kind_word

KINDS = {kind_word(kind): kind for kind in RecordKind}
KEYS = ("by", "record", "of", "act", "from", "to", "find")
BEFORE = "before"
ALL = "All"


def pick_filter() -> TrailFilter:
    """Place the fields and answer what was chosen."""
    choices = data_trail.choices()
    commands = {act_word(command): command for command in choices.commands}
    with st.container(key="trail-filters"):
        first, second = st.columns(4), st.columns([1, 1, 2])
        with first[0]:
            actor = _pick("by", "Who", list(choices.actors))
        with first[1]:
            kind = _pick("record", "Kind of record", list(KINDS))
        with first[2]:
            work = _pick_initiative()
        with first[3]:
            act = _pick("act", "What was done", list(commands))
        with second[0]:
            since = st.date_input("From", None, key="from", bind="query-params", on_change=newest)
        with second[1]:
            until = st.date_input("To", None, key="to", bind="query-params", on_change=newest)
        with second[2]:
            words = _find()
    command = commands.get(act or "", "")
    return TrailFilter(actor or "", KINDS.get(kind or ""), work, command, since, until, words)


def _pick_initiative() -> int | None:
    works = {one.id: one.name for one in sorted(data.portfolio().initiatives, key=lambda one: one.name)}
    return st.selectbox(
        "Initiative",
        list(works),
        index=None,
        key="of",
        bind="query-params",
        placeholder=ALL,
        format_func=lambda id: works.get(id, ""),
        on_change=newest,
    )


def _find() -> str:
    words = st.text_input(
        "Words",
        key="find",
        bind="query-params",
        placeholder="In a name, a text, a summary",
        on_change=newest,
        max_chars=200,
    )
    return words or ""


def is_narrowed(wanted: TrailFilter) -> bool:
    """Whether anything was chosen."""
    return any(value not in (None, "") for value in asdict(wanted).values())


def clear() -> None:
    """Choose everything again; for a button's callback."""
    for key in KEYS:
        st.session_state[key] = "" if key == "find" else None
    newest()


def before() -> int:
    """The revision before which the page begins."""
    asked = st.query_params.get(BEFORE, "")
    return int(asked) if asked.isdecimal() and len(asked) < 18 else data_trail.NEWEST


def go_before(revision: int) -> None:
    """Turn to older acts; for a button's callback."""
    st.query_params[BEFORE] = str(revision)


def newest() -> None:
    """Turn to the newest acts; for a callback."""
    st.query_params.pop(BEFORE, None)


def _pick(key: str, name: str, options: list[str]) -> str | None:
    return st.selectbox(
        name, options, index=None, key=key, bind="query-params", placeholder=ALL, on_change=newest
    )
