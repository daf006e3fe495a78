"""The door to models for imports: what is there, and the act that writes."""

from collections.abc import Sequence

from components import data
from models.commands import import_actuals
from models.commands.import_changes import import_book, import_changes
from models.commands.saved import Saved
from models.drafts import ActualDraft
from models.import_draft import ImportDraft
from models.queries.import_basis import load_import_basis
from models.views.import_basis import ImportBasis, Kind


def basis(kind: Kind) -> ImportBasis:
    """What a file of a kind is compared with, in the portfolio in view."""
    return load_import_basis(data.database(), data.portfolio_id(), kind)


def take_actuals(drafts: Sequence[ActualDraft], read_from: tuple[str, str]) -> Saved:
    """Record actuals, all or none, and remember which columns of which layout they came from; raises Problem."""
    return data.attempt(
        import_actuals.take_actuals,
        data.portfolio_id(),
        tuple(drafts),
        form="actuals",
        read_from=import_actuals.ReadFrom(*read_from),
    )


def carry_out(draft: ImportDraft) -> Saved:
    """Import; the same draft twice is one import. Raises Problem."""
    return data.attempt(import_changes, data.portfolio_id(), draft, form="import")


def carry_out_book(drafts: Sequence[ImportDraft]) -> Saved:
    """Import all sheets of a workbook of ours as one act; the same drafts twice are one import. Raises Problem."""
    return data.attempt(import_book, data.portfolio_id(), tuple(drafts), form="import")
