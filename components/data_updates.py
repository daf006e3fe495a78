"""The door to what is owed: the list, what a check-in would change, what was typed and not saved, and its commands."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from components import data
from components.data_session import once_a_run
from components.data_shelf import Shelf
from models.commands import drafts_kept
from models.commands.acknowledge import acknowledge
from models.commands.actions_done import finish_action
from models.commands.ask_back import answer_ask_back, ask_back
from models.drafts import CheckInDraft
from models.errors import Problem
from models.queries.kept_drafts import Kept, load_drafts
from models.queries.owed import load_owed, of_person
from models.queries.owed_preview import preview_check_in
from models.views.common import Ref
from models.views.owed import OwedView, Preview

__all__ = [
    "Kept",
    "acknowledge",
    "answer_ask_back",
    "ask_back",
    "drop",
    "finish_action",
    "keep",
    "kept",
    "owed",
    "preview",
    "standing",
]
_SHELF = Shelf(most=16)


def owed(person: Ref | None = None) -> OwedView:
    """What a person owes in the portfolio in view, or everybody."""
    seen = data.portfolio()
    known, day = seen.moment.known, seen.moment.day
    draw = partial(load_owed, data.database(), seen.id, known=known, day=day, look=data.portfolio)
    whole: OwedView = _SHELF.get((data.database().location, seen.id, known, day), draw)
    return of_person(whole, person)


def preview(draft: CheckInDraft) -> Preview:
    """The key result as the draft would leave it. Raises NotFound."""
    return preview_check_in(data.database(), data.portfolio_id(), draft)


def standing(key_result_id: int) -> Preview:
    """The key result as it stands, with its check-ins and what was said to them. Raises NotFound."""
    look = partial(preview_check_in, data.database(), data.portfolio_id(), None, key_result_id=key_result_id)
    return once_a_run(f"standing {key_result_id}", look)


def kept() -> Mapping[str, Kept]:
    """What the actor has typed and not saved, by place."""
    holder = drafts_kept.holder_of(data.actor())
    look = partial(load_drafts, data.database(), data.portfolio_id(), holder)
    return once_a_run(f"kept {holder}", look)


def keep(place: str, entered: Mapping[str, Any]) -> None:
    """Keep what was typed in a place; a database that is taken just now costs nobody the page."""
    at = (data.database(), drafts_kept.holder_of(data.actor()), data.portfolio_id())
    try:
        drafts_kept.keep_draft(*at, place, entered=entered)
    except Problem:
        return


def drop(place: str) -> partial[None]:
    """What forgets the draft of a place, to be called once it is saved: it asks nothing of Streamlit."""
    at = (data.database(), drafts_kept.holder_of(data.actor()), data.portfolio_id())
    return partial(drafts_kept.drop_draft, *at, place)
