"""Every figure of a view returns its formula with its numbers, in words."""

import dataclasses
import pkgutil
import typing
from dataclasses import replace
from datetime import date
from importlib import import_module

import pytest

import models.views
from models import english, english_formulas, english_signals, explanations
from models.explanations import OF_VIEWS, explain
from models.queries.portfolio import load_portfolio
from models.views.advice import AdviceView, TargetsView
from models.views.common import Money
from models.views.key_result import CheckInView, ContributionView, Promise
from models.views.portfolio import Settings
from models.vocabulary import Accumulation, Advice, Age, Status
from tests.components.builders import HOLD, initiative, key_result, without_evidence

DAY = date(2026, 6, 30)
ENTERED = {
    Promise: "what was promised, as somebody entered it",
    CheckInView: "a value as it was observed",
    ContributionView: "weight and share as somebody set them",
    Settings: "the thresholds as they were set",
}
"""Views whose numbers are nobody's computation, with the reason; every other number has a formula."""


def views():
    """Every class of view there is."""
    modules = [
        import_module(f"models.views.{one.name}") for one in pkgutil.iter_modules(models.views.__path__)
    ]
    found = [kind for module in modules for kind in vars(module).values() if isinstance(kind, type)]
    return sorted({kind for kind in found if dataclasses.is_dataclass(kind)}, key=lambda kind: kind.__name__)


def said(view, figure, currency="EUR"):
    return explanations.words(view, figure, currency).replace("\u00a0", " ")


def shares(kind):
    """The fields of a view that hold a share, a gap or another computed number."""
    hints = typing.get_type_hints(kind)
    return {field.name for field in dataclasses.fields(kind) if hints[field.name] in (float, float | None)}


@pytest.mark.parametrize("kind", views())
def test_every_computed_figure_has_an_explanation(kind):
    assert kind in ENTERED or shares(kind) <= set(OF_VIEWS.get(kind, ()))


@pytest.mark.parametrize("kind", ENTERED)
def test_what_was_entered_needs_no_formula_and_has_none(kind):
    assert shares(kind)
    assert kind not in OF_VIEWS


@pytest.mark.parametrize("kind", OF_VIEWS)
def test_every_explanation_is_of_a_figure_that_is_there(kind):
    assert set(OF_VIEWS[kind]) <= {field.name for field in dataclasses.fields(kind)}


def test_the_catalogues_share_no_code():
    assert not english_formulas.FORMULAS.keys() & {**english.SENTENCES, **english_signals.SENTENCES}.keys()


def test_attainment_is_told_with_the_values_it_was_made_of():
    assert said(key_result(attainment=0.414), "attainment") == (
        "Attained = (value 53 − baseline 41) ÷ (target 70 − baseline 41) = 41 %."
    )


def test_a_running_total_is_told_from_the_start_of_its_period():
    promise = replace(key_result().promise, accumulation=Accumulation.RUNNING_TOTAL)
    view = key_result(promise=promise, attainment=53 / 70)

    assert said(view, "attainment").startswith("Attained = (value 53 − start of its period 0) ÷ (target 70")


def test_a_figure_that_its_numbers_do_not_give_is_told_without_them():
    assert said(key_result(attainment=0.9), "attainment") == (
        "Attained = (value − start) ÷ (target − start) = 90 %."
    )


def test_the_kept_share_of_a_hold_stands_beside_what_is_required():
    view = key_result(promise=HOLD, kept_share=0.92, expected=0.95)

    assert said(view, "kept_share") == "Kept on 92 % of the days known so far; 95 % are required."
    assert said(view, "expected") == "Expected of a hold = its required share = 95 %."


def test_expected_is_told_with_the_planned_value():
    view = key_result(expected=0.5)

    assert said(view, "expected") == (
        "Expected on 18 Sep 2026 = (planned value 55.5 − baseline 41) ÷ (target 70 − baseline 41) = 50 %."
    )


def test_age_names_the_days_and_when_the_next_value_is_due():
    view = key_result(age=Age.FRESH, age_days=12, next_due=date(2026, 10, 31))

    assert said(view, "age_days") == (
        "Observed 18 Sep 2026, 12 days before the day of this view: fresh. The next value is due on 31 Oct 2026."
    )


@pytest.mark.parametrize("figure", ["attainment", "gap", "expected", "kept_share", "at_last_review"])
def test_a_figure_that_is_not_there_has_no_explanation(figure):
    view = replace(without_evidence(), expected=None, at_last_review=None)

    assert (explain(view, figure), said(view, figure)) == (None, "")


def test_an_unknown_figure_is_an_error():
    with pytest.raises(KeyError):
        explain(key_result(), "mood")


@pytest.mark.parametrize(
    ("money", "sentence"),
    [
        (Money(), "Budget not known; spend not known."),
        (Money(100_000_00), "Approved € 100.0 k; spend not known."),
        (Money(0, 50_00, as_of=DAY), "Approved € 0; spent € 50 by 30 Jun 2026, the last closed period."),
        (
            Money(None, 50_00, as_of=DAY),
            "Budget not known; spent € 50 by 30 Jun 2026, the last closed period.",
        ),
        (
            Money(100_00, 50_00, as_of=DAY, used=0.5),
            "Approved € 100; spent € 50 (50 %) by 30 Jun 2026, the last closed period.",
        ),
        (Money(100_00, 50_00, used=0.5), "Approved € 100; spent € 50 (50 %)."),
    ],
)
def test_money_says_what_is_known_and_what_is_not(money, sentence):
    assert said(money, "used") == sentence


def test_spend_against_plan_is_told_with_both_amounts():
    money = Money(100_00, 50_00, planned_spend=40_00, spend_gap=0.25)

    assert (
        said(money, "spend_gap") == "Spend against plan = (spent € 50 − planned € 40) ÷ planned € 40 = +25 %."
    )


def test_an_initiative_without_figure_says_how_much_is_covered():
    view = initiative(attained=None, expected=None, gap=None, coverage=0.25)

    assert said(view, "attained").endswith("Evidence covers 25 % of the weight.")


def test_a_chance_is_said_as_targets_to_expect():
    view = initiative(chance=0.75, targets_expected=TargetsView(3, 4))

    assert said(view, "chance") == (
        "The chance 75 % is the weighted mean of its key results' chances: of 4 targets it can expect to meet 3."
    )


def test_what_stopping_frees_is_told_with_its_amounts():
    view = initiative(money=Money(100_00, 50_00, 20_00), advice=AdviceView(Advice.STOP, frees=30_00))

    assert said(view, "advice") == "Stopping frees € 30 = approved € 100 − spent € 50 − committed € 20."


@pytest.fixture(scope="module")
def golden_view(tmp_path_factory):
    """The small portfolio whose figures were worked out by hand."""
    from models.database import open_database
    from tests.queries.golden import golden

    database = open_database(str(tmp_path_factory.mktemp("golden") / "steerdeck.sqlite3"))
    yield load_portfolio(database, golden().load(database))
    database.close()


def test_coverage_is_told_with_the_weights_it_was_made_of(golden_view):
    one = next(view for view in golden_view.initiatives if view.name == "Cost cutter")

    assert said(one, "coverage") == (
        "Coverage = weight with evidence 1 ÷ weight of all but what is too early 2 = 50 %."
    )


def test_fresh_evidence_is_told_with_its_counts(golden_view):
    assert said(golden_view, "fresh_share") == (
        "Fresh evidence = 3 with a fresh or final value ÷ 4 key results due for evidence = 75 %."
    )


def test_totals_say_how_many_are_missing(golden_view):
    assert said(golden_view, "approved") == (
        "€ 35.0 k = the approved budgets of 4 initiatives, active and paused; 1 of them have no known budget."
    )


def test_every_explanation_of_a_whole_portfolio_is_a_sentence(golden_view):
    links = [link.key_result for one in golden_view.initiatives for link in one.contributions]
    moneys = [one.money for one in golden_view.initiatives]
    views = [golden_view, *golden_view.objectives, *golden_view.initiatives, *links, *moneys]
    spoken = [said(view, figure) for view in views for figure in OF_VIEWS[type(view)]]

    assert [one for one in spoken if one and not one.endswith(".")] == []
    assert [one for one in spoken if "formula" in one.lower() or "None" in one] == []
    assert Status.BEHIND in {view.status for view in golden_view.initiatives}
