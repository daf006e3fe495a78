"""A row against the record it is about: what changes, what joins the history, what is known already."""

from collections.abc import Mapping as Pairs
from datetime import date

from models.figures import major
from models.intake.change_set import Change
from models.intake.fields import FIELDS
from models.views.import_basis import DatedFact, Kind, Record, Said

# Dated facts, and what an import may not touch: the stage rises through the gate only.
NOT_COMPARED = (
    "rating",
    "comment",
    "budget",
    "reported_on",
    "stage",
    "key_result",
    "observed_on",
    "value",
    "initiative",
)
LONG = ("description", "why_now", "why")
SHOWN = 160


def difference(kind: Kind, values: Pairs[str, Said], record: Record) -> dict[str, Said]:
    """The fields whose value the row changes; an empty cell changes nothing."""
    return {
        field.name: values[field.name]
        for field in FIELDS[kind]
        if field.name not in NOT_COMPARED
        and values.get(field.name) is not None
        and not same(values[field.name], record.values.get(field.name))
    }


def same(one: Said, other: Said) -> bool:
    """Whether two values say the same, whatever their blanks and their kind of number."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return round(float(one), 9) == round(float(other), 9)
    return _squeezed(text(one)) == _squeezed(text(other))


def own_difference(own: tuple[tuple[str, str], ...], record: Record) -> tuple[tuple[str, str], ...]:
    """The fields without a place whose words are new."""
    return tuple(
        (name, words) for name, words in own if _squeezed(words) != _squeezed(record.own.get(name, ""))
    )


def new_facts(facts: tuple[DatedFact, ...], record: Record) -> tuple[DatedFact, ...]:
    """The dated facts that the record does not hold in the same words already.

    A budget goes on standing: one that is only said again on a later day is nothing new.
    """
    return tuple(
        fact
        for fact in facts
        if ((there := held(fact, record)) is None or core(there) != core(fact))
        and not (fact.field == "budget" and there is None and is_repeated(fact, record))
    )


def is_repeated(fact: DatedFact, record: Record) -> bool:
    """Whether the newest fact before this one says the same: of a report by its source, of a budget by any."""
    before = [each for each in record.facts if each.field == fact.field and each.day <= fact.day]
    if fact.field != "budget":
        before = [each for each in before if each.source == fact.source and each.day < fact.day]
    return bool(before) and core(max(before, key=lambda each: each.day)) == core(fact)


def held(fact: DatedFact, record: Record) -> DatedFact | None:
    """What the record holds for the fact's field, day and source."""
    same_place = (each for each in record.facts if each.day == fact.day and each.source == fact.source)
    return next((each for each in same_place if each.field == fact.field), None)


def core(fact: DatedFact) -> str:
    """A dated fact as one comparable text: its value or the words in its place, and its comment."""
    return _squeezed(f"{_shown(fact)} {fact.comment}")


def _shown(fact: DatedFact | None) -> str:
    if fact is None:
        return ""
    return text(fact.value) or ("" if fact.field == "rating" else fact.note)


def _squeezed(words: str) -> str:
    return " ".join(words.split())


def text(value: Said) -> str:
    """A value as it is compared and shown."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return f"{round(value, 9):.15g}" if isinstance(value, float) else str(value)


def described(kind: Kind, changed: Pairs[str, Said], record: Record) -> tuple[Change, ...]:
    """The changed fields before and after, as text."""
    labels = {field.name: field.label for field in FIELDS[kind]}
    return tuple(
        Change(labels.get(name, name), text(record.values.get(name))[:SHOWN], text(value)[:SHOWN])
        for name, value in changed.items()
    )


def fact_changes(facts: tuple[DatedFact, ...], record: Record, currency: str = "") -> tuple[Change, ...]:
    """New dated facts, shown as changes; amounts in units of the portfolio's currency."""
    names = {"rating": "Delivery report", "budget": "Approved budget", "value": "Value"}
    return tuple(
        Change(
            f"{names[fact.field]}, {fact.day.isoformat()}",
            _spoken(held(fact, record), currency)[:SHOWN],
            _spoken(fact, currency)[:SHOWN],
        )
        for fact in facts
    )


def _spoken(fact: DatedFact | None, currency: str) -> str:
    if fact is not None and fact.field == "budget" and isinstance(fact.value, int):
        return f"{major(fact.value, currency):,.2f} {currency}".strip()
    return _shown(fact)


def own_changes(own: tuple[tuple[str, str], ...], record: Record) -> tuple[Change, ...]:
    """New words of fields without a place, shown as changes."""
    return tuple(Change(name, record.own.get(name, "")[:SHOWN], words[:SHOWN]) for name, words in own)


def earlier_words(
    kind: Kind, changed: Pairs[str, Said], own: tuple[tuple[str, str], ...], day: date
) -> tuple[tuple[str, str], ...]:
    """What an older row says differently, under names that carry its day: it never stands in place of what is newer."""
    labels = {field.name: field.label for field in FIELDS[kind]}
    said = [(labels[name], text(value)) for name, value in changed.items() if name not in LONG]
    return tuple((f"{name}, as at {day.isoformat()}", words) for name, words in [*said, *own])
