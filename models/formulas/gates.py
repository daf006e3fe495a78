"""How the room before a gate came to be, by count and by weight (Method, section 5)."""

from models.views.gate import RoomView
from models.views.reason import Reason


def after(view: RoomView) -> Reason:
    """How many would be active with this one in, against the limit."""
    enters = view.after - view.count + view.leaves
    sides = (("count", view.count), ("enters", enters), ("leaves", view.leaves), ("after", view.after))
    return _limited("formula_room", sides, view.limit)


def weight_after(view: RoomView) -> Reason:
    """What would be active with this one in, by weight, against the limit."""
    enters = view.weight_after - view.weight + view.leaves_weight
    sides = (
        ("count", view.weight),
        ("enters", enters),
        ("leaves", view.leaves_weight),
        ("after", view.weight_after),
    )
    return _limited("formula_room_weight", sides, view.weight_limit)


def _limited(code: str, sides: tuple[tuple[str, int], ...], limit: int | None) -> Reason:
    return Reason(f"{code}_free", sides) if limit is None else Reason(code, (*sides, ("limit", limit)))
