"""What a session keeps of one grid between runs: the rows as rendered, what went wrong, what to say."""

from dataclasses import dataclass

import streamlit as st

from components import data
from components.grid.edits import Sheet
from components.grid.kinds import GridKind
from models.errors import Conflict, Fault


@dataclass(slots=True)
class Desk:
    """A plain object, changed in place: a newer click may stop a script at any call of Streamlit, but not here.

    `turn` makes the editor's key; a new turn is how a grid forgets what was typed.
    """

    turn: int = 0
    sheet: Sheet | None = None
    faults: tuple[Fault, ...] = ()
    conflict: Conflict | None = None
    said: str = ""

    def begin_again(self, said: str = "") -> None:
        """Forget what was typed and show the rows as they stand; `said` is told in the next run."""
        self.turn += 1
        self.sheet, self.faults, self.conflict, self.said = None, (), None, said


def desk_of(kind: GridKind) -> Desk:
    """The desk of a grid of the portfolio in view."""
    desks: dict[tuple[str, int], Desk] = st.session_state.setdefault("grid:desks", {})
    return desks.setdefault((kind.name, data.portfolio_id()), Desk())


def clear_desks() -> None:
    """Have every grid begin again, after rows changed below them."""
    for desk in st.session_state.get("grid:desks", {}).values():
        desk.begin_again()
