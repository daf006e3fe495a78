"""Loads the gates before initiatives, of one or of all, for any moment."""

from datetime import date

from sqlalchemy.orm import Session

from models.database import Database
from models.errors import NotFound
from models.queries.gates_rows import read_before
from models.queries.gates_views import Gates
from models.queries.moment import Frame, load_frame
from models.queries.rolled import stage_of
from models.views.drawn import Drawn
from models.views.gate import GatesView, GateView
from models.vocabulary import Stage


def load_gates(
    database: Database, portfolio_id: int, *, known: int | None = None, day: date | None = None
) -> GatesView:
    """The gates of a portfolio at (known, day), its newest revision and today where left out. Raises NotFound.

    Initiatives that are done stand before none and are left out. A bounded number of statements.
    """
    with database.read() as session:
        frame = load_frame(session, portfolio_id, known=known, day=day, now=database.clock())
        gates = Gates(read_before(session, frame))
    places = [place for place, row in enumerate(gates.rows) if stage_of(row) is not Stage.DONE]
    drawn = Drawn(len(places), lambda nth: gates.view(places[nth]))
    return GatesView(frame.id, frame.name, frame.moment, drawn)


def load_gate(
    database: Database,
    portfolio_id: int,
    initiative_id: int,
    *,
    known: int | None = None,
    day: date | None = None,
) -> GateView:
    """The gate before one initiative at (known, day), as `load_gates`. Raises NotFound."""
    with database.read() as session:
        frame = load_frame(session, portfolio_id, known=known, day=day, now=database.clock())
        return draw_gate(session, frame, initiative_id)


def draw_gate(session: Session, frame: Frame, initiative_id: int) -> GateView:
    """The gate before one initiative, as a session sees it: also inside an act that is not over. Raises NotFound."""
    gates = Gates(read_before(session, frame, initiative_id))
    if not gates.rows:
        raise NotFound("This initiative is not there, or not any more. Choose another one on Outcomes.")
    return gates.view(0, frame.moment)
