"""Lays budgets, spend plans, actuals and the envelope into the ledger, in cents."""

from datetime import date, timedelta

from models.demo.calendar import CLOSED, FOUNDED, chance, day, month_ends
from models.demo.content import Initiative, Verdict
from models.demo.decisions import VERDICTS
from models.demo.everything import INITIATIVES
from models.demo.ledger import Ledger, Ref
from models.demo.people import finance_partner
from models.demo.reviews import ENVELOPE
from models.demo.stamps import finance
from models.demo.verdicts import decided_on
from models.demo.way import progress, steered_until
from models.tables.money import Actual, Budget, EnvelopeEntry, SpendPlan
from models.tables.strategy import Initiative as InitiativeThing
from models.vocabulary import Stage

THOUSAND = 100_000
EURO = 100
BOOKS_CLOSE = timedelta(days=10)
UNEVEN = 0.02
LEDGER = "Group ledger"


def lay_money(ledger: Ledger) -> None:
    """The money of all initiatives, and the envelope."""
    for initiative in INITIATIVES:
        if initiative.stages[0][1] != Stage.PROPOSED.value:
            lay_budgets(ledger, initiative)
            lay_plan(ledger, initiative)
            lay_actuals(ledger, initiative)
    for on, amount, note in ENVELOPE:
        stamp = finance(finance_partner(""), day(on), "add_to_envelope")
        cents = amount * THOUSAND
        ledger.write(EnvelopeEntry, on, stamp, amount=cents, effective_on=day(on), note=note)


def lay_budgets(ledger: Ledger, initiative: Initiative) -> None:
    """What was approved first, and after each decision that moved money."""
    approved = initiative.purse.approved
    begun = day(initiative.stages[0][0])
    lay_budget(ledger, initiative, day(initiative.period[0]), approved, decided=begun)
    if approved is None:
        return
    for verdict in verdicts_on(initiative):
        for move in verdict.moves:
            approved += move.amount
            lay_budget(ledger, initiative, day(move.effective), approved, decided=decided_on(verdict))


def verdicts_on(initiative: Initiative) -> list[Verdict]:
    """The decisions on an initiative, oldest first."""
    return sorted((one for one in VERDICTS if one.initiative == initiative.key), key=decided_on)


def lay_budget(
    ledger: Ledger, initiative: Initiative, effective: date, approved: int | None, *, decided: date
) -> None:
    """What is approved for the whole life from a day on."""
    ledger.write(
        Budget,
        f"{initiative.key}@{effective}",
        finance(finance_partner(initiative.sponsor), decided, "approve_budget"),
        initiative_id=Ref(InitiativeThing, initiative.key),
        effective_on=effective,
        approved=None if approved is None else approved * THOUSAND,
        source=LEDGER,
    )


def lay_plan(ledger: Ledger, initiative: Initiative) -> None:
    """Planned spend to the end of each month of the initiative's life."""
    if initiative.purse.approved is None:
        return
    first, last = (day(end) for end in initiative.period)
    for end in month_ends(first, last):
        ledger.write(
            SpendPlan,
            f"{initiative.key}@{end}",
            finance(finance_partner(initiative.sponsor), day(initiative.stages[0][0]), "plan_spend"),
            initiative_id=Ref(InitiativeThing, initiative.key),
            period_end=end,
            planned=planned_euros(initiative, end) * EURO,
        )


def planned_euros(initiative: Initiative, end: date) -> int:
    """Planned spend to a day in euros: slow at both ends, earlier where the purse is front-loaded."""
    time = progress(initiative, end) ** (1 / initiative.purse.front)
    share = 0.6 * time + 0.4 * (3 * time**2 - 2 * time**3)
    return round((initiative.purse.approved or 0) * 10 * share) * 100


def lay_actuals(ledger: Ledger, initiative: Initiative) -> None:
    """Spent and committed to the end of each closed month; unknown where finance keeps none."""
    if not initiative.purse.known or initiative.purse.approved is None:
        return
    last = min(steered_until(initiative) + timedelta(days=31), CLOSED)
    luck, spent = chance(f"{initiative.key}, spent"), 0
    for end in month_ends(day(initiative.period[0]), last):
        uneven = 1 + UNEVEN * (luck.random() * 2 - 1)
        worked = min(end, steered_until(initiative))
        spent = max(spent, round(planned_euros(initiative, worked) * pace_on(initiative, end) * uneven))
        ledger.write(
            Actual,
            f"{initiative.key}@{end}",
            finance(finance_partner(initiative.sponsor), end + BOOKS_CLOSE, "enter_actuals"),
            initiative_id=Ref(InitiativeThing, initiative.key),
            period_end=end,
            spent=spent * EURO,
            committed=committed_euros(initiative, spent, luck.random()) * EURO,
            source=LEDGER,
        )


def pace_on(initiative: Initiative, end: date) -> float:
    """How spend stands to its plan: the purse's pace is reached over the first year."""
    months = (end - max(day(initiative.period[0]), FOUNDED)).days / 30
    return 1 + (initiative.purse.pace - 1) * min(max(months / 12, 0.0), 1.0)


def committed_euros(initiative: Initiative, spent: int, luck: float) -> int:
    """Ordered but not yet paid, in euros: a part of what is left, nothing once the work has ended."""
    left = max((initiative.purse.approved or 0) * 1000 - spent, 0)
    ended = steered_until(initiative) < CLOSED
    return 0 if ended else round(left * (0.08 + 0.1 * luck) / 100) * 100
