"""Loads what is to be expected and advised at one moment, for one initiative or the whole portfolio."""

from datetime import date
from functools import partial

from sqlalchemy.orm import Session

from models.database import Database
from models.queries import read_advice, read_strategy
from models.queries.advice_cases import Background, cases_of, described
from models.queries.advice_reviews import Look, Reviews, load_reviews, load_shown
from models.queries.advice_views import AdviceGiven, Outlook
from models.queries.measured import known_number
from models.queries.moment import Frame, load_frame
from models.queries.objective_views import Objectives
from models.queries.state import Lines, State, load_lines, load_state
from models.rules.overlap import Pair, duplicates, gives_way
from models.rules.recommendation import advise


def load_advice(
    database: Database,
    portfolio_id: int,
    initiative_id: int | None = None,
    *,
    known: int | None = None,
    day: date | None = None,
    look: Look | None = None,
) -> AdviceGiven:
    """Forecasts and advice at (known, day), the newest revision and today where left out. Raises NotFound.

    For one initiative, or for all. Whole series are read, and once more for each of the last three closed portfolio
    reviews, as they stood then: a fixed number of statements whatever the size. `look` gives what was shown at a moment
    of the past where the caller keeps it, for it never changes.
    """
    with database.read() as session:
        frame = load_frame(session, portfolio_id, known=known, day=day, now=database.clock())
        reviews = load_reviews(session, frame)
        state, pairs = _now(session, frame, initiative_id, reviews)
        versions = session.execute(read_strategy.objectives(), frame.values).all()
        pivots, answered = _pivots(session, frame), _answered(session, frame)
    look = look or partial(load_shown, database, portfolio_id, initiative=initiative_id)
    background = Background(
        objectives=Objectives.of(versions, frame.moment.known),
        before=[look(moment) for moment in reviews.before],
        at_review=reviews.today,
        pivots=pivots,
        answered=answered,
        pairs=pairs,
    )
    cases = cases_of(frame, state, background)
    advised = advise(cases, frame.moment.day.toordinal(), frame.thresholds)
    return AdviceGiven(frame.moment, Outlook.of(state), advised, pairs)


def _now(session: Session, frame: Frame, one: int | None, reviews: Reviews) -> tuple[State, dict[int, Pair]]:
    """The state of the day, and who should give way to whom; for one initiative, with those that are like it."""
    lines, day = load_lines(session, frame), frame.moment.day
    if one is None:
        state = load_state(session, frame, lines, reviews.last_on)
        return state, gives_way(duplicates(described(lines, day, _chances(state)), frame.thresholds))
    like_it = _like(one, lines, frame)
    own = lines.only({one, *like_it})
    state = load_state(session, frame, own, reviews.last_on)
    if not like_it:
        return state, {}
    alike = duplicates(described(lines, day, _chances(state)), frame.thresholds)
    return state, {id: pair for id, pair in gives_way(alike).items() if id == one}


def _like(one: int, lines: Lines, frame: Frame) -> set[int]:
    """The initiatives that one duplicates, or that duplicate it."""
    alike = duplicates(described(lines, frame.moment.day, {}), frame.thresholds)
    return {
        id for pair in alike for id in (pair.gives_way, pair.stays) if one in (pair.gives_way, pair.stays)
    }


def _chances(state: State) -> dict[int, float | None]:
    chances = map(known_number, state.targets.chance.tolist())
    return dict(zip(state.places, chances, strict=True))


def _pivots(session: Session, frame: Frame) -> dict[int, date]:
    return {row.initiative_id: row.pivoted_on for row in session.execute(read_advice.pivots(), frame.values)}


def _answered(session: Session, frame: Frame) -> frozenset[tuple[int, int]]:
    return frozenset((id, version) for id, version in session.execute(read_advice.answers(), frame.values))
