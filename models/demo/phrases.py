"""Short words for writing key results: aims, spans, sources and courses."""

from models.demo.content import Aim, Path, Source, Span
from models.vocabulary import Accumulation, Direction, Rhythm, Strength


def rise(baseline: float | None, target: float | None, unit: str) -> Aim:
    """A reach upwards."""
    return Aim(Direction.INCREASE, unit, baseline, target)


def fall(baseline: float | None, target: float | None, unit: str) -> Aim:
    """A reach downwards."""
    return Aim(Direction.DECREASE, unit, baseline, target)


def total(target: float, unit: str) -> Aim:
    """A running total from 0."""
    return Aim(Direction.INCREASE, unit, 0.0, target, accumulation=Accumulation.RUNNING_TOTAL)


def at_least(bound: float, unit: str, baseline: float) -> Aim:
    """A hold at or above a bound."""
    return Aim(Direction.AT_LEAST, unit, baseline, lower=bound)


def at_most(bound: float, unit: str, baseline: float) -> Aim:
    """A hold at or below a bound."""
    return Aim(Direction.AT_MOST, unit, baseline, upper=bound)


def within(bounds: tuple[float, float], unit: str, baseline: float) -> Aim:
    """A hold between two bounds."""
    return Aim(Direction.WITHIN, unit, baseline, lower=bounds[0], upper=bounds[1])


def weekly(start: str, due: str) -> Span:
    """Checked in every week."""
    return Span(start, due, Rhythm.WEEKLY)


def fortnightly(start: str, due: str) -> Span:
    """Checked in every second week."""
    return Span(start, due, Rhythm.FORTNIGHTLY)


def monthly(start: str, due: str) -> Span:
    """Checked in every month."""
    return Span(start, due, Rhythm.MONTHLY)


def quarterly(start: str, due: str) -> Span:
    """Checked in every quarter."""
    return Span(start, due, Rhythm.QUARTERLY)


def half_yearly(start: str, due: str) -> Span:
    """Checked in every half-year."""
    return Span(start, due, Rhythm.HALF_YEARLY)


def yearly(start: str, due: str) -> Span:
    """Checked in every year."""
    return Span(start, due, Rhythm.YEARLY)


def system(name: str) -> Source:
    """A system of record that sends its values itself."""
    return Source(name, Strength.MEASURED, automatic=True)


def report(name: str) -> Source:
    """A report from a system of record, linked by hand."""
    return Source(name, Strength.MEASURED)


def audited(name: str) -> Source:
    """Figures that somebody independent checks."""
    return Source(name, Strength.VERIFIED)


def sample(name: str) -> Source:
    """A survey, a sample or a proxy."""
    return Source(name, Strength.INDICATIVE)


def claimed(name: str) -> Source:
    """Somebody's word."""
    return Source(name, Strength.ASSERTION)


def ramp(gap: float, *, swing: float = 0.0, noise: float = 5.0) -> Path:
    """Along its plan, drifting to a gap."""
    return Path("ramp", gap, swing=swing, noise=noise)


def late(gap: float, *, noise: float = 4.0) -> Path:
    """Slow first, then faster."""
    return Path("late", gap, noise=noise)


def stall(gap: float, *, at: float = 0.5) -> Path:
    """Up to a point in time, then flat."""
    return Path("stall", gap, at=at, noise=2.2)


def drop(gap: float, *, at: float = 0.55) -> Path:
    """Up, then back down."""
    return Path("drop", gap, at=at, noise=2.5)


def saturate(gap: float = 0.0, *, end: float | None = None) -> Path:
    """Fast first, then ever slower."""
    return Path("saturate", gap, end=end)


def step(gap: float = 0.0, *, at: float = 0.5, end: float | None = None) -> Path:
    """Hardly anything until a release, then up."""
    return Path("step", gap, end=end, at=at)


def grown(*days: str) -> tuple[tuple[str, str], ...]:
    """The stages of an initiative that grew: exploring, delivering and scaling from the days given."""
    return tuple(zip(days, ("exploring", "delivering", "scaling"), strict=False))
