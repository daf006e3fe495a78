"""Looks back at closed portfolio reviews: what initiatives showed at each, as it was seen then."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from sqlalchemy.orm import Session

from models.database import Database
from models.queries import read_advice, read_governance
from models.queries.known import AnyRow, Rows
from models.queries.moment import Frame, Now, load_frame
from models.queries.review_days import is_closed, review_days
from models.queries.rolled import flags, stage_of
from models.queries.state import State, load_lines, load_state
from models.rules.advice_grounds import evidence_days, settled
from models.rules.advice_rules import STOP_BASIS_REVIEWS, basis
from models.rules.facts import NO_DAY, Days, Flags, Floats
from models.vocabulary import ACTIVE_STAGES, ReviewKind, ReviewState


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What initiatives showed at one moment, by their places; `coverage` is what a basis is judged by."""

    places: Mapping[int, int]
    active: Flags
    chance: Floats
    coverage: Floats
    evidence: Days
    settled: Flags


@dataclass(frozen=True, slots=True)
class Reviews:
    """The portfolio reviews around a day: the last one closed by it, whether one is held on it, the moments before."""

    last_on: date | None
    today: bool
    before: tuple[Now, ...]


def load_shown(database: Database, portfolio_id: int, at: Now, *, initiative: int | None = None) -> Shown:
    """What all initiatives showed at a moment, or one of them; a moment of the past never changes. Raises NotFound."""
    with database.read() as session:
        frame = load_frame(session, portfolio_id, known=at.known, day=at.day, now=database.clock())
        last_on = review_days(_reviews(session, frame), at.day).last_on
        state = load_state(session, frame, load_lines(session, frame, initiative), last_on)
    return shown(state, at.day, at_review=True)


def shown(state: State, day: date, *, at_review: bool) -> Shown:
    """What the initiatives of a state show; of what is settled the evidence is as new as a review of the day."""
    rolled, assessment, count = state.roll_up, state.measured.assessment, len(state.rows)
    done, newest = settled(assessment, state.given, count), evidence_days(assessment, state.given, count)
    return Shown(
        places=state.places,
        active=flags(stage_of(row) in ACTIVE_STAGES for row in state.rows),
        chance=state.targets.chance,
        coverage=basis(rolled.coverage, rolled.status),
        evidence=np.where(done & at_review, day.toordinal(), newest),
        settled=done,
    )


def load_reviews(session: Session, frame: Frame) -> Reviews:
    """The reviews around the day of a frame; no rule looks further back than three closed ones."""
    day, rows = frame.moment.day, _reviews(session, frame)
    ours = [row for row in rows if row.kind == ReviewKind.PORTFOLIO.value]
    held = sorted({row.held_on for row in ours if is_closed(row) and row.held_on < day}, reverse=True)
    moments = (_as_seen(session, frame, one) for one in held[:STOP_BASIS_REVIEWS])
    return Reviews(
        last_on=review_days(rows, day).last_on,
        today=any(_is_held(row, day) for row in ours),
        before=tuple(one for one in moments if one is not None),
    )


def _reviews(session: Session, frame: Frame) -> Rows:
    return session.execute(read_governance.reviews(), frame.values).all()


def _is_held(review: AnyRow, day: date) -> bool:
    """Whether a review is in session, or was closed on the day it was held."""
    return review.state == ReviewState.IN_SESSION.value or (is_closed(review) and review.held_on == day)


def _as_seen(session: Session, frame: Frame, day: date) -> Now | None:
    """The end of a day with all that was known then; None before the first record."""
    midnight = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(frame.settings.zone))
    known = session.scalar(read_advice.revision_before(), {**frame.values, "before": midnight})
    return None if known is None else Now(known, day)


def seen_before(
    shows: Sequence[Shown], ids: Sequence[int], column: Callable[[Shown], Floats | Days]
) -> Floats:
    """A figure of initiatives (`ids`) at each of the reviews, a column a review; NaN where one was not active then."""
    table = np.full((len(ids), len(shows)), np.nan)
    for nth, then in enumerate(shows):
        figures = column(then)
        for place, id in enumerate(ids):
            was = then.places.get(id)
            if was is not None and then.active[was] and figures[was] != NO_DAY:
                table[place, nth] = figures[was]
    return table
