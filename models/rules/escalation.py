"""The ladder of a blocked question: whose turn it is on a day, since when, and when it climbs (Method, section 1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.vocabulary_raised import Level

DAYS: Mapping[Level, int] = {Level.OWNER: 7, Level.SPONSOR: 7, Level.OFFICE: 7}
"""How many days a question lies with a level unless the portfolio says otherwise; it stays with the committee."""
PERSONAL = (Level.OWNER, Level.SPONSOR)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a ladder: its level, and after how many calendar days a question climbs from it (the last: never)."""

    level: Level
    days: int


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply on a day (ordinal) from the step at `place`, the first being 0; `passes_on` hands the question up."""

    day: int
    place: int
    passes_on: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is: the step at `place`, from the day `since` until the question climbs, None where it stays."""

    place: int
    level: Level
    since: int
    climbs: int | None


def ladder(
    days: Mapping[Level, int],
    holders: Mapping[Level, int | None],
    *,
    raiser: int | None = None,
    first: Level | None = None,
) -> tuple[Step, ...]:
    """The steps that a question climbs from the level `first` on; `holders` are the persons of owner and sponsor.

    Left out are owner and sponsor where nobody is named, where it is who raised the question, and a person's second
    level; office and committee always stand.
    """
    levels, asked = list(Level), {raiser, None}
    steps = []
    for level in levels[levels.index(first or levels[0]) :]:
        holder = holders.get(level)
        if level in PERSONAL and holder in asked:
            continue
        asked.add(holder)
        steps.append(Step(level, days.get(level, DAYS.get(level, 0))))
    return tuple(steps)


def turns(raised: int, steps: Sequence[Step], replies: Sequence[Reply], today: int) -> tuple[Turn, ...]:
    """The turns of all steps, those ahead too, as they stand on `today` (ordinal days); replies after it are not seen.

    A question lies with each step for its calendar days, weekends among them. The first reply of the step whose turn
    it is starts its days anew, later ones do not; one that passes on ends its turn on that day. A reply out of turn
    moves nothing.
    """
    seen = sorted((one for one in replies if one.day <= today), key=lambda one: one.day)
    found: list[Turn] = []
    since = raised
    for place, step in enumerate(steps):
        last = place == len(steps) - 1
        own = [one for one in seen if one.place == place]
        climbs = None if last else _climbs(since, step.days, own)
        found.append(Turn(place, step.level, since, climbs))
        since = since if climbs is None else climbs
    return tuple(found)


def turn(raised: int, steps: Sequence[Step], replies: Sequence[Reply], today: int) -> Turn:
    """Whose turn it is on `today`: the last step that the question has reached. Raises ValueError without a step."""
    if not steps:
        raise ValueError("A question needs somebody to ask.")
    every = turns(raised, steps, replies, today)
    return next((one for one, after in pairwise(every) if after.since > today), every[-1])


def _climbs(since: int, days: int, replies: Sequence[Reply]) -> int:
    """The day on which a question climbs from a step that it reached on the day `since`."""
    until, renewed = since + days, False
    for reply in replies:
        if not since <= reply.day < until:
            continue
        if reply.passes_on:
            return reply.day
        if not renewed:
            until, renewed = reply.day + days, True
    return until
