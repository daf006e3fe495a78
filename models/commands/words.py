"""Says tables, columns and values in plain words, for the sentences of problems."""

import re
from datetime import date

PLAIN = {
    "own_field": "own field",
    "key_result_own_field": "own field",
    "initiative_stage": "stage",
    "portfolio_version": "settings",
    "actual": "figure",
    "check_in": "check-in",
}


def noun(kind: type) -> str:
    """What a person calls a row of this kind: KeyResultVersion → key result."""
    table = str(kind.__tablename__)  # type: ignore[attr-defined]
    return PLAIN.get(table, table.removesuffix("_version").replace("_", " "))


def spoken(field: str) -> str:
    """What a person calls a field: due_on → due date, owner_id → owner."""
    return re.sub("_id$", "", re.sub("_on$", "_date", field)).replace("_", " ")


def as_text(value: object) -> str:
    """A value as a person reads it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.12g}"
    return str(value)
