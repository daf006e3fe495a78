"""The fields of forms: each starts from what stands, keeps what is typed, and shows below what is wrong with it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, TypeVar

import streamlit as st

from components.forms.form import Form
from components.forms.saving import show_faults
from models import figures, vocabulary

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)
Choice = TypeVar("Choice")


def text_field(form: Form, field: str, name: str, start: str = "", **more: Any) -> None:  # noqa: ANN401  Streamlit's own
    """A line of text."""
    st.text_input(name, start, key=form.key(field), **more)
    show_faults(form, field)


def area_field(form: Form, field: str, name: str, start: str = "", **more: Any) -> None:  # noqa: ANN401  Streamlit's own
    """Some lines of text."""
    st.text_area(name, start, key=form.key(field), height=more.pop("height", 80), **more)
    show_faults(form, field)


def number_field(form: Form, field: str, name: str, start: float | None = None, **more: Any) -> None:  # noqa: ANN401
    """A number, or none."""
    value = None if start is None else float(start)
    st.number_input(name, value=value, step=None, format="%.10g", key=form.key(field), **more)
    show_faults(form, field)


def money_field(form: Form, field: str, name: str, *, start: int | None, currency: str) -> None:
    """An amount in whole units of the currency, repeated below as it will be written everywhere."""
    units = None if start is None else round(figures.major(start, currency))
    st.number_input(f"{name}, in {currency}", value=units, min_value=0, step=1000, key=form.key(field))
    entered = amount(form, field, currency)
    if entered:
        st.caption(figures.money(entered, currency).replace("$", "\\$"))
    show_faults(form, field)


def amount(form: Form, field: str, currency: str) -> int | None:
    """The amount entered in a money field, in minor units."""
    units = form.value(field)
    return None if units is None else round(units / figures.major(1, currency))


def day_field(form: Form, field: str, name: str, start: date | None = None, **more: Any) -> None:  # noqa: ANN401
    """A date, or none."""
    st.date_input(
        name, start, min_value=FIRST_DAY, max_value=LAST_DAY, format="YYYY-MM-DD", key=form.key(field), **more
    )
    show_faults(form, field)


def term_field(form: Form, field: str, name: str, terms: Sequence[Enum], *, start: Enum) -> None:
    """One of the terms of the vocabulary."""
    st.selectbox(name, terms, terms.index(start), format_func=term_word, key=form.key(field))
    show_faults(form, field)


def choice_field(
    form: Form,
    field: str,
    name: str,
    choices: Mapping[Choice, str],
    *,
    start: Choice | None = None,
    **more: Any,  # noqa: ANN401  Streamlit's own
) -> None:
    """One of several named things, or none."""
    ids = list(choices)
    index = ids.index(start) if start in choices else None
    named: Callable[[Choice], str] = lambda one: choices.get(one, "")  # noqa: E731
    st.selectbox(name, ids, index, format_func=named, key=form.key(field), placeholder="None", **more)
    show_faults(form, field)


def term_word(term: Enum) -> str:
    """A term as a form names it; strengths with their dots."""
    if isinstance(term, vocabulary.Strength):
        return f"{vocabulary.strength_dots(term)} {vocabulary.STRENGTH_WORD[term]}"
    return vocabulary.word(term)  # type: ignore[arg-type]
