"""The audit trail: who changed what, from what to what."""

import streamlit as st

from components import data
from models.views.trail import TrailEntry

LIMIT = 300
CLOCK = frozenset({"version", "revision", "until", "recorded_at", "portfolio_id", "supersedes", "id"})
"""Columns that say when and where a row was known; the others are what it says."""


def draw() -> None:
    """The newest entries as a table."""
    entries = data.trail(LIMIT)
    if not entries:
        st.caption("Nothing was changed yet.")
        return
    st.caption(f"The newest {len(entries)} changed rows. Every write is recorded by the database itself.")
    st.dataframe(
        [cells(entry) for entry in entries],
        hide_index=True,
        width="stretch",
        height=560,
        column_config={"When": st.column_config.DatetimeColumn(format="DD MMM YYYY HH:mm:ss")},
        alt=f"Audit trail with {len(entries)} rows.",
    )


def cells(entry: TrailEntry) -> dict[str, object]:
    """An entry as a row of the table."""
    return {
        "When": entry.recorded_at,
        "Who": entry.actor,
        "What": f"{entry.action} {entry.table.removesuffix('_version').replace('_', ' ')} {entry.row_id}",
        "Before → after": "; ".join(
            f"{name}: {before or '–'} → {after or '–'}"
            for name, before, after in entry.changed
            if name not in CLOCK
        ),
    }
