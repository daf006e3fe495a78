"""Writes imported objectives and key results."""

from collections.abc import Iterable

from models.commands import import_names
from models.commands.import_links import link
from models.commands.import_subjects import changes_of, ids_of, new_rows
from models.commands.import_writing import Cells, put_all, supersede_all
from models.commands.key_result_rows import steps, write_steps
from models.commands.promises import PROMISED, promise_faults
from models.commands.work import Work, copy_of
from models.errors import Fault, Invalid
from models.import_draft import ImportDraft, ImportedRow
from models.tables.base import NAME_LENGTH
from models.tables.strategy import KeyResult, KeyResultOwnField, KeyResultVersion, Objective, ObjectiveVersion
from models.vocabulary import Accumulation, Direction, OutcomeClaim, Rhythm

OBJECTIVE = ("key", "name", "why", "why_now", "valid_from", "valid_until")
TEXTS = ("key", "name", "metric", "unit", "direction", "accumulation", "rhythm", "source")
FIGURES = ("baseline", "baseline_on", "target", "lower", "upper", "due_on")


def objectives(work: Work, draft: ImportDraft) -> dict[str, int]:
    """Write objectives; returns their ids by what the source calls them. A change is a strategy update."""
    person = import_names.people(work, draft)
    ids = ids_of(work, draft, Objective)
    reason = f"Imported from {draft.file_name}."
    blank: Cells = dict.fromkeys(OBJECTIVE, "") | dict.fromkeys(("valid_from", "valid_until", "owner_id"))
    new = [
        {**blank, **objective_cells(row, person), "objective_id": ids[row.subject]} for row in new_rows(draft)
    ]
    work.insert(ObjectiveVersion, [{**cells, "change_reason": reason} for cells in new])
    changed = changes_of(work, draft, ObjectiveVersion, "objective_id")
    updates = [
        (current, {**objective_cells(row, person), "change_reason": reason}) for current, row in changed
    ]
    supersede_all(work, ObjectiveVersion, updates)
    return ids


def objective_cells(row: ImportedRow, person: import_names.Find) -> Cells:
    """The columns that a row gives an objective."""
    cells: Cells = {name: row.values[name] for name in OBJECTIVE if row.values.get(name) is not None}
    return cells | ({"owner_id": person(row.values["owner"])} if row.values.get("owner") else {})


def key_results(work: Work, draft: ImportDraft) -> dict[str, int]:
    """Write key results; returns their ids by what the source calls them. Raises Invalid for a promise that stands."""
    person = import_names.people(work, draft)
    objective = import_names.objectives(work, draft)
    ids = ids_of(work, draft, KeyResult)
    new = [
        {**blank_key_result(), **key_result_cells(row, person, objective), "key_result_id": ids[row.subject]}
        for row in new_rows(draft)
    ]
    work.insert(KeyResultVersion, new)
    changed = [
        (current, with_claim(current, key_result_cells(row, person, objective)))
        for current, row in changes_of(work, draft, KeyResultVersion, "key_result_id")
    ]
    require_kept(work, changed)
    fresh = supersede_all(work, KeyResultVersion, changed)
    for (current, _), version in zip(changed, fresh, strict=True):
        write_steps(work, version.version, steps(work, current.version))
    put_all(work, KeyResultOwnField, ("key_result_id", "name"), list(own_cells(draft, ids)))
    link(work, [(initiative, ids[row.subject]) for row in draft.rows for initiative in row.links])
    return ids


def own_cells(draft: ImportDraft, ids: dict[str, int]) -> Iterable[Cells]:
    """Columns that have no place of their own."""
    for row in draft.rows:
        for name, value in row.own:
            yield {
                "key_result_id": ids[row.subject],
                "name": name[:NAME_LENGTH],
                "value": value,
                "as_at": row.day,
            }


def key_result_cells(row: ImportedRow, person: import_names.Find, objective: import_names.Find) -> Cells:
    """The columns that a row gives a key result; a figure that became none is written as none."""
    values = row.values
    cells: Cells = {name: values[name] for name in TEXTS if values.get(name) is not None}
    cells |= {name: values[name] for name in FIGURES if name in values}
    if values.get("strength") is not None:
        cells["source_strength"] = int(str(values["strength"]))
    if values.get("headline") is not None:
        cells["headline"] = values["headline"] == "headline"
    if values.get("owner"):
        cells["owner_id"] = person(values["owner"])
    if values.get("objective"):
        cells["objective_id"] = objective(values["objective"])
    return cells


def blank_key_result() -> Cells:
    """A key result of which nothing is said, all its columns named, so that all rows go in one statement."""
    return {
        **dict.fromkeys(TEXTS, ""),
        **dict.fromkeys((*FIGURES, "owner_id", "objective_id")),
        "direction": Direction.INCREASE.value,
        "accumulation": Accumulation.LEVEL.value,
        "rhythm": Rhythm.MONTHLY.value,
        "source_strength": 0,
        "headline": True,
    }


def with_claim(current: KeyResultVersion, cells: Cells) -> Cells:
    """A new wording has to be confirmed as an outcome anew."""
    reworded = any(name in cells and cells[name] != getattr(current, name) for name in ("name", "metric"))
    return {**cells, "claim": OutcomeClaim.UNCHECKED.value, "claim_sentence": ""} if reworded else cells


def require_kept(work: Work, changed: list[tuple[KeyResultVersion, Cells]]) -> None:
    """Raise Invalid where a promise would change that a review has seen (Method, section 2)."""
    faults: list[Fault] = []
    for current, cells in changed:
        if PROMISED & set(cells):
            faults += promise_faults(work, current, copy_of(current, **cells), interim_changed=False)
    if faults:
        raise Invalid(tuple(faults))
