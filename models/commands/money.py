"""Records budgets, actuals and spend plans of initiatives, in whole minor units of the portfolio's currency."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from models.actor import Actor, Right
from models.commands.facts import as_many, examined_all, put_fact
from models.commands.saved import Order, Saved
from models.commands.unit import perform
from models.commands.work import Work
from models.database import Database
from models.drafts import ActualDraft, BudgetDraft, SpendPlanDraft
from models.errors import Fault
from models.tables.money import Actual, Budget, SpendPlan
from models.tables.strategy import InitiativeVersion


@dataclass(frozen=True, slots=True)
class Ledger:
    """One kind of amounts: how a draft becomes a row, what it must be, and what tells two rows apart."""

    row: Callable[[Any], Any]
    faults: Callable[[Work, Any], Iterable[Fault]]
    key: tuple[str, ...]


def set_budget(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: BudgetDraft | Sequence[BudgetDraft],
    *,
    expected: int | None = None,
    seen: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Set what is approved for the whole life from a day on. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "set_budget", intent)
    return perform(database, order, lambda work: enter(work, BUDGET, as_many(draft), expected, seen=seen))


def record_actuals(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: ActualDraft | Sequence[ActualDraft],
    *,
    expected: int | None = None,
    seen: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Record spent and committed to date at the end of closed periods. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "record_actuals", intent)
    return perform(database, order, lambda work: enter(work, ACTUALS, as_many(draft), expected, seen=seen))


def plan_spend(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: SpendPlanDraft | Sequence[SpendPlanDraft],
    *,
    expected: int | None = None,
    seen: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Plan cumulative spend at the ends of periods. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "plan_spend", intent)
    return perform(database, order, lambda work: enter(work, PLAN, as_many(draft), expected, seen=seen))


def enter(
    work: Work, ledger: Ledger, drafts: Sequence[Any], expected: int | None, *, seen: int | None = None
) -> Saved:
    """Write amounts; an entry for the same day and source corrects the one before.

    `seen` is the revision that their writer had seen: an entry that came later is a Conflict.
    """
    work.require(Right.ENTER_MONEY)
    for draft in drafts:
        work.current(InitiativeVersion, initiative_id=draft.initiative_id)
    for kept in examined_all(work, drafts, ledger.faults):
        version = put_fact(work, ledger.row(kept), ledger.key, expected, seen=seen)
    return work.saved(version.initiative_id, version.version)


def budget_row(draft: BudgetDraft) -> Budget:
    """The row of a budget."""
    return Budget(
        initiative_id=draft.initiative_id,
        effective_on=draft.effective_on,
        approved=draft.approved,
        source=draft.source,
        note=draft.note,
    )


def actual_row(draft: ActualDraft) -> Actual:
    """The row of actuals."""
    return Actual(
        initiative_id=draft.initiative_id,
        period_end=draft.period_end,
        spent=draft.spent,
        committed=draft.committed,
        source=draft.source,
    )


def plan_row(draft: SpendPlanDraft) -> SpendPlan:
    """The row of one planned amount."""
    return SpendPlan(initiative_id=draft.initiative_id, period_end=draft.period_end, planned=draft.planned)


def budget_faults(work: Work, draft: BudgetDraft) -> Iterator[Fault]:
    """What is wrong with a budget."""
    return not_below_zero(draft, "approved")


def actual_faults(work: Work, draft: ActualDraft) -> Iterator[Fault]:
    """What is wrong with actuals."""
    if draft.period_end > work.today:
        yield Fault("period_end", "Actuals are of closed periods. Give the end of a period that is over.")
    yield from not_below_zero(draft, "spent")
    yield from not_below_zero(draft, "committed")


def plan_faults(work: Work, draft: SpendPlanDraft) -> Iterator[Fault]:
    """What is wrong with a planned amount."""
    return not_below_zero(draft, "planned")


def not_below_zero(draft: Any, name: str) -> Iterator[Fault]:  # noqa: ANN401  any draft with an amount
    """A fault for an amount below zero; unknown is no fault."""
    if (getattr(draft, name) or 0) < 0:
        yield Fault(name, f"{name.capitalize()} cannot be below zero. Leave it empty where it is not known.")


BUDGET = Ledger(budget_row, budget_faults, ("initiative_id", "effective_on", "source"))
ACTUALS = Ledger(actual_row, actual_faults, ("initiative_id", "period_end", "source"))
PLAN = Ledger(plan_row, plan_faults, ("initiative_id", "period_end"))
