"""The stable form of a view: JSON text that reads back as the same view for ever, and the hash of what it shows."""

import hashlib
import json
from typing import Any, TypeAlias

from models.views.form_parts import Plain, UnreadableView, way
from models.views.gate import GatesView, GateView
from models.views.initiative import InitiativeView
from models.views.key_result import KeyResultView
from models.views.objective import ObjectiveView
from models.views.portfolio import PortfolioView
from models.views.raised import RaisedView
from models.views.review import ReviewView
from models.views.steering import SteeringView

SCHEMA = 1
"""Raised when a field changes its meaning or goes. A field that is added has a default, so that older forms open."""

View: TypeAlias = (
    PortfolioView
    | InitiativeView
    | ObjectiveView
    | KeyResultView
    | ReviewView
    | SteeringView
    | GateView
    | GatesView
    | RaisedView
)
KINDS: dict[str, type[View]] = {
    "portfolio": PortfolioView,
    "objective": ObjectiveView,
    "initiative": InitiativeView,
    "key_result": KeyResultView,
    "review": ReviewView,
    "steering": SteeringView,
    "gate": GateView,
    "gates": GatesView,
    "raised": RaisedView,
}
MOMENT = "moment"


def to_text(view: View) -> str:
    """The view as JSON text: keys sorted, days in ISO form, terms by value, figures rounded to nine decimals.

    The same text on every machine. Raises ValueError for NaN, infinity, and a moment without a zone.
    """
    kind = _kind(view)
    return _dump({"schema": SCHEMA, "kind": kind, "view": way(type(view)).write(view)})


def from_text(text: str) -> View:
    """The view of a text, whichever schema wrote it. Raises UnreadableView with what to do."""
    form = _envelope(text)
    kind = KINDS.get(form["kind"])
    if kind is None or form["schema"] > SCHEMA:
        raise UnreadableView("This view was stored by a newer Steerdeck. Update Steerdeck to open it.")
    view: View = way(kind).read(form["view"])
    return view


def content_hash(view: View) -> str:
    """SHA-256 over what the view shows, not over the moment it was drawn for (Method, section 9)."""
    return _hash(_kind(view), way(type(view)).write(view))


def text_hash(text: str) -> str:
    """The content hash of a stored view, taken from its text, so that it stands when views gain fields."""
    form = _envelope(text)
    return _hash(form["kind"], form["view"])


def _kind(view: View) -> str:
    found = next((name for name, kind in KINDS.items() if kind is type(view)), None)
    if found is None:
        raise TypeError(f"A {type(view).__name__} is no view that is frozen by itself.")
    return found


def _hash(kind: str, plain: Plain) -> str:
    shown = {name: value for name, value in plain.items() if name != MOMENT}
    return hashlib.sha256(_dump({kind: shown}).encode("ascii")).hexdigest()


def _dump(plain: Plain) -> str:
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _envelope(text: str) -> dict[str, Any]:
    try:
        form = json.loads(text)
    except ValueError:
        form = None
    if (
        not isinstance(form, dict)
        or form.keys() != {"schema", "kind", "view"}
        or not isinstance(form["schema"], int)
        or not isinstance(form["view"], dict)
    ):
        raise UnreadableView("This stored view cannot be read. Restore it from a backup.")
    return form
