"""What each column of our own workbooks means, as notes on its name; and the words that fill its drop-downs."""

from models.intake.fields import FIELDS, Field, Shape
from models.intake.terms import choices
from models.views.import_basis import ImportBasis, Kind

_SHARED = {
    "key": "What tells the rows apart for good. Leave it as it is: a row is found again by its key, else by its name.",
    "owner": "Who answers for it. One name; choose one that is there, or type a new one.",
    "why_now": "Why this cannot wait: what happens if it starts a year later.",
    "comment": "What was learned since the last time, in words.",
}
NOTES: dict[Kind, dict[str, str]] = {
    Kind.INITIATIVES: {
        "name": "Initiative: funded work that should move key results.",
        "sponsor": "Who stands for it in the committee.",
        "category": "Business change, platform, technical debt or mandatory; mandatory work names its obligation.",
        "obligation": "The law or rule that makes it mandatory.",
        "stage": "Where it stands. The stage rises through the gate only.",
        "budget": "Approved budget for the whole life, in units of the portfolio's currency.",
        "rating": "Delivery report: how the work itself goes. Green is on plan, red is late. It is never an outcome.",
        "comment": "What the delivery report says, in words.",
        "reported_on": "The day that budget and delivery report are of; empty, the day the workbook comes back.",
    },
    Kind.OBJECTIVES: {
        "name": "Objective: what the organisation wants to be true.",
        "why": "Why it matters.",
    },
    Kind.KEY_RESULTS: {
        "name": "Key result: one measurable outcome. Say who behaves or benefits differently, not what is built.",
        "metric": "What is counted or measured.",
        "unit": "The unit of the figures: %, days, customers.",
        "direction": "Increase, decrease, or a hold: at least, at most, within.",
        "baseline": "The value before the work begins.",
        "baseline_on": "The day of the baseline.",
        "target": "The value to reach. It differs from the baseline in the stated direction.",
        "due_on": "The day by which the target is reached; after the day of the baseline.",
        "lower": "For a hold: the value not to fall below.",
        "upper": "For a hold: the value not to rise above.",
        "rhythm": "How often it is measured.",
        "accumulation": "A level, or a running total that starts at 0 in each period.",
        "source": "Where the value comes from.",
        "strength": "What the source is worth: assertion, indicative, measured (system of record), verified (audited).",
        "objective": "The objective it is an outcome of.",
        "initiative": "The initiatives that should move it, by key or name, parted by semicolons.",
        "headline": "Headline: the outcome itself. Feeding: what leads to it.",
    },
    Kind.CHECK_INS: {
        "key_result": "Leave it as it is: the value is kept for this key result.",
        "observed_on": "The day the value was observed; not in the future.",
        "value": "The value of that day, in the key result's unit. Leave the row empty where nothing was observed.",
        "source": "Where this value comes from; empty, the source of the key result.",
        "strength": "Measured and verified need a link; else the check-in counts as indicative.",
        "link": "The page or file that shows the value.",
    },
}
PEOPLE = ("owner", "sponsor")


def note(kind: Kind, field: Field) -> str:
    """What a column means; empty where its name says it all."""
    return NOTES[kind].get(field.name) or _SHARED.get(field.name, "")


def choices_of(field: Field, basis: ImportBasis) -> tuple[str, ...]:
    """The words that a column's drop-down offers; none where anything may be typed."""
    if field.shape is Shape.TERM and field.name != "delivery":
        return tuple(map(_word, choices(field.name)))
    if field.name == "rating":
        return ("Green", "Amber", "Red")
    if field.name in PEOPLE:
        return tuple(sorted(basis.people))
    return tuple(sorted(basis.objectives)) if field.name == "objective" else ()


def _word(term: object) -> str:
    said = getattr(term, "name", term) if isinstance(term, int) else getattr(term, "value", term)
    return str(said).lower().replace("_", " ")


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """The fields of a kind, in the order of their columns."""
    return FIELDS[kind]
