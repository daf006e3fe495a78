"""Lays key results into the ledger: as first promised, and as decisions changed them."""

from dataclasses import replace
from datetime import timedelta

from models.demo.calendar import FOUNDED, day, known_from, maybe
from models.demo.content import Initiative, KeyResult
from models.demo.everything import initiative_of, is_headline, objective_of, owner_of
from models.demo.ledger import Ledger, Ref, Stamp
from models.demo.people import OFFICE
from models.demo.stamps import office, person
from models.tables.governance import Decision
from models.tables.strategy import InterimTarget, KeyResultVersion
from models.tables.strategy import KeyResult as KeyResultThing
from models.tables.strategy import Objective as ObjectiveThing
from models.vocabulary import OutcomeClaim


def lay_key_result(ledger: Ledger, key_result: KeyResult) -> None:
    """A key result as promised, with what decisions made of it later."""
    ledger.thing(KeyResultThing, key_result.key)
    initiative = initiative_of(key_result)
    begun = day(initiative.stages[0][0]) if initiative else FOUNDED
    since = known_from(max(begun, day(key_result.span.start) - timedelta(days=20)))
    lay_version(ledger, first_promise(key_result), 0, office(since, "add_key_result", 11))
    if key_result.before:
        on = day(key_result.before.until)
        changed = office(on, "change_key_result", 18)
        lay_version(ledger, key_result, 1, changed, change_reason=key_result.before.reason)
    if key_result.closed:
        on = day(key_result.closed)
        reason = "Closed with its initiative, which was stopped."
        lay_version(
            ledger, key_result, 1, office(on, "close_key_result", 18), closed_on=on, change_reason=reason
        )


def first_promise(key_result: KeyResult) -> KeyResult:
    """The key result as it was promised before decisions changed it."""
    before = key_result.before
    if before is None:
        return key_result
    aim = replace(key_result.aim, target=before.target or key_result.aim.target)
    span = replace(key_result.span, due=before.due or key_result.span.due)
    accepted = None if before.target else key_result.accepted
    return replace(key_result, aim=aim, span=span, accepted=accepted)


def lay_version(ledger: Ledger, key_result: KeyResult, place: int, stamp: Stamp, **changed: object) -> None:
    """One version of a key result with its interim targets; later ones come from a decision."""
    name = f"{key_result.key}/{place}"
    initiative = initiative_of(key_result)
    decided = {"decision_id": Ref(Decision, decision_name(initiative, stamp))} if place else {}
    version = ledger.write(
        KeyResultVersion,
        name,
        stamp,
        supersedes=f"{key_result.key}/{place - 1}" if place else "",
        key_result_id=Ref(KeyResultThing, key_result.key),
        key=key_result.key,
        name=key_result.name,
        **promise(key_result),
        **place_in_strategy(key_result),
        **claim(key_result),
        **decided,
        **changed,
    )
    for on, value in key_result.interim:
        ledger.write(
            InterimTarget,
            f"{name}/{on}",
            stamp,
            key_result_version=version,
            due_on=day(on),
            value=float(value),
        )


def decision_name(initiative: Initiative | None, stamp: Stamp) -> str:
    """What the ledger calls the decision on an initiative taken on the day of a stamp."""
    return f"{initiative.key if initiative else ''}@{stamp.moment.date()}"


def promise(key_result: KeyResult) -> dict[str, object]:
    """What the key result promises, and on what source."""
    aim, span, source = key_result.aim, key_result.span, key_result.source
    return {
        "metric": key_result.metric or key_result.name if aim.unit else "",
        "unit": aim.unit,
        "direction": aim.direction.value,
        "accumulation": aim.accumulation.value,
        "baseline": aim.baseline,
        "baseline_on": day(span.start),
        "target": aim.target,
        "lower": aim.lower,
        "upper": aim.upper,
        "accepted_from": key_result.accepted,
        "due_on": day(span.due),
        "first_effect_on": maybe(key_result.first_effect),
        "rhythm": span.rhythm.value,
        "source": source.name,
        "source_strength": int(source.strength),
        "automatic": source.automatic,
    }


def place_in_strategy(key_result: KeyResult) -> dict[str, object]:
    """Whose it is, which objective it belongs to and what it feeds."""
    objective, headline = objective_of(key_result.key), is_headline(key_result)
    fed = f"{objective}.{key_result.feeds}" if key_result.feeds and objective else ""
    return {
        "owner_id": person(owner_of(key_result)),
        "objective_id": Ref(ObjectiveThing, objective) if objective else None,
        "headline": headline,
        "feeds_id": Ref(KeyResultThing, fed) if fed else None,
    }


def claim(key_result: KeyResult) -> dict[str, object]:
    """Whether somebody confirmed that it is an outcome; in exploring nobody has to."""
    initiative, said = initiative_of(key_result), key_result.claim
    if initiative and len(initiative.stages) == 1 and said is OutcomeClaim.CONFIRMED:
        said = OutcomeClaim.UNCHECKED
    checked = said is not OutcomeClaim.UNCHECKED
    return {
        "claim": said.value,
        "claim_sentence": key_result.sentence,
        "claim_by": OFFICE if checked else "",
    }
