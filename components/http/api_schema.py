"""What a source may send and gets back, as JSON Schema: requests are checked by it and the description shows it."""

from functools import cache
from typing import Any

MOST_BYTES = 1_048_576
MOST_ROWS = 500
LARGEST_ID = 2**53 - 1
LARGEST_VALUE = 1e300
TEXT = "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$"
HEADER_KEY = "^[!-~]+$"
MOST_KEY, MOST_HEADER_KEY = 200, 100

Schema = dict[str, Any]


def text(most: int, least: int = 0) -> Schema:
    """A text without control characters, within these lengths."""
    return {"type": "string", "minLength": least, "maxLength": most, "pattern": TEXT}


FIELDS: dict[str, tuple[Schema, str]] = {
    "key_result": (
        {"anyOf": [{"type": "integer", "minimum": 1, "maximum": LARGEST_ID}, text(400, 1)]},
        "the key result by its id (a whole number) or its code (a text)",
    ),
    "observed_on": (
        {"type": "string", "format": "date", "pattern": "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"},
        "the day the value was true on, as in 2026-03-31",
    ),
    "value": (
        {"type": "number", "minimum": -LARGEST_VALUE, "maximum": LARGEST_VALUE},
        "the value observed, a finite number",
    ),
    "key": (
        text(MOST_KEY, 1),
        f"a key of your own for this value, 1 to {MOST_KEY} characters without control ones",
    ),
    "link": (text(2000), "an address of the record behind it, at most 2,000 characters without control ones"),
    "learned": (text(20_000), "what was learned, at most 20,000 characters without control ones"),
    "confidence": (
        {"type": "integer", "minimum": 0, "maximum": 10},
        "how sure of the target, a whole number from 0 to 10",
    ),
    "correct": ({"type": "boolean"}, "true where it takes the place of another value of this source and day"),
}
REQUIRED = ("key_result", "observed_on", "value")

ROW: Schema = {
    "type": "object",
    "properties": {name: {**schema, "description": words} for name, (schema, words) in FIELDS.items()},
    "required": list(REQUIRED),
    "additionalProperties": False,
}
BATCH: Schema = {
    "type": "object",
    "properties": {"check_ins": {"type": "array", "minItems": 1, "maxItems": MOST_ROWS, "items": ROW}},
    "required": ["check_ins"],
    "additionalProperties": False,
}
ID: Schema = {"type": "integer", "minimum": 1, "maximum": LARGEST_ID}
KEY: Schema = {"type": "string", "minLength": 1, "maxLength": MOST_HEADER_KEY, "pattern": HEADER_KEY}

OUTCOMES = ("recorded", "corrected", "unchanged", "repeated", "refused")
ANSWER: Schema = {
    "type": "object",
    "properties": {
        "row": {"type": "integer", "minimum": 1, "description": "counts from 1, as sent"},
        "outcome": {"type": "string", "enum": list(OUTCOMES)},
        "check_in": {
            "type": ["integer", "null"],
            "description": "the number of the check-in that stands for it",
        },
        "sentences": {"type": "array", "items": {"type": "string"}},
    },
    "required": ["row", "outcome", "check_in", "sentences"],
    "additionalProperties": False,
}
ANSWERS: Schema = {
    "type": "object",
    "properties": {
        "taken": {"type": "integer", "minimum": 0, "description": "rows that stand, newly or from before"},
        "refused": {"type": "integer", "minimum": 0},
        "rows": {"type": "array", "items": ANSWER},
    },
    "required": ["taken", "refused", "rows"],
    "additionalProperties": False,
}
FAULT: Schema = {
    "type": "object",
    "properties": {
        "row": {"type": ["integer", "null"]},
        "field": {"type": "string"},
        "sentence": {"type": "string"},
    },
    "required": ["row", "field", "sentence"],
    "additionalProperties": False,
}
PROBLEM: Schema = {
    "type": "object",
    "properties": {
        "problem": {"type": "string", "description": "a sentence that says what to do"},
        "faults": {"type": "array", "items": FAULT},
    },
    "required": ["problem"],
    "additionalProperties": False,
}
READING: Schema = {
    "type": "object",
    "properties": {
        "schema": {
            "type": "integer",
            "minimum": 1,
            "description": "goes up when a field changes its meaning",
        },
        "kind": {"type": "string", "enum": ["portfolio"]},
        "view": {
            "type": "object",
            "description": "what the page Outcomes shows, with every figure's reasons",
        },
    },
    "required": ["schema", "kind", "view"],
    "additionalProperties": False,
}


@cache
def checker(name: str) -> Any:  # noqa: ANN401  jsonschema is loaded with the first request only
    """The validator of `row`, `batch`, `id` or `key`."""
    from jsonschema import Draft202012Validator

    return Draft202012Validator({"row": ROW, "batch": BATCH, "id": ID, "key": KEY}[name])
