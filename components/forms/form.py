"""One open form: on what it was opened, the keys of its fields, and what was entered in them."""

import uuid
from dataclasses import dataclass
from typing import Any

import streamlit as st

DESK = "form:desk"
OPEN = "open"


@dataclass(frozen=True, slots=True)
class Form:
    """A form somebody opened on a thing at the version they saw; a new thing has id 0 and no version."""

    kind: str
    id: int = 0
    version: int | None = None
    opening: str = ""

    @property
    def name(self) -> str:
        """The name of this opening; its intent hangs on it."""
        return f"{self.kind}:{self.id}:{self.opening}"

    @property
    def expected(self) -> int | None:
        """The version that saving expects: the one seen, or the newer one the reader chose to replace."""
        expected: int | None = self.value("expected", self.version)
        return expected

    def key(self, field: str) -> str:
        """The key of one of its fields."""
        return f"form:{self.name}:{field}"

    def value(self, field: str, otherwise: Any = None) -> Any:  # noqa: ANN401  whatever the field holds
        """What was entered in a field."""
        return st.session_state.get(self.key(field), otherwise)

    def keep(self, **values: Any) -> None:  # noqa: ANN401  whatever belongs to the form
        """Keep something with the form beside what is entered."""
        for name, value in values.items():
            st.session_state[self.key(name)] = value


def desk() -> dict[str, Any]:
    """The session's plain dictionary for the form that is open and what the last one saved."""
    found: dict[str, Any] = st.session_state.setdefault(DESK, {})
    return found


def open_form(kind: str, id: int = 0, version: int | None = None) -> None:
    """Open a form; for a button's callback."""
    desk()[OPEN] = Form(kind, id, version, uuid.uuid4().hex[:8])


def close_form() -> None:
    """Close the open form; what was typed in it is let go."""
    desk().pop(OPEN, None)


def opened() -> Form | None:
    """The form that is open."""
    form: Form | None = desk().get(OPEN)
    return form
