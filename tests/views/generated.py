"""Views at random, made from the annotations of their dataclasses."""

import dataclasses
import types
import typing
from collections.abc import Sequence
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache

from hypothesis import strategies as st

from models.views.form_parts import settled

FIGURES = st.floats(allow_nan=False, allow_infinity=False).map(settled)
SIMPLE = {
    str: st.text(max_size=6),
    int: st.integers(-(2**62), 2**62),
    bool: st.booleans(),
    float: FIGURES,
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


@cache
def views(kind):
    """A strategy for a dataclass, a term of the vocabulary, a simple type or a tuple or choice of them."""
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return st.builds(kind, **{field.name: views(hints[field.name]) for field in dataclasses.fields(kind)})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    if kind in SIMPLE:
        return SIMPLE[kind]
    if kind is types.NoneType:
        return st.none()
    parts = typing.get_args(kind)
    if typing.get_origin(kind) is Sequence:
        return st.lists(views(*parts), max_size=2).map(tuple)
    if typing.get_origin(kind) is not tuple:
        return st.one_of(*map(views, parts))
    if parts[-1] is Ellipsis:
        return st.lists(views(parts[0]), max_size=2).map(tuple)
    return st.tuples(*map(views, parts))
