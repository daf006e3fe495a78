"""What the commands around a check-in share: whose sponsor may speak to it, which check-in is meant."""

from sqlalchemy import select

from models.commands.work import Work
from models.errors import NotFound
from models.tables.base import FOREVER
from models.tables.evidence import CheckIn
from models.tables.strategy import ContributionLink, ContributionVersion, InitiativeVersion


def check_in_of(work: Work, version: int) -> CheckIn:
    """The check-in of a version, corrected since or not; raises NotFound."""
    found = work.session.scalar(select(CheckIn).filter_by(version=version, portfolio_id=work.portfolio_id))
    if found is None:
        raise NotFound("This check-in is not there. Load the page again.")
    return found


def people_of(work: Work, key_result_id: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The owners and the sponsors of the initiatives that a key result is served by."""
    rows = work.session.execute(
        select(InitiativeVersion.owner_id, InitiativeVersion.sponsor_id)
        .join(ContributionLink, ContributionLink.initiative_id == InitiativeVersion.initiative_id)
        .join(ContributionVersion, ContributionVersion.contribution_id == ContributionLink.id)
        .where(
            ContributionLink.key_result_id == key_result_id,
            ContributionVersion.until == FOREVER,
            ContributionVersion.archived.is_(False),
            InitiativeVersion.until == FOREVER,
            InitiativeVersion.archived.is_(False),
        )
    ).all()
    owners = tuple(row.owner_id for row in rows if row.owner_id is not None)
    return owners, tuple(row.sponsor_id for row in rows if row.sponsor_id is not None)
