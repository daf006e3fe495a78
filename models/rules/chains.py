"""Who waits for whom: the longest chains, and circles in which everybody waits for everybody (Method, section 7)."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

Edge: TypeAlias = tuple[int, int]
"""(initiative that waits, initiative it needs)."""
Needs: TypeAlias = Mapping[int, Sequence[int]]

FEWEST_WAITS = 2  # in a row; one alone is a dependency, not a chain


def circles(edges: Iterable[Edge]) -> list[tuple[int, ...]]:
    """For each group in which everybody waits for everybody, its shortest circle, each needing the next.

    A circle begins with its smallest id; circles are in order.
    """
    needs = _needs(edges)
    groups = _mutual(needs)
    return sorted(_shortest_circle(needs, group) for group in groups)


def chains(edges: Iterable[Edge], fewest: int = FEWEST_WAITS) -> list[tuple[int, ...]]:
    """For each initiative nobody waits for, its longest chain of at least `fewest` waits, each needing the next.

    Who is in a circle is left out: a chain through it would never end. The longest come first.
    """
    needs = _needs(edges)
    stuck = {one for group in _mutual(needs) for one in group}
    free = {one: [n for n in needed if n not in stuck] for one, needed in needs.items() if one not in stuck}
    awaited = {one for needed in free.values() for one in needed}
    longest = _longest(free)
    found = (_followed(start, longest) for start in sorted(free.keys() - awaited))
    return sorted((chain for chain in found if len(chain) > fewest), key=lambda chain: (-len(chain), chain))


def _needs(edges: Iterable[Edge]) -> dict[int, list[int]]:
    needs: dict[int, set[int]] = defaultdict(set)
    for one, needed in edges:
        needs[one].add(needed)
        needs[needed].update()
    return {one: sorted(needed) for one, needed in sorted(needs.items())}


def _longest(needs: Needs) -> dict[int, tuple[int, int]]:
    """For each, how many waits follow it at most, and the one that comes next (-1 = none); without circles."""
    found: dict[int, tuple[int, int]] = {}
    for one in reversed(_in_order(needs)):
        nexts = [(found[needed][0] + 1, -needed) for needed in needs[one]]
        waits, following = max(nexts, default=(0, 1))
        found[one] = waits, -following
    return found


def _followed(start: int, longest: Mapping[int, tuple[int, int]]) -> tuple[int, ...]:
    chain = [start]
    while longest[chain[-1]][0]:
        chain.append(longest[chain[-1]][1])
    return tuple(chain)


def _in_order(needs: Needs) -> list[int]:
    """Everybody before whom they need, as far as circles allow."""
    waiting = dict.fromkeys(needs, 0)
    for needed in needs.values():
        for one in needed:
            waiting[one] += 1
    ready = deque(one for one, count in waiting.items() if not count)
    order = []
    while ready:
        order.append(ready.popleft())
        for one in needs[order[-1]]:
            waiting[one] -= 1
            if not waiting[one]:
                ready.append(one)
    return order


def _mutual(needs: Needs) -> list[frozenset[int]]:
    """The groups in which each can be reached from each: what is left once ends are peeled off, by reachability."""
    core = needs.keys() - set(_in_order(needs))
    back: dict[int, list[int]] = {one: [] for one in core}
    for one in core:
        for needed in needs[one]:
            if needed in core:
                back[needed].append(one)
    groups = []
    left = set(core)
    for one in sorted(core):
        if one in left:
            group = _reached(one, needs) & _reached(one, back)
            left -= group | {one}
            groups += [frozenset(group)] if group else []
    return groups


def _reached(start: int, steps: Needs) -> set[int]:
    """Whom one reaches in one step or more."""
    found: set[int] = set()
    open_ones = deque(steps.get(start, ()))
    while open_ones:
        one = open_ones.popleft()
        if one not in found:
            found.add(one)
            open_ones.extend(steps.get(one, ()))
    return found


def _shortest_circle(needs: Needs, group: frozenset[int]) -> tuple[int, ...]:
    """The shortest way from one of the group back to itself; of equal ones the smallest."""
    circle = min(
        (_way_back(one, needs, group) for one in group), key=lambda way: (len(way), sorted(way), way)
    )
    first = circle.index(min(circle))
    return circle[first:] + circle[:first]


def _way_back(start: int, needs: Needs, group: frozenset[int]) -> tuple[int, ...]:
    before: dict[int, int] = {}
    ready = deque([start])
    while start not in before:
        one = ready.popleft()
        for needed in needs[one]:
            if needed in group and needed not in before:
                before[needed] = one
                ready.append(needed)
    way = [before[start]]
    while way[-1] != start:
        way.append(before[way[-1]])
    return tuple(reversed(way))
