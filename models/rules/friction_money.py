"""The friction of rigid budgets: money that stays where outcomes do not come (Method, section 7)."""

from datetime import date

from models.rules.friction_facts import ActiveFact, Friction, FrictionFacts, FrictionKind
from models.rules.records import Kind, records
from models.rules.rhythm import ReviewFact
from models.vocabulary import GROUP_OF, Group, Status

DOUBTFUL = (Group.NOT_LANDING, Group.UNKNOWN)


def budgets(facts: FrictionFacts) -> list[Friction]:
    """Not landing through two reviews with unchanged funding; no move in two quarters though somebody gave reason."""
    last, ends = facts.last_portfolio_reviews(), [one.end for one in facts.last_quarters]
    unchanged = [one.id for one in facts.initiatives if _unchanged(one, last, facts.day)]
    asking = [] if _moved(facts) else [one.id for one in facts.initiatives if _doubtful(one, ends)]
    return [
        *_friction("funding_unchanged", unchanged, "move_decide_funding", facts),
        *_friction("no_money_moved", asking, "move_money", facts),
    ]


def _unchanged(initiative: ActiveFact, last: list[ReviewFact], today: date) -> bool:
    """Whether it was not landing at the last two portfolio reviews, its funding the same since the first of them."""
    seen = dict(initiative.at_reviews)
    if len(last) < 2 or not all(_group(seen.get(one.id)) is Group.NOT_LANDING for one in last):
        return False
    begun = last[0].held_on or today
    return not any(begun <= day <= today for day in initiative.funding_changed_on)


def _doubtful(initiative: ActiveFact, quarter_ends: list[date]) -> bool:
    """Whether it was not landing or unknown at the end of both of the last two quarters."""
    seen = dict(initiative.at_quarter_ends)
    return all(_group(seen.get(end)) in DOUBTFUL for end in quarter_ends)


def _moved(facts: FrictionFacts) -> bool:
    since = facts.last_quarters[0].start
    return any(since <= one.decided_on <= facts.day for one in facts.moves)


def _group(status: Status | None) -> Group | None:
    return None if status is None else GROUP_OF[status]


def _friction(code: str, ids: list[int], move: str, facts: FrictionFacts) -> list[Friction]:
    named = records(Kind.INITIATIVE, ids)
    cost = facts.money_behind(ids)
    return [Friction(FrictionKind.BUDGETS, (code, {"count": len(named)}), named, move, cost)] if named else []
