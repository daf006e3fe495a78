"""Where the database lives, a verified backup to take away, and the removal of a portfolio."""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from components import data
from components.data_session import tell
from components.headline import section
from components.markup import label
from models import backup
from models.actor import Right
from models.commands.change_settings import archive_portfolio
from models.errors import Problem
from models.views.portfolio import PortfolioView


def draw() -> None:
    """The place of the database, the backup, the removal."""
    section(
        "Database",
        "It lives outside the program's folder, so that an update of the program never touches it.",
    )
    st.code(str(data.database().location), language=None)
    offer_backup()
    offer_removal(data.portfolio())


def offer_backup() -> None:
    """A copy made and checked when it is asked for."""
    if not data.actor().may(Right.BACK_UP):
        return
    st.download_button(
        "Download backup",
        partial(backup.download, data.database()),
        file_name=f"steerdeck-{datetime.now(UTC):%Y-%m-%d}.sqlite3",
        mime="application/vnd.sqlite3",
        key="backup",
        icon=":material/download:",
        on_click="ignore",
        help="A verified copy of the whole database. One is also made before each migration and each import.",
    )


def offer_removal(view: PortfolioView) -> None:
    """Remove the portfolio from sight; its data stays and the removal can be undone."""
    if not data.actor().may(Right.SET_UP):
        return
    what = "the demo" if view.demo else "this portfolio"
    section(
        f"Remove {what}",
        "It disappears from every list. Nothing is deleted: the removal can be undone at once.",
    )
    st.button(
        f"Remove {what}", key="remove", icon=":material/archive:", on_click=remove, args=(view.id, view.name)
    )


def remove(portfolio_id: int, name: str) -> None:
    """Archive the portfolio and go where one can begin again."""
    try:
        data.attempt(archive_portfolio, portfolio_id, form=f"remove:{portfolio_id}")
    except Problem as problem:
        tell(str(problem), trouble=True)
        return
    st.query_params.clear()
    tell(f"{label(name)} was removed from sight.")
