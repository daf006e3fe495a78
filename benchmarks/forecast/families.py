"""Made-up series whose truth is known, to see what the forecast says of each kind."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

import numpy as np

from benchmarks.forecast.reading import Known
from models.rules.facts import Floats
from models.vocabulary import Direction, Rhythm

SEED = 36
SERIES = 100
BEGAN = date(2020, 1, 1).toordinal()
RHYTHMS = {Rhythm.MONTHLY: (36, 30.4375), Rhythm.QUARTERLY: (20, 91.3125), Rhythm.YEARLY: (10, 365.25)}
NOISES = (1, 5, 20)
WAY = 100.0
WALKS = 0.25  # of the way, what a random walk gains over a whole life (one standard deviation)
FAR = 1.5  # the same where nothing but the walk leads to the target
NEAR = 0.8  # of the way, where a series starts that moves about its target
LONG = 30  # years
Luck = np.random.Generator
Course = Callable[[Floats, Luck], Floats]


@dataclass(frozen=True)
class Family:
    """A kind of series: `course` is the share of the way at each share of life, `noise` percent of the way.

    `start` is the share of the way it starts from, `length` how many values it has where that is not the usual count.
    """

    name: str
    course: Course
    noise: int
    rhythm: Rhythm = Rhythm.MONTHLY
    falling: bool = False
    start: float = 0.0
    length: int = 0


def steady(life: Floats, luck: Luck) -> Floats:
    """A straight line to 60 to 140 % of the way."""
    return life * luck.uniform(0.6, 1.4)


def on_plan(life: Floats, _luck: Luck) -> Floats:
    """The plan itself: it ends exactly on the target, so noise decides."""
    return life


def ahead_of_plan(life: Floats, _luck: Luck) -> Floats:
    """A straight line a tenth faster than the plan."""
    return 1.1 * life


def behind_plan(life: Floats, _luck: Luck) -> Floats:
    """A straight line a tenth slower than the plan."""
    return 0.9 * life


def stalled(life: Floats, _luck: Luck) -> Floats:
    """A fifth faster than the plan until two fifths of the life, flat from there."""
    return 1.2 * np.minimum(life, 0.4)


def plateau(life: Floats, luck: Luck) -> Floats:
    """A straight line, one to two times as fast as the plan, that turns flat between a fifth and all of the life."""
    return np.minimum(life, luck.uniform(0.2, 1.0)) * luck.uniform(1.0, 2.0)


def s_curve(life: Floats, luck: Luck) -> Floats:
    """Slow, fast, slow, to 70 to 130 % of the way."""
    middle = luck.uniform(0.3, 0.7)
    return luck.uniform(0.7, 1.3) / (1 + np.exp(-10 * (life - middle)))


def step_after_launch(life: Floats, luck: Luck) -> Floats:
    """Nothing until a launch, then 60 to 140 % of the way at once."""
    return np.where(life > luck.uniform(0.1, 0.6), luck.uniform(0.6, 1.4), 0.0)


def random_walk(life: Floats, luck: Luck) -> Floats:
    """A random walk with a drift to between nothing and 150 % of the way."""
    gained = luck.normal(size=len(life)) * WALKS / np.sqrt(len(life))
    return life * luck.uniform(0.0, 1.5) + np.cumsum(gained)


def pure_noise(life: Floats, luck: Luck) -> Floats:
    """A level between the start and a little beyond the target, with nothing but noise."""
    return np.full(len(life), luck.uniform(0.0, 1.3))


def walk_alone(life: Floats, luck: Luck) -> Floats:
    """A random walk with no drift at all, that may come as far as the target."""
    return np.cumsum(luck.normal(size=len(life))) * FAR / np.sqrt(len(life))


def near_the_bar(life: Floats, luck: Luck) -> Floats:
    """A slow trend about the target: with noise it is now above, now below."""
    return 1 + luck.uniform(-0.2, 0.2) + luck.uniform(-0.3, 0.3) * (life - 0.5)


def returning(life: Floats, luck: Luck) -> Floats:
    """A level about the target that values leave by chance and come back to: four fifths of a distance stay a turn."""
    away, values = luck.normal() * 0.2, []
    for _ in life:
        away = 0.8 * away + 0.6 * 0.2 * luck.normal()
        values.append(1 + away)
    return np.array(values)


def families() -> Iterator[Family]:
    """Every family of the table."""
    for noise, rhythm in product(NOISES, RHYTHMS):
        yield Family("steady", steady, noise, rhythm)
    yield from (Family("steady, falling", steady, noise, falling=True) for noise in NOISES)
    for course in (on_plan, ahead_of_plan, behind_plan, stalled):
        yield from (Family(course.__name__.replace("_", " "), course, noise) for noise in NOISES)
    for course in (plateau, s_curve, step_after_launch, random_walk):
        yield from (Family(course.__name__.replace("_", " "), course, noise) for noise in NOISES[:2])
    yield Family("pure noise", pure_noise, NOISES[-1])
    yield from (Family("walk alone", walk_alone, 0, one) for one in (Rhythm.MONTHLY, Rhythm.YEARLY))
    yield Family("walk alone, long", walk_alone, 0, Rhythm.YEARLY, length=LONG)
    yield Family("near the bar", near_the_bar, NOISES[-1], start=NEAR)
    yield Family("returning", returning, 0, start=NEAR)


def made(family: Family, count: int = SERIES) -> list[Known]:
    """`count` series of a family, always the same ones, as key results with an outcome."""
    luck = np.random.default_rng([SEED, *family.name.encode(), family.noise])
    return [_known(family, f"{family.name} {place}", luck) for place in range(count)]


def _known(family: Family, name: str, luck: Luck) -> Known:
    usual, days = RHYTHMS[family.rhythm]
    length, start = family.length or usual, WAY * family.start
    life = np.arange(1, length + 1) / length
    share = family.course(life, luck) + family.noise / 100 * luck.normal(size=length)
    value = WAY * (1 - share if family.falling else share)
    when = [BEGAN + round(days * turn) for turn in range(1, length + 1)]
    return Known(
        source=family.name,
        name=name,
        indicator=name,
        direction=Direction.DECREASE if family.falling else Direction.INCREASE,
        rhythm=family.rhythm,
        start=(BEGAN, WAY - start if family.falling else start),
        target=0.0 if family.falling else WAY,
        due=when[-1],
        values=tuple(zip(when, value.tolist(), strict=True)),
        planned={},
        running_total=False,
    )
