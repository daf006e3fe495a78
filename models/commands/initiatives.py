"""Adds, changes and archives initiatives; a new one is proposed, and its stage moves by a command of its own."""

from collections.abc import Iterator

from models.actor import Actor, Right
from models.commands.saved import Order, Saved
from models.commands.things import Change, Subject, archive, order_fault, put, reference_faults
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import InitiativeDraft
from models.errors import Fault
from models.tables.portfolio import Person, Team
from models.tables.strategy import Initiative, InitiativeStage, InitiativeVersion
from models.vocabulary import Stage

ATTENTION = ("S", "M", "L", "XL")


def initiative_row(draft: InitiativeDraft, current: InitiativeVersion | None) -> InitiativeVersion:
    """The row of an initiative."""
    return InitiativeVersion(
        key=draft.key,
        name=draft.name,
        description=draft.description,
        why_now=draft.why_now,
        category=draft.category.value,
        obligation=draft.obligation,
        owner_id=draft.owner_id,
        sponsor_id=draft.sponsor_id,
        team_id=draft.team_id,
        department=draft.department,
        starts_on=draft.starts_on,
        ends_on=draft.ends_on,
        attention=draft.attention,
        decision_right=draft.decision_right,
    )


def initiative_faults(
    work: Work, draft: InitiativeDraft, current: InitiativeVersion | None
) -> Iterator[Fault]:
    """What is wrong with an initiative."""
    yield from order_fault(draft, "starts_on", "ends_on")
    yield from reference_faults(work, draft, owner_id=Person, sponsor_id=Person, team_id=Team)
    if draft.attention not in ATTENTION:
        yield Fault("attention", f"Attention must be one of {', '.join(ATTENTION)}.")


def propose(work: Work, initiative_id: int) -> None:
    """Put a new initiative at the first stage."""
    work.add(
        InitiativeStage(initiative_id=initiative_id, stage=Stage.PROPOSED.value, effective_on=work.today)
    )


INITIATIVE = Subject(
    Initiative,
    InitiativeVersion,
    Right.EDIT_INITIATIVE,
    initiative_row,
    initiative_faults,
    owners=lambda version: (version.owner_id, version.sponsor_id),
    first=propose,
)


def add_initiative(
    database: Database, actor: Actor, portfolio_id: int, draft: InitiativeDraft, *, intent: str | None = None
) -> Saved:
    """Add an initiative at stage proposed. Raises Refused, Invalid."""
    order = Order(actor, portfolio_id, "add_initiative", intent)
    return perform(database, order, lambda work: put(work, INITIATIVE, Change(draft)))


def change_initiative(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: InitiativeDraft,
    *,
    initiative_id: int,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Change an initiative; its owner and sponsor may. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "change_initiative", intent)
    return perform(
        database, order, lambda work: put(work, INITIATIVE, Change(draft, initiative_id, expected))
    )


def archive_initiative(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    initiative_id: int,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Archive an initiative. Raises Refused, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "archive_initiative", intent)
    return perform(database, order, lambda work: archive(work, INITIATIVE, initiative_id, expected))
