"""Links key results to the initiatives that an import names; a link that was taken away comes back."""

from collections.abc import Iterable

from sqlalchemy import select

from models.commands.import_writing import chunks, currents
from models.commands.work import Work, copy_of
from models.errors import NotFound
from models.tables.strategy import ContributionLink, ContributionVersion, InitiativeVersion
from models.vocabulary import Contribution

Pair = tuple[int, int]
"""An initiative and a key result, by their ids."""


def link(work: Work, pairs: Iterable[Pair]) -> None:
    """Have each initiative serve its key result directly, with weight 1; raises NotFound for a lost initiative."""
    wanted = list(dict.fromkeys(pairs))
    there = currents(work, InitiativeVersion, "initiative_id", {initiative for initiative, _ in wanted})
    if any(id not in there or there[id].archived for id, _ in wanted):
        raise NotFound(
            "An initiative of this file is not there any more. Look at the new preview, then import."
        )
    known = links_of(work, {result for _, result in wanted})
    new = [pair for pair in wanted if pair not in known]
    made = work.add_all([ContributionLink(initiative_id=one, key_result_id=other) for one, other in new])
    work.insert(
        ContributionVersion,
        [
            {"contribution_id": each.id, "kind": Contribution.DIRECT.value, "weight": 1.0, "share": None}
            for each in made
        ],
    )
    again = currents(
        work, ContributionVersion, "contribution_id", {known[pair] for pair in wanted if pair in known}
    )
    for current in again.values():
        if current.archived:
            work.supersede(current, copy_of(current, archived=False))


def links_of(work: Work, results: set[int]) -> dict[Pair, int]:
    """The links that key results ever had, by their pair."""
    found: dict[Pair, int] = {}
    for some in chunks(results):
        rows = select(ContributionLink).where(
            ContributionLink.portfolio_id == work.portfolio_id, ContributionLink.key_result_id.in_(some)
        )
        found |= {(row.initiative_id, row.key_result_id): row.id for row in work.session.scalars(rows)}
    return found
