"""Lays check-ins, their corrections and delivery reports into the ledger."""

import math
from collections.abc import Sequence
from datetime import date, timedelta

from models.demo.calendar import CLOSED, chance, day, month_ends, pick
from models.demo.content import Initiative, KeyResult
from models.demo.everything import INITIATIVES, KEY_RESULTS, owner_of
from models.demo.ledger import Ledger, Ref, Stamp
from models.demo.series import Observed, decimals, rounded, series
from models.demo.stamps import feed, owner
from models.demo.way import progress, steered_until
from models.tables.evidence import CheckIn, DeliveryReport
from models.tables.strategy import Initiative as InitiativeThing
from models.tables.strategy import KeyResult as KeyResultThing
from models.vocabulary import Delivery, Strength

CORRECTION_TAKES = timedelta(days=17)
WRONG_BY = 0.06
WHY_CORRECTED = (
    "Corrected: one country had reported the month before.",
    "Corrected: test cases were counted in.",
    "Corrected after the closing of the month: late entries were missing.",
    "Corrected: two units had been counted twice.",
)
FULL_CONFIDENCE = 10


def lay_evidence(ledger: Ledger) -> None:
    """The check-ins of all key results and the delivery reports of all initiatives."""
    for key_result in KEY_RESULTS:
        lay_check_ins(ledger, key_result)
    for initiative in INITIATIVES:
        lay_reports(ledger, initiative)


def lay_check_ins(ledger: Ledger, key_result: KeyResult) -> None:
    """A key result's series, with what was learned on the way and what was corrected later."""
    observed = series(key_result)
    said = learned_at(key_result.learned, len(observed))
    for place, one in enumerate(observed):
        words = said.get(place, "")
        if one.step in key_result.habits.corrected:
            lay_corrected(ledger, key_result, one, words)
        else:
            weaker = len(observed) - place in key_result.habits.weaker
            lay_check_in(ledger, key_result, one, learned=words, weaker=weaker)


def learned_at(sentences: Sequence[str], count: int) -> dict[int, str]:
    """At which check-ins what was learned was written down: evenly, the last sentence at the last one."""
    kept = sentences[-count:] if count else ()
    return {math.ceil((place + 1) * count / len(kept)) - 1: said for place, said in enumerate(kept)}


def lay_check_in(
    ledger: Ledger, key_result: KeyResult, one: Observed, *, learned: str = "", weaker: bool = False
) -> None:
    """One check-in as it was recorded."""
    ledger.write(
        CheckIn,
        f"{key_result.key}@{one.on}",
        stamp_of(key_result, one.recorded_on),
        **cells_of(key_result, one),
        **strength_of(key_result, one, weaker=weaker),
        learned=learned,
    )


def lay_corrected(ledger: Ledger, key_result: KeyResult, one: Observed, learned: str) -> None:
    """A check-in that was wrong at first, and its correction."""
    name, aim = f"{key_result.key}@{one.on}", key_result.aim
    ends = [edge for edge in (aim.baseline, aim.target, aim.upper, aim.lower) if edge is not None]
    wrong = rounded(one.value + WRONG_BY * (max(ends) - min(ends)), decimals(aim), aim.unit)
    cells, strength = cells_of(key_result, one), strength_of(key_result, one)
    ledger.write(
        CheckIn,
        name,
        stamp_of(key_result, one.recorded_on),
        **(cells | {"value": wrong}),
        **strength,
        learned=learned,
    )
    why = WHY_CORRECTED[pick(key_result.key, len(WHY_CORRECTED))]
    later = owner(owner_of(key_result), one.recorded_on + CORRECTION_TAKES, "correct_check_in")
    ledger.write(CheckIn, f"{name}/1", later, supersedes=name, **cells, **strength, correction=1, learned=why)


def stamp_of(key_result: KeyResult, on: date) -> Stamp:
    """Sent by a system at night, or entered by the owner."""
    return feed(on) if key_result.source.automatic else owner(owner_of(key_result), on, "check_in")


def cells_of(key_result: KeyResult, one: Observed) -> dict[str, object]:
    """What a check-in says, but for its evidence."""
    return {
        "key_result_id": Ref(KeyResultThing, key_result.key),
        "observed_on": one.on,
        "value": one.value,
        "source": key_result.source.name,
        "author": "" if key_result.source.automatic else owner_of(key_result),
        "confidence": None if key_result.source.automatic else confidence(key_result, one),
    }


def strength_of(key_result: KeyResult, one: Observed, *, weaker: bool = False) -> dict[str, object]:
    """How strong the evidence is; by hand, measured and verified values carry a link."""
    source = key_result.source
    strength = Strength.ASSERTION if weaker else source.strength
    linked = strength >= Strength.MEASURED and not source.automatic
    words = "".join(letter if letter.isalnum() else "-" for letter in source.name.lower())
    link = f"https://evidence.ostrevald.example/{words}/{one.on:%Y-%m}" if linked else ""
    return {"strength": int(strength), "link": link}


def confidence(key_result: KeyResult, one: Observed) -> int | None:
    """What the owner believed: hopeful at first, less so later, and not always said."""
    luck = chance(f"{key_result.key}, {one.on}")
    if luck.random() < 0.3:
        return None
    behind = getattr(key_result.course, "gap", 0.0) or 0.0
    return max(1, min(FULL_CONFIDENCE, round(7.5 + behind / 9 + 3 * (luck.random() - 0.5))))


def lay_reports(ledger: Ledger, initiative: Initiative) -> None:
    """A delivery report for each month in which the initiative was worked on."""
    first, last = day(initiative.stages[0][0]), steered_until(initiative)
    comments = dict(initiative.work.comments)
    for end in month_ends(first, min(last, CLOSED)):
        month = f"{end:%Y-%m}"
        delivery = delivery_in(initiative, month)
        done, planned = milestones(initiative, end, delivery)
        ledger.write(
            DeliveryReport,
            f"{initiative.key}@{end}",
            owner(initiative.owner, end + timedelta(days=4), "report_delivery"),
            initiative_id=Ref(InitiativeThing, initiative.key),
            reported_on=end,
            delivery=delivery.value,
            source="Delivery tracker",
            comment=comments.get(month, ""),
            milestones_done=done,
            milestones_planned=planned,
        )


def delivery_in(initiative: Initiative, month: str) -> Delivery:
    """How the work was reported in a month."""
    if month in initiative.work.late:
        return Delivery.LATE
    return Delivery.UNKNOWN if month in initiative.work.unknown else Delivery.ON_PLAN


def milestones(initiative: Initiative, end: date, delivery: Delivery) -> tuple[int | None, int | None]:
    """Milestones done and planned by a day; none where the initiative keeps none."""
    if not initiative.work.milestones or delivery is Delivery.UNKNOWN:
        return None, None
    planned = round(initiative.work.milestones * progress(initiative, end))
    missing = max(1, round(planned * 0.15)) if delivery is Delivery.LATE else int(planned * 0.036)
    return max(planned - missing, 0), planned
