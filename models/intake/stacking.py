"""Column names over two rows that are not merged: `Budget` over `2024` and `2025`, `Start` over `date`."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from models.intake.book import Cell, Row, is_blank
from models.intake.fields import is_known_name

LONGEST = 60
LEAST = 2  # so many columns have to speak for it before two rows are put together
_YEAR = r"(?:fy\s?|gj\s?|ex\s?)?(?:19|20)\d{2}(?:\s?[/-]\s?\d{2,4})?"
PERIOD = re.compile(rf"(?:q[1-4]\s)?{_YEAR}(?:\s?q[1-4])?|fy\s?\d{{2}}(?:/\d{{2}})?", re.IGNORECASE)


def are_stacked(upper: Row, lower: Row, below: Sequence[Row]) -> bool:
    """Whether two rows one above the other are one row of names; `below` are the rows under them.

    A row of data is never taken for names: all of its cells would have to be periods, or complete or be known names,
    and none of its words may stand again further down in its own column.
    """
    filled = _filled(lower)
    over = _over(upper, lower)
    if not below or not filled or not all(map(_may_name, _cells(upper) + _cells(lower))):
        return False
    if any(map(is_period, _cells(upper))) or _is_title(upper, lower, over) or _comes_again(lower, below):
        return False
    spoken = {place for place in filled if _speaks(upper, lower, over, place)}
    spoken |= _repeated(lower, over)
    known = {place for place in filled if is_known_name(_text(lower, place))}
    free = {place for place in filled if place not in over}
    strangers = set(filled) - spoken - known
    if strangers and not (strangers <= free and len(known & free) >= LEAST):
        together = {place for place in filled if not is_blank(_at(upper, place))}
        return len(strangers) < len(spoken & together) and strangers <= together and len(spoken) >= LEAST
    return len(spoken) >= LEAST or _completes(upper, lower, over, known)


def stacked_names(upper: Row, lower: Row) -> Row:
    """One row of names of two; the group's name goes before a name that says nothing alone or stands twice."""
    over = _over(upper, lower)
    counts = Counter(_text(lower, place).casefold() for place in _filled(lower))
    names: list[Cell] = []
    for place in range(max(len(upper), len(lower))):
        name, group = _text(lower, place), _text(upper, over[place]) if place in over else ""
        clear = is_known_name(name) and counts[name.casefold()] == 1 and not is_known_name(f"{group} {name}")
        if not name:
            names.append(_text(upper, place) or None)
        else:
            names.append(name if clear or not group else f"{group} {name}")
    return tuple(names)


def is_period(cell: Cell) -> bool:
    """Whether a cell names a year or a part of one."""
    return PERIOD.fullmatch(_words(cell)) is not None


def _over(upper: Row, lower: Row) -> dict[int, int]:
    """Under which cell of the upper row each cell of the lower one stands: directly, or to the right of it.

    A group of periods ends with its last period.
    """
    over: dict[int, int] = {}
    starts = _filled(upper)
    for start, end in zip(starts, [*starts[1:], max(len(upper), len(lower))], strict=True):
        run = list(takewhile(lambda place: not is_blank(_at(lower, place)), range(start, end)))
        if run and is_period(_at(lower, run[0])):
            run = list(takewhile(lambda place: is_period(_at(lower, place)), run))
        over |= dict.fromkeys(run, start)
    return over


def _speaks(upper: Row, lower: Row, over: dict[int, int], place: int) -> bool:
    """A period under a group, or a word that makes a known name of the one above it."""
    if place not in over:
        return False
    return is_period(_at(lower, place)) or is_known_name(f"{_text(upper, over[place])} {_text(lower, place)}")


def _repeated(lower: Row, over: dict[int, int]) -> set[int]:
    """Names that stand alike under several groups of two columns or more: plan and actual, twice."""
    groups: dict[int, list[int]] = {}
    for place, start in over.items():
        groups.setdefault(start, []).append(place)
    said = {start: tuple(_text(lower, place).casefold() for place in some) for start, some in groups.items()}
    counts = Counter(names for names in said.values() if len(set(names)) > 1)
    return {place for start, some in groups.items() if counts[said[start]] > 1 for place in some}


def _completes(upper: Row, lower: Row, over: dict[int, int], known: set[int]) -> bool:
    """Known names under a group that is wider than its own cell, where the upper row names the other columns."""
    wide = {place for place, start in over.items() if place != start}
    alone = [place for place in _filled(upper) if is_blank(_at(lower, place))]
    return bool(wide & known) and len(alone) >= LEAST and set(over) == set(_filled(lower))


def _is_title(upper: Row, lower: Row, over: dict[int, int]) -> bool:
    """A lone cell above a table is its title, unless it stands over periods beside other names."""
    places = _filled(upper)
    if len(places) != 1:
        return not places
    under = [place for place, start in over.items() if start == places[0]]
    return places[0] == _filled(lower)[0] or not under or not is_period(_at(lower, under[0]))


def _comes_again(lower: Row, below: Sequence[Row]) -> bool:
    """Whether a cell stands again further down in its own column: then its row is data."""
    return any(
        _words(cell).casefold() == _words(_at(row, place)).casefold()
        for place, cell in enumerate(lower)
        if not is_blank(cell)
        for row in below
    )


def _may_name(cell: Cell) -> bool:
    words = _words(cell)
    named = isinstance(cell, str) and len(words) <= LONGEST and any(map(str.isalpha, words))
    return named or is_period(cell)


def _filled(row: Row) -> list[int]:
    return [place for place, cell in enumerate(row) if not is_blank(cell)]


def _cells(row: Row) -> list[Cell]:
    return [cell for cell in row if not is_blank(cell)]


def _at(row: Row, place: int) -> Cell:
    return row[place] if place < len(row) else None


def _text(row: Row, place: int) -> str:
    cell = _at(row, place)
    return "" if is_blank(cell) else _words(cell)


def _words(cell: Cell) -> str:
    """A cell as text; a year that stands as a figure without its decimals."""
    return " ".join(str(cell).split()).removesuffix(".0")
