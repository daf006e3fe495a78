"""Our own workbooks that come back: recognised by their mark, and their sheets found in the order they build on."""

from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum

from models.errors import Unreadable
from models.intake.book import Table, is_blank
from models.intake.fields import FIELDS
from models.intake.laying_out import Layout, Offer, guess_layout, tabulate
from models.views.import_basis import Kind

MARK_SHEET = "Steerdeck"
FORM_SHEET, FORM_TITLE, FORM_RESULTS = "Proposal", "Proposal of an initiative", "Key results"
TITLES = {Kind.INITIATIVES: "Initiatives", Kind.KEY_RESULTS: "Key results", Kind.CHECK_INS: "Check-ins"}

TO_SEE = ("Unit", "Last value", "Last observed")  # beside a check-in; they are not read


class Sent(StrEnum):
    """What was sent round; the words stand in the first cell of the hidden sheet that marks it."""

    WORKBOOK = "Steerdeck workbook"
    FORM = "Steerdeck proposal"


@dataclass(frozen=True, slots=True)
class OwnPart:
    """One table of our own workbook: what its rows are, where it stands, and its rows."""

    kind: Kind
    layout: Layout
    table: Table


@dataclass(frozen=True, slots=True)
class OwnBook:
    """A workbook of ours: initiatives before the key results that name them, these before their check-ins.

    `left_out` are the tables that somebody added and that are not read.
    """

    sent: Sent
    parts: tuple[OwnPart, ...]
    left_out: tuple[str, ...] = ()


def recognise(offered: tuple[Offer, ...]) -> OwnBook | None:
    """The workbook of ours that a file is, by its mark, else by its sheets and their names; None for any other.

    One whose sheets cannot be read is none, so that its tables are offered one by one and say why.
    """
    sent = _marked(offered) or _by_names(offered)
    if sent is None:
        return None
    try:
        parts = _form(offered) if sent is Sent.FORM else _sheets(offered)
    except Unreadable:
        return None
    parts = tuple(sorted(parts, key=lambda part: tuple(TITLES).index(part.kind)))
    if not parts or (
        sent is Sent.FORM and (parts[0].kind is Kind.KEY_RESULTS or len(parts[0].table.lines) != 1)
    ):
        return None
    read = {part.layout.label for part in parts}
    others = (offer for offer in offered if not offer.area.hidden and offer.label not in read)
    return OwnBook(sent, parts, tuple(offer.label for offer in others if not _is_ours(offer)))


def _marked(offered: tuple[Offer, ...]) -> Sent | None:
    for offer in offered:
        if offer.area.name == MARK_SHEET and offer.area.rows and offer.area.rows[0]:
            with suppress(ValueError):
                return Sent(str(offer.area.rows[0][0]))
    return None


def _by_names(offered: tuple[Offer, ...]) -> Sent | None:
    """Without its mark, a workbook is ours where all its sheets have all our columns."""
    if any((offer.area.name, offer.area.title) == (FORM_SHEET, FORM_TITLE) for offer in offered):
        return Sent.FORM
    for kind, title in TITLES.items():
        named = [offer for offer in offered if offer.area.name == title and not offer.area.hidden]
        if not any(_has_all(offer, kind) for offer in named):
            return None
    return Sent.WORKBOOK


def _has_all(offer: Offer, kind: Kind) -> bool:
    wanted = {field.label for field in FIELDS[kind]}
    return any(wanted <= set(map(str, row)) for row in offer.area.rows[:10])


def _is_ours(offer: Offer) -> bool:
    """One of our tables in which nobody filled in a row."""
    return offer.area.name in TITLES.values() or offer.area.name == FORM_SHEET


def _sheets(offered: tuple[Offer, ...]) -> tuple[OwnPart, ...]:
    """The tables of the sheets called as ours are; a sheet without rows has none."""
    parts = []
    for kind, title in TITLES.items():
        here = [offer for offer in offered if offer.area.name == title and not offer.area.hidden]
        filled = [offer for offer in here if offer.area.fault or _height(offer) > 1]
        if len(filled) > 1:
            raise Unreadable(f"“{title}” holds several tables.")
        parts += [_part(offered, offer, kind) for offer in filled]
    return tuple(parts)


def _height(offer: Offer) -> int:
    return sum(not all(map(is_blank, row)) for row in offer.area.rows)


def _part(offered: tuple[Offer, ...], offer: Offer, kind: Kind) -> OwnPart:
    layout = replace(guess_layout(offered, offer.label), lookup=None)
    table = tabulate(offered, layout)
    needed = {field.label for field in FIELDS[kind] if field.needed}
    if layout.turned or not needed <= set(table.columns):
        raise Unreadable(f"“{offer.label}” lacks a column it needs.")
    return OwnPart(kind, layout, _read(table) if kind is Kind.CHECK_INS else table)


def _read(table: Table) -> Table:
    """The table without the columns that are there to be seen."""
    kept = [place for place, column in enumerate(table.columns) if column not in TO_SEE]
    lines = tuple(replace(line, cells=tuple(line.cells[place] for place in kept)) for line in table.lines)
    return replace(table, columns=tuple(table.columns[place] for place in kept), lines=lines)


def _form(offered: tuple[Offer, ...]) -> tuple[OwnPart, ...]:
    """The record of the initiative and, where anybody filled them in, its key results."""
    parts = []
    for offer in offered:
        if offer.area.name != FORM_SHEET:
            continue
        if offer.area.title == FORM_RESULTS and not _results(offer):
            continue
        layout = replace(guess_layout(offered, offer.label), lookup=None)
        kind = Kind.INITIATIVES if layout.turned else Kind.KEY_RESULTS
        parts.append(OwnPart(kind, layout, tabulate(offered, layout)))
    if len({part.kind for part in parts}) != len(parts):
        raise Unreadable("The form holds several tables of one kind.")
    return tuple(parts)


def _results(offer: Offer) -> bool:
    """Whether anything stands under the names of the key results."""
    return _height(offer) > 2
