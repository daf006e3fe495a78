"""The columns of each grid: which field of a draft they show, under which words, with which editor."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import Any

import streamlit as st

from models.vocabulary import Accumulation, Category, Direction, OutcomeClaim, Rhythm, Role, Strength, word


class Editor(StrEnum):
    """What a cell is edited with."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    TICK = "tick"
    PERSON = "person"
    OBJECTIVE = "objective"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the draft's field, its heading, its editor, and for a choice the terms to choose from."""

    field: str
    heading: str
    editor: Editor = Editor.TEXT
    terms: tuple[Enum, ...] = field(default=())
    required: bool = False
    wide: bool = False
    fixed: bool = False
    help: str = ""


def strength_word(strength: Enum) -> str:
    """A strength as the grid names it: `3 measured`."""
    return f"{strength.value} {strength.name.lower()}"


def term_word(term: Enum) -> str:
    """A term as the grid names it."""
    return strength_word(term) if isinstance(term, Strength) else word(term)  # type: ignore[arg-type]


CLAIM_HELP = "A second person says on the initiative's page whether this is an outcome."

OBJECTIVE_COLUMNS = (
    Column("name", "Objective", required=True, wide=True),
    Column("why", "Why", wide=True),
    Column("why_now", "Why now", wide=True),
    Column("owner_id", "Owner", Editor.PERSON),
    Column("valid_from", "Valid from", Editor.DATE),
    Column("valid_until", "Retired on", Editor.DATE),
    Column("key", "Key", help="What the objective is called in your other systems."),
    Column(
        "change_reason",
        "Reason of the change",
        wide=True,
        help="A changed objective is a strategy update: why?",
    ),
    Column("editorial", "Wording only", Editor.TICK, help="An editorial change starts no adjustment clock."),
)

INITIATIVE_COLUMNS = (
    Column("name", "Initiative", required=True, wide=True),
    Column("key", "Key", help="What the initiative is called in your other systems."),
    Column("category", "Category", Editor.CHOICE, tuple(Category), required=True),
    Column("obligation", "Obligation", help="Mandatory work names the law or order that asks for it."),
    Column("owner_id", "Owner", Editor.PERSON),
    Column("sponsor_id", "Sponsor", Editor.PERSON),
    Column("department", "Department"),
    Column("starts_on", "Starts", Editor.DATE),
    Column("ends_on", "Ends", Editor.DATE),
    Column("why_now", "Why now", wide=True),
    Column("description", "Description", wide=True),
)

KEY_RESULT_COLUMNS = (
    Column("name", "Key result", required=True, wide=True),
    Column("objective_id", "Objective", Editor.OBJECTIVE),
    Column("headline", "Headline", Editor.TICK, help="The outcome itself; the others feed a headline one."),
    Column("metric", "Metric"),
    Column("unit", "Unit"),
    Column("direction", "Direction", Editor.CHOICE, tuple(Direction), required=True),
    Column("baseline", "Baseline", Editor.NUMBER),
    Column("baseline_on", "Baseline on", Editor.DATE),
    Column("target", "Target", Editor.NUMBER),
    Column("lower", "Lower bound", Editor.NUMBER),
    Column("upper", "Upper bound", Editor.NUMBER),
    Column("due_on", "Due", Editor.DATE),
    Column(
        "first_effect_on", "First effect", Editor.DATE, help="The plan stays at the baseline until this day."
    ),
    Column("rhythm", "Rhythm", Editor.CHOICE, tuple(Rhythm), required=True),
    Column("accumulation", "Counts as", Editor.CHOICE, tuple(Accumulation), required=True),
    Column("source", "Source"),
    Column("source_strength", "Source strength", Editor.CHOICE, tuple(Strength), required=True),
    Column("owner_id", "Owner", Editor.PERSON),
    Column("claim", "Outcome?", Editor.CHOICE, tuple(OutcomeClaim), fixed=True, help=CLAIM_HELP),
    Column("key", "Key", help="What the key result is called in your other systems."),
    Column("change_reason", "Reason of the change", wide=True),
)

PERSON_COLUMNS = (
    Column("name", "Name or function", required=True, wide=True),
    Column("role", "Role", Editor.CHOICE, tuple(Role), required=True),
    Column("email", "E-mail"),
    Column("chat", "Chat name", help="What the person is called at the chat service that reminders go by."),
)

Choices = dict[str, int]


def options(column: Column, people: Choices, objectives: Choices) -> list[str]:
    """The words that a cell of the column may hold."""
    if column.editor is Editor.PERSON:
        return list(people)
    if column.editor is Editor.OBJECTIVE:
        return list(objectives)
    return [term_word(term) for term in column.terms]


def column_config(columns: tuple[Column, ...], people: Choices, objectives: Choices) -> dict[str, Any]:
    """Streamlit's configuration of the columns, by heading."""
    return {column.heading: _configured(column, options(column, people, objectives)) for column in columns}


def _configured(column: Column, choices: list[str]) -> Any:  # noqa: ANN401  Streamlit has no common type for columns
    shared: dict[str, Any] = {
        "required": column.required,
        "disabled": column.fixed,
        "help": column.help or None,
    }
    makers: dict[Editor, Callable[[], Any]] = {
        Editor.TEXT: lambda: st.column_config.TextColumn(width="large" if column.wide else None, **shared),
        Editor.NUMBER: lambda: st.column_config.NumberColumn(format="plain", **shared),
        Editor.DATE: lambda: st.column_config.DateColumn(format="DD MMM YYYY", **shared),
        Editor.TICK: lambda: st.column_config.CheckboxColumn(**shared),
    }
    chosen = lambda: st.column_config.SelectboxColumn(options=choices, **shared)  # noqa: E731
    return makers.get(column.editor, chosen)()
