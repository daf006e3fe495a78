"""Finds initiatives that overlap, with the chances that tell which of two should give way."""

from models.database import Database
from models.queries.advice_cases import described
from models.queries.measured import known_number
from models.queries.moment import load_frame
from models.queries.state import load_lines, load_state
from models.rules.overlap import Pair, duplicates
from models.views.portfolio import PortfolioView


def load_overlaps(database: Database, seen: PortfolioView) -> list[Pair]:
    """The pairs that overlap at the moment of a portfolio's view, the most alike first.

    Whole series are read of those alone that are alike: a fixed number of statements.
    """
    moment = seen.moment
    with database.read() as session:
        now = database.clock()
        frame = load_frame(session, seen.id, known=moment.known, day=moment.day, now=now)
        lines = load_lines(session, frame)
        alike = duplicates(described(lines, moment.day, {}), frame.thresholds)
        ids = {id for pair in alike for id in (pair.gives_way, pair.stays)}
        state = load_state(session, frame, lines.only(ids), seen.last_review_on)
    chances = [known_number(chance) for chance in state.targets.chance.tolist()]
    by_id = dict(zip(state.places, chances, strict=True))
    return duplicates(described(lines, moment.day, by_id), frame.thresholds) if ids else []
