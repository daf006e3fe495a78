"""Frictions of steering itself: superficial governance, portfolio overload (Method, section 7)."""

from collections import defaultdict

from models.rules.concerns import Concern
from models.rules.facts import Finding
from models.rules.focus import Carried, dependencies, loads, over_limit
from models.rules.friction_facts import Friction, FrictionFacts, FrictionKind, KeyResultFact, Limits
from models.rules.quarters import MONTHS, months_later
from models.rules.records import Kind, records
from models.rules.signals import rests
from models.vocabulary import Watermelon

QUARTERS_TO_EFFECT = 2  # a first effect further out asks for a leading key result


def governance(facts: FrictionFacts, limits: Limits) -> list[Friction]:
    """Decisions without evidence, watermelons, agenda items without a decision, first effects put off unled."""
    return [*_blind(facts, limits), *_watermelons(facts), *_undecided(facts), *_put_off(facts)]


def overload(facts: FrictionFacts, limits: Limits) -> list[Friction]:
    """Active over the limit by count or by weight, owners and teams on too many at once, chains and circles of waits.

    Waiting costs the money that waits.
    """
    active = [Carried(one.id, one.attention, one.owner_id, one.team_id) for one in facts.initiatives]
    over = over_limit(active, limits.wip_limit, limits.thresholds.wip_weight)
    waits = dependencies(facts.needs)
    return [
        *(_concern(one, "move_stop_to_start") for one in over),
        *(_concern(one, "move_relieve") for one in loads(active, limits.thresholds)),
        *(
            _concern(one, "move_break_chain", facts.money_behind(who.id for who in one.records))
            for one in waits
        ),
    ]


def _blind(facts: FrictionFacts, limits: Limits) -> list[Friction]:
    lately = [one for one in facts.decisions if facts.since <= one.decided_on <= facts.day]
    blind = [one for one in lately if not rests(one, limits.thresholds.coverage_bar)]
    if not blind:
        return []
    named = records(Kind.DECISION, (one.id for one in blind))
    cost = facts.money_behind(one.initiative_id for one in blind if one.initiative_id is not None)
    finding = ("decisions_without_evidence", {"count": len(named), "of": len(lately)})
    return [Friction(FrictionKind.GOVERNANCE, finding, named, "move_evidence_first", cost)]


def _watermelons(facts: FrictionFacts) -> list[Friction]:
    green = [one.id for one in facts.initiatives if one.watermelon is Watermelon.WATERMELON]
    named, cost = records(Kind.INITIATIVE, green), facts.money_behind(green)
    finding = ("green_outside", {"count": len(named)})
    return [Friction(FrictionKind.GOVERNANCE, finding, named, "move_open_watermelons", cost)] if named else []


def _undecided(facts: FrictionFacts) -> list[Friction]:
    held = {
        one.id for one in facts.reviews if facts.was_held(one) and (one.held_on or facts.day) >= facts.since
    }
    open_items = [one for one in facts.agenda if one.review_id in held and not one.decided]
    if not open_items:
        return []
    minutes = sum(one.minutes or 0 for one in open_items)
    named = records(Kind.AGENDA_ITEM, (one.id for one in open_items))
    cost = ("cost_minutes", {"minutes": minutes}) if minutes else None
    finding = ("items_without_decision", {"count": len(named)})
    return [Friction(FrictionKind.GOVERNANCE, finding, named, "move_end_in_decision", cost)]


def _put_off(facts: FrictionFacts) -> list[Friction]:
    feeding: dict[int | None, list[KeyResultFact]] = defaultdict(list)
    for one in facts.key_results:
        feeding[one.feeds_id].append(one)
    ahead = [one for one in facts.key_results if _effect_put_off(one, facts)]
    late = [one for one in ahead if not any(_leads(feeder, one) for feeder in feeding[one.id])]
    if not late:
        return []
    named = records(Kind.KEY_RESULT, (one.id for one in late))
    days = max(_days_put_off(one) for one in late)
    cost = ("cost_days_put_off", {"days": days}) if days else None
    finding = ("effects_put_off", {"count": len(named)})
    return [Friction(FrictionKind.GOVERNANCE, finding, named, "move_name_leading", cost)]


def _effect_put_off(one: KeyResultFact, facts: FrictionFacts) -> bool:
    """Whether a first effect still ahead lies later than first promised, or over two quarters after the baseline."""
    if one.first_effect_on is None or one.first_effect_on <= facts.day:
        return False
    out = one.baseline_on is not None and one.first_effect_on > months_later(
        one.baseline_on, MONTHS * QUARTERS_TO_EFFECT
    )
    return out or _days_put_off(one) > 0


def _days_put_off(one: KeyResultFact) -> int:
    if one.first_effect_on is None or one.promised_effect_on is None:
        return 0
    return max((one.first_effect_on - one.promised_effect_on).days, 0)


def _leads(feeder: KeyResultFact, one: KeyResultFact) -> bool:
    """Whether a feeding key result is expected to move before the one it feeds."""
    if feeder.first_effect_on is None or one.first_effect_on is None:
        return one.first_effect_on is not None
    return feeder.first_effect_on < one.first_effect_on


def _concern(concern: Concern, move: str, cost: Finding | None = None) -> Friction:
    """A finding of focus as a friction; whom it is about comes first among the records."""
    about = () if concern.subject is None else (concern.subject,)
    return Friction(FrictionKind.OVERLOAD, concern.finding, (*about, *concern.records), move, cost)
