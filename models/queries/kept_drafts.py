"""Loads what somebody has typed and not saved."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.database import Database
from models.queries import read_owed


@dataclass(frozen=True, slots=True)
class Kept:
    """What was typed in one place: texts, numbers and None by field, and when it was typed last."""

    entered: Mapping[str, Any]
    kept_at: datetime


def load_drafts(database: Database, portfolio_id: int, holder: str) -> dict[str, Kept]:
    """What the holder has typed in the portfolio and not saved, by place."""
    with database.read() as session:
        rows = session.execute(read_owed.drafts(), {"portfolio": portfolio_id, "holder": holder}).all()
    return {row.place: Kept(json.loads(row.body), row.kept_at) for row in rows}
