"""Drop-downs, notes and checks on the cells of our own workbooks."""

from collections.abc import Sequence
from datetime import date

from exports.workbook_cells import Page, PlainBook
from exports.workbook_notes import choices_of, note
from models.intake.fields import Field, Shape
from models.views.import_basis import ImportBasis, Kind

EARLIEST, LATEST = date(1990, 1, 1), date(2199, 12, 31)
Area = tuple[int, int, int, int]


class Lists:
    """The hidden sheet that drop-downs take their words from; each list stands in it once."""

    def __init__(self, book: PlainBook, basis: ImportBasis) -> None:
        self._book, self._basis = book, basis
        self._sheet: Page = None
        self._areas: dict[tuple[str, ...], str] = {}

    def check(self, sheet: Page, area: Area, kind: Kind, field: Field) -> None:
        """Give cells their drop-down, or the kind of value they take; what is typed besides is asked about."""
        words = choices_of(field, self._basis)
        rule: dict[str, object]
        if words:
            rule = {"validate": "list", "source": self._area(words), "error_type": _strictness(field)}
        elif field.shape is Shape.DATE:
            rule = {"validate": "date", "criteria": "between", "minimum": EARLIEST, "maximum": LATEST}
            rule["error_type"] = "warning"
        elif field.shape in (Shape.MONEY, Shape.NUMBER):
            rule = {"validate": "decimal", "criteria": "between", "minimum": -1e15, "maximum": 1e15}
            rule["error_type"] = "warning"
        else:
            return
        sheet.data_validation(
            *area, {**rule, "error_title": field.label[:32], "error_message": _told(kind, field)}
        )

    def _area(self, words: tuple[str, ...]) -> str:
        if words not in self._areas:
            if self._sheet is None:
                self._sheet = self._book.sheet("Lists")
                self._sheet.hide()
            column = len(self._areas)
            for row, word in enumerate(words):
                self._book.put(self._sheet, (row, column), word)
            name = _letter(column)
            self._areas[words] = f"=Lists!${name}$1:${name}${len(words)}"
        return self._areas[words]


def _strictness(field: Field) -> str:
    """A term must be one of its words; a name may be new."""
    return "stop" if field.shape is Shape.TERM else "information"


def _told(kind: Kind, field: Field) -> str:
    return (note(kind, field) or f"This is not what {field.label.lower()} usually holds.")[:250]


def _letter(column: int) -> str:
    return chr(65 + column) if column < 26 else _letter(column // 26 - 1) + _letter(column % 26)


def explain(sheet: Page, place: tuple[int, int], words: str) -> None:
    """A note on a cell."""
    if words:
        sheet.write_comment(
            *place, words, {"author": "Steerdeck", "x_scale": 2, "y_scale": max(0.6, len(words) / 130)}
        )


def lay_names(book: PlainBook, sheet: Page, kind: Kind, names: Sequence[tuple[int, Field]]) -> None:
    """Column names in the first row, each with its note."""
    for place, field in names:
        book.put(sheet, (0, place), field.label, book.name)
        explain(sheet, (0, place), note(kind, field))
