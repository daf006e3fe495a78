"""Years of two figures: the century that lets a thing begin before it ends, and lies nearest the day of the file."""

from collections.abc import Iterator
from datetime import date

from models.intake.book import Cell
from models.intake.dates import EARLIEST, LATEST, has_short_year
from models.views.import_basis import Said

PAIRS = (("starts_on", "ends_on"), ("baseline_on", "due_on"), ("valid_from", "valid_until"))


def settled(values: dict[str, Said], cells: dict[str, Cell], around: date) -> dict[str, Said]:
    """The values of a row with the centuries of its short years settled together; unchanged where none fits.

    `cells` gives what was written for each field.
    """
    for first, last in PAIRS:
        one, two = values.get(first), values.get(last)
        if isinstance(one, date) and isinstance(two, date) and two < one:
            short = (has_short_year(cells.get(first)), has_short_year(cells.get(last)))
            if pair := _in_order((one, two), short, around):
                values = {**values, first: pair[0], last: pair[1]}
    return values


def _in_order(pair: tuple[date, date], short: tuple[bool, bool], around: date) -> tuple[date, date] | None:
    """The pair of centuries nearest to a day in which the first date is not after the last; None when none is."""
    fitting = [
        (one, two)
        for one in _centuries(pair[0], short[0])
        for two in _centuries(pair[1], short[1])
        if one <= two
    ]
    return min(fitting, key=lambda each: _distance(each, around)) if fitting else None


def _distance(pair: tuple[date, date], around: date) -> int:
    return sum(abs((day - around).days) for day in pair)


def _centuries(day: date, is_short: bool) -> Iterator[date]:
    yield day
    for years in (-100, 100) if is_short else ():
        try:
            other = day.replace(year=day.year + years)
        except ValueError:
            continue  # 29 Feb is not in every century
        if EARLIEST <= other <= LATEST:
            yield other
