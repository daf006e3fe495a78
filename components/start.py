"""Gets the application ready once a process: opens and migrates the database, imports what is heavy."""

import importlib
import threading
import uuid
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import streamlit as st

from components import markup
from components.http.log import LOG
from models.errors import Problem


class Readiness:
    """How far the start is; one for the process, shared by every session."""

    def __init__(self) -> None:
        self.libraries: tuple[str, ...] = ()
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._begun = False
        self.problem: str | None = None

    def begin(self) -> None:
        """Start getting ready in the background; does nothing when that has been begun."""
        with self._lock:
            if self._begun:
                return
            self._begun = True
        threading.Thread(target=self._get_ready, name="getting-ready", daemon=True).start()

    def begin_again(self) -> None:
        """Forget a start that failed and try once more."""
        with self._lock:
            if not self._done.is_set() or self.problem is None:
                return
            self._begun, self.problem = False, None
            self._done.clear()
        self.begin()

    def reached(self, patience: float = 0.0) -> bool:
        """Whether the start is over, well or not, after waiting at most `patience` seconds."""
        return self._done.wait(patience)

    def _get_ready(self) -> None:
        try:
            open_database()
            for name in self.libraries:
                importlib.import_module(name)
        except Exception as fault:
            self.problem = explain(fault)
        finally:
            self._done.set()


READINESS = Readiness()


def lifespan(libraries: tuple[str, ...]) -> Callable[[Any], AbstractAsyncContextManager[None]]:
    """What the server does from start to stop: get ready, these libraries included, its port open."""

    @asynccontextmanager
    async def from_start_to_stop(_app: Any) -> AsyncGenerator[None, None]:  # noqa: ANN401  an st.App
        READINESS.libraries = libraries
        READINESS.begin()
        yield

    return from_start_to_stop


def wait() -> None:
    """Hold the script, saying so, until the start is over; stop it with a sentence where the start failed."""
    READINESS.begin()
    if not READINESS.reached():
        with st.spinner("Getting ready …"):
            while not READINESS.reached(patience=1.0):
                pass
    if READINESS.problem is not None:
        st.error(markup.label(READINESS.problem))
        st.button("Try again", on_click=READINESS.begin_again)
        st.stop()


def open_database() -> None:
    """Open the database of this process, created or migrated where needed."""
    from components import data

    data.database()


def explain(fault: Exception) -> str:
    """Why the start failed, in a sentence for the person at the screen; the log has the fault whole."""
    if isinstance(fault, Problem):
        LOG.error("The start failed: %s", fault)
        return str(fault)
    reference = uuid.uuid4().hex[:8]
    LOG.critical("The start failed (%s)", reference, exc_info=fault)
    return f"Steerdeck could not open its database. The log has the reason under {reference}."
