"""Keeps views that were drawn, so that everybody who asks for the same one shares the same frozen object."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any


class Shelf:
    """The newest views by what they were drawn for; of many who ask for a missing one, one draws it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._views: OrderedDict[Hashable, Any] = OrderedDict()
        self._turns: dict[Hashable, threading.Lock] = {}
        self._lock = threading.Lock()

    def kept(self, key: Hashable) -> Any:  # noqa: ANN401  any view
        """The view of a key where it is here, None where it would have to be drawn."""
        return self._take(key)

    def get(self, key: Hashable, draw: Callable[[], Any]) -> Any:  # noqa: ANN401  any view
        """The view of a key, drawn where it is not here; what `draw` raises is not kept."""
        kept = self._take(key)
        if kept is not None:
            return kept
        try:
            with self._turn(key):
                kept = self._take(key)
                return self._put(key, draw()) if kept is None else kept
        finally:
            self._forget_turn(key)

    def _take(self, key: Hashable) -> Any:  # noqa: ANN401  any view
        with self._lock:
            if key in self._views:
                self._views.move_to_end(key)
            return self._views.get(key)

    def _turn(self, key: Hashable) -> threading.Lock:
        with self._lock:
            return self._turns.setdefault(key, threading.Lock())

    def _forget_turn(self, key: Hashable) -> None:
        with self._lock:
            self._turns.pop(key, None)

    def _put(self, key: Hashable, view: Any) -> Any:  # noqa: ANN401  any view
        with self._lock:
            self._views[key] = view
            while len(self._views) > self._most:
                self._views.popitem(last=False)
            return view
