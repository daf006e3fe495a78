"""The panels of an initiative's page: what is known is told, what is not is said so, and everything is text."""

from dataclasses import replace
from datetime import date

from components.initiative_facts import about_panel, decision_panel, delivery_panel, money_panel
from components.initiative_head import initiative_head, no_key_results
from components.key_result_card import key_result_head
from models.views.common import Money, OwnField
from models.views.initiative import DecisionView, DeliveryReportView
from models.vocabulary import DecisionKind, Delivery, Status, Watermelon
from tests.components.builders import MOMENT, REACH, contribution, initiative, key_result

AMBER = DeliveryReportView(date(2026, 9, 1), Delivery.UNKNOWN, "Amber/Red", "Waiting <b>for</b> parts")


def plain(markup):
    return markup.replace("\u00a0", " ")


def test_head_answers_with_outcome_and_money():
    head = plain(initiative_head(initiative()))
    assert "41 % attained where 53 % were expected (−12 pt); € 9.0 m of € 22.0 m spent." in head


def test_head_without_a_figure_says_so():
    head = plain(
        initiative_head(initiative(attained=None, expected=None, gap=None, status=Status.NO_EVIDENCE))
    )
    assert "There is no figure for its outcomes yet" in head


def test_watermelon_is_said_in_the_head():
    assert "not landing inside" in initiative_head(initiative(watermelon=Watermelon.WATERMELON))


def test_outcome_and_spend_against_plan_are_two_figures():
    assert "Outcome against its plan: −12 pt. Spend against its plan: −2 %." in plain(
        money_panel(initiative())
    )


def test_unknown_spend_is_said():
    view = initiative(money=Money(1_000_000_00))
    assert "spend not known" in plain(money_panel(view))


def test_unknown_money_is_said():
    assert "No budget and no actuals are known." in money_panel(initiative(money=Money()))


def test_delivery_keeps_the_original_word_and_is_text():
    panel = delivery_panel(initiative(delivery=AMBER))
    assert "reported as “Amber/Red”" in panel
    assert "<b>for" not in panel


def test_without_key_results_the_delivery_word_is_no_outcome():
    assert "Amber/Red) says how the work goes, not what it achieves" in no_key_results(
        initiative(delivery=AMBER)
    )


def test_decisions_stand_newest_first_with_their_marks():
    first = DecisionView(1, DecisionKind.CONTINUE, date(2026, 1, 1), "Committee", "committee", "Go on")
    last = replace(first, id=2, kind=DecisionKind.PIVOT, decided_on=date(2026, 6, 1))
    panel = decision_panel(initiative(decisions=(first, last)))
    assert panel.index("↻ Pivot") < panel.index("▸ Continue")


def test_own_fields_are_shown_as_text():
    panel = about_panel(initiative(own_fields=(OwnField("Narrative", "<i>long</i>"),)))
    assert "1 own field" in plain(panel)
    assert "<i>long" not in panel


def test_first_promise_stays_in_sight_after_a_change():
    first = replace(REACH, target=80.0)
    link = contribution(key_result(first_promise=first, first_attainment=0.3))
    head = plain(key_result_head(link, MOMENT, "EUR"))
    assert "First promise: 80 % by 30 Apr 2027, 30 % attained against it." in head
