"""What the trajectory chart of a key result draws: its observed values, its plan, its target or bounds."""

from dataclasses import dataclass
from datetime import date, timedelta

from models import figures
from models.views.key_result import KeyResultView
from models.vocabulary import Direction

HOLDS = (Direction.AT_LEAST, Direction.AT_MOST, Direction.WITHIN)
Dated = tuple[date, float]
_STOPS = 10


@dataclass(frozen=True, slots=True)
class Trajectory:
    """Dated values as observed and as planned, bounds with their words, and the day the picture ends."""

    observed: tuple[Dated, ...]
    planned: tuple[Dated, ...]
    bounds: tuple[tuple[str, float], ...]
    last: date
    entries: int

    @property
    def drawable(self) -> bool:
        """Whether there is a line to see: a value, and a baseline or another value before it."""
        return self.entries > 0 and len(self.observed) > 1

    @property
    def heights(self) -> list[float]:
        """Every value that the picture has to hold."""
        return [value for _, value in (*self.observed, *self.planned)] + [bound for _, bound in self.bounds]

    def plan_on(self, day: date) -> float:
        """The planned value on a day, straight between its points; the first observed value where there is no plan."""
        before = [point for point in self.planned if point[0] <= day]
        after = [point for point in self.planned if point[0] > day]
        if not before or not after:
            return (before[-1:] or after[:1] or list(self.observed[:1]))[0][1]
        (start, low), (end, high) = before[-1], after[0]
        return low + (high - low) * (day - start).days / (end - start).days

    def plan_with_stops(self) -> tuple[Dated, ...]:
        """The plan with points between, one of which its name can stand at."""
        start, end = self.planned[0][0], self.planned[-1][0]
        days = [
            start + timedelta(days=round((end - start).days * part / _STOPS)) for part in range(1, _STOPS)
        ]
        return tuple(sorted({*self.planned, *((day, round(self.plan_on(day), 6)) for day in days)}))


def trajectory_of(view: KeyResultView) -> Trajectory:
    """What to draw of a key result: baseline and check-ins that stand, its plan, its target or bounds."""
    promise = view.promise
    observed = {c.observed_on: c.value for c in view.check_ins if not c.superseded}
    entries = len(observed)
    if promise.baseline is not None and promise.baseline_on is not None:
        observed.setdefault(promise.baseline_on, promise.baseline)
    planned = () if promise.direction in HOLDS else tuple(sorted(view.plan))
    days = [*observed, *(day for day, _ in planned), *([promise.due_on] if promise.due_on else [])]
    return Trajectory(
        observed=tuple(sorted(observed.items())),
        planned=planned if len(planned) > 1 else (),
        bounds=tuple((f"{words} {figures.value(b, promise.unit)}", b) for words, b in _bounds(view)),
        last=max(days, default=date.min),
        entries=entries,
    )


def _bounds(view: KeyResultView) -> list[tuple[str, float]]:
    promise = view.promise
    lower = promise.lower if promise.lower is not None else promise.target
    upper = promise.upper if promise.upper is not None else promise.target
    found = {
        Direction.AT_LEAST: [("at least", lower)],
        Direction.AT_MOST: [("at most", upper)],
        Direction.WITHIN: [("at least", promise.lower), ("at most", promise.upper)],
    }.get(promise.direction, [("target", promise.target)])
    return [(words, bound) for words, bound in found if bound is not None]
