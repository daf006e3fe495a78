"""How each type that a view is made of is written as plain JSON values and read back, led by its annotations."""

import dataclasses
import math
import types
import typing
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum, auto
from functools import cache
from typing import Any, TypeAlias

Plain: TypeAlias = Any
DIGITS = 9


class Blank(Enum):
    """That nothing can stand in place of a field that is not there."""

    NONE = auto()


class UnreadableView(ValueError):
    """A stored view that cannot be opened; the text is a sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Way:
    """How one type is written and read; `blank` is what stands where an older form has no such field."""

    write: Callable[[Any], Plain]
    read: Callable[[Plain], Any]
    blank: Any = Blank.NONE


def way(kind: Any) -> Way:  # noqa: ANN401  an annotation may be anything
    """The way of a type. Raises TypeError for one that no view may hold."""
    return _way(kind)


@cache
def _way(kind: Any) -> Way:  # noqa: ANN401
    if dataclasses.is_dataclass(kind):
        return _of_dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Way(lambda term: term.value, _guarded(kind, kind))
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return _of_tuple(parts)
    if origin is Sequence:
        return _of_tuple((*parts, Ellipsis))
    if origin in (types.UnionType, typing.Union):
        return _of_union(parts)
    raise TypeError(f"A view cannot be frozen with a {kind} in it.")


def _of_dataclass(kind: Any) -> Way:  # noqa: ANN401
    hints = typing.get_type_hints(kind)
    ways = {field.name: way(hints[field.name]) for field in dataclasses.fields(kind)}
    writers = [(name, one.write) for name, one in ways.items()]
    readers = {name: one.read for name, one in ways.items()}
    blanks = {field.name: _blank(field, ways[field.name]) for field in dataclasses.fields(kind)}

    def write(view: Any) -> Plain:  # noqa: ANN401
        return {name: write_one(getattr(view, name)) for name, write_one in writers}

    def read(plain: Plain) -> Any:  # noqa: ANN401
        _require(isinstance(plain, dict), kind)
        for name in plain.keys() - readers.keys():
            raise UnreadableView(
                f"This view was stored by a newer Steerdeck: it knows “{name}” of {kind.__name__}. Update Steerdeck."
            )
        given = {name: readers[name](value) for name, value in plain.items()}
        missing = {name: blank for name, blank in blanks.items() if name not in given}
        for name, blank in missing.items():
            _require(blank is not Blank.NONE, kind, f" It lacks “{name}”.")
        return kind(**given, **missing)

    return Way(write, read)


def _blank(field: Any, its_way: Way) -> Any:  # noqa: ANN401
    """What a field holds that was not there yet when the view was stored."""
    return its_way.blank if field.default is dataclasses.MISSING else field.default


def _of_tuple(parts: tuple[Any, ...]) -> Way:
    if len(parts) == 2 and parts[1] is Ellipsis:
        one = way(parts[0])
        return Way(
            lambda many: [one.write(value) for value in many],
            lambda plain: tuple(one.read(value) for value in _checked(plain, list)),
            (),
        )
    ways = [way(part) for part in parts]
    return Way(
        lambda row: [one.write(value) for one, value in zip(ways, row, strict=True)],
        lambda plain: tuple(one.read(value) for one, value in zip(ways, _row(plain, len(ways)), strict=True)),
    )


def _of_union(parts: tuple[Any, ...]) -> Way:
    kinds = [part for part in parts if part is not types.NoneType]
    one = way(kinds[0]) if len(kinds) == 1 else _of_figure(tuple(kinds))
    if len(kinds) == len(parts):
        return one
    return Way(
        lambda value: None if value is None else one.write(value),
        lambda plain: None if plain is None else one.read(plain),
        None,
    )


def _of_figure(kinds: tuple[Any, ...]) -> Way:
    """One of several simple types; JSON tells them apart, but for a day, which says what it is."""
    if not set(kinds) <= {str, int, float, bool, date}:
        raise TypeError(f"A view cannot be frozen with one of {kinds} in a field.")

    def write(value: Any) -> Plain:  # noqa: ANN401
        if isinstance(value, date):
            return {"day": _write_day(value)}
        return _figure(value)

    def read(plain: Plain) -> Any:  # noqa: ANN401
        if isinstance(plain, dict):
            _require(plain.keys() == {"day"}, date)
            return _SIMPLE[date].read(plain["day"])
        _require(type(plain) in kinds, kinds)
        return plain

    return Way(write, read)


def _figure(value: Any) -> Plain:  # noqa: ANN401
    if isinstance(value, Enum):
        return _figure(value.value)
    if isinstance(value, float):
        return settled(value)
    if isinstance(value, str | int):
        return value
    raise TypeError(f"A figure cannot be frozen as {type(value).__name__}: {value!r}.")


def settled(value: float) -> float:
    """A figure as it is compared and hashed: rounded to nine decimals, no negative zero (Method, section 9).

    Raises ValueError for NaN and infinity.
    """
    if not math.isfinite(value):
        raise ValueError("A figure that is no number cannot be frozen; leave it out as not known.")
    return round(float(value), DIGITS) + 0.0


def _write_day(value: date) -> str:
    if isinstance(value, datetime):
        raise TypeError("A day cannot be frozen with a time of day.")
    return value.isoformat()


def _write_moment(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("A moment needs a time zone.")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def _same(value: Any) -> Plain:  # noqa: ANN401
    return value


def _typed(kind: type) -> Callable[[Plain], Any]:
    return lambda plain: _checked(plain, kind)


def _checked(plain: Plain, kind: type) -> Plain:
    _require(type(plain) is kind, kind)
    return plain


def _row(plain: Plain, length: int) -> Plain:
    _require(isinstance(plain, list) and len(plain) == length, tuple)
    return plain


def _number(plain: Plain) -> float:
    _require(type(plain) in (int, float), float)
    return float(plain)


def _guarded(kind: Any, read: Callable[[Any], Any]) -> Callable[[Plain], Any]:  # noqa: ANN401
    def guarded(plain: Plain) -> Any:  # noqa: ANN401
        try:
            return read(plain)
        except (ValueError, TypeError) as fault:
            raise UnreadableView(_damaged(kind, f" It says {plain!r}.")) from fault

    return guarded


def _require(holds: bool, kind: Any, more: str = "") -> None:  # noqa: ANN401
    if not holds:
        raise UnreadableView(_damaged(kind, more))


def _damaged(kind: Any, more: str) -> str:  # noqa: ANN401
    name = getattr(kind, "__name__", "figure")
    return f"This stored view cannot be read: its part “{name}” is not as it was written.{more} Restore a backup."


_SIMPLE: dict[Any, Way] = {
    str: Way(_same, _typed(str), ""),
    int: Way(_same, _typed(int)),
    bool: Way(_same, _typed(bool), False),
    float: Way(settled, _number),
    date: Way(_write_day, _guarded(date, date.fromisoformat)),
    datetime: Way(_write_moment, _guarded(datetime, datetime.fromisoformat)),
}
