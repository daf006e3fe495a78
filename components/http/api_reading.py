"""Reads what a source sent: strict JSON, checked by the schema, every fault with its row, its field and a sentence."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from components.http.api_schema import FIELDS, MOST_ROWS, REQUIRED, checker
from models.errors import Fault, Invalid
from models.source_drafts import ReportedRow

MOST_FAULTS = 50
SHOWN = 60


def rows_of(body: bytes, header_key: str | None) -> tuple[ReportedRow, ...]:
    """The rows of a request; raises Invalid with what is wrong with it.

    `header_key` gives a key to the rows that bring none.
    """
    sent = parsed(body)
    if not isinstance(sent, dict):
        raise unfit("Send an object: one check-in, or a list of them under “check_ins”.")
    many = "check_ins" in sent
    faults = [*faults_of(sent, many=many)]
    if faults:
        raise Invalid(tuple(faults[:MOST_FAULTS]))
    rows = sent["check_ins"] if many else [sent]
    return tuple(row_of(row, place, header_key) for place, row in enumerate(rows, start=1))


def parsed(body: bytes) -> Any:  # noqa: ANN401  JSON may be anything
    """JSON by the letter: UTF-8, no NaN or Infinity, no name twice, no half characters."""
    try:
        text = body.decode("utf-8-sig")
        found = json.loads(text, parse_constant=no_constant, object_pairs_hook=named_once)
        json.dumps(found, ensure_ascii=False).encode("utf-8")
    except UnicodeError as fault:
        raise unfit("The request is not text in UTF-8.") from fault
    except Invalid:
        raise
    except (ValueError, RecursionError, OverflowError) as fault:
        raise unfit(
            "The request is not JSON, or holds a number that is too long or nests too deep."
        ) from fault
    return found


def no_constant(name: str) -> float:
    """JSON knows no NaN and no Infinity."""
    raise unfit(f"{name} is no number. Leave out what was not observed.")


def named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose names stand once."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise unfit("A name stands twice in one object. Give each field once.")
    return found


def faults_of(sent: dict[str, Any], *, many: bool) -> Iterator[Fault]:
    """What is wrong by the schema, a sentence for each field of each row, and days that are none."""
    seen = set()
    for error in checker("batch" if many else "row").iter_errors(sent):
        for fault in told(error, many=many):
            if (fault.row, fault.field) not in seen:
                seen.add((fault.row, fault.field))
                yield fault
    if not seen:
        rows = sent["check_ins"] if many else [sent]
        yield from (
            about("observed_on", place)
            for place, row in enumerate(rows, start=1)
            if day_of(row["observed_on"]) is None
        )


def told(error: Any, *, many: bool) -> Iterator[Fault]:  # noqa: ANN401  a ValidationError
    """One fault of the schema, in our words."""
    path = list(error.absolute_path)
    place = path[1] + 1 if many and len(path) > 1 else None if many else 1
    inside = path[2:] if many else path
    if inside:
        yield about(str(inside[0]), place)
    elif many and place is None:
        yield Fault("check_ins", f"“check_ins” must be a list of 1 to {MOST_ROWS} check-ins and stand alone.")
    elif not isinstance(error.instance, dict):
        yield Fault("check_ins", "A check-in must be an object.", place)
    else:
        yield from (missing(name, place) for name in REQUIRED if name not in error.instance)
        yield from (unknown(name, place) for name in error.instance if name not in FIELDS)


def about(name: str, place: int | None) -> Fault:
    """What a field must be."""
    return Fault(name, f"“{name}” must be {FIELDS[name][1]}.", place)


def missing(name: str, place: int | None) -> Fault:
    """What a field that is not there must be."""
    return Fault(name, f"“{name}” is missing: {FIELDS[name][1]}.", place)


def unknown(name: str, place: int | None) -> Fault:
    """A field that nobody reads, such as one spelt wrongly."""
    return Fault(name[:SHOWN], f"“{name[:SHOWN]}” is not known. Known are: {', '.join(FIELDS)}.", place)


def row_of(row: dict[str, Any], place: int, header_key: str | None) -> ReportedRow:
    """A row that passed the schema."""
    named = row["key_result"]
    confidence = row.get("confidence")
    day = day_of(row["observed_on"])
    assert day is not None
    return ReportedRow(
        key_result=named if isinstance(named, str) else int(named),
        observed_on=day,
        value=float(row["value"]),
        key=row.get("key") or (f"{header_key}:{place}" if header_key else ""),
        link=row.get("link", ""),
        learned=row.get("learned", ""),
        confidence=None if confidence is None else int(confidence),
        correct=row.get("correct", False),
    )


def day_of(text: str) -> date | None:
    """A day in ISO form; None where there is no such day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def unfit(sentence: str) -> Invalid:
    """What is wrong with the request as a whole."""
    return Invalid((Fault("", sentence),))
