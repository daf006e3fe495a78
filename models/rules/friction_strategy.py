"""Frictions between strategy and delivery: level of abstraction, disconnected cadences (Method, section 7)."""

from datetime import date

from models.rules.friction_facts import Friction, FrictionFacts, FrictionKind, Limits, ObjectiveFact
from models.rules.quarters import MONTHS, months_later
from models.rules.records import Kind, Record, records
from models.rules.rhythm import ReviewFact, out_of_order, skipped
from models.rules.signal_clocks import first_adjustments, pair_clock


def abstraction(facts: FrictionFacts) -> list[Friction]:
    """Objectives without a headline key result, and objectives without an active initiative."""
    no_headline = [one for one in facts.objectives if not one.headline]
    no_initiative = [one for one in facts.objectives if not one.initiatives]
    found = [
        _objectives("objectives_without_headline", no_headline, "move_name_headline"),
        _objectives("objectives_without_initiative", no_initiative, "move_start_or_retire"),
    ]
    return [one for one in found if one.records]


def cadences(facts: FrictionFacts, limits: Limits) -> list[Friction]:
    """Updates that delivery did not follow within a quarter; reviews skipped, or held out of order."""
    return [*_not_followed(facts), *_skipped(facts, limits), *_out_of_order(facts)]


def late_pairs(facts: FrictionFacts) -> list[tuple[Record, ...]]:
    """Pairs of update and initiative whose quarter passed without an adjustment.

    Open ones of any age; those adjusted later than that only where it happened in the look-back.
    """
    first = first_adjustments(facts.adjustments, facts.day)
    late = []
    for update in (one for one in facts.updates if not one.editorial):
        limit = months_later(update.updated_on, MONTHS)
        for linked in update.linked:
            adjusted = first.get((update.id, linked.initiative_id))
            clock = pair_clock(update, linked, adjusted, facts.day)
            if _is_late(adjusted, limit, facts) and (clock.open or clock.closed):
                late.append(clock.records)
    return late


def _is_late(adjusted: date | None, limit: date, facts: FrictionFacts) -> bool:
    return facts.day > limit if adjusted is None else adjusted > limit and adjusted >= facts.since


def _not_followed(facts: FrictionFacts) -> list[Friction]:
    pairs = late_pairs(facts)
    if not pairs:
        return []
    named = tuple(sorted({record for pair in pairs for record in pair}))
    initiatives = {one.id for one in named if one.kind is Kind.INITIATIVE}
    figures = {"pairs": len(pairs), "updates": sum(one.kind is Kind.STRATEGY_UPDATE for one in named)}
    return [
        Friction(
            FrictionKind.CADENCES,
            ("updates_not_followed", figures),
            named,
            "move_record_adjustment",
            facts.money_behind(initiatives),
        )
    ]


def _skipped(facts: FrictionFacts, limits: Limits) -> list[Friction]:
    missed = [
        one
        for one in skipped(facts.reviews, facts.day, limits.thresholds.skipped_after)
        if one.planned_on >= facts.since
    ]
    return _reviews("reviews_skipped", missed, "move_hold_review") if missed else []


def _out_of_order(facts: FrictionFacts) -> list[Friction]:
    astray = out_of_order(facts.reviews, facts.day, facts.fiscal_start_month)
    found = [one for one in facts.reviews if one.id in astray and one.planned_on >= facts.since]
    return _reviews("reviews_out_of_order", found, "move_order_reviews") if found else []


def _reviews(code: str, reviews: list[ReviewFact], move: str) -> list[Friction]:
    named = records(Kind.REVIEW, (one.id for one in reviews))
    return [Friction(FrictionKind.CADENCES, (code, {"count": len(named)}), named, move)]


def _objectives(code: str, objectives: list[ObjectiveFact], move: str) -> Friction:
    named = records(Kind.OBJECTIVE, (one.id for one in objectives))
    amount = sum(one.amount or 0 for one in objectives)
    cost = ("cost_money", {"amount": amount}) if amount else None
    return Friction(FrictionKind.ABSTRACTION, (code, {"count": len(named)}), named, move, cost)
