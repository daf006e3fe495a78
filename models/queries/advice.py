"""Loads what is to be expected and advised at one moment, for one initiative or the whole portfolio."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypeAlias

from sqlalchemy.orm import Session

from models.database import Database
from models.queries import read_advice, read_strategy
from models.queries.advice_cases import Background, cases_of, described
from models.queries.advice_reviews import load_reviews, load_shown
from models.queries.advice_views import AdviceGiven, Outlook
from models.queries.measured import known_number
from models.queries.moment import Frame, load_frame
from models.queries.objective_views import Objectives
from models.queries.state import Lines, State, load_lines, load_state
from models.rules.overlap import Pair, decided, duplicates, gives_way
from models.rules.recommendation import advise

Keep: TypeAlias = Callable[[Hashable, Callable[[], Any]], Any]
"""Gives what was drawn for a key, or draws it."""


def drawn_anew(key: Hashable, draw: Callable[[], Any]) -> Any:  # noqa: ANN401  whatever is drawn
    """Keeps nothing."""
    return draw()


def load_advice(
    database: Database,
    portfolio_id: int,
    initiative_id: int | None = None,
    *,
    known: int | None = None,
    day: date | None = None,
    keep: Keep = drawn_anew,
) -> AdviceGiven:
    """Forecasts and advice at (known, day), the newest revision and today where left out. Raises NotFound.

    For one initiative, or for all. Whole series are read, and once more for each of the last three closed portfolio
    reviews, as they stood then: a fixed number of statements whatever the size. `keep` gives what was drawn for a key
    where the caller keeps it: what was shown at a moment of the past never changes, and who is like whom only with
    initiatives, key results and their links.
    """
    one, seen = initiative_id, f"shown {initiative_id or ''}"
    with database.read() as session:
        frame = load_frame(session, portfolio_id, known=known, day=day, now=database.clock())
        reviews = load_reviews(session, frame)
        state, pairs = _now(session, frame, reviews.last_on, one=one, keep=keep)
        versions = session.execute(read_strategy.objectives(), frame.values).all()
        pivots, answered = _pivots(session, frame), _answered(session, frame)
    look = partial(load_shown, database, portfolio_id, initiative=one)
    background = Background(
        objectives=Objectives.of(versions, frame.moment.known),
        before=[keep((seen, moment), partial(look, moment)) for moment in reviews.before],
        at_review=reviews.today,
        pivots=pivots,
        answered=answered,
        pairs=pairs,
    )
    cases = cases_of(frame, state, background)
    advised = advise(cases, frame.moment.day.toordinal(), frame.thresholds)
    return AdviceGiven(frame.moment, Outlook.of(state), advised, pairs)


def _now(
    session: Session, frame: Frame, last_on: date | None, *, one: int | None, keep: Keep
) -> tuple[State, dict[int, Pair]]:
    """The state of the day, and who should give way to whom; for one initiative, with those that are like it."""
    lines = load_lines(session, frame, one)
    moved = tuple(session.execute(read_advice.strategy_moved(), frame.values).one())
    like: Alike = keep(
        ("alike", moved, frame.moment.day, frame.thresholds.duplicate_from),
        partial(_alike, session, frame, one, lines),
    )
    ours = [pair for pair in like.pairs if one in (None, pair.gives_way, pair.stays)]
    if one is not None and ours:
        lines = load_lines(session, frame).only({id for pair in ours for id in (pair.gives_way, pair.stays)})
    state = load_state(session, frame, lines, last_on)
    pairs = gives_way(decided(ours, _chances(state), like.starts))
    return state, {id: pair for id, pair in pairs.items() if one in (None, id)}


@dataclass(frozen=True, slots=True)
class Alike:
    """The pairs of initiatives that are alike, as far as can be said without their chances; and when they start."""

    pairs: list[Pair]
    starts: dict[int, int]


def _alike(session: Session, frame: Frame, one: int | None, lines: Lines) -> Alike:
    """Who is like whom in the whole portfolio; `lines` are those of all, or of one initiative alone."""
    whole = lines if one is None else load_lines(session, frame)
    said = described(whole, frame.moment.day, {})
    return Alike(duplicates(said, frame.thresholds), {each.id: each.start for each in said})


def _chances(state: State) -> dict[int, float | None]:
    chances = map(known_number, state.targets.chance.tolist())
    return dict(zip(state.places, chances, strict=True))


def _pivots(session: Session, frame: Frame) -> dict[int, date]:
    return {row.initiative_id: row.pivoted_on for row in session.execute(read_advice.pivots(), frame.values)}


def _answered(session: Session, frame: Frame) -> frozenset[tuple[int, int]]:
    return frozenset((id, version) for id, version in session.execute(read_advice.answers(), frame.values))
