"""A proposal that was looked at → the draft that the command carries out."""

from models.import_draft import ImportDraft, ImportedRow
from models.intake.change_set import Proposal, ProposedRow, Verdict
from models.intake.mapping import to_json


def to_draft(proposal: Proposal, file_name: str, known: int | None = None) -> ImportDraft:
    """The accepted rows; `known` is the revision that they were compared with."""
    return ImportDraft(
        kind=proposal.mapping.kind,
        source=proposal.mapping.source,
        file_name=file_name,
        as_at=proposal.as_at,
        mapping=to_json(proposal.mapping),
        rows=tuple(map(_imported, proposal.accepted)),
        known=known,
    )


def _imported(row: ProposedRow) -> ImportedRow:
    writes = row.verdict is not Verdict.UNCHANGED
    return ImportedRow(
        number=row.number,
        subject=row.subject,
        record_id=row.record_id,
        day=row.day,
        values=row.values if writes else {},
        facts=row.facts if writes else (),
        own=row.own if writes else (),
        links=row.links if writes else (),
    )
