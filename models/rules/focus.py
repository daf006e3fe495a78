"""Focus: how much is active at once, who carries too much, who waits for whom, what overlaps (Method, section 7)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.rules.chains import FEWEST_WAITS, Edge, chains, circles
from models.rules.concerns import Concern
from models.rules.facts import Finding, Thresholds
from models.rules.gate_facts import MEDIUM, Room
from models.rules.overlap import Pair
from models.rules.records import Kind, Record, records

WEIGHT: Mapping[str, int] = {"S": 1, "M": MEDIUM, "L": 4, "XL": 8}


@dataclass(frozen=True, slots=True)
class Carried:
    """One active initiative: its id, its steering attention (S, M, L, XL), its owner and its team (None = nobody)."""

    id: int
    attention: str = "M"
    owner: int | None = None
    team: int | None = None


def weight(attention: str) -> int:
    """What an initiative weighs against the WIP limit: S/M/L/XL = 1/2/4/8, M until it is set."""
    return WEIGHT.get(attention.strip().upper(), MEDIUM)


def room(active: Sequence[Carried], limit: int | None, weight_limit: int | None = None) -> Room:
    """How much is active, by count and by weight, against the limits.

    Without a limit by weight it is what as many initiatives of size M would weigh; without any limit there is none.
    """
    heavy = weight_limit if weight_limit is not None or limit is None else limit * MEDIUM
    return Room(len(active), sum(weight(one.attention) for one in active), limit, heavy)


def over_limit(
    active: Sequence[Carried], limit: int | None, weight_limit: int | None = None
) -> list[Concern]:
    """Whether more is active than the WIP limit allows, by count and by weight; names all that is active."""
    space = room(active, limit, weight_limit)
    found: list[Finding] = []
    if space.limit is not None and space.count > space.limit:
        found.append(("over_limit_by_count", {"count": space.count, "threshold": space.limit}))
    if space.weight_limit is not None and space.weight > space.weight_limit:
        found.append(("over_limit_by_weight", {"weight": space.weight, "threshold": space.weight_limit}))
    everybody = _initiatives(one.id for one in active)
    return [Concern(finding, everybody) for finding in found]


def loads(active: Sequence[Carried], thresholds: Thresholds | None = None) -> list[Concern]:
    """Owners and teams on more active initiatives at once than the thresholds, the most loaded first."""
    limits = thresholds or Thresholds()
    owners = _by((one.owner, one.id) for one in active)
    teams = _by((one.team, one.id) for one in active)
    found = _overloaded("owner_overloaded", Kind.PERSON, owners, limits.owner_load)
    return found + _overloaded("team_overloaded", Kind.TEAM, teams, limits.team_load)


def dependencies(needs: Collection[Edge]) -> list[Concern]:
    """Circles of initiatives that wait for each other, then chains of waits, each in the order of waiting.

    `needs` are the dependencies not resolved, as (who waits, whom it needs).
    """
    found = [_waiting("waits_in_circle", circle, 0) for circle in circles(needs)]
    return found + [_waiting("waits_in_chain", chain, FEWEST_WAITS) for chain in chains(needs)]


def overlaps(pairs: Iterable[Pair], thresholds: Thresholds | None = None) -> list[Concern]:
    """Pairs of initiatives that overlap; the record named first is the one that should give way."""
    least = (thresholds or Thresholds()).duplicate_from
    return [
        Concern(
            ("overlap", {"score": pair.score, "threshold": least}),
            tuple(Record(Kind.INITIATIVE, one) for one in (pair.gives_way, pair.stays)),
            Record(Kind.INITIATIVE, pair.gives_way),
        )
        for pair in pairs
    ]


def _waiting(code: str, way: tuple[int, ...], threshold: int) -> Concern:
    finding = (code, {"count": len(way), "waits": len(way) - 1, "threshold": threshold})
    return Concern(finding, tuple(Record(Kind.INITIATIVE, one) for one in way))


def _by(pairs: Iterable[tuple[int | None, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for whose, one in pairs:
        if whose is not None:
            found[whose].append(one)
    return found


def _overloaded(code: str, kind: Kind, carried: Mapping[int, list[int]], limit: int) -> list[Concern]:
    order = sorted(carried.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        Concern((code, {"count": len(ids), "threshold": limit}), _initiatives(ids), Record(kind, whose))
        for whose, ids in order
        if len(ids) > limit
    ]


def _initiatives(ids: Iterable[int]) -> tuple[Record, ...]:
    return records(Kind.INITIATIVE, ids)
