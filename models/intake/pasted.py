"""Several dated values at once, as they are copied from two columns of a spreadsheet, or from one with a rhythm."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from models.intake.dates import DateStyle, decide_order, read_date
from models.intake.found import Found
from models.intake.numerals import NumberStyle, decide_decimal, read_number
from models.rules.calendar import step
from models.rules.facts import code
from models.vocabulary import Rhythm

MOST = 1000


@dataclass(frozen=True, slots=True)
class PastedRow:
    """One line of what was pasted: its number from 1, day and value as read, and what is wrong with it."""

    line: int
    words: str
    day: date | None = None
    value: float | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the lines are read against: today, the days that have a value already, and where one column begins."""

    today: date
    taken: Collection[date] = ()
    first: date | None = None
    rhythm: Rhythm = Rhythm.MONTHLY


def read_pasted(text: str, frame: Frame) -> tuple[PastedRow, ...]:
    """The lines as dated values, each with its fault where it has one; empty lines and a heading are left out.

    A line has a day and a value, or, where `frame.first` says when the column begins, a value alone. Days and
    decimal signs are read by what the whole column says of them.
    """
    lines = [(at, _cells(line)) for at, line in enumerate(text.splitlines()[: MOST + 1], start=1)]
    filled = [(at, cells) for at, cells in lines if any(cells)]
    if filled and _is_heading(filled[0][1]):
        filled = filled[1:]
    read = list(_dated(filled, frame) if frame.first is None else _stepped(filled, frame))
    return tuple(_checked(read, frame))


def _cells(line: str) -> list[str]:
    """A line's cells; without a tab, a semicolon or the first run of two spaces parts them."""
    for mark in ("\t", ";", "  "):
        if mark in line.strip():
            return [cell.strip() for cell in line.strip().split(mark) if cell.strip()]
    return [line.strip()]


def _is_heading(cells: Sequence[str]) -> bool:
    return not any(character.isdecimal() for cell in cells for character in cell)


def _dated(lines: Sequence[tuple[int, list[str]]], frame: Frame) -> Iterator[PastedRow]:
    whole = [cells for _, cells in lines if len(cells) == 2]
    days = DateStyle(order=decide_order([cells[0] for cells in whole]), around=frame.today)
    numbers = NumberStyle(decimal=decide_decimal([cells[1] for cells in whole]))
    for at, cells in lines:
        words = " · ".join(cells)
        if len(cells) != 2:
            yield PastedRow(at, words, fault="Give a day and a value on each line, with a tab between them.")
            continue
        day, value = read_date(cells[0], days), read_number(cells[1], numbers)
        yield _row(at, words, day, value)


def _stepped(lines: Sequence[tuple[int, list[str]]], frame: Frame) -> Iterator[PastedRow]:
    numbers = NumberStyle(decimal=decide_decimal([cells[-1] for _, cells in lines]))
    for place, (at, cells) in enumerate(lines):
        value = read_number(cells[-1], numbers)
        if len(cells) > 1:
            yield PastedRow(
                at, " · ".join(cells), fault="Paste the values alone, or leave the first day empty."
            )
        else:
            yield _valued(at, cells[0], _step(frame, place), value)


def _step(frame: Frame, place: int) -> date:
    """The day of a place in a column: so many intervals after its first day."""
    begins = np.array([(frame.first or frame.today).toordinal()])
    rhythm = np.array([code(frame.rhythm)], dtype=np.int8)
    return date.fromordinal(int(step(begins, rhythm, np.array([place]))[0]))


def _row(at: int, words: str, day: Found, value: Found) -> PastedRow:
    if not isinstance(day.value, date):
        return PastedRow(at, words, fault=f"{day.fault or f'“{day.note}” is not a day'}.")
    return _valued(at, words, day.value, value)


def _valued(at: int, words: str, day: date, value: Found) -> PastedRow:
    if not isinstance(value.value, Decimal):
        return PastedRow(at, words, day, fault=f"{value.fault or f'“{value.note}” is not a number'}.")
    return PastedRow(at, words, day, float(value.value))


def _checked(rows: Sequence[PastedRow], frame: Frame) -> Iterator[PastedRow]:
    seen: set[date] = set()
    for row in rows:
        fault = row.fault or _fault(row, frame, seen)
        if row.day is not None:
            seen.add(row.day)
        yield PastedRow(row.line, row.words, row.day, row.value, fault)


def _fault(row: PastedRow, frame: Frame, seen: Collection[date]) -> str:
    if row.line > MOST:
        return f"At most {MOST} lines are read at once."
    if row.day is not None and row.day > frame.today:
        return "This day lies ahead."
    if row.day in seen:
        return "This day stands on an earlier line already."
    return "There is a value of this day already; correct that one instead." if row.day in frame.taken else ""
