"""What becomes of one row that has no faults of its own, by kind."""

import re
from collections.abc import Mapping as Pairs
from dataclasses import dataclass, field, replace
from datetime import date

from models.intake.change_set import Change, Verdict
from models.intake.checks import column_of
from models.intake.comparing import (
    described,
    difference,
    earlier_words,
    fact_changes,
    held,
    is_repeated,
    new_facts,
    own_changes,
    own_difference,
)
from models.intake.fields import FIELDS
from models.intake.lines import CellFault, LineValues
from models.intake.mapping import Mapping
from models.intake.matching import Matcher
from models.intake.promises import as_promise
from models.intake.terms import read_rating
from models.views.import_basis import DatedFact, Kind, Record, Said
from models.vocabulary import STRENGTH_WORD, Strength

APART = ("rating", "comment", "budget", "reported_on", "initiative")


BETWEEN = re.compile(r"[;|\n]")
MISSING_LINK = "the words are kept. Import the initiatives first, then this file again."


@dataclass(frozen=True, slots=True)
class Known:
    """What a row is judged against: its record, the day it is about, and the newer row on the same subject, if any."""

    record: Record | None
    day: date
    mapping: Mapping
    newer: LineValues | None = None
    currency: str = ""
    initiatives: Matcher | None = None

    @property
    def earlier(self) -> bool:
        """Whether something newer is known: a newer row of this file, or a newer fact of the record."""
        older = self.record is not None and self.record.as_at is not None and self.day < self.record.as_at
        return older or self.newer is not None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict on a row and what it would write."""

    verdict: Verdict
    values: Pairs[str, Said] = field(default_factory=dict)
    facts: tuple[DatedFact, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    changes: tuple[Change, ...] = ()
    faults: tuple[CellFault, ...] = ()
    remarks: tuple[str, ...] = ()
    links: tuple[int, ...] = ()


def initiative(line: LineValues, known: Known) -> Outcome:
    """An initiative: its fields, its delivery report and its budget of the day, and what has no place of its own."""
    facts = _initiative_facts(line, known)
    own = (*line.own, *_kept_words(line, known.mapping))
    if known.record is None and known.newer is None:
        return Outcome(Verdict.NEW, _given(line.values), facts, own)
    record = known.record or Record(0, "", "", known.newer.values if known.newer else {})
    changed = difference(Kind.INITIATIVES, line.values, record)
    if known.earlier:
        before = known.newer.own if known.newer else ()
        other = own_difference(own, Record(0, "", "", own={**record.own, **dict(before)}))
        kept = own_difference(earlier_words(Kind.INITIATIVES, changed, other, known.day), record)
        fresh = new_facts(facts, record)
        verdict = Verdict.EARLIER if fresh or kept else Verdict.UNCHANGED
        return Outcome(
            verdict, {}, fresh, kept, fact_changes(fresh, record, known.currency) + own_changes(kept, record)
        )
    fresh, other = new_facts(facts, record), own_difference(own, record)
    told = tuple(fact for fact in fresh if not is_repeated(fact, record))
    changes = (
        described(Kind.INITIATIVES, changed, record)
        + fact_changes(told, record, known.currency)
        + own_changes(other, record)
    )
    verdict = Verdict.REPEATED if fresh else Verdict.UNCHANGED
    return Outcome(Verdict.CHANGED if changes else verdict, changed, fresh, other, changes)


def _given(values: Pairs[str, Said]) -> dict[str, Said]:
    return {name: value for name, value in values.items() if value is not None and name not in APART}


def _kept_words(line: LineValues, mapping: Mapping) -> tuple[tuple[str, str], ...]:
    """Words in place of dates and terms stay as fields of their own; ratings and budgets keep theirs."""
    apart = {*mapping.columns_of("rating"), *mapping.columns_of("budget")}
    return tuple((note.column, note.words) for note in line.notes if note.column not in apart)


def _initiative_facts(line: LineValues, known: Known) -> tuple[DatedFact, ...]:
    source, values = known.mapping.source, line.values
    facts = []
    rating, comment = str(values.get("rating") or ""), str(values.get("comment") or "")
    if rating or comment:
        facts.append(DatedFact("rating", known.day, rating, read_rating(rating).value, comment, source))
    columns = known.mapping.columns_of("budget")
    words = next((note.words for note in line.notes if note.column in columns), "")
    if values.get("budget") is not None or words:
        facts.append(
            DatedFact(
                "budget", known.day, values.get("budget"), words or _foreign(known.mapping), source=source
            )
        )
    return tuple(facts)


def _foreign(mapping: Mapping) -> str:
    return f"Converted from {mapping.currency} at {mapping.exchange}." if mapping.exchange != 1 else ""


def objective(line: LineValues, known: Known) -> Outcome:
    """An objective; a change is a strategy update."""
    return _plain_outcome(Kind.OBJECTIVES, line.values, known)


def key_result(line: LineValues, known: Known) -> Outcome:
    """A key result as one promise, with the initiatives that serve it; what a review has seen stays as it is."""
    before = known.record.values if known.record else {}
    merged = {name: before.get(name) if value is None else value for name, value in line.values.items()}
    promise, remarks = as_promise(merged, holds=known.mapping.holds)
    outcome = _plain_outcome(Kind.KEY_RESULTS, promise, known)
    locked = known.record.locked & set(outcome.values) if known.record else frozenset()
    if locked:
        labels = {each.name: each.label for each in FIELDS[Kind.KEY_RESULTS]}
        faults = tuple(
            CellFault(
                column_of(known.mapping, name),
                f"{labels[name].lower()} was promised at a review; only a decision changes it",
            )
            for name in sorted(locked)
        )
        return Outcome(Verdict.REJECTED, faults=faults)
    outcome = replace(outcome, remarks=remarks + outcome.remarks)
    return _with_links_and_own(line, known, outcome)


def _with_links_and_own(line: LineValues, known: Known, outcome: Outcome) -> Outcome:
    """A key result's outcome with new links to initiatives, and with the words that have no place."""
    record = known.record or Record(0, "", "")
    served, strangers = _initiatives(str(line.values.get("initiative") or ""), known)
    new = tuple(each for each in served if each.id not in record.links)
    own = (*line.own, *_kept_words(line, known.mapping), *strangers)
    fresh = () if known.earlier else own_difference(own, record)
    links = tuple(Change("Initiative", "", each.name) for each in new if known.record)
    changes = outcome.changes + links + (own_changes(fresh, record) if known.record else ())
    verdict = Verdict.CHANGED if changes and outcome.verdict is Verdict.UNCHANGED else outcome.verdict
    remarks = outcome.remarks + (
        ("It names an initiative that is not there: " + MISSING_LINK,) if strangers else ()
    )
    return replace(
        outcome,
        verdict=verdict,
        own=fresh,
        changes=changes,
        remarks=remarks,
        links=tuple(each.id for each in new),
    )


def _initiatives(words: str, known: Known) -> tuple[list[Record], tuple[tuple[str, str], ...]]:
    """The initiatives that a cell names by key or name, and its words where one of them is not known."""
    if not words or known.initiatives is None:
        return [], ()
    parts = [words] if known.initiatives.find_any(words) else [part.strip() for part in BETWEEN.split(words)]
    found = {part: known.initiatives.find_any(part) for part in parts if part}
    served = [record for record in found.values() if record is not None]
    lost = "; ".join(part for part, record in found.items() if record is None)
    return served, ((column_of(known.mapping, "initiative"), lost),) if lost else ()


def _plain_outcome(kind: Kind, values: Pairs[str, Said], known: Known) -> Outcome:
    if known.newer is not None:
        return Outcome(Verdict.UNCHANGED, remarks=("A newer row of this file speaks of the same thing.",))
    if known.record is None:
        return Outcome(Verdict.NEW, _given(values))
    changed = difference(kind, values, known.record)
    if changed and known.earlier:
        return Outcome(Verdict.UNCHANGED, remarks=("Older than what is known: the newer words stand.",))
    verdict = Verdict.CHANGED if changed else Verdict.UNCHANGED
    return Outcome(verdict, changed, changes=described(kind, changed, known.record))


def check_in(line: LineValues, known: Known) -> Outcome:
    """A check-in of a key result that is there; another value for the same day and source is a correction."""
    if known.record is None:
        named = str(line.values["key_result"])[:80]
        reason = f"no key result has the key or name “{named}”; import the key results first"
        return Outcome(Verdict.REJECTED, faults=(CellFault(column_of(known.mapping, "key_result"), reason),))
    fact, remarks = _observation(line.values, known, known.record)
    if not new_facts((fact,), known.record):
        return Outcome(Verdict.UNCHANGED)
    there = held(fact, known.record) is not None
    changes = fact_changes((fact,), known.record) if there else ()
    return Outcome(Verdict.CHANGED if there else Verdict.NEW, {}, (fact,), changes=changes, remarks=remarks)


def _observation(values: Pairs[str, Said], known: Known, record: Record) -> tuple[DatedFact, tuple[str, ...]]:
    value = values["value"]
    source = str(values.get("source") or record.values.get("source") or known.mapping.source)
    link = str(values.get("link") or "")
    if known.mapping.as_file and not link:
        link = f"Imported file of {known.mapping.source}"
    strength, remarks = _strength(values, record, backed=bool(link))
    number = float(value) if isinstance(value, int | float) else None
    comment = str(values.get("comment") or "")
    return DatedFact(
        "value", known.day, number, comment=comment, link=link, strength=strength, source=source
    ), remarks


def _strength(values: Pairs[str, Said], record: Record, *, backed: bool) -> tuple[int, tuple[str, ...]]:
    """Measured and verified need a link or a file; else the check-in counts as indicative (Method, section 2)."""
    said = values.get("strength")
    claimed = int(str(said if said is not None else record.values.get("strength") or 0))
    if claimed < Strength.MEASURED or backed or record.values.get("automatic"):
        return claimed, ()
    word = STRENGTH_WORD[Strength(claimed)]
    return int(Strength.INDICATIVE), (f"Counts as indicative: {word} needs a link or a file.",)
