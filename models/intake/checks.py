"""What must hold of a row before it may come in, by kind; each fault names its column and what to do."""

from collections.abc import Callable
from collections.abc import Mapping as Pairs
from datetime import date

from models.intake.fields import FIELDS, Field, Shape
from models.intake.lines import CellFault, LineValues
from models.intake.mapping import Mapping
from models.intake.words import is_total, may_total
from models.views.import_basis import Kind, Said

LONGEST_NAME = 400
LONG = ("description", "why", "why_now", "comment", "rating", "link", "key_result")
NOT_FILLED_IN = "nothing was filled in yet"
FOOTNOTES = ("source:", "note:", "notes:", "quelle:", "hinweis:", "remarque :", "remarque:")


def check(line: LineValues, mapping: Mapping, today: date, *, there: bool = False) -> tuple[CellFault, ...]:
    """All faults of a row: those of its cells, what is missing, and what does not go together.

    `there` says that its key leads to a record: then it needs no name.
    """
    faults = list(line.faults)
    faulted = {fault.column for fault in faults}
    for field in FIELDS[mapping.kind]:
        lacks = field.needed and line.values.get(field.name) is None
        if lacks and not (there and field.name == "name"):
            fault = _missing(field, line, mapping)
            if fault.column not in faulted:
                faults.append(fault)
    faults += together(line.values, mapping, today)
    if (
        mapping.kind is Kind.CHECK_INS
        and line.values.get("value") is None
        and line.values.get("observed_on") is None
    ):
        faults = [fault for fault in faults if fault in line.faults] or [CellFault("", NOT_FILLED_IN)]
    if _is_footnote(line, mapping):
        faults.append(CellFault("", "this line reads like a footnote, not like a row"))
    if _is_subtotal(line, mapping):
        name = str(line.values["name"])
        faults.append(
            CellFault(column_of(mapping, "name"), f"a total: “{name}” has figures only and reads like a sum")
        )
    return tuple(faults)


def together(values: Pairs[str, Said], mapping: Mapping, today: date) -> list[CellFault]:
    """What does not go together in the values of a row, or of a row and its record."""
    found = _CHECKS[mapping.kind](values, today) + _too_long(values, mapping.kind)
    return [CellFault(column_of(mapping, name), reason) for name, reason in found]


def column_of(mapping: Mapping, field: str) -> str:
    """The column a field comes from, or the field's own label where it comes from none."""
    columns = mapping.columns_of(field)
    labels = {each.name: each.label for each in FIELDS[mapping.kind]}
    return columns[0] if columns else labels.get(field, "")


def _missing(field: Field, line: LineValues, mapping: Mapping) -> CellFault:
    columns = mapping.columns_of(field.name)
    words = next((note.words for note in line.notes if note.column in columns), "")
    if not columns:
        return CellFault(field.label, f"no column is chosen for {field.label.lower()}; choose one")
    if words:
        return CellFault(columns[0], f"“{words[:80]}” stands where the {field.label.lower()} should be")
    return CellFault(columns[0], f"the {field.label.lower()} is empty; fill it in or leave the row out")


def _is_footnote(line: LineValues, mapping: Mapping) -> bool:
    filled = [value for name, value in line.values.items() if value is not None and mapping.columns_of(name)]
    return len(filled) == 1 and not line.own and str(filled[0]).casefold().startswith(FOOTNOTES)


def _is_subtotal(line: LineValues, mapping: Mapping) -> bool:
    """A name that speaks of a total, and nothing else filled but figures, where others say more."""
    name = str(line.values.get("name") or "")
    if not may_total(name) or is_total(name):
        return False
    words = [
        field.name
        for field in FIELDS[mapping.kind]
        if field.shape not in (Shape.MONEY, Shape.NUMBER)
        and mapping.columns_of(field.name)
        and field.name != "name"
    ]
    return bool(words) and all(line.values.get(each) is None or each in line.assumed for each in words)


Faults = list[tuple[str, str]]


def _too_long(values: Pairs[str, Said], kind: Kind) -> Faults:
    short = [field for field in FIELDS[kind] if field.shape is Shape.TEXT and field.name not in LONG]
    sizes = [(field, len(str(values.get(field.name) or ""))) for field in short]
    return [
        (field.name, f"the {field.label.lower()} has {size} characters; at most {LONGEST_NAME} can be kept")
        for field, size in sizes
        if size > LONGEST_NAME
    ]


def _named(values: Pairs[str, Said], _: date) -> Faults:
    name = str(values.get("name") or "")
    return [("name", f"a total: “{name}” sums up other rows")] if is_total(name) else []


def _in_order(values: Pairs[str, Said], first: str, last: str) -> Faults:
    one, two = values.get(first), values.get(last)
    if isinstance(one, date) and isinstance(two, date) and two < one:
        return [(last, f"{two.isoformat()} lies before {one.isoformat()}; correct one of the two dates")]
    return []


def _not_ahead(values: Pairs[str, Said], field: str, today: date) -> Faults:
    day = values.get(field)
    if isinstance(day, date) and day > today:
        return [(field, f"{day.isoformat()} lies in the future; something observed cannot")]
    return []


def _initiative(values: Pairs[str, Said], today: date) -> Faults:
    faults = (
        _named(values, today)
        + _in_order(values, "starts_on", "ends_on")
        + _not_ahead(values, "reported_on", today)
    )
    budget = values.get("budget")
    if isinstance(budget, int) and budget < 0:
        faults.append(("budget", "an approved budget cannot be less than zero"))
    return faults


def _key_result(values: Pairs[str, Said], today: date) -> Faults:
    faults = _named(values, today) + _in_order(values, "baseline_on", "due_on")
    lower, upper = values.get("lower"), values.get("upper")
    if lower is not None and upper is not None and float(str(lower)) > float(str(upper)):
        faults.append(("lower", "the lower bound lies above the upper one; exchange them"))
    return faults


def _objective(values: Pairs[str, Said], today: date) -> Faults:
    return _named(values, today) + _in_order(values, "valid_from", "valid_until")


def _check_in(values: Pairs[str, Said], today: date) -> Faults:
    return _not_ahead(values, "observed_on", today)


_CHECKS: dict[Kind, Callable[[Pairs[str, Said], date], Faults]] = {
    Kind.INITIATIVES: _initiative,
    Kind.OBJECTIVES: _objective,
    Kind.KEY_RESULTS: _key_result,
    Kind.CHECK_INS: _check_in,
}
