"""Keeps what somebody has typed and not saved, so that it outlives a reload; no fact, so it moves no clock."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, select

from models.actor import Actor
from models.commands.cleaning import clean_text
from models.database import Database
from models.tables.updates import KeptDraft

LONGEST = 200_000


def holder_of(actor: Actor) -> str:
    """Whose drafts they are: the account, in the person that it acts as."""
    return f"{actor.name}|{actor.role.value}|{actor.person_id or ''}"


def keep_draft(
    database: Database, holder: str, portfolio_id: int, place: str, *, entered: Mapping[str, Any]
) -> None:
    """Keep what was entered in one place, texts, numbers and None by field, over what was kept there before.

    More than can be kept is left as it was.
    """
    tidy = {name: clean_text(value) if isinstance(value, str) else value for name, value in entered.items()}
    body = json.dumps(tidy, ensure_ascii=False)
    if len(body) > LONGEST:
        return
    ours = {"portfolio_id": portfolio_id, "holder": holder, "place": place}
    with database.write() as session:
        kept = session.scalar(select(KeptDraft).filter_by(**ours)) or KeptDraft(**ours)
        kept.body, kept.kept_at = body, database.clock()
        session.add(kept)


def drop_draft(database: Database, holder: str, portfolio_id: int, place: str) -> None:
    """Forget what was entered in a place: it was saved, or its writer let it go."""
    ours = {"portfolio_id": portfolio_id, "holder": holder, "place": place}
    with database.write() as session:
        session.execute(delete(KeptDraft).filter_by(**ours))
