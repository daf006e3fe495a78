"""What an owner or sponsor came for: the initiatives that are theirs, before everybody's."""

from components.attention import by_attention
from components.headline import section
from components.initiative_actions import is_own
from components.initiative_rows import initiative_rows
from models import figures
from models.actor import Actor
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView


def own_initiatives(view: PortfolioView, actor: Actor) -> None:
    """Place the actor's own initiatives; nothing for those who own none."""
    works = by_attention(one for one in view.initiatives if is_theirs(one, actor))
    if works:
        section(f"Yours: {figures.count(len(works), 'initiative')}", "Open one to record a check-in.")
        initiative_rows(works, view.settings.currency, name="own")


def is_theirs(view: InitiativeView, actor: Actor) -> bool:
    """Whether the actor owns or sponsors the initiative, or owns one of its key results."""
    owners = [link.key_result.owner for link in view.contributions]
    mine = any(owner is not None and owner.id == actor.person_id for owner in owners)
    return mine or is_own(view, actor)
