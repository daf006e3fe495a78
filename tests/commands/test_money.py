"""Budgets, actuals, spend plans and delivery reports."""

from datetime import date

import pytest

from models.commands.delivery import report_delivery
from models.commands.money import plan_spend, record_actuals, set_budget
from models.drafts import ActualDraft, BudgetDraft, DeliveryDraft, SpendPlanDraft
from models.errors import Conflict, Invalid, NotFound
from models.tables.evidence import DeliveryReport
from models.tables.money import Actual, Budget, SpendPlan
from models.vocabulary import Delivery
from tests.builders import TODAY

END = date(2026, 2, 28)


@pytest.fixture
def initiative(bench):
    """The id of an initiative."""
    return bench.initiative()


def test_a_budget_is_set_from_a_day_on(bench, initiative):
    set_budget(*bench.place, BudgetDraft(initiative, TODAY, 1_250_000_00))

    assert bench.current(Budget).approved == 1_250_000_00


def test_amounts_beyond_any_float_stay_exact(bench, initiative):
    set_budget(*bench.place, BudgetDraft(initiative, TODAY, 9_007_199_254_740_993))

    assert bench.current(Budget).approved == 9_007_199_254_740_993


def test_a_budget_unknown_stays_unknown(bench, initiative):
    set_budget(*bench.place, BudgetDraft(initiative, TODAY, None))

    assert bench.current(Budget).approved is None


def test_a_second_entry_for_a_day_and_source_corrects_the_first(bench, initiative):
    set_budget(*bench.place, BudgetDraft(initiative, TODAY, 5))
    set_budget(*bench.place, BudgetDraft(initiative, TODAY, 6))

    assert [(row.approved, row.correction) for row in bench.rows(Budget)] == [(5, 0), (6, 1)]
    assert bench.current(Budget).approved == 6


def test_the_same_entry_again_changes_nothing(bench, initiative):
    for _ in range(2):
        set_budget(*bench.place, BudgetDraft(initiative, TODAY, 5))

    assert len(bench.rows(Budget)) == 1


def test_a_newer_entry_is_not_overwritten(bench, initiative):
    seen = set_budget(*bench.place, BudgetDraft(initiative, TODAY, 5)).version
    set_budget(*bench.place, BudgetDraft(initiative, TODAY, 6))

    with pytest.raises(Conflict) as caught:
        set_budget(*bench.place, BudgetDraft(initiative, TODAY, 7), expected=seen)
    assert (caught.value.theirs["approved"], caught.value.mine["approved"]) == ("6", "7")


def test_sources_keep_their_own_figures(bench, initiative):
    for source, spent in (("Ledger", 5), ("Report", 6)):
        record_actuals(*bench.place, ActualDraft(initiative, END, spent, source=source))

    assert [row.spent for row in bench.rows(Actual, until=2**62)] == [5, 6]


def test_actuals_are_of_closed_periods(bench, initiative):
    with pytest.raises(Invalid, match="Give the end of a period that is over"):
        record_actuals(*bench.place, ActualDraft(initiative, date(2026, 3, 31), 5))


def test_a_plan_is_entered_in_one_act(bench, initiative):
    drafts = [SpendPlanDraft(initiative, date(2026, month, 28), month * 100) for month in range(1, 13)]

    saved = plan_spend(*bench.place, drafts)

    assert {row.revision for row in bench.rows(SpendPlan)} == {saved.revision}
    assert len(bench.rows(SpendPlan)) == 12


def test_an_amount_below_zero_is_refused_by_row(bench, initiative):
    drafts = [SpendPlanDraft(initiative, END, 1), SpendPlanDraft(initiative, TODAY, -1)]

    with pytest.raises(Invalid, match="Row 2, planned: Planned cannot be below zero"):
        plan_spend(*bench.place, drafts)


def test_money_of_an_initiative_that_is_not_there_is_refused(bench):
    with pytest.raises(NotFound, match="This initiative is not there"):
        set_budget(*bench.place, BudgetDraft(77, TODAY, 5))


def test_an_empty_entry_is_told(bench):
    with pytest.raises(Invalid, match="Enter at least one value"):
        plan_spend(*bench.place, [])


def test_a_delivery_report_keeps_the_word_it_came_with(bench, initiative):
    report_delivery(*bench.place, DeliveryDraft(initiative, TODAY, Delivery.UNKNOWN, original="Amber/Red"))

    found = bench.current(DeliveryReport)
    assert (found.delivery, found.original) == ("unknown", "Amber/Red")


def test_a_second_report_for_a_day_corrects_the_first(bench, initiative):
    for delivery in (Delivery.ON_PLAN, Delivery.LATE):
        report_delivery(*bench.place, DeliveryDraft(initiative, TODAY, delivery))

    assert [row.delivery for row in bench.rows(DeliveryReport, until=2**62)] == ["late"]


@pytest.mark.parametrize(
    ("given", "field"),
    [({"milestones_done": -1}, "milestones_done"), ({"reported_on": date(2026, 4, 1)}, "reported_on")],
)
def test_what_a_report_must_not_be_is_told_by_field(bench, initiative, given, field):
    draft = DeliveryDraft(
        **{"initiative_id": initiative, "reported_on": TODAY, "delivery": Delivery.LATE, **given}
    )

    with pytest.raises(Invalid) as caught:
        report_delivery(*bench.place, draft)
    assert [fault.field for fault in caught.value.faults] == [field]
