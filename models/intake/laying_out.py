"""Where the rows of a file stand: which table of which sheet, turned or not, under which names, with which list."""

from contextlib import suppress
from dataclasses import dataclass, replace

from models.errors import Unreadable
from models.intake.areas import areas
from models.intake.book import Book, Sheet, Table
from models.intake.columns import SAMPLE, guess_columns, guess_kind
from models.intake.header import distinct, guess_names, guess_row, table
from models.intake.lookups import Lookup, guess_lookup, look_up
from models.intake.turning import guess_turned, turned
from models.views.import_basis import Kind

RANKS = (Kind.INITIATIVES, Kind.OBJECTIVES, Kind.KEY_RESULTS, Kind.CHECK_INS)
LEAST_KNOWN = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """One table that a file offers: its label for the reader, and its part of the sheet."""

    label: str
    area: Sheet


@dataclass(frozen=True, slots=True)
class Layout:
    """The choices that make a table of an offer; `header_row` counts columns where the sheet is turned.

    `stacked`: the row above it holds the first part of the names.
    """

    label: str
    header_row: int
    turned: bool = False
    lookup: Lookup | None = None
    stacked: bool = False


def offers(book: Book) -> tuple[Offer, ...]:
    """Every table of a file, in the file's order; hidden sheets are marked, tables on one sheet told apart."""
    return tuple(offer for sheet in book.sheets for offer in _of_sheet(sheet))


def _of_sheet(sheet: Sheet) -> list[Offer]:
    mark = " (hidden)" if sheet.hidden else ""
    parts = areas(sheet)
    if len(parts) == 1:
        return [Offer(f"{sheet.name}{mark}", parts[0])]
    titles = [part.title or f"table {number}" for number, part in enumerate(parts, 1)]
    titles = [
        title if titles.count(title) == 1 else f"{title}, {number}" for number, title in enumerate(titles, 1)
    ]
    return [Offer(f"{sheet.name}{mark} · {title}", part) for title, part in zip(titles, parts, strict=True)]


def first_offer(offered: tuple[Offer, ...]) -> Offer:
    """The table to offer first: a visible one that can be read, with the most rows.

    Initiatives go before the key results that serve them, and these before their check-ins.
    """
    fullest = max(
        offered, key=lambda offer: (not offer.area.hidden, not offer.area.fault, _height(offer.area))
    )
    visible = [offer for offer in offered if not offer.area.hidden]
    before = [offer for offer in visible if _rank(offer.area) < _rank(fullest.area)]
    return min(before, key=lambda offer: (_rank(offer.area), -_height(offer.area)), default=fullest)


def _rank(area: Sheet) -> int:
    """How early a table comes: what others refer to is first; one of which little is known comes last."""
    try:
        row, stacked = guess_names(area)
        made = table(replace(area, rows=area.rows[: row + SAMPLE]), row, stacked=stacked)
    except Unreadable:
        return len(RANKS)
    kind = guess_kind(made)
    return RANKS.index(kind) if len(guess_columns(made, kind)) >= LEAST_KNOWN else len(RANKS)


def _height(area: Sheet) -> int:
    return sum(1 for row in area.rows if row)


def guess_layout(offered: tuple[Offer, ...], label: str) -> Layout:
    """The layout to try first for a table; raises `Unreadable` where no row of names is found."""
    area = area_of(offered, label)
    is_turned = guess_turned(area)
    row, stacked = (guess_row(turned(area)), False) if is_turned else guess_names(area)
    layout = Layout(label, row, is_turned, stacked=stacked)
    made = tabulate(offered, layout)
    if guess_kind(made) is Kind.CHECK_INS:
        return layout  # a check-in names its key result by the key; the names stand in the portfolio
    return replace(layout, lookup=guess_lookup(made, _lists(offered, label)))


def tabulate(offered: tuple[Offer, ...], layout: Layout) -> Table:
    """The table that a layout makes of a file; raises `Unreadable` with what to choose instead."""
    area = area_of(offered, layout.label)
    sheet = turned(area) if layout.turned else area
    made = table(sheet, layout.header_row, stacked=layout.stacked)
    made = _of_its_initiative(replace(made, turned=layout.turned), offered, layout)
    if layout.lookup is None:
        return made
    others = _lists(offered, layout.label)
    if layout.lookup.label not in others:
        raise Unreadable(
            f"The file has no table “{layout.lookup.label}” to take names from. Choose another one."
        )
    return replace(look_up(made, others[layout.lookup.label], layout.lookup).table, turned=layout.turned)


def _of_its_initiative(made: Table, offered: tuple[Offer, ...], layout: Layout) -> Table:
    """Key results under the record of one initiative, with its name in a column of their own."""
    here = area_of(offered, layout.label)
    if layout.turned or guess_kind(made) is not Kind.KEY_RESULTS or _names_initiative(made):
        return made
    for offer in offered:
        if offer.area.name == here.name and offer.area is not here and guess_turned(offer.area):
            with suppress(Unreadable):
                return _with_name(made, table(turned(offer.area), guess_row(turned(offer.area))))
    return made


def _names_initiative(made: Table) -> bool:
    return "initiative" in dict(guess_columns(made, Kind.KEY_RESULTS))


def _with_name(made: Table, record: Table) -> Table:
    """The table with the name that a record of one line has; as it was where there are more, or none."""
    columns = dict(guess_columns(record, Kind.INITIATIVES)).get("name", ())
    if len(record.lines) != 1 or not columns or guess_kind(record) is not Kind.INITIATIVES:
        return made
    name = next(iter(record.values(columns[0])))
    lines = tuple(replace(line, cells=(*line.cells, name)) for line in made.lines)
    return replace(made, columns=distinct([*made.columns, "Initiative"]), lines=lines)


def area_of(offered: tuple[Offer, ...], label: str) -> Sheet:
    """The part of the sheet that a table stands in; raises `Unreadable` when the file has no such table."""
    for offer in offered:
        if offer.label == label:
            return offer.area
    raise Unreadable(f"The file has no table “{label}”. Choose one of its tables.")


def _lists(offered: tuple[Offer, ...], label: str) -> dict[str, Table]:
    """The other tables of the file that can be read as they stand."""
    found = {}
    for offer in offered:
        try:
            if offer.label != label and not offer.area.fault:
                row, stacked = guess_names(offer.area)
                found[offer.label] = table(offer.area, row, stacked=stacked)
        except Unreadable:
            continue
    return found
