"""Where the database lives, and a verified backup to take away."""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from components import data
from components.headline import section
from models import backup
from models.actor import Right


def draw() -> None:
    """The place of the database and the backup."""
    section(
        "Database",
        "It lives outside the program's folder, so that an update of the program never touches it.",
    )
    st.code(str(data.database().location), language=None)
    offer_backup()


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
