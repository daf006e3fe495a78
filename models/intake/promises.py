"""What a row says of a key result, made one promise: direction, bounds, and holds where the target is met already."""

from collections.abc import Mapping as Pairs

from models.views.import_basis import Said
from models.vocabulary import Direction

REACHES = (Direction.INCREASE, Direction.DECREASE)


def as_promise(values: Pairs[str, Said], *, holds: bool) -> tuple[dict[str, Said], tuple[str, ...]]:
    """The values with a direction and its bounds, and sentences on what was decided.

    A target already met at the baseline is proposed as a hold (Method, section 2), unless `holds` is off.
    """
    promise = dict(values)
    remarks: list[str] = []
    if promise.get("direction") is None:
        promise["direction"], remark = _direction(promise)
        remarks.append(remark)
    direction = Direction(str(promise["direction"]))
    if holds and direction in REACHES and _is_met(promise, direction):
        direction = Direction.AT_LEAST if direction is Direction.INCREASE else Direction.AT_MOST
        remarks.append(
            f"The target is met at the baseline already: it comes in as a hold ({_words(direction)})."
        )
    promise["direction"] = direction.value
    return _with_bounds(promise, direction), tuple(remarks)


def _direction(promise: Pairs[str, Said]) -> tuple[str, str]:
    lower, upper = promise.get("lower"), promise.get("upper")
    baseline, target = promise.get("baseline"), promise.get("target")
    if target is None and (lower is not None or upper is not None):
        found = (
            Direction.WITHIN
            if None not in (lower, upper)
            else Direction.AT_LEAST
            if upper is None
            else Direction.AT_MOST
        )
        return found.value, f"No direction is given: read from its bounds as {_words(found)}."
    if isinstance(baseline, float) and isinstance(target, float) and baseline != target:
        found = Direction.INCREASE if target > baseline else Direction.DECREASE
        return found.value, f"No direction is given: read from baseline and target as {_words(found)}."
    return (
        Direction.INCREASE.value,
        "No direction is given and none can be read from the figures: taken as increase.",
    )


def _is_met(promise: Pairs[str, Said], direction: Direction) -> bool:
    baseline, target = promise.get("baseline"), promise.get("target")
    if not isinstance(baseline, float) or not isinstance(target, float):
        return False
    return baseline >= target if direction is Direction.INCREASE else baseline <= target


def _with_bounds(promise: dict[str, Said], direction: Direction) -> dict[str, Said]:
    """A hold keeps its bound where the rules look for it, whichever column it came from."""
    bound = {Direction.AT_LEAST: "lower", Direction.AT_MOST: "upper"}.get(direction)
    if bound and promise.get("target") is not None:
        promise[bound] = promise["target"]
    if direction not in REACHES:
        promise["target"] = None
    return promise


def _words(direction: Direction) -> str:
    return direction.value.replace("_", " ")
