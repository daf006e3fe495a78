"""Adds amounts up in slices: known money, how many stand in a slice, how many of them without a budget."""

from collections.abc import Iterable

from models.views.common import Slice


class Stack:
    """Slices that grow; `slices` draws them in a given order, empty ones left out."""

    def __init__(self) -> None:
        self._parts: dict[str, list[int]] = {}

    def add(self, key: str, amount: int | None, count: int = 1) -> None:
        """Put an amount into a slice; None is unknown."""
        part = self._parts.setdefault(key, [0, 0, 0])
        part[0] += amount or 0
        part[1] += count
        part[2] += count if amount is None else 0

    def slices(self, order: Iterable[str]) -> tuple[Slice, ...]:
        """The slices that hold anything."""
        return tuple(Slice(str(key), *self._parts[key]) for key in order if key in self._parts)

    @property
    def amount(self) -> int:
        """All known money."""
        return sum(part[0] for part in self._parts.values())

    @property
    def unknown(self) -> int:
        """How many stand in here without a known amount."""
        return sum(part[2] for part in self._parts.values())
