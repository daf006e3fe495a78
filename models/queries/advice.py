"""Loads what is to be expected and advised at one moment, for one initiative or the whole portfolio."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.database import Database
from models.queries import read_advice, read_governance, read_strategy
from models.queries.advice_cases import Background, cases_of, described
from models.queries.advice_views import AdviceGiven
from models.queries.measured import known_number
from models.queries.moment import Frame, load_frame
from models.queries.objective_views import Objectives
from models.queries.review_days import is_closed
from models.queries.state import State, load_lines, load_state
from models.rules.advice_rules import STOP_BASIS_REVIEWS
from models.rules.overlap import Pair, duplicates, gives_way
from models.rules.recommendation import advise
from models.vocabulary import ReviewKind

BEFORE = STOP_BASIS_REVIEWS - 1  # today's included, no rule looks further back


def load_advice(
    database: Database,
    portfolio_id: int,
    initiative_id: int | None = None,
    *,
    known: int | None = None,
    day: date | None = None,
) -> AdviceGiven:
    """Forecasts and advice at (known, day), the newest revision and today where left out. Raises NotFound.

    For one initiative, or for all. Whole series are read, and once more for each of the last two closed portfolio
    reviews, as they stood then: a fixed number of statements whatever the size. For all initiatives that is more than
    a view costs; keep what it gives for as long as nothing moves.
    """
    with database.read() as session:
        asked = _Asked(
            session, partial(load_frame, session, portfolio_id, now=database.clock()), initiative_id
        )
        frame = asked.frame(known=known, day=day)
        held = _reviews_held(session, frame)
        state, pairs = _now(asked, frame, held)
        versions = session.execute(read_strategy.objectives(), frame.values).all()
        background = Background(
            Objectives.of(versions, frame.moment.known),
            _states_before(asked, frame, held),
            _pivots(session, frame),
            _answered(session, frame),
            pairs,
        )
    cases = cases_of(frame, state, background)
    advised = advise(cases, frame.moment.day.toordinal(), frame.thresholds)
    return AdviceGiven(frame, state, advised, pairs)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for: where to read it, frames of its portfolio at any moment, one initiative or all."""

    session: Session
    frame: Callable[..., Frame]
    initiative: int | None


def _now(asked: _Asked, frame: Frame, held: Sequence[date]) -> tuple[State, dict[int, Pair]]:
    """The state of the day, and who should give way to whom; for one initiative, with those that are like it."""
    lines, last = load_lines(asked.session, frame), held[0] if held else None
    day, one = frame.moment.day, asked.initiative
    if one is None:
        state = load_state(asked.session, frame, lines, last)
        alike = duplicates(described(lines, day, _chances(state)), frame.thresholds)
        return state, gives_way(alike)
    if all(row.initiative_id != one for row in lines.initiatives):
        return load_state(asked.session, frame, lines.only({one}), last), {}
    alike = duplicates(described(lines, day, {}), frame.thresholds)
    like_it = {
        id for pair in alike for id in (pair.gives_way, pair.stays) if one in (pair.gives_way, pair.stays)
    }
    state = load_state(asked.session, frame, lines.only({one, *like_it}), last)
    if like_it:
        alike = duplicates(described(lines, day, _chances(state)), frame.thresholds)
    return state, {id: pair for id, pair in gives_way(alike).items() if id == one}


def _chances(state: State) -> dict[int, float | None]:
    chances = map(known_number, state.targets.chance.tolist())
    return dict(zip(state.places, chances, strict=True))


def _reviews_held(session: Session, frame: Frame) -> list[date]:
    """The days of the portfolio reviews closed before the day of the frame, the newest first."""
    rows = session.execute(read_governance.reviews(), frame.values)
    closed = (row for row in rows if row.kind == ReviewKind.PORTFOLIO.value and is_closed(row))
    return sorted({row.held_on for row in closed if row.held_on < frame.moment.day}, reverse=True)


def _states_before(asked: _Asked, frame: Frame, held: Sequence[date]) -> list[State]:
    """The states at the last closed reviews as they were seen then; a review before the first record has none."""
    states = []
    for place, day in enumerate(held[:BEFORE]):
        midnight = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(frame.settings.zone))
        known = asked.session.scalar(read_advice.revision_before(), {**frame.values, "before": midnight})
        if known is not None:
            then = asked.frame(known=known, day=day)
            lines = load_lines(asked.session, then, asked.initiative)
            earlier = held[place + 1] if place + 1 < len(held) else None
            states.append(load_state(asked.session, then, lines, earlier))
    return states


def _pivots(session: Session, frame: Frame) -> dict[int, date]:
    return {row.initiative_id: row.pivoted_on for row in session.execute(read_advice.pivots(), frame.values)}


def _answered(session: Session, frame: Frame) -> frozenset[tuple[int, int]]:
    return frozenset((id, version) for id, version in session.execute(read_advice.answers(), frame.values))
