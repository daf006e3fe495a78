"""Writes imported initiatives: versions, stage and gate owed, delivery reports, budgets, fields without a place."""

from collections.abc import Iterable

from models.commands import import_names
from models.commands.import_subjects import changes_of, ids_of, new_rows
from models.commands.import_writing import Cells, put_all, supersede_all
from models.commands.work import Work
from models.import_draft import ImportDraft, ImportedRow
from models.tables.evidence import DeliveryReport
from models.tables.money import Budget
from models.tables.strategy import Initiative, InitiativeStage, InitiativeVersion, OwnField
from models.views.import_basis import DatedFact
from models.vocabulary import Category, Stage

FIELDS = (
    "key",
    "name",
    "description",
    "why_now",
    "category",
    "obligation",
    "department",
    "starts_on",
    "ends_on",
)
BEHIND_THE_GATE = (Stage.DELIVERING, Stage.SCALING)
LONGEST_WORD = 400


def initiatives(work: Work, draft: ImportDraft) -> dict[str, int]:
    """Write initiatives; returns their ids by what the source calls them."""
    person = import_names.people(work, draft)
    ids = ids_of(work, draft, Initiative)
    new = [(ids[row.subject], row) for row in new_rows(draft)]
    work.insert(InitiativeVersion, [version_cells(id, row, person) for id, row in new])
    work.insert(InitiativeStage, [stage_cells(id, row, work) for id, row in new])
    changed = changes_of(work, draft, InitiativeVersion, "initiative_id")
    supersede_all(work, InitiativeVersion, [(current, cells_of(row, person)) for current, row in changed])
    about = [(ids[row.subject], row) for row in draft.rows]
    put_all(work, DeliveryReport, ("initiative_id", "reported_on", "source"), list(report_cells(about)))
    put_all(work, Budget, ("initiative_id", "effective_on", "source"), list(budget_cells(about)))
    put_all(work, OwnField, ("initiative_id", "name"), list(own_cells(about)))
    return ids


def cells_of(row: ImportedRow, person: import_names.Find) -> Cells:
    """The columns that a row gives an initiative."""
    cells: Cells = {name: row.values[name] for name in FIELDS if row.values.get(name) is not None}
    people = {f"{name}_id": person(row.values[name]) for name in ("owner", "sponsor") if row.values.get(name)}
    return cells | people


def version_cells(initiative_id: int, row: ImportedRow, person: import_names.Find) -> Cells:
    """A new initiative, all its columns named, so that all rows go in one statement."""
    blank: Cells = dict.fromkeys(FIELDS, "") | dict.fromkeys(
        ("starts_on", "ends_on", "owner_id", "sponsor_id")
    )
    blank["category"] = Category.BUSINESS_CHANGE.value
    return {"initiative_id": initiative_id} | blank | cells_of(row, person)


def stage_cells(initiative_id: int, row: ImportedRow, work: Work) -> Cells:
    """The stage to begin with: no import passes the gate, who claims to be behind it owes it (Method, section 5)."""
    claim = Stage(str(row.values.get("stage") or Stage.EXPLORING.value))
    owed = claim in BEHIND_THE_GATE
    return {
        "initiative_id": initiative_id,
        "stage": Stage.EXPLORING.value if owed else claim.value,
        "claimed": claim.value if owed else "",
        "gate_owed": owed,
        "effective_on": row.day or work.today,
        "reason": f"Imported as {claim.value}." if row.values.get("stage") else "Imported.",
    }


def report_cells(about: Iterable[tuple[int, ImportedRow]]) -> Iterable[Cells]:
    """Delivery reports; the original word is kept, and with the comment where it is a whole sentence."""
    for id, row in about:
        for fact in facts(row, "rating"):
            words = str(fact.value or "")
            whole = len(words) <= LONGEST_WORD
            yield {
                "initiative_id": id,
                "reported_on": fact.day,
                "source": fact.source,
                "delivery": fact.note,
                "original": words if whole else words[: LONGEST_WORD - 1] + "…",
                "comment": fact.comment if whole else f"{words}\n\n{fact.comment}".strip(),
            }


def budget_cells(about: Iterable[tuple[int, ImportedRow]]) -> Iterable[Cells]:
    """Budgets of a day; words in place of a figure are kept as a note."""
    for id, row in about:
        for fact in facts(row, "budget"):
            yield {
                "initiative_id": id,
                "effective_on": fact.day,
                "source": fact.source,
                "approved": fact.value,
                "note": fact.note,
            }


def own_cells(about: Iterable[tuple[int, ImportedRow]]) -> Iterable[Cells]:
    """Columns that have no place of their own."""
    for id, row in about:
        for name, value in row.own:
            yield {"initiative_id": id, "name": name[:LONGEST_WORD], "value": value, "as_at": row.day}


def facts(row: ImportedRow, field: str) -> Iterable[DatedFact]:
    """The dated facts of one kind in a row."""
    return (fact for fact in row.facts if fact.field == field)
