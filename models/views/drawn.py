"""A tuple whose members are drawn when they are first looked at, and stay as they were drawn."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

Member = TypeVar("Member", covariant=True)


class Drawn(Sequence[Member], Generic[Member]):
    """`count` members, each made by `draw(place)` once; equal to the tuple of them, and hashed as it is.

    `draw` must give equal members whenever and in whatever thread it is called.
    """

    __slots__ = ("_draw", "_members")

    def __init__(self, count: int, draw: Callable[[int], Member]) -> None:
        self._draw = draw
        self._members: list[Member | None] = [None] * count

    def __len__(self) -> int:
        return len(self._members)

    @overload
    def __getitem__(self, place: int) -> Member: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Member, ...]: ...

    def __getitem__(self, place: int | slice) -> Member | tuple[Member, ...]:
        if isinstance(place, slice):
            return tuple(self._member(one) for one in range(*place.indices(len(self))))
        return self._member(range(len(self))[place])

    def __iter__(self) -> Iterator[Member]:
        return map(self._member, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Drawn | tuple):
            return NotImplemented
        return len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def _member(self, place: int) -> Member:
        member = self._members[place]
        if member is None:
            member = self._members[place] = self._draw(place)
        return member
