"""Writes imported check-ins; another value for the same day and source is a correction."""

from models.commands.import_writing import put_all
from models.commands.work import Work
from models.import_draft import ImportDraft
from models.tables.evidence import CheckIn


def check_ins(work: Work, draft: ImportDraft) -> dict[str, int]:
    """Write check-ins of key results that are there; they need no keys of their own."""
    cells = [
        {
            "key_result_id": row.record_id,
            "observed_on": fact.day,
            "source": fact.source,
            "value": fact.value,
            "withdrawn": False,
            "strength": fact.strength or 0,
            "link": fact.link,
            "learned": fact.comment,
            "author": work.actor.name,
        }
        for row in draft.rows
        for fact in row.facts
    ]
    put_all(work, CheckIn, ("key_result_id", "observed_on", "source"), cells)
    return {}
