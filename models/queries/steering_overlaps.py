"""Finds initiatives that overlap, with the chances that tell which of two should give way."""

from sqlalchemy.orm import Session

from models.queries.advice_cases import described
from models.queries.measured import known_number
from models.queries.review_days import review_days
from models.queries.state import Lines, load_state
from models.queries.steering_rows import Steered
from models.rules.overlap import Pair, duplicates


def load_overlaps(session: Session, steered: Steered) -> list[Pair]:
    """The pairs that overlap at the moment of a portfolio's steering, the most alike first.

    Whole series are read of those alone that are alike, in one statement.
    """
    now, frame = steered.now, steered.now.frame
    lines = Lines(now.initiatives, now.measured.rows, now.measured.interims, now.rolled.links)  # type: ignore[arg-type]
    alike = duplicates(described(lines, now.day, {}), frame.thresholds)
    if not alike:
        return []
    ids = {id for pair in alike for id in (pair.gives_way, pair.stays)}
    last = review_days(now.reviews, now.day).last_on
    state = load_state(session, frame, lines.only(ids), last)
    chances = [known_number(chance) for chance in state.targets.chance.tolist()]
    return duplicates(
        described(lines, now.day, dict(zip(state.places, chances, strict=True))), frame.thresholds
    )
