"""Frictions of steering itself: superficial governance, portfolio overload (Method, section 7)."""

from collections import defaultdict

from models.rules.friction_facts import (
    ActiveFact,
    Friction,
    FrictionFacts,
    FrictionKind,
    KeyResultFact,
    Limits,
)
from models.rules.quarters import MONTHS, months_later
from models.rules.records import Kind, records
from models.rules.signals import rests
from models.vocabulary import Watermelon

WEIGHT = {"S": 1, "M": 2, "L": 4, "XL": 8}
QUARTERS_TO_EFFECT = 2  # a first effect further out asks for a leading key result


def governance(facts: FrictionFacts, limits: Limits) -> list[Friction]:
    """Decisions without evidence, watermelons, agenda items without a decision, first effects put off unled."""
    return [*_blind(facts, limits), *_watermelons(facts), *_undecided(facts), *_put_off(facts)]


def overload(facts: FrictionFacts, limits: Limits) -> list[Friction]:
    """Active over the limit by count or by weight, owners and teams on too many at once, dependency chains."""
    return [
        *_over_limit(facts, limits),
        *_loaded(facts, Kind.PERSON, limits.per_owner),
        *_loaded(facts, Kind.TEAM, limits.per_team),
        *_chains(facts),
    ]


def attention_weight(initiatives: tuple[ActiveFact, ...]) -> int:
    """The steering attention of initiatives: S, M, L, XL = 1, 2, 4, 8; M where it is not set."""
    return sum(WEIGHT.get(one.attention, WEIGHT["M"]) for one in initiatives)


def weight_limit(limits: Limits) -> int | None:
    """The limit by weight: as set, else that of the count with every initiative of size M."""
    if limits.wip_weight is not None or limits.wip_limit is None:
        return limits.wip_weight
    return limits.wip_limit * WEIGHT["M"]


def _blind(facts: FrictionFacts, limits: Limits) -> list[Friction]:
    lately = [one for one in facts.decisions if facts.since <= one.decided_on <= facts.day]
    blind = [one for one in lately if not rests(one, limits.coverage_bar)]
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


def _over_limit(facts: FrictionFacts, limits: Limits) -> list[Friction]:
    named = records(Kind.INITIATIVE, (one.id for one in facts.initiatives))
    count, weight = len(named), attention_weight(facts.initiatives)
    heaviest, found = weight_limit(limits), []
    if limits.wip_limit is not None and count > limits.wip_limit:
        found.append(
            ("over_wip_limit", {"count": count, "limit": limits.wip_limit, "over": count - limits.wip_limit})
        )
    if heaviest is not None and weight > heaviest:
        found.append(("over_wip_weight", {"weight": weight, "limit": heaviest, "over": weight - heaviest}))
    return [Friction(FrictionKind.OVERLOAD, one, named, "move_stop_to_start") for one in found]


def _loaded(facts: FrictionFacts, kind: Kind, limit: int) -> list[Friction]:
    """Owners or teams on more initiatives than the limit, one finding each, the most loaded first."""
    carried: dict[int, list[int]] = defaultdict(list)
    for one in facts.initiatives:
        who = one.owner_id if kind is Kind.PERSON else one.team_id
        if who is not None:
            carried[who].append(one.id)
    over = sorted(
        ((who, ids) for who, ids in carried.items() if len(ids) > limit), key=lambda it: (-len(it[1]), it[0])
    )
    code = "owner_overloaded" if kind is Kind.PERSON else "team_overloaded"
    return [
        Friction(
            FrictionKind.OVERLOAD,
            (code, {"count": len(ids), "limit": limit}),
            (*records(kind, [who]), *records(Kind.INITIATIVE, ids)),
            "move_relieve",
        )
        for who, ids in over
    ]


def _chains(facts: FrictionFacts) -> list[Friction]:
    """Each chain of dependencies; it costs the money that waits in it."""
    return [
        Friction(
            FrictionKind.OVERLOAD,
            ("dependency_chain", {"count": len(chain)}),
            records(Kind.INITIATIVE, chain),
            "move_break_chain",
            facts.money_behind(chain),
        )
        for chain in facts.chains
    ]
