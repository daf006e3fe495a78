"""What was entered in the form of a key result, as a draft."""

from dataclasses import replace
from datetime import date
from typing import Any

from components.forms.form import Form
from models.drafts import KeyResultDraft
from models.errors import Fault, Invalid
from models.vocabulary import Direction

REACHES = (Direction.INCREASE, Direction.DECREASE)
DIRECTION_WORDS = {
    Direction.INCREASE: "Increase",
    Direction.DECREASE: "Decrease",
    Direction.AT_LEAST: "Hold at least",
    Direction.AT_MOST: "Hold at most",
    Direction.WITHIN: "Hold within",
}
PLAIN = (
    "name",
    "metric",
    "unit",
    "direction",
    "baseline",
    "baseline_on",
    "due_on",
    "source",
    "source_strength",
    "rhythm",
    "objective_id",
    "owner_id",
    "headline",
    "automatic",
    "key",
)
OF_REACH = ("target", "first_effect_on", "accepted_from", "accumulation")
OF_HOLD = ("lower", "upper", "hold_from")
FIELDS = frozenset({*PLAIN, *OF_REACH, *OF_HOLD, "interim", "required_share"})


def direction_of(form: Form, start: KeyResultDraft) -> Direction:
    """The direction as entered."""
    direction: Direction = form.value("direction") or start.direction
    return direction


def key_result_draft(form: Form, start: KeyResultDraft) -> KeyResultDraft:
    """The key result as entered; what the direction does not use is let go. Raises Invalid for an unreadable line."""
    reach = direction_of(form, start) in REACHES
    used, unused = (OF_REACH, OF_HOLD) if reach else (OF_HOLD, OF_REACH)
    blank = KeyResultDraft(name="")
    entered = {field: form.value(field, getattr(start, field)) for field in (*PLAIN, *used)}
    entered |= {field: getattr(blank, field) for field in unused}
    entered |= _bounds(form, start)
    interim = interim_targets(form.value("interim", _lines(start))) if reach else ()
    return replace(start, **entered, interim=interim, required_share=_required(form, start, reach=reach))


def _bounds(form: Form, start: KeyResultDraft) -> dict[str, float | None]:
    """Only the bounds that the direction asks for, so that one typed before does not linger unseen."""
    direction = direction_of(form, start)
    asked = {"lower": (Direction.AT_LEAST, Direction.WITHIN), "upper": (Direction.AT_MOST, Direction.WITHIN)}
    return {
        field: form.value(field, getattr(start, field)) if direction in uses else None
        for field, uses in asked.items()
    }


def _required(form: Form, start: KeyResultDraft, *, reach: bool) -> float | None:
    if reach:
        return None
    whole = None if start.required_share is None else 100 * start.required_share
    entered = form.value("required_percent", whole)
    return None if entered is None else entered / 100


def _lines(start: KeyResultDraft) -> str:
    return "\n".join(f"{day.isoformat()} {value:.12g}" for day, value in start.interim)


def entry_of(field: str, value: Any) -> tuple[str, Any]:  # noqa: ANN401  whatever the field holds
    """The field of the form that holds a field of the draft, and what it holds then."""
    if field == "interim":
        return field, _lines(KeyResultDraft("", interim=value))
    if field == "required_share":
        return "required_percent", None if value is None else 100 * value
    return field, value


def interim_targets(lines: str) -> tuple[tuple[date, float], ...]:
    """Dated interim targets from lines such as `2026-12-31 55`. Raises Invalid that names the line."""
    return tuple(_interim(line.strip()) for line in lines.splitlines() if line.strip())


def _interim(line: str) -> tuple[date, float]:
    day, _, value = line.partition(" ")
    try:
        return date.fromisoformat(day.rstrip(":;,")), float(value.strip().replace(",", "."))
    except ValueError as unreadable:
        sentence = f"“{line}” is no interim target. Write a day and a value, such as 2026-12-31 55."
        raise Invalid((Fault("interim", sentence),)) from unreadable
