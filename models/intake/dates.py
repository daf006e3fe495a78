"""Dates as people write them; nothing is guessed from one cell alone that its column leaves open."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import isfinite

from models.intake.book import EPOCH, Cell, is_blank
from models.intake.found import Found, faulty, known, unknown
from models.intake.words import is_unknown, plain, tidy

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
SERIALS = range(10_000, 80_000)

CLOCK = r"(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?"
FIGURES = re.compile(rf"^(\d{{1,4}})\s*([./\-])\s*(\d{{1,2}})\s*\2\s*(\d{{1,4}})\.?{CLOCK}$")
COMPACT = re.compile(r"^(19|20)(\d{2})(\d{2})(\d{2})$")
DAY_MONTH = re.compile(r"^(?:[a-z]+ )?(\d{1,2})(?:st|nd|rd|th|er)?(?: of)? ([a-z]+) (\d{2}|\d{4})$")
MONTH_DAY = re.compile(r"^(?:[a-z]+ )?([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$")
MONTH_YEAR = re.compile(r"^([a-z]+) (\d{4})$")
QUARTER = re.compile(r"^(?:[qt]([1-4])|([1-4]) ?(?:er|e|eme)? (?:quartal|quarter|trimestre)) (\d{4})$")
QUARTER_LAST = re.compile(r"^(\d{4}) [qt]([1-4])$")
HALF = re.compile(r"^h([12]) (\d{4})$")
MONTH_FIGURES = re.compile(r"^(?:(\d{1,2})[/.](\d{4})|(\d{4})[-/](\d{1,2}))$")
YEAR = re.compile(r"^(?:19|20)\d{2}$")

MONTHS = (
    "jan january januar janvier jaenner janner janv",
    "feb february februar fevrier fev fevr",
    "mar march marz mars maerz mrz",
    "apr april avril avr",
    "may mai",
    "jun june juni juin",
    "jul july juli juillet juil",
    "aug august aout",
    "sep sept september septembre",
    "oct october oktober octobre okt",
    "nov november novembre",
    "dec december dezember decembre dez",
)
MONTH_OF = {name: number for number, names in enumerate(MONTHS, 1) for name in names.split()}


class Order(StrEnum):
    """Which figure of a date comes first."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    YEAR_FIRST = "year_first"


class Edge(StrEnum):
    """Which day a month or a year stands for: its first in a start, its last in an end."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class DateStyle:
    """How the dates of one column are read; `order` is None while the column leaves it open.

    `calendar` says that quarters are those of the calendar; those of another fiscal year are not guessed. `epoch` is
    the day from which its workbook counts dates that are written as figures.
    """

    order: Order | None = None
    edge: Edge = Edge.LAST
    around: date = date(2000, 1, 1)
    calendar: bool = True
    epoch: date = EPOCH


def decide_order(cells: Iterable[Cell]) -> Order | None:
    """The one order in which every date of a column exists; None when two orders fit all of them."""
    figures = [parts for cell in cells if isinstance(cell, str) and (parts := _open_figures(tidy(cell)))]
    orders = [fits for one, two, three, _ in figures if (fits := _fitting(one, two, three))]
    dotted = any(mark == "." for *_, mark in figures)
    fitting = list(set(Order).intersection(*orders)) if orders else []
    if dotted and Order.DAY_FIRST in fitting:
        return Order.DAY_FIRST  # no country writes a month, a dot and then the day
    return fitting[0] if len(fitting) == 1 else None


def is_open(cells: Iterable[Cell]) -> bool:
    """Whether a column has dates that two orders fit, and nothing in it that decides between them."""
    written = [cell for cell in cells if isinstance(cell, str)]
    figures = [parts[:3] for cell in written if (parts := _open_figures(tidy(cell)))]
    return decide_order(written) is None and any(len(_fitting(*each)) > 1 for each in figures)


def read_date(cell: Cell, style: DateStyle) -> Found:
    """A cell as a date: known, unknown with its words kept, or faulty with the reason."""
    if is_blank(cell):
        return unknown("")
    if isinstance(cell, date):
        return _in_range(cell.date() if isinstance(cell, datetime) else cell, str(cell))
    if isinstance(cell, bool) or cell is None:
        return faulty(f"“{cell}” is not a date")
    if isinstance(cell, int | float):
        return _serial(float(cell), style)
    return _text_date(tidy(cell), style)


def _text_date(text: str, style: DateStyle) -> Found:
    if is_unknown(text):
        return unknown(text)
    if match := FIGURES.match(text):
        return _figures(text, match, style)
    if match := COMPACT.match(text):
        return _made(int(match[1] + match[2]), int(match[3]), int(match[4]), text)
    if text.isdecimal() or re.fullmatch(r"\d{5}\.\d+", text):
        return _serial(float(text), style)
    if match := MONTH_FIGURES.match(text):
        return _month(int(match[2] or match[3]), int(match[1] or match[4]), text, style)
    return _worded(text, style)


def _worded(text: str, style: DateStyle) -> Found:
    words = plain(re.sub(CLOCK + "$", "", text))
    if (match := DAY_MONTH.match(words)) and match[2] in MONTH_OF:
        month, day = MONTH_OF[match[2]], int(match[1])
        if len(match[3]) == 2:
            return _short((int(match[3]), month, day), style, text)
        return _made(int(match[3]), month, day, text)
    if (match := MONTH_DAY.match(words)) and match[1] in MONTH_OF:
        return _made(int(match[3]), MONTH_OF[match[1]], int(match[2]), text)
    if style.calendar and (span := _span(words)):
        year, first, months = span
        return _month(year, first if style.edge is Edge.FIRST else first + months - 1, text, style)
    if (match := MONTH_YEAR.match(words)) and match[1] in MONTH_OF:
        return _month(int(match[2]), MONTH_OF[match[1]], text, style)
    if len(text) <= 12 and text[:1].isdecimal() and not any(map(str.isalpha, text)):
        return faulty(f"“{text}” is not a date; write it like 31 Mar 2026 or 2026-03-31")
    return unknown(text)


def _span(words: str) -> tuple[int, int, int] | None:
    """Year, first month and number of months of a quarter or half year in words: Q3 2026, 2026 q3, h1 2026."""
    if match := QUARTER.match(words):
        return int(match[3]), 3 * int(match[1] or match[2]) - 2, 3
    if match := QUARTER_LAST.match(words):
        return int(match[1]), 3 * int(match[2]) - 2, 3
    match = HALF.match(words)
    return (int(match[2]), 6 * int(match[1]) - 5, 6) if match else None


def _figures(text: str, match: re.Match[str], style: DateStyle) -> Found:
    first, second, third = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) == 4:
        return _made(first, second, third, text)
    if len(match[4]) not in (2, 4) or len(match[1]) > 2:
        return faulty(f"“{text}” is not a date; write it like 31 Mar 2026 or 2026-03-31")
    order = style.order or decide_order([text])
    if order is None and not any(_exists(first, second, third, each) for each in Order):
        return faulty(f"“{text}” is a day that does not exist")
    if order is None:
        return faulty(f"“{text}” can be read in two ways; choose which figure of the date comes first")
    year, month, day = _ordered(first, second, third, order)
    return _made(year, month, day, text) if year > 99 else _short((year, month, day), style, text)


def _open_figures(text: str) -> tuple[int, int, int, str] | None:
    match = FIGURES.match(text)
    if not match or len(match[1]) > 2 or len(match[4]) not in (2, 4):
        return None
    return int(match[1]), int(match[3]), int(match[4]), match[2]


def _ordered(first: int, second: int, third: int, order: Order) -> tuple[int, int, int]:
    if order is Order.DAY_FIRST:
        return third, second, first
    return (third, first, second) if order is Order.MONTH_FIRST else (first, second, third)


def _exists(first: int, second: int, third: int, order: Order) -> bool:
    """Whether figures can be a date in that order: impossible days such as 31 Feb do not decide a column."""
    if order is Order.YEAR_FIRST and third > 31:
        return False
    _, month, day = _ordered(first, second, third, order)
    return 1 <= month <= 12 and 1 <= day <= 31


def _fitting(first: int, second: int, third: int) -> set[Order]:
    return {order for order in Order if _exists(first, second, third, order)}


def has_short_year(cell: Cell) -> bool:
    """Whether a cell writes its year with two figures, so that its century is a guess."""
    if not isinstance(cell, str):
        return False
    text = tidy(cell)
    if _open_figures(text):
        match = FIGURES.match(text)
        return match is not None and len(match[4]) == 2
    match = DAY_MONTH.match(plain(text))
    return match is not None and match[2] in MONTH_OF and len(match[3]) == 2


def _short(figures: tuple[int, int, int], style: DateStyle, text: str) -> Found:
    """Year of two figures, month and day, in the year nearest to the day of the file; refused where two lie as near."""
    short, month, day = figures
    century = style.around.year // 100 * 100
    years = [century + offset + short for offset in (-100, 0, 100)]
    nearest, other = sorted(years, key=lambda year: abs(year - style.around.year))[:2]
    if abs(nearest - style.around.year) == abs(other - style.around.year):
        return faulty(f"“{text}” may be {nearest} or {other}; write the year with four figures")
    return _made(nearest, month, day, text)


def _month(year: int, month: int, text: str, style: DateStyle) -> Found:
    if not 1 <= month <= 12:
        return faulty(f"“{text}” is a month that does not exist")
    day = 1 if style.edge is Edge.FIRST else monthrange(year, month)[1]
    return _made(year, month, day, text)


def _serial(number: float, style: DateStyle) -> Found:
    text = f"{number:g}"
    if YEAR.match(text):
        month = 1 if style.edge is Edge.FIRST else 12
        return _month(int(number), month, text, style)
    if isfinite(number) and int(number) in SERIALS:
        return known(style.epoch + timedelta(days=int(number)))
    return faulty(f"“{text}” is not a date; write it like 31 Mar 2026 or 2026-03-31")


def _made(year: int, month: int, day: int, text: str) -> Found:
    try:
        return _in_range(date(year, month, day), text)
    except ValueError:
        return faulty(f"“{text}” is a day that does not exist")


def _in_range(day: date, text: str) -> Found:
    if EARLIEST <= day <= LATEST:
        return known(day)
    return faulty(f"“{text}” lies outside {EARLIEST.year} to {LATEST.year}")
