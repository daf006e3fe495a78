"""Adds, changes and archives teams."""

from models.actor import Actor, Right
from models.commands.saved import Order, Saved
from models.commands.things import Change, Subject, archive, put
from models.commands.unit import perform
from models.database import Database
from models.drafts import TeamDraft
from models.tables.portfolio import Team, TeamVersion

TEAM = Subject(Team, TeamVersion, Right.EDIT_INITIATIVE, lambda draft, current: TeamVersion(name=draft.name))


def add_team(
    database: Database, actor: Actor, portfolio_id: int, draft: TeamDraft, *, intent: str | None = None
) -> Saved:
    """Add a team. Raises Refused, Invalid."""
    order = Order(actor, portfolio_id, "add_team", intent)
    return perform(database, order, lambda work: put(work, TEAM, Change(draft)))


def change_team(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: TeamDraft,
    *,
    team_id: int,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Change a team. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "change_team", intent)
    return perform(database, order, lambda work: put(work, TEAM, Change(draft, team_id, expected)))


def archive_team(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    team_id: int,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Archive a team. Raises Refused, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "archive_team", intent)
    return perform(database, order, lambda work: archive(work, TEAM, team_id, expected))
