"""A lock that serves those who wait in the order they came; SQLite's own waiting is a lottery that starves some."""

import threading
from collections import deque


class FairQueue:
    """First come, first served."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._taken = False

    def acquire(self, patience: float) -> bool:
        """Take the lock within `patience` seconds; False when that did not come to pass."""
        with self._guard:
            if not self._taken:
                self._taken = True
                return True
            turn = threading.Event()
            self._waiting.append(turn)
        return turn.wait(patience) or not self._leave(turn)

    def release(self) -> None:
        """Hand the lock to who has waited longest."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._taken = False

    def _leave(self, turn: threading.Event) -> bool:
        """Stop waiting; False when the lock was handed over in the last instant."""
        with self._guard:
            if turn not in self._waiting:
                return False
            self._waiting.remove(turn)
            return True
